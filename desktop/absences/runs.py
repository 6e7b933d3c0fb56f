"""Who stayed away twice in a row, and for whom one more absence costs the certificate."""

from __future__ import annotations

from datetime import date

from desktop.certificates.earned import Rule
from desktop.store.store import Tx


def twice_in_a_row(tx: Tx, activity: bytes, day: date, time: str) -> tuple[bytes, ...]:
    """The learners of an activity who were absent at its last two sessions that met, by name.

    Args:
        tx: a read.
        activity: which.
        day: with `time`, the moment by which a session was over; an excuse can be marked ahead.
        time: `09:00`.
    """
    rows = tx.sql.execute(
        "SELECT l.id FROM mark a"
        " JOIN place_in e ON e.activity = :activity AND e.learner = a.learner AND e.gone = 0"
        "   AND e.status = 'enrolled'"
        " JOIN learner l ON l.id = a.learner AND l.gone = 0"
        " WHERE a.gone = 0 AND a.status = 'absent' AND a.session IN"
        "   (SELECT id FROM session WHERE activity = :activity AND gone = 0 AND status = 'met'"
        "    AND (day < :day OR day = :day AND ends <= :time) ORDER BY day DESC, starts DESC LIMIT 2)"
        " GROUP BY l.id HAVING count(*) = 2 ORDER BY l.sort_key, l.id",
        {"activity": activity, "day": day.isoformat(), "time": time},
    )
    return tuple(key for (key,) in rows)


def at_the_limit(tx: Tx, activity: bytes, today: date) -> tuple[bytes, ...]:
    """The learners who can still earn a certificate, but not after missing the next session.

    Who has earned it already is not among them, nor who can no longer.
    """
    told = tx.sql.execute(
        "SELECT a.rule_percent, a.rule_minutes, sum(s.minutes),"
        " (SELECT minutes FROM session WHERE activity = a.id AND gone = 0"
        "    AND status IN ('planned', 'met') AND day >= ? ORDER BY day, starts LIMIT 1)"
        " FROM activity a JOIN session s ON s.activity = a.id AND s.gone = 0"
        "   AND s.status IN ('planned', 'met') WHERE a.id = ? GROUP BY a.id",
        (today.isoformat(), activity),
    ).fetchone()
    if told is None or told[3] is None:
        return ()
    percent, minutes, planned, coming = told
    needed = Rule(percent, minutes).needed(planned)
    rows = tx.sql.execute(
        _STANDING,
        {
            "activity": activity,
            "needed": needed,
            "most": planned - needed,
            "few": planned - needed - coming,
        },
    )
    return tuple(key for (key,) in rows)


_STANDING = """\
SELECT e.learner FROM place_in e JOIN (
  SELECT a.learner AS learner, sum(s.minutes) AS met,
    sum(CASE WHEN a.minutes IS NOT NULL THEN min(a.minutes, s.minutes)
             WHEN a.status IN ('present', 'late', 'left_early') THEN 0 ELSE s.minutes END) AS missed
  FROM session s JOIN mark a ON a.session = s.id AND a.gone = 0
  WHERE s.activity = :activity AND s.gone = 0 AND s.status IN ('planned', 'met')
  GROUP BY a.learner) m ON m.learner = e.learner
WHERE e.activity = :activity AND e.gone = 0 AND e.status = 'enrolled'
  AND m.missed <= :most AND m.missed > :few AND m.met - m.missed < :needed
"""
"""Attended and still open is all that was not missed; `few` is what leaves one absence to spare."""
