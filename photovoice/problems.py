"""What staff can put right: a place, a fault and a remedy, collected so that all are shown at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the project something stands; file is relative to the project, with forward slashes.

    Line and column count from 1; 0 means the whole file.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for staff: an English template, which is also its key in the catalogue, and what fills it."""

    template: str
    values: tuple[tuple[str, "str | Message"], ...] = ()

    def __str__(self) -> str:
        return self.worded(lambda template: template)

    def worded(self, translate: Callable[[str], str]) -> str:
        """Return the sentence, its template and those of the messages within it translated."""
        filling = {
            name: value.worded(translate) if isinstance(value, Message) else value for name, value in self.values
        }
        return translate(self.template).format_map(filling)


def say(template: str, /, **values: object) -> Message:
    """Return a message; the template is a literal, so that the house can see that it is translated.

    A value that is itself a message is translated with it; anything else is shown as it is.
    """
    return Message(
        template,
        tuple((name, value if isinstance(value, Message) else str(value)) for name, value in values.items()),
    )


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right: where, what is wrong, what to do."""

    place: Place
    what: Message
    remedy: Message


@dataclass(slots=True)
class Problems:
    """Everything found so far; reading goes on after each."""

    found: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def add(self, place: Place, what: str, remedy: str, /, **values: object) -> None:
        """Add a problem: nothing is published until it is put right.

        Both templates are literals; the values fill both.
        """
        self.found.append(Problem(place, say(what, **values), say(remedy, **values)))

    def warn(self, place: Place, what: str, remedy: str, /, **values: object) -> None:
        """Add something worth knowing that stops nothing."""
        self.warnings.append(Problem(place, say(what, **values), say(remedy, **values)))

    def __bool__(self) -> bool:
        return bool(self.found)

    def __iter__(self) -> Iterator[Problem]:
        """Yield the problems by file and line, each once."""
        return iter(sorted(dict.fromkeys(self.found), key=lambda problem: problem.place))


class StoppedError(Exception):
    """A command cannot go on; the message tells staff why. Nothing was published."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message
