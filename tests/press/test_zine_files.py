"""A zine's finished files in every format: fit to print, whole, the darkroom's own bytes, codes that are read."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from shutil import which
from subprocess import run

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from photovoice.layouts.formats import ZINES
from photovoice.layouts.imposition import lay_on_sheets
from photovoice.layouts.zine import ZineLayout
from photovoice.pages.zine.book import plan_zine
from photovoice.pages.zine.jobsheet import plan_job_sheet
from photovoice.press.cropmarks import SLUG
from photovoice.press.impose import impose
from photovoice.press.pdf import set_document
from photovoice.press.pdfx import set_for_press
from photovoice.problems import Problems
from photovoice.proof.preflight import Demands, preflight
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm
from photovoice.vocabulary.plate import PrintOrder
from tests.pages.test_zine import EXTREMES
from tests.support.plates import LANDSCAPE, PORTRAIT, SQUARE, MadePrints, imprint, plate

SETTER = Typesetter()
DPI = 150
FORMATS = [name for name in ZINES if name != "a4"]


@dataclass(frozen=True)
class Made:
    files: dict[str, bytes]
    orders: tuple[PrintOrder, ...]


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> MadePrints:
    return MadePrints(tmp_path_factory.mktemp("prints"))


@pytest.fixture(scope="module")
def made(prints: MadePrints) -> dict[str, Made]:
    sizes = (LANDSCAPE, PORTRAIT, SQUARE)
    plates = tuple(plate(n, sizes[n], permalink=f"bcd{n:03}") for n in range(3))
    return {name: zine(ZineLayout(format=ZINES[name]), plates, ("cs", "en"), prints) for name in FORMATS}


def zine(layout: ZineLayout, plates: tuple[object, ...], languages: tuple[str, ...], prints: MadePrints) -> Made:
    of = imprint(*languages)
    planned = plan_zine(of, layout, plates, SETTER, Problems())  # type: ignore[arg-type]
    signature = lay_on_sheets(
        layout.format,
        len(planned.office.pages),
        paper_thickness=layout.paper_thickness,
        bleed=layout.bleed,
        right_bound=layout.right_bound(of.languages),
    )
    reading = set_document(planned.office, prints, SETTER)
    return Made(
        {
            "reading": reading,
            "booklet": impose(reading, signature),
            "print-shop": set_for_press(planned.shop, prints, SETTER, SLUG),
            "job-sheet": set_document(plan_job_sheet(of, layout, planned, signature, SETTER), prints, SETTER),
        },
        (*planned.office.orders(), *planned.shop.orders()),
    )


@pytest.mark.parametrize("name", FORMATS)
def test_every_file_passes_preflight(made: dict[str, Made], name: str) -> None:
    for file, data in made[name].files.items():
        assert preflight(data, file, Demands(least_ppi=0)) == ()


@pytest.mark.parametrize(
    "extreme", [name for name in EXTREMES if name not in ("200 photographs", "one endless word")]
)
@pytest.mark.parametrize("name", ["a5", "accordion-a3"])
def test_extremes_pass_preflight(extreme: str, name: str, prints: MadePrints) -> None:
    plates, languages = EXTREMES[extreme]

    for file, data in zine(ZineLayout(format=ZINES[name]), plates, languages, prints).files.items():
        assert preflight(data, file, Demands(least_ppi=0)) == ()


@pytest.mark.skipif(not which("qpdf"), reason="needs qpdf")
@pytest.mark.parametrize("name", FORMATS)
def test_every_file_is_sound(made: dict[str, Made], name: str, tmp_path: Path) -> None:
    for file, data in made[name].files.items():
        (tmp_path / file).write_bytes(data)

        told = run(["qpdf", "--check", tmp_path / file], capture_output=True, text=True, check=False)

        assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("name", FORMATS)
def test_pictures_are_the_files_of_the_darkroom(made: dict[str, Made], name: str, prints: MadePrints) -> None:
    developed = {prints.path(order).read_bytes() for order in made[name].orders}

    for file, data in made[name].files.items():
        with pikepdf.open(BytesIO(data)) as pdf:
            held = {
                item.read_raw_bytes()
                for item in pdf.objects
                if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
            }
        assert held <= developed
        assert bool(held) == (file != "job-sheet")


@pytest.mark.parametrize("file", ["reading", "booklet", "print-shop"])
@pytest.mark.parametrize("name", FORMATS)
def test_every_code_is_read_from_a_grey_rendering(made: dict[str, Made], name: str, file: str) -> None:
    found: list[str] = []
    for page in pypdfium2.PdfDocument(made[name].files[file]):
        drawn = page.render(scale=DPI / 72, grayscale=True).to_numpy()
        found += [code.text for code in zxingcpp.read_barcodes(drawn)]

    copies = 2 if (name, file) == ("a6", "booklet") else 1
    wanted = [f"https://photovoice.example.org/p/bcd{n:03}/" for n in range(3)] + [
        "https://photovoice.example.org/"
    ]
    assert sorted(found) == sorted(wanted * copies)


@pytest.mark.parametrize("name", FORMATS)
def test_the_print_shops_pages_say_where_to_cut(made: dict[str, Made], name: str) -> None:
    page = ZINES[name].page
    with pikepdf.open(BytesIO(made[name].files["print-shop"])) as pdf:
        for sheet in pdf.pages:
            trim, bleed, media = (
                [float(edge) / 72 * 25.4 for edge in box]
                for box in (sheet.trimbox, sheet.bleedbox, sheet.mediabox)
            )

            assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx([page.width, page.height], abs=0.01)
            assert [t - b for t, b in zip(trim, bleed, strict=True)] == pytest.approx([3, 3, -3, -3], abs=0.01)
            assert [b - m for b, m in zip(bleed, media, strict=True)] == pytest.approx([9, 9, -9, -9], abs=0.01)


def test_crop_marks_stand_at_the_corners_outside_the_bleed(made: dict[str, Made]) -> None:
    sheet = pypdfium2.PdfDocument(made["a5"].files["print-shop"])[1]
    picture = sheet.render(scale=4, grayscale=True).to_numpy()

    def ink(x: float, y: float) -> bool:
        """Tell whether a mark stands within half a millimetre."""
        across, down = (round(length / 25.4 * 72 * 4) for length in (x, y))
        return bool(picture[down - 6 : down + 6, across - 6 : across + 6].min() < 200)

    trim = (12.0, 12.0, 12 + 148.0, 12 + 210.0)
    for x in (trim[0], trim[2]):
        assert ink(x, 5)
        assert ink(x, 24 + 210 - 5)
    for y in (trim[1], trim[3]):
        assert ink(5, y)
        assert ink(24 + 148 - 5, y)
    assert not any(ink(x, 10) for x in (trim[0], trim[2]))


def test_crop_marks_are_on_every_plate(made: dict[str, Made]) -> None:
    with pikepdf.open(BytesIO(made["a5"].files["print-shop"])) as pdf:
        assert {str(page.resources.ColorSpace.All[1]) for page in pdf.pages} == {"/All"}


def test_a_thick_zine_creeps_and_still_passes(prints: MadePrints) -> None:
    plates = tuple(plate(n, PORTRAIT) for n in range(25))
    made = zine(ZineLayout(paper_thickness=Mm(0.2)), plates, ("cs", "en"), prints)

    assert preflight(made.files["booklet"], "booklet", Demands(least_ppi=0)) == ()
