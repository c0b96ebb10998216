"""The models that ship with the package: small, quick to load, one digest each."""

import hashlib
import subprocess
import sys

import numpy as np
import pytest

from quotewire.models import ATTRIBUTION, TAGGER, ZONES, digests, load, load_models, read_file
from quotewire.models.onnx import load_network
from quotewire.quotes.attribution.confidence import SIGNS
from quotewire.quotes.attribution.costs import MEANINGS
from quotewire.quotes.tagging.features import SIZES, SPECIAL, Column
from quotewire.quotes.tagging.outputs import WIDTH
from quotewire.segmentation import segment
from quotewire.text import Text


def test_the_shipped_files_are_under_five_megabytes():
    assert sum(len(read_file(name)) for name in (TAGGER, ATTRIBUTION, ZONES)) < 5_000_000


def test_each_model_is_named_by_the_digest_of_its_file():
    expected = {
        "tagger": hashlib.sha256(read_file(TAGGER)).hexdigest(),
        "attribution": hashlib.sha256(read_file(ATTRIBUTION)).hexdigest(),
        "zones": hashlib.sha256(read_file(ZONES)).hexdigest(),
    }
    assert load().digests == digests() == expected


def test_models_that_are_only_named_load_nothing_of_what_they_run_on():
    program = "import sys; from quotewire.models import digests; digests(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert {"numpy", "onnxruntime", "quotewire.quotes"} & set(done.stdout.split()) == set()


def test_the_network_takes_every_value_that_the_features_can_have():
    network = load_network(read_file(TAGGER))
    assert network.words[: len(SPECIAL)] == list(SPECIAL)
    highest = np.zeros((2, len(Column)), dtype=np.int32)
    for column in Column:
        highest[1, column] = (len(network.words) if column is Column.WORD else SIZES[column]) - 1
    assert network(highest).shape == (2, WIDTH)


def test_the_join_has_no_cost_and_the_confidence_no_sign_without_a_meaning():
    weights = load().weights
    assert set(weights.costs.table) <= set(MEANINGS)
    assert set(weights.confidence.weights) == set(SIGNS)


def test_what_is_no_network_is_refused():
    with pytest.raises(Exception, match=r"(?i)protobuf|model"):
        load_models(b"not a network", read_file(ATTRIBUTION))


def test_the_words_of_a_quotation_its_cue_and_its_source_are_found():
    raw = (
        "The mill in Orvane closed on Friday.\n\n“We wept for an hour,” said Ann Lee, who ran the canteen.\n"
    )
    document = segment(Text(raw))
    found = {tag.role.value: raw[slice(*tag.span)] for tag in load().tagger.tag(document).tags}
    assert found["cue"] == "said"
    assert found["source"].startswith("Ann Lee")
    assert "We wept for an hour" in found["content"]
