"""Where lines end."""

import pytest

from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Pt, mm
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Align, Family, TypeStyle

TYPESETTER = Typesetter()
STYLE = TypeStyle(size=Pt(10), leading=Pt(14))
JUSTIFIED = TypeStyle(size=Pt(10), leading=Pt(14), align=Align.JUSTIFIED, hyphenate=True)
CZECH = "Bydlíme v domě s výtahem a k obchodu je to kousek, o víkendu i z okna u řeky vidíme lodě v zátoce."


def lines(words: str, language: str, width: float, style: TypeStyle = STYLE) -> list[str]:
    return [line.words for line in TYPESETTER.set(Text(words, language), style, Mm(width)).lines]


@pytest.mark.parametrize("language", ["cs", "sk"])
@pytest.mark.parametrize("width", range(20, 90, 3))
def test_a_preposition_of_one_letter_ends_no_line(language: str, width: int) -> None:
    found = lines(CZECH, language, width)

    assert not [line for line in found if line.split()[-1] in {"v", "s", "a", "k", "o", "i", "z", "u"}]


def test_in_other_languages_a_line_may_end_so() -> None:
    found = [lines("See a man o u r b e a k s", "en", width)[0][-1] for width in range(10, 30)]

    assert "a" in found


@pytest.mark.parametrize("width", range(16, 60, 2))
@pytest.mark.parametrize(
    ("words", "language", "together"),
    [
        ("Trh je odsud asi 350 m a chleba stojí 42 Kč tady.", "cs", ("350 m", "42 Kč")),
        ("Setkali jsme se 5. 12. 2019 u metra.", "cs", ("5. 12. 2019",)),
        ("Het is 20 °C en 15 % van 100 000 mensen.", "nl", ("20 °C", "15 %", "100 000")),
        ("До міста 12 км і ще 300 м пішки.", "uk", ("12 км", "300 м")),
    ],
)
def test_a_number_keeps_its_unit(words: str, language: str, together: tuple[str, ...], width: int) -> None:
    found = lines(words, language, width)

    assert all(any(kept in line for line in found) for kept in together)


@pytest.mark.parametrize("width", range(45, 120, 5))
def test_a_ragged_caption_ends_in_no_short_word(width: int) -> None:
    words = "All human beings are born free and equal in dignity and rights, they are endowed with reason too."
    paragraph = TYPESETTER.set(Text(words, "en"), STYLE, Mm(width))

    assert mm(paragraph.lines[-1].width) > 0.28 * width


@pytest.mark.parametrize("width", range(25, 120, 5))
def test_no_way_of_breaking_needs_more_lines_than_filling_them_up(width: int) -> None:
    measured = TYPESETTER.measure(Text(CZECH, "en"), STYLE, Mm(width))
    filled, line = 1, ""
    for word in CZECH.split():
        longer = f"{line} {word}".strip()
        if TYPESETTER.measure(Text(longer, "en"), STYLE, Mm(1000)).widest > width:
            filled, longer = filled + 1, word
        line = longer

    assert measured.lines == filled


def test_justified_lines_are_full_but_for_the_last() -> None:
    paragraph = TYPESETTER.set(Text(CZECH * 3, "cs"), JUSTIFIED, Mm(60))

    assert {round(mm(line.width), 3) for line in paragraph.lines[:-1]} == {60.0}
    assert mm(paragraph.lines[-1].width) < 60


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("cs", "nejneobhospodařovávatelnější"),
        ("en", "internationalisation"),
        ("it", "precipitevolissimevolmente"),
        ("uk", "найнезрозумілішому"),
        ("ru", "достопримечательность"),
    ],
)
def test_a_long_word_is_cut_by_its_languages_rules(language: str, word: str) -> None:
    style = TypeStyle(size=Pt(10), leading=Pt(14), hyphenate=True)
    paragraph = TYPESETTER.set(Text(f"Tu {word} tu", language), style, Mm(25))

    assert "".join(line.words for line in paragraph.lines).replace(" ", "") == f"Tu{word}tu"
    assert any(line.runs[-1].glyphs[-1].text == "\u00ad" for line in paragraph.lines)
    assert paragraph.widest <= 25


def test_a_word_wider_than_the_column_is_cut_rather_than_run_over() -> None:
    measured = TYPESETTER.measure(Text("https://www.example.org/" + "velmidlouhé" * 9, "cs"), STYLE, Mm(30))

    assert measured.widest <= 30


def test_line_ends_that_were_typed_are_kept_and_an_empty_line_is_a_line() -> None:
    assert lines("První.\nDruhý.\n\nTřetí.\n", "cs", 100) == ["První.", "Druhý.", "", "Třetí."]


@pytest.mark.parametrize(
    ("align", "language", "starts"),
    [
        (Align.START, "cs", 0),
        (Align.START, "he", 1),
        (Align.END, "cs", 1),
        (Align.END, "he", 0),
        (Align.LEFT, "he", 0),
        (Align.RIGHT, "cs", 1),
        (Align.CENTRE, "cs", 0.5),
        (Align.JUSTIFIED, "he", 1),
    ],
)
def test_start_and_end_follow_the_direction_of_the_text(align: Align, language: str, starts: float) -> None:
    words = "שלום" if language == "he" else "Ahoj"
    style = TypeStyle(size=Pt(10), leading=Pt(14), align=align)

    line = TYPESETTER.set(Text(words, language), style, Mm(mm(Pt(100)))).lines[0]

    assert line.runs[0].x == pytest.approx((100 - line.width) * starts)


def test_a_title_lets_its_quotation_marks_hang_into_the_margin() -> None:
    title = TypeStyle(size=Pt(30), leading=Pt(36), family=Family.TITLE)

    quoted, plain = (TYPESETTER.set(Text(words, "cs"), title, Mm(100)).lines[0] for words in ("„Domov“", "Nora"))

    assert quoted.runs[0].x < 0
    assert plain.runs[0].x == 0


@pytest.mark.parametrize(("language", "words", "wider"), [("cs", "Doma", True), ("ar", "وطن", False)])
def test_letterspacing_spreads_letters_but_never_joined_ones(language: str, words: str, wider: bool) -> None:
    spaced = TypeStyle(size=Pt(10), leading=Pt(14), letterspacing=100)

    widths = [TYPESETTER.set(Text(words, language), style, Mm(90)).lines[0].width for style in (STYLE, spaced)]

    assert (widths[1] > widths[0]) is wider
    assert widths[1] - widths[0] == pytest.approx(3 * 1.0 if wider else 0)


def test_text_flows_on_without_widows_and_orphans() -> None:
    paragraph = TYPESETTER.set(Text("slovo " * 40, "cs"), STYLE, Mm(60))
    count = len(paragraph.lines)
    line = paragraph.height / count

    splits = [paragraph.split(Mm(line * room)) for room in range(count + 1)]

    assert count > 4
    assert {len(first.lines) for first, _ in splits} == {0, *range(2, count - 1), count}
    assert all(first.lines + rest.lines == paragraph.lines for first, rest in splits)
    assert all(len(first.lines) <= room for room, (first, _) in enumerate(splits))


@pytest.mark.parametrize("height", [14, 28, 43])
def test_the_words_too_many_are_as_many_as_must_go(height: int) -> None:
    words = CZECH.split()
    box = (Mm(40), mm(Pt(height)))
    too_many = TYPESETTER.words_too_many(Text(CZECH, "en"), STYLE, *box)

    fitting = Text(" ".join(words[: len(words) - too_many]), "en")
    one_more = Text(" ".join(words[: len(words) - too_many + 1]), "en")

    assert too_many > 0
    assert TYPESETTER.words_too_many(fitting, STYLE, *box) == 0
    assert TYPESETTER.words_too_many(one_more, STYLE, *box) == 1


def test_words_are_counted_in_a_language_without_spaces() -> None:
    thai = Text("มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ", "th")

    assert TYPESETTER.words_too_many(thai, STYLE, Mm(30), mm(Pt(14))) > 3
