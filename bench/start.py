"""How soon the window is there: the first question painted, and the tiles, beside a bare QMainWindow.

    python -m bench.start        ratios of medians, alternating in one run, on this screen or offscreen

Each start is a process of its own; it says when its first frame was painted and ends.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.founding import Founding, found
from desktop.paths import Home

ROOT = Path(__file__).resolve().parents[1]
RUNS = 9
PASSPHRASE = "ข้าวเหนียวมะม่วง"

SEEN = """
import sys, time
began = float(sys.argv[1])
from PySide6.QtCore import QEvent, QObject, QTimer
class Seen(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and watched.window().isVisible():
            self.told()
        return False
    def told(self):
        if not hasattr(self, 'done'):
            self.done = True
            QTimer.singleShot(0, lambda: (print(time.monotonic() - began, flush=True), self.after()))
    def after(self):
        import os; os._exit(0)
"""
BARE = (
    SEEN
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); seen = Seen(); app.installEventFilter(seen)
window = QMainWindow(); window.resize(1366, 697); window.show()
app.exec()
"""
)
OURS = (
    SEEN
    + """
import pathlib
from ui import app as sala
qt = sala.application(); seen = Seen(); qt.installEventFilter(seen)
window = sala.Window(sala.Home(pathlib.Path(sys.argv[2])), None)
window.begin()
qt.exec()
"""
)
TILES = (
    SEEN
    + """
import pathlib
from ui import app as sala
qt = sala.application()
window = sala.Window(sala.Home(pathlib.Path(sys.argv[2])), None)
seen = Seen()
def shown(doorstep, chosen, real=sala.Window):
    pass
from ui.opening.opening import Opening
real = Opening.show_tiles
def show_tiles(self, doorstep, chosen):
    real(self, doorstep, chosen)
    qt.installEventFilter(seen)
Opening.show_tiles = show_tiles
window.begin()
keyed = []
class Typed(Seen):
    def told(self):
        if not keyed:
            keyed.append(1)
            QTimer.singleShot(0, lambda: window.entrance._opening.wanted_unlock.emit(sys.argv[3], 'passphrase'))
typed = Typed(); qt.installEventFilter(typed)
qt.exec()
"""
)
KEY = """
import sys, time
began = float(sys.argv[1])
import pathlib
from desktop.paths import Home
from desktop.store.keys import KeyFile
KeyFile.load(Home(pathlib.Path(sys.argv[2])).key).open(passphrase=sys.argv[3])
print(time.monotonic() - began)
"""


def once(code: str, home: Path) -> float:
    """Seconds from the start of a process until it says that it was seen."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    env.setdefault("QT_QPA_PLATFORM", "xcb" if env.get("DISPLAY") else "offscreen")
    command = [sys.executable, "-c", code, str(time.monotonic()), str(home), PASSPHRASE]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
    return float(done.stdout.split()[0])


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        home = Home(Path(folder) / "home")
        found(home, Founding("ศาลาแม่กา", PASSPHRASE, volunteer="ป้าบัว", pin="1234"))
        kinds = {"bare": BARE, "question": OURS, "tiles": TILES, "key": KEY}
        seconds: dict[str, list[float]] = {name: [] for name in kinds}
        for code in kinds.values():
            once(code, home.folder)  # bytecode and page cache
        for _ in range(RUNS):
            for name, code in kinds.items():
                seconds[name].append(once(code, home.folder))
    middle = {name: statistics.median(times) for name, times in seconds.items()}
    bare = middle["bare"]
    print(f"bare QMainWindow painted        {bare * 1000:6.0f} ms")
    print(
        f"first question painted          {middle['question'] * 1000:6.0f} ms   {middle['question'] / bare:.2f} × bare"
    )
    print(f"unwrapping the key (Argon2id)   {middle['key'] * 1000:6.0f} ms   the floor of the tiles")
    after = middle["tiles"] - middle["key"]
    print(
        f"tiles painted                   {middle['tiles'] * 1000:6.0f} ms   less the key: {after / bare:.2f} × bare"
    )


if __name__ == "__main__":
    main()
