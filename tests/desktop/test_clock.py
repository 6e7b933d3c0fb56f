"""A clock that lies: it is doubted where the journal knows better, and set right for one run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from desktop import clock
from desktop.errors import BadValue
from desktop.store.store import Store

LAST = clock.tick(0, datetime(2026, 5, 20, 16, 0, tzinfo=clock.THAILAND))
"""The journal's newest Change: in the afternoon of Wednesday 20 May."""


@pytest.fixture(autouse=True)
def _unasked() -> Iterator[None]:
    yield
    clock.set_today(None)


@pytest.mark.parametrize("moment", ["2026-05-20T16:00", "2026-05-20T15:10", "2031-01-01T08:00"])
def test_a_clock_beside_or_after_the_journal_is_believed(
    monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    monkeypatch.setenv("SALA_NOW", moment)
    assert clock.doubt(LAST) is None


@pytest.mark.parametrize(
    ("moment", "likely"),
    [
        ("2026-05-19T16:00", date(2026, 5, 20)),
        ("2026-05-20T14:59", date(2026, 5, 20)),
        ("2009-01-01T00:00", date(2026, 5, 20)),
        ("1970-01-01T07:00", date(2026, 5, 20)),
        ("2569-06-03T08:00", date(2026, 6, 3)),
        ("2569-03-03T08:00", date(2026, 5, 20)),
        ("2572-02-29T08:00", date(2026, 5, 20)),
        ("2200-01-01T08:00", date(2026, 5, 20)),
    ],
)
def test_a_clock_that_contradicts_the_journal_is_doubted(
    monkeypatch: pytest.MonkeyPatch, moment: str, likely: date
) -> None:
    monkeypatch.setenv("SALA_NOW", moment)
    told = datetime.fromisoformat(moment).date()
    assert clock.doubt(LAST) == clock.Doubt(told, date(2026, 5, 20), likely)


def test_without_a_journal_only_an_impossible_clock_is_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-01-02T08:00")
    assert clock.doubt() is None
    monkeypatch.setenv("SALA_NOW", "2570-01-02T08:00")
    assert clock.doubt() == clock.Doubt(date(2570, 1, 2), None, date(2027, 1, 2))


def test_stamps_made_without_a_clock_say_nothing_of_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", "2009-01-02T08:00")
    doubt = clock.doubt(clock.tick(5, clock.told()))
    assert doubt is not None
    assert (doubt.known, doubt.likely) == (None, clock.BUILT.date())


def test_the_day_that_somebody_said_holds_and_is_not_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SALA_NOW", "2009-01-01T08:15")
    clock.set_today(date(2026, 5, 21))
    assert clock.now() == datetime(2026, 5, 21, 8, 15, tzinfo=clock.THAILAND)
    assert clock.today() == date(2026, 5, 21)
    assert clock.doubt(LAST) is None
    monkeypatch.setenv("SALA_NOW", "2009-01-02T00:05")
    assert clock.today() == date(2026, 5, 22), "midnight comes as ever"
    clock.set_today(None)
    assert clock.today() == date(2009, 1, 2)


def test_a_clock_that_was_right_after_all_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-05-01T08:15")
    clock.set_today(date(2026, 5, 1))
    assert clock.doubt(LAST) is None
    assert clock.now() == clock.told()


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2100, 1, 1), date(2569, 5, 20)])
def test_a_day_that_cannot_be_is_refused(day: date) -> None:
    before = clock.now()
    with pytest.raises(BadValue, match="today_unfit"):
        clock.set_today(day)
    assert clock.now() == before


def test_a_store_doubts_the_clock_and_writes_on_the_day_it_was_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert store.clock_doubt() is None
    monkeypatch.setenv("SALA_NOW", "2009-01-01T08:15")
    doubt = store.clock_doubt()
    assert doubt == clock.Doubt(date(2009, 1, 1), date(2026, 5, 20), date(2026, 5, 20))
    clock.set_today(doubt.known + timedelta(days=7) if doubt.known else None)
    assert store.clock_doubt() is None
    with store.write("centre") as tx:
        tx.sql.execute("UPDATE centre SET name = 'ศาลาใหม่'")
    with store.read() as tx:
        (at,) = tx.sql.execute("SELECT max(at) FROM change").fetchone()
    assert clock.moment_of(at).date() == date(2026, 5, 27)
