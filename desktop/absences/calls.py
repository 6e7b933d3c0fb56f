"""Whom to call: who was absent last time or may lose by it, every telephone, what was found out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from sqlmodel import col

from desktop.absences.follow_ups import FollowedUp, followed_up
from desktop.absences.outlook import Outlook, outlooks
from desktop.certificates.earned import marks_of
from desktop.learners.register import shown_name
from desktop.models import Activity
from desktop.store.store import Tx

LATELY = timedelta(14)
"""So far back a last session still concerns anybody."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number to call, and whose it is."""

    number: str
    whose: str
    """own, emergency or guardian."""
    name: str | None
    """Of who answers, where it is not the learner."""


@dataclass(frozen=True, slots=True)
class Call:
    """One learner who was absent from an activity's last session, or may miss its rule."""

    learner: bytes
    code: str
    name: str
    nickname: str | None
    activity: bytes
    title: str
    session: bytes
    """The last one that met."""
    day: date
    in_a_row: int
    """So many sessions up to the last one, without a break; 0 for who was not absent from it."""
    absent: int
    """In all, of this activity."""
    of: int
    """Sessions that were marked for them."""
    phones: tuple[Phone, ...]
    asked: tuple[FollowedUp, ...]
    """The latest first."""
    outlook: Outlook | None

    @property
    def settled(self) -> bool:
        """Whether somebody asked after this very absence already."""
        return bool(self.asked) and self.asked[0].on_day >= self.day


def calls(tx: Tx, day: date, time: str, activity: bytes | None = None) -> tuple[Call, ...]:
    """Who was absent from the last session that is over, or may miss the rule, of what goes on now.

    Whoever was not asked after yet comes first, then who is absent longest; then by activity and name.

    Args:
        tx: to read with.
        day: with `time`, the moment by which a session was over.
        time: `09:00`.
        activity: only this one, also when it ended long ago.
    """
    last = _last_sessions(tx, day, time, activity)
    # held, so that `outlooks` finds each of them here and asks nothing
    known = tx.all(Activity, col(Activity.id).in_([key for key, *_ in last]))
    found = [
        call
        for key, title, session, met in last
        for call in _of(tx, key, title, session, date.fromisoformat(met))
    ]
    del known
    found.sort(key=lambda call: (call.settled, -call.in_a_row))  # stable: by activity and name within
    return tuple(found)


def _last_sessions(
    tx: Tx, day: date, time: str, activity: bytes | None
) -> list[tuple[bytes, str, bytes, str]]:
    """(activity, title, its last session that has met, its day), the latest first."""
    # two questions, each by its own index: one of both goes through the sessions of all years
    within = "s.day >= :since" if activity is None else "a.id = :activity"
    return tx.sql.execute(  # type: ignore[no-any-return]
        "SELECT a.id, a.title, s.id, s.day FROM session s JOIN activity a ON a.id = s.activity"  # noqa: S608
        " WHERE s.gone = 0 AND a.gone = 0 AND s.status = 'met'"
        " AND (s.day < :day OR s.day = :day AND s.ends <= :time)"
        f" AND {within}"
        " AND NOT EXISTS (SELECT 1 FROM session x WHERE x.activity = s.activity AND x.gone = 0"
        "   AND x.status = 'met' AND (x.day < :day OR x.day = :day AND x.ends <= :time)"
        "   AND (x.day, x.starts) > (s.day, s.starts))"
        " ORDER BY s.day DESC, s.starts DESC, a.code",
        {
            "day": day.isoformat(),
            "time": time,
            "activity": activity,
            "since": (day - LATELY).isoformat(),
        },
    ).fetchall()


_TAKING_PART = """\
SELECT l.id, l.code, l.title, l.given_name, l.middle_name, l.family_name, l.nickname, l.phone,
  l.emergency_phone, l.emergency_name
FROM place_in e JOIN learner l ON l.id = e.learner AND l.gone = 0
WHERE e.activity = :activity AND e.gone = 0 AND e.status = 'enrolled'
ORDER BY l.sort_key, l.id
"""
_MET = """\
SELECT id FROM session WHERE activity = :activity AND gone = 0 AND status = 'met'
  AND (day, starts) <= (SELECT day, starts FROM session WHERE id = :session)
ORDER BY day DESC, starts DESC
"""


def _of(tx: Tx, activity: bytes, title: str, session: bytes, day: date) -> Iterator[Call]:
    about = {"activity": activity, "session": session}
    met = [key for (key,) in tx.sql.execute(_MET, about)]
    all_marks = marks_of(tx, activity)
    chances = outlooks(tx, activity, all_marks)
    rows = tx.sql.execute(_TAKING_PART, {"activity": activity}).fetchall()
    for learner, code, titled, given, middle, family, nickname, own, other, name in rows:
        outlook, theirs = chances.get(learner), all_marks.get(learner, {})
        absent = [theirs[key][0] == "absent" for key in met if key in theirs]  # the latest first
        missed_last = theirs.get(session, ("", None))[0] == "absent"
        if not missed_last and (outlook is None or outlook.code is None):
            continue
        yield Call(
            learner,
            code,
            shown_name(titled, given or "", middle, family),
            nickname,
            activity,
            title,
            session,
            day,
            len(list(takewhile(bool, absent))) if missed_last else 0,
            sum(absent),
            len(absent),
            tuple(_phones(tx, learner, own, other, name)),
            followed_up(tx, learner, activity),
            outlook,
        )


def _phones(
    tx: Tx, learner: bytes, own: str | None, other: str | None, name: str | None
) -> Iterator[Phone]:
    if own:
        yield Phone(own, "own", None)
    if other:
        yield Phone(other, "emergency", name)
    guardians = tx.sql.execute(
        "SELECT phone, name FROM guardian WHERE learner = ? AND gone = 0 AND until IS NULL"
        " AND phone IS NOT NULL ORDER BY id",
        (learner,),
    )
    for phone, named in guardians:
        yield Phone(phone, "guardian", named)
