"""The register as staff read it."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from photovoice.cli import run
from photovoice.problems import Place
from photovoice.register.editions import Printed, give_out, record_run, send, take_back
from photovoice.register.log import LOCKS, Register
from photovoice.register.permalinks import record_codes
from photovoice.register.photos import record_photos
from photovoice.register.withdrawals import (
    record_carried_out,
    record_erased,
    record_erasure,
    record_withdrawal,
    withdrawals_to_carry_out,
)
from photovoice.vocabulary.consent import Use, Withdrawal
from tests.support.projects import project

TODAY = date(2026, 3, 1)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project whose register has something of every kind."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = project(tmp_path / "project")
    monkeypatch.chdir(place)
    with Register(place / "submissions/register.sqlite", TODAY) as register:
        record_photos(register, {"abcdef0123456789ff": "p01-03"})
        record_codes(register, {"p01-03": "374zty", "p02-01": "222222"})
        record_run(register, Use.ZINE, 300, (Printed("p01-03"), Printed("p02-01")), {})
        send(register, "zine-1", "Café Letka", 40)
        take_back(register, "zine-1", "Café Letka", 5)
        give_out(register, "zine-1", 2)
        record_withdrawal(register, "p01", ["p01-03"], Withdrawal(TODAY, Place(""), ("p01-03",), (Use.WEB,)))
        record_carried_out(register, withdrawals_to_carry_out(register)[0])
        record_erasure(register, "p01")
        record_erased(register, "p01")
    return place


def test_the_log_reads_in_plain_words(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    assert run(["register", "log"]) == 0
    assert [line[7:] for line in capsys.readouterr().out.splitlines()] == [
        "2026-03-01  p01-03: the original with the fingerprint abcdef0123456789 has this id.",
        "2026-03-01  p01-03: its permalink is 374zty, for ever.",
        "2026-03-01  p02-01: its permalink is 222222, for ever.",
        "2026-03-01  zine-1: 300 copies printed, showing p01-03, p02-01.",
        "2026-03-01  zine-1: 40 copies sent to Café Letka.",
        "2026-03-01  zine-1: 5 copies came back from Café Letka.",
        "2026-03-01  zine-1: 2 copies given out, from stock.",
        "2026-03-01  p01: withdrawn on 2026-03-01: p01-03; uses: web.",
        "2026-03-01  p01: the withdrawal of entry 8 stands in submission.yaml.",
        "2026-03-01  p01: asked for everything to be erased.",
        "2026-03-01  p01: photos, words and evidence were erased.",
    ]


def test_the_log_can_be_asked_for_one_photo(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    assert run(["register", "log", "p02-01"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["3", "4"]


def test_the_log_tells_when_it_knows_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    assert run(["register", "log", "p09"]) == 2
    assert capsys.readouterr().err == "The register says nothing of p09.\n"


def test_a_whole_register_gives_a_fingerprint_to_note(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    assert run(["register", "verify"]) == 0
    assert capsys.readouterr().out.startswith("The register is whole: 11 entries. Fingerprint to note: ")


def test_a_changed_register_is_told_with_a_remedy(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    connection = sqlite3.connect(place / "submissions/register.sqlite")
    for name in LOCKS:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE entry SET subject = 'p03' WHERE number = 8")
    connection.commit()
    connection.close()

    assert run(["register", "verify"]) == 1
    assert capsys.readouterr().err == (
        "Entry 8 was changed after it was written.\n"
        "The locks that keep entries from being changed were taken off.\n"
        "The register is not as it was written. "
        "Keep this file under another name, and put back the last copy from your backup.\n"
    )


def test_a_file_that_is_no_register_is_told_without_a_traceback(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "submissions/register.sqlite").write_bytes(b"something else entirely, " * 100)

    assert run(["register", "verify"]) == 3
    assert "is damaged or is not a register" in capsys.readouterr().err
