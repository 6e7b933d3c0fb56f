"""Erasing a person from the file (RULES §3, ADR 8): payloads, rows, heads, pictures, words.

What stays of a Change of theirs is its place in the chain: numbers, times, key and digest. The digest
is of salt and payload together and the salt goes too, so that no guess can be tried against it.
"""

from __future__ import annotations

from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.models import TABLES, Row
from desktop.store import change
from desktop.store.journal import PERSON_IN_KEY
from desktop.store.schema import key_sql

ABOUT_PEOPLE: tuple[type[Row], ...] = tuple(table for table in TABLES if table.person is not None)
"""The tables whose rows are about a person."""
TOLD = frozenset(table.table_name() for table in ABOUT_PEOPLE)
"""What changes for whoever shows it when somebody is erased."""
_SLICE = 500


def is_erased(sql: Any, learner: bytes) -> bool:
    """Whether an order to erase this person stands."""
    asked = (
        "SELECT 1 FROM erasure WHERE learner = ?1 UNION SELECT 1 FROM erasure_order WHERE learner = ?1"
    )
    return sql.execute(asked, (learner,)).fetchone() is not None


def said(scope: bytes, person: bytes, desk: bytes, at: int) -> bytes:
    """What a desk signs to have a person erased: it travels by itself, outside all order."""
    return change.canonical(["sala erasure 1", scope, person, desk, at])


def sign(sql: Any, person: bytes, scope: bytes, desk: tuple[bytes, Ed25519PrivateKey], at: int) -> None:
    """Keep the signed order, as it goes to every other desk.

    Args:
        sql: the driver's connection, inside a write transaction.
        person: whose data goes.
        scope: the centre.
        desk: its id and its signing key.
        at: the stamp of the order.
    """
    signature = desk[1].sign(said(scope, person, desk[0], at))
    sql.execute(
        "INSERT OR IGNORE INTO erasure_order VALUES (?, ?, ?, ?)", (person, desk[0], at, signature)
    )


def empty(sql: Any, person: bytes) -> int:
    """Take everything about a person out of the open write; returns how many Changes were emptied.

    The order itself is a row of `erasure`, which the verb writes; this carries it out, here and
    wherever it arrives.

    Args:
        sql: the driver's connection, inside a write transaction.
        person: whose.
    """
    _forget_words(sql, person)
    _drop_rows(sql, person)
    sql.execute("DELETE FROM number_shown WHERE learner = ?", (person,))
    sql.execute("DELETE FROM found_as WHERE learner = ?1 OR stands = ?1", (person,))
    sql.execute("DELETE FROM two_people WHERE one = ?1 OR other = ?1", (person,))
    return _empty_changes(sql, person)


def carry_out(sql: Any, person: bytes, order: tuple[bytes, int, bytes]) -> None:
    """Carry out an order that came from another desk: here too nothing of the person stays.

    Args:
        sql: the driver's connection, inside a write of what others wrote.
        person: whose data goes.
        order: (desk, stamp, signature), as the section bore it and as it is handed on.
    """
    empty(sql, person)
    sql.execute("INSERT OR IGNORE INTO erasure_order VALUES (?, ?, ?, ?)", (person, *order))
    sql.execute("INSERT INTO counter VALUES ('sweep_due', 1) ON CONFLICT (name) DO UPDATE SET last = 1")


def _empty_changes(sql: Any, person: bytes) -> int:
    """Digest in the place of payload and salt, of every Change that is or was about the person."""
    kinds = ", ".join(str(kind) for kind in sorted(PERSON_IN_KEY))
    told = sql.execute(
        "SELECT log, n, salt, fields FROM change WHERE fields IS NOT NULL AND waits IS NULL"
        f' AND (person = ?1 OR (kind IN ({kinds}) AND substr("row", -16) = ?1))',
        (person,),
    ).fetchall()
    sql.executemany(
        "UPDATE change SET digest = ?, fields = NULL, salt = NULL WHERE log = ? AND n = ?",
        [(change.digest(salt or b"", change.unpacked(fields)), log, n) for log, n, salt, fields in told],
    )
    sql.execute(
        "DELETE FROM withheld WHERE EXISTS (SELECT 1 FROM change c WHERE c.log = withheld.log"
        " AND c.n = withheld.n AND (c.person = ?1"
        f' OR (c.kind IN ({kinds}) AND substr(c."row", -16) = ?1)))',
        (person,),
    )
    return len(told)


def _drop_rows(sql: Any, person: bytes) -> None:
    pictures = sql.execute("SELECT digest FROM picture WHERE learner = ?", (person,)).fetchall()
    # the one place that deletes rows: the triggers stand aside as they do for what another desk wrote
    sql.execute("UPDATE writer SET applying = 1")
    for table in ABOUT_PEOPLE:
        name, whose = table.table_name(), f"{table.person} = ?"
        sql.execute(
            f'DELETE FROM head WHERE kind = ? AND "row" IN'
            f" (SELECT {key_sql(table)} FROM {name} WHERE {whose})",
            (table.kind, person),
        )
        sql.execute(f"DELETE FROM {name} WHERE {whose}", (person,))
    sql.execute("UPDATE writer SET applying = 0")
    sql.executemany(
        "DELETE FROM content WHERE digest = ?1 AND NOT EXISTS"
        " (SELECT 1 FROM picture WHERE digest = ?1 AND gone = 0)",
        pictures,
    )


def _forget_words(sql: Any, person: bytes) -> None:
    row = sql.execute("SELECT no FROM found WHERE learner = ?", (person,)).fetchone()
    if row is None and sql.execute("SELECT 1 FROM found LIMIT 1").fetchone() is None:
        return  # nobody searches here, and there are no words
    if row is not None:
        for table, key in (("found_words", "rowid"), ("found_parts", "rowid"), ("found", "no")):
            sql.execute(f"DELETE FROM {table} WHERE {key} = ?", row)
    # a word that is deleted stays in its segment until the segments are written as one
    for table in ("found_words", "found_parts"):
        sql.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def forget_drafts(sql: Any, hints: tuple[str, ...]) -> None:
    """Drop half-typed forms in which any of these texts stands, or that are about that key."""
    for hint in hints:
        sql.execute("DELETE FROM draft WHERE instr(key, ?1) OR instr(content, ?1)", (hint,))


def sweep(sql: Any) -> None:
    """Write the file anew without its free space, where a page may still hold what was deleted.

    Args:
        sql: a connection outside a transaction.
    """
    sql.execute("VACUUM")
    sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
