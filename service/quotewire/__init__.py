"""Quotewire: raw news articles in, structured and attributed news out."""

__version__ = "0.1.0"
