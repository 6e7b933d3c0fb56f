"""A session is moved or cancelled with its reason; its day is kept, its marks stay, one undo takes it back."""

from __future__ import annotations

from datetime import date

import pytest

from desktop import activities, attendance, week
from desktop.activities import To
from desktop.certificates import earned
from desktop.errors import BadValue, NotFound, Refused
from desktop.models import new_id
from desktop.schedule import read_hours
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from tests.desktop.class_of import class_of, planned

LATER = date(2026, 6, 13)


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


@pytest.mark.parametrize("why", ["", "  ", "ก" * 400])
def test_nothing_is_moved_without_a_reason(tx: Tx, why: str) -> None:
    session = planned(tx).sessions[0].id
    before = activities.about(tx, session)
    with pytest.raises(BadValue, match="reason_needed"):
        activities.move(tx, session, To(LATER), why)
    with pytest.raises(BadValue, match="reason_needed"):
        activities.cancel(tx, session, why)
    assert activities.about(tx, session) == before


def test_a_moved_session_keeps_the_day_it_was_planned_for(tx: Tx) -> None:
    made = planned(tx)
    session = made.sessions[1]
    activities.move(tx, session.id, To(date(2026, 5, 9)), "ฝนตก")
    told = activities.move(
        tx, session.id, To(LATER, read_hours("13:00-15:00"), "ห้อง 1", "ครูนิภา"), "วิทยากรติดธุระ"
    )
    assert (told.moved_from, told.meeting.day) == (session.day, LATER)
    assert (told.meeting.minutes, told.place, told.facilitator) == (120, "ห้อง 1", "ครูนิภา")
    assert (told.reason, told.meeting.number, told.meeting.status) == ("วิทยากรติดธุระ", 2, "planned")
    assert activities.detail(tx, made.activity.id).activity.last_day == LATER


def test_what_cannot_be_meant_is_said(tx: Tx) -> None:
    made = planned(tx)
    session = made.sessions[0]
    with pytest.raises(BadValue, match="move_nothing"):
        activities.move(tx, session.id, To(session.day), "ฝนตก")
    with pytest.raises(Refused, match="meets_already"):
        activities.move(tx, session.id, To(made.sessions[1].day), "ฝนตก")
    with pytest.raises(NotFound):
        activities.move(tx, new_id(), To(LATER), "ฝนตก")
    activities.cancel(tx, session.id, "ฝนตก")
    with pytest.raises(Refused, match="session_not_meeting"):
        activities.move(tx, session.id, To(LATER), "ฝนตก")


def test_marks_stay_with_the_session_and_go_only_when_somebody_says_so(tx: Tx) -> None:
    made, who = class_of(tx, 2)
    session = made.sessions[0].id
    attendance.mark(tx, session, who[0], "late", 10)
    with pytest.raises(Refused, match="session_marked"):
        activities.move(tx, session, To(LATER), "ลงวันผิด")
    with pytest.raises(Refused, match="session_marked"):
        activities.cancel(tx, session, "ลงวันผิด")
    told = activities.move(tx, session, To(LATER), "ลงวันผิด", marked_too=True)
    assert told.marked == 1
    assert [line.status for line in attendance.roll(tx, session) if line.status] == ["late"]
    # a place may be mended at any time
    assert activities.move(tx, session, To(place="ห้อง 2"), "ลงผิด").place == "ห้อง 2"


def test_a_cancelled_session_leaves_the_reckoning(tx: Tx) -> None:
    made, who = class_of(tx, 1)
    for session in made.sessions[:-2]:
        attendance.mark(tx, session.id, who[0], "present")
    row = activities.named(tx, made.activity.code)
    (before,) = earned.standings(tx, row)
    activities.cancel(tx, made.sessions[-1].id, "น้ำท่วม")
    (after,) = earned.standings(tx, row)
    assert before.planned - after.planned == 180
    assert activities.detail(tx, made.activity.id).activity.minutes == made.activity.minutes - 180


def test_the_week_shows_where_it_went(tx: Tx) -> None:
    made = planned(tx, first="2026-05-06", last="2026-05-20", weekly="wed")
    activities.move(tx, made.sessions[0].id, To(date(2026, 5, 7)), "ฝนตก")
    days = week.read(tx, date(2026, 5, 6)).days
    gone, there = days[2].blocks[0], days[3].blocks[0]
    assert (gone.session, gone.state, gone.moved_to, gone.reason) == (
        None,
        "moved",
        date(2026, 5, 7),
        "ฝนตก",
    )
    assert (there.session, there.state, there.moved_from) == (
        made.sessions[0].id,
        "planned",
        date(2026, 5, 6),
    )


def test_a_session_that_stands_for_a_holiday_goes_on_standing_for_it(tx: Tx) -> None:
    closed = date(2026, 6, 3)
    made = planned(tx, first="2026-05-27", last="2026-06-10")
    extra = activities.add_at_end(tx, made.activity.id, instead_of=closed)
    told = activities.move(tx, extra.id, To(date(2026, 6, 20)), "ห้องไม่ว่าง")
    assert told.reason == "ห้องไม่ว่าง"
    assert [b.state for b in week.read(tx, closed).days[2].blocks] == ["moved"]


def test_one_undo_takes_it_back(store: Store) -> None:
    with store.write("activities.add") as tx:
        made = planned(tx)
        before = activities.detail(tx, made.activity.id)
    for deed in (
        lambda tx: activities.move(tx, made.sessions[0].id, To(LATER, place="ที่ใหม่"), "ฝนตก"),
        lambda tx: activities.cancel(tx, made.sessions[0].id, "ฝนตก"),
    ):
        with store.write("activities.move") as tx:
            deed(tx)
        with store.write("undo") as tx:
            undo(tx)
        with store.read() as tx:
            assert activities.detail(tx, made.activity.id) == before


def test_every_second_week_skips_the_other_on_a_holiday(tx: Tx) -> None:
    plan = activities.Plan(
        "ก", "2026-05-20", "2026-07-31", "", "9.00-12.00", pattern="FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"
    )
    made = activities.plan(tx, plan)
    assert [f"{m.day:%m-%d}" for m in made.sessions] == ["05-20", "06-17", "07-01", "07-15"]
    assert [f"{day:%m-%d}" for day, _ in made.left_out] == ["06-03", "07-29"]
    assert (made.activity.weekly, made.activity.pattern) == (("wed",), "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE")
    assert [b.state for b in week.read(tx, date(2026, 6, 3)).days[2].blocks] == ["holiday"]
    assert activities.add_at_end(tx, made.activity.id, date(2026, 6, 3)).day == date(2026, 8, 26)


def test_ten_times_need_no_last_day(tx: Tx) -> None:
    made = activities.plan(
        tx,
        activities.Plan("ก", "2026-05-20", "", "", "9.00-12.00", pattern="FREQ=WEEKLY;BYDAY=WE;COUNT=4"),
    )
    assert [f"{m.day:%m-%d}" for m in made.sessions] == ["05-20", "05-27", "06-10", "06-17"]
    assert (made.activity.last_day, made.activity.pattern) == (date(2026, 6, 17), None)
