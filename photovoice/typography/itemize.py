"""Wording into items: stretches of one direction, script, emphasis and face."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple
from unicodedata import combining, normalize

from icu4py.breakers import CharacterBreaker

from photovoice.typography.cabinet import Cabinet
from photovoice.typography.characters import COMMON, SLANTED, UNSEEN, script
from photovoice.typography.emphasis import Emphasis
from photovoice.typography.face import Face
from photovoice.typography.languages import primary, scripts
from photovoice.typography.shape import Item
from photovoice.vocabulary.text import UNDETERMINED
from photovoice.vocabulary.type import Family


@dataclass(frozen=True, slots=True)
class Look:
    """What of a style decides on glyphs."""

    family: Family
    bold: bool
    italic: bool
    letterspacing: float


class Stress(NamedTuple):
    """Where an emphasis begins and ends."""

    start: int
    end: int
    emphasis: Emphasis


class _Piece(NamedTuple):
    start: int
    end: int
    level: int
    script: str
    emphasis: Emphasis


def itemize(
    text: str, levels: list[int], stresses: Sequence[Stress], language: str, look: Look, cabinet: Cabinet
) -> tuple[list[Item], list[str]]:
    """Return the items of a paragraph in the order of its characters, and the characters that no font has."""
    items: list[Item] = []
    missing: list[str] = []
    for piece in _pieces(text, levels, stresses):
        bold, italic = _cut(look, piece.emphasis, piece.script)
        faces = _Faces(cabinet, look.family, piece.script, bold, italic)
        spoken = run_language(language, piece.script)
        for start, end, face in _by_face(text, piece, faces):
            if face is None:
                missing += text[start:end]
            else:
                items.append(Item(start, end, piece.level, face, piece.script, spoken, look.letterspacing))
    return items, missing


def run_language(language: str, script_code: str) -> str:
    """Return the language of a run: the text's, unless it is not written in this script."""
    if script_code == COMMON or primary(language) == UNDETERMINED or script_code in scripts(language):
        return language
    return f"{UNDETERMINED}-{script_code}"


def _cut(look: Look, emphasis: Emphasis, script_code: str) -> tuple[bool, bool]:
    """Return bold and italic: emphasis in italic words stands upright, and is bold where nothing slants."""
    if script_code in SLANTED:
        return look.bold or emphasis.strong, look.italic != emphasis.slanted
    return look.bold or emphasis.strong or emphasis.slanted, False


def _pieces(text: str, levels: list[int], stresses: Sequence[Stress]) -> Iterator[_Piece]:
    """Yield stretches of one level, script and emphasis."""
    known = {character: script(character) for character in set(text)}
    letters = set(known.values()) - {COMMON}
    uniform = min(levels) == max(levels) and len(letters) < 2
    only = next(iter(letters), COMMON)
    resolved = [] if uniform else _resolved([known[character] for character in text])
    for stress in stresses:
        start = stress.start
        if uniform:
            yield _Piece(start, stress.end, levels[start], only, stress.emphasis)
            continue
        for end in range(start + 1, stress.end + 1):
            if end == stress.end or resolved[end] != resolved[start] or levels[end] != levels[start]:
                yield _Piece(start, end, levels[start], resolved[start], stress.emphasis)
                start = end


def _resolved(codes: list[str]) -> list[str]:
    """Give common characters the script before them, or after them at the beginning (UAX #24, section 5.2)."""
    current = next((code for code in codes if code != COMMON), COMMON)
    resolved: list[str] = []
    for code in codes:
        current = current if code == COMMON else code
        resolved.append(current)
    return resolved


class _Faces:
    """The faces to try for a piece, each asked for once."""

    def __init__(self, cabinet: Cabinet, family: Family, script_code: str, bold: bool, italic: bool) -> None:
        self._more = cabinet.faces(family, script_code, bold, italic)
        self._tried: list[Face] = []

    def having(self, characters: set[str], favourite: Face | None = None) -> Face | None:
        """Return the first face that has all these characters, the favourite before all."""
        if favourite is not None and favourite.coverage >= characters:
            return favourite
        return next((face for face in self._all() if _has(face, characters)), None)

    def _all(self) -> Iterator[Face]:
        yield from self._tried
        for face in self._more:
            self._tried.append(face)
            yield face


def _has(face: Face, characters: set[str]) -> bool:
    """Tell whether a face can show these characters, be it by composing them."""
    return all(face.coverage.issuperset(normalize("NFD", c)) for c in characters - face.coverage)


def _by_face(text: str, piece: _Piece, faces: _Faces) -> Iterator[tuple[int, int, Face | None]]:
    """Yield stretches of a piece with the face that sets them; None: no font has the character."""
    words = text[piece.start : piece.end]
    needed = set(words) - UNSEEN
    face = faces.having({character for character in needed if script(character) != COMMON})
    lacking = needed if face is None else needed - face.coverage
    if face is not None and not lacking:
        return iter([(piece.start, piece.end, face)])
    if face is None or needed != set(words) or any(map(combining, lacking)):
        return _merged(_clusters(text, piece.start, piece.end, faces))
    return _merged(_patched(text, piece, face, lacking, faces))


def _patched(
    text: str, piece: _Piece, face: Face, lacking: set[str], faces: _Faces
) -> Iterator[tuple[int, int, Face | None]]:
    """Yield a piece in one face, with others where it lacks signs that stand for themselves."""
    start = piece.start
    for lacks, stretch in groupby(text[piece.start : piece.end], key=lacking.__contains__):
        end = start + sum(1 for _ in stretch)
        if lacks:
            yield from _clusters(text, start, end, faces)
        else:
            yield start, end, face
        start = end


def _clusters(text: str, start: int, stop: int, faces: _Faces) -> Iterator[tuple[int, int, Face | None]]:
    """Yield each grapheme with its face; what all scripts share stays with the letters before it if it can."""
    of_letters: Face | None = None
    for cluster in CharacterBreaker(text[start:stop], "en"):
        end = start + len(cluster)
        needed = set(cluster) - UNSEEN
        is_common = all(script(character) == COMMON for character in needed)
        face = faces.having(needed, of_letters if is_common else None)
        if face is not None:
            yield start, end, face
            of_letters = of_letters if is_common else face
        else:
            for at in range(start, end):
                yield at, at + 1, faces.having({text[at]} - UNSEEN, of_letters)
        start = end


def _merged(found: Iterator[tuple[int, int, Face | None]]) -> Iterator[tuple[int, int, Face | None]]:
    start, end, face = next(found)
    for next_start, next_end, next_face in found:
        if next_face is not face:
            yield start, end, face
            start, face = next_start, next_face
        end = next_end
    yield start, end, face
