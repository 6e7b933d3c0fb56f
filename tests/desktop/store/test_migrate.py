"""A file is brought to the program's shape by steps, after a checked backup; a newer one is refused."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as cipher

from desktop.errors import StoreTrouble
from desktop.store import file, migrate, schema
from desktop.store.store import Store, open_with, unlock
from tests.desktop.conftest import PASSPHRASE

KEY = bytes(range(32))
NOW = migrate.steps()[-1][0]
LATER = NOW + 1


@pytest.fixture
def sql(tmp_path: Path) -> Any:
    made = file.connect(tmp_path / "x.db", KEY, create=True)
    yield made
    made.close()


def shape(sql: Any) -> set[tuple[Any, ...]]:
    rows = sql.execute(
        'SELECT m.type, m.name, t.wr, t.strict, c.name, c.type, c."notnull", c.pk, c.dflt_value'
        " FROM sqlite_master m JOIN pragma_table_list(m.name) t JOIN pragma_table_xinfo(m.name) c"
        " WHERE m.type = 'table'"
    )
    indexes = sql.execute(
        "SELECT m.name, m.tbl_name, c.name, c.seqno, substr(m.sql, instr(m.sql || ' WHERE ', ' WHERE '))"
        " FROM sqlite_master m, pragma_index_info(m.name) c WHERE m.type = 'index'"
    )
    return {tuple(row) for row in rows} | {tuple(row) for row in indexes}


def test_the_steps_make_what_the_models_say(sql: Any, tmp_path: Path) -> None:
    migrate.migrate(sql)
    other = file.connect(tmp_path / "y.db", KEY, create=True)
    other.executescript(schema.first_step())
    assert shape(sql) == shape(other)
    assert len(shape(sql)) > 150
    other.close()
    assert migrate.laid_triggers(sql) == schema.triggers()


def test_the_shipped_first_step_is_never_edited() -> None:
    (number, text), *_ = migrate.steps()
    assert number == 1
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "7a5773fca3956b22"


def test_migrating_twice_changes_nothing(sql: Any) -> None:
    assert migrate.migrate(sql) == [number for number, _ in migrate.steps()]
    assert migrate.migrate(sql) == []


def test_a_newer_file_is_left_untouched(store: Store) -> None:
    home = store.home
    sql = store.driver()
    sql.execute("PRAGMA user_version = 9999")
    sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sql.close()
    before = home.database.read_bytes()
    with pytest.raises(StoreTrouble, match="store_too_new") as told:
        unlock(home, passphrase=PASSPHRASE)
    assert told.value.fields == {"file_version": 9999, "program_version": migrate.steps()[-1][0]}
    assert home.database.read_bytes() == before


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The steps of a later release: one more column."""
    folder = tmp_path / "steps"
    folder.mkdir()
    for path in migrate.STEPS.glob("*.sql"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / f"{LATER:04}_line.sql").write_text(
        "ALTER TABLE place ADD COLUMN line TEXT;\n", encoding="utf-8"
    )
    return folder


def test_a_step_is_taken_after_a_backup(store: Store, later: Path) -> None:
    backups: list[str] = []
    sql = store.driver()
    taken = migrate.migrate(sql, lambda: backups.append("made"), later)
    assert (taken, backups, migrate.version(sql)) == ([LATER], ["made"], LATER)
    assert "line" in {row[1] for row in sql.execute("PRAGMA table_info(place)")}
    sql.close()


def test_a_backup_that_fails_stops_the_step(store: Store, later: Path) -> None:
    def full() -> None:
        raise StoreTrouble("backup_unsound", file="x")

    sql = store.driver()
    with pytest.raises(StoreTrouble, match="backup_unsound"):
        migrate.migrate(sql, full, later)
    assert migrate.version(sql) == NOW
    sql.close()


def test_a_step_that_fails_leaves_the_old_file_and_says_so(store: Store, later: Path) -> None:
    (later / f"{LATER + 1:04}_broken.sql").write_text(
        "CREATE TABLE half (a TEXT) STRICT;\nCREATE TABLE half (a TEXT) STRICT;\n", encoding="utf-8"
    )
    sql = store.driver()
    with pytest.raises(StoreTrouble, match="migration_failed") as told:
        migrate.migrate(sql, None, later)
    assert told.value.fields["step"] == LATER + 1
    assert migrate.version(sql) == LATER, "the step before it stands"
    assert sql.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
    assert sql.execute("PRAGMA foreign_keys").fetchone() == (1,)
    sql.close()


def test_triggers_that_differ_are_laid_anew_when_the_home_is_opened(store: Store) -> None:
    sql = store.driver()
    sql.execute("DROP TRIGGER place_new")
    sql.execute("CREATE TRIGGER stranger AFTER INSERT ON place BEGIN SELECT 1; END")
    sql.close()
    with open_with(store.home, store.keys) as again:
        sql = again.driver()
        assert migrate.laid_triggers(sql) == schema.triggers()
        sql.close()


def test_a_step_that_another_program_took_meanwhile_is_not_taken_twice(
    store: Store, later: Path
) -> None:
    first, second = store.driver(), store.driver()

    def meanwhile() -> None:
        migrate.migrate(second, None, later)

    assert migrate.migrate(first, meanwhile, later) == [LATER]
    assert migrate.version(first) == LATER
    first.close()
    second.close()


def test_wrong_keys_and_foreign_files_are_named(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="wrong_key_file"):
        file.connect(store.home.database, bytes(32))
    (tmp_path / "text.db").write_text("ไม่ใช่ฐานข้อมูล" * 400, encoding="utf-8")
    with pytest.raises(StoreTrouble, match="wrong_key_file"):
        file.connect(tmp_path / "text.db", KEY)
    with pytest.raises(StoreTrouble, match="store_missing"):
        file.connect(tmp_path / "none.db", KEY)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("database is locked", "store_busy"),
        ("database or disk is full", "disk_full"),
        ("attempt to write a readonly database", "not_allowed"),
        ("unable to open database file", "not_allowed"),
        ("disk I/O error", "disk_error"),
        ("database disk image is malformed", "store_damaged"),
    ],
)
def test_what_the_driver_refuses_has_a_name(said: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(Exception, match=code), file.told(tmp_path / "x.db"):
        raise cipher.OperationalError(said)


def test_a_mistake_of_ours_keeps_its_own_name(tmp_path: Path) -> None:
    with pytest.raises(cipher.OperationalError, match="no such table"), file.told(tmp_path / "x.db"):
        raise cipher.OperationalError("no such table: x")
