"""What came out against what went in, entry by entry."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from redis import Redis

from tests.chaos.articles import Article

RAW, ENRICHED, REJECTED, GROUP = "articles.raw", "articles.enriched", "articles.rejected", "quotewire"
_PAGE = 500


@dataclass(frozen=True, slots=True)
class Audit:
    """Counts; a run is sound where `faults` is empty."""

    published: int
    planted: int
    enriched: int
    rejected: int
    codes: Mapping[str, int]
    lost: int
    doubled_entries: int
    doubled_uris: int
    doubled_event_ids: int
    innocent_dead_letters: int
    poison_enriched: int
    pending: int
    lag: int

    @property
    def faults(self) -> dict[str, int]:
        """What must be zero and is not."""
        names = (
            "lost", "doubled_entries", "doubled_uris", "doubled_event_ids", "innocent_dead_letters",
            "poison_enriched", "pending", "lag",
        )  # fmt: skip
        return {name: value for name in names if (value := getattr(self, name))}


def audit(client: Redis, published: Mapping[str, Article]) -> Audit:
    """Count what stands in the streams. `published`: entry ids and the articles that were published under them."""
    good, bad = list(_events(client, ENRICHED)), list(_events(client, REJECTED))
    entries = Counter(event["sourceentry"].partition("/")[2] for event in good + bad)
    rejected = {event["sourceentry"].partition("/")[2] for event in bad}
    poison = {entry for entry, article in published.items() if article.poison}
    group = next(info for info in client.xinfo_groups(RAW) if info["name"] == GROUP.encode())
    return Audit(
        published=len(published),
        planted=len(poison),
        enriched=len(good),
        rejected=len(bad),
        codes=dict(Counter(event["data"]["code"] for event in bad)),
        lost=len(published.keys() - entries.keys()),
        doubled_entries=_repeats(entries),
        doubled_uris=_repeats(Counter(event["subject"] for event in good)),
        doubled_event_ids=_repeats(Counter(event["id"] for event in good + bad)),
        innocent_dead_letters=len(rejected - poison),
        poison_enriched=len(poison - rejected),
        pending=int(group["pending"]),
        lag=int(group["lag"] or 0),
    )


def _events(client: Redis, stream: str) -> Iterator[dict[str, object]]:
    after = "-"
    while page := client.xrange(stream, after, "+", count=_PAGE):
        for _, fields in page:
            event = json.loads(fields[b"data"])
            if stream == ENRICHED:
                del event["data"]  # thousands of articles whole are more than a test should hold
            yield event
        after = "(" + page[-1][0].decode()


def _repeats(counts: "Counter[str]") -> int:
    return sum(count - 1 for count in counts.values())
