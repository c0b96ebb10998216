"""Puts a graph of ONNX together, node by node, with the numbers that it carries, and saves models."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

from quotewire.models.onnx import Network, load_network

_OPSET, _IR_VERSION = 18, 9
_OF_ONNXRUNTIME = "com.microsoft"
"""The domain of onnxruntime's own operators."""


class Graph:
    """A graph that grows; every method returns the name of what it computes."""

    def __init__(self) -> None:
        self._nodes: list[object] = []
        self._numbers: list[TensorProto] = []
        self._count = 0

    def number(self, value: npt.ArrayLike, kind: type[np.generic]) -> str:
        """Add an array of the given type."""
        name = self._name("number")
        self._numbers.append(numpy_helper.from_array(np.ascontiguousarray(value, dtype=kind), name))
        return name

    def halved(self, value: npt.ArrayLike) -> str:
        """Add an array stored as float16, and widened by a cast that onnxruntime folds when it loads."""
        return self.apply("Cast", [self.number(value, np.float16)], to=TensorProto.FLOAT)

    def apply(self, operator: str, inputs: Sequence[str], **attributes: object) -> str:
        """Add a node with one output."""
        return self.apply_many(operator, inputs, 1, **attributes)[0]

    def apply_many(self, operator: str, inputs: Sequence[str], count: int, **attributes: object) -> list[str]:
        """Add a node with `count` outputs."""
        outputs = [self._name(operator) for _ in range(count)]
        self._nodes.append(helper.make_node(operator, inputs, outputs, **attributes))
        return outputs

    def apply_own(self, operator: str, inputs: Sequence[str]) -> str:
        """Add a node of one of onnxruntime's own operators."""
        return self.apply(operator, inputs, domain=_OF_ONNXRUNTIME)

    def close(self, read: tuple[str, int, int], written: tuple[str, str, int]) -> ModelProto:
        """Return the model.

        `read` is the name, the ONNX type and the columns of the input; `written` the name that the output shall
        have, the name of what computes it, and its columns. Both have any number of rows, n.
        """
        name, kind, columns = read
        shown, computed, width = written
        self._nodes.append(helper.make_node("Identity", [computed], [shown]))
        graph = helper.make_graph(
            self._nodes,
            "network",
            [helper.make_tensor_value_info(name, kind, ["n", columns])],
            [helper.make_tensor_value_info(shown, TensorProto.FLOAT, ["n", width])],
            self._numbers,
        )
        imports = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_OF_ONNXRUNTIME, 1)]
        return helper.make_model(graph, opset_imports=imports, ir_version=_IR_VERSION)

    def _name(self, what: str) -> str:
        self._count += 1
        return f"{what}.{self._count}"


def save(model: ModelProto, path: Path, *, key: str, note: str) -> Network:
    """Write a model with a note under `key` in its metadata; return what is in the file, loaded as the pipeline does.

    Raises onnx.checker.ValidationError where it is no valid model.
    """
    model.producer_name = "quotewire"
    helper.set_model_props(model, {key: note})
    checker.check_model(model)
    path.write_bytes(model.SerializeToString())
    return load_network(path.read_bytes())
