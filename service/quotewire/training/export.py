"""Writes a trained network as a file of ONNX, half its numbers' size, and checks it against torch."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from quotewire.models.onnx import OUTPUTS, ROWS, VOCABULARY, load_network
from quotewire.quotes.tagging import Rows
from quotewire.training.network import Network

_OPSET = 17
_BIG = 256
"""Tables with more numbers than this are stored as float16 and widened when the file is loaded."""
TOLERANCE = 0.05


class _Bare(torch.nn.Module):
    """The network without the batch, and with the rows as int32."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        out: torch.Tensor = self.network(rows.long().unsqueeze(0))[0]
        return out


def export(network: Network, words: Sequence[str], sample: Rows, path: Path) -> float:
    """Write the network to `path` and return how far its outputs for `sample` differ from torch's, at most.

    Raises ValueError where they differ by more than `TOLERANCE`.
    """
    bare = _Bare(network).eval()
    rows = torch.from_numpy(sample)
    torch.onnx.export(
        bare,
        (rows,),
        str(path),
        input_names=[ROWS],
        output_names=[OUTPUTS],
        dynamic_axes={ROWS: {0: "n"}, OUTPUTS: {0: "n"}},
        opset_version=_OPSET,
        dynamo=False,
    )
    model = onnx.load(str(path))
    _halve(model)
    helper.set_model_props(model, {VOCABULARY: "\n".join(words)})
    model.doc_string, model.producer_name = "", "quotewire"
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())
    with torch.no_grad():
        expected = bare(rows).numpy()
    difference = float(np.abs(load_network(path.read_bytes())(sample) - expected).max())
    if difference > TOLERANCE:
        raise ValueError(f"the file's outputs differ from torch's by {difference:.3f}")
    return difference


def _halve(model: onnx.ModelProto) -> None:
    """Store the big tables as float16, each followed by a cast, which onnxruntime folds when it loads."""
    graph = model.graph
    casts = []
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype == np.float32 and values.size > _BIG:
            name, stored = tensor.name, f"{tensor.name}.half"
            tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), stored))
            casts.append(helper.make_node("Cast", [stored], [name], to=TensorProto.FLOAT))
    nodes = [*casts, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
