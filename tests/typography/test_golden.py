"""Article 1 in every language stands on paper as a person has judged it: line ends and glyphs."""

import pytest

from photovoice.pages.sentences import ARTICLE_1
from photovoice.vocabulary.text import Text
from tests.typography.charts import FOLDER, charted, needs_its_fonts


@pytest.mark.parametrize("text", ARTICLE_1, ids=lambda text: text.language)
def test_a_sentence_is_set_as_it_was_judged(text: Text) -> None:
    needs_its_fonts(text)

    found = charted(text)

    assert found == (FOLDER / f"{text.language}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ARTICLE_1, ids=lambda text: text.language)
def test_no_sentence_holds_a_box(text: Text) -> None:
    needs_its_fonts(text)

    assert ".notdef" not in charted(text)
