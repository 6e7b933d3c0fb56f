"""The fields of a session that is moved or cancelled: when, where, by whom, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.activities import To
from desktop.errors import BadValue
from desktop.schedule import Hours
from ui import theme, words
from ui.widgets.button import Button
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.line_edit import LineEdit
from ui.widgets.suggest import Suggest
from ui.widgets.ticks import Check
from ui.widgets.time_edit import TimeEdit
from ui.widgets.two_columns import TwoColumns
from ui.words import schedule as said

if TYPE_CHECKING:
    from desktop.activities import About

TWO_COLUMNS = 640
_BY_THAI_KEYS = {"ๅ": "1", "/": "2", "-": "3"}
"""The first digits as a Thai keyboard types them; ภ and ถ (4 and 5) begin words and stay letters."""
Holidays = Callable[[int, int], Mapping[date, str]]


class MoveFields(QWidget):
    """What is typed about one session."""

    changed = Signal()

    def __init__(self, language: str, holidays: Holidays, parent: QWidget | None = None) -> None:
        """Empty fields.

        Args:
            language: `th` or `en`.
            holidays: what the calendar shows as holidays.
            parent: owner.
        """
        super().__init__(parent)
        self._language = language
        self._was: About | None = None
        self.why = LineEdit()
        self.day = DateField(language=language, whole=True, holidays=holidays)
        self.starts, self.ends = TimeEdit(), TimeEdit()
        self.place, self.facilitator = Suggest(), Suggest()
        self.next_week = Button(self.tr("อีกสัปดาห์"), icon="caret-right", key="PgDn")
        self.to_end = Button(self.tr("ไปต่อท้าย"), icon="arrow-right")
        self.marked_too = Check(self.tr("ย้ายพร้อมการเช็กชื่อ"))
        self.instead = Check(self.tr("เพิ่มวันเรียนชดเชยต่อท้าย 1 ครั้ง"), checked=True)
        self.fields = {
            "why": Field(self.tr("เพราะอะไร"), self.why),
            "day": Field(self.tr("วันใหม่"), self.day),
            "starts": Field(self.tr("เริ่ม"), self.starts),
            "ends": Field(self.tr("เลิก"), self.ends),
            "place": Field(self.tr("สถานที่"), self.place),
            "facilitator": Field(self.tr("วิทยากร"), self.facilitator),
        }
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self._usual = QWidget()
        flow = Flow(self._usual, across=8, down=8)
        self.reasons = []
        for number, pair in enumerate(said.WHYS, 1):
            button = Button(pair[self._language != "th"], key=str(number))
            button.clicked.connect(lambda _on=False, pair=pair: self._take(pair))
            flow.addWidget(button)
            self.reasons.append(button)
        self._quick = QWidget()
        quick = Flow(self._quick, across=8, down=8)
        quick.addWidget(self.next_week)
        quick.addWidget(self.to_end)
        times = QWidget()
        pair_ = QHBoxLayout(times)
        pair_.setContentsMargins(0, 0, 0, 0)
        pair_.setSpacing(20)
        pair_.addWidget(self.fields["starts"])
        pair_.addWidget(self.fields["ends"])
        pair_.addStretch(1)
        self._where = TwoColumns(TWO_COLUMNS)
        self._where.put_rows(
            (
                (self.fields["day"], times),
                (self._quick,),
                (self.fields["place"], self.fields["facilitator"]),
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.current().scaled(8), 0, 0)
        column.setSpacing(theme.current().scaled(6))
        for widget in (self.fields["why"], self._usual, self._where, self.marked_too, self.instead):
            column.addWidget(widget)

    def _listen(self) -> None:
        self.why.installEventFilter(self)
        for name, line in self._lines().items():
            line.textEdited.connect(lambda _text, name=name: self._typed(name))
        self.day.changed.connect(lambda: self._typed("day"))
        self.place.completer().activated.connect(lambda _text: self.changed.emit())
        self.facilitator.completer().activated.connect(lambda _text: self.changed.emit())

    def _lines(self) -> dict[str, LineEdit]:
        return {
            "why": self.why,
            "starts": self.starts,
            "ends": self.ends,
            "place": self.place,
            "facilitator": self.facilitator,
        }

    def _typed(self, name: str) -> None:
        self.fields[name].calm()
        self.changed.emit()

    def _take(self, reason: tuple[str, str]) -> None:
        self.why.setText(reason[self._language != "th"])
        self.fields["why"].calm()
        self.why.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit in the empty line takes one of the usual reasons, by any keyboard."""
        if watched is self.why and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            digit = _BY_THAI_KEYS.get(event.text(), event.text())
            free = not self.why.text() or self.why.text() in {
                w[self._language != "th"] for w in said.WHYS
            }
            if free and digit.isascii() and digit.isdecimal() and 1 <= int(digit) <= len(said.WHYS):
                self._take(said.WHYS[int(digit) - 1])
                return True
        return False

    # --- what stands there ----------------------------------------------------------------------------

    def put(self, about: About, day: date) -> None:
        """Show a session on its way to a day."""
        self._was = about
        meets = about.meeting
        self.why.clear()
        self.starts.setText(words.at_hour(meets.starts))
        self.ends.setText(words.at_hour(meets.ends))
        self.place.setText(about.place or "")
        self.facilitator.setText(about.facilitator or "")
        self.marked_too.setChecked(False)
        self.day.set_value(day.isoformat())
        for field in self.fields.values():
            field.calm()

    def put_day(self, day: date) -> None:
        """Another day."""
        self.day.set_value(day.isoformat())
        self._typed("day")

    def offer(self, places: tuple[str, ...], facilitators: tuple[str, ...]) -> None:
        """What the lines complete."""
        self.place.offer(places)
        self.facilitator.offer(facilitators)

    def dress(self, *, moving: bool, marked: int) -> None:
        """Show the fields of what is done."""
        self._where.setVisible(moving)
        self.marked_too.setVisible(moving and marked > 0)
        self.marked_too.say(said.marks_go_too(marked, self._language))
        self.instead.setVisible(not moving)

    def to(self) -> To | None:
        """Where it goes; none while day or times cannot be read."""
        written, starts, ends = self.day.value(), self.starts.value(), self.ends.value()
        day = written.earliest if written is not None and self.day.trouble() is None else None
        if day is None or not starts or not ends or ends <= starts or self._was is None:
            return None
        start, end = (int(at[:2]) * 60 + int(at[3:]) for at in (starts, ends))
        place, facilitator = self.place.text().strip(), self.facilitator.text().strip()
        return To(
            day,
            Hours(start, end),
            place if place != (self._was.place or "") else None,
            facilitator if facilitator != (self._was.facilitator or "") else None,
        )

    def check(self, *, moving: bool) -> Field | None:
        """Say what to do at the fields that need it; the first of them."""
        starts, ends = self.starts.value(), self.ends.value()
        wrong = {
            "why": (not self.why.text().strip(), self.tr("บอกเหตุผลสั้น ๆ ก่อน กดเลขข้างล่างก็ได้")),
            "day": (moving and self._unread(), self.tr("ใส่วันใหม่")),
            "starts": (moving and starts is None, self.tr("พิมพ์เวลา เช่น 9.00")),
            "ends": (
                moving and (ends is None or (starts is not None and ends <= starts)),
                self.tr("เวลาเลิกต้องอยู่หลังเวลาเริ่ม"),
            ),
        }
        first = None
        for name, (is_wrong, told) in wrong.items():
            if is_wrong:
                self.fields[name].wrong(told)
                first = first or self.fields[name]
        return first

    def _unread(self) -> bool:
        return self.day.value() is None or self.day.trouble() is not None

    def refuse(self, error: BadValue) -> None:
        """Say what the desk refused at the field it is about."""
        asked = str(error.fields.get("field"))
        field = self.fields.get("day" if asked == "to" else asked)
        if field is not None:
            field.wrong(words.sentence(error, self._language))
