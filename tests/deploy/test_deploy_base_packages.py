"""What the base image brings is in the bill of materials: its Debian packages and its Python."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.deploy.queries import ROOT

BILL = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": []}
STATUS = """Package: libexample3
Status: install ok installed
Architecture: amd64
Version: 1:3.4.1-2+b1
Description: an example
 Status: of no meaning in a line that goes on

Package: gone
Status: deinstall ok config-files
Architecture: amd64
Version: 1.0
"""
DPKG = Path("/var/lib/dpkg/status")


def addresses(bill: Path, status: Path) -> list[str]:
    subprocess.run([sys.executable, ROOT / "deploy/base_packages.py", bill, status], check=True)
    text = bill.read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    return [each["purl"] for each in json.loads(text)["components"]]


def test_what_is_installed_is_added_once(tmp_path: Path) -> None:
    bill, status = tmp_path / "bill.json", tmp_path / "status"
    bill.write_text(json.dumps(BILL), "utf-8")
    status.write_text(STATUS, "utf-8")
    package, python = addresses(bill, status)
    assert package.startswith("pkg:deb/debian/libexample3@1%3A3.4.1-2%2Bb1?arch=amd64")
    assert python == f"pkg:generic/python@{sys.version.split()[0]}"
    assert addresses(bill, status) == [package, python]


@pytest.mark.skipif(not DPKG.exists(), reason="no machine of Debian's")
def test_every_package_of_a_real_machine_is_named(tmp_path: Path) -> None:
    bill = tmp_path / "bill.json"
    bill.write_text(json.dumps(BILL), "utf-8")
    told = addresses(bill, DPKG)
    listed = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    installed = {line.split()[1] for line in listed if line.startswith("installed ")}
    names = {
        address.removeprefix("pkg:deb/debian/").split("@")[0].replace("%2B", "+") for address in told[:-1]
    }
    assert names == installed
