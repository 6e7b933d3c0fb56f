"""The window's beginning and end: fonts, one window a home, the log, the last-resort box.

Nothing here loads the store: the window paints first, the heavy parts load while somebody types.
"""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QThread
from PySide6.QtWidgets import QApplication

from desktop.paths import RESOURCES, Home
from ui.window import VERSION, Window

if TYPE_CHECKING:
    import argparse

    from PySide6.QtNetwork import QLocalServer

KNOCKS, KNOCK_MS = 20, 100
"""How often, and how long each time, a second start knocks at the first window."""


def run(wanted: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    home = Home(wanted.home.expanduser().absolute()) if wanted.home else Home.usual()
    home = home.practice if wanted.practice else home
    qt = application()
    gate = OneWindow(home)
    if gate.is_second():
        return 0  # the first window of this home came to the front
    window = Window(home, wanted.language)
    window.painted.connect(lambda: _mind_bugs(window))
    window.painted.connect(lambda: gate.open(window.come_forward))
    window.begin()
    code = qt.exec()
    gate.close()
    return code


def _mind_bugs(window: Window) -> None:
    """Behind the first paint: the log, and the box for what should never happen."""
    from ui import last_resort  # noqa: PLC0415  (after the first paint)

    last_resort.write_log(window.home)
    window.entered.connect(lambda: last_resort.write_log(window.home))
    window.entered.connect(lambda: last_resort.write_where_it_broke(window.home))
    box = last_resort.LastResort(window)
    sys.excepthook = lambda _kind, error, trace: box.show(error.with_traceback(trace))
    window.work.broke.connect(box.show)


def application() -> QApplication:
    """Qt's application under our name."""
    breaks = RESOURCES.parent / "libthai"  # in a frozen program its list of words lies beside us
    if breaks.exists():
        os.environ.setdefault("LIBTHAI_DICTDIR", str(breaks))
    made = QApplication.instance()
    qt = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
    qt.setApplicationName("Sala")
    qt.setApplicationDisplayName("ศาลา")
    qt.setApplicationVersion(VERSION)
    return qt


class OneWindow:
    """One window a home: a second start shows the first and ends.

    A lock tells at once who is first, also after a crash; the first one answers to later ones only
    when it has painted, so a second start knocks for a while.
    """

    def __init__(self, home: Home) -> None:
        """Know a home's gate by its folder and its user."""
        told = f"{getpass.getuser()} {home.folder.resolve()}".encode()
        digest = QCryptographicHash.hash(told, QCryptographicHash.Algorithm.Sha256).toHex()
        self._name = "sala-" + bytes(digest.data()).decode()[:24]
        self._lock = QLockFile(QDir.temp().filePath(f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # old is not stale: only a dead process is
        self._server: QLocalServer | None = None

    def is_second(self) -> bool:
        """Whether a window of this home is open; then it has been asked to come forward."""
        if self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            return False  # a folder for temporary files that cannot be written must not shut us out
        return any(self._knock() for _ in range(KNOCKS))

    def _knock(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  (only a second start needs it)

        knock = QLocalSocket()
        knock.connectToServer(self._name)
        if not knock.waitForConnected(KNOCK_MS):
            QThread.msleep(KNOCK_MS)
            return False
        knock.write(b"show")
        knock.waitForBytesWritten(KNOCK_MS)
        knock.disconnectFromServer()
        return True

    def open(self, come_forward: Callable[[], None]) -> None:
        """Answer every later start from now on."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415  (after the first paint)

        QLocalServer.removeServer(self._name)  # what a crash left behind
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(come_forward)
        self._server.listen(self._name)

    def close(self) -> None:
        """Answer no more."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()
