"""A first exchange and a small one between two desks, beside the floor: the same rows without a journal.

    python -m bench.sync [--rounds 3] [--clock processor]
    python -m bench.sync --peers [--sleeps]   Morango and PouchDB beside it, doing the same (bench/peers/README.md)
    python -m bench.sync --large          1,100,000 marks: the memory of either side, each in a process of its own

10,000 learners with 12 Thai text fields and 100,000 marks, desk to empty desk by a folder: signing, sealing,
reading back, both looks at the bundle, merge and search words included. The floor reads the same rows, encodes,
compresses, flushes, reads back, and inserts them into the same kind of encrypted file with the same indexes,
search words among them; it signs and seals nothing, keeps no journal and checks nothing.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import cbor2
import zstandard

from bench.journal_size import LEARNERS, MARKS, made_up, without_journal, write
from bench.peers import driven
from desktop.founding import Founding, found
from desktop.models import Attendance, Learner, new_id
from desktop.paths import Home
from desktop.store import finding
from desktop.store.keys import CHEAP
from desktop.store.store import Store, unlock
from desktop.sync import incoming, invitation, outgoing

PASSPHRASE = "ข้าวเหนียวมะม่วง"
CLOCK: Callable[[], float] = time.perf_counter


def desks(folder: Path, opened: ExitStack) -> tuple[Store, Store]:
    """Two desks of one centre; the first one has everything, the second one nothing yet."""
    found(Home(folder / "A"), Founding("ศาลาแม่กา", PASSPHRASE, cost=CHEAP))
    first = opened.enter_context(unlock(Home(folder / "A"), passphrase=PASSPHRASE))
    return first, joined(first, "B", folder, opened)


def joined(first: Store, letter: str, folder: Path, opened: ExitStack) -> Store:
    """One more desk of the centre, with nothing yet."""
    invitation.invite(first, letter, folder / f"{letter}.sala-invitation")
    read = invitation.read(folder / f"{letter}.sala-invitation")
    found(Home(folder / letter), Founding(read.centre, PASSPHRASE, cost=CHEAP, joining=read.joining()))
    return opened.enter_context(unlock(Home(folder / letter), passphrase=PASSPHRASE))


def meet(first: Store, second: Store, folder: Path) -> None:
    """The second desk's first word, by which the first one knows it."""
    outgoing.write(second, folder / "hello.sala")
    incoming.read(first, folder / "hello.sala")


def seconds(deed: Callable[[], Any]) -> float:
    """How long a deed takes."""
    gc.collect()
    begun = CLOCK()
    deed()
    return CLOCK() - begun


_ASKED = "SELECT * FROM {} WHERE gone = 0"


def floor(
    first: Store, folder: Path, opened: ExitStack, *, searched: bool = True
) -> tuple[Callable[[], None], Callable[[], None]]:
    """The floor's two halves: out of one file, into another; with words to search by, as a desk has them."""
    found(Home(folder / "floor"), Founding("พื้น", PASSPHRASE, cost=CHEAP))
    target = opened.enter_context(unlock(Home(folder / "floor"), passphrase=PASSPHRASE))
    without_journal(target)
    packed = folder / "floor.zst"

    def out() -> None:
        packer = zstandard.ZstdCompressor(level=9)
        with first.read_apart() as tx, packed.open("wb") as file, packer.stream_writer(file) as zipped:
            for table in (Learner, Attendance):
                rows = tx.sql.execute(_ASKED.format(table.table_name()))
                while some := rows.fetchmany(2000):
                    zipped.write(cbor2.dumps([table.table_name(), some]))
            zipped.flush()
            os.fsync(file.fileno())
        packed.read_bytes()

    def into() -> None:
        with packed.open("rb") as file:
            plain = zstandard.ZstdDecompressor().stream_reader(file)
            reader = cbor2.CBORDecoder(plain)
            sql = target._writer
            sql.execute("BEGIN IMMEDIATE")
            while True:
                try:
                    name, rows = reader.decode()
                except cbor2.CBORDecodeEOF:
                    break
                sql.executemany(
                    f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})",
                    [tuple(row) for row in rows],
                )
            if searched:
                finding._put(sql, sql.execute(finding._ROWS).fetchall())
            sql.execute("COMMIT")

    return out, into


def one_round() -> dict[str, float]:
    """Everything once."""
    told: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name, ExitStack() as opened:
        folder = Path(name)
        first, second = desks(folder, opened)
        meet(first, second, folder)
        write(first, *made_up())
        out, into = floor(first, folder, opened)
        told["floor out"], told["floor in"] = seconds(out), seconds(into)
        told["floor MB"] = (folder / "floor.zst").stat().st_size / 1e6
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        path = folder / "a.sala"
        told["out"] = seconds(lambda: outgoing.write(first, path))
        told["in"] = seconds(lambda: incoming.read(second, path))
        told["MB"] = path.stat().st_size / 1e6
        told["extra MiB"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        outgoing.write(second, folder / "b.sala")
        incoming.read(first, folder / "b.sala")
        small(first, second, folder, told)
        third = joined(first, "C", folder, opened)
        meet(first, third, folder)
        told["pull"] = seconds(lambda: outgoing.write(first, path))
        told["pull"] += seconds(lambda: incoming.read(third, path))
        told["pull MB"] = path.stat().st_size / 1e6
    return told


def small(first: Store, second: Store, folder: Path, told: dict[str, float]) -> None:
    """A hundred changes on top, several times: the first commit after a large one tidies up after it; then nothing."""
    path = folder / "a.sala"
    each = []
    for number in range(5):

        def typed(number: int = number) -> None:
            with first.write("bench.edit") as tx:
                tx.sql.execute(
                    "UPDATE learner SET phone = ? WHERE id IN (SELECT id FROM learner LIMIT 100)",
                    (f"099999999{number}",),
                )

        each.append((
            seconds(typed),
            seconds(lambda: outgoing.write(first, path)),
            seconds(lambda: incoming.read(second, path)),
            path.stat().st_size / 1e3,
        ))  # fmt: skip
        outgoing.write(second, folder / "b.sala")
        incoming.read(first, folder / "b.sala")
    medians = map(statistics.median, zip(*each, strict=True))
    told |= dict(zip(("100 typed", "100 out", "100 in", "100 kB"), medians, strict=True))
    commits = []
    for number in range(20):

        def commit(number: int = number) -> None:
            with first.local() as tx:
                tx.sql.execute("INSERT OR REPLACE INTO counter VALUES ('bench', ?)", (number,))

        commits.append(seconds(commit))
    told["raw commit"] = statistics.median(commits)
    outgoing.write(first, path)
    stands = path.stat().st_mtime_ns
    told["nothing"] = seconds(lambda: outgoing.write(first, path))
    assert path.stat().st_mtime_ns == stands


MANY = 1_100_000


def large() -> None:
    """How much memory either side takes on top of a store that is only open, and how long."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with ExitStack() as opened:
            first, second = desks(folder, opened)
            meet(first, second, folder)
            learners, _rolls = made_up()
            dice = random.Random(2)
            with first.write("bench.learners") as tx:
                tx.insert(Learner, learners)
            for _ in range(MANY // 1000):
                rolls = [(new_id(), dice.sample(learners, 40)) for _ in range(25)]
                with first.write("bench.roll") as tx:
                    tx.insert(
                        Attendance,
                        [
                            {"session": lesson, "learner": who["id"], "status": "present"}
                            for lesson, roll in rolls
                            for who in roll
                        ],
                    )
        for side in ("A", "B"):
            subprocess.run([sys.executable, "-m", "bench.sync", "--side", side, str(folder)], check=True)


def one_side(letter: str, folder: Path) -> None:
    """One side of a large exchange, in a process that does nothing else."""

    def peak() -> float:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    path = folder / "a.sala"
    with unlock(Home(folder / letter), passphrase=PASSPHRASE) as store:
        before, begun = peak(), time.process_time()
        if letter == "A":
            changes = outgoing.write(store, path).changes
        else:
            changes = incoming.read(store, path).changes
        took = time.process_time() - begun
        print(
            f"  desk {letter}: {changes:,} changes, {took:.0f} s of processor, {path.stat().st_size / 1e6:.1f} MB,"
            f" {before:.0f} MiB before, {peak():.0f} MiB at most"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--clock", choices=("wall", "processor"), default="wall")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--sleeps", action="store_true", help="leave Morango its waits")
    parser.add_argument("--side", nargs=2, metavar=("LETTER", "FOLDER"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.side:
        one_side(asked.side[0], Path(asked.side[1]))
        return
    if asked.large:
        large()
        return
    global CLOCK  # noqa: PLW0603  (one choice for the whole run)
    CLOCK = time.process_time if asked.clock == "processor" else time.perf_counter
    rounds = [one_round() for _ in range(asked.rounds)]
    mid = {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}
    whole, least = mid["out"] + mid["in"], mid["floor out"] + mid["floor in"]
    print(f"{LEARNERS:,} learners, {MARKS:,} marks, desk to empty desk; medians of {len(rounds)}")
    print(
        f"  out {mid['out']:.2f} s, in {mid['in']:.2f} s; floor {mid['floor out']:.2f} + {mid['floor in']:.2f} s"
    )
    print(f"  first exchange / floor  {whole / least:.2f}  (target 2)")
    print(f"  bundle {mid['MB']:.2f} MB (target 4.6), the floor's file {mid['floor MB']:.2f} MB")
    print(f"  memory on top of the rows made up here: {mid['extra MiB']:.0f} MiB (target 100)")
    took = mid["100 out"] + mid["100 in"]
    print(
        f"  100 changes: {took * 1000:.0f} ms, {mid['100 kB']:.1f} kB (target 4);"
        f" {took / mid['raw commit']:.0f} raw commits of {mid['raw commit'] * 1000:.2f} ms (target 20);"
        f" typing them {mid['100 typed'] / mid['raw commit']:.0f}"
    )
    print(f"  nothing to send: {mid['nothing'] * 1000:.0f} ms, nothing written")
    print(f"  an empty desk that pulls: {mid['pull']:.2f} s, {mid['pull MB']:.2f} MB")
    if asked.peers:
        beside(mid, whole, least, driven.measured(asked.rounds, asked.clock, sleeps=asked.sleeps))


def beside(
    mid: dict[str, float], whole: float, least: float, peers: dict[str, dict[str, tuple[float, float]]]
) -> None:
    """What the peers took, and how many times longer that is."""
    ours = {
        "first": (whole, mid["MB"]),
        "100": (mid["100 out"] + mid["100 in"], mid["100 kB"] / 1000),
        "nothing": (mid["nothing"], 0.0),
        "pull": (mid["pull"], mid["pull MB"]),
    }
    for name, did in {"Sala": ours, **peers}.items():
        print(f"  {name}: first exchange {did['first'][0] / least:.1f} × floor")
        for deed, (took, much) in did.items():
            times = f"{took / ours[deed][0]:7.1f} ×" if did is not ours else ""
            print(f"    {deed:8} {took:9.3f} s {much:9.4f} MB {times}")


if __name__ == "__main__":
    main()
