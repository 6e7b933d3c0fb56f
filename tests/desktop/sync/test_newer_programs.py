"""What a newer program wrote is held, handed on and applied after the update; a bad row is set aside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from desktop.models import TABLES, Attendance, Learner, Programme, Row, new_id
from desktop.store import fits, heads, later, merge
from desktop.sync import gather, keeping
from tests.desktop.sync.desks import Desks, add, edit, image, names, value


@contextmanager
def older(patch: pytest.MonkeyPatch, without: type[Row]) -> Iterator[None]:
    """A program that does not know a table yet."""
    with patch.context() as now:
        fewer = {kind: table for kind, table in heads.KINDS.items() if table is not without}
        now.setattr(keeping, "TABLES", tuple(table for table in TABLES if table is not without))
        for module in (merge, gather, later):
            now.setattr(module, "KINDS", fewer)
        yield


@contextmanager
def without_field(patch: pytest.MonkeyPatch, name: str) -> Iterator[None]:
    """A program whose learners do not have a field yet."""
    with patch.context() as now:
        fewer = tuple(field for field in Learner.fields() if field != name)
        now.setattr(Learner, "fields", classmethod(lambda _cls: fewer))
        fits.shape_of.cache_clear()
        yield
    fits.shape_of.cache_clear()


def test_an_unknown_table_is_carried_on_and_applied_after_the_update(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    desks.invite("C")
    desks.calm()
    with desks["A"].write("programmes.add") as tx:
        tx.add(Programme(id=new_id(), code="PA01", title="นักจัดการเมือง"))
    desks.visit("A")
    with older(monkeypatch, Programme):
        desks.visit("B")
        with desks["B"].read() as tx:
            assert tx.sql.execute("SELECT count(*) FROM programme").fetchone()[0] == 0
            assert tx.sql.execute("SELECT why FROM unread").fetchall() == [("newer",)]
        desks.visit("B")
    (desks.stick / "Sala").joinpath(
        next(p.name for p in (desks.stick / "Sala").iterdir() if p.name[0] == "A")
    ).unlink()
    desks.visit("C")  # it has met the table only by way of the older program
    desks.restart("B")
    for letter in "BC":
        with desks[letter].read() as tx:
            assert tx.sql.execute("SELECT title FROM programme").fetchall() == [("นักจัดการเมือง",)]
            assert tx.sql.execute("SELECT count(*) FROM unread").fetchone()[0] == 0
    desks.calm()
    desks.same()
    desks.sound()


def test_an_unknown_field_is_carried_on_and_applied_after_the_update(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.calm()
    new = None
    with without_field(monkeypatch, "remark"):
        edit(desks["A"], who, remark="แพ้ถั่ว", phone="0810000001")
        with desks["A"].write("learners.add") as tx:
            new = new_id()
            tx.sql.execute(
                "INSERT INTO learner (id, code, given_name, sex, sort_key, search, name_key, remark)"
                " VALUES (?, 'A99', 'ใหม่', 'not_stated', '', '', '', 'ขายของ')",
                (new,),
            )
        desks.visit("A", "B")
        assert value(desks["B"], who, "phone") == "0810000001"
        assert value(desks["B"], who, "remark") is None
        assert names(desks["B"]) == {"มาลี", "ใหม่"}
    desks.restart("B")
    assert value(desks["B"], who, "remark") == "แพ้ถั่ว"
    assert value(desks["B"], new, "remark") == "ขายของ"
    desks.calm()
    desks.same()
    desks.sound()


BAD: dict[str, tuple[type[Row], dict[str, Any]]] = {
    "a word that is none": (Attendance, {"status": "banana"}),
    "a number for a text": (Attendance, {"status": 7}),
    "a text for a number": (Attendance, {"status": "late", "minutes": "ยี่สิบ"}),
    "what must be there is missing": (Attendance, {"minutes": 3}),
    "too long a text": (Learner, {"code": "A9", "given_name": "ก" * 1_000_001, "sex": "male"}),
    "too short a key": (Learner, {"code": "A9", "given_name": "ก", "sex": "male"}),
}


@pytest.mark.parametrize("case", BAD)
def test_one_bad_row_is_set_aside_by_name_and_the_rest_goes_in(
    desks: Desks, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    """A desk that writes past its own program: its Change is sound, what it says is not."""
    table, fields = BAD[case]
    key = b"\x07" * (3 if "key" in case else table.key_length())
    who = add(desks["A"], "มาลี ใจดี")
    _forged_row(desks, table, key, fields)
    other = add(desks["A"], "คำปัน ศรีวงศ์")
    desks.visit("A", "B")
    assert names(desks["B"]) >= {"มาลี", "คำปัน"}
    assert who != other
    with desks["B"].read() as tx:
        aside = tx.sql.execute('SELECT kind, "row" FROM set_aside').fetchall()
        assert aside == [(table.kind, key)]
        standing = tx.sql.execute(f"SELECT count(*) FROM {table.table_name()}").fetchone()[0]
    assert standing == (2 if table is Learner else 0)
    desks.sound_at("B")
    desks.visit("B", "A", "B")
    before = image(desks["B"])
    assert before["changes"][-1] in image(desks["A"])["changes"]


def test_a_row_that_was_set_aside_comes_in_when_it_is_mended(desks: Desks) -> None:
    key = b"\x08" * 32
    _forged_row(desks, Attendance, key, {"status": "banana"})
    desks.visit("A", "B")
    with desks["A"].write("attendance.mark") as tx:
        tx.sql.execute("UPDATE attendance SET status = 'late' WHERE session = ?", (key[:16],))
    desks.visit("A", "B")
    with desks["B"].read() as tx:
        assert tx.sql.execute("SELECT status FROM attendance").fetchall() == [("late",)]
        assert tx.sql.execute("SELECT count(*) FROM set_aside").fetchone()[0] == 0
    desks.calm()
    desks.same()
    desks.sound()


def _forged_row(desks: Desks, table: type[Row], key: bytes, fields: dict[str, Any]) -> None:
    """Leave a Change that no form of ours would: by hand in the journal, before it is sealed."""
    with desks["A"].write("forged") as tx:
        tx.sql.execute("UPDATE writer SET n = n + 1")
        tx.sql.execute(
            "INSERT INTO change SELECT log, n, last_at, first, deed, by, verb, ?, ?, NULL, 1, NULL, ?,"
            " zeroblob(16), NULL, zeroblob(32), 1 FROM writer",
            (table.kind, key, json.dumps(fields)),
        )
        if table is Attendance:
            tx.sql.execute("UPDATE writer SET applying = 1")
            tx.sql.execute(
                "INSERT INTO attendance (session, learner, status, stamp_log, stamp_n)"
                " SELECT ?, ?, ?, log, n FROM writer",
                (key[:16], key[16:], str(fields.get("status", "late"))),
            )
            tx.sql.execute("UPDATE writer SET applying = 0")
