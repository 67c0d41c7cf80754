"""The job sheet: one page that tells whoever stands at the printer everything, and a leaf to test it."""

import pytest

from photovoice.layouts.formats import ZINES
from photovoice.layouts.imposition import lay_on_sheets
from photovoice.layouts.page import Area, Document, Lines, Shape
from photovoice.layouts.zine import ZineLayout
from photovoice.pages.zine.book import plan_zine
from photovoice.pages.zine.jobsheet import plan_job_sheet
from photovoice.problems import Problems
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Rect
from tests.support.plates import imprint, plate, words

SETTER = Typesetter()


def sheet(name: str = "a5", *languages: str, copies: int = 20) -> Document:
    layout = ZineLayout(format=ZINES[name], copies=copies)
    of = imprint(*languages)
    zine = plan_zine(of, layout, (plate(),), SETTER, Problems())
    signature = lay_on_sheets(
        layout.format, len(zine.office.pages), paper_thickness=Mm(0.1), bleed=Mm(0), right_bound=False
    )
    return plan_job_sheet(of, layout, zine, signature, SETTER)


@pytest.mark.parametrize("language", ["cs", "en", "uk"])
@pytest.mark.parametrize("name", ZINES)
def test_nothing_leaves_the_page_or_overlaps(name: str, language: str) -> None:
    for page in sheet(name, language).pages:
        whole = Rect(Mm(0), Mm(0), page.trim.width, page.trim.height).inset(Mm(5), Mm(5), Mm(5), Mm(5))
        lines = [mark.box for mark in page.marks if isinstance(mark, Lines)]

        assert all(whole.inset(Mm(-0.2), Mm(-0.2), Mm(-0.2), Mm(-0.2)).holds(mark.box) for mark in page.marks)
        assert not any(one.overlaps(other) for number, one in enumerate(lines) for other in lines[:number])


def test_it_speaks_czech_or_english() -> None:
    assert words(sheet("a5", "cs", "en").pages[0]).startswith("Jak zin vytisknout")
    assert words(sheet("a5", "en", "cs").pages[0]).startswith("How to print the zine")
    assert words(sheet("a5", "vi").pages[0]).startswith("How to print the zine")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a5", "Print on both sides, flip on the short edge."),
        ("a6", "Print on both sides, flip on the long edge."),
        ("mini8", "Print on one side only."),
        ("accordion-a3", "Print on one side only."),
    ],
)
def test_it_says_over_which_edge_to_flip(name: str, told: str) -> None:
    assert told in words(sheet(name, "en").pages[0])


def test_it_counts_leaves_for_all_copies() -> None:
    assert "20 copies: print the file 20 times, which takes 40 leaves." in words(sheet("a5", "en").pages[0])


def test_two_copies_on_a_sheet_are_counted_as_two() -> None:
    assert "21 copies: print the file 11 times, which takes 22 leaves." in words(
        sheet("a6", "en", copies=21).pages[0]
    )


def test_it_says_how_pages_fill_sheets() -> None:
    assert (
        "8, each 148 × 210 mm. They come in multiples of 4: the back cover is always last, pages to spare stand "
        "before the colophon and are for notes. Here there are: 1." in words(sheet("a5", "en").pages[0])
    )


def test_the_test_leaf_has_as_many_sides_as_the_zines_sheets() -> None:
    assert [len(sheet(name).pages) for name in ("a5", "a6", "mini8", "accordion-a4")] == [3, 3, 2, 2]


def test_the_test_leaf_is_of_the_sheets_size() -> None:
    for name, made in ZINES.items():
        assert sheet(name).pages[1].trim == made.sheet


def test_the_ruler_measures_a_hundred_millimetres() -> None:
    test = sheet().pages[1]

    lying = [mark.box for mark in test.marks if isinstance(mark, Shape) and mark.box.height < 0.4]

    assert any(box.width == pytest.approx(100) for box in lying)


def test_the_frame_stands_five_millimetres_from_the_edges() -> None:
    test = sheet().pages[1]

    boxes = [mark.box for mark in test.marks if isinstance(mark, Shape)]

    assert min(box.x + box.width / 2 for box in boxes) == pytest.approx(5)
    assert max(box.bottom - box.height / 2 for box in boxes if box.height < 1) == pytest.approx(
        test.trim.height - 5
    )


def test_large_arrows_lie_on_each_other_when_the_leaf_was_turned_as_it_should() -> None:
    front, back = sheet().pages[1:]

    for page in (front, back):
        arrow = max(
            (m.box for m in page.marks if isinstance(m, Shape)), key=lambda box: min(box.width, box.height)
        )

        assert arrow.x + arrow.width / 2 == pytest.approx(page.trim.width / 2)


def test_every_step_has_a_drawing() -> None:
    page = sheet("a6", "en").pages[0]

    steps = [m.text.words[:2] for m in page.marks if isinstance(m, Lines) and m.text.words[1:2] == "."]
    papers = [mark for mark in page.marks if isinstance(mark, Area)]

    assert steps == ["1.", "2.", "3.", "4."]
    assert len(papers) == 4


def test_a_right_bound_zine_says_so() -> None:
    assert "spine at the right" in words(sheet("a5", "ar").pages[0])


def test_it_names_the_press() -> None:
    assert "output intent FOGRA39." in words(sheet("a5", "en").pages[0])


def test_files_of_a_zine_leave_together() -> None:
    assert sheet().shows == ("token-1",)
