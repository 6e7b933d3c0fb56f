"""ผู้เรียน: everybody by name, found as one types, with who is lit beside the list.

The search field keeps the keyboard; the arrows move the lamp, Enter opens, F9 registers who was typed.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.learners import search
from desktop.learners.hits import Hit
from desktop.learners.search import Count, Hits
from ui import theme
from ui.pages.card_sheets import CardSheets
from ui.pages.learners.listing import LearnersList
from ui.pages.learners.side import LearnersSide
from ui.pages.page import SEEK, Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.search_field import SearchField
from ui.widgets.tabs import Tab, Tabs
from ui.words import learners as learner_words

GAP = 20


class LearnersPage(Page):
    """The people page."""

    place = "learners"
    kinds = frozenset(
        {"learner", "document_number", "consent", "enrolment", "attendance", "session", "activity"}
        | {"certificate", "moved"}
    )

    def __init__(self, room: Room) -> None:
        """Lay out the field, the list and the panel."""
        super().__init__(room)
        self.search = SearchField(self.tr("ชื่อ ชื่อเล่น เบอร์โทร หรือรหัส"), self.tr("ค้นหาผู้เรียน"), big=True)
        self.list = LearnersList(room.language)
        self.side = LearnersSide(room)
        self.someone = Button(self.tr("คนใหม่"), "primary", icon="user-plus", key="F9")
        self.taken_in = Button(self.tr("นำเข้าจาก Excel"), icon="file-xls")
        self.card = Button(self.tr("อ่านบัตร"), "quiet", icon="identification-card", key="F10")
        self.whom = Tabs(self._whom(Count(0, 0)), self.tr("ดูใครบ้าง"))
        self.cards = Button(self.tr("พิมพ์บัตร"), "quiet", icon="identification-badge", key="Ctrl+P")
        self.cards.setAccessibleName(self.tr("พิมพ์บัตรผู้เรียน"))
        self._card_sheets = CardSheets(self)
        self._lit_after: bytes | None = None
        self._told = ""
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(12)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.someone)
        tools.addWidget(self.taken_in)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._tools)
        left.addWidget(self.list, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.side)
        self.body.addLayout(self._row, 1)
        self.head.say(self.tr("ผู้เรียน"))
        self.twice = Button(self.tr("ใครซ้ำกัน"), "quiet", icon="users")
        self.head.put(self.whom, self.twice, self.cards, self.card)

    def _whom(self, count: Count) -> tuple[Tab, ...]:
        return (
            Tab("all", self.tr("ทุกคน"), count=f"{count.all:,}"),
            Tab("lacking", self.tr("ยังขาดข้อมูล"), count=f"{count.incomplete:,}"),
        )

    def _connect(self) -> None:
        self.search.typed.connect(self._typed)
        self.whom.chosen.connect(lambda _key: self._whom_chosen())
        lacking = QShortcut(QKeySequence("F11"), self)
        lacking.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        lacking.activated.connect(self.only_lacking)
        self.search.moved.connect(self.list.step)
        self.search.entered.connect(lambda _text: self._enter())
        self.search.line.installEventFilter(self)
        self.list.lit.connect(self._light)
        self.list.opened.connect(lambda _hit: self._enter())
        self.list.wanted.connect(self._fetch)
        self.list.offered.connect(self.new)
        self.side.opened.connect(self._open)
        self.side.hours_wanted.connect(self._passbook)
        self.side.enrolled.connect(self._enrolled)
        self.side.changed.connect(self._choice_changed)
        self.someone.clicked.connect(self.new)
        self.twice.clicked.connect(lambda: self.go.emit(Go("same")))
        self.card.clicked.connect(lambda: self.go.emit(Go("card")))
        self.cards.clicked.connect(self.paper)
        self.taken_in.clicked.connect(lambda: self.go.emit(Go("import")))

    # --- reading --------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Shown; a learner's id has that learner lit in the whole list."""
        self._side_by_side()
        if isinstance(key, bytes):
            self.search.clear()
            self.whom.stand("all")
            self._lit_after = key
        if key == SEEK:
            self.seek()
        self.ask()

    def ask(self) -> None:
        """Count, and read again what is shown."""
        self.room.work.read(self, search.count, self._show_count, about="count")
        if self.search.text().strip():
            self._search()
        self.side.light(self.list.current(), again=True)

    def _show_count(self, count: Count) -> None:
        self.whom.put(self._whom(count))
        shown = count.incomplete if self._lacking else count.all
        if self.search.text().strip():
            self.list.everybody.count(shown)
        else:
            self.list.show_everybody(shown, lacking=self._lacking)
        self.side.setVisible(self._panel_shown())
        wanted, self._lit_after = self._lit_after, None
        if wanted is not None:
            self.room.work.read(self, lambda tx: search.place(tx, wanted), self._stand, about="place")

    def _stand(self, place: int | None) -> None:
        if place is not None:
            self.list.stand_on(place)

    @property
    def _lacking(self) -> bool:
        return self.whom.key == "lacking"

    def _whom_chosen(self) -> None:
        """Everybody, or those who lack something: of them the whole list, and what each lacks."""
        if self.search.text():
            self.search.clear()
        else:
            self._typed("")
        self.search.setFocus()
        self.hints_changed.emit()

    def only_lacking(self) -> None:
        """F11: those who lack something, and back."""
        self.whom.stand("all" if self._lacking else "lacking")
        self._whom_chosen()

    def _fetch(self, first: int, count: int) -> None:
        self.room.work.read(
            self,
            partial(search.page, first=first, count=count, lacking=self._lacking),
            partial(self.list.fill, first),
            about=("everybody", first),
        )

    def _typed(self, text: str) -> None:
        self._side_by_side()
        if text.strip():
            self._search()
            return
        self._told = ""
        self.room.work.read(self, search.count, self._show_count, about="count")
        self.say("info", self.tr("พิมพ์ชื่อเพื่อค้น หรือเลื่อนหาในรายชื่อ"))

    def _search(self) -> None:
        text = self.search.text()
        self.room.work.read(
            self, lambda tx: search.search(tx, text), partial(self._show_found, text), about="found"
        )

    def _show_found(self, text: str, hits: Hits) -> None:
        if text != self.search.text():
            return  # it was emptied while the answer came
        self.list.show_found(hits, text.strip())
        if text != self._told:  # what somebody else writes is no answer to what was typed
            self._told = text
            count = len(hits.exact) + len(hits.alike)
            self.say("info", learner_words.found(count, hits.more, self.room.language))

    # --- who is lit -----------------------------------------------------------------------------------

    def _light(self, hit: Hit | None) -> None:
        self.side.setVisible(self._panel_shown())
        self.side.light(hit)

    def _panel_shown(self) -> bool:
        return self._tools.isHidden() or (not self.compact and self.list.current() is not None)

    def _enter(self) -> None:
        """Enter on a row: the profile; when it is tight first the panel, as a page."""
        if self.list.current() is None:
            return
        if self.compact and not self._tools.isHidden():
            self._as_a_page()
        else:
            self._open()

    def _open(self) -> None:
        hit = self.list.current()
        if hit is not None:
            self.go.emit(Go("learner_form", hit.learner))

    def _enrolled(self, name: str, title: str, outcome: str) -> None:
        self.search.line.setText(self.search.text())  # Ctrl+Z is for the deed now, not for the letters
        kind = {"enrolled": "ok", "waiting": "look", "already": "info"}[outcome]
        told = learner_words.enrolled(name, title, outcome, self.room.language)
        self.say(kind, told, None if outcome == "already" else self.undoable())

    def _choice_changed(self) -> None:
        if not self.side.is_choosing:
            self._first().setFocus()
        self.hints_changed.emit()

    # --- form -----------------------------------------------------------------------------------------

    def fold(self, compact: bool) -> None:
        """When it is tight the panel stands alone, on Enter."""
        super().fold(compact)
        self.side.panel.fold(compact)
        self.list.fold(compact)
        now = theme.current()
        for tool in (self.search, self.someone, self.taken_in):
            tool.setFixedHeight(now.row if compact else now.big_button)
        for button in (self.card, self.cards):  # F10 and Ctrl+P do the same; the head needs the room
            button.setVisible(not compact)
        self._side_by_side()

    def _side_by_side(self) -> None:
        """The list, and the panel beside it if there is room."""
        self.side.setCurrentWidget(self.side.panel)
        self._tools.show()
        self.list.show()
        self.side.setVisible(self._panel_shown())
        self._row.setStretch(0, 1)
        self._row.setStretch(1, 0)
        self.hints_changed.emit()

    def _as_a_page(self) -> None:
        """The panel alone."""
        self._row.setStretch(0, 0)
        self._row.setStretch(1, 1)
        self._tools.hide()
        self.list.hide()
        self.side.show()
        self.side.panel.open.setFocus()
        self.hints_changed.emit()

    def _first(self) -> QWidget:
        return self.side.panel.open if self._tools.isHidden() else self.search

    # --- keys -----------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """The keyboard begins in the search field."""
        return self.search

    def hints(self) -> tuple[tuple[str, str], ...]:
        """What helps here."""
        if self.side.is_choosing:
            return (("↑↓", self.tr("เลือก")), ("Enter", self.tr("สมัคร")), ("Esc", self.tr("ย้อนกลับ")))
        if self._tools.isHidden():
            return (("Enter", self.tr("เปิดประวัติ")), ("Esc", self.tr("ย้อนกลับ")))
        whom = self.tr("ดูทุกคน") if self._lacking else self.tr("ใครยังขาด")
        return (("Enter", self.tr("เปิดประวัติ")), ("F11", whom), ("Esc", self.tr("ล้างคำค้น")))

    def step_back(self) -> bool:
        """Esc: out of the choice, out of the panel, out of the search."""
        if self.side.is_choosing:
            self.side.close_choice()
        elif self._tools.isHidden():
            self._side_by_side()
            self.search.setFocus()
        elif self.search.text():
            self.search.clear()
            self.search.setFocus()
        else:
            return False
        return True

    def new(self) -> None:
        """F9: somebody new, by the typed name."""
        self.go.emit(Go("learner_form", ("new", self.search.text().strip())))

    def paper(self) -> None:
        """Ctrl+P: the cards of who was found, or of who is lit."""
        people = [hit.learner for hit in self.list.shown()]
        self._card_sheets.print(lambda _tx: people)

    def seek(self) -> None:
        """Ctrl+F."""
        self._side_by_side()
        self.search.setFocus()
        self.search.line.selectAll()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """In the search field, Ctrl+C without a selection copies rows, Ctrl+V of rows takes them in."""
        if watched is self.search.line and isinstance(event, QKeyEvent):
            free = not self.search.line.hasSelectedText()
            if event.type() == QEvent.Type.KeyPress:
                return self._rows_by_key(event, may_copy=free)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same from the list; a letter typed there goes to the search field."""
        if self._rows_by_key(event, may_copy=True):
            return
        commanded = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if event.text().isprintable() and event.text() and not commanded and self.list.isVisible():
            self.search.setFocus()
            self.search.put(self.search.text() + event.text())
            return
        super().keyPressEvent(event)

    def _passbook(self) -> None:
        hit = self.list.current()
        if hit is not None:
            self.go.emit(Go("passbook", hit.learner))

    def _rows_by_key(self, event: QKeyEvent, *, may_copy: bool) -> bool:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._passbook()
            return True
        if event.matches(QKeySequence.StandardKey.Copy) and may_copy:
            self.copy_rows()
            return True
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QApplication.clipboard().text()
            if "\t" in text or len(text.strip().splitlines()) > 1:
                self.go.emit(Go("import", text))
                return True
        return False

    def copy_rows(self) -> None:
        """Copy who was found, or who is lit, as rows for Excel."""
        hits = self.list.shown()
        if hits:
            QApplication.clipboard().setText(self.list.as_rows(hits))
            self.say("ok", learner_words.copied(len(hits), self.room.language))
