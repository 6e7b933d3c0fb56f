"""One backup a day by itself; what is kept is listed, newest first."""

from __future__ import annotations

import pytest

from desktop.store import backups
from desktop.store.store import Store


def test_the_first_start_of_a_day_backs_up_and_later_ones_do_not(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = backups.of_today(store)
    assert first is not None
    assert backups.of_today(store) == first
    monkeypatch.setenv("SALA_NOW", "2026-05-21T08:00")
    second = backups.of_today(store)
    assert second is not None
    assert [kept.made_at.day for kept in backups.listed(store.home)] == [21, 20]


def test_a_clock_that_is_not_believed_makes_no_backup(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALA_NOW", "2009-01-01T00:10")
    assert backups.of_today(store) is None
    assert backups.listed(store.home) == ()


def test_a_file_that_bears_no_time_is_not_listed(store: Store) -> None:
    backups.save(store)
    (store.home.backups / "sala-mine.sala-backup").write_bytes(b"")
    assert len(backups.listed(store.home)) == 1
