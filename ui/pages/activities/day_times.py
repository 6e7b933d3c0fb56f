"""Hours of single weekdays: a switch, and a line for each chosen day that may meet at another time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.schedule import DAYS
from ui import theme
from ui.widgets.label import Label, plain
from ui.widgets.ticks import Switch
from ui.widgets.time_edit import TimeEdit

NAME = 150
"""Width of a weekday's name in pixels at a body of 18."""


class _Line(QWidget):
    """A weekday with its hours; left empty it meets when the others do."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.starts, self.ends = TimeEdit(), TimeEdit()
        self.starts.setAccessibleName(self.tr("{day} เริ่ม").format(day=name))
        self.ends.setAccessibleName(self.tr("{day} เลิก").format(day=name))
        label = Label(plain(name))
        label.setFixedWidth(theme.current().scaled(NAME))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (label, self.starts, Label("–"), self.ends):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        for line in (self.starts, self.ends):
            line.textEdited.connect(lambda _text: self.changed.emit())

    @property
    def is_empty(self) -> bool:
        """Whether it meets when the others do."""
        return not (self.starts.text().strip() or self.ends.text().strip())

    def value(self) -> str | None:
        """`13:00-15:00`; none for what cannot be meant."""
        starts, ends = self.starts.value(), self.ends.value()
        return f"{starts}-{ends}" if starts and ends and starts < ends else None


class DayTimes(QWidget):
    """Which of the chosen weekdays meet at another time."""

    changed = Signal()

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        """No weekday yet.

        Args:
            names: of the weekdays, Monday first.
            parent: owner.
        """
        super().__init__(parent)
        self._names = dict(zip(DAYS, names, strict=True))
        self._lines: dict[str, _Line] = {}
        self._days: tuple[str, ...] = ()
        self.other = Switch(self.tr("บางวันเรียนคนละเวลา"), note=self.tr("วันที่เว้นว่างไว้ เรียนตามเวลาข้างบน"))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 4)
        self.column.setSpacing(4)
        self.column.addWidget(self.other)
        self.setFocusProxy(self.other)
        self.other.toggled.connect(lambda _on: self._dress())
        self.other.toggled.connect(lambda _on: self.changed.emit())
        self.hide()

    def show_days(self, days: Sequence[str]) -> None:
        """The weekdays that were chosen; with fewer than two there is nothing to tell apart."""
        self._days = tuple(days)
        self.setVisible(len(days) > 1)
        self._dress()

    def _dress(self) -> None:
        open_ = self.other.isChecked()
        for day in self._days if open_ else ():
            self._line(day)
        for day, line in self._lines.items():
            line.setVisible(open_ and day in self._days)

    def _line(self, day: str) -> _Line:
        """A weekday's line, made when it is first needed, in the week's order."""
        if day not in self._lines:
            line = self._lines[day] = _Line(self._names[day])
            line.changed.connect(self.changed)
            made = [one for one in DAYS if one in self._lines]
            self.column.insertWidget(1 + made.index(day), line)
            stops: list[QWidget] = [self.other]
            for one in made:
                stops += [self._lines[one].starts, self._lines[one].ends]
            for before, after in pairwise(stops):
                self.setTabOrder(before, after)
        return self._lines[day]

    def _told(self) -> Mapping[str, _Line]:
        """The lines that count and are not empty."""
        if not self.other.isChecked() or len(self._days) < 2:
            return {}
        lines = {day: self._lines[day] for day in self._days if day in self._lines}
        return {day: line for day, line in lines.items() if not line.is_empty}

    def value(self) -> str:
        """`wed 13:00-15:00; fri 09:00-11:00`: what can be meant of it."""
        told = {day: line.value() for day, line in self._told().items()}
        return "; ".join(f"{day} {hours}" for day, hours in told.items() if hours)

    def trouble(self) -> str:
        """What to do about the first line that cannot be meant; no words when all is well."""
        for day, line in self._told().items():
            if line.value() is None:
                told = self.tr("ใส่เวลาเริ่มและเลิกของ{day} เช่น 13.00 – 15.00")
                return told.format(day=self._names[day])
        return ""

    def typed(self) -> str:
        """Everything as typed, for a draft: `wed 13.00 15`."""
        if not self.other.isChecked():
            return ""
        lines = self._lines.items()
        told = [f"{day} {one.starts.text()}|{one.ends.text()}" for day, one in lines if not one.is_empty]
        return ";".join(told) or "on"

    def put(self, typed: str) -> None:
        """Bring a draft back; an empty one empties all lines."""
        self.other.setChecked(bool(typed))
        for line in self._lines.values():
            line.starts.clear()
            line.ends.clear()
        for part in typed.split(";") if typed else ():
            day, _, hours = part.partition(" ")
            if day in self._names:
                line = self._line(day)
                starts, _, ends = hours.partition("|")
                line.starts.setText(starts)
                line.ends.setText(ends)
        self._dress()
