"""The settings as text: for `quotewire config`, and as docs/configuration.md (`python -m` this module)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from quotewire.settings import PREFIX, LogFormat, Settings, secrets, without_password

_HEAD = """\
# Configuration

Generated from the code by `make docs`; do not edit.

The worker is configured by environment variables. A secret can also be given as the path of a file that holds it, in
the variable with `_FILE` at its end; the variable itself wins over the file. `quotewire config` prints the present
values.

| Variable | Default | Meaning |
|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class _Row:
    variable: str
    default: str
    meaning: str
    value: str


def as_markdown() -> str:
    """Return docs/configuration.md."""
    rows = [f"| `{row.variable}` | {_code(row.default)} | {row.meaning} |" for row in _rows(None)]
    files = [
        f"| `{PREFIX}{name.upper()}_FILE` | | The file that holds `{PREFIX}{name.upper()}`. |"
        for name in secrets()
    ]
    return _HEAD + "\n".join(rows + files) + "\n"


def as_text(settings: Settings) -> str:
    """Return each setting with its present value, as lines for a terminal."""
    lines = []
    for row in _rows(settings):
        changed = "" if row.value == row.default else f"  (default: {row.default})"
        lines.append(f"{row.variable}={row.value}{changed}\n    {row.meaning}")
    return "\n".join(lines)


def _rows(settings: Settings | None) -> Iterator[_Row]:
    for name, field in Settings.model_fields.items():
        value = "" if settings is None else _show(getattr(settings, name), hide=True)
        yield _Row(
            f"{PREFIX}{name.upper()}", _default(field), (field.description or "") + _choices(field), value
        )


def _default(field: FieldInfo) -> str:
    extra = field.json_schema_extra
    if isinstance(extra, dict) and "default_text" in extra:
        return str(extra["default_text"])
    return _show(field.default, hide=False)


def _choices(field: FieldInfo) -> str:
    bounds = {type(limit).__name__: limit for limit in field.metadata}
    low = getattr(bounds.get("Ge"), "ge", None)
    high = getattr(bounds.get("Le"), "le", None)
    if low is not None and high is not None:
        return f" From {low} to {high}."
    if field.annotation is LogFormat or get_args(field.annotation):
        return ""
    return "" if low is None else f" At least {low}."


def _show(value: Any, *, hide: bool) -> str:
    if isinstance(value, SecretStr):
        secret = value.get_secret_value()
        return without_password(secret) if hide else secret
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _code(text: str) -> str:
    return text if " " in text else f"`{text}`"


if __name__ == "__main__":
    print(as_markdown(), end="")
