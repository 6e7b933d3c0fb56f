"""The key file: opened by either secret, by nothing else, and never half-written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import BadValue, DiskTrouble, StoreTrouble, WrongKey
from desktop.store import keys
from desktop.store.change import canonical
from tests.conftest import DEAR

CODE = keys.new_recovery_code()
KEYS = keys.Keys.fresh()
FILE = keys.KeyFile.wrap(KEYS, b"desk-id8", passphrase="ลับมาก", recovery=CODE, cost=keys.CHEAP)


def test_both_secrets_open_the_same_keys() -> None:
    for opened in (FILE.open(passphrase="ลับมาก"), FILE.open(recovery=CODE)):
        assert (opened.data, opened.public) == (KEYS.data, KEYS.public)
        assert opened.public_opening == KEYS.public_opening


@pytest.mark.parametrize("wrong", ["", "ลับ", "ลับมากๆ", "LUBMAK"])
def test_another_passphrase_does_not(wrong: str) -> None:
    with pytest.raises(WrongKey, match="wrong_passphrase"):
        FILE.open(passphrase=wrong)


def test_who_says_nothing_about_the_cost_gets_a_dear_one() -> None:
    """A guess takes 64 MiB three times over (the tests of everything else have cheap ones)."""
    assert (DEAR.memory_kib, DEAR.passes, DEAR.lanes) == (65536, 3, 1)
    made = keys.KeyFile.wrap(KEYS, b"desk-id8", passphrase="ลับมาก", recovery=CODE, cost=DEAR)
    assert keys.KeyFile.from_bytes(made.to_bytes()).cost == DEAR
    assert made.open(passphrase="ลับมาก").data == made.open(recovery=CODE).data == KEYS.data
    with pytest.raises(WrongKey, match="wrong_passphrase"):
        made.open(passphrase="ลับมาก1")


def test_another_recovery_code_does_not() -> None:
    with pytest.raises(WrongKey, match="wrong_recovery_code"):
        FILE.open(recovery=keys.new_recovery_code())


def test_a_passphrase_is_one_however_the_keyboard_composes_it() -> None:
    made = keys.KeyFile.wrap(KEYS, b"desk-id8", passphrase="café1", recovery=CODE, cost=keys.CHEAP)
    assert made.open(passphrase="cafe\u03011").data == KEYS.data


def test_a_new_passphrase_leaves_the_recovery_code_in_force() -> None:
    changed = FILE.with_passphrase(KEYS, "ใหม่กว่า")
    assert changed.open(passphrase="ใหม่กว่า").data == KEYS.data
    assert changed.open(recovery=CODE).data == KEYS.data
    with pytest.raises(WrongKey):
        changed.open(passphrase="ลับมาก")


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(BadValue, match="passphrase_short"):
        FILE.with_passphrase(KEYS, "กขค")


def test_a_box_moved_to_another_desk_does_not_open() -> None:
    moved = keys.KeyFile(b"another8", FILE.cost, FILE.passphrase, FILE.recovery, FILE.private)
    with pytest.raises(WrongKey):
        moved.open(passphrase="ลับมาก")


def test_private_keys_that_were_altered_are_named() -> None:
    box = {**FILE.private, "box": FILE.private["box"][:-1] + b"\x00"}
    spoiled = keys.KeyFile(FILE.desk, FILE.cost, FILE.passphrase, FILE.recovery, box)
    with pytest.raises(WrongKey, match="key_file_damaged"):
        spoiled.open(passphrase="ลับมาก")


@given(st.text(alphabet=keys.CODE_LETTERS, min_size=26, max_size=26), st.integers(0, 27), st.data())
def test_one_wrong_letter_in_a_recovery_code_nearly_always_shows(
    body: str, at: int, data: st.DataObject
) -> None:
    code = body + keys._code_check(body)
    assert keys.read_recovery_code(code) == body
    other = data.draw(st.sampled_from([c for c in keys.CODE_LETTERS if c != code[at]]))
    typed = code[:at] + other + code[at + 1 :]
    if keys._code_check(typed[:26]) != typed[26:]:
        with pytest.raises(BadValue, match="recovery_code_mistyped"):
            keys.read_recovery_code(typed)


def test_a_recovery_code_may_be_typed_as_people_type() -> None:
    code = CODE.replace("-", " ").lower().replace("0", "o").replace("1", "l")
    assert keys.read_recovery_code(code) == keys.read_recovery_code(CODE)


@settings(max_examples=60)
@given(st.binary(max_size=200))
def test_any_other_file_is_named_and_not_read(data: bytes) -> None:
    with pytest.raises(WrongKey, match="key_file"):
        keys.KeyFile.from_bytes(data)
    with pytest.raises(WrongKey, match="key_file_damaged"):
        keys.KeyFile.from_bytes(keys.MAGIC + data)


def test_a_torn_key_file_is_named() -> None:
    whole = FILE.to_bytes()
    for length in range(9, len(whole), 40):
        with pytest.raises(WrongKey, match="key_file_damaged"):
            keys.KeyFile.from_bytes(whole[:length])


def test_a_key_file_cannot_ask_for_the_whole_memory() -> None:
    greedy = FILE.to_bytes().replace(canonical(64), canonical(1 << 30), 1)
    with pytest.raises(WrongKey, match="key_file_damaged"):
        keys.KeyFile.from_bytes(greedy)


def test_a_key_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "sala.key"
    FILE.save(path)
    FILE.with_passphrase(KEYS, "ใหม่กว่า").save(path)
    assert keys.KeyFile.load(path).open(passphrase="ใหม่กว่า").data == KEYS.data
    assert [p.name for p in tmp_path.iterdir()] == ["sala.key"]


def test_missing_or_unwritable_places_are_named(tmp_path: Path) -> None:
    with pytest.raises(StoreTrouble, match="key_file_missing"):
        keys.KeyFile.load(tmp_path / "sala.key")
    (tmp_path / "folder.key").mkdir()
    with pytest.raises((StoreTrouble, DiskTrouble, Exception), match="file_is_folder"):
        keys.KeyFile.load(tmp_path / "folder.key")
    with pytest.raises(Exception, match="file_missing"):
        FILE.save(tmp_path / "no" / "sala.key")
