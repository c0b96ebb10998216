"""Which zone of the page each block belongs to, and how sure that is."""

from collections.abc import Sequence
from typing import NamedTuple

from quotewire.segmentation.document import Evidence, Label
from quotewire.segmentation.zone_choice import choose
from quotewire.segmentation.zone_rules import outline
from quotewire.segmentation.zoner import Zoner
from quotewire.text import Span, Text

_MOST_WEIGHED = 20_000
"""No page has so many blocks; what the model sees of each takes five times the memory of all else."""


class Zone(NamedTuple):
    """The label of a block, and how likely it is right; None where nobody has measured that."""

    label: Label
    confidence: float | None


def label_zones(
    text: Text, spans: Sequence[Span], evidence: Evidence, zoner: Zoner | None = None
) -> list[Zone]:
    """Return the zone of each block of a text, in time linear in its length.

    The rules propose; a `zoner` corrects them where it is sure, and says how sure. Without one the rules have
    their way and the confidence is None, as it is where the markup is certain, where a text is one block, and
    where it has more than `_MOST_WEIGHED` of them.
    """
    if len(spans) < 2:
        return [Zone(Label.BODY, None)] * len(spans)
    page = outline(text, spans, evidence)
    if zoner is None or len(spans) > _MOST_WEIGHED:
        ruled = {label: Zone(label, None) for label in Label}
        return [ruled[label] for label in page.labels]
    chosen = choose(page, zoner.weigh(page.layout, page.labels))
    return [Zone(label, None if chance is None else zoner.trust(label, chance)) for label, chance in chosen]
