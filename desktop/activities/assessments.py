"""What an activity asks to be passed or scored, and what everybody reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.errors import BadValue, NotFound
from desktop.models import Assessment, new_id, show_id
from desktop.store import kin
from desktop.store.store import Tx
from desktop.thai.text import normalise

LONGEST_TITLE, MOST_POINTS, MOST_ITEMS = 200, 1000, 20


@dataclass(frozen=True, slots=True)
class Asked:
    """One item as it is asked for: passed or not, or up to so many points."""

    title: str
    points: int | None = None
    must: bool = True
    id: bytes | None = None
    """Of one that is there already; none for a new one."""


def ask_for(tx: Tx, activity: bytes, items: Sequence[Asked]) -> tuple[bytes, ...]:
    """Have an activity ask for just these, in this order; what is left out goes, its results stay kept.

    Args:
        tx: a write transaction.
        activity: which.
        items: all of them.

    Returns:
        Their ids.

    Raises:
        BadValue: `assessment_unfit`, `points_unfit`, `assessments_many`.
    """
    if len(items) > MOST_ITEMS:
        raise BadValue("assessments_many", field="assessments", value=len(items), longest=MOST_ITEMS)
    there = {row.id: row for row in tx.all(Assessment) if row.activity == activity}
    keys = []
    for number, item in enumerate(items, 1):
        title = normalise(item.title)
        if not title or len(title) > LONGEST_TITLE:
            raise BadValue(
                "assessment_unfit", field="assessments", value=title[:40], longest=LONGEST_TITLE
            )
        if item.points is not None and not 1 <= item.points <= MOST_POINTS:
            raise BadValue("points_unfit", field="assessments", value=item.points, longest=MOST_POINTS)
        row = there.get(item.id) if item.id is not None else None
        if row is None:
            row = Assessment(id=new_id(), activity=activity, number=number, title=title)
            tx.orm.add(row)
        row.number, row.title, row.points, row.must = number, title, item.points, int(item.must)
        keys.append(row.id)
    for key, row in there.items():
        if key not in keys:
            row.gone = 1
    tx.flush()
    return tuple(keys)


def enter(
    tx: Tx, assessment: bytes, learner: bytes, *, passed: bool | None = None, points: int | None = None
) -> None:
    """Keep what somebody reached; neither passed nor points clears it.

    Raises:
        NotFound: `no_such`.
        BadValue: `points_unfit`, beyond what can be reached.
    """
    item = tx.row(Assessment, assessment)
    if item is None:
        raise NotFound("no_such", kind="assessment", text=show_id(assessment))
    if points is not None and not 0 <= points <= (item.points or 0):
        raise BadValue("points_unfit", field="points", value=points, longest=item.points or 0)
    told = None if passed is None else int(passed)
    tx.sql.execute(
        "INSERT INTO result (assessment, learner, passed, points) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (assessment, learner) DO UPDATE SET passed = excluded.passed,"
        " points = excluded.points, gone = 0",
        (assessment, kin.stands(tx.sql, learner), told, points),
    )
