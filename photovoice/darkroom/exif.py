"""What EXIF says of a photo, in plain words."""

import io
import logging
import struct
from collections.abc import Iterator

from photovoice.darkroom.revelation import (
    CHANGED,
    DEVICE,
    DIGITISED,
    OTHER,
    OWNER,
    PLACE,
    PREVIEW,
    PRIVATE,
    SERIAL,
    TAKEN,
    TIME,
    WORDS,
    Revelation,
    reveal,
)
from photovoice.problems import Message

# What the reader has been seen to raise over damaged files.
_CONFUSED = (
    ArithmeticError,
    AssertionError,
    EOFError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
)

_ABOUT: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (TAKEN, ("DateTimeOriginal",)),
    (DIGITISED, ("DateTimeDigitized",)),
    (CHANGED, ("DateTime",)),
    (TIME, ("GPSDate", "GPSDateStamp", "OffsetTimeOriginal")),
    (DEVICE, ("Make", "Model", "LensMake", "LensModel", "Software", "HostComputer")),
    (SERIAL, ("BodySerialNumber", "LensSerialNumber", "SerialNumber", "ImageUniqueID", "CameraSerialNumber")),
    (OWNER, ("Artist", "Copyright", "CameraOwnerName", "XPAuthor", "OwnerName")),
    (WORDS, ("ImageDescription", "UserComment", "XPTitle", "XPComment", "XPKeywords", "XPSubject")),
    (PLACE, ("GPSAltitude", "GPSImgDirection", "GPSAreaInformation")),
)


def told_by_exif(data: bytes) -> Iterator[Revelation]:
    """Yield what EXIF says, the place first; of a picture's whole file, or of an EXIF block alone."""
    import exifread
    from exifread.core.exceptions import ExifError
    from exifread.utils import get_gps_coords

    logging.getLogger("exifread").setLevel(logging.CRITICAL)
    try:
        tags = exifread.process_file(io.BytesIO(data), details=True)
    except (*_CONFUSED, ExifError):
        yield reveal(OTHER, "EXIF")
        return
    try:
        if spot := get_gps_coords(tags):
            yield reveal(PLACE, f"{spot[0]:.5f}, {spot[1]:.5f}")
    except _CONFUSED:
        yield reveal(PLACE, "GPS")
    for about, names in _ABOUT:
        for name in names:
            value = next((tag for key, tag in tags.items() if key.split(" ")[-1] == name), None)
            if value is not None and str(value).strip():
                yield reveal(about, value)
    if "JPEGThumbnail" in tags or "TIFFThumbnail" in tags:
        small = tags.get("JPEGThumbnail") or tags.get("TIFFThumbnail") or b""
        yield reveal(PREVIEW, f"{len(small)} B")
    if any(key.startswith("MakerNote") or key == "EXIF MakerNote" for key in tags):
        yield reveal(PRIVATE, "MakerNote")
