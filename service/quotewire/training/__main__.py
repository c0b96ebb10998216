"""From corpora on disk to the shipped models, in one command.

    python -m quotewire.training --all polnear/train.jsonl.gz --quoted pages/train.jsonl.gz
        --unlabelled pool.jsonl.gz --encoder FOLDER --out FOLDER

A corpus has one article a line: `{"doc_id", "text", "quotes": [{"content": [[s, e], ..], "cue": [..], "source": ..}]}`.
In a corpus given as `--quoted` only quotations with words in quotation marks are labelled; of `--unlabelled` only the
texts are used, and only with an encoder: a folder with a pretrained model of the BERT family (tokenizer.json,
config.json, model.safetensors). Several encoders teach together, by the mean of what they say. Without one the network
learns from the gold alone.

Two of five folds of the labelled articles are held out in turn: teachers and a network that never saw them tag
them, and the costs of joining and the confidence are fitted on those tags. Then the shipped network learns from all.

What each step gave is kept in the folder `steps` of `--out`: the same command goes on where it was cut off.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from itertools import zip_longest
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from quotewire.models import ATTRIBUTION, TAGGER
from quotewire.models.shipped import digest_of
from quotewire.quotes import NetworkTagger
from quotewire.quotes.attribution import Confidence, Costs
from quotewire.quotes.tagging import Floats
from quotewire.quotes.tagging.decoding import probabilities
from quotewire.training import attribution_costs, confidence
from quotewire.training.corpus import Article, Labelled, count_words, read_articles
from quotewire.training.examples import Example, example_of
from quotewire.training.export import export
from quotewire.training.learning import Plan, fit, run
from quotewire.training.network import Network, Shape
from quotewire.training.scores import report
from quotewire.training.steps import Steps

_WORDS = 16_000
_WORD_SIZE = 64
_FOLDS = (0, 1)
"""The folds of `Example.fold` that are held out in turn."""
_REPEAT_QUOTED = 3
"""A partly labelled corpus is small and of other subjects: it is learned from this often."""
_TEACHER_EPOCHS = 3.0
_SAMPLED = 10
"""The longest articles: the network's numbers are scaled by what they are on these."""


class Training:
    """Everything that one run needs: the articles, the vocabulary, the arrays, and where it tells its progress."""

    def __init__(self, articles: Sequence[Article], chosen: argparse.Namespace) -> None:
        self.articles = articles
        self.encoders: list[Path] = chosen.encoder
        self.plan = Plan(epochs=chosen.epochs, varied=chosen.varied, seed=chosen.seed)
        self.width: int = chosen.width
        self.vocabulary = count_words(articles, size=_WORDS)
        self.examples = [example_of(article, self.vocabulary) for article in articles]
        self.started = time.monotonic()
        parts = (part.encode() if isinstance(part, str) else part for part in self._made_of())
        self.steps = Steps(chosen.out / "steps", digest_of("".join(map(digest_of, parts)).encode()))

    def say(self, line: str) -> None:
        """Tell how far the run has come."""
        sys.stderr.write(f"[{time.monotonic() - self.started:6.0f} s] {line}\n")

    def _made_of(self) -> Iterator[str | bytes]:
        """Yield everything that the results of the steps depend on."""
        yield from (repr(self.plan), str(self.width), str(torch.__version__), *self.vocabulary.words)
        for article, example in zip(self.articles, self.examples, strict=True):
            yield from (example.name, article.labelled.name)
            yield from (example.rows.tobytes(), example.targets().tobytes())
        yield from ((folder / "model.safetensors").read_bytes() for folder in self.encoders)

    @cached_property
    def _vectors(self) -> Floats | None:
        if not self.encoders:
            return None
        from quotewire.training.vectors import word_vectors  # transformers is needed with an encoder alone

        return word_vectors(self.encoders[0], self.vocabulary.words, _WORD_SIZE)

    def labelled(self, *, without: int | None = None, only: int | None = None) -> list[int]:
        """Return the numbers of the labelled articles, those of one fold left out or alone."""
        return [
            number
            for number, (article, example) in enumerate(zip(self.articles, self.examples, strict=True))
            if article.labelled is not Labelled.NOTHING
            and example.fold != without
            and only in (None, example.fold)
        ]

    def teach(self, fold: int) -> list[list[Floats]]:
        """Return what each teacher makes of every article as probabilities; none of them saw `fold`."""
        lengths = [len(example.rows) for example in self.examples]
        lessons = []
        for place, folder in enumerate(self.encoders):
            who = f"teacher {place + 1}"
            said = self.steps.probabilities(
                f"teacher-{place}-{fold}", lengths, partial(self._ask, folder, fold, who)
            )
            self._tell(who, fold, said.__getitem__)
            lessons.append(said)
        return lessons

    def _ask(self, folder: Path, fold: int, who: str) -> list[Floats]:
        from quotewire.training.encoder import Encoder, fine_tune, teach

        torch.manual_seed(self.plan.seed + fold)
        teacher = Encoder(folder)
        chosen = self._repeat(self.labelled(without=fold))
        fine_tune(
            teacher, chosen, epochs=_TEACHER_EPOCHS, seed=fold, say=lambda line: self.say(f"{who}: {line}")
        )
        return [probabilities(outputs) for outputs in teach(teacher, self.examples)]

    def learn(self, lessons: Sequence[Sequence[Floats]], *, without: int | None) -> Network:
        """Fit a network to all labelled articles but those of a fold, and to what teachers say on the average."""
        torch.manual_seed(self.plan.seed)
        network = Network(Shape(vocabulary=len(self.vocabulary.words), width=self.width))
        weights = self.steps.weights(
            "network" if without is None else f"network-{without}",
            partial(self._fit, network, lessons, without),
        )
        network.load_state_dict(weights)
        network.eval()
        if without is not None:
            self._tell("network", without, lambda number: run(network, self.examples[number].rows))
        return network

    def _fit(
        self, network: Network, lessons: Sequence[Sequence[Floats]], without: int | None
    ) -> dict[str, Tensor]:
        if (vectors := self._vectors) is not None:
            with torch.no_grad():
                network.words.weight.copy_(torch.from_numpy(vectors) * network.words.weight.std())
        soft = [np.mean(said, axis=0) for said in zip(*lessons, strict=True)]
        for example, said in zip_longest(self.examples, soft):
            example.soft = said
        chosen = self._repeat(self.labelled(without=without))
        if lessons:
            chosen += [
                example
                for article, example in zip(self.articles, self.examples, strict=True)
                if article.labelled is Labelled.NOTHING
            ]
        fit(network, chosen, self.plan, self.say)
        return network.state_dict()

    def _repeat(self, numbers: Sequence[int]) -> list[Example]:
        return [
            self.examples[number]
            for number in numbers
            for _ in range(_REPEAT_QUOTED if self.articles[number].labelled is Labelled.QUOTED else 1)
        ]

    def _tell(self, who: str, fold: int, outputs: Callable[[int], Floats]) -> None:
        for labelled in (Labelled.ALL, Labelled.QUOTED):
            held = [n for n in self.labelled(only=fold) if self.articles[n].labelled is labelled]
            if held:
                scores = report([outputs(n) for n in held], [self.examples[n] for n in held])
                self.say(f"{who}, {len(held)} held-out articles ({labelled.name.lower()}): {scores}")

    def join(self, networks: Sequence[tuple[int, Network]]) -> dict[str, dict[str, float]]:
        """Fit the costs of joining and the confidence on articles that the networks never saw."""
        taggers = [
            (fold, NetworkTagger(partial(run, network), self.vocabulary)) for fold, network in networks
        ]
        held = [
            (self.articles[number], tagger) for fold, tagger in taggers for number in self.labelled(only=fold)
        ]
        choices = [c for article, tagger in held for c in attribution_costs.examples(article, tagger)]
        costs = {name: round(cost, 2) for name, cost in attribution_costs.fit(choices).items()}
        cases = [c for article, tagger in held for c in confidence.cases(article, tagger, Costs(costs))]
        weights = confidence.fit(cases)
        self.say(f"join fitted on {len(choices)} choices, confidence on {len(cases)} attributions")
        for said, right, count in confidence.reliability(cases, Confidence(weights)):
            self.say(f"confidence {said:.2f}: {right:.2f} right, of {count}")
        return {"costs": costs, "confidence": weights}


def train(training: Training, out: Path) -> None:
    """Train everything and write the shipped files into the folder `out`."""
    lessons: list[list[Floats]] = []
    networks = []
    for fold in _FOLDS:
        taught = training.teach(fold)
        networks.append((fold, training.learn(taught, without=fold)))
        lessons += taught
    joined = training.steps.numbers("attribution", lambda: training.join(networks))
    network = training.learn(lessons, without=None)
    longest = sorted(training.examples, key=lambda example: len(example.rows))[-_SAMPLED:]
    sample = np.concatenate([example.rows for example in longest])
    difference = export(network, training.vocabulary.words, sample, out / TAGGER)
    (out / ATTRIBUTION).write_text(json.dumps(joined, indent=1) + "\n", encoding="utf-8")
    size = (out / TAGGER).stat().st_size
    training.say(f"{out / TAGGER}: {size / 1e6:.2f} MB, probabilities within {difference:.4f} of torch's")


def main() -> None:
    """Train on the corpora named on the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m quotewire.training",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    for name, what in (
        ("all", "corpora with every attribution labelled"),
        ("quoted", "corpora with quoted speech labelled"),
        ("unlabelled", "texts alone; used with an encoder"),
    ):
        parser.add_argument(f"--{name}", type=Path, nargs="*", default=[], help=what)
    parser.add_argument("--encoder", type=Path, nargs="*", default=[], help="folders of pretrained encoders")
    parser.add_argument("--out", type=Path, required=True, help="folder for the files")
    parser.add_argument("--epochs", type=float, default=Plan().epochs)
    parser.add_argument(
        "--varied", type=float, default=0, help="epochs of articles in other dress after those"
    )
    parser.add_argument("--width", type=int, default=Shape(vocabulary=0).width)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--threads", type=int, default=0, help="of torch; by default as many as there are cores"
    )
    chosen = parser.parse_args()
    if chosen.threads:
        torch.set_num_threads(chosen.threads)
    files = [(chosen.all, Labelled.ALL), (chosen.quoted, Labelled.QUOTED)]
    files += [(chosen.unlabelled, Labelled.NOTHING)] if chosen.encoder else []
    articles = [
        article for paths, labelled in files for path in paths for article in read_articles(path, labelled)
    ]
    if not any(article.labelled is not Labelled.NOTHING for article in articles):
        parser.error("no labelled article: name a corpus with --all or --quoted")
    chosen.out.mkdir(parents=True, exist_ok=True)
    train(Training(articles, chosen), chosen.out)


if __name__ == "__main__":
    main()
