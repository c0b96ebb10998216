"""What the command loads: `quotewire enrich` needs no Redis."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from quotewire.cli import main

HEAVY = {"redis", "sqlite3", "asyncio", "faststream", "pydantic_settings", "structlog"}


def loaded_by(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True, text=True, check=True, input="A text.",
    )  # fmt: skip
    return {name.split(".")[0] for name in done.stdout.splitlines()[-1].split()}


def test_the_commands_are_there_without_redis_being_loaded() -> None:
    code = (
        "from quotewire.cli import main\n"
        "assert {'record', 'replay', 'compare', 'rejected'} <= set(main.commands)\n"
        "main(['enrich', '-'], standalone_mode=False)"
    )
    assert loaded_by(code) & HEAVY == set()


def test_what_they_do_loads_it() -> None:
    assert loaded_by("import quotewire.replay.replaying") & HEAVY >= {"redis"}


@pytest.mark.parametrize(
    "command",
    ["record", "replay", "compare", *(f"rejected {verb}" for verb in ("list", "show", "requeue", "drop"))],
)
def test_every_command_has_help_with_examples(command: str) -> None:
    done = CliRunner().invoke(main, [*command.split(), "--help"])
    assert done.exit_code == 0
    assert f"\n    quotewire {command} " in done.stdout
