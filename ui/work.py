"""The only file with threads: one writes, two read (quickly, at length), one has files and paper.

Three more stand beside the work, for what nobody waits for: a tone that sounds, a card that is put in,
what goes to other desks and the hub: only there bundles are taken in and written, one after the other.

A page says what it wants to know or do as a function of a transaction; the answer comes back on the
main thread. What changed, by whose write ever, is told once by `changed`.

    work.read(page, day.read, page.show_day)
    work.write(page, "attendance.mark", lambda tx: attendance.mark(tx, …), then=…, otherwise=…)
    work.run(page, print_all, then=…)
    work.beside(DEVICES, page, wait_for_a_card, then=…)
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from desktop.errors import DeskError, Refused
from ui.sweeping import Sweeper

if TYPE_CHECKING:  # the store's heavy parts load behind the first paint
    from concurrent.futures import Future, ThreadPoolExecutor

    from desktop.store.news import News
    from desktop.store.store import Store, Tx

T = TypeVar("T")
WRITES, READS, FILES = "sala-writes", "sala-reads", "sala-files"
"""The three threads."""
LONG = "sala-long-reads"
"""Reads that take more than a blink."""
TONES, DEVICES, CARRIER = "sala-tones", "sala-devices", "sala-carrier"
"""Those beside the work."""
TURN_SECONDS = 0.001
"""So long a thread may keep the others from running; Python's own 5 ms are a third of a frame."""
CARRIER_SECONDS = 5.0
"""So long a window that closes waits for the carrier: a hub that never answers holds nobody up."""
LOOK_EVERY_MS = 1000
"""How often this window looks whether another process wrote."""


class Steps:
    """What a long job says of itself, and whether it was asked to stop."""

    def __init__(self, tell: Callable[[int, int], None], on: str = FILES) -> None:
        """Lent by `Work.run`; `on` names the thread of the job."""
        self._tell, self.on = tell, on
        self._stopped = threading.Event()

    def tell(self, done: int, of: int) -> None:
        """Say how far the job is.

        Raises:
            Refused: `stopped`, when the user asked to stop.
        """
        self._tell(done, of)
        if self._stopped.is_set():
            raise Refused("stopped", done=done, of=of)

    def goes_on(self, done: int, of: int) -> bool:
        """Say how far the job is; false when it is to stop."""
        self._tell(done, of)
        return not self._stopped.is_set()

    def stop(self) -> None:
        """Ask the job to stop after its present step."""
        self._stopped.set()


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came back from a thread, and to whom it goes."""

    owner: QObject | None
    then: Callable[[Any], None] | None
    otherwise: Callable[[DeskError], None] | None
    value: Any = None
    trouble: BaseException | None = None
    counted: bool = True


class Work(QObject):
    """The threads of one window, and the store they work on once it is open."""

    changed = Signal(object)
    """frozenset of the tables that changed, by this window or by anybody else."""
    refused = Signal(object)
    """A DeskError that the one who asked did not take himself."""
    broke = Signal(object)
    """An exception that is a bug of ours."""
    progress = Signal(object, int, int)
    """(Steps, done, of) of a long job."""
    busy = Signal(bool)
    _back = Signal(object)
    _news = Signal(object)
    _told = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        """No store yet: jobs may run, reads and writes wait for `serve`."""
        super().__init__(parent)
        self.by: bytes | None = None
        self._store: Store | None = None
        self._watch: News | None = None
        self._threads: dict[str, ThreadPoolExecutor] = {}
        self._newest: dict[Hashable, int] = {}
        self._long: WeakSet[Steps] = WeakSet()
        self._beside: WeakSet[Steps] = WeakSet()
        self._carried: list[Future[Any]] = []
        """What the carrier was given and may not have done yet."""
        self._closed = False
        self._pending = 0
        # queued: an answer that is there at once must not come before `run` has returned
        self._back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._news.connect(self.changed)
        self._told.connect(self.progress)
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_EVERY_MS)
        self._looks.timeout.connect(self._look)
        self._sweeper = Sweeper(self)

    @property
    def store(self) -> Store:
        """The opened store; only for jobs and the app."""
        if self._store is None:
            raise RuntimeError("no store is open yet")
        return self._store

    @property
    def is_serving(self) -> bool:
        """Whether a store is open."""
        return self._store is not None

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked has been answered."""
        return self._pending == 0

    def serve(self, store: Store) -> None:
        """Work on this store from now on, and watch who else writes to it."""
        from desktop.store.news import News  # noqa: PLC0415  (after the first paint)

        self._store, self._watch = store, News(store)
        store.on_change(self._news.emit)
        self._looks.start()

    def rest(self) -> None:
        """Let the threads finish what they have begun; writes that were asked are done."""
        self._looks.stop()
        for steps in tuple(self._beside):
            steps.stop()
        if CARRIER in self._threads:
            from concurrent.futures import wait  # noqa: PLC0415  (after the first paint)

            self._threads[CARRIER].shutdown(wait=False, cancel_futures=True)
            wait(self._carried, CARRIER_SECONDS)
        for name in (TONES, DEVICES, LONG, FILES, READS, WRITES):
            if name in self._threads:
                self._threads[name].shutdown(wait=True, cancel_futures=name != WRITES)

    def close(self) -> None:
        """Have long work stop after its present step, rest, then close the store."""
        self._closed = True
        for steps in tuple(self._long):
            steps.stop()
        self.rest()
        if self._store is not None:
            self._store.close()
            self._store = None

    # --- asking ---------------------------------------------------------------------------------------

    def read(
        self,
        owner: QObject,
        ask: Callable[[Tx], T],
        then: Callable[[T], None],
        otherwise: Callable[[DeskError], None] | None = None,
        *,
        about: Hashable = None,
        long: bool = False,
    ) -> None:
        """Ask the desk; only the newest answer to one owner about one thing is given.

        Args:
            owner: who asks.
            ask: a function of a reading transaction.
            then: takes the answer, on the main thread.
            otherwise: takes a refusal; `refused` tells it when left out.
            about: what is asked; the page's whole content when left out.
            long: it takes more than a blink: on a connection of its own, and no other read waits for it.
        """
        topic = (id(owner), about)
        turn = self._newest[topic] = self._newest.get(topic, 0) + 1

        def deed() -> T | None:
            if self._newest.get(topic) != turn:
                return None
            with self.store.read_apart() if long else self.store.read() as tx:
                return ask(tx)

        def newest(value: T) -> None:
            if self._newest.get(topic) == turn:
                then(value)

        self._start(LONG if long else READS, owner, deed, newest, otherwise)

    def write(
        self,
        owner: QObject,
        verb: str,
        deed: Callable[[Tx], T],
        then: Callable[[T], None] | None = None,
        otherwise: Callable[[DeskError], None] | None = None,
    ) -> None:
        """Do one deed: kept whole or not at all; writes are done in the order they were asked.

        Args:
            owner: who asks.
            verb: what it is called in the undo list.
            deed: a function of a writing transaction.
            then: takes the result, on the main thread.
            otherwise: takes a refusal; `refused` tells it when left out.
        """
        by = self.by

        def whole() -> T:
            with self.store.write(verb, by) as tx:
                return deed(tx)

        self._start(WRITES, owner, whole, then, otherwise)

    def local(
        self,
        owner: QObject,
        deed: Callable[[Tx], T],
        then: Callable[[T], None] | None = None,
        otherwise: Callable[[DeskError], None] | None = None,
    ) -> None:
        """Write what is this desk's own and leaves no Change: a draft, a PIN."""
        by = self.by

        def whole() -> T:
            with self.store.local(by) as tx:
                return deed(tx)

        self._start(WRITES, owner, whole, then, otherwise)

    def run(
        self,
        owner: QObject,
        job: Callable[[Steps], T],
        then: Callable[[T], None] | None = None,
        otherwise: Callable[[DeskError], None] | None = None,
    ) -> Steps:
        """Do something long with files or paper; it tells its steps and may be stopped.

        Returns:
            The steps: `stop()` asks it to stop.
        """
        steps = self.steps()
        self._start(FILES, owner, lambda: job(steps), then, otherwise)
        return steps

    def carry(
        self,
        owner: QObject,
        job: Callable[[Steps], T],
        then: Callable[[T], None] | None = None,
        otherwise: Callable[[DeskError], None] | None = None,
    ) -> Steps:
        """Exchange with other desks because somebody asked for it, as `run`.

        What went on by itself (`beside(CARRIER, …)`) stops after its present step: this one goes first.
        """
        for other in tuple(self._beside):
            if other.on == CARRIER:
                other.stop()
        steps = self.steps()
        self._start(CARRIER, owner, lambda: job(steps), then, otherwise)
        return steps

    def beside(
        self,
        thread: str,
        owner: QObject,
        job: Callable[[Steps], T],
        then: Callable[[T], None] | None = None,
        otherwise: Callable[[DeskError], None] | None = None,
    ) -> Steps:
        """Do or wait for something that is no work: the window counts as idle meanwhile.

        The job must look often at `steps.goes_on`: it is stopped when the window ends.

        Args:
            thread: `TONES`, `DEVICES` or `CARRIER`; on each one job comes after the other.
            owner: who asks.
            job: a function of its steps.
            then: takes the answer, on the main thread.
            otherwise: takes a refusal.
        """
        steps = Steps(lambda _done, _of: None, thread)
        self._beside.add(steps)
        self._submit(thread, lambda: job(steps), _Answer(owner, then, otherwise, counted=False))
        return steps

    def steps(self) -> Steps:
        """Steps for a long read or write, which tells them itself as it goes."""
        steps = Steps(lambda done, of: self._told.emit(steps, done, of))
        self._long.add(steps)
        return steps

    # --- threads --------------------------------------------------------------------------------------

    def _start(
        self,
        thread: str,
        owner: QObject | None,
        deed: Callable[[], Any],
        then: Callable[[Any], None] | None,
        otherwise: Callable[[DeskError], None] | None,
    ) -> None:
        self._pending += 1
        if self._pending == 1:
            self.busy.emit(True)
        self._submit(thread, deed, _Answer(owner, then, otherwise))

    def _submit(self, thread: str, deed: Callable[[], Any], to: _Answer) -> None:
        def done(future: Future[Any]) -> None:
            trouble = future.exception() if not future.cancelled() else None
            value = future.result() if not future.cancelled() and trouble is None else None
            if not future.cancelled() and isValid(self):
                self._back.emit(replace(to, value=value, trouble=trouble))

        begun = self._thread(thread).submit(deed)
        if thread == CARRIER:
            self._carried = [one for one in self._carried if not one.done()] + [begun]
        begun.add_done_callback(done)

    def _thread(self, name: str) -> ThreadPoolExecutor:
        """The one thread of that name; it begins with its first work, after the first paint."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  (after the first paint)

        sys.setswitchinterval(TURN_SECONDS)
        if name not in self._threads:
            self._threads[name] = ThreadPoolExecutor(1, name)
        return self._threads[name]

    def _deliver(self, answer: _Answer) -> None:
        self._pending -= answer.counted
        if self._closed:
            return  # the window is gone: there is nobody to tell
        try:
            self._hand_over(answer)
        finally:
            if answer.counted and self._pending == 0:
                self.busy.emit(False)

    def _hand_over(self, answer: _Answer) -> None:
        gone = answer.owner is not None and not isValid(answer.owner)
        if isinstance(answer.trouble, DeskError):
            if answer.otherwise is not None and not gone:
                answer.otherwise(answer.trouble)
            else:
                self.refused.emit(answer.trouble)
        elif answer.trouble is not None:
            self.broke.emit(answer.trouble)
        elif answer.then is not None and not gone:
            answer.then(answer.value)

    def _look(self) -> None:
        """Ask on the reading thread whether another process wrote."""
        watch = self._watch
        if watch is not None and self._pending == 0:
            self._start(READS, None, watch.look, self._heard, None)

    def _heard(self, tables: frozenset[str]) -> None:
        if tables:
            self.changed.emit(tables)
