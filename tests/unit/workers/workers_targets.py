"""What the tests' processes run: work that does as the payload says, and targets that cannot be loaded."""

import ctypes
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast


def echo(argument: bytes) -> Callable[[bytes], bytes]:
    """The argument, then the payload."""
    return lambda payload: argument + payload


def touch(argument: bytes) -> Callable[[bytes], bytes]:
    """Leave a file to show that it has loaded, then echo."""
    Path(argument.decode()).touch()
    return echo(b"")


def obey(argument: bytes) -> Callable[[bytes], bytes]:
    """Do what the payload orders: a JSON object `{"do": name, ...}`; see `ORDERS`."""

    def work(payload: bytes) -> bytes:
        order = json.loads(payload)
        return cast(bytes, ORDERS[order["do"]](order))

    return work


def wait_for_file(order: dict[str, Any]) -> bytes:
    while not os.path.exists(order["path"]):
        time.sleep(0.001)
    return b"opened"


def nap(order: dict[str, Any]) -> bytes:
    """Finish in due time, and say so in a file if there is one to say it in."""
    time.sleep(order["seconds"])
    if "path" in order:
        Path(order["path"]).touch()
    return b"finished"


def hang(order: dict[str, Any]) -> bytes:
    while True:
        pass


def eat(order: dict[str, Any]) -> bytes:
    """Take memory in small pieces until there is no more."""
    pieces = []
    while True:
        pieces.append(bytearray(256 * 1024))


def hold(order: dict[str, Any]) -> bytes:
    """Take memory, in MiB, and give it back."""
    return b"%d" % len(bytearray(order["mb"] * 1024 * 1024))


def disguise(order: dict[str, Any]) -> bytes:
    """Run out of memory in the way of a library that wraps the error."""
    try:
        return eat(order)
    except MemoryError as error:
        raise RuntimeError("cannot allocate") from error


def segfault(order: dict[str, Any]) -> bytes:
    os.kill(os.getpid(), signal.SIGSEGV)
    return b""


def kill_self(order: dict[str, Any]) -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)
    return b""


def leave(order: dict[str, Any]) -> bytes:
    sys.exit(order.get("status", 3))


def close_pipe(order: dict[str, Any]) -> bytes:
    os.closerange(3, 64)
    time.sleep(60)
    return b""


def scribble(order: dict[str, Any]) -> bytes:
    """Write into the pipe behind the pool's back."""
    os.write(int(sys.argv[1]), b"\xff" * 64)
    return b""


def refuse(order: dict[str, Any]) -> bytes:
    raise ValueError(f"cannot read {order['secret']}")


def shout(order: dict[str, Any]) -> bytes:
    print("the work prints this", flush=True)
    os.write(1, b"and this\n")
    return b"said"


def tell(order: dict[str, Any]) -> bytes:
    """What the process knows of itself."""
    return json.dumps(
        {
            "pid": os.getpid(),
            "fds": {fd: os.readlink(f"/proc/self/fd/{fd}") for fd in open_descriptors()},
            "inheritable": os.get_inheritable(int(sys.argv[1])),
            "sigint": signal.getsignal(signal.SIGINT) is signal.SIG_IGN,
            "sigterm": signal.getsignal(signal.SIGTERM) is signal.SIG_IGN,
        }
    ).encode()


def open_descriptors() -> list[str]:
    return [fd for fd in os.listdir("/proc/self/fd") if os.path.exists(f"/proc/self/fd/{fd}")]


ORDERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "echo": lambda order: str(order["number"]).encode(),
    "pid": lambda order: str(os.getpid()).encode(),
    "raise": refuse,
    "text": lambda order: "not bytes",
    "wait": wait_for_file,
    "nap": nap,
    "hang": hang,
    "eat": eat,
    "hold": hold,
    "disguise": disguise,
    "segfault": segfault,
    "kill": kill_self,
    "exit": leave,
    "close": close_pipe,
    "scribble": scribble,
    "print": shout,
    "touch": lambda order: Path(order["path"]).write_bytes(b""),
    "tell": tell,
    "large": lambda order: bytes(order["bytes"]),
}


def unleashed(argument: bytes) -> Callable[[bytes], bytes]:
    """Undo what makes the kernel kill this process with its parent."""
    ctypes.CDLL(None).prctl(1, 0)
    return obey(argument)


def broken(argument: bytes) -> Callable[[bytes], bytes]:
    raise RuntimeError("the model file is damaged")


def leaving(argument: bytes) -> Callable[[bytes], bytes]:
    sys.exit(7)


def endless(argument: bytes) -> Callable[[bytes], bytes]:
    time.sleep(60)
    return lambda payload: payload


def nothing(argument: bytes) -> Callable[[bytes], bytes]:
    return None  # type: ignore[return-value]


def while_file_exists(argument: bytes) -> Callable[[bytes], bytes]:
    """Loads only as long as the file named by the argument is there, and counts its attempts beside it."""
    path = os.fsdecode(argument)
    with open(path + ".attempts", "a") as attempts:
        attempts.write("x")
    if not os.path.exists(path):
        raise RuntimeError("the model file is gone")
    return obey(b"")


def killed_at_first(argument: bytes) -> Callable[[bytes], bytes]:
    """Die by SIGKILL while loading, as often as the folder `argument` has files; each death takes one away."""
    for file in Path(argument.decode()).iterdir():
        file.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    return lambda payload: payload
