"""Where and when an exhibition is shown: `venues` in layouts/panels.yaml; no panel depends on it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from photovoice.fields import Fields
from photovoice.problems import Problems
from photovoice.yamlfile import Mapping, read_yaml

FILE = "layouts/panels.yaml"


@dataclass(frozen=True, slots=True)
class Showing:
    """An exhibition as it is planned, first and last day included."""

    venue: str
    opens: date
    closes: date


def read_showings(folder: Path, problems: Problems) -> tuple[Showing, ...]:
    """Return the venues named in the project's layouts/panels.yaml, in its order.

    Raises:
        OSError: If the file is there and cannot be read.
    """
    node = read_yaml(folder / FILE, FILE, problems) if (folder / FILE).exists() else None
    if not isinstance(node, Mapping):
        return ()
    found = Fields(node, problems).records("venues", _showing)
    return tuple(showing for showing in found if showing is not None)


def _showing(fields: Fields) -> Showing | None:
    name, opens, closes = fields.required("name"), fields.day("from"), fields.day("until")
    if opens is None or closes is None:
        fields.problems.add(
            fields.place,
            "This venue does not say from when until when.",
            "Write both days, such as   {{name: …, from: 2026-05-01, until: 2026-06-30}}",
        )
        return None
    return Showing(name, opens, closes)
