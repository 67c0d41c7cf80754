"""The register's entries: each carries the hash of the one before it, so that a change anywhere is seen."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from photovoice.problems import Message, say


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the register: what was known of whom or what, and since when."""

    number: int  # from 1, without gaps
    day: str  # ISO 8601
    kind: str
    subject: str  # an id: of a participant, a photo or an edition; never a name
    content: str  # JSON
    previous: str  # the hash of the entry before; empty for the first
    hash: str

    @property
    def told(self) -> dict[str, Any]:
        """What the entry says."""
        told: dict[str, Any] = json.loads(self.content)
        return told

    @property
    def fingerprint(self) -> str:
        """The beginning of the hash, to be noted on paper: with it the register up to here can be proved whole."""
        return self.hash[:16]


def seal(number: int, day: str, kind: str, subject: str, content: str, previous: str) -> str:
    """Return the hash of an entry, over everything in it and the hash of the one before."""
    written = json.dumps([number, day, kind, subject, content, previous], ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()


def faults(entries: Iterable[Entry], highest: int) -> Iterator[Message]:
    """Yield everything that shows that the chain is not as it was written.

    Entries cut off at the end leave the highest number behind. A whole file exchanged for an older copy, or
    written anew with all its hashes, cannot be told from inside: for that, a fingerprint is noted elsewhere.

    Args:
        entries: In the order of their numbers.
        highest: The highest number ever given, as the database remembers it.
    """
    number, hash_before = 0, ""
    for entry in entries:
        if entry.number != number + 1:
            yield say("Entries {first} to {last} are missing.", first=number + 1, last=entry.number - 1)
        elif entry.previous != hash_before:
            yield say("Entry {number} does not follow the one before it.", number=entry.number)
        own = seal(entry.number, entry.day, entry.kind, entry.subject, entry.content, entry.previous)
        if entry.hash != own:
            yield say("Entry {number} was changed after it was written.", number=entry.number)
        number, hash_before = entry.number, entry.hash
    if highest > number:
        yield say("Entries {first} to {last} are missing.", first=number + 1, last=highest)
