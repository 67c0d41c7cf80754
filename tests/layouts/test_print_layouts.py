"""layouts/zine.yaml and layouts/panels.yaml: what staff may write, and what is told when they mistype."""

from dataclasses import replace
from pathlib import Path

import pytest

from photovoice.layouts.formats import ZINES
from photovoice.layouts.panels import PanelLayout, read_panel_layout
from photovoice.layouts.zine import Per, ZineLayout, read_zine_layout
from photovoice.problems import Problems
from photovoice.vocabulary.text import Text

REPOSITORY = Path(__file__).parents[2]


def written(folder: Path, file: str, text: str) -> Path:
    (folder / "layouts").mkdir()
    (folder / "layouts" / file).write_text(text, encoding="utf-8")
    return folder


def test_without_files_the_defaults_hold(tmp_path: Path) -> None:
    problems = Problems()

    layouts = read_zine_layout(tmp_path, problems), read_panel_layout(tmp_path, problems)

    assert layouts == (ZineLayout(), PanelLayout())
    assert not problems


def test_the_files_of_the_sample_say_what_the_defaults_are_but_for_its_venue() -> None:
    problems = Problems()

    layouts = read_zine_layout(REPOSITORY, problems), read_panel_layout(REPOSITORY, problems)

    assert layouts == (ZineLayout(), replace(PanelLayout(), venues=layouts[1].venues))
    assert not problems


@pytest.mark.parametrize("starter", ["starter", "starter_cs"])
def test_a_fresh_zine_is_as_the_defaults_are(starter: str) -> None:
    problems = Problems()

    assert read_zine_layout(REPOSITORY / "photovoice" / starter, problems) == ZineLayout()
    assert not problems


def test_an_edition_is_told_in_each_language(tmp_path: Path) -> None:
    folder = written(tmp_path, "zine.yaml", "edition: {cs: První vydání, en: First edition}\n")

    layout = read_zine_layout(folder, Problems())

    assert layout.edition.in_any("cs") == Text("První vydání", "cs")


def test_a_zine_for_the_print_shop_bleeds(tmp_path: Path) -> None:
    folder = written(tmp_path, "zine.yaml", "bleed: yes\nformat: a4\nbinding: right\nname: prague-2026\n")

    layout = read_zine_layout(folder, Problems())

    assert (layout.bleed, layout.page.width, layout.right_bound(("cs",)), layout.name) == (
        3,
        210,
        True,
        "prague-2026",
    )


def test_a_zine_for_each_author_and_language_can_be_asked_for(tmp_path: Path) -> None:
    folder = written(tmp_path, "zine.yaml", "format: a6\nper: participant\nlanguages: apart\ncopies: 50\n")

    layout = read_zine_layout(folder, Problems())

    assert (layout.format, layout.per, layout.one_per_language, layout.copies) == (
        ZINES["a6"],
        Per.PARTICIPANT,
        True,
        50,
    )


PRESS = b"\0" * 12 + b"prtrCMYK" + b"\0" * 108


def test_another_press_can_be_named(tmp_path: Path) -> None:
    folder = written(tmp_path, "zine.yaml", "icc: uncoated.icc\nicc_condition: FOGRA52\n")
    (folder / "layouts" / "uncoated.icc").write_bytes(PRESS)
    problems = Problems()

    press = read_zine_layout(folder, problems).icc

    assert not problems
    assert press
    assert (press.file, press.condition) == ("uncoated.icc", "FOGRA52")


@pytest.mark.parametrize("name", ["missing.icc", "../zine.icc", "srgb.icc"])
def test_what_is_no_press_is_told(tmp_path: Path, name: str) -> None:
    folder = written(tmp_path, "zine.yaml", f"icc: {name}\n")
    (folder / "layouts" / "srgb.icc").write_bytes(PRESS.replace(b"prtrCMYK", b"mntrRGB "))
    (folder / "zine.icc").write_bytes(PRESS)
    problems = Problems()

    press = read_zine_layout(folder, problems).icc

    assert press is None
    assert [(str(p.what), str(p.remedy)) for p in problems] == [
        (
            f"“{name}” is not a colour profile of a press with four inks.",
            "Put the .icc file that the print shop recommends into the folder layouts and write its name here, "
            "or leave the line blank.",
        )
    ]


def test_a_funder_can_be_described(tmp_path: Path) -> None:
    folder = written(
        tmp_path, "zine.yaml", "funder:\n  name: {en: A Trust}\n  statement: {en: Paid by A Trust.}\n"
    )
    problems = Problems()

    own = read_zine_layout(folder, problems).funder

    assert not problems
    assert own
    assert (own.statement.texts, own.emblem) == ((Text("Paid by A Trust.", "en"),), False)


def test_a_funder_that_says_nothing_is_told(tmp_path: Path) -> None:
    problems = Problems()

    read_zine_layout(written(tmp_path, "zine.yaml", "funder:\n  name: {en: A Trust}\n"), problems)

    assert [(str(p.what), str(p.remedy)) for p in problems] == [
        (
            "The funder has no “statement” here.",
            "Add a line   statement: {en: …}   with what the funder wants printed.",
        )
    ]


def test_words_about_the_project_can_be_written(tmp_path: Path) -> None:
    folder = written(tmp_path, "panels.yaml", "about:\n  cs: |\n    Jedna.\n    Dvě.\n")

    about = read_panel_layout(folder, Problems()).about

    assert about.texts == (Text("Jedna.\nDvě.\n", "cs"),)


@pytest.mark.parametrize(
    ("line", "what", "remedy"),
    [
        (
            "name: Léto v Praze",
            "“Léto v Praze” cannot be an edition's name: it becomes the name of a folder.",
            "Use small letters without accents, digits and hyphens, such as prague-2026.",
        ),
        (
            "colour: 'blue'",
            "“blue” is not a colour.",
            "Write a # and six digits or letters from a to f in quotes, such as '#17485a'.",
        ),
        ("format: a7", "“a7” is not known here.", "Use one of: a5, a4, a6, mini8, accordion-a4, accordion-a3."),
        ("clour: '#000000'", "“clour” is not known here.", "Did you mean “colour”?"),
        ("- a list", "Settings are expected here.", "Write lines such as   name: …"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_remedy(tmp_path: Path, line: str, what: str, remedy: str) -> None:
    problems = Problems()

    read_zine_layout(written(tmp_path, "zine.yaml", f"# comment\n{line}\n"), problems)

    assert [(str(p.place).split(":")[:2], str(p.what), str(p.remedy)) for p in problems] == [
        (["layouts/zine.yaml", "2"], what, remedy)
    ]
