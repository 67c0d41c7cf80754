"""layouts/panels.yaml: templates, themes, and which panels lie, hang or stand."""

from pathlib import Path

import pytest

from photovoice.layouts.formats import PANELS
from photovoice.layouts.panels import PanelLayout, Template, read_panel_layout
from photovoice.problems import Problems
from photovoice.vocabulary.measure import Mm, Size

PACKAGE = Path(__file__).parents[2] / "photovoice"


def read(folder: Path, written: str) -> tuple[PanelLayout, list[tuple[str, str]]]:
    (folder / "layouts").mkdir()
    (folder / "layouts/panels.yaml").write_text(written, encoding="utf-8")
    problems = Problems()
    layout = read_panel_layout(folder, problems)
    return layout, [(str(problem.what), str(problem.remedy)) for problem in problems]


@pytest.mark.parametrize("template", Template)
def test_staff_choose_a_template_by_its_name(tmp_path: Path, template: Template) -> None:
    layout, told = read(tmp_path, f"template: {template.value}\n")

    assert (layout.template, told) == (template, [])


def test_a_themes_panel_needs_its_photographs_together(tmp_path: Path) -> None:
    _, told = read(tmp_path, "theme_panels: yes\n")

    assert told == [
        (
            "A theme's panel stands before its photographs, but these do not hang together.",
            "Write   order: theme   as well, or   theme_panels: no",
        )
    ]


def test_a_theme_has_a_name_for_visitors_and_words(tmp_path: Path) -> None:
    layout, told = read(
        tmp_path, "theme_names:\n  - {theme: home, shown_as: {cs: Doma}, words: {cs: Kde spíme.}}\n"
    )

    theme = layout.theme("home")
    assert told == []
    assert (theme.name.in_any().words, theme.words.in_any().words) == ("Doma", "Kde spíme.")


@pytest.mark.parametrize(
    ("size", "turned"),
    [
        (PANELS["50x70"], Size(Mm(700), Mm(500))),
        (PANELS["a0"], Size(Mm(1189), Mm(841))),
        (PANELS["rollup"], PANELS["rollup"]),
        (Size(Mm(900), Mm(600)), Size(Mm(900), Mm(600))),
        (Size(Mm(6000), Mm(1500)), Size(Mm(6000), Mm(1500))),
    ],
)
def test_only_upright_panels_that_hang_lie_for_some_pictures(size: Size, turned: Size) -> None:
    assert PanelLayout(format=size).turned == turned


def test_only_a_roll_up_stands_on_the_floor() -> None:
    assert [name for name, size in PANELS.items() if PanelLayout(format=size).stands] == ["rollup"]


def test_both_starters_explain_the_same_settings() -> None:
    settings = [
        [line.split(":")[0] for line in (PACKAGE / starter / "layouts/panels.yaml").read_text("utf-8").splitlines()
         if line and not line.startswith("#")]
        for starter in ("starter", "starter_cs")
    ]  # fmt: skip

    assert settings[0] == settings[1]


def test_what_is_wrong_at_a_venue_is_told_where_the_venue_stands(tmp_path: Path) -> None:
    layout, told = read(
        tmp_path,
        "accept_low_resolution: no\nvenues:\n"
        "  - {name: A, from: 2026-06-01, until: 2026-06-30}\n"
        "  - {name: B, from: 2026-06-01, until: 2026-06-30, accept_low_resolution: yes}\n",
    )

    assert told == []
    assert [run.place.line for run in layout.runs()] == [3, 4]
    assert [run.accept_low_resolution for run in layout.runs()] == [False, True]
