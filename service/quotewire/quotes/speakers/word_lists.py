"""How the word lists of this room are written down."""


def words(text: str) -> frozenset[str]:
    """Return the set of the words in a text that has blanks between them."""
    return frozenset(text.split())
