"""A desk's day by keys alone on a real screen: keystrokes and seconds of each deed, at a pace people type at.

    python -m bench.day_by_keys [SECONDS-A-KEY]      0.25 when left out

The legs are those of `tests.flow.day_by_hand`. The target that has one: a roll of 40 with 6 exceptions in at
most 60 seconds. The floor beside each leg is its keys at that pace and nothing else.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desktop.devices.thai_card import Plugged, ThaiCard
from tests.flow.day_by_hand import Day
from tests.screen import screen

PACE = 0.25
PORT = 35963
"""Of the virtual reader."""
TARGETS = {"roll": 60.0}


@contextmanager
def reader() -> Iterator[None]:
    """The card service with its virtual reader (`.ci/prepare system test` brings them)."""
    command = [shutil.which("pcscd", path="/usr/sbin:/usr/bin") or "pcscd", "--foreground"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as ran:
        try:
            yield
        finally:
            ran.terminate()


def main() -> None:
    """Play and print."""
    pace = float(sys.argv[1]) if len(sys.argv) > 1 else PACE
    with TemporaryDirectory(prefix="sala-day-") as folder, screen() as shown, reader():
        day = Day(shown, Path(folder), pace)
        day.play(lambda: Plugged(ThaiCard(), PORT))
    print(f"{pace} s a key")
    for leg in day.legs:
        told = f"{leg.name:10} {leg.strokes:4} keys {leg.seconds:6.1f} s   keys alone {leg.strokes * pace:6.1f} s"
        if leg.name in TARGETS:
            reached = "reached" if leg.seconds <= TARGETS[leg.name] else "NOT reached"
            told += f"   target {TARGETS[leg.name]:.0f} s: {reached}"
        print(told)


if __name__ == "__main__":
    main()
