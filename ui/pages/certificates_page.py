"""วุฒิบัตร: who has earned one and who has not, the real page beside it, and one button that does it.

Everybody who has earned one is ticked; the button says how many sheets will come out. Numbers are given
and the paper is printed in one deed; what was printed can be printed again, from any sheet on.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.certificates import board as boards
from desktop.certificates.issue import Order
from desktop.models import show_id
from desktop.thai import dates
from desktop.thai.keyboard import kedmanee_to_us
from ui import certificate_words as said
from ui import words
from ui.pages.certificates_choice import ActivityChoice
from ui.pages.certificates_deeds import Deeds
from ui.pages.certificates_empty import CertificatesEmpty
from ui.pages.certificates_large import LargePage
from ui.pages.certificates_list import CertificatesList
from ui.pages.certificates_look import Look, checks, look, standing
from ui.pages.certificates_picture import Pictures, Wanted
from ui.pages.certificates_rows import GROUPS, counts, entries
from ui.pages.certificates_side import CertificatesSide
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.label import plain, strong
from ui.widgets.table import Table
from ui.widgets.tabs import Tab, Tabs

if TYPE_CHECKING:
    from datetime import date

    from desktop.certificates.board import Board, Choice, Line
    from desktop.certificates.register import Issued
    from desktop.errors import DeskError
    from desktop.store.store import Tx
    from ui.pages.certificates_rows import Entry

ICONS = {"earned": "seal-check", "possible": "hourglass-medium", "lost": "x-circle"}


class CertificatesPage(Page):
    """The certificates of one activity."""

    place = "certificates"
    kinds = frozenset({
        "certificate", "attendance", "session", "enrolment", "learner", "activity", "centre",
    })  # fmt: skip

    def __init__(self, room: Room) -> None:
        """Lay out list and page."""
        super().__init__(room)
        self._activity: bytes | None = None
        self._board: Board | None = None
        self._choices: tuple[Choice, ...] = ()
        self._left_out: set[bytes] = set()
        self._look: Look | None = None
        self._today: date | None = None
        self._day_given = self._follows = False
        self._deeds = Deeds(self)
        self._pictures = Pictures(room.work, self)
        self._lay_out()
        self._connect()

    # --- layout ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        language = self.room.language
        self.register = Button(self.tr("ทะเบียนเลขที่"), icon="book-open")
        self.head.say(self.tr("วุฒิบัตร"))
        self.head.put(self.register)
        self.choice = ActivityChoice()
        self.choice.setAccessibleName(self.tr("กิจกรรม"))
        self.views = Tabs((Tab("list", self.tr("รายชื่อ")), Tab("page", self.tr("ใบจริง"))), self.tr("ดู"))
        self.tabs = Tabs(self._tabs({}), self.tr("กลุ่ม"))
        self.list = CertificatesList(self.tr("รายชื่อวุฒิบัตร"))
        self.side, self.large = CertificatesSide(language), LargePage()
        self.empty = CertificatesEmpty()
        self._people = QWidget()
        column = QVBoxLayout(self._people)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.tabs)
        column.addWidget(Table(self.list), 1)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(12)
        self._tools.addWidget(self.views)
        self._tools.addWidget(self.choice, 1)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addLayout(self._tools)
        left.addWidget(self._people, 1)
        self._work = QWidget()
        self._row = QHBoxLayout(self._work)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        self._row.addWidget(self._left, 6)
        self._row.addWidget(self.side, 5)
        self._stack = QStackedWidget()
        for part in (QWidget(), self._work, self.large, self.empty):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self._fold_work()

    def _tabs(self, many: dict[str, int]) -> tuple[Tab, ...]:
        language = self.room.language
        return tuple(
            Tab(code, said.group(code, language), ICONS[code], words.count(many.get(code, 0)))
            for code in GROUPS
        )

    def _connect(self) -> None:
        side = self.side
        self.register.clicked.connect(lambda: self.go.emit(Go("register")))
        self.choice.activated.connect(lambda _place: self._chosen())
        self.views.chosen.connect(lambda _key: self._fold_work())
        self.tabs.chosen.connect(self._jump)
        self.list.lit.connect(self._light)
        self.list.ticked.connect(self._tick)
        self.list.all_ticked.connect(self._tick_all)
        self.list.opened.connect(lambda _row: self._enlarge())
        side.page.moved.connect(self._turn)
        side.page.enlarged.connect(self._enlarge)
        side.page.preview.sized.connect(self._pictures.again)
        side.new.date.changed.connect(self._day_typed)
        side.new.checks.pressed.connect(self._lead)
        side.again.first.changed.connect(lambda _first: self._say_deed())
        side.again.only_one.connect(self._print_one)
        side.list_button.clicked.connect(self._check_list)
        side.back.clicked.connect(self.step_back)
        side.primary.clicked.connect(self._do)
        self.large.left.connect(self.step_back)
        self.large.moved.connect(self._turn)
        self.large.preview.sized.connect(self._pictures.again)
        self.empty.wanted.connect(self._way_on)
        self._pictures.failed.connect(self._no_picture)
        self._deeds.began.connect(self._say_deed)
        self._deeds.ended.connect(self._say_deed)
        self._deeds.issued.connect(self._after_issue)
        self._pictures.show_in(side.page.preview)

    # --- which activity -------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show an activity's certificates; none named: those shown last, or those that wait."""
        if isinstance(key, bytes) and key != self._activity:
            self._open(key)
        elif self._board is not None:
            self._say_rule(self._board)
        self.ask()

    def _open(self, activity: bytes) -> None:
        self._activity, self._board, self._look = activity, None, None
        self._left_out = set()
        self._pictures.want(None)
        self.side.turn_to(again=False)
        self._stack.setCurrentIndex(0)

    def _chosen(self) -> None:
        key = self.choice.value()
        if isinstance(key, bytes) and key != self._activity:
            self._open(key)
            self.ask()

    def ask(self) -> None:
        """Read the activities again, and the one that is shown."""
        self.room.work.read(
            self, lambda tx: (boards.activities(tx), tx.today), self._show_choices, about="activities"
        )
        self._ask_board()

    def _ask_board(self) -> None:
        activity = self._activity
        if activity is not None:
            ask = partial(boards.read, activity=activity)
            self.room.work.read(self, ask, self._show_board, self._gone)

    def _show_choices(self, read: tuple[tuple[Choice, ...], date]) -> None:
        self._choices, today = read
        if today != self._today:
            self._today = today
            if not self._day_given:
                self._put_day(today)
        language = self.room.language
        offered = [(one.id, one.title, said.choice_facts(one, language)) for one in self._choices]
        self.choice.offer_activities(offered)
        if self._activity is None:
            first = next((one for one in self._choices if one.waiting or one.ended), None)
            if first is None:
                self._show_nothing()
                return
            self._open(first.id)
            self._ask_board()
        self.choice.choose(self._activity)

    def _show_nothing(self) -> None:
        """No activity has ended yet, or there is none at all."""
        soonest = min(self._choices, key=lambda one: one.last, default=None)
        self.empty.say_why(soonest, self.room.language)
        self._stack.setCurrentWidget(self.empty)

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
        self._activity = self._board = None
        self.ask()

    # --- what is shown --------------------------------------------------------------------------------

    def _show_board(self, board: Board) -> None:
        first = self._board is None
        self._board = board
        self._left_out &= {line.learner for line in board.waiting}
        self.tabs.put(self._tabs(counts(board)))
        if not any(counts(board).values()):
            self.empty.say_nobody(board.activity.id)
            self._stack.setCurrentWidget(self.empty)
            self._say_rule(board)
            return
        self._show_again(board)
        self._show_rows()
        if self._stack.currentWidget() is not self.large:
            self._stack.setCurrentWidget(self._work)
        if first:
            self._say_rule(board)
            self._begin()
        self._ask_look()

    def _begin(self) -> None:
        """Begin with the first who waits."""
        board = self._board
        if board is not None and board.waiting:
            self.list.go_to(board.waiting[0].learner)
        if self.isVisible() and not self.side.isAncestorOf(self.focusWidget() or self):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_rule(self, board: Board) -> None:
        self.say("info", said.rule(board.rule, self.room.language))

    def _show_again(self, board: Board) -> None:
        """Where nobody waits any more, it is about printing once more."""
        issued = standing(board)
        if issued:
            told = said.already(len(issued), issued[0].number, issued[-1].number, self.room.language)
            self.side.again.show_issued(told, len(issued))
        if issued and not board.waiting and not self.side.is_again:
            self.side.turn_to(again=True)
        elif not issued and self.side.is_again:
            self.side.turn_to(again=False)
        elif self.side.is_again:
            self.side.turn_to(again=True, may_go_back=bool(board.waiting))

    def _show_rows(self) -> None:
        if self._board is not None:
            doubts = self._look.doubts() if self._look else {}
            self.list.show_entries(entries(self._board, self._left_out, doubts, self.room.language))

    @property
    def _ticked(self) -> tuple[bytes, ...]:
        """Who would get a certificate now."""
        waiting = self._board.waiting if self._board else ()
        return tuple(line.learner for line in waiting if line.learner not in self._left_out)

    def _line(self) -> Line | None:
        entry = self.list.current()
        return entry.line if entry else None

    # --- what an issue would be -----------------------------------------------------------------------

    def _order(self) -> Order | None:
        """What is asked; none while the day cannot be read."""
        if self._activity is None or self.side.new.date.trouble() is not None:
            return None
        written = self.side.new.date.value()
        if written is None or written.earliest is None:
            return None
        day = written.earliest.isoformat() if self._day_given else None
        return Order(str(show_id(self._activity)), day=day)

    def _ask_look(self) -> None:
        order, together = self._order(), self._ticked
        if order is None:
            self._look = None
            self._show_look_words()
            return

        def ask(tx: Tx) -> Look:
            return look(tx, order, together)

        self.room.work.read(self, ask, self._show_look, lambda _error: self._ask_board(), about="look")

    def _show_look(self, seen: Look) -> None:
        self._look = seen
        self._show_rows()
        self._show_look_words()
        self._show_page()

    def _show_look_words(self) -> None:
        board, seen, language = self._board, self._look, self.room.language
        if board is None:
            return
        span = seen.span if seen else None
        self.side.say_numbers(said.numbers(*span, language) if span else "")
        deeds = {
            "see": self.tr("ดูใบนี้"), "mend": self.tr("แก้ชื่อ"), "use_day": self.tr("ใช้วันนั้น"),
            "give_day": self.tr("ใส่วันที่"), "signers": self.tr("ตั้งผู้ลงนาม"), "course": self.tr("แก้ชื่อ"),
            "again": self.tr("พิมพ์ซ้ำ"),
        }  # fmt: skip
        shown = checks(seen, standing(board), deeds, language) if seen else []
        self.side.new.checks.show_checks(shown)
        self.side.settle()
        self._say_deed()

    def _day_typed(self) -> None:
        self._day_given = True
        self._ask_look()

    def _put_day(self, day: date) -> None:
        self.side.new.date.set_value(dates.read_date(day, today=day, birth=False))

    def _lead(self, key: str) -> None:
        """To the place of a finding."""
        found = (
            next((one for one in self._look.findings if one.code == key), None) if self._look else None
        )
        if key == "again":
            self._again_from(0)
        elif key == "nobody_signs":
            self.go.emit(Go("settings", "signers"))
        elif key == "before_the_end" and self._board is not None:
            self._put_day(self._board.last)
            self._day_typed()
        elif key == "clock_unbelievable":
            self.side.new.date.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == "course_overflows":
            self.go.emit(Go("activity", self._activity))
        elif found is not None:
            self._lead_to_people(key, found.learners)

    def _lead_to_people(self, key: str, learners: tuple[bytes, ...]) -> None:
        """The next of them: to see the sheet, or to mend the name."""
        line = self._line()
        at = learners.index(line.learner) + 1 if line and line.learner in learners else 0
        learner = learners[at % len(learners)]
        self.list.go_to(learner)
        if key in {"letters_missing", "title_against_age"}:
            self.go.emit(Go("learner_form", learner))

    # --- the page -------------------------------------------------------------------------------------

    def _light(self, entry: Entry | None) -> None:
        """Somebody else has the lamp: their page, their tab."""
        if entry is not None and entry.group != self.tabs.key:
            self._follows = True
            self.tabs.choose(entry.group)
            self._follows = False
        self._show_page()

    def _jump(self, group: str) -> None:
        if not self._follows:
            self.list.go_to_group(group)

    def _show_page(self) -> None:
        """The page of who has the lamp, or why there is none."""
        line, seen = self._line(), self._look
        place = (
            self.large.preview if self._stack.currentWidget() is self.large else self.side.page.preview
        )
        if line is None or self._board is None:
            return
        self.side.again.offer_one(line.name if line.number else "")
        self._say_which(line)
        if line.verdict != "earned":
            self._pictures.want(None)
            place.say_why_none(said.standing(line, self.room.language))
            return
        if seen is None:
            return
        number = line.number or seen.numbers.get(line.learner, "–")
        told = said.page_said(line.name, number, self._board.activity.title, self.room.language)
        self._pictures.want(Wanted(line.learner, seen.order, seen.together, told))

    def _say_which(self, line: Line) -> None:
        language = self.room.language
        earned = [one.learner for one in self._board.earned] if self._board else []
        which = ""
        if line.learner in earned:
            which = said.sheet_of(earned.index(line.learner) + 1, len(earned), language)
        self.side.page.say_which(which)
        self.large.say_who(f"{strong(line.name)}  {which}")

    def _no_picture(self, error: DeskError) -> None:
        told = words.sentence(error, self.room.language)
        self.side.page.preview.say_why_none(told)
        self.large.preview.say_why_none(told)

    def _turn(self, by: int) -> None:
        self.list.step(by)

    def _enlarge(self) -> None:
        line = self._line()
        if line is None or line.verdict != "earned":
            return
        self._stack.setCurrentWidget(self.large)
        self._pictures.show_in(self.large.preview)
        self._show_page()
        self.large.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    # --- ticks ----------------------------------------------------------------------------------------

    def _tick(self, learner: bytes) -> None:
        line, language = self._line(), self.room.language
        if line is None or self._board is None:
            return
        if learner not in {one.learner for one in self._board.waiting}:
            hours = said.hours_short(line.short_by, language)
            code = "tick_number" if line.number else "tick_lacks"
            name, number = strong(line.name), strong(line.number or "")
            self.say("look", said.not_yet(code, language, name=name, number=number, hours=strong(hours)))
            return
        self._left_out ^= {learner}
        self._ticks_changed()

    def _tick_all(self) -> None:
        """All of them; none, when all were ticked."""
        if self._board is None:
            return
        waiting = {line.learner for line in self._board.waiting}
        self._left_out = set() if self._left_out else waiting
        self._ticks_changed()

    def _ticks_changed(self) -> None:
        self._show_rows()
        self._say_deed()
        self._ask_look()

    # --- the deed -------------------------------------------------------------------------------------

    def _say_deed(self) -> None:
        """What the button will do, or why it cannot yet."""
        board, language, side = self._board, self.room.language, self.side
        if board is None:
            return
        issued = standing(board)
        if side.is_again:
            first = side.again.first.value()
            side.primary.say(said.again_button(first, len(issued), language))
            one = issued[min(first, len(issued)) - 1] if issued else None
            side.say_first(f"{said.number(one.number, language)} {one.name}" if one else "")
            side.primary.why_not(self._why_not_again(issued))
        else:
            side.primary.say(said.issue_button(len(self._ticked), language))
            side.primary.why_not(self._why_not_issue(board, issued))
        side.list_button.why_not(None if board.waiting else self._why_nobody(board, issued))

    def _why_not_again(self, issued: tuple[Issued, ...]) -> str | None:
        language = self.room.language
        if self._deeds.is_at_work:
            return said.not_yet("at_work", language)
        return None if issued else said.not_yet("none_issued", language)

    def _why_not_issue(self, board: Board, issued: tuple[Issued, ...]) -> str | None:
        language, date_field = self.room.language, self.side.new.date
        if self._deeds.is_at_work:
            return said.not_yet("at_work", language)
        if not board.waiting:
            return self._why_nobody(board, issued)
        if not self._ticked:
            return said.not_yet("nobody_ticked", language)
        if self._order() is None:
            return date_field.trouble_words() or said.not_yet("day_needed", language)
        if self._look is None:
            return said.not_yet("reading", language)
        return said.finding(self._look.stop, language) if self._look.stop else None

    def _why_nobody(self, board: Board, issued: tuple[Issued, ...]) -> str:
        hours = words.hours_long(board.rule.needed, self.room.language)
        code = "all_numbered" if issued else "nobody_earned"
        return said.not_yet(code, self.room.language, hours=hours)

    def _do(self) -> None:
        """Give numbers and print; or print once more."""
        order, board = self._order(), self._board
        if board is None or self._deeds.is_at_work:
            return
        if self.side.is_again:
            issued = standing(board)
            first = min(self.side.again.first.value(), len(issued))
            self._deeds.print_again(board.activity.id, issued[first - 1].id)
        elif order is not None and self._ticked:
            self._deeds.issue(order, self._ticked)

    def _print_one(self) -> None:
        line, board = self._line(), self._board
        for one in standing(board) if board else ():
            if line is not None and one.learner == line.learner:
                self._deeds.print_one(one.id)

    def _check_list(self) -> None:
        if self._board is not None:
            self._deeds.check_list(self._board.activity.id, self._board.activity.title)

    def _after_issue(self, made: tuple[Issued, ...]) -> None:
        """What may go wrong next is the paper: offer to go on from any of these sheets."""
        issued = standing(self._board) if self._board else ()
        before = sum(1 for one in issued if one.id not in {new.id for new in made})
        self._again_from(before, before + len(made))

    def _again_from(self, place: int, of: int | None = None) -> None:
        board = self._board
        if board is None:
            return
        issued = standing(board)
        self.side.again.first.number.setRange(1, max(1, of or len(issued)))
        self.side.again.first.set_value(place + 1)
        self.side.turn_to(again=True, may_go_back=bool(board.waiting))
        self._say_deed()

    # --- the keys of the house ------------------------------------------------------------------------

    def fold(self, compact: bool) -> None:
        """Folded, list and page are two tabs."""
        super().fold(compact)
        self.side.fold(compact)
        self._fold_work()

    def _fold_work(self) -> None:
        page = self.compact and self.views.key == "page"
        self.views.setVisible(self.compact)
        self._people.setVisible(not page)
        self.side.setVisible(page or not self.compact)
        self._row.setDirection(
            QHBoxLayout.Direction.TopToBottom if self.compact else QHBoxLayout.Direction.LeftToRight
        )
        self._row.setSpacing(8 if self.compact else 20)
        self._row.setStretch(0, 0 if page else 6)

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
        if kedmanee_to_us(event.text()).lower() == "z" and not commands:
            if self._stack.currentWidget() is self.large:
                self.step_back()
            else:
                self._enlarge()
            return
        super().keyPressEvent(event)

    def step_back(self) -> bool:
        """Esc: from the large page, from printing again, from the page's tab to the list."""
        if self._stack.currentWidget() is self.large:
            self._stack.setCurrentWidget(self._work)
            self._pictures.show_in(self.side.page.preview)
            self._show_page()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hints_changed.emit()
        elif self.side.is_again and self._board is not None and self._board.waiting:
            self.side.turn_to(again=False)
            self._say_deed()
        elif self.compact and self.views.key == "page":
            self.views.choose("list")
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def paper(self) -> None:
        """Ctrl+P: what the button says."""
        if self._board is not None:
            self.side.primary.click_or_say()
