"""Panels over sheets of an office printer: each part is the same page once more, so no picture is held twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from photovoice.layouts.tiling import HAIR, MARGIN, Laid
from photovoice.press.pdf import saved
from photovoice.vocabulary.measure import Mm, Rect, pt

SOLID, DASHED = 0.25, 1.0  # points wide, outside of what is kept
HALO = 2.0  # points of white beneath, so that a line is seen on a dark picture
DASHES = "[9 6] 0 d"
BEYOND = Mm(4)  # that lines cross at corners where there is room


def set_tiles(panels: bytes, sheets: bytes, laid: tuple[Laid, ...]) -> bytes:
    """Return the sheets with their parts of the panels, and where to cut (solid) and to glue (dashed).

    Args:
        panels: The set panels; what they show beyond their trim is left away.
        sheets: The set sheets, whose own words and marks stand above the panels.
        laid: What lies on each sheet, one for each.
    """
    with Pdf.open(BytesIO(panels)) as pages, Pdf.open(BytesIO(sheets)) as pdf:
        formes = [_forme(pdf, page) for page in pages.pages]
        for sheet, part in zip(pdf.pages, laid, strict=True):
            _lay(sheet, part, formes[part.page])
        # The words are tagged, but of the panels' words each sheet shows a piece: no PDF/UA any more.
        del pdf.Root.Metadata
        pdf.Root.ViewerPreferences = Dictionary(
            DisplayDocTitle=True, PrintScaling=Name("/None"), Duplex=Name.Simplex
        )
        return saved(pdf)


def _forme(pdf: Pdf, page: Page) -> Object:
    forme = pdf.copy_foreign(page.as_form_xobject())
    forme.BBox = Array([float(edge) for edge in page.trimbox])
    # A tag belongs to one page of one file; here it would lead nowhere.
    if "/StructParents" in forme:
        del forme["/StructParents"]
    return forme


def _lay(sheet: Page, part: Laid, forme: Object) -> None:
    _, _, width, height = (float(edge) for edge in sheet.mediabox)
    left, _, _, top = (float(edge) for edge in forme.BBox)
    box, source = part.box, part.source
    scale = box.width / source.width
    right = pt(box.x) - scale * (left + pt(source.x))
    up = height - pt(box.y) - scale * (top - pt(source.y))
    written = [
        "/Artifact BMC q",
        f"{pt(box.x):.3f} {height - pt(box.bottom):.3f} {pt(box.width):.3f} {pt(box.height):.3f} re W n",
        f"{scale:.6f} 0 0 {scale:.6f} {right:.3f} {up:.3f} cm /Panel Do Q",
        *(_lines(part.kept, box, width, height) if part.kept else ()),
        "EMC",
    ]
    if "/XObject" not in sheet.obj.Resources:
        sheet.obj.Resources.XObject = Dictionary()
    sheet.obj.Resources.XObject.Panel = forme
    sheet.contents_add("\n".join(written).encode(), prepend=True)


def _lines(kept: Rect, box: Rect, width: float, height: float) -> Iterator[str]:
    """Yield a line along each side of what is kept, just outside, and nothing in the sheet's margin."""
    margin = pt(MARGIN)
    yield f"q {margin:.3f} {margin:.3f} {width - 2 * margin:.3f} {height - 2 * margin:.3f} re W n"
    sides = (
        _Side(pt(kept.x), -1, True, False),
        _Side(height - pt(kept.y), 1, False, False),
        _Side(pt(kept.right), 1, True, kept.right < box.right - HAIR),
        _Side(height - pt(kept.bottom), -1, False, kept.bottom < box.bottom - HAIR),
    )
    reach = box.inset(*(Mm(-BEYOND),) * 4)
    across = (pt(reach.x), pt(reach.right))
    upright = (height - pt(reach.bottom), height - pt(reach.y))
    for side in sides:
        yield f"1 G [] 0 d {HALO} w {side.stroke(HALO, upright if side.upright else across)}"
    for side in sides:
        pen, dashes = (DASHED, DASHES) if side.glued else (SOLID, "[] 0 d")
        yield f"0 G {dashes} {pen} w {side.stroke(pen, upright if side.upright else across)}"
    yield "Q"


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of what is kept of a sheet, in points from below."""

    at: float
    outward: int
    upright: bool
    glued: bool

    def stroke(self, pen: float, along: tuple[float, float]) -> str:
        """Return a line beside it."""
        at = self.at + self.outward * pen / 2
        (x0, y0), (x1, y1) = ((at, end) if self.upright else (end, at) for end in along)
        return f"{x0:.3f} {y0:.3f} m {x1:.3f} {y1:.3f} l S"
