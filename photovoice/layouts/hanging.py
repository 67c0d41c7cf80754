"""Where every panel hangs: walls filled from the left, in whole millimetres, to be measured with a tape."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

from photovoice.layouts.exhibition import Panel
from photovoice.layouts.stretches import HAIR, bottom_of, high_enough, needed_height, stands, stretches
from photovoice.layouts.venue import Venue, Wall
from photovoice.problems import Problems
from photovoice.vocabulary.measure import Mm, Size

STEPS = (5, 1)  # mm: left edges are multiples of the first; of the second where every millimetre counts
WIDEST_GAP = 2.5  # times the wished one
HOOK_BELOW_TOP = Mm(50)


@dataclass(frozen=True, slots=True)
class Hung:
    """A panel in its place: left from the wall's left corner, bottom above the floor, both whole millimetres."""

    panel: Panel
    left: Mm
    bottom: Mm

    @property
    def right(self) -> Mm:
        """The right edge, from the wall's left corner."""
        return Mm(self.left + self.panel.size.width)

    @property
    def top(self) -> Mm:
        """The top edge, above the floor."""
        return Mm(self.bottom + self.panel.size.height)

    @property
    def centre(self) -> Mm:
        """The middle of its width, from the wall's left corner."""
        return Mm(self.left + self.panel.size.width / 2)

    @property
    def stands(self) -> bool:
        """Tell whether it stands on the floor and needs no hook."""
        return stands(self.panel.size)

    @property
    def hooks(self) -> tuple[Mm, Mm]:
        """Where its two hooks sit: a quarter of the width from either side, from the wall's left corner."""
        quarter = round(self.panel.size.width / 4)
        return Mm(self.left + quarter), Mm(self.right - quarter)

    @property
    def hook_height(self) -> Mm:
        """How high its hooks sit above the floor."""
        return Mm(self.top - HOOK_BELOW_TOP)


@dataclass(frozen=True, slots=True)
class HungWall:
    """A wall and what hangs on it, from left to right; perhaps nothing."""

    wall: Wall
    hung: tuple[Hung, ...]

    def after(self) -> tuple[Mm, ...]:
        """Return how far it is from each panel to the next, of the last to the right corner."""
        if not self.hung:
            return ()
        following = (*(hung.left for hung in self.hung[1:]), self.wall.width)
        return tuple(Mm(left - hung.right) for hung, left in zip(self.hung, following, strict=True))


@dataclass(frozen=True, slots=True)
class Hanging:
    """A venue's walls in its order, and the gap kept between neighbours, at least."""

    venue: Venue
    walls: tuple[HungWall, ...]
    gap: Mm

    def raised(self) -> tuple[Hung, ...]:
        """Return what hangs off the centre line, since it would come too near to the floor or the ceiling."""
        line = self.venue.centre_line
        hung = (hung for wall in self.walls for hung in wall.hung)
        return tuple(
            each for each in hung if not each.stands and abs(each.bottom + each.panel.size.height / 2 - line) > 1
        )


@dataclass(frozen=True, slots=True)
class _Spot:
    """A panel's wall and the free stretch of it in which it hangs, left and right from the corner."""

    panel: Panel
    wall: int
    low: int
    high: int
    left: int


def hang(panels: tuple[Panel, ...], venue: Venue, problems: Problems) -> Hanging:
    """Return the panels on a venue's walls, in order from wall to wall and from left to right.

    The panels are spread over all walls with the widest gap that leaves room for each. That gap is
    kept between neighbours everywhere, though never more than 2.5 times the wished one; every group
    between two corners, doors or windows stands in the middle of its free stretch. Centres lie on
    the centre line; only what would come nearer than 10 cm to the floor or the ceiling is moved, as
    little as can be. Roll-ups stand on the floor.

    What finds no room is left out and told, with the centimetres that are missing.
    """
    panels = tuple(_fitting(panels, venue, problems))
    if not venue.walls:
        return Hanging(venue, (), venue.gap)
    _tell_useless(panels, venue, problems)
    hanging = _hung(panels, venue, problems)
    _tell_raised(hanging, problems)
    return hanging


def _hung(panels: tuple[Panel, ...], venue: Venue, problems: Problems) -> Hanging:
    for step in STEPS:
        if len(_filled(panels, venue, venue.gap, step)) == len(panels):
            return _spread(panels, venue, step)
    kept = len(_filled(panels, venue, venue.gap, STEPS[-1]))
    _tell_left_over(panels, kept, venue, problems)
    return _spread(panels[:kept], venue, STEPS[-1])


def _spread(panels: tuple[Panel, ...], venue: Venue, step: int) -> Hanging:
    widest, too_wide = 0, 1 + int(max(wall.width for wall in venue.walls)) // step
    while panels and too_wide - widest > 1:
        middle = (widest + too_wide) // 2
        if len(_filled(panels, venue, venue.gap + middle * step, step)) == len(panels):
            widest = middle
        else:
            too_wide = middle
    spots = _filled(panels, venue, venue.gap + widest * step, step)
    gap = venue.gap + min(widest, int(venue.gap * (WIDEST_GAP - 1)) // step) * step
    walls = tuple(
        HungWall(wall, tuple(_centred([spot for spot in spots if spot.wall == number], venue, gap, step)))
        for number, wall in enumerate(venue.walls)
    )
    return Hanging(venue, walls, Mm(gap))


def _filled(panels: tuple[Panel, ...], venue: Venue, gap: float, step: int) -> list[_Spot]:
    """Return the panels as far to the left as this gap allows, up to the first that finds no room.

    Each takes the first place there is for it behind the one before, so no other way of keeping
    the order holds more of them.
    """
    spots: list[_Spot] = []
    wall, right = 0, 0.0
    for panel in panels:
        while wall < len(venue.walls):
            if spot := _first(panel, venue, wall, right, gap, step):
                spots.append(spot)
                right = spot.left + panel.size.width + gap
                break
            wall, right = wall + 1, 0.0
        else:
            break
    return spots


def _first(panel: Panel, venue: Venue, wall: int, start: float, gap: float, step: int) -> _Spot | None:
    for low, high in stretches(panel.size, venue, venue.walls[wall]):
        left = ceil((max(start, low + gap) - HAIR) / step) * step
        if left + panel.size.width <= high - gap + HAIR:
            return _Spot(panel, wall, low, high, left)
    return None


def _centred(spots: list[_Spot], venue: Venue, gap: float, step: int) -> Iterator[Hung]:
    """Yield each panel midway between as far left and as far right as it can hang in its stretch."""
    lefts: list[int] = []
    for spot in spots:
        start = max(spot.low, lefts[-1] + spots[len(lefts) - 1].panel.size.width if lefts else 0)
        lefts.append(ceil((start + gap - HAIR) / step) * step)
    rights: list[int] = []
    for spot in reversed(spots):
        end = min(spot.high, rights[-1] if rights else spot.high)
        rights.append(floor((end - gap - spot.panel.size.width + HAIR) / step) * step)
    for spot, left, right in zip(spots, lefts, reversed(rights), strict=True):
        bottom = bottom_of(spot.panel.size, venue, venue.walls[spot.wall])
        yield Hung(spot.panel, Mm((left + right) // (2 * step) * step), Mm(bottom))


def _fitting(panels: tuple[Panel, ...], venue: Venue, problems: Problems) -> Iterator[Panel]:
    """Yield the panels that would fit if each had the venue to itself; tell of every size that does not."""
    unfit: dict[Size, bool] = {}
    for panel in panels:
        size = panel.size
        if venue.walls and size not in unfit:
            unfit[size] = not _filled((panel,), venue, venue.gap, STEPS[-1])
            if unfit[size]:
                _tell_unfit(size, venue, problems)
        if not unfit.get(size):
            yield panel


def _tell_useless(panels: tuple[Panel, ...], venue: Venue, problems: Problems) -> None:
    """Warn of every wall that has room for none of the panels."""
    sizes = {panel.size: panel for panel in panels}
    for number, wall in enumerate(venue.walls):
        if sizes and not any(_first(panel, venue, number, 0, venue.gap, STEPS[-1]) for panel in sizes.values()):
            problems.warn(
                wall.place,
                "No panel fits on this wall of {venue}.",
                "Leave the wall out, or correct its numbers: they are centimetres.",
                venue=venue.name,
            )


def _tell_raised(hanging: Hanging, problems: Problems) -> None:
    """Warn where most panels cannot hang as high as the venue wishes."""
    raised = len(hanging.raised())
    hooked = sum(not hung.stands for wall in hanging.walls for hung in wall.hung)
    if 2 * raised > hooked:
        problems.warn(
            hanging.venue.place,
            "At {venue} {raised} of {hooked} panels cannot hang with their middle {line} cm above the floor.",
            "Correct   centre_line   here: centimetres from the floor to the middle of every panel, 147 in most "
            "museums. Or choose a smaller   format.",
            venue=hanging.venue.name,
            raised=raised,
            hooked=hooked,
            line=_cm(hanging.venue.centre_line),
        )


def _tell_unfit(size: Size, venue: Venue, problems: Problems) -> None:
    walls = [wall for wall in venue.walls if high_enough(size, wall)]
    if not walls:
        problems.add(
            venue.place,
            "Panels of {width} × {height} cm are too high for the walls of {venue}: {missing} cm are missing.",
            "Name a wall at least {needed} cm high under   walls, or choose a smaller   format.",
            width=_cm(size.width),
            height=_cm(size.height),
            venue=venue.name,
            missing=_cm(needed_height(size) - max(wall.height for wall in venue.walls)),
            needed=_cm(needed_height(size)),
        )
        return
    free = max((high - low for wall in walls for low, high in stretches(size, venue, wall)), default=0)
    needed = size.width + 2 * venue.gap
    problems.add(
        venue.place,
        "Panels of {width} × {height} cm find no room on the walls of {venue}: the widest free stretch at their "
        "height is {free} cm, and with a gap at either side {missing} cm are missing.",
        "Name a wall with {needed} cm free under   walls, or choose a smaller   format   or a smaller   gap.",
        width=_cm(size.width),
        height=_cm(size.height),
        venue=venue.name,
        free=_cm(free),
        missing=_cm(needed - free),
        needed=_cm(needed),
    )


def _tell_left_over(panels: tuple[Panel, ...], kept: int, venue: Venue, problems: Problems) -> None:
    left_over = panels[kept:]
    missing = ceil((sum(panel.size.width + venue.gap for panel in left_over) + venue.gap - HAIR) / 10)
    gaps = [
        gap
        for gap in range(ceil(venue.gap / 10))
        if len(_filled(panels, venue, gap * 10, STEPS[-1])) == len(panels)
    ]
    problems.add(
        venue.place,
        "The panels from number {first} on ({count} in all) find no room on the walls of {venue}: "
        "{missing} cm of wall are missing.",
        "Add a wall {missing} cm wide under   walls, choose a smaller   format, or write   gap: {gap}"
        if gaps
        else "Add a wall {missing} cm wide under   walls, or choose a smaller   format.",
        venue=venue.name,
        count=len(left_over),
        first=left_over[0].number,
        missing=missing,
        gap=max(gaps, default=0),
    )


def _cm(length: float) -> str:
    return f"{length / 10:g}"
