"""A hand in the file shows, whichever of its pages it touched."""

from __future__ import annotations

import pytest

from desktop.models import Attendance, Place, new_id
from desktop.store import migrate, schema
from desktop.store.check import check
from desktop.store.store import Store
from desktop.store.verify import verify

SESSION, LEARNER = b"s" * 16, b"l" * 16


@pytest.fixture
def written(store: Store) -> Store:
    with store.write("rows") as tx:
        tx.insert(Place, [{"id": bytes([n]), "name": str(n)} for n in range(3)])
        tx.insert(Attendance, [{"session": SESSION, "learner": LEARNER, "status": "present"}])
    with store.write("edit") as tx:
        tx.sql.execute("UPDATE place SET name = 'ใหม่' WHERE id = x'01'")
    store.sign_ends()
    return store


def hand(store: Store, *statements: str) -> list[tuple[str, int | None]]:
    """Write into the file as somebody with the key and a database browser would."""
    sql = store.driver()
    try:
        for name in schema.triggers():
            sql.execute(f"DROP TRIGGER {name}")
        sql.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            sql.execute(statement)
        return [(b.code, b.n) for b in verify(sql)]
    finally:
        sql.close()


def test_an_untouched_file_is_sound(written: Store) -> None:
    assert hand(written) == []


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE place SET name = 'แก้มือ' WHERE id = x'00'", "row_altered"),
        ("UPDATE place SET gone = 1 WHERE id = x'01'", "row_altered"),
        ("UPDATE attendance SET status = 'absent'", "row_altered"),
        ("DELETE FROM place WHERE id = x'00'", "row_missing"),
        ("DELETE FROM attendance", "row_missing"),
        ("INSERT INTO place (id, name) VALUES (x'99', 'แทรก')", "row_without_journal"),
        ("INSERT INTO place (id, name) VALUES (x'', 'แทรก')", "row_without_journal"),
        ("UPDATE change SET at = at - 1 WHERE kind = 9 AND n = 2", "chain"),
        ("UPDATE change SET by = x'00' WHERE by IS NOT NULL AND kind = 9", "chain"),
        ("UPDATE change SET salt = zeroblob(16) WHERE kind = 14", "chain"),
        ("UPDATE change SET fields = NULL WHERE kind = 14", "payload_missing"),
        ("UPDATE change SET fields = x'78ff' WHERE kind = 14", "payload_broken"),
        ("UPDATE change SET fields = x'ff' WHERE kind = 14", "payload_broken"),
        ("UPDATE change SET fields = x'01' WHERE kind = 14", "payload_broken"),
        ("UPDATE change SET fields = 'text' WHERE kind = 14", "payload_broken"),
        ("UPDATE log SET signature = zeroblob(64) WHERE no = 2", "signature"),
        ("UPDATE log SET signature = NULL WHERE no = 2", "signature"),
        ("UPDATE log SET desk = x'00' WHERE no = 2", "signature"),
        ("UPDATE desk SET public_key = zeroblob(32)", "signature"),
        ("DELETE FROM change WHERE kind = 9 AND n = 2", "gap"),
        ("DELETE FROM change WHERE log = 2 AND n = 5", "log_cut"),
        ("DELETE FROM log WHERE no = 2", "log_missing"),
        ("UPDATE log SET parent_n = 100000 WHERE no = 2", "parent_missing"),
        ("UPDATE change SET kind = 99 WHERE kind = 14", "unknown_table"),
        ("UPDATE change SET first = 77 WHERE kind = 14", "deed_missing"),
    ],
)
def test_a_hand_in_the_file_is_named(written: Store, statement: str, code: str) -> None:
    assert code in {found for found, _ in hand(written, statement)}


def test_a_payload_and_its_row_rewritten_alike_still_break_the_chain(written: Store) -> None:
    found = hand(
        written,
        "UPDATE change SET salt = (SELECT salt FROM change WHERE log = 2 AND n = 3),"
        " fields = (SELECT fields FROM change WHERE log = 2 AND n = 3) WHERE log = 2 AND n = 2",
        "UPDATE place SET name = '2' WHERE id = x'01'",
    )
    assert ("chain", 2) in found


def test_check_says_what_it_found_and_starting_again_mends_the_triggers(written: Store) -> None:
    def grave() -> list[str]:
        return [f.code for f in check(sql) if f.grave]

    sql = written.driver()
    assert grave() == []
    sql.execute("DROP TRIGGER place_set")
    assert grave() == ["triggers_altered"]
    assert migrate.lay_triggers(sql)
    assert grave() == []
    sql.close()


def test_check_names_marks_whose_session_has_not_arrived(written: Store) -> None:
    sql = written.driver()
    with written.write("mark") as tx:
        tx.insert(Attendance, [{"session": new_id(), "learner": new_id(), "status": "present"}])
    found = check(sql)
    sql.close()
    assert [(f.code, f.where, f.grave) for f in found] == [
        ("dangling", "attendance.session: 2", False),
        ("dangling", "attendance.learner: 2", False),
    ]


def test_check_names_a_desk_that_exists_twice(written: Store) -> None:
    # Given one folder copied: both go on from the same end (`tests/desktop/sync/test_twins.py` plays it)
    sql = written.driver()
    sql.execute(
        "INSERT INTO log (id, desk, scope, parent, parent_n)"
        " SELECT x'0102030405060708', desk, scope, parent, parent_n FROM log WHERE no = 2"
    )
    assert "desk_twice" not in {f.code for f in check(sql)}  # nothing was written there yet
    sql.execute(
        "INSERT INTO change SELECT (SELECT max(no) FROM log), n, at + 1, first, deed, by, verb, kind,"
        ' "row", person, op, over, fields, salt, digest, chain, waits FROM change WHERE log = 2 AND n = 1'
    )
    assert "desk_twice" in {f.code for f in check(sql)}
    sql.close()


@pytest.mark.parametrize(
    ("now", "code"),
    [
        ("1970-01-01", "clock_impossible"),
        ("2569-05-20", "clock_impossible"),
        ("2026-05-18", "clock_behind"),
        ("2028-05-20", "clock_ahead"),
    ],
)
def test_check_asks_about_a_clock_that_contradicts_the_journal(
    written: Store, monkeypatch: pytest.MonkeyPatch, now: str, code: str
) -> None:
    monkeypatch.setenv("SALA_NOW", now)
    sql = written.driver()
    assert code in {f.code for f in check(sql)}
    sql.close()
