"""Languages are called what their speakers call them, and written their way."""

import pytest

from photovoice.vocabulary.languages import LANGUAGES, direction, endonym, language_name


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar", "rtl"), ("ar-EG", "rtl"), ("he", "rtl"), ("ckb", "rtl"), ("prs", "rtl"), ("AR", "rtl"),
        ("cs", "ltr"), ("vi", "ltr"), ("ku", "ltr"), ("zh-Hant", "ltr"), ("xx", "ltr"),
        ("ar-Latn", "ltr"), ("ku-Arab", "rtl"), ("az-Arab-IR", "rtl"), ("pa-Arab", "rtl"),
    ],
)  # fmt: skip
def test_a_script_in_the_tag_outranks_the_languages_usual_direction(tag: str, expected: str) -> None:
    assert direction(tag) == expected


def test_no_language_is_listed_twice() -> None:
    assert len({language.tag for language in LANGUAGES}) == len(LANGUAGES)
    assert len({language.endonym for language in LANGUAGES}) == len(LANGUAGES)


def test_a_regional_tag_is_called_by_its_language() -> None:
    assert endonym("cs-CZ") == "Čeština"
    assert str(language_name("en-GB")) == "English"


def test_a_language_that_is_not_listed_is_called_by_its_tag() -> None:
    assert endonym("mi") == "mi"
    assert str(language_name("mi")) == "mi"
