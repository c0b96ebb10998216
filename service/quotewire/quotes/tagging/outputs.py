"""What the network says of each token."""

from enum import IntEnum

from quotewire.quotes.model import Role

ROLES = (Role.SOURCE, Role.CUE, Role.CONTENT)
"""The roles in the order of the network's outputs; each has three: outside, begin, inside."""


class Where(IntEnum):
    """Where the cue of a content stands: before it or after it in its block, in another block, nowhere."""

    LEFT = 0
    RIGHT = 1
    ELSEWHERE = 2
    NONE = 3


WIDTH = 3 * len(ROLES) + len(Where)
"""How many numbers the network gives for each token."""
