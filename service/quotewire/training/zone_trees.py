"""Gradient-boosted trees that tell zones (Friedman 2001; grown by LightGBM), and their file of ONNX."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import numpy.typing as npt
from onnx import TensorProto, helper

from quotewire.models.onnx import CALIBRATION, OUTPUTS, ROWS
from quotewire.segmentation.zone_features import Rows
from quotewire.segmentation.zoner import Calibration, Floats, Kind
from quotewire.training.graph import save
from quotewire.training.zone_pages import UNKNOWN, YES, ZonedPage

TOLERANCE = 0.001
_OPSET, _TREES_OPSET = 17, 1


@dataclass(frozen=True, slots=True)
class Plan:
    """How many trees tell a kind, and how they are grown."""

    trees: int = 40
    leaves: int = 7
    rate: float = 0.15


PLANS: Mapping[Kind, Plan] = {
    **{kind: Plan() for kind in Kind},
    Kind.TEXT: Plan(100, 15, 0.1),
    Kind.CAPTION: Plan(80, 15, 0.08),
}
"""Twice as many trees at half the rate tell no more on held-out pages, and take twice the time."""
_COMMON = {
    "objective": "binary",
    "min_data_in_leaf": 30,
    "feature_fraction": 0.2,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
_STYLES = {"main": 1.0}
_OTHER_STYLE, _UNCERTAIN = 0.7, 0.5
"""What the pages of other styles count, and those that are no prose or have doubtful gold."""
_AROUND, _FAR_SHARE = 40, 0.15
"""How many blocks around the article are all learned from, and the share of those beyond."""
_FEW = 20

Boosters = Mapping[Kind, lightgbm.Booster]


def grow(pages: Sequence[ZonedPage], *, seed: int) -> Boosters:
    """Grow the trees of every kind on the given pages."""
    return {kind: _grow(pages, kind, PLANS[kind], seed) for kind in Kind}


def odds(boosters: Boosters, rows: Rows) -> Floats:
    """Return the log odds of every kind, (n, len(Kind))."""
    values = rows.astype(np.float32)
    columns = [boosters[kind].predict(values, raw_score=True, num_threads=1) for kind in Kind]
    return np.stack(columns, axis=1).astype(np.float32)


def _grow(pages: Sequence[ZonedPage], kind: Kind, plan: Plan, seed: int) -> lightgbm.Booster:
    chance = np.random.default_rng(seed)
    rows, answers, weights = [], [], []
    for page in pages:
        chosen = _sample(page, kind, chance)
        count = int(chosen.sum())
        if not count:
            continue
        weight = _STYLES.get(page.style, _OTHER_STYLE) * (1.0 if page.certain else _UNCERTAIN)
        rows.append(page.rows[chosen])
        answers.append(page.gold[chosen, kind])
        weights.append(np.full(count, weight * 2 * _FEW / (_FEW + count**0.75)))  # pages count, not blocks
    data = lightgbm.Dataset(
        np.concatenate(rows).astype(np.float32), np.concatenate(answers), weight=np.concatenate(weights)
    )
    shape = {"num_leaves": plan.leaves, "learning_rate": plan.rate, "seed": seed}
    return lightgbm.train({**_COMMON, **shape}, data, plan.trees)


def _sample(page: ZonedPage, kind: Kind, chance: np.random.Generator) -> npt.NDArray[np.bool_]:
    """Choose the blocks to learn from: those in and around the article, and some of the page's far ends."""
    known: npt.NDArray[np.bool_] = page.gold[:, kind] != UNKNOWN
    text = np.flatnonzero(page.gold[:, Kind.TEXT] == YES)
    if len(text):
        at = np.arange(len(known))
        near = (at >= text[0] - _AROUND) & (at <= text[-1] + _AROUND)
        known &= near | (chance.random(len(known)) < _FAR_SHARE)
    return known


def export(boosters: Boosters, calibration: Calibration, sample: Rows, path: Path) -> float:
    """Write the trees to `path` and return how far the file's outputs for `sample` differ from LightGBM's, at most.

    Raises ValueError where they differ by more than `TOLERANCE`.
    """
    columns: dict[str, list[Any]] = {}
    tree = 0
    for kind in Kind:
        for grown in boosters[kind].dump_model()["tree_info"]:
            _write_tree(columns, tree, kind, grown["tree_structure"])
            tree += 1
    node = helper.make_node(
        "TreeEnsembleRegressor", ["floats"], [OUTPUTS], domain="ai.onnx.ml", n_targets=len(Kind), **columns
    )
    cast = helper.make_node("Cast", [ROWS], ["floats"], to=TensorProto.FLOAT)
    graph = helper.make_graph(
        [cast, node],
        "zones",
        [helper.make_tensor_value_info(ROWS, TensorProto.INT32, ["n", sample.shape[1]])],
        [helper.make_tensor_value_info(OUTPUTS, TensorProto.FLOAT, ["n", len(Kind)])],
    )
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid("ai.onnx.ml", _TREES_OPSET)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
    said = save(model, path, key=CALIBRATION, note=json.dumps(calibration))(sample)
    difference = float(np.abs(said - odds(boosters, sample)).max())
    if difference > TOLERANCE:
        raise ValueError(f"the file's outputs differ from LightGBM's by {difference:.4f}")
    return difference


def _write_tree(columns: dict[str, list[Any]], tree: int, kind: Kind, root: dict[str, Any]) -> None:
    """Add one tree to the attributes of a node of ONNX."""
    waiting, number = [(0, root)], 0

    def put(**values: Any) -> None:
        for name, value in values.items():
            columns.setdefault(name, []).append(value)

    while waiting:
        own, node = waiting.pop()
        leaf = "leaf_value" in node
        put(
            nodes_treeids=tree,
            nodes_nodeids=own,
            nodes_modes="LEAF" if leaf else "BRANCH_LEQ",
            nodes_featureids=0 if leaf else node["split_feature"],
            # the numbers are whole, so that halves between them say the same and are exact
            nodes_values=0.0 if leaf else float(np.floor(node["threshold"]) + 0.5),
            nodes_truenodeids=0 if leaf else number + 1,
            nodes_falsenodeids=0 if leaf else number + 2,
        )
        if leaf:
            put(
                target_treeids=tree,
                target_nodeids=own,
                target_ids=int(kind),
                target_weights=node["leaf_value"],
            )
        else:
            waiting += [(number + 1, node["left_child"]), (number + 2, node["right_child"])]
            number += 2
