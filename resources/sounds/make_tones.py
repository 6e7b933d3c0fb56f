"""The three tones of a scanner: `.venv/bin/python resources/sounds/make_tones.py` writes them anew.

known.wav    one high tone: somebody is marked
already.wav  two tones, the second lower: they are here already, nothing was changed
unknown.wav  one low tone: nobody has this code

Soft sine tones with one overtone, that swell and fade; far apart in pitch, so that ears that lost the
high tones hear which it is. Made here out of nothing: our own, under the licence of the program.
"""

from __future__ import annotations

import math
import wave
from array import array
from pathlib import Path

RATE = 22_050
"""Samples a second: no tone here has anything above 4 kHz."""
LOUD = 0.35
"""Of the loudest there is: a tone beside somebody's ear, not an alarm."""
SWELL, FADE = 0.008, 0.06
"""Seconds."""
TONES: dict[str, tuple[tuple[float, float], ...]] = {
    "known": ((1046.5, 0.16),),
    "already": ((784.0, 0.11), (0.0, 0.04), (659.3, 0.15)),
    "unknown": ((233.1, 0.30),),
}
"""Hertz and seconds of each part; 0 Hertz is a pause."""


def tone(hertz: float, seconds: float) -> list[int]:
    """One part as samples."""
    many = round(seconds * RATE)
    made = []
    for n in range(many):
        at = n / RATE
        shape = min(1.0, at / SWELL, (seconds - at) / FADE)
        wave_ = math.sin(math.tau * hertz * at) + 0.25 * math.sin(2 * math.tau * hertz * at)
        made.append(round(32_767 * LOUD * shape * wave_ / 1.25) if hertz else 0)
    return made


def main() -> None:
    """Write the three files beside this one."""
    for name, parts in TONES.items():
        samples = array("h", [sample for part in parts for sample in tone(*part)])
        with wave.open(str(Path(__file__).with_name(f"{name}.wav")), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()
