"""Dates: the field in each of its states, its calendar standing open, a week of meetings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.gallery.posed import Section
from ui.widgets.calendar import Calendar
from ui.widgets.card import Card, EaveCard
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.meeting_block import MeetingShown
from ui.widgets.week_grid import WeekGrid, WeekShown
from ui.widgets.week_head import DayShown

TODAY = date(2026, 5, 28)
HOLIDAYS = {
    date(2026, 5, 1): "วันแรงงาน",
    date(2026, 5, 4): "วันฉัตรมงคล",
    date(2026, 5, 31): "วันวิสาขบูชา",
}


def _holidays(year: int, month: int) -> Mapping[date, str]:
    return {day: name for day, name in HOLIDAYS.items() if (day.year, day.month) == (year, month)}


def _field(label: str, text: str, *, birth: bool = False, whole: bool = False) -> Field:
    editor = DateField(birth=birth, whole=whole, holidays=_holidays, today=lambda: TODAY)
    made = Field(label, editor)
    editor.set_value(text)
    if editor.trouble():
        made.wrong(editor.trouble_words())
    return made


def fields() -> QWidget:
    """A whole date, a birth, only a year, a day that does not exist, nothing yet."""
    return Section(
        "วันที่ พ.ศ. พิมพ์ 27/5/69 หรือ ๒๗ พค ๖๙ ก็ได้",
        _field("วันที่", "27/5/2569", whole=True),
        _field("วันเกิด บอกอายุให้", "3/6/2500", birth=True),
        _field("รู้แต่ปี", "2482", birth=True),
        _field("ไม่มีวันนี้", "31/2/2569", whole=True),
        _field("ยังว่าง", ""),
    )


def calendar() -> QWidget:
    """The calendar as it stands under a field, with holidays."""
    made = Calendar(language="th", holidays=_holidays, may_be_unknown=True)
    made.setWindowFlags(Qt.WindowType.Widget)
    made.open_under(QRect(), date(2026, 5, 27))
    made.chosen.connect(lambda day: made.open_under(QRect(), day))
    made.day_unknown.connect(lambda year, month: made.open_under(QRect(), date(year, month, 1)))
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made)
    row.addStretch(1)
    return Section("ปฏิทิน", held)


def week() -> QWidget:
    """A week by parts of the day: today, a holiday, meetings that meet and that do not."""
    names = ("จ", "อ", "พ", "พฤ", "ศ", "ส", "อา")
    days = tuple(
        DayShown(str(25 + n), name, "วันวิสาขบูชา" if n == 6 else "", closed=n == 6, today=n == 3)
        for n, name in enumerate(names)
    )
    meetings = (
        MeetingShown("a", 0, 0, "09.00 ศาลา", "ทอผ้า", "ทอผ้า จันทร์ 09.00"),
        MeetingShown("b", 3, 0, "09.00 วัด", "โรงเรียน\u200bผู้สูงอายุ", "โรงเรียนผู้สูงอายุ พฤหัสบดี"),
        MeetingShown("c", 4, 1, "13.00 ศาลา", "ทำขนม", "ทำขนม ศุกร์ งด", "off"),
        MeetingShown("d", 6, 0, "09.00 วัด", "สวดมนต์", "สวดมนต์ อาทิตย์ ตรงวันหยุด", "holiday"),
    )
    made = WeekGrid()
    made.show_week(WeekShown(days, ("เช้า", "บ่าย", "เย็น"), meetings, "สัปดาห์ตัวอย่าง"))
    made.setFixedHeight(theme.current().scaled(330))
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return Section("สัปดาห์", made)


def boxes() -> QWidget:
    """The box that holds things together, and the one of what comes next."""
    return Section("กล่อง", _box(Card(), "กล่องธรรมดา"), _box(EaveCard(), "ครั้งต่อไป ใต้เชิงชาย"))


def _box(card: Card, words: str) -> Card:
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 20, 16, 12)
    column.addWidget(Label(words))
    return card
