"""The first start of a further desk: what the invitation says, and what this desk is called."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.opening.answers import Answers
from ui.opening.first_start import Step
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines


class InvitedStep(Step):
    """Step 2 with an invitation: the centre and the letter stand, only the name is asked."""

    new_centre_wanted = Signal()

    def __init__(self, answers: Answers) -> None:
        """Show what the invitation says."""
        centre, letter = answers.invited
        super().__init__(
            2,
            self.tr("เครื่องนี้จะเป็นโต๊ะ {letter}").format(letter=letter),
            self.tr("ดูให้ตรงกับที่โต๊ะแรกบอกไว้ แล้วไปต่อ"),
            answers,
        )
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 14, 20, 14)
        column.addWidget(Lines(centre, "section", weight="semibold", icon="house", tone="indigo"))
        column.addWidget(Lines(self.tr("รายชื่อและกิจกรรมจะมาเมื่อแลกข้อมูลกับแฟลชไดรฟ์ครั้งแรก"), colour="ink2"))
        named = answers.desk or self.tr("โต๊ะ {letter}").format(letter=letter)
        self._desk = LineEdit(named)
        self._desk.setMaxLength(40)
        self._desk.setMaximumWidth(theme.current().scaled(320))
        self._desk.textEdited.connect(self._keep)
        self._desk.installEventFilter(self)
        self.body.addWidget(card)
        self.body.addWidget(Field(self.tr("โต๊ะนี้ชื่อ"), self._desk, optional=self.tr("ไม่บังคับ")))
        self.finish()

    def other_way(self) -> Button | None:
        """No, a centre of its own."""
        button = Button(self.tr("ตั้งศูนย์ใหม่แทน"), "quiet")
        button.clicked.connect(self._leave)
        return button

    def _leave(self) -> None:
        self.answers.leave_invitation()
        self.new_centre_wanted.emit()

    def fields(self) -> list[QWidget]:
        """The desk's name."""
        return [self._desk]

    def first_focus(self) -> QWidget | None:
        """Straight to the way on: the name stands already."""
        return self.primary

    def _keep(self, *_what: object) -> None:
        self.answers.desk = self._desk.text()
