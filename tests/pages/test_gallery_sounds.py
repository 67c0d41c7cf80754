"""What the page of a photograph tells of its recording, in the visitor's language and as it was said."""

import pytest

from photovoice.layouts.web import Story
from photovoice.layouts.websound import Recording, SoundCopy
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.plate import CleanSound, Voice
from photovoice.vocabulary.text import Text
from tests.support.gallery import content, plan, plate, wording

SOUND = CleanSound("digest", 83, ("ogg", "mp3"))
VOICE = Voice(SOUND, wording(vi="Tôi chờ.", cs="Čekám."), "token-voice")


def recording(language: str, voice: Voice | None = VOICE) -> Recording | None:
    story = content(plan(plate(voice=voice)), f"p/7k3qx9/{language}/index.html")
    assert isinstance(story, Story)
    return story.recording


def test_the_smaller_file_is_offered_first() -> None:
    told = recording("cs")

    assert told is not None
    assert [(file.path, file.kind) for file in told.files] == [
        ("p/7k3qx9/voice.ogg", "audio/ogg; codecs=opus"),
        ("p/7k3qx9/voice.mp3", "audio/mpeg"),
    ]


def test_what_is_heard_is_read_in_the_visitors_language_and_as_it_was_said() -> None:
    told = recording("cs")

    assert told is not None
    assert (told.transcript, told.own) == (Text("Čekám.", "cs"), Text("Tôi chờ.", "vi"))


def test_without_a_translation_it_is_read_as_it_was_said_and_once() -> None:
    told = recording("en")

    assert told is not None
    assert (told.transcript, told.own) == (Text("Tôi chờ.", "vi"), None)


def test_the_language_that_is_spoken_is_told_by_its_own_name() -> None:
    told = recording("cs")

    assert told is not None
    assert told.language == Text("Tiếng Việt", "vi")


@pytest.mark.parametrize(("seconds", "length"), [(1, "0:01"), (60, "1:00"), (83, "1:23"), (1200, "20:00")])
def test_the_length_is_told_in_minutes_and_seconds(seconds: int, length: str) -> None:
    told = recording("cs", Voice(CleanSound("digest", seconds, ("mp3",)), VOICE.transcript, ""))

    assert told is not None
    assert told.length == length


def test_a_photograph_without_a_voice_has_no_files_and_no_words_of_it() -> None:
    parts = plan(plate())

    assert recording("cs", None) is None
    assert not [part for part in parts.values() if isinstance(part, SoundCopy)]


def test_files_and_pages_that_let_a_voice_be_heard_bear_its_token() -> None:
    parts = plan(plate(voice=VOICE, also=(Use.SOCIAL, Use.ARCHIVE)))

    bearing = [path.removeprefix("p/7k3qx9/") for path, part in parts.items() if "token-voice" in part.shows]

    assert sorted(bearing) == ["cs/index.html", "en/index.html", "voice.mp3", "voice.ogg"]


def test_no_feed_manifest_or_other_page_speaks_of_a_voice() -> None:
    parts = plan(plate(voice=VOICE, also=(Use.SOCIAL, Use.ARCHIVE)))

    others = [part for part in parts.values() if "token-voice" not in part.shows]

    assert others and not any("Čekám." in repr(part) or "voice.ogg" in repr(part) for part in others)
