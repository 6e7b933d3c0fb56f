"""Programmes: what they are made of, and how far everybody has come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop import enrolments, programmes
from desktop.errors import BadValue, NotFound
from desktop.models import new_id
from desktop.store.store import Store, Tx
from tests.desktop.class_of import learners, planned, roll


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def test_credits_count_towards_a_programme_and_what_is_required_must_be_done(tx: Tx) -> None:
    who = learners(tx, 3)
    first, second = planned(tx, title="ก"), planned(tx, title="ข")
    for made in (first, second):
        enrolments.enrol(tx, made.activity.id, who)
    for session in first.sessions:
        roll(tx, session.id, (who[2], "absent"))
    for session in second.sessions:
        roll(tx, session.id, (who[1], "absent"))
    made = programmes.save(tx, None, "นักจัดการเมือง", 300)
    told = programmes.put_parts(
        tx, made.id, [(first.activity.id, 150, True), (second.activity.id, 150, False)]
    )
    assert [(part.title, part.credits, part.required) for part in told.parts] == [
        ("ก", 150, True),
        ("ข", 150, False),
    ]
    found = {one.learner: one for one in programmes.progress(tx, made.id)}
    assert [found[one].credits for one in who] == [300, 150, 150]
    assert [found[one].complete for one in who] == [True, False, False]
    assert found[who[2]].lacks == (first.activity.id,)
    assert programmes.progress(tx, made.id)[0].learner == who[0]


def test_a_programme_is_found_by_code_title_and_id_changed_and_taken_apart(tx: Tx) -> None:
    activity = planned(tx).activity.id
    made = programmes.save(tx, None, "นักจัดการเมือง", None)
    assert made.code == "PA01"
    for text in ("pa01", "นักจัดการเมือง", made.id.hex()):
        assert programmes.named(tx, text) == made
    programmes.put_parts(tx, made.id, [(activity, 100, True)])
    assert programmes.put_parts(tx, made.id, []).parts == ()
    assert programmes.put_parts(tx, made.id, [(activity, 200, False)]).parts[0].credits == 200
    told = programmes.save(tx, made.id, "นักจัดการเมือง รุ่น 2", 4500, "45 หน่วยกิต")
    assert (told.title, told.credits_needed, told.note) == ("นักจัดการเมือง รุ่น 2", 4500, "45 หน่วยกิต")
    assert [one.id for one in programmes.listed(tx)] == [made.id]


def test_what_cannot_be_meant(tx: Tx) -> None:
    made = programmes.save(tx, None, "ก", None)
    for wrong, code in (((None, " ", None), "title_unfit"), ((None, "ก", -1), "credits_unfit")):
        with pytest.raises(BadValue, match=code):
            programmes.save(tx, *wrong)
    with pytest.raises(NotFound):
        programmes.save(tx, new_id(), "ก", None)
    with pytest.raises(NotFound):
        programmes.put_parts(tx, made.id, [(new_id(), 1, True)])
    with pytest.raises(NotFound):
        programmes.named(tx, "ไม่มี")
    with pytest.raises(NotFound):
        programmes.progress(tx, new_id())
