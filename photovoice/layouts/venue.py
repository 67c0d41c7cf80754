"""Where and when an exhibition is shown, and its walls: `venues` in layouts/panels.yaml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path

from photovoice.fields import Fields, refuse_deceiving, refuse_strange_code
from photovoice.layouts.definition import edition_name, plain
from photovoice.layouts.formats import PANELS
from photovoice.problems import Place, Problems, say
from photovoice.vocabulary.measure import Mm, Size
from photovoice.yamlfile import Mapping, Scalar, read_yaml

FILE = "layouts/panels.yaml"
EDITION = "exhibition"  # its name, unless the layout gives another
CENTRE_LINE, GAP = 147, 10  # cm
SHORT_CONSENT = ("withhold", "warn")
OWN_SIZE = re.compile(r"(\d{1,4}(?:[.,]\d)?)\s*(?:cm)?\s*[x×]\s*(\d{1,4}(?:[.,]\d)?)\s*(?:cm)?", re.IGNORECASE)
LEAST_SIDE, MOST_SIDE = 10, 2000  # cm, of a panel
LEAST_BLOCKED = Mm(200)  # what is smaller was perhaps written in metres
MOST_KEY = 60  # letters; it becomes a part of a folder's name
CENTIMETRES, METRES = say("centimetres"), say("metres")


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
    place: Place = Place(FILE)


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
    accept_low_resolution: bool | None = None  # None: as the layout says
    withholds: bool = True  # photos whose consent ends before the last day; else they are warned of
    folder: str = ""  # its files lie there, below output/exhibition/


def read_venues(folder: Path, problems: Problems) -> tuple[Venue, ...]:
    """Return the venues named in the project's layouts/panels.yaml, in its order."""
    node = read_yaml(folder / FILE, FILE, problems) if (folder / FILE).exists() else None
    if not isinstance(node, Mapping):
        return ()
    fields = Fields(node, problems)
    return venues_of(fields, edition_name(fields, EDITION))


def venues_of(fields: Fields, edition: str) -> tuple[Venue, ...]:
    """Return the venues of a layout, in its order; two never share a folder."""
    found = fields.records("venues", _venue)
    venues = tuple(replace(venue, folder=f"{edition}-{venue.key}") for venue in found if venue)
    keys = [venue.key for venue in venues]
    for number, venue in enumerate(venues):
        if venue.key in keys[:number]:
            ending = next(ending for ending in count(2) if f"{venue.key}-{ending}" not in keys)
            keys.append(f"{venue.key}-{ending}")
            fields.problems.add(
                venue.place,
                "Two venues have the same short name, {key}.",
                "Give this one another:   key: {key}-{ending}",
                key=venue.key,
                ending=ending,
            )
    return venues


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
    refuse_deceiving(name, fields.place_of("name"), fields.problems)
    if not fields.node("from") or not fields.node("until"):
        fields.problems.add(
            fields.place,
            "This venue does not say from when until when.",
            "Write both days, such as   {{name: …, from: 2026-05-01, until: 2026-06-30}}",
        )
    elif opens and closes and closes < opens:
        fields.problems.add(
            fields.place_of("until"),
            "This venue closes before it opens.",
            "Correct   from   or   until   here.",
        )
    size = panel_format(fields, PANELS["a3"]) if fields.has("format") else None
    read = Venue(
        key=_key(fields, name),
        name=name,
        opens=opens or date.min,
        closes=closes or date.min,
        place=fields.place,
        languages=tuple(_languages(fields)),
        format=size,
        viewing_distance=fields.number("viewing_distance", 0, 0.5, 10, METRES),
        code_distance=fields.number("code_distance", 0, 0.3, 5, METRES),
        material=fields.text("material"),
        walls=fields.records("walls", _wall),
        centre_line=_cm(fields, "centre_line", CENTRE_LINE, 50, 400),
        gap=_cm(fields, "gap", GAP, 0, 500),
        accept_low_resolution=fields.flag("accept_low_resolution")
        if fields.node("accept_low_resolution")
        else None,
        withholds=fields.choice("short_consent", SHORT_CONSENT, SHORT_CONSENT[0]) == SHORT_CONSENT[0],
    )
    return read if opens and closes and opens <= closes else None


def _key(fields: Fields, name: str) -> str:
    usual = plain(name)[:MOST_KEY].strip("-") or "venue"
    key = edition_name(fields, usual, key="key")
    if len(key) <= MOST_KEY:
        return key
    fields.problems.add(
        fields.place_of("key"),
        "The key of this venue has more than {most} letters; it becomes the name of a folder.",
        "Write a shorter one, such as   key: town-hall",
        most=MOST_KEY,
    )
    return usual


def _languages(fields: Fields) -> Iterator[str]:
    for language in fields.words("languages"):
        if not refuse_strange_code(language, fields.problems):
            yield language.text


def _wall(fields: Fields) -> Wall:
    name = fields.text("name")
    refuse_deceiving(name, fields.place_of("name"), fields.problems)
    width, height = _cm(fields, "width", 0, 20, 20000), _cm(fields, "height", 0, 50, 2000)
    for key in ("width", "height"):
        fields.required(key)
    wall = Wall(name, width, height, place=fields.place)
    spans = fields.records("blocked", lambda entries: _blocked(entries, wall))
    return replace(wall, blocked=tuple(span for span in spans if span is not None))


def _blocked(fields: Fields, wall: Wall) -> Blocked | None:
    """Return what is blocked; nothing where its numbers or the wall's could not be read."""
    known = len(fields.problems.found)
    what = fields.required("what")
    refuse_deceiving(what, fields.place_of("what"), fields.problems)
    for key in ("from", "to"):
        fields.required(key)
    span = Blocked(
        what,
        left=_cm(fields, "from", 0, 0, 20000),
        right=_cm(fields, "to", 0, 0, 20000),
        bottom=_cm(fields, "bottom", 0, 0, 2000),
        top=_cm(fields, "top", wall.height / 10, 0, 2000),
    )
    if len(fields.problems.found) > known or not (wall.width and wall.height):
        return None
    for first, low, second, high in (
        ("from", span.left, "to", span.right),
        ("bottom", span.bottom, "top", span.top),
    ):
        if low >= high:
            fields.problems.add(
                fields.place,
                "Of this {first} is not smaller than {second}: {what}.",
                "Exchange   {first}: {low}   and   {second}: {high},   or correct them.",
                what=what,
                first=first,
                second=second,
                low=f"{low / 10:g}",
                high=f"{high / 10:g}",
            )
            return None
    if span.right > wall.width or span.top > wall.height:
        fields.problems.add(
            fields.place,
            "This does not lie on its wall: {what}.",
            "Write centimetres from the wall's left corner, such as   {{what: door, from: 120, to: 210}}   "
            "and, if it does not reach from the floor to the ceiling,   bottom   and   top   above the floor.",
            what=what,
        )
        return None
    width, height = span.right - span.left, span.top - span.bottom
    if min(width, height) < LEAST_BLOCKED:
        fields.problems.warn(
            fields.place,
            "This is only {width} cm wide and {height} cm high: {what}. Is it written in metres?",
            "Write centimetres, such as   {{what: door, from: 410, to: 500, top: 205}}. "
            "Nothing needs to be done if it is so small.",
            what=what,
            width=f"{width / 10:g}",
            height=f"{height / 10:g}",
        )
    return span


def _cm(fields: Fields, key: str, usual: float, low: float, high: float) -> Mm:
    return Mm(fields.number(key, usual, low, high, CENTIMETRES) * 10)
