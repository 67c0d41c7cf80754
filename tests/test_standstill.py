"""A build that has nothing to do is told from a look at files; if anything moved, it is made in earnest."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from photovoice import __main__ as doorstep
from photovoice import standstill
from photovoice.cli import run
from photovoice.publish.ledger import LEDGER
from photovoice.publish.lock import locked
from tests.support.building import built
from tests.support.projects import jpeg, project, submission

pytestmark = pytest.mark.usefixtures("resting")

MEMORY = Path(standstill.MEMORY)
REST = standstill.REST
PHOTO = Path("submissions/p01/IMG_0001.jpg")


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built project."""
    place = project(tmp_path_factory.mktemp("standstill") / "project")
    submission(place).with_name("unnamed.jpg").write_bytes(jpeg(7))  # of which a warning tells
    built(place)
    return place


@pytest.fixture
def resting(finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Go to a copy of it whose last build found nothing to do, its files taken for old."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(sys, "argv", ["photovoice", "build"])
    place = tmp_path / "project"
    shutil.copytree(finished, place)
    monkeypatch.chdir(place)
    monkeypatch.setattr(standstill, "REST", -3_600_000_000_000)
    assert run(["build"]) == 0  # learns the copies' inodes
    assert run(["build"]) == 0


def test_the_next_build_tells_the_same_and_opens_nothing(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    MEMORY.unlink()
    run(["build"])
    told = capfd.readouterr()
    monkeypatch.setattr("photovoice.cli.main", lambda: pytest.fail("the door was opened"))

    doorstep.main()

    assert capfd.readouterr() == told
    assert "Nothing had changed; output/ is as it was." in told.out
    assert "unnamed.jpg" in told.err


def test_nothing_else_is_loaded_for_it() -> None:
    heavy = "import sys; from photovoice import __main__; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)

    assert not {"click", "yaml", "dataclasses", "PIL", "sqlite3", "json"} & set(loaded.stdout.split())


def touched_and_made_to_look_old(path: Path) -> None:
    state = path.stat()
    content = path.read_bytes()
    path.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def exchanged(path: Path) -> None:
    fresh = path.with_name("fresh")
    shutil.copy2(path, fresh)
    fresh.replace(path)


@pytest.mark.parametrize(
    "change", [touched_and_made_to_look_old, exchanged, Path.unlink], ids=lambda c: c.__name__
)
def test_no_file_that_is_read_can_change_unseen(change: Callable[[Path], None]) -> None:
    read = [path for name in standstill.READ for path in sorted(Path(name).rglob("*")) if path.is_file()]
    read += [Path("photovoice.yaml"), Path("output", LEDGER)]
    kept = {path: path.read_bytes() for path in read}
    assert len(read) >= 5

    for path in set(read) - {MEMORY, MEMORY.with_name("lock")}:
        assert standstill.recall() is not None
        change(path)
        assert standstill.recall() is None, path
        path.write_bytes(kept[path])
        standstill.remember(standstill.sight(), {LEDGER: len(kept[Path("output", LEDGER)])}, [])


def test_no_file_in_output_can_be_cut_off_or_lost_unseen() -> None:
    made = [path for path in Path("output").rglob("*") if path.is_file() and ".photovoice" not in path.parts]
    assert made

    for path in made:
        content = path.read_bytes()
        path.write_bytes(content[:-1])
        assert standstill.recall() is None, path
        path.unlink()
        assert standstill.recall() is None, path
        path.write_bytes(content)
        assert standstill.recall() is not None


@pytest.mark.parametrize(
    "change",
    [
        lambda patch: patch.setattr(sys, "argv", ["photovoice", "build", "--on", "2030-01-01"]),
        lambda patch: patch.setattr(sys, "argv", ["photovoice", "--language", "cs", "build"]),
        lambda patch: patch.setenv("LC_ALL", "cs_CZ.UTF-8"),
        lambda patch: patch.setattr(sys, "path", [*sys.path, "."]),
        lambda patch: patch.setattr(standstill.time, "strftime", lambda _: "2031-01-01"),
        lambda _: Path(".output.next").mkdir(),
        lambda _: Path("layouts").mkdir(),
        lambda _: Path("submissions/p02").mkdir(),
        lambda _: Path("submissions/standstill").mkdir(),
        lambda _: Path("submissions/register.sqlite-journal").touch(),
    ],
    ids=[
        "day asked",
        "language",
        "locale",
        "library",
        "midnight",
        "leftover",
        "layouts",
        "new",
        "namesake",
        "torn",
    ],
)
def test_whatever_else_a_build_depends_on_is_watched(
    change: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert standstill.recall() is not None

    change(monkeypatch)

    assert standstill.recall() is None


def test_another_version_of_the_program_looks_for_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "program"
    program.mkdir()
    (program / "gate.py").write_text("old", encoding="utf-8")
    monkeypatch.setattr(standstill, "PACKAGE", str(program))
    before = standstill.sight()

    (program / "gate.py").write_text("new", encoding="utf-8")

    assert standstill.sight() != before


def test_what_is_written_while_a_build_looks_is_not_taken_for_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    from photovoice.pipeline import build as building

    reading = building.gather

    def read_and_then_written(*given: object) -> object:
        gathered = reading(*given)
        exchanged(PHOTO)
        return gathered

    monkeypatch.setattr(building, "gather", read_and_then_written)

    assert run(["build"]) == 0
    assert not MEMORY.exists()


def test_nothing_is_remembered_of_files_that_were_just_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standstill, "REST", REST)

    assert run(["build"]) == 0
    assert not MEMORY.exists()


def test_nothing_is_remembered_where_a_link_leads_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    Path("layouts").symlink_to(tmp_path / "elsewhere")

    assert run(["build"]) == 0
    assert not MEMORY.exists()


def test_nothing_is_remembered_of_a_build_that_made_something() -> None:
    next(Path("output/gallery").glob("*.html")).unlink()

    assert run(["build"]) == 0
    assert not MEMORY.exists()


def test_a_command_that_writes_forgets_it() -> None:
    with locked(MEMORY.with_name("lock")):
        assert not MEMORY.exists()


def test_what_was_withdrawn_leaves_at_once() -> None:
    assert run(["withdraw", "p01"]) == 0

    assert standstill.recall() is None
    assert not list(Path("output").rglob("*.avif"))


def test_a_torn_memory_is_none() -> None:
    whole = MEMORY.read_bytes()

    for length in range(len(whole)):
        MEMORY.write_bytes(whole[:length])
        told = standstill.recall()
        assert told is None, length


def test_nothing_is_remembered_of_the_consent_of_another_day() -> None:
    assert run(["build", "--on", "2030-01-01"]) == 0
    assert not MEMORY.exists()


def test_what_is_read_is_found_on_disks_that_do_not_tell_large_letters_from_small(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed = os.listdir
    monkeypatch.setattr(
        os, "listdir", lambda folder=".": [n.title() if folder == "." else n for n in listed(folder)]
    )

    assert "submissions/p01/submission.yaml" in standstill.sight()


def test_folders_in_folders_without_end_stop_no_build(monkeypatch: pytest.MonkeyPatch) -> None:
    here = Path.cwd()
    for _ in range(sys.getrecursionlimit() + 50):
        Path("d").mkdir()
        os.chdir("d")
    monkeypatch.chdir(here)
    shutil.move("d", "submissions/p01/deep")
    deep = subprocess.run([sys.executable, "-m", "photovoice", "build"], capture_output=True, text=True)
    subprocess.run(["rm", "-r", "submissions/p01/deep"], check=True)

    assert (deep.returncode, "Nothing had changed" in deep.stdout) == (0, True)


def test_what_another_command_changes_meanwhile_is_not_taken_for_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    sight = standstill.sight

    def and_then_another_command(now: int = 0) -> str:
        seen = sight(now)
        if not now:
            shutil.copy("photovoice.yaml", "photovoice.copy")
            Path("photovoice.copy").replace("photovoice.yaml")
        return seen

    monkeypatch.setattr(standstill, "sight", and_then_another_command)
    run(["build"])

    assert standstill.recall() is None


@pytest.mark.parametrize("name", ["standstill", "standstill.new"])
def test_whoever_locks_forgets_what_was_about_to_be_remembered(name: str) -> None:
    MEMORY.with_name(name).write_text("p01", encoding="utf-8")

    with locked(MEMORY.with_name("lock")):
        assert not MEMORY.with_name(name).exists()


def test_a_folder_in_its_place_keeps_nobody_from_withdrawing() -> None:
    MEMORY.unlink()
    MEMORY.mkdir()

    assert run(["withdraw", "p01"]) == 0


def test_a_second_name_of_a_file_is_not_written_through() -> None:
    project_file = Path("photovoice.yaml").read_bytes()
    MEMORY.with_name("standstill.new").hardlink_to("photovoice.yaml")

    run(["build"])
    run(["build"])

    assert Path("photovoice.yaml").read_bytes() == project_file


def forged(told: str) -> None:
    seen, paths, sizes, *_ = MEMORY.read_text(encoding="utf-8").split("\0")
    MEMORY.write_text("\0".join((seen, paths, sizes, told, "end")), encoding="utf-8")


def piped() -> None:
    MEMORY.unlink()
    os.mkfifo(MEMORY)


def swollen() -> None:
    os.truncate(MEMORY, standstill.MOST + 1)


@pytest.mark.parametrize(
    "forge",
    [lambda: forged("0\x1b]0;owned\x07"), lambda: forged("0\u202eturned"), piped, swollen],
    ids=["escape", "bidi", "pipe", "swollen"],
)
def test_a_forged_memory_is_none(forge: Callable[[], None]) -> None:
    forge()

    assert standstill.recall() is None


def test_an_empty_line_is_a_line() -> None:
    forged("0")

    assert standstill.recall() == [(False, "")]


def test_output_elsewhere_is_not_watched(tmp_path: Path) -> None:
    shutil.move("output", tmp_path / "elsewhere")
    Path("output").symlink_to(tmp_path / "elsewhere")

    assert run(["build"]) == 0
    assert not MEMORY.exists()


@pytest.mark.parametrize("stream", ["closed", "full", "ascii"])
def test_a_terminal_that_cannot_be_written_to_is_told_the_long_way(
    stream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered = []
    monkeypatch.setattr("photovoice.cli.main", lambda: entered.append(stream))
    with Path("/dev/full").open("w", encoding="ascii" if stream == "ascii" else "utf-8") as full:
        monkeypatch.setattr(sys, "stderr", sys.stdout if stream != "ascii" else full)
        monkeypatch.setattr(sys, "stdout", None if stream == "closed" else full)
        doorstep.main()
        monkeypatch.undo()
        with suppress(OSError):
            full.close()

    assert entered == [stream]


READING = """
import os, sys
place = os.getcwd()
def heard(event, given):
    if event in ("open", "os.scandir", "os.listdir") and isinstance(given[0], (str, bytes)):
        path = os.path.relpath(os.path.abspath(os.fsdecode(given[0])), place)
        if not path.startswith(os.pardir):
            print(path.split(os.sep)[0], file=sys.stderr)
sys.addaudithook(heard)
from photovoice.cli import run
run(["build"])
"""


def test_a_build_reads_nothing_that_is_not_watched() -> None:
    heard = subprocess.run([sys.executable, "-c", READING], capture_output=True, text=True, check=True)

    assert "photovoice.yaml" in heard.stderr.split()
    read = {line for line in heard.stderr.split() if line != "." and Path(line).exists()}
    assert read <= {*standstill.READ, "output"}


def test_the_day_is_the_one_that_the_build_goes_by() -> None:
    assert standstill.time.strftime("%Y-%m-%d") == str(date.today())
