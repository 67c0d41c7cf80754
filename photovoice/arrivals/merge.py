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

FRACTION = re.compile(r"[01]?\.\d+")  # 0.5 and 0.50 are the same


class Fate(Enum):
    """What becomes of one value."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    KEPT = "kept"  # staff edited it, and the table says what it said before
    CONFLICT = "conflict"  # staff edited it, and the table says something new


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


def merge(says: Iterable[tuple[Path, Plain, Plain]], imported: Imported) -> tuple[Change, ...]:
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
