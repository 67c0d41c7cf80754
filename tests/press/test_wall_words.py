"""Labels and the large print booklet as finished files: fit to print, and their codes read by two decoders."""

import math
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import cv2
import pypdfium2
import pytest
import zxingcpp

from photovoice.layouts.page import Code
from photovoice.layouts.panels import PanelLayout
from photovoice.pages.exhibition.labels import plan_labels
from photovoice.pages.exhibition.largeprint import plan_large_print
from photovoice.press.pdf import set_document
from photovoice.problems import Problems
from photovoice.proof.leaks import examine
from photovoice.proof.preflight import Demands, preflight
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import MM_PER_INCH, Mm, Pt
from tests.pages import test_labels, test_largeprint
from tests.press.test_panel_codes import CAMERA_ANGLE, CAMERA_WIDTH, seen
from tests.support.hung import photographs
from tests.support.plates import MadePrints, faults, imprint, plate

SETTER = Typesetter()
EDGE = Mm(5)
SHORT_EXTREMES = [name for name in test_labels.EXTREMES if not name.startswith("200")]
BOOKLETS = [name for name in test_largeprint.EXTREMES if name != "200 photographs"]


@pytest.mark.parametrize("extreme", SHORT_EXTREMES)
def test_labels_are_fit_to_print(extreme: str, tmp_path: Path) -> None:
    plates, languages, web, code_distance = test_labels.EXTREMES[extreme]
    layout = replace(PanelLayout(), code_distance=code_distance)
    document = plan_labels(imprint(*languages, web=web), layout, photographs(*plates), SETTER, Problems())

    data = set_document(document, MadePrints(tmp_path), SETTER)

    assert len(test_labels.labels(document)) == len(plates)
    assert faults(document, EDGE) == []
    assert preflight(data, "labels.pdf", Demands(EDGE, smallest=Pt(14))) == ()
    assert examine(data, "labels.pdf") == ()


@pytest.mark.parametrize("extreme", BOOKLETS)
def test_the_booklet_is_fit_to_print(extreme: str, tmp_path: Path) -> None:
    panels, languages = test_largeprint.EXTREMES[extreme]
    document = plan_large_print(imprint(*languages), PanelLayout(), panels, SETTER)

    data = set_document(document, MadePrints(tmp_path), SETTER)

    assert faults(document, EDGE) == []
    assert preflight(data, "large-print.pdf", Demands(EDGE, smallest=Pt(18))) == ()
    assert examine(data, "large-print.pdf") == ()


@pytest.mark.parametrize("distance", [0.3, 0.6])
def test_every_labels_code_is_read_from_the_distance_it_is_made_for(distance: float, tmp_path: Path) -> None:
    codes = ("bcdfgh", "bcdfgj", "bcdfgk")
    panels = photographs(*(plate(number, permalink=code) for number, code in enumerate(codes)))
    document = plan_labels(imprint(), PanelLayout(code_distance=distance), panels, SETTER, Problems())
    per_mm = CAMERA_WIDTH / (2000 * distance * math.tan(math.radians(CAMERA_ANGLE / 2)))

    read = []
    for pdf_page, page in zip(
        pypdfium2.PdfDocument(BytesIO(set_document(document, MadePrints(tmp_path), SETTER))),
        document.pages,
        strict=True,
    ):
        picture = pdf_page.render(scale=per_mm * MM_PER_INCH / 72, grayscale=True).to_numpy().squeeze()
        for code in (mark for mark in page.marks if isinstance(mark, Code)):
            frame = seen(picture, per_mm, code, 0)
            read.append([zxingcpp.read_barcodes(frame)[0].text, cv2.QRCodeDetector().detectAndDecode(frame)[0]])

    assert read == [[imprint().address(code)] * 2 for code in codes]
