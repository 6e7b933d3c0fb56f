"""What a newer program wrote is held, handed on, and applied here after the update (RULES §4)."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from desktop.store import change, others
from desktop.store.heads import KINDS
from desktop.store.merge import Arrived, Logs, Rows, put_into_rows


def bring_up(sql: Any) -> bool:
    """Apply the Changes that were left unread and that this program can read; whether there were any.

    Args:
        sql: the driver's connection, outside a transaction, after the steps.
    """
    if sql.execute("SELECT 1 FROM unread LIMIT 1").fetchone() is None:
        return False
    sql.execute("BEGIN IMMEDIATE")
    try:
        numbers = {bytes(log): no for no, log in sql.execute("SELECT no, id FROM log")}
        logs = Logs(numbers, {no: log for log, no in numbers.items()})
        _tables(sql, logs)
        _fields(sql, logs)
        sql.execute("COMMIT")
    except BaseException:
        if sql.in_transaction:
            sql.execute("ROLLBACK")
        raise
    return True


def _tables(sql: Any, logs: Logs) -> None:
    """Tables that were unknown and are known now: their Changes make their rows, in their order."""
    known = {table.table_name(): kind for kind, table in KINDS.items()}
    for foreign, name in others.names(sql).items():
        if name not in known:
            continue
        rows = sql.execute(
            'SELECT log, n, at, first, kind, "row", person, op, over, fields, salt, chain FROM change'
            " WHERE kind = ? AND fields IS NOT NULL ORDER BY at, log, n",
            (foreign,),
        ).fetchall()
        sql.execute("UPDATE change SET kind = ? WHERE kind = ?", (known[name], foreign))
        sql.execute("DELETE FROM foreign_kind WHERE kind = ?", (foreign,))
        sql.executemany("DELETE FROM unread WHERE log = ? AND n = ?", [row[:2] for row in rows])
        some = [
            Arrived(
                *(log, n, at, first, None, known[name], row, person, op, over),
                *(change.unpacked(fields), salt, None, chain),
            )
            for log, n, at, first, _kind, row, person, op, over, fields, salt, chain in rows
        ]
        if some:
            some.sort(key=lambda one: (one.at, logs.ids[one.log], one.n))
            put_into_rows(sql, some, logs)


def _fields(sql: Any, logs: Logs) -> None:
    """Fields that were unknown and are known now: their heads were kept all along."""
    rows: dict[int, set[bytes]] = defaultdict(set)
    read: list[tuple[int, int]] = []
    for log, n, kind, row, fields in sql.execute(
        'SELECT u.log, u.n, c.kind, c."row", c.fields FROM unread u'
        " JOIN change c ON c.log = u.log AND c.n = u.n WHERE u.why = 'newer'"
    ).fetchall():
        if fields is None:  # erased meanwhile
            read.append((log, n))
        elif kind in KINDS and change.kept_fields(fields).keys() <= set(KINDS[kind].fields()):
            rows[kind].add(row)
            read.append((log, n))
    sql.execute("UPDATE writer SET applying = 1")
    for kind, some in rows.items():
        standing = Rows(sql, KINDS[kind], [], logs)
        standing.load(some)
        for row in some:
            standing.rebuild(row)
    sql.execute("UPDATE writer SET applying = 0")
    sql.executemany("DELETE FROM unread WHERE log = ? AND n = ?", read)
