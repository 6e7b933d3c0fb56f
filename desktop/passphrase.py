"""The centre's passphrase and its recovery code, set anew; slow on purpose, so not in a transaction.

change(store, old, new)
prove(store, passphrase); code = new_recovery_code(); …put away…; use_sheet(store, code)
"""

from __future__ import annotations

from desktop.store.keys import KeyFile
from desktop.store.store import Store


def prove(store: Store, passphrase: str) -> None:
    """Whether somebody knows the passphrase.

    Raises:
        WrongKey: `wrong_passphrase`.
        StoreTrouble: `key_file_missing`.
    """
    KeyFile.load(store.home.key).open(passphrase=passphrase)


def change(store: Store, old: str, new: str) -> None:
    """A new passphrase in the place of the old one; the recovery code stays.

    Raises:
        WrongKey: `wrong_passphrase`, when the old one is not it.
        BadValue: `passphrase_short`.
        DiskTrouble: nothing was changed.
    """
    key_file = KeyFile.load(store.home.key)
    key_file.open(passphrase=old)
    key_file.with_passphrase(store.keys, new).save(store.home.key)


def use_sheet(store: Store, code: str) -> None:
    """Have a new recovery code open the centre; the old sheet opens nothing any more.

    Raises:
        BadValue: `recovery_code_mistyped`.
        DiskTrouble: nothing was changed.
    """
    KeyFile.load(store.home.key).with_recovery(store.keys, code).save(store.home.key)
