"""What happens in the streams, for those who count it."""


class Observer:
    """Told of everything that happens; this one does nothing. Metrics are one that counts."""

    def turned(self) -> None:
        """A read came back, with entries or without: the worker is alive."""

    def settled(self, stream: str, entry_id: str, code: str) -> None:
        """An entry's outputs were written and it was acknowledged."""

    def not_written(self, stream: str, why: str) -> None:
        """A commit changed nothing: `fenced`, `gone` or `settled`."""

    def failed(self, stream: str, code: str) -> None:
        """An attempt at an entry failed; it stays pending."""

    def claimed(self, stream: str, count: int) -> None:
        """Entries that another consumer (or an attempt before) left were taken over."""

    def lost(self, stream: str, count: int) -> None:
        """Entries in hand were claimed by another consumer."""

    def handed_back(self, stream: str, count: int) -> None:
        """Entries in hand were made claimable by others."""

    def group_created(self, stream: str) -> None:
        """The group was missing and was created."""

    def server_failed(self, doing: str, error: str) -> None:
        """The server could not be reached, or refused."""
