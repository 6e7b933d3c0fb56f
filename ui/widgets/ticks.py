"""What is ticked or chosen: check, radio, switch. A small mark, and a whole row that takes the click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.flow import Flow
from ui.widgets.hover_button import HoverButton

BOX, GAP, EDGE, PAD = 24, 12, 2, 4
SWITCH = QSize(64, 30)
RADIUS = 6


class _Tick(HoverButton):
    """A row with a mark at its left that is on or off."""

    def __init__(
        self, words: str, *, note: str = "", checked: bool = False, parent: QWidget | None = None
    ) -> None:
        """A row.

        Args:
            words: what is true when it is on.
            note: a second, smaller line.
            checked: whether it is on.
            parent: owner.
        """
        super().__init__(parent)
        self._note = note
        self.setCheckable(True)
        self.setChecked(checked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: str, note: str | None = None) -> None:
        """Change the words, and the second line when one is given."""
        self._note = self._note if note is None else note
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._note)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; Enter goes on, so it is left to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)

    # --- size and paint -------------------------------------------------------------------------------

    def _mark_size(self) -> QSize:
        side = theme.current().scaled(BOX)
        return QSize(side, side)

    def sizeHint(self) -> QSize:
        """As wide as mark and words, as high as a row, or two lines."""
        now = theme.current()
        wide = ink.width(self.text(), now.font("body"))
        if self._note:
            wide = max(wide, ink.width(self._note, now.font("note")))
        tall = now.scaled(58) if self._note else now.row
        return QSize(round(wide) + self._mark_size().width() + now.scaled(GAP) + 2 * PAD + 1, tall)

    def minimumSizeHint(self) -> QSize:
        """It is never narrower than what it says."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the place of the next key, the mark, the words."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self._hover:
            ground = "lamp" if self.hasFocus() else "inset"
            ink.rounded(painter, QRectF(self.rect()), RADIUS, now.colour(ground))
        mark = self._mark_size()
        first = QRectF(PAD, 0, mark.width(), now.row if self._note else self.height())
        centre = first.center()
        self._paint_mark(
            painter,
            QRectF(first.left(), round(centre.y() - mark.height() / 2), mark.width(), mark.height()),
        )
        left = PAD + mark.width() + now.scaled(GAP)
        line = QRectF(left, 0, self.width() - left - PAD, first.height())
        ink.text(painter, line, self.text(), now.font("body"), now.colour("ink"))
        if self._note:
            second = line.translated(0, now.scaled(24))
            ink.text(painter, second, self._note, now.font("note"), now.colour("ink2"), may_cut=True)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError


class Check(_Tick):
    """One thing that is so or not."""

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        now = theme.current()
        if not self.isChecked():
            ink.rounded(painter, box, RADIUS, now.colour("surface"), now.colour("edge"), thick=EDGE)
            return
        ink.rounded(painter, box, RADIUS, now.colour("indigo"))
        inner = box.adjusted(3, 3, -3, -3)
        icons.paint(painter, inner, "check", "bold", now.hex("on_indigo"))


class Radio(_Tick):
    """One of several that exclude each other; its neighbours are those with the same parent."""

    def __init__(
        self, words: str, *, note: str = "", checked: bool = False, parent: QWidget | None = None
    ) -> None:
        """As `Check`."""
        super().__init__(words, note=note, checked=checked, parent=parent)
        self.setAutoExclusive(True)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        now = theme.current()
        on = self.isChecked()
        ground = now.colour("indigo") if on else now.colour("surface")
        edge = None if on else now.colour("edge")
        ink.rounded(painter, box, box.width() / 2, ground, edge, thick=EDGE)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("on_indigo"))
            painter.drawEllipse(box.center(), box.width() / 6, box.width() / 6)


class Switch(_Tick):
    """Something that is on or off at once; it always carries ใช่ or ไม่."""

    def _mark_size(self) -> QSize:
        now = theme.current()
        return QSize(now.scaled(SWITCH.width()), now.scaled(SWITCH.height()))

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        now = theme.current()
        on = self.isChecked()
        ground, words = ("indigo", "on_indigo") if on else ("surface", "ink2")
        edge = None if on else now.colour("edge")
        ink.rounded(painter, box, box.height() / 2, now.colour(ground), edge, thick=EDGE)
        knob = box.height() / 2 - now.scaled(5)
        middle = box.right() - box.height() / 2 if on else box.left() + box.height() / 2
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(now.colour("on_indigo" if on else "edge"))
        painter.drawEllipse(QPointF(middle, box.center().y()), knob, knob)
        room = (
            box.adjusted(2, 0, 2 - box.height(), 0) if on else box.adjusted(box.height() - 2, 0, -2, 0)
        )
        state = self.tr("ใช่") if on else self.tr("ไม่")
        ink.text(painter, room, state, now.font("key", "semibold"), now.colour(words), ink.CENTRE)


class RadioRow(QWidget):
    """A few choices side by side, of which one is chosen, or none yet."""

    changed = Signal(str)
    """The key of the one that was chosen."""

    def __init__(self, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """A row of choices.

        Args:
            options: (key, words) each.
            parent: owner.
        """
        super().__init__(parent)
        row = Flow(self, across=theme.current().scaled(12))
        self._radios: dict[str, Radio] = {}
        for key, words in options:
            radio = Radio(words, parent=self)
            radio.clicked.connect(lambda _on=False, key=key: self.changed.emit(key))
            self._radios[key] = radio
            row.addWidget(radio)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self._radios:
            self.setFocusProxy(next(iter(self._radios.values())))

    def value(self) -> str | None:
        """The key of the chosen one."""
        return next((key for key, radio in self._radios.items() if radio.isChecked()), None)

    def set_value(self, key: str | None) -> None:
        """Choose one, or none; `changed` is not told."""
        for name, radio in self._radios.items():
            radio.setAutoExclusive(False)
            radio.setChecked(name == key)
            radio.setAutoExclusive(True)
        if key in self._radios:
            self.setFocusProxy(self._radios[key])
