"""What commands share: the project they stand in, the day, and options that several have."""

import os
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from photovoice.arrivals.project import find_project
from photovoice.cli.exits import PUT_RIGHT
from photovoice.console import Console
from photovoice.pipeline.executors import Crew
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Message, StoppedError, say

Command = Callable[..., Any]

UNPUBLISHED = say("Nothing was published.")
UNWRITTEN = say("Nothing was written.")
AGREED = ("y", "yes", "a", "ano")


class Day(click.ParamType[date]):
    """A day on the command line, as 2026-05-31."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or tell how one is written."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day such as 2026-05-31.", param, ctx)


def on_day(command: Command) -> Command:
    """Add the option --on; the day is today when it is not given."""
    return click.option("--on", "day", type=Day(), default=date.today, help="The day that counts; else today.")(
        command
    )


def with_crew(command: Command) -> Command:
    """Add the options that say who develops the photos; the command is given a `crew`."""

    @wraps(command)
    def run(*given: Any, jobs: int, cluster: str, **named: Any) -> Any:
        return command(*given, crew=Crew(jobs, cluster), **named)

    clustered = click.option(
        "--cluster",
        metavar="ADDRESS",
        default="",
        help="Hand the photos to a running Dask cluster that reaches this folder, as tcp://…",
    )(run)
    return click.option(
        "--jobs",
        type=click.IntRange(1, 64),
        default=lambda: min(os.cpu_count() or 1, 8),
        help="How many photos are developed at once; else one per processor.",
    )(clustered)


def agree(context: click.Context, question: Message) -> None:
    """Ask, and end the command with nothing changed unless the answer is yes."""
    console: Console = context.obj
    asked = f"{console.text(question)} {console.text(say('[y/N]'))}"
    answer = str(click.prompt(asked, default="", show_default=False))
    if answer.strip().casefold() not in AGREED:
        console.say("Nothing was changed.")
        context.exit(PUT_RIGHT)


def workplace() -> Workplace:
    """Return the project that the current folder belongs to.

    Raises:
        StoppedError: If it belongs to none.
    """
    folder = find_project(Path.cwd())
    if folder is None:
        raise StoppedError(
            say(
                "There is no photovoice.yaml here or in any folder above. "
                "Go to your project's folder, or make a new one with   photovoice new DIR"
            )
        )
    return Workplace(folder)
