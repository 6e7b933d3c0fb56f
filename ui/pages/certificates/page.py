"""วุฒิบัตร: who has earned one and who has not, the real page beside it, and one button that does it.

Everybody who has earned one is ticked; the button says how many sheets will come out. Numbers are given
and the paper is printed in one deed; what was printed can be printed again, from any sheet on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.thai.keyboard import kedmanee_to_us
from ui import printing, words
from ui.pages.certificates.choice import Offered, still_offered
from ui.pages.certificates.deed import CertificatesDeed
from ui.pages.certificates.empty import CertificatesEmpty
from ui.pages.certificates.large import LargePage
from ui.pages.certificates.parts import CertificatesParts
from ui.pages.certificates.picture import Pictures, Wanted
from ui.pages.certificates.plan import IssuePlan
from ui.pages.certificates.rehearsal import rehearse
from ui.pages.certificates.rows import counts, entries
from ui.pages.certificates.templates import TemplateChoice
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.label import plain
from ui.words import certificates as said

if TYPE_CHECKING:
    from datetime import date

    from desktop.certificates.board import Board, Line
    from desktop.errors import DeskError
    from ui.pages.certificates.rows import Entry

REHEARSED = 400
"""Pixels that a page is wide which nobody looks at."""


class CertificatesPage(Page):
    """The certificates of one activity."""

    place = "certificates"
    kinds = frozenset({
        "certificate", "attendance", "session", "enrolment", "learner", "activity", "centre", "template",
        "print_run",
    })  # fmt: skip

    def __init__(self, room: Room) -> None:
        """Lay out list and page."""
        super().__init__(room)
        self._activity: bytes | None = None
        self._offered = Offered()
        self._follows = False
        self._awaits_plan = False
        self.register = Button(self.tr("ทะเบียนเลขที่"), icon="book-open")
        self.copies = Button(self.tr("สำเนาของผู้เรียน"), icon="file-pdf", key="Ctrl+S")
        self.copies.setAccessibleDescription(self.tr("ไฟล์ PDF ใบละคน ส่งให้ผู้เรียนเก็บได้"))
        self.copies.hide()
        self.head.say(self.tr("วุฒิบัตร"))
        self.head.put(self.copies, self.register)
        self.parts = CertificatesParts(room.language)
        self.list, self.side = self.parts.list, self.parts.side
        self.large, self.empty = LargePage(), CertificatesEmpty()
        self.plan = IssuePlan(self, self.side.new.date)
        self.deed = CertificatesDeed(self, self.plan, self.side)
        self.looks = TemplateChoice(self, self.plan, self.side.new)
        self._pictures = Pictures(room.work, self)
        self._pictures.show_in(self.side.page.preview)
        self._stack = QStackedWidget()
        for part in (QWidget(), self.parts, self.large, self.empty):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        side = self.side
        self.register.clicked.connect(lambda: self.go.emit(Go("register")))
        self.copies.clicked.connect(self.deed.keep_copies)
        self.parts.thanks.clicked.connect(lambda: self.go.emit(Go("thanks", self._activity)))
        self.parts.choice.activated.connect(lambda _place: self._chosen())
        self.parts.tabs.chosen.connect(self._jump)
        self.list.lit.connect(self._light)
        self.list.ticked.connect(self._tick)
        self.list.all_ticked.connect(self.plan.tick_all)
        self.list.opened.connect(lambda _row: self._enlarge())
        self.plan.ticked_otherwise.connect(self._show_rows)
        self.plan.seen.connect(self._show_seen)
        self.plan.stale.connect(self._ask_board)
        self.deed.led_to.connect(self.list.go_to)
        self.deed.paper_changed.connect(self._show_page)
        side.page.enlarged.connect(self._enlarge)
        side.back.clicked.connect(self.step_back)
        self.large.left.connect(self.step_back)
        self.looks.chosen.connect(self._ask_board)
        self.looks.wanted.connect(lambda name: self.go.emit(Go("template", name)))
        for page in (side.page, self.large):
            page.moved.connect(self.list.step)
            page.preview.sized.connect(self._pictures.again)
        self.empty.wanted.connect(self._way_on)
        self._pictures.failed.connect(self._no_picture)

    # --- which activity -------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show an activity's certificates; none named: those shown last, or those that wait."""
        if isinstance(key, bytes) and key != self._activity:
            self._open(key)
        elif self.plan.board is not None:
            self._say_rule(self.plan.board)
        self.ask()

    def rehearse(self) -> None:
        """Have everything done once that the first time would wait for."""

        def done(rehearsed: tuple[Offered, bytes]) -> None:
            offered, pdf = rehearsed
            if self._activity is None:
                self._offered = offered
                self._offer_choices()
            if pdf:
                self.room.work.run(self, lambda _steps: printing.first_page(pdf, REHEARSED, 1))

        self.room.work.read(self, rehearse, done, lambda _error: None, about="rehearsal")

    def _open(self, activity: bytes) -> None:
        self._activity = activity
        self.plan.forget()
        self.copies.hide()
        self._pictures.want(None)
        self.side.turn_to(again=False)
        self._stack.setCurrentIndex(0)

    def _chosen(self) -> None:
        key = self.parts.choice.value()
        if isinstance(key, bytes) and key != self._activity:
            self._open(key)
            self.ask()

    def ask(self) -> None:
        """Read the activities again, and the one that is shown."""
        self._ask_board()  # first of all what is looked at
        self.looks.ask()
        self.room.work.read(
            self, lambda tx: still_offered(tx, self._offered), self._show_choices, about="activities"
        )

    def _ask_board(self) -> None:
        activity = self._activity
        if activity is not None:
            self.room.work.read(self, self.looks.board_of(activity), self._show_board, self._gone)

    def _show_choices(self, offered: Offered) -> None:
        before, self._offered = self._offered, offered
        self.plan.day_is(offered.today)
        if offered.choices != before.choices:
            self._offer_choices()
        if self._activity is None:
            if offered.first is None:
                self._show_nothing()
                return
            self._open(offered.first.id)
            self._ask_board()
        self.parts.choice.choose(self._activity)

    def _offer_choices(self) -> None:
        language = self.room.language
        self.parts.choice.offer_activities(
            [(one.id, one.title, *said.choice_facts(one, language)) for one in self._offered.choices]
        )

    def _show_nothing(self) -> None:
        """No activity has ended yet, or there is none at all."""
        soonest = min(self._offered.choices, key=lambda one: one.last, default=None)
        self.empty.say_why(soonest, self.room.language)
        self._show_empty()

    def _show_empty(self) -> None:
        self._stack.setCurrentWidget(self.empty)
        self._take_keyboard(self.empty.first)

    def _way_on(self, go: Go) -> None:
        """What the empty page offers: another page, or an activity that is still going on."""
        if go.place != self.place:
            self.go.emit(go)
        elif isinstance(go.key, bytes):
            self._open(go.key)
            self.ask()

    def _gone(self, error: DeskError) -> None:
        """The activity is there no more."""
        self.say("error", plain(words.sentence(error, self.room.language)))
        self._activity = None
        self.plan.forget()
        self.ask()

    # --- what is shown --------------------------------------------------------------------------------

    def _show_board(self, read: tuple[Board, date]) -> None:
        board, today = read
        first = self.plan.board is None
        self.plan.day_is(today)
        self.plan.take(board)
        self._awaits_plan = True
        self.parts.count(counts(board))
        self.copies.setVisible(bool(self.plan.issued))
        if first:
            self._say_rule(board)
        if not any(counts(board).values()):
            self.empty.say_nobody(board.activity.id)
            self._show_empty()
            return
        self.deed.board_came()
        self._show_rows()
        if self._stack.currentWidget() is not self.large:
            self._stack.setCurrentWidget(self.parts)
        if first:
            self._begin(board)
        self.plan.ask()

    def _begin(self, board: Board) -> None:
        """Begin with the first who waits."""
        if board.waiting:
            self.list.go_to(board.waiting[0].learner)
        self._take_keyboard(self.list if self.list.isVisible() else self.side.page.preview)

    def _take_keyboard(self, place: QWidget) -> None:
        """The keyboard begins there, unless it is somewhere on this page already."""
        at = QApplication.focusWidget()
        if self.isVisible() and not (at and at.isVisible() and self.isAncestorOf(at)):
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_rule(self, board: Board) -> None:
        self.say("info", said.rule(board.rule, self.room.language))

    def _show_rows(self) -> None:
        if self.plan.board is not None:
            doubts = self.plan.look.doubts() if self.plan.look else {}
            rows = entries(self.plan.board, self.plan.left_out, doubts, self.room.language)
            self.list.show_entries(rows)
            self.deed.say()

    def _show_seen(self) -> None:
        """The desk told what an issue would be."""
        self._awaits_plan = False
        self._show_rows()
        self.deed.say_seen()
        self._show_page()

    def _line(self) -> Line | None:
        entry = self.list.current()
        return entry.line if entry else None

    def _tick(self, _learner: bytes) -> None:
        line = self._line()
        why = self.plan.tick(line) if line else None
        if why:
            self.say("look", why)

    def _light(self, entry: Entry | None) -> None:
        """Somebody else has the lamp: their page, their tab."""
        if entry is not None and entry.group != self.parts.tabs.key:
            self._follows = True
            self.parts.tabs.choose(entry.group)
            self._follows = False
        self.deed.look_at(entry.line if entry else None)
        self._show_page()

    def _jump(self, group: str) -> None:
        if not self._follows:
            self.list.go_to_group(group)

    # --- the page -------------------------------------------------------------------------------------

    def _show_page(self) -> None:
        """The page of who has the lamp, or why there is none."""
        line, seen, board = self._line(), self.plan.look, self.plan.board
        if line is None or board is None:
            return
        self._say_which(line, board)
        if line.verdict != "earned":
            self._pictures.want(None)
            self._no_page(said.standing(line, self.room.language))
        elif seen is not None and not self._awaits_plan:  # its number may be another one by now
            number = line.number or seen.numbers.get(line.learner, "–")
            told = said.page_said(line.name, number, board.activity.title, self.room.language)
            self._pictures.want(
                Wanted(line.learner, seen.order, seen.together, told, self.deed.is_overlay)
            )

    def _say_which(self, line: Line, board: Board) -> None:
        earned = [one.learner for one in board.earned]
        which = ""
        if line.learner in earned:
            place = earned.index(line.learner) + 1
            which = said.sheet_of(place, len(earned), self.room.language)
        self.side.page.say_which(which)
        self.large.say_who(line.name, which)

    def _no_picture(self, error: DeskError) -> None:
        self._no_page(words.sentence(error, self.room.language))

    def _no_page(self, why: str) -> None:
        for place in (self.side.page.preview, self.large.preview):
            place.say_why_none(why)

    def _enlarge(self) -> None:
        line = self._line()
        if line is None or line.verdict != "earned" or self._stack.currentWidget() is not self.parts:
            return
        self._stack.setCurrentWidget(self.large)
        self._pictures.show_in(self.large.preview)
        self.large.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def _make_small(self) -> None:
        self._stack.setCurrentWidget(self.parts)
        self._pictures.show_in(self.side.page.preview)
        place = self.list if self.list.isVisible() else self.side.page.preview
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    # --- the keys of the house ------------------------------------------------------------------------

    def fold(self, compact: bool) -> None:
        """Folded, list and page are two tabs."""
        super().fold(compact)
        self.parts.fold(compact)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the list, or of the large page."""
        if self._stack.currentWidget() is self.large:
            return ("↑ ↓", self.tr("ดูทีละใบ")), ("PgDn", self.tr("เลื่อนลง")), ("Esc", self.tr("ย่อกลับ"))
        return (
            (self.tr("เว้นวรรค"), self.tr("เลือก")),
            ("↑ ↓", self.tr("ดูทีละใบ")),
            ("Ctrl+P", self.tr("พิมพ์")),
        )

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Z sees the page large and small again, on a Thai layout too."""
        commands = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if kedmanee_to_us(event.text()).lower() != "z" or commands:
            super().keyPressEvent(event)
        elif self._stack.currentWidget() is self.large:
            self._make_small()
        else:
            self._enlarge()

    def step_back(self) -> bool:
        """Esc: from the large page, from printing again, from the page's tab to the list."""
        if self._stack.currentWidget() is self.large:
            self._make_small()
            return True
        return self.deed.step_back() or self.parts.back_to_list()

    def paper(self) -> None:
        """Ctrl+P: what the button says."""
        if self._stack.currentWidget() in {self.parts, self.large}:
            self.side.primary.click_or_say()

    def save(self) -> None:
        """Ctrl+S: a copy for each learner who has a number."""
        if self.copies.isVisible():
            self.copies.click_or_say()
