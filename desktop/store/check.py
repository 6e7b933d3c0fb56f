"""`check`: is everything sound, and where not, how is it mended. Codes and fields, no sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlcipher3.dbapi2 as cipher

from desktop import clock
from desktop.store import forks, migrate, schema, verify

SLACK_DAYS = 30
PARTED_DAYS = 60
"""So long a disk that was restored or copied is looked at; a copy at work shows itself sooner."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: a code, where, and how grave."""

    code: str
    where: str
    grave: bool = True


def check(sql: Any, told: Callable[[int, int], None] | None = None) -> list[Finding]:
    """Everything worth saying about this file.

    Args:
        sql: the driver's connection; reads only.
        told: is told how far it is (done, of), and may raise to stop.
    """
    damage = _damage(sql)
    if damage:  # what lies on a damaged page cannot be judged further
        return damage
    return [
        *_triggers(sql),
        *[Finding(f"journal_{broken.code}", broken.where) for broken in verify.verify(sql, told)],
        *_dangling(sql),
        *_pictures(sql),
        *_forks(sql),
        *_numbers_twice(sql),
        *_codes_twice(sql),
        *_clock(sql),
    ]


def _damage(sql: Any) -> list[Finding]:
    try:
        told = [row[0] for row in sql.execute("PRAGMA integrity_check")]
        # pages that were changed from outside fail their own seal
        altered = [row[0] for row in sql.execute("PRAGMA cipher_integrity_check")]
    except cipher.DatabaseError as error:
        return [Finding("file_damaged", str(error))]
    found = [] if told == ["ok"] else [Finding("file_damaged", "; ".join(told[:3]))]
    return found + [Finding("page_altered", where) for where in altered]


def _triggers(sql: Any) -> list[Finding]:
    if migrate.laid_triggers(sql) != schema.triggers():
        return [Finding("triggers_altered", "schema")]
    row = sql.execute("SELECT altered_at FROM about").fetchone()
    return [Finding("triggers_were_altered", row[0], grave=False)] if row and row[0] else []


REFERENCES = (
    ("attendance", "session", "session"),
    ("attendance", "learner", "learner"),
    ("enrolment", "activity", "activity"),
    ("enrolment", "learner", "learner"),
    ("session", "activity", "activity"),
    ("certificate", "learner", "learner"),
    ("certificate", "template", "template"),
    ("certificate", "facilitator", "facilitator"),
    ("certificate", "replaces", "certificate"),
    ("substitute", "certificate", "certificate"),
    ("substitute", "learner", "learner"),
    ("document_number", "learner", "learner"),
    ("consent", "learner", "learner"),
    ("guardian", "learner", "learner"),
    ("former_name", "learner", "learner"),
    ("out_of_school", "learner", "learner"),
    ("picture", "learner", "learner"),
    ("picture", "session", "session"),
    ("picture", "outside", "outside_learning"),
    ("outside_learning", "learner", "learner"),
    ("moved", "learner", "learner"),
    ("outside_learning", "programme", "programme"),
    ("follow_up", "learner", "learner"),
    ("head_count", "session", "session"),
    ("printed_sheet", "activity", "activity"),
    ("assessment", "activity", "activity"),
    ("result", "assessment", "assessment"),
    ("result", "learner", "learner"),
    ("programme_part", "programme", "programme"),
    ("programme_part", "activity", "activity"),
    ("activity_facilitator", "facilitator", "facilitator"),
    ("activity_equipment", "equipment", "equipment"),
)
"""Not enforced across desks, because a mark may arrive before its learner; so they are looked at."""


def _dangling(sql: Any) -> list[Finding]:
    found = []
    for table, column, target in REFERENCES:
        count = sql.execute(
            f"SELECT count(*) FROM {table} t WHERE t.gone = 0"
            f" AND t.{column} IS NOT NULL AND t.{column} <> zeroblob(16) AND NOT EXISTS"
            f" (SELECT 1 FROM {target} o WHERE o.id = t.{column} AND o.gone = 0)"
        ).fetchone()[0]
        if count:
            found.append(Finding("dangling", f"{table}.{column}: {count}", grave=False))
    return found


def _pictures(sql: Any) -> list[Finding]:
    """Pictures whose bytes are not here, and bytes that are not what their digest says."""
    lost = sql.execute(
        "SELECT count(*) FROM picture p WHERE p.gone = 0"
        " AND NOT EXISTS (SELECT 1 FROM content c WHERE c.digest = p.digest)"
    ).fetchone()[0]
    found = [Finding("picture_lost", f"picture: {lost}", grave=False)] if lost else []
    for digest, kept in sql.execute("SELECT digest, bytes FROM content"):
        if hashlib.sha256(kept).digest() != digest:
            found.append(Finding("picture_altered", digest.hex()[:16]))
    return found


def _forks(sql: Any) -> list[Finding]:
    """Desks that exist twice, for certain or perhaps; a disk that was restored long ago is no matter."""
    found = []
    for fork in forks.forks(sql):
        if fork.certain:
            found.append(Finding("desk_twice", fork.desk.hex(), grave=False))
        elif (clock.now() - clock.moment_of(fork.since)).days < PARTED_DAYS:
            found.append(Finding("desk_parted", fork.desk.hex(), grave=False))
    return found


def _codes_twice(sql: Any) -> list[Finding]:
    """Learners of one code: a desk that was restored gives a code again before it hears of the first."""
    rows = sql.execute(
        "SELECT code FROM learner WHERE gone = 0 AND merged_into IS NULL"
        " GROUP BY code HAVING count(*) > 1"
    )
    return [Finding("code_twice", code, grave=False) for (code,) in rows]


def _numbers_twice(sql: Any) -> list[Finding]:
    rows = sql.execute("SELECT number FROM certificate GROUP BY number HAVING count(*) > 1")
    return [Finding("number_twice", number) for (number,) in rows]


def _clock(sql: Any) -> list[Finding]:
    """The clock against the journal: a year typed as พ.ศ., or an empty battery."""
    last = sql.execute("SELECT last_at FROM writer").fetchone()[0]
    now = clock.now()
    if not clock.believable(now):
        return [Finding("clock_impossible", now.date().isoformat(), grave=False)]
    if last and (clock.moment_of(last) - now).total_seconds() > 3600:
        return [Finding("clock_behind", now.date().isoformat(), grave=False)]
    if last and (now - clock.moment_of(last)).days > 12 * SLACK_DAYS:
        return [Finding("clock_ahead", now.date().isoformat(), grave=False)]
    return []
