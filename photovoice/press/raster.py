"""Pages of a finished PDF as pictures, for whoever cannot open a PDF."""

from dataclasses import dataclass

from photovoice.vocabulary.measure import PT_PER_INCH, Px


@dataclass(frozen=True, slots=True)
class RawPicture:
    """Pixels in grey, one byte each, row by row from the top."""

    width: Px
    height: Px
    pixels: bytes


def page_picture(pdf: bytes, number: int, ppi: float) -> RawPicture:
    """Return a page as black on white is printed; pages count from 1."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[number - 1].render(scale=ppi / PT_PER_INCH, grayscale=True)
        rows = memoryview(bitmap.buffer).cast("B")
        starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
        pixels = b"".join(rows[start : start + bitmap.width] for start in starts)
        return RawPicture(Px(bitmap.width), Px(bitmap.height), pixels)
