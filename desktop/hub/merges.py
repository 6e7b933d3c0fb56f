"""The merges of a hub: a few at once, one at a time for each centre, and what came of each.

A merge that is asked to stop ends after its slice; what was taken in stands, and the desk asks again.
"""

from __future__ import annotations

import logging
import shutil
import threading
import traceback
from collections import OrderedDict, deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import DeskError, Refused
from desktop.hub.hub import Hub
from desktop.hub.inbox import SPARE, Inbox

log = logging.getLogger("sala.hub")

AT_ONCE = 2
MOST = 64
"""Merges that may wait; more are asked to come later."""
REMEMBERED = 2000
"""So many results are told to who asks late."""


@dataclass
class Merge:
    """One bundle's merge."""

    state: str = "waiting"
    """waiting, open, merge, done, refused."""
    done: int = 0
    of: int = 0
    changes: int = 0
    lacks: bool = False
    trouble: DeskError | None = None


@dataclass
class Counted:
    """What all merges did, for the metrics."""

    bundles: int = 0
    refused: int = 0
    changes: int = 0


class Merges:
    """The threads that merge. Centres take turns: one with much to say keeps no other waiting."""

    def __init__(self, hub: Hub, inbox: Inbox) -> None:
        """For a hub and where its bundles gather."""
        self._hub, self._inbox = hub, inbox
        self._threads = ThreadPoolExecutor(AT_ONCE, "sala-merges")
        self._door = threading.Lock()
        self._all: OrderedDict[bytes, Merge] = OrderedDict()
        self._queues: dict[bytes, deque[tuple[bytes, Path]]] = {}
        self._senders: OrderedDict[bytes, tuple[bytes, bytes]] = OrderedDict()
        self._stop = threading.Event()
        self.counted = Counted()

    @property
    def waiting(self) -> int:
        """Merges that are not over."""
        with self._door:
            return self._waiting()

    def _waiting(self) -> int:
        return sum(one.state not in {"done", "refused"} for one in self._all.values())

    def state(self, id_: bytes) -> str | None:
        """How far a bundle's merge is; none when none was begun."""
        one = self._all.get(id_)
        return one.state if one is not None else None

    def meet(self, id_: bytes, scope: bytes, sender: bytes) -> None:
        """Remember whose bundle this is: its reply goes to them."""
        with self._door:
            while len(self._senders) >= REMEMBERED * 5:
                self._senders.popitem(last=False)
            self._senders[id_] = scope, sender

    def whose(self, id_: bytes) -> tuple[bytes, bytes]:
        """The centre and the desk of a bundle that was met.

        Raises:
            Refused: `hub_bundle_unknown`.
        """
        try:
            return self._senders[id_]
        except KeyError:
            raise Refused("hub_bundle_unknown") from None

    def begin(self, id_: bytes) -> None:
        """Begin a merge; one that was begun goes on.

        Raises:
            Refused: `hub_bundle_unknown`, `hub_bundle_lacks`, `hub_full`, `hub_stopping`.
        """
        with self._door:
            one = self._all.get(id_)
            if one is not None and one.state != "refused":
                return
            if self._stop.is_set():
                raise Refused("hub_stopping")
            scope, _sender = self.whose(id_)
            path = self._inbox.whole(id_)
            if self._waiting() >= MOST:
                raise Refused("hub_full")
            while len(self._all) >= REMEMBERED:
                self._all.popitem(last=False)
            self._all[id_] = Merge()
            queue = self._queues.get(scope)
            if queue is not None:  # this centre's turn comes round by itself
                queue.append((id_, path))
                return
            self._queues[scope] = deque([(id_, path)])
        self._threads.submit(self._turn, scope)

    def _turn(self, scope: bytes) -> None:
        """One bundle of a centre; its next one stands behind the other centres."""
        with self._door:
            id_, path = self._queues[scope].popleft()
        try:
            self._merge(scope, id_, path)
        finally:
            with self._door:
                more = bool(self._queues[scope]) and not self._stop.is_set()
                if not more:
                    del self._queues[scope]
            if more:
                with suppress(RuntimeError):  # the threads ended just now: the desk asks again
                    self._threads.submit(self._turn, scope)

    def _merge(self, scope: bytes, id_: bytes, path: Path) -> None:
        one = self._all[id_]

        def told(stage: str, done: int, of: int) -> None:
            one.state, one.done, one.of = stage if stage in {"open", "merge"} else "open", done, of
            if self._stop.is_set():
                raise Refused("hub_stopping")

        try:
            came = self._hub.take(path, told)
        except DeskError as trouble:
            one.trouble, one.state = trouble, "refused"
            self.counted.refused += 1
            log.warning("bundle %s of centre %s: %s", id_.hex(), scope.hex(), trouble.code)
            if trouble.code == "bundle_damaged":  # judged piece by piece: so it was torn on this disk
                self._inbox.again(id_)
            elif trouble.code not in {"hub_stopping", "disk_full", "store_busy"}:
                self._inbox.drop(id_)
            return
        except Exception as error:  # noqa: BLE001  (a bug of ours: the service goes on for the others)
            one.trouble, one.state = Refused("hub_broke"), "refused"
            self.counted.refused += 1
            where = "".join(traceback.format_tb(error.__traceback__))  # its words may hold names
            log.error("bundle %s broke: %s\n%s", id_.hex(), type(error).__name__, where)  # noqa: TRY400
            return
        one.changes, one.lacks, one.state = came.changes, came.lacks, "done"
        self.counted.bundles += 1
        self.counted.changes += came.changes
        log.info("bundle %s of centre %s: %d changes", id_.hex(), scope.hex(), came.changes)

    def told(self, id_: bytes) -> dict[str, object]:
        """How far a merge is, and what came of it.

        Raises:
            Refused: `hub_bundle_unknown`, or what the merge was refused with.
        """
        one = self._all.get(id_)
        if one is None:
            raise Refused("hub_bundle_unknown")
        if one.trouble is not None:
            raise one.trouble
        return {
            "state": one.state,
            "done": one.done,
            "of": one.of,
            "changes": one.changes,
            "asks": one.lacks,
        }

    def trouble(self) -> str | None:
        """Why this hub is not well; none when it is."""
        if self._stop.is_set():
            return "stopping"
        try:
            self._hub.centres()
        except DeskError:
            return "store"
        if shutil.disk_usage(self._hub.folder).free < 4 * SPARE:
            return "disk_full"
        return None

    def close(self) -> None:
        """Stop after the slices that are being written."""
        self._stop.set()
        self._threads.shutdown(wait=True, cancel_futures=True)
