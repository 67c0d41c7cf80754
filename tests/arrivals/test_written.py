"""submission.yaml amended in place: whatever way it was written, only what was meant changes."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from photovoice.arrivals.merge import tidy
from photovoice.arrivals.written import Plain, amended, as_file, plain, put
from photovoice.problems import Problems
from photovoice.yamlfile import Mapping, read_yaml

BLOCK = """\
# a comment above
participant:
  language: vi      # her own

photos:
  # the first
  - file: one.jpg   # on the card
    title:
      vi: Một       # as she wrote it
      cs: "Jedna # a"   # checked
    themes: [home, work]

  # the second
  - id: p01-02
    file: two.jpg
    place: {cs: Žižkov, en: Žižkov}   # coarse
"""
FLOW = """\
participant: {language: vi}
photos:
- {file: one.jpg, title: {vi: Một, cs: "Jedna"}}
- file: two.jpg
"""
UNINDENTED = """\
participant:
  language: vi
photos:
- file: one.jpg
  title:
    vi: Một
    cs: 'Jed''na'
- file: two.jpg
"""
FOLDED = """\
participant:
  language: vi
photos:
  - file: one.jpg
    title:
      cs: >-
        Jedna
        a druhá
      vi: |
        Một
  - file: two.jpg"""
CRLF = BLOCK.replace("\n", "\r\n")
STYLES = {"block": BLOCK, "flow": FLOW, "unindented": UNINDENTED, "folded": FOLDED, "crlf": CRLF}
CHANGES: dict[str, tuple[tuple[str | int, ...], Plain]] = {
    "a word changed": (("photos", 0, "title", "cs"), "První: “#1” - ano"),
    "a word added": (("photos", 0, "title", "uk"), "Один"),
    "a word taken out": (("photos", 0, "title", "cs"), None),
    "a kind of words added": (("photos", 1, "caption", "vi"), "Dòng một\nDòng hai"),
    "a deep word added": (("photos", 1, "showed", "see", "vi"), "Cửa"),
    "a list added": (("photos", 1, "uses"), ["zine", "web"]),
    "an empty list added": (("photos", 1, "uses"), []),
    "people added": (("photos", 1, "people"), [{"who": "a man: at a stall"}, {"who": "no"}]),
    "a photo added": (("photos", 2), {"file": "three.jpg", "title": {"vi": "Ba"}, "people": "none"}),
    "a participant's word added": (("participant", "credit"), "Hoa, Vietnam"),
    "a section added": (("consent",), [{"given": "2026-05-12", "uses": ["zine"]}]),
}


def parsed(path: Path, text: str) -> Mapping:
    path.write_bytes(text.encode("utf-8"))
    problems = Problems()
    root = read_yaml(path, "submission.yaml", problems)
    assert isinstance(root, Mapping), list(problems)
    assert list(problems) == []
    return root


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("change", CHANGES)
def test_only_what_was_meant_changes(tmp_path: Path, style: str, change: str) -> None:
    root = parsed(tmp_path / "s.yaml", STYLES[style])
    path, value = CHANGES[change]

    after = parsed(tmp_path / "s.yaml", amended(STYLES[style], root, [(path, value)]))

    assert tidy(plain(after)) == tidy(put(plain(root), path, value))


@pytest.mark.parametrize("style", STYLES)
def test_many_changes_at_once_do_not_disturb_each_other(tmp_path: Path, style: str) -> None:
    root = parsed(tmp_path / "s.yaml", STYLES[style])
    changes = [
        change for name, change in CHANGES.items() if name not in ("a word taken out", "an empty list added")
    ]
    meant = plain(root)
    for path, value in changes:
        meant = put(meant, path, value)

    after = parsed(tmp_path / "s.yaml", amended(STYLES[style], root, changes))

    assert tidy(plain(after)) == tidy(meant)


def test_comments_and_every_other_line_stay(tmp_path: Path) -> None:
    root = parsed(tmp_path / "s.yaml", BLOCK)

    after = amended(
        BLOCK, root, [(("photos", 0, "title", "cs"), "První"), (("photos", 1, "place", "cs"), "Praha")]
    )

    assert after == BLOCK.replace('"Jedna # a"', '"První"').replace("cs: Žižkov, en", "cs: Praha, en")


def test_line_ends_stay_what_they_are(tmp_path: Path) -> None:
    root = parsed(tmp_path / "s.yaml", CRLF)

    after = amended(CRLF, root, [(("photos", 0, "title", "uk"), "Один")])

    assert after.count("\n") == after.count("\r\n") == CRLF.count("\r\n") + 1


@settings(max_examples=150, deadline=None)
@given(
    words=some.text(
        some.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=40
    ),
    code=some.sampled_from(["title", "place", "credit"]),
)
def test_whatever_was_typed_is_read_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, words: str, code: str
) -> None:
    said: dict[str, Plain] = {
        "participant": {"language": "vi"},
        "photos": [{"file": words, code: {"cs": words, "vi": words}}],
    }
    if code == "credit":
        said = {"participant": {"language": "vi", "credit": words}}

    root = parsed(tmp_path_factory.getbasetemp() / "any.yaml", as_file(said, "A comment."))

    assert plain(root) == said
