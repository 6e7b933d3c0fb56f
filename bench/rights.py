"""How long a big centre waits for its likely pairs, for a join, and for an erasure with its sweep.

python -m bench.rights FOLDER        a home as `bench.big_home` makes it; it is changed
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.beside import PASSPHRASE
from desktop.learners import duplicates, erasing, merging
from desktop.paths import Home
from desktop.store.store import Store, unlock


def timed(name: str, times: int, do: Callable[[int], object]) -> None:
    """Print the median of several runs, wall and processor."""
    walls, cpus = [], []
    for turn in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        do(turn)
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    print(f"{name:<28} {1000 * median(walls):9.1f} ms wall {1000 * median(cpus):9.1f} ms cpu")


def main(folder: Path) -> None:
    """Measure."""
    with unlock(Home(folder), passphrase=PASSPHRASE) as store:
        with store.read() as tx:
            keys = [row[0] for row in tx.sql.execute("SELECT id FROM learner LIMIT 40")]
            marks = tx.sql.execute("SELECT count(*) FROM attendance").fetchone()[0]
        print(f"{marks:,} marks, {store.home.database.stat().st_size / 1e6:.0f} MB")
        timed("likely pairs", 3, lambda _turn: _pairs(store))
        timed("join", 5, lambda turn: _merge(store, keys[2 * turn], keys[2 * turn + 1]))
        timed("erase", 3, lambda turn: _erase(store, keys[20 + turn]))
        timed("sweep", 1, lambda _turn: erasing.sweep(store))


def _pairs(store: Store) -> None:
    with store.read() as tx:
        duplicates.pairs(tx)


def _merge(store: Store, keep: bytes, other: bytes) -> None:
    with store.write("learners.merge") as tx:
        merging.merge(tx, keep, other)


def _erase(store: Store, who: bytes) -> None:
    with store.write("learners.erase") as tx:
        erasing.erase(tx, who, "bench")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
