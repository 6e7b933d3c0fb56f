"""A holiday on the pattern: meet all the same, or once more at the end; marked numbers stay."""

from __future__ import annotations

from datetime import date

import pytest

from desktop import activities, attendance
from desktop.errors import NotFound, Refused
from desktop.models import new_id
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from tests.desktop.class_of import class_of, planned

CLOSED = date(2026, 6, 3)
"""วันเฉลิมพระชนมพรรษา, a Wednesday."""


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


def _numbers(tx: Tx, activity: bytes) -> list[tuple[int, str]]:
    told = activities.detail(tx, activity).sessions
    return [(one.meeting.number, one.meeting.day.isoformat()[5:]) for one in told]


def test_a_preview_shows_sessions_and_days_left_out_and_keeps_nothing(tx: Tx) -> None:
    asked = activities.Plan("", "27/5/2569", "2026-06-05", "พุธ,ศุกร์", "09.00-12.00", place="ห้อง 1")
    told = activities.preview(tx, asked)
    assert [one.day.isoformat()[5:] for one in told.sessions] == ["05-27", "05-29", "06-05"]
    ((day, name),) = told.left_out
    assert (day, name[:19]) == (CLOSED, "วันเฉลิมพระชนมพรรษา")
    assert told.minutes == 540
    assert activities.listed(tx) == []
    assert activities.places(tx) == ()


def test_a_preview_says_what_a_plan_would(tx: Tx) -> None:
    asked = activities.Plan("ก", "2026-06-03", "2026-06-03", "wed", "09:00-12:00")
    with pytest.raises(Refused, match="no_sessions"):
        activities.preview(tx, asked)


def test_a_session_held_on_a_holiday_takes_its_number_by_its_day(tx: Tx) -> None:
    made = planned(tx, first="2026-05-27", last="2026-06-10")
    held = activities.hold_anyway(tx, made.activity.id, CLOSED)
    assert (held.number, held.day, held.starts, held.minutes) == (3, CLOSED, "09:00", 180)
    assert _numbers(tx, made.activity.id) == [
        (1, "05-27"),
        (2, "05-29"),
        (3, "06-03"),
        (4, "06-05"),
        (5, "06-10"),
    ]
    assert activities.session_named(tx, f"{made.activity.code}#3").day == CLOSED.isoformat()


def test_numbers_of_marked_sessions_never_move(tx: Tx) -> None:
    made, who = class_of(tx, 2, first="2026-05-27", last="2026-06-10")
    marked = made.sessions[2]
    attendance.mark(tx, marked.id, who[0], "excused")  # 5 June is marked, ahead of its day
    held = activities.hold_anyway(tx, made.activity.id, CLOSED)
    assert held.number == 5
    assert activities.session_named(tx, f"{made.activity.code}#3").id == marked.id


def test_after_the_last_session_a_held_one_takes_the_next_number(tx: Tx) -> None:
    made = planned(tx, first="2026-05-27", last="2026-06-03")
    assert activities.hold_anyway(tx, made.activity.id, CLOSED).number == 3


def test_it_cannot_be_held_twice(tx: Tx) -> None:
    made = planned(tx, first="2026-05-27", last="2026-06-10")
    activities.hold_anyway(tx, made.activity.id, CLOSED)
    with pytest.raises(Refused, match="meets_already"):
        activities.hold_anyway(tx, made.activity.id, CLOSED)
    with pytest.raises(NotFound):
        activities.hold_anyway(tx, new_id(), CLOSED)


def test_one_more_at_the_end_skips_holidays_and_moves_the_last_day(tx: Tx) -> None:
    made = planned(tx, first="2026-05-20", last="2026-05-29")
    added = activities.add_at_end(tx, made.activity.id)
    # Wednesday 3 June is a holiday: Friday it is
    assert (added.number, added.day) == (5, date(2026, 6, 5))
    assert activities.detail(tx, made.activity.id).activity.last_day == date(2026, 6, 5)


def test_one_more_at_the_end_comes_after_the_announced_last_day(tx: Tx) -> None:
    # Given an activity announced until Sunday the 31st: what follows does not fall into its own days
    made = planned(tx, first="2026-05-20", last="2026-06-07", weekly="wed")
    assert activities.add_at_end(tx, made.activity.id).day == date(2026, 6, 10)


def test_a_session_instead_of_a_holiday_stands_for_it_once(tx: Tx) -> None:
    made = planned(tx, first="2026-05-27", last="2026-06-10")
    added = activities.add_at_end(tx, made.activity.id, instead_of=CLOSED)
    assert added.day == date(2026, 6, 12)
    with pytest.raises(Refused, match="made_up_already"):
        activities.add_at_end(tx, made.activity.id, instead_of=CLOSED)
    assert activities.instead_of("instead_of 2026-06-03") == CLOSED
    assert activities.instead_of("ฝนตก") is None
    assert activities.instead_of(None) is None


def test_a_decision_is_undone_whole(store: Store) -> None:
    with store.write("activities.add") as tx:
        made = planned(tx, first="2026-05-27", last="2026-06-10")
        before = _numbers(tx, made.activity.id)
    with store.write("activities.hold_anyway") as tx:
        activities.hold_anyway(tx, made.activity.id, CLOSED)
    with store.write("undo") as tx:
        undo(tx)
    with store.read() as tx:
        assert _numbers(tx, made.activity.id) == before
