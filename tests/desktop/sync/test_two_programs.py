"""Two programs on one home: one exchanges by the stick while the other writes, undoes and settles."""

from __future__ import annotations

import os
import sys
import traceback

import pytest

from desktop.paths import Home
from desktop.store import keys, undo
from desktop.store.store import open_with
from desktop.sync import conflicts, incoming, stick
from tests.desktop.sync.desks import PASSPHRASE, Desks, add, edit, names

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it forks")


def _other_program(desks: Desks, letter: str, visits: int) -> int:
    """A second program on the same home, which visits the stick again and again; its process."""
    child = os.fork()
    if child:
        return child
    try:
        home = Home(desks.homes[letter].folder)
        store = open_with(home, keys.KeyFile.load(home.key).open(passphrase=PASSPHRASE))
        for _ in range(visits):
            stick.exchange_with(store, desks.stick)
        store.close()
        os._exit(0)
    except BaseException:  # noqa: BLE001  (nothing of the test may run on in here)
        traceback.print_exc()
        os._exit(1)


def test_the_window_writes_while_another_program_exchanges(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "SLICE", 5)
    who = add(desks["A"], "มาลี ใจดี")
    desks.calm()
    edit(desks["A"], who, phone="0810000001")
    edit(desks["B"], who, phone="0820000002")
    for n in range(60):
        add(desks["B"], f"บี{n:02} สอง")
    desks.visit("B")
    desks["A"].close()
    child = _other_program(desks, "A", 6)
    window = desks.open("A")
    settled = 0
    for n in range(30):
        add(window, f"เอ{n:02} หนึ่ง")
        if n % 5 == 4:
            with window.write("undo") as tx:
                undo.undo(tx)
        if n % 10 == 9:
            stick.exchange_with(window, desks.stick)  # both at once
        with window.read() as tx:
            asked = conflicts.listed(tx.sql)
        if asked:
            with window.write("sync.settle") as tx:
                conflicts.settle(tx, asked[0].id, "current")
            settled += 1
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    desks.sound()
    desks.calm()
    desks.same()
    desks.sound()
    assert settled == 1
    assert len(names(desks["B"])) == 1 + 60 + 24
    assert list(desks.homes["A"].folder.glob("*.part")) == []
