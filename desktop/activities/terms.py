"""What an activity is beside its days: shape, hours, people, things, money, and what it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlmodel import col, select

from desktop.activities.places import facilitator_named, name_of, place_named
from desktop.errors import BadValue, NotFound
from desktop.models import (
    Activity,
    ActivityEquipment,
    ActivityFacilitator,
    Equipment,
    Facilitator,
    Place,
    named_id,
    show_id,
)
from desktop.office_rules import SHAPES
from desktop.store.store import Tx
from desktop.thai.text import normalise

RULES_OF = ("minutes", "sessions")
WAITING_RULES = ("first_come", "never_came", "oldest", "nearest")
LONGEST_TEXT, LONGEST_NAME = 2000, 200
MOST_BAHT, MOST_HOURS, MOST_PEOPLE = 10_000_000, 5000, 10_000
MOST_THERE = 999


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything about one activity; what is not known is none."""

    id: bytes
    code: str
    title: str
    shape: str | None
    theme: str | None
    objectives: str | None
    theory_hours: float | None
    practice_hours: float | None
    capacity: int | None
    fewest: int | None
    place: str | None
    facilitators: tuple[str, ...]
    """The first is the main one."""
    equipment: tuple[tuple[str, int], ...]
    """(thing, how many)."""
    budget_line: str | None
    per_hour: int | None
    material_cost: int | None
    rule_of: str
    rule_percent: int
    rule_hours: float | None
    rule_score: int | None
    waiting_rule: str


@dataclass(frozen=True, slots=True)
class Amended:
    """What is changed: words as people type them. None was not touched; an empty text is taken away."""

    title: str | None = None
    shape: str | None = None
    theme: str | None = None
    objectives: str | None = None
    theory_hours: str | None = None
    practice_hours: str | None = None
    capacity: str | None = None
    fewest: str | None = None
    place: str | None = None
    facilitators: tuple[str, ...] | None = None
    equipment: tuple[tuple[str, int], ...] | None = None
    budget_line: str | None = None
    per_hour: str | None = None
    material_cost: str | None = None
    rule_of: str | None = None
    rule_percent: str | None = None
    rule_hours: str | None = None
    rule_score: str | None = None
    waiting_rule: str | None = None


def terms(tx: Tx, activity: bytes) -> Terms:
    """Everything about one activity.

    Raises:
        NotFound: `no_such`.
    """
    row = _row(tx, activity)
    return Terms(
        row.id,
        row.code,
        row.title,
        row.shape,
        row.theme,
        row.objectives,
        _hours(row.theory_minutes),
        _hours(row.practice_minutes),
        row.capacity,
        row.fewest,
        name_of(tx, Place, row.place),
        _teach(tx, row),
        _needs(tx, row.id),
        row.budget_line,
        row.per_hour,
        row.material_cost,
        row.rule_of or "minutes",
        row.rule_percent,
        _hours(row.rule_minutes),
        row.rule_score,
        row.waiting_rule or "first_come",
    )


def _row(tx: Tx, activity: bytes) -> Activity:
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    return row


def _hours(minutes: int | None) -> float | None:
    return None if minutes is None else minutes / 60


def _teach(tx: Tx, row: Activity) -> tuple[str, ...]:
    first = name_of(tx, Facilitator, row.facilitator)
    others = tx.sql.execute(
        "SELECT f.name FROM activity_facilitator a JOIN facilitator f ON f.id = a.facilitator"
        " AND f.gone = 0 WHERE a.activity = ? AND a.gone = 0 ORDER BY f.name",
        (row.id,),
    )
    return tuple(name for name in (first, *(name for (name,) in others)) if name)


def _needs(tx: Tx, activity: bytes) -> tuple[tuple[str, int], ...]:
    rows = tx.sql.execute(
        "SELECT e.name, a.needed FROM activity_equipment a JOIN equipment e ON e.id = a.equipment"
        " AND e.gone = 0 WHERE a.activity = ? AND a.gone = 0 ORDER BY e.name",
        (activity,),
    )
    return tuple(rows)


# --- changing -------------------------------------------------------------------------------------


def amend(tx: Tx, activity: bytes, said: Amended) -> Terms:
    """Change an activity; sessions that were laid out stay as they are.

    Raises:
        NotFound: `no_such`.
        BadValue: `form_unfit`, with `errors`: a BadValue for each field that cannot be meant so.
    """
    row = _row(tx, activity)
    errors: list[BadValue] = []
    for field in fields(said):
        told = getattr(said, field.name)
        if told is None:
            continue
        try:
            _READS[field.name](tx, row, field.name, told)
        except BadValue as error:
            errors.append(error)
    if errors:
        raise BadValue("form_unfit", errors=tuple(errors))
    tx.flush()
    return terms(tx, activity)


def _title(_tx: Tx, row: Activity, name: str, told: str) -> None:
    title = normalise(told)
    if not title or len(title) > LONGEST_NAME + 100:
        raise BadValue("title_unfit", field=name, value=title[:40], longest=LONGEST_NAME + 100)
    row.title = title


def _text(_tx: Tx, row: Activity, name: str, told: str) -> None:
    text = normalise(told)
    if len(text) > LONGEST_TEXT:
        raise BadValue("text_too_long", field=name, value=text[:40], longest=LONGEST_TEXT)
    setattr(row, name, text or None)


def _one_of(*known: str) -> Any:
    def read(_tx: Tx, row: Activity, name: str, told: str) -> None:
        if told and told not in known:
            raise BadValue("choice_unknown", field=name, value=told[:40], known=", ".join(known))
        setattr(row, name, told or None)

    return read


def _in_minutes(column: str) -> Any:
    def read(_tx: Tx, row: Activity, name: str, told: str) -> None:
        hours = _number(name, told, MOST_HOURS, whole=False)
        setattr(row, column, None if hours is None else round(hours * 60))

    return read


def _count(most: int, least: int = 1) -> Any:
    def read(_tx: Tx, row: Activity, name: str, told: str) -> None:
        count = _number(name, told, most, whole=True)
        if count is not None and count < least:
            raise BadValue("number_unfit", field=name, value=told, longest=most)
        if count is None and name == "rule_percent":
            raise BadValue("rule_unreadable", field=name, value=told)
        setattr(row, name, None if count is None else int(count))

    return read


def _number(name: str, told: str, most: int, *, whole: bool) -> float | None:
    text = normalise(told).replace(",", "").removesuffix("%").strip()
    if not text:
        return None
    try:
        number = float(text)
    except ValueError as error:
        raise BadValue("number_unfit", field=name, value=told[:40], longest=most) from error
    if not 0 <= number <= most or (whole and number != int(number)):
        raise BadValue("number_unfit", field=name, value=told[:40], longest=most)
    return number


def _place(tx: Tx, row: Activity, _name: str, told: str) -> None:
    row.place = place_named(tx, told)


def _facilitators(tx: Tx, row: Activity, _name: str, told: Sequence[str]) -> None:
    keys = list(dict.fromkeys(key for one in told if (key := facilitator_named(tx, one)) is not None))
    row.facilitator = keys[0] if keys else None
    _put_links(tx, ActivityFacilitator, row.id, {key: {} for key in keys[1:]})


def _equipment(tx: Tx, row: Activity, name: str, told: Sequence[tuple[str, int]]) -> None:
    wanted: dict[bytes, dict[str, int]] = {}
    for thing, needed in told:
        if not 1 <= needed <= MOST_THERE:
            raise BadValue("number_unfit", field=name, value=needed, longest=MOST_THERE)
        if (key := thing_named(tx, thing)) is not None:
            wanted[key] = {"needed": needed}
    _put_links(tx, ActivityEquipment, row.id, wanted)


def _put_links(
    tx: Tx,
    table: type[ActivityFacilitator] | type[ActivityEquipment],
    activity: bytes,
    wanted: dict[bytes, dict[str, int]],
) -> None:
    """Have just these linked to an activity; what is linked no longer is gone, not deleted."""
    other = table.key_columns()[1]
    there = {
        getattr(link, other): link
        for link in tx.orm.exec(
            select(table).where(col(table.activity) == activity)
        )  # the gone ones too
    }
    for key, link in there.items():
        link.gone = 0 if key in wanted else 1
        for column, value in wanted.get(key, {}).items():
            setattr(link, column, value)
    for key in wanted.keys() - there.keys():
        columns: dict[str, Any] = {"activity": activity, other: key, **wanted[key]}
        tx.add(table(**columns))
    tx.flush()


def thing_named(tx: Tx, name: str) -> bytes | None:
    """The thing of that name, made when nobody wrote it before; none for no name.

    Raises:
        BadValue: `text_too_long`.
    """
    wanted = normalise(name)
    if len(wanted) > LONGEST_NAME:
        raise BadValue("text_too_long", field="equipment", value=wanted[:40], longest=LONGEST_NAME)
    if not wanted:
        return None
    rows = tx.all(Equipment, col(Equipment.name) == wanted)
    if rows:
        return rows[0].id
    key = named_id("equipment", tx.about.centre.hex(), wanted)
    there = tx.orm.get(Equipment, key)
    if there is None:
        tx.add(Equipment(id=key, name=wanted))
    else:
        there.gone = 0
        tx.flush()
    return key


def things(tx: Tx) -> tuple[tuple[str, int], ...]:
    """Every thing that activities share, and how many there are."""
    return tuple((row.name, row.there_are) for row in tx.all(Equipment, order=col(Equipment.name)))


def there_are(tx: Tx, name: str, many: int) -> None:
    """So many of a thing there are.

    Raises:
        BadValue: `number_unfit`, `text_too_long`.
    """
    if not 1 <= many <= MOST_THERE:
        raise BadValue("number_unfit", field="equipment", value=many, longest=MOST_THERE)
    key = thing_named(tx, name)
    if key is not None:
        tx.sql.execute("UPDATE equipment SET there_are = ? WHERE id = ?", (many, key))


_READS: dict[str, Any] = {
    "title": _title,
    "shape": _one_of(*SHAPES),
    "theme": _text,
    "objectives": _text,
    "theory_hours": _in_minutes("theory_minutes"),
    "practice_hours": _in_minutes("practice_minutes"),
    "capacity": _count(MOST_PEOPLE),
    "fewest": _count(MOST_PEOPLE),
    "place": _place,
    "facilitators": _facilitators,
    "equipment": _equipment,
    "budget_line": _text,
    "per_hour": _count(MOST_BAHT, 0),
    "material_cost": _count(MOST_BAHT, 0),
    "rule_of": _one_of(*RULES_OF),
    "rule_percent": _count(100),
    "rule_hours": _in_minutes("rule_minutes"),
    "rule_score": _count(100),
    "waiting_rule": _one_of(*WAITING_RULES),
}
