"""Which ink is read on which ground."""

from photovoice.vocabulary.type import BLACK, PAPER, Ink

DARK = 0.179  # luminance at which black and white words are read equally well, in a photocopy too


def ink_on(ground: Ink) -> Ink:
    """Return black or white, whichever is read better on a colour."""
    red, green, blue = (_linear(part) for part in ground.rgb or (ground.grey,) * 3)
    return PAPER if 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK else BLACK


def _linear(part: float) -> float:
    """Return the light that a colour's part gives; IEC 61966-2-1."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
