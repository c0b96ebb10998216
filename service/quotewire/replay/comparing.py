"""Two outputs matched and compared, with the documents on disk and not in memory."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain

from quotewire.replay.differences import ENVELOPE, Path, differences, parse_path, without, write_path
from quotewire.replay.documents import Document

ALWAYS_MASKED = ("id", "data.pipeline")
"""What another pipeline changes by design: the ids of events, and what made them."""
FROM_ENTRY_IDS = ("time", "sourceentry", "data.stream", "data.entry", "data.first_seen")
"""What follows from where an entry stood: another after a replay under new ids."""
MAX_PATHS = 1000
_ELSEWHERE = "(further paths)"
_CACHE_KIB = 32 * 1024
_SCHEMA = """
CREATE TABLE a (n INTEGER PRIMARY KEY, key TEXT, digest BLOB, label TEXT, body BLOB);
CREATE TABLE b (n INTEGER PRIMARY KEY, key TEXT, label TEXT, body BLOB);
"""


@dataclass(frozen=True, slots=True)
class Example:
    """One document and place where the sides differ, for people."""

    label: str
    path: str
    a: object
    b: object


@dataclass(slots=True)
class Comparison:
    """What two outputs have in common and what not; labels and examples are the first few."""

    same: int = 0
    different: int = 0
    missing: int = 0
    extra: int = 0
    first_missing: list[str] = field(default_factory=list)
    first_extra: list[str] = field(default_factory=list)
    paths: Counter[str] = field(default_factory=Counter)
    """How often the sides differ at a path, indices written as `[]`."""
    examples: dict[str, list[Example]] = field(default_factory=dict)

    @property
    def alike(self) -> bool:
        """Whether there is no difference at all."""
        return not (self.different or self.missing or self.extra)


def compare(
    a: Iterable[Document],
    b: Iterable[Document],
    *,
    ignore: Iterable[Path] = (),
    examples: int = 3,
    tell: Callable[[int], None],
) -> Comparison:
    """Match the documents of `a` and `b` by their keys, in any order, and compare what is matched.

    Documents that share a key are matched with an equal one where there is one, the rest in order; so each
    that stands once more on one side is missing or extra. Ids of events and `pipeline` are masked, as is
    `ignore`; envelopes count only where both sides have them. Memory stays flat: a temporary database on disk
    holds side `a` and what of `b` finds no equal. `tell` is called with how many documents were read since.
    """
    a, b, envelopes = _peek(iter(a), iter(b))
    masks = [*map(parse_path, ALWAYS_MASKED), *ignore]
    if not envelopes:
        masks += [(name,) for name in ENVELOPE]
    with closing(sqlite3.connect("")) as base:  # "" is a database on disk that goes with its connection
        base.executescript(f"PRAGMA journal_mode=OFF; PRAGMA cache_size=-{_CACHE_KIB}; {_SCHEMA}")
        _Side(base, masks, tell).keep_first(a)
        result = Comparison(same=_Side(base, masks, tell).set_equals_aside(b))
        _compare_rest(base, result, examples)
    return result


def _peek(
    a: Iterator[Document], b: Iterator[Document]
) -> tuple[Iterator[Document], Iterator[Document], bool]:
    """Return both sides, and whether both come with envelopes, as their first documents tell."""
    first_a, first_b = next(a, None), next(b, None)
    envelopes = all(first is None or first.has_envelope for first in (first_a, first_b))
    sides = [chain([first] if first else [], side) for first, side in ((first_a, a), (first_b, b))]
    return sides[0], sides[1], envelopes


@dataclass(frozen=True, slots=True)
class _Side:
    """One side on its way into the database."""

    base: sqlite3.Connection
    masks: list[Path]
    tell: Callable[[int], None]

    def keep_first(self, documents: Iterator[Document]) -> None:
        """Store side `a`."""
        self.base.executemany(
            "INSERT INTO a (key, digest, label, body) VALUES (?, ?, ?, ?)",
            ((d.key, digest, d.label, body) for d, digest, body in self._written(documents)),
        )
        self.base.execute("CREATE INDEX a_key ON a (key, digest)")

    def set_equals_aside(self, documents: Iterator[Document]) -> int:
        """Take out of `a` what side `b` has too, byte for byte; store the others of `b`. Return how many were equal."""
        equal = 0
        for document, digest, body in self._written(documents):
            done = self.base.execute(
                "DELETE FROM a WHERE n = (SELECT n FROM a WHERE key = ? AND digest = ? LIMIT 1)",
                (document.key, digest),
            )
            equal += done.rowcount
            if not done.rowcount:
                self.base.execute(
                    "INSERT INTO b (key, label, body) VALUES (?, ?, ?)",
                    (document.key, document.label, body),
                )
        return equal

    def _written(self, documents: Iterator[Document]) -> Iterator[tuple[Document, bytes, bytes]]:
        for document in documents:
            shown = without(document.body, self.masks)
            body = json.dumps(shown, sort_keys=True, separators=(",", ":")).encode()
            self.tell(1)
            yield document, blake2b(body, digest_size=16).digest(), body


def _compare_rest(base: sqlite3.Connection, result: Comparison, examples: int) -> None:
    """Match what found no equal, in order, and say where it differs, is missing or is extra."""
    for key, label, body in base.execute("SELECT key, label, body FROM b ORDER BY n"):
        found = base.execute("SELECT n, body FROM a WHERE key = ? ORDER BY n LIMIT 1", (key,)).fetchone()
        if found is None:
            result.extra += 1
            _keep(result.first_extra, label, examples)
            continue
        base.execute("DELETE FROM a WHERE n = ?", (found[0],))
        if _differ(result, label, json.loads(found[1]), json.loads(body), examples):
            result.different += 1
        else:
            result.same += 1
    for (label,) in base.execute("SELECT label FROM a ORDER BY n"):
        result.missing += 1
        _keep(result.first_missing, label, examples)


def _differ(result: Comparison, label: str, a: object, b: object, examples: int) -> bool:
    differ = False
    for difference in differences(a, b):
        differ = True
        path = write_path(difference.path, every=True)
        if path not in result.paths and len(result.paths) >= MAX_PATHS:
            path = _ELSEWHERE
        result.paths[path] += 1
        kept = result.examples.setdefault(path, [])
        if len(kept) < examples:
            kept.append(Example(label, write_path(difference.path), difference.a, difference.b))
    return differ


def _keep(labels: list[str], label: str, examples: int) -> None:
    if len(labels) < examples:
        labels.append(label)
