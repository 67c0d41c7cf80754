"""Which font sets what."""

from pathlib import Path

import pytest

from photovoice.typography import faults
from photovoice.typography.cabinet import Families, installed
from photovoice.typography.faults import lacking, unusable
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Pt
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Family, TypeStyle

SERIF = installed("fontpkg_source_serif_4")
NOTO = installed("manimgx_fonts")
TYPESETTER = Typesetter()


def fonts(words: str, language: str, typesetter: Typesetter = TYPESETTER, **look: object) -> list[str]:
    style = TypeStyle(size=Pt(10), leading=Pt(14), **look)  # type: ignore[arg-type]
    lines = typesetter.set(Text(words, language), style, Mm(200)).lines
    return list(dict.fromkeys(run.face.name for line in lines for run in line.runs))


def test_text_and_titles_have_families_of_their_own() -> None:
    assert fonts("Domov", "cs") == ["FiraGO-Regular"]
    assert fonts("Domov", "cs", family=Family.TITLE) == ["SourceSerif4"]


def test_a_script_the_title_family_lacks_is_set_in_one_that_has_it() -> None:
    assert fonts("Дім", "uk", family=Family.TITLE) == ["SourceSerif4"]
    assert fonts("بيت", "ar", family=Family.TITLE, bold=True) == ["FiraGO-Bold"]
    assert fonts("ቤት", "am", family=Family.TITLE) == ["NotoSansEthiopic"]


def test_emphasis_slants_where_letters_slant_and_is_bold_elsewhere() -> None:
    assert fonts("*domov*", "cs") == ["FiraGO-Italic"]
    assert fonts("*дім*", "uk") == ["FiraGO-Italic"]
    assert fonts("*بيت*", "ar") == ["FiraGO-Bold"]
    assert fonts("**domov**", "cs") == ["FiraGO-Bold"]
    assert fonts("***domov***", "cs") == ["FiraGO-BoldItalic"]


def test_emphasis_in_italic_words_stands_upright() -> None:
    assert fonts("doma *venku*", "cs", italic=True) == ["FiraGO-Italic", "FiraGO-Regular"]


def test_digits_after_an_emoji_are_not_set_in_the_emoji_font() -> None:
    assert fonts("😀 2019", "en") == ["NotoEmoji", "FiraGO-Regular"]


def test_a_character_no_font_has_is_named_with_the_languages_it_stands_in() -> None:
    found = lacking((Text("a \U00012000", "en"), Text("\U00012000", "cs"), Text("ok", "cs")), TYPESETTER)

    assert [(lack.called, lack.languages) for lack in found] == [("U+12000 CUNEIFORM SIGN A", ("en", "cs"))]
    assert str(found[0].remedy) == "Write the words without it, or add a font file that has it."


def test_without_the_chinese_fonts_the_remedy_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "installed", lambda _: None)

    remedy = faults.Lacking("人", ("zh",)).remedy

    assert str(remedy) == "Install the fonts for Chinese, Japanese and Korean:   pip install 'photovoice[cjk]'"


def test_a_font_file_of_the_staff_brings_its_family_along() -> None:
    assert NOTO is not None
    file = str(NOTO / "NotoSansThai[wght].ttf")

    typesetter = Typesetter(Families(text="Noto Sans Thai", files=(file,)))

    assert fonts("สวัสดี", "th", typesetter, bold=True) == ["NotoSansThai-Bold"]
    assert unusable(Families(text="Noto Sans Thai", files=(file,))) == ()


def test_what_is_wrong_with_a_choice_of_fonts_is_said(tmp_path: Path) -> None:
    (tmp_path / "page.woff2").write_bytes(b"wOF2 and more")

    found = unusable(Families(text="Papyrus", files=("nowhere.ttf", str(tmp_path / "page.woff2"))))

    assert [str(message).split(". Choose one")[0] for message in found] == [
        "There is no font file nowhere.ttf.",
        f"{tmp_path / 'page.woff2'} is not a font that can be used. Give a .ttf or .otf file.",
        "There is no family Papyrus",
    ]


def test_a_font_that_may_not_be_embedded_is_refused(tmp_path: Path) -> None:
    assert SERIF is not None
    font = bytearray((SERIF / "files" / "SourceSerif4[opsz,wght].ttf").read_bytes())
    tables = {bytes(font[at : at + 4]): at for at in range(12, 12 + 16 * font[5], 16)}
    offset = int.from_bytes(font[tables[b"OS/2"] + 8 : tables[b"OS/2"] + 12], "big")
    font[offset + 8 : offset + 10] = b"\0\2"
    (tmp_path / "locked.ttf").write_bytes(font)

    found = unusable(Families(files=(str(tmp_path / "locked.ttf"),)))

    assert [str(message) for message in found] == [
        f"The maker of the font {tmp_path / 'locked.ttf'} forbids putting it into a PDF. Choose another."
    ]


def test_a_run_in_another_script_is_not_said_to_be_in_the_language_of_the_words() -> None:
    lines = TYPESETTER.set(Text("شارع Praha", "ar"), TypeStyle(size=Pt(10), leading=Pt(14)), Mm(90)).lines

    assert {run.language for line in lines for run in line.runs} == {"ar", "und-Latn"}
