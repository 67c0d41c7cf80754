"""Words as handed in → words as they are set: what cannot be printed is left out and told of."""

import re
from unicodedata import combining, normalize

from photovoice.problems import Message, say
from photovoice.typography.bidi import OVERRIDES
from photovoice.typography.characters import described
from photovoice.vocabulary.text import Text

LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
MOST_MARKS = 30  # on one letter: UAX #15, Stream-Safe Text Format; longer stacks take quadratic time to sort


def settable(words: str) -> str:
    """Return the words in composed form (NFC), without what no font can show."""
    plain = UNPRINTABLE.sub("", words.replace("\t", " "))
    if not plain.isascii():
        plain = normalize("NFC", _stacks_cut(plain) if _tallest_stack(plain) > MOST_MARKS else plain)
    return (
        "".join(character for character in plain if character not in OVERRIDES)
        if "\u202d" in plain or "\u202e" in plain
        else plain
    )


def faults(text: Text) -> tuple[Message, ...]:
    """Return what about the words must be put right before they can be set as their author means them."""
    found: list[Message] = []
    for character in dict.fromkeys(text.words):
        if character in OVERRIDES:
            found.append(
                say(
                    "The words hold the invisible character {character}, which turns round how what follows is read.",
                    character=described(character),
                )
            )
        elif UNPRINTABLE.match(character):
            found.append(
                say(
                    "The words hold the character {character}, which cannot be printed.",
                    character=described(character),
                )
            )
    if _tallest_stack(text.words) > MOST_MARKS:
        found.append(say("One letter bears more than {most} marks above or below it.", most=MOST_MARKS))
    return tuple(found)


def _tallest_stack(words: str) -> int:
    tallest = height = 0
    for character in words:
        height = height + 1 if character > "\u02ff" and combining(character) else 0
        tallest = max(tallest, height)
    return tallest


def _stacks_cut(words: str) -> str:
    kept: list[str] = []
    height = 0
    for character in words:
        height = height + 1 if combining(character) else 0
        if height <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)
