"""Crop marks: where a printed sheet is cut, on every plate, outside the bleed."""

from pikepdf import Array, Dictionary, Name, Page

from photovoice.vocabulary.measure import Mm, pt

SLUG = Mm(9)  # room beyond the bleed for marks
AWAY = Mm(1)  # between bleed and mark
LENGTH = Mm(6)
WEIGHT = 0.25  # points
TINT = 0.7  # of every ink, so that even the marks stay under 300 % together


def mark_cuts(page: Page, bleed: Mm, slug: Mm) -> None:
    """Add the eight marks of a page whose sheet is larger than its trim by bleed and slug."""
    left, bottom, right, top = (float(edge) for edge in page.trimbox)
    near, far = pt(Mm(bleed + AWAY)), pt(Mm(bleed + min(slug, AWAY + LENGTH)))
    written = [f"q /All CS {TINT} SCN {WEIGHT} w"]
    for x in (left, right):
        for edge, way in ((bottom, -1), (top, 1)):
            written.append(f"{x:.3f} {edge + way * near:.3f} m {x:.3f} {edge + way * far:.3f} l S")
    for y in (bottom, top):
        for edge, way in ((left, -1), (right, 1)):
            written.append(f"{edge + way * near:.3f} {y:.3f} m {edge + way * far:.3f} {y:.3f} l S")
    # The colorant All prints on every plate; ISO 32000-1, section 8.6.6.4.
    page.obj.Resources.ColorSpace.All = Array(
        [
            Name.Separation,
            Name.All,
            Name.DeviceCMYK,
            Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([1] * 4), N=1),
        ]
    )
    page.contents_add(" ".join([*written, "Q"]).encode())
