"""What waits to be sent is counted from the founding on."""

from __future__ import annotations

import pytest

from desktop import clock, waiting
from desktop.learners import register
from desktop.paths import Home
from desktop.store.store import Store, unlock
from tests.desktop.class_of import class_of
from tests.desktop.conftest import PASSPHRASE


def test_the_founding_itself_does_not_wait(store: Store) -> None:
    with store.read() as tx:
        assert waiting.read(tx) == waiting.Waiting(0, None, (), 0)
        assert (waiting.count(tx), waiting.since(tx)) == (0, None)


def test_everything_since_waits_by_table_most_first(
    store: Store, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.write("class") as tx:
        made, _ = class_of(tx, 3)
    store.close()
    # another start of the program, another log
    monkeypatch.setenv("SALA_NOW", "2026-05-25T10:00")
    with unlock(home, passphrase=PASSPHRASE) as again:
        with again.write("learners.add") as tx:
            register.add(tx, "นายคำปัน ใจงาม")
        with again.read() as tx:
            told = waiting.read(tx)
            assert told.by_table == (
                ("session", len(made.sessions)),
                ("learner", 4),
                ("enrolment", 3),
                ("activity", 1),
            )
            assert told.changes == told.told == waiting.count(tx) == len(made.sessions) + 8
            assert told.since == clock.datetime.fromisoformat("2026-05-20T08:30+07:00")


def test_of_very_many_only_the_newest_are_told_by_table(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "NEWEST", 3)
    with store.write("class") as tx:
        class_of(tx, 3)
    with store.read() as tx:
        told = waiting.read(tx)
        assert told.by_table == (("enrolment", 3),)
        assert told.told == 3 < told.changes
