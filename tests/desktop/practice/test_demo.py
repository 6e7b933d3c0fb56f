"""The practice centre has something on, whatever the clock says, and something to help with."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from desktop import day, needs, reports, schedule
from desktop.clock import THAILAND
from desktop.paths import Home
from desktop.practice import demo, people
from desktop.store import verify
from desktop.store.store import unlock


def _filled(folder: Path, learners: int) -> Home:
    home = Home(folder / "practice")
    filled = demo.fill(home, "ข้าวเหนียวมะม่วง", learners)
    assert (filled.learners, filled.activities) == (learners, 5)
    return home


@pytest.mark.parametrize("now", ["2026-05-20T08:35", "2026-06-03T14:10"])  # the second is a holiday
def test_a_session_is_on_another_comes_and_one_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    monkeypatch.setenv("SALA_NOW", now)
    with unlock(_filled(tmp_path, 60), passphrase="ข้าวเหนียวมะม่วง") as store:
        with store.read() as tx:
            today = day.read(tx, tx.moment)
            told = needs.read(tx, tx.moment)
            month = reports.month(tx, 2026, 5)
        assert [one.state for one in today.sessions] == ["done", "now", "next"]
        assert all(one.place and one.facilitator for one in today.sessions)
        assert today.sessions[1].excused_ahead == 2
        assert today.sessions[1].missed_twice == 3
        codes = ["certificates_due", "dropping_out", "can_lose", "roll_open", "consent_missing"]
        assert [need.code for need in told] == codes
        assert dict(month.by_group)["ผู้สูงอายุ"] > 3
        assert 0 < month.without_birth < month.people
        with store.read() as tx:
            seen = tx.sql.execute(
                "SELECT title, checked_on IS NOT NULL FROM outside_learning ORDER BY id"
            )
            assert seen.fetchall() == [("ทอผ้าลายน้ำไหล", 1), ("เลี้ยงผึ้งโพรงไทย", 0)]
        sql = store.driver()
        try:
            assert verify.verify(sql) == []
        finally:
            sql.close()


def test_a_few_learners_are_enough(tmp_path: Path) -> None:
    with unlock(_filled(tmp_path, 1), passphrase="ข้าวเหนียวมะม่วง") as store, store.read() as tx:
        assert [one.enrolled for one in day.read(tx, tx.moment).sessions] == [1, 1, 1]
        name = tx.sql.execute("SELECT given_name || ' ' || family_name FROM learner").fetchone()[0]
        assert name == " ".join(people.HARD[0][1:3])


@pytest.mark.parametrize("minute", range(0, 24 * 60, 10))
def test_at_any_time_of_day_the_hours_can_be_kept(minute: int) -> None:
    moment = datetime(2026, 5, 20, minute // 60, minute % 60, tzinfo=THAILAND)
    early, now, later = (schedule.read_hours(time) for time in demo.hours_around(moment))
    assert now.start <= minute < now.end
    assert early.minutes > 0
    assert early.start <= now.start
    assert later.start >= now.start
    if minute < 22 * 60:
        assert later.start > minute
