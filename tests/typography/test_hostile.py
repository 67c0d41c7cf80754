"""Text that was made to break a typesetter: a correct page or a fault, never a crash, always in linear time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photovoice.problems import Message
from photovoice.typography.faults import faults
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Pt
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Align, TypeStyle

MANY = 100_000
RAGGED = TypeStyle(size=Pt(10), leading=Pt(14))
TYPESETTER = Typesetter()
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


ANYTHING = st.text(max_size=40) | st.text("aé*. -ж שᏀ‏ب\u064eक्षि\u00ad\u200d👩𓀀\n1٣(", max_size=60)


@settings(max_examples=300, deadline=None)
@given(ANYTHING, st.sampled_from(["cs", "ar", "hi", "zh", "und"]), st.sampled_from([RAGGED, JUSTIFIED]))
def test_whatever_is_typed_no_box_is_drawn_and_no_line_runs_over(
    words: str, language: str, style: TypeStyle
) -> None:
    paragraph = TYPESETTER.set(Text(words, language), style, Mm(60))

    assert paragraph.widest <= 60.01
    assert all(glyph.number for line in paragraph.lines for run in line.runs for glyph in run.glyphs)


def test_a_soft_hyphen_in_a_script_whose_font_has_none_is_drawn_in_another_font() -> None:
    paragraph = TYPESETTER.set(Text("ሲወለድ\u00ad" * 9, "am"), RAGGED, Mm(20))

    assert paragraph.lines[0].runs[-1].glyphs[-1].number
