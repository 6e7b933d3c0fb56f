"""A card scanned in the frame: known, already here, unknown, foreign; on the roll, on today, elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop import activities, attendance, enrolments
from desktop.activities import Plan
from desktop.codes import learner_code
from desktop.devices.scanner import Scan
from desktop.learners import register
from desktop.learners.register import Known
from desktop.store.store import Store
from tests.ui.pages.conftest import Opener, OpenRoll, people
from tests.ui.standing import standing
from ui.scanned import Scanned

K = Qt.Key
NOBODY = learner_code("Z", 99)


class AtDesk(OpenRoll):
    """A frame that hears a scanner."""

    tones: list[str]
    ear: Scanned
    known: list[Known]

    def scan(self, code: str, kind: str = "learner", first: str = "") -> None:
        """A code came, and everything it led to."""
        self.settle()
        self.ear.take(Scan(kind, code, first))  # type: ignore[arg-type]
        self.settle()

    @property
    def colour(self) -> str | None:
        """The kind of what was said last."""
        return self.frame.line.message.kind if self.frame.line.message else None


def hearing(roll: OpenRoll, known: list[Known]) -> AtDesk:
    made = AtDesk(roll.frame, roll.store, roll.session)
    made.tones, made.ear, made.known = [], Scanned(roll.frame), known
    made.ear.toned.connect(made.tones.append)
    return made


@pytest.fixture
def desk(store: Store, qapp: QApplication) -> Iterator[AtDesk]:
    session, known = people(store, 3)
    with standing(store) as frame:
        frame.go_to("today")
        yield hearing(OpenRoll(frame, store, session), known)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def roll(open_roll: Opener) -> AtDesk:
    opened = open_roll(5)
    with opened.store.read() as tx:
        return hearing(opened, register.listed(tx))


def another_session(desk: AtDesk, whose: list[bytes]) -> bytes:
    """Something else that meets at the same hour."""
    with desk.store.write("test") as tx:
        planned = activities.plan(tx, Plan("จักสาน", "2026-06-17", "2026-07-29", "wed", "08:30-12:00"))
        enrolments.enrol(tx, planned.activity.id, whose)
        return next(one.id for one in planned.sessions if one.day == tx.today)


# --- the roll ---------------------------------------------------------------------------------------


def test_known_then_already_here_then_unknown_in_their_colours(roll: AtDesk) -> None:
    code = roll.lines()[3].code
    roll.scan(code)
    assert (roll.colour, roll.tones) == ("ok", ["known"])
    assert roll.table.current_learner() == roll.lines()[3].learner, "their row is lit"
    roll.scan(code)
    assert (roll.colour, roll.tones[1:]) == ("look", ["already"])
    assert "มาแล้ว <b>09.00 น.</b>" in roll.said
    assert roll.marks() == [None, None, None, "present", None]
    roll.scan(NOBODY)
    assert (roll.colour, roll.tones[2:]) == ("error", ["unknown"])
    assert NOBODY in roll.said


def test_who_is_not_on_the_list_is_lit_too(roll: AtDesk) -> None:
    with roll.store.write("test") as tx:
        guest = register.add(tx, "นายคำปัน แสงทอง")
    roll.scan(guest.code)
    assert roll.table.current_learner() == guest.id
    assert (roll.colour, roll.tones) == ("look", ["known"])


def test_already_here_writes_nothing(roll: AtDesk) -> None:
    code = roll.lines()[0].code
    roll.press("2")
    before = roll.lines()
    assert before[0].status == "late"
    roll.scan(code)
    assert roll.lines() == before
    assert roll.colour == "look"


@pytest.mark.parametrize("digit", ["1", "ๅ", "3"])
def test_a_foreign_code_takes_its_first_digits_mark_back(roll: AtDesk, digit: str) -> None:
    roll.press("1", "1")
    roll.press(digit)  # the scanner's first sign, before anybody can know
    roll.scan("3100500123456", "unknown", digit)
    assert roll.marks() == ["present", "present", None, None, None]
    assert roll.table.currentIndex().row() == 2, "and the hand goes on where it was"
    assert (roll.colour, roll.tones) == ("error", ["unknown"])
    assert "3100500123456" in roll.said


def test_a_foreign_code_puts_a_mark_back_that_stood(roll: AtDesk) -> None:
    roll.press("5")
    roll.press(K.Key_Up)
    roll.press("1")
    roll.scan("1100500123456", "unknown", "1")
    assert roll.marks()[0] == "absent"


@pytest.mark.parametrize("digit", ["6", "7"])
def test_a_foreign_code_closes_what_its_first_digit_opened(roll: AtDesk, digit: str) -> None:
    roll.press("2", K.Key_Up)
    roll.press(digit)
    roll.scan(f"{digit}0012345678", "unknown", digit)
    assert roll.table.hasFocus()
    assert not roll.page.parts.minutes.is_open


def test_a_hands_mark_stays_when_the_foreign_code_went_into_a_field(roll: AtDesk) -> None:
    roll.press("1")
    roll.page.seek()
    roll.scan("1100500123456", "unknown", "1")
    assert roll.marks()[0] == "present"


def test_a_certificates_code_is_looked_at_and_marks_nobody(roll: AtDesk) -> None:
    roll.press("๒")  # Shift+3 on a Thai layout, where the code's # stands
    roll.scan("#1" + "0" * 25, "certificate", "๒")
    assert roll.marks() == [None] * 5
    assert roll.frame.at.place == "proof"  # where it is looked at; this one is no token
    assert "อ่านรหัสไม่ได้" in roll.said


# --- today ------------------------------------------------------------------------------------------


def test_on_today_who_comes_is_marked_and_it_can_be_undone(desk: AtDesk) -> None:
    desk.scan(desk.known[1].code)
    assert desk.marks() == [None, "present", None]
    assert desk.frame.at.place == "today"
    assert (desk.colour, desk.tones) == ("ok", ["known"])
    assert "โรงเรียนผู้สูงอายุ" in desk.said
    desk.frame.undo()
    assert desk.marks() == [None, None, None]


def test_on_today_too_already_here_is_told_and_changes_nothing(desk: AtDesk) -> None:
    with desk.store.write("test") as tx:
        attendance.mark(tx, desk.session, desk.known[0].id, "late", 10)
    before = desk.lines()
    desk.scan(desk.known[0].code)
    assert desk.lines() == before
    assert (desk.colour, desk.tones) == ("look", ["already"])
    assert "สาย 10 นาที" in desk.said


def test_of_two_sessions_the_one_counts_on_whose_list_they_are(desk: AtDesk) -> None:
    other = another_session(desk, [desk.known[0].id])
    desk.frame.page.ask()
    desk.scan(desk.known[1].code)
    assert desk.marks() == [None, "present", None]
    desk.scan(desk.known[0].code)
    with desk.store.read() as tx:
        assert [line.status for line in attendance.read(tx, other).lines] == [None]
    assert desk.marks()[0] is None
    assert desk.frame.at.place == "learners", "they are on both lists: who it is is shown"


def test_somebody_on_no_list_is_marked_at_the_only_session_and_told_so(desk: AtDesk) -> None:
    with desk.store.write("test") as tx:
        guest = register.add(tx, "นายคำปัน แสงทอง")
    desk.scan(guest.code)
    assert desk.marks() == [None, None, None, "present"]
    assert desk.colour == "look"


def test_who_is_early_for_another_session_is_shown_and_marked_nowhere(desk: AtDesk) -> None:
    with desk.store.write("test") as tx:
        early = register.add(tx, "นายคำปัน แสงทอง")
        planned = activities.plan(tx, Plan("จักสาน", "2026-06-17", "2026-07-29", "wed", "13:00-15:00"))
        enrolments.enrol(tx, planned.activity.id, [early.id])
    desk.scan(early.code)
    assert desk.marks() == [None, None, None]
    assert (desk.frame.at.place, desk.frame.at.key) == ("learners", early.id)


def test_nobody_with_that_code_is_said_on_today(desk: AtDesk) -> None:
    desk.scan(NOBODY)
    assert (desk.colour, desk.tones) == ("error", ["unknown"])
    assert desk.marks() == [None, None, None]


def test_elsewhere_the_learner_is_shown(desk: AtDesk) -> None:
    desk.frame.go_to("settings")
    desk.scan(desk.known[2].code)
    assert (desk.frame.at.place, desk.frame.at.key) == ("learners", desk.known[2].id)
    assert desk.tones == ["known"]
