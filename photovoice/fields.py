"""The entries of one YAML mapping, asked for by name and kind; what nobody asked for was never known."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from photovoice.problems import Message, Place, Problems
from photovoice.yamlfile import Listing, Mapping, Node, Scalar

T = TypeVar("T")

YES = frozenset({"true", "yes", "ano", "on"})
NO = frozenset({"false", "no", "ne", "off"})

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")  # BCP 47: language, script, region

# What is often written instead: codes of countries.
COUNTRIES = {
    "cz": "cs",
    "ua": "uk",
    "vn": "vi",
    "gr": "el",
    "dk": "da",
    "jp": "ja",
    "cn": "zh",
    "kz": "kk",
    "by": "be",
}

# Overrides and embeddings make words read differently from what they are; isolates (U+2066–2069) do not.
# Unicode Technical Report 36, section 2.4.
DECEIVING = re.compile("[\u202a-\u202e]")
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Fields:
    """Reads one mapping; every method answers with the default after adding the problem of a wrong value."""

    def __init__(self, node: Mapping, problems: Problems) -> None:
        self.place = node.place
        self.problems = problems
        self._values = {key.text: (key, value) for key, value in node.entries}
        self._known: list[str] = []

    def place_of(self, key: str) -> Place:
        """Return where the value stands, or the mapping itself when it is not there."""
        return self._values[key][1].place if key in self._values else self.place

    def has(self, key: str) -> bool:
        """Tell whether the key stands there, be its value blank or not."""
        return key in self._values

    def node(self, key: str) -> Node | None:
        """Return the value, or None when it is missing or blank."""
        self._known.append(key)
        if key not in self._values:
            return None
        value = self._values[key][1]
        return None if isinstance(value, Scalar) and value.blank else value

    def text(self, key: str, default: str = "") -> str:
        """Return a single value as it was typed."""
        node = self.node(key)
        if node is None:
            return default
        if isinstance(node, Scalar):
            return node.text
        self._wrong(node, key, "Write a single value after the colon.")
        return default

    def required(self, key: str) -> str:
        """Return a single value that must be there; empty after adding that it is not."""
        if self.node(key) is None:
            self.problems.add(
                self.place, "“{key}” is missing here.", "Add a line   {key}: …   with its value.", key=key
            )
            return ""
        return self.text(key)

    def flag(self, key: str, default: bool = False) -> bool:
        """Return yes or no."""
        node = self.node(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and node.text.casefold() in YES | NO:
            return node.text.casefold() in YES
        self._wrong(node, key, "Write true or false.")
        return default

    def day(self, key: str) -> date | None:
        """Return a day written as 2026-05-31, or None when there is none."""
        node = self.node(key)
        if node is None:
            return None
        if isinstance(node, Scalar):
            try:
                return date.fromisoformat(node.text)
            except ValueError:
                pass
        self._wrong(node, key, "Write a day such as 2026-05-31.")
        return None

    def number(self, key: str, default: float, low: float, high: float, unit: Message | None = None) -> float:
        """Return a number from low to high; the unit is told to whoever wrote another."""
        node = self.node(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and (value := _number(node.text)) is not None and low <= value <= high:
            return value
        limits = {"low": f"{low:g}", "high": f"{high:g}"}
        if unit:
            self._wrong(node, key, "Write a number alone, from {low} to {high}: {unit}.", **limits, unit=unit)
        else:
            self._wrong(node, key, "Write a number from {low} to {high}.", **limits)
        return default

    def numbers(self, key: str, count: int) -> tuple[float, ...] | None:
        """Return so many fractions from 0 to 1, or None when there are none."""
        node = self.node(key)
        if node is None:
            return None
        if isinstance(node, Listing) and len(node.items) == count:
            found = [_number(item.text) for item in node.items if isinstance(item, Scalar)]
            values = tuple(value for value in found if value is not None and 0 <= value <= 1)
            if len(values) == count:
                return values
        self._wrong(node, key, "Write {count} numbers from 0 to 1 in square brackets.", count=count)
        return None

    def choice(self, key: str, options: Iterable[str], default: str) -> str:
        """Return one of the options."""
        node = self.node(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and node.text in (known := list(options)):
            return node.text
        if isinstance(node, Scalar):
            self._unknown_word(node, known)
        else:
            self._wrong(node, key, "Write a single value after the colon.")
        return default

    def words(self, key: str) -> tuple[Scalar, ...]:
        """Return a list of single values, each with its place; one alone counts as a list of one."""
        node = self.node(key)
        if node is None:
            return ()
        if isinstance(node, Scalar):
            return (node,)
        if isinstance(node, Listing) and all(isinstance(item, Scalar) for item in node.items):
            return tuple(item for item in node.items if isinstance(item, Scalar))
        self._wrong(node, key, "Write a list of single values in square brackets.")
        return ()

    def choices(self, key: str, options: Iterable[str]) -> tuple[str, ...]:
        """Return a list of some of the options."""
        known = list(options)
        chosen = []
        for word in self.words(key):
            if word.text in known:
                chosen.append(word.text)
            else:
                self._unknown_word(word, known)
        return tuple(chosen)

    def translations(self, key: str) -> tuple[tuple[Scalar, str], ...]:
        """Return languages and words: `{cs: …, en: …}`; blank ones are left out."""
        node = self.node(key)
        if node is None:
            return ()
        if not isinstance(node, Mapping):
            self._wrong(node, key, "Write words by language, such as   {{cs: …, en: …}}")
            return ()
        found = []
        for language, words in node.entries:
            if not isinstance(words, Scalar):
                self._wrong(words, language.text, "Write a single value after the colon.")
            elif not words.blank:
                found.append((language, words.text))
        return tuple(found)

    def record(self, key: str, read: Callable[["Fields"], T]) -> T | None:
        """Return what `read` makes of a mapping, or None when there is none."""
        node = self.node(key)
        if node is None:
            return None
        if isinstance(node, Mapping):
            return self._read(node, read)
        self._wrong(node, key, "Write a group of lines below it, indented, with a key and a colon each.")
        return None

    def records(self, key: str, read: Callable[["Fields"], T]) -> tuple[T, ...]:
        """Return what `read` makes of every mapping of a list; a mapping alone counts as a list of one."""
        node = self.node(key)
        if node is None:
            return ()
        if isinstance(node, Mapping):
            return (self._read(node, read),)
        if isinstance(node, Listing) and all(isinstance(item, Mapping) for item in node.items):
            return tuple(self._read(item, read) for item in node.items if isinstance(item, Mapping))
        self._wrong(node, key, "Write a list of groups below it, each beginning with a dash.")
        return ()

    def finish(self) -> None:
        """Add a problem for every key that nobody asked for, with the nearest one that exists."""
        for name, (key, _) in self._values.items():
            if name not in self._known:
                self._unknown_word(key, self._known)

    def _read(self, node: Mapping, read: Callable[["Fields"], T]) -> T:
        fields = Fields(node, self.problems)
        answer = read(fields)
        fields.finish()
        return answer

    def _wrong(self, node: Node, key: str, remedy: str, **values: object) -> None:
        self.problems.add(node.place, "The value of “{key}” cannot be understood.", remedy, key=key, **values)

    def _unknown_word(self, word: Scalar, known: list[str]) -> None:
        near = difflib.get_close_matches(word.text.casefold(), known, n=1)
        if near:
            self.problems.add(
                word.place,
                "“{word}” is not known here.",
                "Did you mean “{near}”?",
                word=word.text,
                near=near[0],
            )
        else:
            self.problems.add(
                word.place,
                "“{word}” is not known here.",
                "Use one of: {known}.",
                word=word.text,
                known=", ".join(known),
            )


def refuse_strange_code(code: Scalar, problems: Problems) -> bool:
    """Tell whether this is no language code, after adding the problem of it."""
    if code.text in COUNTRIES:
        problems.add(
            code.place,
            "“{language}” is the code of a country, not of a language.",
            "Did you mean “{near}”?",
            language=code.text,
            near=COUNTRIES[code.text],
        )
    elif not LANGUAGE.fullmatch(code.text):
        problems.add(
            code.place,
            "“{language}” is not a language code.",
            "Write two or three small letters, such as   cs   en   uk   vi   ckb   zh-Hans.",
            language=code.text,
        )
    else:
        return False
    return True


def refuse_deceiving(words: str, place: Place, problems: Problems) -> None:
    """Add a problem for every invisible character that changes how words are read, or cannot be printed."""
    for character in dict.fromkeys(DECEIVING.findall(words)):
        problems.add(
            place,
            "An invisible character stands in these words that makes them read differently: {name} (U+{number}).",
            "Delete it: retype the words, or paste them as plain text.",
            name=unicodedata.name(character),
            number=f"{ord(character):04X}",
        )
    for character in dict.fromkeys(UNPRINTABLE.findall(words)):
        problems.add(
            place,
            "A character stands in these words that cannot be printed: U+{number}.",
            "Delete it: retype the words, or paste them as plain text.",
            number=f"{ord(character):04X}",
        )


def _number(typed: str) -> float | None:
    try:
        value = float(typed.replace(",", "."))
    except ValueError:
        return None
    return value if value == value and abs(value) != float("inf") else None
