"""Half-typed forms: kept at once, the desk's own, and nothing of them in the journal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from desktop import clock, drafts
from desktop.drafts import Draft
from desktop.errors import BadValue
from desktop.paths import Home
from desktop.store import backup
from desktop.store.store import Store, first_volunteer, unlock
from tests.desktop.conftest import PASSPHRASE

TYPED = {"given_name": "บัวลอ", "birth": "3/6/25", "notes": 'พูดกะเหรี่ยง\nกับ "ลูก"'}


def journal(store: Store) -> tuple[object, ...]:
    with store.read() as tx:
        counts = "SELECT (SELECT count(*) FROM change), (SELECT count(*) FROM log), last_at FROM writer"
        return tuple(tx.sql.execute(counts).fetchone())


def test_a_draft_comes_back_as_it_was_typed(store: Store) -> None:
    with store.read() as tx:
        teacher = first_volunteer(tx.sql)
    with store.local(teacher) as tx:
        drafts.keep(tx, "learner", "", TYPED)
    with store.read() as tx:
        at = datetime(2026, 5, 20, 8, 30, tzinfo=clock.THAILAND)
        assert drafts.read(tx, "learner", "") == Draft("learner", "", teacher, at, TYPED)
        assert drafts.read(tx, "learner", "another") is None


def test_typing_on_replaces_the_draft_and_saving_drops_it(store: Store) -> None:
    for content in ({"title": "สาน"}, {"title": "สานตะกร้า"}):
        with store.local() as tx:
            drafts.keep(tx, "activity", "A01", content)
            drafts.keep(tx, "learner", "", content)
    with store.read() as tx:
        assert [(d.form, dict(d.content)) for d in drafts.listed(tx)] == [
            ("activity", {"title": "สานตะกร้า"}),
            ("learner", {"title": "สานตะกร้า"}),
        ]
    with store.local() as tx:
        drafts.drop(tx, "activity", "A01")
        drafts.drop(tx, "activity", "A01")
    with store.read() as tx:
        assert [d.form for d in drafts.listed(tx)] == ["learner"]


def test_the_newest_draft_is_listed_first(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for hour, form in ((9, "b"), (11, "a"), (10, "c")):
        monkeypatch.setenv("SALA_NOW", f"2026-05-20T{hour:02}:00")
        with store.local() as tx:
            drafts.keep(tx, form, "", {})
    with store.read() as tx:
        assert [d.form for d in drafts.listed(tx)] == ["a", "c", "b"]


def test_a_draft_can_be_dropped_in_the_deed_that_saves_its_form(store: Store) -> None:
    with store.local() as tx:
        drafts.keep(tx, "centre", "", {"name": "ศาลา"})
    with store.write("centre") as tx:
        tx.sql.execute("UPDATE centre SET name = 'ศาลา'")
        drafts.drop(tx, "centre", "")
    with store.read() as tx:
        assert drafts.listed(tx) == []


def test_a_draft_leaves_nothing_in_the_journal(store: Store) -> None:
    told: list[frozenset[str]] = []
    store.on_change(told.append)
    before = journal(store)
    with store.local() as tx:
        drafts.keep(tx, "learner", "", TYPED)
    assert (journal(store), told) == (before, [])


def test_a_draft_that_is_too_large_leaves_the_one_before(store: Store) -> None:
    with store.local() as tx:
        drafts.keep(tx, "learner", "", {"notes": "ก"})
    with pytest.raises(BadValue, match="draft_too_large"), store.local() as tx:
        drafts.keep(tx, "learner", "", {"notes": "ก" * 22_000})
    with store.local() as tx:
        drafts.keep(tx, "other", "", {"notes": "ก" * 21_000})
    with store.read() as tx:
        assert [dict(d.content) for d in drafts.listed(tx) if d.form == "learner"] == [{"notes": "ก"}]


def test_nobody_reads_a_draft_without_the_key(store: Store) -> None:
    with store.local() as tx:
        drafts.keep(tx, "learner", "", {"notes": "secretword" * 20})
    for path in store.home.folder.rglob("sala.db*"):
        assert b"secretword" not in path.read_bytes()


def test_a_backup_carries_drafts_and_a_restore_brings_them_back(store: Store, tmp_path: Path) -> None:
    with store.local() as tx:
        drafts.keep(tx, "learner", "", TYPED)
    sql = store.driver()
    saved = backup.save(store.home, store.keys.data, sql)
    sql.close()
    backup.restore(Home(tmp_path / "new"), saved, passphrase=PASSPHRASE)
    with unlock(Home(tmp_path / "new"), passphrase=PASSPHRASE) as restored, restored.read() as tx:
        assert [dict(d.content) for d in drafts.listed(tx)] == [TYPED]


_TYPES_AND_DIES = """\
import os, signal, sys
from pathlib import Path
from desktop import drafts
from desktop.paths import Home
from desktop.store.store import unlock

store = unlock(Home(Path(sys.argv[1])), passphrase=sys.argv[2])
for n in range(20):
    with store.local() as tx:
        drafts.keep(tx, "learner", "", {"notes": "ก" * n})
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no such kill")
def test_what_was_typed_last_outlives_a_kill(home: Home) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _TYPES_AND_DIES, str(home.folder), PASSPHRASE],
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert ended.returncode == -signal.SIGKILL
    with unlock(home, passphrase=PASSPHRASE) as store, store.read() as tx:
        assert [dict(d.content) for d in drafts.listed(tx)] == [{"notes": "ก" * 19}]
