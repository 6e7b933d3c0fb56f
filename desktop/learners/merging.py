"""Two records that are one person: held side by side, joined, and taken apart again at any time (ADR 9).

Joining writes `merged_into` into the one, and into the other the values that were chosen. Nothing
else of either is touched: marks, enrolments, numbers, consents and certificates keep the key they
were written under, and every reader follows (`desktop.store.kin`). So both histories are there when
they are taken apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.errors import NotFound, Refused
from desktop.learners.register import Known, known, shown_name
from desktop.models import Attendance, Background, Learner, Row, Sensitive, show_id
from desktop.store import kin, undo
from desktop.store.store import Tx

_GROUPS: dict[str, list[str]] = {
    "name": ["title", "given_name", "middle_name", "family_name"],
    "nickname": ["nickname"],
    "name_english": ["name_english"],
    "sex": ["sex"],
    "birth": ["birth", "birth_as_written", "birth_era", "birth_earliest", "birth_latest", "notes"],
    "phone": ["phone"],
    "address": ["address", "tambon"],
    "line_id": ["line_id"],
    "emergency": ["emergency_name", "emergency_phone"],
    "education": ["education"],
    "occupation": ["occupation"],
    "remark": ["remark"],
}
GROUPS = {group: tuple(columns) for group, columns in _GROUPS.items()}
"""What is chosen as one, and the columns it is made of."""
SIDES = ("keep", "other")
"""Whose value stands."""
_COLUMNS = tuple(dict.fromkeys(column for columns in GROUPS.values() for column in columns))
_FILLED_UP: tuple[type[Row], ...] = (Background, Sensitive)
"""Rows of which a person has one: what the standing one's lacks is filled up from the other's."""
_EMPTY = (None, "", "not_stated")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two records, as the page holds it beside the other."""

    id: bytes
    code: str
    name: str
    values: Mapping[str, str | None]
    """By group, as it is shown."""
    numbers: tuple[tuple[str, str], ...]
    """(kind, number) of those that stand."""
    marks: int
    enrolments: int
    certificates: tuple[str, ...]
    """Numbers of those that stand."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records side by side."""

    keep: Side
    other: Side
    proposed: Mapping[str, str]
    """By group: whose value would stand, `keep` or `other`; the fuller one's."""
    differs: frozenset[str]
    """The groups in which both say something and not the same."""


@dataclass(frozen=True, slots=True)
class Question:
    """Two keys of one person were marked at one session, and not alike: which holds?"""

    session: bytes
    title: str
    number: int
    day: str
    learner: bytes
    """Who stands."""
    answers: tuple[tuple[bytes, str, int | None], ...]
    """(written for, status, minutes missed), the standing one's first."""


@dataclass(frozen=True, slots=True)
class Apart:
    """What taking two apart did."""

    keep: Known
    other: Known
    kept: tuple[undo.Kept, ...]
    """What stays with the one, because somebody has written it since."""


# --- side by side ----------------------------------------------------------------------------------


def beside(tx: Tx, keep: bytes, other: bytes) -> Pair:
    """Two records beside each other; each is followed to the one that stands.

    Raises:
        NotFound: `no_such`.
        Refused: `already_one`.
    """
    first, second = _two(tx, keep, other)
    rows = {key: _row(tx, key) for key in (first, second)}
    proposed, differs = {}, set()
    for group, columns in GROUPS.items():
        ours, theirs = _value(rows[first], columns), _value(rows[second], columns)
        proposed[group] = "other" if _fullness(theirs) > _fullness(ours) else "keep"
        if any(ours) and any(theirs) and ours != theirs:
            differs.add(group)
    sides = [_side(tx, key, rows[key]) for key in (first, second)]
    return Pair(sides[0], sides[1], proposed, frozenset(differs))


def _two(tx: Tx, keep: bytes, other: bytes) -> tuple[bytes, bytes]:
    first, second = kin.stands(tx.sql, keep), kin.stands(tx.sql, other)
    if first == second:
        raise Refused("already_one")
    return first, second


def _row(tx: Tx, key: bytes) -> dict[str, Any]:
    asked = tx.sql.execute(
        f"SELECT id, code, {', '.join(_COLUMNS)} FROM learner WHERE id = ? AND gone = 0", (key,)
    )
    row = asked.fetchone()
    if row is None:
        raise NotFound("no_such", kind="learner", text=show_id(key))
    return dict(zip((told[0] for told in asked.description), row, strict=True))


def _value(row: Mapping[str, Any], columns: tuple[str, ...]) -> tuple[str | None, ...]:
    return tuple(None if row[name] in _EMPTY else row[name] for name in columns)


def _fullness(value: tuple[str | None, ...]) -> int:
    """How much a value says: the columns that are filled, and of a birth how much is known."""
    return sum(1 for part in value if part) * 100 + sum(len(part) for part in value[:1] if part)


def _side(tx: Tx, key: bytes, row: Mapping[str, Any]) -> Side:
    keys = kin.family(tx.sql, key)
    asked = ", ".join("?" * len(keys))
    numbers = tx.sql.execute(
        "SELECT DISTINCT number_kind, number FROM document_number"
        f" WHERE learner IN ({asked}) AND gone = 0 AND until IS NULL AND number IS NOT NULL ORDER BY 1",
        keys,
    ).fetchall()
    marks, enrolments = tx.sql.execute(
        f"SELECT (SELECT count(*) FROM attendance WHERE learner IN ({asked}) AND gone = 0),"
        f" (SELECT count(*) FROM enrolment WHERE learner IN ({asked}) AND gone = 0)",
        (*keys, *keys),
    ).fetchone()
    certificates = tx.sql.execute(
        f"SELECT number FROM certificate WHERE learner IN ({asked}) AND +gone = 0 AND void_on IS NULL"
        " ORDER BY year, serial",
        keys,
    ).fetchall()
    return Side(
        key,
        row["code"],
        _full_name(row),
        {group: _shown(group, row) for group in GROUPS},
        tuple((kind, number) for kind, number in numbers),
        marks,
        enrolments,
        tuple(number for (number,) in certificates),
    )


def _full_name(row: Mapping[str, Any]) -> str:
    return shown_name(row["title"], row["given_name"], row["middle_name"], row["family_name"])


def _shown(group: str, row: Mapping[str, Any]) -> str | None:
    """A group's value in one line; codes and ISO dates are left for the words."""
    if group == "name":
        return _full_name(row)
    if group == "birth":
        return str(row["birth"] or row["birth_as_written"] or "") or None
    told = [str(part) for part in _value(row, GROUPS[group]) if part]
    return " ".join(told) or None


# --- join and take apart ---------------------------------------------------------------------------


def merge(tx: Tx, keep: bytes, other: bytes, chosen: Mapping[str, str] | None = None) -> Known:
    """Join two records into one person, under the key of the first.

    Args:
        tx: a write transaction.
        keep: who stands from now on.
        other: who is read as that one.
        chosen: by group of `GROUPS`, `keep` or `other`; the fuller one where nothing is said.

    Raises:
        NotFound: `no_such`.
        Refused: `already_one`.
    """
    pair = beside(tx, keep, other)
    ours, theirs = _row(tx, pair.keep.id), _row(tx, pair.other.id)
    taken = {**pair.proposed, **(chosen or {})}
    told = {
        column: theirs[column]
        for group, columns in GROUPS.items()
        if taken[group] == "other"
        for column in columns
        if theirs[column] != ours[column]
    }
    if told:
        puts = ", ".join(f"{column} = ?" for column in told)
        tx.sql.execute(f"UPDATE learner SET {puts} WHERE id = ?", (*told.values(), pair.keep.id))
    for table in _FILLED_UP:
        _fill_up(tx, table, pair.keep.id, pair.other.id)
    tx.sql.execute("UPDATE learner SET merged_into = ? WHERE id = ?", (pair.keep.id, pair.other.id))
    return _known(tx, pair.keep.id)


def _fill_up(tx: Tx, table: type[Row], keep: bytes, other: bytes) -> None:
    fields = [name for name in table.fields() if name != "gone"]
    asked = f"SELECT {', '.join(fields)} FROM {table.table_name()} WHERE learner = ? AND gone = 0"
    theirs = tx.sql.execute(asked, (other,)).fetchone()
    if theirs is None:
        return
    ours = tx.sql.execute(asked, (keep,)).fetchone()
    if ours is None:
        names, marks = ", ".join(fields), ", ".join("?" * len(fields))
        back = ", ".join(f"{name} = excluded.{name}" for name in fields)
        tx.sql.execute(
            f"INSERT INTO {table.table_name()} (learner, {names}) VALUES (?, {marks})"
            f" ON CONFLICT (learner) DO UPDATE SET {back}, gone = 0",
            (keep, *theirs),
        )
        return
    fills = {n: new for n, old, new in zip(fields, ours, theirs, strict=True) if not old and new}
    if fills:
        puts = ", ".join(f"{name} = ?" for name in fills)
        tx.sql.execute(
            f"UPDATE {table.table_name()} SET {puts} WHERE learner = ?", (*fills.values(), keep)
        )


def unmerge(tx: Tx, other: bytes) -> Apart:
    """Take one who was merged apart again, however long ago that was.

    The other one's history is as it was written; what the join put into the kept one's profile goes
    back, unless somebody has written it since. What was written after the join stays with the key it was
    written under: the standing one's. Where marks of both at one session were answered for, each
    gets its own mark back.

    Raises:
        NotFound: `no_such`.
        Refused: `not_merged`.
    """
    row = tx.row(Learner, other)
    if row is None:
        raise NotFound("no_such", kind="learner", text=show_id(other))
    if row.merged_into is None:
        raise Refused("not_merged", name=known(row).name)
    keep = kin.stands(tx.sql, other)
    deed = undo.deed_behind(tx.sql, Learner, other, "merged_into")
    kept: list[undo.Kept] = list(undo.take_back(tx, deed)) if deed is not None else []
    tx.sql.execute(
        "UPDATE learner SET merged_into = NULL WHERE id = ? AND merged_into IS NOT NULL", (other,)
    )
    for answer in _answers(tx, keep, other):
        kept += undo.take_back(tx, answer)
    tx.orm.expire_all()  # plain SQL wrote below it
    return Apart(_known(tx, kin.stands(tx.sql, keep)), _known(tx, other), tuple(kept))


def _answers(tx: Tx, keep: bytes, other: bytes) -> list[tuple[int, int]]:
    """The deeds that wrote the marks of both sides at one session: answers to which one holds."""
    ours, theirs = kin.family(tx.sql, keep), kin.family(tx.sql, other)
    asked = ", ".join("?" * len(ours)), ", ".join("?" * len(theirs))
    both = tx.sql.execute(
        "SELECT a.session, a.learner, b.learner FROM attendance a JOIN attendance b"
        f" ON b.session = a.session AND b.learner IN ({asked[1]})"
        f" WHERE a.learner IN ({asked[0]})",
        (*theirs, *ours),
    ).fetchall()
    deeds = set()
    for session, one, two in both:
        behind = {
            undo.deed_behind(tx.sql, Attendance, session + key, field)
            for key in (one, two)
            for field in ("status", "gone")
        }
        found = [deed for deed in behind if deed is not None and _wrote(tx, deed, session, one, two)]
        deeds |= set(found)
    return sorted(deeds, reverse=True)


def _wrote(tx: Tx, deed: tuple[int, int], session: bytes, one: bytes, two: bytes) -> bool:
    """Whether one deed wrote both marks, and corrected them."""
    count: int = tx.sql.execute(
        'SELECT count(DISTINCT "row") FROM change WHERE log = ? AND n >= ? AND first = ?'
        ' AND kind = ? AND op = 2 AND "row" IN (?, ?)',
        (deed[0], deed[1], deed[1], Attendance.kind, session + one, session + two),
    ).fetchone()[0]
    return count == 2


def _known(tx: Tx, key: bytes) -> Known:
    told = tx.sql.execute(
        "SELECT id, code, title, given_name, middle_name, family_name, nickname, phone FROM learner"
        " WHERE id = ?",
        (key,),
    ).fetchone()
    return Known(told[0], told[1], shown_name(*told[2:6]), told[6], told[7])


def joined(tx: Tx, learner: bytes) -> tuple[Known, ...]:
    """Who else is read as this person: those who were merged into them."""
    first, *others = kin.family(tx.sql, learner)
    return tuple(_known(tx, key) for key in others if key != first)


# --- marks of both ---------------------------------------------------------------------------------

_QUESTIONS = """\
SELECT s.id, a.title, s.number, s.day, k.stands, x.learner, x.status, x.minutes,
  y.status, y.minutes, y.learner
FROM alias k CROSS JOIN attendance x ON x.learner = k.learner AND x.gone = 0
CROSS JOIN kin n ON n.learner = k.learner
CROSS JOIN attendance y ON y.session = x.session AND y.learner = n.other AND y.gone = 0
JOIN session s ON s.id = x.session AND s.gone = 0 AND s.status IN ('planned', 'met')
JOIN activity a ON a.id = s.activity
WHERE (x.status, coalesce(x.minutes, 0)) <> (y.status, coalesce(y.minutes, 0))
  AND (:learner IS NULL OR k.stands = :learner) AND (:session IS NULL OR s.id = :session)
ORDER BY s.day, s.starts, s.id, y.learner <> k.stands
"""
"""CROSS JOIN: from the few who were joined; else all marks of the centre are gone through."""


def questions(
    tx: Tx, learner: bytes | None = None, session: bytes | None = None
) -> tuple[Question, ...]:
    """Where two keys of one person were marked at one session, and not alike.

    Marking that person at that session answers: it writes both.

    Args:
        tx: a read.
        learner: only of this one, who stands.
        session: only at this one.
    """
    found: dict[tuple[bytes, bytes], Question] = {}
    told = tx.sql.execute(_QUESTIONS, {"learner": learner, "session": session})
    for key, title, number, day, who, theirs, status, minutes, other, lost, ours in told:
        answers = (ours, other, lost), (theirs, status, minutes)
        before = found.get((key, who))
        more = dict.fromkeys((*(before.answers if before else ()), *answers))
        found[key, who] = Question(key, title, number, day, who, tuple(more))
    return tuple(found.values())
