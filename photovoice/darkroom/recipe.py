"""What is done to a negative before anything is made from it, and the name of what comes out."""

from dataclasses import dataclass
from enum import Enum
from hashlib import sha256

from photovoice.darkroom.negative import Negative
from photovoice.vocabulary.plate import CleanPrint
from photovoice.vocabulary.submission import Box


class Style(Enum):
    """How a part of the picture is covered."""

    PAPER = "paper"  # a torn piece of paper in a calm tone of the photo
    SCREEN = "screen"  # a line screen in one ink, for one-colour printing
    FILL = "fill"  # one flat tone


@dataclass(frozen=True, slots=True)
class Patch:
    """A part of the upright picture that is covered."""

    box: Box
    style: Style = Style.PAPER


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a negative is developed: which parts are covered."""

    patches: tuple[Patch, ...] = ()


def clean_print(negative: Negative, recipe: Recipe, maker: str) -> CleanPrint:
    """Return the print that will come of a negative; nothing is decoded.

    Args:
        negative: What was handed in.
        recipe: What is done to it.
        maker: A digest of everything that makes prints: sources, libraries.
    """
    named = sha256(f"{negative.digest}\n{recipe!r}\n{maker}".encode()).hexdigest()
    return CleanPrint(named, negative.width, negative.height)
