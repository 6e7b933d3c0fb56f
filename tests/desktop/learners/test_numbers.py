"""Document numbers: kinds, doubts, history, the mask, and who may see them whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.errors import BadValue, NotFound, Refused
from desktop.learners import numbers, register
from desktop.learners.numbers import Numbered
from desktop.models import Volunteer, new_id
from desktop.store.store import Store, Tx
from desktop.store.undo import undo

GOOD, OTHER, PINK = "1101700230708", "1000000000019", "0123456789012"


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as writing:
        register.add(writing, "นางมาลี ใจดี")
        yield writing


@pytest.fixture
def learner(tx: Tx) -> bytes:
    return register.named(tx, "A00001E").id


@pytest.mark.parametrize(
    ("told", "kind", "number", "notes"),
    [
        (Numbered("thai", "1-1017-00230-70-8"), "thai", GOOD, ()),
        (Numbered("thai", "๑๑๐๑๗๐๐๒๓๐๗๐๘"), "thai", GOOD, ()),
        (Numbered("thai", "1101700230707"), "thai", "1101700230707", ("id_checksum",)),
        (Numbered("thai", "12345"), "thai", "12345", ("id_length",)),
        (Numbered("thai", PINK), "foreigner", PINK, ("id_checksum",)),  # 0 begins no Thai's number
        (Numbered("gcode", "G123456789012"), "gcode", "G123456789012", ()),
        (Numbered("passport", "aa 1234567"), "passport", "AA1234567", ()),
        (Numbered("other", "บ้าน 12/3"), "other", "บ้าน12/3", ()),
        (Numbered(None, GOOD), "thai", GOOD, ()),
        (Numbered(None, "xy"), "other", "XY", ()),
        (Numbered("none", "ไม่สนใจ", why="ทำหาย"), "none", None, ()),
    ],
)
def test_a_number_is_read_by_its_kind_and_a_doubt_never_blocks(
    told: Numbered, kind: str, number: str | None, notes: tuple[str, ...]
) -> None:
    read = numbers.read(told)
    assert read[0] == kind
    assert (read[1] or "").replace("/", "") == (number or "").replace("/", "")
    assert read[2] == notes


@pytest.mark.parametrize("text", ["", "!!!", "ไม่มี", "1.1017E+12", "1" * 41])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(BadValue, match="number_unreadable"):
        numbers.read(Numbered("thai", text))
    with pytest.raises(BadValue, match="choice_unknown"):
        numbers.read(Numbered("ปลา", GOOD))


def standing(tx: Tx, learner: bytes) -> list[tuple[str, bool]]:
    return [(one.kind, one.until is None) for one in numbers.documents(tx, learner)]


def test_a_replaced_number_stays_as_history(tx: Tx, learner: bytes) -> None:
    assert numbers.put(tx, learner, Numbered("none", why="รอทำบัตร"))
    assert numbers.put(tx, learner, Numbered("gcode", "G123456789012"))
    assert standing(tx, learner) == [("gcode", True), ("none", False)]
    assert numbers.put(tx, learner, Numbered("passport", "AA1234567"))
    assert standing(tx, learner) == [("gcode", True), ("passport", True), ("none", False)]
    assert numbers.put(tx, learner, Numbered("foreigner", "6100000000000"))
    assert [one for one in standing(tx, learner) if one[1]] == [("passport", True), ("foreigner", True)]
    assert not numbers.put(tx, learner, Numbered("foreigner", "6-1000-00000-00-0")), "it stands already"
    passport = numbers.documents(tx, learner)[0].id
    assert numbers.put(tx, learner, Numbered("other", "ทร.38", replaces=passport))
    assert ("passport", False) in standing(tx, learner)
    assert {one.until for one in numbers.documents(tx, learner) if one.until} == {"2026-05-20"}


def test_a_number_of_somebody_else_is_kept_with_a_doubt(tx: Tx, learner: bytes) -> None:
    register.add(tx, "คนอื่น เลขเดียวกัน", id_number=GOOD)
    numbers.put(tx, learner, Numbered("thai", GOOD))
    assert numbers.documents(tx, learner)[0].notes == ("id_taken",)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (GOOD, "1-1017-xxxxx-xx-8"),
        ("G123456789012", "G1xxxxxxxxx12"),
        ("AA1234567", "AAxxxxx67"),
        ("12345", "xxxxx"),
        ("", None),
        (None, None),
    ],
)
def test_a_mask_hides_the_middle(number: str | None, shown: str | None) -> None:
    assert numbers.mask(number) == shown


def someone(store: Store, role: str) -> bytes:
    key = new_id()
    with store.write("volunteers.add") as tx:
        tx.add(Volunteer(id=key, name=f"อาสา {role}", role=role))
    return key


@pytest.mark.parametrize("role", ["keeper", "coordinator"])
def test_a_number_is_shown_to_who_may_see_it_and_that_is_written_down(store: Store, role: str) -> None:
    with store.write("test") as tx:
        key = register.add(tx, "นางมาลี ใจดี", id_number=GOOD).id
        (document,) = numbers.documents(tx, key)
    who = someone(store, role)
    with store.local(by=who) as tx:
        assert numbers.show_number(tx, key, document.id) == GOOD
    with store.read() as tx:
        rows = tx.sql.execute("SELECT at, by, learner, document FROM number_shown").fetchall()
        changes = tx.sql.execute("SELECT count(*) FROM change WHERE verb LIKE '%number%'").fetchone()
    assert [(row[0][:16], *row[1:]) for row in rows] == [("2026-05-20T08:30", who, key, document.id)]
    assert changes == (0,), "it is no deed, and undo does not step on it"


def test_the_desk_role_is_refused_and_nothing_is_written_down(store: Store) -> None:
    with store.write("test") as tx:
        key = register.add(tx, "นางมาลี ใจดี", id_number=GOOD).id
        (document,) = numbers.documents(tx, key)
    for who in (someone(store, "desk"), new_id(), None):
        with pytest.raises(Refused, match="role_may_not"), store.local(by=who) as tx:
            numbers.show_number(tx, key, document.id)
    with store.read() as tx:
        assert tx.sql.execute("SELECT count(*) FROM number_shown").fetchone() == (0,)


def test_a_number_that_is_not_theirs_is_not_shown(store: Store) -> None:
    with store.write("test") as tx:
        key = register.add(tx, "นางมาลี ใจดี", id_number=GOOD).id
        other = register.add(tx, "คนอื่น").id
        (document,) = numbers.documents(tx, key)
    who = someone(store, "keeper")
    for learner, number in ((other, document.id), (key, new_id())):
        with pytest.raises(NotFound), store.local(by=who) as tx:
            numbers.show_number(tx, learner, number)


def test_undo_brings_the_replaced_number_back(store: Store) -> None:
    with store.write("test") as tx:
        key = register.add(tx, "นางมาลี ใจดี", id_number=GOOD).id
    with store.write("learners.save") as tx:
        numbers.put(tx, key, Numbered("thai", OTHER))
    with store.write("undo") as tx:
        undo(tx)
    with store.read() as tx:
        told = numbers.documents(tx, key)
    assert [(one.number, one.until) for one in told] == [("1-1017-xxxxx-xx-8", None)]


def test_one_number_stands_and_the_earlier_ones_keep_their_days(store: Store) -> None:
    with store.write("t") as tx:
        who = register.add(tx, "เด็กหญิงแก้ว").id
        for kind, number in (
            ("gcode", "G123456789012"),
            ("pink", "0000000000001"),
            ("thai", "1101700230708"),
        ):
            numbers.put(tx, who, numbers.Numbered(kind, number))
        told = [(one.kind, one.until is None) for one in numbers.documents(tx, who)]
    assert told[0] == ("thai", True)
    assert sorted(told[1:]) == [("gcode", False), ("pink", False)]


def test_a_doubtful_number_keeps_the_reason_and_a_shared_one_names_the_other(store: Store) -> None:
    with store.write("t") as tx:
        first, second = (register.add(tx, name).id for name in ("นางบุญมี ศรีวิชัย", "นายก้อง ใจดี"))
        for who in (first, second):
            numbers.put(tx, who, numbers.Numbered(None, "1101700230701", why="บัตรพิมพ์อย่างนี้"))
        (one,) = numbers.documents(tx, second)
    assert (one.notes, one.why, one.also) == (
        ("id_checksum", "id_taken"),
        "บัตรพิมพ์อย่างนี้",
        ("นางบุญมี ศรีวิชัย",),
    )
