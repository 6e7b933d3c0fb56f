"""A hub whose disk is full, and a hub's database that was put back from a copy: nothing is lost, it goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.errors import DeskError
from desktop.hub import opening as hubs_room
from tests.desktop.hub.cluster import Cluster
from tests.desktop.hub.hubs import PASSPHRASE, Town
from tests.desktop.hub.served import bulky, lined, served
from tests.desktop.hub.test_postgres import CENTRE, at_hub, met, on, refused, sound_at_hub
from tests.desktop.sync.desks import add, edit, image, value
from tests.flow.bad_days import disk


def test_a_hub_with_a_full_disk_says_so_and_goes_on_after_room_is_made(
    town: Town, tmp_path: Path
) -> None:
    desks = met(town)
    town.hub.close()
    with disk(tmp_path / "small", "120m") as small:
        home = small.folder / "hub"
        shutil.copytree(town.folder / "hub", home)
        person = add(desks["A"], "มาลี")
        bulky(desks, "A", 2)
        with hubs_room.open_hub(
            home, passphrase=PASSPHRASE
        ) as town.hub:  # a stick, and the merge finds no room
            before = at_hub(town)
            (done,) = desks.visit("A")
            assert done.file is not None
            small.fill(leave=64 << 10)
            assert refused(town.hub.take, done.file) == "disk_full"
            assert at_hub(town) == before
            sound_at_hub(town)
        with served(home) as hub:  # the line, and the door has no room for what is coming
            with pytest.raises(DeskError) as told:
                lined(desks["A"], hub.address)
            assert told.value.code == "hub_disk_full"
            small.free()
            lined(desks["A"], hub.address)
            edit(desks["A"], person, nickname="ลี")
            lined(desks["A"], hub.address)
            lined(desks["B"], hub.address)
            assert value(desks["B"], person, "nickname") == "ลี"
            assert hub.end() == 0
        with hubs_room.open_hub(home, passphrase=PASSPHRASE) as town.hub:
            assert at_hub(town) == image(desks["A"]) == image(desks["B"])
            sound_at_hub(town)


def test_a_database_put_back_from_a_dump_is_told_again_what_it_lost(
    town: Town, cluster: Cluster
) -> None:
    url = cluster.database()
    on(town, url)
    desks = met(town)
    kept = add(desks["A"], "มาลี")
    desks.visit("A")
    town.hub.stick(town.stick)
    dump = cluster.folder / "hub.dump"
    cluster.run("pg_dump", "-Fc", "-f", dump, url)
    edit(desks["A"], kept, nickname="ลี")
    later = add(desks["A"], "ตาคำ")
    desks.visit("A")
    town.hub.stick(town.stick)
    desks.visit("A")  # it heard that the hub has it
    lost = at_hub(town)
    town.hub.close()

    again = cluster.empty("again")
    cluster.run("pg_restore", "--exit-on-error", "-d", again, dump)
    on(town, again)
    assert at_hub(town)["learner"] != lost["learner"]
    sound_at_hub(town)
    shutil.rmtree(town.stick / "Sala")
    edit(desks["B"], add(desks["B"], "ยายแก้ว"), phone="0810000001")
    desks.visit("A", "B")
    (town.stick / "Sala").mkdir(exist_ok=True)
    for _ in range(2):
        town.hub.stick(town.stick)
        for letter in "BA":  # by the hub alone
            for other in (town.stick / "Sala").glob("[AB]-*.sala"):
                other.unlink()
            desks.visit(letter)
            town.hub.stick(town.stick)
    assert value(desks["B"], later, "given_name") == "ตาคำ"
    assert value(desks["B"], kept, "nickname") == "ลี"
    desks.same()
    desks.sound()
    assert at_hub(town) == image(desks["A"])
    sound_at_hub(town)
    with town.hub.store(town.scope(CENTRE)) as store, store.read() as tx:
        assert (
            tx.sql.execute("SELECT count(*) FROM log WHERE desk = ?", (store.about.desk,)).fetchone()[0]
            == 0
        )
