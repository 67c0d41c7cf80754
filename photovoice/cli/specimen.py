"""The command specimen: every language of the project in its fonts, for native readers to sign."""

from pathlib import Path

import click

from photovoice.arrivals.folder import read_submissions
from photovoice.arrivals.project import find_project, read_project
from photovoice.cli.desk import UNWRITTEN
from photovoice.cli.exits import PUT_RIGHT
from photovoice.console import Console
from photovoice.problems import Problems


@click.command()
@click.argument(
    "file", metavar="[FILE]", type=click.Path(path_type=Path, dir_okay=False), default=Path("specimen.pdf")
)
@click.option("--all", "every", is_flag=True, help="Every language there is a sample of, not only the project's.")
@click.pass_context
def specimen(context: click.Context, file: Path, every: bool) -> None:
    """Write a PDF with a text in each language of the project, for somebody who reads it to sign.

    Example:  photovoice specimen specimen.pdf
    """
    from photovoice.pipeline.specimen import specimen_of

    console: Console = context.obj
    problems = Problems()
    languages: tuple[str, ...] = ()
    folder = find_project(Path.cwd())
    if folder and not every:
        project = read_project(folder, problems)
        submissions = read_submissions(folder / "submissions", problems)
        own = [submission.participant.language for submission in submissions]
        languages = tuple(dict.fromkeys((*(project.languages if project else ()), *own)))
    if problems:
        console.problems(problems, UNWRITTEN)
        context.exit(PUT_RIGHT)
    file.write_bytes(specimen_of(languages, console.language))
    console.say("{file} is written. Let somebody who reads the language sign below each text.", file=file)
