"""Likely pairs in the register: found in sets, told with what agrees and what differs, and not twice."""

from __future__ import annotations

from desktop.learners import duplicates, merging, register
from desktop.store.store import Store, Tx


def found(tx: Tx) -> list[tuple[tuple[str, str], bool]]:
    return [(pair.names, pair.same) for pair in duplicates.pairs(tx)]


def test_pairs_by_number_name_and_telephone(store: Store) -> None:
    with store.write("a") as tx:
        register.add(tx, "นางมาลี ใจดี", id_number="1560800123450")
        register.add(tx, "มาลี ใจดีงาม", id_number="1560800123450")
        register.add(tx, "นายคำปัน แสงทอง", birth="2500")
        register.add(tx, "คำปัน แสงทอง", birth="3/6/2500")
        register.add(tx, "จะแฮ", phone="0812345678", birth="2520")
        register.add(tx, "นางจะแห", phone="0812345678", birth="2520")
    with store.read() as tx:
        told = dict(found(tx))
    assert told[("นายคำปัน แสงทอง", "คำปัน แสงทอง")] is True
    assert set(told) == {
        ("นางมาลี ใจดี", "มาลี ใจดีงาม"),
        ("นายคำปัน แสงทอง", "คำปัน แสงทอง"),
        ("จะแฮ", "นางจะแห"),
    }


def test_a_telephone_of_a_household_and_a_name_of_other_ages_are_no_pair(store: Store) -> None:
    with store.write("a") as tx:
        for name, birth in (("นางมาลี ใจดี", "2500"), ("ดช. ปัน ใจดี", "2560"), ("นายคำ ใจดี", "2498")):
            register.add(tx, name, phone="0812345678", birth=birth)
        register.add(tx, "นายแก้ว มาดี", birth="2500")
        register.add(tx, "นายแก้ว มาดี", birth="2550")
    with store.read() as tx:
        assert found(tx) == []


def test_who_was_joined_or_told_apart_is_not_asked_about(store: Store) -> None:
    with store.write("a") as tx:
        keys = [register.add(tx, "นางมาลี ใจดี", birth="2500").id for _ in range(3)]
    with store.read() as tx:
        assert duplicates.count(tx) == 3
    with store.local() as tx:
        duplicates.apart(tx, keys[2], keys[0])
    with store.read() as tx:
        assert duplicates.count(tx) == 2
        assert duplicates.is_apart(tx, keys[0], keys[2])
    with store.write("learners.merge") as tx:
        merging.merge(tx, keys[0], keys[1])
    with store.read() as tx:
        assert duplicates.count(tx) == 0
