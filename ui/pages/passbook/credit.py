"""How far one person has come in each programme, and beside it the parts with their hours."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.credit_account import Towards
from ui import theme
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.card import Line
from ui.widgets.empty import Empty
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines
from ui.widgets.scroll_card import ScrollCard
from ui.widgets.table import Table, TableView
from ui.widgets.views import Views
from ui.words import hours
from ui.words import programmes as said

SIDE, UNBOUND = 400, 16_777_215
_MARKS = {
    "earned": ("check-circle", "leaf"),
    "possible": ("circle", "ink2"),
    "lost": ("x-circle", "brick"),
}


class CreditPart(QWidget):
    """The programmes at the left, the parts of the current one at the right."""

    opened = Signal(object)
    """The id of a programme that is to be shown; none for all of them."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody's."""
        super().__init__(parent)
        self._language, self._compact = language, False
        columns: tuple[Column[Towards], ...] = (
            Column(self.tr("หลักสูตร"), lambda one: one.programme.title, name=True),
            Column(self.tr("หน่วยกิต"), lambda one: said.have_of(one, language), width=150, right=True),
            Column(self.tr("เหลือ"), self._left, width=110, right=True),
            Column(self.tr("ชั่วโมง"), lambda one: hours(one.minutes), width=110, right=True),
        )
        self.rows = Rows(columns, self._spoken, self)
        self.table = TableView(self.rows, self.tr("หน่วยกิตในแต่ละหลักสูตร"))
        self.to_programmes = Button(self.tr("ดูหลักสูตร"), "primary", icon="graduation-cap")
        none = Empty(
            self.tr("ยังไม่มีหน่วยกิตในหลักสูตรใด"),
            self.tr("เมื่อกิจกรรมที่เรียนอยู่ในหลักสูตร หรือรายการจากที่อื่นนับเข้าหลักสูตร จะขึ้นที่นี่"),
        )
        none.offer(self.to_programmes)
        self._views = Views()
        self._views.addWidget(Table(self.table))
        self._views.addWidget(none)
        self.side = ScrollCard()
        self._title = Label("", "section", wrap=True)
        self._why = Lines("", icon="info")
        self._parts = QVBoxLayout()
        self._parts.setSpacing(2)
        self.open = Button(self.tr("เปิดหลักสูตร"), icon="arrow-right", key="Enter")
        for part in (self._title, self._why):
            self.side.column.addWidget(part)
        self.side.column.addLayout(self._parts)
        self.side.column.addWidget(self.open)
        self.side.column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._views, 1)
        row.addWidget(self.side)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._light())
        self.table.opened.connect(lambda _row: self._enter())
        self.open.clicked.connect(lambda _on=False: self._open())
        self.to_programmes.clicked.connect(lambda _on=False: self.opened.emit(None))

    def _left(self, one: Towards) -> str:
        if one.complete:
            return self.tr("ครบแล้ว")
        return "–" if one.remaining is None else said.number(one.remaining)

    def _spoken(self, one: Towards) -> str:
        return f"{one.programme.title} {said.towards(one, self._language)}"

    def show_all(self, found: tuple[Towards, ...]) -> None:
        """Show what a person has of each programme."""
        self.rows.set(found)
        self._views.setCurrentIndex(0 if found else 1)
        if found and not self.table.currentIndex().isValid():
            self.table.stand(0)
        self._light()

    def fold(self, *, compact: bool) -> None:
        """In a small window the list has all the room, or the parts of a programme have."""
        alone = compact and self.is_among_parts
        there = bool(self.rows.rows)
        self._views.setVisible(not alone)
        self.side.setVisible(there and (alone or not compact))
        wide = theme.current().scaled(SIDE)
        self.side.setMinimumWidth(0 if alone else wide)
        self.side.setMaximumWidth(UNBOUND if alone else wide)
        self._compact = compact

    @property
    def is_among_parts(self) -> bool:
        """Whether the keyboard is beside the list."""
        return self.open.hasFocus()

    def step_back(self) -> bool:
        """Esc: from the parts to the list; false when nobody is there."""
        if not self.is_among_parts:
            return False
        self._views.show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fold(compact=self._compact)
        return True

    def _enter(self) -> None:
        """Enter: to the parts where they are not beside it, else to the programme."""
        if self._compact:
            self.side.show()
            self.open.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fold(compact=True)
            self.side.turn(-100)
        else:
            self._open()

    def place_of_keys(self) -> QWidget:
        """Where the keyboard begins."""
        return self.table if self.rows.rows else self.to_programmes

    def _open(self) -> None:
        one = self.rows.row(self.table.currentIndex().row())
        if one is not None:
            self.opened.emit(one.programme.id)

    def _light(self) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        one = self.rows.row(self.table.currentIndex().row())
        self.fold(compact=self._compact)
        if one is None:
            return
        self._title.say(plain(one.programme.title))
        self._why.say(said.towards(one, self._language))
        for done in one.parts:
            icon, tone = _MARKS.get(done.verdict or "", ("circle", "ink2"))
            self._parts.addWidget(Line())
            self._parts.addWidget(Lines(done.part.title, icon=icon, tone=tone, weight="medium"))
            told = said.part_of(done, self._language)
            if done.centre:
                told += f" · {done.centre}"
            self._parts.addWidget(Lines(told, "note", colour="ink2"))
        if one.outside_minutes:
            self._parts.addWidget(Line())
            told = said.elsewhere(one, self._language)
            self._parts.addWidget(Lines(told, icon="seal-check", tone="leaf", weight="medium"))
