"""Codes on panels, seen as a telephone's camera sees them from where visitors stand, by two decoders."""

import math
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import cv2
import numpy
import pypdfium2
import pytest
import zxingcpp

from photovoice.layouts.formats import PANELS
from photovoice.layouts.page import Code
from photovoice.layouts.panels import PanelLayout, Template
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.press.pdfx import set_for_press
from photovoice.problems import Problems
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import MM_PER_INCH
from tests.support.plates import LANDSCAPE, PORTRAIT, MadePrints, imprint, plate

SETTER = Typesetter()
CAMERA_WIDTH, CAMERA_ANGLE = 3000, 60  # pixels, degrees
AROUND = 12  # millimetres of panel beside a code


def seen(page: numpy.ndarray, per_mm: float, code: Code, bleed: float) -> numpy.ndarray:
    """Return what a camera sees of a code: a little out of focus, dim and grainy."""
    x, y = (round((edge + bleed - AROUND) * per_mm) for edge in (code.box.x, code.box.y))
    side = round((code.box.width + 2 * AROUND) * per_mm)
    part = cv2.GaussianBlur(page[max(y, 0) : y + side, max(x, 0) : x + side], (0, 0), 0.9)
    grain = numpy.random.default_rng(1).normal(0, 6, part.shape)
    return (40 + part * 0.7 + grain).clip(0, 255).astype("uint8")


@pytest.mark.parametrize("distance", [0.4, 0.6, 1.2])
@pytest.mark.parametrize("template", [Template.AUTO, Template.FULL_BLEED])
def test_every_code_is_read_from_the_distance_it_is_made_for(
    tmp_path: Path, template: Template, distance: float
) -> None:
    of = replace(imprint(), code="bcdfgk")
    shots = (plate(1, LANDSCAPE, permalink="bcdfgh"), plate(2, PORTRAIT, permalink="bcdfgj"))
    layout = PanelLayout(format=PANELS["70x100"], template=template, code_distance=distance)
    document = plan_panels(of, layout, shots, SETTER, Problems()).document
    per_mm = CAMERA_WIDTH / (2000 * distance * math.tan(math.radians(CAMERA_ANGLE / 2)))

    read = []
    for pdf_page, page in zip(
        pypdfium2.PdfDocument(BytesIO(set_for_press(document, MadePrints(tmp_path), SETTER))),
        document.pages,
        strict=True,
    ):
        picture = pdf_page.render(scale=per_mm * MM_PER_INCH / 72, grayscale=True).to_numpy().squeeze()
        for code in (mark for mark in page.marks if isinstance(mark, Code)):
            frame = seen(picture, per_mm, code, page.bleed)
            read.append(
                [
                    code.address,
                    zxingcpp.read_barcodes(frame)[0].text,
                    cv2.QRCodeDetector().detectAndDecode(frame)[0],
                ]
            )

    assert read == [[of.address(own)] * 3 for own in ("bcdfgk", "bcdfgh", "bcdfgj")]
