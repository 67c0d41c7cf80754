"""Short recordings made in code, in every format that telephones write, with a canary wherever a tag can hide."""

import io
import math
import struct
import wave

from photovoice.darkroom.sound_mp3 import bare_mp3

CANARY = "CANARY-50.0875N-14.4213E"
MP3_FRAME = 192  # bytes: MPEG 1, 48 kHz, 64 kbit/s, mono
KINDS = {
    "mp3": ("mp3", "libmp3lame", 48000),
    "m4a": ("ipod", "aac", 44100),
    "3gp": ("3gp", "libopencore_amrnb", 8000),
    "amr": ("amr", "libopencore_amrnb", 8000),
    "opus": ("ogg", "libopus", 48000),
    "vorbis": ("ogg", "vorbis", 44100),
    "webm": ("webm", "libopus", 48000),
    "aac": ("adts", "aac", 44100),
}
TAGS = {"title": CANARY, "comment": CANARY, "artist": CANARY, "location": CANARY, "encoder": CANARY}


def wav(seconds: float = 0.5, rate: int = 16000) -> bytes:
    """Return a tone."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        tone = (round(9000 * math.sin(at * 0.2)) for at in range(round(seconds * rate)))
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in tone))
    return out.getvalue()


def recorded(kind: str, seconds: float = 0.5, *, silent: bool = False) -> bytes:
    """Return a tone, or silence, in a format of telephones, with the tags its container has room for."""
    import av

    container, codec, rate = KINDS[kind]
    out = io.BytesIO()
    with av.open(out, "w", format=container) as file:
        file.metadata.update(TAGS)
        stream = file.add_stream(codec, rate=rate, layout="stereo" if kind == "vorbis" else "mono")
        stream.options = {"strict": "experimental"}  # FFmpeg's own encoder of Vorbis asks for it
        if kind in ("amr", "3gp"):
            stream.bit_rate = 12200
        with av.open(io.BytesIO(wav(seconds, rate))) as source:
            for frame in source.decode(audio=0):
                if silent:
                    frame.planes[0].update(bytes(frame.planes[0].buffer_size))
                frame.pts = None
                file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return out.getvalue()


def heard(data: bytes) -> bytes:
    """Return the samples that a player gets out of a file."""
    import av

    with av.open(io.BytesIO(data)) as file:
        return b"".join(bytes(frame.to_ndarray().tobytes()) for frame in file.decode(audio=0))


def plain_mp3(frames: int = 40) -> bytes:
    """Return silence as an MP3 that is clean: frames whose sound has no bits."""
    return (bytes.fromhex("fffb54c0") + bytes(MP3_FRAME - 4)) * frames


def planted() -> dict[str, bytes]:
    """Return recordings by what is planted in them; in each of them lies the canary."""
    canary = CANARY.encode()
    mp3 = bare_mp3(recorded("mp3"))[0]
    silence = bare_mp3(recorded("mp3", silent=True))[0]
    m4a, opus, tone = recorded("m4a"), recorded("opus"), wav()
    return {
        "MP3 ID3v2": _id3(b"TIT2", b"\3" + canary) + mp3,
        "MP3 ID3v2 in UTF-16": _id3(b"TIT2", b"\1" + CANARY.encode("utf-16")) + mp3,
        "MP3 cover": _id3(b"APIC", b"\0image/jpeg\0\3\0\xff\xd8\xff\xe1" + canary) + mp3,
        "MP3 ID3v1": mp3 + b"TAG" + canary.ljust(125, b"\0"),
        "MP3 APEv2": mp3 + b"APETAGEX" + struct.pack("<IIII8x", 2000, 64, 1, 0) + canary,
        "MP3 Lyrics3": mp3 + b"LYRICSBEGININD00003" + canary + b"000050LYRICS200",
        "MP3 between frames": mp3[:MP3_FRAME] + canary + mp3[MP3_FRAME:],
        "MP3 encoder's frame": _encoder_frame(canary) + mp3,
        "MP3 where decoders do not look": _in_gaps(silence, canary),
        "MP3 after the end": mp3 + bytes(8) + canary,
        "M4A tags": m4a,
        "M4A uuid": m4a + _box(b"uuid", bytes(16) + canary),
        "M4A free": m4a + _box(b"free", canary),
        "M4A after the end": m4a + canary,
        "M4A handler": m4a.replace(b"SoundHandler", canary[:12]),
        "3GP tags": recorded("3gp")
        + _box(b"udta", _box(b"\xa9xyz", struct.pack(">HH", len(canary), 0x15C7) + canary)),
        "AMR after the end": recorded("amr") + canary,
        "Opus comments": opus,
        "Opus after the end": opus + canary,
        "Vorbis comments": recorded("vorbis"),
        "WebM tags": recorded("webm"),
        "WebM void": recorded("webm") + b"\xec" + bytes((0x80 | len(canary),)) + canary,
        "WAV LIST": _chunk(tone, b"LIST", b"INFOINAM" + struct.pack("<I", len(canary)) + canary),
        "WAV bext": _chunk(tone, b"bext", canary.ljust(602, b"\0")),
        "WAV after the end": tone + canary,
    }


def _id3(name: bytes, told: bytes) -> bytes:
    frame = name + struct.pack(">IH", len(told), 0) + told
    size = len(frame)
    return b"ID3\3\0\0" + bytes((size >> 21 & 127, size >> 14 & 127, size >> 7 & 127, size & 127)) + frame


def _box(name: bytes, held: bytes) -> bytes:
    return struct.pack(">I4s", len(held) + 8, name) + held


def _chunk(riff: bytes, name: bytes, held: bytes) -> bytes:
    held += b"\0" * (len(held) % 2)
    grown = riff + name + struct.pack("<I", len(held)) + held
    return grown[:4] + struct.pack("<I", len(grown) - 8) + grown[8:]


def _encoder_frame(canary: bytes) -> bytes:
    return (bytes.fromhex("fffb54c0") + bytes(17) + b"Info" + bytes(8) + canary).ljust(MP3_FRAME, b"\0")


def _in_gaps(silence: bytes, canary: bytes) -> bytes:
    """Write over the last bytes of every frame, which in silence no sound uses."""
    frames = [silence[at : at + MP3_FRAME] for at in range(0, len(silence), MP3_FRAME)]
    return b"".join(frame[: -len(canary)] + canary for frame in frames)
