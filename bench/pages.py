"""How soon each page is there with 100,000 learners and 1,000,000 marks, and what memory all of them take.

    python -m bench.pages [FOLDER] [PAGES-TO-LEAVE-OUT …] [--rounds 9] [--verbose]

FOLDER is a home made by bench.big_home; it is made anew when left out. A page is opened as by its key; it
counts as open when all it asked is answered and painted; what a long read brings in later, on a thread
of its own, stands in a line of its own. Cold is the first time in a window that has
stood idle since somebody signed in; then come the medians. Beside the time on the wall stands what all
threads together reckoned: on a machine with other work that is what can be compared. `--verbose` tells
what each page asked and what the answer took. The memory is beside a bare window with the same imports.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("SALA_NOW", "2026-06-04T10:15")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from bench import big_home
from bench.beside import PASSPHRASE
from desktop.paths import Home
from desktop.store.store import Store, unlock
from tests.ui.standing import dressed, standing
from ui.main_window import Frame
from ui.opening import behind
from ui.places import PAGES
from ui.work import LONG

ROOT = Path(__file__).resolve().parents[1]
TARGET_MS, TARGET_MIB = 100, 60
EVENTS = 50
"""Entries of the calendar file that is looked at, twenty meetings each."""
OURS_ALONE = {"__main__", "__mp_main__", "bench", "tests"}
"""What only this bench imports."""
ALSO: list[tuple[str, str, object]] = [("same, of all", "same", None)]
"""What is opened in another way too: the likely pairs of the whole register."""
IDLE_SECONDS = 60
"""So long a window may take to make itself ready behind the first page."""
BARE = """
import importlib, sys
from PySide6.QtWidgets import QApplication, QMainWindow
for name in sys.stdin.read().split():
    try:
        importlib.import_module(name)
    except ImportError:  # a name that a library made up for itself
        pass
app = QApplication([]); window = QMainWindow(); window.resize(1366, 697); window.show()
app.processEvents()
print(next(int(l.split()[1]) for l in open("/proc/self/status") if l.startswith("VmRSS")) / 1024)
"""


@dataclass
class Opened:
    """One page's times, in milliseconds, and what it asked the last time."""

    walls: list[float] = field(default_factory=list)
    reckoned: list[float] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    long: list[int] = field(default_factory=list)
    """One entry for each long read that is still under way."""
    later: list[float] = field(default_factory=list)
    """When the last long read was answered, too."""

    def line(self, name: str) -> str:
        """One row of the table."""
        cold, *warm = self.walls
        middle = statistics.median(warm)
        verdict = "reached" if middle <= TARGET_MS else "NOT reached"
        cpu_cold, *cpu = self.reckoned
        return (
            f"{name:14} {cold:7.0f} {middle:7.0f} {max(warm):7.0f}"
            f"   {cpu_cold:7.0f} {statistics.median(cpu):7.0f}   {verdict}"
        )


def resident() -> float:
    """MiB of this process."""
    with Path("/proc/self/status").open() as told:
        return next(int(line.split()[1]) for line in told if line.startswith("VmRSS")) / 1024


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", nargs="?", type=Path)
    asked.add_argument("without", nargs="*")
    asked.add_argument("--rounds", type=int, default=9)
    asked.add_argument("--verbose", action="store_true")
    args = asked.parse_args()
    with TemporaryDirectory() as made:
        folder = args.folder or Path(made) / "big"
        if not folder.exists():
            big_home.build(folder, 100_000, 1_000_000)
        measure(folder, args.without, args.rounds, verbose=args.verbose)


def measure(folder: Path, without: list[str], rounds: int, *, verbose: bool) -> None:
    """Open every page of a big home again and again."""
    behind.load_desk(None)  # as the program does behind its first question
    for name in behind.WINDOW:
        behind.load(name)
    dressed()
    with (
        TemporaryDirectory() as made,
        unlock(Home(folder), passphrase=PASSPHRASE) as store,
        standing(store) as frame,
    ):
        about = keys(store) | {"calendar_file": calendar(Path(made) / "other.ics")}
        open_page(frame, "today", None)
        stand_idle(frame)
        print(f"{'page':14} {'cold':>7} {'median':>7} {'highest':>7}   {'reckoned: cold, median':15}")
        openings = [(page, page, about.get(page)) for page in PAGES] + ALSO
        for label, name, key in [one for one in openings if one[0] not in without]:
            found = Opened()
            for _ in range(rounds + 1):
                open_page(frame, "help", None)
                wall, cpu = time.perf_counter(), time.process_time()
                with listening(frame, found):
                    open_page(frame, name, key, found.long)
                    found.walls.append(1e3 * (time.perf_counter() - wall))
                    found.reckoned.append(1e3 * (time.process_time() - cpu))
                    if found.long:
                        wait_for(frame)
                        found.later.append(1e3 * (time.perf_counter() - wall))
            print(found.line(label))
            if found.later:
                print(f"    and what came in later {statistics.median(found.later):.0f}")
            for line in found.asked if verbose else ():
                print(f"    {line}")
        print(f"milliseconds; target: median {TARGET_MS}")
        tell_memory()


def keys(store: Store) -> dict[str, object]:
    """About what each page is opened: a learner and an activity of today, its roll."""
    with store.read() as tx:
        session, activity, learner, other = tx.sql.execute(
            "SELECT s.id, s.activity, min(e.learner), max(e.learner) FROM session s"
            " JOIN enrolment e ON e.activity = s.activity WHERE s.day >= ? AND s.gone = 0"
            " AND s.status = 'planned' GROUP BY s.id ORDER BY s.day, s.starts LIMIT 1",
            (tx.today.isoformat(),),
        ).fetchone()
    return {
        **dict.fromkeys(("roll", "move"), session),
        **dict.fromkeys(("activity", "terms", "results", "sheet"), activity),
        **dict.fromkeys(("learner_form", "passbook", "rights", "leaving"), learner),
        "same": (learner, other),
    }


def calendar(file: Path) -> Path:
    """Write a calendar as other programs make them."""
    entries = "".join(
        f"BEGIN:VEVENT\r\nUID:{n}@example.org\r\nSUMMARY:Class {n}\r\n"
        f"DTSTART:20260706T{9 + n % 8:02}0000\r\nDTEND:20260706T{10 + n % 8:02}0000\r\n"
        "RRULE:FREQ=WEEKLY;COUNT=20\r\nEND:VEVENT\r\n"
        for n in range(EVENTS)
    )
    file.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{entries}END:VCALENDAR\r\n", newline="")
    return file


def open_page(frame: Frame, name: str, key: object, long: Sequence[int] = ()) -> None:
    """Go there, and wait until everything that was asked is answered and painted, but long reads."""
    frame.go_to(name, key)
    wait_for(frame, long)


def wait_for(frame: Frame, long: Sequence[int] = ()) -> None:
    """Wait until all but the long reads are answered and painted."""
    wait = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    work: Any = frame.room.work
    while work._pending > len(long):
        QApplication.processEvents(wait)
    QApplication.processEvents()
    frame.repaint()


def stand_idle(frame: Frame, seconds: float = IDLE_SECONDS) -> None:
    """Let a window make itself ready while nobody touches it, for at most so long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and not (frame.ahead.is_done and frame.room.work.is_idle):
        QApplication.processEvents()
        time.sleep(0.005)


@contextmanager
def listening(frame: Frame, found: Opened) -> Iterator[None]:
    """Note what is asked of the threads within, and what each answer took."""
    work: Any = frame.room.work
    start = work._start
    told, long = found.asked, found.long
    told.clear()

    def started(
        thread: str, owner: object, deed: Callable[[], object], *answers: object, **rest: object
    ) -> None:
        def timed() -> object:
            wall, cpu = time.perf_counter(), time.thread_time()
            try:
                return deed()
            finally:
                wall, cpu = 1e3 * (time.perf_counter() - wall), 1e3 * (time.thread_time() - cpu)
                told.append(f"{wall:6.1f} ({cpu:5.1f} reckoned)  {thread}  {_asked(owner, deed)}")
                if thread == LONG:
                    long.pop()

        if thread == LONG:
            long.append(1)
        start(thread, owner, timed, *answers, **rest)

    work._start = started
    try:
        yield
    finally:
        del work._start


def _asked(owner: object, deed: Any) -> str:
    """The question's own name: a deed of `ui.work` holds it in a cell."""
    held = [cell.cell_contents for cell in deed.__closure__ or () if callable(cell.cell_contents)]
    asked = next((one for one in held if hasattr(one, "__qualname__") or isinstance(one, partial)), deed)
    asked = asked.func if isinstance(asked, partial) else asked
    return f"{type(owner).__name__}: {asked.__module__}.{asked.__qualname__}"


def tell_memory() -> None:
    """This process beside a bare window that has imported all the same."""
    ours = resident()
    bare = subprocess.run(
        [sys.executable, "-c", BARE],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        input="\n".join(name for name in sys.modules if name.partition(".")[0] not in OURS_ALONE),
        capture_output=True,
        text=True,
        check=True,
    )
    more = ours - float(bare.stdout)
    verdict = "reached" if more <= TARGET_MIB else "NOT reached"
    print(
        f"memory {ours:.0f} MiB, a bare window with the same imports {float(bare.stdout):.0f} MiB:"
        f" {more:.0f} MiB more; target {TARGET_MIB}: {verdict}"
    )


if __name__ == "__main__":
    main()
