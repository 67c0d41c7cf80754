"""What --help says, in the language of messages: ours by the catalogue, and the words click adds of its own."""

import re
from collections.abc import Iterable
from copy import copy
from inspect import cleandoc
from typing import Any

import click

from photovoice.console import Console
from photovoice.problems import Message, say

OWN = {
    str(words): words
    for words in (
        say("Options"),
        say("Commands"),
        say("Show this message and exit."),
        say("Show the version and exit."),
    )
}
USAGE = say("Usage: ")
NAMED = {
    str(words): words
    for words in (
        say("OPTIONS"), say("COMMAND"), say("ARGS"), say("INTEGER RANGE"), say("DAY"), say("DAYS"), say("DIR"),
        say("FILE"), say("NAME"), say("TITLE"), say("CODES"), say("ADDRESS"), say("TABLE"), say("RUN"),
        say("PHOTO or PARTICIPANT"), say("FINGERPRINT"), say("required"),
    )
}  # fmt: skip
NAME = re.compile(rf"\b(?:{'|'.join(sorted(NAMED, key=len, reverse=True))})\b")


def in_language(command: click.Command, console: Console) -> click.Command:
    """Return a command whose help is in the console's language; its own words are the catalogue's templates."""
    said = copy(command)
    said.context_class = _Context
    said.help = console.text(Message(cleandoc(command.help or "")))
    said.params = [_in_language(parameter, console) for parameter in command.params]
    if isinstance(said, click.Group):
        said.commands = {name: in_language(own, console) for name, own in said.commands.items()}
    return said


def _in_language(parameter: click.Parameter, console: Console) -> click.Parameter:
    said = copy(parameter)
    if isinstance(said, click.Option) and said.help:
        said.help = console.text(OWN.get(said.help, Message(cleandoc(said.help))))
    return said


class _Context(click.Context):
    """Lays help out with words of the console's language."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return what help is written with."""
        return _Formatter(self.obj, self.terminal_width, self.max_content_width)


class _Formatter(click.HelpFormatter):
    """Says click's own words in the console's language."""

    def __init__(self, console: Console, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self._console = console

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, self._named(args), prefix or self._console.text(USAGE))

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._own(heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], *layout: Any, **named: Any) -> None:
        super().write_dl([(self._named(left), self._explained(right)) for left, right in rows], *layout, **named)

    def _explained(self, words: str) -> str:
        """Return what stands right of an option; what click adds to it stands in brackets at the end."""
        said, opened, added = words.partition("  [")
        return f"{self._own(said)}{opened}{self._named(added)}"

    def _own(self, words: str) -> str:
        return self._console.text(OWN[words]) if words in OWN else words

    def _named(self, words: str) -> str:
        return NAME.sub(lambda name: self._console.text(NAMED[name[0]]), words)
