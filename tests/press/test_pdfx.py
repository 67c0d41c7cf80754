"""Panels for the print shop: bleed, boxes, one black, an output intent, and what PDF/X-4 asks for."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from pikepdf import Name

from photovoice.layouts.formats import PANELS
from photovoice.layouts.page import Document
from photovoice.layouts.panels import PanelLayout
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.press.pdfx import Intent, set_for_press, write_for_press
from photovoice.problems import Problems
from photovoice.typography.typesetter import Typesetter
from tests.support.plates import LANDSCAPE, PANORAMA, PORTRAIT, MadePrints, imprint, plate

SETTER = Typesetter()


def panels() -> Document:
    plates = tuple(
        plate(n, size, permalink=f"bcd{n:03}") for n, size in enumerate((LANDSCAPE, PORTRAIT, PANORAMA))
    )
    layout = PanelLayout(format=PANELS["50x70"], introduction_panel=False)
    return plan_panels(imprint(), layout, plates, SETTER, Problems()).document


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> MadePrints:
    return MadePrints(tmp_path_factory.mktemp("prints"))


@pytest.fixture(scope="module")
def made(prints: MadePrints) -> bytes:
    return set_for_press(panels(), prints, SETTER)


@pytest.fixture
def pdf(made: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(made))


def millimetres(box: pikepdf.Array) -> tuple[float, ...]:
    return tuple(round(float(edge) / 72 * 25.4, 2) for edge in box)


def test_every_sheet_is_larger_than_its_trim_by_the_bleed(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]

    assert (millimetres(page.obj.MediaBox), millimetres(page.obj.BleedBox), millimetres(page.obj.TrimBox)) == (
        (0, 0, 506, 706),
        (0, 0, 506, 706),
        (3, 3, 503, 703),
    )


def test_the_file_says_that_it_is_pdf_x_4(pdf: pikepdf.Pdf) -> None:
    (intent,) = pdf.Root.OutputIntents

    assert pdf.pdf_version == "1.6"
    assert (intent.S, str(intent.OutputConditionIdentifier)) == (Name("/GTS_PDFX"), "FOGRA39")
    assert bytes(intent.DestOutputProfile.read_bytes()[12:20]) == b"prtrCMYK"
    assert pdf.docinfo.Trapped == Name("/False")
    assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in pdf.Root.Metadata.read_bytes()
    assert "/ID" in pdf.trailer


def test_words_are_black_alone(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        colours = {str(operator) for _, operator in pikepdf.parse_content_stream(page, "g rg RG k K G scn")}

        assert colours <= {"g", "rg"}
        if "rg" in colours:
            assert page.resources.ColorSpace.DefaultRGB[0] == Name.ICCBased


def test_nothing_can_be_clicked(pdf: pikepdf.Pdf) -> None:
    assert all("/Annots" not in page.obj for page in pdf.pages)


def test_pictures_are_the_files_of_the_darkroom(pdf: pikepdf.Pdf, prints: MadePrints) -> None:
    held = {image.read_raw_bytes() for page in pdf.pages for image in page.resources.XObject.values()}

    assert held == {prints.path(order).read_bytes() for order in panels().orders()}


def test_a_file_is_written_as_it_is_returned(made: bytes, prints: MadePrints, tmp_path: Path) -> None:
    with (tmp_path / "panels.pdf").open("wb") as out:
        write_for_press(out, panels(), prints, SETTER)

    assert (tmp_path / "panels.pdf").read_bytes() == made


def test_the_same_document_gives_the_same_bytes(made: bytes, prints: MadePrints) -> None:
    assert set_for_press(panels(), prints, Typesetter()) == made


@pytest.mark.parametrize("number", range(3))
def test_every_code_is_read_from_a_rendering(made: bytes, number: int) -> None:
    panel = pypdfium2.PdfDocument(made)[number].render(scale=1, grayscale=True).to_numpy()

    assert [found.text for found in zxingcpp.read_barcodes(panel)] == [
        f"https://photovoice.example.org/p/bcd{number:03}/"
    ]


def test_a_bleeding_picture_fills_the_bleed(made: bytes) -> None:
    panel = pypdfium2.PdfDocument(made)[0].render(scale=0.5, grayscale=True).to_numpy()

    assert panel[:200, 0].max() < 200
    assert panel[0, :].max() < 200
    assert panel[:200, -1].max() < 200


def test_another_press_can_be_meant(prints: MadePrints) -> None:
    made = set_for_press(panels(), prints, SETTER, press=Intent("FOGRA52", "Uncoated", b"profile of the press"))

    with pikepdf.open(BytesIO(made)) as pdf:
        (intent,) = pdf.Root.OutputIntents

        assert str(intent.OutputConditionIdentifier) == "FOGRA52"
        assert intent.DestOutputProfile.read_bytes() == b"profile of the press"
