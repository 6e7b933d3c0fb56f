"""The first start's steps about people and secrets: who sits here first, the centre's passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from ui import theme, words
from ui.opening.answers import Answers
from ui.opening.first_start import Step
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.label import Label, plain
from ui.widgets.line_edit import LineEdit
from ui.widgets.pin import LONGEST, SHORTEST, PinDots
from ui.widgets.secret_line import SecretLine, strength
from ui.widgets.tile import PICTURES, PictureChoice

OFFERED = 18
"""Pictures that the first one may take; the settings offer them all."""


class PersonStep(Step):
    """Step 3: who sits here first, their picture and PIN."""

    def __init__(self, answers: Answers, language: str) -> None:
        """Show what was typed; pictures are named in the language."""
        self._language = language
        super().__init__(
            3,
            self.tr("ใครนั่งโต๊ะคนแรก"),
            self.tr("คนนี้เป็นผู้ดูแล เพิ่มคนอื่นภายหลังได้ที่ตั้งค่า"),
            answers,
        )
        self._name = LineEdit(answers.volunteer)
        self._name.setMaxLength(200)
        self._first = PinDots(self.tr("เลขที่ใช้เข้า"))
        self._again = PinDots(self.tr("กดเลขเดิมอีกครั้ง"))
        self._first.put(answers.pin)
        self._again.put(answers.pin_again)
        self.body.addWidget(Field(self.tr("ชื่อที่เรียกกัน"), self._name))
        self.body.addLayout(self._pins())
        self.body.addWidget(Label(self.tr("ภาพประจำตัว"), weight="medium"))
        self.body.addWidget(self._pictures())
        for widget in (*self.fields(), self._again):
            widget.installEventFilter(self)
        self._name.textEdited.connect(self._keep)
        self._first.changed.connect(self._keep)
        self._again.changed.connect(self._keep)
        self._first.entered.connect(lambda _pin: self._again.setFocus())
        self._again.entered.connect(lambda _pin: self.go_on())
        self._first.short.connect(self._short)
        self._again.short.connect(self._short)
        self.finish()

    def _pictures(self) -> QWidget:
        holder = QWidget()
        row = Flow(holder, across=6, down=6)
        for code in tuple(PICTURES)[:OFFERED]:
            choice = PictureChoice(words.picture(code, self._language), code, holder)
            choice.setChecked(code == self.answers.picture)
            choice.clicked.connect(lambda _on=False, code=code: self._take_picture(code))
            choice.installEventFilter(self)
            row.addWidget(choice)
        return holder

    def _pins(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().scaled(28))
        least = self.tr("ตั้งเลข {least}–{most} ตัว").format(least=SHORTEST, most=LONGEST)
        row.addWidget(Field(least, self._first))
        row.addWidget(Field(self.tr("กดเลขเดิมอีกครั้ง"), self._again))
        row.addStretch(1)
        return row

    def fields(self) -> list[QWidget]:
        """Name and both PINs."""
        return [self._name, self._first, self._again]

    def go_on(self) -> None:
        """From the name to the PIN; from there on."""
        if self._name.hasFocus() and self._name.text().strip() and not self._first.pin():
            self._first.setFocus()
            return
        super().go_on()

    def _take_picture(self, code: str) -> None:
        self.answers.picture = code

    def _keep(self, *_what: object) -> None:
        self.answers.volunteer = self._name.text()
        self.answers.pin, self.answers.pin_again = self._first.pin(), self._again.pin()
        self.check()

    def _short(self) -> None:
        self.say_trouble(self.tr("เลขต้องมี {least}–{most} ตัว").format(least=SHORTEST, most=LONGEST))

    def missing(self) -> str:
        """A name and twice the same PIN."""
        if not self._name.text().strip():
            return self.tr("พิมพ์ชื่อก่อน")
        if len(self._first.pin()) < SHORTEST:
            return self.tr("ตั้งเลข {least}–{most} ตัวก่อน").format(least=SHORTEST, most=LONGEST)
        if self._first.pin() != self._again.pin():
            return self.tr("เลขสองช่องไม่เหมือนกัน กดช่องที่สองใหม่")
        return ""


class SecretStep(Step):
    """Step 4: the centre's passphrase, and where the recovery sheet goes. Confirming it founds."""

    def __init__(self, answers: Answers) -> None:
        """Show what was typed."""
        super().__init__(
            4,
            self.tr("ตั้งรหัสของศูนย์"),
            self.tr("ใช้เปิดโปรแกรมวันละครั้ง ข้อมูลทั้งหมดถูกล็อกด้วยรหัสนี้"),
            answers,
        )
        self._first = SecretLine(answers.passphrase)
        self._again = SecretLine(answers.passphrase_again)
        self._first_field = Field(self.tr("รหัสของศูนย์"), self._first)
        self._again_field = Field(self.tr("พิมพ์รหัสเดิมอีกครั้ง"), self._again)
        self.body.addWidget(self._first_field)
        self.body.addWidget(self._again_field)
        self.body.addWidget(self._sheet())
        for line in self.fields():
            line.installEventFilter(self)
        self._first.changed.connect(self._keep)
        self._again.changed.connect(self._keep)
        self._say_strength()
        self._say_sheet()
        self.finish(self.tr("ตั้งศูนย์"))

    def _sheet(self) -> QWidget:
        self._place = Label("", colour="ink2", wrap=True)
        self._choose = Button(self.tr("เลือกที่เก็บไฟล์"), icon="file-text")
        self._choose.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._choose.clicked.connect(self._ask_place)
        self._choose.installEventFilter(self)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._choose)
        row.addWidget(self._place, 1)
        optional = self.tr("ไม่บังคับ จดจากหน้าจอหรือพิมพ์ก็ได้")
        return Field(self.tr("ใบกู้คืน ใช้เมื่อลืมรหัส"), holder, optional=optional)

    def fields(self) -> list[QWidget]:
        """Both lines."""
        return [self._first.line, self._again.line]

    def _keep(self) -> None:
        self.answers.passphrase, self.answers.passphrase_again = self._first.text(), self._again.text()
        self._say_strength()
        self.check()

    def _say_strength(self) -> None:
        if not self._first.text():
            self._first_field.help(self.tr("ใช้คำไทยสองสามคำที่จำง่าย เช่น ชื่อของกินกับชื่อต้นไม้"))
            return
        said = {
            "short": ("help", self.tr("สั้นไป ต้องมีอย่างน้อย 4 ตัว")),
            "digits": ("help", self.tr("มีแต่ตัวเลข เดาง่าย เติมคำไทยสักคำ")),
            "weak": ("help", self.tr("ใช้ได้ แต่ยังเดาง่าย ต่ออีกสักคำ")),
            "fair": ("fine", self.tr("พอดี")),
            "good": ("fine", self.tr("ดีมาก เดายาก")),
        }
        tone, told = said[strength(self._first.text())]
        (self._first_field.fine if tone == "fine" else self._first_field.help)(told)

    def _ask_place(self) -> None:
        name = self.tr("ใบกู้คืน {centre}.txt").format(centre=self.answers.centre.strip())
        where, _kind = QFileDialog.getSaveFileName(
            self, self.tr("เก็บใบกู้คืน"), name, self.tr("ข้อความ (*.txt)")
        )
        if where:
            self.answers.sheet = where
            self._say_sheet()
            self.check()

    def _say_sheet(self) -> None:
        advice = self.tr("เก็บลงแฟลชไดรฟ์หรือพิมพ์ไว้ อย่าเก็บไว้กับเครื่องนี้")
        self._place.say(plain(self.answers.sheet or advice))

    def missing(self) -> str:
        """A passphrase, twice."""
        if strength(self._first.text()) == "short":
            return self.tr("ตั้งรหัสอย่างน้อย 4 ตัวก่อน")
        if not self._again.text():
            return self.tr("พิมพ์รหัสเดิมอีกครั้งในช่องที่สอง")
        if self._first.text() != self._again.text():
            return self.tr("รหัสสองช่องไม่เหมือนกัน พิมพ์ช่องที่สองใหม่")
        return ""
