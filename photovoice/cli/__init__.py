"""The door: commands, and what the shell is told when one ends."""

import errno
import os
import sys
import traceback
from importlib import import_module
from itertools import pairwise
from keyword import iskeyword
from pathlib import Path

import click

from photovoice import __version__
from photovoice.cli.exits import DONE, INTERRUPTED, MISUSED, OUR_FAULT, UNREADABLE
from photovoice.cli.helping import in_language
from photovoice.console import LANGUAGES, Console, language_of_locale
from photovoice.problems import Message, StoppedError, say

COMMANDS = {
    "new": "starting",
    "import": "importing",
    "faces": "faces",
    "contact-sheet": "meeting",
    "check": "building",
    "build": "building",
    "consent": "consent",
    "withdraw": "rights",
    "recall": "editions",
    "edition": "editions",
    "participant": "rights",
    "erase": "rights",
    "register": "register",
    "specimen": "specimen",
    "serve": "serving",
    "publish": "publishing",
    "inspect": "looking",
    "audit": "looking",
}


class Commands(click.Group):
    """Opens the module of a command only when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the commands in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, in the language of messages; None when there is no such."""
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_") + "_" * iskeyword(cmd_name)
        command: click.Command = getattr(import_module(f"photovoice.cli.{COMMANDS[cmd_name]}"), name)
        return in_language(command, ctx.obj)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="photovoice")
@click.option("--language", type=click.Choice(LANGUAGES), help="Language of messages; else the system's.")
def photovoice(language: str | None) -> None:
    """Turn what participants of a photovoice project handed in into zines, panels and a web gallery.

    Nothing is made that consent does not cover.

    Example:  photovoice build
    """


def main() -> None:
    """Run the command line and end with its exit code; staff never see a traceback."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command and return its exit code."""
    spelt = "=".join(arguments).split("=")  # as --language cs or as --language=cs
    asked = dict(pairwise(spelt)).get("--language", "")
    console = Console(asked if asked in LANGUAGES else language_of_locale())
    door = in_language(photovoice, console)
    try:
        return int(door.main(arguments, prog_name="photovoice", standalone_mode=False, obj=console) or DONE)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as misused:
        misused.show()
        return MISUSED
    except (KeyboardInterrupt, click.Abort):
        console.fault(say("Interrupted. What lies in output/ is whole."))
        return INTERRUPTED
    except StoppedError as stopped:
        console.fault(stopped.message)
        return UNREADABLE
    except OSError as error:
        console.fault(_unreadable(error))
        return UNREADABLE
    except Exception as mistake:
        if os.environ.get("PHOTOVOICE_DEBUG"):
            raise
        console.fault(_our_fault(mistake))
        return OUR_FAULT


def _unreadable(error: OSError) -> Message:
    name = error.filename if isinstance(error.filename, str) else ""
    if error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT):
        return say("The disk is full. What lies in output/ is as it was before. Free some space and try again.")
    if isinstance(error, PermissionError):
        return say(
            "{file} cannot be read or written: it is open in another program, or it is not yours. "
            "Close it and try again. What lies in output/ is whole.",
            file=name,
        )
    return say(
        "{file} cannot be read or written: {reason}. What lies in output/ is whole.",
        file=name,
        reason=error.strerror or type(error).__name__,
    )


def _our_fault(mistake: Exception) -> Message:
    """Say where the mistake is, and nothing that could hold somebody's name."""
    last = traceback.extract_tb(mistake.__traceback__)[-1]
    return say(
        "This is our mistake, not yours. Nothing was published, and what lies in output/ is whole. "
        "Please send this line to the makers of photovoice {version}: {kind} in {file}, line {line}.",
        version=__version__,
        kind=type(mistake).__name__,
        file=Path(last.filename).name,
        line=last.lineno,
    )
