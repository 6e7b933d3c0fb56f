"""Figures side by side: ours and the floor in turn, medians of several rounds.

In turn, because a ratio then holds on a machine whose speed drifts.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.founding import Founding, found
from desktop.paths import Home
from desktop.store.keys import CHEAP
from desktop.store.store import Store, unlock

PASSPHRASE = "bench"


@dataclass(frozen=True, slots=True)
class Pair:
    """Median seconds of ours and of the floor, and the median of their ratios round by round."""

    ours: float
    floor: float
    ratio: float
    lowest: float
    highest: float

    def line(self, name: str, target: float, unit: float = 1.0, word: str = "s") -> str:
        """One row of a table."""
        verdict = "reached" if self.ratio <= target else "NOT reached"
        return (
            f"{name:34} {self.ours * unit:9.3f} {word:2} {self.floor * unit:9.3f} {word:2}"
            f"  ratio {self.ratio:5.2f} ({self.lowest:.2f}-{self.highest:.2f})"
            f"  target {target:.1f}: {verdict}"
        )


def pairs(ours: Callable[[], float], floor: Callable[[], float], rounds: int = 7) -> Pair:
    """Run both in turn; each returns the seconds that count."""
    ours(), floor()  # warm
    told = [(ours(), floor()) for _ in range(rounds)]
    ratios = sorted(a / b for a, b in told)
    return Pair(
        statistics.median(a for a, _ in told),
        statistics.median(b for _, b in told),
        statistics.median(ratios),
        ratios[0],
        ratios[-1],
    )


def seconds(work: Callable[[], object]) -> float:
    """How long it takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median_of(work: Callable[[], object], times: int) -> float:
    """The median of many short runs."""
    return statistics.median(seconds(work) for _ in range(times))


@contextmanager
def fresh_store() -> Iterator[Store]:
    """A new centre in a temporary folder."""
    with TemporaryDirectory(prefix="sala-bench-") as folder:
        home = Home(Path(folder) / "home")
        found(home, Founding("ศาลาแม่กา", PASSPHRASE, cost=CHEAP))
        with unlock(home, passphrase=PASSPHRASE) as store:
            yield store


def checkpointed_size(store: Store) -> int:
    """Bytes of the database file with nothing left in the WAL."""
    sql = store.driver()
    try:
        sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        sql.close()
    return store.home.database.stat().st_size
