"""The bill of materials that the image carries: made here by the Dockerfile's own command, for this environment."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.deploy.queries import ROOT

EPOCH = "1767225600"


def make(file: Path) -> bytes:
    """Run the command of the Dockerfile, its paths replaced; what it makes is validated here and not by itself."""
    joined = (ROOT / "deploy/Dockerfile").read_text("utf-8").replace("\\\n", " ")
    [command] = re.findall(r"tools/bin/cyclonedx-py (.*?) &&", joined)
    words = command.split()
    words[words.index("--output-file") + 1] = str(file)
    words[words.index("--pyproject") + 1] = str(ROOT / "pyproject.toml")
    script = Path(sys.executable).parent / "cyclonedx-py"
    subprocess.run(
        [script, *words[:-1], "--no-validate", sys.executable], check=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
    )  # fmt: skip
    return file.read_bytes()


@pytest.fixture(scope="module")
def sbom(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return make(tmp_path_factory.mktemp("sbom") / "sbom.json")


def test_it_is_valid_by_the_published_schema(sbom: bytes) -> None:
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(sbom.decode()) is None
    broken = json.loads(sbom) | {"bomFormat": "Other", "components": []}
    assert validator.validate_str(json.dumps(broken)) is not None


def test_it_names_everything_that_is_installed_with_version_and_licence(sbom: bytes) -> None:
    told: list[dict[str, Any]] = json.loads(sbom)["components"]
    installed = {(each.name, each.version) for each in distributions()}
    assert {(each["name"], each["version"]) for each in told} >= installed - {("quotewire", "0.1.0")}
    ours = {"numpy", "onnxruntime", "redis", "pydantic", "faststream", "lxml"}
    assert {each["name"] for each in told if each.get("licenses")} >= ours
    assert all(each["purl"].startswith("pkg:pypi/") for each in told if each["name"] in ours)


def test_made_again_it_is_the_same(sbom: bytes, tmp_path: Path) -> None:
    assert make(tmp_path / "again.json") == sbom
