"""What waits to be sent: Changes of this desk that some other desk has not said it holds.

While there is no other desk everything since the founding waits; the founding itself is no news.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop import clock
from desktop.models import TABLES
from desktop.store.store import Tx
from desktop.sync import known, outgoing

NEWEST = 5_000
"""So many Changes, the newest of each log, are told by table; the whole is only counted."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits."""

    changes: int
    since: datetime | None
    """When the first of them was written; none when nothing waits."""
    by_table: tuple[tuple[str, int], ...]
    """(table, Changes) of the newest, most first."""
    told: int
    """How many Changes `by_table` tells about: all of them, or the newest."""


def read(tx: Tx) -> Waiting:
    """What waits to be sent now."""
    spans = _spans(tx)
    changes = sum(last - first for first, last in spans.values())
    by_kind: dict[int, int] = {}
    for log, (first, last) in spans.items():
        for kind, count in tx.sql.execute(
            "SELECT kind, count(*) FROM change WHERE log = ? AND n > ? GROUP BY kind",
            (log, max(first, last - NEWEST)),
        ):
            by_kind[kind] = by_kind.get(kind, 0) + count
    by_table = sorted(((_NAMES[kind], count) for kind, count in by_kind.items()), key=lambda t: -t[1])
    return Waiting(changes, _since(tx, spans), tuple(by_table), sum(by_kind.values()))


_NAMES = {table.kind: table.table_name() for table in TABLES}


def count(tx: Tx) -> int:
    """How many Changes wait: as many looks into the file as there are logs."""
    return sum(last - first for first, last in _spans(tx).values())


@dataclass(frozen=True, slots=True)
class Unsent:
    """What waits, as short as the frame of every page says it."""

    changes: int
    days: int | None
    """Since the desk that was heard longest ago was heard; none without one that was ever heard."""
    has_others: bool
    """Whether there is or was any other desk: without one nothing can have been written differently."""


def unsent(tx: Tx) -> Unsent:
    """How many Changes wait, and for how long no receipt has come."""
    peers = known.peers(tx.sql)
    others = known.receipts_of(peers)
    heard = [date.fromisoformat(peer.heard_on[:10]) for peer in others if peer.heard_on]
    days = max(0, (tx.today - min(heard)).days) if heard else None
    return Unsent(count(tx), days, bool(peers))


def since(tx: Tx) -> datetime | None:
    """When the first of the Changes that wait was written; none when nothing waits."""
    return _since(tx, _spans(tx))


def _spans(tx: Tx) -> dict[int, tuple[int, int]]:
    """By log: after which Change what waits begins, and the last one; only the desk's own logs."""
    spans = {}
    me = known.own(tx.sql, tx.about.desk, tx.about.centre, b"")
    held = outgoing.held_by_all(tx.sql, me)
    for log, parent, last in tx.sql.execute(
        "SELECT no, parent, (SELECT max(n) FROM change WHERE log = no) FROM log WHERE desk = ?",
        (tx.about.desk,),
    ).fetchall():
        if held is None:
            first = _founding(tx, log) if parent is None else 0
        else:
            first = held.get(log, 0)
        if last and first < last:
            spans[log] = (first, last)
    return spans


def _founding(tx: Tx, log: int) -> int:
    """The last Change of a log's first deed."""
    after: int | None = tx.sql.execute(
        "SELECT min(n) FROM (SELECT n FROM change WHERE log = ? AND first > 1 ORDER BY n LIMIT 1)",
        (log,),
    ).fetchone()[0]
    if after is not None:
        return after - 1
    last: int | None = tx.sql.execute("SELECT max(n) FROM change WHERE log = ?", (log,)).fetchone()[0]
    return last or 0


def _since(tx: Tx, spans: dict[int, tuple[int, int]]) -> datetime | None:
    stamps = [
        tx.sql.execute(
            "SELECT at FROM change WHERE log = ? AND n > ? ORDER BY n LIMIT 1", (log, first)
        ).fetchone()[0]
        for log, (first, _) in spans.items()
    ]
    return clock.moment_of(min(stamps)) if stamps else None
