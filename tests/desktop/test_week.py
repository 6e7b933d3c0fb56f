"""The calendar: what meets, what a holiday takes away, what was decided about it."""

from __future__ import annotations

from datetime import date

import pytest

from desktop import activities, week
from desktop.store.store import Store, Tx
from tests.desktop.class_of import class_of, planned, roll

CLOSED = date(2026, 6, 3)


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


def _states(tx: Tx, day: date) -> list[tuple[str, str]]:
    (told,) = (one for one in week.read(tx, day).days if one.day == day)
    return [(block.title, block.state) for block in told.blocks]


def test_a_week_begins_on_monday_and_has_its_sessions_by_time(tx: Tx) -> None:
    made, _ = class_of(tx, 1, weekly="wed", place="ห้อง 1")
    planned(tx, "ลีลาศ", weekly="wed", time="17:00-19:00")
    planned(tx, "ไทเก๊ก", weekly="wed", time="06:00-07:00")
    planned(tx, "คอมพิวเตอร์", weekly="wed", time="12:00-15:00")
    roll(tx, made.sessions[2].id)
    told = week.read(tx, date(2026, 5, 20))
    assert (told.monday, len(told.days)) == (date(2026, 5, 18), 7)
    wednesday = told.days[2]
    assert [(one.title, one.part, one.state) for one in wednesday.blocks] == [
        ("ไทเก๊ก", "morning", "planned"),
        ("สานตะกร้า", "morning", "met"),
        ("คอมพิวเตอร์", "afternoon", "planned"),
        ("ลีลาศ", "evening", "planned"),
    ]
    block = wednesday.blocks[1]
    assert (block.session, block.number, block.place) == (made.sessions[2].id, 3, "ห้อง 1")
    assert [len(one.blocks) for one in told.days] == [0, 0, 4, 0, 0, 0, 0]
    assert week.read(tx, date(2026, 5, 24)) == told  # the Sunday of the same week


def test_a_holiday_has_a_name_and_the_meetings_it_takes_away(tx: Tx) -> None:
    planned(tx, last="2026-06-30")
    planned(tx, "จบก่อน", last="2026-05-29")
    planned(tx, "วันอื่น", weekly="mon", last="2026-06-30")
    told = week.read(tx, CLOSED).days[2]
    assert told.holiday is not None
    assert told.holiday.startswith("วันเฉลิมพระชนมพรรษา")
    (block,) = told.blocks
    assert (block.title, block.session, block.number, block.state) == ("สานตะกร้า", None, None, "holiday")


def test_what_was_decided_about_a_holiday_shows(tx: Tx) -> None:
    held = planned(tx, "เรียนตามเดิม", last="2026-06-30")
    moved = planned(tx, "เลื่อน", last="2026-06-30")
    activities.hold_anyway(tx, held.activity.id, CLOSED)
    activities.add_at_end(tx, moved.activity.id, instead_of=CLOSED)
    assert _states(tx, CLOSED) == [("เรียนตามเดิม", "planned"), ("เลื่อน", "moved")]


def test_one_more_at_the_end_for_no_day_decides_nothing(tx: Tx) -> None:
    made = planned(tx, last="2026-06-30")
    activities.add_at_end(tx, made.activity.id)
    assert _states(tx, CLOSED) == [("สานตะกร้า", "holiday")]


@pytest.mark.parametrize(("month", "days"), [(2, 28), (5, 31), (12, 31)])
def test_a_month_has_all_its_days(tx: Tx, month: int, days: int) -> None:
    told = week.month_days(tx, 2026, month)
    assert [one.day for one in told] == [date(2026, month, n) for n in range(1, days + 1)]


def test_a_month_shows_blocks_and_holidays(tx: Tx) -> None:
    planned(tx, last="2026-06-30")
    told = week.month_days(tx, 2026, 6)
    assert [(one.day.day, one.blocks[0].state) for one in told if one.blocks][:3] == [
        (3, "holiday"),
        (5, "planned"),
        (10, "planned"),
    ]
