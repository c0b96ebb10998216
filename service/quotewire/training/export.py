"""Writes a trained network as a file of ONNX that computes its convolutions with whole numbers.

Their weights and what they read are quantised to eight bits with fixed scales (Jacob et al., "Quantization and Training
of Neural Networks for Efficient Integer-Arithmetic-Only Inference", 2018): less than half of the time of float32 where
the processor multiplies bytes, and the same sums on every processor. The scales are fixed, not taken from each run as
onnxruntime's dynamic quantisation does, so that what is said of a word depends on its neighbours alone, not on the
longest outlier in the text.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from onnx import ModelProto, TensorProto

from quotewire.models.onnx import OUTPUTS, ROWS, VOCABULARY
from quotewire.quotes.tagging import Floats, Rows
from quotewire.quotes.tagging.decoding import probabilities
from quotewire.quotes.tagging.features import Column
from quotewire.quotes.tagging.outputs import WIDTH
from quotewire.training.graph import Graph, save
from quotewire.training.learning import run
from quotewire.training.network import Gated, Network

TOLERANCE = 0.01
"""How far the file's probabilities may be from torch's, on the average."""
_MIDDLE, _LARGEST = 128, 127
"""The byte that stands for 0 in what a convolution reads, and how far it goes to either side."""
_LARGEST_WEIGHT = 63
"""Seven bits: where a processor adds two products of bytes in 16 bits (AVX2), the sum still fits."""
_COVERED = 99.99
"""The percentage of what a convolution read in the sample that its scale covers; the rest is cut off."""


def export(network: Network, words: Sequence[str], sample: Rows, path: Path) -> float:
    """Write the network to `path` and return how far its probabilities for `sample` are from torch's, on the average.

    `sample` (n, len(Column)) is also what the scales are taken from: some thousand rows of real articles.
    Raises ValueError where the difference is over `TOLERANCE`.
    """
    network.eval()
    expected, largest = _measure(network, sample)
    said = save(_build(network, largest), path, key=VOCABULARY, note="\n".join(words))(sample)
    difference = float(np.abs(probabilities(said) - probabilities(expected)).mean())
    if not difference <= TOLERANCE:
        raise ValueError(f"the file's probabilities differ from torch's by {difference:.3f}")
    return difference


def _measure(network: Network, sample: Rows) -> tuple[Floats, list[float]]:
    """Return torch's outputs for the sample, and the largest number that each convolution shall be able to read."""
    largest: list[float] = []

    def note(module: torch.nn.Module, inputs: object, output: torch.Tensor) -> None:  # noqa: ARG001
        largest.append(float(np.percentile(output.abs().numpy(), _COVERED)))

    hooks = [layer.norm.register_forward_hook(note) for layer in network.layers if isinstance(layer, Gated)]
    outputs = run(network, sample)
    for hook in hooks:
        hook.remove()
    return outputs, largest


def _build(network: Network, largest: Sequence[float]) -> ModelProto:
    graph = Graph()
    x = _enter(graph, network)
    for layer, most in zip(network.layers, largest, strict=True):
        assert isinstance(layer, Gated)
        x = _convolve(graph, layer, x, most)
    x = _multiply(graph, network.leave, _normalise(graph, network.norm, x))
    return graph.close((ROWS, TensorProto.INT32, len(Column)), (OUTPUTS, x, WIDTH))


def _enter(graph: Graph, network: Network) -> str:
    """Look up what each column of the rows stands for, and bring it to the network's width."""
    columns = graph.apply_many("Split", [ROWS], len(Column), axis=1, num_outputs=len(Column))
    flat = graph.number([-1], np.int64)
    first = {Column.WORD: network.words, Column.PREFIX: network.prefixes, Column.SUFFIX: network.suffixes}
    tables = first | {Column(Column.SHAPE + place): table for place, table in enumerate(network.small)}
    looked_up = []
    for column, table in tables.items():
        index = graph.apply("Reshape", [columns[column], flat])
        looked_up.append(graph.apply("Gather", [graph.halved(_array(table.weight)), index], axis=0))
    return _multiply(graph, network.enter, graph.apply("Concat", looked_up, axis=1))


def _convolve(graph: Graph, layer: Gated, x: str, largest: float) -> str:
    """Do what `Gated.forward` does, with bytes from the norm to the product."""
    by = layer.dilation
    scale, middle = graph.number(largest / _LARGEST, np.float32), graph.number(_MIDDLE, np.uint8)
    read = graph.apply("QuantizeLinear", [_normalise(graph, layer.norm, x), scale, middle])
    padded = graph.apply("Pad", [read, graph.number([by, 0, by, 0], np.int64), middle])
    rows, end = graph.number([0], np.int64), np.iinfo(np.int64).max
    beside = [
        graph.apply("Slice", [padded, graph.number([a], np.int64), graph.number([b], np.int64), rows])
        for a, b in ((0, -2 * by), (by, -by), (2 * by, end))
    ]
    weights, scales = _quantise(_array(layer.mix.weight).T)
    product = graph.apply_own(
        "MatMulIntegerToFloat",
        [
            graph.apply("Concat", beside, axis=1),
            graph.number(weights, np.int8),
            scale,
            graph.number(scales, np.float32),
            middle,
            graph.number(np.zeros_like(scales), np.int8),
            graph.number(_array(layer.mix.bias), np.float32),
        ],
    )
    value, gate = graph.apply_many("Split", [product], 2, axis=1, num_outputs=2)
    return graph.apply("Add", [x, graph.apply("Mul", [value, graph.apply("Sigmoid", [gate])])])


def _quantise(weights: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Return whole numbers, and for each column the scale that brings them back."""
    scales = np.maximum(np.abs(weights).max(axis=0), np.finfo(np.float32).tiny) / _LARGEST_WEIGHT
    return np.rint(weights / scales).astype(np.int8), scales.astype(np.float32)


def _normalise(graph: Graph, norm: torch.nn.LayerNorm, x: str) -> str:
    numbers = [graph.number(_array(part), np.float32) for part in (norm.weight, norm.bias)]
    return graph.apply("LayerNormalization", [x, *numbers], axis=-1, epsilon=norm.eps)


def _multiply(graph: Graph, layer: torch.nn.Linear, x: str) -> str:
    return graph.apply(
        "Gemm", [x, graph.halved(_array(layer.weight).T), graph.number(_array(layer.bias), np.float32)]
    )


def _array(tensor: torch.Tensor) -> Floats:
    array: Floats = tensor.detach().numpy()
    return array
