"""Which scripts a language is written in."""

import pytest

from photovoice.typography.languages import scripts


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("cs", {"Latn"}),
        ("sr", {"Cyrl"}),
        ("sr-Latn-RS", {"Latn"}),
        ("mn-Mong", {"Mong"}),
        ("ja", {"Hani", "Hira", "Kana"}),
        ("zh-Hant-TW", {"Hani", "Bopo"}),
        ("tlh", {"Latn"}),
    ],
)
def test_a_script_in_the_tag_outranks_what_the_language_is_usually_written_in(
    language: str, expected: set[str]
) -> None:
    assert scripts(language) == expected
