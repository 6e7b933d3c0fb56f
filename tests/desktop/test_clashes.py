"""What cannot both be is told with its reason; what only touches, or is off, is not."""

from __future__ import annotations

from datetime import date

import pytest

from desktop import activities, clashes, enrolments, week
from desktop.clashes import Wanted
from desktop.learners import erasing, merging
from desktop.models import (
    ActivityEquipment,
    ActivityFacilitator,
    Equipment,
    Facilitator,
    Learner,
    new_id,
)
from desktop.schedule import read_hours
from desktop.store.store import Store, Tx
from tests.desktop.class_of import learners, planned

DAY = date(2026, 5, 6)


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


def _one(tx: Tx, title: str, time: str, **more: object) -> activities.Planned:
    return planned(tx, title, first="2026-05-06", last="2026-05-06", weekly="wed", time=time, **more)


def _told(tx: Tx) -> list[tuple[str, tuple[str, ...], int]]:
    return [(c.kind, c.what, c.count) for c in clashes.between(tx, DAY, DAY)]


def test_one_place_for_two_at_the_same_time(tx: Tx) -> None:
    _one(tx, "ก", "09:00-12:00", place="ลานวัด")
    _one(tx, "ข", "11:00-13:00", place="ลานวัด")
    _one(tx, "ค", "13:00-14:00", place="ลานวัด")  # it begins when the other ends
    _one(tx, "ง", "09:00-12:00", place="ห้อง 1")
    assert _told(tx) == [("place", ("ลานวัด",), 1)]
    (told,) = clashes.between(tx, DAY, DAY)
    assert {told.ours.title, told.other.title} == {"ก", "ข"}


def test_who_teaches_cannot_be_in_two_places_also_as_a_helper(tx: Tx) -> None:
    _one(tx, "ก", "09:00-12:00", place="ก", facilitator="ครูนิภา")
    second = _one(tx, "ข", "09:00-12:00", place="ข", facilitator="ครูอำนวย")
    assert _told(tx) == []
    nipha = tx.all(Facilitator, Facilitator.name == "ครูนิภา")[0]
    tx.add(ActivityFacilitator(activity=second.activity.id, facilitator=nipha.id, part="helper"))
    assert _told(tx) == [("facilitator", ("ครูนิภา",), 1)]


def test_things_clash_when_more_are_needed_at_once_than_there_are(tx: Tx) -> None:
    looms = Equipment(id=new_id(), name="กี่ทอผ้า", there_are=5)
    tx.add(looms)
    made = [
        _one(tx, n, t) for n, t in (("ก", "09:00-10:00"), ("ข", "09:30-11:00"), ("ค", "10:30-12:00"))
    ]
    for one, needed in zip(made, (2, 3, 2), strict=True):
        tx.add(ActivityEquipment(activity=one.activity.id, equipment=looms.id, needed=needed))
    # Given five at once, and never seven, for the first has ended when the third begins
    assert _told(tx) == []
    tx.row(Equipment, looms.id).there_are = 4
    tx.flush()
    assert _told(tx) == [("equipment", ("กี่ทอผ้า",), 5), ("equipment", ("กี่ทอผ้า",), 5)]


def test_learners_of_both_are_counted_and_named(tx: Tx) -> None:
    first, second = _one(tx, "ก", "09:00-12:00"), _one(tx, "ข", "10:00-11:00")
    who = learners(tx, 5)
    enrolments.enrol(tx, first.activity.id, who)
    enrolments.enrol(tx, second.activity.id, who[1:])
    enrolments.withdraw(tx, second.activity.id, who[4])
    (told,) = clashes.between(tx, DAY, DAY)
    assert (told.kind, told.count, len(told.what)) == ("learner", 3, 3)
    (new,) = clashes.of_enrolment(tx, second.activity.id, who[:2], DAY)
    assert (new.count, new.other.title, new.ours.day) == (2, "ก", DAY)
    assert clashes.of_enrolment(tx, second.activity.id, who, date(2026, 5, 7)) == ()


def test_of_three_at_once_each_two_are_told_with_just_who_is_in_both(tx: Tx) -> None:
    made = {
        n: _one(tx, n, t) for n, t in (("ก", "09:00-12:00"), ("ข", "10:00-11:00"), ("ค", "10:30-12:00"))
    }
    who = learners(tx, 6)
    for title, some in (("ก", who[:4]), ("ข", who[3:]), ("ค", (who[0], who[1], who[5]))):
        enrolments.enrol(tx, made[title].activity.id, some)
    merging.merge(
        tx, who[2], who[4]
    )  # one person now, in the first by one record and in the second by the other
    erasing.erase(tx, who[1], "ขอให้ลบ")
    told = {frozenset((c.ours.title, c.other.title)): c for c in clashes.between(tx, DAY, DAY)}
    assert {"".join(sorted(two)): (c.kind, c.count) for two, c in told.items()} == {
        "กข": ("learner", 2),
        "กค": ("learner", 1),
        "ขค": ("learner", 1),
    }
    names = {row.id: row.sort_key for row in tx.all(Learner)}
    assert sorted((who[2], who[3]), key=names.__getitem__) == [
        next(row.id for row in tx.all(Learner) if (row.given_name or "") in name)
        for name in told[frozenset("กข")].what
    ]


def test_a_plan_is_warned_before_it_is_kept(tx: Tx) -> None:
    there = _one(tx, "ก", "09:00-12:00", place="ลานวัด", facilitator="ครูนิภา")
    hours = read_hours("11:00-12:00")
    told = clashes.of_plan(tx, Wanted([(DAY, hours), (date(2026, 5, 7), hours)], "ลานวัด", "ครูนิภา"))
    assert [(c.kind, c.other.title) for c in told] == [("place", "ก"), ("facilitator", "ก")]
    session = there.sessions[0].id
    again = Wanted([(DAY, hours)], "ลานวัด", activity=there.activity.id, session=session)
    assert clashes.of_plan(tx, again) == ()


def test_the_week_shows_both_and_a_cancelled_one_clashes_no_more(tx: Tx) -> None:
    _one(tx, "ก", "09:00-12:00", place="ลานวัด")
    other = _one(tx, "ข", "11:00-13:00", place="ลานวัด")
    wednesday = week.read(tx, DAY).days[2]
    assert [len(block.clashes) for block in wednesday.blocks] == [1, 1]
    activities.cancel(tx, other.sessions[0].id, "ฝนตก")
    blocks = week.read(tx, DAY).days[2].blocks
    assert [(len(b.clashes), b.state, b.reason) for b in blocks] == [
        (0, "planned", None),
        (0, "cancelled", "ฝนตก"),
    ]
