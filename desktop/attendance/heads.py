"""People who came without being named, counted by sex and by the age one sees: a row for each kind.

The row's id is named by session, sex and band, so that two desks that count the same heads meet in one
row and are asked about it, and do not count twice.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.attendance.marks import meeting_of, now_met
from desktop.errors import BadValue
from desktop.models import named_id
from desktop.store.store import Tx

BANDS = ("<15", "15–24", "25–59", "60+")
"""What can be told at a glance."""
SEXES = ("female", "male", "not_stated")
MOST = 9999


@dataclass(frozen=True, slots=True)
class Heads:
    """So many of one sex and band."""

    sex: str
    band: str
    people: int


def heads(tx: Tx, session: bytes) -> tuple[Heads, ...]:
    """Who was counted at a session, by band and sex; what is none is left out."""
    rows = tx.sql.execute(
        "SELECT sex, band, people FROM head_count WHERE session = ? AND gone = 0 AND people > 0",
        (session,),
    )
    found = {(sex, band): people for sex, band, people in rows}
    return tuple(
        Heads(sex, band, found[sex, band]) for band in BANDS for sex in SEXES if (sex, band) in found
    )


def count_heads(tx: Tx, session: bytes, sex: str, band: str, people: int) -> int:
    """There were so many of one kind; what was counted before is replaced. Returns how many in all.

    Args:
        tx: a write transaction.
        session: which; one that was counted has met.
        sex: one of `SEXES`.
        band: one of `BANDS`.
        people: 0 to `MOST`.

    Raises:
        BadValue: `heads_unfit`, `sex_unreadable`, `band_unknown`.
        Refused: `session_not_meeting`.
    """
    if sex not in SEXES:
        raise BadValue("sex_unreadable", field="sex", value=sex)
    if band not in BANDS:
        raise BadValue("band_unknown", field="band", value=band, known=", ".join(BANDS))
    if not 0 <= people <= MOST:
        raise BadValue("heads_unfit", field="people", value=people, longest=MOST)
    meeting = meeting_of(tx, session)
    tx.sql.execute(
        "INSERT INTO head_count (id, session, sex, band, people) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET people = excluded.people, gone = 0",
        (named_id("head_count", session.hex(), sex, band), session, sex, band, people),
    )
    if people:
        now_met(tx, session, meeting)
    return sum(one.people for one in heads(tx, session))
