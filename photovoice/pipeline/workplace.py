"""Where everything of a project lies."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Workplace:
    """A project's folder and the folders in it."""

    folder: Path

    @property
    def submissions(self) -> Path:
        """What participants handed in; read only."""
        return self.folder / "submissions"

    @property
    def register(self) -> Path:
        """The project's memory."""
        return self.submissions / "register.sqlite"

    @property
    def private(self) -> Path:
        """What this machine remembers of the originals; may be deleted at any time."""
        return self.submissions / ".photovoice"

    @property
    def sounds(self) -> Path:
        """Clean copies of recordings that may be heard; private, and safe to delete."""
        return self.private / "sounds"

    @property
    def layouts(self) -> Path:
        """How each edition looks."""
        return self.folder / "layouts"

    @property
    def output(self) -> Path:
        """What is handed on."""
        return self.folder / "output"

    @property
    def lock(self) -> Path:
        """Held by the one command that writes."""
        return self.private / "lock"
