"""A withdrawal is written into submission.yaml without touching another word."""

from datetime import date
from pathlib import Path

import pytest

from photovoice.arrivals.amend import add_withdrawal, remove_submission
from photovoice.arrivals.record import read_submission
from photovoice.problems import Place, Problems
from photovoice.vocabulary.consent import Use, Withdrawal
from photovoice.yamlfile import Mapping, read_yaml

FILE = "submissions/p01/submission.yaml"
ON = date(2026, 3, 1)
ONE = Withdrawal(ON, Place(FILE), ("p01-03",), (Use.WEB,))
NEW = "{on: 2026-03-01, photos: [p01-03], uses: [web]}"
OLD = "{on: 2019-11-30, photos: [p01-03]}"
HEAD = "participant: {language: vi}\nconsent:\n  - given: 2019-05-12\n    uses: [zine, web]\n"
TAIL = 'photos:\n  - id: p01-03\n    file: a.jpg   # her favourite\n    caption: {vi: "Nhà: của tôi"}\n'


def amended(tmp_path: Path, written: str, withdrawal: Withdrawal = ONE) -> str:
    path = tmp_path / "submission.yaml"
    path.write_bytes(written.encode())
    problems = Problems()
    add_withdrawal(path, FILE, withdrawal, problems)
    assert not problems
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{HEAD}{TAIL}", f"{HEAD}withdrawn:\n  - {NEW}\n{TAIL}"),
        (f"{HEAD}\n# Her photos.\n{TAIL}", f"{HEAD}withdrawn:\n  - {NEW}\n\n# Her photos.\n{TAIL}"),
        (f"{TAIL}{HEAD}", f"withdrawn:\n  - {NEW}\n{TAIL}{HEAD}"),
        (f"{HEAD}withdrawn:\n{TAIL}", f"{HEAD}withdrawn:\n  - {NEW}\n{TAIL}"),
        (f"{HEAD}withdrawn:   # none yet\n{TAIL}", f"{HEAD}withdrawn:   # none yet\n  - {NEW}\n{TAIL}"),
        (f"{HEAD}withdrawn: ~  # none\n{TAIL}", f"{HEAD}withdrawn:  # none\n  - {NEW}\n{TAIL}"),
        (f"{HEAD}withdrawn: []\n{TAIL}", f"{HEAD}withdrawn: [{NEW}]\n{TAIL}"),
        (f"{HEAD}withdrawn: [{OLD}]  # x\n{TAIL}", f"{HEAD}withdrawn: [{NEW}, {OLD}]  # x\n{TAIL}"),
        (f"{HEAD}withdrawn:\n  - {OLD}\n{TAIL}", f"{HEAD}withdrawn:\n  - {OLD}\n  - {NEW}\n{TAIL}"),
        (f"{HEAD}withdrawn:\n- {OLD}\n{TAIL}", f"{HEAD}withdrawn:\n- {OLD}\n- {NEW}\n{TAIL}"),
        (
            f"{HEAD}withdrawn:\n  - on: 2019-11-30\n    # by telephone\n\n# Photos\n{TAIL}",
            f"{HEAD}withdrawn:\n  - on: 2019-11-30\n    # by telephone\n  - {NEW}\n\n# Photos\n{TAIL}",
        ),
        (
            f"{HEAD}withdrawn:\n  on: 2019-11-30\n  uses: [zine]\n{TAIL}",
            f"{HEAD}withdrawn:\n  - on: 2019-11-30\n    uses: [zine]\n  - {NEW}\n{TAIL}",
        ),
        (f"{HEAD}withdrawn: {OLD}\n{TAIL}", f"{HEAD}withdrawn: [{OLD}, {NEW}]\n{TAIL}"),
        (f"{HEAD}{TAIL}withdrawn:\n  - {OLD}", f"{HEAD}{TAIL}withdrawn:\n  - {OLD}\n  - {NEW}\n"),
        (f"{HEAD}{TAIL}"[:-1], f"{HEAD}withdrawn:\n  - {NEW}\n{TAIL}"[:-1]),
        (f"---\n{HEAD}{TAIL}...\n", f"---\n{HEAD}withdrawn:\n  - {NEW}\n{TAIL}...\n"),
    ],
)
def test_only_the_entry_is_added(tmp_path: Path, before: str, after: str) -> None:
    assert amended(tmp_path, before) == after


def test_lines_keep_their_endings(tmp_path: Path) -> None:
    before = f"{HEAD}{TAIL}".replace("\n", "\r\n")

    after = amended(tmp_path, before)

    assert after == f"{HEAD}withdrawn:\n  - {NEW}\n{TAIL}".replace("\n", "\r\n")


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    assert amended(tmp_path, f"\ufeff{HEAD}{TAIL}") == f"\ufeff{HEAD}withdrawn:\n  - {NEW}\n{TAIL}"


@pytest.mark.parametrize("style", ["|", "|+", "|-", ">", ">+"])
def test_words_in_blocks_keep_every_line_break(tmp_path: Path, style: str) -> None:
    words = f"photos:\n  - file: a.jpg\n    caption:\n      vi: {style}\n        một\n\n        hai\n\n\n"
    before, after = f"{words}{HEAD}", f"{HEAD}{words}"

    for written in (before, after, before.rstrip("\n"), after.rstrip("\n")):
        path = tmp_path / "submission.yaml"
        path.write_text(written, encoding="utf-8")
        said = read_submission(_read(path), "p01", Problems()).photos
        add_withdrawal(path, FILE, ONE, Problems())

        again = read_submission(_read(path), "p01", Problems())

        assert [photo.caption for photo in again.photos] == [photo.caption for photo in said]
        assert [(taken.photos, taken.uses) for taken in again.withdrawals] == [(("p01-03",), (Use.WEB,))]


def _read(path: Path) -> Mapping:
    node = read_yaml(path, FILE, Problems())
    assert isinstance(node, Mapping)
    return node


@pytest.mark.parametrize("photo", ["p01-a, b", "007", "null", "all", "p01: x", "p01-Žižkov", "- p", "p01 #2", '"'])
def test_any_id_is_read_as_it_was_written(tmp_path: Path, photo: str) -> None:
    amended(tmp_path, f"{HEAD}{TAIL}", Withdrawal(ON, Place(FILE), (photo, "p01-03")))

    taken = read_submission(_read(tmp_path / "submission.yaml"), "p01", Problems()).withdrawals

    assert [one.photos for one in taken] == [(photo, "p01-03")]


def test_taking_back_everything_names_nothing(tmp_path: Path) -> None:
    assert "  - {on: 2026-03-01}\n" in amended(tmp_path, f"{HEAD}{TAIL}", Withdrawal(ON, Place(FILE)))


def test_the_same_withdrawal_is_written_once(tmp_path: Path) -> None:
    once = amended(tmp_path, f"{HEAD}{TAIL}")

    assert amended(tmp_path, once) == once


@pytest.mark.parametrize(
    "written",
    [
        "{participant: {language: vi}, photos: []}\n",
        f"{HEAD}withdrawn: yes\n{TAIL}",
    ],
)
def test_a_file_written_in_an_unusual_way_is_left_for_a_person(tmp_path: Path, written: str) -> None:
    path = tmp_path / "submission.yaml"
    path.write_text(written, encoding="utf-8")
    problems = Problems()

    add_withdrawal(path, FILE, ONE, problems)

    assert path.read_text(encoding="utf-8") == written
    assert [(str(p.what), str(p.remedy)) for p in problems] == [
        (
            "The withdrawal could not be written into this file.",
            f"Write it yourself: add   - {NEW}   to the list under   withdrawn:",
        )
    ]
    assert [entry.name for entry in tmp_path.iterdir()] == ["submission.yaml"]


def test_a_broken_file_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "submission.yaml"
    path.write_text('a: "unclosed\n', encoding="utf-8")
    problems = Problems()

    add_withdrawal(path, FILE, ONE, problems)

    assert problems
    assert path.read_text(encoding="utf-8") == 'a: "unclosed\n'


def test_the_files_mode_stays(tmp_path: Path) -> None:
    path = tmp_path / "submission.yaml"
    path.write_text(f"{HEAD}{TAIL}", encoding="utf-8")
    path.chmod(0o640)

    add_withdrawal(path, FILE, ONE, Problems())

    assert path.stat().st_mode & 0o777 == 0o640


def test_an_erased_submission_leaves_nothing(tmp_path: Path) -> None:
    own = tmp_path / "p01"
    (own / "evidence").mkdir(parents=True)
    (own / "evidence" / "form.pdf").write_bytes(b"signed")

    remove_submission(own)

    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_removal_is_finished_by_the_next(tmp_path: Path) -> None:
    (tmp_path / ".p01.erased" / "evidence").mkdir(parents=True)

    remove_submission(tmp_path / "p01")

    assert list(tmp_path.iterdir()) == []
