"""Where somebody moves to and whether they consent; then the code that opens their file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import clock
from desktop.learners import consent_texts
from desktop.learners.consents import Given, Standing
from desktop.leaving import PURPOSE, Left
from ui import theme, words
from ui.widgets.button import Button
from ui.widgets.card import Card, Line
from ui.widgets.choice import Choice
from ui.widgets.code_card import CodeCard
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.words import moves as said
from ui.words import rights as rights_words


@dataclass(frozen=True, slots=True)
class Answer:
    """What was filled in: where to, and the consent where it is given now."""

    to: str
    consent: Given | None


class AskCard(Card):
    """The new centre, and the learner's consent where it does not stand yet."""

    changed = Signal()
    form_wanted = Signal()

    def __init__(self, language: str, who: str, parent: QWidget | None = None) -> None:
        """Nobody is asked about yet.

        Args:
            language: of what it says.
            who: the name of who sits at the desk: they ask.
            parent: owner.
        """
        super().__init__(parent)
        self._language, self._standing, self._asked = language, Standing(PURPOSE), "learner"
        self.to, self.guardian, self.paper = LineEdit(), LineEdit(), LineEdit()
        for edit in (self.to, self.guardian, self.paper):
            edit.setMaxLength(200)
        optional = self.tr("ไม่บังคับ")
        self.how = Choice()
        self.day = DateField(language=language, whole=True)
        self._stands = Lines("", icon="check-circle", tone="leaf")
        self._question = QWidget(self)
        self._guardian_field = Field(self.tr("ผู้ปกครองที่ยินยอม"), self.guardian)
        self._how_field = Field(self.tr("ผู้เรียนตอบว่า"), self.how)
        self._day_field = Field(self.tr("วันที่ตอบ"), self.day)
        self._paper_field = Field(self.tr("ใบที่เซ็น เลขที่"), self.paper, optional=optional)
        self.form = Button(self.tr("พิมพ์ใบให้เซ็น"), icon="printer")
        self._lay_out(optional, who)
        self.how.activated.connect(lambda _place: self._turn())
        for edit in (self.guardian, self.to):
            edit.textEdited.connect(lambda _text: self.changed.emit())
        self.day.changed.connect(self.changed)
        self.form.clicked.connect(self.form_wanted)

    def _lay_out(self, optional: str, who: str) -> None:
        side = theme.current().scaled(18)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 10, side, 14)
        column.setSpacing(6)
        column.addWidget(Field(self.tr("ย้ายไปศูนย์ไหน"), self.to, optional=optional))
        column.addWidget(Line())
        column.addWidget(Lines(self.tr("ความยินยอม"), "section", weight="semibold"))
        column.addWidget(self._stands)
        column.addWidget(self._question)
        inside = QVBoxLayout(self._question)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        wording = consent_texts.wording().purposes[PURPOSE].say(self._language)
        inside.addWidget(Lines(self.tr("อ่านให้ผู้เรียนฟัง แล้วถามว่ายินยอมไหม"), weight="medium"))
        inside.addWidget(Lines(wording, "note", colour="ink2"))
        for field in (self._how_field, self._guardian_field, self._day_field, self._paper_field):
            inside.addWidget(field)
        inside.addWidget(
            Lines(said.asked_by(who, self._language), "note", colour="ink2", icon="user", parent=self)
        )
        press = QWidget()
        Flow(press).addWidget(self.form)
        inside.addWidget(press)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.to

    def begin(self) -> None:
        """Somebody else: nothing is filled in."""
        for edit in (self.to, self.guardian, self.paper):
            edit.clear()
        self.how.choose(None)
        today = clock.today()
        self.day.set_value(f"{today.day}/{today.month}/{words.year_shown(today, self._language)}")
        self._turn()

    def show_standing(self, standing: Standing, asked: str) -> None:
        """Show how it stands with the consent, and who has to give it."""
        self._standing, self._asked = standing, asked
        whole = self._is_whole
        self._stands.say(rights_words.stands(standing, self._language) if whole else "")
        self._question.setVisible(not whole)
        hows = ("guardian",) if asked == "guardian" else ("signed", "spoken")
        told = [(how, words.say(said.HOWS, how, self._language)) for how in hows]
        self.how.offer([(None, self.tr("ยังไม่ได้ถาม")), *told])
        self._turn()

    @property
    def _is_whole(self) -> bool:
        return self._standing.basis == "consent" and self._standing.whole

    def _turn(self) -> None:
        answered = self.how.value() is not None
        self._guardian_field.setVisible(self._asked != "learner")
        self._day_field.setVisible(answered)
        self._paper_field.setVisible(answered and self.how.value() != "spoken")
        self.changed.emit()

    def lacks(self) -> str | None:
        """What has to be done before the file can be made; none when nothing."""
        if self._is_whole:
            return None
        if self.how.value() is None:
            return self.tr("อ่านคำถามให้ผู้เรียนฟังก่อน แล้วเลือกคำตอบ")
        if self._asked != "learner" and not self.guardian.text().strip():
            return self.tr("ผู้เรียนยังไม่ครบ 20 ปี จดชื่อผู้ปกครองที่ยินยอม")
        return self.day.trouble_words() or None

    def answer(self) -> Answer:
        """What was filled in; `lacks` is asked before."""
        to = self.to.text().strip()
        if self._is_whole:
            return Answer(to, None)
        return Answer(
            to,
            Given(
                PURPOSE,
                how=str(self.how.value()),
                given_on=self._day(),
                paper=self.paper.text().strip() or None,
                given_by=self.guardian.text().strip() or None if self._asked != "learner" else None,
            ),
        )

    def _day(self) -> date | None:
        written = self.day.value()
        return written.earliest if written is not None else None


class DoneCard(Card):
    """The code, large, and what to do with it and with the file."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nothing was made yet."""
        super().__init__(parent, edge="leaf")
        self._language = language
        self._made = Lines("", "section", weight="semibold", icon="check-circle", tone="leaf")
        self._file = Lines("", icon="file")
        self.code = ""
        self._code: CodeCard | None = None
        self._place = QVBoxLayout()
        self._told = (
            Lines(self.tr("รหัสนี้เปิดแฟ้มได้ที่ศูนย์ใหม่ ศูนย์นี้ไม่ได้เก็บไว้ ออกจากหน้านี้แล้วดูอีกไม่ได้"), icon="key"),
            Lines(self.tr("ให้แฟ้มกับรหัสไปคนละทาง แฟ้มในแฟลชไดรฟ์ รหัสในกระดาษ"), icon="info"),
            Lines(self.tr("รหัสหาย ทำแฟ้มใหม่ได้ที่นี่ทุกเมื่อ"), icon="arrow-clockwise"),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        side = theme.current().scaled(18)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 12, side, 14)
        column.setSpacing(8)
        column.addWidget(self._made)
        column.addWidget(self._file)
        column.addLayout(self._place)
        for line in self._told:
            column.addWidget(line)

    def show_done(self, done: Left) -> None:
        """Show what was made."""
        if self._code is not None:
            self._code.hide()
            self._code.deleteLater()
        self.code = done.code
        self._code = CodeCard(done.code)
        self._place.addWidget(self._code)
        self._made.say(said.made(done, self._language))
        self._file.say(_where(done.file))


def _where(file: Path) -> str:
    return f"{file.name} · {file.parent}"
