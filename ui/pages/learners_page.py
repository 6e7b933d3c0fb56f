"""ผู้เรียน: everybody by name, found as one types, with who is lit beside the list.

The search field keeps the keyboard; the arrows move the lamp, Enter opens, F9 registers who was typed.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import activities, enrolments
from desktop.activities.shown import Entry
from desktop.enrolments import Enrolled
from desktop.learners import profile, search
from desktop.learners.hits import Hit
from desktop.learners.numbers import MAY_SEE
from desktop.learners.search import Count, Hits
from desktop.store.store import Tx
from desktop.thai.breaks import plain as unbroken
from ui import learner_words, theme, words
from ui.pages.enrol_choice import EnrolChoice
from ui.pages.learner_panel import LearnerPanel
from ui.pages.learners_list import LearnersList
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.search_field import SearchField

GAP = 20


class LearnersPage(Page):
    """The people page."""

    place = "learners"
    kinds = frozenset(
        {"learner", "document_number", "consent", "enrolment", "attendance", "session", "activity"}
        | {"certificate"}
    )

    def __init__(self, room: Room) -> None:
        """Lay out the field, the list and the panel."""
        super().__init__(room)
        self.search = SearchField(self.tr("ชื่อ ชื่อเล่น เบอร์โทร หรือรหัส"), self.tr("ค้นหาผู้เรียน"), big=True)
        self.list = LearnersList(room.language)
        self.panel = LearnerPanel(room.language, masked=room.who.role not in MAY_SEE)
        self.choice = EnrolChoice(room.language)
        self.someone = Button(self.tr("คนใหม่"), "primary", icon="user-plus", key="F9")
        self.taken_in = Button(self.tr("นำเข้าจาก Excel"), icon="file-xls")
        self._lit_after: bytes | None = None
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
        self._side = QStackedWidget()
        self._side.addWidget(self.panel)
        self._side.addWidget(self.choice)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._side)
        self.body.addLayout(self._row, 1)
        self.head.say(self.tr("ผู้เรียน"))

    def _connect(self) -> None:
        self.search.typed.connect(self._typed)
        self.search.moved.connect(self.list.step)
        self.search.entered.connect(lambda _text: self._enter())
        self.search.line.installEventFilter(self)
        self.list.lit.connect(self._light)
        self.list.opened.connect(lambda _hit: self._enter())
        self.list.wanted.connect(self._fetch)
        self.list.offered.connect(self.new)
        self.panel.opened.connect(self._open)
        self.panel.enrol_wanted.connect(self._ask_which)
        self.choice.chosen.connect(self._enrol)
        self.someone.clicked.connect(self.new)
        self.taken_in.clicked.connect(lambda: self.go.emit(Go("import")))

    # --- reading --------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Shown; a learner's id has that learner lit in the whole list."""
        self._side_by_side()
        if isinstance(key, bytes):
            self.search.clear()
            self._lit_after = key
        self.ask()

    def ask(self) -> None:
        """Count, and read again what is shown."""
        self.room.work.read(self, search.count, self._show_count, about="count")
        if self.search.text().strip():
            self._search()
        else:
            self._ask_card()

    def _show_count(self, count: Count) -> None:
        self.head.say(
            self.tr("ผู้เรียน"),
            aside=learner_words.everybody(count.all, count.incomplete, self.room.language),
        )
        if self.search.text().strip():
            self.list.everybody.count(count.all)
        else:
            self.list.show_everybody(count.all)
        self._side.setVisible(self._panel_shown())
        wanted, self._lit_after = self._lit_after, None
        if wanted is not None:
            self.room.work.read(self, lambda tx: search.place(tx, wanted), self._stand, about="place")

    def _stand(self, place: int | None) -> None:
        if place is not None:
            self.list.stand_on(place)

    def _fetch(self, first: int, count: int) -> None:
        self.room.work.read(
            self,
            lambda tx: search.page(tx, first, count),
            partial(self.list.fill, first),
            about=("everybody", first),
        )

    def _typed(self, text: str) -> None:
        self._side_by_side()
        if text.strip():
            self._search()
            return
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
        count = len(hits.exact) + len(hits.alike)
        self.say("info", learner_words.found(count, hits.more, self.room.language))

    # --- who is lit -----------------------------------------------------------------------------------

    def _light(self, hit: Hit | None) -> None:
        self._side.setVisible(self._panel_shown())
        if hit is not None and (hit.learner != self.panel.learner):
            self._ask_card()

    def _panel_shown(self) -> bool:
        return self._tools.isHidden() or (not self.compact and self.list.current() is not None)

    def _ask_card(self) -> None:
        hit = self.list.current()
        if hit is not None:
            learner = hit.learner
            self.room.work.read(
                self,
                lambda tx: profile.card(tx, learner),
                self.panel.show_learner,
                self._gone,
                about="card",
            )

    def _gone(self, _error: object) -> None:
        """Who was lit is no more; the list is read again and says who is."""

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

    # --- enrolling ------------------------------------------------------------------------------------

    def _ask_which(self) -> None:
        def entries(tx: Tx) -> tuple[Entry, ...]:
            return activities.catalogue(tx, tx.today)

        self.room.work.read(self, entries, self._show_choice, about="activities")

    def _show_choice(self, entries: tuple[Entry, ...]) -> None:
        hit = self.list.current()
        if hit is not None:
            self._side.setCurrentWidget(self.choice)
            self.choice.ask(hit.name, entries)
            self.hints_changed.emit()

    def _enrol(self, entry: Entry) -> None:
        hit = self.list.current()
        if hit is None:
            return
        learner, name = hit.learner, hit.name
        self.room.work.write(
            self,
            "enrol",
            lambda tx: enrolments.enrol(tx, entry.id, [learner]),
            partial(self._enrolled, name, entry.title),
        )
        self._close_choice()

    def _enrolled(self, name: str, title: str, done: Enrolled) -> None:
        outcome = "enrolled" if done.enrolled else "waiting" if done.waiting else "already"
        told = learner_words.enrolled(name, title, outcome, self.room.language)
        kind = {"enrolled": "ok", "waiting": "look", "already": "info"}[outcome]
        self.say(kind, told, None if outcome == "already" else self.undoable())

    def _close_choice(self) -> None:
        self._side.setCurrentWidget(self.panel)
        self._first().setFocus()
        self.hints_changed.emit()

    # --- form -----------------------------------------------------------------------------------------

    def fold(self, compact: bool) -> None:
        """When it is tight the panel stands alone, on Enter."""
        super().fold(compact)
        self.panel.fold(compact)
        self.list.fold(compact)
        now = theme.current()
        for tool in (self.search, self.someone, self.taken_in):
            tool.setFixedHeight(now.row if compact else now.big_button)
        self._side_by_side()

    def _side_by_side(self) -> None:
        """The list, and the panel beside it if there is room."""
        self._side.setCurrentWidget(self.panel)
        self._tools.show()
        self.list.show()
        self._side.setVisible(self._panel_shown())
        self._row.setStretch(0, 1)
        self._row.setStretch(1, 0)
        self.hints_changed.emit()

    def _as_a_page(self) -> None:
        """The panel alone."""
        self._row.setStretch(0, 0)
        self._row.setStretch(1, 1)
        self._tools.hide()
        self.list.hide()
        self._side.show()
        self.panel.open.setFocus()
        self.hints_changed.emit()

    def _first(self) -> QWidget:
        return self.panel.open if self._tools.isHidden() else self.search

    # --- keys -----------------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """The keyboard begins in the search field."""
        return self.search

    def hints(self) -> tuple[tuple[str, str], ...]:
        """What helps here."""
        if self._side.currentWidget() is self.choice:
            return (("↑↓", self.tr("เลือก")), ("Enter", self.tr("สมัคร")), ("Esc", self.tr("ย้อนกลับ")))
        if self._tools.isHidden():
            return (("Enter", self.tr("เปิดประวัติ")), ("Esc", self.tr("ย้อนกลับ")))
        return (("↑↓", self.tr("เลือก")), ("Enter", self.tr("เปิดประวัติ")), ("Esc", self.tr("ล้างคำค้น")))

    def step_back(self) -> bool:
        """Esc: out of the choice, out of the panel, out of the search."""
        if self._side.currentWidget() is self.choice:
            self._close_choice()
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

    def _rows_by_key(self, event: QKeyEvent, *, may_copy: bool) -> bool:
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
        if not hits:
            return
        heads = (self.tr("รหัส"), self.tr("ชื่อ นามสกุล"), self.tr("ชื่อเล่น"), self.tr("อายุ"), self.tr("อยู่ที่"))
        rows = [heads, *(self._cells(hit) for hit in hits)]
        text = "\n".join("\t".join(unbroken(cell) for cell in row) for row in rows)
        QApplication.clipboard().setText(text)
        self.say("ok", learner_words.copied(len(hits), self.room.language))

    def _cells(self, hit: Hit) -> tuple[str, ...]:
        age = "" if hit.age is None else words.count(hit.age)
        return hit.code, hit.name, hit.nickname or "", age, hit.place
