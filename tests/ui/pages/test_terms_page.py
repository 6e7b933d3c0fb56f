"""ข้อมูลและเกณฑ์, ใส่ผลประเมิน, and whole groups put into an activity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop import activities, attendance, enrolments
from desktop.activities import Amended, Asked
from desktop.certificates import earned
from desktop.learners import register
from desktop.models import Activity
from desktop.store.store import Store
from desktop.thai.keyboard import us_to_kedmanee
from tests.ui.pages.conftest import OpenRoll, people
from tests.ui.standing import standing

K = Qt.Key


@dataclass
class AtActivity(OpenRoll):
    """A frame at one activity of four people."""

    activity: bytes = b""

    @property
    def at(self) -> Any:
        return self.frame.page

    def go(self, place: str) -> Any:
        self.frame.go_to(place, self.activity)
        self.settle()
        return self.frame.page


@pytest.fixture
def here(store: Store, qapp: QApplication) -> Iterator[AtActivity]:
    session, _known = people(store, 4)
    with store.read() as tx:
        (key,) = tx.sql.execute("SELECT activity FROM session WHERE id = ?", (session,)).fetchone()
    with standing(store) as frame:
        yield AtActivity(frame, store, session, key)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# --- terms ----------------------------------------------------------------------------------------


def test_what_is_typed_is_saved_in_one_deed_and_the_offices_numbers_warn(here: AtActivity) -> None:
    page = here.go("terms")
    fields = page.fields
    fields.shape.choose("interest_group")
    for name, text in {
        "facilitators": "ครูนิภา, ลุงคำปัน",
        "equipment": "โต๊ะยาว=4, โปรเจกเตอร์",
        "per_hour": "250",
        "assessments": "ผลงาน, เล่าให้ฟัง=30",
        "rule_score": "60",
    }.items():
        fields.lines[name].setText(text)
    page.save()
    here.settle()
    with here.store.read() as tx:
        told, items = activities.terms(tx, here.activity), earned.items_of(tx, here.activity)
    assert told.facilitators == ("ครูนิภา", "ลุงคำปัน")
    assert told.equipment == (("โต๊ะยาว", 4), ("โปรเจกเตอร์", 1))
    assert [(one.title, one.points, one.must) for one in items] == [
        ("ผลงาน", None, True),
        ("เล่าให้ฟัง", 30, False),
    ]
    assert "2" in here.said, "few people, and a dear hour"
    assert page._cautions.count() == 2
    assert fields.content() == {}
    page.undo_wanted.emit()
    here.settle()
    with here.store.read() as tx:
        assert activities.terms(tx, here.activity).shape is None
        assert earned.items_of(tx, here.activity) == ()


def test_a_renamed_order_keeps_the_results(here: AtActivity) -> None:
    with here.store.write("test") as tx:
        one, two = activities.ask_for(tx, here.activity, [Asked("ก"), Asked("ข")])
    page = here.go("terms")
    page.fields.lines["assessments"].setText("ข, ก")
    page.save()
    here.settle()
    with here.store.read() as tx:
        assert [item.id for item in earned.items_of(tx, here.activity)] == [two, one]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("capacity", "มาก"),
        ("rule_percent", ""),
        ("equipment", "โต๊ะ=สี่"),
        ("assessments", "=3"),
        ("title", " "),
    ],
)
def test_what_cannot_be_meant_is_said_at_its_field_and_nothing_is_kept_or_lost(
    here: AtActivity, field: str, text: str
) -> None:
    page = here.go("terms")
    page.fields.lines["theme"].setText("อาชีพ")
    page.fields.lines[field].setText(text)
    page.save()
    here.settle()
    with here.store.read() as tx:
        assert activities.terms(tx, here.activity).theme is None
    assert page.fields.fields[field].note()
    assert page.fields.lines["theme"].text() == "อาชีพ"
    assert here.frame.focusWidget() is page.fields.lines[field]


def test_half_typed_terms_outlive_another_page(here: AtActivity) -> None:
    page = here.go("terms")
    line = page.fields.lines["theme"]
    line.setText("อาชีพ")
    line.textEdited.emit("อาชีพ")
    page.write_draft()
    here.settle()
    page._asked_draft = False
    line.setText("")
    here.go("today")
    here.go("terms")
    assert page.fields.lines["theme"].text() == "อาชีพ"
    assert "ค้าง" in here.said


# --- results --------------------------------------------------------------------------------------


def test_one_key_a_name_enters_results_also_on_a_thai_layout(here: AtActivity) -> None:
    with here.store.write("test") as tx:
        (item,) = activities.ask_for(tx, here.activity, [Asked("ผลงาน")])
    page = here.go("results")
    here.press("1", "2", us_to_kedmanee("1"), K.Key_Up, K.Key_Delete)
    here.settle()
    with here.store.read() as tx:
        reached = earned.results_of(tx, here.activity)
    told = [reached.get(line.standing.learner, {}).get(item) for line in page.rows.rows]
    assert told == [(True, None), (False, None), (None, None), None]
    assert page.table.currentIndex().row() == 3


def test_points_are_typed_and_never_exceed_what_can_be_reached(here: AtActivity) -> None:
    with here.store.write("test") as tx:
        (item,) = activities.ask_for(tx, here.activity, [Asked("เล่าให้ฟัง", 30, must=False)])
    page = here.go("results")
    here.press("2", "5", K.Key_Return, "9", "9", K.Key_Return, "7", K.Key_Escape)
    here.settle()
    with here.store.read() as tx:
        reached = earned.results_of(tx, here.activity)
    told = [reached.get(line.standing.learner, {}).get(item) for line in page.rows.rows]
    assert told == [(None, 25), (None, 30), None, None]
    assert not page.points.is_open


def test_without_anything_to_assess_the_page_says_so_and_where_to_go(here: AtActivity) -> None:
    page = here.go("results")
    assert page._stack.currentWidget() is page.nobody


def test_the_verdict_of_the_current_one_is_explained(here: AtActivity) -> None:
    with here.store.write("test") as tx:
        activities.ask_for(tx, here.activity, [Asked("ผลงาน")])
        attendance.mark_rest(tx, here.session, "present")
        row = tx.row(Activity, here.activity)
        assert row is not None
    page = here.go("results")
    assert "ยังไม่ใส่ผล ผลงาน" in page.why.accessibleName()


# --- groups ---------------------------------------------------------------------------------------


def test_a_pasted_list_puts_in_the_sure_ones_and_asks_for_the_others(here: AtActivity) -> None:
    with here.store.write("test") as tx:
        other = activities.plan(
            tx, activities.Plan("รุ่นสอง", "2026-07-01", "2026-07-31", "wed", "9:00-12:00")
        )
    here.activity = other.activity.id
    page = here.go("activity")
    with here.store.read() as tx:
        names = [
            one[0] for one in tx.sql.execute("SELECT given_name FROM learner ORDER BY sort_key LIMIT 2")
        ]
    page.people.pasted.emit(f"1\t{names[0]}\n2\t{names[1]}\n3\tไม่มีใครรู้จัก")
    here.settle()
    with here.store.read() as tx:
        assert len(enrolments.expected(tx, other.activity.id)) == 2
    assert "ไม่แน่ใจ" in here.said
    assert "ไม่มีใครรู้จัก" in page.people.search.text()


def test_last_terms_group_is_copied_by_one_choice(here: AtActivity) -> None:
    with here.store.write("test") as tx:
        other = activities.plan(
            tx, activities.Plan("รุ่นสอง", "2026-07-01", "2026-07-31", "wed", "9:00-12:00")
        )
    first, here.activity = here.activity, other.activity.id
    page = here.go("activity")
    page.people.group.click()
    here.settle()
    assert here.frame.focusWidget() is page.people.formers
    assert [one.id for one in page.people.former.rows] == [first]
    assert page.step_back()
    page.people.group.click()
    here.settle()
    here.press(K.Key_Return)
    here.settle()
    with here.store.read() as tx:
        assert len(enrolments.expected(tx, other.activity.id)) == 4


def test_a_free_seat_is_offered_to_who_is_next_and_never_taken_silently(here: AtActivity) -> None:
    with here.store.write("test") as tx:
        activities.amend(tx, here.activity, Amended(capacity="4"))
        late = register.add(tx, "นายคิว รอนาน")
        enrolments.enrol(tx, here.activity, [late.id])
    page = here.go("activity")
    assert page.people.seat.isHidden()
    with here.store.write("test") as tx:
        enrolments.withdraw(tx, here.activity, enrolments.expected(tx, here.activity)[0], "ย้ายบ้าน")
    page.ask()
    here.settle()
    assert not page.people.seat.isHidden()
    assert "นายคิว รอนาน" in page.people.seat.text()
    with here.store.read() as tx:
        assert late.id not in enrolments.expected(tx, here.activity)
    page.people.seat.click()
    here.settle()
    with here.store.read() as tx:
        assert late.id in enrolments.expected(tx, here.activity)
