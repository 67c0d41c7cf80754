"""What a proof finds, and the words for it that every examiner uses."""

from dataclasses import dataclass

from photovoice.problems import Message, say

SRGB = "180537da9b90a1e042593a3c9244b971f4e198b83b4544e224a7149b14b746ac"
"""SHA-256 of the one colour profile that prints carry."""


@dataclass(frozen=True, slots=True)
class Leak:
    """Something in a finished file that should not be published; name is the file, or a part of it."""

    name: str
    what: Message


UNCLEAR = say("The file is of a kind that cannot be read here, or damaged, so nobody can say that it is clean.")
AFTER_THE_END = say("Bytes follow the end of the file.")
FOREIGN_PROFILE = say("The picture carries a colour profile that photovoice does not write.")


def beside(name: str, part: str) -> Leak:
    """Return the leak of a part that pixels or pages do not need."""
    return Leak(name, say("The file holds something beside what is seen: {part}.", part=part))
