"""An exchange that kills itself at its k-th step.

A step is whatever a power cut could fall between: a write to the database, a commit, a flush, a rename, a
file that is opened or taken away, a piece that is read or sealed. SIGKILL leaves no time for any clean-up.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from pathlib import Path

from desktop.paths import Home
from desktop.store import keys
from desktop.store.store import open_with
from desktop.sync import incoming, stick
from tests.desktop.sync.desks import PASSPHRASE

EVENTS = {"open", "os.rename", "os.remove", "os.mkdir"}
STATEMENTS = ("INSERT", "UPDATE", "DELETE", "COMMIT", "BEGIN IMM")


class Steps:
    """Counts, and ends the process at one of them."""

    def __init__(self, kill_at: int) -> None:
        self.done, self._kill_at = 0, kill_at

    def one(self) -> None:
        """One step further."""
        self.done += 1
        if self.done == self._kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def audited(self, event: str, _args: object) -> None:
        """What the interpreter says of files."""
        if event in EVENTS:
            self.one()

    def traced(self, statement: str) -> None:
        """What the database says it is about to do."""
        if statement.startswith(STATEMENTS):
            self.one()

    def told(self, _stage: str, _done: int, _of: int) -> None:
        """What the exchange says of itself."""
        self.one()


def visit(home: Path, folder: Path, kill_at: int = 0, after_s: float | None = None) -> int | None:
    """One visit of the stick in a process of its own.

    Args:
        home: the desk's.
        folder: the stick.
        kill_at: the step at which it ends itself; 0 for none.
        after_s: seconds after which it is ended from outside.

    Returns:
        How many steps it had; none when it was killed.
    """
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(sink, str(_play(home, folder, kill_at)).encode())
            os._exit(0)
        except BaseException:  # noqa: BLE001  (nothing of the test may run on in here)
            os.write(sink, traceback.format_exc().encode()[:4000])
            os._exit(1)
    os.close(sink)
    if after_s is not None:
        time.sleep(after_s)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(source) as told:
        said = told.read()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, -signal.SIGKILL}, said
    return int(said) if code == 0 else None


def _play(home: Path, folder: Path, kill_at: int) -> int:
    incoming.SLICE = 60
    steps, flush = Steps(kill_at), os.fsync

    def fsync(handle: int) -> None:
        steps.one()
        flush(handle)
        steps.one()

    os.fsync = fsync
    sys.addaudithook(steps.audited)
    store = open_with(Home(home), keys.KeyFile.load(Home(home).key).open(passphrase=PASSPHRASE))
    store._writer.set_trace_callback(steps.traced)
    stick.exchange_with(store, folder, steps.told)
    store.close()
    return steps.done
