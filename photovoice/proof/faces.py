"""Is a face left that nobody answered for? Told from where faces were found and where the picture is covered."""

from photovoice.vocabulary.submission import Box

HIDDEN = 0.9  # the part of a head that must lie under one patch or several
_GRID = 24


def left_open(faces: tuple[Box, ...], answered: tuple[Box, ...]) -> tuple[Box, ...]:
    """Return the faces of which less than nine tenths lie under a patch, or in a box released by name.

    Args:
        faces: Where faces were found in the finished picture.
        answered: The boxes of the redactions, and of the people who gave their leave where staff drew one.
    """
    return tuple(face for face in faces if _share(face, answered) < HIDDEN)


def _share(face: Box, boxes: tuple[Box, ...]) -> float:
    """Return which part of a face lies in any of the boxes, counted on a grid of points."""
    left, top, width, height = face
    steps = [(step + 0.5) / _GRID for step in range(_GRID)]
    inside = sum(
        any(box[0] <= x <= box[0] + box[2] and box[1] <= y <= box[1] + box[3] for box in boxes)
        for x in (left + width * step for step in steps)
        for y in (top + height * step for step in steps)
    )
    return inside / _GRID**2
