"""Why photos are withheld and what to write where: a paragraph for each reason, however many photos it keeps."""

from collections.abc import Iterable

from photovoice.arrivals.folder import read_submissions
from photovoice.consent.table import USE_NAMES
from photovoice.console import Console
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Message, Place, Problems, say
from photovoice.vocabulary.consent import Cleared, Use, Withheld

PARTICIPANT = "the participant"  # how the gate speaks of who must agree
FORM = say("If a form was signed, add under   consent:   an entry with   given: …   and   uses: […]")
GUARDIAN = say("If a guardian signed, add under   consent:   an entry with   given: …   uses: […]   by: guardian")
RELEASE = say(
    "If that person agreed, add under her or his   who:   in   people:   a line   "
    "release: {{given: …, uses: […]}}   or cover the face: an entry under   redact:   with the same   who:"
)
RELEASE_BY_GUARDIAN = say(
    "If a guardian agreed, add under that child's   who:   in   people:   a line   "
    "release: {{given: …, uses: […], by: guardian}}   "
    "or cover the face: an entry under   redact:   with the same   who:"
)

# By the gate's own sentence.
REMEDIES = {
    "The consent of {whom} names other photos only.": say(
        "If the form covers this photo too, add its id to   photos: […]   of that consent."
    ),
    "The consent of {whom} does not name this use.": say(
        "If the signed form names this use, add it to   uses: […]   of that consent; else ask again."
    ),
    "The consent of {whom} ended on {day}.": say(
        "Ask again. A new consent is a new entry with its own   given: …   beside the old one."
    ),
    "The consent of {whom} begins only on {day}.": say(
        "Nothing needs to be done: it counts from that day. Correct   given: …   if the day is wrong."
    ),
    "The photo's own entry does not name this use.": say(
        "If it was agreed to, add the use to the photo's   uses: […]   or take that line out."
    ),
    "The consent was withdrawn on {day}.": say(
        "It stays so. Only who consents anew after that day undoes it: an entry under   consent:   with   "
        "photos: [id of the photo]"
    ),
    "Nobody has looked yet whether people can be recognised in it.": say(
        "Look at the picture, then write   people: none,   people: unidentifiable   or a list with   who: …   "
        "for everybody who can be recognised."
    ),
}


def tell_reasons(console: Console, place: Workplace, verdicts: Iterable[Cleared | Withheld]) -> None:
    """Print every reason once, with its remedy, the uses it stands against, and the photos with their places."""
    against: dict[Message, dict[str, list[Use]]] = {}
    for verdict in verdicts:
        for reason in verdict.reasons if isinstance(verdict, Withheld) else ():
            against.setdefault(reason, {}).setdefault(verdict.photo, []).append(verdict.use)
    if not against:
        return
    written = {
        photo.id: photo.place
        for submission in read_submissions(place.submissions, Problems())
        for photo in submission.photos
    }
    for reason, photos in against.items():
        console.say("Withheld ({count}): {reason}", count=len(photos), reason=reason)
        console.line(f"  → {console.text(remedy(reason))}")
        for line in _places(console, photos, written):
            console.line(f"  {line}")
        console.line()


def remedy(reason: Message) -> Message:
    """Return what lifts a reason of the gate's."""
    if reason.template in REMEDIES:
        return REMEDIES[reason.template]
    whom = dict(reason.values)["whom"]
    who = whom.template if isinstance(whom, Message) else whom
    if who.startswith(PARTICIPANT):
        return FORM if who == PARTICIPANT else GUARDIAN
    return RELEASE_BY_GUARDIAN if "guardian" in who else RELEASE


def _places(console: Console, photos: dict[str, list[Use]], written: dict[str, Place]) -> Iterable[str]:
    """Yield a line for each file and set of uses: the photos' ids and in which line each stands."""
    lines: dict[tuple[str, str], list[str]] = {}
    for photo, uses in photos.items():
        place = written.get(photo)
        names = ", ".join(console.text(USE_NAMES[use]) for use in uses)
        said = console.text(say("{photo} (line {line})", photo=photo, line=place.line)) if place else photo
        lines.setdefault((names, f"{place.file} " if place else ""), []).append(said)
    for (names, file), together in lines.items():
        yield f"{names}: {file}{', '.join(together)}"
