"""What a participant may ask for: everything the project knows of her, in plain words, and her photos."""

import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from photovoice.arrivals.folder import original, recording
from photovoice.consent.table import USE_NAMES, consent_table
from photovoice.pipeline.gather import Gathered
from photovoice.pipeline.workplace import Workplace
from photovoice.press.consent_html import OwnRecord, Part, record_page
from photovoice.problems import Message, say
from photovoice.register.agreed import photos_once_read
from photovoice.register.editions import runs
from photovoice.register.log import Register
from photovoice.register.permalinks import known_codes
from photovoice.register.recall import recalls
from photovoice.register.story import concerns, tell
from photovoice.vocabulary.consent import Cleared, Release, Signatory, Use
from photovoice.vocabulary.submission import Photo, Submission
from photovoice.vocabulary.text import Wording

Spoken = Callable[[Message], str]
SAME_TIME = (2000, 1, 1, 0, 0, 0)  # of every file in the pack: the same answer is the same bytes


def write_pack(
    target: Path,
    workplace: Workplace,
    gathered: Gathered,
    register: Register,
    participant: str,
    spoken: Spoken,
    language: str,
) -> None:
    """Write the ZIP file: a record to read, the originals as handed in, and the signed forms.

    Other people in the pictures are not described: what is known of them is theirs to ask for.

    Args:
        target: The file; replaced when it is there.
        workplace: The project.
        gathered: The project as it was read.
        register: The project's memory.
        participant: Whose record; there may be no submission any more.
        spoken: Puts a message into words.
        language: The language of these words.

    Raises:
        OSError: If a file cannot be read or written.
    """
    submission = next((own for own in gathered.submissions if own.participant.id == participant), None)
    record = OwnRecord(
        language=language,
        title=spoken(say("What {project} knows of you", project=gathered.project.title.in_any(language).words)),
        explained=spoken(
            say(
                "This is everything kept here about {id}. "
                "To change it, or to take photos back, write to {contact}.",
                id=participant,
                contact=gathered.project.contact,
            )
        ),
        parts=tuple(_parts(gathered, submission, register, participant, spoken)),
    )
    fresh = target.with_name(f".{target.name}.new")
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr(zipfile.ZipInfo("record.html", SAME_TIME), record_page(record))
        for name, path in _files(workplace, submission):
            info = zipfile.ZipInfo(name, SAME_TIME)
            with path.open("rb") as source, pack.open(info, "w") as packed:
                while block := source.read(1 << 20):
                    packed.write(block)
    fresh.replace(target)


def _files(workplace: Workplace, submission: Submission | None) -> Iterator[tuple[str, Path]]:
    if submission is None:
        return
    own = (workplace.submissions / submission.participant.id).resolve()
    for photo in submission.photos:
        path = original(workplace.submissions, submission.participant.id, photo)
        if photo.file and path.is_file():
            yield f"photos/{path.name}", path
    spoken = (recording(workplace.submissions, submission.participant.id, photo) for photo in submission.photos)
    for voice in dict.fromkeys(path for path in spoken if path is not None and path.is_file()):
        yield f"recordings/{voice.name}", voice
    for evidence in dict.fromkeys(release.evidence for release in submission.releases if release.evidence):
        path = (own / evidence).resolve()
        if path.is_relative_to(own) and path.is_file():
            yield f"evidence/{path.name}", path


def _parts(
    gathered: Gathered, submission: Submission | None, register: Register, participant: str, spoken: Spoken
) -> Iterator[Part]:
    def part(heading: Message, lines: list[Message]) -> Part:
        return Part(spoken(heading), tuple(map(spoken, lines)))

    known = {participant, *photos_once_read(register).get(participant, ())}
    if submission is not None:
        yield part(say("About you"), list(_person(submission)))
        yield part(
            say("What you agreed to"),
            [_agreed(release, spoken) for release in submission.releases] or [say("Nothing is recorded.")],
        )
        yield part(say("What you took back"), _taken_back(submission, spoken) or [say("Nothing is recorded.")])
        codes = known_codes(register)
        for row, photo in zip(consent_table([submission], register.today), submission.photos, strict=True):
            known.add(photo.id)
            lines = list(_words(photo))
            cleared = [verdict.use for verdict in row.verdicts if isinstance(verdict, Cleared)]
            lines.append(say("May be used for: {uses}.", uses=_uses(cleared, spoken) or say("nothing")))
            if photo.sound:
                heard = [v.use for v in row.verdicts if isinstance(v, Cleared) and v.voice]
                lines.append(
                    say("Your voice may be heard in: {uses}.", uses=_uses(heard, spoken) or say("nothing"))
                )
            if photo.id in codes and gathered.project.web:
                lines.append(say("Its address: {web}/p/{code}/", web=gathered.project.web, code=codes[photo.id]))
            yield part(say("Photo {id}", id=photo.id), lines)
    yield part(
        say("Where your photos were printed"),
        [
            say(
                "{run}: {copies} copies on {day}, with {photos}. Copies at: {venues}.",
                run=recall.run.name,
                copies=recall.run.copies,
                day=recall.run.day,
                photos=", ".join(printed.photo for printed in recall.photos),
                venues=", ".join(f"{venue.name} ({venue.copies})" for venue in recall.venues) or "–",
            )
            for recall in recalls(runs(register), known)
        ]
        or [say("Nothing is recorded.")],
    )
    yield part(
        say("What the register remembers of you"),
        [
            say("{day}: {what}", day=entry.day, what=tell(entry, known))
            for entry in register.entries()
            if concerns(entry, known)
        ]
        or [say("Nothing is recorded.")],
    )


def _person(submission: Submission) -> Iterator[Message]:
    participant = submission.participant
    if participant.name:
        yield say("Name: {name}", name=participant.name)
    if participant.contact:
        yield say("Contact: {contact}", contact=participant.contact)
    yield say("Language: {language}", language=participant.language)
    for credit in participant.credits:
        yield say(
            "Named as {name}, for: {use}",
            name=credit.name.words if credit.name else say("nobody (anonymous)"),
            use=USE_NAMES[credit.use] if credit.use else say("all uses"),
        )
    if participant.minor:
        yield say("Under age: a guardian agrees as well.")
    if participant.born:
        yield say("Born: {born}", born=participant.born)


def _agreed(release: Release, spoken: Spoken) -> Message:
    return say(
        "On {given} {whom} agreed to: {uses}. For: {photos}. Until: {until}.",
        given=release.given,
        whom=say("a guardian") if release.by is Signatory.GUARDIAN else say("you"),
        uses=_uses(release.uses, spoken) or say("nothing"),
        photos=", ".join(release.photos) or say("all photos"),
        until=release.until or say("no end was agreed"),
    )


def _taken_back(submission: Submission, spoken: Spoken) -> list[Message]:
    return [
        say(
            "On {day} you took back: {photos}. For: {uses}.",
            day=withdrawal.on,
            photos=", ".join(withdrawal.photos) or say("all photos"),
            uses=_uses(withdrawal.uses, spoken) or say("all uses"),
        )
        for withdrawal in submission.withdrawals
    ]


def _words(photo: Photo) -> Iterator[Message]:
    showed = photo.showed
    for kind, wording in (
        (say("Title"), photo.title),
        (say("Caption"), photo.caption),
        (say("Description"), photo.alt),
        (say("What you see"), showed.see),
        (say("What is happening"), showed.happening),
        (say("What it says of our lives"), showed.our_lives),
        (say("Why it is so"), showed.why),
        (say("What can be done"), showed.do),
        (say("Place"), photo.where),
        (say("Note on its content"), photo.content_note),
        (say("What is heard in its recording"), photo.sound.transcript if photo.sound else Wording()),
    ):
        for text in wording:
            yield say("{kind} ({language}): {words}", kind=kind, language=text.language, words=text.words)


def _uses(uses: Iterable[Use], spoken: Spoken) -> str:
    return ", ".join(spoken(USE_NAMES[use]) for use in uses)
