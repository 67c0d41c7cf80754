"""Labels for framed photographs: as large as their words allow, and parted by straight cuts."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from photovoice.layouts.page import Area, Code, Document, Lines, Page, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.symbol import modules
from photovoice.pages.exhibition.labels import plan_labels
from photovoice.problems import Problems
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.plate import Plate
from tests.support.fake_metrics import FakeMetrics
from tests.support.hung import photographs
from tests.support.plates import CAPTION, TITLE, chart, faults, imprint, marks, plate, words

UNPRINTED = 5.0  # mm that office printers leave white
FIVE = {"vi": "Cây", "cs": "Kytka", "en": "Plant", "uk": "Рослина", "ar": "نبتة", "mn": "Ургамал"}
ARABIC = {"ar": "كل صباح أنظر من النافذة"}
FORTY = {language: " ".join(["slovo"] * 40) for language in ("vi", "cs", "en")}
Exhibition = tuple[tuple[Plate, ...], tuple[str, ...], str, float]
WEB = "https://photovoice.example.org"
EXTREMES: dict[str, Exhibition] = {
    "one photograph": ((plate(),), ("cs", "en"), WEB, 0.6),
    "one photograph without a gallery": ((plate(),), ("cs", "en"), "", 0.6),
    "200 photographs": (tuple(plate(n) for n in range(200)), ("cs", "en"), WEB, 0.6),
    "200 photographs without words": (
        tuple(plate(n, title={}, caption={}) for n in range(200)),
        ("cs", "en"),
        "",
        0.6,
    ),
    "five languages": (
        tuple(plate(n, title=FIVE, caption={k: f"{v} " * 10 for k, v in FIVE.items()}) for n in range(3)),
        ("cs", "en", "uk", "ar", "mn"),
        WEB,
        0.6,
    ),
    "Arabic only": ((plate(title=ARABIC, caption=ARABIC),), ("ar",), WEB, 0.6),
    "no words": ((plate(title={}, caption={}, credit=None),), ("cs", "en"), WEB, 0.6),
    "long and short in turn": (
        tuple(plate(n, caption=FORTY if n % 3 else CAPTION) for n in range(9)),
        ("cs", "en"),
        WEB,
        0.6,
    ),
    "2,000 characters": ((plate(title={"cs": "Dům"}, caption={"cs": "slovo " * 333}),), ("cs",), "", 0.6),
    "content notes": (tuple(plate(n, note=CAPTION) for n in range(3)), ("cs", "en"), WEB, 0.6),
    "a code read from far away": ((plate(),), ("cs", "en"), WEB, 5.0),
    "a code read from close by": ((plate(),), ("cs", "en"), WEB, 0.3),
    "a long address": ((plate(),), ("cs", "en"), f"{WEB}/{'x' * 70}", 0.6),
}


def planned(
    *plates: Plate,
    languages: tuple[str, ...] = ("cs", "en"),
    web: str = WEB,
    code_distance: float = 0.6,
    problems: Problems | None = None,
) -> Document:
    return plan_labels(
        imprint(*languages, web=web),
        replace(PanelLayout(), code_distance=code_distance),
        photographs(*plates),
        FakeMetrics(),
        Problems() if problems is None else problems,
    )


def extreme(name: str, problems: Problems | None = None) -> Document:
    plates, languages, web, code_distance = EXTREMES[name]
    return planned(*plates, languages=languages, web=web, code_distance=code_distance, problems=problems)


def cells(page: Page) -> Iterator[Rect]:
    """Yield what falls apart when the page is cut from mark to mark."""
    ticks = [mark.box for mark in page.marks if isinstance(mark, Area)]
    across = sorted({round(tick.x + tick.width / 2, 3) for tick in ticks if tick.width < tick.height})
    down = sorted({round(tick.y + tick.height / 2, 3) for tick in ticks if tick.height < tick.width})
    for top, bottom in pairwise(down):
        for left, right in pairwise(across):
            yield Rect(Mm(left), Mm(top), Mm(right - left), Mm(bottom - top))


def labels(document: Document) -> list[list[Lines | Code]]:
    """Return what is on each label that is not empty, in the order of the cells."""
    found = []
    for page in document.pages:
        standing = [mark for mark in page.marks if isinstance(mark, Lines | Code)]
        for cell in cells(page):
            if inside := [mark for mark in standing if cell.holds(mark.box)]:
                found.append(inside)
    return found


def said(label: list[Lines | Code]) -> str:
    return " ".join(mark.text.words for mark in label if isinstance(mark, Lines))


@pytest.mark.parametrize("name", EXTREMES)
def test_nothing_overlaps_or_leaves_what_is_printed(name: str) -> None:
    assert faults(extreme(name), UNPRINTED) == []


@pytest.mark.parametrize("name", EXTREMES)
def test_no_cut_goes_through_a_label(name: str) -> None:
    document = extreme(name)

    whole = sum(len(label) for label in labels(document))
    assert whole == len(marks(document, Lines)) + len(marks(document, Code))


@pytest.mark.parametrize("name", EXTREMES)
def test_every_photograph_has_one_label_with_all_its_words_in_wall_order(name: str) -> None:
    plates, *_ = EXTREMES[name]
    problems = Problems()

    found = labels(extreme(name, problems))

    assert list(problems) == []
    assert [said(label).split()[0] for label in found] == [str(n + 1) for n in range(len(plates))]
    for shot, label in zip(plates, found, strict=True):
        assert all(text.words in said(label) for text in (*shot.title, *shot.caption, *shot.content_note))


@pytest.mark.parametrize("name", EXTREMES)
def test_type_is_14_to_24_points(name: str) -> None:
    assert {14 <= mark.style.size <= 24 for mark in marks(extreme(name), Lines)} == {True}


@pytest.mark.parametrize("name", EXTREMES)
def test_marks_stand_outside_of_labels_where_office_printers_print(name: str) -> None:
    for page in extreme(name).pages:
        sheet = Rect(Mm(0), Mm(0), page.trim.width, page.trim.height)
        printed = sheet.inset(Mm(UNPRINTED), Mm(UNPRINTED), Mm(UNPRINTED), Mm(UNPRINTED))
        ticks = [mark.box for mark in page.marks if isinstance(mark, Area)]

        assert [tick for tick in ticks if not printed.holds(tick)] == []
        assert [tick for tick in ticks if any(cell.overlaps(tick) for cell in cells(page))] == []


def test_a_label_is_a_number_beside_its_words_over_credit_and_address() -> None:
    assert (
        chart(planned(plate(), plate(2)).pages[0], 10)
        == """\
.....................
.....................
..==...============..
.......============..
.......============..
.......============..
.....................
.......============..
.....................
.qqqqqq============..
.qqqqqq============..
.qqqqqq============..
.qqqqqq..............
.qqqqqq============..
.qqqqqq..............
.....................
..==...============..
.......============..
.......============..
.......============..
.......============..
.......============..
.....................
.qqqqqq============..
.qqqqqq============..
.qqqqqq============..
.qqqqqq============..
.qqqqqq============..
.....................
....................."""
    )


def test_short_words_are_set_in_24_points() -> None:
    document = planned(plate(caption={"cs": "Ano"}, title={"cs": "Ano"}), web="")

    assert [mark.style.size for mark in marks(document, Lines) if mark.role is Role.CAPTION] == [24]


def test_long_words_are_set_smaller() -> None:
    document = planned(plate(caption={"cs": "slovo " * 200}, title={}))

    (caption,) = [mark for mark in marks(document, Lines) if mark.role is Role.CAPTION]
    assert caption.style.size < 24


def test_all_languages_stand_at_equal_size_the_authors_first() -> None:
    document = planned(plate())

    captions = [mark for mark in marks(document, Lines) if mark.role is Role.CAPTION]
    titles = [mark for mark in marks(document, Lines) if mark.role is Role.HEADING]
    assert (
        [mark.text.language for mark in captions] == [mark.text.language for mark in titles] == ["vi", "cs", "en"]
    )
    assert len({mark.style for mark in captions}) == len({mark.style for mark in titles}) == 1


def test_labels_with_few_words_stand_two_beside_each_other() -> None:
    (page,) = planned(*(plate(n, title={"cs": "Dům"}, caption={}) for n in range(8)), web="").pages

    assert len(list(cells(page))) == 8


def test_one_long_caption_makes_all_labels_as_wide_as_the_sheet() -> None:
    short = [plate(n, title={"cs": "Dům"}, caption={}) for n in range(4)]

    document = planned(*short, plate(5, caption=FORTY), web="")

    assert {round(cell.width) for page in document.pages for cell in cells(page)} == {186}


def test_labels_bear_the_numbers_of_the_panels() -> None:
    document = plan_labels(
        imprint(), PanelLayout(), photographs(plate(), plate(2), first=4), FakeMetrics(), Problems()
    )

    assert [said(label).split()[0] for label in labels(document)] == ["4", "5"]


def test_a_sheets_bookmark_is_the_numbers_on_it() -> None:
    document = planned(*(plate(n, title={"cs": "Dům"}, caption={}) for n in range(9)), web="")

    assert [page.name.words for page in document.pages if page.name] == ["1–8", "9"]


@pytest.mark.parametrize(("distance", "module"), [(0.1, 0.65), (0.3, 0.75), (0.6, 1.5), (3.0, 1.5)])
def test_a_code_is_read_from_where_labels_are_read(distance: float, module: float) -> None:
    (code,) = marks(planned(plate(), code_distance=distance), Code)

    assert code.box.width / modules(code.address, code.correction) == pytest.approx(module)


def test_a_code_stands_by_its_address_in_words() -> None:
    document = planned(plate())

    assert [mark.address for mark in marks(document, Code)] == ["https://photovoice.example.org/p/7k3qx9/"]
    assert "photovoice.example.org/p/7k3qx9" in words(document.pages[0])


@pytest.mark.parametrize(
    ("shot", "web"), [(plate(permalink=None), WEB), (plate(), ""), (plate(), "https://example.org/" + "x" * 300)]
)
def test_without_an_address_that_fits_there_is_no_code(shot: Plate, web: str) -> None:
    document = planned(shot, web=web)

    assert marks(document, Code) == []
    assert "7k3qx9" not in words(document.pages[0])


def test_an_arabic_label_begins_at_the_right() -> None:
    (label,) = labels(extreme("Arabic only"))

    number, code = label[0], next(mark for mark in label if isinstance(mark, Code))
    captions = [mark for mark in label if isinstance(mark, Lines) and mark.role is Role.CAPTION]
    assert all(caption.box.right < min(number.box.x, code.box.x) + 0.001 for caption in captions)


def test_no_photographs_need_no_sheet() -> None:
    assert planned().pages == ()


def told(problems: Problems) -> list[tuple[str, str]]:
    return [(str(problem.what), str(problem.remedy)) for problem in problems]


def test_a_caption_too_long_for_a_whole_sheet_is_told() -> None:
    problems = Problems()

    document = planned(plate(caption={"cs": "slovo " * 500}), plate(2), web="", problems=problems)

    assert told(problems) == [
        (
            "The caption of panel 1 (“Kytka u okna”) is 160 words too long for its label.",
            "Agree on shorter words with the author: 340 words in each language fit on a label.",
        )
    ]
    assert [said(label).split()[0] for label in labels(document)] == ["2"]


def test_as_many_words_fit_as_told() -> None:
    problems, shorter, nearly = Problems(), Problems(), Problems()
    languages = ("vi", "cs", "en")

    planned(plate(caption=dict.fromkeys(languages, "slovo " * 300)), problems=problems)
    most = int(told(problems)[0][1].split("author: ")[1].split()[0])
    planned(plate(caption=dict.fromkeys(languages, "slovo " * most)), problems=shorter)
    planned(plate(caption=dict.fromkeys(languages, "slovo " * (most + 1))), problems=nearly)

    assert (bool(shorter), bool(nearly)) == (False, True)


def test_a_title_too_long_for_a_whole_sheet_is_told() -> None:
    problems = Problems()

    planned(plate(title=TITLE | {"cs": "název " * 600}, caption={}), problems=problems)

    ((what, remedy),) = told(problems)
    assert what.endswith("does not fit on its label.")
    assert what.startswith("The title of panel 1 (“název")
    assert remedy == "Agree on a shorter one with the author."
