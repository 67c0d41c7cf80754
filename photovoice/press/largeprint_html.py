"""The words of an exhibition in large type: one page for screens that needs no other file."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from photovoice.layouts.largeprint import LargePrint
from photovoice.layouts.page import Role
from photovoice.press.words import Catalogue, Speaker
from photovoice.vocabulary.languages import direction
from photovoice.vocabulary.text import UNDETERMINED, Text

TEMPLATES = Path(__file__).with_name("templates")
STYLES = ("paper.css", "largeprint.css")
POLICY = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"


def render_large_print(told: LargePrint) -> bytes:
    """Return one page of HTML in the first of the exhibition's languages, every other one marked."""
    language = told.languages[0]
    speaker = Speaker(Catalogue.read(TEMPLATES / "words.json"), language)
    style = _style()
    allowed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    rendered = (
        _environment()
        .get_template("large_print.html")
        .render(
            told=told,
            language=language,
            direction=direction(language),
            policy=f"{POLICY}; style-src 'sha256-{allowed}'",
            style=style,
            tongue=_tongue,
            skip=speaker.ui("skip"),
            headings=(Role.TITLE, Role.HEADING),
        )
    )
    # Half a surrogate pair, which YAML can hold, is no character and cannot be written.
    return rendered.encode(errors="replace")


def _tongue(text: Text) -> Markup:
    """Return the attributes of an element that holds just these words; whatever stands around it."""
    if text.language == UNDETERMINED:
        return Markup(' lang="" dir="auto"')
    return Markup(' lang="{}" dir="{}"').format(text.language, direction(text.language))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def _style() -> Markup:
    source = "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in STYLES)
    return Markup(re.sub(r"/\*.*?\*/\s*", "", source, flags=re.DOTALL).strip())
