"""A real PostgreSQL of the tests' own: a cluster in a temporary folder, on a Unix socket, begun and killed."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest

from desktop.hub.postgres.stores import PostgresShelf
from desktop.store.keys import Keys

ROLE = "hub"


def programs() -> Path:
    """Where PostgreSQL's own programs are."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found and shutil.which("initdb") is None:
        if os.environ.get("CI"):
            raise AssertionError("PostgreSQL is not installed")
        pytest.skip("PostgreSQL is not installed")
    return found[-1].parent if found else Path(shutil.which("initdb") or "").parent


@dataclass
class Cluster:
    """A server, and databases in it."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="sala-pg-")))
    made: int = 0
    fsync: bool = False
    """A server that is killed loses nothing by it; only a machine would."""

    def __post_init__(self) -> None:
        self.bin = programs()
        self.as_user: dict[str, Any] = {}
        if os.geteuid() == 0:  # the server refuses to run as root
            user = pwd.getpwnam("postgres")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self.as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        self.run(
            "initdb",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-N",
            "-U",
            "postgres",
            "-D",
            self.data,
        )
        self.start()
        with psycopg.connect(self.url("postgres", "postgres"), autocommit=True) as sql:
            sql.execute(f"CREATE ROLE {ROLE} LOGIN")

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def run(self, program: str, *args: object) -> None:
        # the server keeps what it was started with open: a pipe would wait for ever
        with (self.folder / "said").open("ab") as said:
            subprocess.run(
                [str(self.bin / program), *map(str, args)], check=True, cwd=self.folder, stdout=said,
                stderr=said, **self.as_user,
            )  # fmt: skip

    def start(self) -> None:
        options = (
            f"-c listen_addresses='' -k {self.folder} -c max_connections=60 -c synchronous_commit=on"
            f" -c fsync={'on' if self.fsync else 'off'}"
        )
        self.run("pg_ctl", "-w", "-D", self.data, "-o", options, "-l", self.folder / "log", "start")

    def kill(self) -> None:
        """As a power cut: every process of the server at once."""
        head = int((self.data / "postmaster.pid").read_text().split()[0])
        below = subprocess.run(["pgrep", "-P", str(head)], capture_output=True, text=True, check=False)
        all_of_them = (head, *map(int, below.stdout.split()))
        for pid in all_of_them:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        while any(Path(f"/proc/{pid}/exe").exists() for pid in all_of_them):
            time.sleep(0.02)  # what they shared is let go with the last of them
        # nobody may have buried the dead, and a number that seems to live keeps the next server out
        for lock in (self.data / "postmaster.pid", *self.folder.glob(".s.PGSQL.*")):
            lock.unlink()

    def url(self, database: str, role: str = ROLE) -> str:
        return f"postgresql://{role}@/{database}?host={self.folder}"

    def database(self, place: str = "pg_default") -> str:
        """A database of the hub's role with the tables in it, copied to that place; its URL."""
        if not self.made:
            self.empty("made")
            PostgresShelf(self.url("made"), self.folder, Keys.fresh()).close()
        self.made += 1
        name = f"sala{self.made}"
        with psycopg.connect(self.url("postgres", "postgres"), autocommit=True) as sql:
            sql.execute(f"CREATE DATABASE {name} OWNER {ROLE} TEMPLATE made TABLESPACE {place}")
        return self.url(name)

    def empty(self, name: str) -> str:
        """A database without a table; its URL."""
        with psycopg.connect(self.url("postgres", "postgres"), autocommit=True) as sql:
            sql.execute(
                f"CREATE DATABASE {name} OWNER {ROLE} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
            )
        return self.url(name)

    def end(self) -> None:
        with suppress(subprocess.CalledProcessError):
            self.run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)
