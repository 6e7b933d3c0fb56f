"""What happens to a bug of ours: the log bears it by ids and never by names, one calm box says so."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import logging.handlers
import platform
import traceback
from typing import TYPE_CHECKING, Final

import PySide6
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.bug_box import BugBox
from ui.window import VERSION

if TYPE_CHECKING:
    from desktop.paths import Home

log = logging.getLogger("sala")


def write_log(home: Home) -> None:
    """Keep a small log of what happened; Qt's own words go there too."""
    if log.handlers or not home.folder.exists():
        return  # it is written already; or there is no home to write into before the first start
    with contextlib.suppress(OSError):
        home.logs.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            home.logs / "sala.log", maxBytes=1 << 20, backupCount=5, encoding="utf-8"
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)
        log.setLevel(logging.INFO)
    qInstallMessageHandler(_qt_says)


def write_where_it_broke(home: Home) -> None:
    """Should the process itself break, a file says where each thread stood: places, no data."""
    if faulthandler.is_enabled():
        return
    with contextlib.suppress(OSError):
        faulthandler.enable((home.logs / "broken.log").open("a", encoding="utf-8"))


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

    def __init__(self, window: QWidget) -> None:
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
        box.setModal(True)
        box.show()

    def _closed(self) -> None:
        self._shown = False

    def box(self, error: BaseException, trace: str) -> BugBox:
        """The box itself, with the details to copy."""
        details = (
            f"Sala {VERSION} · PySide6 {PySide6.__version__} · Python {platform.python_version()}"
            f" · {platform.platform()}\n{type(error).__name__}\n{trace}"
        )
        return BugBox(details, self._window)
