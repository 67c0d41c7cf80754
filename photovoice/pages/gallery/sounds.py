"""Which files a recording becomes in the gallery, and what its page tells of it."""

from photovoice.layouts.websound import Recording, SoundCopy, SoundFile
from photovoice.pages.gallery.pictures import code_of
from photovoice.vocabulary.languages import endonym
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text

# What browsers ask before they load anything. The ending .ogg is known to more web hosts than .opus.
KINDS = {"ogg": "audio/ogg; codecs=opus", "mp3": "audio/mpeg"}


def recording(plate: Plate, language: str) -> Recording | None:
    """Return what is heard on the plate's page; None where there is nothing to be heard."""
    if plate.voice is None:
        return None
    words = plate.voice.transcript
    spoken, nearest = words.in_any(), words.in_any(language)
    return Recording(
        files=tuple(SoundFile(_path(plate, format_), KINDS[format_]) for format_ in plate.voice.sound.formats),
        language=Text(endonym(spoken.language), spoken.language),
        seconds=plate.voice.sound.seconds,
        transcript=nearest,
        own=spoken if spoken != nearest else None,
    )


def sound_copies(plate: Plate) -> tuple[SoundCopy, ...]:
    """Return the copies of a plate's recording that lie in the site, beside its pictures."""
    if plate.voice is None:
        return ()
    sound, shows = plate.voice.sound, (plate.token, plate.voice.token)
    return tuple(SoundCopy(_path(plate, format_), sound, format_, shows) for format_ in sound.formats)


def _path(plate: Plate, format_: str) -> str:
    return f"p/{code_of(plate)}/voice.{format_}"
