"""Who changed what in a profile, and when: read back along the journal, newest first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from desktop import clock
from desktop.learners.profile.shape import Edit
from desktop.models import (
    Background,
    Consent,
    DocumentNumber,
    FormerName,
    Guardian,
    Learner,
    LearnerGroup,
    OutOfSchool,
    Picture,
    Row,
    Sensitive,
)
from desktop.store import change, past
from desktop.store.store import Tx

_ROWS: tuple[tuple[type[Row], str | None, str, str], ...] = (
    (Learner, None, "id", "id"),
    (Background, None, "learner", "learner"),
    (Sensitive, "sensitive", "learner", "learner"),
    (DocumentNumber, "id_number", "id", "learner"),
    (Consent, "consent", "id", "learner"),
    (LearnerGroup, "target_group", "id", "learner"),
    (FormerName, "former_name", "id", "learner"),
    (Guardian, "guardian", "id", "learner"),
    (OutOfSchool, "out_of_school", "id", "learner"),
    (Picture, "portrait", "id", "learner"),
)
"""A table, what any change of it is called (none: by its columns), its key, and whose a row is."""
_NOT_TOLD = frozenset(
    {"gone", "notes", "code", "learner", "birth_as_written", "birth_era", "birth_earliest"}
    | {"birth_latest"}
)


def history(tx: Tx, learner: bytes, limit: int = 50) -> tuple[Edit, ...]:
    """The deeds that touched a profile and all that lies around it; the newest first.

    Args:
        tx: to read with.
        learner: whose.
        limit: at most so many deeds.
    """
    deeds: dict[past.Dot, _Deed] = {}
    logs = past.logs_of(tx.sql)
    for table, told, named, whose in _ROWS:
        asked = f"SELECT {named}, stamp_log, stamp_n FROM {table.table_name()} WHERE {whose} = ?"
        for key, *stamp in tx.sql.execute(asked, (learner,)).fetchall():
            for one in past.changes(tx.sql, (table.kind, key), (stamp[0], stamp[1]), logs):
                deed = deeds.setdefault(one.deed, _Deed())
                deed.at = max(deed.at, one.at)
                deed.fields |= {told} if told else set(one.fields) - _NOT_TOLD
                deed.new = deed.new or (table is Learner and one.op == change.NEW)
    newest = sorted(deeds.items(), key=lambda deed: -deed[1].at)[:limit]
    return tuple(_edit(tx.sql, dot, deed) for dot, deed in newest)


@dataclass(slots=True)
class _Deed:
    """What one deed did to a profile."""

    at: int = 0
    fields: set[str] = field(default_factory=set)
    new: bool = False


def _edit(sql: Any, dot: past.Dot, deed: _Deed) -> Edit:
    who, verb = past.deed_of(sql, dot)
    return Edit(clock.moment_of(deed.at), who, verb, tuple(sorted(deed.fields)), deed.new)
