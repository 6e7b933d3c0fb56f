"""A profile read: all of it for the form, its sum for the side panel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.errors import BadValue, NotFound
from desktop.learners import consents, numbers, portraits
from desktop.learners.hits import age
from desktop.learners.profile import around, beside
from desktop.learners.profile.shape import PARTS, Card, Group, Part, Profile, TakingPart
from desktop.learners.register import shown_name
from desktop.models import show_id
from desktop.store import finding
from desktop.store.store import Tx
from desktop.thai import dates, eras
from desktop.thai.dates import WrittenDate

FIELDS = (
    "title", "given_name", "middle_name", "family_name", "nickname", "name_english", "sex", "phone",
    "address", "tambon", "education", "occupation", "line_id", "emergency_name", "emergency_phone",
    "remark",
)  # fmt: skip
"""The learner's columns that the form shows as they are."""
BIRTH = ("birth", "birth_as_written", "birth_era", "birth_earliest", "birth_latest")


_ROW = """\
SELECT id, code, notes, title, given_name, middle_name, family_name, nickname, name_english, sex, phone,
  address, tambon, education, occupation, line_id, emergency_name, emergency_phone, remark,
  birth, birth_as_written, birth_era, birth_earliest, birth_latest
FROM learner WHERE id = ? AND gone = 0
"""


def row_of(tx: Tx, learner: bytes) -> dict[str, Any]:
    """A learner's columns by name.

    Raises:
        NotFound: `no_such`.
    """
    asked = tx.sql.execute(_ROW, (learner,))
    row = asked.fetchone()
    if row is None:
        raise NotFound("no_such", kind="learner", text=show_id(learner))
    return dict(zip((told[0] for told in asked.description), row, strict=True))


def read(tx: Tx, learner: bytes, role: str = "desk") -> Profile:
    """Everything the form shows.

    Args:
        tx: to read with.
        learner: who.
        role: of the volunteer who asks: the desk role is not told what section 26 guards.

    Raises:
        NotFound: `no_such`.
    """
    row = row_of(tx, learner)
    missing = lacking(tx, learner)
    background, sensitive = beside.read(tx, learner, role)
    return Profile(
        id=row["id"],
        code=row["code"],
        name=shown_name(row["title"], row["given_name"], row["middle_name"], row["family_name"]),
        birth=birth_of(row, tx.today),
        age=age(row["birth_earliest"], tx.today),
        documents=numbers.documents(tx, learner),
        notes=tuple((row["notes"] or "").split()),
        groups=_groups(tx, learner),
        consents=consents.read(tx, learner),
        missing=missing,
        parts=tuple(
            Part(code, tuple(one for one in lacks if one in missing)) for code, lacks in PARTS.items()
        ),
        background=background,
        sensitive=sensitive,
        former_names=around.former_names(tx, learner),
        guardians=around.guardians(tx, learner),
        schooling=around.schooling(tx, learner),
        portrait=portraits.read(tx, learner),
        **{name: row[name] for name in FIELDS},
    )


def birth_of(row: dict[str, Any], today: date) -> WrittenDate | None:
    """A birth as the columns keep it; a text that is no date stays what was written."""
    text, era, earliest = row["birth_as_written"], row["birth_era"] or "be", row["birth_earliest"]
    if earliest is None:
        return _only_written(text, today) if text else None
    first, last = date.fromisoformat(earliest), date.fromisoformat(row["birth_latest"])
    known = {4: "year", 7: "month"}.get(len(row["birth"]), "day")
    return WrittenDate(
        year=eras.be_year(first) if era == "be" else first.year,
        month=first.month if known != "year" else None,
        day=first.day if known == "day" else None,
        era=era,
        precision=known,
        earliest=first,
        latest=last,
        text=text or row["birth"],
    )


def _only_written(text: str, today: date) -> WrittenDate:
    try:
        return dates.read_date(text, today=today)
    except BadValue:
        return WrittenDate(None, None, None, "be", "day", None, None, text, ("date_unreadable",))


def lacking(tx: Tx, learner: bytes) -> tuple[str, ...]:
    """The codes of what a profile lacks."""
    if tx.deed is not None:
        tx.flush()
        finding.keep_own(tx.sql)
    row = tx.sql.execute("SELECT missing FROM found WHERE learner = ?", (learner,)).fetchone()
    return finding.missing_of(row[0]) if row else ()


def incomplete(tx: Tx, code: str | None = None) -> frozenset[bytes]:
    """Whose profile lacks something, or one thing by its code (of `desktop.store.finding.MISSING`).

    Raises:
        BadValue: `choice_unknown`.
    """
    known = list(finding.MISSING)
    if code is not None and code not in known:
        raise BadValue("choice_unknown", field="lacking", value=code[:40], known=", ".join(known))
    bits = 1 << known.index(code) if code is not None else -1
    rows = tx.sql.execute("SELECT learner FROM found WHERE missing & ? <> 0", (bits,))
    return frozenset(bytes(row[0]) for row in rows)


def _groups(tx: Tx, learner: bytes) -> tuple[Group, ...]:
    return tuple(
        Group(*row)
        for row in tx.sql.execute(
            "SELECT g.code, g.name, min(m.since), m.until, m.source FROM learner_group m"
            " JOIN target_group g ON g.id = m.target_group"
            " WHERE m.learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
            " AND m.gone = 0 GROUP BY g.id, CASE WHEN m.until IS NULL THEN x'' ELSE m.id END"
            " ORDER BY m.until IS NOT NULL, m.id",
            (learner,),
        )
    )


def every_group(tx: Tx) -> tuple[tuple[str, str], ...]:
    """All target groups a learner can be counted to: (code, name), in the order they were made."""
    rows = tx.sql.execute("SELECT code, name FROM target_group WHERE gone = 0 ORDER BY rowid")
    return tuple((code, name) for code, name in rows)


# --- the side panel ------------------------------------------------------------------------------

CAME = frozenset({"present", "late", "left_early"})
_MARKS = """\
SELECT s.activity, s.day, s.minutes, a.status, a.minutes
FROM mark a JOIN session s ON s.id = a.session AND s.gone = 0 AND s.status IN ('planned', 'met')
WHERE a.written_for IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)
"""
_TAKING_PART = """\
SELECT c.id, c.title, count(s.id), coalesce(sum(s.minutes), 0)
FROM place_in e JOIN activity c ON c.id = e.activity AND c.gone = 0
LEFT JOIN session s ON s.activity = c.id AND s.gone = 0 AND s.status IN ('planned', 'met')
WHERE e.written_for IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)
  AND e.status = 'enrolled' AND c.last_day >= ?
GROUP BY c.id ORDER BY c.first_day, c.title
"""


@dataclass(frozen=True, slots=True)
class _Came:
    """What one mark says: to which activity, when, and for how long; 0 minutes for who did not come."""

    activity: bytes
    day: str
    came: bool
    minutes: int


def _marks(tx: Tx, learner: bytes) -> list[_Came]:
    return [
        _Came(activity, day, status in CAME, _attended(whole, status, missed))
        for activity, day, whole, status, missed in tx.sql.execute(_MARKS, (learner,))
    ]


def _attended(whole: int, status: str, missed: int | None) -> int:
    """Minutes attended of a session, as certificates count them."""
    lost = (0 if status in CAME else whole) if missed is None else missed
    return max(0, whole - lost)


def _taking_part(tx: Tx, learner: bytes, marks: list[_Came]) -> Iterator[TakingPart]:
    for key, title, sessions, minutes in tx.sql.execute(_TAKING_PART, (learner, tx.today.isoformat())):
        mine = [mark for mark in marks if mark.activity == key]
        came = sum(mark.came for mark in mine), sum(mark.minutes for mark in mine)
        yield TakingPart(key, title, came[0], sessions, came[1], minutes)


def card(tx: Tx, learner: bytes) -> Card:
    """A learner for the side panel.

    Raises:
        NotFound: `no_such`.
    """
    row = row_of(tx, learner)
    marks = _marks(tx, learner)
    first = min((mark.day for mark in marks), default=None)
    # +gone: else all certificates of the centre are gone through by the index of what stands
    valid = tx.sql.execute(
        "SELECT count(*) FROM certificate WHERE +gone = 0 AND void_on IS NULL AND learner IN"
        " (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)",
        (learner,),
    ).fetchone()[0]
    return Card(
        id=row["id"],
        code=row["code"],
        name=shown_name(row["title"], row["given_name"], row["middle_name"], row["family_name"]),
        nickname=row["nickname"],
        sex=row["sex"],
        age=age(row["birth_earliest"], tx.today),
        address=row["address"],
        tambon=row["tambon"],
        phone=row["phone"],
        taking_part=tuple(_taking_part(tx, learner, marks)),
        missing=lacking(tx, learner),
        minutes=sum(mark.minutes for mark in marks),
        certificates=valid,
        years=tx.today.year - int(first[:4]) + 1 if first else 0,
        portrait=portraits.read(tx, learner),
    )
