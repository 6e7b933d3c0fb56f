"""The passphrase and the recovery code are set anew; a wrong one changes nothing."""

from __future__ import annotations

import pytest

from desktop import passphrase
from desktop.errors import BadValue, WrongKey
from desktop.store.keys import new_recovery_code
from desktop.store.store import Store, unlock
from tests.desktop.conftest import PASSPHRASE

NEW = "ลำไยกับต้นสัก"


def test_the_new_one_opens_and_the_old_one_does_not(store: Store) -> None:
    passphrase.change(store, PASSPHRASE, NEW)
    home = store.home
    store.close()
    with pytest.raises(WrongKey, match="wrong_passphrase"):
        unlock(home, passphrase=PASSPHRASE)
    with unlock(home, passphrase=NEW) as opened, opened.read() as tx:
        assert tx.desk.letter == "A"


@pytest.mark.parametrize(
    ("old", "new", "code"), [("อื่น ๆ", NEW, "wrong_passphrase"), (PASSPHRASE, "กข", "passphrase_short")]
)
def test_what_does_not_fit_changes_nothing(store: Store, old: str, new: str, code: str) -> None:
    before = store.home.key.read_bytes()
    with pytest.raises((WrongKey, BadValue), match=code):
        passphrase.change(store, old, new)
    assert store.home.key.read_bytes() == before


def test_only_the_passphrase_proves(store: Store) -> None:
    passphrase.prove(store, PASSPHRASE)
    with pytest.raises(WrongKey, match="wrong_passphrase"):
        passphrase.prove(store, NEW)


def test_a_new_sheet_counts_and_the_old_one_is_dead(store: Store) -> None:
    old, new, home = new_recovery_code(), new_recovery_code(), store.home
    passphrase.use_sheet(store, old)
    passphrase.use_sheet(store, new)
    store.close()
    with pytest.raises(WrongKey, match="wrong_recovery_code"):
        unlock(home, recovery=old)
    unlock(home, recovery=new).close()
    unlock(home, passphrase=PASSPHRASE).close()
