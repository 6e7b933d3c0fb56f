"""Named days as rows: several in a row under one name are one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import words
from ui.rows import Column, Rows
from ui.words import schedule as said

if TYPE_CHECKING:
    from desktop.holidays import Span


class HolidayRows(Rows["Span"]):
    """The named days of a year."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__((), self._spoken, parent)
        self._language = language
        self.columns: tuple[Column[Span], ...] = (
            Column(self.tr("วัน"), lambda span: said.span_said(span, language), width=220),
            Column(self.tr("ชื่อ"), self._name, name=True),
            Column(
                self.tr("ชนิด"),
                lambda span: said.holiday_kind(span.kind, language),
                width=170,
                second=True,
            ),
            Column(self.tr("เรียนไหม"), lambda span: said.meets_said(span.meets, language), width=120),
        )

    def _spoken(self, span: Span) -> str:
        language = self._language
        told = (
            said.span_said(span, language),
            self._name(span),
            said.meets_said(span.meets, language),
        )
        return " ".join(told)

    def _name(self, span: Span) -> str:
        """Its name, in Thai as people call it."""
        return words.holiday_short(span.name) if self._language == "th" else span.name
