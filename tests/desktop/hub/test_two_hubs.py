"""A centre with two hubs on lines of their own: one line is cut in the middle of a bundle and stays cut for days."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from desktop.errors import DeskError
from desktop.hub import opening as hubs_room
from desktop.store import keys
from desktop.store.store import Store
from desktop.sync import hubs
from desktop.sync.line import Line, Lined
from tests.desktop.hub.hubs import PASSPHRASE, Town
from tests.desktop.hub.served import Cut, bulky, served
from tests.desktop.sync.desks import add, edit, image, names, value

CENTRE = "ศาลาแม่กา"
PROVINCE = "จังหวัดพะเยา"


def exchange(store: Store, hub: str, address: str) -> Lined:
    """Both ways with the hub of that name, wherever it is reached now."""
    with store.read() as tx:
        (here,) = [one for one in hubs.of_centre(tx.sql) if one.name == hub]
    hubs.move(store, here.desk, address)
    with store.read() as tx:
        (here,) = [one for one in hubs.of_centre(tx.sql) if one.name == hub]
    with Line(store, here, wait=lambda seconds: time.sleep(min(seconds, 0.02))) as line:
        return line.exchange()


def held(folder: Path, scope: bytes) -> object:
    with hubs_room.open_hub(folder, passphrase=PASSPHRASE) as hub, hub.store(scope) as store:
        return image(store)


def test_while_one_line_is_cut_the_other_carries_everything(town: Town) -> None:
    desks = town.join(CENTRE, desks=2)
    near, far = town.folder / "hub", town.folder / "far"
    hubs_room.set_up(far, PROVINCE, PASSPHRASE, keys.CHEAP)
    with hubs_room.open_hub(far, passphrase=PASSPHRASE) as opened:
        opened.invite(CENTRE, town.folder / "far.sala-hub")
    hubs.join(desks["A"], hubs.read(town.folder / "far.sala-hub"))
    desks.calm()
    name, scope = town.hub.name, town.scope(CENTRE)
    town.hub.close()
    with served(near) as one, served(far) as other:
        person = add(desks["A"], "มาลี ใจดี")
        bulky(desks, "A", 3)
        # the line bears half of a bundle, and then nothing for as long as anybody tries
        cut = Cut(one.port, allowed=[900_000, *[0] * 500])
        with pytest.raises(DeskError) as no:
            exchange(desks["A"], name, cut.address)
        assert no.value.code in {"hub_away", "hub_unreachable", "hub_line"}, no.value.code
        cut.close()

        # meanwhile everything goes by the other one
        exchange(desks["A"], PROVINCE, other.address)
        exchange(desks["B"], PROVINCE, other.address)
        assert names(desks["B"]) == names(desks["A"])
        edit(desks["B"], person, nickname="ลี")
        exchange(desks["B"], PROVINCE, other.address)
        exchange(desks["A"], PROVINCE, other.address)
        assert value(desks["A"], person, "nickname") == "ลี"

        # the first line is up again: it is told by whoever comes, once
        edit(desks["A"], person, phone="0810000001")
        exchange(desks["B"], name, one.address)
        exchange(desks["A"], name, one.address)
        exchange(desks["B"], name, one.address)
        for desk in "AB":
            exchange(desks[desk], PROVINCE, other.address)
        assert one.end() == other.end() == 0
    desks.same()
    desks.sound()
    assert held(near, scope) == held(far, scope) == image(desks["A"])
