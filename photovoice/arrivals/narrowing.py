"""What a photo is narrowed to, where its row agrees to less than the consent it falls under."""

from photovoice.arrivals.agreement import USES
from photovoice.arrivals.written import Plain


def covered(consent: Plain, photo: str) -> frozenset[str]:
    """Return the uses that consent entries name for a photo, as they are written."""
    entries = consent if isinstance(consent, list) else [consent]
    return frozenset(
        use
        for entry in entries
        if isinstance(entry, dict) and (not (named := _listed(entry.get("photos"))) or {photo, "all"} & set(named))
        for use in _listed(entry.get("uses"))
    )


def narrowed(there: Plain, said: Plain, agreed: frozenset[str]) -> Plain:
    """Return what a photo is narrowed to by a row that says which uses are agreed to.

    Args:
        there: What it is narrowed to in the file; None: to nothing.
        said: The uses the row says yes to.
        agreed: What the consent covers for this photo.
    """
    if there is not None and set(_listed(there)) == set(_listed(said)):
        return there
    # Who agrees to nothing is never left to a consent that somebody may widen.
    return None if said and agreed <= set(_listed(said)) else said


def selected(there: Plain, chosen: Plain, asked: tuple[str, ...], agreed: frozenset[str]) -> Plain:
    """Return what a photo is narrowed to by a sheet that asks for some uses only: the others stay as they are.

    Args:
        there: What it is narrowed to in the file; None: to nothing.
        chosen: The uses the sheet says yes to.
        asked: The uses it asks for.
        agreed: What the consent covers for this photo; nothing else is written, for it would read as agreement.
    """
    before = list(USES) if there is None else _listed(there)
    yes = _listed(chosen)
    kept = [use for use in USES if (use in yes if use in asked else use in before)]
    if set(kept) != set(before):
        kept = [use for use in kept if use in agreed]
    return there if set(kept) == set(before) else [*kept]


def _listed(value: Plain) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [value] if isinstance(value, str) else []
