"""Beside the list: whom one calls, by which telephone, what is known, and why they stayed away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import absences
from desktop.absences import LOST, Asked, Call
from ui import theme, words
from ui.widgets.button import Button
from ui.widgets.card import Card, Line
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.words import absences as said

WIDE = 372
MOST_ASKED = 3
"""So many earlier times are shown."""


class CallSide(QScrollArea):
    """One learner to call."""

    told = Signal(object)
    """What was found out (`Asked`)."""
    opened = Signal()
    """Open the profile."""

    def __init__(self, language: str) -> None:
        """Nobody yet."""
        super().__init__()
        self._language = language
        self.one: Call | None = None
        self._name = Lines("", "section")
        self._about = Lines("", colour="ink2")
        self._facts = QVBoxLayout()
        self._facts.setSpacing(2)
        self.how = Choice([(how, words.say(said.HOWS, how, language)) for how in absences.HOWS])
        self.note = LineEdit()
        self.next = LineEdit(hint=self.tr("เช่น 3 มิ.ย."))
        self._next_field = Field(self.tr("ถามอีกครั้งวันที่"), self.next, optional=self.tr("ไม่บังคับ"))
        self.reasons = {
            reason: Button(words.say(said.REASONS_AWAY, reason, language), key=str(place))
            for place, reason in enumerate(absences.REASONS, 1)
        }
        self.profile = Button(self.tr("เปิดประวัติ"), "quiet", icon="user-list")
        self._lay_out()
        for reason, button in self.reasons.items():
            button.clicked.connect(lambda _on=False, why=reason: self.tell(why))
        self.profile.clicked.connect(self.opened)

    def _lay_out(self) -> None:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 14)
        column.setSpacing(6)
        column.addWidget(self._name)
        column.addWidget(self._about)
        column.addLayout(self._facts)
        column.addWidget(self.profile, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Line())
        column.addWidget(Label(self.tr("ทำไมไม่มา"), weight="semibold"))
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, button in enumerate(self.reasons.values()):
            grid.addWidget(button, place // 2, place % 2)
        column.addLayout(grid)
        column.addWidget(Lines(self.tr("กดเหตุผลแล้วจดทันที อยากเขียนเพิ่มให้เขียนก่อนกด"), "note", colour="ink2"))
        column.addWidget(Field(self.tr("ถามทางไหน"), self.how))
        column.addWidget(Field(self.tr("เขียนเพิ่ม"), self.note, optional=self.tr("ไม่บังคับ")))
        column.addWidget(self._next_field)
        inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 6, 0)
        whole.addWidget(card)
        whole.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def fold(self, *, compact: bool) -> None:
        """As a page of its own it takes all the room there is."""
        wide = theme.current().scaled(WIDE)
        self.setMinimumWidth(0 if compact else wide)
        self.setMaximumWidth(16777215 if compact else wide)

    def show_one(self, one: Call | None) -> None:
        """Show somebody; what was typed for another goes."""
        if (
            one is None
            or self.one is None
            or (one.learner, one.session)
            != (
                self.one.learner,
                self.one.session,
            )
        ):
            self.empty()
        self.one = one
        if one is None:
            return
        language = self._language
        self._name.say(one.name)
        self._about.say(
            " · ".join(
                part for part in (one.nickname or "", said.away(one, language), one.title) if part
            )
        )
        facts = [Lines(said.phone(phone, language), icon="phone") for phone in one.phones]
        if not facts:
            facts = [Lines(self.tr("ไม่มีเบอร์โทร เติมในประวัติ"), icon="phone", tone="amber")]
        if one.outlook is not None and one.outlook.code:
            lost = one.outlook.code == LOST
            facts.append(
                Lines(
                    said.outlook_why(one.outlook, language),
                    icon="x-circle" if lost else "warning",
                    tone="brick" if lost else "amber",
                )
            )
        facts += [
            Lines(said.asked(asked, language), "note", icon="note-pencil", colour="ink2")
            for asked in one.asked[:MOST_ASKED]
        ]
        _refill(self._facts, facts)

    def empty(self) -> None:
        """Nothing typed."""
        self.how.choose("phone")
        self.note.clear()
        self.next.clear()
        self._next_field.calm()

    def tell(self, reason: str) -> None:
        """This was why; with what was typed beside."""
        if self.one is not None:
            self.told.emit(Asked(reason, str(self.how.value()), self.note.text(), self.next.text()))

    def wrong_day(self, sentence: str) -> None:
        """The day to ask again cannot be read: nothing was kept, and what was typed stands."""
        self._next_field.wrong(sentence)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)


def _refill(layout: QVBoxLayout, parts: Sequence[QWidget]) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (gone := item.widget()) is not None:
            gone.hide()
            gone.deleteLater()
    for part in parts:
        layout.addWidget(part)
