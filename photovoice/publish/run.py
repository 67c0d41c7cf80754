"""A whole new output folder is made beside the old one and takes its place in one step."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from photovoice.publish.artifact import Done, Outcome
from photovoice.publish.ledger import LEDGER, Entry, Ledger, read_ledger, written_ledger
from photovoice.publish.swap import beside, exchange, restore

MEMORY = ".photovoice"
PRINTS = f"{MEMORY}/prints"
EDITIONS = ("zine", "exhibition", "gallery")


class Stage:
    """The folder that output/ will be; until it takes its place nothing of output/ has changed."""

    def __init__(self, output: Path) -> None:
        self.output = output.resolve()
        self.next = self.output.with_name(f".{self.output.name}.next")
        restore(self.output)
        self.ledger = read_ledger(self.output)
        self._before = self.ledger.by_path()
        self._entries: dict[str, Entry] = {}

    @property
    def prints(self) -> Path:
        """Where new clean prints are put."""
        return self.next / PRINTS

    @property
    def earlier_prints(self) -> Path:
        """Where the clean prints of the last run lie."""
        return self.output / PRINTS

    def open(self) -> None:
        """Clear what an interrupted run left, but for its clean prints, which are whole."""
        for leftover in self.next.iterdir() if self.next.is_dir() else ():
            if leftover.name != MEMORY:
                _remove(leftover)
        (self.next / LEDGER).unlink(missing_ok=True)
        self.prints.mkdir(parents=True, exist_ok=True)

    def whole(self) -> bool:
        """Tell whether every file that the ledger names lies in output/ at its size."""
        folder = f"{self.output}{os.sep}"  # of thousands of files, joining paths would take longer than the rest
        return all(_size(folder + path) == entry.size for path, entry in self.ledger.files)

    def reusable(self, path: str, fingerprint: str) -> Entry | None:
        """Return the entry of a file of output/ that was made from just this plan and is still there."""
        entry = self._before.get(path)
        if entry is None or entry.fingerprint != fingerprint or _size(self.output / path) != entry.size:
            return None
        return entry

    def keep(self, path: str, entry: Entry) -> None:
        """Take a finished file over as it is."""
        _link(self.output / path, self.next / path)
        self._entries[path] = entry

    def put(self, path: str, content: bytes | Path, entry: Entry) -> None:
        """Write a new file; a clean print is taken over under its new name."""
        if isinstance(content, Path):
            _link(content, self.next / path)
        else:
            _write(self.next / path, content)
        self._entries[path] = entry

    def commit(
        self, inputs: Mapping[str, str], prints: Mapping[str, str], covers: Mapping[str, str] | None = None
    ) -> Iterator[Outcome]:
        """Put the new folder in the old one's place; yield what was made, kept and removed, by path.

        Args:
            inputs: What each edition was planned from.
            prints: The clean prints to keep, by name, and the token of the photo each is of; all others
                are dropped.
            covers: What of each photo is covered, by its token; None: as before.
        """
        for print_file in self.prints.iterdir():
            if print_file.name not in prints:
                print_file.unlink()
        for name in prints:
            if not (self.prints / name).exists():
                _link(self.earlier_prints / name, self.prints / name)
        self._carry_strangers_over()
        ledger = Ledger(
            tuple(sorted(inputs.items())),
            tuple(sorted(self._entries.items())),
            tuple(sorted(prints.items())),
            self.ledger.covers if covers is None else tuple(sorted(covers.items())),
        )
        _write(self.next / LEDGER, written_ledger(ledger))
        for folder, _, _ in os.walk(self.next):
            _sync(Path(folder))
        if self.output.exists():
            exchange(self.next, self.output)
        else:
            self.next.rename(self.output)
        _sync(self.output.parent)
        self.close()
        before, after = self._before, self._entries
        self.ledger, self._before, self._entries = ledger, after, {}
        for path in sorted(before.keys() | after.keys()):
            if path not in after:
                yield Outcome(path, Done.REMOVED)
            else:
                yield Outcome(path, Done.KEPT if before.get(path) == after[path] else Done.MADE)

    def close(self) -> None:
        """Remove what lies beside output/."""
        _remove(self.next)
        _remove(beside(self.output))

    def _carry_strangers_over(self) -> None:
        """Keep files that somebody else put into output/.

        Where the ledger is lost nobody knows which files are ours, and one of them might show a withdrawn
        photo: then only what lies outside the editions' own folders is kept.
        """
        known = self._before
        for folder, folders, files in os.walk(self.output):
            if Path(folder) == self.output:
                folders[:] = [name for name in folders if name != MEMORY and (known or name not in EDITIONS)]
            for name in files:
                path = Path(folder, name).relative_to(self.output).as_posix()
                if path not in known and path not in self._entries:
                    _link(self.output / path, self.next / path)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _link(source: Path, target: Path) -> None:
    """Give a file a second name; where the file system has no links, copy it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copyfile(source, target, follow_symlinks=False)


def _size(path: Path | str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - see `whole`
    except OSError:
        return -1


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Make names in a folder last through a power cut; Windows has no such call and needs none."""
    with suppress(PermissionError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
