"""Which ink is read on which ground."""

from photovoice.vocabulary.type import BLACK, PAPER, Ink

DARK = 0.179  # luminance at which black and white words are read equally well, in a photocopy too
CONTRAST = 7.0  # between words and their ground, at least; WCAG 2.2, criterion 1.4.6
STEP = 0.05


def contrast(one: Ink, other: Ink) -> float:
    """Return how far apart two inks are in light, from 1 to 21; WCAG 2.2, contrast ratio."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def ground_of(colour: Ink) -> Ink:
    """Return the colour, made darker or lighter as far as words on it need to be read with ease."""
    words = ink_on(colour)
    while contrast(words, colour) < CONTRAST:
        parts = [part + (1 - words.grey - part) * STEP for part in colour.rgb or (colour.grey,) * 3]
        colour = Ink(rgb=(parts[0], parts[1], parts[2]))
    return colour


def ink_on(ground: Ink) -> Ink:
    """Return black or white, whichever is read better on a colour."""
    return PAPER if _luminance(ground) < DARK else BLACK


def _luminance(ink: Ink) -> float:
    red, green, blue = (_linear(part) for part in ink.rgb or (ink.grey,) * 3)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """Return the light that a colour's part gives; IEC 61966-2-1."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
