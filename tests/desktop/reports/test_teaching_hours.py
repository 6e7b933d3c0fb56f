"""What is paid: sessions that met, of who taught them, at their rate; on paper and as a workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop import activities, attendance, teachers
from desktop.activities import To
from desktop.errors import Ambiguous, BadValue, NotFound, Refused
from desktop.models import Activity, ActivityFacilitator
from desktop.papers import hour_sheet
from desktop.reports import teaching_hours
from desktop.store.store import Store, Tx
from tests.desktop.class_of import class_of, planned, roll

MAY = date(2026, 5, 31)


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


@pytest.fixture
def taught(tx: Tx) -> activities.Planned:
    """Three of the sessions of May met; the second was somebody else's."""
    made, _who = class_of(tx, 2, facilitator="ครูนิภา")
    tx.row(Activity, made.activity.id).per_hour = 200
    tx.flush()
    activities.move(tx, made.sessions[1].id, To(facilitator="ครูอำนวย"), "ติดธุระ")
    for session in made.sessions[:3]:
        roll(tx, session.id)
    return made


def test_only_what_met_is_paid_and_to_who_taught(tx: Tx, taught: activities.Planned) -> None:
    told = teaching_hours.read(tx, teachers.named(tx, "นิภา"), MAY)
    assert [(row.day.day, row.minutes, row.per_hour) for row in told.rows] == [
        (6, 180, 200),
        (13, 180, 200),
    ]
    assert (told.minutes, told.satang, told.month) == (360, 120_000, "พฤษภาคม 2569")
    helper = teaching_hours.read(tx, teachers.named(tx, "ครูอำนวย"), MAY)
    assert [row.day.day for row in helper.rows] == [8]
    tx.add(ActivityFacilitator(activity=taught.activity.id, facilitator=teachers.named(tx, "อำนวย").id))
    assert len(teaching_hours.read(tx, teachers.named(tx, "อำนวย"), MAY).rows) == 3
    ids = {one.name: one.id for one in teachers.listed(tx)}
    assert teaching_hours.minutes_in(tx, MAY) == {ids["ครูนิภา"]: 360, ids["ครูอำนวย"]: 540}


def test_a_rate_of_ones_own_goes_before_the_activitys(tx: Tx, taught: activities.Planned) -> None:
    who = teachers.named(tx, "ครูนิภา")
    who = teachers.amend(tx, who.id, per_hour="๓๐๐", phone="๐๘๑ 234 5678", skills="ทอผ้า ย้อมคราม")
    assert (who.per_hour, who.phone, who.skills) == (300, "081 234 5678", "ทอผ้า ย้อมคราม")
    assert teaching_hours.read(tx, who, MAY).satang == 180_000
    assert teachers.amend(tx, who.id, per_hour="", skills="").per_hour is None
    with pytest.raises(BadValue, match="per_hour_unfit"):
        teachers.amend(tx, who.id, per_hour="สองร้อย")
    with pytest.raises(BadValue, match="facilitator_unfit"):
        teachers.amend(tx, who.id, name=" ")


def test_who_is_not_known_or_taught_nothing_is_said(tx: Tx, taught: activities.Planned) -> None:
    with pytest.raises(NotFound):
        teachers.named(tx, "ครูคนอื่น")
    with pytest.raises(Ambiguous):
        teachers.named(tx, "ครู")
    with pytest.raises(Refused, match="nothing_taught"):
        teaching_hours.read(tx, teachers.named(tx, "ครูนิภา"), date(2026, 6, 1))


def test_paper_and_workbook_hold_the_same(tx: Tx, taught: activities.Planned, tmp_path: Path) -> None:
    told = teaching_hours.read(tx, teachers.named(tx, "ครูนิภา"), MAY)
    assert hour_sheet.write(told, tmp_path / "a.pdf") == 1
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    book = openpyxl.load_workbook(teaching_hours.workbook(told, tmp_path / "a.xlsx")).active
    rows = [row for row in book.iter_rows(values_only=True) if row[0]]
    assert rows[-1][0] == "รวม"
    assert (rows[-1][1], rows[-1][3], rows[-1][5]) == ("หนึ่งพันสองร้อยบาทถ้วน", 6, 1200)
    book.parent.close()


def test_hours_that_nobody_priced_leave_room_to_write(tx: Tx, tmp_path: Path) -> None:
    made, _who = class_of(tx, 1, facilitator="ครูแก้ว", time="09:00-10:45")
    for session in made.sessions[:2]:
        attendance.mark_rest(tx, session.id, "present")
    told = teaching_hours.read(tx, teachers.named(tx, "ครูแก้ว"), MAY)
    assert (told.satang, hour_sheet.hours_shown(told.minutes)) == (0, "3.5")
    assert hour_sheet.write(told, tmp_path / "b.pdf") == 1
    assert planned(tx).activity.facilitator is None
