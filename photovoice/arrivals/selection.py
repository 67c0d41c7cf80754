"""Sheets that staff and translators fill in: one row for each photo, read back by the import.

Each row bears fingerprints of what stood in the files when the sheet was written, so that what is filled in can be
told from what somebody changed in the files meanwhile.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from photovoice.arrivals.merge import digest
from photovoice.arrivals.workbook import Written
from photovoice.arrivals.written import Plain
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.submission import Photo, Submission
from photovoice.vocabulary.text import Wording

AS_EXPORTED = "as exported"  # the heading of the fingerprints
ID = "photo id"
SELECTED = (Use.ZINE, Use.EXHIBITION, Use.WEB)
YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Older:
    """Translations of one photo whose source was changed after they were made."""

    photo: str
    words: tuple[str, ...]  # such as title/cs


def selection_sheet(
    submissions: Iterable[Submission], languages: tuple[str, ...], found: Mapping[str, str]
) -> Written:
    """Return the staff's sheet: what to show where, the words of the editions, descriptions, what a crop keeps.

    Args:
        submissions: All of the project's.
        languages: What its editions speak.
        found: Words that stand in the picture files themselves, by photo; proposals, which no import reads.
    """
    uses = tuple(f"use: {use.value}" for use in SELECTED)
    words = _columns(("title", "caption", "alt"), languages)
    heads = (
        ID,
        "original title",
        "original story",
        *uses,
        *words,
        "focus",
        "found in the picture file",
        AS_EXPORTED,
    )
    rows = []
    for photo in (photo for submission in submissions for photo in submission.photos):
        chosen = tuple("yes" if photo.uses is None or use in photo.uses else "no" for use in SELECTED)
        focus = [f"{part:g}" for part in photo.focus] if photo.focus != (0.5, 0.5) else []
        stands: dict[str, Plain] = {"focus": [*focus]}
        if photo.uses is not None:
            stands["uses"] = [use.value for use in photo.uses]
        as_exported = _fingerprints(photo, words, stands)
        said = (*_said(photo, words), "; ".join(focus), found.get(photo.id, ""), as_exported)
        rows.append((photo.id, *_original(photo), *chosen, *said))
    return Written("photos", (heads, *rows), fixed=1, choices=tuple((3 + n, YES_NO) for n in range(len(SELECTED))))


def translation_sheet(
    submissions: Iterable[Submission], languages: tuple[str, ...], older: Iterable[Older]
) -> Written:
    """Return the translators' sheet: the participants' words, and room for each language; no personal data."""
    submissions = tuple(submissions)
    kinds = [
        kind
        for kind in ("title", "caption", "alt", "place", "content_note")
        if any(_wording(photo, kind) for submission in submissions for photo in submission.photos)
    ]
    words = _columns(kinds, languages)
    told = {each.photo: each.words for each in older}
    heads = (
        ID,
        "original language",
        *(f"original {kind}" for kind in kinds),
        *words,
        "older than its source",
        AS_EXPORTED,
    )
    rows = [
        (
            photo.id,
            submission.participant.language,
            *(_own(_wording(photo, kind)) for kind in kinds),
            *_said(photo, words),
            ", ".join(told.get(photo.id, ())),
            _fingerprints(photo, words, {}),
        )
        for submission in submissions
        for photo in submission.photos
    ]
    return Written("translations", (heads, *rows), fixed=1)


def fingerprints(text: str) -> tuple[tuple[str, str], ...]:
    """Return what a row's fingerprints say, by path."""
    pairs = (pair.partition("=") for pair in text.split())
    return tuple((path, fingerprint) for path, equals, fingerprint in pairs if equals)


def _columns(kinds: Iterable[str], languages: Iterable[str]) -> tuple[str, ...]:
    languages = tuple(languages)
    return tuple(f"{kind}/{language}" for kind in kinds for language in languages)


def _original(photo: Photo) -> Iterator[str]:
    yield _own(photo.title)
    yield _own(photo.caption)


def _own(wording: Wording) -> str:
    return wording.texts[0].words if wording.texts else ""


def _said(photo: Photo, words: Iterable[str]) -> Iterator[str]:
    for word in words:
        kind, _, language = word.partition("/")
        text = _wording(photo, kind).only(language)
        yield text.words if text else ""


def _wording(photo: Photo, kind: str) -> Wording:
    wordings = {
        "title": photo.title,
        "caption": photo.caption,
        "alt": photo.alt,
        "place": photo.where,
        "content_note": photo.content_note,
    }
    return wordings[kind]


def _fingerprints(photo: Photo, words: tuple[str, ...], others: Mapping[str, Plain]) -> str:
    said = {**dict(zip(words, _said(photo, words), strict=True)), **others}
    return " ".join(f"{path}={digest(value)}" for path, value in said.items() if value)
