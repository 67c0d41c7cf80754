"""What staff see: sentences in their language, problems with a remedy, progress on a terminal."""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files

import click

from photovoice.pipeline.steps import Judged, Step
from photovoice.problems import Message, Problem, Problems, say
from photovoice.publish.artifact import Outcome
from photovoice.standstill import Told

Event = Step | Outcome | Judged

LANGUAGES = ("en", "cs")

# What moves the cursor, names the window or turns words round when a terminal prints it: C0 and C1 (ECMA-48),
# bidirectional controls (UAX 9) and the bytes of names that are no text. Our own colours stay.
COLOURS = r"\x1b\[(?:0|1|31|32|33)m"
CONTROLS = re.compile(
    rf"(?!{COLOURS})[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


class Console:
    """Speaks one language; colours only where a terminal shows them and nobody asked for none."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = _catalogue(language)
        self._colour = None if not os.environ.get("NO_COLOR") else False
        self.told: Told = []

    def text(self, message: Message) -> str:
        """Return a message in the console's language; in English where nobody translated it."""
        return message.worded(lambda template: self._catalogue.get(template, template))

    def say(self, template: str, /, **values: object) -> None:
        """Print a sentence."""
        self.line(self.text(say(template, **values)))

    def line(self, line: str = "") -> None:
        """Print a line; what a terminal would obey in it is shown as a replacement character."""
        self._print(line, fault=False)

    def fault(self, message: Message) -> None:
        """Print what went wrong to the error stream."""
        self._print(self.text(message), fault=True)

    def problems(self, problems: Problems, undone: Message | None = None) -> None:
        """Print everything that staff must put right, what is worth knowing, and what was not done therefore."""
        for problem in problems:
            self._problem(problem, "red")
        self.warnings(problems)
        if problems:
            count = len(list(problems))
            told = say("1 thing to put right.") if count == 1 else say("{count} things to put right.", count=count)
            self.fault(say("{told} {undone}", told=told, undone=undone) if undone else told)

    def warnings(self, problems: Problems) -> None:
        """Print what is worth knowing and stops nothing."""
        for problem in sorted(dict.fromkeys(problems.warnings), key=lambda warning: warning.place):
            self._problem(problem, "yellow")

    def progress(self, events: Iterable[Event]) -> Iterator[Outcome | Judged]:
        """Show how far the work has come, and yield everything else that happens."""
        bar = None
        for event in events:
            if not isinstance(event, Step):
                yield event
                continue
            name = _harmless(self.text(event.name))
            if not sys.stderr.isatty():
                if event.done == event.count and event.count > 1:
                    click.echo(f"{name}: {event.count}", err=True)
                continue
            if bar is None or bar.label != name:
                bar = click.progressbar(length=event.count, label=name, file=sys.stderr, show_pos=True)
                bar.render_progress()
            bar.update(event.done - bar.pos)
            if event.done == event.count:
                bar.render_finish()
                bar = None

    def _problem(self, problem: Problem, colour: str) -> None:
        self._print(click.style(str(problem.place), fg=colour, bold=True), fault=True)
        self._print(f"  {self.text(problem.what)}", fault=True)
        self._print(f"  → {self.text(problem.remedy)}\n", fault=True)

    def _print(self, line: str, *, fault: bool) -> None:
        shown = _harmless(line)
        self.told.append((fault, shown))
        click.echo(shown, err=fault, color=self._colour)


def _harmless(line: str) -> str:
    """Return a line without what a terminal would obey instead of showing it."""
    return CONTROLS.sub("\ufffd", line)


def language_of_locale() -> str:
    """Return the language that the environment asks for, as far as messages are written in it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if asked := os.environ.get(name):
            return "cs" if asked.casefold().startswith("cs") else "en"
    if sys.platform == "win32":
        import locale

        return "cs" if (locale.getlocale()[0] or "").casefold().startswith(("cs", "czech")) else "en"
    return "en"


def _catalogue(language: str) -> dict[str, str]:
    """Return the sentences by their English templates; the English ones are the templates themselves."""
    if language == "en":
        return {}
    catalogue: dict[str, str] = {}
    for part in sorted((files("photovoice") / "messages" / language).iterdir(), key=lambda part: part.name):
        catalogue |= json.loads(part.read_text(encoding="utf-8"))
    return catalogue
