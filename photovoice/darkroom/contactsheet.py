"""A contact sheet: small pictures in rows, with a numbered frame wherever a face may be."""

import io
from dataclasses import dataclass

from photovoice.darkroom.faces import Face
from photovoice.darkroom.negative import Negative

_COLUMNS, _ROWS = 4, 3
_CELL, _GAP, _LABEL = 480, 24, 34
_NUMBERED = 40  # of more finds, numbers would hide the picture
_SURE, _UNSURE, _BACK, _WORDS = (214, 72, 56), (232, 168, 56), (248, 246, 242), (40, 36, 32)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A photo, what it is called on the sheet, and the faces that were found in it."""

    negative: Negative
    label: str
    faces: tuple[Face, ...]


def contact_sheets(sightings: tuple[Sighting, ...]) -> tuple[bytes, ...]:
    """Return the sheets as JPEGs, twelve photos on each; red frames are likely faces, yellow ones maybe.

    Raises:
        UndevelopableError: If a photo is damaged.
    """
    many = _COLUMNS * _ROWS
    return tuple(_sheet(sightings[start : start + many]) for start in range(0, len(sightings), many))


def _sheet(sightings: tuple[Sighting, ...]) -> bytes:
    from PIL import Image, ImageDraw, ImageFont

    from photovoice.darkroom.decode import decode

    rows = -(-len(sightings) // _COLUMNS)
    step = _CELL + _GAP
    sheet = Image.new("RGB", (_COLUMNS * step + _GAP, rows * (step + _LABEL) + _GAP), _BACK)
    draw, font, small = ImageDraw.Draw(sheet), ImageFont.load_default(20), ImageFont.load_default(14)
    for number, sighting in enumerate(sightings):
        picture = decode(sighting.negative, half=sighting.negative.halves)
        picture.thumbnail((_CELL, _CELL))
        left = _GAP + number % _COLUMNS * step
        top = _GAP + number // _COLUMNS * (step + _LABEL)
        sheet.paste(picture, (left, top))
        draw.text((left, top + picture.height + 6), sighting.label, _WORDS, font)
        for count, face in enumerate(sighting.faces, 1):
            colour = _SURE if face.likely else _UNSURE
            x, y = left + face.box[0] * picture.width, top + face.box[1] * picture.height
            opposite = (x + face.box[2] * picture.width, y + face.box[3] * picture.height)
            draw.rectangle(((x, y), opposite), outline=colour, width=2)
            if len(sighting.faces) <= _NUMBERED:
                draw.rectangle(((x, y - 17), (x + 9 * len(str(count)) + 5, y)), fill=colour)
                draw.text((x + 3, y - 17), str(count), _BACK, small)
    out = io.BytesIO()
    sheet.save(out, "JPEG", quality=85)
    return out.getvalue()
