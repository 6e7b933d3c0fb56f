"""A hub that runs as people run it, in a process of its own, and lines to it that can be cut."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from desktop.store.store import Store
from desktop.sync import hubs
from desktop.sync.line import Line, Lined
from tests.desktop.hub.hubs import PASSPHRASE
from tests.desktop.sync.desks import Desks

ROOT = Path(__file__).parents[3]


@dataclass
class Served:
    """A hub's process."""

    process: subprocess.Popen[str]
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def end(self, how: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(40)
        if self.process.stderr is not None:
            self.process.stderr.close()
        return code


def start(home: Path, port: int = 0, passphrase: str = PASSPHRASE, **more: str) -> Served:
    process = subprocess.Popen(
        [
            sys.executable,
            "main.py",
            "--home",
            str(home),
            "hub",
            "serve",
            "--listen",
            f"127.0.0.1:{port}",
        ],
        cwd=ROOT,
        env={**os.environ, "SALA_PASSPHRASE": passphrase, **more},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    assert process.stderr is not None
    for line in process.stderr:
        if told := re.search(r"http://127\.0\.0\.1:(\d+)", line):
            return Served(process, int(told[1]))
    raise AssertionError(f"the hub ended with {process.wait(10)}")


@contextmanager
def served(home: Path, passphrase: str = PASSPHRASE, **more: str) -> Iterator[Served]:
    made = start(home, 0, passphrase, **more)
    try:
        yield made
    finally:
        made.end()


@dataclass
class Cut:
    """Stands between a desk and its hub, and cuts each line after so many bytes from the desk."""

    to: int
    allowed: list[int] = field(default_factory=list)
    """Bytes that each of the next lines bears; later ones bear everything."""
    lines: int = 0
    up: int = 0
    """Bytes that went up in all."""

    def __post_init__(self) -> None:
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()

    def _accept(self) -> None:
        while True:
            try:
                here, _ = self._door.accept()
            except OSError:
                return
            self.lines += 1
            left = self.allowed.pop(0) if self.allowed else 1 << 60
            there = socket.create_connection(("127.0.0.1", self.to))
            threading.Thread(target=self._carry, args=(here, there, left), daemon=True).start()
            threading.Thread(target=self._back, args=(there, here), daemon=True).start()

    def _carry(self, here: socket.socket, there: socket.socket, left: int) -> None:
        with suppress(OSError):
            while some := here.recv(1 << 16):
                self.up += len(some)
                if len(some) > left:
                    break
                left -= len(some)
                there.sendall(some)
        self._hang_up(here, there)

    def _back(self, there: socket.socket, here: socket.socket) -> None:
        with suppress(OSError):
            while some := there.recv(1 << 16):
                here.sendall(some)
        self._hang_up(here, there)

    def _hang_up(self, *ends: socket.socket) -> None:
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


def lined(store: Store, address: str, **how: object) -> Lined:
    with store.read() as tx:
        (known_hub,) = hubs.of_centre(tx.sql)
    hubs.move(store, known_hub.desk, address)
    with store.read() as tx:
        (known_hub,) = hubs.of_centre(tx.sql)
    with Line(store, known_hub, wait=lambda seconds: time.sleep(min(seconds, 0.05))) as opened:
        return opened.exchange(**how)  # type: ignore[arg-type]


def bulky(desks: Desks, letter: str, megabytes: int = 10) -> None:
    """Something that does not pack: random pictures, so that a bundle has several pieces."""
    with desks[letter].write("test") as tx:
        for _ in range(megabytes * 2):
            tx.sql.execute(
                "INSERT INTO volunteer (id, name, role) VALUES (?, ?, 'desk')",
                (os.urandom(16), os.urandom(1 << 18).hex()),
            )
