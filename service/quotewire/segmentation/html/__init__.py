"""From a page to our own canonical text of it, with the markup as evidence for zones and metadata."""

from quotewire.segmentation.html.page import Page, read_html

__all__ = ["Page", "read_html"]
