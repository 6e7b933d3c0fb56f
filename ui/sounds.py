"""The scanner's three tones, so that nobody need look at the screen: known, already here, unknown.

A tone is a courtesy: no device, no library, a device that is pulled out – nothing is said about it, and
nothing waits for it.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from desktop.paths import RESOURCES
from ui.work import TONES

if TYPE_CHECKING:
    from miniaudio import Backend

    from ui.work import Steps, Work

FOLDER: Final = RESOURCES / "sounds"
BUFFER_MS: Final = 40
"""A card in the hand and its tone belong together."""
LOOK_SECONDS: Final = 0.02
LATE_SECONDS: Final = 2.0
"""A device that has not taken a tone by then is let go."""


class Sounds(QObject):
    """Plays tones beside everything else; of several that wait only the last is played."""

    def __init__(self, work: Work, backends: list[Backend] | None = None) -> None:
        """Silent so far.

        Args:
            work: on whose thread for tones they are played.
            backends: by which of the system's ways; whichever there is when left out.
        """
        super().__init__(work)
        self._work, self._backends = work, backends
        self._asked = 0

    def play(self, tone: str) -> None:
        """Play `known`, `already` or `unknown`, in a moment; never waits, never fails."""
        self._asked += 1
        turn = self._asked

        def job(steps: Steps) -> None:
            if turn == self._asked:
                play(tone, self._backends, steps)

        self._work.beside(TONES, self, job)


def play(tone: str, backends: list[Backend] | None = None, steps: Steps | None = None) -> int:
    """Play one tone to its end.

    Args:
        tone: `known`, `already` or `unknown`.
        backends: by which of the system's ways.
        steps: whether it is to stop.

    Returns:
        How many samples the device took; 0 where nothing can be played.
    """
    try:
        import miniaudio  # noqa: PLC0415  (only who hears tones pays for it)
    except (ImportError, OSError):
        return 0
    taken = 0

    def samples(sound: miniaudio.DecodedSoundFile) -> Generator[array[int], int, None]:
        nonlocal taken
        wanted = yield array("h")
        while taken < sound.num_frames:
            piece = sound.samples[taken : taken + wanted]
            taken += len(piece)
            wanted = yield array("h", piece)

    try:
        sound = miniaudio.decode((FOLDER / f"{tone}.wav").read_bytes(), nchannels=1)
        feed = samples(sound)
        next(feed)
        device = miniaudio.PlaybackDevice(
            nchannels=1, sample_rate=sound.sample_rate, buffersize_msec=BUFFER_MS, backends=backends
        )
        try:
            device.start(feed)
            _wait(lambda: taken >= sound.num_frames, sound.duration, steps)
        finally:
            device.close()
    except (miniaudio.MiniaudioError, OSError):
        return taken
    return taken


def _wait(done: Callable[[], bool], seconds: float, steps: Steps | None) -> None:
    """Until all was handed over and has sounded, or the device does not take it, or it is to stop."""
    until = time.monotonic() + seconds + LATE_SECONDS
    while not done() and time.monotonic() < until and (steps is None or steps.goes_on(0, 0)):
        time.sleep(LOOK_SECONDS)
    time.sleep(3 * BUFFER_MS / 1000)
