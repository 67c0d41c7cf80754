"""What hangs at each venue of an exhibition: only photos whose consent covers every day of the showing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from photovoice.arrivals.completeness import miss_words
from photovoice.consent.gate import judge_all
from photovoice.consent.horizon import endings
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.venue import Venue, read_venues
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
            until = {gathered.token(photo): last for photo, last in shown.items()}
            hung = tuple(replace(plate, until=until[plate.token]) for plate in plates if plate.token in until)
            yield Run(run, replace(imprint, languages=venue.languages or imprint.languages), hung)


def hung_by_folder(project: Path, gathered: Gathered) -> dict[str, frozenset[str]]:
    """Return the tokens of what may hang at each venue that is not over, by its folder below output/."""
    return {
        f"exhibition/{venue.folder}": frozenset(
            gathered.token(photo) for photo in _cleared(venue, gathered, Problems())
        )
        for venue in read_venues(project, Problems())
        if venue.closes >= gathered.day
    }


def _cleared(venue: Venue, gathered: Gathered, problems: Problems) -> dict[str, date | None]:
    """Return the photos that may hang there, each with its last day if that is before the venue's.

    All are cleared on the first day, and to the last unless staff take care of it.
    """
    cleared, ending = _covered(venue, gathered)
    too_early = {photo: last for photo, last in ending.items() if venue.withholds or last < venue.opens}
    if too_early:
        problems.warn(
            venue.place,
            "Left out at {venue}, because their consent ends before it closes on {closes}: {photos}.",
            "Ask for consent to the last day; or write   short_consent: warn   here, and take them down in time.",
            venue=venue.name,
            closes=venue.closes,
            photos=_listed(too_early),
        )
    if taken_down := {photo: last for photo, last in ending.items() if photo not in too_early}:
        problems.warn(
            venue.place,
            "At {venue} these must be taken down before it closes on {closes}: {photos}.",
            "Take each down on the evening of its day, or ask for a longer consent.",
            venue=venue.name,
            closes=venue.closes,
            photos=_listed(taken_down),
        )
    return {photo: taken_down.get(photo) for photo in cleared if photo not in too_early}


def _covered(venue: Venue, gathered: Gathered) -> tuple[tuple[str, ...], dict[str, date]]:
    """Return the photos cleared when it opens, and the last day of those cleared now that are not to its end."""
    opens, last_night = max(venue.opens, gathered.day), venue.closes - NIGHT
    verdicts = judge_all(gathered.submissions, (Use.EXHIBITION,), opens)
    cleared = tuple(verdict.photo for verdict in verdicts if isinstance(verdict, Cleared))
    before, after = (
        {end.photo: end.last for end in endings(gathered.submissions, (Use.EXHIBITION,), day, last_night)}
        for day in (gathered.day, opens)
    )
    return cleared, {photo: last for photo, last in before.items() if photo not in cleared} | after


def _listed(ending: Mapping[str, date]) -> str:
    return ", ".join(f"{photo} ({last})" for photo, last in ending.items())


def _miss_words(venue: Venue, shown: Iterable[str], gathered: Gathered, problems: Problems) -> None:
    extra = [language for language in venue.languages if language not in gathered.project.languages]
    photos = gathered.photos()
    for photo in shown if extra else ():
        miss_words(photos[photo][1], Use.EXHIBITION, extra, problems, venue.place.file)
