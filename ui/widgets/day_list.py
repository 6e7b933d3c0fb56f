"""The week as a list by day, for small windows and large letters: the same blocks, lying."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.meeting_block import ZWSP, MeetingBlock
from ui.widgets.meetings import Meetings
from ui.widgets.week_grid import WeekShown

HEAD, GAP = 38, 8


class DayList(QWidget):
    """Days that have something, each with its meetings."""

    opened = Signal(object)
    """The key of a meeting that somebody opened."""
    turned = Signal(int)
    """-1 or +1: PgUp or PgDn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty week."""
        super().__init__(parent)
        self._body = _Days()
        self._body.opened.connect(self.opened)
        self._body.turned.connect(self.turned)
        self._body.reached.connect(self._reveal)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def show_week(self, week: WeekShown) -> None:
        """Show a week; the keyboard stays on the same meeting when it is still there."""
        self._body.show_week(week)
        self.setAccessibleName(week.said)
        self.setFocusProxy(self._body.stop())

    @property
    def blocks(self) -> Sequence[MeetingBlock]:
        """The meetings' buttons, from first to last."""
        return self._body.blocks

    @property
    def current(self) -> Hashable:
        """The key of the meeting that the keyboard is on, or was on."""
        return self._body.current

    def take_keyboard(self, key: Hashable = None) -> None:
        """Put the keyboard on a meeting; on the current one when that is not shown."""
        self._body.take_keyboard(key)

    def _reveal(self, block: MeetingBlock) -> None:
        self.setFocusProxy(block)
        self._scroll.ensureWidgetVisible(block, 0, theme.current().scaled(HEAD + GAP))

    def minimumSizeHint(self) -> QSize:
        """A day with one meeting; the rest scrolls."""
        return QSize(theme.current().scaled(300), theme.current().scaled(2 * HEAD + 60))


class _Days(Meetings):
    """The days' heads, painted, and the blocks between them."""

    lying = True

    def __init__(self) -> None:
        super().__init__()
        self._week = WeekShown()
        self._heads: list[tuple[int, int]] = []

    def show_week(self, week: WeekShown) -> None:
        self._week = week
        self.show_meetings(week.meetings, week.said, week.begin)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        now = theme.current()
        top, self._heads = 0, []
        wide = self.width() - now.scaled(4)
        for place, day in enumerate(self._week.days):
            blocks = [block for block in self.blocks if block.shown.day == place]
            if not blocks and not day.note and not day.quiet:
                continue
            self._heads.append((place, top))
            top += now.scaled(HEAD)
            for block in blocks:
                block.setGeometry(0, top, wide, block.tall(wide))
                top += block.height() + now.scaled(GAP)
            top += now.scaled(GAP)
        self.setMinimumHeight(top)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        for place, top in self._heads:
            day = self._week.days[place]
            tone = now.colour("indigo" if day.today else "ink")
            words, font = f"{day.name} {day.number}", now.font("body", "semibold")
            box = QRectF(0, top, self.width(), now.scaled(HEAD))
            ink.text(painter, box, words, font, tone)
            beside = box.adjusted(ink.width(words, font) + now.scaled(10), 0, 0, 0)
            note, quiet = day.note.replace(ZWSP, ""), now.font("note", "medium")
            colour = now.colour("plum" if day.closed else "indigo")
            ink.text(painter, beside, note, quiet, colour, may_cut=True)
            if day.quiet:
                after = beside.adjusted(ink.width(note, quiet) + now.scaled(10), 0, 0, 0)
                ink.text(painter, after, day.quiet, quiet, now.colour("plum"), may_cut=True)
