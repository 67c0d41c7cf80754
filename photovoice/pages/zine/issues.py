"""Which zines one edition consists of: for the project, each author or each theme; in all languages or each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from photovoice.layouts.definition import plain
from photovoice.layouts.zine import Per, ZineLayout
from photovoice.problems import Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text

CODE = 6  # signs; enough to tell authors apart who have the same name or none


@dataclass(frozen=True, slots=True)
class Issue:
    """One zine: the folder it is put into, what it says of the project, and its plates."""

    folder: str
    imprint: Imprint
    plates: tuple[Plate, ...]
    subject: tuple[Text, ...] = ()


def issues_of(
    imprint: Imprint, layout: ZineLayout, plates: tuple[Plate, ...], problems: Problems
) -> tuple[Issue, ...]:
    """Return the zines; an anonymous author's folder is named by a code that stands nowhere else."""
    found = tuple(_issues(imprint, layout, plates))
    if layout.per is Per.THEME and (without := sum(not plate.themes for plate in plates)):
        problems.warn(
            layout.place,
            "Photographs without a theme: {count}. With   per: theme   they are in no zine.",
            "Write   themes:   under each, or choose   per: project.",
            count=without,
        )
    if not layout.one_per_language:
        return found
    return tuple(
        replace(
            issue,
            folder=f"{issue.folder}-{language.casefold()}",
            imprint=replace(issue.imprint, languages=(language,)),
        )
        for issue in found
        for language in imprint.languages
    )


def _issues(imprint: Imprint, layout: ZineLayout, plates: tuple[Plate, ...]) -> Iterator[Issue]:
    if layout.per is Per.PROJECT:
        yield Issue(layout.name, imprint, plates)
    elif layout.per is Per.PARTICIPANT:
        authors = dict.fromkeys(plate.author for plate in plates)
        grouped = {author: tuple(plate for plate in plates if plate.author == author) for author in authors}
        names = Counter(plain(own[0].credit.words) for own in grouped.values() if own[0].credit)
        for author, own in grouped.items():
            name = plain(own[0].credit.words) if own[0].credit else ""
            code = "" if name and names[name] == 1 else author[:CODE]
            folder = "-".join(part for part in (layout.name, name, code) if part)
            yield Issue(folder, imprint, own, (own[0].credit,) if own[0].credit else ())
    else:
        themes = dict.fromkeys(theme for plate in plates for theme in plate.themes)
        folders: Counter[str] = Counter()
        for theme in themes:
            name = f"{layout.name}-{plain(theme) or 'theme'}"
            folders[name] += 1
            folder = name if folders[name] == 1 else f"{name}-{folders[name]}"
            yield Issue(
                folder,
                imprint,
                tuple(plate for plate in plates if theme in plate.themes),
                (Text(theme, UNDETERMINED),),
            )
