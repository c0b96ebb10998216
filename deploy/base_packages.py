"""Adds what the base image brings, its Debian packages and its Python, to a bill of materials.

    python base_packages.py BILL.cdx.json [STATUS]

STATUS is dpkg's list of what is installed. Licences are left out: dpkg does not know them in a form for machines.
"""

import json
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

STATUS = Path("/var/lib/dpkg/status")
RELEASE = Path("/etc/os-release")


def packages(status: str) -> Iterator[dict[str, str]]:
    """Yield the fields of each installed package, those of one line alone."""
    for paragraph in status.split("\n\n"):
        fields = dict(
            line.split(": ", 1) for line in paragraph.splitlines() if ": " in line and line[0] != " "
        )
        if fields.get("Status", "").endswith(" installed"):
            yield fields


def component(fields: dict[str, str], distribution: str) -> dict[str, Any]:
    """Describe one package; its address is that of the package-url specification for deb."""
    name, version = fields["Package"], fields["Version"]
    more = f"arch={fields['Architecture']}" + (f"&distro={distribution}" if distribution else "")
    purl = f"pkg:deb/debian/{quote(name, safe='')}@{quote(version, safe='')}?{more}"
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}


def distribution() -> str:
    """Name the release, as in `debian-13`."""
    told = dict(line.split("=", 1) for line in RELEASE.read_text("utf-8").splitlines() if "=" in line)
    return "-".join(told[name].strip('"') for name in ("ID", "VERSION_ID") if name in told)


def main(bill: Path, status: Path = STATUS) -> None:
    """Add the packages to the bill, in the order of their names; once only."""
    document = json.loads(bill.read_text("utf-8"))
    where = distribution() if RELEASE.exists() else ""
    found = [component(fields, where) for fields in packages(status.read_text("utf-8"))]
    version = platform.python_version()
    purl = f"pkg:generic/python@{version}"
    found.append({"type": "application", "bom-ref": purl, "name": "python", "version": version, "purl": purl})
    known = {each.get("bom-ref") for each in document["components"]}
    document["components"] += sorted(
        (each for each in found if each["bom-ref"] not in known), key=lambda each: each["bom-ref"]
    )
    bill.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
