"""Where the pages of the gallery lie, relative to its root; links name files, so that USB sticks work too."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paths:
    """The addresses of one language; the project's first language owns the root."""

    language: str
    first: bool

    def photos(self, number: int) -> str:
        """Return the page of photographs with this number, from 1: the first is the home page."""
        if number > 1:
            return f"{self.language}/photos-{number}.html"
        return "index.html" if self.first else f"{self.language}/index.html"

    def story(self, code: str) -> str:
        """Return the page of one photograph."""
        return f"p/{code}/{self.language}/index.html"

    def group(self, kind: str, key: str, number: int) -> str:
        """Return a page of an author or a theme, told apart by a digest: the key may be any characters."""
        digest = hashlib.sha256(key.encode()).hexdigest()[:10]
        return f"{self.language}/{kind}-{digest}{f'-{number}' if number > 1 else ''}.html"

    def edition(self, code: str, number: int) -> str:
        """Return a page of a printed edition's photographs."""
        return f"p/{code}/{self.language}/{'index' if number == 1 else f'photos-{number}'}.html"

    def single(self, kind: str) -> str:
        """Return a page of which each language has one."""
        return f"{self.language}/{kind}.html"


def manifest(code: str) -> str:
    """Return the IIIF manifest of a photograph."""
    return f"p/{code}/manifest.json"


def door(code: str) -> str:
    """Return the page that a printed code leads to."""
    return f"p/{code}/index.html"
