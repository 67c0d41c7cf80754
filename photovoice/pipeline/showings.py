"""What hangs at each venue of an exhibition: only photos whose consent covers every day of the showing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from photovoice.arrivals.completeness import miss_words
from photovoice.consent.gate import judge_all
from photovoice.consent.horizon import endings
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.venue import Venue
from photovoice.pipeline.gather import Gathered
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Cleared, Use
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.plate import Plate

NIGHT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Run:
    """The exhibition as it hangs at one venue, or at none in particular."""

    layout: PanelLayout
    imprint: Imprint
    plates: tuple[Plate, ...]


def runs_of(
    layout: PanelLayout, imprint: Imprint, plates: tuple[Plate, ...], gathered: Gathered, problems: Problems
) -> tuple[Run, ...]:
    """Return what is made for every venue that is not over; what is cleared today is the most that hangs there.

    Args:
        layout: The exhibition's.
        imprint: What every edition says of the project.
        plates: The photos cleared for exhibitions on the day that is asked about.
        gathered: The project on that day.
        problems: Takes photos whose consent ends before a venue closes, and words missing in its languages.
    """
    return tuple(_runs(layout, imprint, plates, gathered, problems))


def _runs(
    layout: PanelLayout, imprint: Imprint, plates: tuple[Plate, ...], gathered: Gathered, problems: Problems
) -> Iterator[Run]:
    for run in layout.runs():
        venue = run.venue
        if venue is None:
            yield Run(run, imprint, plates)
        elif venue.closes < gathered.day:
            problems.warn(
                venue.place,
                "The exhibition at {venue} was over on {day}: nothing is made for it.",
                "Correct its days, or leave the venue as a record.",
                venue=venue.name,
                day=venue.closes,
            )
        else:
            shown = _cleared(venue, gathered, problems)
            _miss_words(venue, shown, gathered, problems)
            hung = tuple(plate for plate in plates if plate.token in {gathered.token(photo) for photo in shown})
            yield Run(run, replace(imprint, languages=venue.languages or imprint.languages), hung)


def _cleared(venue: Venue, gathered: Gathered, problems: Problems) -> tuple[str, ...]:
    """Return the photos that may hang there: from the first day, and to the last unless staff take care of it."""
    first = max(venue.opens, gathered.day)
    verdicts = judge_all(gathered.submissions, (Use.EXHIBITION,), first)
    cleared = tuple(verdict.photo for verdict in verdicts if isinstance(verdict, Cleared))
    ending = {
        ending.photo: ending.last
        for ending in endings(gathered.submissions, (Use.EXHIBITION,), first, venue.closes - NIGHT)
    }
    if ending and venue.withholds:
        problems.warn(
            venue.place,
            "Left out at {venue}, because their consent ends before it closes on {closes}: {photos}.",
            "Ask for consent to the last day; or write   short_consent: warn   here, and take them down in time.",
            venue=venue.name,
            closes=venue.closes,
            photos=", ".join(ending),
        )
    elif ending:
        problems.warn(
            venue.place,
            "At {venue} these must be taken down before it closes on {closes}: {photos}.",
            "Take each down on the evening of its day, or ask for a longer consent.",
            venue=venue.name,
            closes=venue.closes,
            photos=", ".join(f"{photo} ({last})" for photo, last in ending.items()),
        )
    return tuple(photo for photo in cleared if not (venue.withholds and photo in ending))


def _miss_words(venue: Venue, shown: tuple[str, ...], gathered: Gathered, problems: Problems) -> None:
    extra = [language for language in venue.languages if language not in gathered.project.languages]
    photos = gathered.photos()
    for photo in shown if extra else ():
        miss_words(photos[photo][1], Use.EXHIBITION, extra, problems, venue.place.file)
