"""The fields of a new activity: what is asked for, and what to do where it cannot be meant.

Errors show on leaving a field, and for what is still empty only on saving.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.activities import Plan
from desktop.errors import BadValue, DeskError
from desktop.office_rules import PERCENT, SHIPPED
from desktop.schedule import DAYS, Recurrence
from desktop.thai.digits import arabic
from ui import theme, words
from ui.pages.activities.day_times import DayTimes
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.day_toggles import CODES, DayToggles
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.stepper import Stepper
from ui.widgets.suggest import Suggest
from ui.widgets.time_edit import TimeEdit
from ui.widgets.two_columns import TwoColumns
from ui.words import schedule as said

TWO_COLUMNS = 724
"""From this width on (pixels at a body of 18) two fields stand beside each other."""
NUMBER, TIME = 120, 172
MOST_TIMES = 1000
_OF_THE_DESK = {"from": "first", "until": "last", "time": "ends", "pattern": "often", "times": "own"}
"""Fields that the desk calls otherwise."""
Holidays = Callable[[int, int], Mapping[date, str]]


class PlanFields(TwoColumns):
    """What is typed about a new activity."""

    changed = Signal()

    def __init__(self, language: str, holidays: Holidays, parent: QWidget | None = None) -> None:
        """Empty fields.

        Args:
            language: `th` or `en`.
            holidays: what the calendars show as holidays.
            parent: owner.
        """
        super().__init__(TWO_COLUMNS, parent)
        self._language = language
        self._usual = SHIPPED[PERCENT]
        self.title = LineEdit()
        self.first = DateField(language=language, whole=True, holidays=holidays)
        self.last = DateField(language=language, whole=True, holidays=holidays)
        self.weekly = DayToggles(self._weekdays(), (self.tr("เลือกไว้"), self.tr("ไม่ได้เลือก")))
        self.starts, self.ends = TimeEdit(), TimeEdit()
        self.own = DayTimes(words.weekdays(language))
        self.rule = Stepper(1, 100, self._usual, unit="%")
        self.often = Choice(said.often_choices(language))
        self.times = LineEdit()
        self.place, self.facilitator = Suggest(), Suggest()
        self.hours, self.capacity = LineEdit(), LineEdit()
        for number in (self.hours, self.capacity, self.times):
            number.setFixedWidth(theme.current().scaled(NUMBER))
        self.fields = self._labelled()
        times = QWidget()
        pair = QHBoxLayout(times)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(20)
        for name in ("starts", "ends"):
            self.fields[name].setMinimumWidth(theme.current().scaled(TIME))
            pair.addWidget(self.fields[name], 0, Qt.AlignmentFlag.AlignTop)
        pair.addStretch(1)
        beside = self.fields
        self.put_rows(
            (
                (beside["title"],),
                (beside["first"], beside["last"]),
                (beside["weekly"],),
                (times, beside["rule"]),
                (beside["own"],),
                (beside["often"], beside["times"]),
                (beside["place"], beside["facilitator"]),
                (beside["hours"], beside["capacity"]),
            )
        )
        self._listen()
        self._show_own()

    def _labelled(self) -> dict[str, Field]:
        optional = self.tr("ไม่บังคับ")
        return {
            "title": Field(self.tr("ชื่อกิจกรรม"), self.title),
            "first": Field(self.tr("วันแรก"), self.first),
            "last": Field(self.tr("วันสุดท้าย"), self.last),
            "weekly": Field(self.tr("เรียนวัน"), self.weekly),
            "often": Field(self.tr("รอบ"), self.often),
            "times": Field(
                self.tr("เรียนกี่ครั้ง"),
                self.times,
                optional=optional,
                help_=self.tr("แทนวันสุดท้าย ไม่นับวันหยุด"),
            ),
            "starts": Field(self.tr("เริ่ม"), self.starts),
            "ends": Field(self.tr("เลิก"), self.ends),
            "own": Field(self.tr("เวลาของแต่ละวัน"), self.own),
            "rule": Field(self.tr("ได้วุฒิบัตรเมื่อเรียนครบชั่วโมง"), self.rule),
            "place": Field(self.tr("สถานที่"), self.place, optional=optional),
            "facilitator": Field(self.tr("วิทยากร"), self.facilitator, optional=optional),
            "hours": Field(
                self.tr("ชั่วโมงที่ประกาศ"), self.hours, optional=optional, help_=self.tr("เว้นว่าง = นับให้เอง")
            ),
            "capacity": Field(
                self.tr("รับกี่คน"), self.capacity, optional=optional, help_=self.tr("เว้นว่าง = ไม่จำกัด")
            ),
        }

    def _weekdays(self) -> list[tuple[str, str]]:
        short = words.weekdays_short(self._language)
        return list(zip((*short[1:], short[0]), words.weekdays(self._language), strict=True))

    # --- listening ------------------------------------------------------------------------------------

    def _listen(self) -> None:
        for name, line in self._lines().items():
            line.textEdited.connect(lambda _text, name=name: self._typed(name))
            line.installEventFilter(self)
        for name, day in (("first", self.first), ("last", self.last)):
            day.hinted.connect(lambda tone, told, name=name: self._hinted(name, tone, told))
            day.changed.connect(self.changed)
            day.left.connect(lambda name=name: self._left(name))
        self.weekly.changed.connect(lambda: self._typed("weekly"))
        self.weekly.changed.connect(self._say_pattern)
        self.weekly.changed.connect(self._show_own)
        self.own.changed.connect(lambda: self._typed("own"))
        self.often.currentIndexChanged.connect(lambda _place: self._typed("often"))
        self.often.currentIndexChanged.connect(lambda _place: self._say_pattern())
        self.rule.changed.connect(lambda _value: self.changed.emit())
        self.place.completer().activated.connect(lambda _text: self.changed.emit())
        self.facilitator.completer().activated.connect(lambda _text: self.changed.emit())

    def _lines(self) -> dict[str, LineEdit]:
        return {
            "title": self.title,
            "starts": self.starts,
            "ends": self.ends,
            "place": self.place,
            "facilitator": self.facilitator,
            "hours": self.hours,
            "capacity": self.capacity,
            "times": self.times,
        }

    def _typed(self, name: str) -> None:
        self.fields[name].calm()
        self.changed.emit()

    def _hinted(self, name: str, tone: str, told: str) -> None:
        field = self.fields[name]
        say = {"wrong": field.wrong, "fine": field.fine}.get(tone, field.help)
        if told:
            say(told)
        else:
            field.calm()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving a line says what to do about it, when it is not empty."""
        if event.type() == QEvent.Type.FocusOut:
            for name, line in self._lines().items():
                if line is watched and line.text().strip():
                    self._left(name)
        return False

    def _left(self, name: str) -> None:
        if name == "first":
            self._guess_weekday()
        told = self._trouble(name)
        if told:
            self.fields[name].wrong(told)
        self.changed.emit()

    def _guess_weekday(self) -> None:
        """The first day's weekday is a day it meets, as long as nobody chose any."""
        day = self._day(self.first)
        if day is not None and not self.weekly.value():
            self.weekly.put((CODES[day.weekday()],))

    # --- what is wrong --------------------------------------------------------------------------------

    def _trouble(self, name: str) -> str:
        """What to do about a field that is not empty; no words when all is well."""
        first, last = self._day(self.first), self._day(self.last)
        starts, ends = self.starts.value(), self.ends.value()
        time = self.tr("พิมพ์เวลา เช่น 9.00")
        checks: dict[str, tuple[bool, str]] = {
            "first": (bool(self.first.trouble()), self.first.trouble_words()),
            "last": (bool(self.last.trouble()), self.last.trouble_words()),
            "starts": (starts is None, time),
            "ends": (ends is None, time),
            "hours": (not _is_number(self.hours.text()), self.tr("ใส่เป็นตัวเลข เช่น 30 หรือเว้นว่าง")),
            "times": (
                not _is_whole(self.times.text()) or int(arabic(self.times.text()).strip() or 0) < 1,
                self.tr("ใส่จำนวนครั้ง เช่น 10 หรือเว้นว่าง"),
            ),
            "capacity": (
                not _is_whole(self.capacity.text()),
                self.tr("ใส่จำนวนคน เช่น 20 หรือเว้นว่าง"),
            ),
        }
        if name == "own":
            return self.own.trouble()
        wrong, told = checks.get(name, (False, ""))
        if wrong:
            return told
        if name == "last" and first and last and last < first:
            return self.tr("วันสุดท้ายอยู่ก่อนวันแรก ดูวันอีกครั้ง")
        if name == "ends" and starts and ends and ends <= starts:
            return self.tr("เวลาเลิกต้องอยู่หลังเวลาเริ่ม")
        return ""

    def _missing(self) -> dict[str, str]:
        """Of the fields that must be filled, those that are empty, with what to do."""
        asked = {
            "title": (bool(self.title.text().strip()), self.tr("ใส่ชื่อกิจกรรม")),
            "first": (bool(self.first.text()), self.tr("ใส่วันแรก")),
            "last": (
                bool(self.last.text()) or bool(self.times.text().strip()),
                self.tr("ใส่วันสุดท้าย หรือจำนวนครั้ง"),
            ),
            "weekly": (bool(self.weekly.value()), self.tr("เลือกวันที่เรียนอย่างน้อยหนึ่งวัน")),
            "starts": (bool(self.starts.text().strip()), self.tr("ใส่เวลา เช่น 9.00")),
            "ends": (bool(self.ends.text().strip()), self.tr("ใส่เวลา เช่น 12.00")),
        }
        return {name: told for name, (filled, told) in asked.items() if not filled}

    def check(self) -> Field | None:
        """Say what to do at every field that needs it; the first of them, if there is one."""
        self._guess_weekday()
        missing = self._missing()
        first = None
        for name, field in self.fields.items():
            told = missing.get(name) or (self._trouble(name) if self._is_filled(name) else "")
            if told:
                field.wrong(told)
                first = first or field
        return first

    def _is_filled(self, name: str) -> bool:
        line = self._lines().get(name)
        return line is None or bool(line.text().strip())

    def refuse(self, error: DeskError) -> Field | None:
        """Say what the desk refused at the field it is about; none when it is about no field."""
        if not isinstance(error, BadValue):
            return None
        asked = str(error.fields.get("field"))
        field = self.fields.get(_OF_THE_DESK.get(asked, asked))
        if field is not None:
            field.wrong(words.sentence(error, self._language))
        return field

    def _show_own(self) -> None:
        """Where several weekdays are chosen, each may meet at another time."""
        days = self.weekly.value()
        self.own.show_days(days)
        self.fields["own"].setVisible(len(days) > 1)

    def usual_rule(self, percent: int) -> None:
        """The percent that a new activity asks for, unless somebody said otherwise."""
        if self.rule.value() == self._usual:
            self.rule.set_value(percent)
        self._usual = percent

    # --- the pattern ----------------------------------------------------------------------------------

    def pattern(self) -> Recurrence | None:
        """The pattern as an RRULE would say it; none before a weekday is chosen."""
        weekly = self.weekly.value()
        if not weekly:
            return None
        often, every, nth = said.OFTEN[str(self.often.value() or "weekly")]
        typed = arabic(self.times.text().strip())
        count = int(typed) if typed.isdecimal() and 0 < int(typed) <= MOST_TIMES else None
        ordered = tuple(day for day in DAYS if day in weekly)
        return Recurrence(often, every, ordered, nth, (), count, None)

    def _say_pattern(self) -> None:
        """Say a pattern back that is more than its weekdays."""
        rule = self.pattern()
        if rule is None or rule.is_plain:
            self.fields["often"].calm()
        else:
            self.fields["often"].fine(said.pattern_said(rule, self._language))

    # --- what was typed -------------------------------------------------------------------------------

    @staticmethod
    def _day(field: DateField) -> date | None:
        written = field.value()
        return written.earliest if written is not None and field.trouble() is None else None

    def plan(self) -> Plan | None:
        """The plan, as soon as days, weekdays and times say when it meets."""
        first, last = self._day(self.first), self._day(self.last)
        starts, ends, weekly = self.starts.value(), self.ends.value(), self.weekly.value()
        rule = self.pattern()
        if not (first and starts and ends and rule) or ends <= starts:
            return None
        if (last is None and rule.count is None) or (last is not None and last < first):
            return None
        capacity = arabic(self.capacity.text().strip())
        return Plan(
            self.title.text(),
            first.isoformat(),
            last.isoformat() if last is not None else "",
            ",".join(weekly),
            f"{starts}-{ends}",
            hours=arabic(self.hours.text().strip()) or None,
            capacity=int(capacity) if capacity.isdecimal() else None,
            rule=f"{self.rule.value()}%",
            place=self.place.text().strip() or None,
            facilitator=self.facilitator.text().strip() or None,
            pattern=rule.rule + (f";COUNT={rule.count}" if rule.count else ""),
            times=self.own.value() or None,
        )

    def content(self) -> dict[str, str]:
        """Everything as typed, for a draft; empty when nothing was typed."""
        typed = {name: line.text() for name, line in self._lines().items()}
        typed |= {"first": self.first.text(), "last": self.last.text()}
        typed["own"] = self.own.typed()
        typed["weekly"] = ",".join(self.weekly.value())
        typed["often"] = "" if self.often.value() == "weekly" else str(self.often.value())
        typed["rule"] = "" if self.rule.value() == self._usual else str(self.rule.value())
        return {name: text for name, text in typed.items() if text}

    def put(self, content: Mapping[str, str]) -> None:
        """Show a draft; an empty one empties all fields."""
        for name, line in self._lines().items():
            line.setText(content.get(name, ""))
        self.first.set_value(content.get("first", ""))
        self.last.set_value(content.get("last", ""))
        self.weekly.put(content.get("weekly", "").split(","))
        self.own.put(content.get("own", ""))
        self.often.choose(content.get("often", "weekly"))
        self.rule.set_value(int(content.get("rule", "") or self._usual))
        for field in self.fields.values():
            field.calm()
        self._say_pattern()
        self.changed.emit()


def _is_number(text: str) -> bool:
    whole, dot, part = arabic(text.strip()).partition(".")
    return whole.isdecimal() and (part.isdecimal() or not dot)


def _is_whole(text: str) -> bool:
    return arabic(text.strip()).isdecimal()
