"""Panels over office sheets, planned: a guide to each, names on the strips, and the offer of a smaller format."""

from dataclasses import replace

import pytest

from photovoice.layouts.exhibition import Panels
from photovoice.layouts.formats import A3, A4, PANELS
from photovoice.layouts.page import Lines, Page
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.tiling import tile
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.pages.exhibition.tilesheets import Tiles, plan_tiles
from photovoice.problems import Problems
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Rect, Size
from tests.support.plates import LANDSCAPE, PORTRAIT, imprint, plate, words

SETTER = Typesetter()
SHEETS = {"A4": A4, "A3": A3}
LONG = {"cs": "slovo " * 900}
OWN = {"fits exactly": Size(Mm(390), Mm(564)), "thin": Size(Mm(100), Mm(2000)), "wide": Size(Mm(3000), Mm(300))}


def hung(layout: PanelLayout, *languages: str, title: dict[str, str] | None = None) -> Panels:
    plates = (plate(1, LANDSCAPE, **({"title": title} if title else {})), plate(2, PORTRAIT))
    return plan_panels(imprint(*languages), layout, plates, SETTER, Problems())


def planned(
    size: Size,
    sheet: Size = A4,
    *languages: str,
    problems: Problems | None = None,
    title: dict[str, str] | None = None,
) -> Tiles:
    layout = PanelLayout(format=size)
    panels = hung(layout, *languages, title=title)
    return plan_tiles(
        imprint(*languages), layout, panels, sheet, SETTER, Problems() if problems is None else problems
    )


def lines(page: Page) -> list[Lines]:
    return [mark for mark in page.marks if isinstance(mark, Lines)]


def guides(tiles: Tiles) -> list[Page]:
    return [page for page in tiles.document.pages if page.name]


@pytest.mark.parametrize("size", [*PANELS.values(), *OWN.values()], ids=[*PANELS, *OWN])
@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
@pytest.mark.parametrize("language", ["cs", "en"])
def test_nothing_overlaps_or_enters_the_margin(size: Size, sheet: Size, language: str) -> None:
    for page in planned(size, sheet, language).document.pages:
        printed = Rect(Mm(0), Mm(0), page.trim.width, page.trim.height).inset(*(Mm(5),) * 4)
        boxes = [mark.box for mark in lines(page)]

        assert all(printed.holds(mark.box) for mark in page.marks)
        assert not any(one.overlaps(other) for number, one in enumerate(boxes) for other in boxes[:number])


@pytest.mark.parametrize("size", [*PANELS.values(), *OWN.values()], ids=[*PANELS, *OWN])
@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_names_stand_on_nothing_that_is_seen_at_last(size: Size, sheet: Size) -> None:
    tiles = planned(size, sheet)

    for page, part in zip(tiles.document.pages, tiles.laid, strict=True):
        if part.kept:
            assert not any(mark.box.overlaps(part.kept) for mark in page.marks)


@pytest.mark.parametrize("size", PANELS.values(), ids=PANELS)
@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_every_sheet_of_several_has_its_name(size: Size, sheet: Size) -> None:
    tiles = planned(size, sheet)
    unnamed = [
        page
        for page, part in zip(tiles.document.pages, tiles.laid, strict=True)
        if part.kept and part.kept != part.box and not lines(page)
    ]

    assert unnamed == []


def test_a_panel_is_its_guide_and_its_sheets() -> None:
    tiles = planned(PANELS["50x70"])
    panels = hung(PanelLayout(format=PANELS["50x70"])).panels

    assert len(tiles.document.pages) == len(panels) + sum(tile(panel.size, A4).sheets for panel in panels)
    assert [part.page for part in tiles.laid if part.kept is None] == list(range(len(panels)))


def test_a_page_drawn_smaller_is_laid_at_the_size_that_hangs() -> None:
    layout = PanelLayout(format=PANELS["a3"])
    panels = hung(layout)
    large = replace(panels, panels=tuple(replace(panel, size=PANELS["a1"]) for panel in panels.panels))
    tiles = plan_tiles(imprint(), layout, large, A4, SETTER, Problems())

    sheet = next(part for part in tiles.laid if part.kept)

    assert sheet.box.width / sheet.source.width == pytest.approx(2)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("cs", "59,4 × 84,1 cm · listů A4: 12 · sloupců 4, řad 3"),
        ("en", "59.4 × 84.1 cm · A4 sheets: 12 · columns 4, rows 3"),
        ("vi", "59.4 × 84.1 cm · A4 sheets: 12 · columns 4, rows 3"),
    ],
)
def test_a_guide_speaks_czech_or_english(language: str, told: str) -> None:
    assert told in words(guides(planned(PANELS["a1"], A4, language))[0])


def test_a_guide_offers_the_format_that_spares_sheets() -> None:
    told = words(guides(planned(PANELS["a1"], A4, "en"))[0])

    assert (
        "At 97 % of its size, which is 57.6 × 81.5 cm, the panel would take 9 sheets. "
        "In layouts/panels.yaml that is written   format: 57.6x81.5"
    ) in told


def test_staff_are_warned_once_of_sheets_to_spare() -> None:
    problems = Problems()

    planned(PANELS["a1"], A4, problems=problems)

    assert [f"{note.what} {note.remedy}" for note in problems.warnings] == [
        "A panel of 59.4 × 84.1 cm takes 12 sheets of an office printer; at 97 % of its size it would take 9. "
        "If that is good enough, write   format: 57.6x81.5   here."
    ]


def test_nobody_is_warned_where_nothing_can_be_spared() -> None:
    problems = Problems()

    planned(PANELS["50x70"], A4, problems=problems)

    assert problems.warnings == []


def test_an_endless_title_leaves_room_for_the_rest() -> None:
    tiles = planned(PANELS["a1"], A4, title=LONG)

    for page in guides(tiles):
        assert max(mark.box.bottom for mark in page.marks) < A4.height - 5
