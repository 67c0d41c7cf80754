"""Panels over office sheets: cut and glued as the finished file says, they are the panel again."""

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from shutil import which
from subprocess import run

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from photovoice.layouts.exhibition import Panels
from photovoice.layouts.formats import A3, A4, PANELS
from photovoice.layouts.panels import PanelLayout
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.pages.exhibition.tilesheets import Tiles, plan_tiles
from photovoice.press.pdf import set_document
from photovoice.press.pdfx import set_for_press
from photovoice.press.tile import set_tiles
from photovoice.problems import Problems
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.plate import PrintOrder
from tests.support.plates import LANDSCAPE, MadePrints, imprint, plate

SETTER = Typesetter()
FINE = 2  # pixels a point
MARGIN = 5 / 25.4 * 72


class Patterned(MadePrints):
    """A darkroom that answers with squares of many greys, so that a shifted seam is seen."""

    def path(self, order: PrintOrder) -> Path:
        file = self.folder / f"{order.digest}-{order.long_edge}.jpg"
        if not file.exists():
            greys = np.random.default_rng(7).integers(0, 255, (40, 60), dtype=np.uint8)
            Image.fromarray(greys.repeat(12, 0).repeat(12, 1)).convert("RGB").save(file, "JPEG", quality=95)
        return file


@dataclass(frozen=True)
class Made:
    panels: bytes
    tiles: bytes
    planned: Tiles


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Patterned:
    return Patterned(tmp_path_factory.mktemp("prints"))


def exhibition(size: Size) -> tuple[PanelLayout, Panels]:
    layout = PanelLayout(format=size)
    panels = plan_panels(imprint(), layout, (plate(1, LANDSCAPE), plate(2, LANDSCAPE)), SETTER, Problems())
    shown = [panel.plate is not None for panel in panels.panels]
    first = shown.index(True)
    pages = panels.document.pages[first : first + 2]
    return layout, Panels(replace(panels.document, pages=pages), panels.panels[first : first + 2])


def made(size: Size, sheet: Size, prints: Patterned, *, scale: int = 1, for_press: bool = False) -> Made:
    layout, panels = exhibition(size)
    hung = tuple(
        replace(panel, size=Size(Mm(panel.size.width * scale), Mm(panel.size.height * scale)))
        for panel in panels.panels
    )
    planned = plan_tiles(imprint(), layout, replace(panels, panels=hung), sheet, SETTER, Problems())
    set_panels = (set_for_press if for_press else set_document)(panels.document, prints, SETTER)
    tiles = set_tiles(set_panels, set_document(planned.document, prints, SETTER), planned.laid)
    return Made(set_panels, tiles, planned)


@pytest.fixture(scope="module")
def usual(prints: Patterned) -> Made:
    return made(PANELS["a2"], A4, prints)


@dataclass(frozen=True)
class Sheet:
    """What the file itself tells of a sheet: where to cut and where to glue, in points from above."""

    picture: np.ndarray
    left: float
    top: float
    right: float
    bottom: float
    glued_right: bool
    glued_below: bool

    def kept(self) -> np.ndarray:
        top, bottom, left, right = (round(edge * FINE) for edge in (self.top, self.bottom, self.left, self.right))
        return self.picture[top:bottom, left:right]


def rendered(page: pypdfium2.PdfPage) -> np.ndarray:
    return page.render(scale=FINE, grayscale=True).to_numpy().squeeze().astype(float)


def sheets_of(tiles: bytes, first: int) -> list[Sheet]:
    """Return a panel's sheets, from the page after its guide to the sheet that has nothing to glue."""
    drawn = pypdfium2.PdfDocument(tiles)
    found = []
    with pikepdf.open(BytesIO(tiles)) as pdf:
        for number in range(first, len(pdf.pages)):
            page = pdf.pages[number]
            upright, lying = lines(page)
            (left, _), (right, glued_right) = upright
            (lower, glued_below), (upper, _) = lying
            height = float(page.mediabox[3])
            found.append(
                Sheet(
                    rendered(drawn[number]), left, height - upper, right, height - lower, glued_right, glued_below
                )
            )
            if not glued_right and not glued_below:
                return found
    return found


def lines(page: pikepdf.Page) -> tuple[list[tuple[float, bool]], list[tuple[float, bool]]]:
    """Return the black lines, upright and lying: where each ends towards the middle, whether it is dashed."""
    upright, lying, pen, dashed, grey, start, end = [], [], 0.0, False, 0.0, (0.0, 0.0), (0.0, 0.0)
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "w":
                pen = float(operands[0])
            case "d":
                dashed = len(operands[0]) > 0
            case "G":
                grey = float(operands[0])
            case "m":
                start = (float(operands[0]), float(operands[1]))
            case "l":
                end = (float(operands[0]), float(operands[1]))
            case "S" if grey == 0:
                stands = start[0] == end[0]
                (upright if stands else lying).append((end[0] if stands else end[1], pen, dashed))
    return inward(upright), inward(lying)


def inward(found: list[tuple[float, float, bool]]) -> list[tuple[float, bool]]:
    (low, pen, dashed), (high, wide, broken) = sorted(found)
    return [(low + pen / 2, dashed), (high - wide / 2, broken)]


def reassembled(sheets: list[Sheet]) -> np.ndarray:
    """Paste the kept parts in the order of the pages: to the right over a dashed line, else below."""
    rows: list[list[np.ndarray]] = [[]]
    for sheet in sheets:
        rows[-1].append(sheet.kept())
        if not sheet.glued_right:
            rows.append([])
    wide = [np.hstack([part[: min(map(len, row))] for part in row]) for row in rows if row]
    return np.vstack([row[:, : min(one.shape[1] for one in wide)] for row in wide])


def compare(whole: np.ndarray, glued: np.ndarray, shift: int = 0, axis: int = 0) -> float:
    height, width = (min(one, other) for one, other in zip(whole.shape, glued.shape, strict=True))
    return float(abs(np.roll(glued, shift, axis)[:height, :width] - whole[:height, :width]).mean())


CASES = {
    "a2 on A4": (PANELS["a2"], A4),
    "50x70 on A3": (PANELS["50x70"], A3),
    "fits exactly": (Size(Mm(390), Mm(564)), A4),
    "a millimetre more": (Size(Mm(391), Mm(565)), A4),
    "one sheet": (Size(Mm(380), Mm(270)), A3),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("for_press", [False, True], ids=["office", "press"])
def test_cut_and_glued_by_its_lines_it_is_the_panel(case: str, for_press: bool, prints: Patterned) -> None:
    size, sheet = CASES[case]
    result = made(size, sheet, prints, for_press=for_press)
    page = pypdfium2.PdfDocument(result.panels)[0]
    page.set_cropbox(*page.get_trimbox())
    whole = rendered(page)

    glued = reassembled(sheets_of(result.tiles, 1))

    assert all(abs(one - other) <= 6 for one, other in zip(glued.shape, whole.shape, strict=True))
    assert compare(whole, glued) < 6


def test_no_seam_is_shifted(usual: Made) -> None:
    whole = rendered(pypdfium2.PdfDocument(usual.panels)[0])
    sheets = sheets_of(usual.tiles, 1)
    glued = reassembled(sheets)
    seam = len(sheets[0].kept())
    width = sheets[0].kept().shape[1]

    for strip in (np.s_[seam - 40 : seam + 40, :], np.s_[: 2 * seam, width - 40 : width + 40]):
        for axis in (0, 1):
            differences = {shift: compare(whole[strip], glued[strip], shift, axis) for shift in range(-4, 5)}

            assert abs(min(differences, key=lambda shift: differences[shift])) <= 1


def test_five_millimetres_stay_white_at_every_edge(usual: Made) -> None:
    edge = int(MARGIN * FINE)

    for sheet in sheets_of(usual.tiles, 1):
        picture = sheet.picture

        assert all((part == 255).all() for part in (picture[:edge], picture[-edge:]))
        assert all((part == 255).all() for part in (picture[:, :edge], picture[:, -edge:]))


def test_a_panel_drawn_at_half_its_size_is_tiled_at_full_size(prints: Patterned) -> None:
    result = made(Size(Mm(300), Mm(400)), A3, prints, scale=2)
    whole = rendered(pypdfium2.PdfDocument(result.panels)[0])

    glued = reassembled(sheets_of(result.tiles, 1))

    assert all(abs(one - 2 * other) <= 6 for one, other in zip(glued.shape, whole.shape, strict=True))
    assert compare(whole, glued[::2, ::2]) < 8


def streams(pdf: bytes) -> list[bytes]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return sorted(
            item.read_raw_bytes()
            for item in opened.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        )


def test_every_picture_is_held_once_and_as_it_was(usual: Made) -> None:
    assert streams(usual.tiles) == streams(usual.panels)


def test_each_sheet_says_what_is_glued_to_it(usual: Made) -> None:
    pages = pypdfium2.PdfDocument(usual.tiles)
    told = ["".join(pages[number].get_textpage().get_text_range().split()) for number in range(1, 9)]

    assert "A1→B1" in told[0]
    assert "A1↓A2" in told[0]
    assert "B1↓B2" in told[1]
    assert "A4→B4" in told[6]
    assert told[7].endswith("B4")


def test_every_panel_begins_with_a_page_that_has_a_bookmark(usual: Made) -> None:
    with pikepdf.open(BytesIO(usual.tiles)) as pdf, pdf.open_outline() as outline:
        assert [str(entry.title) for entry in outline.root] == ["2. Kytka u okna", "3. Kytka u okna"]


def test_the_guide_shows_the_whole_panel(usual: Made) -> None:
    drawn = rendered(pypdfium2.PdfDocument(usual.tiles)[0])
    box = usual.planned.laid[0].box
    left, top, right, bottom = (round(edge / 25.4 * 72 * FINE) for edge in (box.x, box.y, box.right, box.bottom))
    whole = Image.fromarray(rendered(pypdfium2.PdfDocument(usual.panels)[0]).astype(np.uint8))

    small = np.asarray(whole.resize((right - left, bottom - top), Image.Resampling.BOX)).astype(float)

    assert compare(small, drawn[top:bottom, left:right]) < 30


def test_printers_are_asked_for_full_size_and_one_side(usual: Made) -> None:
    with pikepdf.open(BytesIO(usual.tiles)) as pdf:
        wishes = pdf.Root.ViewerPreferences

        assert (str(wishes.PrintScaling), str(wishes.Duplex)) == ("/None", "/Simplex")


def test_the_same_panels_give_the_same_sheets(usual: Made, prints: Patterned) -> None:
    assert made(PANELS["a2"], A4, prints).tiles == usual.tiles


@pytest.mark.skipif(not which("qpdf"), reason="needs qpdf")
def test_qpdf_finds_no_fault(usual: Made, tmp_path: Path) -> None:
    (tmp_path / "tiles.pdf").write_bytes(usual.tiles)

    told = run(["qpdf", "--check", tmp_path / "tiles.pdf"], capture_output=True, text=True, check=False)

    assert told.returncode == 0
