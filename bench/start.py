"""How soon the window is there: the first question painted, and the tiles, beside a bare QMainWindow.

    python -m bench.start        medians, alternating in one run, on this screen or offscreen

Each start is a process of its own; it says when its first frame was painted and ends. The floor is a bare
window that has also loaded what a program with drawings of its own cannot do without: Qt's names (`Qt`
alone takes some 25 ms in PySide6), fonts, SVG and a style sheet.
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
TARGET = 1.5
PASSPHRASE = "ข้าวเหนียวมะม่วง"

SEEN = """
import sys, time, pathlib
began, home, secret = float(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
from PySide6.QtCore import QEvent, QObject, QTimer
class Seen(QObject):
    told = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and watched.window().isVisible():
            if not self.told:
                self.told = True
                QTimer.singleShot(0, self.after)
        return False
    def after(self):
        import os
        print(time.monotonic() - began, flush=True)
        os._exit(0)
"""
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); seen = Seen(); app.installEventFilter(seen)
window = QMainWindow(); window.resize(1366, 697); window.show()
app.exec()
"""
FLOOR = """
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); seen = Seen(); app.installEventFilter(seen)
for file in sorted(pathlib.Path('resources/fonts').glob('*.ttf')):
    QFontDatabase.addApplicationFont(str(file))
app.setStyle('Fusion'); app.setStyleSheet('QLineEdit { border: 1px solid #8A7760 }')
window = QMainWindow(); window.resize(1366, 697); window.show()
app.exec()
"""
QUESTION = """
from ui import app as sala
qt = sala.application(); seen = Seen(); qt.installEventFilter(seen)
window = sala.Window(sala.Home(home), None); window.begin()
qt.exec()
"""
TILES = """
from ui import app as sala
from ui.opening.opening import Opening
qt = sala.application(); seen = Seen()
window = sala.Window(sala.Home(home), None)
real = Opening.show_tiles
def show_tiles(opening, doorstep, chosen):
    real(opening, doorstep, chosen)
    qt.installEventFilter(seen)
Opening.show_tiles = show_tiles
window.begin()
opening = window.entrance.put(); opening.show_passphrase()
opening.wanted_unlock.emit(secret, 'passphrase')
qt.exec()
"""
KEY = """
import sys, time, pathlib
began, home, secret = float(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
from desktop.paths import Home
from desktop.store.keys import KeyFile
KeyFile.load(Home(home).key).open(passphrase=secret)
print(time.monotonic() - began)
"""
KINDS = {
    "bare": SEEN + BARE,
    "floor": SEEN + FLOOR,
    "question": SEEN + QUESTION,
    "tiles": SEEN + TILES,
    "key": KEY,
}


def once(code: str, home: Path) -> float:
    """Seconds from the start of a process until it says that it was seen."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(home / "bytecode")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    env.setdefault("QT_QPA_PLATFORM", "xcb" if env.get("DISPLAY") else "offscreen")
    command = [sys.executable, "-c", code, str(time.monotonic()), str(home), PASSPHRASE]
    done = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=60
    )
    if not done.stdout:
        raise RuntimeError(done.stderr)
    return float(done.stdout.split()[0])


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        home = Home(Path(folder) / "home")
        found(home, Founding("ศาลาแม่กา", PASSPHRASE, volunteer="ป้าบัว", pin="1234"))
        for code in KINDS.values():
            once(code, home.folder)  # bytecode and page cache
        runs = [{name: once(code, home.folder) for name, code in KINDS.items()} for _ in range(RUNS)]
    for name in KINDS:
        print(f"{name:10} {statistics.median(run[name] for run in runs) * 1000:6.0f} ms")
    for ours, beside in (("question", "bare"), ("question", "floor"), ("tiles", "key")):
        ratio = statistics.median(run[ours] / run[beside] for run in runs)
        verdict = f"target {TARGET}: {'reached' if ratio <= TARGET else 'NOT reached'}"
        print(f"{ours} beside {beside:6} {ratio:5.2f} ×   {verdict if beside == 'bare' else ''}")


if __name__ == "__main__":
    main()
