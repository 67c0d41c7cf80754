"""Zines from submissions to output: four files each, one for each author where asked, none unfit to print."""

from pathlib import Path

import pytest

from photovoice.pipeline import make
from photovoice.problems import say
from photovoice.proof.preflight import Fault, PreflightError
from photovoice.vocabulary.consent import Use
from tests.support.building import built, everything_said, lying_in
from tests.support.projects import project, submission

ANONYMOUS = "participant: {language: vi, credit: anonymous}\n"
FILES = {"reading.pdf", "booklet.pdf", "print-shop.pdf", "job-sheet.pdf"}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project of one author with a name and two without."""
    place = project(tmp_path / "project")
    submission(place, "p01", photos=1)
    submission(place, "p02", photos=1, person=ANONYMOUS)
    submission(place, "p03", photos=1, person=ANONYMOUS)
    (place / "layouts").mkdir(exist_ok=True)
    return place


def asked(place: Path, settings: str) -> dict[str, set[str]]:
    """Build the zines; return their files by folder."""
    (place / "layouts" / "zine.yaml").write_text(settings, encoding="utf-8")
    folders: dict[str, set[str]] = {}
    for path in built(place, uses=(Use.ZINE,)):
        kind, folder, file = path.split("/")
        assert kind == "zine"
        folders.setdefault(folder, set()).add(file)
    return folders


def test_every_zine_has_four_files(place: Path) -> None:
    assert asked(place, "name: praha\n") == {"praha": FILES}


def test_every_author_has_a_zine_and_no_folder_tells_who_is_anonymous(place: Path) -> None:
    folders = asked(place, "per: participant\n")

    named, *nameless = sorted(folders, key=lambda folder: folder != "zine-hoa")
    assert named == "zine-hoa"
    assert len(nameless) == 2
    assert all(files == FILES for files in folders.values())
    assert b"p02" not in "".join(folders).encode()
    said = everything_said({path: data for path, data in lying_in(place / "output").items() if "zine/" in path})
    assert not any(name in said for name in (b"p02", b"p03"))


def test_an_anonymous_authors_folder_stays_the_same(place: Path) -> None:
    first = asked(place, "per: participant\n")

    assert asked(place, "per: participant\ncopies: 30\n") == first


def test_a_zine_unfit_to_print_is_not_published(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(place, "copies: 10\n")
    before = lying_in(place / "output")
    monkeypatch.setattr(
        make, "preflight", lambda _, name, __: (Fault(name, 3, say("Type is {size} points high.", size="5.0")),)
    )

    with pytest.raises(PreflightError, match=r"page 3: Type is 5\.0 points high\."):
        asked(place, "copies: 10\ncolour: '#335500'\n")

    assert lying_in(place / "output") == before
