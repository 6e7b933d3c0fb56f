"""The keyboard scanner, heard in any focus: what a burst is, and that no field gets a sign of it.

A hand's keys pass at once. Only a key that comes within a scanner's time of the one before it waits, as
long as a scanner would take to its next: then it was a hand after all and gets its keys in their order,
or the burst ends by Enter and is told as a scan. The one sign that passed before is taken back.

What counts is the time that the system put on each key, so that a window that was busy takes no hand
for a scanner.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from desktop.devices.scanner import GAP, SHORTEST, Scan, meaning

ENDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
PATIENCE_MS: Final = 3 * round(GAP * 1000)
"""So long held keys wait for the next one: a busy machine may bring a scanner's key late."""
FIRST_PLACE: Final = {"xcb": 10, "wayland": 10, "windows": 2}
"""The native code of the key 1 by Qt's platform; the rows stand at the same distances on all of them."""
_ROWS: Final = ((0, "1234567890"), (14, "QWERTYUIOP"), (28, "ASDFGHJKL"), (42, "ZXCVBNM"))
_BY_PLACE: Final = {first + n: sign for first, row in _ROWS for n, sign in enumerate(row)}
_SHIFTS: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr})
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Scanner(QObject):
    """Listens to the whole application while somebody works in one window."""

    scanned = Signal(object)
    """A `Scan`."""

    def __init__(self, window: QWidget) -> None:
        """Listen to nobody yet.

        Args:
            window: whose keys are heard; a dialog's are not.
        """
        super().__init__(window)
        self._window = window
        self._signs: list[tuple[str, str]] = []
        """(as printed, by the key's place) of each key since the last pause."""
        self._held: list[QKeyEvent] = []
        self._last: float | None = None
        self._before: dict[QLineEdit, str] = {}
        self._focus: QWidget | None = None
        self._giving = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE_MS)
        self._wait.timeout.connect(self.give_back)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold what comes as quickly as a scanner types; let all else pass."""
        if event.type() == QEvent.Type.MouseButtonPress and self._held:
            self.give_back()
        if self._giving or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        at_focus = watched is (QApplication.focusWidget() or self._window)
        if not at_focus or not event.timestamp() or QApplication.activeWindow() is not self._window:
            return False  # without a time of the system's own nobody knows how quick it was
        if event.key() in _SHIFTS:
            return False
        if event.key() in ENDS and not event.modifiers() & _COMMANDS:
            return self._ended(event)
        printed = event.text() and event.text().isprintable() and not event.modifiers() & _COMMANDS
        if not printed or event.isAutoRepeat():
            self.give_back()  # what waits comes before a command or an arrow
            return False
        return self._struck(event, (event.text(), place_of(event)))

    def _struck(self, event: QKeyEvent, sign: tuple[str, str]) -> bool:
        at = event.timestamp() / 1000
        if not self._is_quick(at):
            self.give_back()
            self._begin()
        self._last = at
        self._signs.append(sign)
        if len(self._signs) == 1:
            return False  # a hand's key, or the first of a burst: it passes either way
        self._held.append(event.clone())
        self._wait.start()
        return True

    def _ended(self, event: QKeyEvent) -> bool:
        signs, quick = self._signs, self._is_quick(event.timestamp() / 1000)
        scan = _meant(signs) if quick and len(signs) >= SHORTEST else None
        if scan is None:
            self.give_back()  # a hand, or something that is none of our codes: the field gets it
            return False
        self._take_back()
        self._forget()
        self.scanned.emit(scan)
        return True

    def _is_quick(self, at: float) -> bool:
        return self._last is not None and 0 <= at - self._last < GAP

    def _begin(self) -> None:
        """Remember what stands in every field, in case a scanner is beginning."""
        self._forget()
        self._focus = QApplication.focusWidget()
        lines = self._window.findChildren(QLineEdit)
        self._before = {line: line.text() for line in lines if line.isVisible()}

    def _take_back(self) -> None:
        """Nothing of the burst stays in any field, and the keyboard is where it was."""
        for line, text in self._before.items():
            if isValid(line) and line.text() != text:
                line.setText(text)
                line.textEdited.emit(text)
        if self._focus is not None and isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_back(self) -> None:
        """It was a hand: every key that waited goes where it was meant, in its order."""
        held = self._held
        self._forget()
        self._giving = True
        try:
            for event in held:
                QApplication.sendEvent(QApplication.focusWidget() or self._window, event)
        finally:
            self._giving = False

    def _forget(self) -> None:
        self._wait.stop()
        self._signs, self._held, self._last, self._before = [], [], None, {}
        self._focus = None


def place_of(event: QKeyEvent, platform: str | None = None) -> str:
    """The capital or digit on the key that was pressed, whatever the layout; empty where nobody tells.

    Args:
        event: a key press.
        platform: Qt's name of it; the running one's when left out.
    """
    first = FIRST_PLACE.get(platform or QGuiApplication.platformName())
    if first is None or not event.nativeScanCode():
        return ""
    return _BY_PLACE.get(event.nativeScanCode() - first, "")


def _meant(signs: list[tuple[str, str]]) -> Scan | None:
    """Which of our codes it is: by the keys' places, else by what they printed; none for no code."""
    printed, placed = ("".join(part) for part in zip(*signs, strict=True))
    readings = (meaning(text) for text in (placed, printed))
    return next((scan for scan in readings if scan.kind != "unknown"), None)
