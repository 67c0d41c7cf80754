"""Imports a workbook of ten thousand rows with a picture each: under 60 s and 500 MB on two cores.

Run:  python -m benchmarks.intake
"""

import contextlib
import io
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from xlsxwriter import Workbook

from photovoice.cli import run

ROWS, PARTICIPANTS = 10_000, 200
SECONDS, MEGABYTES = 60, 500
PROJECT = """\
title: {en: Ten thousand, cs: Deset tisíc}
languages: [cs, en]
organiser: A sample organiser
contact: photovoice@example.org
web:
funder:
key: 5e0c7a3f9b1d4826a7f3c0d95e8b2461
"""
HEADINGS = (
    "participant", "language", "given", "how", "use: zine", "use: web", "file", "title/vi", "title/cs", "title/en",
    "caption/vi", "caption/cs", "caption/en", "alt/cs", "alt/en", "place/cs", "themes", "people",
)  # fmt: skip
STORY = "A story of ordinary length, as participants write them about what their picture means to them. " * 3


def main() -> None:
    """Make the table and its pictures, import them twice, and tell how long it took."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "project")
        photos = Path(folder, "photos")
        (place / "submissions").mkdir(parents=True)
        photos.mkdir()
        (place / "photovoice.yaml").write_text(PROJECT, encoding="utf-8")
        table = make(Path(folder, "table.xlsx"), photos)
        os.chdir(place)
        first = timed(table, photos)
        again = timed(table, photos)
        os.chdir("/")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    for name, (took, worked) in {"first": first, "again": again}.items():
        print(f"{ROWS} rows, {name}: {took:.1f} s, of which {worked:.1f} s of work")
    print(f"{peak} MB at most")
    if max(*first, *again) > SECONDS or peak > MEGABYTES:
        sys.exit(f"More than {SECONDS} s or {MEGABYTES} MB.")


def make(table: Path, photos: Path) -> Path:
    """Write the workbook and its pictures, whose contents matter to no import."""
    with Workbook(table, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADINGS)
        for number in range(ROWS):
            name = f"IMG_{number:05}.jpg"
            (photos / name).write_bytes(b"\xff\xd8\xff" + number.to_bytes(4, "big") * 25_000)
            who = f"p{number * PARTICIPANTS // ROWS + 1:03}"
            words = [f"{name}: {STORY}"] * 3
            cells = [
                who,
                "vi",
                "2026-05-12",
                "signed",
                "yes",
                "yes" if number % 2 else "",
                name,
                *[name] * 3,
                *words,
            ]
            sheet.write_row(number + 1, 0, [*cells, STORY, STORY, "Žižkov", "home, work", "none"])
    return table


def timed(table: Path, photos: Path) -> tuple[float, float]:
    """Import and return the seconds it took, and how many of them the processor worked for it."""
    begun, worked = time.monotonic(), time.process_time()
    with contextlib.redirect_stdout(io.StringIO()):
        code = run(["import", str(table), "--photos", str(photos)])
    if code:
        sys.exit("The import failed.")
    return time.monotonic() - begun, time.process_time() - worked


if __name__ == "__main__":
    main()
