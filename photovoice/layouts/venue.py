"""Where and when an exhibition is shown, and its walls: `venues` in layouts/panels.yaml."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from photovoice.fields import Fields
from photovoice.layouts.definition import edition_name, plain
from photovoice.layouts.formats import PANELS
from photovoice.problems import Place, Problems
from photovoice.vocabulary.measure import Mm, Size
from photovoice.yamlfile import Mapping, Scalar, read_yaml

FILE = "layouts/panels.yaml"
CENTRE_LINE, GAP = 147, 10  # cm
SHORT_CONSENT = ("withhold", "warn")
OWN_SIZE = re.compile(r"(\d{1,4}(?:[.,]\d)?)\s*[x×]\s*(\d{1,4}(?:[.,]\d)?)")
LEAST_SIDE, MOST_SIDE = 10, 2000  # cm, of a panel


@dataclass(frozen=True, slots=True)
class Blocked:
    """A door, a window, a radiator: where nothing can hang. Left and right from the wall's left corner."""

    what: str
    left: Mm
    right: Mm
    bottom: Mm  # above the floor
    top: Mm


@dataclass(frozen=True, slots=True)
class Wall:
    """A wall as somebody sees it who stands before it."""

    name: str
    width: Mm
    height: Mm
    blocked: tuple[Blocked, ...] = ()


@dataclass(frozen=True, slots=True)
class Venue:
    """A showing of the exhibition, first and last day included; what it leaves open the layout says."""

    key: str  # its part of the folder's name
    name: str
    opens: date
    closes: date
    place: Place
    languages: tuple[str, ...] = ()  # none: the project's
    format: Size | None = None
    viewing_distance: float = 0  # metres; 0: the layout's
    code_distance: float = 0
    material: str = ""
    walls: tuple[Wall, ...] = ()
    centre_line: Mm = Mm(CENTRE_LINE * 10)  # of every panel, above the floor
    gap: Mm = Mm(GAP * 10)  # between panels and to corners, at least
    withholds: bool = True  # photos whose consent ends before the last day; else they are warned of


def read_venues(folder: Path, problems: Problems) -> tuple[Venue, ...]:
    """Return the venues named in the project's layouts/panels.yaml, in its order.

    Raises:
        OSError: If the file is there and cannot be read.
    """
    node = read_yaml(folder / FILE, FILE, problems) if (folder / FILE).exists() else None
    return venues_of(Fields(node, problems)) if isinstance(node, Mapping) else ()


def venues_of(fields: Fields) -> tuple[Venue, ...]:
    """Return the venues of a layout, in its order; two never share a folder."""
    found: list[Venue] = []
    for venue in fields.records("venues", _venue):
        if venue is None:
            continue
        if any(venue.key == other.key for other in found):
            fields.problems.add(
                venue.place,
                "Two venues have the same short name, {key}.",
                "Give this one another:   key: town-hall",
                key=venue.key,
            )
        found.append(venue)
    return tuple(found)


def panel_format(fields: Fields, usual: Size) -> Size:
    """Return a format by its name, or as width × height in centimetres, such as 60x90."""
    node = fields.node("format")
    if node is None:
        return usual
    if isinstance(node, Scalar):
        if node.text in PANELS:
            return PANELS[node.text]
        if written := OWN_SIZE.fullmatch(node.text.strip()):
            sides = [float(side.replace(",", ".")) for side in written.groups()]
            if all(LEAST_SIDE <= side <= MOST_SIDE for side in sides):
                return Size(Mm(sides[0] * 10), Mm(sides[1] * 10))
    fields.problems.add(
        node.place,
        "This is no format of a panel.",
        "Write one of {known}, or width x height in centimetres, from {low} to {high}, such as 60x90.",
        known=", ".join(PANELS),
        low=LEAST_SIDE,
        high=MOST_SIDE,
    )
    return usual


def _venue(fields: Fields) -> Venue | None:
    name, opens, closes = fields.required("name"), fields.day("from"), fields.day("until")
    venue = None
    if opens is None or closes is None:
        fields.problems.add(
            fields.place,
            "This venue does not say from when until when.",
            "Write both days, such as   {{name: …, from: 2026-05-01, until: 2026-06-30}}",
        )
    elif closes < opens:
        fields.problems.add(
            fields.place_of("until"),
            "This venue closes before it opens.",
            "Correct   from   or   until   here.",
        )
    else:
        venue = (opens, closes)
    languages = tuple(language.text for language in fields.words("languages"))
    size = panel_format(fields, PANELS["a3"]) if fields.has("format") else None
    key = edition_name(fields, plain(name) or "venue", key="key")
    read = Venue(
        key=key,
        name=name,
        opens=opens or date.min,
        closes=closes or date.min,
        place=fields.place,
        languages=languages,
        format=size,
        viewing_distance=fields.number("viewing_distance", 0, 0.5, 10),
        code_distance=fields.number("code_distance", 0, 0.3, 5),
        material=fields.text("material"),
        walls=fields.records("walls", _wall),
        centre_line=_cm(fields, "centre_line", CENTRE_LINE, 50, 400),
        gap=_cm(fields, "gap", GAP, 0, 500),
        withholds=fields.choice("short_consent", SHORT_CONSENT, SHORT_CONSENT[0]) == SHORT_CONSENT[0],
    )
    return read if venue else None


def _wall(fields: Fields) -> Wall:
    width, height = _cm(fields, "width", 0, 20, 20000), _cm(fields, "height", 0, 50, 2000)
    for key in ("width", "height"):
        fields.required(key)
    wall = Wall(fields.text("name"), width, height)
    spans = fields.records("blocked", lambda entries: _blocked(entries, wall))
    return Wall(wall.name, width, height, tuple(span for span in spans if span is not None))


def _blocked(fields: Fields, wall: Wall) -> Blocked | None:
    what = fields.required("what")
    for key in ("from", "to"):
        fields.required(key)
    span = Blocked(
        what,
        left=_cm(fields, "from", 0, 0, 20000),
        right=_cm(fields, "to", 0, 0, 20000),
        bottom=_cm(fields, "bottom", 0, 0, 2000),
        top=_cm(fields, "top", wall.height / 10, 0, 2000),
    )
    if span.left < span.right <= wall.width and span.bottom < span.top <= wall.height:
        return span
    fields.problems.add(
        fields.place,
        "This does not lie on its wall: {what}.",
        "Write centimetres from the wall's left corner, such as   {{what: door, from: 120, to: 210}}   "
        "and, if it does not reach from the floor to the ceiling,   bottom   and   top   above the floor.",
        what=what,
    )
    return None


def _cm(fields: Fields, key: str, usual: float, low: float, high: float) -> Mm:
    return Mm(fields.number(key, usual, low, high) * 10)
