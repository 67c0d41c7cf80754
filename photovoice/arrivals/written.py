"""submission.yaml as it is written: new ones whole, known ones amended line by line; comments and order stay."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from photovoice.yamlfile import Listing, Node, Scalar
from photovoice.yamlfile import Mapping as Group

Plain = str | list["Plain"] | dict[str, "Plain"] | None
Path = tuple[str | int, ...]
"""Keys from the file's top down; a number counts the entries of a list."""

SAFE = re.compile(r"[\w+][\w+@./'’()-]*(?:[ ,]+[\w+@./'’()-]+)*")  # needs no quotation marks
RESERVED = frozenset({"null", "~"})
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
LONGEST_FLOW = 100
KEYS_IN_ORDER = (
    "participant", "name", "credit", "language", "about", "contact", "minor", "consent", "withdrawn", "photos",
    "id", "file", "uses", "title", "caption", "alt", "showed", "place", "taken", "themes", "content_note",
    "audio", "transcript", "people", "redact", "focus", "order", "who", "given", "until", "how", "witness", "by",
    "form", "evidence", "release",
)  # fmt: skip
NOTES = {
    "name": "private: never published",
    "credit": "how she or he wants to be named, or the word   anonymous",
    "contact": "private: never published",
}
BLOCKS = frozenset({"title", "caption", "alt", "showed", "about", "audio", "transcript"})  # never in one line
LINE = re.compile("[^\n]*\n|[^\n]+")


def plain(node: Node | None) -> Plain:
    """Return what a node says, without its places; a blank value is None."""
    if isinstance(node, Group):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return None if node is None or node.blank else node.text


def at(says: Mapping[str, Plain], path: Path) -> Plain:
    """Return what stands under a path, or None."""
    value: Plain = dict(says)
    for key in path:
        if isinstance(value, dict) and isinstance(key, str):
            value = value.get(key)
        elif isinstance(key, int) and key < len(_items(value)):
            value = _items(value)[key]
        else:
            return None
    return value


def _items(value: Plain) -> list[Plain]:
    """Return a list's items; one group alone counts as a list of one."""
    return value if isinstance(value, list) else [value] if isinstance(value, dict) else []


def put(value: Plain, path: Path, new: Plain) -> Plain:
    """Return the value with something else under a path; None takes it out, and what it leaves empty."""
    key, *rest = path
    if isinstance(key, int):
        items = _items(value)
        before = items[key] if key < len(items) else None
        return [*items[:key], put(before, tuple(rest), new) if rest else new, *items[key + 1 :]]
    entries = dict(value) if isinstance(value, dict) else {}
    entries[str(key)] = put(entries.get(str(key)), tuple(rest), new) if rest else new
    if entries[str(key)] in (None, {}):
        del entries[str(key)]
    return entries


def as_file(value: Mapping[str, Plain], opening: str) -> str:
    """Return a new submission.yaml: a comment, then the sections, each after an empty line."""
    sections = ["\n".join(_entry(key, value[key], "", noted=True)) for key in ordered(value)]
    return f"# {opening}\n" + "\n\n".join(sections) + "\n"


def ordered(keys: Iterable[str]) -> list[str]:
    """Return keys in the order of the contract's example, others after them as they come."""
    known = {key: number for number, key in enumerate(KEYS_IN_ORDER)}
    return sorted(keys, key=lambda key: known.get(key, len(known)))


def _entry(key: str, value: Plain, indent: str, *, noted: bool = False) -> list[str]:
    """Return the lines of a key with its value."""
    if isinstance(value, dict) and (key in BLOCKS or key == "participant" or _in_line(value) is None):
        inner = [line for own in _kept(key, value) for line in _entry(own, value[own], indent + "  ", noted=noted)]
        return [f"{indent}{_key(key)}:", *inner]
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        items = [_item(item, indent + "  ", apart=key == "photos") for item in value]
        return [f"{indent}{_key(key)}:", *[line for item in items for line in item]][
            : -1 if key == "photos" else None
        ]
    line = f"{indent}{_key(key)}: {_in_line(value, words=key not in KEYS_IN_ORDER)}".rstrip()
    if noted and key in NOTES:
        line = f"{line:<32} # {NOTES[key]}"
    return [line]


def _kept(key: str, value: Mapping[str, Plain]) -> list[str]:
    return ordered(value) if key == "participant" else list(value)


def _item(item: Plain, indent: str, *, apart: bool = False) -> list[str]:
    if not isinstance(item, dict):
        return [f"{indent}- {_in_line(item)}"]
    keys = ordered(item) if apart else list(item)
    lines = [line for key in keys for line in _entry(key, item[key], indent + "  ")]
    return [f"{indent}- {lines[0].lstrip()}", *lines[1:], *([""] if apart else [])]


def _in_line(value: Plain, *, words: bool = False) -> str | None:
    """Return a value as it is written in a line; None when it is too much for one."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _quoted(value) if words or not SAFE.fullmatch(value) or value in RESERVED else value
    if isinstance(value, list):
        line = f"[{', '.join(_flow(item, words=False) for item in value)}]"
    else:
        pairs = (f"{_key(key)}: {_flow(item, words=key not in KEYS_IN_ORDER)}" for key, item in value.items())
        line = f"{{{', '.join(pairs)}}}"
    return line if len(line) <= LONGEST_FLOW or isinstance(value, list) else None


def _flow(value: Plain, *, words: bool) -> str:
    if isinstance(value, str):
        return value if SAFE.fullmatch(value) and "," not in value and value not in RESERVED else _quoted(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)}: {_flow(item, words=words)}" for key, item in value.items()) + "}"
    return "" if value is None else f"[{', '.join(_flow(item, words=words) for item in value)}]"


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z][\w-]*", key) else _quoted(key)


def _quoted(words: str) -> str:
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(words, ensure_ascii=False))


@dataclass(frozen=True, slots=True)
class Patch:
    """Lines from `first` up to but without `last` give way to others."""

    first: int
    last: int
    lines: tuple[str, ...]


def amended(written: str, root: Group, changes: Iterable[tuple[Path, Plain]]) -> str:
    """Return the file's text with other values under some paths.

    It tries: what comes out is read again by the caller and compared with what was meant, for a file can be
    written in ways that no such change fits.
    """
    lines = LINE.findall(written)
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += ending
    wanted: dict[Path, Plain] = {}
    for path, value in changes:
        where, whole = _liftable(lines, root, path, value, wanted)
        wanted[where] = whole
    patches = [_patch(lines, root, path, value) for path, value in wanted.items()]
    # From the end upwards, so that rows above keep their numbers; of several at one row the last first.
    patches.reverse()
    for patch in sorted(patches, key=lambda patch: (-patch.first, -patch.last)):
        lines[patch.first : patch.last] = [line + ending for line in patch.lines]
    return "".join(lines)


def _liftable(
    lines: list[str], root: Group, path: Path, value: Plain, wanted: Mapping[Path, Plain]
) -> tuple[Path, Plain]:
    """Return the path whose lines give way, and what is to stand there.

    It is the path itself where all above it stands in lines of its own; else what has to be written anew as one.
    """
    node: Node | None = root
    for depth, key in enumerate(path):
        above = path[:depth]
        if above in wanted:
            return above, put(wanted[above], path[depth:], value)
        if depth and (node is None or isinstance(node, Scalar) or _flows(lines, node)):
            return above, put(plain(node), path[depth:], value)
        node = _child(node, key)
    return path, value


def _flows(lines: list[str], node: Node) -> bool:
    return lines[node.place.line - 1][node.place.column - 1 : node.place.column] in ("{", "[")


def _child(node: Node | None, key: str | int) -> Node | None:
    if isinstance(node, Group):
        return next((value for known, value in node.entries if known.text == key), None)
    if isinstance(node, Listing) and isinstance(key, int) and key < len(node.items):
        return node.items[key]
    return None


def _patch(lines: list[str], root: Group, path: Path, value: Plain) -> Patch:
    """Return what changes in the lines for one value under a path whose upper part is there, in lines."""
    node: Node = root
    end = len(lines)
    for key in path[:-1]:
        end = _end(lines, node, key, end)
        child = _child(node, key)
        assert child is not None, "an upper part that is not there was lifted"
        node = child
    key = path[-1]
    if isinstance(node, Listing):
        item = tuple(_item(value, " " * (node.place.column - 1), apart=True)[:-1])
        if isinstance(key, int) and key < len(node.items):
            return Patch(node.items[key].place.line - 1, _end(lines, node, key, end), item)
        return Patch(row := _last_filled(lines, end), row, ("", *item))
    assert isinstance(node, Group)
    known = next((known for known, _ in node.entries if known.text == key), None)
    indent = " " * (node.entries[0][0].place.column - 1)
    fresh = () if value is None else tuple(_entry(str(key), value, indent))
    if known is None:
        row = _last_filled(lines, end)
        return Patch(row, row, fresh)
    first = known.place.line - 1
    last = _end(lines, node, str(key), end)
    before = lines[first][: known.place.column - 1]
    inside = tuple(row.rstrip() for row in lines[first + 1 : last] if row.lstrip().startswith("#"))
    if fresh:
        fresh = (before + fresh[0].lstrip() + _comment(lines, _child(node, key), first, last), *fresh[1:])
    elif before.strip():
        fresh = (before.rstrip(),)  # a dash whose first key is taken out
    return Patch(first, last, (*fresh, *inside))


def _end(lines: list[str], node: Node, key: str | int, end: int) -> int:
    """Return the row after an entry's last line; comments above the next entry belong to that one."""
    if isinstance(node, Group):
        starts = [known.place.line - 1 for known, _ in node.entries]
        number = next(n for n, (known, _) in enumerate(node.entries) if known.text == key)
    else:
        assert isinstance(node, Listing)
        starts = [item.place.line - 1 for item in node.items]
        number = int(key)
    row = starts[number + 1] if number + 1 < len(starts) else end
    while row > starts[number] + 1 and (not lines[row - 1].strip() or lines[row - 1].lstrip().startswith("#")):
        row -= 1
    return row


def _last_filled(lines: list[str], end: int) -> int:
    while end and not lines[end - 1].strip():
        end -= 1
    return end


def _comment(lines: list[str], value: Node | None, first: int, last: int) -> str:
    """Return the comment behind a value that stands in one line, with the spaces before it."""
    if last != first + 1 or value is None or value.place.line != first + 1:
        return ""
    rest = lines[first][value.place.column - 1 :].rstrip("\r\n")
    quoted = re.match(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'', rest)
    found = re.search(r"\s+#.*$", rest[quoted.end() :] if quoted else rest)
    return found[0] if found else ""
