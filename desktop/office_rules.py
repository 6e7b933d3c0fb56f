"""Numbers that the office sets and changes: people a group needs, what an hour may cost.

They warn and never block. A centre keeps only what it changed; all else is as shipped here.
Source of the shipped numbers: the office's guide to interest groups (six people, 200 baht an hour, 1,000
baht of material for a course of at most 30 hours) and to vocational classes (31 hours and over).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from desktop.errors import BadValue, StoreTrouble
from desktop.models import Centre
from desktop.store.store import Tx

SHAPES: Final = ("interest_group", "vocational", "public_training", "individual")
"""The four shapes of continuing education."""

SHIPPED: Final[Mapping[str, int]] = {
    "interest_group.fewest": 6,
    "interest_group.per_hour": 200,
    "interest_group.material": 1000,
    "interest_group.most_hours": 30,
    "vocational.fewest": 11,
    "vocational.per_hour": 200,
    "vocational.least_hours": 31,
    "public_training.fewest": 15,
    "individual.fewest": 1,
    "all.percent": 80,
    "credit.hours": 40,
}
"""`shape.what`: people, baht an hour, baht of material, hours; 0 asks for nothing.

`all.percent`, of the hours, is what a new activity asks for unless somebody says otherwise: 1 to 100.
`credit.hours` make one credit of the credit bank: 40 as in the non-formal basic curriculum of 2551; the
notice on the credit bank names no number, so it is a start to ask the office about.
"""
MOST: Final = 1_000_000
PERCENT: Final = "all.percent"
CREDIT_HOURS: Final = "credit.hours"
MOST_CREDIT_HOURS: Final = 500


def bounds(name: str) -> tuple[int, int]:
    """The least and the most that a number may be."""
    if name == CREDIT_HOURS:
        return (1, MOST_CREDIT_HOURS)
    return (1, 100) if name == PERCENT else (0, MOST)


def read(tx: Tx) -> dict[str, int]:
    """All numbers, as shipped or as the centre changed them."""
    return {**SHIPPED, **_changed(tx)}


def number(tx: Tx, shape: str | None, what: str) -> int | None:
    """One number; none where nothing is asked of that shape."""
    return read(tx).get(f"{shape}.{what}") or None


def change(tx: Tx, name: str, value: int) -> dict[str, int]:
    """Set a number; one that is as shipped is not kept.

    Raises:
        BadValue: `rule_unknown`, `rule_number_unfit`.
    """
    return change_all(tx, {name: value})


def change_all(tx: Tx, values: Mapping[str, int]) -> dict[str, int]:
    """Set several numbers; what is kept beside them by another name stays.

    Raises:
        BadValue: `rule_unknown`, `rule_number_unfit`; none of them is set then.
    """
    for name, value in values.items():
        if name not in SHIPPED:
            raise BadValue("rule_unknown", field="rule", value=name, known=", ".join(SHIPPED))
        least, most = bounds(name)
        if not least <= value <= most:
            raise BadValue("rule_number_unfit", field="rule", value=value, least=least, longest=most)
    keep(tx, {name: None if value == SHIPPED[name] else value for name, value in values.items()})
    return read(tx)


def keep(tx: Tx, values: Mapping[str, object]) -> None:
    """Keep what a centre set by itself; None forgets it, and what is not named stays."""
    kept = {key: told for key, told in {**kept_all(tx), **values}.items() if told is not None}
    _row(tx).rules = json.dumps(kept, sort_keys=True) if kept else None
    tx.flush()


def kept_all(tx: Tx) -> dict[str, object]:
    """All that a centre set by itself, also what only a newer program reads."""
    told = _row(tx).rules
    return json.loads(told) if told else {}


def _changed(tx: Tx) -> dict[str, int]:
    kept = kept_all(tx).items()
    return {key: value for key, value in kept if key in SHIPPED and isinstance(value, int)}


def _row(tx: Tx) -> Centre:
    centre = tx.row(Centre, tx.about.centre)
    if centre is None:
        raise StoreTrouble("store_damaged", file="centre")
    return centre
