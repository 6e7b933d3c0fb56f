"""A centre to work at: founded once, copied for each test, and its verbs played in this process."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop.founding import Founding, found
from desktop.models import Volunteer, new_id
from desktop.paths import Home
from desktop.store.keys import CHEAP, Cost
from desktop.store.store import Store, unlock
from tests import longest
from ui.verbs import run

PASSPHRASE = "ข้าวเหนียวมะม่วง"
NOW = "2026-07-01T09:00:00"
FIRST, SECOND = "ครูสมใจ", "ลุงคำ"
DEAR = Cost()
"""What a guess at the program's own keys costs."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Among several workers the long files go first."""
    if hasattr(config, "workerinput"):
        longest.first(items)


class OnTheMainThread:
    """Nothing of the screen is loaded beside the main thread: two threads in PySide at once end the program."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        """Look who loads what, and find nothing."""
        part = name.split(".")[:2]
        screen = part[0] in {"PySide6", "shiboken6"} or (part[0] == "ui" and part[1:] not in SCREENLESS)
        if screen and threading.current_thread() is not threading.main_thread():
            raise RuntimeError(f"{name} was loaded on {threading.current_thread().name}")


SCREENLESS = ([], ["words"], ["verbs"], ["hub_page"])
"""What of `ui` has no Qt in it."""
sys.meta_path.insert(0, OnTheMainThread())


@pytest.fixture(scope="session", autouse=True)
def _cheap_keys() -> Iterator[None]:
    """Who founds a centre without a word about the cost gets cheap keys: a fifth of a second at each verb.

    Other processes found theirs as the program does, and `test_keys` has keys of the program's own cost.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Cost.__init__, "__defaults__", (CHEAP.memory_kib, CHEAP.passes, CHEAP.lanes))
        yield


@dataclass(frozen=True, slots=True)
class Said:
    """What a verb said and how it ended; `bug` is the traceback of one that broke."""

    code: int
    out: str
    err: str
    bug: str = ""

    @property
    def data(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.out)
        return read


@dataclass
class Desk:
    """Plays verbs at one home, as a person would type them."""

    home: Home
    read: Callable[[], tuple[str, str]]
    more: tuple[str, ...] = field(default_factory=tuple)

    def __call__(self, *args: object, **how: Any) -> dict[str, Any]:
        """A verb that must be done; what it answers."""
        said = self.raw("--json", *args, **how)
        assert said.code == 0, said
        return said.data

    def no(self, *args: object, **how: Any) -> dict[str, Any]:
        """A verb that must be refused in words; the error."""
        said = self.raw("--json", *args, **how)
        assert said.code == 2, said
        error: dict[str, Any] = said.data["error"]
        assert error["message"].strip(), error
        assert error["code"] not in error["message"], f"no words for {error['code']}"
        return error

    def raw(self, *args: object, home: Home | Path | None = None) -> Said:
        """A verb, however it ends."""
        where = home or self.home
        folder = where.folder if isinstance(where, Home) else where
        self.read()
        bug = ""
        try:
            code = run(["--home", str(folder), *self.more, *map(str, args)])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        except Exception:  # noqa: BLE001  (a bug of the program: the test says so in its own words)
            code, bug = 1, traceback.format_exc()
        return Said(code, *self.read(), bug)

    def sound(self) -> None:
        """The home opens, its journal holds, and `check` finds nothing grave."""
        assert self("journal", "verify") == {"ok": True, "broken": []}
        assert self("check")["ok"] is True


def play(home: Home, *args: object) -> dict[str, Any]:
    """A verb for a fixture that outlives one test; it must be done."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = run(["--home", str(home.folder), "--json", *map(str, args)])
    assert code == 0, out.getvalue()
    told: dict[str, Any] = json.loads(out.getvalue())
    return told


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, str]:
    """A centre with two volunteers, and its recovery code. Only ever copied."""
    home = Home(tmp_path_factory.mktemp("founded") / "home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", NOW)
        made = found(home, Founding("ศาลาแม่กา", PASSPHRASE, volunteer=FIRST, cost=CHEAP))
        with (
            unlock(home, passphrase=PASSPHRASE) as store,
            store.write("volunteers.add") as tx,
        ):
            tx.add(Volunteer(id=new_id(), name=SECOND))
    return home, made.recovery_code


@pytest.fixture(scope="session")
def finished(founded: tuple[Home, str], tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The same centre at the end of an activity: four learners, three have earned. Only ever copied."""
    home = Home(tmp_path_factory.mktemp("finished") / "home")
    shutil.copytree(founded[0].folder, home.folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", NOW)
        patch.setenv("SALA_PASSPHRASE", PASSPHRASE)
        play(home, "learners", "add", "--name", "นางสาวมาลี ใจดี", "--birth", "3/6/2500")
        play(home, "learners", "add", "--name", "นายคำปัน แสงทอง", "--id-number", "1000000000019")
        play(home, "learners", "add", "--name", "นางบัวลอย น้ำทิพย์", "--nickname", "บัว")
        play(home, "learners", "add", "--name", "จะแฮ")
        plan = ("--from", "2026-06-01", "--until", "2026-06-19", "--weekly", "wed,fri")
        play(home, "activities", "add", "--title", "สานตะกร้า", *plan, "--time", "09:00-12:00")
        play(home, "enrol", "A01", "--all")
        for number in range(1, 6):
            play(home, "attendance", "mark", f"A01#{number}", "A00004C", "absent")
            play(home, "attendance", "mark", f"A01#{number}", "--all", "present")
    return home


@pytest.fixture
def at_the_desk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nine in the morning on the first of July 2569, the centre's passphrase at hand."""
    monkeypatch.setenv("SALA_NOW", NOW)
    monkeypatch.setenv("SALA_PASSPHRASE", PASSPHRASE)
    monkeypatch.delenv("SALA_RECOVERY_CODE", raising=False)
    monkeypatch.delenv("SALA_NEW_PASSPHRASE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user-data"))  # never the tester's own centre


@pytest.fixture
def home(founded: tuple[Home, str], tmp_path: Path, at_the_desk: None) -> Home:
    """A centre with nobody in it yet."""
    shutil.copytree(founded[0].folder, tmp_path / "home")
    return Home(tmp_path / "home")


@pytest.fixture
def recovery_code(founded: tuple[Home, str]) -> str:
    """What the centre's recovery sheet says."""
    return founded[1]


@pytest.fixture
def store(home: Home) -> Iterator[Store]:
    """The centre of `home`, open."""
    with unlock(home, passphrase=PASSPHRASE) as opened:
        yield opened


@pytest.fixture
def verb(home: Home, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Verbs at `home`: `verb("learners", "list")` is what it answers with `--json`."""

    def read() -> tuple[str, str]:
        told = capsys.readouterr()
        return told.out, told.err

    return Desk(home, read)


@pytest.fixture
def ended(finished: Home, tmp_path: Path, verb: Desk) -> Desk:
    """Verbs at a centre whose activity A01 has ended: three have earned, one (A00004C) has not."""
    shutil.copytree(finished.folder, tmp_path / "ended")
    return Desk(Home(tmp_path / "ended"), verb.read)
