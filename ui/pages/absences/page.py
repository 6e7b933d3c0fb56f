"""ตามคนขาด: one list of whom to call, one key for why they stayed away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTemporaryDir
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import absences, clock
from desktop.absences import Asked, Call
from desktop.errors import BadValue, DeskError
from ui import keys, words
from ui.pages.absences.rows import GROUPS, CallRows, CallTable, among
from ui.pages.absences.side import CallSide
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.label import plain, strong
from ui.widgets.table import Table
from ui.widgets.tabs import Tab, Tabs
from ui.words import absences as said

if TYPE_CHECKING:
    from desktop.store.store import Tx
    from ui.work import Steps


class AbsencesPage(Page):
    """Whom to call."""

    place = "absences"
    kinds = frozenset({"attendance", "session", "enrolment", "learner", "guardian", "follow_up"})

    def __init__(self, room: Room) -> None:
        """Lay out tabs, list and panel."""
        super().__init__(room)
        self._calls: tuple[Call, ...] = ()
        self._activity: bytes | None = None
        self._open = False
        self._papers = QTemporaryDir()
        self.head.say(self.tr("ตามคนขาด"))
        self.print = Button(self.tr("พิมพ์รายชื่อโทร"), icon="printer", key="Ctrl+P")
        self.print.clicked.connect(self.paper)
        self.tabs = Tabs(self._tabs(), self.tr("ดูใครบ้าง"))
        self.rows = CallRows(room.language, self)
        self.table = CallTable(self.rows, self.tr("คนที่ควรโทรหา"))
        self.side = CallSide(room.language)
        self.nobody = Empty("")
        self._back = Button(self.tr("กลับไปรายชื่อ"), icon="arrow-left", key="Esc")
        self._lay_out()
        self.tabs.chosen.connect(lambda _group: self._refresh())
        self.table.opened.connect(lambda _row: self._open_one())
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._light())
        self.side.told.connect(self._keep)
        self.side.opened.connect(self._profile)
        self._back.clicked.connect(self.step_back)

    def _lay_out(self) -> None:
        self._list = QStackedWidget()
        self._list.addWidget(Table(self.table))
        self._list.addWidget(self.nobody)
        roll = Button(self.tr("เช็กชื่อวันนี้"), "primary", icon="list-checks")
        roll.clicked.connect(lambda: self.go.emit(Go("roll")))
        self.nobody.offer(roll)
        tools = QHBoxLayout()
        tools.setSpacing(10)
        tools.addWidget(self.tabs)
        tools.addStretch(1)
        tools.addWidget(self.print)
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(tools)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._left, 1)
        row.addWidget(self.side)
        self.body.addLayout(row, 1)
        self.body.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)

    def _tabs(self) -> tuple[Tab, ...]:
        names = {
            "last": self.tr("ขาดครั้งล่าสุด"),
            "in_a_row": self.tr("ขาดติดกัน"),
            "at_risk": self.tr("เสี่ยงไม่ผ่าน"),
        }
        return tuple(
            Tab(group, names[group], count=str(len(among(self._calls, group)))) for group in GROUPS
        )

    # --- what is shown --------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show everybody; an activity's id shows only those of it, a group's name that group."""
        self._activity = key if isinstance(key, bytes) else None
        if key in GROUPS:
            self.tabs.stand(str(key))
        self._open = False
        self.ask()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Read again whom to call."""
        now = clock.now()
        asked = partial(_calls, day=now.date(), time=f"{now:%H:%M}", activity=self._activity)
        self.room.work.read(self, asked, self._show)

    def _show(self, calls: tuple[Call, ...]) -> None:
        self._calls = calls
        title = calls[0].title if calls and self._activity is not None else ""
        self.head.say(self.tr("ตามคนขาด"), title)
        self.tabs.put(self._tabs())
        self._refresh()

    def _refresh(self) -> None:
        was, place = self.side.one, max(0, self.table.currentIndex().row())
        shown = among(self._calls, self.tabs.key)
        self.rows.set(shown)
        self.print.why_not(None if shown else self.tr("ไม่มีใครในรายชื่อนี้"))
        self._list.setCurrentIndex(0 if shown else 1)
        if not shown:
            self._say_nobody()
            self._light()
            return
        stood = next((n for n, one in enumerate(shown) if was is not None and _same(one, was)), None)
        self.table.stand(min(place, len(shown) - 1) if stood is None else stood)
        self._light()

    def _say_nobody(self) -> None:
        why = {
            "last": self.tr("ไม่มีใครขาดในครั้งล่าสุดของทุกกิจกรรม"),
            "in_a_row": self.tr("ไม่มีใครขาดติดกันสองครั้ง"),
            "at_risk": self.tr("ทุกคนยังมีโอกาสผ่านเกณฑ์"),
        }[self.tabs.key]
        more = self.tr("รายชื่อนี้มาจากใบเช็กชื่อที่เช็กแล้วใน 14 วันหลัง")
        self.nobody.say(why, more)

    def _light(self) -> None:
        self.side.show_one(self.rows.row(self.table.currentIndex().row()) if self._shown() else None)
        self._fold_side()

    def _shown(self) -> bool:
        return self._list.currentIndex() == 0

    # --- deeds ----------------------------------------------------------------------------------------

    def _keep(self, asked: Asked) -> None:
        one = self.side.one
        if one is None:
            return
        language = self.room.language

        def deed(tx: Tx) -> object:
            return absences.follow_up(tx, one.learner, one.session, asked)

        def done(_kept: object) -> None:
            reason = plain(words.say(said.REASONS_AWAY, asked.reason, language))
            told = words.say(said.ABSENCES, "kept", language, name=strong(one.name), reason=reason)
            self.side.empty()
            self.say("ok", told, self.undoable())

        def refused(error: DeskError) -> None:
            sentence = words.sentence(error, language)
            if isinstance(error, BadValue) and error.fields.get("field") != "note":
                self.side.wrong_day(sentence)
            self.say("error", plain(sentence))

        self.room.work.write(self, "absences.follow_up", deed, done, refused)

    def _profile(self) -> None:
        if self.side.one is not None:
            self.go.emit(Go("learner_form", self.side.one.learner))

    def paper(self) -> None:
        """Ctrl+P: the list with telephones and room to write."""
        shown, activity = [(one.learner, one.session) for one in self.rows.rows], self._activity
        if not shown or not self._shown():
            self.say("look", self.tr("ไม่มีใครในรายชื่อนี้"))
            return
        out, now = Path(self._papers.filePath("calls.pdf")), clock.now()

        def draw(_steps: Steps) -> None:
            from desktop.papers import call_list  # noqa: PLC0415  (ReportLab, only for paper)

            with self.room.work.store.read() as tx:
                told = _calls(tx, day=now.date(), time=f"{now:%H:%M}", activity=activity)
                wanted = [one for one in told if (one.learner, one.session) in shown]
                call_list.write(tx, wanted, out)

        title = self.tr("รายชื่อโทร")
        self.room.work.run(self, draw, lambda _done: self.room.print_file(out, title))

    # --- the keys of the house ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 8: why they stayed away; Ctrl+C: the list for Excel."""
        digit = keys.digit(event)
        if digit is not None and 1 <= digit <= len(absences.REASONS) and not event.isAutoRepeat():
            self.side.tell(absences.REASONS[digit - 1])
        elif event.matches(QKeySequence.StandardKey.Copy) and self._shown():
            QApplication.clipboard().setText(self.rows.as_text())
            people = strong(words.people(len(self.rows.rows), self.room.language))
            self.say("ok", words.say(said.ABSENCES, "copied", self.room.language, people=people))
        else:
            super().keyPressEvent(event)

    def fold(self, compact: bool) -> None:
        """Folded, the panel is a page of its own on Enter."""
        super().fold(compact)
        self.side.fold(compact=compact)
        self.print.say_key(None if compact else "Ctrl+P")
        self._fold_side()

    def _fold_side(self) -> None:
        there = self.side.one is not None
        alone = self.compact and self._open and there
        self._left.setVisible(not alone)
        self.side.setVisible(there and (alone or not self.compact))
        self._back.setVisible(alone)

    def _open_one(self) -> None:
        if self.side.one is not None:
            self._open = True
            self._fold_side()
            next(iter(self.side.reasons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Esc: from the panel to the list."""
        at = self.focusWidget()
        if self._open or (at is not None and self.side.isAncestorOf(at)):
            self._open = False
            self._fold_side()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the list."""
        return (
            ("1–8", self.tr("จดเหตุผล")),
            ("Ctrl+C", self.tr("คัดลอกไป Excel")),
            ("Esc", self.tr("กลับ")),
        )

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table


def _calls(tx: Tx, **when: object) -> tuple[Call, ...]:
    return absences.calls(tx, **when)  # type: ignore[arg-type]


def _same(one: Call, other: Call) -> bool:
    return (one.learner, one.session) == (other.learner, other.session)
