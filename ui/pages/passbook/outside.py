"""What one person learned elsewhere: the list, its form, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTemporaryDir
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import outside
from desktop.errors import DeskError
from desktop.models import show_id
from desktop.outside import Line
from desktop.store.store import Tx
from ui import theme, words
from ui.outside import look_at
from ui.pages.page import Page
from ui.pages.passbook.outside_form import OutsideForm, texts_of
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.label import plain, strong
from ui.widgets.table import Table, TableView
from ui.widgets.views import Views
from ui.words import outside as said

if TYPE_CHECKING:
    from ui.work import Steps

SIDE, UNBOUND = 400, 16_777_215
DRAFT = "outside"
KINDS = "*.jpg *.jpeg *.png *.webp *.bmp"


class OutsidePart(QWidget):
    """The list at the left, the form of what is lit at the right."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        """Nobody's lines.

        Args:
            page: by which it asks and speaks.
            parent: owner.
        """
        super().__init__(parent)
        self._page, language = page, page.room.language
        self._learner: bytes | None = None
        self._new, self._folder, self._wanted = False, "", b""
        self._papers = QTemporaryDir()
        columns: tuple[Column[Line], ...] = (
            Column(self.tr("เรื่อง"), lambda one: one.title, name=True),
            Column(
                self.tr("ที่ไหน เมื่อไร"),
                lambda one: said.where_and_when(one, language),
                width=300,
                second=True,
            ),
            Column(self.tr("ชั่วโมง"), lambda one: said.hours_of(one, language), width=100, right=True),
            Column(self.tr("ตรวจ"), lambda one: said.state_of(one, language), width=120),
        )
        self.rows = Rows(columns, lambda one: said.spoken(one, language), self)
        self.table = TableView(self.rows, self.tr("สิ่งที่เรียนรู้จากที่อื่น"))
        self.first = Button(self.tr("จดรายการแรก"), "primary", icon="plus", key="F9")
        none = Empty(
            self.tr("ยังไม่มีการเรียนรู้จากที่อื่น"),
            self.tr("เรียนที่ศูนย์อื่น อบรม ทำงาน หรือเรียนรู้เอง จดไว้ได้ทั้งหมด เมื่อมีคนตรวจหลักฐาน ชั่วโมงจะนับให้"),
        )
        none.offer(self.first)
        self._views = Views()
        self._views.addWidget(Table(self.table))
        self._views.addWidget(none)
        self.add = Button(self.tr("จดเพิ่ม"), icon="plus", key="F9")
        self.form = OutsideForm(language)
        self._list = QWidget()
        left = QVBoxLayout(self._list)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._views, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._list, 1)
        row.addWidget(self.form)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        for button in (self.first, self.add):
            button.clicked.connect(self.new)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._turn_to())
        self.table.opened.connect(lambda _row: self.enter())
        form.typed.connect(self._keep_draft)
        form.kept.connect(self.save)
        form.closed.connect(self.step_back)
        form.removed.connect(self.remove)
        form.checked.connect(self._check)
        form.unchecked.connect(self._uncheck)
        form.picture_wanted.connect(self._choose_picture)
        form.picture_shown.connect(self._show_pictures)
        form.picture_dropped.connect(self._drop_picture)

    # --- what is shown --------------------------------------------------------------------------------

    def show_lines(
        self, learner: bytes, lines: tuple[Line, ...], programmes: list[tuple[bytes, str]]
    ) -> None:
        """Show a person's lines; what is half typed stands."""
        if learner != self._learner:
            self._learner, self._new = learner, False
        self.form.offer(programmes)
        self.rows.set(lines)
        self._views.setCurrentIndex(0 if lines else 1)
        wanted = next((i for i, one in enumerate(lines) if one.id == self._wanted), None)
        if wanted is not None:
            self._wanted = b""
            self.table.stand(wanted)
        elif lines and not self.table.currentIndex().isValid():
            self.table.stand(0)
        self._look()

    def _here(self) -> Line | None:
        return None if self._new else self.rows.row(self.table.currentIndex().row())

    def _turn_to(self) -> None:
        """Another line is lit: its form, with what was half typed in it."""
        self._new = False
        self._look()

    def _look(self) -> None:
        """Show the form of what is lit, and what was half typed in it."""
        here = self._here()
        if self.form.line is not None or here is not None or self._new:
            same = here is not None and self.form.line is not None and here.id == self.form.line.id
            if not (same and here == self.form.line) and not (here is None and self.form.line is None):
                self._show(here, texts_of(here))
                self._ask_draft()
        self.fold()

    def _show(self, line: Line | None, texts: Mapping[str, str]) -> None:
        self.form.show_line(line, texts, self._page.room.who.name)

    @property
    def _draft_key(self) -> str:
        """A draft is named by the person, so that it goes with them when they are erased."""
        line = self.form.line
        return f"{show_id(self._learner)} {line.id.hex() if line else 'new'}"

    def _keep_draft(self) -> None:
        self._page.keep_draft(DRAFT, self._draft_key, self.form.texts())

    def _ask_draft(self) -> None:
        key = self._draft_key

        def found(texts: Mapping[str, str] | None) -> None:
            if texts is not None and key == self._draft_key and dict(texts) != self.form.texts():
                self._show(self.form.line, texts)
                self._page.say("info", self.tr("ที่พิมพ์ค้างไว้ยังอยู่ กด Ctrl+S เพื่อบันทึก หรือ Esc เพื่อทิ้ง"))

        self._page.write_draft()
        self._page.room.work.local(
            self._page, lambda _tx: None, lambda _none: self._page.read_draft(DRAFT, key, found)
        )

    def fold(self) -> None:
        """In a small window the list has all the room, or the form has."""
        open_ = self._new or self.form.has_keyboard()
        alone = self._page.compact and open_
        there = self._new or bool(self.rows.rows)
        self.form.setVisible(there and (open_ or not self._page.compact))
        self._list.setVisible(not alone)
        self.add.setVisible(bool(self.rows.rows))
        wide = theme.current().scaled(SIDE)
        self.form.setMinimumWidth(0 if alone else wide)
        self.form.setMaximumWidth(UNBOUND if alone else wide)

    # --- the keys -------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Enter on a line: to its first field."""
        if self.form.line is not None or self._new:
            self.form.show()
            self.form.lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)
            self.fold()

    def new(self) -> None:
        """F9: empty fields for a new line."""
        self._page.write_draft()
        self._new = True
        self._show(None, texts_of(None))
        self._ask_draft()
        self.enter()

    def place_of_keys(self) -> QWidget:
        """Where the keyboard begins."""
        if self._new:
            return self.form.lines["title"]
        return self.table if self.rows.rows else self.first

    def step_back(self) -> bool:
        """Esc: out of the form, what was typed thrown away; false when nobody is in it."""
        if not (self._new or self.form.has_keyboard()):
            return False
        if self.form.is_changed:
            self._page.drop_draft(DRAFT, self._draft_key)
        self._new = False
        here = self._here()
        self._show(here, texts_of(here))
        self._list.show()
        self.place_of_keys().setFocus(Qt.FocusReason.OtherFocusReason)
        self.fold()
        return True

    # --- deeds ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ctrl+S: keep what is typed."""
        learner, line, told = self._learner, self.form.line, self.form.told()
        if learner is None or not (self._new or line is not None):
            return
        which = None if line is None else line.id
        key, was_checked = self._draft_key, line is not None and line.is_checked

        def done(kept: Line) -> None:
            code = (
                "made" if line is None else "opened" if was_checked and not kept.is_checked else "saved"
            )
            self._page.drop_draft(DRAFT, key)
            self._kept(code, kept)

        self._write("outside.save", lambda tx: outside.put(tx, learner, which, told), done)

    def _kept(self, code: str, line: Line) -> None:
        """Say what was done, and show the line as it stands now."""
        self._new, self._wanted = False, line.id
        self._show(line, texts_of(line))
        self._list.show()
        language = self._page.room.language
        told = said.done(code, strong(line.title), line.minutes or 0, language)
        self._page.say("look" if code == "opened" else "ok", told, self._page.undoable())
        self._page.ask()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fold()

    def remove(self) -> None:
        """Del: take the line out."""
        line = self._here()
        if line is not None:
            self.form.line = None
            self._write(
                "outside.remove",
                lambda tx: outside.remove(tx, line.id),
                self._was_removed,
            )

    def _was_removed(self, line: Line) -> None:
        told = said.done("removed", strong(line.title), 0, self._page.room.language)
        self._page.say("ok", told, self._page.undoable())
        self._page.ask()
        self.place_of_keys().setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        line, by = self._here(), self.form.lines["by"].text()
        position = self.form.lines["position"].text()
        if line is not None:
            self._write(
                "outside.check",
                lambda tx: outside.check(tx, line.id, by, position),
                lambda kept: self._kept("checked", kept),
            )

    def _uncheck(self) -> None:
        line = self._here()
        if line is not None:
            self._write(
                "outside.check",
                lambda tx: outside.uncheck(tx, line.id),
                lambda kept: self._kept("unchecked", kept),
            )

    def _write(self, verb: str, deed: Callable[[Tx], Line], done: Callable[[Line], None]) -> None:
        self._page.room.work.write(self._page, verb, deed, done, self._refused)

    def _refused(self, error: DeskError) -> None:
        told = words.sentence(error, self._page.room.language)
        self.form.wrong(str(error.fields.get("field", "")), told)
        self._page.say("error", plain(told))

    # --- pictures -------------------------------------------------------------------------------------

    def _choose_picture(self) -> None:
        """Ask for a picture, in the folder of the last one."""
        kinds = self.tr("รูป ({kinds})").format(kinds=KINDS)
        dialog = QFileDialog(self.window(), self.tr("เลือกรูปหลักฐาน"), self._folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.take_picture(Path(file)))
        dialog.open()

    def take_picture(self, file: Path) -> None:
        """Keep a picture that was chosen as evidence of the line that is lit."""
        line = self._here()
        if line is None:
            return
        self._folder = str(file.parent)

        def keep(jpeg: bytes) -> None:
            def deed(tx: Tx) -> Line:
                outside.attach(tx, line.id, jpeg)
                return outside.one(tx, line.id)

            self._write("outside.evidence", deed, lambda kept: self._kept("pictured", kept))

        self._page.room.work.run(self._page, lambda _steps: outside.made(file), keep, self._refused)

    def _show_pictures(self) -> None:
        """Show the pictures in whatever the computer shows pictures with."""
        line = self._here()
        if line is None:
            return

        def job(_steps: Steps) -> list[Path]:
            with self._page.room.work.store.read() as tx:
                found = [outside.read(tx, one) for one in outside.pictures(tx, line.id)]
            files = []
            for place, jpeg in enumerate(found, 1):
                if jpeg is not None:
                    files.append(Path(self._papers.filePath(f"{place}.jpg")))
                    files[-1].write_bytes(jpeg)
            return files

        def shown(files: list[Path]) -> None:
            for file in files:
                look_at(file)
            if not files:
                self._page.say("look", self.tr("รูปยังมาไม่ถึงโต๊ะนี้ รับแฟลชไดรฟ์จากโต๊ะที่เก็บรูปก่อน"))

        self._page.room.work.run(self._page, job, shown)

    def _drop_picture(self) -> None:
        line = self._here()
        if line is None:
            return

        def deed(tx: Tx) -> Line:
            for picture in outside.pictures(tx, line.id)[-1:]:
                outside.take_off(tx, picture)
            return outside.one(tx, line.id)

        self._write("outside.evidence", deed, lambda kept: self._kept("unpictured", kept))
