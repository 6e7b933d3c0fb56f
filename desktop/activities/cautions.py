"""What the office's numbers say of an activity: they warn, with both figures, and never block."""

from __future__ import annotations

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class Facts:
    """What the office's numbers are held against: baht, people, minutes of all sessions."""

    shape: str | None
    fewest: int | None
    per_hour: int | None
    material: int | None
    people: int
    minutes: int


def cautions(tx: Tx, activity: bytes) -> tuple[Caution, ...]:
    """What does not agree, for one activity.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    people, minutes = tx.sql.execute(
        "SELECT (SELECT count(*) FROM place_in WHERE activity = :id AND gone = 0"
        "   AND status IN ('enrolled', 'completed')),"
        " (SELECT coalesce(sum(minutes), 0) FROM session WHERE activity = :id AND gone = 0"
        "   AND status IN ('planned', 'met'))",
        {"id": activity},
    ).fetchone()
    facts = Facts(row.shape, row.fewest, row.per_hour, row.material_cost, people, minutes)
    return judge(office_rules.read(tx), facts)


def judge(numbers: Mapping[str, int], facts: Facts) -> tuple[Caution, ...]:
    """What does not agree with the office's numbers; a number that is 0 or not there asks nothing."""
    shape, hours = facts.shape, round(facts.minutes / 60)
    per_hour, material = facts.per_hour or 0, facts.material or 0

    def asked(what: str) -> int:
        return numbers.get(f"{shape}.{what}", 0)

    fewest = facts.fewest or asked("fewest")
    found = (
        ("few_people", facts.people, fewest, facts.people < fewest),
        ("dear_hour", per_hour, asked("per_hour"), per_hour > asked("per_hour")),
        ("dear_material", material, asked("material"), material > asked("material")),
        ("too_long", hours, asked("most_hours"), hours > asked("most_hours")),
        ("too_short", hours, asked("least_hours"), hours < asked("least_hours")),
    )
    return tuple(Caution(code, have, limit, shape) for code, have, limit, so in found if limit and so)
