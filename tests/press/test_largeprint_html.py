"""The large print page: every word in its own language, and nothing to load, to run or to be found by."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from photovoice.layouts.exhibition import Kind
from photovoice.layouts.page import Role
from photovoice.layouts.panels import PanelLayout
from photovoice.pages.exhibition.wallwords import large_print
from photovoice.press.largeprint_html import render_large_print
from photovoice.proof.leaks import examine
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text
from tests.support.hung import hang, photograph, photographs, told
from tests.support.plates import imprint, plate, wording

HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}{% include 'base.html' %}",
    "\"'><img src=x onerror=alert(1)>",
    "</style></title></script><!--",
    "&lt;b&gt;",
    "x" * 10_000,
)


class Elements(HTMLParser):
    """Reads a page: its elements, and its words with the language and direction around them."""

    VOID = frozenset({"meta", "link"})

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str]]] = []
        self.words: list[tuple[str, str, str]] = []
        self._open: list[tuple[str, str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.found.append((tag, named))
        if tag not in self.VOID:
            _, language, direction = self._open[-1] if self._open else ("", "", "")
            self._open.append((tag, named.get("lang", language), named.get("dir", direction)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self._open[-1][0] != "style":
            self.words.append((*self._open[-1][1:], data.strip()))


def rendered(*plates: Plate, languages: tuple[str, ...] = ("cs", "en")) -> str:
    return render_large_print(large_print(imprint(*languages), PanelLayout(), photographs(*plates))).decode()


def test_every_word_is_marked_with_its_language_and_direction() -> None:
    arabic = plate(title={"ar": "نافذة", "cs": "Okno"}, caption={"ar": "كل صباح", "cs": "Ráno"}, credit="نور")

    words = Elements(rendered(replace(arabic, credit=Text("نور", "ar")))).words

    assert ("ar", "rtl", "1. نافذة") in words
    assert ("ar", "rtl", "كل صباح") in words
    assert ("cs", "ltr", "Okno") in words
    assert ("en", "ltr", "A plant on a window sill.") in words
    assert ("en", "ltr", "Description:") in words
    assert ("", "auto", "Integration Centre Prague") in words


def test_a_label_in_another_language_than_its_words_is_marked() -> None:
    words = Elements(rendered(plate(note={"vi": "Chiến tranh"}), languages=("en", "vi"))).words

    assert ("en", "ltr", "Please note:") in words
    assert ("vi", "ltr", "Chiến tranh") in words


def test_the_page_is_written_from_the_right_where_its_language_is() -> None:
    page = Elements(rendered(plate(), languages=("ar", "cs")))

    assert page.found[0] == ("html", {"lang": "ar", "dir": "rtl"})
    assert ("cs", "ltr", "Obsah") in page.words


def test_headings_are_in_order_and_lead_on_from_the_contents() -> None:
    page = Elements(rendered(plate(), plate(2)))

    headings = [int(tag[1]) for tag, _ in page.found if re.fullmatch(r"h\d", tag)]
    targets = {named["id"] for _, named in page.found if "id" in named}
    links = [named["href"] for tag, named in page.found if tag == "a"]
    assert headings[0] == 1 and headings.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(headings))
    assert links == ["#words", "#n1", "#n2"]
    assert {link.removeprefix("#") for link in links} <= targets


def test_panels_without_a_photograph_are_told_as_well() -> None:
    panels = hang(
        photograph(1, plate()),
        told(
            2,
            Kind.CLOSING,
            Text("O photovoice", "cs"),
            (Text("Stažení souhlasu", "cs"), Role.HEADING),
            (Text("Napište nám", "cs"), Role.BODY),
        ),
    )

    page = render_large_print(large_print(imprint(), PanelLayout(), panels)).decode()

    assert '<h2 id="n2" lang="cs" dir="ltr">2. O photovoice</h2>' in page
    assert '<h3 lang="cs" dir="ltr">Stažení souhlasu</h3>' in page


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:16]))
def test_hostile_words_are_shown_as_written_and_change_no_element(words: str) -> None:
    said = {"cs": words, "en": words}
    hostile, harmless = plate(title=said, caption=said, credit=words), dict.fromkeys(("cs", "en"), "harmless")

    page = Elements(rendered(replace(hostile, alt=wording(said))))

    plain = replace(plate(title=harmless, caption=harmless, credit="harmless"), alt=wording(harmless))
    assert [tag for tag, _ in page.found] == [tag for tag, _ in Elements(rendered(plain)).found]
    assert any(shown == words for _, _, shown in page.words)


def test_the_page_runs_nothing_loads_nothing_and_is_found_by_nobody() -> None:
    page = rendered(plate())

    elements = Elements(page).found
    assert not {"script", "img", "iframe", "object", "form"} & {tag for tag, _ in elements}
    assert [named["href"] for tag, named in elements if tag == "link"] == ["data:,"]
    assert not re.search(r"url\(|@import|https?:", page)
    assert ("meta", {"name": "robots", "content": "noindex"}) in elements
    (policy,) = [named["content"] for _, named in elements if "http-equiv" in named]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_the_page_gives_nothing_away() -> None:
    assert examine(rendered(plate()).encode(), "large-print.html") == ()


def test_the_same_words_give_the_same_bytes() -> None:
    assert rendered(plate()) == rendered(plate())
