"""The week by parts of the day: seven columns, a row each for morning, afternoon and evening.

A holiday has a plum head with its name and a hatched column. Blocks are buttons; arrows move over them,
through empty cells too. When a week is full the grid scrolls inside, its head stays.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.calendar_paper import Rim, hatch
from ui.widgets.meeting_block import MeetingBlock, MeetingShown
from ui.widgets.meetings import Meetings
from ui.widgets.week_head import Columns, DayShown, WeekHead

DAYS = 7
PAD, SIDE, GAP = 6, 5, 5
LOWEST_ROW = 66
BAND = 26
"""How high a band of hours left free is, in pixels at a body of 18."""
BAND_LINE = 20
"""And a second line of it."""


@dataclass(frozen=True, slots=True)
class BandShown:
    """Hours of a day that are left free, at the foot of the cell they begin in."""

    day: int
    part: int
    words: str


@dataclass(frozen=True, slots=True)
class WeekShown:
    """A week in words."""

    days: tuple[DayShown, ...] = ()
    parts: tuple[str, ...] = ()
    meetings: tuple[MeetingShown, ...] = ()
    """By day, and by time within the day."""
    said: str = ""
    """What a screen reader says of the whole week."""
    begin: Hashable = None
    """The meeting on which the keyboard begins; the first one when left out."""
    bands: tuple[BandShown, ...] = ()


class WeekGrid(QWidget):
    """Seven columns of meetings."""

    opened = Signal(object)
    """The key of a meeting that somebody opened."""
    turned = Signal(int)
    """-1 or +1: PgUp or PgDn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty week."""
        super().__init__(parent)
        self._head = WeekHead(self)
        self._body = _Body()
        self._body.opened.connect(self.opened)
        self._body.turned.connect(self.turned)
        self._body.reached.connect(self.reveal)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._scroll, 1)
        self._rim = Rim(self)

    def show_week(self, week: WeekShown) -> None:
        """Show a week; the keyboard stays on the same meeting when it is still there."""
        self._head.show_days(week.days)
        self._body.show_week(week)
        self.setAccessibleName(week.said)
        self.setFocusProxy(self._body.stop())
        self.lay_out()

    @property
    def blocks(self) -> Sequence[MeetingBlock]:
        """The meetings' buttons, day by day, in the order of the day."""
        return self._body.blocks

    @property
    def current(self) -> Hashable:
        """The key of the meeting that the keyboard is on, or was on."""
        return self._body.current

    def take_keyboard(self, key: Hashable = None) -> None:
        """Put the keyboard on a meeting; on the current one when that is not shown."""
        self._body.take_keyboard(key)

    def lay_out(self) -> None:
        """Columns by the width, rows by their fullest cell; a full week makes room for its bar."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room, rows, columns = 0, [0], self._columns(self.width() - 2)
        for narrower in (0, bar):
            columns = self._columns(self.width() - 2 - narrower)
            room = self.height() - 2 - self._head.tall(columns)
            rows = self._body.rows(columns)
            if sum(rows) <= room:
                break
        self._head.place(columns)
        self._body.place(columns, rows, room)
        self._rim.setGeometry(self.rect())
        self._rim.raise_()

    def _columns(self, wide: int) -> Columns:
        first = self._body.first_width()
        each = (wide - first) / DAYS
        edges = [round(first + each * day) for day in range(DAYS + 1)]
        return [(left, right - left) for left, right in pairwise(edges)]

    def reveal(self, block: QWidget) -> None:
        """Scroll a block into view; a Tab back comes to it."""
        self.setFocusProxy(block)
        self._scroll.ensureWidgetVisible(block, 0, theme.current().scaled(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow the width."""
        super().resizeEvent(event)
        self.lay_out()

    def sizeHint(self) -> QSize:
        """As tall as this week asks for."""
        return QSize(theme.current().scaled(900), self._head.height() + self._body.minimumHeight() + 2)

    def minimumSizeHint(self) -> QSize:
        """One row and the head; the rest scrolls."""
        return QSize(theme.current().scaled(600), theme.current().scaled(64 + 2 * LOWEST_ROW))


class _Body(Meetings):
    """The cells, and the blocks in them."""

    def __init__(self) -> None:
        super().__init__()
        self._week = WeekShown()
        self._columns: Columns = ()
        self._tops: list[int] = [0]

    def show_week(self, week: WeekShown) -> None:
        self._week = week
        self.show_meetings(week.meetings, week.said, week.begin)

    # --- where all stands -----------------------------------------------------------------------------

    def first_width(self) -> int:
        """How wide the column with the parts' names is, in pixels."""
        now = theme.current()
        words = [ink.width(part, now.font("body")) for part in self._week.parts]
        return max(now.scaled(46), round(max(words, default=0)) + now.scaled(16))

    def _stacks(self) -> dict[tuple[int, int], list[MeetingBlock]]:
        stacks: dict[tuple[int, int], list[MeetingBlock]] = {}
        for block in self.blocks:
            stacks.setdefault((block.shown.part, block.shown.day), []).append(block)
        return stacks

    def rows(self, columns: Columns) -> list[int]:
        """How tall the fullest cell of each row is within these columns, in pixels."""
        now = theme.current()
        pad, gap = now.scaled(PAD), now.scaled(GAP)
        rows = [now.scaled(LOWEST_ROW)] * len(self._week.parts)
        for (part, day), stack in self._stacks().items():
            wide = columns[day][1] - 2 * now.scaled(SIDE) - 1
            tall = sum(b.tall(wide) + gap for b in stack) - gap + 2 * pad
            free = sum(_band_tall(one, columns[day][1]) for one in self._bands(day, part))
            rows[part] = max(rows[part], tall + free)
        return rows

    def _bands(self, day: int, part: int) -> list[BandShown]:
        return [one for one in self._week.bands if (one.day, one.part) == (day, part)]

    def place(self, columns: Columns, rows: list[int], room: int) -> None:
        """Put every block into its cell; what room is left over is shared out among the rows."""
        now = theme.current()
        pad, side, gap = now.scaled(PAD), now.scaled(SIDE), now.scaled(GAP)
        self._columns = columns
        self.setMinimumHeight(sum(rows))
        spare, self._tops = max(0, room - sum(rows)), [0]
        for place, row in enumerate(rows):
            share = spare // len(rows) + (1 if place < spare % len(rows) else 0)
            self._tops.append(self._tops[-1] + row + share)
        for (part, day), stack in self._stacks().items():
            top, (left, wide) = self._tops[part] + pad, columns[day]
            for block in stack:
                inner = wide - 2 * side - 1
                block.setGeometry(left + side + 1, top, inner, block.tall(inner))
                top += block.height() + gap
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("surface"))
        first = self.first_width()
        painter.fillRect(QRect(0, 0, first, self.height()), now.colour("inset"))
        painter.setPen(now.colour("line"))
        for day, (left, wide) in zip(self._week.days, self._columns, strict=False):
            if day.closed:
                hatch(painter, QRect(left, 0, wide, self.height()))
            painter.drawLine(left, 0, left, self.height())
        self._paint_bands(painter)
        for part, top, bottom in zip(self._week.parts, self._tops, self._tops[1:], strict=False):
            painter.setPen(now.colour("line"))
            painter.drawLine(0, bottom - 1, self.width(), bottom - 1)
            box = QRectF(0, top + now.scaled(8), first, now.scaled(28))
            ink.text(painter, box, part, now.font("body"), now.colour("ink2"), ink.CENTRE)

    def _paint_bands(self, painter: QPainter) -> None:
        """Hours left free: hatched, with their name."""
        for place, (left, wide) in enumerate(self._columns):
            for part in range(len(self._week.parts)):
                bottom = self._tops[part + 1] - 1
                for band in reversed(self._bands(place, part)):
                    tall = _band_tall(band, wide)
                    _paint_band(painter, QRect(left + 1, bottom - tall, wide - 1, tall), band)
                    bottom -= tall
        painter.setPen(theme.current().colour("line"))

    # --- keys -----------------------------------------------------------------------------------------

    def arrows(self) -> dict[Qt.Key, Callable[[], list[MeetingBlock]]]:
        return {
            Qt.Key.Key_Left: lambda: self._aside(-1),
            Qt.Key.Key_Right: lambda: self._aside(1),
            Qt.Key.Key_Up: lambda: self.along(self._day(), -1),
            Qt.Key.Key_Down: lambda: self.along(self._day(), 1),
        }

    def _day(self) -> list[MeetingBlock]:
        """The blocks of the day that the keyboard is on."""
        here = self.here()
        return [b for b in self.blocks if here is not None and b.shown.day == here.shown.day]

    def _aside(self, step: int) -> list[MeetingBlock]:
        """The block nearest to the eye on the next day that has any."""
        here = self.here()
        if here is None:
            return self.blocks[:1]
        beyond = [b for b in self.blocks if (b.shown.day - here.shown.day) * step > 0]
        near = min((abs(b.shown.day - here.shown.day) for b in beyond), default=0)
        day = [b for b in beyond if abs(b.shown.day - here.shown.day) == near]
        return sorted(day, key=lambda b: (b.shown.part != here.shown.part, abs(b.y() - here.y())))[:1]


def _band_lines(band: BandShown, wide: int) -> list[str]:
    """Its words within a column: in one line, or name and hours below each other."""
    now = theme.current()
    font, room = now.font("note", "medium"), wide - 2 * now.scaled(SIDE)
    return [band.words] if ink.width(band.words, font) <= room else band.words.rsplit(" ", 1)


def _band_tall(band: BandShown, wide: int) -> int:
    """How high a band is in a column, in pixels."""
    now = theme.current()
    return now.scaled(BAND) + (len(_band_lines(band, wide)) - 1) * now.scaled(BAND_LINE)


def _paint_band(painter: QPainter, box: QRect, band: BandShown) -> None:
    now = theme.current()
    hatch(painter, box)
    lines = _band_lines(band, box.width() + 1)
    side, step = now.scaled(SIDE), box.height() / len(lines)
    for place, line in enumerate(lines):
        inner = QRectF(box.left() + side, box.top() + place * step, box.width() - 2 * side, step)
        font = now.font("note", "medium")
        ink.text(painter, inner, line, font, now.colour("plum"), may_cut=True)
