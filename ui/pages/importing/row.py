"""Beside the import's table: why the row in the lamp is as it is, and what can be decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.learners.choices import Choice
from desktop.learners.import_rows import LEFT_OUT, MAYBE, ImportRow
from ui import theme
from ui.pages.importing.edit import ImportEdit
from ui.widgets.button import Button
from ui.widgets.card import Card, Line
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines
from ui.widgets.views import Views
from ui.words import importing as said
from ui.words.importing_facts import Fact

PAD: Final = 16


class FactLine(QWidget):
    """One fact: its head beside an icon, its sentence below."""

    def __init__(self, fact: Fact, *, first: bool) -> None:
        """Show a fact; a hairline parts it from the one before."""
        super().__init__()
        now = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        if not first:
            column.addWidget(Line())
        column.addWidget(Lines(fact.head, weight="semibold", icon=fact.icon, tone=fact.tone))
        if fact.more:
            more = QHBoxLayout()
            more.setContentsMargins(now.scaled(Lines.ICON + Lines.GAP), 0, 0, 0)
            more.addWidget(Lines(fact.more, "note", colour="ink2"))
            column.addLayout(more)


class ImportRowPanel(Card):
    """One row: its facts and its decisions, or the fields to change it by hand."""

    turned = Signal()
    """Take it, or leave it out: as the space bar does."""
    as_written = Signal()
    same = Signal()
    apart = Signal()
    back = Signal()
    """Forget what was decided."""
    edit_wanted = Signal()

    def __init__(self, language: str) -> None:
        """Nobody yet."""
        super().__init__()
        self._language = language
        self._facts_shown: tuple[Fact, ...] = ()
        self.number = Label("", "note", colour="ink2")
        self.name = Lines("", weight="semibold")
        self.turn = Button("", "quiet")
        self.keep = Button(self.tr("ใช้ตามไฟล์"))
        self.edit = Button(self.tr("แก้เอง"), icon="pencil-simple")
        self.is_same = Button(self.tr("คนเดียวกัน เว้นไว้"))
        self.is_apart = Button(self.tr("คนละคน รับเข้า"), key=self.tr("เว้นวรรค"))
        self.forget = Button(self.tr("กลับไปตามที่อ่านให้"), "quiet", icon="arrow-u-up-left")
        self.form = ImportEdit(language)
        self._views = Views()
        self._lay_out()
        for button, signal in (
            (self.turn, self.turned),
            (self.keep, self.as_written),
            (self.edit, self.edit_wanted),
            (self.is_same, self.same),
            (self.is_apart, self.apart),
            (self.forget, self.back),
        ):
            button.clicked.connect(signal)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.number, 1)
        head.addWidget(self.turn)
        self._views.addWidget(self._looking())
        self._views.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, 2, 3, 12)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.name)
        column.addWidget(self._views, 1)

    def _looking(self) -> QWidget:
        """The facts over the decisions."""
        inside = QWidget()
        self._facts = QVBoxLayout(inside)
        self._facts.setContentsMargins(0, 4, 12, 0)
        self._facts.setSpacing(0)
        self._facts.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inside)
        self._scroll = scroll
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(scroll, 1)
        for buttons in ((self.is_same,), (self.is_apart,), (self.keep, self.edit), (self.forget,)):
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, PAD - 3, 0)
            row.setSpacing(10)
            for button in buttons:
                row.addWidget(button, 1)
            column.addLayout(row)
        return made

    # --- what is shown --------------------------------------------------------------------------------

    def show_row(self, row: ImportRow, choice: Choice, facts: Sequence[Fact]) -> None:
        """Show a row."""
        self.number.say(plain(said.row_number(row.row, self._language)))
        self.name.say(row.name)
        self._offer(row, choice)
        told = tuple(facts)
        if told != self._facts_shown:
            self._facts_shown = told
            self._fill(told)

    def _offer(self, row: ImportRow, choice: Choice) -> None:
        """Show the decisions that can be taken now; who had the keyboard keeps it if it can."""
        taken = row.kind not in {MAYBE, LEFT_OUT}
        self.turn.say(self.tr("เว้นแถวนี้") if taken else self.tr("รับแถวนี้"))
        self.turn.wear("minus-circle" if taken else "check")
        touched = bool(choice.as_written or choice.given or (choice.take and taken))
        for button, offered in (
            (self.turn, taken or choice.leave),
            (self.is_same, row.kind == MAYBE),
            (self.is_apart, row.kind == MAYBE),
            (self.keep, taken and bool(row.changed)),
            (self.edit, taken),
            (self.forget, touched),
        ):
            button.setVisible(offered)

    def _fill(self, facts: tuple[Fact, ...]) -> None:
        while self._facts.count() > 1:
            item = self._facts.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for place, fact in enumerate(facts):
            self._facts.insertWidget(place, FactLine(fact, first=place == 0))
        self._scroll.verticalScrollBar().setValue(0)

    def decision(self) -> Button | None:
        """The first decision that is offered."""
        buttons = (self.is_same, self.keep, self.edit, self.forget, self.turn)
        return next((button for button in buttons if not button.isHidden()), None)

    # --- changing by hand -----------------------------------------------------------------------------

    @property
    def is_editing(self) -> bool:
        """Whether the fields are open."""
        return self._views.currentWidget() is self.form

    def open_form(self) -> None:
        """Show the fields; they have been filled."""
        self._views.setCurrentWidget(self.form)
        self.turn.hide()
        self.form.begin()

    def close_form(self) -> None:
        """Show the facts again."""
        self._views.setCurrentIndex(0)
