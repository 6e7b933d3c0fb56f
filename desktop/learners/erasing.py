"""Erasing a learner: what it takes away, what stays without a name, and who may order it (ADR 8).

What stays: a mark of nobody for each of theirs, so that reports count as before; of each certificate its
number, course and days, so that the register has no hole; the order itself, with its reason.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop import clock
from desktop.errors import BadValue, NotFound, Refused
from desktop.learners.register import shown_name
from desktop.models import AnonymousMark, Certificate, Erasure, new_id, show_id
from desktop.store import erase as purge
from desktop.store import kin
from desktop.store.store import Store, Tx
from desktop.thai.text import normalise

BANDS = ("<15", "15–24", "25–39", "40–59", "60–69", "70–79", "80+", "unknown")
"""As reports count them; a test holds both together."""
_FROM = (15, 25, 40, 60, 70, 80)
NOBODY = bytes(16)
"""Stands in the place of the learner of a certificate whose holder was erased."""
LONGEST_WHY = 200
BACKUP_WEEKS = 8
"""The home's own backups are kept for so many weeks that have any (`desktop.store.backup`)."""
_SHORTEST_HINT = 3


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What an erasure would take away, told before anybody orders it."""

    learner: bytes
    name: str
    code: str
    also: tuple[str, ...]
    """Names of the records that were joined with it: they are the same person, and go too."""
    marks: int
    enrolments: int
    pictures: int
    certificates: tuple[str, ...]
    """Numbers that stay in the register without a name."""
    teaches_as: tuple[str, ...]
    """Names under which the person stands among those who teach: that stays."""
    backups_until: date
    """Until about then older backups of this home still hold the person."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did."""

    learner: bytes
    changes: int
    """Changes that were emptied."""
    marks: int
    """Marks that count on without a name."""
    certificates: tuple[str, ...]
    backups_until: date


def foresee(tx: Tx, learner: bytes) -> Foreseen:
    """What an erasure would take away.

    Raises:
        NotFound: `no_such`.
    """
    keys = kin.family(tx.sql, learner)
    names = [_named(tx, key) for key in keys]
    asked = ", ".join("?" * len(keys))
    marks, enrolments, pictures = tx.sql.execute(
        f"SELECT (SELECT count(*) FROM attendance WHERE gone = 0 AND learner IN ({asked})),"
        f" (SELECT count(*) FROM enrolment WHERE gone = 0 AND learner IN ({asked})),"
        f" (SELECT count(*) FROM picture WHERE gone = 0 AND learner IN ({asked}))",
        (*keys, *keys, *keys),
    ).fetchone()
    teaches = tx.sql.execute(
        f"SELECT name FROM facilitator WHERE gone = 0 AND learner IN ({asked})", keys
    ).fetchall()
    return Foreseen(
        keys[0],
        names[0][0],
        names[0][1],
        tuple(name for name, _code in names[1:]),
        marks,
        enrolments,
        pictures,
        tuple(row[0] for row in _certificates(tx, keys)),
        tuple(name for (name,) in teaches),
        _backups_until(tx),
    )


def _named(tx: Tx, key: bytes) -> tuple[str, str]:
    row = tx.sql.execute(
        "SELECT title, given_name, middle_name, family_name, code FROM learner"
        " WHERE id = ? AND gone = 0",
        (key,),
    ).fetchone()
    if row is None:
        raise NotFound("no_such", kind="learner", text=show_id(key))
    return shown_name(*row[:4]), row[4]


def _certificates(tx: Tx, keys: tuple[bytes, ...]) -> list[tuple[Any, ...]]:
    return tx.sql.execute(  # type: ignore[no-any-return]
        "SELECT number, desk, desk_index, serial, year, activity, course, minutes, issued_on, template,"
        f" void_on FROM certificate WHERE gone = 0 AND learner IN ({', '.join('?' * len(keys))})"
        " ORDER BY year, serial",
        keys,
    ).fetchall()


def _backups_until(tx: Tx) -> date:
    return tx.today + timedelta(weeks=BACKUP_WEEKS)


# --- the order ---------------------------------------------------------------------------------------


def erase(tx: Tx, learner: bytes, why: str) -> Erased:
    """Erase a person, with every record that was joined with theirs. It cannot be undone.

    Args:
        tx: a write transaction by a keeper; call `sweep` after it.
        learner: who.
        why: in a few words, without their name: it is kept for ever and travels.

    Raises:
        Refused: `keeper_only`.
        BadValue: `why_missing`, `text_too_long`, `why_names_somebody`.
        NotFound: `no_such`.
    """
    check_role(tx)
    tx.flush()
    keys = kin.family(tx.sql, learner)
    _named(tx, keys[0])
    hints = _hints(tx, keys)
    reason = _reason(why, hints)
    marks = _keep_marks(tx, keys)
    numbers = _keep_numbers(tx, _certificates(tx, keys))
    asked = ", ".join("?" * len(keys))
    tx.sql.execute(f"UPDATE facilitator SET learner = NULL WHERE learner IN ({asked})", keys)
    purge.forget_drafts(tx.sql, hints)
    changes = 0
    day = tx.today.isoformat()
    for key in keys:
        changes += purge.empty(tx.sql, key)
    tx.insert(Erasure, [{"learner": key, "why": reason, "on_day": day} for key in keys])
    at = clock.tick(0, tx.moment)
    for key in keys:
        purge.sign(tx.sql, key, tx.about.centre, (tx.about.desk, tx.signing), at)
    tx.sql.execute(
        "INSERT INTO counter VALUES ('sweep_due', 1) ON CONFLICT (name) DO UPDATE SET last = 1"
    )
    tx.orm.expire_all()
    return Erased(keys[0], changes, marks, numbers, _backups_until(tx))


def check_role(tx: Tx) -> None:
    """Whether who writes may erase.

    Raises:
        Refused: `keeper_only`.
    """
    row = tx.sql.execute("SELECT role FROM volunteer WHERE id = ? AND gone = 0", (tx.by,)).fetchone()
    if row is None or row[0] != "keeper":
        raise Refused("keeper_only")


def _reason(why: str, hints: tuple[str, ...]) -> str:
    reason = normalise(why)
    if not reason:
        raise BadValue("why_missing", field="why", value="")
    if len(reason) > LONGEST_WHY:
        raise BadValue("text_too_long", field="why", value=reason[:40], longest=LONGEST_WHY)
    for hint in hints:
        if hint in reason:
            raise BadValue("why_names_somebody", field="why", value=hint)
    return reason


def _hints(tx: Tx, keys: tuple[bytes, ...]) -> tuple[str, ...]:
    """Texts by which somebody would know the person: names, numbers, telephone, code, key."""
    asked = ", ".join("?" * len(keys))
    found: list[str] = [text for key in keys if (text := show_id(key))]
    for row in tx.sql.execute(
        f"SELECT code, given_name, middle_name, family_name, phone FROM learner WHERE id IN ({asked})",
        keys,
    ):
        found += [text for text in row if text]
    for (number,) in tx.sql.execute(
        f"SELECT number FROM document_number WHERE number IS NOT NULL AND learner IN ({asked})", keys
    ):
        found.append(number)
    return tuple(dict.fromkeys(text for text in found if len(text) >= _SHORTEST_HINT))


def _keep_marks(tx: Tx, keys: tuple[bytes, ...]) -> int:
    """A mark of nobody in the place of each: sex and band stay, who it was does not."""
    asked = ", ".join("?" * len(keys))
    told = tx.sql.execute(
        "SELECT m.session, m.status, m.minutes, s.day, l.sex, CASE"
        "   WHEN l.birth_earliest = l.birth_latest THEN l.birth_earliest"
        "   ELSE date((julianday(l.birth_earliest) + julianday(l.birth_latest)) / 2) END"
        " FROM mark m JOIN session s ON s.id = m.session JOIN learner l ON l.id = m.learner"
        f" WHERE m.written_for IN ({asked})",
        keys,
    ).fetchall()
    somebody = os.urandom(16)
    rows: list[dict[str, object]] = [
        {
            "id": new_id(),
            "session": session,
            "somebody": somebody,
            "sex": sex,
            "band": band_in(born, date.fromisoformat(day)),
            "status": status,
            "minutes": minutes,
        }
        for session, status, minutes, day, sex, born in told
    ]
    tx.insert(AnonymousMark, rows)
    return len(rows)


def band_in(born: str | None, day: date) -> str:
    """The band of age on the last day of a day's month, as that month's report counts it.

    Args:
        born: ISO, the middle of what is known; none when nothing is.
        day: of the session.
    """
    if born is None:
        return BANDS[-1]
    last = (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    cuts = [f"{last.year - age:04}-{last:%m-%d}" for age in _FROM]
    return next((band for band, cut in zip(BANDS, cuts, strict=False) if born > cut), BANDS[6])


def _keep_numbers(tx: Tx, told: list[tuple[Any, ...]]) -> tuple[str, ...]:
    """In the place of each certificate one without name, wording and signature."""
    names = (
        "number", "desk", "desk_index", "serial", "year", "activity", "course", "minutes", "issued_on",
        "template", "void_on",
    )  # fmt: skip
    rows = [
        {
            "id": new_id(),
            "learner": NOBODY,
            "name": "",
            "wording": "{}",
            "token": b"",
            **dict(zip(names, row, strict=True)),
        }
        for row in told
    ]
    tx.insert(Certificate, rows)
    return tuple(row[0] for row in told)


# --- afterwards ----------------------------------------------------------------------------------------


def sweep(store: Store) -> bool:
    """Write the file anew, so that no free page holds what was erased; whether it had to be.

    It needs about as much room on the disk again as the file has. Where that lacks, the erasure stands
    all the same, and the next sweep does it.

    Raises:
        DiskTrouble: `disk_full`.
    """
    with store.read() as tx:
        due = tx.sql.execute("SELECT 1 FROM counter WHERE name = 'sweep_due' AND last = 1").fetchone()
    if due is None:
        return False
    store.rewrite()
    with store.local() as tx:
        tx.sql.execute("DELETE FROM counter WHERE name = 'sweep_due'")
    return True
