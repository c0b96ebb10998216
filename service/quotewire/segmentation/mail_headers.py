"""The headers of a mail at the top of a text."""

import re
from collections.abc import Sequence
from itertools import takewhile

from quotewire.segmentation.block_traits import Traits

_HEADER = re.compile(
    r"(?:from|to|cc|bcc|sent|date|subject|reply-to|sender|message-id|in-reply-to|references|mime-version|importance"
    r"|attachments?|received|return-path|content-[\w-]+|list-[\w-]+|x-[\w-]+|von|an|gesendet|datum|betreff|de|para|À|envoyé"
    r"|objet|enviado|asunto|assunto|da|inviato|oggetto) ?: ?\S",
    re.I,
)
_SENDER = re.compile(r"(?:from|sender|von|de|da|received|return-path) ?: ?\S", re.I)
_FEWEST = 2
"""Fewer such lines than this are no mail's."""


def count_headers(blocks: Sequence[Traits]) -> int:
    """Return how many blocks at the top of a text are the headers of a mail, among them its sender; 0 for none."""
    headers = list(takewhile(lambda block: _HEADER.match(block.text), blocks))
    sent = any(_SENDER.match(block.text) for block in headers)
    return len(headers) if sent and len(headers) >= _FEWEST else 0
