"""Asterisks that emphasise, and those that are only asterisks."""

import pytest

from photovoice.typography.emphasis import stretches


def shown(words: str) -> str:
    marks = {(False, False): "{}", (True, False): "<{}>", (False, True): "[{}]", (True, True): "<[{}]>"}
    return "".join(marks[stretch.emphasis].format(stretch.words) for stretch in stretches(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("to je *ono*", "to je <ono>"),
        ("to je **ono**!", "to je [ono]!"),
        ("*všechno **opravdu** všechno*", "<všechno ><[opravdu]>< všechno>"),
        ("(*ano*), ***ne***.", "(<ano>), <[ne]>."),
        ("中*文*字", "中<文>字"),
        ("هذا *مهم* جدا", "هذا <مهم> جدا"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("2*3*4", "2*3*4"),
        (r"\*ne\*", "*ne*"),
        ("*nezavřeno", "*nezavřeno"),
        ("konec*", "konec*"),
        ("*** hvězdy ***", "*** hvězdy ***"),
        ("* odrážka", "* odrážka"),
        ("", ""),
    ],
)
def test_asterisks_emphasise_only_around_words(words: str, expected: str) -> None:
    assert shown(words) == expected


def test_many_asterisks_take_linear_time() -> None:
    assert len(stretches("*a" * 50_000)) == 50_000
