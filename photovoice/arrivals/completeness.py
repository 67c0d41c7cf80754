"""Words that an edition needs and nobody has written yet."""

from collections.abc import Iterable

from photovoice.problems import Message, Problems, say
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.languages import language_name
from photovoice.vocabulary.submission import Photo, Sound

TITLE, CAPTION, ALT = say("title"), say("caption"), say("description for people who do not see it (alt)")


def miss_words(
    photo: Photo, use: Use, languages: Iterable[str], problems: Problems, asked_in: str = "photovoice.yaml"
) -> None:
    """Add a problem for every language in which words are missing.

    A photo may have no title and no caption at all; where it has one, it has it in every language that the
    edition speaks. On the web every photo needs a description for those who do not see it.
    """
    for language in languages:
        for wording, kind, key in ((photo.title, TITLE, "title"), (photo.caption, CAPTION, "caption")):
            if wording and not wording.only(language):
                _miss(photo, kind, key, language, asked_in, problems)
        if use is Use.WEB and not photo.alt.only(language):
            _miss(photo, ALT, "alt", language, asked_in, problems)


def miss_transcript(photo: Photo, sound: Sound, own: str, languages: Iterable[str], problems: Problems) -> None:
    """Add a problem when nobody wrote down what is heard, a warning for each language it is missing in.

    Who does not hear needs the words in writing (WCAG 2.2, 1.2.1); a translation helps, as a caption's does.

    Args:
        photo: Whose words are heard.
        sound: The recording.
        own: Its author's language.
        languages: What the editions speak.
        problems: Takes what is missing.
    """
    if not sound.transcript:
        problems.add(
            sound.place,
            "Nobody has written down what is heard in the recording of photo {id}.",
            "Write it down under   audio:   so:   transcript: {{{form}}}   "
            "beginning with the language that is spoken.",
            id=photo.id,
            form=", ".join(f'{language}: "…"' for language in dict.fromkeys((own, *languages))),
        )
        return
    for language in languages:
        if not sound.transcript.only(language):
            problems.warn(
                sound.place,
                "What is heard in the recording of photo {id} is not translated into {name} ({language}).",
                'Add   {language}: "…"   under   transcript:   or leave it; '
                "the words are shown as they were said.",
                id=photo.id,
                name=language_name(language),
                language=language,
            )


def _miss(photo: Photo, kind: Message, key: str, language: str, asked_in: str, problems: Problems) -> None:
    problems.add(
        photo.place,
        "Photo {id} has no {kind} in {name} ({language}), which {file} asks for.",
        'Add   {language}: "…"   under its   {key}:',
        id=photo.id,
        kind=kind,
        name=language_name(language),
        language=language,
        file=asked_in,
        key=key,
    )
