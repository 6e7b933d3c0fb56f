"""The way to the hub: by its address, or by where it is heard on the network."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from desktop.errors import Refused
from desktop.store.store import Store
from desktop.sync import hubs, nearby
from desktop.sync.line import Line, Lined
from desktop.sync.outgoing import Told

LOOK_AT_STOP = 0.2
"""Seconds between two looks whether it is to stop, while the line waits."""


def exchange(store: Store, told: Told) -> Lined | None:
    """Exchange with the hub that is reached over the network; none where this centre has no such hub.

    Args:
        store: this desk's.
        told: see `desktop.sync.outgoing.Told`; it may raise to stop, and is asked while the line waits.

    Raises:
        DeskError: as `desktop.sync.line.Line.exchange`.
    """
    with store.read() as tx:
        hub = next((one for one in hubs.of_centre(tx.sql) if one.address), None)
    if hub is None:
        return None
    wait = _patience(told)
    try:
        with Line(store, hub, wait=wait) as line:
            return line.exchange(told)
    except Refused as error:
        if error.code != "hub_unreachable":
            raise
        near = _heard(hub, told)
        if near is None:
            raise
        with Line(store, near, wait=wait) as line:
            return line.exchange(told)


def _heard(hub: hubs.Known, told: Told) -> hubs.Known | None:
    """The same hub at another address of this network; whoever answers there must have its key."""

    def goes_on() -> bool:
        told("reach", 0, 0)
        return True

    mark = nearby.mark_of(hub.public)
    heard = [one.address for one in nearby.look_around(goes_on=goes_on) if one.key == mark]
    other = next((address for address in heard if address != hub.address), None)
    return None if other is None else replace(hub, address=other)


def _patience(told: Told) -> Callable[[float], object]:
    def wait(seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            told("reach", 0, 0)
            time.sleep(min(LOOK_AT_STOP, left))

    return wait
