"""Morango and PouchDB, driven through the same exchanges as Sala's desks: see README.md beside this file."""

from __future__ import annotations

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.journal_size import made_up

HERE = Path(__file__).parent
PLACES = Path(os.environ.get("SALA_PEERS", Path.home() / ".cache" / "sala-peers"))
DEEDS = ("first", "100", "nothing", "pull")


@dataclass(frozen=True)
class Peer:
    """How a peer's sides are run."""

    name: str
    program: tuple[str, ...]
    surroundings: dict[str, str]
    founded: bool
    """Whether a side is founded before it is used."""
    more: tuple[str, ...] = ()
    """What an exchange is told besides the port."""

    def run(self, folder: Path, *deed: object) -> str:
        """One deed of a side, to its end; what it printed."""
        told = [*self.program, str(folder), *map(str, deed)]
        return subprocess.run(
            told, check=True, env=os.environ | self.surroundings, stdout=subprocess.PIPE, text=True
        ).stdout

    @contextmanager
    def hub(self, folder: Path) -> Iterator[tuple[int, int]]:
        """A hub that answers: its port and its process."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        told = [*self.program, str(folder), "serve", str(port)]
        process = subprocess.Popen(
            told,
            env=os.environ | self.surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(port)
            yield port, process.pid
        finally:
            process.terminate()
            process.wait()


def _wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(port)


def peers(*, sleeps: bool) -> list[Peer]:
    """Both, installed where they are not yet."""
    morango = PLACES / "morango"
    if not (morango / "done").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", morango], check=True)
        wanted = HERE / "morango_peer" / "requirements.txt"
        pip: list[str | Path] = [
            morango / "bin" / "python",
            "-m",
            "pip",
            "install",
            "-q",
            "--disable-pip-version-check",
        ]
        subprocess.run([*pip, "-r", wanted], check=True)
        (morango / "done").touch()
    pouchdb = PLACES / "pouchdb"
    if not (pouchdb / "done").exists():
        pouchdb.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / "pouchdb_peer" / name, pouchdb)
        subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=pouchdb, check=True)
        (pouchdb / "done").touch()
    side = str(HERE / "morango_peer" / "side.py")
    how = "as it comes" if sleeps else "its waits taken away"
    return [
        Peer(
            f"Morango 0.8.15, {how}",
            (str(morango / "bin" / "python"), side),
            {},
            founded=True,
            more=("yes" if sleeps else "no",),
        ),
        Peer(
            "PouchDB 9, batches of 1,000",
            ("node", str(HERE / "pouchdb_peer" / "side.mjs")),
            {"SALA_PEER_MODULES": str(pouchdb)},
            founded=False,
        ),
    ]


def rows() -> dict[str, list[dict[str, Any]]]:
    """The bench's own rows, as JSON has them."""
    learners, rolls = made_up()

    def plain(row: dict[str, Any]) -> dict[str, Any]:
        return {name: value.hex() if isinstance(value, bytes) else value for name, value in row.items()}

    told = [plain(row) for row in learners]
    return {
        "learners": [{"number": row.pop("id"), **row} for row in told],
        "marks": [plain(row) for roll in rolls for row in roll],
    }


def one_round(peer: Peer, given: Path) -> dict[str, dict[str, float]]:
    """Everything once: seconds, seconds of processor of both sides, bytes both ways, rows."""
    told: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for side in ("hub", "A", "B"):
            (folder / side).mkdir()
            if peer.founded:
                peer.run(folder / side, "found", folder / "root.json")
        peer.run(folder / "A", "fill", given)
        with peer.hub(folder / "hub") as (port, process):

            def exchange(deed: str, side: str, way: str, expected: int) -> None:
                before = _worked(process)
                said = json.loads(peer.run(folder / side, way, port, *peer.more))
                said["cpu"] += _worked(process) - before
                if said["rows"] != expected:
                    raise AssertionError((peer.name, deed, said))
                told[deed] = said

            many = sum(map(len, json.loads(given.read_text()).values()))
            exchange("first", "A", "push", many)
            peer.run(folder / "A", "edit", 100)
            exchange("100", "A", "push", 100)
            exchange("nothing", "A", "push", 0)
            exchange("pull", "B", "pull", many)
    return told


def _worked(process: int) -> float:
    """Seconds of processor that another process has used."""
    after_name = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def measured(rounds: int, clock: str, *, sleeps: bool) -> dict[str, dict[str, tuple[float, float]]]:
    """By peer and deed: median seconds by this clock, and megabytes both ways."""
    at = "cpu" if clock == "processor" else "s"
    found: dict[str, dict[str, tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as name:
        given = Path(name) / "rows.json"
        given.write_text(json.dumps(rows()))
        for peer in peers(sleeps=sleeps):
            all_ = [one_round(peer, given) for _ in range(rounds)]
            found[peer.name] = {
                deed: (
                    statistics.median(one[deed][at] for one in all_),
                    statistics.median(one[deed]["bytes"] for one in all_) / 1e6,
                )
                for deed in DEEDS
            }
    return found
