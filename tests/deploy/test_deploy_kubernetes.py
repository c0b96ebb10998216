"""Kubernetes manifests: valid by the published schemas, and true to the worker."""

import copy
import re
import shlex
from functools import cache
from typing import Any

import jsonschema
import pytest
from redis import Redis
from redis.exceptions import NoPermissionError

from quotewire import __version__
from quotewire.embedded import EmbeddedServer
from quotewire.settings import PREFIX, Settings, secrets
from quotewire.worker import DRAIN_SECONDS
from tests.deploy.manifests import FOLDER, Manifest, check, kustomize, mebibytes, one, read, render, written
from tests.deploy.queries import ROOT

needs_kustomize = pytest.mark.skipif(kustomize() is None, reason="neither kustomize nor kubectl is installed")
DEPLOYMENT = one(written()["base/deployment.yaml"], "Deployment")
POD = DEPLOYMENT["spec"]["template"]["spec"]
[WORKER] = POD["containers"]
DEFAULTS = {name: field.default for name, field in Settings.model_fields.items()}
WORKER_MB, PROCESS_MB = 65, 90
"""Measured: docs/operations.md, Sizing."""

rendered = cache(render)


def settings() -> dict[str, str]:
    """The settings that the base gives."""
    [generated] = read((FOLDER / "base/kustomization.yaml").read_text("utf-8"))[0]["configMapGenerator"]
    return dict(literal.split("=", 1) for literal in generated["literals"])


@pytest.mark.parametrize("name", written())
def test_a_manifest_is_valid_by_the_published_schemas(name: str) -> None:
    for manifest in written()[name]:
        check(manifest)


@needs_kustomize
@pytest.mark.parametrize("folder", ["base", "example"])
def test_what_is_rendered_is_valid_by_the_published_schemas(folder: str) -> None:
    kinds = [manifest["kind"] for manifest in rendered(folder)]
    assert {"Deployment", "PodDisruptionBudget", "NetworkPolicy", "ConfigMap", "ServiceAccount"} <= set(kinds)
    for manifest in rendered(folder):
        check(manifest)


def _misspelt(manifest: Manifest) -> None:
    manifest["spec"]["template"]["spec"]["containers"][0]["livenessProb"] = {}


def _untyped(manifest: Manifest) -> None:
    manifest["spec"]["replicas"] = "two"


def _unscaled(manifest: Manifest) -> None:
    manifest["spec"]["triggers"][0]["metadata"]["lagCount"] = 2000


def _unknown_to_keda(manifest: Manifest) -> None:
    manifest["spec"]["minReplicas"] = 1


@pytest.mark.parametrize(
    ("file", "spoil"),
    [
        ("base/deployment.yaml", _misspelt),
        ("base/deployment.yaml", _untyped),
        ("components/keda/scaledobject.yaml", _unscaled),
        ("components/keda/scaledobject.yaml", _unknown_to_keda),
    ],
)
def test_a_manifest_that_is_not_valid_would_be_seen(file: str, spoil: Any) -> None:
    [manifest] = copy.deepcopy(written()[file])
    spoil(manifest)
    with pytest.raises(jsonschema.ValidationError):
        check(manifest)


def test_the_pod_may_do_nothing_that_it_need_not() -> None:
    assert POD["automountServiceAccountToken"] is False
    assert POD["securityContext"]["runAsNonRoot"] is True
    assert POD["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    user = f"{POD['securityContext']['runAsUser']}:{POD['securityContext']['runAsGroup']}"
    assert f"USER {user}\n" in (ROOT / "deploy/Dockerfile").read_text("utf-8")
    assert WORKER["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert {mount["mountPath"] for mount in WORKER["volumeMounts"] if not mount.get("readOnly")} == {"/tmp"}
    assert [volume["name"] for volume in POD["volumes"] if "emptyDir" in volume] == ["tmp"]


def test_settings_are_settings_and_secrets_come_from_files() -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    secret = {PREFIX + name.upper() for name in secrets()}
    assert set(settings()) <= known - secret
    [variable] = WORKER["env"]
    assert variable["name"] in {name + "_FILE" for name in secret}
    [volume] = [volume for volume in POD["volumes"] if "secret" in volume]
    [mount] = [mount for mount in WORKER["volumeMounts"] if mount["name"] == volume["name"]]
    [item] = volume["secret"]["items"]
    assert variable["value"] == f"{mount['mountPath']}/{item['path']}"
    everything = "".join(path.read_text("utf-8") for path in FOLDER.rglob("*.yaml"))
    assert re.findall(r"redis(?:s)?://|kind: Secret|stringData", everything) == []


def test_probes_ask_the_endpoints_and_liveness_does_not_ask_for_the_server() -> None:
    [port] = WORKER["ports"]
    assert port["containerPort"] == DEFAULTS["http_port"]
    paths = {name: WORKER[f"{name}Probe"]["httpGet"]["path"] for name in ("startup", "liveness", "readiness")}
    assert paths == {"startup": "/livez", "liveness": "/livez", "readiness": "/readyz"}
    assert {WORKER[f"{name}Probe"]["httpGet"]["port"] for name in paths} == {port["name"]}


def test_the_worker_is_given_time_and_memory() -> None:
    assert POD["terminationGracePeriodSeconds"] >= DRAIN_SECONDS + 10
    processes = int(settings()["QUOTEWIRE_PROCESSES"])
    limit = mebibytes(WORKER["resources"]["limits"]["memory"])
    assert limit >= WORKER_MB + processes * (PROCESS_MB + DEFAULTS["article_memory_mb"])
    assert mebibytes(WORKER["resources"]["requests"]["memory"]) >= WORKER_MB + processes * PROCESS_MB
    assert WORKER["resources"]["requests"]["cpu"] == str(processes)
    assert "cpu" not in WORKER["resources"]["limits"]


def test_budget_and_network_policy_are_about_the_worker() -> None:
    labels = DEPLOYMENT["spec"]["template"]["metadata"]["labels"]
    [budget] = written()["base/poddisruptionbudget.yaml"]
    [policy] = written()["base/networkpolicy.yaml"]
    for selector in (
        DEPLOYMENT["spec"]["selector"],
        budget["spec"]["selector"],
        policy["spec"]["podSelector"],
    ):
        assert selector["matchLabels"].items() <= labels.items()
    assert set(policy["spec"]["policyTypes"]) == {"Ingress", "Egress"}
    opened = {port["port"] for rule in policy["spec"]["ingress"] for port in rule["ports"]}
    assert opened == {DEFAULTS["http_port"]}


def test_workers_are_scaled_by_lag_and_by_pending() -> None:
    [scaled] = written()["components/keda/scaledobject.yaml"]
    [login] = written()["components/keda/triggerauthentication.yaml"]
    assert scaled["spec"]["scaleTargetRef"]["name"] == DEPLOYMENT["metadata"]["name"]
    triggers = [trigger["metadata"] for trigger in scaled["spec"]["triggers"]]
    assert ["lagCount" in triggers[0], "pendingEntriesCount" in triggers[1]] == [True, True]
    for trigger in scaled["spec"]["triggers"]:
        metadata = trigger["metadata"]
        assert (metadata["stream"], metadata["consumerGroup"]) == (DEFAULTS["stream_raw"], DEFAULTS["group"])
        assert trigger["authenticationRef"]["name"] == login["metadata"]["name"]
    in_hand = 10 + 2 * int(settings()["QUOTEWIRE_PROCESSES"])
    assert int(triggers[1]["pendingEntriesCount"]) > 2 * in_hand, "a worker at work is no reason for another"


@needs_kustomize
def test_the_example_is_the_base_with_its_own_settings_scaled_and_traced() -> None:
    deployment = one(rendered("example"), "Deployment")
    assert "replicas" not in deployment["spec"], "that number is KEDA's"
    assert one(rendered("base"), "Deployment")["spec"]["replicas"] >= 2
    [worker] = deployment["spec"]["template"]["spec"]["containers"]
    assert worker["image"].endswith(f"/quotewire:{__version__}")
    assert "OTEL_EXPORTER_OTLP_ENDPOINT" in {variable["name"] for variable in worker["env"]}
    config = one(rendered("example"), "ConfigMap")
    assert worker["envFrom"] == [{"configMapRef": {"name": config["metadata"]["name"]}}]
    assert settings().items() < config["data"].items()
    assert {manifest["metadata"].get("namespace") for manifest in rendered("example")} == {None, "quotewire"}
    namespace = one(rendered("example"), "Namespace")
    assert namespace["metadata"]["labels"]["pod-security.kubernetes.io/enforce"] == "restricted"


def test_the_login_for_keda_may_ask_how_far_the_group_is_and_nothing_else() -> None:
    [line] = re.findall(
        r"^redis-cli (ACL SETUSER keda .+)$", (ROOT / "docs/kubernetes.md").read_text("utf-8"), re.M
    )
    with EmbeddedServer(persistent=False) as server, Redis.from_url(server.url) as admin:
        admin.execute_command(*shlex.split(line))
        admin.xgroup_create("articles.raw", "quotewire", 0, mkstream=True)
        admin.xadd("articles.raw", {"data": "{}"})
        with Redis.from_url(server.url, username="keda", password="PASSWORD") as keda:
            assert keda.xinfo_groups("articles.raw")[0]["lag"] == 1
            assert keda.xpending("articles.raw", "quotewire")["pending"] == 0
            for refused in (
                ["XRANGE", "articles.raw", "-", "+"],
                ["XADD", "articles.raw", "*", "a", "b"],
                ["XLEN", "b"],
            ):
                with pytest.raises(NoPermissionError):
                    keda.execute_command(*refused)


@needs_kustomize
def test_the_base_names_this_version() -> None:
    [worker] = one(rendered("base"), "Deployment")["spec"]["template"]["spec"]["containers"]
    assert worker["image"] == f"quotewire:{__version__}"
