"""A print server of our own: nothing of the computer's is touched, and what was printed can be read.

The queue `FILE` writes each job into one file: some lines for the printer, then the very PDF.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

SERVER = "/usr/sbin/cupsd"
QUEUE = "FILE"
MODEL = "lsb/usr/cupsfilters/Generic-PDF_Printer-PDF.ppd"
PATIENCE = 30
"""Seconds that the server may take for anything; it takes about one."""

_CONFIG = """\
Listen 127.0.0.1:{port}
Browsing No
DefaultAuthType None
WebInterface No
LogLevel warn
<Policy default>
  <Limit All>
    Order deny,allow
    Allow from 127.0.0.1
  </Limit>
</Policy>
"""
_FILES = """\
ServerRoot {folder}/etc
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
FileDevice Yes
User lp
Group lp
"""


@dataclass(frozen=True, slots=True)
class Printer:
    """A queue of the private server."""

    name: str
    out: Path
    server: str

    def jobs(self) -> list[str]:
        """The jobs that are done, one line each."""
        return self._ask("-W", "completed")

    def waiting(self) -> list[str]:
        """The jobs that are not done yet."""
        return self._ask("-W", "not-completed")

    def _ask(self, *how: str) -> list[str]:
        told = _run("lpstat", "-h", self.server, *how, "-o")
        return [line for line in told.splitlines() if line.strip()]

    def printed(self, jobs: int = 1) -> bytes:
        """The PDF of the last job, once so many jobs are done."""
        _until(lambda: len(self.jobs()) >= jobs and not self.waiting(), "the job was not printed")
        _head, mark, pdf = self.out.read_bytes().partition(b"%PDF")
        assert mark, "what came out is no PDF"
        return mark + pdf


def missing() -> str:
    """Why no server can be had here; empty when one can."""
    if not Path(SERVER).exists() or shutil.which("lpadmin") is None:
        return "cups is not installed"
    return "" if os.geteuid() == 0 else "cupsd wants to be started by root"


@contextmanager
def serving(folder: Path) -> Iterator[Printer]:
    """A server with one queue, until it is no longer needed."""
    port = _free_port()
    for name in ("etc", "spool/tmp", "cache", "state", "log", "out"):
        (folder / name).mkdir(parents=True)
        (folder / name).chmod(0o755)
    folder.chmod(0o755)  # the spooler is another user
    config, files = folder / "etc" / "cupsd.conf", folder / "etc" / "cups-files.conf"
    config.write_text(_CONFIG.format(port=port))
    files.write_text(_FILES.format(folder=folder))
    command = [SERVER, "-f", "-c", str(config), "-s", str(files)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _until(lambda: _answers(port), "the print server did not start", server)
            where, out = f"127.0.0.1:{port}", folder / "out" / "job.out"
            made = Printer(QUEUE, out, where)
            _run("lpadmin", "-h", where, "-p", QUEUE, "-E", "-v", f"file://{out}", "-m", MODEL)
            yield made
        finally:
            server.terminate()
            with suppress(subprocess.TimeoutExpired):
                server.wait(5)
            server.kill()


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Printer]:
    """A printer that Qt finds as the only one."""
    if why := missing():
        assert not os.environ.get("CI"), why  # in CI it was installed
        pytest.skip(why)
    with TemporaryDirectory(prefix="sala-cups-") as folder, serving(Path(folder)) as made:
        monkeypatch.setenv("CUPS_SERVER", made.server)  # threads that have not printed yet
        _point_at(made.server)
        yield made
    _point_at(None)


def _point_at(server: str | None) -> None:
    """This thread may have asked another server before, and would remember it."""
    cups = ctypes.CDLL("libcups.so.2")
    cups.cupsSetServer.argtypes = [ctypes.c_char_p]
    cups.cupsSetServer(server.encode() if server else None)


def _run(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def _until(is_so: object, complaint: str, server: subprocess.Popen[bytes] | None = None) -> None:
    """Wait for another process; there is nothing of its that could be listened to."""
    assert callable(is_so)
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert server is None or server.poll() is None, complaint
        assert time.monotonic() < end, complaint
        time.sleep(0.05)
