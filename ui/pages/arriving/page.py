"""รับคนที่ย้ายมา: a learner's file and its code; what comes is shown, and taken in by one press."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import leaving
from desktop.errors import DeskError
from desktop.leaving import Opened, Seen, TakenIn
from ui import words
from ui.pages.arriving.open import OpenCard
from ui.pages.arriving.who import WhoCard
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.columns import Columns
from ui.widgets.label import plain
from ui.widgets.learned_card import MOST, LearnedCard
from ui.widgets.scrolled import Scrolled
from ui.words import moves as said

if TYPE_CHECKING:
    from ui.work import Steps

_AT_THE_CODE = frozenset({"move_code_unfit", "move_code_wrong"})


class ArrivingPage(Page):
    """One learner comes from another centre."""

    place = "arriving"
    kinds = frozenset({"learner", "outside_learning", "erasure"})

    def __init__(self, room: Room) -> None:
        """Wait for a file."""
        super().__init__(room)
        self._opened: Opened | None = None
        self._stick: Path | None = None
        self._busy = False
        self.ask_for = OpenCard()
        self.who = WhoCard(room.language)
        self.comes = LearnedCard(self.tr("มากับผู้เรียน"))
        self.take = Button(self.tr("รับเข้า"), "primary", icon="download-simple", key="Ctrl+S", big=True)
        self.other = Button(self.tr("แฟ้มอื่น"), "quiet", icon="arrow-left", key="Esc")
        self.stack = QStackedWidget()
        self._lay_out()
        self.ask_for.choose_wanted.connect(self._choose)
        self.ask_for.open_wanted.connect(self.open)
        self.who.changed.connect(lambda: self.take.why_not(self.who.lacks()))
        self.take.clicked.connect(self.save)
        self.other.clicked.connect(self.step_back)

    def _lay_out(self) -> None:
        asking = Scrolled()
        row = QVBoxLayout(asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.ask_for)
        row.addStretch(1)
        first = QScrollArea()
        first.setWidgetResizable(True)
        first.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        first.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        first.setWidget(asking)
        self.area = Columns([self.who], [self.comes])
        second = QWidget()
        whole = QVBoxLayout(second)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.take)
        foot.addWidget(self.other)
        foot.addStretch(1)
        whole.addLayout(foot)
        for view in (first, second):
            self.stack.addWidget(view)
        self.body.addWidget(self.stack, 1)

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """A file that was dropped or chosen elsewhere; or none."""
        self._opened = None
        self.ask_for.forget()
        if isinstance(key, Path):
            self.ask_for.put(key)
        self._turn()
        self._look_on_stick()

    def _turn(self) -> None:
        """The file and its code, or what it brings."""
        self.stack.setCurrentIndex(0 if self._opened is None else 1)
        self._name_page()
        if self.isVisible():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def _name_page(self) -> None:
        told = self.tr("ผู้เรียนที่ถือสมุดสะสมมาจากศูนย์อื่น")
        self.head.say(self.tr("รับคนที่ย้ายมา"), "" if self.compact or self._opened else told)

    def ask(self) -> None:
        """Look again at what the file brings, against the centre as it is now."""
        opened = self._opened
        if opened is not None and not self._busy:
            self.room.work.read(self, lambda tx: leaving.look(tx, opened), self._show, self._no)

    def stick_is(self, place: Path | None) -> None:
        """The file is sought on the stick that is plugged in."""
        self._stick = place
        if self.isVisible():
            self._look_on_stick()

    def _look_on_stick(self) -> None:
        """Take the one file of a move that lies on the stick; of several somebody chooses."""
        stick = self._stick
        if stick is None or self.ask_for.file is not None or self._opened is not None:
            return

        def there(_steps: Steps) -> list[Path]:
            return sorted(stick.glob(f"*{leaving.SUFFIX}"))[:2]

        self.room.work.run(self, there, self._offer)

    def _offer(self, found: list[Path]) -> None:
        if len(found) == 1 and self.ask_for.file is None and self._opened is None:
            self.put(found[0])

    def first_focus(self) -> QWidget:
        """What is to be answered next."""
        return self.ask_for.first() if self._opened is None else self.who.first() or self.take

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys that help."""
        if self._opened is None:
            return (("Enter", self.tr("เปิดดู")), ("Esc", self.tr("กลับ")))
        return (("Ctrl+S", self.tr("รับเข้า")), ("Esc", self.tr("แฟ้มอื่น")))

    def step_back(self) -> bool:
        """Back to the file; from there to the import."""
        if self._opened is None:
            self.go.emit(Go("import"))
        else:
            self._opened = None
            self._turn()
        return True

    def fold(self, compact: bool) -> None:
        """One column when it is tight."""
        super().fold(compact)
        self.ask_for.fold(compact=compact)
        self._name_page()
        self.area.fold(compact=compact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the file."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._opened is None:
            self.ask_for.open.click_or_say()
        else:
            super().keyPressEvent(event)

    # --- opening --------------------------------------------------------------------------------------

    def _choose(self) -> None:
        kind = self.tr("แฟ้มย้ายศูนย์ (*{ending})").format(ending=leaving.SUFFIX)
        every = self.tr("ทุกไฟล์")
        place = str(self._stick) if self._stick is not None else ""
        dialog = QFileDialog(self, self.tr("เลือกแฟ้มย้ายศูนย์"), place, f"{kind};;{every} (*)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.put(Path(name)))
        dialog.open()

    def put(self, file: Path) -> None:
        """A file was chosen: now its code."""
        self.ask_for.put(file)
        self.ask_for.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Open the file with the code that was typed, and look at what it brings."""
        file, code = self.ask_for.file, self.ask_for.code.text()
        if file is None or self._busy:
            return
        self._busy = True
        store = self.room.work.store

        def job(_steps: Steps) -> tuple[Opened, Seen]:
            opened = leaving.opened(file, code)
            with store.read() as tx:
                return opened, leaving.look(tx, opened)

        self.room.work.run(self, job, self._was_opened, self._no)

    def _was_opened(self, told: tuple[Opened, Seen]) -> None:
        self._busy = False
        self._opened, seen = told
        self._show(seen)
        self._turn()
        self.say("info", plain(self.tr("ยังไม่ได้เขียนอะไรลงเครื่อง ดูให้ครบก่อน แล้วกด รับเข้า")))

    def _no(self, error: DeskError) -> None:
        """What the file, the code or the centre says no with."""
        self._busy = False
        told = words.sentence(error, self.room.language)
        if self._opened is None and error.code in _AT_THE_CODE:
            self.ask_for.code_field.wrong(told)
            self.ask_for.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say("error", plain(told))

    def _show(self, seen: Seen) -> None:
        language, book = self.room.language, seen.book
        lines = [said.line_of(line, language) for line in book.lines[:MOST]]
        left = len(book.lines) - len(lines)
        trust = ("seal-check", "leaf") if seen.known is not None else ("info", "amber")
        notes = [(*trust, said.trust(seen, language))]
        notes += [("certificate", "ink2", told) for told in said.certificates(seen, language)]
        self.comes.show_all(
            said.goes(len(book.lines), book.minutes, book.certificates, language),
            lines,
            said.and_more(left, language) if left else "",
            notes,
        )
        self.who.show_seen(seen)

    # --- taking in ------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ctrl+S: take it in, one deed that is undone as one."""
        opened = self._opened
        if opened is None or self._busy:
            return
        if not self.take.is_usable:
            self.take.click_or_say()
            return
        self._busy = True
        deed = partial(leaving.take_in, opened=opened, way=self.who.way())
        self.room.work.write(self, "learners.take_in", deed, self._was_taken, self._no)

    def _was_taken(self, done: TakenIn) -> None:
        self._busy = False
        self._opened = None
        self.ask_for.forget()
        self._turn()
        self.go.emit(Go("passbook", done.learner.id))
        self.say("ok", said.taken_line(done, self.room.language), self.undoable())
