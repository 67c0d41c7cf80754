"""A face nobody answered for is never overlooked because something lies near it."""

import pytest

from photovoice.proof.faces import left_open

FACE = (0.4, 0.2, 0.1, 0.2)


@pytest.mark.parametrize(
    ("answered", "open_"),
    [
        ((), True),
        ((FACE,), False),
        (((0.3, 0.1, 0.4, 0.4),), False),
        (((0.4, 0.2, 0.08, 0.2),), True),  # four fifths are too little
        (((0.4, 0.2, 0.05, 0.2), (0.45, 0.2, 0.05, 0.2)), False),  # two halves are enough
        (((0.8, 0.8, 0.1, 0.1),), True),
    ],
)
def test_a_face_is_open_unless_nine_tenths_of_it_are_answered_for(answered, open_) -> None:
    assert left_open((FACE,), answered) == ((FACE,) if open_ else ())
