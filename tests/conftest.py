"""What all tests share."""

from hypothesis import settings

# A busy machine is no failure of the code, so no deadline. The examples are the same on every run; `make properties`
# is there to try new ones.
settings.register_profile("quotewire", deadline=None, derandomize=True)
settings.load_profile("quotewire")
