"""Writes a withdrawal into submission.yaml, or removes a submission; every other line stays as it was typed."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from photovoice.arrivals.agreement import read_withdrawal
from photovoice.fields import Fields
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Withdrawal
from photovoice.yamlfile import Listing, Mapping, Node, Scalar, read_yaml

KEY = "withdrawn"
BREAKS = "\n\r\x85\u2028\u2029"  # YAML 1.1, section 4.2
LINE = re.compile(f"[^{BREAKS}]*(?:\r\n|[{BREAKS}])|[^{BREAKS}]+")
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")  # an id that needs no quotation marks

Plain = str | None | list["Plain"] | list[tuple[str, "Plain"]]


def add_withdrawal(path: Path, file: str, withdrawal: Withdrawal, problems: Problems) -> None:
    """Add an entry under `withdrawn`, in one step; comments, order and everybody's words stay.

    A withdrawal that is there already is not written again.

    Args:
        path: The submission.yaml.
        file: What messages call it, relative to the project.
        withdrawal: What was taken back.
        problems: Takes a problem when the file cannot be read, or is written in so unusual a way that the entry
            must be added by hand; it is then untouched.

    Raises:
        OSError: If it cannot be read or written.
    """
    root = read_yaml(path, file, problems)
    if not isinstance(root, Mapping) or _is_there(root, withdrawal):
        return
    written = path.read_bytes().decode("utf-8")
    entry = entry_of(withdrawal)
    fresh = path.with_name(f".{path.name}.new")
    for amended in _ways(written, root, entry):
        with fresh.open("wb") as out:
            out.write(amended.encode("utf-8"))
            out.flush()
            os.fsync(out.fileno())
        if _adds_only(root, read_yaml(fresh, file, Problems()), withdrawal):
            shutil.copymode(path, fresh)
            fresh.replace(path)
            return
    fresh.unlink(missing_ok=True)
    problems.add(
        root.place,
        "The withdrawal could not be written into this file.",
        "Write it yourself: add   {entry}   to the list under   withdrawn:",
        entry=f"- {entry}",
    )


def remove_submission(folder: Path) -> None:
    """Remove a participant's folder with everything in it: it is gone from the project in one step.

    Called again after an interruption, it finishes the work.
    """
    going = folder.with_name(f".{folder.name}.erased")
    if folder.is_dir() and not going.exists():
        folder.rename(going)
    for left in (going, folder):
        if left.is_dir():
            shutil.rmtree(left)


def entry_of(withdrawal: Withdrawal) -> str:
    """Return a withdrawal as it is written in the list."""
    parts = [f"on: {withdrawal.on.isoformat()}"]
    if withdrawal.photos:
        parts.append(f"photos: [{', '.join(map(_typed, withdrawal.photos))}]")
    if withdrawal.uses:
        parts.append(f"uses: [{', '.join(use.value for use in withdrawal.uses)}]")
    return f"{{{', '.join(parts)}}}"


def _typed(photo: str) -> str:
    return (
        photo if PLAIN.fullmatch(photo) and photo not in ("null", "all") else json.dumps(photo, ensure_ascii=False)
    )


def _is_there(root: Mapping, withdrawal: Withdrawal) -> bool:
    return any(
        (known.on, known.photos, known.uses) == (withdrawal.on, withdrawal.photos, withdrawal.uses)
        for known in Fields(root, Problems()).records(KEY, read_withdrawal)
    )


def _ways(written: str, root: Mapping, entry: str) -> Iterator[str]:
    """Yield the text with the entry in it, the tidiest way first; not each need be what it should be."""
    lines = LINE.findall(written)
    end_of_line = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    keys = [key.text for key, _ in root.entries]
    if KEY not in keys:
        section = [f"{KEY}:{end_of_line}", f"  - {entry}{end_of_line}"]
        if "photos" in keys:
            at = keys.index("photos")
            yield _with(lines, _end(lines, root, at - 1) if at else 0, section)
            yield _with(lines, root.entries[at][0].place.line - 1, section)
        yield _with(lines, len(lines), section)
        return
    at = keys.index(KEY)
    key, value = root.entries[at]
    row, column = value.place.line - 1, value.place.column - 1
    end = _end(lines, root, at)
    if isinstance(value, Scalar):
        if not value.blank:
            return
        if value.text:  # null or ~
            lines[row] = lines[row][:column].rstrip() + lines[row][column + len(value.text) :]
        yield _with(lines, key.place.line, [f"  - {entry}{end_of_line}"])
        return
    before, here = lines[row][:column], lines[row][column:]
    if isinstance(value, Listing) and here.startswith("["):
        lines[row] = f"{before}[{entry}{', ' if value.items else ''}{here[1:]}"
        yield "".join(lines)
        return
    if isinstance(value, Mapping) and here.startswith("{"):
        lines[row] = f"{before}[{here}"
        first, _, rest = "".join(lines[row:end]).rpartition("}")
        yield "".join([*lines[:row], first, "}, ", entry, "]", rest, *lines[end:]])
        return
    if isinstance(value, Mapping):
        lines[row] = f"{before}- {here}"
        lines[row + 1 : end] = [f"  {line}" if line.strip() else line for line in lines[row + 1 : end]]
    item = [f"{' ' * column}- {entry}{end_of_line}"]
    yield _with(lines, end, item)
    yield _with(lines, row, item)


def _end(lines: list[str], root: Mapping, at: int) -> int:
    """Return the row after a section's last line; comments right above the next key belong to that key."""
    row = root.entries[at + 1][0].place.line - 1 if at + 1 < len(root.entries) else len(lines)
    first = root.entries[at][0].place.line
    while at + 1 < len(root.entries) and row > first and lines[row - 1].startswith("#"):
        row -= 1
    while row > first and not lines[row - 1].strip():
        row -= 1
    return row


def _with(lines: list[str], row: int, more: list[str]) -> str:
    before, after = "".join(lines[:row]), "".join(lines[row:])
    if before and before[-1] not in BREAKS:
        before += "\r\n" if more[0].endswith("\r\n") else "\n"
    return before + "".join(more) + after


def _adds_only(before: Mapping, after: Node | None, withdrawal: Withdrawal) -> bool:
    """Tell whether the two say the same but for one more entry under `withdrawn`."""
    if not isinstance(after, Mapping) or not _is_there(after, withdrawal):
        return False
    return (
        _others(before) == _others(after)
        and len(_entries(after)) == len(_entries(before)) + 1
        and all(entry in map(_plain, _entries(after)) for entry in map(_plain, _entries(before)))
    )


def _others(root: Mapping) -> Plain:
    return [(key.text, _plain(value)) for key, value in root.entries if key.text != KEY]


def _entries(root: Mapping) -> tuple[Node, ...]:
    value = next((value for key, value in root.entries if key.text == KEY), None)
    if isinstance(value, Listing):
        return value.items
    return (value,) if isinstance(value, Mapping) else ()


def _plain(node: Node) -> Plain:
    if isinstance(node, Scalar):
        return None if node.blank else node.text
    if isinstance(node, Listing):
        return [_plain(item) for item in node.items]
    return [(key.text, _plain(value)) for key, value in node.entries]
