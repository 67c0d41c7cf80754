"""The second witness: a metadata reader that shares no code with the lists of what may be there."""

import io
import logging
import struct
from collections.abc import Iterator

from photovoice.problems import say
from photovoice.proof.finding import UNCLEAR, Leak

# What the reader has been seen to raise over damaged files.
_CONFUSED = (
    AssertionError,
    ArithmeticError,
    EOFError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
)


def second_witness(data: bytes, name: str) -> Iterator[Leak]:
    """Yield what exifread finds in a picture; nothing at all may be found."""
    import exifread
    from exifread.core.exceptions import ExifError

    logging.getLogger("exifread").setLevel(logging.CRITICAL)
    try:
        found = exifread.process_file(io.BytesIO(data), details=True)
    except (*_CONFUSED, ExifError):
        yield Leak(name, UNCLEAR)
        return
    if found:
        tags = ", ".join(sorted(found)[:5])
        yield Leak(name, say("A second program finds this beside the picture: {tags}.", tags=tags))
