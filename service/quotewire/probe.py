"""`python -m quotewire.probe [livez|readyz]`: ask the worker in this container how it is, for health checks.

Prints the answer; exit status 0 where it is good, 1 where it is not or there is none. Needs the standard library alone,
because it is started every few seconds.
"""

import os
import sys
from http.client import HTTPConnection, HTTPException

_SECONDS = 4.0
_ANYWHERE = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what a worker listens on


def ask(endpoint: str, *, host: str, port: int) -> tuple[bool, str]:
    """Return whether the endpoint answers 200, and what it says or why nothing is heard."""
    host = _ANYWHERE.get(host, host)
    connection = HTTPConnection(host, port, timeout=_SECONDS)
    try:
        connection.request("GET", f"/{endpoint}")
        response = connection.getresponse()
        return response.status == 200, response.read().decode("utf-8", "replace").strip()
    except (OSError, HTTPException) as error:
        return False, f"no answer from {host}:{port}: {error}"
    finally:
        connection.close()


def main(arguments: list[str]) -> int:
    """Ask and print; `arguments` is the endpoint, `livez` where there is none."""
    host = os.environ.get("QUOTEWIRE_HTTP_HOST", "127.0.0.1")
    port = int(os.environ.get("QUOTEWIRE_HTTP_PORT") or 8080)
    if port == 0:
        print("QUOTEWIRE_HTTP_PORT is 0: the worker serves nothing to ask")
        return 1
    good, answer = ask((arguments or ["livez"])[0], host=host, port=port)
    print(answer)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
