"""One morning by hand on a real screen: keystrokes and seconds of each part, at a pace people type at.

    python -m bench.morning_by_hand [SECONDS-A-KEY]      0.25 when left out

From the first start to the printed certificates by keys only (`tests.flow.by_hand`), with a print server of
its own. The target: a roll of 40 with 6 exceptions in at most 60 seconds.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.cups import serving
from tests.flow.by_hand import Morning
from tests.screen import screen

PACE = 0.25
ROLL_SECONDS = 60


def main() -> None:
    """Play and print."""
    pace = float(sys.argv[1]) if len(sys.argv) > 1 else PACE
    with (
        TemporaryDirectory(prefix="sala-cups-") as spool,
        TemporaryDirectory(prefix="sala-morning-") as folder,
        serving(Path(spool)) as printer,
        screen() as shown,
    ):
        morning = Morning(shown, Path(folder), pace)
        pages = len(morning.play(printer))
    print(f"{pace} s a key; {pages / 1e6:.1f} MB came out of the printer")
    for leg in morning.legs:
        told = f"{leg.name:14} {leg.strokes:5} keys {leg.seconds:7.1f} s"
        if leg.name == "roll":
            verdict = "reached" if leg.seconds <= ROLL_SECONDS else "NOT reached"
            told += f"   target {ROLL_SECONDS} s: {verdict}"
        print(told)


if __name__ == "__main__":
    main()
