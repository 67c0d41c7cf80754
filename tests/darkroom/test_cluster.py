"""The work may be handed to other machines: any executor will do, and Dask's is one."""

import pytest

from photovoice.darkroom.develop import Developed, Failed, develop
from photovoice.darkroom.store import Store
from tests.darkroom.test_develop import exposure
from tests.support.dirty import encode, picture

distributed = pytest.importorskip("distributed")


@pytest.mark.slow
def test_two_dask_workers_make_the_same_prints_as_one_machine(tmp_path, workers) -> None:
    good = [
        exposure(tmp_path / f"{edge}.jpg", encode("JPEG", picture((edge, 300))), 64, 200) for edge in (400, 401)
    ]
    bad = exposure(tmp_path / "bad.jpg", encode("JPEG", picture((400, 300)))[:-400], 64)
    here, there = Store(tmp_path / "here"), Store(tmp_path / "there")

    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        outcomes = list(develop([*good, bad], there, client.get_executor(pure=False)))
    list(develop(good, here, workers))

    assert sum(isinstance(outcome, Developed) for outcome in outcomes) == 2
    assert [outcome.exposure for outcome in outcomes if isinstance(outcome, Failed)] == [bad]
    for order in (order for one in good for order in one.orders):
        assert here.path(order).read_bytes() == there.path(order).read_bytes()
