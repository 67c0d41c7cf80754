"""What is known of the originals, so that one is opened only when it changed; private, and safe to delete."""

import hashlib
import json
import os
import stat
from pathlib import Path

from photovoice.darkroom.negative import Negative, Refusal, look
from photovoice.pipeline.makers import DARKROOM
from photovoice.problems import say
from photovoice.publish.maker import maker
from photovoice.vocabulary.measure import Px

MEMORY = "originals.json"
FORM = 1


class Originals:
    """Digests and sizes of the originals, told from size, time and inode before anything is read again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._place = f"{folder.parent}{os.sep}"
        self.maker = maker(*DARKROOM)
        self._known = self._read()
        self._seen: dict[str, dict[str, object]] = {}

    def digest(self, original: Path) -> str:
        """Return the SHA-256 of a file; empty for a link, a folder or a device, which is never opened.

        Raises:
            OSError: If it cannot be read.
        """
        return str(self._record(original)["digest"])

    def negative(self, original: Path) -> Negative | Refusal:
        """Return what kind of picture the file is and how large, or why it is none.

        Raises:
            OSError: If it cannot be read.
        """
        record = self._record(original)
        if "kind" not in record:
            answer = look(original, str(record["digest"]))
            if isinstance(answer, Refusal):
                return answer
            note = answer.note.template if answer.note else ""
            record |= {"kind": answer.kind, "width": answer.width, "height": answer.height, "note": note}
        return Negative(
            path=original,
            digest=str(record["digest"]),
            kind=str(record["kind"]),
            width=Px(int(str(record["width"]))),
            height=Px(int(str(record["height"]))),
            note=say(str(record["note"])) if record["note"] else None,
        )

    def save(self) -> None:
        """Write what was learnt, if anything was."""
        if self._seen == self._known:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = self.folder / f"{MEMORY}.new"
        fresh.write_text(json.dumps({"form": FORM, "maker": self.maker, "files": self._seen}, indent=1))
        fresh.replace(self.folder / MEMORY)

    def _record(self, original: Path) -> dict[str, object]:
        name = str(original).removeprefix(self._place)
        if name in self._seen:
            return self._seen[name]
        state = original.lstat()
        stamp = [state.st_size, state.st_mtime_ns, state.st_ino]
        record = self._known.get(name)
        if record is None or record.get("stamp") != stamp:
            record = {"stamp": stamp, "digest": _digest(original) if stat.S_ISREG(state.st_mode) else ""}
        self._seen[name] = record = dict(record)
        return record

    def _read(self) -> dict[str, dict[str, object]]:
        try:
            written = json.loads((self.folder / MEMORY).read_text(encoding="utf-8"))
            return dict(written["files"]) if (written["form"], written["maker"]) == (FORM, self.maker) else {}
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return {}


def _digest(original: Path) -> str:
    with original.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
