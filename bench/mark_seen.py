"""From the key to the eye: a mark on a roll of eighty people, with 100,000 learners and 1,000,000 marks stored.

    python -m bench.mark_seen [FOLDER] [--rounds 5]

FOLDER is a home made by bench.big_home; it is copied, nothing is written into it. The time runs from the
press of the key until the window is painted with the mark in it; that it is there is looked for in the
painted picture itself. Each mark is kept in the file meanwhile, and what it changed is read again. First
comes a hand that waits for each mark to be in the file, then one that presses without a pause, while the
marks before are still being kept and read again. The floor is the repaint of one row of the same sheet.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("SALA_NOW", "2026-06-04T10:15")

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from bench import big_home
from bench.beside import PASSPHRASE
from bench.pages import open_page, stand_idle
from desktop import activities, enrolments
from desktop.paths import Home
from desktop.store.store import Store, unlock
from tests.ui.standing import dressed, standing
from ui.main_window import Frame
from ui.pages.roll.page import RollPage
from ui.widgets.roll_table import RollTable

PEOPLE, FRAME_MS = 80, 16.7
KEYS = {"1": Qt.Key.Key_1, "2": Qt.Key.Key_2, "4": Qt.Key.Key_4, "5": Qt.Key.Key_5}


class Painted(QObject):
    """Whether the sheet was painted since it was asked last."""

    def __init__(self, table: RollTable) -> None:
        """Watch a sheet."""
        super().__init__(table)
        self.seen = False
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        """Note its paints."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False

    def after(self, deed: Callable[[], object]) -> float:
        """Milliseconds from before a deed until the paint that it brings is finished."""
        self.seen = False
        began = time.perf_counter()
        deed()
        while not self.seen:
            QApplication.processEvents()
        return 1e3 * (time.perf_counter() - began)


@dataclass
class Times:
    """What was measured one way, in milliseconds."""

    walls: list[float] = field(default_factory=list)
    reckoned: list[float] = field(default_factory=list)

    def take(self, measure: Callable[[], float]) -> None:
        """Measure once more."""
        cpu = time.thread_time()
        self.walls.append(measure())
        self.reckoned.append(1e3 * (time.thread_time() - cpu))

    def line(self, name: str, *, judged: bool = True) -> str:
        """One row of the table: on the wall, and what this thread reckoned."""
        verdict = "reached" if _high(self.walls) <= FRAME_MS else "NOT reached"
        figures = [f(times) for times in (self.walls, self.reckoned) for f in (statistics.median, _high)]
        told = " ".join(f"{figure:8.2f}" for figure in figures)
        return f"{name:34} {told}   {verdict if judged else ''}"


def _high(times: list[float]) -> float:
    """The one of a hundred that took longest but for one."""
    return statistics.quantiles(times, n=100)[-1]


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", nargs="?", type=Path)
    asked.add_argument("--rounds", type=int, default=5)
    args = asked.parse_args()
    with TemporaryDirectory(prefix="sala-bench-") as made:
        folder = Path(made) / "big"
        if args.folder is not None and args.folder.exists():
            shutil.copytree(args.folder, folder, ignore=shutil.ignore_patterns("backups"))
        else:
            big_home.build(folder, 100_000, 1_000_000)
        dressed()
        with unlock(Home(folder), passphrase=PASSPHRASE) as store, standing(store) as frame:
            open_page(frame, "roll", roll_of_eighty(store))
            stand_idle(frame)
            measure(frame, args.rounds)


def roll_of_eighty(store: Store) -> bytes:
    """An activity that meets today, and eighty people in it."""
    with store.write("bench.roll") as tx:
        today = tx.today.isoformat()
        days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        plan = activities.Plan("ขับร้อง", today, today, days[tx.today.weekday()], "09:00-12:00")
        made = activities.plan(tx, plan)
        who = tx.sql.execute("SELECT id FROM learner WHERE gone = 0 LIMIT ?", (PEOPLE,)).fetchall()
        enrolments.enrol(tx, made.activity.id, [key for (key,) in who])
    return made.sessions[0].id


def measure(frame: Frame, rounds: int) -> None:
    """Mark everybody, round after round, each with another key."""
    page = frame.page
    assert isinstance(page, RollPage)
    table, waiting, pressing, floor = page.parts.table, Times(), Times(), Times()
    painted = Painted(table)
    for turn in range(rounds):
        for times, key in ((waiting, "1245"[2 * turn % 4]), (pressing, "1245"[(2 * turn + 1) % 4])):
            for place in range(PEOPLE):
                table.go_to(place)
                QApplication.processEvents()
                before = _chip(table, place)
                times.take(lambda key=key: painted.after(lambda: _press(table, key)))  # type: ignore[misc]
                if _chip(table, place) == before:
                    raise AssertionError(f"the mark of row {place} was not seen")
                if times is waiting:
                    stand_idle(frame)
            stand_idle(frame)
    for place in range(PEOPLE * rounds):
        row = place % PEOPLE
        table.go_to(row)
        stand_idle(frame)
        floor.take(lambda row=row: painted.after(lambda: table.repaint_row(row)))  # type: ignore[misc]
    print(f"{PEOPLE} people, {PEOPLE * rounds} marks each way; milliseconds")
    print(f"{'':34} {'median':>8} {'p99':>8} {'reckoned':>8} {'p99':>8}   target: p99 {FRAME_MS}")
    print(waiting.line("a mark, each kept before the next"))
    print(pressing.line("as fast as no hand is, no pause", judged=False))
    print(floor.line("floor: one row painted again", judged=False))


def _press(table: RollTable, key: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(table, QKeyEvent(kind, KEYS[key], Qt.KeyboardModifier.NoModifier, key))


def _chip(table: RollTable, place: int) -> QImage:
    """The cells of a row where its mark stands, as the window was painted."""
    top, tall = table.rowViewportPosition(place), table.rowHeight(place)
    left = table.viewport().width() // 2
    corner = table.viewport().mapTo(table.window(), QPoint(left, top))
    window = table.window()
    seen = window.screen().grabWindow(window.winId(), corner.x(), corner.y(), left, tall)
    return seen.toImage()


if __name__ == "__main__":
    main()
