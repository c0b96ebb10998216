"""The domain imports no contract, so each has its own lists of words; here they are held together."""

from enum import StrEnum

import pytest

from quotewire.quotes import Kind, SpeakerKind
from quotewire.segmentation import Label
from quotewire_events import BlockLabel, QuoteKind
from quotewire_events import SpeakerKind as PublishedSpeakerKind


@pytest.mark.parametrize(
    ("domain", "contract"), [(Label, BlockLabel), (Kind, QuoteKind), (SpeakerKind, PublishedSpeakerKind)]
)
def test_what_the_domain_finds_is_what_the_contract_names(
    domain: type[StrEnum], contract: type[StrEnum]
) -> None:
    assert [word.value for word in domain] == [word.value for word in contract]
