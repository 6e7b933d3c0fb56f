"""Where an activity meets and who teaches it: kept once, found by name, made when new."""

from __future__ import annotations

from sqlmodel import col

from desktop.errors import BadValue
from desktop.models import Facilitator, Place, named_id
from desktop.store.store import Tx
from desktop.thai.text import normalise, sort_key

LONGEST_NAME = 200


def places(tx: Tx) -> tuple[str, ...]:
    """The names of all places, to complete what is typed."""
    return tuple(sorted((row.name for row in tx.all(Place)), key=sort_key))


def facilitators(tx: Tx) -> tuple[str, ...]:
    """The names of all who teach, to complete what is typed."""
    return tuple(sorted((row.name for row in tx.all(Facilitator)), key=sort_key))


def place_named(tx: Tx, name: str | None) -> bytes | None:
    """The place of that name, made when nobody wrote it before; none for no name.

    Raises:
        BadValue: `place_unfit`, for a name that is too long.
    """
    wanted = normalise(name or "")
    if len(wanted) > LONGEST_NAME:
        raise BadValue("place_unfit", field="place", value=wanted[:40], longest=LONGEST_NAME)
    return _named(tx, Place, wanted)


def facilitator_named(tx: Tx, name: str | None) -> bytes | None:
    """Who teaches under that name, made when nobody wrote it before; none for no name.

    Raises:
        BadValue: `facilitator_unfit`, for a name that is too long.
    """
    wanted = normalise(name or "")
    if len(wanted) > LONGEST_NAME:
        raise BadValue("facilitator_unfit", field="facilitator", value=wanted[:40], longest=LONGEST_NAME)
    return _named(tx, Facilitator, wanted)


def _named(tx: Tx, table: type[Place] | type[Facilitator], name: str) -> bytes | None:
    if not name:
        return None
    rows = tx.all(table, col(table.name) == name)
    if rows:
        return rows[0].id
    # two desks that write the same new name mean the same place: its id says so
    words, turn = (table.table_name(), tx.about.centre.hex(), name), 1
    key = named_id(*words)
    while (there := tx.orm.get(table, key)) is not None and not there.gone:
        turn += 1  # that one bears another name by now
        key = named_id(*words, str(turn))
    if there is None:
        tx.add(table(id=key, name=name))
    else:
        there.gone, there.name = 0, name
        tx.flush()
    return key


def name_of(tx: Tx, table: type[Place] | type[Facilitator], key: bytes | None) -> str | None:
    """The name that stands behind a key; none where there is none."""
    row = tx.orm.get(table, key) if key is not None else None
    return row.name if isinstance(row, Place | Facilitator) else None
