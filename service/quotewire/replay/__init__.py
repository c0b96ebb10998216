"""Streams to files and back: record, replay, compare.

`commands` holds the commands; it imports the rest, and redis with it, only when one of them runs.
"""
