"""Where somebody stands in the whole list, where they live, and the groups that a form offers."""

from __future__ import annotations

from desktop.learners import profile, register, search
from desktop.learners.places import place_of
from desktop.store.store import Store


def test_a_learners_place_is_their_row_in_the_pages(store: Store) -> None:
    with store.write("learners.add") as tx:
        added = [register.add(tx, name) for name in ("นายอ้าย ใจดี", "นางกก ใจงาม", "นายดี มั่นคง")]
    with store.read() as tx:
        order = [one.learner for one in search.page(tx, 0, 10)]
        assert [search.place(tx, learner) for learner in order] == [0, 1, 2]
        assert {one.id for one in added} == set(order)
        assert search.place(tx, b"0" * 16) is None


def test_a_write_sees_the_place_of_who_it_added(store: Store) -> None:
    with store.write("learners.add") as tx:
        register.add(tx, "นายอ้าย ใจดี")
        first = register.add(tx, "นางกก ใจงาม")
        assert search.place(tx, first.id) == 0


def test_a_tambon_kept_by_its_code_is_said_by_its_name() -> None:
    assert place_of("45 ม.3", "560110") == "ม.3 ต.แม่กา"
    assert place_of(None, "999999") == "ต.999999", "a code nobody knows is shown as it stands"


def test_every_group_of_a_new_centre_is_offered(store: Store) -> None:
    with store.read() as tx:
        groups = profile.every_group(tx)
    assert groups[0] == ("elderly", "ผู้สูงอายุ")
    assert ("farmer", "เกษตรกร") in groups
