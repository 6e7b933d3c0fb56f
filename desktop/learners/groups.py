"""Target groups: the centre's own code list, and whom it counts to them since when.

A group that is left keeps its days, and a group that is taken out of use keeps its people: only nobody
new is offered it. `found` brings the list a centre starts with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop.errors import BadValue, NotFound, Refused
from desktop.learners.days import day
from desktop.models import TargetGroup, named_id, new_id
from desktop.store.store import Tx
from desktop.thai.text import for_search, normalise

LONGEST: Final = 80
MOST: Final = 60
STANDARD: Final = (
    ("elderly", "ผู้สูงอายุ"),
    ("disabled", "คนพิการ"),
    ("out_of_school", "เด็กและเยาวชนนอกระบบการศึกษา"),
    ("no_schooling", "ผู้ไม่รู้หนังสือ"),
    ("informal_worker", "แรงงานนอกระบบ"),
    ("farmer", "เกษตรกร"),
    ("ethnic", "กลุ่มชาติพันธุ์"),
    ("migrant", "แรงงานต่างด้าวและครอบครัว"),
    ("prisoner", "ผู้ต้องขัง"),
    ("conscript", "ทหารกองประจำการ"),
    ("homeless", "คนเร่ร่อน"),
    ("village_leader", "ผู้นำชุมชน"),
    ("health_volunteer", "อาสาสมัครสาธารณสุข"),
    ("stateless", "คนไร้สัญชาติหรือไม่มีเอกสาร"),
    ("returned_worker", "แรงงานคืนถิ่น"),
    ("border", "ประชาชนในพื้นที่ชายแดน"),
    ("poor_household", "ครัวเรือนยากจน (กสศ.)"),
    ("at_risk", "เด็กเสี่ยงหลุดจากระบบ (กสศ.)"),
    ("general", "ประชาชนทั่วไป"),
)
"""What a new centre starts with: those that the learning department and the EEF count by."""
SELF_TOLD: Final = frozenset({"form", "import", "practice"})
"""Sources that are the program's own words: nobody else said so."""
_CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")


@dataclass(frozen=True, slots=True)
class InUse:
    """A group of the code list."""

    code: str
    name: str
    people: int
    """Who is counted to it now."""


_IN_USE: Final = """
WITH apart (learner) AS (
  SELECT learner FROM alias UNION SELECT stands FROM alias UNION SELECT id FROM learner WHERE gone <> 0),
many (target_group, people) AS (
  SELECT target_group, count(DISTINCT learner) FROM learner_group
  WHERE gone = 0 AND until IS NULL GROUP BY target_group),
less (target_group, people) AS (
  SELECT m.target_group, count(DISTINCT m.learner)
    - count(DISTINCT CASE WHEN coalesce(l.gone, 0) = 0 THEN coalesce(k.stands, m.learner) END)
  FROM apart a CROSS JOIN learner_group m ON m.learner = a.learner AND m.gone = 0 AND m.until IS NULL
  LEFT JOIN learner l ON l.id = m.learner LEFT JOIN alias k ON k.learner = m.learner
  GROUP BY m.target_group)
SELECT g.code, g.name, coalesce(n.people, 0) - coalesce(r.people, 0) FROM target_group g
LEFT JOIN many n ON n.target_group = g.id LEFT JOIN less r ON r.target_group = g.id
WHERE g.gone = 0 ORDER BY g.rowid
"""
"""All records are counted in an index; what joined or erased ones count too much is taken off again."""


def every(tx: Tx) -> tuple[InUse, ...]:
    """The groups in use, in the order they were made, and how many people each has now."""
    rows = tx.sql.execute(_IN_USE)
    return tuple(InUse(*row) for row in rows)


def add(tx: Tx, name: str, code: str | None = None) -> InUse:
    """Add a group; one that was taken out of use comes back with its people.

    Args:
        tx: a write transaction.
        name: as it is shown and reported.
        code: small letters, digits, _; made up where none is said.

    Raises:
        BadValue: `group_name`, `group_code`, `groups_too_many`.
        Refused: `group_exists`.
    """
    told = _name(tx, name, None)
    if len(every(tx)) >= MOST:
        raise BadValue("groups_too_many", field="target_group", value=told, longest=MOST)
    key, before = _place(tx, told, code)
    if before is not None and not before[1]:
        raise Refused("group_exists", name=told)
    if before is not None:
        tx.sql.execute("UPDATE target_group SET gone = 0, name = ? WHERE id = ?", (told, key))
    else:
        code = code or f"own_{new_id().hex()[-12:]}"
        key = named_id("target_group", code)
        tx.add(TargetGroup(id=key, code=code, name=told))
    return next(one for one in every(tx) if named_id("target_group", one.code) == key)


def _place(tx: Tx, name: str, code: str | None) -> tuple[bytes, tuple[str, int] | None]:
    """(id, (code, whether it is in use no longer)) of the group that is meant, when there is one."""
    if code is not None:
        if _CODE.fullmatch(code) is None:
            raise BadValue("group_code", field="code", value=code[:40])
        key = named_id("target_group", code)
        row = tx.sql.execute("SELECT code, gone FROM target_group WHERE id = ?", (key,)).fetchone()
        return key, row
    for key, old, other, gone in tx.sql.execute("SELECT id, code, name, gone FROM target_group"):
        if gone and for_search(other) == for_search(name):
            return key, (old, gone)
    return b"", None


def add_standard(tx: Tx) -> int:
    """Add what is missing of the list that a new centre starts with; say how many came.

    What a centre took out of use itself stays out.
    """
    known = {row[0] for row in tx.sql.execute("SELECT id FROM target_group")}
    new = [one for one in STANDARD if named_id("target_group", one[0]) not in known]
    tx.add(*(TargetGroup(id=named_id("target_group", code), code=code, name=name) for code, name in new))
    return len(new)


def rename(tx: Tx, code: str, name: str) -> InUse:
    """Call a group otherwise; whoever is counted to it stays so.

    Raises:
        NotFound: `no_such`.
        BadValue: `group_name`.
        Refused: `group_exists`.
    """
    key = _known(tx, code)
    told = _name(tx, name, key)
    tx.sql.execute("UPDATE target_group SET name = ? WHERE id = ?", (told, key))
    return next(one for one in every(tx) if one.code == code)


def retire(tx: Tx, code: str) -> None:
    """Take a group out of use; who was counted to it keeps that.

    Raises:
        NotFound: `no_such`.
    """
    tx.sql.execute("UPDATE target_group SET gone = 1 WHERE id = ?", (_known(tx, code),))


def _known(tx: Tx, code: str) -> bytes:
    key = named_id("target_group", code.strip())
    if tx.sql.execute("SELECT 1 FROM target_group WHERE id = ? AND gone = 0", (key,)).fetchone() is None:
        raise NotFound("no_such", kind="target_group", text=code[:40])
    return key


def _name(tx: Tx, name: str, own: bytes | None) -> str:
    told = normalise(name)
    if not told or len(told) > LONGEST:
        raise BadValue("group_name", field="target_group", value=told[:40], longest=LONGEST)
    rows = tx.sql.execute("SELECT id, name FROM target_group WHERE gone = 0")
    if any(for_search(other) == for_search(told) for key, other in rows if key != own):
        raise Refused("group_exists", name=told)
    return told


# --- whom it counts ---------------------------------------------------------------------------------


def join(tx: Tx, learner: bytes, code: str, since: str | None = None, source: str | None = None) -> None:
    """Count a learner to a group; one who is in it already has the day or the source corrected.

    Args:
        tx: a write transaction.
        learner: who.
        code: of the group.
        since: a whole day as written; today, when not said.
        source: who says so: a paper, an office.

    Raises:
        NotFound: `no_such`.
        BadValue: a date that is no whole day, `text_too_long`.
    """
    key = _known(tx, code)
    first, told = read_joined(since, source, tx.today)
    standing = _standing(tx, learner, key)
    if not standing:
        tx.sql.execute(
            "INSERT INTO learner_group (id, learner, target_group, since, source)"
            " VALUES (?, ?, ?, ?, ?)",
            (new_id(), learner, key, first or tx.today.isoformat(), told or "form"),
        )
    elif first or told:
        tx.sql.execute(
            "UPDATE learner_group SET since = coalesce(?, since), source = coalesce(?, source)"
            " WHERE id = ?",
            (first, told, standing[0][0]),
        )


def read_joined(since: str | None, source: str | None, today: date) -> tuple[str | None, str | None]:
    """(ISO day, source) as they are kept; none for what was not said.

    Raises:
        BadValue: a date that is no whole day or yet to come, `text_too_long`.
    """
    first = day("since", since, today, whole=True) if since else None
    told = normalise(source or "") or None
    if told and len(told) > LONGEST:
        raise BadValue("text_too_long", field="source", value=told[:40], longest=LONGEST)
    if first and first > today.isoformat():
        raise BadValue("day_in_future", field="since", value=since or "")
    return first, told


def leave(tx: Tx, learner: bytes, code: str, until: str | None = None) -> None:
    """Count a learner to a group no longer; its days stay.

    Args:
        tx: a write transaction.
        learner: who.
        code: of the group, in use or not.
        until: a whole day as written; today, when not said.

    Raises:
        NotFound: `no_such`, when the learner is not in it.
        BadValue: a date that is no whole day, `dates_reversed`.
    """
    standing = _standing(tx, learner, named_id("target_group", code.strip()))
    if not standing:
        raise NotFound("no_such", kind="target_group", text=code[:40])
    last = day("until", until, tx.today, whole=True) if until else tx.today.isoformat()
    if any(since and last < since for _, since in standing):
        raise BadValue("dates_reversed", field="target_group", value=until or last)
    tx.sql.executemany(
        "UPDATE learner_group SET until = ? WHERE id = ?", [(last, key) for key, _ in standing]
    )


def _standing(tx: Tx, learner: bytes, group: bytes) -> list[tuple[bytes, str | None]]:
    """(id, since) of what counts a person to a group now: joined records may each have one."""
    rows: list[tuple[bytes, str | None]] = tx.sql.execute(
        "SELECT id, since FROM learner_group WHERE target_group = ?2 AND gone = 0 AND until IS NULL"
        " AND learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
        " ORDER BY id",
        (learner, group),
    ).fetchall()
    return rows
