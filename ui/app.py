"""The window's beginning and end: fonts, one window a home, the log, the last-resort box.

Nothing here loads the store: the window paints first, the heavy parts load while somebody types.
"""

from __future__ import annotations

import argparse
import contextlib
import getpass
import hashlib
import logging
import logging.handlers
import platform
import sys
import traceback
from collections.abc import Callable
from typing import Final

import PySide6
from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.paths import Home
from ui.window import Window

log = logging.getLogger("sala")
VERSION: Final = "0.2.0"
ANSWER_MS: Final = 300
"""How long a second start waits for the first window to answer."""


def run(wanted: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    home = Home(wanted.home.expanduser().absolute()) if wanted.home else Home.usual()
    home = home.practice if wanted.practice else home
    qt = application()
    gate = OneWindow(home)
    if gate.is_second():
        return 0  # the first window of this home came to the front
    write_log(home)
    window = Window(home, wanted.language)
    box = LastResort(window)
    sys.excepthook = lambda _kind, error, trace: box.show(error.with_traceback(trace))
    window.work.broke.connect(box.show)
    gate.open(window.come_forward)
    window.begin()
    code = qt.exec()
    gate.close()
    return code


def application() -> QApplication:
    """Qt's application under our name."""
    made = QApplication.instance()
    qt = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
    qt.setApplicationName("Sala")
    qt.setApplicationDisplayName("ศาลา")
    qt.setApplicationVersion(VERSION)
    return qt


class OneWindow:
    """One window a home: a second start shows the first and ends."""

    def __init__(self, home: Home) -> None:
        """Know a home's gate by its folder and its user."""
        told = f"{getpass.getuser()} {home.folder.resolve()}"
        self._name = "sala-" + hashlib.sha256(told.encode()).hexdigest()[:24]
        self._server: QLocalServer | None = None

    def is_second(self) -> bool:
        """Whether a window of this home is open; then it has been asked to come forward."""
        knock = QLocalSocket()
        knock.connectToServer(self._name)
        if not knock.waitForConnected(ANSWER_MS):
            return False
        knock.write(b"show")
        knock.waitForBytesWritten(ANSWER_MS)
        knock.disconnectFromServer()
        return True

    def open(self, come_forward: Callable[[], None]) -> None:
        """Answer every later start from now on."""
        QLocalServer.removeServer(self._name)  # what a crash left behind
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(come_forward)
        self._server.listen(self._name)

    def close(self) -> None:
        """Answer no more."""
        if self._server is not None:
            self._server.close()


def write_log(home: Home) -> None:
    """Keep a small log of what happened, by ids and never by names; Qt's own words go there too."""
    with contextlib.suppress(OSError):
        home.logs.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            home.logs / "sala.log", maxBytes=1 << 20, backupCount=5, encoding="utf-8"
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)
        log.setLevel(logging.INFO)
    qInstallMessageHandler(_qt_says)


_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _qt_says(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "qt: %s", words)


class LastResort:
    """The box for a bug of ours: calm, once, with the details to copy. Nothing of the work is lost."""

    def __init__(self, window: Window) -> None:
        """For one window."""
        self._window = window
        self._shown = False

    def show(self, error: BaseException) -> None:
        """Log a bug and say so; further ones while the box stands are only logged."""
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        trace = "".join(traceback.format_tb(error.__traceback__))
        log.error("%s\n%s", type(error).__name__, trace)
        if self._shown:
            return
        self._shown = True
        box = self.box(error, trace)
        box.finished.connect(self._closed)
        box.open()

    def _closed(self) -> None:
        self._shown = False

    def box(self, error: BaseException, trace: str) -> QMessageBox:
        """The box itself, with the deed that copies the details."""

        def told(text: str) -> str:
            return QCoreApplication.translate("LastResort", text)

        box = QMessageBox(self._window)
        box.setWindowTitle(told("ศาลา"))
        box.setIcon(QMessageBox.Icon.Information)
        box.setText(told("โปรแกรมสะดุด ข้อมูลที่บันทึกแล้วยังอยู่ครบ"))
        box.setInformativeText(told("ทำงานต่อได้ ถ้าเป็นอีก คัดลอกรายละเอียดส่งให้ผู้ดูแล"))
        copied = box.addButton(told("คัดลอกรายละเอียด"), QMessageBox.ButtonRole.ActionRole)
        on = box.addButton(told("ทำงานต่อ"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(on)
        details = (
            f"Sala {VERSION} · PySide6 {PySide6.__version__} · Python {platform.python_version()}"
            f" · {platform.platform()}\n{type(error).__name__}\n{trace}"
        )
        copied.clicked.connect(lambda: QApplication.clipboard().setText(details))
        return box
