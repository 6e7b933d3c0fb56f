"""Who waits for a seat, in the order of the activity's own rule, and why each stands where they do.

first_come   whoever was put down first
never_came   who has never been to any activity before, then by first come
oldest       by age, the oldest first; whose age is not known stands behind
nearest      who lives in the centre's own tambon, then in its district, then in its province
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.errors import NotFound
from desktop.learners.register import shown_name
from desktop.models import Activity, show_id
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Turn:
    """One who waits, and the fact by which they stand there."""

    learner: bytes
    code: str
    name: str
    nickname: str | None
    since: date | None
    rule: str
    came_before: bool
    age: int | None
    near: int
    """0 in the centre's tambon, 1 in its district, 2 in its province, 3 elsewhere or not known."""


_WAITING = """\
SELECT l.id, l.code, l.title, l.given_name, l.middle_name, l.family_name, l.nickname, e.on_day,
  coalesce(r.at, e.on_day, '') AS at, l.birth_earliest, l.tambon,
  EXISTS (SELECT 1 FROM mark m WHERE m.learner = l.id AND m.gone = 0
    AND m.status IN ('present', 'late', 'left_early'))
FROM place_in e JOIN learner l ON l.id = e.learner
LEFT JOIN enrolment r ON r.activity = e.activity AND r.learner = e.learner
WHERE e.activity = ? AND e.gone = 0 AND e.status = 'waiting'
ORDER BY at, l.id
"""


def waiting_line(tx: Tx, activity: bytes) -> tuple[Turn, ...]:
    """Everybody who waits, the next one first.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    home = tx.sql.execute("SELECT tambon FROM centre WHERE id = ?", (tx.about.centre,)).fetchone()
    rule = row.waiting_rule or "first_come"
    told = [
        _turn(one, rule, home[0] if home else None, tx.today)
        for one in tx.sql.execute(_WAITING, (activity,))
    ]
    told.sort(key=_ORDERS[rule])  # stable: who came first stays first among equals
    return tuple(told)


def _turn(row: tuple[Any, ...], rule: str, home: str | None, today: date) -> Turn:
    key, code, title, given, middle, family, nickname, since, _at, born, tambon, came = row
    return Turn(
        key,
        code,
        shown_name(title, given or "", middle, family),
        nickname,
        date.fromisoformat(since) if since else None,
        rule,
        bool(came),
        _age(born, today),
        _near(home, tambon),
    )


def _age(earliest: str | None, today: date) -> int | None:
    if earliest is None:
        return None
    born = date.fromisoformat(earliest)
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _near(home: str | None, tambon: str | None) -> int:
    if not home or not tambon or not tambon.isdecimal():
        return 3
    return next((far for far, digits in enumerate((6, 4, 2)) if tambon[:digits] == home[:digits]), 3)


_ORDERS = {
    "first_come": lambda _turn: 0,
    "never_came": lambda turn: turn.came_before,
    "oldest": lambda turn: -(turn.age if turn.age is not None else -1),
    "nearest": lambda turn: turn.near,
}


def free_seats(tx: Tx, activity: bytes) -> int | None:
    """How many seats are free; none where there is no limit, never below 0."""
    row = tx.sql.execute(
        "SELECT a.capacity, (SELECT count(*) FROM place_in e WHERE e.activity = a.id AND e.gone = 0"
        "   AND e.status IN ('enrolled', 'completed')) FROM activity a WHERE a.id = ?",
        (activity,),
    ).fetchone()
    if row is None or row[0] is None:
        return None
    return max(0, int(row[0]) - int(row[1]))
