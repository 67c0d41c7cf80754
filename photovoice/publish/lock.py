"""One command at a time writes to a project; the system drops the lock when a command dies."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from photovoice.problems import StoppedError, say
from photovoice.standstill import NAME, UNFINISHED


class LockedError(StoppedError):
    """Another command is writing to this project."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the project's lock; what was remembered beside it of a build with nothing to do is forgotten.

    Raises:
        LockedError: If another command holds it.
        OSError: If the lock file cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    number = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _take(number)
        _forget(path.parent)
        yield
    finally:
        os.close(number)


def _forget(private: Path) -> None:
    """Remove what is remembered of a build; what cannot be removed must not keep a withdrawal waiting."""
    for name in (NAME, UNFINISHED):
        with suppress(OSError):
            (private / name).unlink()


def _take(number: int) -> None:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise LockedError(
            say("Another photovoice command is writing to this project. Wait until it is done and try again.")
        ) from error
