"""Which ink is read on which ground."""

from photovoice.vocabulary.type import BLACK, PAPER, Ink

DARK = 0.4  # luminance under which white words are read well, in a photocopy too


def ink_on(ground: Ink) -> Ink:
    """Return black or white, whichever is read better on a colour."""
    red, green, blue = ground.rgb or (ground.grey,) * 3
    return PAPER if 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK else BLACK
