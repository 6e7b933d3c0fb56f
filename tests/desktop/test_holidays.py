"""Named days: what closes takes sessions until somebody decides, what opens gives them back, all undone at once."""

from __future__ import annotations

from datetime import date

import pytest

from desktop import activities, attendance, holidays, week
from desktop.activities import To
from desktop.errors import BadValue, NotFound
from desktop.models import new_id
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from tests.desktop.class_of import class_of, planned

WED, FRI = date(2026, 5, 27), date(2026, 5, 29)


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


def _states(tx: Tx, day: date) -> list[str]:
    return [block.state for block in week.read(tx, day).days[day.weekday()].blocks]


@pytest.mark.parametrize(
    ("first", "last", "name", "kind", "code"),
    [
        (WED, WED, "  ", "own", "holiday_name"),
        (WED, WED, "ก" * 300, "own", "holiday_name"),
        (WED, WED, "งานบุญ", "sunny", "holiday_kind"),
        (FRI, WED, "งานบุญ", "own", "days_reversed"),
        (WED, date(2027, 5, 27), "งานบุญ", "own", "holiday_long"),
    ],
)
def test_what_cannot_be_meant_is_said(
    tx: Tx, first: date, last: date, name: str, kind: str, code: str
) -> None:
    with pytest.raises(BadValue, match=code):
        holidays.add(tx, first, last, name, kind=kind)
    with pytest.raises(NotFound):
        holidays.remove(tx, [new_id()])


def test_a_late_holiday_takes_what_is_planned_until_somebody_decides(tx: Tx) -> None:
    made = planned(tx, first="2026-05-20", last="2026-06-05")
    minutes = made.activity.minutes
    done = holidays.add(tx, WED, FRI, "วันหยุดพิเศษ ครม.", kind="public")
    assert [day.day for day in done.days] == [WED, date(2026, 5, 28), FRI]
    assert [(one.code, one.number, one.day) for one in done.sessions] == [
        ("A01", 3, WED),
        ("A01", 4, FRI),
    ]
    assert activities.detail(tx, made.activity.id).activity.minutes == minutes - 2 * 180
    assert _states(tx, WED) == ["holiday"]
    # When each of the three answers is given
    activities.hold_anyway(tx, made.activity.id, WED)
    assert _states(tx, WED) == ["planned"]
    activities.add_at_end(tx, made.activity.id, FRI)
    assert _states(tx, FRI) == ["moved"]


def test_one_that_a_holiday_took_may_be_moved(tx: Tx) -> None:
    made = planned(tx, first="2026-05-20", last="2026-06-05")
    holidays.add(tx, WED, WED, "งานบุญ")
    told = activities.move(tx, made.sessions[2].id, To(date(2026, 5, 28)), "งานบุญ")
    assert (told.meeting.status, told.moved_from) == ("planned", WED)
    assert _states(tx, WED) == ["moved"]


def test_what_was_held_or_has_passed_is_never_unmade(tx: Tx) -> None:
    made, who = class_of(tx, 1)
    attendance.mark(tx, made.sessions[6].id, who[0], "present")
    done = holidays.add(tx, date(2026, 5, 1), WED, "ลืมลงไว้")
    # 6, 8, 13, 15 May have passed; the marked one of the 27th stays
    assert [one.day.day for one in done.sessions] == [20, 22]


def test_removing_a_day_gives_its_sessions_back_unless_another_closes_it(tx: Tx) -> None:
    planned(tx)
    one = holidays.add(tx, WED, WED, "งานบุญ")
    other = holidays.add(tx, WED, WED, "งานศพ")
    assert len(one.sessions) == 1
    assert other.sessions == ()
    assert holidays.remove(tx, [one.days[0].id]).sessions == ()
    assert len(holidays.remove(tx, [other.days[0].id]).sessions) == 1
    assert _states(tx, WED) == ["planned"]


def test_a_day_that_is_only_named_takes_nothing(tx: Tx) -> None:
    made = planned(tx)
    done = holidays.add(tx, WED, WED, "วันพระใหญ่", kind="observance", meets=True)
    assert done.sessions == ()
    wednesday = week.read(tx, WED).days[2]
    assert (wednesday.holiday, wednesday.named) == (None, "วันพระใหญ่")
    assert (
        holidays.set_meets(tx, [done.days[0].id], meets=False).sessions[0].session == made.sessions[6].id
    )
    assert holidays.set_meets(tx, [done.days[0].id], meets=True).sessions[0].day == WED
    assert [d.name for d in holidays.rename(tx, [done.days[0].id], "วันโกน")] == ["วันโกน"]


def test_seeding_is_repeatable_and_leaves_alone_what_was_removed(tx: Tx) -> None:
    span = date(2026, 1, 1), date(2026, 12, 31)
    first = holidays.seed(tx, "observance", *span)
    assert 48 <= len(first) <= 52
    assert holidays.kinds_in(tx, *span) == ("observance", "public")
    holidays.remove(tx, [first[0].id])
    assert holidays.seed(tx, "observance", *span) == ()
    assert holidays.seed(tx, "observance", span[0], date(2027, 1, 31))[0].day.year == 2027
    with pytest.raises(BadValue, match="holiday_kind"):
        holidays.seed(tx, "public", *span)


@pytest.mark.parametrize("kind", holidays.NAMED)
def test_every_kind_has_days_of_its_own_and_closes_none(tx: Tx, kind: str) -> None:
    made = planned(tx, first="2026-10-01", last="2027-03-31")
    seeded = holidays.seed(tx, kind, date(2026, 10, 1), date(2027, 3, 31))
    assert seeded
    assert all(day.meets and day.kind == kind for day in seeded)
    again = planned(tx, first="2026-10-01", last="2027-03-31")
    assert [m.day for m in again.sessions] == [m.day for m in made.sessions]


def test_the_shipped_holy_days_agree_with_the_public_ones(store: Store) -> None:
    # the known difference of 2030 aside, the days of three great feasts are full moons
    moons = dict(holidays.shipped("observance"))
    with store.read() as tx:
        feasts = [
            day
            for day in holidays.listed(tx, date(2024, 1, 1), date(2029, 12, 31))
            if day.name in {"วันมาฆบูชา", "วันวิสาขบูชา", "วันอาสาฬหบูชา"}
        ]
    assert len(feasts) == 18
    assert {moons.get(day.day) for day in feasts} == {"วันพระ ขึ้น 15 ค่ำ"}


def test_one_undo_takes_day_and_sessions_back(store: Store) -> None:
    with store.write("activities.add") as tx:
        planned(tx)
    with store.write("holidays.add") as tx:
        holidays.add(tx, WED, FRI, "งานบุญ")
    with store.write("undo") as tx:
        undo(tx)
    with store.read() as tx:
        assert _states(tx, WED) == ["planned"]
        assert [d for d in holidays.listed(tx, WED, FRI) if d.kind == "own"] == []


def test_days_in_a_row_under_one_name_are_one_line(tx: Tx) -> None:
    holidays.add(tx, WED, FRI, "งานบุญ")
    holidays.add(tx, date(2026, 5, 28), date(2026, 5, 28), "วันพระ", kind="observance", meets=True)
    told = holidays.spans(holidays.listed(tx, WED, FRI))
    assert [(s.first, s.last, len(s.ids), s.name) for s in told] == [
        (WED, FRI, 3, "งานบุญ"),
        (date(2026, 5, 28), date(2026, 5, 28), 1, "วันพระ"),
    ]
