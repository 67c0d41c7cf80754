"""A build that found nothing to do is remembered: the next one need only see that nothing has moved since.

Of photovoice and of what it needs nothing is loaded for that: to start them takes five times as long as to look.
Any doubt sends a build the long way.
"""

import os
import stat
import sys
import time

TYPE_CHECKING = False  # as in typing, which would take longer to load than all the rest
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

READ = ("photovoice.yaml", "layouts", "submissions")  # all of a project that a build reads, but for output/
OUTPUT = "output"
LEDGER = f"{OUTPUT}/.photovoice/ledger.json"
NAME, UNFINISHED = "standstill", "standstill.new"
FOLDER = "submissions/.photovoice"
MEMORY = f"{FOLDER}/{NAME}"
MOST = 64_000_000  # bytes of a memory; it has some hundred for each file
REST = 2_000_000_000  # ns: what is younger could change again and show the same times (FAT counts in two seconds)
END = "end"
ENVIRONMENT = ("LC_ALL", "LC_MESSAGES", "LANG")
PACKAGE = os.path.dirname(__file__)

Told = list[tuple[bool, str]]
"""Lines as they were printed, and whether to the error stream."""


class RestlessError(Exception):
    """There is something that cannot be watched, such as a link to somewhere else, or that was just touched."""


def sight(now: int = 0) -> str:
    """Return all that a build in the current folder depends on, a line for each.

    That is size, times and inode of each file that it reads, and of the program's own; the libraries beside it;
    what an interrupted command left; the command line, the language, and the day, by which consent may end.

    Args:
        now: In nanoseconds; 0: files may have been touched at any time.

    Raises:
        RestlessError: If that cannot be told for sure.
        OSError: If a file is gone.
    """
    if os.path.islink(OUTPUT):
        raise RestlessError(OUTPUT)
    seen = [*sys.argv, time.strftime("%Y-%m-%d"), sys.version, *sys.path]
    seen += (os.environ.get(name, "") for name in ENVIRONMENT)
    seen += (f"{place} {os.stat(place).st_mtime_ns}" for place in sys.path if os.path.isdir(place))
    seen += _files(PACKAGE, sorted(os.listdir(PACKAGE)), 0)
    own = [name for name in (*READ, LEDGER) if os.path.lexists(name)]  # some disks have them in another case
    left = [name for name in sorted(os.listdir()) if name.casefold().startswith(f".{OUTPUT}.")]
    try:
        seen += _files(".", own + left, now - REST if now else 0)
    except RecursionError:
        raise RestlessError("folders in folders") from None
    return "\n".join(seen)


def _files(folder: str, names: "Iterable[str]", latest: int) -> "Iterator[str]":
    for name in names:
        path = f"{folder}/{name}"
        if path == f"./{MEMORY}" or (name == "__pycache__" and path.startswith(PACKAGE)):
            continue
        state = os.lstat(path)
        if stat.S_ISDIR(state.st_mode):
            yield path
            yield from _files(path, sorted(os.listdir(path)), latest)
        elif not stat.S_ISREG(state.st_mode) or 0 < latest < max(state.st_mtime_ns, state.st_ctime_ns):
            raise RestlessError(path)
        else:
            yield f"{path} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"


def remember(seen: str, made: "Mapping[str, int]", told: Told) -> None:
    """Write down what a build saw that found nothing to do, what lay in output/, and what it told.

    Whoever calls this holds the project's lock.

    Raises:
        OSError: If it cannot be written.
    """
    paths = "\n".join(f"{OUTPUT}/{path}" for path in made)
    lines = (f"{int(fault)}{line}" for fault, line in told)
    fresh = f"{FOLDER}/{UNFINISHED}"
    own = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(own, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        file.write("\0".join((seen, paths, str([*made.values()]), *lines, END)))
    os.replace(fresh, MEMORY)


def recall() -> Told | None:
    """Return what such a build told, if one is remembered and everything is as it saw it; else None."""
    try:
        state = os.lstat(MEMORY)
        if not stat.S_ISREG(state.st_mode) or state.st_size > MOST:
            return None
        with open(MEMORY, encoding="utf-8", errors="surrogateescape", newline="") as file:
            seen, paths, sizes, *lines, end = file.read().split("\0")
        same = end == END and seen == sight() and sizes == str([os.stat(p).st_size for p in paths.split("\n")])
    except (OSError, ValueError, RestlessError):
        return None
    if not same or not all(part.isprintable() for line in lines for part in line.split("\n")):
        return None
    return [(line[:1] == "1", line[1:]) for line in lines]
