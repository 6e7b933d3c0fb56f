"""The keyboard scanner, heard in any focus: what a burst is, and that no field gets a sign of it.

A hand's keys pass at once. Only a key that comes within a scanner's time of the one before it waits, as
long as a scanner would take to its next: then it was a hand after all and gets its keys in their order,
or the burst ends and is told as a scan. The one sign that passed before is taken back.

A burst ends by Enter or Tab, with or without the marks of a text's end before it; one of our codes also
by a pause, for scanners that send no end. Whatever else a scanner types, such as the bars on a tin, is
told too: no field gets it, and its Enter presses nothing.

What counts is the time that the system put on each key, so that a window that was busy takes no hand
for a scanner.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from desktop.devices.scanner import GAP, SHORTEST, Scan, meaning
from desktop.thai.keyboard import kedmanee_to_us

ENDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
PATIENCE_MS: Final = 3 * round(GAP * 1000)
"""So long held keys wait for the next one: a busy machine may bring a scanner's key late."""
FIRST_PLACE: Final = {"xcb": 10, "wayland": 10, "windows": 2}
"""The native code of the key 1 by Qt's platform; the rows stand at the same distances on all of them."""
_ROWS: Final = ((0, "1234567890-="), (14, "QWERTYUIOP[]"), (28, "ASDFGHJKL;'"), (42, "ZXCVBNM,./"))
_BY_PLACE: Final = {first + n: sign for first, row in _ROWS for n, sign in enumerate(row)}
_SHIFTS: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr, Qt.Key.Key_Control})
_END_OF_TEXT: Final = frozenset({Qt.Key.Key_C, Qt.Key.Key_D})
"""With Ctrl: how a keyboard sends ETX and EOT."""
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Scanner(QObject):
    """Listens to the whole application while somebody works in one window."""

    scanned = Signal(object)
    """A `Scan`."""

    def __init__(self, window: QWidget, hears: Callable[[], bool] = lambda: True) -> None:
        """Listen to nobody yet.

        Args:
            window: whose keys are heard; a dialog's are not.
            hears: whether anything is heard now; before somebody is let in every key is a hand's.
        """
        super().__init__(window)
        self._window, self._hears = window, hears
        self._signs: list[tuple[str, str]] = []
        """(as printed, by the key's place) of each key since the last pause."""
        self._held: list[QKeyEvent] = []
        self._last: float | None = None
        self._ended_at: float | None = None
        """When a burst ended by a key: more ends may follow it at once."""
        self._before: dict[QLineEdit, str] = {}
        self._focus: QWidget | None = None
        self._giving = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE_MS)
        self._wait.timeout.connect(self._paused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold what comes as quickly as a scanner types; let all else pass."""
        if event.type() == QEvent.Type.MouseButtonPress and self._held:
            self.give_back()
        if self._giving or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and self._held:
            self._before_shortcut(event)
        if event.type() != QEvent.Type.KeyPress:
            return False
        if not self._hears():
            self._forget()
            return False
        at_focus = watched is (QApplication.focusWidget() or self._window)
        if not at_focus or not event.timestamp() or QApplication.activeWindow() is not self._window:
            return False  # without a time of the system's own nobody knows how quick it was
        return event.key() not in _SHIFTS and self._pressed(event)

    def _before_shortcut(self, event: QKeyEvent) -> None:
        """A shortcut comes to no field: what waits is given back before it does what it does."""
        commanded, key = bool(event.modifiers() & _COMMANDS), event.key()
        ends = key in ENDS if not commanded else key in _END_OF_TEXT and self._is_whole(_time(event))
        if key not in _SHIFTS and not ends and (commanded or not _is_sign(event)):
            self.give_back()

    def _pressed(self, event: QKeyEvent) -> bool:
        at, commanded = _time(event), bool(event.modifiers() & _COMMANDS)
        if event.key() in ENDS and not commanded:
            return self._ended(at)
        if commanded and event.key() in _END_OF_TEXT and self._is_whole(at):
            self._last = at  # the end key may follow
            self._wait.start()
            return True
        if commanded or not _is_sign(event) or event.isAutoRepeat():
            self.give_back()  # what waits comes before a command or an arrow
            return False
        return self._struck(event, at)

    def _struck(self, event: QKeyEvent, at: float) -> bool:
        if not self._is_quick(at):
            self.give_back()
            self._begin()
        self._last = at
        self._signs.append((event.text(), place_of(event)))
        if len(self._signs) == 1:
            return False  # a hand's key, or the first of a burst: it passes either way
        self._held.append(event.clone())
        self._wait.start()
        return True

    def _ended(self, at: float) -> bool:
        if self._ended_at is not None and 0 <= at - self._ended_at < GAP:
            self._ended_at = at  # the second of two ends, such as Enter and Tab
            return True
        if not self._is_whole(at):
            self.give_back()
            return False
        self._tell(_meant(self._signs))
        self._ended_at = at
        return True

    def _paused(self) -> None:
        """Nothing came any more: one of our codes without an end, or a hand."""
        scan = _meant(self._signs)
        if not self._hears():
            self._forget()
        elif len(self._signs) < SHORTEST or scan.kind == "unknown":
            self.give_back()
        else:
            self._tell(scan)

    def _tell(self, scan: Scan) -> None:
        self._take_back()
        self._forget()
        self.scanned.emit(scan)

    def _is_quick(self, at: float) -> bool:
        return self._last is not None and 0 <= at - self._last < GAP

    def _is_whole(self, at: float) -> bool:
        """Whether what came is a scanner's: long enough, and nothing of it slow."""
        return self._is_quick(at) and len(self._signs) >= SHORTEST

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
        self._signs, self._held, self._last, self._ended_at = [], [], None, None
        self._before, self._focus = {}, None


def _time(event: QKeyEvent) -> float:
    """When the system says that the key was pressed, in seconds."""
    return event.timestamp() / 1000


def _is_sign(event: QKeyEvent) -> bool:
    """Whether the key prints something."""
    return bool(event.text()) and event.text().isprintable()


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


def _meant(signs: list[tuple[str, str]]) -> Scan:
    """Which of our codes it is: by the keys' places, else by what they printed; else US keys."""
    if not signs:
        return Scan("unknown", "")
    printed, placed = ("".join(part) for part in zip(*signs, strict=True))
    readings = (meaning(text) for text in (placed, printed))
    ours = next((scan for scan in readings if scan.kind != "unknown"), None)
    return replace(ours or Scan("unknown", kedmanee_to_us(printed).strip()), first=printed[0])
