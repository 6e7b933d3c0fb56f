"""Taking in what other desks wrote (RULES §2): in sets, in the order in which it was written.

    heads = heads − over(d) + d          for each field that Change d wrote, and `gone`
    shown = the head with the largest (at, log, n); "not gone" beats "gone"

A row that nobody here has and that one Change makes is simply put in: that is nearly all of a first
exchange. Every other row goes through its heads. What the Change says is checked before it comes here
(`desktop.sync.check`); what a value says is checked here, and a row that cannot be kept as the tables
want it is set aside by name: its Change is held and goes on to others, and only the row lacks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import cbor2

from desktop.models import Row
from desktop.store import change
from desktop.store.fits import key_fits, shape_of, unfit
from desktop.store.heads import KINDS, LocalDot, meets, rank

Named = tuple[bytes, bytes | None, str]
"""A deed: its id, the volunteer, what it is called."""


class Arrived(NamedTuple):
    """One Change of another desk, checked, with this file's own numbers for log and table."""

    log: int
    n: int
    at: int
    first: int
    """n of its deed's first Change in that log."""
    named: Named | None
    """The deed, borne by its first Change only."""
    kind: int
    row: bytes
    person: bytes | None
    """As `change.person` keeps it: empty where the key says it."""
    op: int
    over: bytes | None
    fields: bytes | None
    """The canonical payload; empty for a person who was erased."""
    salt: bytes | None
    digest: bytes | None
    chain: bytes

    @property
    def dot(self) -> LocalDot:
        """Its name in this file."""
        return self.log, self.n


@dataclass(frozen=True, slots=True)
class Logs:
    """The logs of this file: their numbers by id and the other way round."""

    numbers: Mapping[bytes, int]
    ids: Mapping[int, bytes]


Told = tuple[Arrived, dict[str, change.Value]]
"""A Change and its fields."""
Values = tuple[change.Value, ...]
"""What a row's fields are, in the order of its columns."""


def take_in(sql: Any, some: Sequence[Arrived], logs: Logs) -> frozenset[str]:
    """Keep Changes and what they make of the rows, inside a write transaction.

    Args:
        sql: the driver's connection.
        some: gapless per log, in the order of (at, log, n).
        logs: every log they or their `over` name.

    Returns:
        The tables that changed.
    """
    keep(sql, some)
    return put_into_rows(sql, some, logs)


def put_into_rows(
    sql: Any, some: Sequence[Arrived], logs: Logs, rows: Callable[..., Rows] | None = None
) -> frozenset[str]:
    """What Changes make of the rows; as `take_in`.

    Args:
        sql: the driver's connection.
        some: as for `take_in`.
        logs: as for `take_in`.
        rows: by what other rule than `Rows`.
    """
    by_table: dict[int, list[Told]] = defaultdict(list)
    known = {kind: set(KINDS[kind].fields()) for kind in {one.kind for one in some} & KINDS.keys()}
    read: dict[bytes, dict[str, change.Value] | None] = {}  # thousands of marks say the same
    for one in some:
        if one.fields is None:
            continue
        if one.fields not in read:
            read[one.fields] = _read(one.fields)
        fields = read[one.fields]
        if one.kind not in KINDS or fields is None:
            _leave_unread(sql, one.dot, "newer" if one.kind not in KINDS else "payload")
            continue
        if not fields.keys() <= known[one.kind]:
            _leave_unread(sql, one.dot, "newer")
        by_table[one.kind].append((one, fields))
    sql.execute("UPDATE writer SET applying = 1, last_at = max(last_at, ?)", (max(o.at for o in some),))
    for kind, told in by_table.items():
        (rows or Rows)(sql, KINDS[kind], told, logs).take()
    sql.execute("UPDATE writer SET applying = 0")
    return frozenset(KINDS[kind].table_name() for kind in by_table)


def keep(sql: Any, some: Sequence[Arrived], *, again: bool = False) -> None:
    """Keep Changes as they came, whatever their rows say; again, where some are held already."""
    put = "INSERT OR REPLACE" if again else "INSERT"
    sql.executemany(
        f'{put} INTO change (log, n, at, first, deed, by, verb, kind, "row", person, op, over, fields,'
        " salt, digest, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_line(one) for one in some],
    )


def _line(one: Arrived) -> tuple[Any, ...]:
    log, n, at, first, named, kind, row, person, op, over, fields, salt, digest, chain = one
    kept = (None, None, digest) if fields is None else (change.packed(fields), salt, None)
    return log, n, at, first, *(named or _UNNAMED), kind, row, person, op, over, *kept, chain


_UNNAMED = None, None, None


def _leave_unread(sql: Any, dot: LocalDot, why: str) -> None:
    sql.execute("INSERT OR REPLACE INTO unread VALUES (?, ?, ?)", (*dot, why))


def _read(payload: bytes) -> dict[str, change.Value] | None:
    """A payload's fields, where it is a map of them at all."""
    try:
        fields = cbor2.loads(payload)
    except (cbor2.CBORError, ValueError, TypeError, OverflowError):
        return None
    if not isinstance(fields, dict) or not set(map(type, fields)) <= {str}:
        return None
    return None if "\0" in "".join(fields) else fields  # no name has a zero byte; PostgreSQL takes none


class Rows:
    """The rows of one table that some Changes are about."""

    def __init__(self, sql: Any, table: type[Row], told: list[Told], logs: Logs) -> None:
        """The rows that these Changes are about; `load` reads what stands of them."""
        self.sql, self.table, self.logs = sql, table, logs
        self.told = told
        self.stamps: dict[bytes, LocalDot] = {}
        self.heads: dict[tuple[bytes, str], set[LocalDot]] = {}
        self.touched: set[tuple[bytes, str]] = set()
        self.written: dict[LocalDot, tuple[int, Mapping[str, change.Value]]] = {}
        self.aside: set[bytes] = set()

    def rebuild(self, row: bytes) -> None:
        """Bring a row to what its heads say of every field that the table has now."""
        if row not in self.stamps:
            self._make(row, ())
            self._save_heads()
            return
        told = {name: self.shown(row, name) for name in shape_of(self.table).fields}
        wrong = unfit(self.table, told)
        if wrong is not None:
            self._set_aside(row, wrong)
        else:
            self._update([(row, told)])

    def take(self) -> None:
        """Bring the rows to what their heads now say."""
        self.load(one.row for one, _ in self.told)
        count = Counter(one.row for one, _fields in self.told)
        whole: dict[
            int, Values | None
        ] = {}  # by payload: `put_into_rows` reads one that says the same once
        plain: list[tuple[bytes, LocalDot, Values]] = []
        length = self.table.key_length()
        for one, fields in self.told:
            row = one.row
            if (
                one.op == change.NEW
                and count[row] == 1
                and row not in self.stamps
                and row not in self.aside
            ):
                if id(fields) not in whole:
                    whole[id(fields)] = self._whole(fields)
                values = whole[id(fields)]
                if values is not None and len(row) == length:
                    plain.append((row, (one.log, one.n), values))
                    continue
            self._move(one, fields)
        self._insert(plain)
        self._settle_rows()

    def _whole(self, fields: Mapping[str, change.Value]) -> Values | None:
        """What a new row is put in with; none where something lacks or is strange."""
        shape = shape_of(self.table)
        good = (
            fields.keys() <= shape.fields.keys()
            and shape.needed <= fields.keys()
            and unfit(self.table, fields) is None
        )
        return self._values(fields) if good else None

    def _values(self, fields: Mapping[str, change.Value]) -> Values:
        """Field by field, in the order of the table's columns."""
        return tuple(
            fields.get(name) or 0 if name == "gone" else fields.get(name)
            for name in shape_of(self.table).fields
        )

    # --- what stands here already

    def load(self, rows: Iterable[bytes]) -> None:
        """Read the stamps and the heads of rows."""
        sql, table = self.sql, self.table
        sql.execute('CREATE TEMP TABLE IF NOT EXISTS touched ("row" BLOB)')
        sql.execute("DELETE FROM temp.touched")
        sql.executemany("INSERT INTO temp.touched VALUES (?)", [(row,) for row in sorted(set(rows))])
        for row, log, n in sql.execute(
            'SELECT c."row", t.stamp_log, t.stamp_n FROM temp.touched c'
            f" CROSS JOIN {table.table_name()} t ON {meets(table)}"
        ):
            self.stamps[row] = log, n
        for row, field, log, n in self._beside("head", "h.field, h.log, h.n"):
            self.heads.setdefault((row, field), set()).add((log, n))
        self.aside = {row for row, _why in self._beside("set_aside", "h.why")}

    def _beside(self, name: str, columns: str) -> Sequence[Any]:
        """What a table says of the touched rows; most have nothing there, and are not looked for."""
        kind = (self.table.kind,)
        if self.sql.execute(f"SELECT 1 FROM {name} WHERE kind = ? LIMIT 1", kind).fetchone() is None:
            return ()
        asked = f'SELECT h."row", {columns} FROM temp.touched c CROSS JOIN {name} h'
        told: list[Any] = self.sql.execute(
            f'{asked} ON h.kind = ? AND h."row" = c."row"', kind
        ).fetchall()
        return told

    def _value(self, dot: LocalDot, field: str) -> tuple[change.Value, int]:
        """(value, at) that a Change wrote into a field."""
        if dot not in self.written:
            at, fields = self.sql.execute(
                "SELECT at, fields FROM change WHERE log = ? AND n = ?", dot
            ).fetchone()
            self.written[dot] = at, (change.kept_fields(fields) if fields is not None else {})
        at, told = self.written[dot]
        return (told.get(field) or 0 if field == "gone" else told.get(field)), at

    def _standing(self, row: bytes, field: str) -> set[LocalDot]:
        """The heads of a field before these Changes."""
        cell = row, field
        if cell not in self.heads:
            born = self.stamps.get(row)
            self.heads[cell] = {born} if born is not None and self._wrote(born, field) else set()
        return self.heads[cell]

    def _wrote(self, dot: LocalDot, field: str) -> bool:
        self._value(dot, field)
        return field == "gone" or field in self.written[dot][1]

    # --- heads = heads − over + d

    def _move(self, one: Arrived, fields: Mapping[str, change.Value]) -> None:
        self.written[one.dot] = one.at, fields
        lost = change.over_of(one.over) if one.over else {}
        for field in {*fields, "gone"}:
            heads = self._standing(one.row, field)
            heads -= {(self.logs.numbers.get(log, 0), n) for log, n in lost.get(field, ())}
            heads.add(one.dot)
            self.touched.add((one.row, field))

    def shown(self, row: bytes, field: str) -> change.Value:
        """The value of the head that stands."""
        heads = self._standing(row, field)
        if not heads:  # nobody wrote it
            return 0 if field == "gone" else None
        if len(heads) == 1:
            return self._value(next(iter(heads)), field)[0]
        told = {dot: self._value(dot, field) for dot in heads}
        best = max(told, key=lambda d: rank(field, told[d], (self.logs.ids[d[0]], d[1])))
        return told[best][0]

    # --- rows

    def _settle_rows(self) -> None:
        by_row: dict[bytes, list[str]] = defaultdict(list)
        for row, field in self.touched:
            by_row[row].append(field)
        known = shape_of(self.table).fields
        fresh, edits = [], []
        for row, names in by_row.items():
            told = {name: self.shown(row, name) for name in names if name in known}
            if row not in self.stamps or row in self.aside:
                fresh.append(row)
            elif (wrong := unfit(self.table, told)) is not None:
                self._set_aside(row, wrong)
            else:
                edits.append((row, told))
        self._update(edits)
        for row in fresh:
            self._make(row, by_row[row])
        self._save_heads()

    def _make(self, row: bytes, names: Iterable[str]) -> None:
        """Put a row in from its heads, or set it aside."""
        every = {field for r, field in self.heads if r == row} | set(names)
        told = {name: self.shown(row, name) for name in every if name in shape_of(self.table).fields}
        lacking = shape_of(self.table).needed - {
            name for name, value in told.items() if value is not None
        }
        wrong = unfit(self.table, told) or next(iter(sorted(lacking)), None)
        born = self._born(row)
        if wrong is not None or born is None or not key_fits(self.table, row):
            self._set_aside(row, wrong)
            return
        self.sql.execute('DELETE FROM set_aside WHERE kind = ? AND "row" = ?', (self.table.kind, row))
        if row in self.stamps:
            self._update([(row, told)])
            return
        self._insert([(row, born, self._values(told))])
        self.stamps[row] = born
        self.touched |= {(row, name) for name in every}

    def _born(self, row: bytes) -> LocalDot | None:
        """The first Change held here that makes this row."""
        here = [o.dot for o, _ in self.told if o.row == row and o.op == change.NEW]
        if row in self.aside:  # an earlier exchange brought the Change that made it
            told = self.sql.execute(
                'SELECT log, n FROM change WHERE kind = ? AND "row" = ? AND op = 1 ORDER BY at LIMIT 1',
                (self.table.kind, row),
            ).fetchone()
            return tuple(told) if told else None
        return here[0] if here else None

    def _set_aside(self, row: bytes, field: str | None) -> None:
        self.sql.execute(
            "INSERT OR REPLACE INTO set_aside VALUES (?, ?, 'unfit', ?)", (self.table.kind, row, field)
        )
        self.aside.add(row)

    def _insert(self, rows: list[tuple[bytes, LocalDot, Values]]) -> None:
        if not rows:
            return
        table, shape = self.table, shape_of(self.table)
        keys, names = table.key_columns(), tuple(shape.fields)
        columns = (*keys, *names, *shape.own, "stamp_log", "stamp_n")
        own = ("",) * len(shape.own)
        self.sql.executemany(
            f"INSERT INTO {table.table_name()} ({', '.join(columns)})"
            f" VALUES ({', '.join('?' * len(columns))})",
            [(*table.key_parts(row), *values, *own, *born) for row, born, values in rows],
        )

    def _update(self, rows: list[tuple[bytes, dict[str, change.Value]]]) -> None:
        alike: dict[tuple[str, ...], list[tuple[bytes, dict[str, change.Value]]]] = defaultdict(list)
        for row, told in rows:
            if told:
                alike[tuple(sorted(told))].append((row, told))
        keys = self.table.key_columns()
        where = " AND ".join(f"{key} = ?" for key in keys)
        for names, some in alike.items():
            self.sql.executemany(
                f"UPDATE {self.table.table_name()} SET {', '.join(f'{n} = ?' for n in names)}"
                f" WHERE {where}",
                [(*(told[n] for n in names), *self.table.key_parts(row)) for row, told in some],
            )

    def _save_heads(self) -> None:
        """Write the touched heads back: one that is just the row's own stamp needs no line."""
        kind = self.table.kind
        self.sql.executemany(
            'DELETE FROM head WHERE kind = ? AND "row" = ? AND field = ?',
            [(kind, *cell) for cell in self.touched],
        )
        self.sql.executemany(
            "INSERT INTO head VALUES (?, ?, ?, ?, ?)",
            [
                (kind, row, field, *dot)
                for row, field in self.touched
                if self.heads[row, field] != {self.stamps.get(row)}
                for dot in self.heads[row, field]
            ],
        )
