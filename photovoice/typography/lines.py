"""Which of the places where a line may end are taken: the best for the whole paragraph, not line by line.

After Knuth and Plass, Breaking Paragraphs into Lines (1981), but as few lines as possible come first, so
that planners can rely on the height; among those the lines are made as even as can be.
"""

from collections.abc import Callable, Sequence

from photovoice.typography.breaks import Break

SHORT_END = 1 / 3  # of the measure: a last line shorter than this is avoided
SHORT_END_COST = 2.0
HYPHEN_COST, TWO_HYPHENS_COST = 0.08, 0.3
GAP = 0.25  # of an em; about what a space is wide
LEAST_GAP = 0.8  # of a space, in a justified line
MOST_CHOICES = 256  # a bound for hostile text; a line of 40 ideographs has 40
HAIR = 1e-6


def choose(places: Sequence[Break], measure: float, justified: bool) -> list[int]:
    """Return the indexes of the places taken, the last one always among them.

    Linear in the number of places: each is looked at with those before it that one line can reach.

    Args:
        places: Where lines may end; no stretch between two neighbours is wider than the measure.
        measure: How wide a line may be, in ems.
        justified: Whether spaces give way, and uneven lines show as wide spaces, not as a ragged edge.
    """
    count, cost, chosen = [0], [0.0], [-1]  # of the best way to each place; index 0 is the beginning
    low = 0
    for index, place in enumerate(places):
        while low < index and not _fits(places, low, place, measure, justified):
            low += 1
        is_last = index + 1 == len(places)
        best, best_cost = low, float("inf")
        for start in range(low, min(index, low + MOST_CHOICES) + 1):
            if count[start] > count[low]:
                break
            width = place.end + place.hyphen - (places[start - 1].start if start else 0.0)
            here = cost[start] + _cost(width, measure, is_last and start > 0, is_last)
            if place.hyphen:
                here += HYPHEN_COST
                if start and places[start - 1].hyphen:
                    here += TWO_HYPHENS_COST
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
    width = place.end + place.hyphen - (places[start - 1].start if start else 0.0)
    if justified:
        gaps = place.gaps_end - (places[start - 1].gaps_start if start else 0)
        width -= gaps * GAP * (1 - LEAST_GAP)
    return width <= measure + HAIR


def _cost(width: float, measure: float, ends_short: bool, is_last: bool) -> float:
    """Return how bad a line looks: empty room squared; for the last line only when it is short."""
    if not is_last:
        return ((measure - width) / measure) ** 2
    return SHORT_END_COST * max(0.0, 1 - width / (SHORT_END * measure)) if ends_short else 0.0


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
            room, before = begin + measure, start
            for at in graphemes(start, place.at):
                if edges[at] > room and before > start:
                    found.append(Break(before, edges[before], edges[before], 0.0, gaps, gaps))
                    room = edges[before] + measure
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
