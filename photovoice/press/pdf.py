"""The reading edition: a planned document as a PDF for screens, with bookmarks, links and tags."""

from io import BytesIO
from typing import BinaryIO

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from photovoice.layouts.page import Document
from photovoice.press.forme import Setter, make_forme
from photovoice.press.pictures import gathered, put_pictures
from photovoice.press.tags import tag
from photovoice.vocabulary.measure import Mm
from photovoice.vocabulary.plate import Prints


def set_document(document: Document, prints: Prints, typesetter: Setter) -> bytes:
    """Return a PDF with one page for each planned page, cut at the trim; what bleeds is there, unseen.

    The same document and prints give the same bytes.
    """
    forme = make_forme(document, typesetter, Mm(0))
    with gathered(forme, prints) as pictures, Pdf.open(BytesIO(forme.pdf)) as pdf:
        tidy(pdf)
        put_pictures(pdf, [pdf.copy_foreign(picture) for picture in pictures.Root.Pictures])
        tag(pdf, forme, document)
        if document.right_bound:
            pdf.Root.ViewerPreferences.Direction = Name.R2L
        return saved(pdf)


def tidy(pdf: Pdf) -> None:
    """Take out what ReportLab writes unasked: a font that is not embedded, dates, an empty transition."""
    for page in pdf.pages:
        fonts = page.obj.Resources.get("/Font", Dictionary())
        for name in [name for name, font in fonts.items() if font.Subtype == Name.Type1]:
            del fonts[name]
        for key in ("/Trans", "/Rotate"):
            if key in page.obj:
                del page.obj[key]
        page.TrimBox = page.mediabox


def saved(pdf: Pdf) -> bytes:
    """Return the file's bytes."""
    out = BytesIO()
    save(pdf, out)
    return out.getvalue()


def save(pdf: Pdf, out: BinaryIO) -> None:
    """Write the file; its identity is drawn from its contents."""
    pdf.remove_unreferenced_resources()
    pdf.save(out, force_version="1.6", deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
