"""Undo: a whole deed taken back as new Changes (RULES §2); what cannot be is named, with the reason.

A field goes back only while its shown head is still the deed's. A head that an undone deed, or the
undo itself, put there counts as what it restored, so that undo can be pressed again and again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, TypeAlias

from desktop.errors import Refused
from desktop.models import Row
from desktop.store import change
from desktop.store.heads import KINDS, LocalDot, written
from desktop.store.journal import Deed, deeds
from desktop.store.store import Tx

NEVER = frozenset({"anonymous_mark", "certificate", "desk", "erasure", "print_run", "substitute"})
"""Tables whose Changes are never undone: a certificate is voided, a desk revoked, an erasure stands, and
what was printed is on paper."""
HOLDS = (
    ("enrolment", "learner", "learner"),
    ("attendance", "learner", "learner"),
    ("certificate", "learner", "learner"),
    ("outside_learning", "learner", "learner"),
    ("moved", "learner", "learner"),
    ("enrolment", "activity", "activity"),
    ("certificate", "activity", "activity"),
    ("certificate", "template", "template"),
    ("certificate", "facilitator", "facilitator"),
    ("attendance", "session", "session"),
    ("session", "activity", "activity"),
    ("activity", "place", "place"),
    ("activity", "facilitator", "facilitator"),
)
"""(table, column, what it holds): a row that somebody else's row stands on is not taken away."""
GOES_WITH = {
    "document_number": "learner",
    "consent": "learner",
    "learner_group": "learner",
    "session": "activity",
}
"""Rows that stay when the row they belong to stays."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing that stays, and why."""

    table: str
    row: bytes
    field: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo did."""

    verb: str
    deed: bytes
    changes: int
    kept: tuple[Kept, ...]


def undo(tx: Tx) -> Undone:
    """Take back the last deed of the volunteer who writes.

    Raises:
        Refused: `nothing_to_undo`.
    """
    last = _last(tx)
    if last is None:
        raise Refused("nothing_to_undo")
    back = _taken_back(tx.sql, last.log, last.first)
    count = tx.sql.execute("SELECT n - first + 1 FROM writer").fetchone()[0]
    # What could not be taken back was named; the next undo goes on to the deed before. An undo that
    # changed nothing is no deed of its own: 0 names none.
    tx.sql.execute(
        "INSERT INTO undone SELECT ?, ?, log, CASE WHEN ? THEN first ELSE 0 END FROM writer",
        (last.log, last.first, count),
    )
    return Undone(last.verb, last.id, count, tuple(back.kept))


def _taken_back(sql: Any, log: int, first: int) -> _Back:
    """Write back what one deed overwrote, as far as it still stands."""
    back = _Back(sql, log, first)
    for row in sql.execute(
        'SELECT log, n, kind, "row", op, over, fields FROM change'
        " WHERE log = ? AND n >= ? AND first = ? ORDER BY n DESC",
        (log, first, first),
    ).fetchall():
        back.consider(row)
    back.write()
    return back


def take_back(tx: Tx, deed: LocalDot) -> tuple[Kept, ...]:
    """Take one deed back out of its turn, as part of another deed; returns what stays.

    Args:
        tx: a write transaction; its own deed can be undone like any other.
        deed: where it begins: (number of the log in this file, n of its first Change).
    """
    return tuple(_taken_back(tx.sql, *deed).kept)


def deed_behind(sql: Any, table: type[Row], row: bytes, field: str) -> LocalDot | None:
    """The deed that put what a field shows, looking through what was undone; none when two did.

    Args:
        sql: the driver's connection.
        table: the row's.
        row: its key.
        field: which.
    """
    logs = {bytes(i): no for no, i in sql.execute("SELECT no, id FROM log")}
    through, seen = _through(sql), _heads(sql, table, row, field)
    while len(seen) == 1:
        log, n = seen[0]
        first, over = sql.execute(
            "SELECT first, over FROM change WHERE log = ? AND n = ?", (log, n)
        ).fetchone()
        if (log, first) not in through:
            return log, first
        before = change.over_of(over).get(field, []) if over else []
        seen = [(logs[i], k) for i, k in before]
    return None


FOR_EVER = frozenset({
    "certificates.issue", "certificates.reissue", "certificates.substitute", "certificates.thank",
    "certificates.void", "learners.erase",
})  # fmt: skip
"""Deeds that stand: a number that was given is voided, a void one stays so, an erased one is gone."""
UNSEEN = frozenset({"certificates.printed"})
"""Deeds that nobody means to do: the desk keeps that paper came out. Undo goes by them."""


def undo_what_can_be(tx: Tx) -> Undone:
    """As `undo`, for somebody who presses a key: it stops at a deed that stands for ever.

    Going on to the deed before would take back something that is not on the screen.

    Raises:
        Refused: `nothing_to_undo`; `stands_for_ever` with the deed's verb.
    """
    last = _last(tx)
    if last is not None and last.verb in FOR_EVER:
        raise Refused("stands_for_ever", verb=last.verb)
    return undo(tx)


def _last(tx: Tx) -> Deed | None:
    """The volunteer's newest deed that is no undo, was not undone, and was not the founding."""
    through = _through(tx.sql)
    for deed in deeds(tx.sql):
        mine = deed.by == tx.by and not deed.founding and deed.verb not in UNSEEN
        if mine and (deed.log, deed.first) not in through:
            return deed
    return None


def _through(sql: Any) -> set[LocalDot]:
    """The deeds that undo looks through: those undone, and the undos themselves."""
    pairs = sql.execute("SELECT log, first, by_log, by_first FROM undone").fetchall()
    return {(p[0], p[1]) for p in pairs} | {(p[2], p[3]) for p in pairs}


_Same: TypeAlias = tuple[int, tuple[str, ...], change.Value]
"""Rows that one statement writes: their table, the fields, and whether they are removed."""


class _Back:
    """Collects what goes back, then writes it set-wise."""

    def __init__(self, sql: Any, log: int, first: int) -> None:
        self.sql = sql
        self.kept: list[Kept] = []
        self.values: dict[tuple[int, bytes], dict[str, change.Value]] = defaultdict(dict)
        self.same: dict[_Same, list[tuple[bytes, dict[str, change.Value]]]] = defaultdict(list)
        self.logs = {bytes(i): no for no, i in sql.execute("SELECT no, id FROM log")}
        # a deed may write one field several times: its own later Changes are looked through as well
        self.through = _through(sql) | {(log, first)}
        self.held = self._held(log, first)
        self.bound = self._bound(log, first)

    def _held(self, log: int, first: int) -> set[tuple[str, bytes]]:
        """The rows made by this deed that rows of other deeds stand on: (table, key)."""
        held: set[tuple[str, bytes]] = set()
        for table, column, target in HOLDS:
            kind = next(k for k, t in KINDS.items() if t.table_name() == target)
            held |= {
                (target, key)
                for (key,) in self.sql.execute(
                    f'SELECT DISTINCT t.{column} FROM change m JOIN {table} t ON t.{column} = m."row"'
                    " JOIN change c ON c.log = t.stamp_log AND c.n = t.stamp_n"
                    " WHERE m.log = ? AND m.n >= ? AND m.first = ? AND m.kind = ? AND m.op = 1"
                    " AND t.gone = 0 AND NOT (c.log = m.log AND c.first = m.first)",
                    (log, first, first, kind),
                )
            }
        for session in [key for table, key in held if table == "session"]:
            row = self.sql.execute("SELECT activity FROM session WHERE id = ?", (session,)).fetchone()
            held.add(("activity", row[0]))
        return held

    def _bound(self, log: int, first: int) -> set[bytes]:
        """The templates that certificates of this very deed were drawn by: they stand as those do."""
        kind = next(k for k, t in KINDS.items() if t.table_name() == "certificate")
        rows = self.sql.execute(
            'SELECT DISTINCT t.template FROM change c JOIN certificate t ON t.id = c."row"'
            " WHERE c.log = ? AND c.n >= ? AND c.first = ? AND c.kind = ?",
            (log, first, first, kind),
        )
        return {key for (key,) in rows}

    def _stays(self, table: type[Row], row: bytes) -> bool:
        """Whether a new row stays, because others stand on it or on what it belongs to."""
        name = table.table_name()
        owner = GOES_WITH.get(name)
        if owner is None or not self.held:
            return (name, row) in self.held
        belongs = self.sql.execute(f"SELECT {owner} FROM {name} WHERE id = ?", (row,)).fetchone()[0]
        return (name, row) in self.held or (owner, belongs) in self.held

    def consider(self, told: Any) -> None:
        """Decide field by field what of one Change can go back."""
        log, n, kind, row, op, over, fields = told
        table = KINDS[kind]
        if table.table_name() in NEVER or (table.table_name() == "template" and row in self.bound):
            self.kept.append(Kept(table.table_name(), row, None, "never_undone"))
            return
        if fields is None:
            self.kept.append(Kept(table.table_name(), row, None, "erased"))
            return
        if op == change.NEW:
            self._remove(table, row, (log, n))
            return
        lost = change.over_of(over) if over else {}
        wrote = change.kept_fields(fields)
        for name in [*wrote, *({"gone"} - wrote.keys())]:
            self._restore(table, row, name, (log, n), lost.get(name, []))

    def _remove(self, table: type[Row], row: bytes, dot: LocalDot) -> None:
        if self._stays(table, row):
            self.kept.append(Kept(table.table_name(), row, None, "in_use"))
        elif self._stands(table, row, "gone", dot):
            self.values[table.kind, row] = {"gone": 1}
        else:
            self.kept.append(Kept(table.table_name(), row, None, "written_since"))

    def _restore(
        self, table: type[Row], row: bytes, name: str, dot: LocalDot, lost: list[change.Dot]
    ) -> None:
        # Changes come newest first: an earlier one of the same deed writes over what a later said
        olds = [written(self.sql, (self.logs[i], k), name) for i, k in lost if i in self.logs]
        value = max(olds, key=lambda old: old[1])[0] if olds else None
        cell = self.values[table.kind, row]
        if name == "gone" and not value and name not in cell and not self._gone(table, row):
            return  # every Change writes `gone` = 0; only bringing back and removing are undone
        if name in cell or (self._stands(table, row, name, dot) and self._open(table, row, name)):
            cell[name] = value or 0 if name == "gone" else value
        else:
            self.kept.append(Kept(table.table_name(), row, name, "written_since"))

    def _open(self, table: type[Row], row: bytes, name: str) -> bool:
        """Whether a field can be written: not in a row that somebody else removed since."""
        back = self.values[table.kind, row].get("gone") == 0
        return name == "gone" or back or not self._gone(table, row)

    def _gone(self, table: type[Row], row: bytes) -> bool:
        told: int = self.sql.execute(
            f"SELECT gone FROM {table.table_name()} WHERE {_by_key(table)}",
            _parts(table, row),
        ).fetchone()[0]
        return bool(told)

    def _stands(self, table: type[Row], row: bytes, name: str, dot: LocalDot) -> bool:
        """Whether a field's shown head is this dot, looking through undone deeds and undos."""
        seen = _heads(self.sql, table, row, name)
        while len(seen) == 1 and seen != [dot]:
            head = seen[0]
            first, over = self.sql.execute(
                "SELECT first, over FROM change WHERE log = ? AND n = ?", head
            ).fetchone()
            if (head[0], first) not in self.through:
                return False
            before = change.over_of(over).get(name, []) if over else []
            seen = [(self.logs[i], k) for i, k in before]
        return seen == [dot]

    def write(self) -> None:
        """Write the collected values back."""
        for (kind, row), values in self.values.items():
            table = KINDS[kind]
            if values.get("gone") and len(values) > 1 and self._gone(table, row):
                # what stands in a removed row is put back by bringing it back and removing it again
                self._put(table, (*values,), [(row, {**values, "gone": 0})])
                values = {"gone": 1}  # noqa: PLW2901
            self.same[kind, tuple(sorted(values)), values.get("gone")].append((row, values))
        for (kind, names, gone), rows in self.same.items():
            self._put(KINDS[kind], names, rows, still=" AND gone = 0" if gone else "")

    def _put(
        self,
        table: type[Row],
        names: tuple[str, ...],
        rows: list[tuple[bytes, dict[str, change.Value]]],
        still: str = "",
    ) -> None:
        if names:
            puts = ", ".join(f"{name} = ?" for name in names)
            self.sql.executemany(
                f"UPDATE {table.table_name()} SET {puts} WHERE {_by_key(table)}{still}",
                [(*(values[n] for n in names), *_parts(table, row)) for row, values in rows],
            )


def _heads(sql: Any, table: type[Row], row: bytes, name: str) -> list[LocalDot]:
    found: list[LocalDot] = sql.execute(
        'SELECT log, n FROM head WHERE kind = ? AND "row" = ? AND field = ?',
        (table.kind, row, name),
    ).fetchall()
    if found:
        return found
    stamp = sql.execute(
        f"SELECT stamp_log, stamp_n FROM {table.table_name()} WHERE {_by_key(table)}",
        _parts(table, row),
    ).fetchone()
    return [tuple(stamp)]


def _by_key(table: type[Row]) -> str:
    return " AND ".join(f"{name} = ?" for name in table.key_columns())


def _parts(table: type[Row], row: bytes) -> tuple[bytes, ...]:
    count = len(table.key_columns())
    return (row,) if count == 1 else tuple(row[16 * i : 16 * i + 16] for i in range(count))
