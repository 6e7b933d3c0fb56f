"""What the tests of bad days share: every verb, a folder's bytes, small and read-only disks, kills."""

from __future__ import annotations

import hashlib
import json
import os
import select
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from desktop.paths import Home
from ui.verbs import run

PLAN = ("--from", "2026-06-01", "--until", "2026-06-30", "--weekly", "wed,fri", "--time", "09:00-12:00")


def reading() -> dict[str, tuple[object, ...]]:
    """Verbs that only read."""
    return {
        "centre": ("centre",),
        "learners list": ("learners", "list"),
        "learners find": ("learners", "find", "มาลี"),
        "activities list": ("activities", "list"),
        "attendance roll": ("attendance", "roll", "A01#1"),
        "certificates earned": ("certificates", "earned", "A01"),
        "certificates verify": ("certificates", "verify", "https://sala.example/v#1"),
        "journal list": ("journal", "list"),
        "journal verify": ("journal", "verify"),
        "check": ("check",),
    }


def writing(folder: Path) -> dict[str, tuple[object, ...]]:
    """Verbs that change the centre, or write a file into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    people = folder / "people.csv"
    people.write_text("ชื่อ-สกุล\nนายสมชาย ใจเย็น\nนางเอื้องคำ ดอยงาม\n", "utf-8")
    return {
        "learners add": ("learners", "add", "--name", "นายทองดี มั่นใจ"),
        "learners import": ("learners", "import", people),
        "activities add": ("activities", "add", "--title", "ทำขนม", *PLAN),
        "enrol": ("enrol", "A01", "--all"),
        "attendance mark": ("attendance", "mark", "A01#1", "A00001E", "absent"),
        "certificates issue": ("certificates", "issue", "A01", "--out", folder / "a.pdf"),
        "certificates register": ("certificates", "register", "--out", folder / "r.xlsx"),
        "centre set": ("centre", "--signer", "นางสมใจ ดีงาม|หัวหน้าศูนย์"),
        "undo": ("undo",),
        "backup": ("backup",),
        "backup stick": ("backup", folder / "stick"),
    }


def bytes_of(folder: Path, *, but: frozenset[str] = frozenset({"logs"})) -> dict[str, str]:
    """Every file of a folder by its content; what the program writes down about bugs set aside."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] not in but
    }


# --- disks ---------------------------------------------------------------------------------------


def _mount(*args: str) -> bool:
    try:
        return subprocess.run(["mount", *args], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@dataclass
class Disk:
    """A disk of its own, in memory."""

    folder: Path

    def read_only(self) -> None:
        assert _mount("-o", "remount,ro", str(self.folder))

    def fill(self, *, leave: int = 0) -> None:
        """Leave so many bytes free."""
        filler = self.folder / "filler"
        with filler.open("ab", buffering=0) as out:
            try:
                while True:
                    out.write(bytes(4096))
            except OSError:
                pass
        if leave:
            os.truncate(filler, max(0, filler.stat().st_size - leave))

    def free(self) -> None:
        (self.folder / "filler").unlink()


@contextmanager
def disk(folder: Path, size: str) -> Iterator[Disk]:
    """A disk of that size; the test is skipped where nobody may mount one."""
    folder.mkdir()
    if not _mount("-t", "tmpfs", "-o", f"size={size}", "sala-test", str(folder)):
        pytest.skip("only root may mount a disk to test with")
    try:
        yield Disk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=True)


# --- processes that end suddenly -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child process ended: its exit code, or none when it was killed; and what it told."""

    code: int | None
    told: bytes


def child(work: Callable[[int], int], *, kill_after: float | None = None) -> Ended:
    """Run work in a process of its own that can be killed; nobody may hold a store open here.

    Args:
        work: is given a pipe to tell its progress into, and returns an exit code.
        kill_after: seconds until `kill -9`.
    """
    reading_end, telling_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            os.close(reading_end)
            with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
                code = work(telling_end)
        except BaseException:  # noqa: BLE001  (a child must never run on as a second pytest)
            os.write(telling_end, b"\nBUG " + traceback.format_exc().encode())
        finally:
            os._exit(code)
    os.close(telling_end)
    if kill_after is not None:
        done, _, _ = select.select([_pidfd(pid)], [], [], kill_after)
        if not done:
            os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    with os.fdopen(reading_end, "rb") as pipe:
        told = pipe.read()
    return Ended(os.WEXITSTATUS(status) if os.WIFEXITED(status) else None, told)


def _pidfd(pid: int) -> int:
    return os.pidfd_open(pid)


def verb_in_child(home: Home, *args: object) -> Callable[[int], int]:
    """The work of one verb; what it says is told."""

    def work(pipe: int) -> int:
        out = StringIO()
        with redirect_stdout(out):
            code = run(["--home", str(home.folder), "--json", *map(str, args)])
        os.write(pipe, out.getvalue().encode()[:60_000])
        return code

    return work


_STEPS = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"})


def killed_at_step(number: int, work: Callable[[int], int]) -> Callable[[int], int]:
    """The same work, ended by `kill -9` before its n-th step that changes a folder or opens a file."""

    def doomed(pipe: int) -> int:
        seen = 0

        def look(event: str, args: tuple[Any, ...]) -> None:
            nonlocal seen
            writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
            if event in _STEPS or writes:
                seen += 1
                if seen == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(look)
        return work(pipe)

    return doomed


def every_step(work: Callable[[int], int], prepare: Callable[[], None], most: int = 60) -> Iterator[int]:
    """Kill the work before its first step, its second, … until it comes through; yields each number."""
    for number in range(1, most):
        prepare()
        ended = child(killed_at_step(number, work))
        if ended.code is not None:
            assert ended.code == 0, ended.told.decode()
            assert number > 1, "nothing was ever killed"
            return
        yield number
    pytest.fail(f"still not through after {most} steps")


def answer(ended: Ended) -> dict[str, Any]:
    """What a verb in a child said."""
    said: dict[str, Any] = json.loads(ended.told)
    return said
