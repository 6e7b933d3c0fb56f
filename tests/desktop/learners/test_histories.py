"""Random histories of people who are added, marked, joined, parted, undone and erased: nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop import attendance
from desktop.errors import DeskError
from desktop.learners import erasing, merging, profile, register
from desktop.paths import Home
from desktop.store import kin
from desktop.store.store import Store, Tx, unlock
from desktop.store.undo import undo
from desktop.store.verify import verify
from tests.desktop.class_of import NAMES, planned
from tests.desktop.conftest import PASSPHRASE

STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ("add", "mark", "mark", "mark", "edit", "merge", "merge", "unmerge", "undo", "undo", "erase")
        ),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    max_size=14,
)


def raw(tx: Tx) -> set[tuple[bytes, bytes]]:
    return set(tx.sql.execute("SELECT session, learner FROM attendance WHERE gone = 0"))


def shown(tx: Tx) -> list[tuple[bytes, bytes]]:
    return tx.sql.execute("SELECT session, learner FROM mark").fetchall()  # type: ignore[no-any-return]


def counted(tx: Tx) -> int:
    erased: int = tx.sql.execute("SELECT count(*) FROM anonymous_mark WHERE gone = 0").fetchone()[0]
    return len(shown(tx)) + erased


class Desk:
    """Plays steps on one store; what the world refuses changes nothing."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.people: list[bytes] = []
        with store.write("activities.add") as tx:
            self.sessions = [one.id for one in planned(tx).sessions[:3]]

    def play(self, what: str, one: int, other: int) -> None:
        if what == "add" or not self.people:
            self._write("learners.add", lambda tx: self.people.append(register.add(tx, NAMES[one]).id))
            return
        who, whom = self.people[one % len(self.people)], self.people[other % len(self.people)]
        before, marks = self._count()
        done = self._write(f"learners.{what}", self._deed(what, who, whom, other))
        after, left = self._count()
        if what == "erase":
            assert after == before, "a month counts as before"
        if what in {"merge", "edit"} or not done:
            assert left == marks, "no mark is rewritten or lost"
        if what == "unmerge" and done:
            assert marks <= left

    def _deed(self, what: str, who: bytes, whom: bytes, number: int) -> Callable[[Tx], Any]:
        session = self.sessions[number % 3]
        statuses = ("present", "absent", "late")
        return {
            "mark": lambda tx: attendance.mark(
                tx, session, kin.stands(tx.sql, who), statuses[number // 2], 5 if number >= 4 else None
            ),
            "edit": lambda tx: profile.save(
                tx, kin.stands(tx.sql, who), profile.Changed(phone=f"08123456{number}0")
            ),
            "merge": lambda tx: merging.merge(tx, who, whom),
            "unmerge": lambda tx: merging.unmerge(tx, who),
            "undo": undo,
            "erase": lambda tx: erasing.erase(tx, who, "เจ้าตัวขอ"),
        }[what]

    def _write(self, verb: str, deed: Callable[[Tx], Any]) -> bool:
        try:
            with self.store.write(verb) as tx:
                deed(tx)
        except DeskError:
            return False
        return True

    def _count(self) -> tuple[int, set[tuple[bytes, bytes]]]:
        with self.store.read() as tx:
            return counted(tx), raw(tx)

    def check(self) -> None:
        """One line a person and session; alias and kin say what `merged_into` says; the journal holds."""
        with self.store.read() as tx:
            lines = shown(tx)
            assert len(lines) == len(set(lines))
            assert set(lines) == {(session, kin.stands(tx.sql, key)) for session, key in raw(tx)}
            assert set(tx.sql.execute("SELECT * FROM alias")) == set(
                tx.sql.execute("SELECT * FROM alias_now")
            )
            assert set(tx.sql.execute("SELECT * FROM kin")) == set(
                tx.sql.execute("SELECT * FROM kin_now")
            )
        sql = self.store.driver()
        try:
            assert verify(sql) == []
        finally:
            sql.close()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_happens_the_journal_holds_and_no_mark_is_lost(
    founded: Home, steps: list[tuple[str, int, int]]
) -> None:
    with TemporaryDirectory() as folder:
        shutil.copytree(founded.folder, Path(folder) / "home")
        with unlock(Home(Path(folder) / "home"), passphrase=PASSPHRASE) as store:
            desk = Desk(store)
            for step in steps:
                desk.play(*step)
                desk.check()
