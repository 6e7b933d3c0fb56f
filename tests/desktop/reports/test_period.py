"""Months, quarters and fiscal years: October to September, in พ.ศ."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import BadValue
from desktop.reports import fiscal, period


def test_a_month_is_cut_into_weeks_from_monday() -> None:
    may = period.of_month(2026, 5)
    assert (may.first, may.last) == (date(2026, 5, 1), date(2026, 5, 31))
    assert [(a.day, b.day) for a, b in may.spans] == [(1, 3), (4, 10), (11, 17), (18, 24), (25, 31)]
    # a month that begins on a Monday has no empty week before it
    assert period.of_month(2026, 6).spans[0] == (date(2026, 6, 1), date(2026, 6, 7))


def test_a_fiscal_year_opens_in_october_of_the_year_before() -> None:
    year = period.of_year(2569)
    assert (year.first, year.last, len(year.spans)) == (date(2025, 10, 1), date(2026, 9, 30), 12)
    third = period.of_quarter(2569, 3)
    assert (third.first, third.last) == (date(2026, 4, 1), date(2026, 6, 30))
    assert [a.month for a, _ in third.spans] == [4, 5, 6]


def test_what_lies_before_is_as_many_months_long() -> None:
    assert period.before(period.of_month(2026, 3)) == (date(2026, 2, 1), date(2026, 2, 28))
    assert period.before(period.of_month(2026, 1)) == (date(2025, 12, 1), date(2025, 12, 31))
    assert period.before(period.of_quarter(2569, 1)) == (date(2025, 7, 1), date(2025, 9, 30))
    assert period.before(period.of_year(2569)) == (date(2024, 10, 1), date(2025, 9, 30))


@pytest.mark.parametrize(
    "ask",
    [
        lambda: period.of_month(2026, 13),
        lambda: period.of_month(0, 1),
        lambda: period.of_quarter(2569, 5),
        lambda: period.of_year(2026),
        lambda: period.of_quarter(9999, 1),
    ],
)
def test_what_is_no_period_is_refused(ask) -> None:
    with pytest.raises(BadValue, match="period_unfit"):
        ask()


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_every_day_lies_in_its_quarter_and_in_one_span_of_each_period(day: date) -> None:
    year, quarter = fiscal(day)
    for asked in (
        period.of_month(day.year, day.month),
        period.of_quarter(year, quarter),
        period.of_year(year),
    ):
        assert asked.first <= day <= asked.last
        assert sum(1 for first, last in asked.spans if first <= day <= last) == 1
        ends = [last + timedelta(1) for _, last in asked.spans]
        assert [first for first, _ in asked.spans] == [asked.first, *ends[:-1]]
        assert ends[-1] == asked.last + timedelta(1)
