"""Weekdays that meet at another time: laid out, held anyway, added at the end, shown, said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop import activities, holidays, week
from desktop.activities import DayTime, Plan
from desktop.errors import BadValue
from desktop.schedule import DAYS, Hours, read_times
from desktop.store.store import Store, Tx
from tests.desktop.class_of import planned
from ui.words import activities as said


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def uneven(tx: Tx) -> activities.Planned:
    return planned(tx, weekly="mon,wed", times="wed 13:00-15:00")


def test_each_weekday_is_laid_out_at_its_own_time(tx: Tx) -> None:
    made = uneven(tx)
    told = {(one.day.weekday(), one.starts, one.ends, one.minutes) for one in made.sessions}
    assert told == {(0, "09:00", "12:00", 180), (2, "13:00", "15:00", 120)}
    assert made.activity.times == (DayTime("wed", "13:00", "15:00"),)
    assert made.activity.minutes == sum(one.minutes for one in made.sessions)
    ahead = activities.preview(
        tx, Plan("", "2026-05-06", "2026-06-05", "mon,wed", "09:00-12:00", times="wed 13:00-15:00")
    )
    assert [(one.day, one.starts) for one in ahead.sessions] == [
        (one.day, one.starts) for one in made.sessions
    ]


def test_later_sessions_keep_the_time_of_their_weekday(tx: Tx) -> None:
    made = uneven(tx)
    more = [activities.add_at_end(tx, made.activity.id) for _ in range(2)]
    assert {(one.day.weekday(), one.starts) for one in more} == {(0, "09:00"), (2, "13:00")}
    holiday = date(2026, 5, 13)  # a Wednesday
    holidays.add(tx, holiday, holiday, "ทำบุญประจำปี")
    (block,) = week.days(tx, holiday, holiday)[0].blocks
    assert (block.starts, block.part) == ("13:00", "afternoon")


def test_it_is_said_by_weekday(tx: Tx) -> None:
    made = uneven(tx)
    assert said.when(made.activity) == "จันทร์ 09.00–12.00 น. · พุธ 13.00–15.00 น."
    (entry,) = activities.catalogue(tx)
    assert said.when(entry) == said.when(made.activity)


def test_a_time_as_all_others_is_not_kept_and_of_no_weekday_is_refused(tx: Tx) -> None:
    assert planned(tx, times="wed 9.00-12.00").activity.times == ()
    with pytest.raises(BadValue) as told:
        planned(tx, times="mon 13:00-15:00")
    assert told.value.code == "weekday_not_met"
    for unread in ("wed", "wed 13:00", "พรุ่งนี้ 13:00-15:00", "wed 15:00-13:00"):
        with pytest.raises(BadValue):
            planned(tx, times=unread)


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(DAYS), st.tuples(st.integers(0, 1439), st.integers(1, 1440)), max_size=7
    )
)
def test_what_is_written_is_read_back(told: dict[str, tuple[int, int]]) -> None:
    hours = {day: Hours(min(pair), max(pair)) for day, pair in told.items() if pair[0] != pair[1]}
    text = "; ".join(f"{day} {one.starts}-{one.ends}" for day, one in hours.items())
    assert read_times(text) == hours
