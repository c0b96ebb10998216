# ruff: noqa: E402 (what is imported below imports torch)
"""The whole of training on a tiny corpus of our own: what it writes loads, agrees with torch, and can be had again."""

import json

import numpy as np
import pytest

torch = pytest.importorskip(
    "torch", reason="torch is not installed (extra `train`): what trains with it is not tested"
)
pytest.importorskip("onnx", reason="onnx is not installed (extra `train`): the export is not tested")

from quotewire.models import ATTRIBUTION, TAGGER, load_models
from quotewire.models.onnx import load_network
from quotewire.quotes import find_quotes
from quotewire.quotes.tagging.features import SIZES, Column
from quotewire.segmentation import segment
from quotewire.text import Text
from quotewire.training import __main__ as command
from quotewire.training.export import export
from quotewire.training.learning import run
from quotewire.training.network import Dropout, Network, Shape

pytestmark = pytest.mark.filterwarnings("ignore")  # torch's export warns of itself

NAMES = ("Ann Lee", "Tom Orvane", "Mara Okafor", "Sir Hugh Bell", "the council", "Ida Marsh")
VERBS = ("said", "told us", "wrote", "shouted")
TALK = ("We wept", "It was late", "Nobody asked us", "The mill is ours", "They never came")


def article(number):
    """Write an article of three quotations and return it as a corpus has it."""
    text, quotes = "The mill closed in Orvane.\n\n", []
    for place in range(3):
        name, verb = NAMES[(number + place) % len(NAMES)], VERBS[(number * 3 + place) % len(VERBS)]
        parts = (("content", f"“{TALK[(number + 2 * place) % len(TALK)]},”"), ("cue", verb), ("source", name))
        quote = {}
        for role, words in parts:
            quote[role] = [[len(text), len(text) + len(words)]]
            text += words + ("." if role == "source" else " ")
        quotes.append(quote)
        text += " Then it rained.\n\n"
    return {"doc_id": f"a{number}", "text": text, "quotes": quotes}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    path = tmp_path_factory.mktemp("corpus") / "articles.jsonl"
    path.write_text("\n".join(json.dumps(article(number)) for number in range(40)), encoding="utf-8")
    return path


def train(corpus, out):
    """Run the command as a newsroom would, with a small network, and return the bytes of what it wrote."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "sys.argv",
            [
                "training",
                "--all",
                str(corpus),
                "--out",
                str(out),
                "--width",
                "24",
                "--epochs",
                "20",
                "--varied",
                "2",
                "--threads",
                "1",
            ],
        )
        command.main()
    return (out / TAGGER).read_bytes(), (out / ATTRIBUTION).read_bytes()


@pytest.fixture(scope="module")
def trained(corpus, tmp_path_factory):
    return train(corpus, tmp_path_factory.mktemp("models"))


def test_what_was_learned_finds_the_quotations_of_a_new_article(trained):
    models = load_models(*trained)
    text = Text("The school closed in Orvane.\n\n“It is ours now,” said Bo Ellis. Then it rained.\n")
    (found,) = find_quotes(segment(text), models.tagger, models.weights).attributions
    assert [text.exact(span) for span in found.content] == ["“It is ours now,”"]
    assert text.exact(found.cue) == "said"
    assert text.exact(found.source) == "Bo Ellis"
    assert 0 < found.confidence < 1


def test_the_same_seed_gives_the_same_files(corpus, trained, tmp_path):
    assert train(corpus, tmp_path) == trained


def test_a_run_that_was_cut_off_goes_on_where_it_was_and_ends_the_same(corpus, trained, tmp_path):
    train(corpus, tmp_path)
    (tmp_path / "steps" / "network.pt").unlink()
    first = tmp_path / "steps" / "network-0.pt"
    learned = first.stat().st_mtime_ns
    assert train(corpus, tmp_path) == trained
    assert first.stat().st_mtime_ns == learned


def test_a_run_on_other_articles_begins_anew(corpus, trained, tmp_path):
    train(corpus, tmp_path)
    other = tmp_path / "other.jsonl"
    other.write_text("\n".join(json.dumps(article(number)) for number in range(7, 47)), encoding="utf-8")
    assert train(other, tmp_path) == train(other, tmp_path / "elsewhere") != trained


def test_without_a_labelled_article_the_command_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["training", "--out", str(tmp_path)])
    with pytest.raises(SystemExit):
        command.main()
    assert "no labelled article" in capsys.readouterr().err


def test_dropout_keeps_the_mean_and_drops_its_share():
    torch.manual_seed(1)
    dropped = Dropout(0.25)(torch.ones(100, 1000))
    assert float((dropped == 0).float().mean()) == pytest.approx(0.25, abs=0.01)
    assert float(dropped.mean()) == pytest.approx(1, abs=0.01)


def test_dropout_drops_nothing_once_training_is_over():
    values = torch.randn(10, 10)
    assert torch.equal(Dropout(0.5).eval()(values), values)


def random_rows(count):
    random = np.random.default_rng(1)
    sizes = [50 if column is Column.WORD else SIZES[column] for column in Column]
    return np.stack([random.integers(size, size=count) for size in sizes], axis=1).astype(np.int32)


def without_the_end(rows):
    other = rows.copy()
    other[150 + 96 :] = 0
    return other


def test_no_output_depends_on_rows_farther_off_than_the_windows_overlap():
    network, rows = Network(Shape(vocabulary=50, width=16)).eval(), random_rows(300)
    assert np.array_equal(run(network, rows)[:150], run(network, without_the_end(rows))[:150])


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    torch.manual_seed(1)
    network, path = Network(Shape(vocabulary=50, width=16)), tmp_path_factory.mktemp("network") / TAGGER
    return export(network, ["word"] * 50, random_rows(300), path), load_network(path.read_bytes())


def test_the_file_says_nearly_what_torch_says(exported):
    difference, _ = exported
    assert 0 < difference < 0.005


def test_no_output_of_the_file_depends_on_rows_farther_off_than_the_windows_overlap(exported):
    rows = random_rows(300)
    assert np.array_equal(exported[1](rows)[:150], exported[1](without_the_end(rows))[:150])


def test_a_network_whose_numbers_are_none_is_not_exported(tmp_path):
    network = Network(Shape(vocabulary=50, width=16))
    with torch.no_grad():
        network.leave.weight.fill_(float("nan"))
    with pytest.raises(ValueError, match="differ from torch's"):
        export(network, ["word"] * 50, random_rows(300), tmp_path / TAGGER)
