"""Text that was made to break a typesetter: a correct page or a fault, never a crash, always in linear time."""

import pytest

from photovoice.problems import Message
from photovoice.typography.faults import faults
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Pt
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Align, TypeStyle

MANY = 100_000
RAGGED = TypeStyle(size=Pt(10), leading=Pt(14))
JUSTIFIED = TypeStyle(size=Pt(10), leading=Pt(14), align=Align.JUSTIFIED, hyphenate=True)


@pytest.mark.parametrize(
    "words",
    [
        "a" * MANY,
        "ب" * MANY,
        "e" + "\u0301" * (MANY // 2) + "\u0323" * (MANY // 2),
        "\u200b" * MANY,
        "क्" * (MANY // 2),
        "\u2068" * (MANY // 2) + "א" + "\u2069" * (MANY // 2),
        "(" * MANY + "א",
        "👩‍👩‍👧" * (MANY // 10),
        "*" * MANY,
        " " * MANY,
        "\n" * MANY,
        "\0" * MANY,
        "\ud800" * MANY,
    ],
    ids=lambda words: f"U+{ord(words[1]):04X}",
)
@pytest.mark.parametrize("style", [RAGGED, JUSTIFIED], ids=["ragged", "justified"])
def test_a_hundred_thousand_characters_are_set_within_the_column(words: str, style: TypeStyle) -> None:
    measured = Typesetter().measure(Text(words, "cs"), style, Mm(80))

    assert measured.widest <= 80.01


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (
            "foto \u202egpj.exe",
            "The words hold the invisible character U+202E RIGHT-TO-LEFT OVERRIDE, which turns letters round. "
            "Delete it.",
        ),
        ("a\0b", "The words hold the character U+0000, which cannot be printed. Delete it."),
        ("a\ud800b", "The words hold the character U+D800, which cannot be printed. Delete it."),
        ("Z" + "\u0335" * 500, "A letter bears more than 30 marks. Delete the ones too many."),
    ],
)
def test_hostile_characters_are_told_of(words: str, fault: str) -> None:
    assert tuple(map(str, faults(Text(words, "en")))) == (fault,)


@pytest.mark.parametrize("words", ["Příliš žluťoučký\nkůň", "שָׁלוֹם", "\u2067שלום", "می‌خواهم", "👩‍👩‍👧", "a\tb"])
def test_honest_words_have_no_fault(words: str) -> None:
    no_faults: tuple[Message, ...] = ()

    assert faults(Text(words, "und")) == no_faults


def test_nothing_is_drawn_for_what_cannot_be_printed() -> None:
    paragraph = Typesetter().set(Text("a\0\ud800\U00012000b", "en"), RAGGED, Mm(80))

    assert [glyph.text for line in paragraph.lines for run in line.runs for glyph in run.glyphs] == ["a", "b"]
    assert paragraph.missing == ("\U00012000",)
