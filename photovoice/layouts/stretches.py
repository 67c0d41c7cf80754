"""What of a wall is free for a panel: how high it hangs, and where no door, window or radiator is in its way."""

from collections.abc import Iterator
from math import ceil, floor

from photovoice.layouts.formats import PANELS
from photovoice.layouts.venue import Venue, Wall
from photovoice.vocabulary.measure import Mm, Size

FREE = Mm(100)  # nothing hangs nearer to the floor or to the ceiling
CLEARANCE = Mm(50)  # above and below a door, a window, a radiator
STANDING = PANELS["rollup"].height  # upright panels so high stand on the floor
HAIR = 0.01


def stands(size: Size) -> bool:
    """Tell whether a panel stands on the floor: a roll-up, or an upright one as high."""
    return size.height >= STANDING and size.height > size.width


def bottom_of(size: Size, venue: Venue, wall: Wall) -> int:
    """Return how high above the floor the lower edge of such a panel hangs, in whole millimetres."""
    if stands(size):
        return 0
    highest = wall.height - FREE - size.height
    return floor(min(max(venue.centre_line - size.height / 2, FREE), highest) + HAIR)


def high_enough(size: Size, wall: Wall) -> bool:
    """Tell whether such a panel has room between floor and ceiling."""
    return needed_height(size) <= wall.height + HAIR


def needed_height(size: Size) -> float:
    """Return how high a wall must be for such a panel, in millimetres."""
    return size.height if stands(size) else size.height + 2 * FREE


def stretches(size: Size, venue: Venue, wall: Wall) -> Iterator[tuple[int, int]]:
    """Yield the parts of a wall that are free at the height of such a panel, from left to right."""
    if not high_enough(size, wall):
        return
    bottom = bottom_of(size, venue, wall)
    low = 0
    for span in sorted(wall.blocked, key=lambda span: span.left):
        if span.bottom - CLEARANCE < bottom + size.height and bottom < span.top + CLEARANCE:
            if span.left > low:
                yield low, floor(span.left + HAIR)
            low = max(low, ceil(span.right - HAIR))
    if low < wall.width:
        yield low, floor(wall.width + HAIR)
