"""The two lists of a programme: the activities it is made of, and how far everybody has come."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.programmes import Part, Progress
from ui.rows import Column, Rows
from ui.words import programmes as said

CREDITS = 2
"""The column of everybody's credits."""


class PartRows(Rows[Part]):
    """The activities of a programme."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """None yet."""
        self._language = language
        columns: tuple[Column[Part], ...] = (
            Column(self.tr("กิจกรรม"), lambda one: one.title, name=True),
            Column(self.tr("รหัส"), lambda one: one.code, width=100, second=True),
            Column(self.tr("หน่วยกิต"), lambda one: said.number(one.credits), width=110, right=True),
            Column(self.tr("ต้องเรียน"), lambda one: said.required(one.required, language), width=140),
        )
        super().__init__(columns, self._spoken, parent)

    def _spoken(self, one: Part) -> str:
        return said.part_spoken(one, self._language)


class ProgressRows(Rows[Progress]):
    """Everybody who takes part in any of it, the furthest first."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Nobody yet."""
        self.titles: dict[bytes, str] = {}
        self._language = language
        columns: tuple[Column[Progress], ...] = (
            Column(self.tr("ชื่อ นามสกุล"), lambda one: one.name, name=True),
            Column(self.tr("รหัส"), lambda one: one.code, width=110, second=True),
            Column(self.tr("หน่วยกิต"), lambda one: said.number(one.credits), width=110, right=True),
            Column(self.tr("ยังขาด"), self._lacks, width=260, second=True),
        )
        super().__init__(columns, self._spoken, parent)

    def _lacks(self, one: Progress) -> str:
        return said.lacks(one, [self.titles.get(key, "") for key in one.lacks], self._language)

    def _spoken(self, one: Progress) -> str:
        return f"{one.name} {said.credits_said(one.credits, self._language)} {self._lacks(one)}"
