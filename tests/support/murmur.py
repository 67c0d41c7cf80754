"""Murmur the sample recording into submissions/: no words, nobody's voice, but the tags that telephones write."""

import io
from pathlib import Path

import av
import numpy as np

TARGET = Path(__file__).parents[2] / "submissions" / "p02" / "PTT-20260410-WA0007.opus"
RATE, SECONDS = 48000, 12
TAGS = {
    "title": "Recording near the bridge, 50.0865 N 14.4114 E",
    "location": "+50.0865+014.4114/",
    "artist": "Oksana's phone",
    "date": "2026-04-10T07:03:12",
    "comment": "SERIAL-RZ8M40SAMPLE",
}


def murmured(seed: int = 7) -> np.ndarray:
    """Return samples that rise and fall like somebody speaking in the next room."""
    chance = np.random.default_rng(seed)
    time = np.arange(RATE * SECONDS) / RATE
    syllables = np.repeat(chance.uniform(0.15, 1, SECONDS * 5), RATE // 5)
    pauses = np.repeat(np.arange(SECONDS) % 4 != 3, RATE)
    beat = 0.5 - 0.5 * np.cos(2 * np.pi * 5 * time)
    pitch = 150 + 25 * np.sin(2 * np.pi * 0.4 * time) + 10 * np.sin(2 * np.pi * 1.7 * time)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    vowel = 500 + 250 * np.sin(2 * np.pi * 2.3 * time)
    sound = np.zeros_like(time)
    for overtone in range(1, 14):
        nearness = np.exp(-(((overtone * pitch - vowel) / 300) ** 2)) + 0.4 / overtone
        sound += nearness * np.sin(overtone * phase)
    sound *= beat * syllables * pauses
    return (sound / np.abs(sound).max() * 14000).astype(np.int16)


def recorded(samples: np.ndarray, tags: dict[str, str]) -> bytes:
    """Return the samples as a voice message."""
    out = io.BytesIO()
    with av.open(out, "w", format="ogg", options={"fflags": "+bitexact"}) as file:
        file.metadata.update(tags)
        stream = file.add_stream("libopus", rate=RATE)
        stream.bit_rate, stream.layout = 20_000, "mono"
        stream.metadata.update(tags)
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
        frame.rate = RATE
        file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return out.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(recorded(murmured(), TAGS))
