"""Who teaches, as rows with the hours of a month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import words
from ui.rows import Column, Rows

if TYPE_CHECKING:
    from desktop.teachers import Teacher


@dataclass(frozen=True, slots=True)
class Line:
    """One who teaches, and their minutes in the month that is shown."""

    who: Teacher
    minutes: int


class TeacherRows(Rows[Line]):
    """All who teach, by name."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__((), self._spoken, parent)
        self._language = language
        self.columns: tuple[Column[Line], ...] = (
            Column(self.tr("ชื่อ"), lambda line: line.who.name, name=True),
            Column(self.tr("โทรศัพท์"), lambda line: line.who.phone or "", width=140, second=True),
            Column(self.tr("ถนัด"), lambda line: line.who.skills or "", width=190, second=True),
            Column(self.tr("บาท/ชม."), self._paid, width=90, right=True),
            Column(self.tr("ชั่วโมง"), self._hours, width=90, right=True),
        )

    @staticmethod
    def _paid(line: Line) -> str:
        return "" if line.who.per_hour is None else f"{line.who.per_hour:,}"

    @staticmethod
    def _hours(line: Line) -> str:
        return f"{line.minutes / 60:.2f}".rstrip("0").rstrip(".") if line.minutes else ""

    def _spoken(self, line: Line) -> str:
        return f"{line.who.name} {words.hours_long(line.minutes, self._language)}"
