"""Which activity: its title, and behind it what it asks and who waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

from desktop.certificates import board
from ui import icons, theme
from ui.widgets import ink
from ui.widgets.choice import Choice

if TYPE_CHECKING:
    from desktop.store.store import Tx

FACTS_ROLE = int(Qt.ItemDataRole.UserRole) + 1
PAD, ICON, GAP = 14, 24, 10


@dataclass(frozen=True, slots=True)
class Offered:
    """The activities that can be chosen, as they stood on a day and in a version of the file."""

    choices: tuple[board.Choice, ...] = ()
    today: date = date.min
    version: int = 0

    @property
    def first(self) -> board.Choice | None:
        """The one to begin with: whose certificates wait, or that ended last."""
        return next((one for one in self.choices if one.waiting or one.ended), None)


def still_offered(tx: Tx, before: Offered) -> Offered:
    """What can be chosen now; where nobody wrote and it is still that day, the same as before."""
    if (tx.today, tx.version) == (before.today, before.version):
        return before
    return Offered(board.activities(tx), tx.today, tx.version)


class ActivityChoice(Choice):
    """A drop-down whose title stands out from its facts."""

    def offer_activities(self, activities: Sequence[tuple[bytes, str, str, str]]) -> None:
        """Offer activities: id, title, what it asks, where it stands."""
        self.offer([(key, "  ·  ".join(told)) for key, *told in activities])
        for place, (_key, title, asks, _stands) in enumerate(activities):
            self.setItemData(place, (title, asks), FACTS_ROLE)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """A long title makes no window wider."""
        return QSize(theme.current().scaled(200), theme.current().row)

    def sizeHint(self) -> QSize:
        """It takes what there is."""
        return QSize(theme.current().scaled(420), theme.current().row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, icon, title, facts and caret."""
        now = theme.current()
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter = QPainter(self)
        side, middle = now.scaled(ICON), self.height() / 2
        box = QRectF(now.scaled(PAD), middle - side / 2, side, side)
        icons.paint(painter, box, "calendar-dots", "regular", now.hex("ink2"))
        caret = now.scaled(20)
        place = QRectF(self.width() - caret - 12, middle - caret / 2, caret, caret)
        icons.paint(painter, place, "caret-down", "regular", now.hex("ink2"))
        self._paint_words(painter, box.right() + now.scaled(GAP), place.left() - now.scaled(GAP))

    def _paint_words(self, painter: QPainter, left: float, right: float) -> None:
        now = theme.current()
        title, facts = self.currentData(FACTS_ROLE) or ("", "")
        font, tall = now.font("body", "semibold"), self.height()
        wide = min(ink.width(title, font) + 1, right - left)
        room = QRectF(left, 0, wide, tall)
        ink.text(painter, room, title, font, now.colour("ink"), may_cut=True)
        left += wide + now.scaled(12)
        if right - left > now.scaled(60):
            rest = QRectF(left, 0, right - left, tall)
            ink.text(painter, rest, facts, now.font(), now.colour("ink2"), may_cut=True)
