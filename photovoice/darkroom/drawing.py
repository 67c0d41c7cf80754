"""A drawing that was rendered elsewhere, as a PNG file with nothing beside its pixels."""

import io

from photovoice.vocabulary.measure import Px


def png_of(width: Px, height: Px, pixels: bytes) -> bytes:
    """Return grey pixels, one byte each and row by row, as a PNG; the same pixels give the same bytes."""
    from PIL import Image

    out = io.BytesIO()
    Image.frombytes("L", (width, height), pixels).save(out, "PNG", optimize=True)
    return out.getvalue()
