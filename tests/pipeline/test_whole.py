"""Output is whole at any moment: the state before or the state after, whatever happens in between."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.building import built, lying_in
from tests.support.projects import project, submission

BUILD = (sys.executable, "-m", "photovoice", "build", "--on", "2026-11-21", "--jobs", "1")
MOMENTS = 20


def published(place: Path) -> dict[str, bytes]:
    output = place / "output"
    return lying_in(output) if output.exists() else {}


@pytest.fixture
def changed(tmp_path: Path) -> tuple[Path, dict[str, bytes], dict[str, bytes]]:
    """A built project in which something changed since; what is published now, and what should be."""
    place = project(tmp_path / "project")
    submission(place, "p01", photos=2)
    built(place)
    before = published(place)
    submission(place, "p02", photos=1)
    file = place / "submissions/p01/submission.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("Tady", "Zde"), encoding="utf-8")
    twin = tmp_path / "twin"
    shutil.copytree(place, twin)
    built(twin)
    return place, before, published(twin)


@pytest.mark.slow
def test_a_build_killed_at_any_moment_leaves_the_old_or_the_new_state(
    changed: tuple[Path, dict[str, bytes], dict[str, bytes]], tmp_path: Path
) -> None:
    place, before, after = changed
    started = time.monotonic()
    shutil.copytree(place, tmp_path / "timed")
    subprocess.run(BUILD, cwd=tmp_path / "timed", check=True, capture_output=True)
    whole = time.monotonic() - started
    moments = random.Random(20190512)
    found = []

    for number in range(MOMENTS):
        own = tmp_path / f"kill{number}"
        shutil.copytree(place, own)
        child = subprocess.Popen(
            BUILD, cwd=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(moments.uniform(0, whole))
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        found.append(published(own))
        subprocess.run(BUILD, cwd=own, check=True, capture_output=True)

        assert published(own) == after
        assert [path.name for path in own.iterdir() if path.name.startswith(".output")] == []

    assert [state for state in found if state not in (before, after)] == []


@pytest.mark.parametrize("most", [0, 3_000, 40_000])
def test_a_full_disk_leaves_the_old_state(
    changed: tuple[Path, dict[str, bytes], dict[str, bytes]], most: int
) -> None:
    place, before, after = changed

    ended = subprocess.run(
        BUILD,
        cwd=place,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
    )

    assert ended.returncode == 3, ended.stderr
    assert "Traceback" not in ended.stderr
    assert "The disk is full" in ended.stderr
    assert published(place) == before
    subprocess.run(BUILD, cwd=place, check=True, capture_output=True)
    assert published(place) == after


def test_a_folder_that_may_not_be_written_leaves_the_old_state(
    changed: tuple[Path, dict[str, bytes], dict[str, bytes]],
) -> None:
    place, before, _ = changed
    (place / ".output.next").write_text("in the way")

    ended = subprocess.run(BUILD, cwd=place, capture_output=True, text=True)

    assert ended.returncode in (0, 3), ended.stderr
    assert "Traceback" not in ended.stderr
    assert published(place) == before or ended.returncode == 0


def test_two_builds_at_once_end_with_a_whole_output(
    changed: tuple[Path, dict[str, bytes], dict[str, bytes]],
) -> None:
    place, _, after = changed

    builds = [subprocess.Popen(BUILD, cwd=place, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    told = [child.communicate()[1] for child in builds]

    assert sorted(child.returncode for child in builds)[0] == 0
    assert {child.returncode for child in builds} <= {0, 3}
    assert all(
        "Wait until it is done" in said for child, said in zip(builds, told, strict=True) if child.returncode
    )
    assert published(place) == after
