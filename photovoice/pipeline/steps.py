"""What a command tells while it works."""

from dataclasses import dataclass

from photovoice.problems import Message
from photovoice.proof.finding import Leak
from photovoice.vocabulary.consent import Cleared, Withheld


@dataclass(frozen=True, slots=True)
class Step:
    """So many of so many are done."""

    name: Message
    done: int
    count: int


@dataclass(frozen=True, slots=True)
class Judged:
    """The gate's verdict on every photo for every edition, in the order in which photos were handed in."""

    verdicts: tuple[Cleared | Withheld, ...]


class LeakedError(Exception):
    """A finished file still gave something away; nothing was published."""

    def __init__(self, leaks: tuple[Leak, ...]) -> None:
        super().__init__(*(leak.name for leak in leaks))
        self.leaks = leaks
