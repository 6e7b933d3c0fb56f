"""Rows around a learner, several of a kind: guardians, names borne before, times out of school.

A form tells each row as it stands in it: one with an id is corrected, one without is new, one that is
`gone` is taken out; rows that are not told stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Final, TypeAlias

from desktop.errors import BadValue
from desktop.learners import numbers
from desktop.learners.days import day
from desktop.learners.numbers import Numbered
from desktop.models import new_id
from desktop.store.store import Tx
from desktop.thai import identity
from desktop.thai.text import normalise

LONGEST: Final = 200
RELATIONS: Final = ("mother", "father", "grandparent", "relative", "sibling", "foster", "other")
"""How a guardian is related; any other words may be typed and are kept as they stand."""
WISHES: Final = ("yes", "no", "unsure")
WHYS: Final = (
    "poverty", "work", "family", "moved", "illness", "pregnancy", "marriage", "no_papers", "far",
    "not_interested", "law", "never", "other",
)  # fmt: skip
"""Why a child is out of school; any other words may be typed."""


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name borne before, in full."""

    id: bytes | None = None
    name: str = ""
    until: str | None = None
    source: str | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Guardian:
    """Who looks after a minor. Read, its number is masked; told, none leaves the number as it is."""

    id: bytes | None = None
    name: str = ""
    relation: str | None = None
    phone: str | None = None
    number_kind: str | None = None
    number: str | None = None
    may_sign: bool = True
    may_fetch: bool = True
    until: str | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Schooling:
    """A time out of school: why, what is wished for, who was asked to help and how it went on."""

    id: bytes | None = None
    since: str | None = None
    why: str | None = None
    wishes_to_return: str | None = None
    works: str | None = None
    looked_after_by: str | None = None
    referred_to: str | None = None
    referred_on: str | None = None
    follow_up_on: str | None = None
    outcome: str | None = None
    until: str | None = None
    gone: bool = False


Around: TypeAlias = FormerName | Guardian | Schooling
_TABLES: Final[dict[type[Around], str]] = {
    FormerName: "former_name",
    Guardian: "guardian",
    Schooling: "out_of_school",
}
_ONE_PERSON: Final = "(SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
"""The keys of a person, as `desktop.store.kin` has them; the first one asked for is ?1."""
_DAYS: Final = {"until": False, "since": False, "referred_on": True, "follow_up_on": True}
"""Columns that are dates, and whether a whole day is needed: others may be a month or a year."""


def former_names(tx: Tx, learner: bytes) -> tuple[FormerName, ...]:
    """Names borne before, the latest first."""
    rows = _rows(tx, learner, FormerName, "until IS NULL, until DESC, id")
    return tuple(FormerName(**row) for row in rows)


def guardians(tx: Tx, learner: bytes) -> tuple[Guardian, ...]:
    """Who looks after a learner, those of now first; their numbers masked."""
    rows = _rows(tx, learner, Guardian, "until IS NOT NULL, id")
    return tuple(
        Guardian(
            **{
                **row,
                "number": numbers.mask(row["number"]),
                "may_sign": bool(row["may_sign"]),
                "may_fetch": bool(row["may_fetch"]),
            }
        )
        for row in rows
    )


def schooling(tx: Tx, learner: bytes) -> tuple[Schooling, ...]:
    """Times out of school, the one of now first."""
    return tuple(
        Schooling(**row) for row in _rows(tx, learner, Schooling, "until IS NOT NULL, since DESC, id")
    )


def _rows(tx: Tx, learner: bytes, kind: type[Around], order: str) -> list[dict[str, Any]]:
    names = [one.name for one in fields(kind) if one.name != "gone"]
    found = tx.sql.execute(
        f"SELECT {', '.join(names)} FROM {_TABLES[kind]}"
        f" WHERE learner IN {_ONE_PERSON} AND gone = 0 ORDER BY {order}",
        (learner,),
    )
    return [dict(zip(names, row, strict=True)) for row in found]


# --- what is told -----------------------------------------------------------------------------------


def columns(told: Around, today: date) -> dict[str, Any] | None:
    """The columns of a row as it is to stand; none for a new one in which nothing was written.

    Raises:
        BadValue: a name that is missing, a date, telephone or choice that cannot be meant.
    """
    row = {
        name: _text(name, value) if isinstance(value, str) or value is None else value
        for name, value in asdict(told).items()
        if name not in {"id", "gone"}
    }
    written = any(value for value in row.values() if not isinstance(value, bool))
    if told.gone or (told.id is None and not written):
        return None
    for name, whole in _DAYS.items():
        if said := row.get(name):
            row[name] = day(name, str(said), today, whole=whole)
    if not isinstance(told, Schooling) and not row["name"]:
        raise BadValue("row_name_missing", field="name", value="")
    return _KINDS[type(told)](row)


def _text(field: str, text: str | None) -> str | None:
    said = normalise(text or "")
    if len(said) > LONGEST:
        raise BadValue("text_too_long", field=field, value=said[:40], longest=LONGEST)
    return said or None


def _guardian(row: dict[str, Any]) -> dict[str, Any]:
    if row["phone"]:
        phone = identity.read_phone(row["phone"])[0]
        if phone is None:
            raise BadValue("phone_unreadable", field="phone", value=row["phone"][:40])
        row["phone"] = phone
    if row["number"]:
        try:
            row["number_kind"], row["number"], _ = numbers.read(
                Numbered(row["number_kind"], row["number"])
            )
        except BadValue as error:
            error.fields["field"] = "number"
            raise
    else:  # it was not typed: what stands stays
        del row["number"], row["number_kind"]
    return {**row, "may_sign": int(row["may_sign"]), "may_fetch": int(row["may_fetch"])}


def _schooling(row: dict[str, Any]) -> dict[str, Any]:
    wish = row["wishes_to_return"]
    if wish and wish not in WISHES:
        raise BadValue(
            "choice_unknown", field="wishes_to_return", value=wish[:40], known=", ".join(WISHES)
        )
    return row


_KINDS: Final[dict[type[Around], Callable[[dict[str, Any]], dict[str, Any]]]] = {
    FormerName: lambda row: row,
    Guardian: _guardian,
    Schooling: _schooling,
}


def put(tx: Tx, learner: bytes, told: Sequence[Around]) -> None:
    """Keep rows as they are told.

    Args:
        tx: a write transaction.
        learner: whose.
        told: rows of any of the three kinds.

    Raises:
        BadValue: as `columns`.
    """
    for one in told:
        table, row = _TABLES[type(one)], columns(one, tx.today)
        if one.gone and one.id is not None:
            tx.sql.execute(
                f"UPDATE {table} SET gone = 1 WHERE learner IN {_ONE_PERSON} AND id = ?2 AND gone = 0",
                (learner, one.id),
            )
        elif row is not None and one.id is not None:
            _correct(tx, table, one.id, learner, row)
        elif row is not None:
            tx.sql.execute(
                f"INSERT INTO {table} (id, learner, {', '.join(row)})"
                f" VALUES (:id, :learner, {', '.join(f':{name}' for name in row)})",
                {"id": new_id(), "learner": learner, **row},
            )


def _correct(tx: Tx, table: str, key: bytes, learner: bytes, row: dict[str, Any]) -> None:
    """Write a row where it differs."""
    now = tx.sql.execute(
        f"SELECT {', '.join(row)} FROM {table} WHERE learner IN {_ONE_PERSON} AND id = ?2 AND gone = 0",
        (learner, key),
    ).fetchone()
    if now is not None and tuple(row.values()) != now:
        tx.sql.execute(
            f"UPDATE {table} SET {', '.join(f'{name} = :{name}' for name in row)} WHERE id = :id",
            {"id": key, **row},
        )
