"""Stochastic gradient descent, the same for a network and for its teacher."""

import time
from collections.abc import Callable, Iterable
from typing import TypeVar

import torch
from torch import Tensor, nn

_CLIP = 1.0
"""Longer gradients are shortened to this norm."""
_SMOOTHING = 0.02
_SAID_EVERY = 50

Batch = TypeVar("Batch")


def descend(
    model: nn.Module,
    *,
    steps: int,
    epoch: Callable[[], Iterable[Batch]],
    loss: Callable[[Batch], Tensor],
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    say: Callable[[str], None],
    after: Callable[[int], None] | None = None,
) -> None:
    """Take `steps` steps down `loss`, one a batch, as many epochs as it needs; `model` is left in training mode.

    `epoch` gives the batches of one epoch anew, `after` is called with the number of each step taken, and `say` with
    a line on how far the descent has come.
    """
    step, started, running = 0, time.monotonic(), 0.0
    model.train()
    while step < steps:
        for batch in epoch():
            value = loss(batch)
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(model.parameters(), _CLIP)
            optimizer.step()
            schedule.step()
            step += 1
            running += (value.item() - running) * (_SMOOTHING if step > 1 else 1.0)
            if after:
                after(step)
            if step % _SAID_EVERY == 0 or step == steps:
                say(f"step {step} of {steps}, loss {running:.4f}, {time.monotonic() - started:.0f} s")
            if step >= steps:
                break
