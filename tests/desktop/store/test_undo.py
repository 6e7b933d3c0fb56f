"""Undo takes a whole deed back as new Changes, and names what it could not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import Refused
from desktop.models import Attendance, Place, Volunteer, new_id
from desktop.store.store import Store
from desktop.store.undo import Undone, undo
from desktop.store.verify import verify


def take_back(store: Store, by: bytes | None = None) -> Undone:
    with store.write("undo", by) as tx:
        return undo(tx)


def places(store: Store) -> list[tuple[Any, ...]]:
    with store.read() as tx:
        return tx.sql.execute(
            "SELECT id, name, address FROM place WHERE gone = 0 ORDER BY id"
        ).fetchall()


def sound(store: Store) -> bool:
    sql = store.driver()
    try:
        return verify(sql) == []
    finally:
        sql.close()


def write(store: Store, sql: str, *values: object, by: bytes | None = None) -> None:
    with store.write("edit", by) as tx:
        tx.sql.execute(sql, values)


def test_a_deed_of_many_rows_goes_back_as_one(store: Store) -> None:
    with store.write("import") as tx:
        tx.insert(Place, [{"id": new_id(), "name": str(n)} for n in range(2000)])
    done = take_back(store)
    assert (done.verb, done.changes, done.kept) == ("import", 2000, ())
    assert places(store) == []
    assert sound(store)


def test_undo_can_be_pressed_again_and_again(store: Store) -> None:
    write(store, "INSERT INTO place (id, name) VALUES (x'01', 'หนึ่ง')")
    write(store, "UPDATE place SET name = 'สอง', address = 'ที่ใหม่'")
    write(store, "UPDATE place SET name = 'สาม'")
    take_back(store)
    assert places(store) == [(b"\x01", "สอง", "ที่ใหม่")]
    take_back(store)
    assert places(store) == [(b"\x01", "หนึ่ง", None)]
    take_back(store)
    assert places(store) == []
    with pytest.raises(Refused, match="nothing_to_undo"):
        take_back(store)
    assert sound(store)


def test_a_removal_is_taken_back(store: Store) -> None:
    write(store, "INSERT INTO place (id, name) VALUES (x'01', 'หนึ่ง')")
    write(store, "UPDATE place SET gone = 1")
    take_back(store)
    assert places(store) == [(b"\x01", "หนึ่ง", None)]


def test_what_somebody_wrote_since_stays_and_is_named(store: Store) -> None:
    other = new_id()
    with store.write("volunteer") as tx:
        tx.add(Volunteer(id=other, name="ครูอีกคน"))
    write(store, "INSERT INTO place (id, name) VALUES (x'01', 'หนึ่ง')")
    write(store, "UPDATE place SET name = 'ของฉัน', address = 'ของฉัน'")
    write(store, "UPDATE place SET name = 'ของเขา'", by=other)
    done = take_back(store)
    assert places(store) == [(b"\x01", "ของเขา", None)]
    assert [(k.field, k.why) for k in done.kept] == [("name", "written_since")]


def test_each_volunteer_takes_back_their_own_deeds(store: Store) -> None:
    other = new_id()
    with store.write("volunteer") as tx:
        tx.add(Volunteer(id=other, name="ครูอีกคน"))
    write(store, "INSERT INTO place (id, name) VALUES (x'01', 'ของเขา')", by=other)
    write(store, "INSERT INTO place (id, name) VALUES (x'02', 'ของฉัน')")
    take_back(store, other)
    assert [row[1] for row in places(store)] == ["ของฉัน"]


def test_a_row_made_and_edited_in_one_deed_goes_as_a_whole(store: Store) -> None:
    with store.write("both") as tx:
        tx.sql.execute("INSERT INTO place (id, name) VALUES (x'01', 'ก')")
        tx.sql.execute("UPDATE place SET name = 'ข'")
        tx.sql.execute("UPDATE place SET name = 'ค'")
    done = take_back(store)
    assert (places(store), done.kept) == ([], ())


def test_two_edits_of_one_field_in_one_deed_go_back_to_what_stood_before(store: Store) -> None:
    write(store, "INSERT INTO place (id, name) VALUES (x'01', 'ก่อน')")
    with store.write("twice") as tx:
        tx.sql.execute("UPDATE place SET name = 'ข'")
        tx.sql.execute("UPDATE place SET name = 'ค'")
    take_back(store)
    assert places(store) == [(b"\x01", "ก่อน", None)]


def test_undo_works_after_the_program_was_started_again(store: Store) -> None:
    write(store, "INSERT INTO place (id, name) VALUES (x'01', 'หนึ่ง')")
    with Store(store.home, store.keys) as later:
        take_back(later)
    assert places(store) == []


def test_a_mark_taken_back_can_be_made_again(store: Store) -> None:
    key = {"session": new_id(), "learner": new_id(), "status": "present"}
    with store.write("mark") as tx:
        tx.insert(Attendance, [key])
    take_back(store)
    with store.write("mark") as tx:
        tx.sql.execute("UPDATE attendance SET status = 'absent', gone = 0")
    with store.read() as tx:
        assert tx.sql.execute("SELECT status, gone FROM attendance").fetchall() == [("absent", 0)]
    assert sound(store)


def test_the_founding_is_not_undone(store: Store) -> None:
    with pytest.raises(Refused, match="nothing_to_undo"):
        take_back(store)


EDITS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(["name", "address"]),
        st.text("กขค", max_size=2),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EDITS, min_size=1, max_size=4))
def test_undoing_every_deed_walks_back_through_every_state(store: Store, deeds: list[Any]) -> None:
    me = new_id()  # a volunteer and rows of this example's own

    def state() -> list[Any]:
        with store.read() as tx:
            return tx.sql.execute(
                "SELECT id, name, address FROM place WHERE gone = 0 AND substr(id, 2) = ? ORDER BY id",
                (me,),
            ).fetchall()

    seen = [state()]
    for edits in deeds:
        with store.write("deed", me) as tx:
            for row, field, value, remove in edits:
                key = bytes([row]) + me
                tx.sql.execute(
                    "INSERT INTO place (id, name) VALUES (?, 'x') ON CONFLICT (id) DO UPDATE SET gone = 0",
                    (key,),
                )
                tx.sql.execute(f"UPDATE place SET {field} = ? WHERE id = ?", (value, key))
                if remove:
                    tx.sql.execute("UPDATE place SET gone = 1 WHERE id = ?", (key,))
            made = tx.sql.execute("SELECT n - first + 1 FROM writer").fetchone()[0]
        if made:
            seen.append(state())
    for expected in reversed(seen[:-1]):
        assert take_back(store, me).kept == ()
        assert state() == expected
    assert sound(store)
