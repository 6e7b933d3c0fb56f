"""Mornings with new dice, one after the other, for some minutes: `make soak MINUTES=10`.

Every seed is another list of other people; the figures of each morning must still come out, and the
property tests run once with numbers that CI has not seen.
"""
# ruff: noqa: T201  (a script: it prints)

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


CUT = (
    "tests/desktop/sync/test_killed.py::test_a_power_cut_at_any_step_loses_nothing",
    "tests/desktop/sync/test_hub_killed.py::test_a_hub_cut_off_at_any_step_loses_nothing",
)


def _killed(wanted: int, dice: random.Random) -> bool:
    """Cut exchanges off, each time at other steps, until there were so many; whether all was sound."""
    killed = 0
    while killed < wanted:
        seed = dice.randrange(1 << 32)
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-s", *CUT],
            cwd=ROOT, check=False, capture_output=True, text=True,
            env={**os.environ, "SALA_KILLS": "80", "SALA_SEED": str(seed)},
        )  # fmt: skip
        told = re.findall(r"(\d+) killed of", done.stdout)
        if done.returncode or not told:
            print(done.stdout, f"SALA_SEED={seed}: after {killed} good kills", file=sys.stderr)
            return False
        killed += sum(map(int, told))
        print(f"{killed} exchanges cut off: good", flush=True)
    return True


def main() -> int:
    """Play until the minutes are over; the first morning that fails says its seed and ends it."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=10)
    asked.add_argument("--kills", type=int, default=1000, help="exchanges that are cut off")
    asked.add_argument("--histories", type=int, default=0, help="of desks that exchange; by the minutes")
    asked.add_argument(
        "--stored", type=int, default=0, help="Changes that a hub holds while it takes in"
    )
    asked_for = asked.parse_args()
    minutes = asked_for.minutes
    until = time.monotonic() + 60 * minutes
    dice = random.SystemRandom()
    seed = dice.randrange(1 << 32)
    tests = [sys.executable, "-m", "pytest", "-q", "-m", "not freeze", f"--hypothesis-seed={seed}"]
    print(f"property tests with seed {seed}", flush=True)
    # of desks that exchange: about a second each
    histories = str(asked_for.histories or max(40, int(30 * minutes)))
    told = {**os.environ, "SALA_HISTORIES": histories}
    if subprocess.run(tests, cwd=ROOT, check=False, env=told).returncode:
        return 1
    print(f"{histories} histories of desks that exchange", flush=True)
    if not _killed(asked_for.kills, dice):
        return 1
    if asked_for.stored:
        sizes = ["100000", "1000000", str(asked_for.stored)]
        measure = [sys.executable, "-m", "bench.ingest", "--clock", "processor", "--stored", *sizes]
        if subprocess.run(measure, cwd=ROOT, check=False).returncode:
            return 1
    played = 0
    while time.monotonic() < until:
        seed, people = dice.randrange(1 << 16), dice.choice((10, 40, 120, 400))
        with tempfile.TemporaryDirectory() as folder:
            words = ["--home", f"{folder}/home", "--people", str(people), "--seed", str(seed)]
            done = subprocess.run(
                [sys.executable, "-m", "ui.morning", *words], cwd=ROOT, check=False, capture_output=True
            )
        if done.returncode:
            sys.stderr.buffer.write(done.stdout + done.stderr)
            print(f"seed {seed}, {people} people: after {played} good mornings", file=sys.stderr)
            return 1
        played += 1
        print(f"{played}. {people} people, seed {seed}: good", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
