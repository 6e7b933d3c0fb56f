"""ปรับเครื่องพิมพ์: one sheet is printed and folded, eight numbers are read off it, the rest is reckoned.

The numbers of a second sheet, printed as put right, tell what is left, and make it finer still. All
of it holds for this computer, one printer and one paper.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.devices import printers
from desktop.devices.printers import FINE, PAPERS, Kept, Measured
from desktop.errors import BadValue, DeskError
from desktop.papers import test_grid
from ui import paper_folder, printing, theme, words
from ui.pages.page import How, Page, Room
from ui.pages.printer.readings import Readings
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.label import plain
from ui.widgets.lines import Lines
from ui.widgets.scrolled import Scrolled
from ui.widgets.tabs import Tab, Tabs
from ui.words import printers as said

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.devices.queues import Standing
    from ui.work import Steps

FORM, SIDE = "printer", 300
FIRST, AGAIN = "first", "again"
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PrinterPage(Page):
    """One printer and one paper at a time."""

    place = "printer"

    def __init__(self, room: Room) -> None:
        """Lay out the sheet and what is reckoned from it."""
        super().__init__(room)
        self._memory = printers.load(room.home)
        self._asked_draft = False
        papers = [(code, said.paper(*size, room.language)) for code, size in PAPERS.items()]
        self.printer, self.paper_choice = Choice(), Choice(papers)
        for choice, name, wide in (
            (self.printer, self.tr("เครื่องพิมพ์"), 250),
            (self.paper_choice, self.tr("กระดาษ"), 170),
        ):
            choice.setAccessibleName(name)
            choice.setMinimumWidth(theme.current().scaled(wide))
            choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.head.put(choice)
        self.sheets = Tabs(
            (Tab(FIRST, self.tr("แผ่นวัด")), Tab(AGAIN, self.tr("แผ่นตรวจ"))), self.tr("เลขอ่านจากแผ่นไหน")
        )
        self.print_sheet = Button(self.tr("พิมพ์แผ่นวัด"), icon="printer", key="Ctrl+P")
        self.readings = Readings(room.language)
        self.keep = Button(self.tr("ใช้เลขนี้"), "primary", icon="check", key="Ctrl+S")
        self.forget = Button(self.tr("เลิกปรับ"), "quiet", icon="trash")
        self._state = Lines("", "note", colour="ink2", parent=self)
        self._now = Lines("", weight="semibold", parent=self)
        self._parts = Lines("", parent=self)
        self._sure = Lines("", "note", colour="ink2", parent=self)
        self.head.say(self.tr("ปรับเครื่องพิมพ์"), self.tr("เลื่อนหรือเอียง แก้ได้ด้วยกระดาษแผ่นเดียว"))
        self._lay_out()
        self.printer.currentIndexChanged.connect(lambda _n: self._other())
        self.paper_choice.currentIndexChanged.connect(lambda _n: self._other())
        self.sheets.chosen.connect(lambda _key: self._say_sheet())
        self.print_sheet.clicked.connect(self.paper)
        self.readings.changed.connect(self._typed)
        self.keep.clicked.connect(self.save)
        self.keep.refused.connect(lambda why: self.say("look", plain(why)))
        self.forget.clicked.connect(self._forget)

    def _lay_out(self) -> None:
        now = theme.current()
        left = Card(ground="inset")
        within = QVBoxLayout(left)
        within.setContentsMargins(12, 12, 12, 12)
        within.addWidget(self.readings, 1)
        inside = Scrolled()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(now.scaled(8))
        column.addWidget(self.sheets)
        column.addWidget(self.print_sheet)
        for line in (self._state, self._now, self._parts, self._sure):
            column.addWidget(line)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = Card()
        whole = QVBoxLayout(card)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(scroll)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.forget)
        buttons.addWidget(self.keep, 1)
        side = QWidget()
        side.setFixedWidth(now.scaled(SIDE))
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(card, 1)
        right.addLayout(buttons)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(left, 1)
        sides.addWidget(side)
        self.body.addLayout(sides, 1)

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show a printer; `key` may name a paper's size in mm."""
        self._memory = printers.load(self.room.home)
        names = printing.printers()
        known = [one.printer for one in self._memory.kept if one.printer not in names]
        self.printer.offer([(name, name) for name in (*names, *dict.fromkeys(known))])
        code = next((code for code, size in PAPERS.items() if size == key), None)
        if code is not None:
            self.paper_choice.choose(code)
        if not self._asked_draft:
            self._asked_draft = True
            self.read_draft(FORM, "", self._found)
        self._other()

    def first_focus(self) -> QWidget:
        """What is done first."""
        return self.print_sheet

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys that help."""
        return (
            ("Ctrl+P", self.tr("พิมพ์แผ่นวัด")),
            ("Enter", self.tr("ช่องถัดไป")),
            ("Ctrl+S", self.tr("ใช้เลขนี้")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    # --- which printer, which paper -------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The printer that is spoken of; none when there is none."""
        return str(self.printer.value() or "")

    @property
    def paper_size(self) -> tuple[int, int]:
        """The paper that is spoken of, in mm."""
        return PAPERS[str(self.paper_choice.value())]

    def _kept(self) -> Kept | None:
        me = (self.name, *self.paper_size)
        return next(
            (one for one in self._memory.kept if (one.printer, one.width, one.height) == me), None
        )

    def _other(self) -> None:
        """Another printer or paper: what is known of it, and the first sheet."""
        self.sheets.stand(FIRST)
        self._say_sheet()
        name = self.name
        self._state.say("" if name else said.done("no_printer", self.room.language))
        if name:
            self.room.work.run(
                self, lambda _steps: printing.standing(name), partial(self._stands, name), _unsaid
            )

    def _stands(self, name: str, told: Standing) -> None:
        if name == self.name and told != "unknown":
            self._state.say(said.printer_stands(told, self.room.language))

    def _say_sheet(self) -> None:
        """The words that belong to the first or the second sheet."""
        again = self.sheets.key == AGAIN
        self.print_sheet.say(self.tr("พิมพ์แผ่นตรวจ") if again else self.tr("พิมพ์แผ่นวัด"))
        self._say_known()

    def _say_known(self) -> None:
        """What is reckoned from the numbers, or else what this printer is known for."""
        kept, language = self._kept(), self.room.language
        self.forget.setVisible(kept is not None)
        found = self._measured()
        self.keep.why_not(None if self.name else said.done("no_printer", language))
        if found is not None:
            shown = found.profile
            self._now.say(self.tr("เลขแปดช่องนี้บอกว่า"))
            self._sure.say(said.how_sure(found, language))
        elif kept is not None:
            shown = kept.profile
            self._now.say(self.tr("เครื่องนี้ปรับไว้แล้ว"))
            self._sure.say(said.how_far(kept.profile, *self.paper_size, language))
        else:
            self._now.say(self.tr("เครื่องนี้ยังไม่เคยวัด"))
            self._parts.say("")
            self._sure.say("")
            return
        self._parts.say(" · ".join(said.parts(shown, language)))

    def _measured(self) -> Measured | None:
        """What the numbers tell; nothing while one is missing or cannot be."""
        try:
            return printers.measure(printers.read(self.readings.texts()), *self.paper_size)
        except BadValue:
            return None

    # --- the sheet ------------------------------------------------------------------------------------

    def paper(self) -> None:
        """Print the measuring sheet, or the one that checks."""
        name, size, again = self.name, self.paper_size, self.sheets.key == AGAIN
        room = self.room
        if again and self._kept() is None:
            self.say("look", self.tr("ยังไม่มีอะไรให้ตรวจ พิมพ์แผ่นวัดและใส่เลขก่อน"))
            return
        title = self.tr("แผ่นตรวจเครื่องพิมพ์") if again else self.tr("แผ่นวัดเครื่องพิมพ์")

        def job(_steps: Steps) -> Path:
            out = paper_folder.fresh(room.home)
            practice = room.home.is_practice
            test_grid.write(out, *size, printer=name, again=again, practice=practice)
            return out

        def done(out: Path) -> None:
            room.print_file(out, title, 1, How(printer=name or None, as_it_is=not again))
            self.readings.fields[test_grid.LETTERS[0]].setFocus(Qt.FocusReason.OtherFocusReason)

        room.work.run(self, job, done)

    # --- the numbers ----------------------------------------------------------------------------------

    def _typed(self) -> None:
        content = self.readings.content()
        if content:
            self.keep_draft(FORM, "", content)
        else:
            self.drop_draft(FORM, "")
        self._say_known()

    def _found(self, content: Mapping[str, str] | None) -> None:
        """Numbers that were half typed."""
        if content and not self.readings.content():
            self.readings.put(content)
            self._say_known()
            self.say("info", self.tr("นำที่พิมพ์ค้างไว้กลับมาให้แล้ว"))

    def save(self) -> None:
        """Reckon with these numbers from now on."""
        if not self.name:
            self.keep.click_or_say()
            return
        language = self.room.language
        try:
            found = printers.measure(printers.read(self.readings.texts()), *self.paper_size)
        except BadValue as error:
            self.readings.refuse(str(error.fields.get("letter", "")))
            self.say("error", plain(words.sentence(error, language)))
            return
        if found.doubtful is not None:
            self.readings.refuse(found.doubtful)
            self.say("look", plain(said.how_sure(found, language)))
            return
        self._keep(found)

    def _keep(self, found: Measured) -> None:
        again, before = self.sheets.key == AGAIN, self._kept()
        profile = found.profile
        left = profile.farthest(*self.paper_size)
        if again and before is not None:
            profile = profile.after(before.profile) if left > FINE else before.profile
        memory = printers.load(self.room.home)  # a verb may have kept another one meanwhile
        memory = memory.with_profile(Kept(self.name, *self.paper_size, profile, found.error))
        if not self._store(memory):
            return
        language = self.room.language
        told = said.done("kept", language, paper=said.paper(*self.paper_size, language))
        self.say("ok", plain(said.checked(left, language) if again else told))
        self.readings.put({})
        self.drop_draft(FORM, "")
        self.sheets.stand(AGAIN)
        self._say_sheet()
        self.print_sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        """Nothing is put right any more."""
        memory = printers.load(self.room.home).without(self.name, *self.paper_size)
        if self._store(memory):
            language = self.room.language
            self.say(
                "ok", plain(said.done("gone", language, paper=said.paper(*self.paper_size, language)))
            )
            self._other()
            self.print_sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _store(self, memory: printers.Memory) -> bool:
        try:
            printers.save(self.room.home, memory)
        except DeskError as error:
            self.room.work.refused.emit(error)
            return False
        self._memory = memory
        return True


def _unsaid(_error: DeskError) -> None:
    """How a printer stands is no trouble worth a word."""
