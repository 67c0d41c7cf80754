"""What staff put into layouts/gallery, looked at before anything is rendered; mistakes are told by line."""

import json
from pathlib import Path
from string import Formatter

from jinja2 import Environment, TemplateSyntaxError

from photovoice.press.html import BUILT_IN, STAFFS_OWN
from photovoice.press.words import FALLBACK
from photovoice.problems import Place, Problems

WORDS = "words.json"


def check_own_templates(project: Path, problems: Problems) -> None:
    """Add a problem for every file of the staff that pages could not be made with.

    Raises:
        OSError: If a file that is there cannot be read.
    """
    folder = project / STAFFS_OWN
    for path in sorted((*folder.glob("*.html"), *folder.glob("*.xml"), *folder.glob(WORDS))):
        try:
            written = path.read_text(encoding="utf-8")
            if path.name == WORDS:
                _check_words(written, problems)
            else:
                Environment(autoescape=True).parse(written)
        except UnicodeDecodeError:
            problems.add(
                Place(f"{STAFFS_OWN}/{path.name}"),
                "The letters in this file cannot be read.",
                "Save it as UTF-8, which every editor offers.",
            )
        except TemplateSyntaxError as error:
            problems.add(
                Place(f"{STAFFS_OWN}/{path.name}", error.lineno),
                "This template cannot be read from here on.",
                "Compare it with the built-in one of the same name: something is opened here and not closed.",
            )


def _check_words(written: str, problems: Problems) -> None:
    file = f"{STAFFS_OWN}/{WORDS}"
    try:
        words = json.loads(written)
    except json.JSONDecodeError as error:
        problems.add(
            Place(file, error.lineno, error.colno),
            "This file cannot be read from here on.",
            "Look for a missing comma or quotation mark in this line and in the one before it.",
        )
        return
    if not isinstance(words, dict) or not all(isinstance(entries, dict) for entries in words.values()):
        problems.add(
            Place(file),
            "This file should hold words by language.",
            'Write it like   {{"cs": {{"photographs": "Snímky"}}}}',
        )
        return
    known = json.loads((BUILT_IN / WORDS).read_text(encoding="utf-8"))[FALLBACK]
    for language, entries in words.items():
        for key, text in entries.items():
            _check_word(file, language, key, text, known, problems)


def _check_word(
    file: str, language: str, key: str, text: object, known: dict[str, str], problems: Problems
) -> None:
    if key not in known:
        problems.add(
            Place(file),
            "The gallery has no words called “{key}”, which stand here under “{language}”.",
            "Use the names in photovoice/press/templates/words.json.",
            key=key,
            language=language,
        )
    elif not isinstance(text, str) or not _fields(text) <= _fields(known[key]):
        problems.add(
            Place(file),
            "The words “{key}” under “{language}” cannot be filled in.",
            "Write them in quotation marks, with no curly brackets but those of the English words.",
            key=key,
            language=language,
        )


def _fields(text: str) -> set[str | None]:
    """Return what is to be filled in, None for what cannot be."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {None}
