"""The words in a table's cells by key and language; a column without a language holds the participant's own."""

from collections.abc import Iterable

from photovoice.arrivals.columns import Row
from photovoice.arrivals.headings import SHOWED
from photovoice.arrivals.written import Path
from photovoice.fields import refuse_deceiving
from photovoice.problems import Problems

# Where words stand in submission.yaml, unless right in the photo's entry.
ABOVE: dict[str, Path] = {
    "about": ("participant",),
    "transcript": ("audio",),
    **dict.fromkeys(SHOWED, ("showed",)),
}


def words_in(row: Row, own: str, keys: Iterable[str], problems: Problems) -> tuple[tuple[Path, str | None], ...]:
    """Return a row's words by where they stand in the file; None where a cell was left blank.

    Args:
        row: The row.
        own: The participant's language; empty where nobody said.
        keys: Which words are asked for.
        problems: Takes words whose language nobody named, and columns that contradict each other.
    """
    said: dict[Path, str] = {}
    for column, text in row.cells:
        if column.key not in keys:
            continue
        language = column.language or own
        if not language:
            if text.strip():
                problems.add(
                    row.place,
                    "The words under “{key}” are in a language that nobody named.",
                    "Add a column for the participant's language, or name the column   {key}/vi   for example.",
                    key=column.key,
                )
            continue
        path = (*ABOVE.get(column.key, ()), column.key, language)
        before = said.get(path, "")
        if before.strip() and text.strip() and before != text:
            problems.add(
                row.place,
                "Two columns hold different words for “{key}” in the same language ({language}).",
                "Keep one of the two.",
                key=column.key,
                language=language,
            )
        refuse_deceiving(text, row.place, problems)
        said[path] = before if before.strip() else text
    return tuple((path, words if words.strip() else None) for path, words in said.items())


def words_about(rows: Iterable[Row], own: str, problems: Problems) -> tuple[tuple[Path, str | None], ...]:
    """Return what several rows say about their participant; rows that differ are a problem."""
    said: dict[Path, str | None] = {}
    for row in rows:
        for path, words in words_in(row, own, ("about",), problems):
            if words and said.get(path) and said[path] != words:
                problems.add(
                    row.place,
                    "The rows of this participant differ in the column for {key}.",
                    "Write the same in each of them, or only in the first.",
                    key="/".join(("about", str(path[-1]))),
                )
            said[path] = said.get(path) or words
    return tuple(said.items())
