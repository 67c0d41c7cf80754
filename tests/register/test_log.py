"""The register is only added to, sees every change, and is whole after anything."""

import os
import signal
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from photovoice.register import log
from photovoice.register.log import Register, RegisterBusyError, RegisterError

TODAY = date(2026, 3, 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a register of five entries."""
    path = tmp_path / "register.sqlite"
    with Register(path, TODAY) as register:
        for number in range(1, 6):
            register.append("permalink", f"p01-{number:02}", {"code": f"code{number}"})
    return path


def told(path: Path) -> list[str]:
    with Register(path, TODAY) as register:
        return [str(fault) for fault in register.verify()]


def forge(path: Path, *statements: str) -> None:
    """Change the file as somebody would who knows SQLite: the locks are taken off and put back."""
    connection = sqlite3.connect(path, isolation_level=None)
    for name in log.LOCKS:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for lock in log.LOCKS.values():
        connection.execute(lock)
    connection.close()


def test_what_was_added_is_read_in_order(path: Path) -> None:
    with Register(path, TODAY) as register:
        entries = list(register.entries())

    assert [entry.number for entry in entries] == [1, 2, 3, 4, 5]
    assert [entry.told for entry in entries] == [{"code": f"code{number}"} for number in range(1, 6)]
    assert {entry.day for entry in entries} == {"2026-03-01"}


def test_a_whole_register_has_no_faults(path: Path) -> None:
    assert told(path) == []


def test_each_entry_carries_the_hash_of_the_one_before(path: Path) -> None:
    with Register(path, TODAY) as register:
        entries = list(register.entries())

    assert [entry.previous for entry in entries] == ["", *(entry.hash for entry in entries[:-1])]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET content = '{}' WHERE number = 2",
        "DELETE FROM entry WHERE number = 5",
        "INSERT OR REPLACE INTO entry SELECT number, day, kind, subject, '{}', previous, hash FROM entry",
        "INSERT INTO entry SELECT 9, day, kind, subject, '{}', previous, 'x' FROM entry WHERE number = 5",
    ],
)
def test_entries_cannot_be_changed_or_deleted(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)

    with pytest.raises(sqlite3.IntegrityError, match="only added to"):
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("statements", "faults"),
    [
        (
            ['UPDATE entry SET content = \'{"code": "other"}\' WHERE number = 2'],
            ["Entry 2 was changed after it was written."],
        ),
        (["UPDATE entry SET day = '2025-01-01' WHERE number = 5"], ["Entry 5 was changed after it was written."]),
        (
            ["UPDATE entry SET hash = 'f00d' WHERE number = 2"],
            ["Entry 2 was changed after it was written.", "Entry 3 does not follow the one before it."],
        ),
        (["DELETE FROM entry WHERE number IN (2, 3)"], ["Entries 2 to 3 are missing."]),
        (["DELETE FROM entry WHERE number = 1"], ["Entries 1 to 1 are missing."]),
        (["DELETE FROM entry WHERE number >= 4"], ["Entries 4 to 5 are missing."]),
        (["DELETE FROM entry"], ["Entries 1 to 5 are missing."]),
        (
            ["INSERT INTO entry SELECT 6, day, kind, subject, content, previous, 'x' FROM entry WHERE number = 2"],
            ["Entry 6 does not follow the one before it.", "Entry 6 was changed after it was written."],
        ),
        (
            [
                "UPDATE entry SET number = 99 WHERE number = 2",
                "UPDATE entry SET number = 2 WHERE number = 3",
                "UPDATE entry SET number = 3 WHERE number = 99",
            ],
            [
                "Entry 2 does not follow the one before it.",
                "Entry 2 was changed after it was written.",
                "Entry 3 does not follow the one before it.",
                "Entry 3 was changed after it was written.",
                "Entry 4 does not follow the one before it.",
            ],
        ),
    ],
    ids=["edited", "redated", "rehashed", "deleted", "first", "cut off", "emptied", "inserted", "reordered"],
)
def test_every_change_is_found(path: Path, statements: list[str], faults: list[str]) -> None:
    forge(path, *statements)

    assert told(path) == faults


def test_an_entry_forged_with_its_own_hash_is_found_by_the_next(path: Path) -> None:
    with Register(path, TODAY) as register:
        second = list(register.entries())[1]
    forged = log.seal(2, second.day, second.kind, second.subject, "{}", second.previous)

    forge(path, f"UPDATE entry SET content = '{{}}', hash = '{forged}' WHERE number = 2")

    assert told(path) == ["Entry 3 does not follow the one before it."]


def test_locks_taken_off_are_found(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER entry_remains")
    connection.close()

    assert told(path) == ["The locks that keep entries from being changed were taken off."]


def test_bytes_that_are_no_words_are_found_and_do_not_stop_the_reading(path: Path) -> None:
    forge(path, "UPDATE entry SET content = CAST(x'ff00' AS TEXT) WHERE number = 2")

    assert "Entry 2 was changed after it was written." in told(path)


def test_looking_at_a_register_that_is_not_there_makes_none(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"

    with Register(path, TODAY) as register:
        assert list(register.entries()) == []
        assert register.latest("permalink", "code") == {}
        assert register.verify() == ()

    assert not path.exists()


def test_reading_leaves_the_file_as_it_is(path: Path) -> None:
    before = path.read_bytes(), path.stat().st_mtime_ns

    told(path)

    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(path.parent.iterdir()) == [path]


def test_a_command_that_fails_adds_nothing(path: Path) -> None:
    with pytest.raises(RuntimeError, match="on the way"), Register(path, TODAY) as register:
        register.append("permalink", "p01-06", {"code": "code6"})
        raise RuntimeError("on the way")

    with Register(path, TODAY) as register:
        assert len(list(register.entries())) == 5


def test_what_was_kept_stays_when_the_command_fails_later(path: Path) -> None:
    with pytest.raises(RuntimeError, match="on the way"), Register(path, TODAY) as register:
        register.append("withdrawal", "p01-06", {})
        register.keep()
        register.append("withdrawal", "p01-07", {})
        raise RuntimeError("on the way")

    with Register(path, TODAY) as register:
        assert [entry.subject for entry in register.entries("withdrawal")] == ["p01-06"]


def test_a_second_command_is_told_to_wait(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "PATIENCE", 0.05)

    with Register(path, TODAY) as first, Register(path, TODAY) as second:
        first.hold()
        with pytest.raises(RegisterBusyError) as refused:
            second.append("permalink", "p01-06", {})

    assert (
        str(refused.value.message)
        == "Another photovoice command is writing to the register. Wait until it is done and try again."
    )


def test_others_can_read_while_one_writes(path: Path) -> None:
    with Register(path, TODAY) as first, Register(path, TODAY) as second:
        first.append("permalink", "p01-06", {"code": "code6"})

        assert len(second.latest("permalink", "code")) == 5


@pytest.mark.parametrize(
    "written", [b"not a database at all, but long enough to be looked at" * 20, b"SQLite format 3\x00torn"]
)
def test_a_foreign_file_is_told_in_words(tmp_path: Path, written: bytes) -> None:
    path = tmp_path / "register.sqlite"
    path.write_bytes(written)

    with pytest.raises(RegisterError) as refused, Register(path, TODAY) as register:
        list(register.entries())

    assert str(refused.value.message) == (
        "submissions/register.sqlite is damaged or is not a register. "
        "Put back the last copy of it from your backup; the damaged file may be kept beside it under another name."
    )


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE photos (name)")
    connection.close()

    with pytest.raises(RegisterError), Register(path, TODAY):
        pass


@pytest.mark.parametrize("length", range(100, 20_480, 1777))
def test_a_torn_file_is_found_or_told_and_never_a_traceback(path: Path, length: int) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:length])

    try:
        found = told(path)
    except RegisterError as refused:
        found = [str(refused.message)]

    assert bool(found) == (length < len(whole))


def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(RegisterError) as refused, Register(tmp_path / "no" / "register.sqlite", TODAY) as register:
        register.append("permalink", "p01-06", {})

    assert str(refused.value.message) == (
        "The register submissions/register.sqlite cannot be opened or written. "
        "See whether the disk is full and whether you may write to the folder."
    )


KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from photovoice.register.log import Register

with Register(Path(sys.argv[1]), date(2026, 3, 1)) as register:
    for number in range(2000):
        register.append("permalink", f"p02-{number}", {"code": "x" * 100})
        if number == int(sys.argv[2]):
            register.keep()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("kept", [-1, 3])
def test_a_killed_command_leaves_what_was_kept_and_nothing_more(path: Path, kept: int) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), str(kept)],
        env={**os.environ, "PYTHONPATH": str(Path(log.__file__).parents[2])},
        check=False,
    )

    assert killed.returncode == -signal.SIGKILL
    assert told(path) == []
    with Register(path, TODAY) as register:
        assert len(list(register.entries())) == 5 + kept + 1
