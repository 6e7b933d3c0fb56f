"""A check looks at pictures too: whose bytes are not here, and whose are not what they were."""

from __future__ import annotations

import hashlib

from desktop.models import Picture, new_id
from desktop.store.check import check
from desktop.store.store import Store


def found(store: Store) -> list[tuple[str, str, bool]]:
    sql = store.driver()
    told = [(one.code, one.where, one.grave) for one in check(sql)]
    sql.close()
    return told


def keep(store: Store, said: bytes, kept: bytes | None) -> None:
    digest = hashlib.sha256(said).digest()
    with store.write("test") as tx:
        tx.insert(
            Picture,
            [{"id": new_id(), "shows": "evidence", "digest": digest, "size": 3, "media": "image/png"}],
        )
        if kept is not None:
            tx.sql.execute("INSERT INTO content VALUES (?, ?)", (digest, kept))


def test_a_picture_that_is_as_it_was_is_nothing_to_tell(store: Store) -> None:
    keep(store, b"abc", b"abc")
    assert found(store) == []


def test_a_picture_without_its_bytes_waits_for_them(store: Store) -> None:
    keep(store, b"abc", None)
    assert found(store) == [("picture_lost", "picture: 1", False)]


def test_altered_bytes_are_grave(store: Store) -> None:
    keep(store, b"abc", b"abd")
    digest = hashlib.sha256(b"abc").hexdigest()[:16]
    assert found(store) == [("picture_altered", digest, True)]
