"""News: what others wrote into the file since one last looked: a verb, another window, a sync.

The store's own writes are told by `Store.on_change` as they are made; here it is asked, about once a
second, whether any other program's were. Where nothing happened the question costs one PRAGMA.
"""

from __future__ import annotations

from typing import Any

from desktop.store import erase
from desktop.store.heads import KINDS
from desktop.store.store import Store

_ENDS = "SELECT no, (SELECT max(n) FROM change WHERE log = no) FROM log"


class News:
    """A reader of one store's news; make it before the first page is read."""

    def __init__(self, store: Store) -> None:
        """From here on."""
        self._store = store
        with store.read() as tx:
            self._version = tx.version
            self._ends = _ends(tx.sql)

    def look(self) -> frozenset[str]:
        """The tables that others wrote since the last look; the desk's own tables are no news."""
        with self._store.read() as tx:
            version = tx.version
            if version == self._version:
                return frozenset()
            own, before, ends = self._store.own_log, self._ends, _ends(tx.sql)
            grown = [(log, before.get(log, 0)) for log, n in ends.items() if n > before.get(log, 0)]
            kinds = {kind for log, n in grown if log != own for kind in _kinds(tx.sql, log, n)}
        self._version, self._ends = version, ends
        told = frozenset(KINDS[kind].table_name() for kind in kinds if kind in KINDS)
        return told | erase.TOLD if "erasure" in told else told


def _ends(sql: Any) -> dict[int, int]:
    return {log: n or 0 for log, n in sql.execute(_ENDS)}


def _kinds(sql: Any, log: int, after: int) -> list[int]:
    rows = sql.execute("SELECT DISTINCT kind FROM change WHERE log = ? AND n > ?", (log, after))
    return [kind for (kind,) in rows]
