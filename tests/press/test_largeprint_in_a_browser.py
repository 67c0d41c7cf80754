"""What a browser does with the large print page: large, on every screen, and without a request to anywhere."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.press.test_largeprint_html import rendered
from tests.support.plates import plate

CHROMIUM = shutil.which("chromium") or ""
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exhibition") / "large-print.html"
    path.write_text(rendered(*(plate(number) for number in range(12))), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    opened = context.new_page()
    complaints: list[str] = []
    asked: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(file.as_uri())
    yield opened
    context.close()
    assert complaints == []
    assert {address.partition("#")[0] for address in asked} == {file.as_uri()}


def test_type_is_18_points_or_larger(page: Page) -> None:
    sizes = page.locator("main *, header *").evaluate_all(
        "elements => elements.map(element => parseFloat(getComputedStyle(element).fontSize))"
    )

    assert min(sizes) >= 24  # pixels


def test_nothing_scrolls_sideways_on_a_narrow_screen_at_twice_the_size(page: Page) -> None:
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_first_key_leads_past_the_contents(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"

    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "words"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_strongly(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)

    ink, paper = page.evaluate(
        """() => { const root = getComputedStyle(document.documentElement); return [root.color,
        root.backgroundColor] }"""
    )
    lightest, darkest = sorted((luminance(ink), luminance(paper)), reverse=True)
    assert (lightest + 0.05) / (darkest + 0.05) >= 12


def test_on_paper_there_are_only_the_words(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")

    assert not page.locator("nav").is_visible()
    assert page.locator("h1").is_visible()
    assert luminance(page.evaluate("getComputedStyle(document.documentElement).color")) == 0


def luminance(colour: str) -> float:
    """Return how light a colour is; WCAG 2.2, definition of relative luminance."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
