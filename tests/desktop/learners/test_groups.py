"""The code list of target groups, and whom it counts since when."""

from __future__ import annotations

import pytest

from desktop.errors import BadValue, NotFound, Refused
from desktop.learners import groups, merging, profile, register
from desktop.store.store import Store
from desktop.store.undo import undo
from desktop.store.verify import verify


def sound(store: Store) -> bool:
    """Whether the journal and the rows agree."""
    sql = store.driver()
    broken = verify(sql)
    sql.close()
    return broken == []


@pytest.fixture
def who(store: Store) -> bytes:
    with store.write("learners.add") as tx:
        return register.add(tx, "นางบุญมี ศรีวิชัย").id


def codes(store: Store) -> list[str]:
    with store.read() as tx:
        return [one.code for one in groups.every(tx)]


def test_a_new_centre_has_the_standard_list(store: Store) -> None:
    assert codes(store) == [code for code, _ in groups.STANDARD]
    with store.write("groups.add") as tx:
        assert groups.add_standard(tx) == 0


def test_a_group_is_added_renamed_and_taken_out_of_use(store: Store, who: bytes) -> None:
    with store.write("groups.add") as tx:
        made = groups.add(tx, " ช่างทอผ้า ")
        groups.join(tx, who, made.code)
    with store.write("groups.rename") as tx:
        assert groups.rename(tx, made.code, "ช่างทอ").name == "ช่างทอ"
    with store.write("groups.retire") as tx:
        groups.retire(tx, made.code)
    assert made.code not in codes(store)
    with store.read() as tx:
        (kept,) = profile.read(tx, who).groups
    assert (kept.name, kept.until) == ("ช่างทอ", None), "who was counted to it stays so"
    with store.write("groups.add") as tx:
        assert (groups.add(tx, "ช่างทอ").code, groups.every(tx)[-1].people) == (made.code, 1)
    assert sound(store)


def test_who_is_counted_is_a_person_and_no_record(store: Store) -> None:
    with store.write("x") as tx:
        one, same, third, removed = (
            register.add(tx, f"นาง{name} ใจดี").id for name in ("กานดา", "กันดา", "ขนิษฐา", "คำแก้ว")
        )
        for who in (one, same, removed):
            groups.join(tx, who, "elderly")
        for who in (same, third):
            groups.join(tx, who, "border")
    with store.write("x") as tx:
        merging.merge(tx, one, same)
        tx.sql.execute("UPDATE learner SET gone = 1 WHERE id = ?", (removed,))

    def people(code: str) -> int:
        with store.read() as tx:
            return next(one.people for one in groups.every(tx) if one.code == code)

    assert (people("elderly"), people("border"), people("general")) == (1, 2, 0)
    with store.write("x") as tx:
        groups.leave(tx, one, "elderly")
    assert people("elderly") == 0, "both records have left"
    with store.write("x") as tx:
        merging.unmerge(tx, same)
    assert people("border") == 2


def test_undo_takes_a_group_back(store: Store) -> None:
    before = codes(store)
    with store.write("groups.add") as tx:
        groups.add(tx, "ช่างทอผ้า", "weaver")
    assert codes(store) == [*before, "weaver"]
    with store.write("undo") as tx:
        undo(tx)
    assert codes(store) == before


@pytest.mark.parametrize("name", ["", "  ", "ก" * 81])
def test_a_name_must_be_one(store: Store, name: str) -> None:
    with pytest.raises(BadValue, match="group_name"), store.write("groups.add") as tx:
        groups.add(tx, name)


def test_a_name_stands_once_and_a_code_is_simple(store: Store) -> None:
    with pytest.raises(Refused, match="group_exists"), store.write("groups.add") as tx:
        groups.add(tx, "ผู้สูงอายุ")
    with pytest.raises(Refused, match="group_exists"), store.write("groups.rename") as tx:
        groups.rename(tx, "farmer", "ผู้สูงอายุ")
    with pytest.raises(BadValue, match="group_code"), store.write("groups.add") as tx:
        groups.add(tx, "ใหม่", "ก ข")
    with pytest.raises(Refused, match="group_exists"), store.write("groups.add") as tx:
        groups.add(tx, "ใหม่", "elderly")
    with pytest.raises(NotFound, match="no_such"), store.write("groups.retire") as tx:
        groups.retire(tx, "nobody")


def test_a_learner_joins_and_leaves_with_days(store: Store, who: bytes) -> None:
    with store.write("learners.groups") as tx:
        groups.join(tx, who, "elderly", "1 ม.ค. 2569", "รพ.สต.")
        groups.join(tx, who, "elderly", "2 ม.ค. 2569")
    with store.write("learners.groups") as tx:
        with pytest.raises(BadValue, match="dates_reversed"):
            groups.leave(tx, who, "elderly", "1 ม.ค. 2568")
        with pytest.raises(BadValue, match="day_in_future"):
            groups.join(tx, who, "farmer", "1 ม.ค. 2580")
        with pytest.raises(BadValue, match="day_needed"):
            groups.join(tx, who, "farmer", "2568")
        groups.leave(tx, who, "elderly", "31 ม.ค. 2569")
    with store.write("learners.groups") as tx:
        groups.join(tx, who, "elderly")
    with store.read() as tx:
        told = [(g.since, g.until, g.source) for g in profile.read(tx, who).groups]
    assert told == [("2026-05-20", None, "form"), ("2026-01-02", "2026-01-31", "รพ.สต.")]
    with pytest.raises(NotFound), store.write("learners.groups") as tx:
        groups.leave(tx, who, "farmer")
