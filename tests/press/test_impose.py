"""Sheets: nothing drawn or encoded twice, every page where the signature puts it."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from photovoice.layouts.imposition import Signature, lay_on_sheets
from photovoice.layouts.zine import ZineLayout
from photovoice.pages.zine.book import plan_zine
from photovoice.press.impose import impose
from photovoice.press.pdf import set_document
from photovoice.problems import Problems
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm
from tests.support.plates import PORTRAIT, MadePrints, imprint, plate

SETTER = Typesetter()
BLEEDING = ZineLayout(bleed=Mm(3))


def signature(layout: ZineLayout, pages: int) -> Signature:
    return lay_on_sheets(
        layout.format, pages, paper_thickness=layout.paper_thickness, bleed=layout.bleed, right_bound=False
    )


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> MadePrints:
    return MadePrints(tmp_path_factory.mktemp("prints"))


def made(layout: ZineLayout, prints: MadePrints) -> tuple[bytes, bytes]:
    plates = tuple(plate(n, PORTRAIT) for n in range(1, 4))
    document = plan_zine(imprint(), layout, plates, SETTER, Problems()).office
    reading = set_document(document, prints, SETTER)
    return reading, impose(reading, signature(layout, len(document.pages)))


@pytest.fixture(scope="module")
def office(prints: MadePrints) -> tuple[bytes, bytes]:
    return made(ZineLayout(), prints)


@pytest.fixture(scope="module")
def bleeding(prints: MadePrints) -> tuple[bytes, bytes]:
    return made(BLEEDING, prints)


def streams(pdf: bytes) -> list[bytes]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return sorted(
            item.read_raw_bytes()
            for item in opened.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        )


def test_two_pages_lie_on_either_side_of_every_sheet(office: tuple[bytes, bytes]) -> None:
    reading, booklet = (len(pypdfium2.PdfDocument(part)) for part in office)

    assert booklet * 2 == reading


def test_sheets_are_a4_lying(office: tuple[bytes, bytes]) -> None:
    width, height = pypdfium2.PdfDocument(office[1])[0].get_size()

    assert (round(width / 72 * 25.4, 1), round(height / 72 * 25.4, 1)) == (297, 210)


def test_no_picture_is_encoded_anew(office: tuple[bytes, bytes]) -> None:
    assert streams(office[1]) == streams(office[0])


def test_pages_are_placed_at_full_scale(office: tuple[bytes, bytes]) -> None:
    with pikepdf.open(BytesIO(office[1])) as pdf:
        placed = [
            tuple(map(float, operands))[:4]
            for page in pdf.pages
            for operands, operator in pikepdf.parse_content_stream(page, "cm")
        ]

    assert set(placed) == {(1, 0, 0, 1)}


def test_the_first_sheet_shows_both_covers(office: tuple[bytes, bytes]) -> None:
    reading, booklet = (pypdfium2.PdfDocument(part) for part in office)
    outside = booklet[0].get_textpage().get_text_range()

    for cover in (reading[0], reading[len(reading) - 1]):
        for line in cover.get_textpage().get_text_range().splitlines():
            assert line in outside


def ink(sheet: pypdfium2.PdfPage, left: float, top: float, right: float, bottom: float) -> float:
    """Return how dark a box of the sheet is, in millimetres from its top left, from 0 to 1."""
    picture = sheet.render(scale=2, grayscale=True).to_numpy()
    x0, y0, x1, y1 = (round(edge / 25.4 * 72 * 2) for edge in (left, top, right, bottom))
    return float(1 - picture[y0:y1, x0:x1].mean() / 255)


def test_an_office_printers_edge_stays_white(office: tuple[bytes, bytes]) -> None:
    sheets = pypdfium2.PdfDocument(office[1])

    for sheet in sheets:
        assert ink(sheet, 0, 0, 297, 5) == 0
        assert ink(sheet, 0, 205, 297, 210) == 0
        assert ink(sheet, 0, 0, 5, 210) == 0
        assert ink(sheet, 292, 0, 297, 210) == 0


def test_a_bleeding_picture_reaches_the_edge_of_an_inner_sheet(bleeding: tuple[bytes, bytes]) -> None:
    sheets = pypdfium2.PdfDocument(bleeding[1])

    edges = [ink(sheet, 0, 50, 1, 150) for sheet in sheets]

    assert max(edges) > 0.4


def test_no_page_reaches_over_the_fold(bleeding: tuple[bytes, bytes]) -> None:
    sheets = pypdfium2.PdfDocument(bleeding[1])
    inner = sheets[3]

    assert ink(inner, 100, 50, 148, 150) > 0.4
    assert ink(inner, 149, 60, 152, 100) == 0


def test_sheets_ask_to_be_printed_at_full_size_and_turned_over_the_short_edge(office: tuple[bytes, bytes]) -> None:
    with pikepdf.open(BytesIO(office[1])) as pdf:
        wishes = pdf.Root.ViewerPreferences

        assert (str(wishes.PrintScaling), str(wishes.Duplex)) == ("/None", "/DuplexFlipShortEdge")


def test_the_same_pages_give_the_same_sheets(office: tuple[bytes, bytes]) -> None:
    with pikepdf.open(BytesIO(office[0])) as pdf:
        pages = len(pdf.pages)

    assert impose(office[0], signature(ZineLayout(), pages)) == office[1]
