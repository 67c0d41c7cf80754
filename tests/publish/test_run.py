"""A new output folder takes the old one's place in one step, and keeps what is not ours."""

import errno
import os
from pathlib import Path

import pytest

from photovoice.publish import run, swap
from photovoice.publish.artifact import Done
from photovoice.publish.ledger import LEDGER, Entry, read_ledger
from photovoice.publish.lock import LockedError, locked
from photovoice.publish.run import Stage
from photovoice.vocabulary.consent import Use


def entry(content: bytes, plan: str = "plan", shows: tuple[str, ...] = ()) -> Entry:
    return Entry(plan, len(content), Use.ZINE, shows)


def publish(output: Path, files: dict[str, bytes], keep: tuple[str, ...] = ()) -> dict[str, Done]:
    stage = Stage(output)
    stage.open()
    for path in keep:
        stage.keep(path, dict(stage.ledger.files)[path])
    for path, content in files.items():
        stage.put(path, content, entry(content, plan=content.hex()))
    return {outcome.path: outcome.done for outcome in stage.commit({"zine": "inputs"}, {})}


def lying_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).as_posix() != LEDGER
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


@pytest.fixture(params=["one step", "three renames"])
def step(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "three renames":
        monkeypatch.setattr(swap, "_swapped", lambda *_: False)
    return str(request.param)


@pytest.mark.usefixtures("step")
def test_the_new_folder_takes_the_place_of_the_old(output: Path) -> None:
    publish(output, {"zine/a.pdf": b"a", "zine/b.pdf": b"b", "gallery/index.html": b"c"})

    outcomes = publish(output, {"zine/b.pdf": b"B"}, keep=("gallery/index.html",))

    assert lying_in(output) == {"zine/b.pdf": b"B", "gallery/index.html": b"c"}
    assert outcomes == {"zine/a.pdf": Done.REMOVED, "zine/b.pdf": Done.MADE, "gallery/index.html": Done.KEPT}
    assert [path.name for path in output.parent.iterdir()] == ["output"]


@pytest.mark.usefixtures("step")
def test_files_of_others_stay(output: Path) -> None:
    publish(output, {"zine/a.pdf": b"a"})
    (output / "README.txt").write_bytes(b"hello")
    (output / "zine" / "notes.txt").write_bytes(b"ours too")

    publish(output, {"zine/b.pdf": b"b"})

    assert lying_in(output) == {"README.txt": b"hello", "zine/notes.txt": b"ours too", "zine/b.pdf": b"b"}


def test_without_a_ledger_nobody_knows_what_is_shown_so_editions_are_made_anew(output: Path) -> None:
    publish(output, {"zine/a.pdf": b"a"})
    (output / "README.txt").write_bytes(b"hello")
    (output / LEDGER).write_text("torn {")

    publish(output, {"zine/b.pdf": b"b"})

    assert lying_in(output) == {"README.txt": b"hello", "zine/b.pdf": b"b"}


def test_until_the_commit_nothing_of_output_changes(output: Path) -> None:
    publish(output, {"zine/a.pdf": b"a"})
    before = lying_in(output)
    stage = Stage(output)
    stage.open()

    stage.put("zine/a.pdf", b"other", entry(b"other"))

    assert lying_in(output) == before


def test_an_interruption_between_two_renames_is_mended_by_the_next_command(output: Path) -> None:
    publish(output, {"zine/a.pdf": b"a"})
    output.rename(swap.beside(output))

    stage = Stage(output)

    assert lying_in(output) == {"zine/a.pdf": b"a"}
    assert stage.whole()


def test_what_an_interrupted_run_left_is_cleared_but_for_its_prints(output: Path) -> None:
    stage = Stage(output)
    stage.open()
    stage.put("zine/a.pdf", b"half", entry(b"half"))
    (stage.prints / "print.jpg").write_bytes(b"whole")

    again = Stage(output)
    again.open()

    assert lying_in(again.next) == {".photovoice/prints/print.jpg": b"whole"}


def test_prints_nobody_asked_for_are_dropped(output: Path) -> None:
    stage = Stage(output)
    stage.open()
    for name in ("wanted.jpg", "unwanted.jpg"):
        (stage.prints / name).write_bytes(name.encode())

    list(stage.commit({}, {"wanted.jpg": "token"}))

    assert lying_in(output) == {".photovoice/prints/wanted.jpg": b"wanted.jpg"}
    assert read_ledger(output).prints == (("wanted.jpg", "token"),)


def test_where_there_are_no_links_files_are_copied(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOTSUP, "no links here")

    publish(output, {"zine/a.pdf": b"a"})
    monkeypatch.setattr(run.os, "link", refuse)

    publish(output, {"zine/b.pdf": b"b"}, keep=("zine/a.pdf",))

    assert lying_in(output) == {"zine/a.pdf": b"a", "zine/b.pdf": b"b"}


def test_a_file_somebody_changed_is_not_taken_for_ours(output: Path) -> None:
    publish(output, {"zine/a.pdf": b"a"})
    (output / "zine/a.pdf").write_bytes(b"longer")

    assert not Stage(output).whole()
    assert Stage(output).reusable("zine/a.pdf", b"a".hex()) is None


def test_a_second_command_is_told_that_another_is_at_work(tmp_path: Path) -> None:
    told = pytest.raises(LockedError, match="Wait until it is done")
    with locked(tmp_path / "lock"), told, locked(tmp_path / "lock"):
        pass


def test_the_lock_of_a_dead_command_is_free(tmp_path: Path) -> None:
    child = os.fork()
    if not child:
        with locked(tmp_path / "lock"):
            os._exit(0)
    os.waitpid(child, 0)

    with locked(tmp_path / "lock"):
        pass
