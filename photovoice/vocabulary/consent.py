"""What may be done with a photo, who allowed it, who took it back, and the gate's two answers."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from photovoice.problems import Message, Place
from photovoice.vocabulary.text import Text


class Use(Enum):
    """What a photo may be used for; a use that was not named was not agreed to."""

    ZINE = "zine"
    EXHIBITION = "exhibition"
    WEB = "web"
    SCREEN = "screen"
    SOCIAL = "social"
    PRESS = "press"
    ARCHIVE = "archive"


class Signatory(Enum):
    """Who gave a release."""

    PARTICIPANT = "participant"
    GUARDIAN = "guardian"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Release:
    """What one signed, spoken or recorded consent says; what it does not name it does not allow."""

    given: date
    uses: tuple[Use, ...]
    by: Signatory
    place: Place
    until: date | None = None  # last day included
    photos: tuple[str, ...] = ()  # the photos it names; none: every photo, but then it undoes no withdrawal
    names_all: bool = False  # `photos: all`, said in so many words
    how: str = ""
    witness: str = ""  # private
    form_version: str = ""
    form_language: str = ""
    evidence: str = ""  # private

    def covers(self, use: Use, day: date) -> bool:
        """Tell whether this release allows the use on that day."""
        return use in self.uses and self.given <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What was taken back; naming no photo means all, naming no use means every use."""

    on: date
    place: Place
    photos: tuple[str, ...] = ()
    uses: tuple[Use, ...] = ()

    def concerns(self, photo: str, use: Use) -> bool:
        """Tell whether this photo was taken back for this use."""
        return (not self.photos or photo in self.photos) and (not self.uses or use in self.uses)


@dataclass(frozen=True, slots=True)
class Cleared:
    """The proof that a photo may be used so on the day asked about; only the gate makes one."""

    photo: str
    use: Use
    credit: Text | None  # None: anonymous
    voice: bool = False  # whether the recording of its words may be heard there as well


@dataclass(frozen=True, slots=True)
class Withheld:
    """Why a photo may not be used so: every reason, never only the first."""

    photo: str
    use: Use
    reasons: tuple[Message, ...]
