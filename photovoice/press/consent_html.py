"""The consent table and a participant's own record as pages to print; for staff, never for output/."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).with_name("templates")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A photo, whether it is cleared for each use, and why not where it is not."""

    photo: str
    cleared: tuple[bool, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConsentTable:
    """All words of the page, in the language of those who read it."""

    language: str
    title: str
    explained: str
    photo: str
    uses: tuple[str, ...]
    yes: str
    no: str
    why: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a participant's record: a heading and what stands below it, line by line."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """What is known of a participant, in plain words."""

    language: str
    title: str
    explained: str
    parts: tuple[Part, ...]


def consent_page(table: ConsentTable) -> str:
    """Return the table as one page of HTML that needs nothing else."""
    return _rendered("consent_table.html", table)


def record_page(record: OwnRecord) -> str:
    """Return a participant's record as one page of HTML that needs nothing else."""
    return _rendered("own_record.html", record)


def _rendered(template: str, page: ConsentTable | OwnRecord) -> str:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(template).render(page=page)
