"""A desk's day by keys alone: the roll, the passbook by a nickname, a session moved by a week."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.store.store import unlock
from tests.flow.by_hand import EXCEPTIONS, PASSPHRASE, PEOPLE
from tests.flow.day_by_hand import NOW, Day, moved
from tests.screen import screen


def test_a_day_at_the_desk_needs_no_mouse_and_few_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", NOW)
    with TemporaryDirectory(prefix="sala-day-") as folder, screen() as shown:
        day = Day(shown, Path(folder))
        day.play()
        with unlock(day.home, passphrase=PASSPHRASE) as store:
            with store.read() as tx:
                marks = dict(
                    tx.sql.execute(
                        "SELECT status, count(*) FROM attendance WHERE gone = 0 GROUP BY status"
                    )
                )
            was, now = moved(store)
    assert marks["present"] == PEOPLE - len(EXCEPTIONS)
    assert now > was
    strokes = {leg.name: leg.strokes for leg in day.legs}
    assert strokes["roll"] == 1 + PEOPLE  # F3, and one key a name
    assert strokes["passbook"] == 1 + 6 + 1  # F4, six letters of the nickname, Ctrl+Enter
    assert strokes["move"] == 5  # F5, next week, M, the reason, Enter
