"""Cleared photos become plates: developed or about to be, with their words, credit and permalink."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from photovoice.arrivals.completeness import miss_transcript, miss_words
from photovoice.arrivals.folder import original
from photovoice.darkroom.negative import Negative, Refusal
from photovoice.darkroom.recipe import Patch, Recipe, Style, clean_print
from photovoice.pipeline.gather import Gathered
from photovoice.pipeline.originals import Originals
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Cleared, Use
from photovoice.vocabulary.plate import CleanPrint, CleanSound, Plate, Voice
from photovoice.vocabulary.submission import Photo


@dataclass(frozen=True, slots=True)
class Exposable:
    """What the darkroom needs to develop a plate's picture; stays in the pipeline."""

    photo: Photo
    negative: Negative
    recipe: Recipe
    picture: CleanPrint
    sound: CleanSound | None = None  # of its words, where they may be heard


def cleared_for_editions(gathered: Gathered) -> tuple[str, ...]:
    """Return the ids of the photos cleared for any edition."""
    editions = (Use.ZINE, Use.EXHIBITION, Use.WEB)
    cleared = (verdict for verdict in gathered.verdicts if isinstance(verdict, Cleared))
    return tuple(dict.fromkeys(verdict.photo for verdict in cleared if verdict.use in editions))


def expose(
    gathered: Gathered, wanted: Iterable[str], submissions: Path, originals: Originals, problems: Problems
) -> dict[str, Exposable]:
    """Return, by photo id, those of the photos wanted whose picture can be told.

    What cannot is a problem, with what to do about it.
    """
    photos = gathered.photos()
    ready = {}
    for name in wanted:
        submission, photo = photos[name]
        path = original(submissions, submission.participant.id, photo)
        if not path.is_file():
            continue  # told already, where submissions are read
        negative = originals.negative(path)
        if isinstance(negative, Refusal):
            refuse(photo, negative, problems)
            continue
        if negative.note:
            problems.warn(photo.place, "{note}", "Nothing needs to be done if that is right.", note=negative.note)
        recipe = Recipe(
            tuple(
                Patch(redaction.box, Style(redaction.style or gathered.project.redaction_style))
                for redaction in photo.redactions
            )
        )
        ready[name] = Exposable(photo, negative, recipe, clean_print(negative, recipe, originals.maker))
    return ready


def refuse(photo: Photo, refusal: Refusal, problems: Problems) -> None:
    """Add the problem of a picture that cannot be developed."""
    problems.add(
        photo.place,
        "Photo {id}: {what}",
        "{remedy} To leave it out instead, write   uses: []   under it.",
        id=photo.id,
        what=refusal.what,
        remedy=refusal.remedy,
    )


def make_plates(
    gathered: Gathered, use: Use, ready: Mapping[str, Exposable], codes: Mapping[str, str], problems: Problems
) -> tuple[Plate, ...]:
    """Return the plates of every photo cleared for this use, in the order staff gave them, else as handed in."""
    on_the_web = {verdict.photo for verdict in gathered.cleared(Use.WEB)}
    also: dict[str, list[Use]] = defaultdict(list)
    for verdict in gathered.verdicts if use is Use.WEB else ():
        if isinstance(verdict, Cleared) and verdict.use is not use:
            also[verdict.photo].append(verdict.use)
    photos = gathered.photos()
    plates = []
    for verdict in sorted(gathered.cleared(use), key=lambda verdict: photos[verdict.photo][1].rank(use)):
        if verdict.photo not in ready:
            continue
        photo = ready[verdict.photo].photo
        miss_words(photo, use, gathered.project.languages, problems)
        plates.append(
            Plate(
                picture=ready[verdict.photo].picture,
                title=photo.title,
                caption=photo.caption,
                alt=photo.alt,
                showed=photo.showed,
                where=photo.where,
                taken=photo.taken,
                themes=photo.themes,
                content_note=photo.content_note,
                credit=verdict.credit,
                permalink=codes[photo.id] if photo.id in on_the_web else None,
                token=gathered.token(photo.id),
                focus=photo.focus,
                also=tuple(also[photo.id]),
                author=gathered.token(f"author {photos[photo.id][0].participant.id}"),
                about=photos[photo.id][0].participant.about,
                voice=_voice(gathered, ready[photo.id], problems) if use is Use.WEB and verdict.voice else None,
            )
        )
    return tuple(plates)


def _voice(gathered: Gathered, exposable: Exposable, problems: Problems) -> Voice | None:
    photo = exposable.photo
    if photo.sound is None or exposable.sound is None:
        return None
    own = gathered.photos()[photo.id][0].participant.language
    miss_transcript(photo, photo.sound, own, gathered.project.languages, problems)
    if not photo.sound.transcript:
        return None
    return Voice(exposable.sound, photo.sound.transcript, gathered.voice_token(photo.id))
