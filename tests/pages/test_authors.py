"""What authors want read about them: in their own words, where their zine has a place for it."""

from dataclasses import replace

import pytest

from photovoice.layouts.formats import ZINES
from photovoice.layouts.page import Lines, Page
from photovoice.layouts.zine import Per, ZineLayout
from photovoice.pages.zine.book import plan_zine
from photovoice.problems import Problems
from photovoice.vocabulary.plate import Plate
from tests.support.fake_metrics import FakeMetrics
from tests.support.plates import PORTRAIT, imprint, plate, wording, words

ABOUT = {"vi": "Tôi đến từ Huế.", "cs": "Jsem z Hue.", "en": "I come from Hue."}
LONG = {"vi": "Tôi đến từ Huế. " * 300, "cs": "Jsem z Hue. " * 300}


def by(author: str, number: int, credit: str | None, about: dict[str, str]) -> Plate:
    shot = plate(number, PORTRAIT, title={}, caption={"cs": "Ano."}, credit=credit)
    return replace(shot, author=author, about=wording(about))


PLATES = (by("a", 1, "Hoa", ABOUT), by("b", 2, "Oksana", {}), by("a", 3, "Hoa", ABOUT), by("c", 4, None, ABOUT))


def pages_of(
    plates: tuple[Plate, ...] = PLATES,
    layout: str = "a5",
    per: Per = Per.PROJECT,
    problems: Problems | None = None,
) -> tuple[Page, ...]:
    settings = ZineLayout(format=ZINES[layout], per=per)
    found = Problems() if problems is None else problems
    return plan_zine(imprint(funder=None), settings, plates, FakeMetrics(), found).office.pages


def told(pages: tuple[Page, ...]) -> list[Page]:
    return [page for page in pages if "Tôi đến" in words(page)]


@pytest.mark.parametrize("layout", ["a5", "a6", "a4", "accordion-a4", "accordion-a3"])
def test_authors_are_told_of_after_the_photographs_each_once(layout: str) -> None:
    pages = pages_of(layout=layout)

    (page,) = told(pages)
    assert words(page).count("Tôi đến từ Huế.") == 2  # Hoa, and whoever wants no name
    assert pages.index(page) > max(number for number, shown in enumerate(pages) if "Ano." in words(shown))
    assert page.name and page.name.words == "O autorkách a autorech / About the authors"


def test_an_authors_own_words_come_first_and_larger() -> None:
    (page,) = told(pages_of())

    spoken = [mark for mark in page.marks if isinstance(mark, Lines) and mark.text.words in ABOUT.values()]
    assert [mark.text.language for mark in spoken[:3]] == ["vi", "cs", "en"]
    assert spoken[0].style.size > spoken[1].style.size


def test_authors_are_named_as_agreed_or_not_at_all() -> None:
    (page,) = told(pages_of())

    names = [mark.text.words for mark in page.marks if isinstance(mark, Lines) and mark.style.bold]
    assert names[1:] == ["Hoa", "anonymně"]


def test_authors_who_wrote_nothing_are_not_told_of() -> None:
    assert told(pages_of((by("b", 2, "Oksana", {}),))) == []


@pytest.mark.parametrize("layout", ["a5", "a6", "accordion-a4"])
def test_a_zine_of_one_author_begins_with_her(layout: str) -> None:
    pages = pages_of((PLATES[0], PLATES[2]), layout, Per.PARTICIPANT)

    (page,) = told(pages)
    assert pages.index(page) < min(number for number, shown in enumerate(pages) if "Ano." in words(shown))
    assert words(page).startswith("Hoa")


def test_long_words_about_an_author_go_on_overleaf() -> None:
    pages = pages_of((by("a", 1, "Hoa", LONG),), "a5", Per.PARTICIPANT)

    assert len(told(pages)) > 1
    assert " ".join(words(page) for page in pages).split().count("Hue.") == 300


def test_a_mini_zine_tells_of_its_authors_on_a_page_to_spare() -> None:
    problems = Problems()

    pages = pages_of(PLATES[:2], "mini8", problems=problems)

    assert len(pages) == 8
    assert len(told(pages)) == 1
    assert not problems.warnings


def test_a_mini_zine_without_a_page_to_spare_leaves_its_authors_out_and_says_so() -> None:
    problems = Problems()
    shown = tuple(by("a", number, "Hoa", ABOUT) for number in range(5))

    pages = pages_of(shown, "mini8", problems=problems)

    assert len(pages) == 8
    assert told(pages) == []
    assert [(str(warning.what), str(warning.remedy)) for warning in problems.warnings] == [
        (
            "There is no page left for what authors wrote about themselves.",
            "Use fewer photographs, or write   format: a6   or   format: a5.",
        )
    ]
