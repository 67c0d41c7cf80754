"""The command serve: the gallery on this computer, to look at, made anew whenever something changes."""

import os
import threading
import time
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click

from photovoice.cli.desk import UNPUBLISHED, with_crew, workplace
from photovoice.console import Console
from photovoice.pipeline.executors import Crew
from photovoice.pipeline.steps import LeakedError
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems, StoppedError, say
from photovoice.publish.artifact import Done, Outcome
from photovoice.vocabulary.consent import Use

PAUSE = 1.0  # seconds from look to look
State = tuple[tuple[str, int, int], ...]
"""Every file that the gallery is made from, with its time and size."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Hands out files as a plain web space does, and writes down nobody's visit."""

    def end_headers(self) -> None:
        """Ask the browser to look again each time: the page may just have been made anew."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Keep no log."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the gallery's own page for an address that leads nowhere."""
        page = f"{self.directory}/404.html"
        try:
            with open(page, "rb") as file:  # noqa: PTH123
                shown = file.read()
        except OSError:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(shown)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(shown)


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Another port; 0 takes a free one.")
@with_crew
@click.pass_context
def serve(context: click.Context, port: int, crew: Crew) -> None:
    """Show the gallery in this computer's browser only, until you press Ctrl+C.

    Save a file of the project, and the gallery is made anew; then load the page again.

    Example:  photovoice serve
    """
    console: Console = context.obj
    place = workplace()
    before = state(place)
    rebuild(place, crew, console)
    gallery = place.output / "gallery"
    if not gallery.is_dir():
        raise StoppedError(say("There is no gallery yet. Make it with   photovoice build web"))
    handler = partial(QuietHandler, directory=str(gallery))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        console.say("The gallery is at http://127.0.0.1:{port}/   Stop with Ctrl+C.", port=server.server_port)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            while True:
                time.sleep(PAUSE)
                if (now := state(place)) != before:
                    before = now
                    rebuild(place, crew, console)
        except KeyboardInterrupt:
            console.line()
        finally:
            server.shutdown()


def state(place: Workplace) -> State:
    """Return what tells whether anything was changed that the gallery is made from."""
    return tuple(sorted(_looked_at(place)))


def _looked_at(place: Workplace) -> Iterator[tuple[str, int, int]]:
    for path in (place.folder / "photovoice.yaml", *_below(place.submissions), *_below(place.layouts)):
        try:
            told = path.stat()
        except OSError:
            continue  # gone since it was listed, which the next look tells
        yield str(path), told.st_mtime_ns, told.st_size


def _below(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder, but not those that a build itself writes."""
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in files if not name.startswith("register.sqlite"))


def rebuild(place: Workplace, crew: Crew, console: Console) -> None:
    """Bring the gallery in line; what keeps it from that is told, and the next change is waited for."""
    from photovoice.pipeline.build import Order, build

    problems, today = Problems(), date.today()
    try:
        outcomes = [
            event
            for event in console.progress(build(place, Order((Use.WEB,), today, today, crew), problems))
            if isinstance(event, Outcome) and event.done is not Done.KEPT
        ]
    except StoppedError as stopped:
        console.fault(stopped.message)
    except LeakedError:
        console.fault(say("A finished file would still have given something away. Nothing was published."))
    except OSError:
        console.fault(say("A file could not be read just now. The gallery is as it was before."))
    else:
        console.problems(problems, UNPUBLISHED)
        if outcomes:
            console.say("The gallery was made anew: {count} files.", count=len(outcomes))
