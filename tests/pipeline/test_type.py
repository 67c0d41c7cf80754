"""Fonts are chosen in layouts; what they cannot set is told before anything is made."""

import shutil
from pathlib import Path

import manimgx_fonts
import pypdfium2
import pytest

from photovoice.vocabulary.consent import Use
from tests.support.building import attempted, built
from tests.support.projects import project, submission

NOTO_THAI = Path(manimgx_fonts.__file__).parent / "NotoSansThai[wght].ttf"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = project(tmp_path / "project")
    (place / "layouts").mkdir()
    return place


def fonts_in(pdf: Path) -> set[str]:
    found = set()
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        for mark in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            found.add(mark.get_font().get_base_name())
    document.close()
    return found


def test_a_character_that_no_font_has_is_told_with_its_name_photo_and_language(place: Path) -> None:
    submission(place, words="    title: {cs: Dům ꡃ, en: A house}\n    alt: {cs: A, en: A}\n")

    _, problems = attempted(place, uses=(Use.EXHIBITION,))

    assert problems == [
        "layouts/panels.yaml: No font has the character U+A843 PHAGS-PA LETTER NGA; photograph 1 (“Dům ꡃ”) has it "
        "in its words in: Czech. → Write the words without it, or add a font file that has it."
    ]


def test_the_layouts_family_is_used_and_embedded(place: Path) -> None:
    submission(place)
    (place / "layouts/zine.yaml").write_text("fonts: {text: Noto Sans}\n")

    built(place, uses=(Use.ZINE,))

    names = fonts_in(place / "output/zine/zine/reading.pdf")
    assert any("NotoSans" in name for name in names)
    assert not any("Fira" in name for name in names)


def test_a_font_file_of_the_projects_own_is_used_and_embedded(place: Path) -> None:
    submission(place, words="    title: {cs: สวัสดี, en: Hello}\n    alt: {cs: A, en: A}\n")
    shutil.copyfile(NOTO_THAI, place / "layouts/Ours.ttf")
    (place / "layouts/zine.yaml").write_text("fonts: {text: Noto Sans Thai, files: [Ours.ttf]}\n")

    built(place, uses=(Use.ZINE,))

    assert any("Ours" in name for name in fonts_in(place / "output/zine/zine/reading.pdf"))


def test_a_family_that_is_not_there_is_told(place: Path) -> None:
    submission(place)
    (place / "layouts/zine.yaml").write_text("fonts: {title: Papyrus}\n")

    _, problems = attempted(place, uses=(Use.ZINE,))

    assert len(problems) == 1
    assert "There is no family Papyrus. Choose one of " in problems[0]


@pytest.mark.parametrize("file", ["nowhere.ttf", "../photovoice.yaml"])
def test_a_font_file_that_is_not_in_layouts_is_told(place: Path, file: str) -> None:
    submission(place)
    (place / "layouts/zine.yaml").write_text(f"fonts: {{files: [{file}]}}\n")

    _, problems = attempted(place, uses=(Use.ZINE,))

    assert problems == [
        f"layouts/zine.yaml:1:17: There is no font file {file} in layouts/. → "
        "Put the .ttf or .otf file there, or correct its name."
    ]


def test_marks_that_would_not_all_be_set_are_told(place: Path) -> None:
    marks = "\u0301" * 500
    submission(place, words=f"    title: {{cs: A{marks}, en: A house}}\n    alt: {{cs: A, en: A}}\n")

    _, problems = attempted(place, uses=(Use.EXHIBITION,))

    assert len(problems) == 1
    assert "A letter bears more than 30 marks. Delete the ones too many." in problems[0]
