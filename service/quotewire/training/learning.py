"""Fits a network to gold labels and to what a teacher says."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from quotewire.quotes.tagging import Floats, Rows
from quotewire.training.descent import descend
from quotewire.training.examples import IGNORED, Batch, Cut, Example, Stretch, batches, mask
from quotewire.training.network import Network
from quotewire.training.variety import Variety

_GROUPS = ((0, 3, 1.0), (3, 6, 1.0), (6, 9, 1.0), (9, 13, 0.3))
"""First and last output of each role and of `Where`, and the weight of its loss."""
_CONTENT_OUTSIDE = 6
_AVERAGE_FROM, _AVERAGE = 0.3, 0.998
"""The share of the steps after which the weights are averaged, and how slowly (Polyak and Juditsky 1992)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a network is fitted: for so many `epochs` as the articles are, then for `varied` in other dress.

    `gold` is the share of the gold labels in the loss where a teacher speaks too (Hinton 2015); `words` and
    `names` are the shares of words and of capitalised words that are hidden.
    """

    epochs: float = 13
    varied: float = 0
    rate: float = 3e-3
    decay: float = 0.02
    length: int = 512
    size: int = 16
    gold: float = 0.5
    words: float = 0.07
    names: float = 0.15
    seed: int = 1


def fit(network: Network, examples: Sequence[Example], plan: Plan, say: Callable[[str], None]) -> None:
    """Fit `network` to `examples` as they are, then in other dress; each time leave the average of its late weights."""
    torch.manual_seed(plan.seed)
    random = np.random.default_rng(plan.seed)
    _learn(network, examples, plan, say, random, cut=_plain, epochs=plan.epochs, rate=plan.rate)
    if plan.varied:
        dressed = Variety(examples).stretch
        _learn(network, examples, plan, say, random, cut=dressed, epochs=plan.varied, rate=plan.rate / 2)
    network.eval()


def _plain(example: Example, start: int, stop: int, random: np.random.Generator) -> Stretch:  # noqa: ARG001
    return example.stretch(start, stop)


def _learn(
    network: Network,
    examples: Sequence[Example],
    plan: Plan,
    say: Callable[[str], None],
    random: np.random.Generator,
    *,
    cut: Cut,
    epochs: float,
    rate: float,
) -> None:
    steps = max(1, math.ceil(epochs * _count_batches(examples, plan)))
    optimizer = _optimizer(network, plan)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps + 1, pct_start=0.08)
    average = {name: value.detach().clone() for name, value in network.state_dict().items()}

    def keep(step: int) -> None:
        _average(average, network, keep=_AVERAGE if step > steps * _AVERAGE_FROM else 0.0)

    descend(
        network,
        steps=steps,
        epoch=lambda: batches(examples, length=plan.length, size=plan.size, cut=cut, random=random),
        loss=lambda batch: _loss(network, batch, plan),
        optimizer=optimizer,
        schedule=schedule,
        say=say,
        after=keep,
    )
    network.load_state_dict(average)


def run(network: Network, rows: Rows) -> Floats:
    """Return the outputs for rows of features, shape (n, WIDTH)."""
    with torch.no_grad():
        outputs: Floats = network(torch.from_numpy(rows.astype(np.int64))[None])[0].numpy()
    return outputs


def _count_batches(examples: Sequence[Example], plan: Plan) -> int:
    return math.ceil(sum(math.ceil(len(e.rows) / plan.length) for e in examples) / plan.size)


def _optimizer(network: Network, plan: Plan) -> torch.optim.Optimizer:
    tables = ("words", "prefixes", "suffixes", "small")
    decayed: list[nn.Parameter] = []
    free: list[nn.Parameter] = []
    for name, parameter in network.named_parameters():
        (free if parameter.ndim < 2 or name.startswith(tables) else decayed).append(parameter)
    groups = [{"params": decayed, "weight_decay": plan.decay}, {"params": free, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=plan.rate)


def _average(average: dict[str, Tensor], network: Network, *, keep: float) -> None:
    with torch.no_grad():
        for name, value in network.state_dict().items():
            average[name].mul_(keep).add_(value, alpha=1 - keep)


def _loss(network: Network, batch: Batch, plan: Plan) -> Tensor:
    rows = mask(batch.rows, words=plan.words, names=plan.names)
    with torch.autocast("cpu", torch.bfloat16):
        outputs = network(rows)
    return combine(outputs.float(), batch, gold=plan.gold)


def combine(outputs: Tensor, batch: Batch, *, gold: float) -> Tensor:
    """Return the loss per token: cross entropy with the gold, the teacher, or both, over the groups of outputs."""
    count = batch.known.sum()
    labelled = batch.targets[..., 0] != IGNORED
    taught = torch.where(labelled, 1 - gold, 1.0) * batch.taught
    share = torch.where(batch.taught, gold, 1.0)
    total = outputs.new_zeros(())
    for place, (first, stop, weight) in enumerate(_GROUPS):
        logs = torch.log_softmax(outputs[..., first:stop], -1)
        said = -(batch.soft[..., first:stop] * logs).sum(-1) * taught
        if place == len(_GROUPS) - 1:  # where a cue stands is asked of contents alone
            said = said * (1 - batch.soft[..., _CONTENT_OUTSIDE])
        target = batch.targets[..., place]
        known = target != IGNORED
        picked = -logs.gather(-1, target.clamp(min=0).unsqueeze(-1)).squeeze(-1)
        total = total + weight * (said.sum() + (picked * known * share).sum()) / count
    return total
