"""Consent purpose by purpose: how it stands, its wording, and one press to give or to take back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.learners import consent_texts
from desktop.learners.consents import PURPOSES, Given, Standing
from ui import theme, words
from ui.widgets.button import Button
from ui.widgets.card import Card, Line
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.words import rights as said


class ConsentLine(QWidget):
    """One purpose."""

    wanted = Signal()
    refused = Signal()
    withdrawn = Signal()

    def __init__(self, purpose: str, language: str, parent: QWidget | None = None) -> None:
        """Nobody was asked yet.

        Args:
            purpose: one of `PURPOSES`.
            language: of what it says.
            parent: owner.
        """
        super().__init__(parent)
        self._language = language
        name = words.say(words.PURPOSES, purpose, language)
        self._state = Lines("", "note", colour="ink2", parent=self)
        text = consent_texts.wording().purposes[purpose].say(language)
        self.give = Button(self.tr("ยินยอม"), icon="check")
        self.refuse = Button(self.tr("ไม่ยินยอม"), "quiet")
        self.back = Button(self.tr("ถอน"), icon="arrow-u-up-left")
        for button in (self.give, self.refuse, self.back):
            button.setAccessibleName(f"{button.text()} {name}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(0)
        column.addWidget(Lines(name, weight="semibold", parent=self))
        column.addWidget(Lines(text, "note", parent=self))
        column.addWidget(self._state)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.give, self.refuse, self.back):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.give.clicked.connect(self.wanted)
        self.refuse.clicked.connect(self.refused)
        self.back.clicked.connect(self.withdrawn)

    def show_one(self, one: Standing, who: str) -> None:
        """Show how it stands, and who has to sign."""
        asked = words.say(said.ASKED, who, self._language)
        told = said.stands(one, self._language)
        self._state.say(told if one.stands and not one.lacks else f"{told} · {asked}")
        again = one.lacks is not None
        self.give.setVisible(not one.stands or again)
        self.refuse.setVisible(not one.stands and one.basis != "refused")
        self.back.setVisible(one.stands)


class ConsentCard(Card):
    """All purposes; what was signed, and by whom, is asked once for all of them."""

    given = Signal(object)
    withdrawn = Signal(str)
    form_wanted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent)
        self._asked: dict[str, str] = {}
        self.paper, self.guardian = LineEdit(), LineEdit()
        self.form = Button(self.tr("พิมพ์ใบขอความยินยอม"), icon="printer")
        self.lines = {purpose: ConsentLine(purpose, language, self) for purpose in PURPOSES}
        side = theme.current().scaled(18)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 10, side, 14)
        column.setSpacing(6)
        column.addWidget(Label(self.tr("ความยินยอม"), "section"))
        column.addWidget(
            Lines(
                self.tr("ให้หรือถอนได้ทีละเรื่อง ถอนแล้วไม่ย้อนไปถึงสิ่งที่ทำไปแล้ว"),
                "note",
                colour="ink2",
                parent=self,
            )
        )
        fields = QWidget()
        row = Flow(fields, across=theme.current().scaled(16), down=6)
        optional = self.tr("ไม่บังคับ")
        row.addWidget(Field(self.tr("ใบที่เซ็น เลขที่"), self.paper, optional=optional))
        self._guardian = Field(self.tr("ผู้ปกครองที่ลงชื่อ"), self.guardian, optional=optional)
        row.addWidget(self._guardian)
        column.addWidget(fields)
        for purpose, line in self.lines.items():
            column.addWidget(Line())
            column.addWidget(line)
            line.wanted.connect(partial(self._give, purpose, "consent"))
            line.refused.connect(partial(self._give, purpose, "refused"))
            line.withdrawn.connect(partial(self.withdrawn.emit, purpose))
        column.addWidget(Line())
        column.addWidget(self.form)
        self.form.clicked.connect(self.form_wanted)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.paper

    def show_all(self, standings: tuple[Standing, ...], asked: Mapping[str, str]) -> None:
        """Show how it stands with each."""
        self._asked = dict(asked)
        self._guardian.setVisible(any(who != "learner" for who in asked.values()))
        for one in standings:
            self.lines[one.purpose].show_one(one, asked[one.purpose])

    def _give(self, purpose: str, basis: str) -> None:
        guardian = self.guardian.text().strip() or None
        by = guardian if self._asked.get(purpose) != "learner" else None
        paper = self.paper.text().strip() or None
        how = "guardian" if by else "signed" if paper else "spoken"
        self.given.emit(Given(purpose, basis, how, paper=paper, given_by=by))
