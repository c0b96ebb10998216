"""What a deployment sets: environment variables, the prefix `QUOTEWIRE_`.

docs/configuration.md is generated from this file.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import parse_qs, urlsplit

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)
from pydantic_settings import SettingsError as SourceError

from quotewire_events import MAX_BYTES

PREFIX = "QUOTEWIRE_"
_FILE = "_FILE"
_SERVER_SCHEMES = ("redis://", "rediss://", "unix://")
_FORM_OF_REPLIES = {"protocol", "legacy_responses", "decode_responses", "encoding", "encoding_errors"}

StreamName = Annotated[str, Field(min_length=1, max_length=512)]


class LogFormat(StrEnum):
    """How log lines look."""

    AUTO = "auto"
    JSON = "json"
    CONSOLE = "console"


class SettingsError(Exception):
    """The environment is wrong; the message tells each variable and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Partition:
    """The streams of one partition, which lie together on one node of a cluster."""

    raw: str
    enriched: str
    quotes: str
    rejected: str


class Settings(BaseSettings):
    """The settings of a worker."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore")

    redis_url: SecretStr = Field(
        SecretStr("redis://127.0.0.1:6379/0"),
        description="The server: `redis://`, `rediss://` or `unix://`, with user and password where it asks for them.",
    )
    group: StreamName = Field("quotewire", description="The consumer group that reads the articles.")
    stream_raw: StreamName = Field("articles.raw", description="The stream that articles are read from.")
    stream_enriched: StreamName = Field(
        "articles.enriched", description="The stream that enriched articles are written to."
    )
    stream_quotes: StreamName = Field(
        "quotes.extracted", description="The stream that single quotations are written to."
    )
    stream_rejected: StreamName = Field(
        "articles.rejected", description="The stream that dead letters are written to."
    )
    partitions: int = Field(
        0,
        ge=0,
        le=1024,
        description="0 reads the plain names; n reads `{p0}:…` to `{pn-1}:…`, on one server or, each on one node, on a "
        "Redis Cluster: any of its nodes is the server, and a cluster needs at least 1.",
    )
    source: str = Field(
        "urn:quotewire", min_length=1, description="The CloudEvents `source` of every event that is written."
    )
    processes: int = Field(
        default_factory=lambda: usable_cpus(),
        ge=1,
        le=256,
        description="How many extraction processes run.",
        json_schema_extra={"default_text": "one per CPU"},
    )
    max_article_bytes: int = Field(
        MAX_BYTES, ge=1, description="Text or HTML above this (bytes in UTF-8) is rejected as `too_large`."
    )
    article_seconds: float = Field(
        30.0, gt=0, le=3600, description="The time that one article may take; then it is `timed_out`."
    )
    article_memory_mb: int = Field(
        512, ge=16, description="The memory that one article may take (MiB); then it is `out_of_memory`."
    )
    max_deliveries: int = Field(
        5,
        ge=1,
        le=1000,
        description="After so many deliveries an article that fails for a reason of ours is a dead letter. "
        "Under 5, articles of a crashing worker may become dead letters though nothing is wrong with them.",
    )
    claim_idle_ms: int = Field(
        15_000,
        ge=100,
        le=3_600_000,
        description="An entry whose worker gave no sign for so long is taken over by another. The first pause "
        "between two attempts; it doubles with each.",
    )
    http_host: str = Field("127.0.0.1", description="Where `/livez`, `/readyz` and `/metrics` are served.")
    http_port: int = Field(8080, ge=0, le=65535, description="Their port; 0 serves nothing.")
    log_format: LogFormat = Field(
        LogFormat.AUTO, description="`json`, `console`, or `auto`: console on a terminal, else JSON."
    )
    include_text: bool = Field(True, description="Whether enriched events carry the article's text.")
    publish_quotes: bool = Field(False, description="Whether each quotation is an event of its own too.")
    min_confidence: float = Field(
        0.0, ge=0.0, le=1.0, description="Quotations whose confidence is known and lower are left out."
    )

    @model_validator(mode="after")
    def _server_is_named(self) -> Self:
        try:
            check_server_url(self.redis_url.get_secret_value())
        except ValueError as error:
            raise ValueError(f"REDIS_URL {error}") from None
        names = (self.stream_raw, self.stream_enriched, self.stream_quotes, self.stream_rejected)
        if self.stream_raw in names[1:]:
            raise ValueError("STREAM_RAW must not be one of the streams that are written")
        return self

    @property
    def partition_streams(self) -> tuple[Partition, ...]:
        """The streams of every partition."""
        names = (self.stream_raw, self.stream_enriched, self.stream_quotes, self.stream_rejected)
        if self.partitions == 0:
            return (Partition(*names),)
        return tuple(
            Partition(*(f"{{p{index}}}:{name}" for name in names)) for index in range(self.partitions)
        )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read arguments, then the environment, then the files that `*_FILE` names."""
        return init_settings, env_settings, SecretFiles(settings_cls)


class SecretFiles(EnvSettingsSource):
    """Reads a secret from the file that `QUOTEWIRE_<NAME>_FILE` names, as container platforms mount them."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Return the content of the file, without the line break at its end."""
        variable = f"{PREFIX}{field_name.upper()}{_FILE}"
        path = os.environ.get(variable)
        if not path or field.annotation is not SecretStr:
            return None, field_name, False
        try:
            return Path(path).read_text("utf-8").rstrip("\r\n"), field_name, False
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(f"{variable}: {path}: {error}") from None


def read_settings(**given: Any) -> Settings:
    """Return the settings of this process. Raises `SettingsError` with a line for each mistake."""
    try:
        return Settings(**given)
    except SourceError as error:
        raise SettingsError(str(error.__cause__ or error)) from None
    except ValidationError as error:
        lines = []
        for problem in error.errors(include_url=False, include_input=False):
            name = PREFIX + str(problem["loc"][0]).upper() if problem["loc"] else PREFIX + "*"
            lines.append(f"{name}: {problem['msg']}")
        raise SettingsError("\n".join(lines)) from None


def unknown_variables(environ: Mapping[str, str]) -> list[str]:
    """Return the variables with our prefix that mean nothing: misspelt, most likely."""
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    known |= {PREFIX + name.upper() + _FILE for name in secrets()}
    return sorted(name for name in environ if name.upper().startswith(PREFIX) and name.upper() not in known)


def secrets() -> list[str]:
    """Return the names of the settings that are secret."""
    return [name for name, field in Settings.model_fields.items() if field.annotation is SecretStr]


def check_server_url(url: str) -> None:
    """Raise ValueError, in words that do not show the URL, where it is none that our clients can work with."""
    if not url.startswith(_SERVER_SCHEMES):
        raise ValueError("must begin with redis://, rediss:// or unix://")
    # A client takes what stands there before what we ask for, and would give replies in another form.
    wrong = _FORM_OF_REPLIES & set(parse_qs(urlsplit(url).query))
    if wrong:
        raise ValueError(
            f"must not set {', '.join(sorted(wrong))}: the form of replies is not a matter of choice"
        )


def without_password(url: str) -> str:
    """Return a URL that may be printed: its password is masked, wherever it stands."""
    scheme, separator, rest = url.partition("://")
    login, at, place = rest.rpartition("@")
    user, colon, _ = login.partition(":")
    place = re.sub(r"(?i)\b(password=)[^&]*", r"\1***", place)
    return f"{scheme}{separator}{user}{colon and ':***'}{at}{place}"


def usable_cpus() -> int:
    """Return how many CPUs this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1
