"""What is the desk's own is written without a deed; what travels cannot be."""

from __future__ import annotations

import pytest
import sqlcipher3.dbapi2 as cipher

from desktop import volunteers
from desktop.errors import Refused
from desktop.store.store import Store


def counted(store: Store, name: str) -> int | None:
    with store.read() as tx:
        row = tx.sql.execute("SELECT last FROM counter WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def test_a_local_write_leaves_neither_deed_nor_log_and_tells_nobody(store: Store) -> None:
    told: list[frozenset[str]] = []
    store.on_change(told.append)
    with store.read() as tx:
        before = tx.sql.execute("SELECT count(*) FROM log").fetchone()
    with store.local() as tx:
        assert (tx.deed, tx.by) == (None, None)
        assert tx.count_up("codes") == 1
    assert counted(store, "codes") == 1
    assert told == []
    assert store.own_log is None
    with store.read() as tx:
        assert tx.sql.execute("SELECT count(*) FROM log").fetchone() == before


def test_what_was_written_stands_where_the_desk_then_says_no(store: Store) -> None:
    with pytest.raises(Refused, match="last_keeper"), store.local() as tx:
        tx.count_up("codes")
        raise Refused("last_keeper")
    assert counted(store, "codes") == 1


def test_a_bug_takes_back_what_was_written(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.local() as tx:
        tx.count_up("codes")
        raise ZeroDivisionError
    assert counted(store, "codes") is None
    with store.local() as tx:
        tx.count_up("codes")
    assert counted(store, "codes") == 1


def test_rows_that_travel_cannot_be_written_without_a_deed(store: Store) -> None:
    with pytest.raises(Exception, match="a write without a deed"), store.local() as tx:
        volunteers.add(tx, "ลุงคำ")
    with pytest.raises(cipher.IntegrityError, match="a write without a deed"), store.local() as tx:
        tx.sql.execute("UPDATE centre SET name = 'x'")
