"""An activity from days that stand already, as a calendar of another program has them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop import codes, schedule
from desktop.activities.offered import Meeting, Offered, meetings, offered
from desktop.activities.places import place_named
from desktop.errors import BadValue, Refused
from desktop.models import Activity, Session, new_id
from desktop.store.store import Tx
from desktop.thai.text import normalise

LONGEST_TITLE = 300


def keep_days(
    tx: Tx,
    title: str,
    times: Sequence[tuple[date, schedule.Hours]],
    *,
    place: str | None = None,
    pattern: str | None = None,
) -> tuple[Offered, tuple[Meeting, ...]]:
    """Keep an activity that meets on just these days.

    Args:
        tx: a write transaction.
        title: its name.
        times: day and hours of each session.
        place: by name; made when nobody wrote it before.
        pattern: the RRULE they came from, where there is one.

    Raises:
        BadValue: `title_unfit`.
        Refused: `no_sessions`, when there is no day at all.
    """
    name, ordered = normalise(title), sorted(times, key=lambda one: (one[0], one[1].start))
    if not name or len(name) > LONGEST_TITLE:
        raise BadValue("title_unfit", field="title", value=name[:40], longest=LONGEST_TITLE)
    if not ordered:
        raise Refused("no_sessions", first="", last="")
    met = {day.weekday() for day, _ in ordered}
    hours = ordered[0][1]
    row = Activity(
        id=new_id(),
        code=codes.activity_code(tx.desk.letter, tx.count_up("activity")),
        title=name,
        first_day=ordered[0][0].isoformat(),
        last_day=ordered[-1][0].isoformat(),
        weekly=",".join(day for n, day in enumerate(schedule.DAYS) if n in met),
        pattern=pattern,
        starts=hours.starts,
        ends=hours.ends,
        place=place_named(tx, place),
    )
    sessions = [
        Session(
            id=new_id(),
            activity=row.id,
            number=number,
            day=day.isoformat(),
            starts=at.starts,
            ends=at.ends,
            minutes=at.minutes,
        )
        for number, (day, at) in enumerate(ordered, 1)
    ]
    tx.add(row, *sessions)
    tx.flush()
    return offered(tx, row), tuple(meetings(tx, row.id))
