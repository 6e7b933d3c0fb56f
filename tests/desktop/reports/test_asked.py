"""A span is turned to the one beside it, and read by its kind."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import reports
from desktop.reports import Asked, asked
from desktop.store.store import Store
from tests.desktop.class_of import class_of, roll

MAY = date(2026, 5, 27)
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("month", date(2026, 4, 1), date(2026, 6, 1)),
        ("quarter", date(2026, 1, 1), date(2026, 7, 1)),
        ("year", date(2024, 10, 1), date(2026, 10, 1)),
    ],
)
def test_turning_goes_to_the_span_beside(kind: str, before: date, after: date) -> None:
    about = Asked(kind, MAY)
    assert about.turned(-1).span.first == before
    assert about.turned(1).span.first == after
    assert about.holds(MAY)
    assert not about.turned(1).holds(MAY)


@given(st.sampled_from(asked.KINDS), DAYS)
def test_there_and_back_is_the_same_span(kind: str, day: date) -> None:
    about = Asked(kind, day)
    assert about.turned(1).turned(-1).span == about.span
    assert about.turned(-1).turned(1).span == about.span
    assert about.turned(1).span.first > about.span.last


@pytest.mark.parametrize("kind", asked.KINDS)
def test_where_the_calendar_of_reports_ends_it_stays(kind: str) -> None:
    last = Asked(kind, date(2100, 9, 15))
    while (on := last.turned(1)) != last:
        last = on
    assert last.span.last.year in {2100, 2101}, "the fiscal year that opens in 2100 is the last"


def test_each_kind_is_read_as_itself(store: Store) -> None:
    with store.write("test") as tx:
        made, _who = class_of(tx, 3)
        roll(tx, next(m.id for m in made.sessions if m.day == date(2026, 5, 6)))
        assert asked.read(tx, Asked("month", MAY)) == reports.month(tx, 2026, 5)
        assert asked.read(tx, Asked("quarter", MAY)) == reports.quarter(tx, 2569, 3)
        assert asked.read(tx, Asked("year", MAY)) == reports.year(tx, 2569)
        assert asked.read(tx, Asked("month", MAY)).people == 3
