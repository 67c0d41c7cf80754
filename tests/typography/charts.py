"""Paragraphs as text a person can judge: each line's words, and the glyphs of each run from left to right.

Write the charts anew with   python -m tests.typography.charts   and read the difference before keeping it.
"""

import os
from pathlib import Path

import pytest

from photovoice.pages.sentences import ARTICLE_1
from photovoice.typography.paragraph import Paragraph, Run
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Pt
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import TypeStyle

FOLDER = Path(__file__).parent / "charts"
CAPTION = TypeStyle(size=Pt(10), leading=Pt(14))
COLUMN = Mm(70)


def chart(paragraph: Paragraph) -> str:
    """Return the chart of a paragraph."""
    rows: list[str] = []
    for line in paragraph.lines:
        rows.append(f"{line.words} ⏎")
        rows += [f"    {_described(run)}" for run in line.runs]
    return "\n".join(rows) + "\n"


def _described(run: Run) -> str:
    names = " ".join(run.face.glyph_name(glyph.number) for glyph in run.glyphs)
    return f"{run.face.name} {run.language} {'←' if run.right_to_left else '→'} {names}"


def charted(text: Text) -> str:
    """Return the chart of a caption."""
    return chart(Typesetter().set(text, CAPTION, COLUMN))


def needs_its_fonts(text: Text) -> None:
    """Skip a Chinese case where the fonts are not installed; never where CI runs."""
    if text.language == "zh" and os.environ.get("CI") != "true":
        pytest.importorskip("manimgx_fonts_cjk", reason="needs photovoice[cjk]")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for text in ARTICLE_1:
        (FOLDER / f"{text.language}.txt").write_text(charted(text), encoding="utf-8")
