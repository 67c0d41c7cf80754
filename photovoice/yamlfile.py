"""YAML as staff write it: every value keeps what was typed and where it stands; nothing is executed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from photovoice.problems import Message, Place, Problem, Problems, say

LARGEST_FILE = 4_000_000  # bytes; a submission of 200 photos in five languages is a tenth of this
DEEPEST = 24  # levels; the contract's own files have seven

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
GLUED = re.compile(r"\s*(?:- +)?[A-Za-z_][\w-]*:(?=[^\s/:])")  # a colon without the space that makes it a key's
KEY_ALONE = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[\w-]+):(?=\s|$)")
PLAIN_TAGS = (None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, as typed: `no` and `07` stay what they are."""

    text: str
    place: Place
    quoted: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing was written."""
        return not self.quoted and self.text in ("", "~", "null")


@dataclass(frozen=True, slots=True)
class Listing:
    """Several values, one after the other."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their values, in the order in which they were written."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place


Node = Scalar | Listing | Mapping


class _RefusedError(Exception):
    def __init__(self, place: Place, what: Message, remedy: Message) -> None:
        self.problem = Problem(place, what, remedy)


def read_yaml(path: Path, file: str, problems: Problems) -> Node | None:
    """Return the file's contents, or None after adding why they cannot be had.

    Args:
        path: Where the file lies.
        file: What messages call it, relative to the project.
        problems: Takes a problem for a file that cannot be opened, is too large or not UTF-8, for a mistake in
            the YAML, anchors, aliases, tags, and for every key written twice.

    Raises:
        FileNotFoundError: If there is no such file.
    """
    try:
        large = path.stat().st_size > LARGEST_FILE
        held = b"" if large else path.read_bytes()
    except FileNotFoundError:
        raise
    except OSError:
        problems.add(
            Place(file),
            "This file cannot be opened.",
            "Close it in other programs, and see that you may read it and its folder.",
        )
        return None
    if large:
        problems.add(
            Place(file), "This file is too large to be read.", "Split it, or take out what is not needed."
        )
        return None
    try:
        written = held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.add(
            Place(file, error.object[: error.start].count(b"\n") + 1),
            "This file is not written in UTF-8.",
            "Save it again as UTF-8; editors ask for the encoding under “Save as”.",
        )
        return None
    try:
        return _Reader(file, written, problems).document()
    except _RefusedError as refused:
        problems.found.append(refused.problem)
        return None


def _reference(place: Place) -> _RefusedError:
    return _RefusedError(
        place,
        say("An & or * stands here, which YAML takes for a reference to another place."),
        say("Put the words in quotes, or write them out; references are not used here."),
    )


class _Reader:
    """Builds nodes from the parser's events: depth, anchors and tags are seen before they cost anything."""

    def __init__(self, file: str, written: str, problems: Problems) -> None:
        self.file, self.written, self.problems = file, written, problems
        self.events = self._events()

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise _RefusedError(
                        self._place(event),
                        say("A second document begins here, after a line of three dashes."),
                        say("Keep one document in a file: take the line --- out."),
                    )
                root = self._node(next(self.events), 1)
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        place = self._place(event)
        self._refuse_tricks(event, place, depth)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, place, bool(event.style))
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                items.append(self._node(item, depth + 1))
            return Listing(tuple(items), place)
        return self._mapping(place, depth)

    def _mapping(self, place: Place, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                raise _RefusedError(
                    key.place,
                    say("A list or a group stands here where a key is expected."),
                    say("Write a word and a colon; put words with colons or brackets in quotes."),
                )
            if key.text in entries:
                self.problems.add(
                    key.place,
                    "“{key}” is written twice here; it first stands in line {line}.",
                    "Keep one of the two.",
                    key=key.text,
                    line=entries[key.text][0].place.line,
                )
                continue
            entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), place)

    def _refuse_tricks(self, event: yaml.Event, place: Place, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _reference(place)
        if getattr(event, "tag", None) not in PLAIN_TAGS:
            raise _RefusedError(
                place,
                say("A ! stands here, which YAML takes for a type of its own."),
                say("Put the words in quotes; types are not used here."),
            )
        if depth > DEEPEST:
            raise _RefusedError(
                place,
                say("The entries are nested too deeply here."),
                say("Compare this part with the example in the README."),
            )

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)

    def _events(self) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(self.written, Loader=LOADER)
        except yaml.MarkedYAMLError as error:
            raise self._mistake(error) from None
        except yaml.reader.ReaderError as error:
            before = self.written[: error.position]
            raise _RefusedError(
                Place(self.file, before.count("\n") + 1),
                say("An invisible control character stands in this line."),
                say("Delete the line and type it again."),
            ) from None

    def _mistake(self, error: yaml.MarkedYAMLError) -> _RefusedError:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        lines = self.written.splitlines()
        typed = lines[line - 1] if line <= len(lines) else ""
        if "\t" in typed[: len(typed) - len(typed.lstrip())]:
            return _RefusedError(
                Place(self.file, line, typed.index("\t") + 1),
                say("This line is indented with a tab."),
                say("Use spaces: two for each level."),
            )
        opened = error.context_mark
        if opened and "quoted scalar" in (error.context or ""):
            return _RefusedError(
                Place(self.file, opened.line + 1, opened.column + 1),
                say("A quotation mark is opened here and never closed."),
                say("Close it at the end of the words."),
            )
        above = next((number for number in range(line - 1, 0, -1) if lines[number - 1].strip()), line)
        for number in (line, above):
            if number <= len(lines) and (glued := GLUED.match(lines[number - 1])):
                return _RefusedError(
                    Place(self.file, number, glued.end()),
                    say("A colon stands in this line without a space after it."),
                    say("Write a space after the colon:   title: …   Words that hold a colon need quotes."),
                )
        if "mapping values are not allowed" in (error.problem or ""):
            if displaced := _displaced(lines, line, column):
                above, key = displaced
                return _RefusedError(
                    Place(self.file, line, len(typed) - len(typed.lstrip()) + 1),
                    say(
                        "This line begins further right than   {key}   in line {above}, "
                        "which is complete without it.",
                        key=key,
                        above=above,
                    ),
                    say(
                        "Begin it exactly below   {key}   or add what line {above} or this one lacks: "
                        "the dash of a list, or a key of its own.",
                        key=key,
                        above=above,
                    ),
                )
            return _RefusedError(
                Place(self.file, line, column),
                say("A second colon stands in this line, and YAML cannot tell what belongs to what."),
                say("Put the words after the first colon in quotes."),
            )
        if reference := re.search(r"[:-] +([*&])", typed):
            return _reference(Place(self.file, line, reference.start(1) + 1))
        return _RefusedError(
            Place(self.file, line, column),
            say("This line cannot be read as YAML."),
            say(
                "Check its indentation, its quotation marks and brackets, and the line before it. "
                "After the colon of a key stands a space, and words that hold a colon need quotes."
            ),
        )


def _displaced(lines: list[str], line: int, column: int) -> tuple[int, str] | None:
    """Return line and key of the complete entry that a key stands below and too far to the right of, if it does.

    YAML takes such a key for more words of that entry, and stumbles over its colon.
    """
    own = KEY_ALONE.match(lines[line - 1]) if line <= len(lines) else None
    if own is None or column != own.end():  # the colon that it stumbles over is not the first
        return None
    for number in range(line - 1, 0, -1):
        above = KEY_ALONE.match(lines[number - 1])
        if above and above.end("before") < own.end("before"):
            return number, f"{above['key']}:"
    return None
