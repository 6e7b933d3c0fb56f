"""Readers of identity cards over PC/SC; pyscard is optional and may be missing altogether."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from typing import Any

from desktop.devices import id_card
from desktop.devices.id_card import IdCard
from desktop.errors import DeskError

LOOK_MS = 300
"""So long the system is asked to wait for a card at a time; between two, whether to wait at all."""
_PLUGGED_S = 0.5
"""How often is looked for a reader while there is none."""


def read_card(today: date) -> IdCard:
    """Read the identity card that lies in the first reader that holds one.

    Args:
        today: what the clock says.

    Raises:
        DeskError: `card_program_missing` (pyscard or the system's service), `no_reader`, `no_card`,
            `card_pulled` (taken out while reading), `card_foreign`, `card_unreadable`.
    """
    try:
        from smartcard.Exceptions import (  # noqa: PLC0415
            CardConnectionException,
            NoCardException,
            SmartcardException,
        )
        from smartcard.pcsc.PCSCExceptions import BaseSCardException  # noqa: PLC0415
        from smartcard.System import readers  # noqa: PLC0415
    except ImportError as error:
        raise DeskError("card_program_missing") from error
    try:
        found = readers()
    except (
        SmartcardException,
        BaseSCardException,
    ) as error:  # the service is not there, or is just ending
        raise DeskError("card_program_missing") from error
    if not found:
        raise DeskError("no_reader")
    for reader in found:
        link = reader.createConnection()
        try:
            link.connect()
        except (NoCardException, CardConnectionException):
            continue

        def send(command: bytes, link: object = link) -> tuple[bytes, int, int]:
            data, first, second = link.transmit(list(command))  # type: ignore[attr-defined]
            return bytes(data), first, second

        try:
            return id_card.read(send, bytes(link.getATR()), today)
        except SmartcardException as error:
            raise DeskError("card_pulled") from error
        finally:
            link.disconnect()
    raise DeskError("no_card")


def wait_for_card(goes_on: Callable[[], bool], *, another: bool = False) -> bool:
    """Wait until a card lies in any reader; also readers may be plugged in meanwhile.

    Args:
        goes_on: asked a few times a second whether to wait at all.
        another: whether a card that lies there already does not count until it was taken out.

    Returns:
        Whether a card lies there now; false when it was not to wait any longer.

    Raises:
        DeskError: `card_program_missing`.
    """
    try:
        from smartcard import scard  # noqa: PLC0415  (optional, and only for cards)
    except ImportError as error:
        raise DeskError("card_program_missing") from error
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if result != scard.SCARD_S_SUCCESS:
        raise DeskError("card_program_missing")
    try:
        return _wait(scard, context, goes_on, old_there=another)
    finally:
        scard.SCardReleaseContext(context)


def _wait(scard: Any, context: Any, goes_on: Callable[[], bool], *, old_there: bool) -> bool:
    states: dict[str, int] = {}
    while goes_on():
        result, found = scard.SCardListReaders(context, [])
        if result in (scard.SCARD_E_NO_SERVICE, scard.SCARD_E_SERVICE_STOPPED):
            raise DeskError("card_program_missing")
        if result != scard.SCARD_S_SUCCESS or not found:
            states, old_there = {}, False
            time.sleep(_PLUGGED_S)
            continue
        asked = [(name, states.get(name, scard.SCARD_STATE_UNAWARE)) for name in found]
        result, told = scard.SCardGetStatusChange(context, LOOK_MS, asked)
        if result == scard.SCARD_E_TIMEOUT:
            continue
        if result != scard.SCARD_S_SUCCESS:  # a reader was pulled out just now
            states = {}
            time.sleep(_PLUGGED_S)
            continue
        states = {name: state & ~scard.SCARD_STATE_CHANGED for name, state, _atr in told}
        there = any(state & scard.SCARD_STATE_PRESENT for state in states.values())
        if there and not old_there:
            return True
        old_there = old_there and there
    return False
