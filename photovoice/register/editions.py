"""Print runs: what was printed, and where every copy is; no count is taken that does not add up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from photovoice.problems import Message, say
from photovoice.register.chain import Entry
from photovoice.register.log import Register
from photovoice.vocabulary.consent import Use


@dataclass(frozen=True, slots=True)
class Printed:
    """A photo as it was printed; words is a digest of its title and caption, empty where they were not known."""

    photo: str
    code: str = ""  # its permalink, where one was printed
    words: str = ""


@dataclass(frozen=True, slots=True)
class Venue:
    """A place that copies were sent to, and how many are there now."""

    name: str
    address: str
    copies: int


@dataclass(frozen=True, slots=True)
class Run:
    """A print run and where its copies are: printed = at venues + in stock + returned + given out."""

    name: str  # zine-1
    use: Use
    day: str
    copies: int
    photos: tuple[Printed, ...]
    files: tuple[tuple[str, str], ...]  # paths below output/ and the SHA-256 of their bytes
    in_stock: int
    returned: int = 0
    given_out: int = 0
    venues: tuple[Venue, ...] = ()

    @property
    def at_venues(self) -> int:
        """How many copies are at venues."""
        return sum(venue.copies for venue in self.venues)

    def venue(self, name: str) -> Venue | None:
        """Return a venue by its name, however its letters are written."""
        return next((venue for venue in self.venues if _folded(venue.name) == _folded(name)), None)


class CountError(Exception):
    """A number of copies does not add up; nothing was written down."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def runs(register: Register) -> tuple[Run, ...]:
    """Return every print run with its copies as they are now, in the order in which they were recorded."""
    found: dict[str, Run] = {}
    for entry in register.entries("edition", "sent", "returned", "given out"):
        if entry.kind == "edition":
            found[entry.subject] = _recorded(entry)
        else:
            found[entry.subject] = _moved(found[entry.subject], entry.kind, entry.told)
    return tuple(found.values())


def record_run(
    register: Register, use: Use, copies: int, photos: Iterable[Printed], files: Mapping[str, str]
) -> Run:
    """Write down a print run and return it, with its new name."""
    register.hold()
    number = 1 + sum(run.use is use for run in runs(register))
    entry = register.append(
        "edition",
        f"{use.value}-{number}",
        {
            "use": use.value,
            "copies": copies,
            "photos": [[printed.photo, printed.code, printed.words] for printed in photos],
            "files": dict(sorted(files.items())),
        },
    )
    return _recorded(entry)


def send(register: Register, name: str, venue: str, copies: int, address: str = "") -> Run:
    """Write down that copies went to a venue: those in stock first, then those that came back.

    Raises:
        CountError: If there are not so many, or no such run.
    """
    run = _run(register, name)
    if copies > run.in_stock + run.returned:
        raise CountError(
            say(
                "Only {left} copies of {run} are here: {stock} in stock and {returned} returned.",
                left=run.in_stock + run.returned,
                run=name,
                stock=run.in_stock,
                returned=run.returned,
            )
        )
    return _write(register, run, "sent", {"venue": venue, "copies": copies, "address": address})


def take_back(register: Register, name: str, venue: str, copies: int) -> Run:
    """Write down that copies came back from a venue.

    Raises:
        CountError: If the venue does not have so many, or there is no such run or venue.
    """
    run = _run(register, name)
    _must_have(run, venue, copies)
    return _write(register, run, "returned", {"venue": venue, "copies": copies})


def give_out(register: Register, name: str, copies: int, venue: str = "") -> Run:
    """Write down that copies were given to people: at a venue, or from the stock when none is named.

    Raises:
        CountError: If there are not so many, or no such run or venue.
    """
    run = _run(register, name)
    if venue:
        _must_have(run, venue, copies)
    elif copies > run.in_stock:
        raise CountError(say("Only {stock} copies of {run} are in stock.", stock=run.in_stock, run=name))
    return _write(register, run, "given out", {"venue": venue, "copies": copies})


def _run(register: Register, name: str) -> Run:
    register.hold()
    known = {run.name: run for run in runs(register)}
    if name not in known:
        raise CountError(
            say(
                "There is no print run {run}. Those recorded are: {known}.",
                run=name,
                known=", ".join(known) or "–",
            )
        )
    return known[name]


def _must_have(run: Run, venue: str, copies: int) -> None:
    known = run.venue(venue)
    if known is None:
        raise CountError(say("No copy of {run} was sent to {venue}.", run=run.name, venue=venue))
    if copies > known.copies:
        raise CountError(
            say("{venue} has only {left} copies of {run}.", venue=known.name, left=known.copies, run=run.name)
        )


def _write(register: Register, run: Run, kind: str, told: dict[str, object]) -> Run:
    register.append(kind, run.name, told)
    return _moved(run, kind, told)


def _recorded(entry: Entry) -> Run:
    told = entry.told
    return Run(
        name=entry.subject,
        use=Use(told["use"]),
        day=entry.day,
        copies=told["copies"],
        photos=tuple(Printed(*printed) for printed in told["photos"]),
        files=tuple(told["files"].items()),
        in_stock=told["copies"],
    )


def _moved(run: Run, kind: str, told: Mapping[str, object]) -> Run:
    venue, copies = str(told["venue"]), int(str(told["copies"]))
    if kind == "sent":
        new = min(copies, run.in_stock)
        run = replace(run, in_stock=run.in_stock - new, returned=run.returned - (copies - new))
        return _at_venue(run, venue, copies, str(told["address"]))
    if kind == "returned":
        return _at_venue(replace(run, returned=run.returned + copies), venue, -copies)
    run = replace(run, given_out=run.given_out + copies)
    return _at_venue(run, venue, -copies) if venue else replace(run, in_stock=run.in_stock - copies)


def _at_venue(run: Run, name: str, more: int, address: str = "") -> Run:
    known = run.venue(name) or Venue(name, "", 0)
    now = Venue(known.name, address or known.address, known.copies + more)
    others = tuple(venue for venue in run.venues if venue.name != known.name)
    return replace(run, venues=(*others, now))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
