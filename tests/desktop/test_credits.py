"""What a learner has of each programme: own hours, another centre's, what was learned elsewhere; explained."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop import centre, credit_account, enrolments, office_rules, outside, passbook, programmes
from desktop.errors import BadValue
from desktop.outside import Told
from desktop.store.store import Store, Tx
from tests.desktop.class_of import class_of, learners, planned, roll
from tests.desktop.foreign import held_by
from ui.words import programmes as said


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def elsewhere(tx: Tx, who: bytes, programme: bytes | None, hours: str, *, checked: bool) -> bytes:
    line = outside.put(
        tx, who, None, Told("ดูงาน", "work", hours=hours, evidence="letter", programme=programme)
    )
    if checked:
        outside.check(tx, line.id)
    return line.id


def test_own_hours_those_of_another_centre_and_what_was_checked_count_together(tx: Tx) -> None:
    mine, (who, other) = class_of(tx, 2)
    theirs = planned(tx, title="ทำขนมไทย")
    held_by(tx, theirs.activity.id, "ศาลาดอกคำใต้")
    enrolments.enrol(tx, theirs.activity.id, [who])
    for made in (mine, theirs):
        for session in made.sessions:
            roll(tx, session.id)
    one = programmes.save(tx, None, "นักจัดการเมือง", 450)
    programmes.put_parts(tx, one.id, [(mine.activity.id, 150, True), (theirs.activity.id, 100, False)])
    elsewhere(tx, who, one.id, "60", checked=True)
    elsewhere(tx, who, one.id, "400", checked=False)
    told = passbook.read(tx, who)
    assert {entry.title: entry.centre for entry in told.entries} == {
        "สานตะกร้า": centre.told(tx).name,
        "ทำขนมไทย": "ศาลาดอกคำใต้",
    }
    (found,) = credit_account.towards(tx, told)
    assert found.hours == 40
    assert (found.outside_minutes, found.outside_credits) == (3600, 150)
    assert (found.credits, found.remaining, found.complete) == (400, 50, False)
    assert found.minutes == 2 * 27 * 60 + 3600
    assert found.by_hours == 200, "114 hours are two whole credits of 40"
    assert said.towards(found) == (
        "ได้ 4 จาก 4.5 หน่วยกิต · เหลือ 0.5 · เรียน 114 ชั่วโมง (จากที่อื่น 60) · 40 ชั่วโมง = 1 หน่วยกิต"
    )
    people = {person.learner: person for person in programmes.progress(tx, one.id)}
    assert (people[who].credits, people[who].outside) == (400, 150), (
        "the page of programmes says the same"
    )
    assert people[other].credits == 150


def test_a_programme_may_have_its_own_hours_a_credit(tx: Tx) -> None:
    (who,) = learners(tx, 1)
    one = programmes.save(tx, None, "ผู้ช่วยพยาบาล", 200)
    elsewhere(tx, who, one.id, "30", checked=True)
    assert credit_account.towards(tx, passbook.read(tx, who))[0].credits == 75
    programmes.put_credit_hours(tx, one.id, programmes.read_credit_hours("๑๕"))
    assert credit_account.towards(tx, passbook.read(tx, who))[0].credits == 200
    programmes.put_credit_hours(tx, one.id, None)
    office_rules.change(tx, "credit.hours", 60)
    (found,) = credit_account.towards(tx, passbook.read(tx, who))
    assert (found.credits, found.hours) == (50, 60)
    assert not found.complete, "of no activities nothing is complete"
    for text in ("0", "501", "มาก", "-3"):
        with pytest.raises(BadValue, match="credit_hours_unfit"):
            programmes.read_credit_hours(text)
    with pytest.raises(BadValue):
        office_rules.change(tx, "credit.hours", 0)


def test_what_is_required_and_lacks_is_named(tx: Tx) -> None:
    made, (who,) = class_of(tx, 1)
    more = planned(tx, title="ทำขนมไทย")
    for session in made.sessions:
        roll(tx, session.id)
    one = programmes.save(tx, None, "นักจัดการเมือง", None)
    programmes.put_parts(tx, one.id, [(made.activity.id, 0, True), (more.activity.id, 100, True)])
    (found,) = credit_account.towards(tx, passbook.read(tx, who))
    assert [part.title for part in found.lacks] == ["ทำขนมไทย"]
    assert found.remaining is None
    assert said.towards(found).startswith("ได้ 0 หน่วยกิต · ต้องเรียน ทำขนมไทย · เรียน 27 ชั่วโมง")
    assert [said.part_of(done) for done in found.parts] == ["27 จาก 27 ชม. · 0 หน่วยกิต", "ยังไม่ได้เรียน"]


def test_who_left_keeps_the_hours_and_gets_no_credit(tx: Tx) -> None:
    made, (who,) = class_of(tx, 1)
    for session in made.sessions:
        roll(tx, session.id)
    one = programmes.save(tx, None, "นักจัดการเมือง", 100)
    programmes.put_parts(tx, one.id, [(made.activity.id, 100, True)])
    enrolments.withdraw(tx, made.activity.id, who)
    (found,) = credit_account.towards(tx, passbook.read(tx, who))
    assert (found.credits, found.minutes) == (0, 27 * 60)
    assert programmes.progress(tx, one.id) == ()


def test_what_counts_towards_nothing_stands_in_no_programme(tx: Tx) -> None:
    (who,) = learners(tx, 1)
    programmes.save(tx, None, "นักจัดการเมือง", 100)
    elsewhere(tx, who, None, "30", checked=True)
    told = passbook.read(tx, who)
    assert (told.outside_minutes, told.minutes) == (1800, 0)
    assert credit_account.towards(tx, told) == ()
