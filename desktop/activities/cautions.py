"""What the office's numbers say of an activity: they warn, with both figures, and never block."""

from __future__ import annotations

from dataclasses import dataclass

from desktop import office_rules
from desktop.errors import NotFound
from desktop.models import Activity, show_id
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Caution:
    """One number that does not agree with the office's."""

    code: str
    """few_people, dear_hour, dear_material, too_long or too_short."""
    have: int
    asked: int
    shape: str | None


def cautions(tx: Tx, activity: bytes) -> tuple[Caution, ...]:
    """What does not agree, for one activity.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    numbers, shape = office_rules.read(tx), row.shape
    people, minutes = tx.sql.execute(
        "SELECT (SELECT count(*) FROM place_in WHERE activity = :id AND gone = 0"
        "   AND status IN ('enrolled', 'completed')),"
        " (SELECT coalesce(sum(minutes), 0) FROM session WHERE activity = :id AND gone = 0"
        "   AND status IN ('planned', 'met'))",
        {"id": activity},
    ).fetchone()
    hours = round(minutes / 60)

    def asked(what: str) -> int:
        return numbers.get(f"{shape}.{what}", 0)

    fewest = row.fewest or asked("fewest")
    found = (
        ("few_people", people, fewest, people < fewest),
        ("dear_hour", row.per_hour or 0, asked("per_hour"), (row.per_hour or 0) > asked("per_hour")),
        (
            "dear_material",
            row.material_cost or 0,
            asked("material"),
            (row.material_cost or 0) > asked("material"),
        ),
        ("too_long", hours, asked("most_hours"), hours > asked("most_hours")),
        ("too_short", hours, asked("least_hours"), hours < asked("least_hours")),
    )
    return tuple(Caution(code, have, limit, shape) for code, have, limit, so in found if limit and so)
