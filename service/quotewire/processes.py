"""The pool of extraction processes that the settings ask for."""

from quotewire.entry import Options
from quotewire.extraction import TARGET, pack_options
from quotewire.settings import Settings
from quotewire.workers import Pool


def options_of(settings: Settings) -> Options:
    """Return the part of the settings that the pipeline knows."""
    return Options(
        source=settings.source,
        max_article_bytes=settings.max_article_bytes,
        include_text=settings.include_text,
        publish_quotes=settings.publish_quotes,
        min_confidence=settings.min_confidence,
    )


def make_pool(settings: Settings) -> Pool:
    """Return the pool; it has no process yet."""
    return Pool(
        target=TARGET,
        argument=pack_options(options_of(settings)),
        processes=settings.processes,
        seconds=settings.article_seconds,
        memory_mb=settings.article_memory_mb,
    )
