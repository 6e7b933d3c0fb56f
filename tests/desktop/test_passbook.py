"""One learner over all activities: hours, verdicts, certificates, sums."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop import activities, attendance, enrolments, passbook
from desktop.activities import Amended, Asked
from desktop.certificates import earned
from desktop.errors import NotFound
from desktop.learners import register
from desktop.models import Activity, new_id
from desktop.papers import passbook_list
from desktop.store.store import Store, Tx
from desktop.thai import eras
from tests.desktop.class_of import class_of, learners, planned, roll
from ui.words import offers
from ui.words import passbook as said


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def test_every_activity_with_hours_as_certificates_reckon_them(tx: Tx) -> None:
    made, (who, other) = class_of(tx, 2)
    attendance.mark(tx, made.sessions[0].id, who, "present")
    attendance.mark(tx, made.sessions[1].id, who, "late", 30)
    attendance.mark(tx, made.sessions[2].id, who, "absent")
    attendance.mark(tx, made.sessions[3].id, other, "present")
    came = planned(tx, title="แวะมา", first="2026-10-01", last="2026-10-31")
    attendance.mark(tx, came.sessions[0].id, who, "present")
    activities.amend(tx, came.activity.id, Amended(theme="สุขภาพ"))
    told = passbook.read(tx, who)
    assert [(one.title, one.enrolment, one.standing.attended) for one in told.entries] == [
        ("แวะมา", None, 180),
        ("สานตะกร้า", "enrolled", 330),
    ]
    assert (told.minutes, told.visits, told.certificates) == (510, 3, 0)
    assert told.by_year == ((2570, 180), (2569, 330))
    assert told.by_theme == ((None, 330), ("สุขภาพ", 180))
    assert [day.attended for day in told.entries[1].days] == [180, 150, 0]


def test_one_standing_is_that_of_the_many(tx: Tx) -> None:
    made, who = class_of(tx, 3)
    (item,) = activities.ask_for(tx, made.activity.id, [Asked("ผลงาน")])
    activities.enter(tx, item, who[0], passed=True)
    for session in made.sessions[:5]:
        roll(tx, session.id, (who[1], "absent"), (who[2], "excused"))
    row = tx.row(Activity, made.activity.id)
    assert row is not None
    for one in earned.standings(tx, row):
        assert earned.standing_of(tx, row, one.learner) == one


def test_who_left_and_who_only_waits_stand_in_it_too(tx: Tx) -> None:
    made, (who,) = class_of(tx, 1)
    attendance.mark(tx, made.sessions[0].id, who, "present")
    enrolments.withdraw(tx, made.activity.id, who)
    (one,) = passbook.read(tx, who).entries
    assert (one.enrolment, said.state_of(one)) == ("withdrawn", "ออกแล้ว")


def test_of_two_who_are_one_all_of_it(tx: Tx) -> None:
    keep, other = learners(tx, 2)
    made = planned(tx)
    attendance.mark(tx, made.sessions[0].id, keep, "present")
    attendance.mark(tx, made.sessions[1].id, other, "present")
    tx.sql.execute("UPDATE learner SET merged_into = ? WHERE id = ?", (keep, other))
    told = passbook.read(tx, other)
    assert told.learner.id == keep
    assert (told.minutes, told.visits, len(told.entries)) == (360, 2, 1)


def test_nobody_and_nothing(tx: Tx) -> None:
    with pytest.raises(NotFound):
        passbook.read(tx, new_id())
    told = passbook.read(tx, register.add(tx, "นายคำ ใหม่").id)
    assert (told.entries, told.minutes, told.by_year) == ((), 0, ())


def test_the_fiscal_year_opens_in_october() -> None:
    assert [eras.fiscal_year(date(2026, month, 1)) for month in (9, 10)] == [2569, 2570]


def test_the_list_is_printed(tx: Tx, tmp_path: Path) -> None:
    made, (who,) = class_of(tx, 1)
    for session in made.sessions:
        attendance.mark(tx, session.id, who, "present")
    pages = passbook_list.write(tx, passbook.read(tx, who), tmp_path / "hours.pdf")
    assert pages == 1
    assert (tmp_path / "hours.pdf").read_bytes().startswith(b"%PDF")


def test_a_verdict_is_explained_in_one_sentence(tx: Tx) -> None:
    made, (who,) = class_of(tx, 1)
    for session in made.sessions[:3]:
        attendance.mark(tx, session.id, who, "absent")
    (one,) = passbook.read(tx, who).entries
    assert offers.why(one.standing).startswith("เรียน 0 จาก 27 ชั่วโมง เกณฑ์ 21.6")
    assert said.hours_of(one) == "0 จาก 27 ชม."
