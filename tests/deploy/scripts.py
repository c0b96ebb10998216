"""The scripts of `deploy/`, which are no package: loaded from their files."""

import importlib.util
from types import ModuleType

from tests.deploy.queries import ROOT


def script(name: str) -> ModuleType:
    """Return the module that is `deploy/<name>.py`."""
    found = importlib.util.spec_from_file_location(name, ROOT / "deploy" / f"{name}.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module
