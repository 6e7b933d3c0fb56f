"""Lines of the passbook that no roll of ours stands behind: learned elsewhere, told, shown, checked.

A line counts once somebody has checked it, with the hours that they saw. What was checked are its words
and figures: who changes one of them takes the check away, and it has to be looked at again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from desktop.errors import BadValue, NotFound, Refused
from desktop.learners.days import day
from desktop.models import OutsideLearning, new_id, show_id
from desktop.outside.proof import Proof, proved
from desktop.store import erase, kin
from desktop.store.store import Tx
from desktop.thai.digits import arabic
from desktop.thai.text import normalise

WAYS: Final = ("other_centre", "work", "course", "self_taught")
"""How it was learned."""
EVIDENCES: Final = ("certificate", "letter", "picture", "product", "told", "passbook", "other")
"""What is shown for it."""
LONGEST: Final = 300
LONGEST_LEARNED: Final = 2000
MOST_HOURS: Final = 5000
MOST_LINES: Final = 300
"""Of one learner."""
_DAY_OF_MINUTES: Final = 24 * 60
_CHECK: Final = ("checked_by", "checked_as", "checked_on", "checked_minutes", "signed")
_ONE_PERSON: Final = "(SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"


@dataclass(frozen=True, slots=True)
class Told:
    """A line as people type it."""

    title: str
    learned_by: str = "course"
    """One of `WAYS`."""
    held_at: str = ""
    since: str = ""
    """A day, a month or a year, as Thai dates are written; so is `until`."""
    until: str = ""
    hours: str = ""
    """`6`, `6.5` or `6:30`; empty where nobody knows."""
    learned: str = ""
    evidence: str = ""
    """One of `EVIDENCES`, or nothing yet."""
    evidence_note: str = ""
    programme: bytes | None = None
    """Towards which programme its hours count."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands; days are ISO with as much as is known."""

    id: bytes
    title: str
    held_at: str | None
    since: str | None
    until: str | None
    minutes: int | None
    learned_by: str
    learned: str | None
    evidence: str | None
    evidence_note: str | None
    programme: bytes | None
    checked_by: str | None
    checked_as: str | None
    checked_on: date | None
    checked_minutes: int | None = None
    """The minutes that were seen then."""
    from_centre: str | None = None
    """The centre whose file of a move told it, as long as nobody wrote it otherwise here."""
    origin: bytes | None = None
    """By this such a file knows it again."""
    signed: bytes | None = None
    """The kid of the desk whose signature is its check; none where a person here checked it."""
    token: bytes | None = None
    """Of the other centre's certificate."""
    pictures: int = 0
    """How many are kept as its evidence."""
    proof: Proof | None = None
    """What the certificate that came with it says of itself."""

    @property
    def is_checked(self) -> bool:
        """Whether somebody has checked it as it stands: not with other hours."""
        return self.checked_on is not None and self.checked_minutes == self.minutes

    @property
    def counted(self) -> int:
        """Its minutes that count: none before it was checked."""
        return (self.minutes or 0) if self.is_checked else 0


_NAMES = tuple(one.name for one in fields(Line) if one.name != "proof")
_COLUMNS = ", ".join(f"o.{name}" for name in _NAMES if name != "pictures")
_LINES = (
    f"SELECT {_COLUMNS}, (SELECT count(*) FROM picture p WHERE p.outside = o.id AND p.gone = 0)"  # noqa: S608
    " FROM outside_learning o WHERE o.gone = 0"
)


def listed(tx: Tx, learner: bytes) -> tuple[Line, ...]:
    """Everything one person learned elsewhere, the latest first; of all their records."""
    rows = tx.sql.execute(
        f"{_LINES} AND o.learner IN {_ONE_PERSON}"
        " ORDER BY coalesce(o.until, o.since, '') DESC, o.id DESC",
        (kin.stands(tx.sql, learner),),
    )
    return _each_once([_line(tx, row) for row in rows])


def _each_once(lines: list[Line]) -> tuple[Line, ...]:
    """A line that two desks took in for two records of one person is one: the one that was checked."""
    best: dict[bytes, Line] = {}
    for line in sorted(lines, key=lambda one: (not one.is_checked, one.id)):
        best.setdefault(line.origin or line.id, line)
    kept = {line.id for line in best.values()}
    return tuple(line for line in lines if line.id in kept)


def one(tx: Tx, key: bytes) -> Line:
    """A line by its id.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.sql.execute(f"{_LINES} AND o.id = ?", (key,)).fetchone()
    if row is None:
        raise NotFound("no_such", kind="outside", text=show_id(key))
    return _line(tx, row)


def _line(tx: Tx, row: tuple[Any, ...]) -> Line:
    told = dict(zip(_NAMES, row, strict=True))
    checked, proof = told["checked_on"], proved(tx, told["token"])
    told["checked_on"] = date.fromisoformat(checked) if checked else None
    return Line(**told, proof=proof)


def put(tx: Tx, learner: bytes, key: bytes | None, told: Told) -> Line:
    """Write a line down, or correct one; a check of what is now said otherwise is taken away.

    Args:
        tx: a write transaction.
        learner: whose.
        key: which line; none for a new one.
        told: as it was typed.

    Raises:
        BadValue: `outside_title`, `text_too_long`, `choice_unknown`, `hours_unfit`, `hours_over_days`,
            or a date that cannot be meant: `date_unreadable`, `day_needed`, `day_in_future`,
            `days_reversed`.
        NotFound: `no_such`.
        Refused: `person_erased`, `lines_many`.
    """
    who = _person(tx, learner)
    row = _columns(tx, told)
    if key is None:
        many = tx.sql.execute(
            f"SELECT count(*) FROM outside_learning WHERE learner IN {_ONE_PERSON} AND gone = 0",  # noqa: S608
            (who,),
        ).fetchone()[0]
        if many >= MOST_LINES:
            raise Refused("lines_many", longest=MOST_LINES)
        key = new_id()
        tx.insert(OutsideLearning, [{"id": key, "learner": who, **row}])
        return one(tx, key)
    before = one(tx, key)
    if key not in {line.id for line in listed(tx, who)}:
        raise NotFound("no_such", kind="outside", text=show_id(key))
    changed = {name: value for name, value in row.items() if getattr(before, name) != value}
    if changed.keys() - {"programme"}:
        if before.checked_on is not None:
            changed |= dict.fromkeys(_CHECK)
        if before.from_centre is not None:
            changed["from_centre"] = None
    _write(tx, key, changed)
    return one(tx, key)


def _person(tx: Tx, learner: bytes) -> bytes:
    who = kin.stands(tx.sql, learner)
    if tx.sql.execute("SELECT 1 FROM learner WHERE id = ? AND gone = 0", (who,)).fetchone() is None:
        if erase.is_erased(tx.sql, learner):
            raise Refused("person_erased")
        raise NotFound("no_such", kind="learner", text=show_id(learner))
    return who


def _write(tx: Tx, key: bytes, values: dict[str, Any]) -> None:
    if values:
        puts = ", ".join(f"{name} = :{name}" for name in values)
        tx.sql.execute(f"UPDATE outside_learning SET {puts} WHERE id = :id", {"id": key, **values})  # noqa: S608


def _columns(tx: Tx, told: Told) -> dict[str, Any]:
    title = normalise(told.title)
    if not title or len(title) > LONGEST:
        raise BadValue("outside_title", field="title", value=title[:40], longest=LONGEST)
    _among("learned_by", told.learned_by, WAYS)
    if told.evidence:
        _among("evidence", told.evidence, EVIDENCES)
    since, until = (_day(name, getattr(told, name), tx.today) for name in ("since", "until"))
    if since and until and until[: len(since)] < since[: len(until)]:
        raise BadValue("days_reversed", field="until", value=told.until, first=told.since)
    minutes = read_hours(told.hours)
    _check_room(minutes, since, until, told.hours)
    programme = told.programme
    if programme is not None and not _is_there(tx, programme):
        raise NotFound("no_such", kind="programme", text=show_id(programme))
    return {
        "title": title,
        "held_at": _text("held_at", told.held_at),
        "since": since,
        "until": until,
        "minutes": minutes,
        "learned_by": told.learned_by,
        "learned": _text("learned", told.learned, LONGEST_LEARNED),
        "evidence": told.evidence or None,
        "evidence_note": _text("evidence_note", told.evidence_note),
        "programme": programme,
    }


def _among(field: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise BadValue("choice_unknown", field=field, value=value[:40], known=", ".join(known))


def _is_there(tx: Tx, programme: bytes) -> bool:
    asked = "SELECT 1 FROM programme WHERE id = ? AND gone = 0"
    return tx.sql.execute(asked, (programme,)).fetchone() is not None


def _day(field: str, text: str, today: date) -> str | None:
    if not text.strip():
        return None
    iso = day(field, text, today, whole=False)
    if iso > today.isoformat()[: len(iso)]:
        raise BadValue("day_in_future", field=field, value=text[:40])
    return iso


def _text(field: str, text: str, longest: int = LONGEST) -> str | None:
    said = normalise(text)
    if len(said) > longest:
        raise BadValue("text_too_long", field=field, value=said[:40], longest=longest)
    return said or None


def read_hours(text: str) -> int | None:
    """Hours as people type them, in minutes; none for nothing.

    Raises:
        BadValue: `hours_unfit`.
    """
    word = arabic(normalise(text)).replace(",", ".")
    if not word:
        return None
    clock = re.fullmatch(r"([0-9]{1,5}):([0-5][0-9])", word)
    if clock is not None:
        minutes = int(clock[1]) * 60 + int(clock[2])
    elif re.fullmatch(r"[0-9]{1,5}(\.[0-9]{1,2})?", word):
        minutes = round(float(word) * 60)
    else:
        minutes = 0
    if not 0 < minutes <= MOST_HOURS * 60:
        raise BadValue("hours_unfit", field="hours", value=text[:40], longest=MOST_HOURS)
    return minutes


def _check_room(minutes: int | None, since: str | None, until: str | None, text: str) -> None:
    """Nobody learns for more hours than the days have."""
    last = until or since
    if minutes is None or since is None or last is None or len(since) < 10 or len(last) < 10:
        return
    days = (date.fromisoformat(last) - date.fromisoformat(since)).days + 1
    if minutes > days * _DAY_OF_MINUTES:
        raise BadValue("hours_over_days", field="hours", value=text[:40], days=days)


# --- checked ----------------------------------------------------------------------------------------


def check(tx: Tx, key: bytes, by: str = "", position: str = "", on: str = "") -> Line:
    """Somebody has seen the evidence: from now on the line counts.

    Args:
        tx: a write transaction.
        key: which line.
        by: their name; who sits at the desk when nobody is named.
        position: of them (ครู ศกร.ตำบล, ผู้ใหญ่บ้าน).
        on: the day they looked at it; today when not said.

    Raises:
        BadValue: `text_too_long`, or a day that cannot be meant.
        NotFound: `no_such`.
        Refused: `outside_hours_missing`, `outside_evidence_missing`.
    """
    line = one(tx, key)
    if line.minutes is None:
        raise Refused("outside_hours_missing")
    if line.evidence is None:
        raise Refused("outside_evidence_missing")
    told = _day("checked_on", on, tx.today) or tx.today.isoformat()
    if len(told) < 10:
        raise BadValue("day_needed", field="checked_on", value=on[:40])
    _write(
        tx,
        key,
        {
            "checked_by": _text("checked_by", by) or _volunteer(tx),
            "checked_as": _text("checked_as", position),
            "checked_on": told,
            "checked_minutes": line.minutes,
            "signed": None,
        },
    )
    return one(tx, key)


def _volunteer(tx: Tx) -> str | None:
    row = tx.sql.execute("SELECT name FROM volunteer WHERE id = ?", (tx.by,)).fetchone()
    return row[0] if row else None


def uncheck(tx: Tx, key: bytes) -> Line:
    """Take a check away: the line stands, and counts no longer.

    Where the check was another centre's signature, the line is this centre's matter from then on: the
    same file does not check it again.

    Raises:
        NotFound: `no_such`.
    """
    line = one(tx, key)
    if line.checked_on is not None:
        more = ("from_centre",) if line.signed is not None else ()
        _write(tx, key, dict.fromkeys((*_CHECK, *more)))
    return one(tx, key)


def remove(tx: Tx, key: bytes) -> Line:
    """Take a line out, with the pictures of its evidence; returns it as it was.

    Raises:
        NotFound: `no_such`.
    """
    before = one(tx, key)
    tx.sql.execute("UPDATE outside_learning SET gone = 1 WHERE id = ?", (key,))
    tx.sql.execute("UPDATE picture SET gone = 1 WHERE outside = ? AND gone = 0", (key,))
    return before
