"""The hub as a service: uvicorn on an address, ended gracefully by SIGTERM or Ctrl+C.

Before it stands a reverse proxy with TLS, or a local network; what goes over it is sealed and signed.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

import uvicorn
from starlette.routing import BaseRoute

from desktop.errors import BadValue, Refused
from desktop.hub import doors
from desktop.hub.hub import Hub
from desktop.hub.patience import Patient
from desktop.store import apart
from desktop.sync import nearby

GRACE_S = 30
"""So long a stop waits for the requests and slices that are on their way."""
KEEP_ALIVE_S = 20
MOST_REQUESTS = 500
"""At once; further ones are told to come later by uvicorn itself (503)."""


@dataclass(frozen=True, slots=True)
class Listen:
    """Where a hub listens."""

    host: str
    port: int

    @classmethod
    def read(cls, text: str) -> Listen:
        """`127.0.0.1:8710`, `0.0.0.0:8710`, `[::]:8710`.

        Raises:
            BadValue: `listen_unfit`.
        """
        host, _, port = text.strip().rpartition(":")
        host = host.removeprefix("[").removesuffix("]")
        if not host or not port.isascii() or not port.isdigit() or int(port) > 65535:
            raise BadValue("listen_unfit", field="listen", value=text[:60])
        return cls(host, int(port))

    @property
    def address(self) -> str:
        """As one types it."""
        return (
            f"http://{self.host}:{self.port}"
            if ":" not in self.host
            else f"http://[{self.host}]:{self.port}"
        )


def serve(
    hub: Hub,
    where: Listen,
    *,
    announce: bool = False,
    began: Callable[[int], object] | None = None,
    more: tuple[BaseRoute, ...] = (),
) -> None:
    """Serve until somebody ends it.

    Args:
        hub: open.
        where: it listens.
        announce: say so on the local network.
        began: is told the port, once somebody may knock.
        more: routes beside the hub's own doors, such as the page.

    Raises:
        Refused: `practice_stays`, `listen_taken`.
    """
    apart.keep_off_line(practice=hub.practice)
    try:
        family = socket.AF_INET6 if ":" in where.host else socket.AF_INET
        door = socket.create_server((where.host, where.port), family=family)
    except OSError as error:
        raise Refused("listen_taken", listen=f"{where.host}:{where.port}") from error
    with door:
        port = door.getsockname()[1]

        def said() -> AbstractContextManager[None]:
            return nearby.announced(hub.name, port, hub.keys.public)

        config = uvicorn.Config(
            doors.application(hub, announce=said if announce else None, more=more),
            http=Patient,
            ws="none",
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=GRACE_S,
            timeout_keep_alive=KEEP_ALIVE_S,
            limit_concurrency=MOST_REQUESTS,
            server_header=False,
        )
        server = uvicorn.Server(config)
        with _ended_by_signals(server):
            if began is not None:
                began(port)
            server.run(sockets=[door])


@contextmanager
def _ended_by_signals(server: uvicorn.Server) -> Iterator[None]:
    """A signal ends the server, also before it runs, and never the process: the hub is to be closed."""

    def end(_signal: int, _frame: object) -> None:
        server.should_exit = True

    before = {one: signal.signal(one, end) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
