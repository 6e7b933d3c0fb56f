"""One meeting on a calendar: time and place in the quiet colour, the name beneath, wrapped by words.

A block is a button of its own, so a keyboard reaches it and a screen reader names it. What it is about
is the caller's secret (`key`); calendars hand it back when somebody opens the block.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui import icons, theme
from ui.widgets import ink

ZWSP: Final = "\u200b"
MOST_LINES = 6
"""Lines that place and name may have each; no word is cut before that."""
RADIUS: Final = 6
WARN: Final = 18
"""The side of the sign on a block that clashes."""
WIDTHS_KEPT: Final = 4
Kind = Literal["meets", "holiday", "off", "clash"]
OPENS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """A meeting in words: what its block says, and what a screen reader says of it."""

    key: Hashable
    day: int
    """The column, from 0."""
    part: int
    """The part of the day, from 0."""
    meta: str
    title: str
    said: str
    kind: Kind = "meets"
    """`holiday` waits for a word; `off` will not meet; `clash` cannot be beside another."""


def lines_of(words: str, font: QFont, room: float, most: int) -> list[str]:
    """A text wrapped by words (its ZWSP), in at most so many lines; the last one holds what is left.

    Args:
        words: with a ZWSP wherever Thai may break.
        font: from the theme.
        room: pixels a line may have.
        most: lines at most.
    """
    layout = QTextLayout(words, font)
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        start = line.textStart()
        end = len(words) if len(found) == most - 1 else start + line.textLength()
        found.append(words[start:end].replace(ZWSP, "").strip())
        if len(found) == most:
            break
    layout.endLayout()
    return found


class _Line(NamedTuple):
    box: QRect
    words: str
    font: QFont
    colour: QColor


def _stacked(words: str, font: QFont, colour: QColor, first: QRect) -> list[_Line]:
    """A text's lines one under the other, from the first one's box on."""
    lines = lines_of(words, font, first.width(), MOST_LINES)
    return [
        _Line(first.translated(0, place * first.height()), line, font, colour)
        for place, line in enumerate(lines)
    ]


class MeetingBlock(QAbstractButton):
    """One meeting; Enter, Space or one click opens it, arrows are left to the calendar around it."""

    reached = Signal()
    """The keyboard came here."""
    ring = False  # lamp and frame say it

    def __init__(
        self, shown: MeetingShown, parent: QWidget | None = None, *, lying: bool = False
    ) -> None:
        """Show a meeting.

        Args:
            shown: its words.
            parent: owner.
            lying: time and place beside the name, as in a list.
        """
        super().__init__(parent)
        self._lying = lying
        self._laid: dict[int, list[_Line]] = {}
        self.shown = shown
        self.setText(shown.title.replace(ZWSP, ""))
        self.setAccessibleName(shown.said)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def tall(self, wide: int) -> int:
        """How tall the block must be for its words, in pixels."""
        now = theme.current()
        lowest = 0 if not self._lying else now.row
        return max(lowest, max(row.box.bottom() for row in self._lines(wide)) + now.scaled(4))

    def sizeHint(self) -> QSize:
        """As wide as a column of the week."""
        wide = theme.current().scaled(137)
        return QSize(wide, self.tall(wide))

    def _lines(self, wide: int) -> list[_Line]:
        """Every line of the block; a width is asked for again and again, so the last ones are kept."""
        if wide not in self._laid:
            if len(self._laid) == WIDTHS_KEPT:
                self._laid.clear()
            self._laid[wide] = self._lay(wide)
        return self._laid[wide]

    def _lay(self, wide: int) -> list[_Line]:
        """The lines one under the other, or beside each other where the block lies."""
        now = theme.current()
        kind = self.shown.kind
        left, top = now.scaled(12 if kind in {"meets", "clash"} else 9), now.scaled(4)
        room = wide - left - now.scaled(3 if kind != "clash" else 3 + WARN)
        font = now.font("note", "medium" if kind in {"holiday", "clash"} else "regular")
        meta_colour, title_colour = inks(self.shown.kind)
        meta_room = min(room * 2 // 5, now.scaled(230)) if self._lying else room
        lines = _stacked(self.shown.meta, font, meta_colour, QRect(left, top, meta_room, now.scaled(20)))
        if self._lying:
            left, room, top = left + meta_room, room - meta_room, now.scaled(10)
            lines = [row._replace(box=row.box.translated(0, now.scaled(8))) for row in lines]
        else:
            top = lines[-1].box.bottom() + 1 if lines else top
        title = QRect(left, top, room, now.scaled(25))
        return lines + _stacked(self.shown.title, now.font("body", "medium"), title_colour, title)

    # --- painting -------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, then time and place, then the name."""
        painter = QPainter(self)
        paint_ground(painter, QRectF(self.rect()), self)
        if self.shown.kind == "clash":
            now = theme.current()
            side = now.scaled(WARN)
            place = QRectF(self.width() - side - 5, now.scaled(5), side, side)
            icons.paint(painter, place, "warning", "fill", now.hex("brick"))
        for row in self._lines(self.width()):
            ink.text(painter, row.box, row.words, row.font, row.colour, may_cut=True)

    # --- keys -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Space is the button's own; the rest belongs to the calendar."""
        if event.key() in OPENS:
            self.click()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The lamp goes with the keyboard."""
        super().focusOutEvent(event)
        self.update()


def inks(kind: Kind) -> tuple[QColor, QColor]:
    """The colours of time and place, and of the name."""
    now = theme.current()
    meta = now.colour({"holiday": "plum", "clash": "brick"}.get(kind, "ink2"))
    return meta, now.colour("ink2" if kind == "off" else "ink")


def paint_ground(painter: QPainter, rect: QRectF, block: MeetingBlock) -> None:
    """The block's box: lamp under the keyboard, dashed when it may not or will not meet."""
    now = theme.current()
    kind = block.shown.kind
    if block.hasFocus():
        ink.rounded(painter, rect, RADIUS, now.colour("lamp"), now.colour("indigo"), thick=2)
        ink.left_bar(painter, rect, now.colour("indigo"), 6, RADIUS)
        return
    under = block.underMouse() or block.isDown()
    if kind == "clash":
        ground = now.colour("brick_t" if under else "indigo_t")
        ink.rounded(painter, rect, RADIUS, ground, now.colour("brick"), thick=2)
        return
    if kind == "meets":
        ink.rounded(painter, rect, RADIUS, now.colour("indigo_t2" if under else "indigo_t"))
        ink.left_bar(painter, rect, now.colour("indigo"), 4, RADIUS)
        return
    ground = now.colour("inset" if under else "surface")
    edge = now.colour("plum" if kind == "holiday" else "edge")
    ink.rounded(painter, rect, RADIUS, ground, edge, dashed=True)
