"""A backup is opened and checked before it counts; a restore loses nothing, not even what it replaces."""

from __future__ import annotations

import json
import shutil
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.errors import DeskError, FileTrouble, StoreTrouble, WrongKey
from desktop.models import Place, new_id
from desktop.paths import Home
from desktop.store import backup
from desktop.store.store import Store, unlock
from desktop.store.verify import verify
from tests.desktop.conftest import PASSPHRASE


def save(store: Store, folder: Path | None = None) -> Path:
    sql = store.driver()
    try:
        return backup.save(store.home, store.keys.data, sql, folder)
    finally:
        sql.close()


def add(store: Store, name: str) -> None:
    with store.write("place") as tx:
        tx.add(Place(id=new_id(), name=name))


def names(home: Home) -> list[str]:
    with unlock(home, passphrase=PASSPHRASE) as opened, opened.read() as tx:
        return [row[0] for row in tx.sql.execute("SELECT name FROM place ORDER BY id")]


def test_a_backup_restores_into_an_empty_home_by_the_passphrase_alone(
    store: Store, tmp_path: Path
) -> None:
    add(store, "วัด")
    made = save(store)
    assert made.name == "sala-2026-05-20-083000.sala-backup"
    elsewhere = Home(tmp_path / "new laptop")
    done = backup.restore(elsewhere, made, passphrase=PASSPHRASE)
    assert done.set_aside is None
    assert names(elsewhere) == ["วัด"]
    with unlock(elsewhere, passphrase=PASSPHRASE) as opened:
        add(opened, "หลังคืน")
        sql = opened.driver()
        assert verify(sql) == []
        sql.close()


def test_a_restore_sets_aside_what_it_replaces(store: Store) -> None:
    add(store, "ในไฟล์สำรอง")
    made = save(store)
    add(store, "หลังสำรอง")
    store.close()
    done = backup.restore(store.home, made, passphrase=PASSPHRASE)
    assert names(store.home) == ["ในไฟล์สำรอง"]
    assert done.set_aside is not None
    replaced = Home(done.set_aside)
    assert names(replaced) == ["ในไฟล์สำรอง", "หลังสำรอง"]


def test_the_restored_desk_goes_on_in_a_log_of_its_own(store: Store) -> None:
    add(store, "หนึ่ง")
    made = save(store)
    add(store, "สองที่หายไป")
    store.close()
    backup.restore(store.home, made, passphrase=PASSPHRASE)
    with unlock(store.home, passphrase=PASSPHRASE) as again:
        add(again, "สองใหม่")
        with again.read() as tx:
            parents = tx.sql.execute("SELECT parent FROM log ORDER BY no").fetchall()
    assert parents == [(None,), (1,), (2,)]


@pytest.mark.parametrize("spoil", ["cut", "bit", "digest"])
def test_a_torn_backup_changes_nothing(store: Store, tmp_path: Path, spoil: str) -> None:
    add(store, "เดิม")
    made = save(store)
    data = bytearray(made.read_bytes())
    if spoil == "cut":
        data = data[: len(data) // 2]
    elif spoil == "bit":
        data[len(data) // 2] ^= 1
    else:
        with zipfile.ZipFile(made) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
        told = json.loads(parts["backup.json"]) | {"sha256": "0" * 64}
        with zipfile.ZipFile(tmp_path / "x", "w") as packed:
            packed.writestr("backup.json", json.dumps(told))
            packed.writestr("sala.key", parts["sala.key"])
            packed.writestr("sala.db", parts["sala.db"])
        data = bytearray((tmp_path / "x").read_bytes())
    made.write_bytes(data)
    store.close()
    with pytest.raises(FileTrouble, match="backup_damaged"):
        backup.restore(store.home, made, passphrase=PASSPHRASE)
    assert names(store.home) == ["เดิม"]
    assert not list(store.home.folder.glob("*restoring*"))


def test_a_foreign_file_is_no_backup(store: Store, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"PK\x03\x04 not really")
    (tmp_path / "y.pdf").write_bytes(b"%PDF-1.4")
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as packed:
        packed.writestr("letter.txt", "x")
    for name in ("x.zip", "y.pdf", "z.zip"):
        with pytest.raises(FileTrouble, match="backup_foreign"):
            backup.restore(store.home, tmp_path / name, passphrase=PASSPHRASE)
    with pytest.raises(FileTrouble, match="backup_missing"):
        backup.restore(store.home, tmp_path / "none", passphrase=PASSPHRASE)


def test_a_wrong_passphrase_changes_nothing(store: Store) -> None:
    add(store, "เดิม")
    made = save(store)
    store.close()
    with pytest.raises(WrongKey, match="wrong_passphrase"):
        backup.restore(store.home, made, passphrase="ไม่ใช่")
    assert names(store.home) == ["เดิม"]


def test_a_restore_waits_for_nobody_but_says_that_sala_is_open(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = save(store)
    with pytest.raises(StoreTrouble, match="store_open"):
        backup.restore(store.home, made, passphrase=PASSPHRASE)
    assert names(store.home) == []


def test_a_home_under_another_passphrase_is_set_aside_all_the_same(store: Store, tmp_path: Path) -> None:
    made = save(store)
    store.close()
    store.home.key.write_bytes(b"lost")
    done = backup.restore(store.home, made, passphrase=PASSPHRASE)
    assert done.set_aside is not None
    assert (done.set_aside / "sala.key").read_bytes() == b"lost"
    assert names(store.home) == []


def test_a_copy_that_holds_less_than_the_original_did_is_no_backup(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = iter([(5, 3), (4, 3)])
    monkeypatch.setattr(backup, "_counts", lambda _sql: next(told))
    with pytest.raises(StoreTrouble, match="backup_unsound"):
        save(store)
    assert list(store.home.backups.iterdir()) == []


def test_a_backup_counts_also_when_somebody_writes_meanwhile(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = backup._check_copy

    def meanwhile(*args: object) -> None:
        add(store, "ระหว่างสำรอง")
        check(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(backup, "_check_copy", meanwhile)
    assert save(store).exists()


def test_a_broken_journal_is_told_and_does_not_keep_a_centre_from_its_data(
    store: Store, tmp_path: Path
) -> None:
    add(store, "วัด")
    sql = store.driver()
    sql.execute("DROP TRIGGER place_set")
    sql.execute("UPDATE place SET name = 'แก้มือ'")
    sql.close()
    made = save(store)
    other = Home(tmp_path / "other")
    assert backup.restore(other, made, passphrase=PASSPHRASE).broken == 1
    assert names(other) == ["แก้มือ"]


def test_a_restored_desk_gives_no_number_twice(store: Store) -> None:
    with store.write("codes") as tx:
        assert tx.count_up("learner", 3) == 1
    made = save(store)
    with store.write("codes") as tx:
        assert tx.count_up("learner", 5) == 4
    store.close()
    backup.restore(store.home, made, passphrase=PASSPHRASE)
    with unlock(store.home, passphrase=PASSPHRASE) as again, again.write("codes") as tx:
        assert tx.count_up("learner") == 9


def test_a_full_or_missing_folder_leaves_nothing_behind(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(DeskError):
        save(store, tmp_path / "file" / "under")
    folder = tmp_path / "new folder"
    assert save(store, folder).parent == folder
    assert save(store, folder).name.endswith("-2.sala-backup"), "two in one second do not meet"
    assert len(list(folder.iterdir())) == 2


def test_seven_days_and_eight_weeks_are_kept(tmp_path: Path) -> None:
    today = date(2026, 5, 20)
    for back in range(120):
        day = today - timedelta(back)
        (tmp_path / f"sala-{day}-080000.sala-backup").touch()
        (tmp_path / f"sala-{day}-160000.sala-backup").touch()
    (tmp_path / "sala-mine.sala-backup").touch()
    backup.thin_out(tmp_path, today)
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert "sala-mine.sala-backup" in kept, "what we did not name we do not remove"
    days = [name[5:15] for name in kept if name[5:9] == "2026"]
    assert days.count("2026-05-20") == 2, "all of today's"
    daily = {str(today - timedelta(n)) for n in range(7)}
    assert daily <= set(days)
    older = sorted(set(days) - daily)
    assert len(older) in {6, 7}
    assert all(name[16:22] == "160000" for name in kept if name[5:15] in older), "a day's last one"


def test_an_automatic_backup_thins_out_and_one_elsewhere_does_not(store: Store, tmp_path: Path) -> None:
    old = store.home.backups / "sala-2020-01-01-080000.sala-backup"
    for n in range(30):
        path = store.home.backups / f"sala-2026-03-{n + 1:02}-080000.sala-backup"
        path.parent.mkdir(exist_ok=True)
        path.touch()
    old.touch()
    save(store)
    assert len(list(store.home.backups.iterdir())) < 15
    stick = tmp_path / "stick"
    shutil.copytree(store.home.backups, stick)
    before = len(list(stick.iterdir()))
    save(store, stick)
    assert len(list(stick.iterdir())) == before + 1
