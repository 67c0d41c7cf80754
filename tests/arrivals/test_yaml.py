"""YAML written by people, and by people who mean harm."""

from pathlib import Path

import pytest

from photovoice.problems import Problems
from photovoice.yamlfile import DEEPEST, LARGEST_FILE, Mapping, Scalar, read_yaml


def read(tmp_path: Path, written: str | bytes) -> tuple[object, list[str]]:
    file = tmp_path / "submission.yaml"
    file.write_bytes(written.encode() if isinstance(written, str) else written)
    problems = Problems()
    node = read_yaml(file, "submissions/p01/submission.yaml", problems)
    return node, [f"{p.place}: {p.what} → {p.remedy}" for p in problems]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "photos:\n\t- file: a.jpg\n",
            "submissions/p01/submission.yaml:2:1: This line is indented with a tab. → "
            "Use spaces: two for each level.",
        ),
        (
            "a: &x [1]\nb: *x\n",
            "submissions/p01/submission.yaml:1:4: An & or * stands here, which YAML takes for a reference to "
            "another place. → Put the words in quotes, or write them out; references are not used here.",
        ),
        (
            "title: *so* much\n",
            "submissions/p01/submission.yaml:1:8: An & or * stands here, which YAML takes for a reference to "
            "another place. → Put the words in quotes, or write them out; references are not used here.",
        ),
        (
            "a: !!python/object/apply:os.system ['touch /tmp/owned']\n",
            "submissions/p01/submission.yaml:1:4: A ! stands here, which YAML takes for a type of its own. → "
            "Put the words in quotes; types are not used here.",
        ),
        (
            "a: 'never closed\nb: c\n",
            "submissions/p01/submission.yaml:1:4: A quotation mark is opened here and never closed. → "
            "Close it at the end of the words.",
        ),
        (
            "title: Home: a place\n",
            "submissions/p01/submission.yaml:1:12: A second colon stands in this line, and YAML cannot tell what "
            "belongs to what. → Put the words after the first colon in quotes.",
        ),
        (
            "a: 1\na: 2\n",
            "submissions/p01/submission.yaml:2:1: “a” is written twice here; it first stands in line 1. → "
            "Keep one of the two.",
        ),
        (
            "a: 1\n---\nb: 2\n",
            "submissions/p01/submission.yaml:2:1: A second document begins here, after a line of three dashes. → "
            "Keep one document in a file: take the line --- out.",
        ),
        (
            "? [a]\n: b\n",
            "submissions/p01/submission.yaml:1:3: A list or a group stands here where a key is expected. → "
            "Write a word and a colon; put words with colons or brackets in quotes.",
        ),
        (
            "a: b\n - c\n  d\n e: [\n",
            "submissions/p01/submission.yaml:4:2: This line begins further right than   a:   in line 1, "
            "which is complete without it. → "
            "Begin it exactly below   a:   or add what line 1 or this one lacks: the "
            "dash of a list, or a key of its own.",
        ),
        (
            "consent:\n  - given: 2026-05-12\n     until: 2027-02-28\n",
            "submissions/p01/submission.yaml:3:6: This line begins further right than   given:   in line 2, "
            "which is complete without it. → "
            "Begin it exactly below   given:   or add what line 2 or this one lacks: the "
            "dash of a list, or a key of its own.",
        ),
        (
            "venues:\n  - name: A\n    pages: 3\n      name: B\n",
            "submissions/p01/submission.yaml:4:7: This line begins further right than   pages:   in line 3, "
            "which is complete without it. → "
            "Begin it exactly below   pages:   or add what line 3 or this one lacks: the "
            "dash of a list, or a key of its own.",
        ),
        (
            "consent:\n  - until: Home: a place\n",
            "submissions/p01/submission.yaml:2:16: A second colon stands in this line, and YAML cannot tell what "
            "belongs to what. → Put the words after the first colon in quotes.",
        ),
        (
            "a: {b: c\nd: e\n",
            "submissions/p01/submission.yaml:2:2: This line cannot be read as YAML. → "
            "Check its indentation, its quotation marks and brackets, and the line before it. "
            "After the colon of a key stands a space, and words that hold a colon need quotes.",
        ),
        (
            "title:Home\ncaption: Here\n",
            "submissions/p01/submission.yaml:1:6: A colon stands in this line without a space after it. → "
            "Write a space after the colon:   title: …   Words that hold a colon need quotes.",
        ),
        (
            "photos:\n  - file: a.jpg\n    place:Praha\n",
            "submissions/p01/submission.yaml:3:10: A colon stands in this line without a space after it. → "
            "Write a space after the colon:   title: …   Words that hold a colon need quotes.",
        ),
        (
            "a: bell \x07\n",
            "submissions/p01/submission.yaml:1: An invisible control character stands in this line. → "
            "Delete the line and type it again.",
        ),
        (
            b"a: b\nname: Ji\xf8\xed\n",
            "submissions/p01/submission.yaml:2: This file is not written in UTF-8. → "
            "Save it again as UTF-8; editors ask for the encoding under “Save as”.",
        ),
    ],
)
def test_what_yaml_cannot_mean_is_told_with_its_place_and_remedy(
    tmp_path: Path, written: str | bytes, told: str
) -> None:
    _, problems = read(tmp_path, written)

    assert problems == [told]


def test_a_billion_laughs_cost_nothing(tmp_path: Path) -> None:
    laughs = "a: &a [ha, ha]\n" + "".join(
        f"{after}: &{after} [*{before}, *{before}]\n"
        for before, after in zip("abcdefghijklmnopqrstuvw", "bcdefghijklmnopqrstuvwx", strict=True)
    )

    node, problems = read(tmp_path, laughs)

    assert node is None
    assert len(problems) == 1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_nesting_without_end_is_refused_before_it_overflows(tmp_path: Path, opening: str) -> None:
    node, problems = read(tmp_path, opening * 200_000)

    assert node is None
    assert len(problems) == 1


def test_words_stay_what_was_typed(tmp_path: Path) -> None:
    node, problems = read(tmp_path, "a: no\nb: 07\nc: 1e3\nd: 2019-05-12\ne: ~\nf: '~'\n")

    assert isinstance(node, Mapping)
    assert [value.text for _, value in node.entries if isinstance(value, Scalar)] == [
        "no",
        "07",
        "1e3",
        "2019-05-12",
        "~",
        "~",
    ]
    assert [value.blank for _, value in node.entries if isinstance(value, Scalar)] == [False] * 4 + [True, False]
    assert not problems


def test_a_file_too_large_is_not_opened(tmp_path: Path) -> None:
    _, problems = read(tmp_path, b"#" * (LARGEST_FILE + 1))

    assert problems == [
        "submissions/p01/submission.yaml: This file is too large to be read. → "
        "Split it, or take out what is not needed."
    ]


def test_the_contracts_own_depth_is_far_from_the_limit() -> None:
    assert DEEPEST > 2 * 7
