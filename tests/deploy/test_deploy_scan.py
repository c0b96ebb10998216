"""The scan of an image finds what has no place in it."""

import io
import tarfile

import pytest

from tests.deploy.scripts import script

SCAN = script("scan")
FILE = 0o100644


def entry(
    name: str, mode: int = FILE, kind: bytes = tarfile.REGTYPE, size: int = 1, uid: int = 0
) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.mode, made.type, made.size, made.uid = mode, kind, size, uid
    return made


@pytest.mark.parametrize(
    "name",
    [
        "usr/bin/gcc-14", "opt/q/lib/python3.13/site-packages/pip/__main__.py", "opt/q/bin/pip3.13",
        "root/.cache/pip/http/0", "opt/q/numpy/tests/test_sums.py", "build/.git/config", "opt/q/lxml/etree.pyx",
        "tmp/wheels", "opt/q/.env", "opt/q/deploy.key",
    ],
)  # fmt: skip
def test_what_a_worker_has_no_use_for_is_found(name: str) -> None:
    assert [fault.rpartition(": ")[2] for fault in SCAN.faults([entry(name)])][:1] == [name]


@pytest.mark.parametrize(
    "name",
    [
        "opt/q/lib/python3.13/site-packages/quotewire/pipeline.py", "opt/q/bin/python3.13", "opt/q/bin/quotewire",
        "opt/q/site-packages/opentelemetry/semconv/_incubating/attributes/test_attributes.py",
        "opt/q/site-packages/redis/cache.py", "opt/q/share/sbom/quotewire.cdx.json",
    ],
)  # fmt: skip
def test_what_belongs_there_is_not(name: str) -> None:
    assert list(SCAN.faults([entry(name)])) == []


def test_rights_that_are_too_wide_are_found() -> None:
    assert list(SCAN.faults([entry("opt/su", 0o104755)])) == ["runs with the rights of another: opt/su"]
    assert list(SCAN.faults([entry("opt/all", 0o777, tarfile.DIRTYPE)])) == [
        "everybody may write it: opt/all"
    ]
    assert list(SCAN.faults([entry("scratch", 0o1777, tarfile.DIRTYPE)])) == [], "a sticky folder, like /tmp"
    assert list(SCAN.faults([entry("opt/link", 0o777, tarfile.SYMTYPE)])) == []
    assert list(SCAN.faults([entry("opt/mine", uid=10001)])) == ["belongs to 10001:0: opt/mine"]


def test_what_the_base_has_is_not_the_image_s() -> None:
    base = [entry("usr/bin/pip3"), entry("usr/bin/passwd", 0o104755), entry("usr/bin/tool")]
    image = [*base[:2], entry("usr/bin/tool", 0o104755), entry("opt/new")]
    assert [new.name for new in SCAN.added(image, base)] == ["usr/bin/tool", "opt/new"]


def test_weights_are_told_by_package() -> None:
    at = "opt/q/lib/python3.13/site-packages"
    weighed = SCAN.weights(
        [entry(f"{at}/numpy/a.py", size=3), entry(f"{at}/numpy/b.py", size=4), entry("opt/q/x/y")]
    )
    assert weighed == {"numpy": 7, "opt/q": 1}


def test_a_tar_that_streams_in_is_read() -> None:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as tar:
        tar.addfile(entry("opt/new", size=0))
    made.seek(0)
    assert [new.name for new in SCAN.read(made)] == ["opt/new"]
