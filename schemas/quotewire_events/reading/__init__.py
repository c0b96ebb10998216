"""The tolerant reader: from what producers send to `ArticleReceived`."""

from quotewire_events.reading.outcome import Reading, Unreadable
from quotewire_events.reading.reader import MAX_BYTES, read_article

__all__ = ["MAX_BYTES", "Reading", "Unreadable", "read_article"]
