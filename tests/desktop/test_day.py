"""A day at the desk, hour by hour."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop import attendance, day
from desktop.clock import THAILAND
from desktop.models import Session
from desktop.store.store import Store, Tx
from tests.desktop.class_of import class_of, planned, roll


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


def _at(time: str, on: str = "2026-05-20") -> datetime:
    return datetime.fromisoformat(f"{on}T{time}").replace(tzinfo=THAILAND)


def test_a_session_is_later_next_now_past_and_done(tx: Tx) -> None:
    made, who = class_of(tx, 2, time="09:00-12:00")
    planned(tx, "ภาษามลายู", time="13:00-15:00")
    planned(tx, "ลีลาศ", time="17:30-19:30")
    assert [one.state for one in day.read(tx, _at("08:35")).sessions] == ["next", "later", "later"]
    assert [one.state for one in day.read(tx, _at("09:00")).sessions] == ["now", "next", "later"]
    assert [one.state for one in day.read(tx, _at("12:00")).sessions] == ["past", "next", "later"]
    today = next(one for one in made.sessions if one.day == date(2026, 5, 20))
    attendance.mark(tx, today.id, who[0], "present")
    assert day.read(tx, _at("12:00")).sessions[0].state == "past"
    attendance.mark(tx, today.id, who[1], "absent")
    assert day.read(tx, _at("09:10")).sessions[0].state == "done"


def test_nobody_enrolled_and_nobody_marked_is_not_done(tx: Tx) -> None:
    planned(tx)
    assert day.read(tx, _at("13:00")).sessions[0].state == "past"


def test_a_sessions_roll_in_numbers(tx: Tx) -> None:
    made, who = class_of(tx, 5, place="ศาลาวัด", facilitator="ครูนิภา")
    today = made.sessions[4]
    for learner, status in zip(who, ("present", "late", "left_early", "excused", "absent"), strict=True):
        attendance.mark(tx, today.id, learner, status)
    attendance.unmark(tx, today.id, who[4])
    (one,) = day.read(tx, _at("09:10")).sessions
    assert (one.session, one.activity, one.code) == (today.id, made.activity.id, made.activity.code)
    assert (one.title, one.number, one.of, one.minutes) == ("สานตะกร้า", 5, len(made.sessions), 180)
    assert (one.starts, one.ends, one.status) == ("09:00", "12:00", "met")
    assert (one.place, one.facilitator) == ("ศาลาวัด", "ครูนิภา")
    assert (one.enrolled, one.marked, one.came, one.excused_ahead, one.expected) == (5, 4, 3, 1, 4)
    assert one.state == "now"


def test_absent_at_the_last_two_sessions_that_met(tx: Tx) -> None:
    made, who = class_of(tx, 3)
    roll(tx, made.sessions[1].id, (who[0], "absent"), (who[1], "absent"))
    roll(tx, made.sessions[2].id, (who[0], "absent"), (who[1], "excused"))
    # an excuse marked ahead for today makes it no session that has been
    attendance.mark(tx, made.sessions[4].id, who[2], "excused")
    assert day.read(tx, _at("08:00")).sessions[0].missed_twice == 1
    roll(tx, made.sessions[3].id)
    assert day.read(tx, _at("08:00")).sessions[0].missed_twice == 0


def test_what_does_not_meet_is_not_there(tx: Tx) -> None:
    made = planned(tx)
    row = tx.row(Session, made.sessions[4].id)
    assert row is not None
    row.status = "cancelled"
    tx.flush()
    assert day.read(tx, _at("08:00")).sessions == ()


def test_tomorrow_and_the_next_day_that_has_any(tx: Tx) -> None:
    planned(tx)
    planned(tx, "ไทเก๊ก", weekly="fri", time="06:00-07:00")
    today = day.read(tx, _at("08:00"))
    assert (today.day, today.tomorrow, today.coming) == (date(2026, 5, 20), (), None)
    thursday = day.read(tx, _at("08:00", "2026-05-21"))
    assert (thursday.sessions, thursday.tomorrow) == ((), (("06:00", "ไทเก๊ก"), ("09:00", "สานตะกร้า")))
    assert thursday.coming is not None
    assert (thursday.coming.day, thursday.coming.title) == (date(2026, 5, 22), "ไทเก๊ก")


def test_an_empty_centre_has_an_empty_day(tx: Tx) -> None:
    assert day.read(tx, _at("08:00")) == day.Day(date(2026, 5, 20), (), (), None)
