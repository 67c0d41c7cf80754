"""Sheets that staff and translators fill in: one row for each photo, read back by the import.

Each row bears fingerprints of what stood in the files when the sheet was written, so that what is filled in can be
told from what somebody changed in the files meanwhile.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from photovoice.arrivals.merge import digest
from photovoice.arrivals.worded import ABOVE
from photovoice.arrivals.workbook import Written
from photovoice.arrivals.written import Plain
from photovoice.problems import Message, say
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.submission import Photo, Submission
from photovoice.vocabulary.text import Wording

AS_EXPORTED = "as exported"  # the heading of the fingerprints, in every language
ID = "photo id"
SELECTED = (Use.ZINE, Use.EXHIBITION, Use.WEB)
YES_NO = (say("yes"), say("no"))
# What headings are made of; in every language they are names that the import knows.
HEADINGS = {
    str(words): words
    for words in (
        say("photo id"), say("original title"), say("original story"), say("use"), say("order"), say("focus"),
        say("withheld"),
        say("found in the picture file"), say("original language"), say("older than its source"),
        say("original caption"), say("original alt"), say("original place"), say("original content_note"),
        say("original transcript"), say("title"), say("caption"), say("alt"), say("place"), say("content_note"),
        say("transcript"), say("zine"), say("exhibition"), say("web"),
    )
}  # fmt: skip
HEADING_PARTS = re.compile(r"(: |/)")

Spoken = Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class Older:
    """Translations of one photo whose source was changed after they were made."""

    photo: str
    words: tuple[str, ...]  # such as title/cs


def selection_sheet(
    submissions: Iterable[Submission],
    languages: tuple[str, ...],
    withheld: Mapping[str, str],
    found: Mapping[str, str],
    spoken: Spoken,
) -> Written:
    """Return the staff's sheet: what to show where, the words of the editions, descriptions, what a crop keeps.

    Args:
        submissions: All of the project's.
        languages: What its editions speak.
        withheld: Why a photo may not be shown, or not everywhere, whatever is chosen; no import reads it.
        found: Words that stand in the picture files themselves, by photo; proposals, which no import reads.
        spoken: Puts headings and answers into the reader's language.
    """
    uses = tuple(f"use: {use.value}" for use in SELECTED)
    orders = tuple(f"order: {use.value}" for use in SELECTED)
    words = _columns(("title", "caption", "alt"), languages)
    heads = (
        ID,
        "original title",
        "original story",
        *uses,
        "withheld",
        *orders,
        *words,
        "focus",
        "found in the picture file",
        AS_EXPORTED,
    )
    yes, no = map(spoken, YES_NO)
    rows = []
    for photo in (photo for submission in submissions for photo in submission.photos):
        chosen = tuple("yes" if photo.uses is None or use in photo.uses else "no" for use in SELECTED)
        places = tuple(place_in(photo, use) for use in SELECTED)
        focus = [f"{part:g}" for part in photo.focus] if photo.focus != (0.5, 0.5) else []
        stands: dict[str, Plain] = {f"uses/{use.value}": said for use, said in zip(SELECTED, chosen, strict=True)}
        stands |= {f"order/{use.value}": said for use, said in zip(SELECTED, places, strict=True)}
        as_exported = _fingerprints(photo, words, stands | {"focus": [*focus]})
        said = (*_said(photo, words), "; ".join(focus), found.get(photo.id, ""), as_exported)
        answers = (yes if answer == "yes" else no for answer in chosen)
        rows.append((photo.id, *_original(photo), *answers, withheld.get(photo.id, ""), *places, *said))
    choices = tuple((3 + n, (yes, no)) for n in range(len(SELECTED)))
    return Written("photos", (_headings(heads, spoken), *rows), fixed=1, choices=choices)


def translation_sheet(
    submissions: Iterable[Submission], languages: tuple[str, ...], older: Iterable[Older], spoken: Spoken
) -> Written:
    """Return the translators' sheet: the participants' words, and room for each language; no personal data."""
    submissions = tuple(submissions)
    kinds = [
        kind
        for kind in ("title", "caption", "alt", "place", "content_note", "transcript")
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
    return Written("translations", (_headings(heads, spoken), *rows), fixed=1)


def fingerprints(text: str) -> tuple[tuple[str, str], ...]:
    """Return what a row's fingerprints say, by path."""
    pairs = (pair.partition("=") for pair in text.split())
    return tuple((path, fingerprint) for path, equals, fingerprint in pairs if equals)


def _headings(heads: Iterable[str], spoken: Spoken) -> tuple[str, ...]:
    parts = (HEADING_PARTS.split(heading) for heading in heads)
    return tuple("".join(spoken(HEADINGS[part]) if part in HEADINGS else part for part in own) for own in parts)


def _columns(kinds: Iterable[str], languages: Iterable[str]) -> tuple[str, ...]:
    languages = tuple(languages)
    return tuple(f"{kind}/{language}" for kind in kinds for language in languages)


def _original(photo: Photo) -> Iterator[str]:
    yield _own(photo.title)
    yield _own(photo.caption)


def place_in(photo: Photo, use: Use) -> str:
    """Return a photo's place in an edition as it is written; empty where it has none."""
    places = dict(photo.order)
    return str(places.get(use, places.get(None, "")))


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
        # What is said by a voice that may be heard nowhere is given to nobody to translate.
        "transcript": photo.sound.transcript if photo.sound and photo.sound.uses else Wording(),
    }
    return wordings[kind]


def _fingerprints(photo: Photo, words: tuple[str, ...], others: Mapping[str, Plain]) -> str:
    names = ("/".join(map(str, (*ABOVE.get(word.partition("/")[0], ()), word))) for word in words)
    said = {"id": photo.id, **dict(zip(names, _said(photo, words), strict=True)), **others}
    return " ".join(f"{path}={digest(value)}" for path, value in said.items() if value)
