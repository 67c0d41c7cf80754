"""The hanging plan: what somebody with a tape, a level and one evening needs, and its numbers come out."""

import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from photovoice.layouts.hanging import Hanging, hang
from photovoice.layouts.page import Area, Document, Lines, Mark, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.venue import Venue
from photovoice.pages.exhibition.hangingplan import hanging_table, plan_hanging
from photovoice.press.pdf import set_document
from photovoice.problems import Problems
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.type import PAPER
from tests.support.hanging import LYING, ROLLUP, SMALL, UPRIGHT, Sizes, all_of, panels, span, venue, wall
from tests.support.plates import MadePrints, imprint, plate, words

SETTER = Typesetter()
LONG = "Trh v Holešovicích, kam chodíme každou sobotu ráno s dětmi a s babičkou " * 3

WORDY = "the door to the office of the deputy mayor for culture and education, which must stay free "

HALL = venue(
    wall(6200, span(2600, 3500), name="by the entrance"),
    wall(5400, span(300, 1500, 100, 800, "radiator"), span(4000, 5200, 900, 2300, "window")),
)
MIXED = [LYING, UPRIGHT, LYING, UPRIGHT, LYING, LYING, UPRIGHT, UPRIGHT, LYING]


def planned(
    place: Venue, *sizes: Sizes, language: str = "en", title: str = "", material: str = ""
) -> tuple[Document, Hanging]:
    shown, problems = panels(*sizes, title=title), Problems()
    hanging = hang(shown, place, problems)
    assert not problems
    layout = PanelLayout(venue=place, material=material)
    return plan_hanging(imprint(language), layout, all_of(shown), hanging, SETTER), hanging


def lines(marks: tuple[Mark, ...]) -> list[Lines]:
    return [mark for mark in marks if isinstance(mark, Lines)]


EXTREMES = {
    "mixed sizes": (HALL, MIXED),
    "one panel": (venue(wall(1200)), [UPRIGHT]),
    "thirty on twenty metres": (
        venue(wall(20000, span(5000, 5900), span(12000, 12200, what="pillar"))),
        [UPRIGHT] * 30,
    ),
    "many small ones": (venue(wall(9000), gap=20), [(100, 150)] * 60),
    "roll-ups": (venue(wall(7000, height=2200)), [ROLLUP, LYING, (1000, 1700), (2400, 500)]),
    "a banner": (venue(wall(30000, height=9000)), [(20000, 2000), UPRIGHT]),
    "many walls": (venue(*[wall(1500, name="a wall with quite a long name")] * 40), [UPRIGHT] * 40),
    "doors side by side": (venue(wall(9000, *[span(at, at + 150) for at in range(0, 2400, 200)])), [SMALL] * 5),
    "long names": (
        venue(
            wall(9000, *[span(at, at + 150, what=WORDY) for at in range(0, 2400, 200)], name=WORDY * 2),
            wall(3000, span(1000, 1900, what=WORDY), name=WORDY),
        ),
        [UPRIGHT] * 12,
    ),
    "two hundred": (venue(*[wall(20000)] * 9), [UPRIGHT, LYING] * 100),
}


@pytest.mark.parametrize("title", ["", LONG])
@pytest.mark.parametrize("name", EXTREMES)
def test_nothing_leaves_the_page_and_no_words_overlap(name: str, title: str) -> None:
    place, sizes = EXTREMES[name]
    document, _ = planned(place, *sizes, title=title, language="cs", material="Forex 3 mm")

    for page in document.pages:
        edge = Rect(Mm(0), Mm(0), page.trim.width, page.trim.height).inset(Mm(8), Mm(8), Mm(8), Mm(8))
        said = [mark.box for mark in lines(page.marks)]

        assert [mark for mark in page.marks if not edge.holds(mark.box)] == []
        assert [one for number, one in enumerate(said) for other in said[:number] if one.overlaps(other)] == []


@pytest.mark.parametrize("name", EXTREMES)
def test_every_panel_stands_once_in_a_drawing_and_once_in_a_table(name: str) -> None:
    place, sizes = EXTREMES[name]
    document, hanging = planned(place, *sizes, title="Kytka u okna")

    titles = [mark for page in document.pages for mark in lines(page.marks) if mark.text.words == "Kytka u okna"]
    drawn = [
        mark.text.words
        for page in document.pages[1:]
        for mark in lines(page.marks)
        if mark.role is Role.ARTIFACT and mark.style.bold and mark.style.size in (6, 8, 12)
    ]

    assert len(titles) == len(sizes)
    assert sorted(map(int, drawn)) == [each.panel.number for on in hanging.walls for each in on.hung]


def test_panels_are_drawn_to_the_scale_that_is_told() -> None:
    document, hanging = planned(HALL, *MIXED)

    page = document.pages[1]
    scale = int(re.search(r"A4, 1 : (\d+)", words(page))[1])
    drawn = [mark.box for mark in page.marks if isinstance(mark, Area) and mark.ink == PAPER]

    for each in hanging.walls[0].hung:
        width, height = each.panel.size.width / scale, each.panel.size.height / scale
        assert [box for box in drawn if box.width == pytest.approx(width) and box.height == pytest.approx(height)]


def test_the_overview_tells_what_to_bring_and_what_to_do() -> None:
    told = words(planned(HALL, *MIXED, material="Forex 3 mm")[0].pages[0])

    assert "Town hall · 1. 5. 2026 – 30. 6. 2026" in told
    assert "Panels 9. A panel's number is its page in panels.pdf. Write it on each back beforehand." in told
    assert "Material Forex 3 mm" in told
    assert "Panels hang with their middle 147 cm above the floor." in told
    assert "There are at least 20 cm between neighbours: panels.yaml asks for 10 cm or more" in told
    assert "Tape measure, spirit level, pencil, hammer or drill, steps, hooks: 18." in told
    assert (
        "Stick two hangers on each back: 5 cm below the top edge, a quarter of the width from either side." in told
    )


def test_it_speaks_czech_with_a_decimal_comma() -> None:
    told = words(planned(HALL, *MIXED, language="cs")[0].pages[0])

    assert told.startswith("Jak výstavu pověsit Town hall · 1. 5. 2026 – 30. 6. 2026")
    assert "Mezi sousedními panely je nejméně 20 cm: v panels.yaml je aspoň 10 cm a místa je víc." in told


def test_the_overview_tells_on_which_page_every_wall_is() -> None:
    place, sizes = EXTREMES["many walls"]
    document, _ = planned(place, *sizes)

    cells = [mark.text.words for page in document.pages[:3] for mark in lines(page.marks)]
    pages = [int(cells[at + 2]) for at, cell in enumerate(cells) if cell == "150 × 280"]

    assert [
        f"Wall {number}: a wall" in words(document.pages[page - 1]) for number, page in enumerate(pages, 1)
    ] == [True] * 40


def test_a_wall_on_which_nothing_hangs_has_no_page() -> None:
    document, _ = planned(venue(wall(400, height=2500, name="corner"), wall(3000)), UPRIGHT, UPRIGHT)

    assert [page.name.words for page in document.pages if page.name] == ["How to hang the exhibition", "Wall 2"]


def test_a_long_wall_is_divided_between_panels() -> None:
    document, hanging = planned(venue(wall(20000)), *[UPRIGHT] * 30)

    parts = [words(page) for page in document.pages[1:]]

    assert ["part 1 of 3" in parts[0], "part 2 of 3" in parts[1], "part 3 of 3" in parts[2]] == [True] * 3
    assert len(parts) == 3
    assert len(hanging.walls[0].hung) == 30


def test_what_hangs_off_the_centre_line_is_named() -> None:
    document, _ = planned(venue(wall(4000, height=2200)), (1000, 1700), UPRIGHT)

    told = "Off the centre line, to keep 10 cm from the floor and the ceiling: 1."

    assert told in words(document.pages[0])
    assert told in words(document.pages[1])


def test_a_door_too_narrow_for_its_name_has_a_letter() -> None:
    document, _ = planned(venue(wall(6000, span(2900, 3000, what="pillar"))), UPRIGHT)

    assert "A: pillar 290–300" in words(document.pages[1])


def test_the_table_has_a_row_for_each_panel_and_a_head() -> None:
    _, hanging = planned(venue(wall(3000, name="foyer")), LYING, ROLLUP)

    assert hanging_table(hanging, "en") == (
        (
            *(
                "Wall",
                "No.",
                "Title",
                "Panel width",
                "Panel height",
                "Left edge from corner",
                "Middle from corner",
            ),
            *("1st hook from corner", "2nd hook from corner", "Hook height", "Top edge", "Gap to the right"),
        ),
        ("foyer", "1", "Picture 1", "70", "50", "60", "95", "77.5", "112.5", "167", "172", "25"),
        ("foyer", "2", "Picture 2", "85", "200", "155", "197.5", "", "", "", "200", "60"),
    )


def test_a_czech_table_has_commas() -> None:
    _, hanging = planned(venue(wall(3000)), LYING)

    assert hanging_table(hanging, "cs")[1][3:9] == ("70", "50", "115", "150", "132,5", "167,5")


def test_files_of_an_exhibition_leave_together() -> None:
    assert planned(HALL, *MIXED)[0].shows == ("token-1",)


@pytest.mark.parametrize("language", ["en", "cs"])
def test_the_printed_numbers_come_out_when_they_are_read_from_the_pdf(language: str, tmp_path: Path) -> None:
    document, _ = planned(HALL, *MIXED, language=language, title="Kytka")
    file = tmp_path / "plan.pdf"
    file.write_bytes(set_document(document, MadePrints(tmp_path), SETTER))

    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    rows = [re.findall(r"[\d.,]+", row.partition("Kytka")[2]) for row in text.splitlines() if " Kytka " in row]
    numbers = [[float(number.replace(",", ".")) for number in row] for row in rows]

    assert len(numbers) == len(MIXED)
    at, walls, sums = 0.0, [620.0, 540.0], []
    for width, height, left, middle, first, second, hooks, top, after in numbers:
        at = at or left
        assert at == left
        assert middle - left == width / 2
        assert (first - left, left + width - second) == (width / 4, width / 4)
        assert (top - hooks, top - height / 2) == (5, 147)
        at += width + after
        if at in walls:
            sums.append(at)
            at = 0.0
    assert sums == walls


def taken_down(language: str = "en") -> tuple[Document, tuple[tuple[str, ...], ...]]:
    until = replace(plate(), until=date(2027, 2, 15))
    shown = tuple(
        replace(panel, plate=until if panel.number in (2, 4) else None) for panel in panels(*[UPRIGHT] * 5)
    )
    hanging = hang(shown, venue(wall(2200), wall(4000)), Problems())
    document = plan_hanging(imprint(language), PanelLayout(), all_of(shown), hanging, SETTER)
    return document, hanging_table(hanging, language)


def test_what_is_taken_down_earlier_stands_in_the_overview_and_at_its_wall() -> None:
    document, _ = taken_down()

    overview, *walls = (words(page) for page in document.pages)
    assert "Take down on the evening of 15. 2. 2027: panels 2, 4" in overview
    assert [re.findall(r"15. 2. 2027: panels? [\d, ]+", page) for page in walls] == [
        ["15. 2. 2027: panel 2 "],
        ["15. 2. 2027: panel 4 "],
    ]


def test_what_is_taken_down_earlier_has_a_column_of_its_own() -> None:
    _, (header, *rows) = taken_down("cs")

    assert header[-1] == "Sundat do"
    assert [row[-1] for row in rows] == ["", "15. 2. 2027", "", "15. 2. 2027", ""]


def test_a_wall_without_panels_is_planned_for_as_well() -> None:
    place = venue(wall(300), wall(4000), wall(4000, span(0, 4000)))

    document, hanging = planned(place, UPRIGHT)

    assert len(document.pages) == 2
    assert [row[0] for row in hanging_table(hanging, "en")[1:]] == ["2"]


def test_the_wished_gap_is_told_where_a_wider_one_is_kept() -> None:
    roomy, _ = planned(venue(wall(4000)), UPRIGHT, UPRIGHT)
    tight, _ = planned(venue(wall(1300)), UPRIGHT, UPRIGHT)

    assert "at least 25 cm between neighbours: panels.yaml asks for 10 cm or more" in told_by(roomy)
    assert "at least 10 cm between neighbours." in told_by(tight)


def test_a_centre_line_that_no_panel_keeps_is_not_said_to_be_kept() -> None:
    none, _ = planned(venue(wall(4000), centre_line=3000), UPRIGHT, ROLLUP)
    some, _ = planned(venue(wall(4000, height=2200)), (1000, 1700), UPRIGHT)

    assert "No panel can hang with its middle 300 cm above the floor" in told_by(none)
    assert "Panels hang with their middle 147 cm above the floor. Off the centre line" in told_by(some)


def told_by(document: Document) -> str:
    return " ".join(words(document.pages[0]).split())
