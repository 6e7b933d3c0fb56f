"""What a hub takes in per second when it holds a little, a million, five million Changes; and a Friday.

    python -m bench.ingest [--stored 100000 1000000] [--engines files postgres] [--clock processor]
    python -m bench.ingest --friday 300 [--changes 200]     so many centres, one bundle of each
    python -m bench.ingest --beside                          two centres at once, as the service merges them

The store is filled by the merge itself (`desktop.store.merge.take_in`: the same journal, rows and indexes as if bundles
had come) with Changes of another desk: a learner to fifty marks, each mark of a learner and a session of its own. On
top come bundles of a real desk, signed and sealed, of `NEW` marks and their learners, each looked at twice and merged
by `Hub.take`; medians of three. By `--clock processor` the processes of PostgreSQL are counted too.
"""

from __future__ import annotations

import argparse
import os
import random
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

from bench.hubs import hub_of, join
from bench.journal_size import made_up
from bench.sync import PASSPHRASE
from desktop.founding import Founding, found
from desktop.hub import opening as hubs_room
from desktop.hub.hub import Hub
from desktop.hub.merges import AT_ONCE
from desktop.models import Attendance, Learner, new_id
from desktop.paths import Home
from desktop.store import change, keys, merge
from desktop.store.store import Store, unlock
from desktop.sync import incoming, outgoing
from tests.desktop.hub.cluster import Cluster

NEW = 20_000
SLICE = 8000
ROLL = 40


def clock_of(cluster: Cluster, kind: str) -> Callable[[], float]:
    """Seconds by the wall, or of processor: ours, and PostgreSQL's."""
    if kind == "wall":
        return time.perf_counter

    def worked() -> float:
        head = int((cluster.data / "postmaster.pid").read_text().split()[0])
        return time.process_time() + _of_process(head, ended=True) + sum(map(_of_process, _below(head)))

    return worked


def _below(head: int) -> list[int]:
    told = Path(f"/proc/{head}/task/{head}/children").read_text()
    return [int(pid) for pid in told.split()]


def _of_process(pid: int, *, ended: bool = False) -> float:
    """Seconds of processor of a process; of the one that waits for them also its ended children's."""
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, after_name[11 : 15 if ended else 13])) / os.sysconf("SC_CLK_TCK")


def shapes(log: int, after: int) -> Iterator[merge.Arrived]:
    """Changes of a desk without end: a learner, and fifty marks in rolls of forty."""
    dice = random.Random(after)
    texts = [
        change.fields_bytes(
            {name: value for name, value in row.items() if name != "id" and isinstance(value, str)}
        )
        for row in made_up()[0][:1000]
    ]
    status = change.fields_bytes({"status": "present"})
    people: list[bytes] = []
    roll: list[bytes] = []
    session, deed, n, first = b"", b"", after, 0
    while True:
        n += 1
        learner = (n - after) % 51 == 1
        if learner or not roll:
            session, deed, first = new_id(), new_id(), n
            people += [new_id()] * learner
            roll = dice.sample(people, min(ROLL, len(people)))
        row = people[-1] if learner else session + roll.pop()
        yield merge.Arrived(
            log,
            n,
            (1_700_000_000_000 << 16) + n,
            first,
            (deed, None, "bench.fill") if n == first else None,
            Learner.kind if learner else Attendance.kind,
            row,
            row if learner else None,
            change.NEW,
            None,
            dice.choice(texts) if learner else status,
            secrets.token_bytes(16),
            None,
            secrets.token_bytes(32),
        )


class Filled:
    """A centre's store at a hub that is filled up to more and more."""

    def __init__(self, hub: Hub, scope: bytes) -> None:
        """With nothing yet."""
        self._hub, self._scope = hub, scope
        self.held = 0
        with hub.store(scope) as store, store.local() as tx:
            asked = "INSERT INTO log (id, desk, scope, parent, parent_n) VALUES (?, ?, ?, NULL, NULL)"
            told = (secrets.token_bytes(8), secrets.token_bytes(8), scope)
            self._log = tx.sql.execute(asked, told).lastrowid
        self._more: Iterator[merge.Arrived] = shapes(self._log, 0)

    def up_to(self, many: int) -> None:
        """Fill it."""
        while self.held < many:
            some = list(islice(self._more, SLICE))
            with self._hub.store(self._scope) as store, store.merging() as merging:
                merge.take_in(merging.sql, some, merge.Logs({}, {}))
            self.held += len(some)


def marks(desk: Store, many: int) -> None:
    """A real desk's own: learners, and rolls of them."""
    learners = made_up()[0][: max(1, many // 50)]
    for row in learners:
        row["id"], row["code"] = new_id(), secrets.token_hex(5)
    with desk.write("bench.learners") as tx:
        tx.insert(Learner, learners)
    dice, left = random.Random(many), many - len(learners)
    while left > 0:
        session = new_id()
        some = dice.sample(learners, min(ROLL, left, len(learners)))
        with desk.write("bench.roll") as tx:
            tx.insert(
                Attendance,
                [{"session": session, "learner": who["id"], "status": "present"} for who in some],
            )
        left -= len(some)


def greeted(desk: Store, hub: Hub, folder: Path) -> None:
    """The hub has all of the desk so far, and the desk knows it."""
    path = folder / "greeting.sala"
    outgoing.write(desk, path)
    hub.take(path)
    answer = folder / "answer.sala"
    hub.write(desk.about.centre, answer)
    incoming.read(desk, answer)
    path.unlink()
    answer.unlink()


def stored(asked: argparse.Namespace, cluster: Cluster) -> None:
    """Print Changes a second at each size, by engine."""
    clock = clock_of(cluster, asked.clock)
    for engine in asked.engines:
        with tempfile.TemporaryDirectory() as name, ExitStack() as opened:
            folder = Path(name)
            found(Home(folder / "A"), Founding("ศาลาแม่กา", PASSPHRASE, cost=keys.CHEAP))
            desk = opened.enter_context(unlock(Home(folder / "A"), passphrase=PASSPHRASE))
            url = cluster.database() if engine == "postgres" else None
            hub = opened.enter_context(hub_of(desk, folder / "hub", url))
            greeted(desk, hub, folder)
            filled = Filled(hub, desk.about.centre)
            least = 0.0
            for many in asked.stored:
                begun = time.perf_counter()
                filled.up_to(many)
                took = time.perf_counter() - begun
                each = [_taken(desk, hub, folder, clock) for _ in range(asked.rounds)]
                rate, small = (statistics.median(told) for told in zip(*each, strict=True))
                least = least or rate
                print(
                    f"  {engine}: {many:>10,} stored (filled in {took:.0f} s): {rate:,.0f} Changes/s,"
                    f" {least / rate:.2f} × the cost at {asked.stored[0]:,}; 200 on top {small * 1000:.0f} ms",
                    flush=True,
                )


def _taken(desk: Store, hub: Hub, folder: Path, clock: Callable[[], float]) -> tuple[float, float]:
    """Changes a second of one large bundle, and seconds of a small one."""
    path = folder / "more.sala"
    told = []
    for many in (NEW, 200):
        marks(desk, many)
        changes = outgoing.write(desk, path).changes
        begun = clock()
        came = hub.take(path)
        told.append((changes, clock() - begun))
        if came.changes != changes:
            raise AssertionError(came)
        greeted(desk, hub, folder)
    return told[0][0] / told[0][1], told[1][1]


def beside(asked: argparse.Namespace, cluster: Cluster) -> None:
    """Two centres' large bundles one after the other, and at once as the service merges them: by the wall."""
    for engine in asked.engines:
        with tempfile.TemporaryDirectory() as name, ExitStack() as opened:
            hub = opened.enter_context(_hub(Path(name), cluster, engine))
            came = [_centre(hub, Path(name) / f"{n}", NEW) for n in range(4)]
            rates = []
            for some, at_once in (came[:2], 1), (came[2:], AT_ONCE):
                begun = time.perf_counter()
                with ThreadPoolExecutor(at_once) as threads:
                    got = [one.changes for one in threads.map(hub.take, [path for _, path, _ in some])]
                rates.append(sum(got) / (time.perf_counter() - begun))
            print(
                f"  {engine}: {rates[0]:,.0f} Changes/s one after the other, {rates[1]:,.0f} at once;"
                f" load {os.getloadavg()[0]:.1f}"
            )


def _hub(folder: Path, cluster: Cluster, engine: str) -> Hub:
    url = cluster.database() if engine == "postgres" else None
    hubs_room.set_up(folder / "hub", "เทศบาลเมืองพะเยา", PASSPHRASE, keys.CHEAP)
    return hubs_room.open_hub(folder / "hub", passphrase=PASSPHRASE, database=url)


def friday(asked: argparse.Namespace, cluster: Cluster) -> None:
    """Many centres come with a bundle each, and each gets its reply."""
    clock = clock_of(cluster, asked.clock)
    for engine in asked.engines:
        with tempfile.TemporaryDirectory() as name, ExitStack() as opened:
            folder = Path(name)
            hub = opened.enter_context(_hub(folder, cluster, engine))
            came = [_centre(hub, folder / f"{n}", asked.changes) for n in range(asked.friday)]
            takes, replies = [], []
            begun = clock()
            for scope, path, changes in came:
                at = clock()
                assert hub.take(path).changes == changes
                takes.append(clock() - at)
                hub.write(scope, path.with_name("reply.sala"))
                replies.append(clock() - at - takes[-1])
            took = clock() - begun
            each = statistics.median(takes), statistics.median(replies)
            print(
                f"  {engine}: {asked.friday:,} centres of {asked.changes} changes in {took:.0f} s; of each"
                f" {each[0] * 1000:.0f} ms to take in, {each[1] * 1000:.0f} ms to answer;"
                f" 7,436 of them {took / asked.friday * 7436 / 60:.0f} minutes",
                flush=True,
            )


def _centre(hub: Hub, folder: Path, many: int) -> tuple[bytes, Path, int]:
    """A centre that the hub knows, and what it brings on Friday."""
    found(Home(folder / "A"), Founding(f"ศาลา {folder.name}", PASSPHRASE, cost=keys.CHEAP))
    with unlock(Home(folder / "A"), passphrase=PASSPHRASE) as desk:
        join(desk, hub, folder / "new.sala-hub")
        greeted(desk, hub, folder)
        marks(desk, many)
        return desk.about.centre, folder / "a.sala", outgoing.write(desk, folder / "a.sala").changes


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--stored", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--engines", nargs="+", default=["files", "postgres"])
    parser.add_argument("--clock", choices=("wall", "processor"), default="wall")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--friday", type=int, default=0)
    parser.add_argument("--beside", action="store_true")
    parser.add_argument("--changes", type=int, default=200)
    asked = parser.parse_args()
    cluster = Cluster(fsync=True)
    try:
        (friday if asked.friday else beside if asked.beside else stored)(asked, cluster)
    finally:
        cluster.end()


if __name__ == "__main__":
    main()
