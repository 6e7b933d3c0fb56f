"""How soon each page is there with 100,000 learners and 1,000,000 marks, and what memory all of them take.

    python -m bench.pages [FOLDER]      FOLDER: a home made by bench.big_home; made anew when left out

A page is opened by its key as a person does; it counts as open when its answer is painted. Each is opened
once cold and then several times; the memory is beside a bare window with the same imports.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("SALA_NOW", "2026-06-04T10:15")
ROUNDS = 7
TARGET_MS = 100
BARE = """
import importlib, sys
from PySide6.QtWidgets import QApplication, QMainWindow
for name in sys.argv[1].split(","):
    importlib.import_module(name)
app = QApplication([]); window = QMainWindow(); window.resize(1366, 697); window.show()
app.processEvents()
print(next(int(l.split()[1]) for l in open("/proc/self/status") if l.startswith("VmRSS")) / 1024)
"""


def resident() -> float:
    """MiB of this process."""
    with Path("/proc/self/status").open() as told:
        return next(int(line.split()[1]) for line in told if line.startswith("VmRSS")) / 1024


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as made:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(made) / "big"
        if not folder.exists():
            from bench import big_home

            big_home.build(folder, 100_000, 1_000_000)
        measure(folder)


def measure(folder: Path) -> None:
    """Open every page of a big home again and again."""
    from bench.beside import PASSPHRASE
    from desktop.paths import Home
    from desktop.store.store import unlock
    from tests.ui.standing import dressed, settle, standing
    from ui.main_window import PAGES

    app = dressed()
    with unlock(Home(folder), passphrase=PASSPHRASE) as store, standing(store) as frame:
        print(f"{'page':16} {'cold ms':>8} {'median':>8} {'highest':>8}   target {TARGET_MS} ms")
        for name in [p for p in PAGES if p not in sys.argv[2:]]:
            times = []
            for _ in range(ROUNDS + 1):
                frame.go_to("help")
                settle(frame)
                began = time.perf_counter()
                frame.go_to(name)
                while not frame.room.work.is_idle:
                    app.processEvents()
                app.processEvents()
                frame.repaint()
                times.append((time.perf_counter() - began) * 1000)
            cold, *warm = times
            verdict = "reached" if statistics.median(warm) <= TARGET_MS else "NOT reached"
            print(f"{name:16} {cold:8.0f} {statistics.median(warm):8.0f} {max(warm):8.0f}   {verdict}")
        ours = resident()
        modules = ",".join(
            n for n in sys.modules if n.split(".")[0] in {"ui", "desktop", "sqlmodel", "reportlab"}
        )
        bare = subprocess.run(
            [sys.executable, "-c", BARE, modules],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        print(
            f"memory {ours:.0f} MiB, a bare window with the same imports {float(bare.stdout):.0f} MiB:"
            f" {ours - float(bare.stdout):.0f} MiB more (target 60)"
        )


if __name__ == "__main__":
    main()
