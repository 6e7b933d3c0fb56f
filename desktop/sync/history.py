"""The history behind what a desk began with (RULES §4, ADR 16): asked for, and put in when it comes.

What was overwritten changes no row. It is looked through like anything that comes, by its chain up to
the signed end that the desk began with, and takes the place of what was held thinly, in one write.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from desktop.store import thin
from desktop.store.merge import Arrived, keep
from desktop.sync import known
from desktop.sync.records import Section
from desktop.sync.statement import Log

_ASKED = "history_asked"


def wanted(sql: Any, me: known.Own) -> bool:
    """Whether this desk wants the whole history: the first one and hubs always, others when told to."""
    return me.voucher is None or me.hub or asked(sql)


def asked(sql: Any) -> bool:
    """Whether somebody at this desk asked for the whole history."""
    row = sql.execute("SELECT last FROM counter WHERE name = ?", (_ASKED,)).fetchone()
    return row is not None and bool(row[0])


def begun(sql: Any) -> int:
    """How many logs of others are held here without their history."""
    return len(thin.spans(sql))


def ask(sql: Any, *, whole: bool) -> None:
    """Have this desk ask for the whole history from now on, or no longer.

    Args:
        sql: the driver's connection, inside a write.
        whole: whether it is to be asked for.
    """
    sql.execute("INSERT OR REPLACE INTO counter VALUES (?, ?)", (_ASKED, int(whole)))


def lacking(sql: Any, me: known.Own, mine: Mapping[bytes, Log]) -> tuple[tuple[bytes, int], ...]:
    """Of which logs the history is asked for, and behind which n."""
    if not wanted(sql, me):
        return ()
    of = {log.no: log.id for log in mine.values()}
    return tuple(sorted((of[no], span.after) for no, span in thin.spans(sql).items() if no in of))


def from_there(
    held: dict[bytes, int], peer: known.Peer, spans: Mapping[bytes, thin.Span]
) -> dict[bytes, int]:
    """What a section for a peer is built on: less of a log whose history it asks for and is here."""
    asked = {
        log: n
        for log, n in peer.lacks_before
        if n < held.get(log, 0) and spans.get(log, thin.NOWHERE).upto <= n
    }
    return held | asked


def filling(
    section: Section, held: Mapping[bytes, Log], spans: Mapping[bytes, thin.Span]
) -> dict[bytes, thin.Span]:
    """The logs whose history a section brings whole."""
    ends = {log.id: log.end for log in section.logs}
    return {
        log: span
        for log, span in spans.items()
        if log in held and section.since.get(log, 0) <= span.after and ends.get(log, 0) >= span.upto
    }


def before(log: Log, span: thin.Span, chain: bytes) -> Log:
    """A log as it is held before the history is filled in."""
    return replace(log, n=span.after, chain=chain, signed_n=0)


def fill_in(sql: Any, some: Sequence[Arrived]) -> None:
    """Put what was overwritten in its place; no row changes."""
    keep(sql, some, again=True)


def filled(sql: Any, numbers: Sequence[int]) -> None:
    """These logs are whole now."""
    sql.executemany("UPDATE thin SET after = 0, upto = 0 WHERE log = ?", [(no,) for no in numbers])
