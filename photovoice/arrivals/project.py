"""photovoice.yaml: the project's title, languages, addresses and key."""

import re
from pathlib import Path

from photovoice.arrivals.words import read_wording
from photovoice.fields import Fields, refuse_strange_code
from photovoice.problems import Place, Problems
from photovoice.vocabulary.funder import FUNDERS, Funder, funder, own_funder
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.submission import Project
from photovoice.yamlfile import Mapping, read_yaml

PROJECT_FILE = "photovoice.yaml"
STYLES = ("paper", "screen", "fill")


def find_project(start: Path) -> Path | None:
    """Return the nearest folder upwards that holds photovoice.yaml, or None."""
    return next((folder for folder in (start, *start.parents) if (folder / PROJECT_FILE).is_file()), None)


def read_project(folder: Path, problems: Problems) -> Project | None:
    """Return the project, or None after adding why it cannot be read.

    Raises:
        OSError: If the file cannot be read at all.
    """
    node = read_yaml(folder / PROJECT_FILE, PROJECT_FILE, problems)
    if not isinstance(node, Mapping):
        if not problems:
            problems.add(
                Place(PROJECT_FILE),
                "photovoice.yaml is empty.",
                "Run   photovoice new DIR   to see what belongs into it.",
            )
        return None
    fields = Fields(node, problems)
    project = _project(fields)
    fields.finish()
    return project


def read_key(folder: Path) -> str:
    """Return the project's key even where the rest of the file cannot be read; empty when there is none."""
    try:
        written = (folder / PROJECT_FILE).read_bytes()
    except PermissionError:
        return ""
    found = re.search(rb"^key:[ \t]*([0-9a-f]{32,128})", written, re.MULTILINE)
    return found[1].decode() if found else ""


def _project(fields: Fields) -> Project:
    languages = _languages(fields)
    title = read_wording(fields, "title", languages[0] if languages else "")
    if not title:
        fields.problems.add(
            fields.place_of("title"),
            "The project has no title.",
            "Add a line   title: {{en: …, cs: …}}   with its name in each language.",
        )
    return Project(
        title=title,
        languages=languages,
        organiser=fields.required("organiser"),
        contact=fields.required("contact"),
        web=_web(fields),
        funder=_funder(fields, languages[0] if languages else ""),
        key=_key(fields),
        place=fields.place,
        longest_edge=Px(int(fields.number("longest_edge", 1600, 320, 6000))),
        redaction_style=fields.choice("redaction", STYLES, "paper"),
        sensitive=tuple(entry.text for entry in fields.words("sensitive")),
    )


def _languages(fields: Fields) -> tuple[str, ...]:
    languages = fields.words("languages")
    wrong = [language for language in languages if refuse_strange_code(language, fields.problems)]
    if not languages:
        fields.problems.add(
            fields.place_of("languages"),
            "The project names no language.",
            "Add a line   languages: [cs, en]   with what every edition should speak.",
        )
    return tuple(dict.fromkeys(language.text for language in languages if language not in wrong))


def _web(fields: Fields) -> str:
    web = fields.text("web").rstrip("/")
    # Upper-case addresses open in no browser from some telephones' cameras.
    if web and not re.fullmatch(r"https?://[a-z0-9.-]+(:[0-9]+)?(/[a-z0-9._~-]+)*", web):
        fields.problems.add(
            fields.place_of("web"),
            "This web address cannot be printed as a code that every telephone opens.",
            "Write it in small letters, such as   https://photovoice.example.org",
        )
        return ""
    return web


def _funder(fields: Fields, first: str) -> Funder | None:
    """Return who paid: a profile by its name, or what the project writes of its own funder."""
    if isinstance(fields.node("funder"), Mapping):
        return fields.record("funder", lambda entries: _own_funder(entries, first))
    profile = fields.text("funder")
    known = funder(profile)
    if profile not in ("", "none") and not known:
        fields.problems.add(
            fields.place_of("funder"),
            "The funder “{funder}” is not known, so what it demands cannot be shown.",
            "Write one of {known} after   funder:   or none, or below it, indented, lines with its   name:   and "
            "  statement:   in each language.",
            funder=profile,
            known=", ".join(known.profile for known in FUNDERS),
        )
    return known


def _own_funder(fields: Fields, first: str) -> Funder:
    return own_funder(
        read_wording(fields, "name", first),
        read_wording(fields, "statement", first),
        read_wording(fields, "disclaimer", first),
        eu_emblem=fields.flag("eu_emblem"),
        place=fields.place,
        problems=fields.problems,
    )


def _key(fields: Fields) -> str:
    key = fields.required("key")
    if key and not re.fullmatch(r"[0-9a-f]{32,128}", key):
        fields.problems.add(
            fields.place_of("key"),
            "The project's key is not one that photovoice made.",
            "Take the line over from a copy of this file, or make a new project with   photovoice new DIR.",
        )
    return key
