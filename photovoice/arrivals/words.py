"""Human words as they were written, with the characters that could deceive a reader refused."""

from photovoice.fields import Fields, refuse_deceiving, refuse_strange_code
from photovoice.vocabulary.text import Text, Wording


def read_wording(fields: Fields, key: str, own: str) -> Wording:
    """Return the words under a key, the author's own language first, the others as they stand in the file."""
    texts = []
    for language, words in fields.translations(key):
        if refuse_strange_code(language, fields.problems):
            continue
        refuse_deceiving(words, language.place, fields.problems)
        texts.append(Text(words, language.text))
    return Wording(tuple(sorted(texts, key=lambda text: text.language != own)))
