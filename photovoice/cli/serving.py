"""The command serve: the gallery on this computer, to look at."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import click

from photovoice.cli.desk import workplace
from photovoice.console import Console
from photovoice.problems import StoppedError, say


class QuietHandler(SimpleHTTPRequestHandler):
    """Hands out files as a plain web space does, and writes down nobody's visit."""

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
@click.pass_context
def serve(context: click.Context, port: int) -> None:
    """Show the gallery in this computer's browser only, until you press Ctrl+C.

    Example:  photovoice serve
    """
    console: Console = context.obj
    gallery = workplace().output / "gallery"
    if not gallery.is_dir():
        raise StoppedError(say("There is no gallery yet. Make it with   photovoice build web"))
    handler = partial(QuietHandler, directory=str(gallery))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        console.say("The gallery is at http://127.0.0.1:{port}/   Stop with Ctrl+C.", port=server.server_port)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            console.line()
