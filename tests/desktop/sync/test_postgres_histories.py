"""The histories of hubs once more, one hub on PostgreSQL, the other on files: against the same model."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.hub import opening as hubs_room
from desktop.hub.hub import Hub
from desktop.hub.postgres import shape
from tests.desktop.hub.cluster import Cluster
from tests.desktop.sync.desks import PASSPHRASE
from tests.desktop.sync.test_hub_histories import DESKS, HUBS, THROUGH, steps
from tests.desktop.sync.world import Step, World, environment, play

MANY = int(os.environ.get("SALA_HISTORIES", "30")) // 10 or 1
pytestmark = pytest.mark.no_cover  # the same lines a thousand times: counting them costs a third
"""None in CI: one at random takes ten seconds there, and those by hand below are the ones that matter."""
LISTS = {
    "hub_invited": ("once", "desk", "centre", "on_day", "scope", "code", "sealed"),
    "hub_centre": ("scope", "centre", "desk", "since"),
}
Rows = dict[str, list[tuple[Any, ...]]]
"""By table: all of a database."""


@dataclass
class Room:
    """A database of a hub, that is filled and emptied as a home is copied."""

    url: str
    above: psycopg.Connection[Any]
    """Of whom no policy and no trigger hold."""

    def taken(self) -> Rows:
        """A copy of all rows."""
        return {name: self.above.execute(f"SELECT * FROM {name}").fetchall() for name in _tables()}

    def put(self, rows: Rows) -> None:
        """Exactly these rows and no others."""
        with self.above.transaction():
            for name, columns in _tables().items():
                self.above.execute(f"DELETE FROM {name}")
                marks = ", ".join(["%s"] * len(columns))
                told = f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})"
                if rows.get(name):
                    self.above.cursor().executemany(told, rows[name])
            self.above.execute("SELECT setval('log_no', (SELECT coalesce(max(no), 0) + 1 FROM log))")


def _tables() -> dict[str, tuple[str, ...]]:
    own = {name: (*table.columns, "centre_of_row") for name, table in shape.tables().items()}
    return own | LISTS


@dataclass
class Mixed(World):
    """A world whose first hub keeps its centres in a database; its copy has another one."""

    rooms: dict[str, Room] = None  # type: ignore[assignment]
    begun: Rows = None  # type: ignore[assignment]

    def __post_init__(self) -> None:
        self.rows: dict[str, Rows] = {}
        self.rooms["H"].put(self.begun)

    def open_hub(self, name: str, folder: Path) -> Hub:
        if name not in self.rooms:
            return super().open_hub(name, folder)
        return hubs_room.open_hub(folder, passphrase=PASSPHRASE, database=self.rooms[name].url)

    def _snap(self, name: str) -> None:
        super()._snap(name)
        if name in self.rooms:
            self.rows[name] = self.rooms[name].taken()

    def _restore(self, name: str) -> None:
        if name in self.rows:
            self.rooms[name].put(self.rows[name])
        super()._restore(name)

    def _clone(self, name: str) -> None:
        twin = f"{name}2"
        if twin in self.rooms and twin not in self.seats:
            self.rooms[twin].put(self.rooms[name].taken())
        super()._clone(name)


Pattern = tuple[Path, Rows, dict[str, Room]]


@pytest.fixture(scope="module")
def mixed(town_pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pattern]:
    """The town of the hubs' histories; what its first hub had in files is in a database."""
    cluster = Cluster()
    folder = tmp_path_factory.mktemp("mixed")
    for name in DESKS + HUBS:
        shutil.copytree(town_pattern / name, folder / name)
    rows: Rows = {name: [] for name in _tables()}
    with hubs_room.open_hub(folder / "H", passphrase=PASSPHRASE) as hub:
        for name, columns in LISTS.items():
            asked = f"SELECT {', '.join(columns)} FROM {name.removeprefix('hub_')}"
            rows[name] = hub.shelf._ask(asked)  # type: ignore[attr-defined]
        for bound in hub.centres():
            with hub.store(bound.scope) as store, store.read() as tx:
                for name, table in shape.tables().items():
                    asked = f"SELECT {', '.join(table.columns)} FROM {name}"
                    if name != "found":
                        rows[name] += [(*row, bound.scope) for row in tx.sql.execute(asked)]
    assert len({row[-1] for row in rows["change"]}) == 2, "two centres"

    shutil.rmtree(folder / "H" / "centres")
    (folder / "H" / hubs_room.DATABASE).touch()
    rooms = {}
    for name in ("H", "H2"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(shape, "PARTS", 2)  # so many as show that they are kept apart
            url = cluster.database()
        above = psycopg.connect(url.replace("//hub@", "//postgres@"), autocommit=True)
        above.execute("SET session_replication_role = replica")
        rooms[name] = Room(url, above)
    yield folder, rows, rooms
    for room in rooms.values():
        room.above.close()
    cluster.end()


def run(mixed: Pattern, told: list[Step]) -> None:
    pattern, rows, rooms = mixed
    kind = partial(Mixed, rooms=rooms, begun=rows)
    with tempfile.TemporaryDirectory(dir=environment() or None) as folder:
        play(Path(folder), pattern, told, DESKS + HUBS, "H", kind)


@settings(
    max_examples=MANY,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
@given(told=st.lists(steps, min_size=6, max_size=22))
def test_every_history_through_a_hub_in_a_database_ends_with_all_alike(
    mixed: Pattern, told: list[Step]
) -> None:
    """The other centre's rows lie beside these all the time."""
    run(mixed, told)


@pytest.mark.parametrize("rule", sorted(THROUGH) if MANY > 4 else ["an erased person stays erased"])
def test_a_history_of_each_rule_holds(mixed: Pattern, rule: str) -> None:
    run(mixed, THROUGH[rule])


def test_a_database_that_was_set_back_or_exists_twice(mixed: Pattern) -> None:
    run(
        mixed,
        [
            ("w", "A", "p1", "f", "x"),
            ("x", "A", "H", "ok"),
            ("snap", "H"),
            ("w", "B", "p1", "f", "y"),
            ("x", "B", "H", "ok"),
            ("clone", "H"),
            ("restore", "H"),
            ("x", "C", "H", "ok"),
            ("x", "J", "H", "ok"),
        ],
    )
