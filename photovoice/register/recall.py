"""Where copies are that show a photo which was taken back."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from photovoice.register.editions import Printed, Run, Venue


@dataclass(frozen=True, slots=True)
class Recall:
    """A print run that shows some of the photos asked about."""

    run: Run
    photos: tuple[Printed, ...]

    @property
    def venues(self) -> tuple[Venue, ...]:
        """Those that still have copies."""
        return tuple(venue for venue in self.run.venues if venue.copies)


def recalls(runs: Iterable[Run], photos: Collection[str]) -> tuple[Recall, ...]:
    """Return the print runs that show any of these photos, in the order in which they were recorded."""
    shown = ((run, tuple(printed for printed in run.photos if printed.photo in photos)) for run in runs)
    return tuple(Recall(run, printed) for run, printed in shown if printed)
