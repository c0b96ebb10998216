"""The Kubernetes manifests: as they lie there, as kustomize renders them, and against the published schemas."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import kubernetes_validate
import yaml

from tests.deploy.queries import ROOT

FOLDER = ROOT / "deploy/kubernetes"
VERSIONS = ("1.29", "1.37")
"""The oldest and the newest Kubernetes that the manifests are for."""
OF_KUSTOMIZE = {"Kustomization", "Component"}
_SCHEMAS = Path(__file__).parent / "schemas"
"""Of KEDA, made from the resource definitions of its version 2.16 (Apache-2.0); what they do not name is forbidden."""

Manifest = dict[str, Any]


def kustomize() -> list[str] | None:
    """The command that renders, None where there is none."""
    if shutil.which("kustomize"):
        return ["kustomize", "build"]
    return ["kubectl", "kustomize"] if shutil.which("kubectl") else None


def render(folder: str) -> list[Manifest]:
    """What `kubectl apply -k` would apply."""
    command = kustomize()
    assert command is not None
    done = subprocess.run([*command, str(FOLDER / folder)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return read(done.stdout)


def written() -> dict[str, list[Manifest]]:
    """The manifests by file, kustomize's own left out."""
    files = {
        str(path.relative_to(FOLDER)): read(path.read_text("utf-8"))
        for path in sorted(FOLDER.rglob("*.yaml"))
    }
    return {name: found for name, found in files.items() if found[0]["kind"] not in OF_KUSTOMIZE}


def read(text: str) -> list[Manifest]:
    return [document for document in yaml.safe_load_all(text) if document]


def check(manifest: Manifest) -> None:
    """Raise `jsonschema.ValidationError` where a manifest is not what its kind asks for, unknown fields included."""
    group = manifest["apiVersion"].partition("/")[0]
    if group == "keda.sh":
        schema = json.loads((_SCHEMAS / f"{manifest['kind'].lower()}-keda-v1alpha1.json").read_text("utf-8"))
        jsonschema.validate(manifest, schema)
        return
    for version in VERSIONS:
        assert f"{version}.0" in kubernetes_validate.utils.all_versions()
        kubernetes_validate.validate(manifest, version, strict=True)


def one(manifests: list[Manifest], kind: str) -> Manifest:
    [found] = [manifest for manifest in manifests if manifest["kind"] == kind]
    return found


def mebibytes(quantity: str) -> int:
    """Read a quantity such as `1536Mi`."""
    match = re.fullmatch(r"(\d+)(Mi|Gi)", quantity)
    assert match, quantity
    return int(match[1]) * (1024 if match[2] == "Gi" else 1)
