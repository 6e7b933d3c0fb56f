"""What pages ask, on a home as after ten years: each read within 30 ms, of one person or week within 20.

    python -m bench.big_home FOLDER && python -m bench.reads FOLDER

The first time is that of a page opened for the first time, with nothing in the cache; then the median of
ten. Processor time: on a machine with other work the clock on the wall says little.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from bench.beside import PASSPHRASE
from desktop import activities, day, needs, passbook, reports, waiting, week
from desktop.paths import Home
from desktop.store.store import Store, Tx, unlock

TARGET = 30
SOONER = {"week": 20, "month of the calendar": 20, "passbook": 20}
"""Of these milliseconds."""


def _asked(tx: Tx) -> dict[str, Callable[[Tx], object]]:
    today = tx.today
    before = today.replace(day=1) - timedelta(1)
    year, quarter = reports.fiscal(before)
    some = activities.catalogue(tx, today)[0].id
    (often,) = tx.sql.execute(
        "SELECT learner FROM attendance WHERE gone = 0 GROUP BY learner ORDER BY count(*) DESC LIMIT 1"
    ).fetchone()  # the thickest of all passbooks
    return {
        "day": lambda tx: day.read(tx, tx.moment),
        "needs": lambda tx: needs.read(tx, tx.moment),
        "this month in three numbers": lambda tx: reports.brief(tx, today.year, today.month),
        "week": lambda tx: week.read(tx, today),
        "month of the calendar": lambda tx: week.month_days(tx, today.year, today.month),
        "catalogue of all ten years": activities.catalogue,
        "catalogue of a year": lambda tx: activities.catalogue(tx, today - timedelta(365)),
        "one activity": lambda tx: activities.detail(tx, some),
        "passbook": lambda tx: passbook.read(tx, often),
        "report of a month": lambda tx: reports.month(tx, before.year, before.month),
        "report of a quarter": lambda tx: reports.quarter(tx, year, quarter),
        "report of a fiscal year": lambda tx: reports.year(tx, year - 1),
        "what waits": waiting.read,
    }


def _milliseconds(store: Store, ask: Callable[[Tx], object]) -> float:
    with store.read() as tx:
        start = time.process_time()
        ask(tx)
        return 1e3 * (time.process_time() - start)


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path)
    home = Home(asked.parse_args().folder)
    with unlock(home, passphrase=PASSPHRASE) as store, store.read() as tx:
        reads = _asked(tx)
    print(f"{'':30} {'first':>8}    {'then':>8}")
    for name, ask in reads.items():
        with unlock(home, passphrase=PASSPHRASE) as store:
            first = _milliseconds(store, ask)
            then = statistics.median(_milliseconds(store, ask) for _ in range(10))
        target = SOONER.get(name, TARGET)
        verdict = "reached" if then <= target else "NOT reached"
        print(f"{name:30} {first:8.1f} ms {then:8.1f} ms  target {target}: {verdict}")


if __name__ == "__main__":
    main()
