"""ข้อมูลและเกณฑ์ of one activity: all of it on one sheet; beside it what the office's numbers say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import activities
from desktop.activities import Caution, Terms
from desktop.certificates.earned import Item, items_of
from desktop.errors import BadValue, DeskError
from ui import theme, words
from ui.pages.page import Go, Page, Room
from ui.pages.terms.fields import TermsFields
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label, plain, strong
from ui.widgets.lines import Lines
from ui.widgets.scrolled import Scrolled
from ui.words import offers as said

if TYPE_CHECKING:
    from desktop.store.store import Tx

FORM, SIDE = "terms", 300
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_Told = tuple[Terms, tuple[Item, ...], tuple[Caution, ...], tuple[str, ...]]


class TermsPage(Page):
    """Changes an activity."""

    place = "terms"
    kinds = frozenset({"activity", "assessment", "enrolment", "session", "centre", "place"})

    def __init__(self, room: Room) -> None:
        """Empty fields before an activity is named."""
        super().__init__(room)
        self._activity: bytes | None = None
        self._title = ""
        self._saving = self._asked_draft = False
        self.fields = TermsFields(room.language)
        self.keep = Button(self.tr("บันทึก"), "primary", key="Ctrl+S")
        self.cancel = Button(self.tr("กลับ"), key="Esc")
        self.results = Button(self.tr("ใส่ผลประเมิน"), icon="check-circle")
        self._cautions = QVBoxLayout()
        self._cautions.setSpacing(2)
        self._calm = Lines(self.tr("ตัวเลขตรงตามเกณฑ์ของสำนักงาน"), icon="check", tone="leaf")
        self.head.say(self.tr("ข้อมูลและเกณฑ์"))
        self._lay_out()
        self.fields.changed.connect(self._changed)
        self.keep.clicked.connect(self.save)
        self.cancel.clicked.connect(self._leave)
        self.results.clicked.connect(lambda: self.go.emit(Go("results", self._activity)))

    def _lay_out(self) -> None:
        now = theme.current()
        inside = Scrolled()
        within = QVBoxLayout(inside)
        within.setContentsMargins(now.scaled(20), 0, now.scaled(20), 0)
        within.addWidget(self.fields)
        within.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = Card()
        whole = QVBoxLayout(sheet)
        whole.setContentsMargins(1, 8, 1, 8)
        whole.addWidget(self._scroll)
        card = Card()
        told = QVBoxLayout(card)
        told.setContentsMargins(16, 10, 16, 12)
        told.addWidget(Label(self.tr("เทียบกับเกณฑ์ของสำนักงาน"), weight="semibold"))
        told.addWidget(self._calm)
        told.addLayout(self._cautions)
        self._side = QWidget()
        self._side.setFixedWidth(now.scaled(SIDE))
        self._panel = QVBoxLayout(self._side)
        self._panel.setContentsMargins(0, 0, 0, 0)
        self._panel.setSpacing(12)
        self._panel.addWidget(card)
        self._panel.addWidget(self.results)
        self._panel.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(12)
        self._foot.addStretch(1)
        self._foot.addWidget(self.cancel)
        self._foot.addWidget(self.keep)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(sheet, 1)
        sides.addWidget(self._side)
        self.body.addLayout(sides, 1)
        self.body.addLayout(self._foot)

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show an activity by its id; the one shown last when none is named."""
        if isinstance(key, bytes):
            self._activity, self._asked_draft = key, False
        if self._activity is None:
            self.go.emit(Go("activities", "list"))
            return
        self._scroll.verticalScrollBar().setValue(0)
        self.ask()

    def ask(self) -> None:
        """Read it; what is half typed stays."""
        activity = self._activity
        if activity is None or (self._asked_draft and self.fields.content() and not self._saving):
            return

        def read(tx: Tx) -> _Told:
            return (
                activities.terms(tx, activity),
                items_of(tx, activity),
                activities.cautions(tx, activity),
                activities.places(tx),
            )

        self.room.work.read(self, read, self._show)

    def _show(self, told: _Told) -> None:
        terms, items, found, places = told
        self._title = terms.title
        self.head.say(self.tr("ข้อมูลและเกณฑ์"), f"{terms.title} · {terms.code}")
        self.fields.place.offer(places)
        self.fields.show_terms(terms, items)
        self._show_cautions(found)
        nothing = self.tr("กิจกรรมนี้ยังไม่มีสิ่งที่ประเมิน เติมในช่อง “สิ่งที่ประเมิน” แล้วบันทึกก่อน")
        self.results.why_not(None if items else nothing)
        if not self._asked_draft and self._activity is not None:
            self._asked_draft = True
            self.read_draft(FORM, self._activity.hex(), self._found)

    def _show_cautions(self, found: tuple[Caution, ...]) -> None:
        while (item := self._cautions.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for one in found:
            line = Lines(said.caution(one, self.room.language), icon="warning", tone="amber")
            self._cautions.addWidget(line)
        self._calm.setVisible(not found)

    def fold(self, compact: bool) -> None:
        """In a small window the cautions go; the office's numbers are said on saving."""
        super().fold(compact)
        self._side.setVisible(not compact)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys of a form."""
        return (("Enter", self.tr("ช่องถัดไป")), ("Ctrl+S", self.tr("บันทึก")), ("Esc", self.tr("กลับ")))

    def first_focus(self) -> QWidget:
        """The first field."""
        return self.fields.lines["title"]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def step_back(self) -> bool:
        """Esc: to the activity; what is half typed is kept."""
        self._leave()
        return True

    def _leave(self) -> None:
        self.go.emit(Go("activity", self._activity))

    # --- what is half typed ---------------------------------------------------------------------------

    def _changed(self) -> None:
        if self._activity is None:
            return
        content = self.fields.content()
        if content:
            self.keep_draft(FORM, self._activity.hex(), content)
        else:
            self.drop_draft(FORM, self._activity.hex())

    def _found(self, content: Mapping[str, str] | None) -> None:
        if content:
            for name, text in content.items():
                self.fields.put(name, text)
            self.say("info", self.tr("นำที่พิมพ์ค้างไว้กลับมาให้แล้ว"))

    # --- saving ---------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep what was changed, in one deed."""
        activity = self._activity
        if activity is None or self._saving:
            return
        try:
            said_, items = self.fields.amended(), self.fields.asked()
        except BadValue as error:
            self._refused(error)
            return

        def deed(tx: Tx) -> int:
            activities.amend(tx, activity, said_)
            if items is not None:
                activities.ask_for(tx, activity, items)
            return len(activities.cautions(tx, activity))

        self._saving = True
        self.room.work.write(self, "activities.amend", deed, self._saved, self._refused)

    def _saved(self, cautions: int) -> None:
        if self._activity is not None:
            self.drop_draft(FORM, self._activity.hex())
        told = self.tr("บันทึก {title} แล้ว").format(title=strong(self._title))
        if cautions:
            told += self.tr(" มี {n} เรื่องไม่ตรงเกณฑ์ของสำนักงาน").format(n=strong(cautions))
        self.say("look" if cautions else "ok", told, self.undoable())
        self._read_again()

    def _read_again(self) -> None:
        self.ask()
        self._saving = False

    def _refused(self, error: DeskError) -> None:
        self._saving = False
        many = error.fields.get("errors")
        told = many if isinstance(many, tuple) else (error,)
        errors = {str(one.fields.get("field")): one for one in told if isinstance(one, BadValue)}
        field = self.fields.refuse(errors)
        first = next(iter(errors.values()), error)
        self.say("error", plain(words.sentence(first, self.room.language)))
        if field is not None:
            field.setFocus()
            self._scroll.ensureWidgetVisible(field)
