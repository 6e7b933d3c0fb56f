"""How many would be taken, and the one button that does it: a card, or a strip where it is tight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.learners.import_rows import Totals
from ui import icons, theme
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label, plain
from ui.words import importing as said

WIDE: Final = 300
"""Pixels of the side at a body of 18."""
LOOKS: Final = (("check-circle", "leaf"), ("users", "amber"), ("minus-circle", "brick"))


class TotalLine(QWidget):
    """One total: its icon, its word, its number at the right."""

    def __init__(self, words: str, icon: str, tone: str, *, tight: bool) -> None:
        """Nothing counted yet.

        Args:
            words: what is counted.
            icon: a name of the set.
            tone: a token.
            tight: the number follows its word, and all is as wide as it must be.
        """
        super().__init__()
        self._words, self._icon, self._tone, self._tight = words, icon, tone, tight
        self._count = "0"
        across = QSizePolicy.Policy.Fixed if tight else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.put(0)

    def put(self, count: int) -> None:
        """Show a number."""
        self._count = f"{count:,}"
        self.setAccessibleName(f"{self._words} {self._count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        now = theme.current()
        wide = now.scaled(24 + 10) + ink.width(self._words, now.font())
        wide += 10 + ink.width(self._count, self._number_font())
        return QSize(round(wide) + 2, now.scaled(33))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def _number_font(self) -> QFont:
        now = theme.current()
        return now.font("body" if self._tight else "section", "semibold")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        now, painter = theme.current(), QPainter(self)
        side = now.scaled(24)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        icons.paint(painter, box, self._icon, "fill", now.hex(self._tone))
        left = now.scaled(24 + 10)
        wide = ink.width(self._words, now.font())
        room = QRectF(left, 0, wide + 1, self.height())
        ink.text(painter, room, self._words, now.font(), now.colour("ink"))
        rest = QRectF(left + wide + 8, 0, self.width() - left - wide - 8, self.height())
        align = ink.LEFT if self._tight else ink.RIGHT
        ink.text(painter, rest, self._count, self._number_font(), now.colour("ink"), align)


class ImportTotals(QWidget):
    """Three totals and the button."""

    def __init__(self, language: str, *, big: bool) -> None:
        """Nothing counted yet.

        Args:
            language: `th` or `en`.
            big: whether the button is the page's big one.
        """
        super().__init__()
        self._language = language
        self.primary = Button("", "primary", icon="download-simple", key="Ctrl+Enter", big=big)
        self._note = Label(plain(self.tr("รับแล้วเลิกทำได้ทั้งชุด")), "note", colour="ink2")
        self._words = (self.tr("รับเข้า"), self.tr("อาจซ้ำ รอคุณดู"), self.tr("เว้นไว้"))
        self._lines: tuple[TotalLine, ...] = ()

    def say(self, totals: Totals) -> None:
        """Show totals; with nobody to take the button says why."""
        for line, count in zip(self._lines, (totals.take, totals.maybe, totals.left_out), strict=True):
            line.put(count)
        self.primary.say(said.take_them(totals.take, self._language))
        self.primary.why_not(None if totals.take else self._nobody())

    def _nobody(self) -> str:
        return self.tr("ไม่มีใครให้รับเข้า เลือกแถวแล้วกดเว้นวรรคเพื่อรับ")

    def _made(self, *, tight: bool) -> Sequence[TotalLine]:
        self._lines = tuple(
            TotalLine(words, icon, tone, tight=tight)
            for words, (icon, tone) in zip(self._words, LOOKS, strict=True)
        )
        return self._lines


class TotalsCard(ImportTotals):
    """Under the row's panel."""

    def __init__(self, language: str) -> None:
        """Nothing counted yet."""
        super().__init__(language, big=True)
        self.card = Card()
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(18, 8, 18, 8)
        inside.setSpacing(0)
        for line in self._made(tight=False):
            inside.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.card)
        foot = QVBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self.primary)
        foot.addWidget(self._note, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(foot)


class TotalsStrip(ImportTotals):
    """Along the foot, where there is no room beside the table."""

    def __init__(self, language: str) -> None:
        """Nothing counted yet."""
        super().__init__(language, big=False)
        self._words = (self._words[0], self.tr("อาจซ้ำ"), self._words[2])
        self._note.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().scaled(18))
        for line in self._made(tight=True):
            row.addWidget(line)
        row.addStretch(1)
        row.addWidget(self.primary)
