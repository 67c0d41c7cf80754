"""What a funder's rules ask every edition to show: emblem, statement and disclaimer, by profile."""

import math
from dataclasses import dataclass

from photovoice.problems import Place, Problems
from photovoice.vocabulary.text import Text, Wording

EU_BLUE = "#003399"
EU_GOLD = "#ffcc00"
STARS = 12
POINTS = 5
INNER = math.sin(math.radians(18)) / math.sin(math.radians(54))  # a pentagram's notches, as part of its radius


@dataclass(frozen=True, slots=True)
class Funder:
    """What one funder wants shown: a profile of the European Union's, or one that the project describes."""

    profile: str
    beside: Wording  # who paid; set next to the emblem
    statement: Wording
    disclaimer: Wording  # perhaps empty
    emblem: bool = True  # whether the emblem of the European Union stands beside them


def _wording(**words: str) -> Wording:
    return Wording(tuple(Text(text, language) for language, text in words.items()))


FUNDERS: tuple[Funder, ...] = (
    Funder(
        "amif-2014-2020",
        _wording(cs="Evropská unie", en="European Union"),
        _wording(
            cs="Projekt je spolufinancován Evropskou unií v rámci národního programu "
            "Azylového, migračního a integračního fondu.",
            en="This project is co-funded by the European Union "
            "under the national programme of the Asylum, Migration and Integration Fund.",
        ),
        Wording(),
    ),
    Funder(
        "eu-2021-2027",
        _wording(cs="Evropská unie", en="European Union"),
        _wording(cs="Financováno Evropskou unií", en="Funded by the European Union"),
        _wording(
            cs="Názory vyjádřené autorem nebo autory však nutně neodrážejí oficiální stanovisko "
            "Evropské unie ani orgánu poskytujícího podporu. Evropská unie ani orgán poskytující podporu "
            "za ně nenesou odpovědnost.",
            en="Views and opinions expressed are however those of the author(s) only and do not necessarily "
            "reflect those of the European Union or the granting authority. Neither the European Union nor the "
            "granting authority can be held responsible for them.",
        ),
    ),
)


def own_funder(
    name: Wording, statement: Wording, disclaimer: Wording, *, eu_emblem: bool, place: Place, problems: Problems
) -> Funder:
    """Return a funder as the project describes it, after adding what that leaves out.

    Args:
        name: Who paid.
        statement: What it wants said of its support.
        disclaimer: What it wants added; perhaps nothing.
        eu_emblem: Whether the emblem of the European Union is shown.
        place: Where the description stands.
        problems: Takes what is missing.
    """
    for key, said in (("name", name), ("statement", statement)):
        if not said:
            problems.add(
                place,
                "The funder has no “{key}” here.",
                "Add a line   {key}: {{en: …}}   with what the funder wants printed.",
                key=key,
            )
    return Funder("own", name, statement, disclaimer, eu_emblem)


def funder(profile: str) -> Funder | None:
    """Return the profile of that name, or None when there is none; `FUNDERS` lists them all."""
    return next((known for known in FUNDERS if known.profile == profile), None)


def emblem_stars(height: float) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return the corners of the emblem's twelve stars, from the top clockwise, y down.

    The emblem is 1.5 times as wide as high. The stars stand like the hours on a dial whose radius is a
    third of the height; each reaches an eighteenth of it and has one point straight up.
    (Interinstitutional style guide of the European Union, annex A1.)
    """
    return tuple(_star(height, turn=2 * math.pi * hour / STARS) for hour in range(STARS))


def _star(height: float, turn: float) -> tuple[tuple[float, float], ...]:
    middle_x = height * 0.75 + height / 3 * math.sin(turn)
    middle_y = height * 0.5 - height / 3 * math.cos(turn)
    corners = []
    for corner in range(2 * POINTS):
        reach = height / 18 * (INNER if corner % 2 else 1)
        angle = math.pi * corner / POINTS
        corners.append((middle_x + reach * math.sin(angle), middle_y - reach * math.cos(angle)))
    return tuple(corners)
