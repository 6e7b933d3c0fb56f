"""The first start's first steps: what a step is, language and text size, the centre."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import theme
from ui.opening.answers import Answers
from ui.opening.question import Question
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.label import Label, plain
from ui.widgets.letters import LANGUAGES, Letter
from ui.widgets.line_edit import LineEdit
from ui.widgets.tambon_picker import TambonPicker

if TYPE_CHECKING:
    from desktop.settings import Settings

STEPS = 5


class Step(Question):
    """One step of the first start; it writes into the answers as they are typed."""

    back_wanted = Signal()
    on_wanted = Signal()

    def __init__(self, number: int, title: str, below: str, answers: Answers) -> None:
        """A step that has nothing in it yet."""
        above = self.tr("ขั้นที่ {n} จาก {of}").format(n=number, of=STEPS)
        super().__init__(above, title, below)
        self.number, self.answers = number, answers

    def finish(self, on: str = "") -> None:
        """Lay the foot below what the step has put into its body."""
        self.body.addStretch(1)
        back = self.back_wanted.emit if self.number > 1 else None
        self.put_foot(back, on or self.tr("ต่อไป"), self.go, practice=True, other=self.other_way())
        self.check()

    def other_way(self) -> Button | None:
        """One more quiet way, where the step has one."""
        return None

    def go(self) -> None:
        """The way on, once nothing is missing."""
        if not self.is_busy:
            self.on_wanted.emit()

    def check(self) -> None:
        """Make the way on usable, or have it say what is missing."""
        self.calm()
        if self.primary is not None:
            self.primary.why_not(self.missing() or None)

    def missing(self) -> str:
        """What is to be typed before it goes on; empty when nothing."""
        return ""


class LookStep(Step):
    """Step 1: language and text size, which change at once."""

    language_wanted = Signal(str)
    size_wanted = Signal(str)
    backup_wanted = Signal()
    """The centre stood on another computer: bring its backup back."""

    def __init__(self, answers: Answers, settings: Settings) -> None:
        """Show what stands."""
        super().__init__(1, self.tr("อ่านแบบไหนสบายตา"), self.tr("เปลี่ยนได้ทุกเมื่อ ที่หน้านี้และในตั้งค่า"), answers)
        self._letters: list[QWidget] = []
        languages = [(code, words, settings.text_size) for code, words in LANGUAGES]
        sizes = [
            ("normal", self.tr("ปกติ"), "normal"),
            ("large", self.tr("ใหญ่"), "large"),
            ("larger", self.tr("ใหญ่มาก"), "larger"),
        ]
        self._put(self.tr("ภาษา"), languages, settings.language, self.language_wanted)
        self.body.addSpacing(12)
        self._put(self.tr("ขนาดตัวหนังสือ"), sizes, settings.text_size, self.size_wanted)
        self.finish()

    def _put(self, label: str, options: list[tuple[str, str, str]], now: str, told: object) -> None:
        self.body.addWidget(Label(plain(label), weight="medium"))
        holder = QWidget()
        row = Flow(holder, across=12, down=12)
        for code, words, size in options:
            letter = Letter(code, words, size, wide=168)
            letter.setAccessibleName(f"{label} {words}")
            letter.setChecked(code == now)
            letter.clicked.connect(lambda _on=False, code=code: told.emit(code))  # type: ignore[attr-defined]
            letter.installEventFilter(self)
            row.addWidget(letter)
            self._letters.append(letter)
        self.body.addWidget(holder)

    def other_way(self) -> Button | None:
        """A new computer for an old centre."""
        button = Button(self.tr("มีไฟล์สำรองอยู่แล้ว"), "quiet")
        button.clicked.connect(self.backup_wanted)
        return button

    def first_focus(self) -> QWidget | None:
        """Straight to the way on: who is content presses Enter."""
        return self.primary


class CentreStep(Step):
    """Step 2: the centre's name, its tambon, this desk's name; or the invitation of the first desk."""

    invitation_wanted = Signal(object)
    """(file): it was chosen."""

    def __init__(self, answers: Answers) -> None:
        """Show what was typed."""
        super().__init__(
            2,
            self.tr("ศูนย์ของเราชื่ออะไร อยู่ตำบลไหน"),
            self.tr("ชื่อนี้จะอยู่บนวุฒิบัตรและใบเซ็นชื่อ แก้ภายหลังได้"),
            answers,
        )
        self._name = LineEdit(answers.centre)
        self._name.setMaxLength(200)
        self._tambon = TambonPicker()
        self._desk = LineEdit(answers.desk or self.tr("โต๊ะ A"))
        self._desk.setMaxLength(40)
        self._desk.setMaximumWidth(theme.current().scaled(220))
        desk = Field(self.tr("โต๊ะนี้ชื่อ"), self._desk, optional=self.tr("ถ้ามีหลายเครื่อง ตั้งชื่อให้ต่างกัน"))
        self.body.addWidget(Field(self.tr("ชื่อศูนย์"), self._name))
        self.body.addWidget(Field(self.tr("ตำบล"), self._tambon))
        self.body.addWidget(desk)
        for line in self.fields():
            line.installEventFilter(self)
        self._tambon.put(answers.place, answers.tambon)
        self._name.textEdited.connect(self._keep)
        self._desk.textEdited.connect(self._keep)
        self._tambon.changed.connect(self._keep)
        self._tambon.search.entered.connect(self._take_tambon)
        self.finish()

    def fields(self) -> list[QWidget]:
        """Name, tambon, desk."""
        return [self._name, self._tambon.search.line, self._desk]

    def other_way(self) -> Button | None:
        """One more computer of a centre that stands already."""
        button = Button(self.tr("มีคำเชิญจากโต๊ะแรก"), "quiet", icon="stick")
        button.clicked.connect(self._choose_invitation)
        return button

    def _choose_invitation(self) -> None:
        where, _kind = QFileDialog.getOpenFileName(
            self, self.tr("เลือกคำเชิญ"), "", self.tr("คำเชิญของศาลา (*.sala-invitation)")
        )
        if where:
            self.invitation_wanted.emit(Path(where))

    def _take_tambon(self, _text: str) -> None:
        if not self._tambon.take():
            self.go_on()

    def _keep(self, *_what: object) -> None:
        self.answers.centre, self.answers.desk = self._name.text(), self._desk.text()
        self.answers.place, self.answers.tambon = self._tambon.text(), self._tambon.value()
        self.check()

    def missing(self) -> str:
        """A name; a tambon that was begun must be one."""
        if not self._name.text().strip():
            return self.tr("พิมพ์ชื่อศูนย์ก่อน")
        if self._tambon.text().strip() and self._tambon.value() is None:
            return self.tr("เลือกตำบลจากรายการ หรือลบให้ว่างไว้")
        return ""
