"""The hub's bundles for the desks that sent theirs: written in threads of their own, told as they grow.

A reply to a desk that has everything is a matter of milliseconds; the first one of a large centre takes
its time, and nobody keeps a request open for it.
"""

from __future__ import annotations

import logging
import threading
import time
import traceback
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from desktop.errors import DeskError, Refused
from desktop.hub.hub import Hub
from desktop.hub.inbox import Inbox
from desktop.hub.merges import REMEMBERED, Merges
from desktop.sync import bundle

log = logging.getLogger("sala.hub")

AT_ONCE = 2
MOST = 256
"""Replies that may wait; more are asked to come later."""
FRESH_S = 120
"""So long a reply that was written waits to be asked for; after that it is written as the hub stands."""


@dataclass
class Reply:
    """One reply."""

    scope: bytes
    sender: bytes
    path: Path
    done: int = 0
    of: int = 0
    id: bytes = b""
    size: int = 0
    ended: float = 0.0
    written: Future[None] = field(default_factory=Future)


class Replies:
    """The threads that write, and where each reply lies."""

    def __init__(self, hub: Hub, inbox: Inbox, merges: Merges) -> None:
        """For a hub, where its bundles gather, and what knows whose they are."""
        self._hub, self._inbox, self._merges = hub, inbox, merges
        self._threads = ThreadPoolExecutor(AT_ONCE, "sala-replies")
        self._door = threading.Lock()
        self._asked: dict[bytes, Reply] = {}
        self._ready: OrderedDict[bytes, Path] = OrderedDict()
        self._turns: dict[Path, threading.Lock] = {}
        self._stop = threading.Event()

    def ask(self, id_: bytes) -> Reply:
        """The reply to a bundle; begun, when nobody asked before.

        Raises:
            Refused: `hub_bundle_unknown`, `hub_full`, `hub_stopping`.
        """
        with self._door:
            now = time.monotonic()
            for old, one in list(self._asked.items()):
                if one.written.done() and now - one.ended > FRESH_S:
                    del self._asked[old]
            if id_ in self._asked:
                return self._asked[id_]
            if self._stop.is_set():
                raise Refused("hub_stopping")
            if len(self._asked) >= MOST:
                raise Refused("hub_full")
            scope, sender = self._merges.whose(id_)
            folder = self._hub.folder / "replies"
            folder.mkdir(exist_ok=True)
            reply = Reply(scope, sender, folder / f"{scope.hex()}-{sender.hex()}.sala")
            turn = self._turns.setdefault(reply.path, threading.Lock())
            self._asked[id_] = reply
        self._threads.submit(self._write, id_, reply, turn)
        return reply

    def _write(self, id_: bytes, reply: Reply, turn: threading.Lock) -> None:
        def told(_stage: str, done: int, of: int) -> None:
            reply.done, reply.of = done, of
            if self._stop.is_set():
                raise Refused("hub_stopping")

        try:
            with turn:
                self._hub.write(reply.scope, reply.path, reply.sender, told)
                reply.id, reply.size = bundle.read_header(reply.path).id, reply.path.stat().st_size
        except DeskError as trouble:
            self._end(reply, trouble)
        except Exception as error:  # noqa: BLE001  (a bug of ours: the service goes on for the others)
            where = "".join(traceback.format_tb(error.__traceback__))  # its words may hold names
            log.error("reply to %s broke: %s\n%s", id_.hex(), type(error).__name__, where)  # noqa: TRY400
            self._end(reply, Refused("hub_broke"))
        else:
            with self._door:
                while len(self._ready) >= REMEMBERED:
                    self._ready.popitem(last=False)
                self._ready[id_] = reply.path
            self._inbox.drop(id_)
            self._end(reply, None)

    def _end(self, reply: Reply, trouble: DeskError | None) -> None:
        reply.ended = time.monotonic()
        if trouble is None:
            reply.written.set_result(None)
        else:
            reply.written.set_exception(trouble)

    def told(self, id_: bytes, reply: Reply) -> dict[str, object]:
        """How far a reply is; one that was written is told once, and then written as the hub stands.

        Raises:
            DeskError: what it could not be written for.
        """
        if not reply.written.done():
            return {"state": "writing", "done": reply.done, "of": reply.of}
        with self._door:
            if self._asked.get(id_) is reply:
                del self._asked[id_]
        reply.written.result()
        return {"state": "written", "id": reply.id.hex(), "size": reply.size}

    def of(self, id_: bytes) -> Path:
        """The reply that was written last for the desk of a bundle.

        Raises:
            Refused: `hub_bundle_unknown`.
        """
        path = self._ready.get(id_)
        if path is None or not path.exists():
            raise Refused("hub_bundle_unknown")
        return path

    def close(self) -> None:
        """Stop; what is half written is thrown away, and asked for again."""
        self._stop.set()
        self._threads.shutdown(wait=True, cancel_futures=True)
