"""A centre's first exchange with a hub, on encrypted files and on PostgreSQL, each beside its floor.

    python -m bench.hubs [--rounds 3] [--changes 100]

10,000 learners and 100,000 marks in one bundle, signed and sealed. The floor of the files is that of `bench.sync`
without words to search by; that of PostgreSQL reads the same rows, encodes, packs, flushes, reads back and puts them by COPY into tables with the same
columns and indexes, outside any partition or policy. PostgreSQL is one of the bench's own, in a temporary folder, with
fsync on. Its seconds are wall seconds: the server works in other processes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import cbor2
import psycopg
import zstandard

from bench.journal_size import LEARNERS, MARKS, made_up, write
from bench.sync import PASSPHRASE, floor, seconds
from desktop.errors import Refused
from desktop.founding import Founding, found
from desktop.hub import opening as hubs_room
from desktop.hub.hub import Hub
from desktop.hub.postgres import shape
from desktop.models import Attendance, Learner
from desktop.paths import Home
from desktop.store import keys
from desktop.store.store import Store, unlock
from desktop.sync import hubs, outgoing
from tests.desktop.hub.cluster import Cluster

TABLES = (Learner, Attendance)


def hub_of(first: Store, folder: Path, database: str | None) -> Hub:
    """A hub that the desk's centre has joined, and whose first word the desk has heard."""
    hubs_room.set_up(folder, folder.name, PASSPHRASE, keys.CHEAP)
    hub = hubs_room.open_hub(folder, passphrase=PASSPHRASE, database=database)
    join(first, hub, folder / "new.sala-hub")
    return hub


def join(first: Store, hub: Hub, invitation: Path) -> None:
    """A centre's first desk joins a hub."""
    hub.invite("ศาลาแม่กา", invitation)
    hubs.join(first, hubs.read(invitation))
    with first.read() as tx:
        answers = [row[0] for row in tx.sql.execute("SELECT answer FROM hub WHERE answer IS NOT NULL")]
    for answer in answers:
        try:
            hub.bind(answer)
        except Refused:
            continue  # of another hub


def beside(first: Store, folder: Path, url: str) -> Callable[[], None]:
    """What PostgreSQL needs for the rows alone."""
    with first.read() as tx:
        columns_of = {
            table.table_name(): tuple(
                row[1] for row in tx.sql.execute(f"PRAGMA table_info({table.table_name()})")
            )
            for table in TABLES
        }
    with psycopg.connect(url, autocommit=True) as sql:
        for table in TABLES:
            sql.execute(f"DROP TABLE IF EXISTS floor_{table.table_name()}")
            sql.execute(
                f"CREATE TABLE floor_{table.table_name()} (LIKE {table.table_name()} INCLUDING ALL)"
            )

    def into() -> None:
        with (
            psycopg.connect(url) as sql,
            (folder / "floor.zst").open("rb") as file,
            zstandard.ZstdDecompressor().stream_reader(file) as plain,
        ):
            sql.execute("SELECT set_config('sala.centre', '00', false)")
            reader = cbor2.CBORDecoder(plain)
            while True:
                try:
                    name, rows = reader.decode()
                except cbor2.CBORDecodeEOF:
                    break
                table, columns = shape.tables()[name], columns_of[name]
                told = f"COPY floor_{name} ({', '.join(columns)}) FROM STDIN (FORMAT BINARY)"
                with sql.cursor() as cursor, cursor.copy(told) as copy:
                    copy.set_types(table.types(columns))
                    for row in rows:
                        copy.write_row(row)

    return into


def one_round(cluster: Cluster, changes: int) -> dict[str, float]:
    """Everything once."""
    told: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name, ExitStack() as opened:
        folder = Path(name)
        url = cluster.database()
        found(Home(folder / "A"), Founding("ศาลาแม่กา", PASSPHRASE, cost=keys.CHEAP))
        first = opened.enter_context(unlock(Home(folder / "A"), passphrase=PASSPHRASE))
        here = {
            "files": opened.enter_context(hub_of(first, folder / "files", None)),
            "postgres": opened.enter_context(hub_of(first, folder / "postgres", url)),
        }
        write(first, *made_up())
        out, into = floor(first, folder, opened, searched=False)
        told["floor out"], told["floor in files"] = seconds(out), seconds(into)
        told["floor in postgres"] = seconds(beside(first, folder, url))
        path = folder / "a.sala"
        told["out"] = seconds(lambda: outgoing.write(first, path))
        _exchange(here, path, told, "in")
        scope = first.about.centre
        for hub in here.values():
            hub.write(scope, folder / "0.sala")
            _read(first, folder / "0.sala")
        with first.write("bench.edit") as tx:
            tx.sql.execute(
                "UPDATE learner SET phone = '0999999999' WHERE id IN (SELECT id FROM learner LIMIT ?)",
                (changes,),
            )
        told["small out"] = seconds(lambda: outgoing.write(first, path))
        _exchange(here, path, told, "small in")
    return told


def _exchange(here: dict[str, Hub], path: Path, told: dict[str, float], name: str) -> None:
    for engine, hub in here.items():
        copy = path.with_name(f"{engine}.sala")
        shutil.copy(path, copy)
        begun = time.perf_counter()
        came = hub.take(copy)
        told[f"{name} {engine}"] = time.perf_counter() - begun
        told[f"{name} changes"] = came.changes


def _read(first: Store, path: Path) -> None:
    from desktop.sync import incoming  # noqa: PLC0415

    incoming.read(first, path)
    path.unlink()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--changes", type=int, default=100)
    asked = parser.parse_args()
    cluster = Cluster(fsync=True)
    try:
        rounds = [one_round(cluster, asked.changes) for _ in range(asked.rounds)]
    finally:
        cluster.end()
    mid = {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}
    print(f"{LEARNERS:,} learners, {MARKS:,} marks, desk to empty hub; medians of {len(rounds)}, wall")
    print(f"  out {mid['out']:.2f} s; floor {mid['floor out']:.2f} s; load {os.getloadavg()[0]:.1f}")
    for engine in ("files", "postgres"):
        into, least = mid[f"in {engine}"], mid[f"floor in {engine}"]
        ratio = (mid["out"] + into) / (mid["floor out"] + least)
        rate = mid["in changes"] / into
        print(
            f"  {engine}: in {into:.2f} s ({rate:,.0f} Changes/s), floor {least:.2f} s; whole {ratio:.2f} × floor"
        )
        print(f"    {asked.changes} changes on top: {mid[f'small in {engine}'] * 1000:.0f} ms")


if __name__ == "__main__":
    main()
