"""What the console prints is shown by a terminal and never obeyed."""

import pytest

from photovoice.console import Console
from photovoice.pipeline.steps import Step
from photovoice.problems import Place, Problems, say

NAME = "IMG\x1b]0;own\x07\x1b[2J\x9b\u202egpj.exe\r\t\udc9b.jpg"
SHOWN = "IMG\ufffd]0;own\ufffd\ufffd[2J\ufffd\ufffdgpj.exe\ufffd\ufffd\ufffd.jpg"


def test_what_a_terminal_would_obey_is_shown_in_every_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    console, problems = Console("en"), Problems()
    problems.warn(Place(f"submissions/{NAME}", 3), "{file} is here.", "Rename {file}.", file=NAME)

    console.line(NAME)
    console.say("{file} is here.", file=NAME)
    console.fault(say("{file} is here.", file=NAME))
    console.problems(problems)
    list(console.progress([Step(say("{file}", file=NAME), 2, 2)]))

    out, err = capsys.readouterr()
    assert out == f"{SHOWN}\n{SHOWN} is here.\n"
    assert err == (
        f"{SHOWN} is here.\nsubmissions/{SHOWN}:3\n  {SHOWN} is here.\n  → Rename {SHOWN}.\n\n{SHOWN}: 2\n"
    )


def test_our_own_colours_and_lines_stay(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console("en")
    console._colour = True  # as on a terminal

    console.line("one\n\x1b[32mtwo\x1b[0m")

    assert capsys.readouterr().out == "one\n\x1b[32mtwo\x1b[0m\n"
