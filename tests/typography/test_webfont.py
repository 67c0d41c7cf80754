"""Fonts for the web hold what a site needs and keep to their licence."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from photovoice.typography.webfont import CUTS, webfont

CZECH_AND_VIETNAMESE = "Příliš žluťoučký kůň Buổi sáng ở Sapa"


@pytest.mark.parametrize("cut", CUTS)
def test_a_web_font_has_the_characters_asked_for_and_few_others(cut: str) -> None:
    font = TTFont(BytesIO(webfont(cut, CZECH_AND_VIETNAMESE)))

    assert font.flavor == "woff2"
    assert set(font.getBestCmap()) == set(map(ord, CZECH_AND_VIETNAMESE))
    assert "fvar" not in font


@pytest.mark.parametrize("cut", CUTS)
def test_a_changed_font_bears_no_reserved_name_but_its_copyright(cut: str) -> None:
    names = TTFont(BytesIO(webfont(cut, "abc")))["name"]

    assert {names.getDebugName(name_id) for name_id in (1, 3, 4, 6)} == {"Exhibition"}
    assert names.getDebugName(0)


def test_the_same_characters_give_the_same_bytes() -> None:
    assert webfont("serif", "abc") == webfont("serif", "cba")


def test_characters_that_the_cut_does_not_have_are_left_to_the_browser() -> None:
    font = TTFont(BytesIO(webfont("serif", "aن漢")))

    assert set(font.getBestCmap()) == {ord("a")}
