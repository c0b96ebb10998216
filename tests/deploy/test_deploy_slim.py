"""What the image leaves out of what was installed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.deploy.scripts import script

SLIM = script("slim")
FILES = {
    "numpy/__init__.py": "",
    "numpy/__init__.pyi": "stub",
    "numpy/tests/test_sums.py": "12345",
    "numpy/_core/include/numpy/arrayobject.h": "header",
    "numpy/testing/__init__.py": "part of the interface",
    "numpy-2.0.dist-info/METADATA": "Name: numpy\nVersion: 2.0\n",
    "numpy-2.0.dist-info/licenses/LICENSE": "do as you like",
    "onnxruntime/capi/libonnxruntime.so.1.30.0": "x" * 100,
    "onnxruntime/capi/libonnxruntime_providers_shared.so": "needed",
    "onnxruntime/transformers/bert.py": "",
    "onnxruntime-1.30.0.dist-info/METADATA": "Name: onnxruntime\nVersion: 1.30.0\n",
    "rich/console.py": "colours",
    "rich-15.0.dist-info/METADATA": "Name: rich\nVersion: 15.0\n",
}
GONE = {
    "numpy/__init__.pyi",
    "numpy/tests/test_sums.py",
    "numpy/_core/include/numpy/arrayobject.h",
    "onnxruntime/capi/libonnxruntime.so.1.30.0",
    "onnxruntime/transformers/bert.py",
    "rich/console.py",
    "rich-15.0.dist-info/METADATA",
}


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    packages = tmp_path / "lib/python3.13/site-packages"
    for name, content in FILES.items():
        (packages / name).parent.mkdir(parents=True, exist_ok=True)
        (packages / name).write_text(content)
    for metadata in packages.glob("*.dist-info"):
        own = [name for name in FILES if name.split("/")[0].split("-")[0] == metadata.name.split("-")[0]]
        rows = [f"{name},," for name in [*own, f"{metadata.name}/RECORD"]]
        (metadata / "RECORD").write_text("\n".join([*rows, "../../../bin/numpy-config,,", ""]))
    (tmp_path / "bin").mkdir()
    for name in ("python", "quotewire", "numpy-config", "activate"):
        (tmp_path / "bin" / name).touch()
    return tmp_path


def left(environment: Path) -> set[str]:
    packages = environment / "lib/python3.13/site-packages"
    return {str(path.relative_to(packages)) for path in packages.rglob("*") if path.is_file()}


def test_what_nothing_reads_goes_and_the_rest_stays(environment: Path) -> None:
    SLIM.slim(environment)
    assert {name for name in left(environment) if not name.endswith("RECORD")} == set(FILES) - GONE
    assert not (environment / "lib/python3.13/site-packages/rich").exists()
    assert {path.name for path in (environment / "bin").iterdir()} == {"python", "quotewire"}


def test_each_kind_is_weighed_and_a_second_run_finds_nothing(environment: Path) -> None:
    removed = SLIM.slim(environment)
    assert removed["tests"] == 5
    assert removed["onnxruntime's library for other languages"] == 100
    assert removed["the command of FastStream"] > len("colours")
    assert set(SLIM.slim(environment).values()) == {0}


def test_the_records_name_what_is_left(environment: Path) -> None:
    SLIM.slim(environment)
    packages = environment / "lib/python3.13/site-packages"
    records = [record.read_text().splitlines() for record in sorted(packages.glob("*.dist-info/RECORD"))]
    assert {row.split(",")[0] for rows in records for row in rows} == left(environment)


def test_no_environment_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not enough values"):
        SLIM.slim(tmp_path)


def test_the_product_imports_nothing_of_what_is_left_out() -> None:
    """Everything of ours, and what it loads: no module of it, and no library mapped by it, stands in the list."""
    program = (
        "import sys, pkgutil, importlib, quotewire, quotewire_events\n"
        "for p in (quotewire, quotewire_events):\n"
        "    for m in pkgutil.walk_packages(p.__path__, p.__name__ + '.'):\n"
        "        if '.training' not in m.name and not m.name.endswith(('__main__', '.app')):\n"
        "            importlib.import_module(m.name)\n"
        "from quotewire.models import load; load()\n"
        "print(*(f for m in list(sys.modules.values()) if (f := getattr(m, '__file__', None))), sep='\\n')\n"
        "print(*(l.split()[-1] for l in open('/proc/self/maps') if '.so' in l), sep='\\n')\n"
    )
    hidden = "import sys\nfor n in ('rich', 'typer', 'watchfiles', 'pygments'): sys.modules[n] = None\n"
    done = subprocess.run(
        [sys.executable, "-c", hidden + program], capture_output=True, text=True, check=True
    )
    loaded = {name for line in done.stdout.split() if (name := line.partition("site-packages/")[2])}
    assert any(name.startswith("onnxruntime/capi/") for name in loaded)
    patterns = [pattern for kind in SLIM.UNREAD.values() for pattern in kind]
    assert [
        name
        for name in sorted(loaded)
        for pattern in patterns
        if any(Path("/", part).match(f"/{pattern}") for part in (name, *map(str, Path(name).parents)))
    ] == []
