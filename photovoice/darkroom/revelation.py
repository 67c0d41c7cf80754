"""The kinds of things that a photo says besides its picture, and what words stand for them."""

from dataclasses import dataclass

from photovoice.problems import Message, say


@dataclass(frozen=True, slots=True)
class Revelation:
    """Something a photo says besides its picture: what it is about, and the words or numbers themselves."""

    about: Message
    value: str


PLACE = say("the place")
TAKEN = say("when it was taken")
DIGITISED = say("when it was digitised")
CHANGED = say("when it was last changed")
TIME = say("the time")
DEVICE = say("the telephone, camera or program")
SERIAL = say("a number that belongs to one device or one photo only")
OWNER = say("the owner or author")
PEOPLE = say("people")
WORDS = say("words about the picture")
PREVIEW = say("a small picture of it, perhaps of more than is shown")
SECOND = say("a second picture in the file")
DEPTH = say("a map of distances or brightness that shows the scene")
VIDEO = say("a video of the moment")
HISTORY = say("the history of its edits, perhaps signed")
PRIVATE = say("notes that only the maker of the device can read")
PROFILE = say("the name of its colour profile")
AFTER_THE_END = say("something after the end of the picture")
OTHER = say("something else")

_MOST = 120  # characters of a value that are shown


def reveal(about: Message, value: object) -> Revelation:
    """Return a revelation whose value is printable and of bearable length."""
    words = "".join(letter if letter.isprintable() else " " for letter in str(value)).strip()
    return Revelation(about, words if len(words) <= _MOST else words[: _MOST - 1] + "…")
