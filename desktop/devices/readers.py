"""Readers of identity cards over PC/SC; pyscard is optional and may be missing altogether."""

from __future__ import annotations

from datetime import date

from desktop.devices import id_card
from desktop.devices.id_card import IdCard
from desktop.errors import DeskError


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
