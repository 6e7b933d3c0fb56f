"""ตรวจใบ: scan, paste or open a certificate; the answer is a word, a sentence and what to compare."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QStackedWidget, QWidget

from desktop.certificates.verify import Verdict
from ui.outside import look_at
from ui.pages.page import Page, Room
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.label import Label, plain, strong
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.widgets.message_line import Deed
from ui.widgets.scroll_card import ScrollCard
from ui.widgets.table import Table, TableView
from ui.words import proofs as said

if TYPE_CHECKING:
    from ui.work import Steps

KINDS = "(*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp *.txt *.jwt)"


class ProofPage(Page):
    """Whether a certificate is genuine."""

    place = "proof"
    kinds = frozenset({"certificate", "desk"})

    def __init__(self, room: Room) -> None:
        """Nothing looked at."""
        super().__init__(room)
        self._again: str | Path | None = None
        self.head.say(self.tr("ตรวจวุฒิบัตร"))
        self.carry = Button(self.tr("ทำหน้าตรวจให้มือถือ"), icon="file-text")
        self.head.put(self.carry)
        self.text = LineEdit(hint=self.tr("ยิง QR บนใบ หรือวางข้อความจาก QR"))
        self.text.setAccessibleName(self.tr("ข้อความจาก QR"))
        self.check = Button(self.tr("ตรวจ"), "primary", icon="seal-check", key="Enter")
        self.open = Button(self.tr("เปิดรูปหรือ PDF"), icon="folder-open")
        self.nothing = Empty(
            self.tr("ยังไม่ได้ตรวจใบไหน"),
            self.tr("ยิง QR ด้วยเครื่องยิง หรือเปิดรูปถ่าย ภาพสแกน หรือ PDF ของใบ ตรวจได้โดยไม่ใช้อินเทอร์เน็ต"),
        )
        language = room.language
        columns: tuple[Column[Verdict], ...] = (
            Column(self.tr("ชื่อ"), lambda one: one.claims.name if one.claims else "–", name=True),
            Column(
                self.tr("เลขที่"), lambda one: one.claims.number if one.claims else "", 120, second=True
            ),
            Column(self.tr("ผลตรวจ"), lambda one: said.head(one, language), width=150),
        )
        self.rows = Rows(columns, self._spoken, self)
        self.table = TableView(self.rows, self.tr("ใบที่พบในแฟ้มนี้"))
        self._lay_out()
        self.check.clicked.connect(self._typed)
        self.text.returnPressed.connect(self._typed)
        self.open.clicked.connect(self.choose)
        self.carry.clicked.connect(self.to_page)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._light())

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(12)
        tools.addWidget(self.text, 1)
        tools.addWidget(self.check)
        tools.addWidget(self.open)
        self._list = Table(self.table)
        self.answer = ScrollCard()
        self._told = self.answer.column
        found = QWidget()
        row = QHBoxLayout(found)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._list, 1)
        row.addWidget(self.answer, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(found)
        self.body.addLayout(tools)
        self.body.addWidget(self._stack, 1)

    def _spoken(self, one: Verdict) -> str:
        name = one.claims.name if one.claims else ""
        return f"{name} {said.head(one, self.room.language)}".strip()

    # --- looking --------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Ready for a code; a text that was scanned is looked at."""
        if isinstance(key, str):
            self.look_at(key)

    def ask(self) -> None:
        """Look again: something was voided, or a desk came to be known."""
        if self._again is not None:
            self.look_at(self._again)

    def _typed(self) -> None:
        text = self.text.text().strip()
        if not text:
            self.say("look", self.tr("ยิง QR หรือวางข้อความก่อน แล้วกดตรวจ"))
            return
        self.look_at(text)

    def look_at(self, what: str | Path) -> None:
        """Look at a code's text, or at a picture or PDF."""
        self._again = what
        if isinstance(what, str):
            self.text.clear()

        def job(_steps: Steps) -> list[Verdict]:
            from desktop.certificates import verify  # noqa: PLC0415  (decoding, only here)

            with self.room.work.store.read() as tx:
                if isinstance(what, Path):
                    return verify.verify_file(tx, what)
                return [verify.verify_text(tx, what)]

        self.room.work.run(self, job, self._show)

    def _show(self, found: list[Verdict]) -> None:
        self.rows.set(found)
        self._list.setVisible(len(found) > 1)
        self._stack.setCurrentIndex(1)
        worst = min(found, key=lambda one: _TRUST.index(one.verdict))
        self.table.stand(found.index(worst))
        self._light()
        told = plain(said.head(worst, self.room.language))
        name = f" {strong(worst.claims.name)}" if worst.claims else ""
        self.say("ok" if worst.verdict == "genuine" else "look", told + name)

    def _light(self) -> None:
        while (item := self._told.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        one = self.rows.row(self.table.currentIndex().row())
        if one is None:
            return
        language = self.room.language
        icon, tone = said.TONES[one.verdict]
        self._told.addWidget(Lines(said.head(one, language), "title", colour=tone, icon=icon, tone=tone))
        if one.claims is not None:
            self._told.addWidget(self._facts(said.facts(one.claims, language)))
        self._told.addWidget(Lines(said.advice(one, language), icon="info"))
        self._told.addStretch(1)

    def _facts(self, facts: tuple[tuple[str, str], ...]) -> QWidget:
        """What the code says, the name large: this is compared with the paper."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (head, value) in enumerate(facts):
            grid.addWidget(Label(plain(head), colour="ink2"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Lines(value, "body" if row else "section", weight="semibold"), row, 1)
        return made

    # --- files ----------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Open a picture, a scan or a PDF."""
        kinds = self.tr("รูปหรือ PDF")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("เปิดรูปหรือ PDF"), "", f"{kinds} {KINDS}")
        if name:
            self.look_at(Path(name))

    def to_page(self) -> None:
        """Write the page that proves certificates in any browser, where somebody says."""
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("ทำหน้าตรวจให้มือถือ"), "ตรวจวุฒิบัตร.html", "HTML (*.html)"
        )
        if name:
            self.write_page(Path(name))

    def write_page(self, where: Path) -> None:
        """Write it at a place that was chosen."""

        def job(_steps: Steps) -> Path:
            from desktop.certificates import proof_page  # noqa: PLC0415  (only for that file)

            with self.room.work.store.read() as tx:
                trusted = proof_page.trust(tx)
            return proof_page.write(trusted, where)

        self.room.work.run(self, job, self._written)

    def _written(self, file: Path) -> None:
        told = self.tr("ทำ {file} แล้ว ใครได้แฟ้มนี้ก็ตรวจใบได้เอง ทำใหม่ทุกครั้งที่ยกเลิกใบ").format(
            file=strong(file.name)
        )
        self.say("ok", told, Deed(self.tr("เปิดดู"), partial(look_at, file), "eye"))

    # --- the keys of the house ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp and PgDn move over an answer that is higher than its room."""
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.answer.turn(step)

    def seek(self) -> None:
        """Ctrl+F: to the field."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def first_focus(self) -> QWidget:
        """The field: a scanner types into it."""
        return self.text

    def hints(self) -> tuple[tuple[str, str], ...]:
        """What helps here."""
        return (("Enter", self.tr("ตรวจ")), ("Esc", self.tr("กลับ")))


_TRUST = ("altered", "unknown_issuer", "revoked", "unreadable", "genuine")
"""The least to be trusted stands first: a file of many is as good as its worst page."""
