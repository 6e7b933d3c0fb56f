"""What the numbers of a span do not hold."""

from __future__ import annotations

from datetime import date

from desktop import attendance
from desktop.reports import gaps
from desktop.store.store import Store
from tests.desktop.class_of import class_of, planned, roll

APRIL = date(2026, 4, 1), date(2026, 4, 30)
MAY = date(2026, 5, 1), date(2026, 5, 31)
"""Today is Wednesday, 20 May."""


def test_meetings_up_to_today_without_a_mark_are_counted(store: Store) -> None:
    with store.write("test") as tx:
        made, who = class_of(tx, 2, first="2026-04-22", last="2026-05-29", weekly="wed")
        roll(tx, made.sessions[0].id)
        attendance.mark(tx, made.sessions[1].id, who[0], "absent")
        april = gaps.read(tx, *APRIL)
        assert (april.meetings, april.unmarked) == (2, 0)
        may = gaps.read(tx, *MAY)
        assert (may.meetings, may.unmarked) == (4, 3), "next week's is yet to come"


def test_the_last_day_is_one_on_which_somebody_came(store: Store) -> None:
    with store.write("test") as tx:
        made, who = class_of(tx, 1, first="2026-04-22", last="2026-05-29", weekly="wed")
        assert gaps.read(tx, *APRIL).last_day is None
        attendance.mark(tx, made.sessions[0].id, who[0], "late")
        attendance.mark(tx, made.sessions[1].id, who[0], "excused")
        assert gaps.read(tx, *MAY).last_day == date(2026, 4, 22)


def test_what_does_not_meet_is_no_gap(store: Store) -> None:
    with store.write("test") as tx:
        made = planned(tx, first="2026-04-22", last="2026-04-22", weekly="wed")
        tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE id = ?", (made.sessions[0].id,))
        assert gaps.read(tx, *APRIL) == gaps.Gaps(0, 0, None)
