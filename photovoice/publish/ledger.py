"""What lies in output/ and what it was made from; names no photo, only tokens."""

import json
from dataclasses import dataclass
from pathlib import Path

from photovoice.vocabulary.consent import Use

LEDGER = ".photovoice/ledger.json"
FORM = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One finished file."""

    fingerprint: str
    size: int  # bytes
    use: Use
    shows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every finished file by its path, and the digest of everything the editions were planned from."""

    inputs: tuple[tuple[str, str], ...] = ()  # by edition
    files: tuple[tuple[str, Entry], ...] = ()
    prints: tuple[tuple[str, str], ...] = ()  # clean prints by name, and the token of the photo each is of
    covers: tuple[tuple[str, str], ...] = ()  # by token, what of each photo was covered, as an opaque name

    def by_path(self) -> dict[str, Entry]:
        """Return the entries by path below output/."""
        return dict(self.files)


def read_ledger(output: Path) -> Ledger:
    """Return the ledger; an empty one where there is none, or none that can be understood."""
    try:
        written = json.loads((output / LEDGER).read_text(encoding="utf-8"))
        if written["form"] != FORM:
            return Ledger()
        return Ledger(
            tuple(sorted(written["inputs"].items())),
            tuple(
                (path, Entry(entry["plan"], entry["size"], Use(entry["use"]), tuple(entry["shows"])))
                for path, entry in sorted(written["files"].items())
            ),
            tuple(sorted(written["prints"].items())),
            tuple(sorted(written.get("covers", {}).items())),
        )
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, AttributeError):
        return Ledger()


def written_ledger(ledger: Ledger) -> bytes:
    """Return the ledger as the file says it: the same bytes for the same ledger."""
    return json.dumps(
        {
            "form": FORM,
            "inputs": dict(sorted(ledger.inputs)),
            "files": {
                path: {"plan": entry.fingerprint, "size": entry.size, "use": entry.use.value, "shows": entry.shows}
                for path, entry in sorted(ledger.files)
            },
            "prints": dict(sorted(ledger.prints)),
            "covers": dict(sorted(ledger.covers)),
        },
        indent=1,
    ).encode()
