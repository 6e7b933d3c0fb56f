"""Every accepted write leaves its Change, whichever way it came; nothing else gets in."""

from __future__ import annotations

from typing import Any

import pytest
import sqlcipher3.dbapi2 as cipher
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop import clock
from desktop.models import Attendance, Learner, Place, new_id, show_id
from desktop.store import change, journal
from desktop.store.store import Store
from desktop.store.verify import verify


def changes(store: Store, table: str | None = None) -> list[journal.Told]:
    with store.read() as tx:
        return [told for told in journal.listed(tx.sql) if table in {None, told.table}]


def broken(store: Store) -> list[Any]:
    sql = store.driver()
    try:
        return verify(sql)
    finally:
        sql.close()


def test_an_object_a_set_and_plain_sql_all_leave_their_changes(store: Store) -> None:
    with store.write("three ways") as tx:
        tx.add(Place(id=new_id(), name="วัด"))
        tx.insert(Place, [{"id": new_id(), "name": "โรงเรียน"}, {"id": new_id(), "name": "ศาลา"}])
        tx.sql.execute("UPDATE place SET address = 'หมู่ 2' WHERE name = 'ศาลา'")
    told = changes(store, "place")
    assert [(t.op, t.fields) for t in told] == [
        (change.NEW, {"name": "วัด"}),
        (change.NEW, {"name": "โรงเรียน"}),
        (change.NEW, {"name": "ศาลา"}),
        (change.SET, {"address": "หมู่ 2"}),
    ]
    assert {t.verb for t in told} == {"three ways"}
    assert len({t.deed for t in told}) == 1
    assert broken(store) == []


def test_an_upsert_leaves_a_new_row_first_and_an_edit_after(store: Store) -> None:
    key = {"session": new_id(), "learner": new_id()}
    for status in ("present", "absent", "absent"):
        with store.write("mark") as tx:
            tx.sql.execute(
                "INSERT INTO attendance (session, learner, status) VALUES (:session, :learner, :status)"
                " ON CONFLICT (session, learner) DO UPDATE SET status = excluded.status",
                {**key, "status": status},
            )
    told = changes(store, "attendance")
    assert [(t.op, t.fields) for t in told] == [
        (change.NEW, {"status": "present"}),
        (change.SET, {"status": "absent"}),
    ], "the third wrote what stood there already: no write, no Change"
    assert told[0].row == key["session"] + key["learner"]


def test_bytes_in_fields_are_bytes_in_the_change(store: Store) -> None:
    keeper, row = new_id(), new_id()
    with store.write("learner") as tx:
        tx.insert(
            Learner,
            [
                {
                    "id": row, "code": "A00001X", "given_name": "ก", "sex": "female",
                    "merged_into": keeper, "sort_key": "ก", "search": "ก", "name_key": "ก|",
                }
            ],
        )  # fmt: skip
    (told,) = changes(store, "learner")
    assert told.fields is not None
    assert told.fields["merged_into"] == keeper
    assert "sort_key" not in told.fields
    assert "phone" not in told.fields, "a new row's nulls are not written down"


def test_dots_have_no_gaps_and_stamps_only_rise(store: Store) -> None:
    for name in "กขค":
        with store.write("place") as tx:
            tx.add(Place(id=new_id(), name=name))
    told = changes(store, "place")
    assert [t.n for t in told] == [1, 2, 3]
    assert len({t.log for t in told}) == 1
    assert [t.at for t in told] == sorted({t.at for t in told})


@pytest.mark.parametrize("lie", ["1970-01-01", "2009-06-01", "2569-05-20"])
def test_a_lying_clock_neither_goes_back_nor_runs_ahead(
    store: Store, monkeypatch: pytest.MonkeyPatch, lie: str
) -> None:
    with store.write("before") as tx:
        tx.add(Place(id=new_id(), name="ก่อน"))
    monkeypatch.setenv("SALA_NOW", lie)
    with store.write("lie") as tx:
        tx.add(Place(id=new_id(), name="ตอนโกหก"))
    monkeypatch.setenv("SALA_NOW", "2026-05-20T09:00")
    with store.write("after") as tx:
        tx.add(Place(id=new_id(), name="หลัง"))
    before, lied, after = changes(store, "place")
    assert lied.at == before.at + 1, "an impossible clock is no clock"
    assert clock.moment_of(after.at).isoformat() == "2026-05-20T09:00:00+07:00"


def test_each_start_opens_a_log_of_its_own_that_goes_on_from_the_last(store: Store) -> None:
    with store.write("first") as tx:
        tx.add(Place(id=new_id(), name="1"))
    with Store(store.home, store.keys) as second, second.write("second") as tx:
        tx.add(Place(id=new_id(), name="2"))
    with Store(store.home, store.keys) as third, third.write("third") as tx:
        tx.add(Place(id=new_id(), name="3"))
    with store.read() as tx:
        logs = tx.sql.execute("SELECT no, parent, parent_n FROM log ORDER BY no").fetchall()
        ends = dict(tx.sql.execute("SELECT log, max(n) FROM change GROUP BY log"))
    assert [parent for _, parent, _ in logs] == [None, 1, 2, 3]
    assert [(parent, n) for _, parent, n in logs[1:]] == [(no, ends[no]) for no in (1, 2, 3)]
    assert broken(store) == []


def test_a_start_that_writes_nothing_opens_no_log(store: Store) -> None:
    with store.read() as tx:
        before = tx.sql.execute("SELECT count(*) FROM log").fetchone()
    with Store(store.home, store.keys) as idle, idle.write("nothing"):
        pass
    with store.read() as tx:
        assert tx.sql.execute("SELECT count(*) FROM log").fetchone() == before


def test_two_starts_side_by_side_write_two_logs_and_both_verify(store: Store) -> None:
    with Store(store.home, store.keys) as other:
        for n in range(3):
            for one in (store, other):
                with one.write("turn") as tx:
                    tx.add(Place(id=new_id(), name=str(n)))
        told = changes(store, "place")
        assert len({t.log for t in told}) == 2
        assert [t.at for t in told] == sorted({t.at for t in told}), "one clock for both"
    assert broken(store) == []


def test_a_write_that_fails_leaves_nothing(store: Store) -> None:
    before = len(changes(store))
    with pytest.raises(RuntimeError), store.write("bad luck") as tx:
        tx.add(Place(id=new_id(), name="ครึ่งเดียว"))
        raise RuntimeError
    assert len(changes(store)) == before
    with store.write("next") as tx:
        tx.add(Place(id=new_id(), name="ต่อ"))
    assert changes(store, "place")[-1].n == 1


def raw(store: Store, *statements: str) -> None:
    sql = store.driver()
    try:
        sql.execute("BEGIN IMMEDIATE")
        for statement in statements:
            sql.execute(statement)
        sql.execute("COMMIT")
    finally:
        sql.close()


DEED = "UPDATE writer SET deed = x'00', verb = 'x', log = 1, first = 1000, n = 999"


def test_a_hand_without_a_deed_is_refused(store: Store) -> None:
    with pytest.raises(cipher.IntegrityError, match="without a deed"):
        raw(store, "INSERT INTO place (id, name) VALUES (x'01', 'มือ')")


def test_nobody_deletes_rows_not_even_by_replacing(store: Store) -> None:
    with store.write("place") as tx:
        tx.sql.execute("INSERT INTO place (id, name) VALUES (x'01', 'วัด')")
    with pytest.raises(cipher.IntegrityError, match="nobody deletes"):
        raw(store, DEED, "DELETE FROM place")
    with pytest.raises(cipher.IntegrityError, match="nobody deletes"):
        raw(store, DEED, "INSERT OR REPLACE INTO place (id, name) VALUES (x'01', 'ใหม่')")


def test_a_key_stands_for_ever(store: Store) -> None:
    with store.write("place") as tx:
        tx.sql.execute("INSERT INTO place (id, name) VALUES (x'01', 'วัด')")
    with pytest.raises(cipher.IntegrityError, match="stands for ever"):
        raw(store, DEED, "UPDATE place SET id = x'02'")


def test_sqlite_itself_refuses_to_commit_what_is_not_sealed(store: Store) -> None:
    with pytest.raises(cipher.IntegrityError, match="FOREIGN KEY"):
        raw(store, DEED, "INSERT INTO place (id, name) VALUES (x'01', 'ไม่ปิดผนึก')")


def test_a_removed_row_is_edited_only_by_bringing_it_back(store: Store) -> None:
    with store.write("place") as tx:
        tx.sql.execute("INSERT INTO place (id, name) VALUES (x'01', 'วัด')")
        tx.sql.execute("UPDATE place SET gone = 1")
    with pytest.raises(cipher.IntegrityError, match="brought back"), store.write("edit") as tx:
        tx.sql.execute("UPDATE place SET name = 'ใหม่'")
    with store.write("back") as tx:
        tx.sql.execute("UPDATE place SET name = 'ใหม่', gone = 0")
    assert [t.fields for t in changes(store, "place")] == [{"name": "วัด"}, {"gone": 1}, {"name": "ใหม่"}]
    assert broken(store) == []


def heads(store: Store, field: str) -> list[tuple[int, int]]:
    with store.read() as tx:
        return tx.sql.execute("SELECT log, n FROM head WHERE field = ? ORDER BY n", (field,)).fetchall()


def test_an_edit_overwrites_what_stood_and_the_next_one_that(store: Store) -> None:
    with store.write("place") as tx:
        tx.sql.execute("INSERT INTO place (id, name) VALUES (x'01', 'หนึ่ง')")
    for name in ("สอง", "สาม"):
        with store.write("place") as tx:
            tx.sql.execute("UPDATE place SET name = ?", (name,))
    with store.read() as tx:
        over = [
            change.over_of(o)
            for (o,) in tx.sql.execute("SELECT over FROM change WHERE kind = 9 AND op = 2 ORDER BY n")
        ]
        log_id = tx.sql.execute("SELECT id FROM log ORDER BY no DESC LIMIT 1").fetchone()[0]
    assert over == [
        {"name": [(log_id, 1)], "gone": [(log_id, 1)]},
        {"name": [(log_id, 2)], "gone": [(log_id, 2)]},
    ]
    assert [n for _, n in heads(store, "name")] == [3]
    assert heads(store, "address") == [], "a field that nobody edited has the row's stamp for its head"


def test_a_conflict_that_came_in_is_overwritten_as_the_rules_say(store: Store) -> None:
    # Given two heads of one field, as a merge will leave them: one shown, one with another value
    with store.write("place") as tx:
        tx.sql.execute("INSERT INTO place (id, name) VALUES (x'01', 'ก')")
    with store.write("place") as tx:
        tx.sql.execute("UPDATE place SET name = 'ข'")
    sql = store.driver()
    log = sql.execute("SELECT log FROM head WHERE field = 'name'").fetchone()[0]
    sql.execute("INSERT INTO head VALUES (9, x'01', 'name', ?, 1)", (log,))
    sql.close()
    # When somebody writes, having seen the shown value only
    with store.write("place") as tx:
        tx.sql.execute("UPDATE place SET name = 'ค'")
    # Then the shown head is overwritten and the other stays a conflict
    assert [n for _, n in heads(store, "name")] == [1, 3]


def test_changes_of_one_row_are_listed_alone(store: Store) -> None:
    one, two = new_id(), new_id()
    with store.write("place") as tx:
        tx.insert(Place, [{"id": one, "name": "1"}, {"id": two, "name": "2"}])
    with store.read() as tx:
        assert [t.row for t in journal.listed(tx.sql, two)] == [two]
    assert show_id(two) != show_id(one)


def test_listeners_are_told_which_tables_changed_after_the_commit(store: Store) -> None:
    told: list[frozenset[str]] = []
    store.on_change(told.append)
    with store.write("mark") as tx:
        tx.insert(
            Attendance, [{"session": new_id(), "learner": new_id(), "status": "late", "minutes": 5}]
        )
        assert told == []
    with store.write("nothing"):
        pass
    assert told == [frozenset({"attendance"})]


STEPS = st.lists(
    st.tuples(
        st.integers(0, 3),  # which row
        st.sampled_from(["name", "address"]),
        st.one_of(
            st.none(), st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=8)
        ),
        st.booleans(),  # remove it afterwards
        st.booleans(),  # a new start first
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_is_written_rows_and_journal_agree(store: Store, steps: list[Any]) -> None:
    opened = [store]
    for row, field, value, remove, restart in steps:
        if restart:
            opened.append(Store(store.home, store.keys))
        key = bytes([7, row])
        with opened[-1].write("step") as tx:
            tx.sql.execute(
                "INSERT INTO place (id, name) VALUES (?, 'x') ON CONFLICT (id) DO UPDATE SET gone = 0",
                (key,),
            )
            tx.sql.execute(
                f"UPDATE place SET {field} = ? WHERE id = ?",
                (value if field == "address" else value or "", key),
            )
            if remove:
                tx.sql.execute("UPDATE place SET gone = 1 WHERE id = ?", (key,))
    assert broken(store) == []
    for one in opened[1:]:
        one.close()
    assert broken(store) == []
