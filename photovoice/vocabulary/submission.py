"""What participants handed in, as read from the files; private, and never given to rooms after the gate."""

from dataclasses import dataclass

from photovoice.problems import Place
from photovoice.vocabulary.consent import Release, Use, Withdrawal
from photovoice.vocabulary.funder import Funder
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.text import Text, Wording

Box = tuple[float, float, float, float]
"""Left, top, width, height as fractions (0 to 1) of the upright picture."""


@dataclass(frozen=True, slots=True)
class Credit:
    """How a participant wants to be named for one use; None: anonymous. `use` None is the rule for all others."""

    use: Use | None
    name: Text | None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who handed in; id is the folder's name, all else is private but for the credit."""

    id: str
    language: str
    place: Place
    name: str = ""
    credits: tuple[Credit, ...] = ()
    contact: str = ""
    minor: bool = False
    born: str = ""
    about: Wording = Wording()  # what she wants to be read about her, in her words


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can be recognised in a picture."""

    who: str  # private
    place: Place
    minor: bool = False
    releases: tuple[Release, ...] = ()


@dataclass(frozen=True, slots=True)
class Redaction:
    """A part of the picture that is covered in every published copy; `who` names the person it hides."""

    what: str
    box: Box
    place: Place
    who: str = ""  # private
    style: str = ""  # paper, screen or fill; empty: the project's


@dataclass(frozen=True, slots=True)
class Showed:
    """The five questions of the SHOWeD method (Wallerstein 1987), each perhaps unanswered."""

    see: Wording = Wording()
    happening: Wording = Wording()
    our_lives: Wording = Wording()
    why: Wording = Wording()
    do: Wording = Wording()


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording of the words, most often in the author's own voice, by which she can be known."""

    file: str  # its name in the participant's folder; private
    place: Place
    uses: tuple[Use, ...] = ()  # a voice goes nowhere unless this says so
    transcript: Wording = Wording()  # what is heard, the language that is spoken first


@dataclass(frozen=True, slots=True)
class Photo:
    """One photograph as handed in; `people` None means nobody has looked yet."""

    id: str
    file: str  # its name in the participant's folder; private
    place: Place
    uses: tuple[Use, ...] | None = None  # None: not narrowed
    title: Wording = Wording()
    caption: Wording = Wording()
    alt: Wording = Wording()
    showed: Showed = Showed()
    where: Wording = Wording()
    taken: str = ""
    themes: tuple[str, ...] = ()
    content_note: Wording = Wording()
    people: tuple[Person, ...] | None = None
    faces_checked: bool = False
    redactions: tuple[Redaction, ...] = ()
    focus: tuple[float, float] = (0.5, 0.5)
    order: tuple[tuple[Use | None, int], ...] = ()  # its place among the others; None: in all other editions
    sound: Sound | None = None
    id_given: bool = True  # False: drawn from the file's name, so a renamed file is looked up by its contents

    def rank(self, use: Use) -> float:
        """Return its place in an edition; what has none comes last, as handed in."""
        places = dict(self.order)
        return places.get(use, places.get(None, float("inf")))

    def hides(self, person: Person) -> bool:
        """Tell whether a redaction names this person, however letters and spaces are written."""
        who = _folded(person.who)
        return bool(who) and any(_folded(redaction.who) == who for redaction in self.redactions)


@dataclass(frozen=True, slots=True)
class Submission:
    """Everything one participant handed in."""

    participant: Participant
    releases: tuple[Release, ...]
    withdrawals: tuple[Withdrawal, ...]
    photos: tuple[Photo, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Project:
    """photovoice.yaml."""

    title: Wording
    languages: tuple[str, ...]
    organiser: str
    contact: str
    web: str  # without a trailing slash; empty: no gallery address yet, so no codes
    funder: Funder | None
    key: str  # private
    place: Place
    longest_edge: Px = Px(1600)
    redaction_style: str = "paper"
    sensitive: tuple[str, ...] = ()  # what words may not name; parts joined by + only together


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
