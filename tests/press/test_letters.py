"""A recall letter says what to send back, in whole sentences, on as many pages as it needs."""

from dataclasses import replace

import pytest

from photovoice.layouts.page import Document, Lines
from photovoice.press.consent_html import ConsentTable, OwnRecord, Part, TableRow, consent_page, record_page
from photovoice.press.letters import A4, Letter, RecalledPhoto, RecalledRun, plan_letter
from photovoice.vocabulary.text import Text
from tests.support.fake_metrics import FakeMetrics

RUN = RecalledRun("zine-1", "2026-02-01", 40, (RecalledPhoto(Text("Dům", "cs"), "374zty"),))
LETTER = Letter(
    language="cs",
    project=Text("Praha našima očima", "cs"),
    organiser="A sample organiser",
    contact="photovoice@example.org",
    venue="Café Letka",
    address="Letná 1",
    day="2026-03-01",
    runs=(RUN,),
    fingerprint="3f0c9a1b22d4e5f6",
)


def words(document: Document) -> list[str]:
    return [mark.text.words for page in document.pages for mark in page.marks if isinstance(mark, Lines)]


@pytest.mark.parametrize(
    ("language", "copies", "said"),
    [
        ("cs", 1, "zničte 1 výtisk."),
        ("cs", 2, "zničte 2 výtisky."),
        ("cs", 4, "zničte 4 výtisky."),
        ("cs", 5, "zničte 5 výtisků."),
        ("cs", 22, "zničte 22 výtisků."),
        ("en", 1, "destroy 1 copy."),
        ("en", 2, "destroy 2 copies."),
    ],
)
def test_copies_are_counted_as_people_count(language: str, copies: int, said: str) -> None:
    letter = replace(LETTER, language=language, runs=(replace(RUN, copies=copies),))

    assert [line for line in words(plan_letter(letter, FakeMetrics())) if line.endswith(said)]


@pytest.mark.parametrize(
    ("photo", "said"),
    [
        (RecalledPhoto(Text("Dům", "cs"), "374zty"), "the photo “Dům”, code 374zty"),
        (RecalledPhoto(Text("Dům", "cs"), ""), "the photo “Dům”"),
        (RecalledPhoto(None, "374zty"), "the photo with the code 374zty"),
        (RecalledPhoto(None, ""), "a photo without a title, which we will gladly point out to you"),
    ],
)
def test_a_photo_is_named_by_what_a_venue_can_find_it_by(photo: RecalledPhoto, said: str) -> None:
    letter = replace(LETTER, language="en", runs=(replace(RUN, photos=(photo,)),))

    assert f"It shows: {said}." in words(plan_letter(letter, FakeMetrics()))


def test_every_word_stands_on_the_page_and_no_line_on_another() -> None:
    document = plan_letter(replace(LETTER, runs=(RUN,) * 30), FakeMetrics())

    assert len(document.pages) > 1
    for page in document.pages:
        boxes = [mark.box for mark in page.marks if isinstance(mark, Lines)]
        assert all(box.bottom <= A4.height - 20 for box in boxes)
        assert not [(a, b) for a in boxes for b in boxes if a is not b and a.overlaps(b)]


def test_a_letter_shows_no_picture() -> None:
    document = plan_letter(LETTER, FakeMetrics())

    assert document.shows == ()
    assert document.orders() == ()


HOSTILE = "<script>alert(1)</script>"


def test_words_on_the_consent_page_are_never_markup() -> None:
    table = ConsentTable(
        "en", HOSTILE, "", "Photo", ("web",), "yes", "no", "Why", (TableRow(HOSTILE, (True,), (HOSTILE,)),)
    )

    assert "<script>" not in consent_page(table)


def test_words_on_a_participants_record_are_never_markup() -> None:
    assert "<script>" not in record_page(OwnRecord("en", HOSTILE, HOSTILE, (Part(HOSTILE, (HOSTILE,)),)))
