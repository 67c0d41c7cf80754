"""Everything said to staff is said in Czech as well, with the same things filled in."""

import ast
import inspect
import json
from collections import Counter
from pathlib import Path
from string import Formatter

import click
import pytest

from photovoice.cli import COMMANDS, photovoice
from photovoice.console import Console

PACKAGE = Path(__file__).parents[2] / "photovoice"
CATALOGUES = sorted((PACKAGE / "messages" / "cs").glob("*.json"))
SAID_FIRST = {"say", "_say"}  # the template comes first
SAID_LATER = {"add": (1, 2), "warn": (1, 2), "_wrong": (2,)}  # a place comes first


def constants(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*constants(node.body), *constants(node.orelse)]
    return []


def templates() -> set[str]:
    found = set()
    for module in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            where = (0,) if name in SAID_FIRST else SAID_LATER.get(name, ())
            if name in SAID_LATER and len(node.args) <= max(where):
                continue
            found |= {words for place in where for words in constants(node.args[place])}
    return found


def help_texts() -> set[str]:
    """Return everything that --help says of commands and options."""
    commands = [
        photovoice,
        *(photovoice.get_command(click.Context(photovoice, obj=Console("en")), name) for name in COMMANDS),
    ]
    commands += [
        own for command in commands if isinstance(command, click.Group) for own in command.commands.values()
    ]
    said = {inspect.cleandoc(command.help or "") for command in commands}
    return said | {
        option.help
        for command in commands
        for option in command.params
        if isinstance(option, click.Option) and option.help
    }


def catalogue() -> dict[str, str]:
    return {
        template: words
        for part in CATALOGUES
        for template, words in json.loads(part.read_text(encoding="utf-8")).items()
    }


def fields(template: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(template) if name)


def test_everything_said_is_translated() -> None:
    only_fields = {template for template in templates() if not any(map(str.isalpha, unfilled(template)))}

    assert sorted(templates() - only_fields - catalogue().keys()) == []


def test_all_help_is_translated() -> None:
    assert sorted(help_texts() - catalogue().keys()) == []


def test_nothing_is_translated_that_nobody_says() -> None:
    assert sorted(catalogue().keys() - templates() - help_texts()) == []


def unfilled(template: str) -> str:
    return "".join(literal for literal, *_ in Formatter().parse(template))


@pytest.mark.parametrize("part", CATALOGUES, ids=lambda part: part.stem)
def test_a_translation_is_filled_with_the_same_things(part: Path) -> None:
    for template, words in json.loads(part.read_text(encoding="utf-8")).items():
        assert fields(words).keys() == fields(template).keys(), template
