"""Print runs and recalls as staff type them."""

import hashlib
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from photovoice.cli import run
from photovoice.register.editions import runs
from photovoice.register.log import Register
from photovoice.vocabulary.consent import Use
from tests.support.building import built
from tests.support.projects import project, submission


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose zine is built."""
    place = project(tmp_path_factory.mktemp("editions") / "project")
    submission(place, "p01")
    built(place, uses=(Use.ZINE,))
    return place


@pytest.fixture
def place(finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy with a print run of which a café has ten copies."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = tmp_path / "project"
    shutil.copytree(finished, place)
    monkeypatch.chdir(place)
    assert run(["edition", "record", "zine", "--copies", "30"]) == 0
    assert run(["edition", "send", "zine-1", "--to", "Café Letka", "--copies", "10", "--address", "Letná 1"]) == 0
    return place


def recorded(place: Path):
    with Register(place / "submissions/register.sqlite", date(2026, 3, 1)) as register:
        return runs(register)


def test_a_record_freezes_photos_words_and_bytes(place: Path) -> None:
    (printed,) = recorded(place)

    assert [photo.photo for photo in printed.photos] == ["p01-IMG_0001"]
    assert all(len(photo.words) == 64 for photo in printed.photos)
    assert (
        dict(printed.files)["zine/zine/reading.pdf"]
        == hashlib.sha256((place / "output/zine/zine/reading.pdf").read_bytes()).hexdigest()
    )


def test_other_words_give_another_record(place: Path) -> None:
    file = place / "submissions/p01/submission.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("We live here.", "Here we live."), encoding="utf-8")

    run(["build", "zine", "--jobs", "1"])
    run(["edition", "record", "zine", "--copies", "30"])

    first, second = recorded(place)
    assert first.photos[0].words != second.photos[0].words
    assert first.files != second.files


def test_words_changed_since_the_build_are_not_written_down_as_printed(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = place / "submissions/p01/submission.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("We live here.", "Here we live."), encoding="utf-8")
    capsys.readouterr()

    code = run(["edition", "record", "zine", "--copies", "30"])

    assert code == 0
    assert (
        "Something changed since these files were made; photos and bytes are written down, the words are not.\n"
        in capsys.readouterr().out
    )
    assert recorded(place)[1].photos[0].words == ""


def test_nothing_in_output_cannot_be_recorded(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()

    code = run(["edition", "record", "exhibition", "--copies", "1"])

    assert code == 1
    assert (
        "  Nothing of this edition lies in output/.\n"
        "  → Run   photovoice build exhibition   first, and print what it makes.\n"
    ) in capsys.readouterr().err
    assert len(recorded(place)) == 1


def test_the_list_says_where_every_copy_is(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["edition", "give", "zine-1", "--at", "Café Letka", "--copies", "3"])
    run(["edition", "return", "zine-1", "--from", "Café Letka", "--copies", "2"])
    capsys.readouterr()

    run(["edition", "list"])

    assert capsys.readouterr().out == (
        f"zine-1: 30 copies printed on {recorded(place)[0].day}, with 1 photos. "
        "In stock 20, at venues 5, returned 2, given out 3.\n"
        "  Café Letka: 5\n"
    )


def test_a_count_that_does_not_add_up_is_refused(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = recorded(place)

    code = run(["edition", "return", "zine-1", "--from", "Café Letka", "--copies", "11"])

    assert code == 1
    assert capsys.readouterr().err.endswith("Café Letka has only 10 copies of zine-1.\n")
    assert recorded(place) == before


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Please send back: Through our eyes", "please send back or destroy 10 copies.", "“A house”"]),
        ("cs", ["Prosíme o stažení: Našima očima", "vraťte nebo zničte 10 výtisků.", "„Dům“"]),
    ],
)
def test_a_letter_says_what_to_send_back_in_czech_or_english(place: Path, language: str, words: list[str]) -> None:
    code = run(["--language", language, "recall", "p01-IMG_0001", "--letters", "letters"])

    (letter,) = (place / "letters").iterdir()
    text = subprocess.run(["pdftotext", "-layout", letter, "-"], capture_output=True, check=True).stdout.decode()
    assert code == 0
    assert letter.name == "recall-01-cafe-letka.pdf"
    assert "Letná 1" in text
    assert [word for word in words if word not in text] == []


def test_a_letters_fingerprint_proves_the_register_later(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["recall", "p01-IMG_0001", "--letters", "letters"])
    (letter,) = (place / "letters").iterdir()
    text = subprocess.run(["pdftotext", letter, "-"], capture_output=True, check=True).stdout.decode()
    fingerprint = text.rpartition("Register fingerprint on ")[2].split()[1]

    run(["edition", "give", "zine-1", "--copies", "1"])
    capsys.readouterr()

    assert run(["register", "verify", "--holds", fingerprint]) == 0
    assert run(["register", "verify", "--holds", "0123456789abcdef"]) == 1


def test_nobody_is_written_to_when_no_venue_has_copies(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["edition", "return", "zine-1", "--from", "Café Letka", "--copies", "10"])
    capsys.readouterr()

    run(["recall", "p01-IMG_0001", "--letters", "letters"])

    assert "No venue has copies any more, so there is nobody to write to.\n" in capsys.readouterr().out
    assert not (place / "letters").exists()


def test_an_exhibition_at_several_venues_is_recorded_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = project(tmp_path / "project")
    submission(place, "p01")
    (place / "layouts").mkdir()
    (place / "layouts/panels.yaml").write_text(
        "venues:\n  - {key: cafe, name: Café, from: 2026-12-01, until: 2026-12-31}\n"
        "  - {key: hall, name: Hall, from: 2026-12-01, until: 2026-12-31}\n",
        encoding="utf-8",
    )
    built(place, uses=(Use.EXHIBITION,))
    monkeypatch.chdir(place)

    assert run(["edition", "record", "exhibition", "--copies", "1"]) == 1
    assert run(["edition", "record", "exhibition", "--of", "exhibition-hall", "--copies", "1"]) == 0

    told = capsys.readouterr().err
    assert "The exhibition was made for several venues: exhibition-cafe, exhibition-hall." in told
    (printed,) = recorded(place)
    assert {path.split("/")[1] for path, _ in printed.files} == {"exhibition-hall"}
