"""The entry point: `faststream run quotewire.app:app`, or `quotewire run`.

Importing it reads the environment (docs/configuration.md) and connects to nothing.
"""

import sys

from quotewire.settings import SettingsError, read_settings
from quotewire.worker import Worker

try:
    app = Worker(read_settings()).app
except SettingsError as error:
    sys.exit(f"quotewire: {error}")
