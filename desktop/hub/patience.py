"""Lines on which nobody asks anything: they end by themselves, and one address holds only so many.

uvicorn waits for ever for the first request of a line, and for the rest of a request's head; with a few
hundred such lines somebody could keep all others out. What a body may take stands in `doors`.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections import Counter
from typing import ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_S = 15.0
"""So long a line may be open until the head of its next request has come whole."""
LINES_OF_ONE = 100
"""Open lines of one address; a proxy on the same computer may hold all of them."""


class Patient(H11Protocol):
    """One line, as uvicorn has it, with an end to the waiting."""

    _held: ClassVar[Counter[str]] = Counter()
    _end: asyncio.TimerHandle | None = None
    _address: str = ""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A line came."""
        super().connection_made(transport)
        _at_once(transport)
        address = self.client[0] if self.client else ""
        if not _own(address):
            if self._held[address] >= LINES_OF_ONE:
                transport.abort()
                return
            self._address = address
            self._held[address] += 1
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """A line ended."""
        self._wait_no_more()
        if self._address:
            self._held[self._address] -= 1
            if not self._held[self._address]:
                del self._held[self._address]
            self._address = ""
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Something came; only a whole head ends the waiting."""
        super().data_received(data)
        if self._asked:
            self._wait_no_more()

    def on_response_complete(self) -> None:
        """A request was answered; the next one may be here already."""
        super().on_response_complete()
        if not self._asked:
            self._wait()

    @property
    def _asked(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _wait(self) -> None:
        self._wait_no_more()
        self._end = self.loop.call_later(HEAD_S, self._end_it)

    def _wait_no_more(self) -> None:
        if self._end is not None:
            self._end.cancel()
            self._end = None

    def _end_it(self) -> None:
        if not self._asked and not self.transport.is_closing():
            self.transport.close()


def _at_once(transport: asyncio.Transport) -> None:
    """Send small answers without waiting for more to say; asyncio does so only where a socket names TCP.

    Otherwise the head of an answer goes and its body waits for the desk's receipt, 40 ms later.
    """
    door = transport.get_extra_info("socket")
    if door is not None and door.family in {socket.AF_INET, socket.AF_INET6}:
        door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _own(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
