"""A corrected table meets a file that staff have edited since: what changes, what stays, what contradicts."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from photovoice.arrivals.written import Path, Plain

Imported = Mapping[str, str]
"""Digests of what the last import said, by path; private."""

Says = tuple[tuple[Path, Plain, Plain], ...]
"""Path, what stands there now, what the table says."""

FRACTION = re.compile(r"[01]?\.\d+")  # 0.5 and 0.50 are the same


class Fate(Enum):
    """What becomes of one value."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    KEPT = "kept"  # staff edited it, and the table says what it said before
    CONFLICT = "conflict"  # staff edited it, and the table says something new


WRITTEN = (Fate.NEW, Fate.CHANGED, Fate.REMOVED)


@dataclass(frozen=True, slots=True)
class Change:
    """What the table says under a path and what becomes of it; None: nothing."""

    path: Path
    there: Plain
    table: Plain
    fate: Fate


def digest(value: Plain) -> str:
    """Return a fingerprint of a value; of nothing as well."""
    return hashlib.sha256(json.dumps(tidy(value), ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def tidy(value: Plain) -> Plain:
    """Return a value without what is blank in it, so that two ways of writing the same are the same."""
    if isinstance(value, dict):
        entries = {key: tidy(item) for key, item in value.items()}
        return {key: item for key, item in entries.items() if item not in (None, {})} or None
    if isinstance(value, list):
        return [
            f"{float(item):g}" if isinstance(item, str) and FRACTION.fullmatch(item) else tidy(item)
            for item in value
        ]
    return value


def merge(says: Says, imported: Imported) -> tuple[Change, ...]:
    """Return what is to change, and what staff should know; what is equal is left out.

    Args:
        says: Path, what stands there now, what the table says.
        imported: What the last import wrote; what it did not write was written by hand.
    """
    return tuple(
        Change(path, there, table, _fate(there, table, imported.get(name_of(path))))
        for path, there, table in says
        if tidy(there) != tidy(table)
    )


def _fate(there: Plain, table: Plain, before: str | None) -> Fate:
    if before is None:
        # A blank cell says nothing about what was written by hand before any table was imported.
        if tidy(there) is None:
            return Fate.NEW
        return Fate.KEPT if tidy(table) is None else Fate.CONFLICT
    if digest(there) == before:
        return Fate.REMOVED if tidy(table) is None else Fate.CHANGED
    return Fate.KEPT if digest(table) == before else Fate.CONFLICT


def name_of(path: Path) -> str:
    """Return a path in one word."""
    return "/".join(map(str, path))


def remembered(before: Imported, says: Says, changes: Iterable[Change]) -> Imported:
    """Return what the file holds from tables after this import; what staff wrote stays theirs."""
    theirs = {change.path for change in changes if change.fate not in WRITTEN}
    said = {name_of(path): value for path, _, value in says if path not in theirs}
    kept = {name: value for name, value in said.items() if value is not None or name in before}
    return {**before, **{name: digest(value) for name, value in kept.items()}}
