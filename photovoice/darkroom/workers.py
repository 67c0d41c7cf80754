"""Processes that develop in parallel: one that crashes or hangs takes its photo along, never the others."""

import multiprocessing
import os
import signal
import warnings
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from queue import SimpleQueue
from typing import ParamSpec, TypeVar

from photovoice.darkroom.mishap import WorkerHungError, WorkerLostError

Given = ParamSpec("Given")
Made = TypeVar("Made")

MOST_MEMORY = 2 << 30  # addresses, of which a worker uses a part; stops a decoder that asks for ever more


def _settle() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears the interrupt and decides
    warnings.simplefilter("ignore")  # decoders' remarks on damage; what matters they raise
    try:
        import resource
    except ImportError:  # Windows
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, hard))


@dataclass(slots=True)
class _Bench:
    """A pool of one process, so that it is known whose fault its end is."""

    seconds: float
    pool: ProcessPoolExecutor | None = None
    process: int = 0

    def run(self, work: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
        pool = self._ready()
        try:
            return pool.submit(work, *given, **named).result(self.seconds)
        except TimeoutError:
            os.kill(self.process, signal.SIGTERM)
            self.clear()
            raise WorkerHungError from None
        except BrokenProcessPool:
            self.clear()
            raise WorkerLostError from None

    def _ready(self) -> ProcessPoolExecutor:
        if self.pool is None:
            # Spawned, as on Windows and macOS: nothing of the parent's threads and files is inherited.
            spawning = multiprocessing.get_context("spawn")
            self.pool = ProcessPoolExecutor(1, mp_context=spawning, initializer=_settle)
            self.process = self.pool.submit(os.getpid).result()
        return self.pool

    def clear(self) -> None:
        if self.pool is not None:
            self.pool.shutdown(cancel_futures=True)
            self.pool = None


class Workers(Executor):
    """An executor whose every task runs in a process of its own bench, with a time limit."""

    def __init__(self, jobs: int, seconds: float = 30.0) -> None:
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="bench")
        self._benches: SimpleQueue[_Bench] = SimpleQueue()
        for _ in range(jobs):
            self._benches.put(_Bench(seconds))
        self._jobs = jobs

    def submit(self, fn: Callable[Given, Made], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Made]:
        """Hand in a task; its future raises what the task raised, or that its worker was lost or hung."""
        return self._threads.submit(lambda: self._run(fn, *args, **kwargs))

    def _run(self, work: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
        bench = self._benches.get()
        try:
            return bench.run(work, *given, **named)
        finally:
            self._benches.put(bench)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes once their tasks are done."""
        self._threads.shutdown(wait=wait, cancel_futures=cancel_futures)
        if wait:
            for _ in range(self._jobs):
                self._benches.get().clear()
