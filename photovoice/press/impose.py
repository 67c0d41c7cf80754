"""Pages laid on sheets: every page is placed as it is, so nothing is drawn or encoded twice."""

from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream, String

from photovoice.layouts.imposition import Placement, Signature
from photovoice.press.pdf import saved
from photovoice.vocabulary.measure import Mm, pt


def impose(reading: bytes, signature: Signature) -> bytes:
    """Return the sheets of a signature, front and back in turn.

    The reading edition's pages are cut at the trim; what they hold beyond it shows here as far as they bleed.
    """
    with Pdf.open(BytesIO(reading)) as pages, Pdf.new() as sheets:
        formes = [_forme(sheets, page, signature) for page in pages.pages]
        for sheet in signature.sheets:
            for side in (sheet.front, sheet.back):
                sheets.pages.append(_side(sheets, side, formes, signature))
        sheets.Root.Lang = String(str(pages.Root.Lang))
        sheets.Root.ViewerPreferences = Dictionary(
            DisplayDocTitle=True, PrintScaling=Name("/None"), Duplex=Name.DuplexFlipShortEdge
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


def _side(sheets: Pdf, side: tuple[Placement, ...], formes: list[Object], signature: Signature) -> Page:
    width, height = pt(signature.sheet.width), pt(signature.sheet.height)
    written = []
    for placed in side:
        clip = placed.clip
        box = (pt(clip.x), height - pt(clip.bottom), pt(clip.width), pt(clip.height))
        lower = height - pt(Mm(placed.y + signature.page.height))
        written.append(
            "q {:.3f} {:.3f} {:.3f} {:.3f} re W n 1 0 0 1 {:.3f} {:.3f} cm /P{} Do Q".format(
                *box, pt(placed.x), lower, placed.page
            )
        )
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, round(width, 3), round(height, 3)]),
        Resources=Dictionary(XObject=Dictionary({f"/P{placed.page}": formes[placed.page] for placed in side})),
        Contents=sheets.make_indirect(Stream(sheets, "\n".join(written).encode())),
    )
    return Page(sheets.make_indirect(page))
