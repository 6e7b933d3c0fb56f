"""Hubs on the same network: a hub says that it is there, a desk looks around for a few seconds.

What is heard is only a hint where to knock: whoever answers there must have the hub's key.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from desktop.errors import BadValue
from desktop.sync import hubs

SERVICE = "_sala-hub._tcp.local."
SECONDS = 3.0
"""So long a desk looks around."""
LOOK_AT_STOP = 0.1
"""Seconds between two looks whether it is to stop."""
MOST = 20
"""So many hubs are told; nobody's network has more, but anybody may say it has."""
LONGEST_NAME = 80
_ANSWER_MS = 1000
Interfaces = Sequence[str] | None
"""Addresses of this computer to speak from; None: all of them."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """A hub that says it is there."""

    name: str
    """As it calls itself: not yet believed."""
    address: str
    """Where to knock, `http://192.168.1.20:8443`."""
    key: str
    """The first 16 hex digits of what it says is its Ed25519 key."""


def mark_of(public: bytes) -> str:
    """How a key is told on the network."""
    return public[:8].hex()


@contextmanager
def announced(
    name: str, port: int, public: bytes, address: str | None = None, on: Interfaces = None
) -> Iterator[None]:
    """Say on the network that a hub is here, as long as this stands.

    Args:
        name: of the hub.
        port: it listens on.
        public: its Ed25519 key.
        address: where it wants to be reached, when that is not plainly this computer and port.
        on: addresses to speak from.

    Raises:
        OSError: this computer has no network to speak on.
    """
    from zeroconf import ServiceInfo, Zeroconf  # noqa: PLC0415  (only where it is asked for)

    mark = mark_of(public)
    told = {"name": name[:LONGEST_NAME], "key": mark, "address": address or ""}
    info = ServiceInfo(
        SERVICE,
        f"sala-{mark}-{port}.{SERVICE}",
        addresses=[socket.inet_aton(ip) for ip in (on or _addresses())],
        port=port,
        properties=told,
        server=f"sala-{mark}-{port}.local.",
    )
    speaker = Zeroconf(**_speaking(on))
    try:
        speaker.register_service(info, allow_name_change=True)
        yield
    finally:
        with suppress(OSError):
            speaker.unregister_service(info)
        speaker.close()


def look_around(
    seconds: float = SECONDS, goes_on: Callable[[], bool] = lambda: True, on: Interfaces = None
) -> tuple[Nearby, ...]:
    """Hubs that are heard within some seconds, in the order of their names; none without a network.

    Args:
        seconds: how long to listen.
        goes_on: asked ten times a second; false ends it early.
        on: addresses to listen on.
    """
    from zeroconf import ServiceBrowser, ServiceListener, Zeroconf  # noqa: PLC0415

    heard: set[str] = set()

    class Ear(ServiceListener):
        def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
            del zc, type_
            heard.add(name)

        def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:
            del zc, type_
            heard.discard(name)

        def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
            del zc, type_, name

    try:
        listener = Zeroconf(**_speaking(on))
    except OSError:
        return ()
    found: dict[str, Nearby] = {}
    try:
        browser = ServiceBrowser(listener, SERVICE, Ear())
        until = time.monotonic() + seconds
        while goes_on() and time.monotonic() < until:
            time.sleep(LOOK_AT_STOP)
        browser.cancel()
        for name in sorted(heard)[:MOST]:
            with suppress(OSError):
                info = listener.get_service_info(SERVICE, name, _ANSWER_MS)
                if info is not None and (one := _read(info)) is not None:
                    found.setdefault(one.address, one)
    finally:
        listener.close()
    return tuple(sorted(found.values(), key=lambda one: (one.name, one.address)))


def _read(info: Any) -> Nearby | None:
    """What a hub said of itself; none when it cannot be."""
    told = {
        key.decode("utf-8", "replace"): (value or b"").decode("utf-8", "replace")
        for key, value in info.properties.items()
    }
    where = [ip for ip in info.parsed_addresses() if ":" not in ip]
    address = told.get("address") or (f"http://{where[0]}:{info.port}" if where else "")
    name = " ".join(told.get("name", "").split())[:LONGEST_NAME]
    try:
        return Nearby(name, hubs.read_address(address), told.get("key", "")[:16]) if name else None
    except BadValue:
        return None


def _speaking(on: Interfaces) -> dict[str, Any]:
    return {} if on is None else {"interfaces": list(on)}


def _addresses() -> list[str]:
    """This computer's own addresses, the one that leads out first."""
    from ifaddr import get_adapters  # noqa: PLC0415  (comes with zeroconf)

    found = [
        str(ip.ip)
        for adapter in get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str) and not ip.ip.startswith(("127.", "169.254."))
    ]
    return found or ["127.0.0.1"]
