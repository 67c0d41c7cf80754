"""Withdrawing, asking for one's own data and being erased: at once, completely, and provable."""

import io
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

from photovoice.cli import run
from photovoice.problems import Place
from photovoice.register.log import Register
from photovoice.register.permalinks import known_codes
from photovoice.register.withdrawals import record_erasure, record_withdrawal
from photovoice.vocabulary.consent import Withdrawal
from tests.support.building import built, lying_in
from tests.support.projects import project, submission

TODAY = date.today()
OTHER_WORDS = """\
    title: {cs: Zvláštní řeka, en: A peculiar river}
    caption: {cs: Tudy chodím zpívat., en: I come here to sing.}
    alt: {cs: Mlha nad vodou., en: Mist above water.}
"""
WITHDRAWN = (b"p01-IMG", b"peculiar river", b"come here to sing", b"Mist above", "Zvláštní řeka".encode())
MOMENTS = 12


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built project of two participants."""
    place = project(tmp_path_factory.mktemp("rights") / "project")
    submission(place, "p01", words=OTHER_WORDS)
    submission(place, "p02")
    built(place)
    return place


@pytest.fixture
def place(finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of it to work in."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = tmp_path / "project"
    shutil.copytree(finished, place)
    monkeypatch.chdir(place)
    return place


def words_in(output: Path) -> bytes:
    """Return everything that can be read out of output/: bytes, page texts, file names."""
    read = [f"{path}\0".encode() + content for path, content in lying_in(output).items()]
    for path in output.rglob("*.pdf"):
        read.append(subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout)
    return b"\n".join(read)


def code_of(place: Path, photo: str) -> str:
    with Register(place / "submissions/register.sqlite", TODAY) as register:
        return known_codes(register)[photo]


def kinds(place: Path) -> list[str]:
    with Register(place / "submissions/register.sqlite", TODAY) as register:
        assert register.verify() == ()
        return [entry.kind for entry in register.entries("withdrawal", "carried out", "erasure", "erased")]


def test_a_withdrawn_photo_leaves_nothing_in_output(place: Path) -> None:
    before = words_in(place / "output")
    assert all(word in before for word in WITHDRAWN[1:4])

    code = run(["withdraw", "p01-IMG_0001", "--jobs", "1"])

    after = words_in(place / "output")
    assert code == 0
    assert [word for word in WITHDRAWN if word in after] == []


def test_a_withdrawn_photos_permalink_stays_as_a_notice(place: Path) -> None:
    permalink = place / "output/gallery/p" / code_of(place, "p01-IMG_0001")

    run(["withdraw", "p01-IMG_0001", "--jobs", "1"])

    assert (permalink / "index.html").is_file()
    assert not list(permalink.rglob("*.jpg"))


def test_withdrawing_one_use_leaves_the_others(place: Path) -> None:
    run(["withdraw", "p01-IMG_0001", "--use", "web", "--jobs", "1"])

    zine = subprocess.run(
        ["pdftotext", place / "output/zine/zine/reading.pdf", "-"], capture_output=True, check=True
    ).stdout
    assert b"peculiar river" in zine
    assert b"peculiar river" not in words_in(place / "output/gallery")


def test_a_withdrawal_is_written_into_the_submission_and_the_register(place: Path) -> None:
    file = place / "submissions/p01/submission.yaml"
    before = file.read_text(encoding="utf-8")

    run(["withdraw", "p01-IMG_0001", "--use", "web", "--on", "2026-02-28", "--jobs", "1"])

    added = "withdrawn:\n  - {on: 2026-02-28, photos: [p01-IMG_0001], uses: [web]}\n"
    assert file.read_text(encoding="utf-8") == before.replace("photos:\n", f"{added}photos:\n", 1)
    assert kinds(place) == ["withdrawal", "carried out"]


def test_a_photo_is_taken_out_even_while_another_submission_has_problems(place: Path) -> None:
    other = place / "submissions/p02/submission.yaml"
    other.write_text(other.read_text(encoding="utf-8").replace("people:", "poeple:"), encoding="utf-8")

    code = run(["withdraw", "p01", "--jobs", "1"])

    assert code == 1
    assert [word for word in WITHDRAWN if word in words_in(place / "output")] == []


def test_a_photo_is_taken_out_even_while_its_own_submission_cannot_be_read(place: Path) -> None:
    own = place / "submissions/p01/submission.yaml"
    whole = own.read_text(encoding="utf-8")
    own.write_text(whole + '"unclosed', encoding="utf-8")

    assert run(["withdraw", "p01-IMG_0001", "--jobs", "1"]) == 1
    assert [word for word in WITHDRAWN if word in words_in(place / "output")] == []

    own.write_text(whole, encoding="utf-8")

    assert run(["build", "--jobs", "1"]) == 0
    assert "withdrawn:\n" in own.read_text(encoding="utf-8")
    assert [word for word in WITHDRAWN if word in words_in(place / "output")] == []


def test_a_photo_is_taken_out_even_while_the_project_file_cannot_be_read(place: Path) -> None:
    whole = (place / "photovoice.yaml").read_text(encoding="utf-8")
    (place / "photovoice.yaml").write_text(whole + '"unclosed', encoding="utf-8")

    assert run(["withdraw", "p01-IMG_0001", "--jobs", "1"]) == 1
    assert [word for word in WITHDRAWN if word in words_in(place / "output")] == []

    (place / "photovoice.yaml").write_text(whole, encoding="utf-8")

    assert run(["build", "--jobs", "1"]) == 0
    assert [word for word in WITHDRAWN if word in words_in(place / "output")] == []
    assert kinds(place) == ["withdrawal", "carried out"]


def test_withdrawing_tells_what_must_be_recalled(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    run(["edition", "record", "zine", "--copies", "30"])
    run(["edition", "send", "zine-1", "--to", "Café Letka", "--copies", "10"])
    capsys.readouterr()

    run(["withdraw", "p01-IMG_0001", "--jobs", "1"])

    told = capsys.readouterr().out
    assert "These printed copies show p01-IMG_0001:\n" in told
    assert "  Café Letka: 10\n" in told
    assert "photovoice recall p01-IMG_0001 --letters DIR   writes a letter to each venue.\n" in told


def test_withdrawing_from_the_web_alone_recalls_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    run(["edition", "record", "zine", "--copies", "30"])
    capsys.readouterr()

    run(["withdraw", "p01-IMG_0001", "--use", "web", "--jobs", "1"])

    assert "No recorded print run shows p01-IMG_0001.\n" in capsys.readouterr().out


def test_an_id_that_nobody_ever_had_changes_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = lying_in(place / "submissions")

    assert run(["withdraw", "p09"]) == 2
    assert capsys.readouterr().err == "There is no photo or participant p09 here, and there never was.\n"
    assert lying_in(place / "submissions") == before


@pytest.mark.slow
def test_a_withdrawal_killed_at_any_moment_is_finished_by_the_next_build(place: Path, tmp_path: Path) -> None:
    command = (sys.executable, "-m", "photovoice", "withdraw", "p01-IMG_0001", "--jobs", "1")
    shutil.copytree(place, tmp_path / "timed")
    started = time.monotonic()
    subprocess.run(command, cwd=tmp_path / "timed", check=True, capture_output=True)
    whole = time.monotonic() - started
    chance = random.Random(20191130)
    asked = []

    for number in range(MOMENTS):
        own = tmp_path / f"kill{number}"
        shutil.copytree(place, own)
        child = subprocess.Popen(command, cwd=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * chance.uniform(0.2, 1))
        child.send_signal(signal.SIGKILL)
        child.wait()
        written = "withdrawn:" in (own / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
        asked.append("withdrawal" in kinds(own))
        assert asked[-1] or not written  # the register never says less than what happened

        subprocess.run(
            (sys.executable, "-m", "photovoice", "build", "--jobs", "1"), cwd=own, check=True, capture_output=True
        )

        left = [word for word in WITHDRAWN if word in words_in(own / "output")]
        if asked[-1]:
            assert left == []
            assert kinds(own) == ["withdrawal", "carried out"]

    assert any(asked)


def test_a_pack_holds_the_participants_own_data_and_nobody_elses(place: Path, tmp_path: Path) -> None:
    own = place / "submissions/p01/submission.yaml"
    own.write_text(
        own.read_text(encoding="utf-8").replace(
            "people: none", "people:\n      - who: planted man at the stall\n        minor: false"
        ),
        encoding="utf-8",
    )
    pack = tmp_path / "p01.zip"

    code = run(["participant", "p01", "--pack", str(pack)])

    assert code == 0
    with zipfile.ZipFile(pack) as packed:
        record = packed.read("record.html").decode()
        assert packed.namelist() == ["record.html", "photos/IMG_0001.jpg"]
        assert packed.read("photos/IMG_0001.jpg") == (place / "submissions/p01/IMG_0001.jpg").read_bytes()
    assert "I come here to sing." in record
    assert (
        "On 2020-01-01 you agreed to: zine, exhibition, web. For: all photos. Until: no end was agreed." in record
    )
    assert f"/p/{code_of(place, 'p01-IMG_0001')}/" in record
    assert "planted man" not in record
    assert "We live here." not in record


def test_evidence_outside_the_participants_folder_is_never_packed(place: Path, tmp_path: Path) -> None:
    own = place / "submissions/p01/submission.yaml"
    own.write_text(
        own.read_text(encoding="utf-8").replace("web]}", "web], evidence: ../../photovoice.yaml}"),
        encoding="utf-8",
    )

    run(["participant", "p01", "--pack", str(tmp_path / "p01.zip")])

    with zipfile.ZipFile(tmp_path / "p01.zip") as packed:
        assert not [name for name in packed.namelist() if name.startswith("evidence")]


def test_the_same_pack_is_the_same_bytes(place: Path, tmp_path: Path) -> None:
    assert place
    for name in ("one.zip", "two.zip"):
        run(["participant", "p01", "--pack", str(tmp_path / name)])

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_an_erased_participant_leaves_photos_words_and_forms_nowhere(place: Path) -> None:
    code = run(["erase", "p01", "--yes", "--jobs", "1"])

    everything = lying_in(place)
    assert code == 0
    assert not (place / "submissions/p01").exists()
    assert [
        (path, word)
        for path, content in everything.items()
        for word in (b"IMG_0001", *WITHDRAWN[1:])
        if word in content and path != "submissions/register.sqlite" and not path.startswith("submissions/p02/")
    ] == [("submissions/.photovoice/originals.json", b"IMG_0001")]  # p02's own


def test_an_erasure_keeps_a_proof_without_words(place: Path) -> None:
    run(["erase", "p01", "--yes", "--jobs", "1"])

    remembered = (place / "submissions/register.sqlite").read_bytes()
    assert kinds(place) == ["withdrawal", "carried out", "erasure", "erased"]
    assert [word for word in WITHDRAWN[1:] if word in remembered] == []


def test_an_erasure_that_was_only_asked_for_is_finished_by_the_next_build(place: Path) -> None:
    with Register(place / "submissions/register.sqlite", TODAY) as register:
        record_withdrawal(register, "p01", ["p01-IMG_0001"], Withdrawal(TODAY, Place("")))
        record_erasure(register, "p01")

    assert run(["build", "--jobs", "1"]) == 0

    assert not (place / "submissions/p01").exists()
    assert [word for word in WITHDRAWN if word in words_in(place / "output")] == []
    assert kinds(place) == ["withdrawal", "erasure", "carried out", "erased"]


def test_erasing_asks_first(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.prompt", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))

    assert run(["erase", "p01"]) == 130
    assert (place / "submissions/p01/IMG_0001.jpg").is_file()
    assert kinds(place) == []


@pytest.mark.parametrize("answer", ["n", "", "ne", "perhaps"])
def test_who_does_not_say_yes_is_told_that_nothing_was_changed(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], answer: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{answer}\n"))

    code = run(["erase", "p01"])

    said = capsys.readouterr()
    assert code == 1
    assert said.out.endswith("This cannot be undone. [y/N]: Nothing was changed.\n")
    assert said.err == ""
    assert kinds(place) == []


def test_yes_is_understood_in_czech(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Ano\n"))

    assert run(["--language", "cs", "erase", "p01", "--jobs", "1"]) == 0
    assert not (place / "submissions/p01").exists()


def test_what_was_withdrawn_before_is_told_with_its_day(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["withdraw", "p01-IMG_0001", "--on", "2026-01-05", "--jobs", "1"])
    capsys.readouterr()

    run(["withdraw", "p01-IMG_0001", "--use", "web", "--jobs", "1"])

    said = capsys.readouterr().out
    assert "p01-IMG_0001 was withdrawn already on 2026-01-05.\n" in said
    assert "is withdrawn" not in said
    assert "on: 2026-01-05" in (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")


def test_what_was_allowed_again_since_is_withdrawn_anew(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = place / "submissions/p01/submission.yaml"
    run(["withdraw", "p01-IMG_0001", "--on", "2020-02-01", "--jobs", "1"])
    again = "consent:\n  - {given: 2020-03-01, uses: [zine, exhibition, web], photos: [p01-IMG_0001]}\n"
    file.write_text(file.read_text(encoding="utf-8").replace("consent:\n", again), encoding="utf-8")
    capsys.readouterr()

    run(["withdraw", "p01-IMG_0001", "--use", "web", "--jobs", "1"])

    assert f"p01-IMG_0001 is withdrawn from {TODAY} for: web.\n" in capsys.readouterr().out


def test_erasing_twice_writes_nothing_more(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["erase", "p01", "--yes", "--jobs", "1"])
    before = kinds(place)
    capsys.readouterr()

    assert run(["erase", "p01", "--yes", "--jobs", "1"]) == 0
    assert capsys.readouterr().out == "Nothing of p01 is left in submissions/.\n"
    assert kinds(place) == before


@pytest.mark.parametrize("command", [["erase", "--yes"], ["participant", "--pack", "x.zip"]])
def test_a_photos_id_is_no_participant(
    place: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*command, "p01-IMG_0001"]) == 2
    assert capsys.readouterr().err == "p01-IMG_0001 is a photo of p01. Name the participant.\n"
    assert kinds(place) == []
