"""Dead letters: list them, show one whole, put them back into the stream they came from, drop them.

`commands` holds the commands; it imports the rest, and redis with it, only when one of them runs.
"""
