"""`make chaos`: one storm, and the table of what it did.

`python -m tests.chaos [--articles N] [--kills N] [--server-kills N] [--seed N] …`; exit status 1 where anything
was lost, doubled, or wrongly a dead letter, and where the run did not end in time.
"""

import argparse
import signal
import sys

from tests.chaos.fleet import events_of
from tests.chaos.storm import Plan, Report, Storm


def read_plan() -> Plan:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=50, help="kill -9 of workers")
    parser.add_argument("--server-kills", type=int, default=5, help="kill -9 of the server")
    parser.add_argument("--pool-kills", type=int, default=10, help="kill -9 of extraction processes")
    parser.add_argument("--pauses", type=int, default=3, help="SIGSTOP of a worker past the claim time")
    parser.add_argument("--unreadable", type=int, default=20, help="planted entries that nobody can read")
    parser.add_argument(
        "--harmful", type=int, default=8, help="planted entries that raise, hang, hoard or kill"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=1800, help="the run fails when it takes longer")
    return Plan(**vars(parser.parse_args()))


def table(report: Report) -> list[tuple[str, object]]:
    """Return the counts of a run, in the order to print them."""
    plan, blows = report.plan, report.blows
    rows: list[tuple[str, object]] = [
        ("seed", plan.seed),
        ("workers killed (-9)", blows.get("kill", 0)),
        ("server killed (-9)", blows.get("server", 0)),
        ("extraction processes killed (-9)", blows.get("pool", 0)),
        ("workers stopped past the claim time", blows.get("pause", 0)),
    ]
    if (counts := report.audit) is not None:
        rows += [
            ("articles published", counts.published),
            ("of them poison", counts.planted),
            ("enriched", counts.enriched),
            ("dead letters", counts.rejected),
            *((f"  {code}", count) for code, count in sorted(counts.codes.items())),
            ("lost", counts.lost),
            ("doubled, by entry", counts.doubled_entries),
            ("doubled, by uri", counts.doubled_uris),
            ("doubled, by event id", counts.doubled_event_ids),
            ("dead letters that are no poison", counts.innocent_dead_letters),
            ("poison that is no dead letter", counts.poison_enriched),
            ("left pending", counts.pending),
            ("left unread", counts.lag),
        ]
    return [
        *rows,
        ("workers started", report.workers_started),
        ("workers that ended by themselves", len(report.ended_by_themselves)),
        ("log lines", len(report.log)),
        *((f"  {event}", count) for event, count in list(events_of(report.log).items())[:12]),
        ("seconds", round(report.seconds, 1)),
    ]


def main() -> int:
    """Run a storm and print what became of it."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that nothing is left running then either
    report = Storm(read_plan(), lambda line: print(line, file=sys.stderr, flush=True)).run()
    for name, value in table(report):
        print(f"{name:<38}{value:>8}")
    for fault in report.faults:
        print(f"FAULT  {fault}")
    print("sound" if not report.faults else "NOT SOUND")
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
