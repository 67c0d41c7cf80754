"""The command new: a fresh project with one worked example of everything."""

import json
import re
import secrets
import sys
from importlib.resources import as_file, files
from pathlib import Path

import click

from photovoice.arrivals.headings import language_of
from photovoice.arrivals.xlsform import form
from photovoice.console import Console
from photovoice.problems import Message, StoppedError, say
from photovoice.vocabulary.languages import language_name

STARTERS = {"en": ("starter",), "cs": ("starter", "starter_cs")}  # later ones on top of earlier ones
FORM = "layouts/forms/photovoice.xlsx"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--languages", metavar="CODES", help="What every edition speaks, such as cs,en.")
@click.option("--title", "titles", metavar="TITLE", multiple=True, help="Once for each language, in their order.")
@click.option("--organiser", metavar="NAME", help="Who is responsible, as printed in every imprint.")
@click.option("--contact", metavar="ADDRESS", help="Where a participant can write to take a photo back.")
@click.pass_context
def new(
    context: click.Context,
    folder: Path,
    languages: str | None,
    titles: tuple[str, ...],
    organiser: str | None,
    contact: str | None,
) -> None:
    """Make a fresh project in the folder DIR, with one worked example of everything.

    On a terminal it asks for what no option says. Its files are explained in the language of messages.

    Example:  photovoice new our-neighbourhood --languages cs,en
    """
    console: Console = context.obj
    if folder.exists() and any(folder.iterdir()):
        raise StoppedError(
            say("The folder {folder} is not empty. Name a new one; nothing was changed.", folder=folder)
        )
    asks = sys.stdin.isatty()
    if asks and languages is None:
        languages = _ask(console, say("Which languages does every edition speak? Codes such as   cs,en"), "cs,en")
    codes = _codes(languages or "")
    if asks and not titles:
        titles = tuple(
            _ask(console, say("What is the project called in {language}?", language=language_name(code)))
            for code in codes
        )
    if asks and organiser is None:
        organiser = _ask(console, say("Who is responsible for it?"))
    if asks and contact is None:
        contact = _ask(console, say("Where can a participant write to take a photo back?"))
    answers = {
        "languages": f"[{', '.join(codes)}]" if codes else "",
        "title": _title(codes or ("cs", "en"), titles),
        "organiser": json.dumps(organiser, ensure_ascii=False) if organiser else "",
        "contact": json.dumps(contact, ensure_ascii=False) if contact else "",
        "key": secrets.token_hex(16),  # it decides the permalinks, so every project draws its own
    }
    _make(folder, console.language, answers)
    console.say("A fresh project lies in {folder}. Next:", folder=folder)
    console.line(f"  cd {folder}\n  photovoice build")
    console.say("Then open photovoice.yaml and submissions/p01/submission.yaml and write your own.")
    console.say("{form} is a form for KoBoToolbox and ODK whose answers can be imported.", form=FORM)


def _ask(console: Console, question: Message, default: str = "") -> str:
    return str(click.prompt(console.text(question), default=default, show_default=bool(default)))


def _codes(typed: str) -> tuple[str, ...]:
    words = [word for word in re.split(r"[,;\s]+", typed) if word]
    codes = tuple(language_of(word) for word in words)
    if "" in codes:
        raise StoppedError(
            say(
                "“{language}” is not a language code. Write two or three small letters, such as   cs   en   uk.",
                language=words[codes.index("")],
            )
        )
    return tuple(dict.fromkeys(codes))


def _title(codes: tuple[str, ...], titles: tuple[str, ...]) -> str:
    pairs = [
        f"{code}: {json.dumps(title, ensure_ascii=False)}"
        for code, title in zip(codes, titles, strict=False)
        if title
    ]
    return f"{{{', '.join(pairs)}}}" if pairs else ""


def _make(folder: Path, language: str, answers: dict[str, str]) -> None:
    for name in STARTERS[language]:
        with as_file(files("photovoice") / name) as starter:
            for source in sorted(path for path in starter.rglob("*") if path.is_file()):
                target = folder / source.relative_to(starter)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(source.read_bytes())
    (folder / FORM).parent.mkdir(parents=True, exist_ok=True)
    (folder / FORM).write_bytes(form())
    project = folder / "photovoice.yaml"
    written = project.read_text(encoding="utf-8")
    for key, answer in answers.items():
        if answer:
            before, _, after = re.split(rf"^({key}:.*)$", written, maxsplit=1, flags=re.MULTILINE)
            written = f"{before}{key}: {answer}{after}"
    project.write_text(written, encoding="utf-8", newline="\n")
