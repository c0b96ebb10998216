"""Enriched articles as one HTML page for people: zones in the margin, quotations coloured by speaker."""

from quotewire.view.page import render

__all__ = ["render"]
