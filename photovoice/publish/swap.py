"""Two folders change places in one step, so that nobody ever sees half of either."""

import ctypes
import errno
import os
import sys
from pathlib import Path

AT_FDCWD_LINUX = -100  # <fcntl.h>
EXCHANGE = 2  # RENAME_EXCHANGE in <linux/fs.h>; RENAME_SWAP in macOS's <sys/stdio.h>
NOT_HERE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchange(first: Path, second: Path) -> None:
    """Let two folders of one file system change places.

    In one step on Linux and macOS. Where the system has no such step (Windows, some network drives) three
    renames do it, and `restore` mends what an interruption between them leaves.

    Raises:
        OSError: If the system refuses; both are then where they were.
    """
    if _swapped(first, second):
        return
    aside = beside(second)
    second.rename(aside)
    try:
        first.rename(second)
    except OSError:
        aside.rename(second)
        raise
    aside.rename(first)


def beside(folder: Path) -> Path:
    """Return where a folder waits while another takes its place."""
    return folder.with_name(f".{folder.name}.aside")


def restore(folder: Path) -> None:
    """Bring a folder back that an interruption left aside."""
    aside = beside(folder)
    if aside.is_dir() and not folder.exists():
        aside.rename(folder)


def _swapped(first: Path, second: Path) -> bool:
    paths = os.fsencode(first), os.fsencode(second)
    if sys.platform == "linux":
        library = ctypes.CDLL(None, use_errno=True)
        if not hasattr(library, "renameat2"):
            return False
        failed = library.renameat2(AT_FDCWD_LINUX, paths[0], AT_FDCWD_LINUX, paths[1], EXCHANGE)
    elif sys.platform == "darwin":
        failed = ctypes.CDLL(None, use_errno=True).renamex_np(*paths, EXCHANGE)
    else:
        return False
    if failed and ctypes.get_errno() not in NOT_HERE:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(second))
    return not failed
