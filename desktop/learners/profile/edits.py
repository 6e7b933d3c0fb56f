"""Who changed what in a profile, and when: read back along the journal, newest first.

Every Change of a row overwrites the row's `gone`, so the Changes of one row hang together by it and no
search through the whole journal is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from desktop import clock
from desktop.learners.profile.shape import Edit
from desktop.models import Consent, DocumentNumber, Learner, LearnerGroup, Row
from desktop.store import change
from desktop.store.store import Tx

_ROWS: tuple[tuple[type[Row], str | None, str], ...] = (
    (Learner, None, "SELECT id, stamp_log, stamp_n FROM learner WHERE id = ?"),
    (
        DocumentNumber,
        "id_number",
        "SELECT id, stamp_log, stamp_n FROM document_number WHERE learner = ?",
    ),
    (Consent, "consent", "SELECT id, stamp_log, stamp_n FROM consent WHERE learner = ?"),
    (
        LearnerGroup,
        "target_group",
        "SELECT id, stamp_log, stamp_n FROM learner_group WHERE learner = ?",
    ),
)
"""A table, what any change of it is called (none: by its columns), and a learner's rows in it."""
_NOT_TOLD = frozenset(
    {"gone", "notes", "code", "birth_as_written", "birth_era", "birth_earliest", "birth_latest"}
)
_Dot = tuple[int, int]


def history(tx: Tx, learner: bytes, limit: int = 50) -> tuple[Edit, ...]:
    """The deeds that touched a profile, its documents, consents and groups; the newest first.

    Args:
        tx: to read with.
        learner: whose.
        limit: at most so many deeds.
    """
    deeds: dict[_Dot, _Deed] = {}
    logs = {bytes(log_id): no for no, log_id in tx.sql.execute("SELECT no, id FROM log")}
    for table, told, asked in _ROWS:
        for key, *stamp in tx.sql.execute(asked, (learner,)).fetchall():
            for change_ in _changes(tx.sql, (table.kind, key), (stamp[0], stamp[1]), logs):
                deed = deeds.setdefault(change_.deed, _Deed())
                deed.at = max(deed.at, change_.at)
                deed.fields |= {told} if told else change_.fields - _NOT_TOLD
                deed.new = deed.new or (table is Learner and change_.op == change.NEW)
    newest = sorted(deeds.items(), key=lambda deed: -deed[1].at)[:limit]
    return tuple(_edit(tx.sql, dot, deed) for dot, deed in newest)


@dataclass(slots=True)
class _Deed:
    """What one deed did to a profile."""

    at: int = 0
    fields: set[str] = field(default_factory=set)
    new: bool = False


@dataclass(frozen=True, slots=True)
class _Change:
    """One Change of one row; `deed` is where its deed begins."""

    deed: _Dot
    at: int
    op: int
    fields: set[str]


def _changes(sql: Any, row: tuple[int, bytes], born: _Dot, logs: dict[bytes, int]) -> Iterator[_Change]:
    """Every Change of one row that is held here, from the heads of its `gone` back to the first."""
    todo: list[_Dot] = sql.execute(
        "SELECT log, n FROM head WHERE kind = ? AND \"row\" = ? AND field = 'gone'", row
    ).fetchall() or [born]
    seen: set[_Dot] = set()
    while todo:
        dot = todo.pop()
        told = sql.execute(
            "SELECT first, at, op, over, fields FROM change WHERE log = ? AND n = ?", dot
        ).fetchone()
        if dot in seen or told is None:
            continue
        seen.add(dot)
        first, at, op, over, fields = told
        yield _Change((dot[0], first), at, op, set(change.kept_fields(fields)) if fields else set())
        lost = change.over_of(over).get("gone", []) if over else []
        todo += [(logs[log], n) for log, n in lost if log in logs]


def _edit(sql: Any, dot: _Dot, deed: _Deed) -> Edit:
    who, verb = sql.execute(
        "SELECT v.name, c.verb FROM change c LEFT JOIN volunteer v ON v.id = c.by"
        " WHERE c.log = ? AND c.n = ?",
        dot,
    ).fetchone()
    return Edit(clock.moment_of(deed.at), who, verb, tuple(sorted(deed.fields)), deed.new)
