"""A row that only jumps: an icon, words, and at its end how that part stands, or an arrow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.lines import lines_of

PAD, GAP, ICON, END, LINE = 8, 12, 24, 20, 26
_ENDS = {"fine": ("check-circle", "leaf"), "lacks": ("warning", "amber"), "on": ("caret-right", "ink2")}


class Jump(QAbstractButton):
    """One row."""

    def __init__(
        self, words: str, icon: str, *, tone: str = "ink2", end: str = "", parent: QWidget | None = None
    ) -> None:
        """A row.

        Args:
            words: what it jumps to.
            icon: a name of the set.
            tone: the icon's colour, a token.
            end: fine, lacks, on, or nothing.
            parent: owner.
        """
        super().__init__(parent)
        self._icon, self._tone, self._end, self._here = icon, tone, end, False
        self._state = ""
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.stand(end, "")

    def stand(self, end: str, state: str) -> None:
        """Show at the end how it stands, and say it in words to who cannot see."""
        self._end, self._state = end, state
        self.setAccessibleName(f"{self.text()} {state}".strip())
        self.update()

    @property
    def end(self) -> str:
        """How it stands."""
        return self._end

    def be_here(self, *, here: bool) -> None:
        """Whether this is the part that is in view."""
        if here != self._here:
            self._here = here
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space jump."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.click()
            return
        super().keyPressEvent(event)

    def _room(self, width: int) -> int:
        """Pixels that the words have in a row of a width."""
        now = theme.current()
        end = now.scaled(END) + GAP if self._end else 0
        return width - 2 * PAD - now.scaled(ICON) - GAP - end

    def _lines(self, width: int) -> tuple[tuple[int, int], ...]:
        font = theme.current().font("body", "medium" if self._here else None)
        return lines_of(self.text(), font, max(self._room(width), 60))

    def hasHeightForWidth(self) -> bool:
        """Long words take two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as a row, and a line more for each further line."""
        now = theme.current()
        return now.row + (len(self._lines(width)) - 1) * now.scaled(LINE)

    def sizeHint(self) -> QSize:
        """As high as its words make it."""
        return QSize(theme.current().scaled(200), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """It never gets lower."""
        return QSize(theme.current().scaled(150), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, words and end."""
        now = theme.current()
        painter = QPainter(self)
        box = QRectF(self.rect())
        ground = "lamp" if self.hasFocus() else "indigo_t" if self._here else None
        if self.underMouse() and ground is None:
            ground = "inset"
        if ground:
            ink.rounded(painter, box, 8, now.colour(ground))
        side, middle = now.scaled(ICON), box.center().y()
        colour = "indigo" if self._here else "ink"
        icon = QRectF(PAD, middle - side / 2, side, side)
        icons.paint(
            painter, icon, self._icon, "regular", now.hex("indigo" if self._here else self._tone)
        )
        left = icon.right() + GAP
        font = now.font("body", "medium" if self._here else None)
        lines, step = self._lines(self.width()), now.scaled(LINE)
        for place, (first, last) in enumerate(lines):
            top = middle - step * len(lines) / 2 + place * step
            room = QRectF(left, top, self._room(self.width()) + 1, step)
            ink.text(painter, room, self.text()[first:last], font, now.colour(colour))
        if self._end:
            end = now.scaled(END)
            name, tone = _ENDS[self._end]
            mark = QRectF(box.right() - PAD - end, middle - end / 2, end, end)
            weight = "regular" if self._end == "on" else "fill"
            icons.paint(painter, mark, name, weight, now.hex(tone))  # type: ignore[arg-type]
