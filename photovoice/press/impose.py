"""Pages laid on sheets: every page is placed as it is, so nothing is drawn or encoded twice."""

from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream, String

from photovoice.layouts.imposition import Flip, Placement, Signature
from photovoice.press.pdf import saved
from photovoice.vocabulary.measure import Mm, pt

DUPLEX = {
    Flip.SHORT: Name.DuplexFlipShortEdge,
    Flip.LONG: Name.DuplexFlipLongEdge,
    Flip.NONE: Name.Simplex,
}
CUT_GREY = 0.5


def impose(reading: bytes, signature: Signature) -> bytes:
    """Return the sheets of a signature, front and back in turn, or the fronts where there are no backs.

    The reading edition's pages are cut at the trim; what they hold beyond it shows here as far as they bleed.
    """
    with Pdf.open(BytesIO(reading)) as pages, Pdf.new() as sheets:
        formes = [_forme(sheets, page, signature) for page in pages.pages]
        for sheet in signature.sheets:
            sheets.pages.append(_side(sheets, sheet.front, formes, signature, _cuts(signature)))
            if signature.flip is not Flip.NONE:
                sheets.pages.append(_side(sheets, sheet.back, formes, signature, ""))
        sheets.Root.Lang = String(str(pages.Root.Lang))
        sheets.Root.ViewerPreferences = Dictionary(
            DisplayDocTitle=True, PrintScaling=Name("/None"), Duplex=DUPLEX[signature.flip]
        )
        sheets.docinfo.Title = str(pages.docinfo.Title)
        return saved(sheets)


def _forme(sheets: Pdf, page: Page, signature: Signature) -> Object:
    forme = sheets.copy_foreign(page.as_form_xobject())
    bleed = pt(signature.bleed)
    left, bottom, right, top = (float(edge) for edge in page.trimbox)
    forme.BBox = Array([left - bleed, bottom - bleed, right + bleed, top + bleed])
    # A tag belongs to one page of one file; here it would lead nowhere.
    if "/StructParents" in forme:
        del forme["/StructParents"]
    return forme


def _cuts(signature: Signature) -> str:
    written = [f"q {CUT_GREY} g"]
    for cut in signature.cuts:
        lower = pt(Mm(signature.sheet.height - cut.bottom))
        written.append(f"{pt(cut.x):.3f} {lower:.3f} {pt(cut.width):.3f} {pt(cut.height):.3f} re f")
    return "\n".join([*written, "Q"]) if signature.cuts else ""


def _side(sheets: Pdf, side: tuple[Placement, ...], formes: list[Object], signature: Signature, over: str) -> Page:
    width, height = pt(signature.sheet.width), pt(signature.sheet.height)
    written = []
    for placed in side:
        clip = placed.clip
        box = (pt(clip.x), height - pt(clip.bottom), pt(clip.width), pt(clip.height))
        lower = height - pt(Mm(placed.y + signature.page.height))
        turned = placed.turned
        way = -1 if turned else 1
        right = pt(placed.x) + (pt(signature.page.width) if turned else 0)
        up = lower + (pt(signature.page.height) if turned else 0)
        written.append(
            "q {:.3f} {:.3f} {:.3f} {:.3f} re W n {} 0 0 {} {:.3f} {:.3f} cm /P{} Do Q".format(
                *box, way, way, right, up, placed.page
            )
        )
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, round(width, 3), round(height, 3)]),
        Resources=Dictionary(XObject=Dictionary({f"/P{placed.page}": formes[placed.page] for placed in side})),
        Contents=sheets.make_indirect(Stream(sheets, "\n".join([*written, over]).encode())),
    )
    return Page(sheets.make_indirect(page))
