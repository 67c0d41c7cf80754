"""Recordings of the words: what was handed in, told from its contents, and copies that hold nothing but sound."""

import re
import stat
from importlib.util import find_spec
from pathlib import Path

from photovoice.darkroom.negative import Refusal
from photovoice.problems import say

MOST_BYTES = 150_000_000
MOST_SECONDS = 10 * 60
WITHOUT_CONVERTER = {"mp3": "mp3", "ogg": "ogg"}  # what can be written anew frame by frame, and its copy
CONVERTED = ("ogg", "mp3")  # the smaller first; the other plays everywhere

_STARTS = (
    (b"OggS", "ogg"),
    (b"ID3", "mp3"),
    (b"#!AMR", "amr"),
    (b"\x1aE\xdf\xa3", "webm"),
)
_SOUND_ONLY = (b"M4A ", b"M4B ")
_UNREADABLE = Refusal(
    say("The file is damaged, or it is no recording: it cannot be read to its end."),
    say("Play it to the end to see; copy it again from the telephone, or save it as MP3 or M4A."),
)


def kind_of_sound(start: bytes) -> str:
    """Tell mp3, aac, mp4 (also M4A and 3GP), ogg, wav, amr or webm from a file's first bytes; empty: none."""
    for signature, kind in _STARTS:
        if start.startswith(signature):
            return kind
    if start[4:8] == b"ftyp":
        return "mp4"
    if start.startswith(b"RIFF") and start[8:12] == b"WAVE":
        return "wav"
    if re.match(rb"\xff[\xf0\xf1\xf8\xf9]", start):
        return "aac"
    return "mp3" if re.match(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]", start) else ""


def is_recording(file: Path) -> bool:
    """Tell whether a file is a recording, and neither a picture nor a film of the kinds that hold both.

    Raises:
        OSError: If it cannot be read.
    """
    with file.open("rb") as opened:
        start = opened.read(16)
    kind = kind_of_sound(start)
    return bool(kind) and (kind != "mp4" or start[8:12] in _SOUND_ONLY)


def can_convert() -> bool:
    """Tell whether the converter is installed."""
    return find_spec("av") is not None


def formats_of(recording: Path, *, convert: bool) -> tuple[str, ...] | Refusal:
    """Tell which copies a recording can become; reads its first bytes and never follows a link.

    Args:
        recording: What was handed in.
        convert: Whether the converter is there.

    Raises:
        OSError: If it cannot be read.
    """
    status = recording.lstat()
    if not stat.S_ISREG(status.st_mode):
        return Refusal(say("This is a link or a folder, not a recording."), say("Put the file itself there."))
    if status.st_size > MOST_BYTES:
        return Refusal(
            say("The file is larger than {most} MB.", most=MOST_BYTES // 1_000_000),
            say("Save it as MP3 or M4A, or hand in a part of it."),
        )
    with recording.open("rb") as file:
        kind = kind_of_sound(file.read(16))
    if not kind:
        return Refusal(
            say("The file is no recording that can be read here."),
            say("Save it as MP3, M4A, Ogg or WAV and hand that in."),
        )
    if convert:
        return CONVERTED
    if kind not in WITHOUT_CONVERTER:
        return _needs_converter()
    return (WITHOUT_CONVERTER[kind],)


def bare_copies(recording: Path, *, convert: bool) -> tuple[dict[str, bytes], int] | Refusal:
    """Return copies of a recording by format, and its seconds; this is what a worker runs.

    With the converter both formats are made from samples alone. Without it the file's own frames are kept and
    all else is left out, which can be proven for MP3 and Ogg Opus only.

    Raises:
        OSError: If it cannot be read.
    """
    data = recording.read_bytes()
    kind = kind_of_sound(data[:16])
    try:
        if convert:
            from photovoice.darkroom.sound_convert import converted

            copies, seconds = converted(data, kind, MOST_SECONDS)
        else:
            copies, seconds = _kept_frames(data, kind)
    except OverflowError:
        return _too_long()
    except ValueError:
        return _UNREADABLE if convert else _needs_converter()
    except MemoryError:
        return _UNREADABLE
    return (copies, max(1, round(seconds))) if seconds <= MOST_SECONDS else _too_long()


def _kept_frames(data: bytes, kind: str) -> tuple[dict[str, bytes], float]:
    from photovoice.darkroom.sound_mp3 import bare_mp3
    from photovoice.darkroom.sound_opus import RATE, read_ogg, written_ogg

    if kind == "mp3":
        frames, seconds = bare_mp3(data)
        return {"mp3": frames}, seconds
    opus = read_ogg(data)
    return {"ogg": written_ogg(opus)}, opus.samples / RATE


def _too_long() -> Refusal:
    return Refusal(
        say("The recording is longer than {most} minutes.", most=MOST_SECONDS // 60),
        say("Hand in the part that belongs to this photo."),
    )


def _needs_converter() -> Refusal:
    return Refusal(
        say("The recording cannot be made into a copy that is certain to hold nothing but sound."),
        say("Install the converter with   pip install 'photovoice[audio]'   or save the recording as MP3."),
    )
