"""The gallery's three looks: words stand out enough in each of them, in light and in dark."""

import re
from pathlib import Path

import pytest

from photovoice.layouts.gallery import LOOKS

TEMPLATES = Path(__file__).parents[2] / "photovoice/press/templates"
ENOUGH = 4.5  # WCAG 2.2, success criterion 1.4.3


def colours(look: str) -> dict[str, dict[str, str]]:
    """Return the colours of a look by scheme; what the dark one does not name is as in the first."""
    schemes = re.findall(
        r"(@media\(prefers-color-scheme:dark\)\{)?html\{(.*?)\}", (TEMPLATES / f"{look}.css").read_text()
    )
    found: dict[str, dict[str, str]] = {}
    first: dict[str, str] = {}
    for dark, rules in schemes:
        named = dict(re.findall(r"--(\w+):(#[0-9a-f]{6})", rules))
        first = first or named
        found["dark" if dark else "light"] = first | named
    return found


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("look", LOOKS)
def test_words_stand_out_from_pages_and_boxes(look: str) -> None:
    for named in colours(look).values():
        for words in ("ink", "quiet", "accent"):
            for ground in ("paper", "panel"):
                assert contrast(named[words], named[ground]) >= ENOUGH, (words, ground)


def test_every_look_but_the_dark_one_has_a_dark_scheme() -> None:
    assert {look: set(colours(look)) for look in LOOKS} == {
        "paper": {"light", "dark"},
        "night": {"light"},
        "poster": {"light", "dark"},
    }
