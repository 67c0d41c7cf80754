"""The register remembers what was agreed, asked for and carried out, and never a name."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from photovoice.problems import Place
from photovoice.register.agreed import record_agreed
from photovoice.register.log import Register
from photovoice.register.photos import photo_ids, record_photos
from photovoice.register.withdrawals import (
    erasures_to_carry_out,
    record_carried_out,
    record_erased,
    record_erasure,
    record_withdrawal,
    withdrawals_to_carry_out,
)
from photovoice.vocabulary.consent import Release, Signatory, Use, Withdrawal
from photovoice.vocabulary.submission import Credit, Participant, Person, Photo, Redaction, Submission
from photovoice.vocabulary.text import Text, Wording

TODAY = date(2026, 3, 1)
HERE = Place("submissions/p01/submission.yaml", 1, 1)
SECRET = "Planted"


def release(by: Signatory) -> Release:
    return Release(
        date(2019, 5, 12),
        (Use.ZINE,),
        by,
        HERE,
        how="oral",
        witness=f"{SECRET} witness",
        evidence=f"{SECRET}.pdf",
        form_version="2",
        form_language="vi",
    )


SUBMISSION = Submission(
    Participant("p01", "vi", HERE, f"{SECRET} name", (Credit(None, Text(f"{SECRET} credit", "und")),), SECRET),
    (release(Signatory.PARTICIPANT),),
    (),
    (
        Photo(
            "p01-03",
            f"{SECRET}.jpg",
            HERE,
            caption=Wording((Text(f"{SECRET} caption", "vi"),)),
            people=(Person(f"{SECRET} man", HERE, releases=(release(Signatory.PERSON),)),),
            redactions=(Redaction("face", (0, 0, 1, 1), HERE, f"{SECRET} woman"),),
        ),
    ),
    HERE,
)
WITHDRAWAL = Withdrawal(date(2026, 2, 28), HERE, ("p01-03",), (Use.WEB,))


def kinds(path: Path) -> list[str]:
    with Register(path, TODAY) as register:
        return [entry.kind for entry in register.entries()]


def test_consent_is_written_down_once_and_again_when_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    changed = replace(SUBMISSION, withdrawals=(WITHDRAWAL,))

    for handed_in in (SUBMISSION, SUBMISSION, changed, changed, SUBMISSION):
        with Register(path, TODAY) as register:
            record_agreed(register, [handed_in])

    assert kinds(path) == ["consent"] * 3


def test_moving_lines_in_the_file_is_no_change(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    lower = replace(SUBMISSION.releases[0], place=Place(HERE.file, 99, 1))

    for handed_in in (SUBMISSION, replace(SUBMISSION, releases=(lower,))):
        with Register(path, TODAY) as register:
            record_agreed(register, [handed_in])

    assert kinds(path) == ["consent"]


def test_no_name_or_word_of_anybody_gets_into_the_register(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"

    with Register(path, TODAY) as register:
        record_agreed(register, [SUBMISSION])

    assert SECRET.encode() not in path.read_bytes()
    assert b"p01-03" in path.read_bytes()


def test_what_was_agreed_can_be_read_years_later(tmp_path: Path) -> None:
    with Register(tmp_path / "register.sqlite", TODAY) as register:
        record_agreed(register, [SUBMISSION])

        (entry,) = register.entries("consent")

    assert entry.told["releases"] == [
        {
            "given": "2019-05-12",
            "until": None,
            "uses": ["zine"],
            "photos": [],
            "by": "participant",
            "how": "oral",
            "witnessed": True,
            "form": ["2", "vi"],
            "evidence": True,
        }
    ]


def test_an_original_keeps_the_id_it_had_first(tmp_path: Path) -> None:
    with Register(tmp_path / "register.sqlite", TODAY) as register:
        record_photos(register, {"abcd": "p01-03"})
        record_photos(register, {"abcd": "p01-renamed", "ef01": "p01-04"})

        assert photo_ids(register) == {"abcd": "p01-03", "ef01": "p01-04"}


def test_a_withdrawal_waits_until_it_was_carried_out(tmp_path: Path) -> None:
    with Register(tmp_path / "register.sqlite", TODAY) as register:
        record_withdrawal(register, "p01", ["p01-03"], WITHDRAWAL)
        (asked,) = withdrawals_to_carry_out(register)

        assert (asked.participant, asked.photos, asked.withdrawal.uses) == ("p01", ("p01-03",), (Use.WEB,))

        record_carried_out(register, asked)

        assert withdrawals_to_carry_out(register) == ()


def test_asking_twice_before_it_is_carried_out_is_one_withdrawal(tmp_path: Path) -> None:
    with Register(tmp_path / "register.sqlite", TODAY) as register:
        record_withdrawal(register, "p01", ["p01-03"], WITHDRAWAL)
        record_withdrawal(register, "p01", ["p01-03"], WITHDRAWAL)

        assert len(withdrawals_to_carry_out(register)) == 1


def test_a_withdrawal_is_kept_even_if_the_command_dies_right_after(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    register = Register(path, TODAY)
    register.__enter__()

    record_withdrawal(register, "p01", ["p01-03"], WITHDRAWAL)

    assert kinds(path) == ["withdrawal"]


def test_an_erasure_waits_until_it_was_carried_out(tmp_path: Path) -> None:
    with Register(tmp_path / "register.sqlite", TODAY) as register:
        record_erasure(register, "p01")
        record_erasure(register, "p01")

        assert erasures_to_carry_out(register) == ("p01",)

        record_erased(register, "p01")

        assert erasures_to_carry_out(register) == ()
        assert len(list(register.entries())) == 2
