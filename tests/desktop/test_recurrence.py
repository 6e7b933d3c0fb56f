"""Patterns are what a plain hand would count: by weeks, by months, so often, never beyond their ends."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import BadValue
from desktop.schedule import DAYS, lay_out, read_rule, weekly_rule

DAY = st.dates(date(2024, 1, 1), date(2030, 12, 31))
WEEK = st.sets(st.sampled_from(DAYS), min_size=1).map(lambda d: tuple(x for x in DAYS if x in d))


def _laid(rule: str, first: str, last: str | None = None, closed: set[str] = frozenset()) -> list[str]:
    end = date.fromisoformat(last) if last else None
    shut = {date.fromisoformat(day) for day in closed}
    return [str(day) for day in lay_out(read_rule(rule), date.fromisoformat(first), end, shut).days]


@settings(max_examples=60, deadline=None)
@given(DAY, st.integers(0, 200), WEEK, st.integers(1, 4), st.sets(st.integers(0, 200), max_size=9))
def test_weeks_are_what_a_plain_hand_counts(
    first: date, many: int, weekly: tuple[str, ...], every: int, shut: set[int]
) -> None:
    last, closed = first + timedelta(many), {first + timedelta(n) for n in shut}
    monday = first - timedelta(first.weekday())
    meant = [
        day
        for day in (first + timedelta(n) for n in range(many + 1))
        if DAYS[day.weekday()] in weekly and (day - monday).days // 7 % every == 0
    ]
    told = lay_out(read_rule(f"{weekly_rule(weekly)};INTERVAL={every}"), first, last, closed)
    assert list(told.days) == [day for day in meant if day not in closed]
    assert list(told.left_out) == [day for day in meant if day in closed]


@settings(max_examples=40, deadline=None)
@given(
    DAY,
    st.integers(0, 400),
    st.sampled_from(
        ("FREQ=DAILY;INTERVAL=3", "FREQ=MONTHLY;BYDAY=2WE", "FREQ=MONTHLY;BYMONTHDAY=-1,15")
    ),
)
def test_no_day_ever_lies_outside(first: date, many: int, rule: str) -> None:
    last = first + timedelta(many)
    told = lay_out(read_rule(rule), first, last)
    assert all(first <= day <= last for day in told.days)
    assert list(told.days) == sorted(set(told.days))


def test_the_second_wednesday_of_each_month() -> None:
    assert _laid("FREQ=MONTHLY;BYDAY=2WE", "2026-06-01", "2026-09-01") == [
        "2026-06-10",
        "2026-07-08",
        "2026-08-12",
    ]
    assert _laid("RRULE:FREQ=MONTHLY;BYDAY=-1FR", "2026-06-01", "2026-07-31") == [
        "2026-06-26",
        "2026-07-31",
    ]


def test_ten_times_are_ten_lessons_whatever_is_closed() -> None:
    told = lay_out(
        read_rule("FREQ=WEEKLY;BYDAY=WE;COUNT=3"),
        date(2026, 6, 1),
        None,
        {date(2026, 6, 3), date(2026, 7, 1)},
    )
    assert [str(d) for d in told.days] == ["2026-06-10", "2026-06-17", "2026-06-24"]
    assert told.left_out == (date(2026, 6, 3),)
    assert told.last == date(2026, 6, 24)


def test_what_a_rule_says_comes_back_as_it_is_kept() -> None:
    rule = read_rule("freq=monthly;byday=1MO,3MO;until=20260930T165959Z")
    assert (rule.weekdays, rule.nth, rule.until) == (("mon",), (1, 3), date(2026, 9, 30))
    assert rule.rule == "FREQ=MONTHLY;BYDAY=1MO,3MO"
    assert read_rule("FREQ=WEEKLY;BYDAY=FR,WE").rule == "FREQ=WEEKLY;BYDAY=WE,FR"
    assert read_rule("FREQ=WEEKLY;BYDAY=FR").is_plain
    assert not read_rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR").is_plain


@pytest.mark.parametrize(
    "text",
    [
        "", "ทุกวันพุธ", "FREQ=YEARLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;BYHOUR=9",
        "FREQ=WEEKLY;BYDAY=2WE", "FREQ=MONTHLY;BYDAY=1MO,2FR", "FREQ=WEEKLY;COUNT=0",
        "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=DAILY;UNTIL=x",
    ],
)  # fmt: skip
def test_what_nobody_can_mean_is_said(text: str) -> None:
    with pytest.raises(BadValue, match="pattern_unreadable"):
        lay_out(read_rule(text), date(2026, 6, 1), date(2026, 7, 1))


def test_a_pattern_must_end() -> None:
    with pytest.raises(BadValue, match="pattern_endless"):
        lay_out(read_rule("FREQ=DAILY"), date(2026, 6, 1), None)


def test_impossible_terms_are_refused() -> None:
    rule = read_rule(weekly_rule(("mon",)))
    with pytest.raises(BadValue, match="days_reversed"):
        lay_out(rule, date(2026, 5, 2), date(2026, 5, 1))
    with pytest.raises(BadValue, match="days_too_many"):
        lay_out(rule, date(2026, 5, 2), date(2036, 5, 1))
