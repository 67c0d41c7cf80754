"""The reading edition: words that can be copied, tags, links, bookmarks, and pictures as they were developed."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Name

from photovoice.layouts.page import Document
from photovoice.layouts.zine import Binding, ZineLayout
from photovoice.pages.zine.book import plan_zine
from photovoice.press.pdf import set_document
from photovoice.press.pictures import jpeg_size
from photovoice.problems import Problems
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm
from tests.support.plates import LANDSCAPE, PANORAMA, PORTRAIT, MadePrints, imprint, plate

ARABIC = {"ar": "نافذة على الفناء", "cs": "Okno do dvora", "en": "A window to the yard"}
SETTER = Typesetter()


def zine(bleed: float = 0) -> Document:
    plates = (plate(1, LANDSCAPE), plate(2, PORTRAIT, title=ARABIC, caption=ARABIC), plate(3, PANORAMA))
    return plan_zine(imprint(), ZineLayout(bleed=Mm(bleed)), plates, SETTER, Problems()).office


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> MadePrints:
    return MadePrints(tmp_path_factory.mktemp("prints"))


@pytest.fixture(scope="module")
def made(prints: MadePrints) -> bytes:
    return set_document(zine(), prints, SETTER)


@pytest.fixture
def pdf(made: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(made))


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    found, waiting = [], [pdf.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop(0)
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            found.append(element)
            kids = element.get("/K", [])
            waiting[:0] = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return found


def test_every_planned_page_is_a_page_of_its_size(pdf: pikepdf.Pdf) -> None:
    sizes = {tuple(round(float(edge) / 72 * 25.4, 2) for edge in page.mediabox) for page in pdf.pages}

    assert len(pdf.pages) == len(zine().pages)
    assert sizes == {(0, 0, 148, 210)}


def test_the_same_document_gives_the_same_bytes(made: bytes, prints: MadePrints) -> None:
    assert set_document(zine(), prints, Typesetter()) == made


def test_words_can_be_copied(made: bytes) -> None:
    text = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made))

    assert "Cái cây bên cửa sổ" in text
    assert "Koupila jsem ji před třemi lety na trhu." in " ".join(text.split())


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    fonts = {name: font for page in pdf.pages for name, font in page.resources.get("/Font", {}).items()}

    assert fonts
    for font in fonts.values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_no_font_is_named_that_is_not_there(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        used = {str(operands[0]) for operands, operator in pikepdf.parse_content_stream(page, "Tf")}

        assert used <= set(page.resources.get("/Font", {}).keys())


def test_pictures_are_the_files_of_the_darkroom(pdf: pikepdf.Pdf, prints: MadePrints) -> None:
    held = {image.read_raw_bytes() for page in pdf.pages for image in page.resources.XObject.values()}

    assert held == {prints.path(order).read_bytes() for order in zine().orders()}


def test_pictures_say_which_colours_they_mean(pdf: pikepdf.Pdf) -> None:
    spaces = {image.ColorSpace[0] for page in pdf.pages for image in page.resources.XObject.values()}

    assert spaces == {Name.ICCBased}


def test_a_picture_on_two_pages_is_held_once(pdf: pikepdf.Pdf) -> None:
    held = {image.objgen for page in pdf.pages for image in page.resources.XObject.values()}

    assert len(held) == len(zine().orders())


def test_every_picture_is_described(pdf: pikepdf.Pdf) -> None:
    figures = [element for element in elements(pdf) if Name.Figure == element.S]

    assert len(figures) > 4
    assert all(str(figure.Alt) for figure in figures)


def test_words_are_tagged_with_their_language(pdf: pikepdf.Pdf) -> None:
    languages = {str(element.Lang) for element in elements(pdf) if "/Lang" in element}

    assert languages == {"ar", "cs", "en", "vi"}


def test_a_reader_hears_whole_sentences(pdf: pikepdf.Pdf) -> None:
    heard = [str(element.ActualText) for element in elements(pdf) if element.S == Name.P]

    assert "Koupila jsem ji před třemi lety na trhu." in heard


def test_headings_begin_with_the_title(pdf: pikepdf.Pdf) -> None:
    headings = [str(element.S) for element in elements(pdf) if str(element.S).startswith("/H")]

    assert headings[0] == "/H1"
    assert set(headings) == {"/H1", "/H2"}


def test_every_piece_of_content_is_tagged_or_an_artifact(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        numbers, depth = [], 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                depth += 1
                if name == "BDC" and "/MCID" in operands[1]:
                    numbers.append(int(operands[1].MCID))
            elif name == "EMC":
                depth -= 1
            elif name in ("Do", "TJ", "f"):
                assert depth > 0
        owners = parent_tree(pdf)[int(page.obj.StructParents)]
        assert numbers == list(range(len(owners)))


def parent_tree(pdf: pikepdf.Pdf) -> dict[int, pikepdf.Object]:
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(number): owner for number, owner in zip(numbers[::2], numbers[1::2], strict=True)}


def test_codes_and_their_addresses_can_be_clicked(pdf: pikepdf.Pdf) -> None:
    spots = [spot for page in pdf.pages for spot in page.obj.get("/Annots", [])]

    assert {str(spot.A.URI) for spot in spots} == {
        "https://photovoice.example.org/p/7k3qx9/",
        "https://photovoice.example.org/",
    }
    assert all(Name.Link == parent_tree(pdf)[int(spot.StructParent)].S for spot in spots)


def test_photographs_are_bookmarked(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]

    assert titles == ["O photovoice", "About photovoice", "Kytka u okna", "Okno do dvora", "Kytka u okna", "Tiráž"]


def test_the_file_says_its_title_and_language_and_nothing_of_when_or_where(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "cs"
    assert dict(pdf.docinfo.items()) == {"/Title": "Praha našima očima"}
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes()


def test_a_page_that_bleeds_is_cut_at_the_trim(prints: MadePrints) -> None:
    with pikepdf.open(BytesIO(set_document(zine(bleed=3), prints, SETTER))) as pdf:
        assert {tuple(map(float, page.mediabox)) for page in pdf.pages} == {
            tuple(map(float, page.trimbox)) for page in pdf.pages
        }


def test_a_right_bound_zine_is_read_from_the_right(prints: MadePrints) -> None:
    document = plan_zine(imprint(), ZineLayout(binding=Binding.RIGHT), (plate(),), SETTER, Problems()).office

    with pikepdf.open(BytesIO(set_document(document, prints, SETTER))) as pdf:
        assert pdf.Root.ViewerPreferences.Direction == Name.R2L


def test_a_jpegs_size_is_read_from_its_frame(tmp_path: Path) -> None:
    from PIL import Image

    for options in ({}, {"progressive": True}, {"comment": b"x" * 300}):
        Image.new("RGB", (321, 123)).save(tmp_path / "x.jpg", "JPEG", **options)

        assert jpeg_size((tmp_path / "x.jpg").read_bytes()) == (321, 123)
