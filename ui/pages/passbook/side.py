"""What stands beside the passbook: why an activity came to its verdict, and each session of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.passbook import Day, Entry
from ui import theme
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.lines import Lines
from ui.widgets.table import TableView
from ui.words import offers
from ui.words import passbook as said

SIDE, UNBOUND = 400, 16_777_215


class EntrySide(Card):
    """One activity of a learner; Enter on a session leads to the activity."""

    opened = Signal()

    def __init__(self, language: str, home: str, parent: QWidget | None = None) -> None:
        """Nothing yet.

        Args:
            language: of what it says.
            home: the centre's own name: only others are named.
            parent: owner.
        """
        super().__init__(parent)
        self._language, self._home = language, home
        self._title = Label("", weight="semibold")
        self._why = Lines("", icon="info")
        self._parts = QVBoxLayout()
        self._parts.setSpacing(0)
        columns: tuple[Column[Day], ...] = (
            Column(self.tr("วัน"), lambda day: said.date_of(day, language)),
            Column(self.tr("เช็กว่า"), lambda day: said.mark_of(day, language), width=92),
            Column(self.tr("ชั่วโมง"), said.part_of, width=92, right=True),
        )
        self.rows = Rows(columns, lambda day: said.day_of(day, language), self)
        self.days = TableView(self.rows, self.tr("แต่ละครั้งที่มีเช็กชื่อ"))
        self.open = Button(self.tr("เปิดกิจกรรม"), icon="arrow-right", key="Enter")
        self._lay_out()
        self.days.opened.connect(lambda _row: self.opened.emit())
        self.open.clicked.connect(self.opened)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 10)
        column.setSpacing(6)
        told = QVBoxLayout()
        told.setContentsMargins(15, 0, 15, 0)
        told.setSpacing(4)
        told.addWidget(self._title)
        told.addWidget(self._why)
        told.addLayout(self._parts)
        column.addLayout(told)
        column.addWidget(self.days, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 0, 15, 0)
        foot.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)
        self.take_room(all_of_it=False)

    def take_room(self, *, all_of_it: bool) -> None:
        """Stand beside the list, or alone."""
        self._title.setVisible(all_of_it)
        self.open.setVisible(not all_of_it and bool(self.rows.rows))  # Enter is named at the foot
        wide = theme.current().scaled(SIDE)
        self.setMinimumWidth(0 if all_of_it else wide)
        self.setMaximumWidth(UNBOUND if all_of_it else wide)

    def show_entry(self, one: Entry | None) -> None:
        """Show an activity."""
        while (item := self._parts.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self.open.setVisible(one is not None and not self._title.isVisibleTo(self))
        if one is None:
            self._title.say("")
            self._why.say("")
            self.rows.set(())
            return
        language = self._language
        self._title.say(one.title)
        self._why.say(offers.why(one.standing, language))
        if one.centre and one.centre != self._home:
            self._parts.addWidget(Lines(said.held_by(one, language), icon="buildings"))
        for held in one.certificates:
            tone = "ink2" if held.void_on else "leaf"
            told = said.certificate_of(held, language)
            self._parts.addWidget(Lines(told, icon="certificate", tone=tone))
        self.rows.set(tuple(reversed(one.days)))
        if one.days:
            self.days.stand(0)
