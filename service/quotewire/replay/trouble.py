"""The errors of these tools."""


class Trouble(Exception):  # noqa: N818 - it says what is wrong, and no more
    """Something that the person at the command has to know; the message is for them, whole and in words."""


class Unreachable(Trouble):
    """The server is not there, or no longer: what it was last asked for may or may not have been done."""


class Stopped(Trouble):
    """Someone stopped it before it was through."""
