"""Who develops: worker processes on this computer, or a Dask cluster that reaches the same folders."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from photovoice.problems import StoppedError, say

if TYPE_CHECKING:
    from concurrent.futures import Executor

PATIENCE = "10s"


@dataclass(frozen=True, slots=True)
class Crew:
    """How many photos are developed at once on this computer, or the address of a Dask scheduler."""

    jobs: int = 1
    cluster: str = ""


@contextmanager
def developers(crew: Crew, photos: int) -> "Iterator[Executor]":
    """Provide an executor for so many photos, and let it go at the end.

    Raises:
        StoppedError: If the cluster cannot be reached.
    """
    if not crew.cluster:
        from photovoice.darkroom.workers import Workers

        with Workers(min(crew.jobs, photos)) as executor:
            yield executor
        return
    if find_spec("distributed") is None:
        raise StoppedError(
            say("A cluster needs an extra part. Install it with   pip install 'photovoice[cluster]'")
        )
    from distributed import Client

    try:
        client = Client(crew.cluster, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise StoppedError(say("No cluster answers at {address}.", address=crew.cluster)) from error
    with client:
        # Not pure: by default Dask takes two equal calls for one, and files would be missing.
        yield client.get_executor(pure=False)  # type: ignore[no-untyped-call]
