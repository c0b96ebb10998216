"""`pip install ./schemas` into an empty environment brings pydantic with its own needs, and nothing else."""

import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

SCHEMAS = Path(__file__).parents[2] / "schemas"
PYDANTIC = {"pydantic", "pydantic-core", "annotated-types", "typing-extensions", "typing-inspection"}
TRY = """
from quotewire_events import read_article
from quotewire_events.jsonschema import NAMES, json_schema
assert [json_schema(name)["$id"] for name in NAMES]
print(read_article({b"uri": b"urn:example:boat", b"data": b"The boat stays."}).article.text)
"""


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an environment with nothing but the contract, or skip where no package index answers."""
    folder = tmp_path_factory.mktemp("install")
    source = shutil.copytree(SCHEMAS, folder / "schemas")  # building leaves nothing in the checkout
    venv.create(folder / "venv", with_pip=False)
    interpreter = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = (sys.executable, "-m", "pip", "--python", interpreter, "--disable-pip-version-check")
    reachable = run(*pip, "download", "--no-deps", "--dest", folder / "index", "hatchling", "pydantic")
    if reachable.returncode:
        pytest.skip(f"no package index answers, so the installation is not tested: {reachable.stderr[-300:]}")
    installed = run(*pip, "install", source)
    assert installed.returncode == 0, installed.stderr
    return interpreter


def test_it_brings_pydantic_and_nothing_else(python: Path) -> None:
    listed = run(sys.executable, "-m", "pip", "--python", python, "list", "--format", "json")
    names = {package["name"].lower().replace("_", "-") for package in json.loads(listed.stdout)}
    assert "quotewire-events" in names
    assert names - {"quotewire-events"} <= PYDANTIC


def test_it_works_alone_with_its_schemas(python: Path) -> None:
    done = run(python, "-I", "-W", "error", "-c", TRY)
    assert (done.stdout, done.stderr) == ("The boat stays.\n", "")
