"""Tab and Enter go as one reads: group after group, in each from top to bottom and from left to right.

Qt goes by the order in which widgets were made; a form is made in other orders than it is read.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

LINE = 16
"""Pixels by which two places may differ in height and still stand in one line."""


class ReadingOrder(QWidget):
    """A widget within which the keyboard goes as one reads."""

    def groups(self) -> Sequence[QWidget]:
        """What is read one after the other."""
        return (self,)

    def places(self, within: QWidget | None = None) -> list[QWidget]:
        """Every place that takes the keyboard now, in order.

        Args:
            within: only those in it.
        """
        found = [place for group in self.groups() for place in _read(group, self)]
        return [place for place in found if within is None or within.isAncestorOf(place)]

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: FBT001  (Qt's own)
        """Tab: to the next place; from the last one out of here."""
        places, now = self.places(), QApplication.focusWidget()
        at = places.index(now) if now in places else None
        if at is None:
            return super().focusNextPrevChild(next_)
        wanted = at + (1 if next_ else -1)
        reason = Qt.FocusReason.TabFocusReason if next_ else Qt.FocusReason.BacktabFocusReason
        target = places[wanted] if 0 <= wanted < len(places) else self._outside(places[at], next_)
        if target is None:
            return super().focusNextPrevChild(next_)
        target.setFocus(reason)
        return True

    def _outside(self, place: QWidget, next_: bool) -> QWidget | None:  # noqa: FBT001
        """The nearest place in Qt's own order that is not in here."""
        one = _beside(place, next_)
        while one is not place:
            if not self.isAncestorOf(one) and one is not self and _takes_keyboard(one, self.window()):
                return one
            one = _beside(one, next_)
        return None


def _beside(one: QWidget, next_: bool) -> QWidget:  # noqa: FBT001
    return (one.nextInFocusChain() if next_ else one.previousInFocusChain()) or one


def _takes_keyboard(one: QWidget, within: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return (one.focusPolicy() & tab) == tab and one.focusProxy() is None and one.isVisibleTo(within)


def _read(group: QWidget, whole: QWidget) -> list[QWidget]:
    """A group's places: lines from the top, each from the left."""
    found = [one for one in group.findChildren(QWidget) if _takes_keyboard(one, whole)]
    if _takes_keyboard(group, whole):
        found.append(group)
    placed = sorted(((one.mapTo(whole, QPoint(0, 0)), one) for one in found), key=lambda at: at[0].y())
    lines: list[list[tuple[QPoint, QWidget]]] = []
    for at in placed:
        if not lines or at[0].y() - lines[-1][0][0].y() > LINE:
            lines.append([])
        lines[-1].append(at)
    return [one for line in lines for _, one in sorted(line, key=lambda at: at[0].x())]
