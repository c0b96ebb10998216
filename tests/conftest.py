"""What all tests share."""

import os

from hypothesis import settings

# A busy machine is no failure of the code, so no deadline; in CI the examples are the same on every run.
settings.register_profile("quotewire", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "quotewire")
