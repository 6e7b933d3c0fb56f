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
from collections.abc import Callable
from pathlib import Path

from desktop.hub import opening as hubs_room
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


Play = Callable[[Path, Path, Steps], None]


def visit(
    home: Path,
    folder: Path,
    kill_at: int = 0,
    after_s: float | None = None,
    play: Play | None = None,
) -> int | None:
    """One visit of the stick in a process of its own.

    Args:
        home: the desk's, or a hub's.
        folder: the stick.
        kill_at: the step at which it ends itself; 0 for none.
        after_s: seconds after which it is ended from outside.
        play: what is done there; a desk's visit of the stick when nothing is said.

    Returns:
        How many steps it had; none when it was killed.
    """
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(sink, str(_counted(play or desk, home, folder, kill_at)).encode())
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


def _counted(play: Play, home: Path, folder: Path, kill_at: int) -> int:
    incoming.SLICE = 60
    steps, flush = Steps(kill_at), os.fsync

    def fsync(handle: int) -> None:
        steps.one()
        flush(handle)
        steps.one()

    os.fsync = fsync
    sys.addaudithook(steps.audited)
    play(home, folder, steps)
    return steps.done


def desk(home: Path, folder: Path, steps: Steps) -> None:
    """A desk's visit of the stick."""
    store = open_with(Home(home), keys.KeyFile.load(Home(home).key).open(passphrase=PASSPHRASE))
    store._writer.set_trace_callback(steps.traced)
    stick.exchange_with(store, folder, steps.told)
    store.close()


def hub_stick(home: Path, folder: Path, steps: Steps) -> None:
    """The stick at a hub: answers, bundles in, the hub's own out."""
    with hubs_room.open_hub(home, passphrase=PASSPHRASE) as hub:
        for bound in hub.centres():
            with hub.store(bound.scope) as store:
                store._writer.set_trace_callback(steps.traced)
        hub.stick(folder, steps.told)


def hub_take(home: Path, folder: Path, steps: Steps) -> None:
    """Bundles that come to a hub one by one, as by the network, and its own for each desk."""
    with hubs_room.open_hub(home, passphrase=PASSPHRASE) as hub:
        (bound,) = hub.centres()
        with hub.store(bound.scope) as store:
            store._writer.set_trace_callback(steps.traced)
        for path in [path for path in stick.bundles(folder) if not path.name.startswith("0-")]:
            hub.take(path, steps.told)
        hub.write(bound.scope, folder / stick.FOLDER / "0-line.sala", told=steps.told)
