"""Throw-away projects: a folder with photovoice.yaml and submissions whose photos are made in code."""

import io
from pathlib import Path

from PIL import Image

KEY = "5e0c7a3f9b1d4826a7f3c0d95e8b2461"
PROJECT = f"""\
title: {{en: Through our eyes, cs: Našima očima}}
languages: [cs, en]
organiser: A sample organiser
contact: photovoice@example.org
web: https://photovoice.example.org
funder:
key: {KEY}
"""
ALL_USES = "consent:\n  - {given: 2020-01-01, uses: [zine, exhibition, web]}\n"
WORDS = """\
    title: {cs: Dům, en: A house}
    caption: {cs: Tady bydlíme., en: We live here.}
    alt: {cs: Dům u cesty., en: A house by a road.}
"""


def project(folder: Path, yaml: str = PROJECT) -> Path:
    """Make a project without submissions and return its folder."""
    (folder / "submissions").mkdir(parents=True)
    (folder / "photovoice.yaml").write_text(yaml, encoding="utf-8")
    return folder


def jpeg(seed: int = 0, size: tuple[int, int] = (2400, 1600), **saved: object) -> bytes:
    """Return a small picture of its own, with nothing like a face in it; the same seed gives the same bytes."""
    slope = Image.linear_gradient("L").resize(size)
    picture = Image.merge("RGB", (slope.point(lambda v: (v + 37 * seed) % 256), slope, slope.rotate(180)))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88, **saved)
    return out.getvalue()


def submission(
    place: Path,
    participant: str = "p01",
    *,
    photos: int = 1,
    agreed: str = ALL_USES,
    person: str = "participant: {language: vi, credit: Hoa}\n",
    words: str = WORDS,
    people: str = "    people: none\n",
    size: tuple[int, int] = (2400, 1600),
) -> Path:
    """Add a submission with some photos to a project and return its submission.yaml."""
    own = place / "submissions" / participant
    own.mkdir()
    entries = ""
    for number in range(1, photos + 1):
        name = f"IMG_{number:04}.jpg"
        (own / name).write_bytes(jpeg(number + 100 * int(participant[1:] or 0), size))
        entries += f"  - file: {name}\n{words}{people}"
    file = own / "submission.yaml"
    file.write_text(f"{person}{agreed}photos:\n{entries}", encoding="utf-8")
    return file
