"""Who answers to what is typed, under the search field; the field keeps the keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.attendance import Hit
from ui import theme, words
from ui.widgets import ink
from ui.widgets.card import Card
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.lines import Lines

MOST = 5
ROWS, WORDS = (4, 4, 4, 4), (16, 8, 16, 8)
"""Margins round the rows, and round a sentence."""
RADIUS = 8
"""Of a row in the rounded card."""
TONES = {"present": "leaf", "late": "amber", "left_early": "cyan", "excused": "plum", "absent": "brick"}


class HitRow(QWidget):
    """One person who may be meant."""

    pressed = Signal()

    def __init__(self, hit: Hit, title: str, language: str) -> None:
        """Show a person and the session they would be marked at."""
        super().__init__()
        self.hit, self._title, self.lit = hit, title, False
        self._mark = words.mark_word(hit.status, language) if hit.status else ""
        told = (hit.name, hit.nickname, title, self._mark)
        self.setAccessibleName(" ".join(part for part in told if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def light(self, *, lit: bool) -> None:
        """Be the one that Enter marks."""
        self.lit = lit
        self.update()
        if lit:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Focus))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """One press marks."""
        self.pressed.emit()

    def sizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(200, theme.current().row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it: name, nickname, session, mark, and the key on the lit one."""
        now = theme.current()
        painter = QPainter(self)
        if self.lit or self.underMouse():
            ink.rounded(
                painter, QRectF(self.rect()), RADIUS, now.colour("lamp" if self.lit else "inset")
            )
        if self.lit:
            bar = QRectF(0, RADIUS / 2, 4, self.height() - RADIUS)
            ink.rounded(painter, bar, 2, now.colour("indigo"))
        right = self._paint_right(painter)
        font = now.font("body", "semibold" if self.lit else "regular")
        wide = ink.width(self.hit.name, font)
        left = float(now.scaled(20))
        name = QRectF(left, 0, min(wide, right - left), self.height())
        ink.text(painter, name, self.hit.name, font, now.colour("ink"))
        left += wide + now.scaled(14)
        more = " · ".join(part for part in (self.hit.nickname, self._title) if part)
        if right - left > now.scaled(40):
            rest = QRectF(left, 0, right - left, self.height())
            ink.text(painter, rest, more, now.font("note"), now.colour("ink2"), may_cut=True)

    def _paint_right(self, painter: QPainter) -> float:
        """The mark or the key at the right; returns where the room for words ends."""
        now = theme.current()
        right = float(self.width() - now.scaled(14))
        if self.lit:
            wide = ink.keycap_width("Enter")
            ink.keycap(painter, right - wide, self.height() / 2, "Enter", now.colour("ink"))
            right -= wide + now.scaled(10)
        if self._mark and self.hit.status:
            size = chip_size(self._mark, None)
            top = (self.height() - size.height()) / 2
            box = QRectF(right - size.width(), top, size.width(), size.height())
            paint_chip(painter, box, self._mark, TONES[self.hit.status])
            right -= size.width() + now.scaled(10)
        return right


class HitList(Card):
    """The first few people who may be meant."""

    chosen = Signal(object)
    """The Hit that was pressed."""

    def __init__(self, language: str) -> None:
        """Hidden while there is nobody."""
        super().__init__(edge="edge")
        self._language = language
        self._rows: list[HitRow] = []
        self._at = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*ROWS)
        self._column.setSpacing(0)
        self.setAccessibleName(self.tr("คนที่ตรงกับที่พิมพ์"))
        self.nobody = Lines(icon="info", colour="ink2", parent=self)
        self._column.addWidget(self.nobody)
        self.hide()

    def show_hits(self, hits: Sequence[Hit], titles: Mapping[bytes, str], nobody: str = "") -> None:
        """Show the first few; the best is lit.

        Args:
            hits: who may be meant.
            titles: of the sessions they would be marked at.
            nobody: what is said when there is nobody; nothing hides the list.
        """
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        several = len(titles) > 1
        for hit in hits[:MOST]:
            row = HitRow(hit, titles.get(hit.session, "") if several else "", self._language)
            row.pressed.connect(lambda hit=hit: self.chosen.emit(hit))
            self._rows.append(row)
            self._column.addWidget(row)
        self._at = 0
        if self._rows:
            self._rows[0].light(lit=True)
        self.nobody.say("" if self._rows else nobody)
        self._column.setContentsMargins(*(ROWS if self._rows else WORDS))
        self.setVisible(bool(self._rows or nobody))

    def count(self) -> int:
        """How many are shown."""
        return len(self._rows)

    def at(self) -> Hit | None:
        """The lit one."""
        return self._rows[self._at].hit if self._rows else None

    def step(self, step: int) -> None:
        """Light another one."""
        self._rows[self._at].light(lit=False)
        self._at = min(max(self._at + (1 if step > 0 else -1), 0), len(self._rows) - 1)
        self._rows[self._at].light(lit=True)
