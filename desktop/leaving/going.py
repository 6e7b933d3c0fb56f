"""The old centre's side: what goes along is gathered, sealed and written down as gone along.

The old centre keeps its records as they are: what was taught there was taught there. Only that the
learner moved, where to and when, is written beside them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from desktop import passbook
from desktop.errors import NotFound, Refused
from desktop.learners import consents, rights
from desktop.learners.consents import Given
from desktop.learners.register import Known, known_by
from desktop.leaving import sealing
from desktop.leaving.shape import MOST_LINES, PROFILE, Learned, Passbook, hashed
from desktop.models import Centre, Moved, new_id, show_id
from desktop.outside import Line
from desktop.passbook import Entry, Ledger
from desktop.store import erase, kin
from desktop.store.store import Tx
from desktop.thai import eras
from desktop.thai.text import normalise

PURPOSE: Final = "move"
LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Left:
    """A file that was made for who moves."""

    file: Path
    code: str
    """What opens it: it is told to the learner and kept nowhere."""
    learner: Known
    to: str | None
    lines: int
    minutes: int
    certificates: int


@dataclass(frozen=True, slots=True)
class Gone:
    """That a learner took the passbook along."""

    to: str | None
    on_day: date


def leave(
    tx: Tx,
    learner: bytes,
    out: Path,
    to: str = "",
    consent: Given | None = None,
    seal: sealing.Seal | None = None,
) -> Left:
    """Make the file of a learner who moves, with their consent, and write down that they moved.

    Args:
        tx: a write transaction.
        learner: who.
        out: the file; its name should tell of nobody.
        to: the new centre, as far as it is known.
        consent: the learner's answer, where it is given on the way; its purpose is `move`.
        seal: made before the write began; made here when left out, which takes its time.

    Raises:
        BadValue: as `consents.give`.
        NotFound: `no_such`.
        Refused: `practice_stays`, `person_erased`, `move_restricted`, `move_no_consent`,
            `move_guardian`, `lines_many`.
        DiskTrouble, FileTrouble: it cannot be written.
    """
    if tx.about.practice:
        raise Refused("practice_stays")
    who = _person(tx, learner)
    if rights.restricted(tx, who.id) is not None:
        raise Refused("move_restricted")
    if consent is not None:
        consents.give(tx, who.id, replace(consent, purpose=PURPOSE, basis="consent"))
    may_go(tx, who.id)
    book = gathered(tx, who.id)
    where = normalise(to)[:LONGEST] or None
    _note(tx, who.id, where)
    tx.flush()
    code = sealing.write(out, book, tx.signing, seal)
    return Left(out, code, who, where, len(book.lines), book.minutes, book.certificates)


def _person(tx: Tx, learner: bytes) -> Known:
    try:
        return known_by(tx, kin.stands(tx.sql, learner))
    except NotFound:
        if erase.is_erased(tx.sql, learner):
            raise Refused("person_erased") from None
        raise


def may_go(tx: Tx, learner: bytes) -> None:
    """Whether the learner's own consent to it is written, and whole.

    Raises:
        Refused: `move_no_consent`; `move_guardian`, where a guardian has to consent too.
    """
    answer = next(one for one in consents.read(tx, learner) if one.purpose == PURPOSE)
    if answer.basis != "consent" or not answer.stands:
        raise Refused("move_no_consent")
    if not answer.whole:
        raise Refused("move_guardian")


def gathered(tx: Tx, learner: bytes) -> Passbook:
    """What goes along with a learner.

    Raises:
        NotFound: `no_such`.
        Refused: `lines_many`.
    """
    ledger = passbook.read(tx, learner)
    centre = tx.row(Centre, tx.about.centre)
    name = centre.name if centre else ""
    own = [line for entry in ledger.entries for line in _taught(tx, ledger, entry, name)]
    lines = (*own, *(_elsewhere(tx, line) for line in ledger.outside))
    if len(lines) > MOST_LINES:
        raise Refused("lines_many", longest=MOST_LINES)
    row = tx.sql.execute(
        f"SELECT {', '.join(PROFILE)} FROM learner WHERE id = ? AND gone = 0",  # noqa: S608
        (ledger.learner.id,),
    ).fetchone()
    if row is None:
        raise NotFound("no_such", kind="learner", text=show_id(learner))
    profile = dict(zip(PROFILE, row, strict=True))
    return Passbook(tx.about.centre, ledger.learner.id, name, tx.today.isoformat(), profile, lines)


def _taught(tx: Tx, ledger: Ledger, entry: Entry, centre: str) -> Iterator[Learned]:
    """An activity with its hours; each further certificate of it is a line of its own without hours."""
    years: Counter[int] = Counter()
    for day in entry.days:
        years[eras.fiscal_year(day.day)] += day.attended
    minutes = sum(years.values())
    held = _certificates(tx, ledger.learner.id, entry.activity)
    if not minutes and not held:
        return
    line = Learned(
        origin(tx.about.centre, ledger.learner.id, entry.activity),
        entry.title,
        entry.centre or centre,
        entry.first.isoformat(),
        entry.last.isoformat(),
        minutes or None,
        "other_centre",
        None,
        "certificate" if held else "passbook",
        held[0][1] if held else None,
        centre if minutes else None,
        None,
        tx.today.isoformat() if minutes else None,
        held[0][2] if held else None,
        tuple(sorted((year, some) for year, some in years.items() if some)),
    )
    yield line
    for key, number, token in held[1:]:
        yield replace(
            line,
            origin=origin(tx.about.centre, key),
            evidence_note=number,
            token=token,
            minutes=None,
            checked_by=None,
            checked_on=None,
            years=(),
        )


def _certificates(tx: Tx, learner: bytes, activity: bytes) -> list[tuple[bytes, str, bytes]]:
    """(id, number, token) of those that stand, the newest first."""
    found: list[tuple[bytes, str, bytes]] = tx.sql.execute(
        "SELECT id, number, token FROM certificate WHERE activity = ?2 AND +gone = 0"
        " AND void_on IS NULL AND facilitator IS NULL AND length(token) > 0"
        " AND learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
        " ORDER BY year DESC, serial DESC",
        (learner, activity),
    ).fetchall()
    return found


def _elsewhere(tx: Tx, line: Line) -> Learned:
    """What was learned elsewhere; its pictures stay: numbers and other people may be on them."""
    checked = line.is_checked
    return Learned(
        line.origin or origin(tx.about.centre, line.id),
        line.title,
        line.held_at,
        line.since,
        line.until,
        line.minutes,
        line.learned_by,
        line.learned,
        line.evidence,
        line.evidence_note,
        line.checked_by if checked else None,
        line.checked_as if checked else None,
        line.checked_on.isoformat() if checked and line.checked_on else None,
        line.token,
    )


def origin(scope: bytes, *rows: bytes) -> bytes:
    """By what a line is known again: 16 bytes that tell nothing of the row they are made from."""
    return hashed(b"sala move line 1", scope, *rows)


def taught_here(tx: Tx, learner: bytes) -> frozenset[bytes]:
    """The origins that lines of this very centre have in such a file: what comes home is no news."""
    here, keys = tx.about.centre, kin.family(tx.sql, learner)
    marks = ", ".join("?" * len(keys))
    asked = (
        f"SELECT id FROM certificate WHERE learner IN ({marks}) UNION ALL"  # noqa: S608
        f" SELECT id FROM outside_learning WHERE origin IS NULL AND learner IN ({marks})"
    )
    rows = [origin(here, row[0]) for row in tx.sql.execute(asked, (*keys, *keys))]
    taught = [entry.activity for entry in passbook.read(tx, learner).entries]
    told = [origin(here, key, activity) for key in keys for activity in taught]
    return frozenset((*rows, *told))


def _note(tx: Tx, learner: bytes, to: str | None) -> None:
    """Write down that they moved; the same move on one day is noted once."""
    day = tx.today.isoformat()
    known = tx.sql.execute(
        "SELECT 1 FROM moved WHERE learner = ? AND way = 'out' AND on_day = ? AND centre IS ?"
        " AND gone = 0",
        (learner, day, to),
    ).fetchone()
    if known is None:
        row: dict[str, object] = {
            "id": new_id(),
            "learner": learner,
            "way": "out",
            "centre": to,
            "on_day": day,
        }
        tx.insert(Moved, [row])


def gone_to(tx: Tx, learner: bytes) -> Gone | None:
    """Where a learner moved to and when; none for who did not, and the newest of several."""
    row = tx.sql.execute(
        "SELECT centre, on_day FROM moved WHERE way = 'out' AND gone = 0"
        " AND learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
        " ORDER BY on_day DESC, id DESC LIMIT 1",
        (learner,),
    ).fetchone()
    return Gone(row[0], date.fromisoformat(row[1])) if row else None
