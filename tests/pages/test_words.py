"""Which words are printed of a plate, and in which order."""

import pytest

from photovoice.pages.words import (
    credit_line,
    credited,
    described,
    named,
    paragraphs,
    short_address,
    spoken,
    tongues,
    when,
)
from photovoice.vocabulary.text import Text, Wording
from tests.support.plates import plate, wording


def test_the_authors_own_words_come_first() -> None:
    said = tongues(wording({"uk": "Міст", "en": "Bridge", "cs": "Most"}), ("cs", "en"))

    assert [text.language for text in said] == ["uk", "cs", "en"]


def test_no_language_is_said_twice() -> None:
    said = tongues(wording({"cs": "Most", "en": "Bridge"}), ("cs", "en"))

    assert [text.language for text in said] == ["cs", "en"]


def test_a_missing_translation_leaves_no_gap() -> None:
    assert [text.language for text in tongues(wording({"uk": "Міст", "cs": " "}), ("cs", "en"))] == ["uk"]


def test_a_phrase_is_said_in_english_where_nobody_translated_it() -> None:
    assert spoken(wording({"cs": "ano", "en": "yes"}), ("vi", "ar")) == (Text("yes", "en"),)


@pytest.mark.parametrize(
    ("taken", "printed"),
    [("2019", "2019"), ("2019-05", "5/2019"), ("2019-05-12", "12. 5. 2019"), ("summer 2019", "summer 2019")],
)
def test_a_day_is_printed_as_people_write_it(taken: str, printed: str) -> None:
    assert when(taken) == printed


def test_who_wants_no_name_is_anonymous_in_the_projects_language() -> None:
    assert credit_line(plate(credit=None), ("cs", "en")).words == "anonymně · Žižkov · 4/2026"


def test_everybody_is_credited_once() -> None:
    shown = (plate(1, credit="Hoa"), plate(2, credit="Oksana"), plate(3, credit="Hoa"), plate(4, credit=None))

    assert credited(shown, ("en",)).words == "Hoa · Oksana · anonymous"


def test_a_place_that_is_in_the_credit_is_not_told_twice() -> None:
    from dataclasses import replace

    shown = replace(plate(credit="Jana, Libeň"), where=wording({"cs": "Libeň"}), taken="")

    assert credit_line(shown, ("cs",)).words == "Jana, Libeň"


def test_a_picture_without_description_is_told_by_its_title() -> None:
    from dataclasses import replace

    assert described(replace(plate(), alt=Wording()), ("en",)).words == "The plant by the window"


def test_an_address_is_printed_short() -> None:
    assert short_address("https://photovoice.example.org/p/7k3qx9/") == "photovoice.example.org/p/7k3qx9"


def test_staff_are_told_which_photograph() -> None:
    assert str(named(plate(), 3, ("cs", "en"))) == "3 (“Kytka u okna”)"
    assert str(named(plate(title={}), 3, ("cs", "en"))) == "3"


def test_paragraphs_are_the_lines_of_a_text() -> None:
    assert paragraphs(Text("Jedna.\n\nDvě.\n", "cs")) == (Text("Jedna.", "cs"), Text("Dvě.", "cs"))
