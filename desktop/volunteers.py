"""Volunteers: who signs in at this desk, by a picture and a PIN.

Name, role and picture travel; PIN verifiers and the count of wrong ones are the desk's own (RULES §9).
"""

from __future__ import annotations

import hmac
import os
from datetime import datetime, timedelta

from desktop import clock
from desktop.errors import BadValue, NotFound, Refused
from desktop.models import Volunteer, new_id
from desktop.store import doorstep
from desktop.store.doorstep import Tile
from desktop.store.keys import Cost, derive
from desktop.store.store import Tx
from desktop.thai.text import normalise

__all__ = ["PICTURES", "ROLES", "Tile", "add", "amend", "listed", "remove", "set_pin", "sign_in"]

PIN_COST = Cost(memory_kib=8192, passes=2)
LONGEST_NAME = 200
ROLES = ("desk", "coordinator", "keeper")
PICTURES = (
    *("lotus", "fish", "butterfly", "bicycle", "palm", "umbrella", "flower", "boat", "bird", "house"),
    *("star", "leaf", "cat", "tulip", "sun", "guitar", "rabbit", "tree", "moon", "orange", "lamp"),
    *("dog", "sailboat", "mountains", "coffee", "egg"),
)
"""Codes of the pictures on the tiles, in the order they are given out."""
FREE_TRIES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)


# --- who they are --------------------------------------------------------------------------------


def listed(tx: Tx) -> list[Tile]:
    """The volunteers, in the order they came."""
    return list(doorstep.tiles(tx.sql))


def add(
    tx: Tx,
    name: str,
    *,
    role: str = "desk",
    tile: str | None = None,
    pin: str | None = None,
    key: bytes | None = None,
) -> bytes:
    """A new volunteer; returns their id.

    Args:
        tx: a write transaction.
        name: as it is shown.
        role: `desk`, `coordinator` or `keeper`.
        tile: the code of a picture; the first one nobody has, when not said.
        pin: 4 to 6 digits; without one they sign in without, at this desk.
        key: their id, where it is known already.

    Raises:
        BadValue: `volunteer_name`, `role_unknown`, `picture_unknown`, `pin_unfit`.
    """
    made = key or new_id()
    picture = read_picture(tile) if tile is not None else _free_picture(tx)
    tx.add(Volunteer(id=made, name=read_name(name), role=read_role(role), tile=picture))
    _give_free_seat(tx, made)
    if pin is not None:
        set_pin(tx, made, pin)
    return made


def _give_free_seat(tx: Tx, volunteer: bytes) -> None:
    """Without a PIN they may sit down at this desk; it does not travel."""
    tx.sql.execute("INSERT OR IGNORE INTO free_seat VALUES (?)", (volunteer,))


def amend(
    tx: Tx,
    volunteer: bytes,
    *,
    name: str | None = None,
    role: str | None = None,
    tile: str | None = None,
) -> None:
    """Change what is said; the rest stays.

    Raises:
        NotFound: `no_such`.
        Refused: `last_keeper`, when nobody would be left to keep the centre.
        BadValue: `volunteer_name`, `role_unknown`, `picture_unknown`.
    """
    row = _row(tx, volunteer)
    if name is not None:
        row.name = read_name(name)
    if role is not None:
        _leave_a_keeper(tx, row, read_role(role))
        row.role = role
    if tile is not None:
        row.tile = read_picture(tile)
    tx.flush()


def remove(tx: Tx, volunteer: bytes) -> None:
    """Let a volunteer go; what they did keeps their name. Their PIN waits for an undo.

    Raises:
        NotFound: `no_such`.
        Refused: `last_keeper`.
    """
    row = _row(tx, volunteer)
    _leave_a_keeper(tx, row, None)
    row.gone = 1
    tx.flush()


def _row(tx: Tx, volunteer: bytes) -> Volunteer:
    row = tx.row(Volunteer, volunteer)
    if row is None:
        raise NotFound("no_such", kind="volunteer", text=volunteer.hex()[:8])
    return row


def _leave_a_keeper(tx: Tx, row: Volunteer, role: str | None) -> None:
    if row.role != "keeper" or role == "keeper":
        return
    keepers = sum(tile.role == "keeper" for tile in listed(tx))
    if keepers == 1:
        raise Refused("last_keeper", name=row.name)


def _free_picture(tx: Tx) -> str:
    """The picture that the fewest have, the first of those."""
    taken = [tile.tile for tile in listed(tx)]
    return min(PICTURES, key=taken.count)


def read_name(text: str) -> str:
    """A volunteer's name as it is kept.

    Raises:
        BadValue: `volunteer_name`, when it is empty or too long.
    """
    name = normalise(text)
    if not name or len(name) > LONGEST_NAME:
        raise BadValue("volunteer_name", field="volunteer", value=name[:40])
    return name


def read_role(code: str) -> str:
    """A role that there is.

    Raises:
        BadValue: `role_unknown`.
    """
    if code not in ROLES:
        raise BadValue("role_unknown", field="role", value=code[:40])
    return code


def read_picture(code: str) -> str:
    """A picture that there is.

    Raises:
        BadValue: `picture_unknown`.
    """
    if code not in PICTURES:
        raise BadValue("picture_unknown", field="tile", value=code[:40])
    return code


# --- PINs ----------------------------------------------------------------------------------------


def check_pin(pin: str) -> None:
    """Whether a PIN can be one.

    Raises:
        BadValue: `pin_unfit`, unless it is 4 to 6 digits.
    """
    if not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 6):
        raise BadValue("pin_unfit", field="pin", value=len(pin))


def set_pin(tx: Tx, volunteer: bytes, pin: str) -> None:
    """Keep a PIN's verifier at this desk, and forget what was tried before.

    Args:
        tx: `Store.local` does.
        volunteer: whose.
        pin: the new one.

    Raises:
        BadValue: `pin_unfit`.
        NotFound: `no_such`.
    """
    check_pin(pin)
    _row(tx, volunteer)
    salt = os.urandom(16)
    tx.sql.execute(
        "INSERT OR REPLACE INTO pin (volunteer, salt, verifier) VALUES (?, ?, ?)",
        (volunteer, salt, derive(pin.encode(), salt, PIN_COST)),
    )


def reset_pin(tx: Tx, volunteer: bytes, new_pin: str) -> None:
    """A new PIN for one that was forgotten; whoever asks was a keeper or had the recovery code.

    Raises:
        BadValue: `pin_unfit`.
        NotFound: `no_such`.
    """
    set_pin(tx, volunteer, new_pin)


def drop_pin(tx: Tx, volunteer: bytes) -> None:
    """Let a volunteer sign in without a PIN."""
    _give_free_seat(tx, volunteer)
    tx.sql.execute("DELETE FROM pin WHERE volunteer = ?", (volunteer,))


def pin_fits(tx: Tx, volunteer: bytes, pin: str) -> bool:
    """Whether this is the volunteer's PIN; nothing is counted."""
    row = tx.sql.execute("SELECT salt, verifier FROM pin WHERE volunteer = ?", (volunteer,)).fetchone()
    return row is not None and _fits(pin, row[0], row[1])


def _fits(pin: str, salt: bytes, verifier: bytes) -> bool:
    return hmac.compare_digest(derive(pin.encode(), salt, PIN_COST), verifier)


def sign_in(tx: Tx, volunteer: bytes, pin: str | None = None) -> None:
    """Let a volunteer sit down; who was added here and has no PIN needs none.

    Whoever came from another desk has a PIN there, and PINs never travel: here a keeper sets one first.

    Wrong PINs are counted: five are free, then each costs a wait of 30 seconds, 1, 2, 4 … 15 minutes.
    The count is kept by `Store.local`, also across starts; in a deed it would be rolled back.

    Args:
        tx: `Store.local`.
        volunteer: who.
        pin: what was typed.

    Raises:
        NotFound: `no_such`.
        Refused: `pin_wrong` with `tries_left`; `pin_wait` with `seconds`; `pin_not_here`.
    """
    if tx.deed is not None:
        raise RuntimeError("sign in by Store.local")
    who = _row(tx, volunteer)
    row = tx.sql.execute(
        "SELECT salt, verifier, tries, wait_until FROM pin WHERE volunteer = ?", (volunteer,)
    ).fetchone()
    if row is None:
        if not doorstep.may_sit(tx.sql, volunteer):
            raise Refused("pin_not_here", name=who.name)
        return
    salt, verifier, tries, wait_until = row
    _still_waiting(tx, volunteer, tries, wait_until)
    if not _fits(pin or "", salt, verifier):
        _count(tx, volunteer, tries + 1)
    if tries:
        _keep(tx, volunteer, 0, None)


def _still_waiting(tx: Tx, volunteer: bytes, tries: int, wait_until: str | None) -> None:
    if wait_until is None:
        return
    # the computer's own time: what somebody says of the day must not shorten a wait
    now, until = clock.told(), datetime.fromisoformat(wait_until)
    if until - now > _wait(tries):  # the clock was turned back: the whole wait counts from now
        until = now + _wait(tries)
        _keep(tx, volunteer, tries, until)
    if now < until:
        raise _waits(until - now)


def _count(tx: Tx, volunteer: bytes, tries: int) -> None:
    wait = _wait(tries)
    _keep(tx, volunteer, tries, clock.told() + wait if wait else None)
    if wait:
        raise _waits(wait)
    raise Refused("pin_wrong", tries_left=FREE_TRIES - tries)


def _wait(tries: int) -> timedelta:
    """What so many wrong PINs cost."""
    if tries < FREE_TRIES:
        return timedelta()
    return min(FIRST_WAIT * (1 << min(tries - FREE_TRIES, 10)), LONGEST_WAIT)


def _waits(rest: timedelta) -> Refused:
    return Refused("pin_wait", seconds=max(1, round(rest.total_seconds())))


def _keep(tx: Tx, volunteer: bytes, tries: int, until: datetime | None) -> None:
    tx.sql.execute(
        "UPDATE pin SET tries = ?, wait_until = ? WHERE volunteer = ?",
        (tries, until.isoformat() if until is not None else None, volunteer),
    )
