"""Where clean prints lie: whole files under names that say nothing of the original."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from photovoice.vocabulary.plate import PrintOrder

_ENDINGS = {"jpeg": ".jpg", "avif": ".avif"}


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of prints, and earlier folders of the same form in which a ready print may be found."""

    folder: Path
    earlier: tuple[Path, ...] = ()

    def path(self, order: PrintOrder) -> Path:
        """Return the file that answers the order."""
        return self.folder / _print_name(order)

    def tone(self, digest: str) -> str:
        """Return the print's average colour as `#rrggbb`."""
        return (self.folder / _tone_name(digest)).read_text(encoding="ascii")

    def has(self, order: PrintOrder) -> bool:
        """Tell whether the print and its tone are there."""
        return _lie_in(self.folder, order)

    def adopt(self, order: PrintOrder) -> bool:
        """Bring a ready print over from an earlier folder; tell whether it is there now."""
        if self.has(order):
            return True
        for folder in self.earlier:
            if _lie_in(folder, order):
                for name in self.names(order):
                    self._bring(folder / name, self.folder / name)
                return True
        return False

    def names(self, order: PrintOrder) -> tuple[str, ...]:
        """Return the names of the files that answer the order, relative to the folder."""
        return _print_name(order), _tone_name(order.digest)

    def put(self, order: PrintOrder, print_: bytes) -> None:
        """Lay down a print, whole or not at all."""
        self._write(_print_name(order), print_)

    def put_tone(self, digest: str, tone: str) -> None:
        """Lay down a print's average colour, whole or not at all."""
        self._write(_tone_name(digest), tone.encode("ascii"))

    def _write(self, name: str, data: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = self._unfinished(name)
        try:
            with unfinished.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self.folder / name)
        finally:
            unfinished.unlink(missing_ok=True)

    def _bring(self, ready: Path, target: Path) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = self._unfinished(target.name)
        unfinished.unlink(missing_ok=True)
        try:
            os.link(ready, unfinished)
        except OSError:  # another disk, or one that knows no links
            shutil.copyfile(ready, unfinished)
        unfinished.replace(target)
        unfinished.unlink(missing_ok=True)  # replacing a file by itself leaves both names (POSIX rename)

    def _unfinished(self, name: str) -> Path:
        return self.folder / f".{name}.{os.getpid()}"


def _lie_in(folder: Path, order: PrintOrder) -> bool:
    return (folder / _print_name(order)).is_file() and (folder / _tone_name(order.digest)).is_file()


def _print_name(order: PrintOrder) -> str:
    return f"{order.digest}-{order.long_edge}{_ENDINGS[order.format]}"


def digest_in(name: str) -> str:
    """Return which picture a file of the store is of."""
    return name.partition(".")[0].partition("-")[0]


def _tone_name(digest: str) -> str:
    return f"{digest}.tone"
