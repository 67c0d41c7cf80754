"""Staff hear of their own words that an exhibition lacks in one of its languages, before they hang."""

from dataclasses import replace

from photovoice.layouts.panels import Order, PanelLayout, Theme
from photovoice.pages.exhibition.ownwords import check_own_words
from photovoice.problems import Place, Problems
from photovoice.vocabulary.plate import Plate
from tests.support.plates import plate, wording

LINE = Place("layouts/panels.yaml", 9, 5)
HOME = Theme("home", wording({"cs": "Doma", "en": "At home"}), place=LINE)
BY_THEME = PanelLayout(order=Order.THEME, theme_panels=True, themes=(HOME,))


def shot(*themes: str) -> Plate:
    return replace(plate(), themes=themes)


def warned(layout: PanelLayout, *plates: Plate, languages: tuple[str, ...] = ("cs", "en")) -> list[str]:
    problems = Problems()
    check_own_words(layout, plates, languages, problems)
    assert not problems
    return [f"{problem.place.line}: {problem.what}" for problem in problems.warnings]


def test_a_theme_named_in_every_language_is_not_warned_of() -> None:
    assert warned(BY_THEME, shot("home"), shot("home")) == []


def test_a_theme_without_a_name_is_told_once() -> None:
    assert warned(replace(BY_THEME, themes=()), shot("home"), shot("home")) == [
        "0: The panel of the theme “home” has no name for it in every language; missing: cs, en.",
    ]


def test_a_theme_without_a_name_in_one_language_is_told_at_its_line() -> None:
    assert warned(BY_THEME, shot("home"), languages=("cs", "en", "uk")) == [
        "9: The panel of the theme “home” has no name for it in every language; missing: uk."
    ]


def test_themes_without_panels_need_no_name() -> None:
    assert warned(PanelLayout(), shot("home")) == []


def test_a_name_for_a_theme_that_no_photograph_has_is_told() -> None:
    assert warned(BY_THEME, shot("market")) == [
        "9: No photograph that hangs has the theme “home”.",
        "0: The panel of the theme “market” has no name for it in every language; missing: cs, en.",
    ]


def test_a_photographs_second_theme_counts_as_well() -> None:
    assert warned(replace(BY_THEME, theme_panels=False), shot("market", "home")) == []


def test_own_words_missing_in_one_language_are_told() -> None:
    layout = PanelLayout(
        introduction=wording({"en": "Welcome"}), about=wording({"en": "About"}), thanks=wording({"cs": "Díky"})
    )

    assert warned(layout, shot()) == [
        "0: Your own words under   introduction:   are not there in Czech (cs).",
        "0: Your own words under   about:   are not there in Czech (cs).",
        "0: Your own words under   thanks:   are not there in English (en).",
    ]


def test_an_introduction_that_does_not_hang_needs_no_translation() -> None:
    layout = PanelLayout(introduction_panel=False, introduction=wording({"en": "Welcome"}))

    assert warned(layout, shot()) == []


def test_a_themes_own_words_are_missed_as_well() -> None:
    theme = replace(HOME, words=wording({"cs": "Kde spíme."}))

    assert warned(replace(BY_THEME, themes=(theme,)), shot("home")) == [
        "9: Your own words under   words:   are not there in English (en)."
    ]
