"""Which of the places where a line may end are taken: the best for the whole paragraph, not line by line.

After Knuth and Plass, Breaking Paragraphs into Lines (1981), but as few lines as possible come first, so
that planners can rely on the height; among those the lines are made as even as can be.
"""

from collections.abc import Callable, Sequence

from photovoice.typography.breaks import Break

SHORT_END, SHORT_END_JUSTIFIED = 1 / 3, 1 / 8  # of the measure: last lines shorter than this are avoided
SHORT_END_COST = 2.0
STRETCH_COST = 0.1  # of a line whose spaces are twice as wide as they should be
HYPHEN_COST, TWO_HYPHENS_COST = 0.08, 0.3
GAP = 0.25  # of an em; about what a space is wide
LEAST_GAP = 0.8  # of a space, in a justified line
CUT_ROOM = 0.75  # ems kept free where joined letters are cut apart: the forms at the ends are wider
MOST_CHOICES = 256  # a bound for hostile text; a line of 40 ideographs has 40
HAIR = 1e-6
NOTHING = Break(0, 0.0, 0.0, 0.0, 0, 0)


def choose(places: Sequence[Break], measure: float, justified: bool) -> list[int]:
    """Return the indexes of the places taken, the last one always among them.

    Linear in the number of places: each is looked at with those before it that one line can reach.

    Args:
        places: Where lines may end; no stretch between two neighbours is wider than the measure.
        measure: How wide a line may be, in ems.
        justified: Whether spaces give way, and uneven lines show as wide spaces, not as a ragged edge.
    """
    count, cost, chosen = [0], [0.0], [-1]  # of the best way to each place; index 0 is the beginning
    starts = [0.0, *(place.start for place in places)]
    gaps_before = [0, *(place.gaps_start for place in places)]
    low = 0
    for index, place in enumerate(places):
        is_last = index + 1 == len(places)
        while low < index and not _fits(places, low, place, measure, justified and not is_last):
            low += 1
        end = place.end + place.hyphen
        best, best_cost = low, float("inf")
        for start in range(low, min(index, low + MOST_CHOICES) + 1):
            if count[start] > count[low]:
                break
            slack = measure - end + starts[start]
            if is_last:
                here = cost[start] + (_short_end(measure - slack, measure, justified) if start else 0.0)
            elif justified:
                here = (
                    cost[start] + STRETCH_COST * (slack / (GAP * max(1, place.gaps_end - gaps_before[start]))) ** 2
                )
            else:
                here = cost[start] + (slack / measure) ** 2
            if place.hyphen:
                here += HYPHEN_COST + (TWO_HYPHENS_COST if start and places[start - 1].hyphen else 0.0)
            if here < best_cost:
                best, best_cost = start, here
        count.append(count[best] + 1)
        cost.append(best_cost)
        chosen.append(best)
    taken: list[int] = []
    at = len(places)
    while at > 0:
        taken.append(at - 1)
        at = chosen[at]
    return taken[::-1]


def _fits(places: Sequence[Break], start: int, place: Break, measure: float, justified: bool) -> bool:
    before = places[start - 1] if start else NOTHING
    width = place.end + place.hyphen - before.start
    if justified:
        width -= (place.gaps_end - before.gaps_start) * GAP * (1 - LEAST_GAP)
    return width <= measure + HAIR


def _short_end(width: float, measure: float, justified: bool) -> float:
    """Return how bad a short last line looks."""
    least = measure * (SHORT_END_JUSTIFIED if justified else SHORT_END)
    return SHORT_END_COST * max(0.0, 1 - width / least)


def chopped(
    places: Sequence[Break],
    measure: float,
    edges: Sequence[float],
    graphemes: Callable[[int, int], Sequence[int]],
) -> list[Break]:
    """Return the places with more of them inside whatever is wider than a line, so that it can be set at all."""
    found: list[Break] = []
    start, begin, gaps = 0, 0.0, 0
    for place in places:
        if place.end + place.hyphen - begin > measure:
            room, before = begin + measure - CUT_ROOM, start
            for at in graphemes(start, place.at):
                if edges[at] > room and before > start:
                    found.append(Break(before, edges[before], edges[before], 0.0, gaps, gaps))
                    room = edges[before] + measure - CUT_ROOM
                before = at
        found.append(place)
        start, begin, gaps = place.at, place.start, place.gaps_start
    return found


def reach(places: Sequence[Break], measure: float, justified: bool, lines: int) -> tuple[int, int]:
    """Return up to which character the words go in so many lines at most, and how many lines those are."""
    start = used = 0
    while used < lines and start < len(places):
        end = start
        while end < len(places) and _fits(places, start, places[end], measure, justified):
            end += 1
        start = max(end, start + 1)
        used += 1
    return places[start - 1].at if start else 0, used
