"""What learners are found by follows every write, whoever made it, and is the same when made anew."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.learners import consents, register, search
from desktop.learners.consents import Given
from desktop.models import DocumentNumber, Learner, new_id
from desktop.store import finding, migrate
from desktop.store.check import check
from desktop.store.store import Store, Tx, unlock
from desktop.store.undo import undo
from desktop.store.verify import verify
from desktop.thai.text import for_search, sort_key
from tests.desktop.conftest import PASSPHRASE


def index_of(sql: Any) -> set[tuple[Any, ...]]:
    """Everything the indexes know, by learner and not by number."""
    for table in ("found_words", "found_parts"):
        sql.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}_seen USING fts5vocab(main, {table}, instance)"
        )
    told = {
        ("listed", *row)
        for row in sql.execute(
            "SELECT f.learner, f.sort_key, f.missing, l.sort_key, l.search, l.name_key"
            " FROM found f JOIN learner l ON l.id = f.learner"
        )
    }
    for table in ("found_words", "found_parts"):
        told |= {
            (table, *row)
            for row in sql.execute(
                f"SELECT f.learner, s.term, s.col, s.offset FROM temp.{table}_seen s"
                " LEFT JOIN found f ON f.no = s.doc"
            )
        }
    return told


def made_anew(sql: Any) -> set[tuple[Any, ...]]:
    sql.execute("UPDATE counter SET last = 0 WHERE name = 'found_rules'")
    sql.execute("UPDATE learner SET sort_key = '', search = '', name_key = ''")
    assert finding.bring_up(sql)
    assert not finding.bring_up(sql)
    return index_of(sql)


def found(store: Store, text: str) -> list[str]:
    with store.read() as tx:
        return [hit.name for hit in search.search(tx, text).exact]


def test_plain_sql_is_followed(store: Store) -> None:
    with store.write("test") as tx:
        key = register.add(tx, "นางมาลี ใจดี").id
    with store.write("test") as tx:
        tx.sql.execute("UPDATE learner SET given_name = 'มาลัย', nickname = 'หนู' WHERE id = ?", (key,))
    assert found(store, "มาลัย") == found(store, "หนู") == ["นางมาลัย ใจดี"]
    assert found(store, "มาลี") == []
    with store.read() as tx:
        row = tx.sql.execute("SELECT sort_key, search, name_key FROM learner").fetchone()
    assert row == (sort_key("มาลัย ใจดี"), "มาลัยใจดี|หนู|a00001e|", "มาลัย|ใจดี")


def test_a_row_inserted_without_its_derived_columns_gets_them(store: Store) -> None:
    with store.write("test") as tx:
        tx.insert(
            Learner,
            [
                {
                    "id": new_id(), "code": "A00009X", "given_name": "จะแฮ", "sex": "not_stated",
                    "sort_key": "", "search": "", "name_key": "",
                }
            ],
        )  # fmt: skip
    assert found(store, "จะแฮ") == ["จะแฮ"]


def test_a_removed_and_a_merged_learner_leave_the_list_and_come_back(store: Store) -> None:
    with store.write("test") as tx:
        keep, other = register.add(tx, "มาลี หนึ่ง"), register.add(tx, "มาลี สอง")
    for column, value, back in (("gone", 1, 0), ("merged_into", keep.id, None)):
        with store.write("test") as tx:
            tx.sql.execute(f"UPDATE learner SET {column} = ? WHERE id = ?", (value, other.id))
        assert found(store, "มาลี") == ["มาลี หนึ่ง"]
        with store.write("test") as tx:
            tx.sql.execute(f"UPDATE learner SET {column} = ? WHERE id = ?", (back, other.id))
        assert set(found(store, "มาลี")) == {"มาลี สอง", "มาลี หนึ่ง"}


def test_undo_puts_the_old_words_back(store: Store) -> None:
    with store.write("learners.add") as tx:
        key = register.add(tx, "นางมาลี ใจดี", id_number="1101700230708").id
    with store.write("learners.amend") as tx:
        tx.sql.execute("UPDATE learner SET given_name = 'บัว' WHERE id = ?", (key,))
        tx.sql.execute("UPDATE document_number SET number = '1000000000019'")
    with store.write("undo") as tx:
        undo(tx)
    assert found(store, "มาลี") == found(store, "1101700230708") == ["นางมาลี ใจดี"]
    assert found(store, "บัว") == found(store, "1000000000019") == []


def test_what_a_profile_lacks_follows_its_numbers_and_consents(store: Store) -> None:
    def lacks() -> set[str]:
        with store.read() as tx:
            (bits,) = tx.sql.execute("SELECT missing FROM found").fetchone()
        return set(finding.missing_of(bits))

    with store.write("test") as tx:
        known = register.add(tx, "นางมาลี ใจดี", birth="2500", phone="0812345678")
    assert lacks() == set(finding.MISSING) - {"sex", "birth", "phone"}
    with store.write("test") as tx:
        tx.add(DocumentNumber(id=new_id(), learner=known.id, number_kind="none", why="ไม่มีบัตร"))
        consents.give(tx, known.id, Given("photo", basis="refused"))
        consents.give(tx, known.id, Given("enrol_report", basis="pending"))
    assert lacks() == {"address", "emergency_contact", "consent_enrol_report"}
    with store.write("test") as tx:
        consents.give(tx, known.id, Given("enrol_report"))
        tx.sql.execute("UPDATE learner SET tambon = '560101', emergency_phone = '0812345678'")
    assert lacks() == set()
    with store.read() as tx:
        assert search.count(tx) == search.Count(1, 0)


def test_a_refused_write_leaves_no_word_behind(store: Store) -> None:
    with contextlib.suppress(ZeroDivisionError), store.write("test") as tx:
        register.add(tx, "ผู้ไม่มี ตัวตน")
        assert search.search(tx, "ตัวตน").exact
        raise ZeroDivisionError
    assert found(store, "ตัวตน") == []
    sql = store.driver()
    assert index_of(sql) == set()
    sql.close()


NAMES = st.sampled_from(["มาลี", "สมชาย", "จะแฮ", "O'Neil", "บุญ®มี", "ณ นคร", "ป๊ี", "x"])
STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "name", "phone", "number", "gone", "back", "undo"]), NAMES),
    max_size=12,
)


@given(steps=STEPS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_kept_write_by_write_it_is_what_would_be_made_anew(
    store: Store, steps: list[tuple[str, str]]
) -> None:
    for what, name in steps:
        with store.write(what) as tx:
            _step(tx, what, name)
    sql = store.driver()
    try:
        kept = index_of(sql)
        assert {row[1] for row in kept} == {
            row[0]
            for row in sql.execute("SELECT id FROM learner WHERE gone = 0 AND merged_into IS NULL")
        }
        assert kept == made_anew(sql)
        assert verify(sql) == []
    finally:
        sql.close()


def _step(tx: Tx, what: str, name: str) -> None:
    last = tx.sql.execute("SELECT id FROM learner ORDER BY rowid DESC LIMIT 1").fetchone()
    key = last[0] if last else None
    if what == "undo":
        with contextlib.suppress(Exception):
            undo(tx)
    elif what == "add" or key is None:
        register.add(tx, f"{name} ใจดี", nickname=name)
    elif what == "number":
        tx.add(DocumentNumber(id=new_id(), learner=key, number_kind="other", number=for_search(name)))
    elif what in {"gone", "back"}:
        tx.sql.execute("UPDATE learner SET gone = ? WHERE id = ?", (what == "gone", key))
    else:
        column = "given_name" if what == "name" else "phone"
        tx.sql.execute(f"UPDATE learner SET {column} = ? WHERE id = ? AND gone = 0", (name, key))


# --- files that are older ------------------------------------------------------------------------


def as_the_first_release_left_it(store: Store) -> None:
    """Take every later step back, as a file of the first release would be."""
    sql = store.driver()
    sql.execute("PRAGMA foreign_keys = OFF")
    first, indexes = _shape_of_the_first_step()
    _drop(sql, "trigger", set())
    _drop(sql, "view", set())
    _drop(sql, "index", indexes)
    _drop(sql, "table", set(first), "AND sql LIKE 'CREATE VIRTUAL%'")  # and their own tables with them
    _drop(sql, "table", set(first))
    for table, columns in first.items():
        for row in sql.execute(f"PRAGMA table_info({table})").fetchall():
            if row[1] not in columns:
                sql.execute(f"ALTER TABLE {table} DROP COLUMN {row[1]}")
    sql.execute("DELETE FROM counter WHERE name = 'found_rules'")
    sql.execute("PRAGMA user_version = 1")
    sql.close()


def _drop(sql: Any, kind: str, but: set[str], only: str = "") -> None:
    names = sql.execute(
        f"SELECT name FROM sqlite_master WHERE type = ? AND sql IS NOT NULL"
        f" AND name NOT LIKE 'sqlite%' {only}",
        (kind,),
    ).fetchall()
    for (name,) in names:
        if name not in but:
            sql.execute(f"DROP {kind} {name}")


def _shape_of_the_first_step() -> tuple[dict[str, set[str]], set[str]]:
    """(its tables with their columns, its indexes)."""
    bare = sqlite3.connect(":memory:")
    bare.executescript(migrate.steps()[0][1])
    names = {kind: set[str]() for kind in ("table", "index")}
    for kind, name in bare.execute("SELECT type, name FROM sqlite_master"):
        names[kind].add(name)
    columns = {t: {row[1] for row in bare.execute(f"PRAGMA table_info({t})")} for t in names["table"]}
    bare.close()
    return columns, names["index"]


def test_a_file_of_the_first_release_is_searched_verified_and_written_on(store: Store) -> None:
    home = store.home
    with store.write("test") as tx:
        known = register.add(tx, "นางมาลี ใจดี", id_number="1101700230708")
        tx.sql.execute("UPDATE learner SET nickname = 'หนู'")
    as_the_first_release_left_it(store)
    store.close()
    with unlock(home, passphrase=PASSPHRASE) as again:
        assert found(again, "มาลี") == found(again, "1101700230708") == ["นางมาลี ใจดี"]
        with again.write("test") as tx:  # the new columns, on a row that never heard of them
            tx.sql.execute(
                "UPDATE learner SET education = 'ป.4', emergency_name = 'ลูก' WHERE id = ?", (known.id,)
            )
        with again.write("test") as tx:
            tx.sql.execute("UPDATE learner SET education = 'ป.6' WHERE id = ?", (known.id,))
        sql = again.driver()
        assert verify(sql) == []
        assert [one.code for one in check(sql) if one.grave] == []
        sql.close()
        with again.write("undo") as tx:
            undo(tx)
        with again.read() as tx:
            assert tx.sql.execute("SELECT education FROM learner").fetchone() == ("ป.4",)


@pytest.mark.parametrize(
    "text", ["", "A00012X", "0812", "+66 12", "เเก้ว", "James", "ſ", "É", "O'Neil", "x y"]
)
def test_the_quick_way_gives_what_the_thorough_one_gives(text: str) -> None:
    assert finding._key(text) == for_search(text)


def test_the_step_lays_what_the_program_expects() -> None:
    steps = dict(migrate.steps())
    assert finding.SHAPE in steps[3]
    assert finding.LACKING in steps[6]
