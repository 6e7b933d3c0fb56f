"""Volunteers: who signs in at this desk. PIN verifiers are its own and never travel (RULES §9)."""

from __future__ import annotations

import hmac
import os

from desktop.errors import BadValue
from desktop.models import Volunteer, new_id
from desktop.store.keys import Cost, derive
from desktop.store.store import Tx
from desktop.thai.text import normalise

PIN_COST = Cost(memory_kib=8192, passes=2)
LONGEST_NAME = 200


def read_name(text: str) -> str:
    """A volunteer's name as it is kept.

    Raises:
        BadValue: `volunteer_name`, when it is empty or too long.
    """
    name = normalise(text)
    if not name or len(name) > LONGEST_NAME:
        raise BadValue("volunteer_name", field="volunteer", value=name[:40])
    return name


def check_pin(pin: str) -> None:
    """Whether a PIN can be one.

    Raises:
        BadValue: `pin_unfit`, unless it is 4 to 6 digits.
    """
    if not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 6):
        raise BadValue("pin_unfit", field="pin", value=len(pin))


def add(
    tx: Tx, name: str, *, role: str = "desk", pin: str | None = None, key: bytes | None = None
) -> bytes:
    """A new volunteer; returns their id.

    Raises:
        BadValue: `volunteer_name`, `pin_unfit`.
    """
    made = key or new_id()
    tx.add(Volunteer(id=made, name=read_name(name), role=role))
    if pin is not None:
        set_pin(tx, made, pin)
    return made


def set_pin(tx: Tx, volunteer: bytes, pin: str) -> None:
    """Keep a PIN's verifier at this desk.

    Raises:
        BadValue: `pin_unfit`.
    """
    check_pin(pin)
    salt = os.urandom(16)
    tx.sql.execute(
        "INSERT OR REPLACE INTO pin (volunteer, salt, verifier) VALUES (?, ?, ?)",
        (volunteer, salt, derive(pin.encode(), salt, PIN_COST)),
    )


def pin_fits(tx: Tx, volunteer: bytes, pin: str) -> bool:
    """Whether this is the volunteer's PIN."""
    row = tx.sql.execute("SELECT salt, verifier FROM pin WHERE volunteer = ?", (volunteer,)).fetchone()
    return row is not None and hmac.compare_digest(derive(pin.encode(), row[0], PIN_COST), row[1])
