"""Fields beside each other as long as there is room, and below each other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui import theme


class FieldRow(QWidget):
    """A row of fields that share its width."""

    def __init__(self, *fields: tuple[QWidget, int, int], parent: QWidget | None = None) -> None:
        """Lay fields out.

        Args:
            fields: (field, its least width in pixels at a body of 18, its share of what is left).
            parent: owner.
        """
        super().__init__(parent)
        self._lay = _Shared(self)
        for field, least, share in fields:
            self._lay.add(field, least, share)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class _Shared(QLayout):
    """Lines of fields; each line's slack goes to its fields by their shares."""

    ACROSS, DOWN = 12, 2

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._wants: list[tuple[int, int]] = []
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, field: QWidget, least: int, share: int) -> None:
        """Take a field in."""
        self._wants.append((least, share))
        self.addWidget(field)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt hands over what `addWidget` was given."""
        self._items.append(item)

    def count(self) -> int:
        """How many fields."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, or none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one of them out."""
        if not 0 <= index < len(self._items):
            return None
        self._wants.pop(index)
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width it is given."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high its lines are."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        wide = sum(least for _, least, _ in shown) + self.ACROSS * max(0, len(shown) - 1)
        return QSize(wide, max((item.sizeHint().height() for item, *_ in shown), default=0))

    def minimumSize(self) -> QSize:
        """It goes on in more lines rather than ask for width."""
        return QSize(0, self.heightForWidth(self.geometry().width()) if self._shown() else 0)

    def _shown(self) -> list[tuple[QLayoutItem, int, int]]:
        now = theme.current()
        return [
            (item, max(now.scaled(least), item.minimumSize().width()), share)
            for item, (least, share) in zip(self._items, self._wants, strict=True)
            if not item.isEmpty()
        ]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int, int]]]:
        lines: list[list[tuple[QLayoutItem, int, int]]] = []
        used = 0
        for one in self._shown():
            if not lines or used + self.ACROSS + one[1] > width:
                lines.append([])
                used = -self.ACROSS
            lines[-1].append(one)
            used += self.ACROSS + one[1]
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        top = rect.top()
        for line in self._lines(rect.width()):
            slack = rect.width() - sum(least for _, least, _ in line) - self.ACROSS * (len(line) - 1)
            shares = sum(share for *_, share in line)
            left, tall = rect.left(), 0
            for item, least, share in line:
                wide = least + (max(slack, 0) * share // shares if shares else 0)
                wide = min(wide, rect.width())
                high = _height(item, wide)
                if move:
                    item.setGeometry(QRect(left, top, wide, high))
                left += wide + self.ACROSS
                tall = max(tall, high)
            top += tall + self.DOWN
        return max(0, top - self.DOWN - rect.top())


def _height(item: QLayoutItem, width: int) -> int:
    tall = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(tall, item.minimumSize().height())
