"""On the doorstep: who may sit down is known before the store, and nothing is changed by looking."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop import volunteers
from desktop.errors import BadValue, StoreTrouble, WrongKey
from desktop.founding import Founding, found
from desktop.paths import Home
from desktop.store import backup, changeover, doorstep, in_use
from desktop.store.keys import CHEAP, KeyFile, Keys
from desktop.store.store import Store, open_with, unlock
from tests.desktop.conftest import PASSPHRASE


@pytest.fixture
def keys(home: Home) -> Keys:
    return doorstep.keys_of(home, passphrase=PASSPHRASE)


def bytes_of(home: Home) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in home.folder.iterdir() if path.is_file()}


def test_the_doorstep_shows_the_centre_its_desk_and_who_may_sit_down(tmp_path: Path) -> None:
    home = Home(tmp_path / "new")
    asked = Founding(
        "ศาลาแม่กา",
        PASSPHRASE,
        "b",
        "ครูสมใจ",
        tile="bird",
        desk_name=" โต๊ะหน้าบ้าน ",
        tambon="560101",
        cost=CHEAP,
    )
    made = found(home, asked)
    with unlock(home, passphrase=PASSPHRASE) as store, store.write("volunteers.add") as tx:
        uncle = volunteers.add(tx, "ลุงคำ", pin="1234")
    shown = doorstep.read(home, doorstep.keys_of(home, recovery=made.recovery_code))
    assert shown == doorstep.Doorstep(
        "ศาลาแม่กา",
        "B",
        "โต๊ะหน้าบ้าน",
        practice=False,
        tambon="560101",
        volunteers=(
            doorstep.Tile(made.volunteer, "ครูสมใจ", "keeper", "bird", has_pin=False),
            doorstep.Tile(uncle, "ลุงคำ", "desk", "lotus", has_pin=True),
        ),
    )


def test_a_founding_without_choices_has_the_first_picture_and_an_unnamed_desk(
    home: Home, keys: Keys
) -> None:
    shown = doorstep.read(home, keys)
    assert (shown.desk_letter, shown.desk_name, shown.tambon) == ("A", None, None)
    assert [tile.tile for tile in shown.volunteers] == ["lotus"]


@pytest.mark.parametrize(
    ("wrong", "code"), [({"tile": "dragon"}, "picture_unknown"), ({"desk_name": "ก" * 41}, "desk_name")]
)
def test_a_founding_with_what_cannot_be_founds_nothing(
    tmp_path: Path, wrong: dict[str, str], code: str
) -> None:
    home = Home(tmp_path / "new")
    with pytest.raises(BadValue, match=code):
        found(home, Founding("ศาลา", PASSPHRASE, cost=CHEAP, **wrong))  # type: ignore[arg-type]
    assert not home.exists()


def test_a_practice_home_says_so(tmp_path: Path) -> None:
    home = Home(tmp_path / "practice")
    found(home, Founding("ศาลา", PASSPHRASE, practice=True, cost=CHEAP))
    assert doorstep.read(home, doorstep.keys_of(home, passphrase=PASSPHRASE)).practice


def test_looking_changes_nothing(home: Home, keys: Keys) -> None:
    before = bytes_of(home)
    doorstep.read(home, keys)
    assert bytes_of(home) == before


def test_the_doorstep_is_read_beside_an_open_store(store: Store) -> None:
    with store.write("volunteers.add") as tx:
        volunteers.add(tx, "ลุงคำ")
        assert len(doorstep.read(store.home, store.keys).volunteers) == 1
    assert len(doorstep.read(store.home, store.keys).volunteers) == 2


def test_who_was_removed_stands_on_no_doorstep(store: Store) -> None:
    with store.write("volunteers.add") as tx:
        uncle = volunteers.add(tx, "ลุงคำ")
    with store.write("volunteers.remove") as tx:
        volunteers.remove(tx, uncle)
    assert [tile.name for tile in doorstep.read(store.home, store.keys).volunteers] == ["ครูสมใจ"]


# --- files that cannot be opened -----------------------------------------------------------------


def set_version(store: Store, number: int) -> None:
    with closing(store.driver()) as sql:
        sql.execute(f"PRAGMA user_version = {number}")
        sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def test_a_file_of_the_first_release_is_shown_as_it_is(home: Home, keys: Keys, store: Store) -> None:
    set_version(store, 1)
    store.close()
    before = bytes_of(home)
    assert doorstep.read(home, keys).centre_name == "ศาลาแม่กา"
    assert bytes_of(home) == before


def test_a_newer_file_is_named_and_left_untouched(home: Home, keys: Keys, store: Store) -> None:
    set_version(store, 9999)
    store.close()
    before = bytes_of(home)
    with pytest.raises(StoreTrouble, match="store_too_new") as told:
        doorstep.read(home, keys)
    assert told.value.fields["file_version"] == 9999
    assert bytes_of(home) == before


def test_a_missing_cut_empty_or_foreign_file_is_named(home: Home, keys: Keys) -> None:
    whole = home.database.read_bytes()
    home.database.write_bytes(whole[:4000])
    with pytest.raises(StoreTrouble, match="store_damaged"):
        doorstep.read(home, keys)
    home.database.write_bytes(bytes(len(whole)))
    with pytest.raises(WrongKey, match="wrong_key_file"):
        doorstep.read(home, keys)
    home.database.write_bytes(whole)
    with pytest.raises(WrongKey, match="wrong_key_file"):
        doorstep.read(home, Keys.fresh())
    home.database.unlink()
    with pytest.raises(StoreTrouble, match="store_missing"):
        doorstep.read(home, keys)


def test_a_file_without_a_centre_is_damaged(home: Home, keys: Keys, store: Store) -> None:
    with closing(store.driver()) as sql:
        sql.execute("DELETE FROM about")
    with pytest.raises(StoreTrouble, match="store_damaged"):
        doorstep.read(home, keys)
    set_version(store, 0)
    with pytest.raises(StoreTrouble, match="store_damaged"):
        doorstep.read(home, keys)


# --- keys, and who holds the home ----------------------------------------------------------------


def test_keys_that_were_unwrapped_before_open_the_store_later(home: Home, keys: Keys) -> None:
    use = doorstep.hold(home)
    with open_with(home, keys, use) as store, store.read() as tx:
        assert tuple(volunteers.listed(tx)) == doorstep.read(home, keys).volunteers
    with in_use.alone(home):
        pass  # the store let go of it


def test_a_wrong_secret_opens_nothing_and_lets_the_home_go(home: Home) -> None:
    with pytest.raises(WrongKey, match="wrong_passphrase"):
        doorstep.keys_of(home, passphrase="ไม่ใช่")
    with pytest.raises(BadValue, match="recovery_code_mistyped"):
        doorstep.keys_of(home, recovery="ABCD")
    with in_use.alone(home):
        pass


def test_a_home_that_is_held_is_not_restored_over(home: Home, keys: Keys, store: Store) -> None:
    with closing(store.driver()) as sql:
        saved = backup.save(home, store.keys.data, sql)
    store.close()
    use = doorstep.hold(home)
    with pytest.raises(StoreTrouble, match="store_open"):
        backup.restore(home, saved, passphrase=PASSPHRASE)
    open_with(home, keys, use).close()
    backup.restore(home, saved, passphrase=PASSPHRASE)


def test_a_home_that_is_none_is_not_held(tmp_path: Path) -> None:
    for ask in (doorstep.hold, doorstep.keys_of):
        with pytest.raises(StoreTrouble, match="not_set_up"):
            ask(Home(tmp_path / "none"))
    assert not (tmp_path / "none").exists()


def test_a_change_of_both_files_that_was_decided_is_finished_before_the_key_is_read(
    home: Home, tmp_path: Path
) -> None:
    new = Home(tmp_path / "new")
    found(new, Founding("ศาลาดอกคำใต้", "ส้มตำไก่ย่าง", cost=CHEAP))
    shutil.copy(new.database, changeover.waiting_database(home))
    shutil.copy(new.key, home.folder / "sala.key.new")
    keys = doorstep.keys_of(home, passphrase="ส้มตำไก่ย่าง")
    assert doorstep.read(home, keys).centre_name == "ศาลาดอกคำใต้"
    assert KeyFile.load(home.key) == KeyFile.load(new.key)
    assert not changeover.is_pending(home)


# --- before the heavy parts ----------------------------------------------------------------------

_LOOKS = """\
import sys
from pathlib import Path
import desktop.clock, desktop.errors, desktop.paths, desktop.settings, desktop.store.keys
from desktop.paths import Home
from desktop.store import doorstep

home = Home(Path(sys.argv[1]))
with doorstep.hold(home):
    desktop.settings.load(home)
    shown = doorstep.read(home, doorstep.keys_of(home, passphrase=sys.argv[2]))
assert shown.volunteers, shown
heavy = ("sqlalchemy", "sqlmodel", "pydantic", "reportlab", "PySide6", "uharfbuzz", "PIL")
print(*[name for name in heavy if name in sys.modules])
"""


def test_nothing_heavy_is_loaded_for_the_tiles(home: Home) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _LOOKS, str(home.folder), PASSPHRASE],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert ended.stdout.strip() == ""
