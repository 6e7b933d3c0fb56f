"""The one button of the certificates' page: what it will do, what is known before, or why not yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.certificates.batch import Order, prepare
from desktop.devices import printers
from desktop.errors import DeskError
from ui.pages.certificate_deeds import Deeds
from ui.pages.certificates.look import MEND_NAME, checks
from ui.pages.page import Go
from ui.widgets.label import plain
from ui.words import certificates as said

if TYPE_CHECKING:
    from desktop.certificates.board import Line
    from desktop.certificates.preflight import Finding
    from desktop.certificates.register import Issued
    from desktop.store.store import Tx
    from ui.pages.certificates.plan import IssuePlan
    from ui.pages.certificates.side import CertificatesSide
    from ui.pages.page import Page


class CertificatesDeed(QObject):
    """Gives numbers, or prints once more, whichever the side panel speaks of."""

    led_to = Signal(object)
    """The learner whose certificate is to be looked at."""
    paper_changed = Signal()
    """The paper bears its drawing already, or no longer: the page looks otherwise."""

    def __init__(self, page: Page, plan: IssuePlan, side: CertificatesSide) -> None:
        """For one page.

        Args:
            page: whose room and voice are used.
            plan: what would be issued.
            side: the panel with the button.
        """
        super().__init__(page)
        self._page, self._plan, self._side = page, plan, side
        self._language = page.room.language
        self._deeds = Deeds(page)
        self._line: Line | None = None
        self._of: bytes | None = None
        self._memory = printers.load(page.room.home)
        self._deeds.began.connect(self.say)
        self._deeds.ended.connect(self.say)
        self._deeds.issued.connect(self._after_issue)
        side.new.checks.pressed.connect(self._lead)
        for stepper in (side.again.first, side.again.last):
            stepper.changed.connect(lambda _value: self.say())
        side.stock.trial.clicked.connect(self._try)
        side.stock.trial.refused.connect(lambda why: page.say("look", plain(why)))
        side.stock.adjust.clicked.connect(self._adjust)
        side.stock.overlay.toggled.connect(self._overlay)
        side.stock.overlay.setChecked(self.is_overlay)
        side.stock.one.clicked.connect(self._print_one)
        side.list_button.clicked.connect(self._check_list)
        side.primary.clicked.connect(self._do)

    # --- what it says ---------------------------------------------------------------------------------

    def board_came(self) -> None:
        """Where nobody waits any more, it is about printing once more."""
        plan, side = self._plan, self._side
        issued, waits = plan.issued, bool(plan.board and plan.board.waiting)
        fresh = plan.board is not None and plan.board.activity.id != self._of
        if plan.board is not None and fresh:
            self._of = plan.board.activity.id
            side.again.can_be(1)  # what was wanted of another activity's sheets is over
        side.again.can_be(len(issued))
        if fresh and plan.unprinted:
            self._want(plan.unprinted[0], plan.unprinted[-1])
        again = bool(issued) and (side.is_again or not waits)
        side.turn_to(again=again, may_go_back=waits)

    def _want(self, first: int, last: int) -> None:
        """From one sheet to another: those that were never on paper."""
        self._side.again.first.set_value(first)
        self._side.again.last.set_value(last)

    def look_at(self, line: Line | None) -> None:
        """Somebody has the lamp: their certificate can be printed alone."""
        self._line = line
        number = line.number if line else None
        self._side.stock.offer_one(line.name if line and number else "")
        self._say_trial()

    def say_seen(self) -> None:
        """Say what an issue would be: numbers and findings."""
        seen, language = self._plan.look, self._language
        span = seen.span if seen else None
        self._side.say_numbers(said.numbers(*span, language) if span else "")
        deeds = {
            "see": self.tr("ดูใบนี้"), "mend": self.tr("แก้ชื่อ"), "use_day": self.tr("ใช้วันนั้น"),
            "give_day": self.tr("ใส่วันที่"), "signers": self.tr("ตั้งผู้ลงนาม"), "course": self.tr("แก้ชื่อ"),
            "again": self.tr("พิมพ์ซ้ำ"), "rolls": self.tr("เปิดกิจกรรม"),
            "other": self.tr("เลือกแบบ"),
        }  # fmt: skip
        board = self._plan.board
        shown = checks(board, seen, self._plan.why_not(), deeds, language) if board and seen else []
        self._side.new.checks.show_checks(shown)
        self.say()

    def say(self) -> None:
        """Say on the button what it will do, or why it cannot yet."""
        plan, side, language = self._plan, self._side, self._language
        issued = plan.issued
        if side.is_again and issued:
            first, last = (min(one, len(issued)) for one in side.again.from_to())
            one = issued[first - 1]
            waits = len(plan.unprinted)
            told = said.already(len(issued), issued[0].number, issued[-1].number, waits, language)
            side.again.say(told, f"{said.number(one.number, language)} {one.name}")
            side.primary.say(said.again_button(first, last, len(issued), language))
            why = None
        else:
            side.primary.say(said.issue_button(len(plan.ticked), language))
            why = plan.why_not()
        busy = said.not_yet("at_work", language) if self._deeds.is_at_work else None
        side.primary.why_not(busy or why)
        side.list_button.why_not(busy or (None if side.is_again else plan.why_nobody()))
        self._say_trial()

    def _say_trial(self) -> None:
        """Whether there is a page to try, and on which paper; another template has other paper."""
        self._side.stock.overlay.setChecked(self.is_overlay)
        code = "at_work" if self._deeds.is_at_work else None if self._tried() else "nobody_to_try"
        self._side.stock.trial.why_not(said.not_yet(code, self._language) if code else None)

    def step_back(self) -> bool:
        """From printing once more to giving numbers; false when there is no such step."""
        waits = bool(self._plan.board and self._plan.board.waiting)
        if not self._side.is_again or not waits:
            return False
        self._side.turn_to(again=False)
        self.say()
        return True

    # --- to the place ---------------------------------------------------------------------------------

    def _lead(self, key: str) -> None:
        """To the place of a finding."""
        board, seen = self._plan.board, self._plan.look
        if board is None or seen is None:
            return
        found = next((one for one in seen.findings if one.code == key), None)
        if key == "again":
            self._again_from(next(iter(self._plan.unprinted), 1))
        elif key in {"nobody_signs", "signer_out", "signers_overflow"}:
            self._page.go.emit(Go("settings", "signers"))
        elif key == "before_the_end":
            self._plan.give_day(board.last)
        else:
            self._lead_to_cause(key, found, board.activity.id)

    def _lead_to_cause(self, key: str, found: Finding | None, activity: bytes) -> None:
        """To the day, the template, the activity's title, or the people."""
        new = self._side.new
        if key in {"word_unfit", "no_name_place", "clock_unbelievable", "day_far"}:
            place = new.template if key in {"word_unfit", "no_name_place"} else new.date
            place.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in {"course_overflows", "rolls"} or (found is not None and not found.learners):
            self._page.go.emit(Go("activity", activity))
        elif found is not None:
            self._lead_to_people(key, found.learners)

    def _lead_to_people(self, key: str, learners: tuple[bytes, ...]) -> None:
        """The next of them: to see the sheet, or to mend the name."""
        looked = self._line.learner if self._line else None
        at = learners.index(looked) + 1 if looked in learners else 0
        learner = learners[at % len(learners)]
        self.led_to.emit(learner)
        if key in MEND_NAME:
            self._page.go.emit(Go("learner_form", learner))

    # --- what it does ---------------------------------------------------------------------------------

    def _do(self) -> None:
        """Give numbers and print; or print once more."""
        order, board, issued = self._plan.order(), self._plan.board, self._plan.issued
        if board is None:
            return
        if self._side.is_again and issued:
            first, last = (min(one, len(issued)) for one in self._side.again.from_to())
            wanted = tuple(one.id for one in issued[first - 1 : last])
            self._deeds.print_again(board.activity.id, wanted, overlay=self.is_overlay)
        elif order is not None and self._plan.ticked:
            self._deeds.issue(order, self._plan.ticked, overlay=self.is_overlay)

    def _print_one(self) -> None:
        """The certificate that is looked at, alone."""
        number = self._line.number if self._line else None
        for one in self._plan.issued:
            if one.number == number:
                self._deeds.print_one(one.id, overlay=self.is_overlay)
                return

    def keep_copies(self) -> None:
        """A copy for each learner whose number stands, into a folder."""
        if self._plan.issued:
            self._deeds.keep_copies(tuple(one.id for one in self._plan.issued))

    def _tried(self) -> bytes | None:
        """Whose page is tried: who is looked at, else the first who gets one."""
        looked = self._line.learner if self._line and self._line.verdict == "earned" else None
        seen = self._plan.look
        return looked or next(iter(seen.together if seen else ()), None)

    def _try(self) -> None:
        """One page as it would be, with ตัวอย่าง across it; nobody gets a number."""
        who, seen = self._tried(), self._plan.look
        if who is not None and seen is not None:
            self._deeds.try_one(seen.order, who, seen.together, overlay=self.is_overlay)

    # --- the paper ------------------------------------------------------------------------------------

    @property
    def template(self) -> str:
        """By which template it is drawn."""
        order = self._plan.order()
        return order.template if order is not None else Order("").template

    @property
    def is_overlay(self) -> bool:
        """Whether this computer's paper for this template bears its drawing already."""
        return self.template in self._memory.overlay

    def _overlay(self, on: bool) -> None:
        """Keep what the paper is like, for this template at this computer."""
        if on == self.is_overlay:
            return
        home = self._page.room.home
        self._memory = printers.load(home).with_overlay(self.template, on=on)
        try:
            printers.save(home, self._memory)
        except DeskError as error:
            self._page.room.work.refused.emit(error)
        self.paper_changed.emit()

    def _adjust(self) -> None:
        """To where a printer is put right, for this paper."""
        order, page = self._plan.order(), self._page
        if order is None:
            page.go.emit(Go("printer"))
            return

        def paper(tx: Tx) -> tuple[int, int]:
            template = prepare(tx, order).template
            return round(template.width), round(template.height)

        page.room.work.read(self, paper, lambda size: page.go.emit(Go("printer", size)))

    def _check_list(self) -> None:
        """The list of names before numbers are given; the one that goes with the stack afterwards."""
        board = self._plan.board
        if board is None:
            return
        write = self._deeds.signing_list if self._side.is_again else self._deeds.check_list
        write(board.activity.id, board.activity.title)

    def _after_issue(self, made: tuple[Issued, ...]) -> None:
        """What may go wrong next is the paper: offer to go on from any of these sheets."""
        new = {one.id for one in made}
        before = sum(1 for one in self._plan.issued if one.id not in new)
        self._side.again.can_be(before + len(made))
        self._side.again.last.set_value(before + len(made))
        self._again_from(before + 1)

    def _again_from(self, first: int) -> None:
        board = self._plan.board
        self._side.again.first.set_value(first)
        self._side.turn_to(again=True, may_go_back=bool(board and board.waiting))
        self.say()
