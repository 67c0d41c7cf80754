"""The finished gallery goes to a web space's folder: whole, in one step, beside what others keep there."""

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from photovoice.publish.swap import beside, exchange, restore

OURS = ("p", "fonts", "feed.xml", "sitemap.xml", "collection.json")  # also when this gallery has none
PROSE = ("about.html", "withdraw.html", "accessibility.html")  # what the folder of every language has


class Handover:
    """A copy of the gallery beside the folder whose place it takes; until then nothing there has changed.

    What the gallery puts there it also replaces: its own files, `p/`, `fonts/` and the folders of languages, so
    that nothing withdrawn is left. Whatever else lies there stays, such as `.git`, `CNAME` or `.well-known`.
    """

    def __init__(self, gallery: Path, folder: Path) -> None:
        self.gallery, self.folder = gallery.resolve(), folder.resolve()
        self.staged = self.folder.with_name(f".{self.folder.name}.next")
        restore(self.folder)

    def holds_another_site(self) -> bool:
        """Tell whether the folder has a first page that is no gallery's."""
        is_gallery = (self.folder / "p").is_dir() and (self.folder / "404.html").is_file()
        return (self.folder / "index.html").exists() and not is_gallery

    def stage(self, made: Iterable[str]) -> Path:
        """Copy the gallery, and return where it lies now.

        Args:
            made: The files that were made, relative to the gallery: whatever else lies there is left behind.
        """
        self.close()
        self.staged.mkdir(parents=True)
        for name in made:
            (self.staged / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(self.gallery / name, self.staged / name)
        return self.staged

    def commit(self) -> None:
        """Put the copy in the folder's place; the dates of files are those of the gallery, as rsync likes them."""
        if hasattr(os, "sync"):
            os.sync()  # once for all files, before any of them is seen; Windows has no such call
        if not self.folder.exists():
            self.staged.rename(self.folder)
            return
        for stranger in self._strangers():
            _take_over(stranger, self.staged / stranger.name)
        shutil.copystat(self.folder, self.staged)
        exchange(self.staged, self.folder)
        self.close()

    def close(self) -> None:
        """Remove what lies beside the folder."""
        for left in (self.staged, beside(self.folder)):
            if left.exists():
                shutil.rmtree(left)

    def _strangers(self) -> Iterator[Path]:
        for entry in self.folder.iterdir():
            earlier = entry.name in OURS or all((entry / page).is_file() for page in PROSE)
            if not earlier and not (self.gallery / entry.name).exists():
                yield entry


def _take_over(source: Path, target: Path) -> None:
    """Give a file or folder a second name; where the file system has no links, copy it."""
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True, copy_function=_link)
    else:
        _link(source, target)


def _link(source: Path | str, target: Path | str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
