"""รหัสผ่านและใบกู้คืน: a new passphrase for the old one; a new recovery sheet, shown once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import passphrase
from desktop.errors import DeskError
from desktop.founding import write_recovery_sheet
from desktop.store.keys import new_recovery_code
from ui.pages.page import Page
from ui.pages.settings.card import SettingsCard, Stack, Stands, buttons
from ui.widgets.button import Button
from ui.widgets.card import Line
from ui.widgets.code_card import CodeCard
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.label import Label, plain
from ui.widgets.recovery_paper import RecoveryPaper
from ui.widgets.secret_line import SecretLine, strength
from ui.widgets.ticks import Check
from ui.words import settings as said
from ui.work import Steps

LEAST = 260


class SecretsCard(SettingsCard):
    """Both secrets; nothing of them is ever kept half typed."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """Empty lines."""
        super().__init__(page, title, parent)
        self._why: str | None = None
        self._busy = False
        self._centre = ("", "")
        self.old, self.first, self.again = SecretLine(), SecretLine(), SecretLine()
        self._old = Field(self.tr("รหัสของศูนย์ที่ใช้อยู่"), self.old)
        self._first = Field(self.tr("รหัสใหม่"), self.first)
        self._again = Field(self.tr("พิมพ์รหัสใหม่อีกครั้ง"), self.again)
        self.change = Button(self.tr("เปลี่ยนรหัส"), icon="lock-key")
        self.proof = SecretLine()
        self._proof = Field(self.tr("รหัสของศูนย์"), self.proof)
        self.new_sheet = Button(self.tr("ทำใบกู้คืนใหม่"), icon="lifebuoy")
        self.sheet: NewSheet | None = None
        self._lay_out()
        self.change.clicked.connect(self._change)
        self.new_sheet.clicked.connect(self._prove)
        for line in (self.old, self.first, self.again, self.proof):
            line.changed.connect(self._typed)

    def _lay_out(self) -> None:
        self.column.addWidget(FieldRow((self._old, LEAST, 1), (QWidget(), LEAST, 1)))
        self.column.addWidget(FieldRow((self._first, LEAST, 1), (self._again, LEAST, 1)))
        self.column.addLayout(buttons(self.change))
        self.column.addWidget(Line())
        told = self.tr("ใบกู้คืนใช้เปิดข้อมูลเมื่อลืมรหัส ทำใบใหม่เมื่อใบเก่าหายหรือมีคนอื่นเห็น")
        self.column.addWidget(Label(plain(told), colour="ink2", wrap=True))
        self._asks = Stack()
        self._asks.column.addWidget(FieldRow((self._proof, LEAST, 1), (QWidget(), LEAST, 1)))
        self._asks.column.addLayout(buttons(self.new_sheet))
        self.column.addWidget(self._asks)

    def show_stands(self, stands: Stands) -> None:
        """Only a keeper may; practice has nothing to keep secret."""
        self._centre = (stands.centre.name, stands.centre.desk_letter)
        self._why = None if self.is_keeper else said.only_keeper(stands.keepers, self.language)
        if self.page.room.home.is_practice:
            self._why = self.tr("โหมดฝึกใช้ไม่มีรหัสให้เปลี่ยน")
        self._look()

    def _look(self) -> None:
        """Say by the buttons what is lacking still."""
        self.change.why_not(self._why or self._missing() or None)
        lacks = "" if self.proof.text() else self.tr("พิมพ์รหัสของศูนย์ก่อน")
        self.new_sheet.why_not(self._why or lacks or None)

    def _missing(self) -> str:
        if not self.old.text():
            return self.tr("พิมพ์รหัสที่ใช้อยู่ก่อน")
        if strength(self.first.text()) == "short":
            return self.tr("ตั้งรหัสใหม่อย่างน้อย 4 ตัว")
        if self.first.text() != self.again.text():
            return self.tr("รหัสใหม่สองช่องไม่เหมือนกัน พิมพ์ช่องที่สองใหม่")
        return ""

    def _typed(self) -> None:
        self._old.calm()
        self._proof.calm()
        self._say_strength()
        self._look()

    def _say_strength(self) -> None:
        told = {
            "short": self.tr("สั้นไป ต้องมีอย่างน้อย 4 ตัว"),
            "digits": self.tr("มีแต่ตัวเลข เดาง่าย เติมคำไทยสักคำ"),
            "weak": self.tr("ใช้ได้ แต่ยังเดาง่าย ต่ออีกสักคำ"),
            "fair": self.tr("พอดี"),
            "good": self.tr("ดีมาก เดายาก"),
        }
        if not self.first.text():
            self._first.calm()
            return
        how = strength(self.first.text())
        (self._first.fine if how in {"fair", "good"} else self._first.help)(told[how])

    # --- the passphrase -------------------------------------------------------------------------------

    def save(self) -> None:
        """Ctrl+S in this card changes the passphrase, or begins to use the new sheet."""
        at = self.page.focusWidget()
        if self.sheet is not None and at is not None and self.sheet.isAncestorOf(at):
            self.sheet.use.click_or_say()
        elif at in {self.proof.line, self.new_sheet}:
            self.new_sheet.click_or_say()
        else:
            self.change.click_or_say()

    def _change(self) -> None:
        old, new, store = self.old.text(), self.first.text(), self.page.room.work.store
        if not self._begin():
            return

        def job(_steps: Steps) -> None:
            passphrase.change(store, old, new)

        def done(_none: None) -> None:
            self._busy = False
            self._empty()
            self.say("ok", said.done("passphrase", self.language))

        self.page.room.work.run(self, job, done, lambda error: self._refused(error, self._old))

    def _begin(self) -> bool:
        """Deriving a key takes a second: one at a time."""
        if self._busy:
            return False
        self._busy = True
        self.say("info", self.tr("กำลังตรวจรหัส"))
        return True

    def _refused(self, error: DeskError, field: Field) -> None:
        self._busy = False
        if error.code == "wrong_passphrase":
            field.wrong(self.tr("รหัสนี้ไม่ตรง พิมพ์ใหม่"))
            field.setFocus()
            self.say("error", self.tr("รหัสของศูนย์ไม่ตรง ยังไม่มีอะไรเปลี่ยน"))
        else:
            self.refuse(error)

    def _empty(self) -> None:
        for line in (self.old, self.first, self.again, self.proof):
            line.line.clear()
            line.reveal(shown=False)
        self._typed()

    # --- the recovery sheet ---------------------------------------------------------------------------

    def _prove(self) -> None:
        typed, store = self.proof.text(), self.page.room.work.store
        if not self._begin():
            return

        def job(_steps: Steps) -> None:
            passphrase.prove(store, typed)

        def done(_none: None) -> None:
            self._busy = False
            self._empty()
            self._show_sheet(new_recovery_code())

        self.page.room.work.run(self, job, done, lambda error: self._refused(error, self._proof))

    def _show_sheet(self, code: str) -> None:
        self.sheet = NewSheet(code)
        paper = RecoveryPaper(*self._centre, code, self.sheet)
        self.column.addWidget(self.sheet)
        self._asks.hide()
        self.sheet.show()
        self.sheet.save_wanted.clicked.connect(self._keep_file)
        self.sheet.print_wanted.clicked.connect(lambda: self._print(paper))
        self.sheet.use.clicked.connect(self._use)
        self.sheet.use.refused.connect(lambda why: self.say("look", plain(why)))
        self.sheet.cancel.clicked.connect(self.step_back)
        self.sheet.save_wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say("info", self.tr("จดหรือเก็บรหัสนี้ก่อน ใบเดิมยังใช้ได้จนกว่าจะกดเริ่มใช้ใบนี้"))

    def step_back(self) -> bool:
        """Esc: forget a sheet that is not used yet."""
        if self.sheet is None:
            return False
        self._close_sheet()
        self.say("info", self.tr("ยังใช้ใบกู้คืนเดิม"))
        return True

    def _close_sheet(self) -> None:
        if self.sheet is not None:
            self.column.removeWidget(self.sheet)
            self.sheet.hide()
            self.sheet.deleteLater()
            self.sheet = None
        self._asks.show()
        self.proof.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self, paper: RecoveryPaper) -> None:
        if not paper.ask():
            self.say("look", self.tr("ไม่พบเครื่องพิมพ์ จดรหัสนี้ลงกระดาษก็ได้"))

    def _keep_file(self) -> None:
        name = self.tr("ใบกู้คืน {centre}.txt").format(centre=self._centre[0])
        where, _kind = QFileDialog.getSaveFileName(
            self, self.tr("เก็บใบกู้คืน"), name, self.tr("ข้อความ (*.txt)")
        )
        if where:
            self.keep_sheet_at(Path(where))

    def keep_sheet_at(self, where: Path) -> None:
        """Put the sheet that is shown at a place that was chosen."""
        if self.sheet is None:
            return
        code, (name, letter) = self.sheet.code, self._centre

        def job(_steps: Steps) -> None:
            write_recovery_sheet(where, name, letter, code)

        def done(_none: None) -> None:
            self.say("ok", said.done("sheet_kept", self.language, where.name))
            if self.sheet is not None:
                self.sheet.put_away.setChecked(True)
                self.sheet.use.setFocus(Qt.FocusReason.OtherFocusReason)

        self.page.room.work.run(self, job, done, self.refuse)

    def _use(self) -> None:
        if self.sheet is None or not self._begin():
            return
        code, store = self.sheet.code, self.page.room.work.store

        def job(_steps: Steps) -> None:
            passphrase.use_sheet(store, code)

        def done(_none: None) -> None:
            self._busy = False
            self._close_sheet()
            self.say("ok", said.done("sheet", self.language))

        self.page.room.work.run(self, job, done, self._use_refused)

    def _use_refused(self, error: DeskError) -> None:
        self._busy = False
        self.refuse(error)


class NewSheet(Stack):
    """A recovery code that does not count yet: shown once, put away, then used."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        """Show a code."""
        super().__init__(parent)
        self.code = code
        self.save_wanted = Button(self.tr("เก็บเป็นไฟล์"), icon="file-text")
        self.print_wanted = Button(self.tr("พิมพ์ใบกู้คืน"), icon="printer")
        self.put_away = Check(self.tr("จดหรือเก็บแล้ว ไว้ในที่ปลอดภัย ไม่ใช่กับเครื่องนี้"))
        self.use = Button(self.tr("เริ่มใช้ใบนี้"), icon="check-circle")
        self.cancel = Button(self.tr("ใช้ใบเดิมต่อ"), key="Esc")
        shown = QVBoxLayout()
        shown.addWidget(CodeCard(code))
        self.column.addLayout(shown)
        self.column.addLayout(buttons(self.save_wanted, self.print_wanted))
        self.column.addWidget(self.put_away)
        deeds = QHBoxLayout()
        deeds.addLayout(buttons(self.use, self.cancel))
        self.column.addLayout(deeds)
        self.put_away.toggled.connect(self._look)
        self._look(on=False)

    def _look(self, on: bool) -> None:
        why = self.tr("จดหรือเก็บรหัสนี้ก่อน แล้วติ๊กว่าเก็บแล้ว")
        self.use.why_not(None if on else why)
