"""The photos may be handed to a running Dask cluster; what comes of it is the same."""

import shutil
from pathlib import Path

import pytest
from distributed import LocalCluster

from photovoice.cli import run
from tests.support.building import lying_in
from tests.support.projects import project, submission


@pytest.mark.slow
def test_a_cluster_of_two_makes_the_same_as_this_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = project(tmp_path / "project")
    submission(place, photos=3)
    twin = shutil.copytree(place, tmp_path / "twin")

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        monkeypatch.chdir(place)
        assert run(["build", "--cluster", cluster.scheduler_address]) == 0
    monkeypatch.chdir(twin)
    assert run(["build"]) == 0

    assert lying_in(place / "output") == lying_in(twin / "output")


def test_a_cluster_that_does_not_answer_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("photovoice.pipeline.executors.PATIENCE", "1s")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = project(tmp_path / "project")
    submission(place)
    monkeypatch.chdir(place)

    code = run(["build", "--cluster", "tcp://127.0.0.1:9"])

    assert code == 3
    assert "No cluster answers at tcp://127.0.0.1:9." in capsys.readouterr().err
    assert not (place / "output").exists()
