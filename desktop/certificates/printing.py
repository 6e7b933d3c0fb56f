"""What of the certificates is on paper, and what is numbered and still waits for its paper.

Numbers are given when the whole of a paper is drawn; a power cut, a stop or a jam may come between that
and the paper itself. So every issue keeps a run that is not out yet, and whoever brings paper out says
which certificates were on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sqlmodel import col

from desktop.models import PrintRun, new_id
from desktop.store.store import Tx

_WAITS = """\
EXISTS (SELECT 1 FROM print_run r WHERE r.desk = c.desk AND r.first_index <= c.desk_index
  AND r.last_index >= c.desk_index AND r.gone = 0 AND r.out_on IS NULL)
AND NOT EXISTS (SELECT 1 FROM print_run r WHERE r.desk = c.desk AND r.first_index <= c.desk_index
  AND r.last_index >= c.desk_index AND r.gone = 0 AND r.out_on IS NOT NULL)
"""
WAITS = f"({_WAITS})"
"""Whether the certificate `c` was never on paper; of one from before this was kept nobody says so."""


_OF_THESE = f"SELECT c.desk, c.desk_index FROM certificate c WHERE c.id IN (?) AND {WAITS}"  # noqa: S608


def begin(tx: Tx, desk: bytes, first: int, count: int) -> None:
    """Keep with new certificates that their paper is still to come.

    Args:
        tx: the deed that gives their numbers.
        desk: this one.
        first: the index of the first of them.
        count: how many there are.
    """
    tx.add(_run(desk, first, first + count - 1, None))


def out(tx: Tx, certificates: Iterable[bytes]) -> int:
    """Keep that certificates are on paper now; of those that were so before nothing is written.

    Args:
        tx: a write transaction.
        certificates: which came out.

    Returns:
        How many of them had waited.
    """
    waited = sorted(_waiting(tx, list(certificates)))
    for desk, first, last in _stretches(waited):
        whole = tx.all(
            PrintRun,
            col(PrintRun.desk) == desk,
            col(PrintRun.first_index) == first,
            col(PrintRun.last_index) == last,
            col(PrintRun.out_on).is_(None),
        )
        if whole:
            whole[0].out_on = tx.today.isoformat()
            tx.flush()
        else:
            tx.add(_run(desk, first, last, tx.today.isoformat()))
    return len(waited)


def waiting(tx: Tx, certificates: Iterable[bytes]) -> bool:
    """Whether any of them was never on paper."""
    return bool(_waiting(tx, list(certificates)))


def awaited(tx: Tx, certificates: Sequence[bytes]) -> frozenset[bytes]:
    """Those of them that were never on paper."""
    found: set[bytes] = set()
    for start in range(0, len(certificates), 500):
        some = certificates[start : start + 500]
        asked = _OF_THESE.replace("c.desk, c.desk_index", "c.id").replace(
            "?", ", ".join("?" * len(some))
        )
        found |= {key for (key,) in tx.sql.execute(asked, some)}
    return frozenset(found)


def _waiting(tx: Tx, certificates: Sequence[bytes]) -> list[tuple[bytes, int]]:
    """The desk and index of those that wait."""
    found: list[tuple[bytes, int]] = []
    for start in range(0, len(certificates), 500):
        some = certificates[start : start + 500]
        asked = _OF_THESE.replace("?", ", ".join("?" * len(some)))
        found += tx.sql.execute(asked, some).fetchall()
    return found


def _stretches(indexes: Sequence[tuple[bytes, int]]) -> Iterator[tuple[bytes, int, int]]:
    """Consecutive indexes of one desk: (desk, first, last)."""
    for _, run in groupby(enumerate(indexes), key=lambda one: (one[1][0], one[1][1] - one[0])):
        some = [index for _, index in run]
        yield some[0][0], some[0][1], some[-1][1]


def _run(desk: bytes, first: int, last: int, day: str | None) -> PrintRun:
    return PrintRun(id=new_id(), desk=desk, first_index=first, last_index=last, out_on=day)
