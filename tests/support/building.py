"""Builds throw-away projects in this process, and reads everything that came of it."""

import io
import re
import zlib
from datetime import date
from pathlib import Path

from photovoice.pipeline.build import Order, build
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems
from photovoice.publish.artifact import Done, Outcome
from photovoice.vocabulary.consent import Use

TODAY = date(2026, 11, 21)
ALL = (Use.ZINE, Use.EXHIBITION, Use.WEB)


def built(place: Path, *, uses: tuple[Use, ...] = ALL, day: date = TODAY) -> dict[str, Done]:
    """Build a project that has nothing to put right; return what became of each file."""
    outcomes, problems = attempted(place, uses=uses, day=day)
    assert problems == []
    return outcomes


def attempted(place: Path, *, uses: tuple[Use, ...] = ALL, day: date = TODAY) -> tuple[dict[str, Done], list[str]]:
    """Build a project; return what became of each file, and what staff must put right."""
    problems = Problems()
    outcomes = {
        event.path: event.done
        for event in build(Workplace(place), Order(uses, day, TODAY), problems)
        if isinstance(event, Outcome)
    }
    return outcomes, [f"{p.place}: {p.what} → {p.remedy}" for p in problems]


def lying_in(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def everything_said(files: dict[str, bytes]) -> bytes:
    """Return every byte of the files and their names, and what lies compressed in them, one after the other."""
    said = io.BytesIO()
    for path, content in files.items():
        said.write(path.encode() + b"\n" + content + b"\n")
        for stream in re.finditer(rb"stream\r?\n", content):
            unpacker = zlib.decompressobj()
            try:
                said.write(unpacker.decompress(content[stream.end() :]) + b"\n")
            except zlib.error:
                continue
    return said.getvalue()
