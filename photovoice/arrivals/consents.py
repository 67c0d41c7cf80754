"""Consent entries from a table's rows: one for each day and way in which consent was given."""

from collections.abc import Iterable

from photovoice.arrivals.agreement import USES
from photovoice.arrivals.handed import Agreed
from photovoice.arrivals.placing import Placed
from photovoice.arrivals.written import Plain
from photovoice.problems import Problems

Terms = tuple[tuple[str, str], ...]


def consent_entries(agreed: Iterable[Agreed], placed: Iterable[Placed], problems: Problems) -> Plain:
    """Return the entries, or None when nothing was agreed to.

    Where the rows of photos differ in that, each entry names its photos, so that none lends another its terms.
    """
    ids = {each.photo.place: each.id for each in placed}
    whole = [said for said in agreed if said.photo is None]
    # Beside a consent for everything a photo's row only narrows it, unless it says when it was given.
    single = [said for said in agreed if said.photo is not None and (not whole or _given(said))]
    named = bool(whole) or len({said.terms for said in single}) > 1
    entries: list[Plain] = [_entry(terms, said, problems) for terms, said in _by_terms(whole).items()]
    for terms, said in _by_terms(single).items():
        entry = _entry(terms, said, problems)
        if named:
            entry["photos"] = [ids[each.photo] for each in said if each.photo in ids]
        entries.append(entry)
    return entries or None


def _given(said: Agreed) -> str:
    return dict(said.terms).get("given", "")


def _by_terms(agreed: Iterable[Agreed]) -> dict[Terms, list[Agreed]]:
    found: dict[Terms, list[Agreed]] = {}
    for said in agreed:
        found.setdefault(said.terms, []).append(said)
    return found


def _entry(terms: Terms, said: list[Agreed], problems: Problems) -> dict[str, Plain]:
    known = dict(terms)
    if "given" not in known:
        miss_day(said[0], problems)
    agreed = {use for each in said for use in each.uses}
    entry: dict[str, Plain] = {"given": known.get("given"), "uses": [use for use in USES if use in agreed]}
    entry |= {key: known[key] for key in ("until", "how", "witness", "by") if key in known}
    return entry | ({"form": {"version": known["form"]}} if "form" in known else {})


def miss_day(said: Agreed, problems: Problems) -> None:
    """Add that a row agrees to something without a day."""
    problems.add(
        said.place,
        "This row agrees to something, but does not say on which day.",
        "Fill in the day of the consent, in a column called   given.",
    )
