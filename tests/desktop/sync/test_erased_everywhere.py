"""After an order to erase was carried round, no byte of the person is left on any desk, nor comes back."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from PIL import Image

from desktop.learners import erasing, portraits
from desktop.store import change
from desktop.store.store import Store
from desktop.sync import stick
from tests.desktop.sync import forge
from tests.desktop.sync.desks import Desks, add, edit

SECRETS = ("ลบฉันเถิด", "ไปให้หมด", "หมวยลับ", "0829999999")


def _traces(store: Store, secrets: list[bytes]) -> list[tuple[str, bytes]]:
    """Where any of it stands still: every value of every table, payloads unpacked, and every file."""
    found = []
    sql = store.driver()
    try:
        tables = sql.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            for row in sql.execute(f'SELECT * FROM "{table}"'):
                for cell in row:
                    plain = cell.encode() if isinstance(cell, str) else cell
                    if isinstance(plain, bytes):
                        plain = _unpacked(plain)
                        found += [(table, secret) for secret in secrets if secret in plain]
    finally:
        sql.close()
    for file in store.home.folder.rglob("*"):
        if file.is_file() and "backups" not in file.parts:
            plain = file.read_bytes()
            found += [(file.name, secret) for secret in secrets if secret in plain]
    return found


def _unpacked(plain: bytes) -> bytes:
    try:
        return change.unpacked(plain)
    except Exception:  # noqa: BLE001  (it begins like packed bytes and is none)
        return plain


def test_no_byte_of_an_erased_person_is_left_and_none_comes_back(desks: Desks, tmp_path: Path) -> None:
    who = add(desks["A"], "ลบฉันเถิด ไปให้หมด")
    Image.effect_noise((300, 300), 80).convert("RGB").save(tmp_path / "face.png")
    with desks["A"].write("learners.portrait") as tx:
        portraits.put(tx, who, portraits.made(tmp_path / "face.png"))
    with desks["A"].read() as tx:
        (picture,) = tx.sql.execute("SELECT bytes FROM content").fetchone()
    desks.calm()
    edit(desks["B"], who, phone="0829999999", nickname="หมวยลับ")
    desks.visit("B")
    drawer = tmp_path / "drawer"
    shutil.copytree(desks.stick, drawer)
    desks.visit("A")
    secrets = [text.encode() for text in SECRETS] + [picture[100:400]]
    for letter in "AB":
        assert {secret for _where, secret in _traces(desks[letter], secrets)} == set(secrets), letter
    with desks["A"].write("learners.erase") as tx:
        erasing.erase(tx, who, "ขอให้ลบ")
    desks.calm()
    for plugged in (desks.stick, drawer, desks.stick):
        for letter in "BA":
            stick.exchange_with(desks[letter], plugged)
    for letter in "AB":
        erasing.sweep(desks[letter])
        assert _traces(desks[letter], secrets) == []
        with desks[letter].read() as tx:
            asked = "SELECT count(*) FROM content WHERE digest = ?"
            assert tx.sql.execute(asked, (hashlib.sha256(picture).digest(),)).fetchone()[0] == 0
    desks.same()
    desks.sound()
    _nothing_leaves(desks, secrets)
    desks.invite("C")  # a desk that never knew the person is told of the order only
    desks.calm()
    stick.exchange_with(desks["C"], drawer)
    assert _traces(desks["C"], secrets) == []
    desks.same()


def _nothing_leaves(desks: Desks, secrets: list[bytes]) -> None:
    """What is written from now on bears nothing of the person, opened or not."""
    shutil.rmtree(desks.stick)
    desks.stick.mkdir()
    with desks["A"].local() as tx:
        tx.sql.execute("UPDATE peer SET said = NULL")  # as to a desk that holds nothing
    add(desks["A"], "มาลี ใจดี")
    (left,) = desks.visit("A")
    assert left.file is not None
    lie = forge.opened(desks["A"], desks["B"], left.file)
    told = b"".join(one.fields or b"" for one in lie.changes)
    assert "มาลี".encode() in told
    assert not [secret for secret in secrets if secret in told]
