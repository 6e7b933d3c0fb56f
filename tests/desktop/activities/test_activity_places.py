"""Places and those who teach are kept once, whoever writes their names, and come back after an undo."""

from __future__ import annotations

import pytest

from desktop import activities, volunteers
from desktop.errors import BadValue
from desktop.models import Place
from desktop.store.store import Store
from desktop.store.undo import undo
from tests.desktop.class_of import planned


def test_an_activity_says_where_it_meets_and_who_teaches(store: Store) -> None:
    with store.write("test") as tx:
        made = planned(tx, place=" ศาลาวัดแม่กา ", facilitator="ครูนิภา ปันแก้ว")
    assert (made.activity.place, made.activity.facilitator) == ("ศาลาวัดแม่กา", "ครูนิภา ปันแก้ว")
    with store.read() as tx:
        assert activities.places(tx) == ("ศาลาวัดแม่กา",)
        assert activities.facilitators(tx) == ("ครูนิภา ปันแก้ว",)


def test_without_names_there_is_no_place(store: Store) -> None:
    with store.write("test") as tx:
        made = planned(tx, place="  ")
        assert (made.activity.place, made.activity.facilitator) == (None, None)
        assert activities.places(tx) == ()


def test_a_place_written_again_in_another_form_is_the_same(store: Store) -> None:
    # Given a name written with two sara e, and then with the one sara ae that is meant
    with store.write("test") as tx:
        planned(tx, place="ลานวัดเเม่กา")
        planned(tx, place="ลานวัดแม่กา")
        assert activities.places(tx) == ("ลานวัดแม่กา",)


def test_a_place_that_was_undone_is_brought_back_by_its_name(store: Store) -> None:
    with store.write("activities.add") as tx:
        planned(tx, place="ห้อง 1")
    with store.write("undo") as tx:
        undo(tx)
        assert activities.places(tx) == ()
    with store.write("activities.add") as tx:
        made = planned(tx, place="ห้อง 1")
    with store.read() as tx:
        assert activities.places(tx) == ("ห้อง 1",)
        assert activities.detail(tx, made.activity.id).activity.place == "ห้อง 1"


def test_a_place_that_others_use_by_now_stays_when_its_deed_is_undone(store: Store) -> None:
    with store.write("volunteers.add") as tx:
        other = volunteers.add(tx, "ลุงคำ")
    with store.write("activities.add") as tx:
        first = planned(tx, place="ห้อง 1")
    with store.write("activities.add", by=other) as tx:
        planned(tx, "ทำขนมไทย", place="ห้อง 1")
    with store.write("undo") as tx:
        undone = undo(tx)
        assert ("place", "in_use") in {(kept.table, kept.why) for kept in undone.kept}
        assert activities.places(tx) == ("ห้อง 1",)
        assert first.activity.code not in {one.code for one in activities.catalogue(tx)}


def test_a_new_place_may_take_the_old_name_of_one_that_was_renamed(store: Store) -> None:
    with store.write("test") as tx:
        planned(tx, place="ห้อง 1")
        (room,) = tx.all(Place)
        room.name = "ห้องสมุด"
        tx.flush()
        planned(tx, place="ห้อง 1")
        assert activities.places(tx) == ("ห้อง 1", "ห้องสมุด")


@pytest.mark.parametrize("field", ["place", "facilitator"])
def test_a_name_too_long_is_refused(store: Store, field: str) -> None:
    with store.write("test") as tx, pytest.raises(BadValue, match=f"{field}_unfit"):
        planned(tx, **{field: "ก" * 201})
