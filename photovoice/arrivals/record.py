"""submission.yaml: one participant, what she agreed to, and her photos with their words."""

from pathlib import PurePosixPath
from unicodedata import normalize

from photovoice.arrivals.agreement import read_consent, read_release, read_uses, read_withdrawal
from photovoice.arrivals.words import read_wording
from photovoice.fields import Fields, refuse_deceiving, refuse_strange_code
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.submission import (
    Box,
    Credit,
    Participant,
    Person,
    Photo,
    Redaction,
    Showed,
    Sound,
    Submission,
)
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.yamlfile import Listing, Mapping, Scalar

ANONYMOUS = "anonymous"
LAST = 9999  # the greatest number that an order may have


def read_submission(node: Mapping, participant: str, problems: Problems) -> Submission:
    """Return what one participant handed in; everything that is wrong is added to the problems.

    Args:
        node: The file's contents.
        participant: The name of the folder, which is the participant's id.
        problems: Takes what staff must put right.
    """
    fields = Fields(node, problems)
    person = fields.record("participant", lambda entries: _participant(entries, participant))
    if person is None:
        fields.problems.add(
            fields.place,
            "This file does not say who handed in.",
            "Add   participant:   with at least   language: …   below it.",
        )
        person = Participant(participant, UNDETERMINED, fields.place)
    own = person.language
    submission = Submission(
        participant=person,
        releases=fields.records("consent", read_consent),
        withdrawals=fields.records("withdrawn", read_withdrawal),
        photos=fields.records("photos", lambda entries: _photo(entries, participant, own)),
        place=fields.place,
    )
    fields.finish()
    return submission


def _participant(fields: Fields, identity: str) -> Participant:
    language = fields.required("language")
    if language:
        refuse_strange_code(Scalar(language, fields.place_of("language")), fields.problems)
    return Participant(
        id=identity,
        language=language or UNDETERMINED,
        place=fields.place,
        name=fields.text("name"),
        credits=_credits(fields),
        contact=fields.text("contact"),
        minor=fields.flag("minor"),
        born=fields.text("born"),
        about=read_wording(fields, "about", language or UNDETERMINED),
    )


def _credits(fields: Fields) -> tuple[Credit, ...]:
    node = fields.node("credit")
    if isinstance(node, Scalar):
        return (Credit(None, _name(node.text, fields)),)
    if isinstance(node, Mapping):
        return tuple(fields.record("credit", _credits_by_use) or ())
    if node is not None:
        fields.problems.add(
            node.place,
            "The value of “{key}” cannot be understood.",
            "Write one name, the word   anonymous,   or a name for each use:   {{zine: …, web: anonymous}}",
            key="credit",
        )
    return ()


def _credits_by_use(fields: Fields) -> list[Credit]:
    named = [(use, fields.text(use.value)) for use in Use]
    return [Credit(use, _name(name, fields)) for use, name in named if name]


def _name(name: str, fields: Fields) -> Text | None:
    refuse_deceiving(name, fields.place_of("credit"), fields.problems)
    return None if name.strip().casefold() == ANONYMOUS else Text(name, UNDETERMINED)


def _photo(fields: Fields, participant: str, own: str) -> Photo:
    file = _plain_name(fields, "file")
    given = fields.text("id")
    focus = fields.numbers("focus", 2)
    return Photo(
        id=given or f"{participant}-{normalize('NFC', PurePosixPath(file).stem)}",
        id_given=bool(given),
        file=file,
        place=fields.place,
        uses=read_uses(fields) if fields.has("uses") else None,
        title=read_wording(fields, "title", own),
        caption=read_wording(fields, "caption", own),
        alt=read_wording(fields, "alt", own),
        showed=fields.record("showed", lambda entries: _showed(entries, own)) or Showed(),
        where=read_wording(fields, "place", own),
        taken=fields.text("taken"),
        themes=tuple(theme.text for theme in fields.words("themes")),
        content_note=read_wording(fields, "content_note", own),
        people=_people(fields),
        faces_checked=fields.flag("faces_checked"),
        redactions=fields.records("redact", _redaction),
        focus=(focus[0], focus[1]) if focus else (0.5, 0.5),
        order=_order(fields),
        sound=_sound(fields, own),
    )


def _order(fields: Fields) -> tuple[tuple[Use | None, int], ...]:
    node = fields.node("order")
    if isinstance(node, Mapping):
        return fields.record("order", _order_by_use) or ()
    return () if node is None else ((None, int(fields.number("order", LAST, 1, LAST))),)


def _order_by_use(fields: Fields) -> tuple[tuple[Use | None, int], ...]:
    return tuple((use, int(fields.number(use.value, LAST, 1, LAST))) for use in Use if fields.node(use.value))


def _sound(fields: Fields, own: str) -> Sound | None:
    node = fields.node("audio")
    if isinstance(node, Scalar):
        return Sound(_plain_name(fields, "audio"), node.place)
    return None if node is None else fields.record("audio", lambda entries: _recording(entries, own))


def _recording(fields: Fields, own: str) -> Sound:
    return Sound(
        file=_plain_name(fields, "file"),
        place=fields.place,
        uses=read_uses(fields),
        transcript=read_wording(fields, "transcript", own),
    )


def _plain_name(fields: Fields, key: str) -> str:
    """Return the name of a file beside this one; empty after adding that it is none."""
    file = fields.required(key)
    if file and (file != PurePosixPath(file).name or "\\" in file or file in (".", "..")):
        fields.problems.add(
            fields.place_of(key),
            "A file named here lies in the participant's own folder, without a path.",
            "Move it beside this file and write only its name.",
        )
        return ""
    return file


def _showed(fields: Fields, own: str) -> Showed:
    return Showed(
        see=read_wording(fields, "see", own),
        happening=read_wording(fields, "happening", own),
        our_lives=read_wording(fields, "our_lives", own),
        why=read_wording(fields, "why", own),
        do=read_wording(fields, "do", own),
    )


def _people(fields: Fields) -> tuple[Person, ...] | None:
    node = fields.node("people")
    if node is None:
        return None
    if isinstance(node, Scalar):
        if node.text in ("none", "unidentifiable"):
            return ()
        fields.problems.add(
            node.place,
            "“{word}” does not say who can be recognised in this photo.",
            "Write   none,   unidentifiable,   or a list with one entry per person, each with   who: …",
            word=node.text,
        )
        return None
    if isinstance(node, Listing) and not node.items:
        fields.problems.add(
            node.place,
            "The list of people is empty.",
            "Write   people: none   if nobody can be recognised in this photo.",
        )
    return fields.records("people", _person) or None


def _person(fields: Fields) -> Person:
    return Person(
        who=fields.required("who"),
        place=fields.place,
        minor=fields.flag("minor"),
        releases=fields.records("release", read_release),
    )


def _redaction(fields: Fields) -> Redaction:
    place = fields.place_of("box")
    numbers = fields.numbers("box", 4)
    box: Box = (0.0, 0.0, 1.0, 1.0)
    if numbers is None:
        fields.required("box")
    else:
        box = (numbers[0], numbers[1], numbers[2], numbers[3])
        if box[2] <= 0 or box[3] <= 0 or box[0] + box[2] > 1.001 or box[1] + box[3] > 1.001:
            fields.problems.add(
                place,
                "This box does not lie inside the picture.",
                "Write left, top, width and height as parts of the upright picture:   [0.41, 0.20, 0.08, 0.12]",
            )
    return Redaction(
        what=fields.text("what", "face"),
        box=box,
        place=place,
        who=fields.text("who"),
        style=fields.choice("style", ("paper", "screen", "fill"), ""),
    )
