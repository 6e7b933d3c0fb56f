"""The sessions of today as cards: done ones flat, the clock a golden line, the next under the eave."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.day import DaySession
from ui import theme, words
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.card import EAVE, Card, EaveCard, Line
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.label import Label, plain

TIME_WIDTH = 92
"""Pixels of the column of times, at a body of 18 px."""


class NowLine(QWidget):
    """Where in the day we are."""

    def __init__(self, clock: str, parent: QWidget | None = None) -> None:
        """A line with the time at its left."""
        super().__init__(parent)
        self._clock = clock
        self.setAccessibleName(clock)
        self.setFixedHeight(theme.current().scaled(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        now = theme.current()
        painter = QPainter(self)
        font, wide = now.font("note", "semibold"), now.scaled(TIME_WIDTH)
        room = QRectF(0, 0, wide, self.height())
        ink.text(painter, room, self._clock, font, now.colour("gold_ink"), ink.CENTRE)
        middle = self.height() / 2
        painter.fillRect(QRectF(wide, middle - 1, self.width() - wide, 2), now.colour("gold"))


class SessionCard(QWidget):
    """One session of today."""

    def __init__(
        self,
        session: DaySession,
        moment: datetime,
        language: str,
        open_roll: Callable[[bytes], None],
        *,
        under_eave: bool,
    ) -> None:
        """Show a session; its button opens the roll.

        Args:
            session: what meets.
            moment: now.
            language: of the words.
            open_roll: takes the session's id.
            under_eave: it is the one that comes next, or is on.
        """
        super().__init__()
        self.session, self._language = session, language
        self.is_next = under_eave
        flat = session.state in {"done", "past"}
        ground = "canvas" if flat else "surface"
        self._card = EaveCard() if self.is_next else Card(ground=ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        row = QHBoxLayout(self._card)
        row.setContentsMargins(0, 8 + (EAVE.height() if self.is_next else 0), 20, 8)
        row.setSpacing(18)
        row.addWidget(self._times())
        row.addWidget(Line(upright=True))
        row.addLayout(self._facts(moment), 1)
        self._put_deed(row, open_roll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _put_deed(self, row: QHBoxLayout, open_roll: Callable[[bytes], None]) -> None:
        self.button = self._button()
        self.button.clicked.connect(lambda: open_roll(self.session.session))
        self.setFocusProxy(self.button)
        if self.is_next:
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addLayout(self._numbers())
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
            row.addLayout(column)
        else:
            row.addLayout(self._numbers())
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _times(self) -> QWidget:
        column = QWidget()
        column.setFixedWidth(theme.current().scaled(TIME_WIDTH) - 18)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(8, 0, 0, 0)
        inner.setSpacing(0)
        starts = Label(
            words.at_hour(self.session.starts), "section" if self.is_next else "body", weight="semibold"
        )
        ends = Label(words.at_hour(self.session.ends), "note", colour="ink2")
        for label in (starts, ends):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(label)
        inner.addStretch(1)
        return column

    def _facts(self, moment: datetime) -> QVBoxLayout:
        session = self.session
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title(), 100)
        chip = self._state_chip(moment)
        if chip is not None:
            head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        head.addStretch(1)
        column.addLayout(head)
        where = (
            words.session_of(session.number, session.of, self._language),
            session.place,
            session.facilitator,
        )
        column.addWidget(
            Label(plain(" · ".join(p for p in where if p)), "note", colour="ink2", wrap=True)
        )
        chips = self._warnings()
        if chips and self.is_next:
            below = Flow(across=8, down=4)
            for one in chips:
                below.addWidget(one)
            column.addSpacing(4)
            column.addLayout(below)
        column.addStretch(1)
        return column

    def _title(self) -> Label:
        """The title, as wide as it is; a long one goes on below."""
        role = "section" if self.is_next else "body"
        made = Label(plain(self.session.title), role, weight="semibold", wrap=True)
        made.setMaximumWidth(
            round(ink.width(self.session.title, theme.current().font(role, "semibold"))) + 8
        )
        return made

    def _state_chip(self, moment: datetime) -> Chip | None:
        state = self.session.state
        if state == "done":
            return Chip(self.tr("เช็กครบแล้ว"), "leaf", "check")
        if state == "past":
            return Chip(self.tr("ยังเช็กไม่ครบ"), "amber", "warning")
        if state == "now":
            return Chip(self.tr("กำลังเรียน"), "gold", "clock")
        if state == "next":
            hour, minute = (int(part) for part in self.session.starts.split(":"))
            left = (hour - moment.hour) * 60 + minute - moment.minute
            return Chip(words.in_minutes(max(0, left), self._language), "gold", "clock")
        return None

    def _warnings(self) -> list[Chip]:
        made = []
        if self.session.excused_ahead:
            told = self.tr("ลาไว้แล้ว {n} คน").format(n=self.session.excused_ahead)
            made.append(Chip(told, "plum", "envelope-simple"))
        if self.session.missed_twice:
            told = self.tr("ขาดติดกัน 2 ครั้ง {n} คน").format(n=self.session.missed_twice)
            made.append(Chip(told, "brick", "phone"))
        return made

    def _numbers(self) -> QVBoxLayout:
        session = self.session
        marked = session.state in {"done", "past", "now"} and session.marked
        number = session.came if marked else session.expected
        of = self.tr("จาก {n} คน").format(n=session.enrolled)
        word = self.tr("มาแล้ว") if marked else self.tr("คาดว่ามา")
        column = QVBoxLayout()
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        if self.is_next:
            line.addWidget(Label(plain(word), "note", colour="ink2"))
        line.addWidget(Label(str(number), "big" if self.is_next else "section", weight="semibold"))
        line.addWidget(Label(plain(of), "note", colour="ink2"))
        column.addLayout(line)
        if not self.is_next:
            below = Label(plain(word), "note", colour="ink2")
            below.setAlignment(Qt.AlignmentFlag.AlignRight)
            column.addWidget(below)
        return column

    def _button(self) -> Button:
        done = self.session.state == "done"
        words_ = self.tr("เปิดดู") if done else self.tr("เช็กชื่อ")
        if self.is_next:
            made = Button(words_, "primary", icon="list-checks", key="Enter", big=True)
        else:
            made = Button(words_)
        made.setAccessibleName(f"{words_} {self.session.title} {words.at_hour(self.session.starts)}")
        return made

    def sizeHint(self) -> QSize:
        """As high as what it holds."""
        return QSize(theme.current().scaled(400), super().sizeHint().height())
