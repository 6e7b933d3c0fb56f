"""Hours left free: nothing until somebody sets them, Fridays, the days of Ramadan, never forbidden."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop import activities, holidays, office_rules, quiet_hours, week
from desktop.errors import BadValue
from desktop.quiet_hours import Quiet
from desktop.schedule import Hours, read_hours
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from tests.desktop.class_of import planned

FRIDAY = date(2026, 5, 8)


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def test_nothing_is_left_free_until_somebody_sets_it_and_undo_takes_it_back(store: Store) -> None:
    with store.read() as tx:
        assert quiet_hours.told(tx) == {"friday": None, "ramadan": None}
        assert quiet_hours.between(tx, FRIDAY, FRIDAY + timedelta(300)) == ()
    with store.write("quiet_hours.change") as tx:
        office_rules.change(tx, "interest_group.fewest", 5)
        told = quiet_hours.change(tx, {"friday": "11.45-13.45"})
    assert told == {"friday": "11:45-13:45", "ramadan": None}
    with store.read() as tx:
        assert office_rules.read(tx)["interest_group.fewest"] == 5
        assert [one.day for one in quiet_hours.between(tx, FRIDAY, FRIDAY + timedelta(7))] == [
            FRIDAY,
            FRIDAY + timedelta(7),
        ]
    with store.write("office_rules.change") as tx:
        office_rules.change(tx, "interest_group.fewest", 6)
        assert quiet_hours.told(tx)["friday"] == "11:45-13:45"
    with store.write("undo") as tx:
        undo(tx)
    with store.write("quiet_hours.change") as tx:
        assert quiet_hours.change(tx, {"friday": None})["friday"] is None


@pytest.mark.parametrize(
    "wrong", [{"friday": "บ่าย"}, {"friday": "13:45-11:45"}, {"monday": "9:00-10:00"}]
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_lost(tx: Tx, wrong: dict[str, str]) -> None:
    quiet_hours.change(tx, {"ramadan": "17:45-20:30"})
    with pytest.raises(BadValue):
        quiet_hours.change(tx, {"ramadan": "18:00-20:00", **wrong})
    assert quiet_hours.told(tx) == {"friday": None, "ramadan": "17:45-20:30"}


def test_ramadan_is_of_the_shipped_table_until_the_centre_names_its_days(tx: Tx) -> None:
    quiet_hours.change(tx, {"ramadan": "17:45-20:30"})
    year = date(2026, 1, 1), date(2026, 12, 31)
    days = [one.day for one in quiet_hours.between(tx, *year)]
    assert (days[0], days[-1]) == (date(2026, 2, 18), date(2026, 3, 19))
    seen = date(2026, 2, 19)
    holidays.add(tx, seen, seen + timedelta(29), "เดือนรอมฎอน", kind="fasting", meets=True)
    days = [one.day for one in quiet_hours.between(tx, *year)]
    assert (days[0], days[-1], len(days)) == (seen, seen + timedelta(29), 30)


def test_a_week_shows_them_and_says_which_meeting_stands_in_them(tx: Tx) -> None:
    planned(tx, "ทอผ้า", weekly="fri", time="13:00-15:00")
    planned(tx, "ไทเก๊ก", weekly="fri", time="06:00-07:00")
    quiet_hours.change(tx, {"friday": "11:45-13:45"})
    days = week.read(tx, FRIDAY).days
    assert [day.quiet for day in days if day.quiet] == [(Quiet("friday", FRIDAY, "11:45", "13:45"),)]
    assert [(one.title, one.quiet) for one in days[4].blocks] == [("ไทเก๊ก", None), ("ทอผ้า", "friday")]


def test_a_plan_in_them_is_told_and_made_all_the_same(tx: Tx) -> None:
    quiet_hours.change(tx, {"friday": "11:45-13:45"})
    made = planned(tx, weekly="wed,fri", time="09:00-12:00")
    met = quiet_hours.met(
        tx, [(one.day, read_hours(f"{one.starts}-{one.ends}")) for one in made.sessions]
    )
    assert [one.day for one in met] == [one.day for one in made.sessions if one.day.weekday() == 4]
    assert quiet_hours.met(tx, []) == ()
    assert activities.listed(tx)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 1439), st.integers(1, 1440), st.integers(0, 1439), st.integers(1, 1440))
def test_overlapping_is_having_a_minute_in_common(a: int, b: int, c: int, d: int) -> None:
    if a < b and c < d:
        free, at = Hours(a, b), Hours(c, d)
        common = bool(set(range(a, b)) & set(range(c, d)))
        assert (
            quiet_hours.overlaps(Quiet("friday", FRIDAY, free.starts, free.ends), at.starts, at.ends)
            is common
        )
