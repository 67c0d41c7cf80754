"""The command new: a fresh project with one worked example of everything."""

import re
import secrets
from importlib.resources import as_file, files
from pathlib import Path

import click

from photovoice.console import Console
from photovoice.problems import StoppedError, say

KEY_LINE = re.compile("^key:.*$", re.MULTILINE)


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.pass_context
def new(context: click.Context, folder: Path) -> None:
    """Make a fresh project in the folder DIR, with one worked example of everything.

    Example:  photovoice new our-neighbourhood
    """
    console: Console = context.obj
    if folder.exists() and any(folder.iterdir()):
        raise StoppedError(
            say("The folder {folder} is not empty. Name a new one; nothing was changed.", folder=folder)
        )
    with as_file(files("photovoice") / "starter") as starter:
        for source in sorted(path for path in starter.rglob("*") if path.is_file()):
            target = folder / source.relative_to(starter)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    project = folder / "photovoice.yaml"
    # The key decides the permalinks, so every project draws its own.
    project.write_text(
        KEY_LINE.sub(f"key: {secrets.token_hex(16)}", project.read_text(encoding="utf-8")),
        encoding="utf-8",
        newline="\n",
    )
    console.say("A fresh project lies in {folder}. Next:", folder=folder)
    console.line(f"  cd {folder}\n  photovoice build")
    console.say("Then open photovoice.yaml and submissions/p01/submission.yaml and write your own.")
