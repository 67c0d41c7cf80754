"""What is to lie in output/: a path, the plan it is made from, and what became of it."""

import hashlib
from dataclasses import dataclass
from enum import Enum

from photovoice.vocabulary.consent import Use


class Done(Enum):
    """What became of a file."""

    MADE = "made"
    KEPT = "kept"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file of output/ and what became of it."""

    path: str
    done: Done


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file to be: its path below output/, its plan (frozen records only), and the tokens of the photos in it."""

    path: str
    use: Use
    plan: object
    shows: tuple[str, ...]

    def fingerprint(self, maker: str) -> str:
        """Return what the finished file depends on: its maker and its plan, the same in every process."""
        return hashlib.sha256(f"{maker}\n{self.path}\n{self.plan!r}".encode()).hexdigest()
