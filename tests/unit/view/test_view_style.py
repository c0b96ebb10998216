"""Whether the page's colours can be read, in the light and in the dark."""

import re
from importlib.resources import files

import pytest

STYLE = files("quotewire.view").joinpath("style.css").read_text("utf-8")
DARK_AT = STYLE.index("@media (prefers-color-scheme: dark)")


def colours(css: str, selector: str) -> dict[str, str]:
    """Return the custom colours that a rule sets."""
    rule = re.search(rf"{re.escape(selector)} \{{(.*?)\}}", css, re.DOTALL)
    assert rule, selector
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", rule[1]))


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * d for d in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("css", [STYLE[:DARK_AT], STYLE[DARK_AT:]], ids=["light", "dark"])
def test_text_has_enough_contrast_on_every_ground(css: str) -> None:
    page = colours(css, ":root")
    for ground in ("paper", "panel", "alert", "plain"):
        assert contrast(page["ink"], page[ground]) >= 7
    for ground in ("paper", "panel"):
        assert contrast(page["soft"], page[ground]) >= 4.5
        assert contrast(page["accent"], page[ground]) >= 4.5
    assert contrast(page["paper"], page["plain-strong"]) >= 4.5


@pytest.mark.parametrize("css", [STYLE[:DARK_AT], STYLE[DARK_AT:]], ids=["light", "dark"])
@pytest.mark.parametrize("speaker", range(8))
def test_every_speakers_colour_can_be_read(css: str, speaker: int) -> None:
    page, own = colours(css, ":root"), colours(css, f".s{speaker}")
    assert contrast(page["ink"], own["tint"]) >= 7
    assert contrast(page["paper"], own["strong"]) >= 4.5
    assert contrast(own["strong"], own["tint"]) >= 3
