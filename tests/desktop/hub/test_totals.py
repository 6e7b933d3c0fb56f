"""A hub in numbers, and what of them goes on to the hub above: no names, no small counts, never backwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cbor2
import pytest

from desktop import reports
from desktop.errors import DeskError
from desktop.hub import above, totals
from desktop.hub import opening as hubs_room
from desktop.hub.hub import Hub
from desktop.learners import merging
from desktop.store import keys
from desktop.store.change import canonical
from desktop.store.store import Store
from desktop.sync import hubs
from tests.desktop.hub.cluster import Cluster
from tests.desktop.hub.hubs import PASSPHRASE, Town
from tests.desktop.hub.test_postgres import on
from tests.desktop.sync.desks import Desks, add, edit

CENTRE = "ศาลาแม่กา"


def refused(deed: object, *args: object) -> str:
    with pytest.raises(DeskError) as told:
        deed(*args)  # type: ignore[operator]
    return told.value.code


def lived(town: Town) -> Desks:
    """A centre with learners of two tambons, a session that three came to, and one who is two records."""
    desks = town.join(CENTRE)
    store = desks["A"]
    people = [add(store, f"คนที่{number}") for number in range(8)]
    for number, learner in enumerate(people):
        edit(store, learner, tambon="560101" if number < 6 else "560102")
    with store.write("test") as tx:
        tx.sql.execute(
            "INSERT INTO activity (id, code, title, first_day, last_day, weekly, starts, ends, rule_percent)"
            " VALUES (?, 'A01', 'ทอผ้า', '2026-05-01', '2026-05-30', 'wed', '09:00', '11:00', 80)",
            (b"a" * 16,),
        )
        tx.sql.execute(
            "INSERT INTO session (id, activity, number, day, starts, ends, minutes, status)"
            " VALUES (?, ?, 1, '2026-05-06', '09:00', '11:00', 120, 'met')",
            (b"s" * 16, b"a" * 16),
        )
        for learner in people[:3]:
            tx.sql.execute(
                "INSERT INTO attendance (session, learner, status) VALUES (?, ?, 'present')",
                (b"s" * 16, learner),
            )
    with store.write("learners.merge") as tx:
        merging.merge(tx, people[0], people[1])
    desks.visit("A")
    town.hub.stick(town.stick)
    return desks


@pytest.fixture
def province(tmp_path: Path) -> Iterator[Hub]:
    hubs_room.set_up(tmp_path / "province", "จังหวัดพะเยา", PASSPHRASE, keys.CHEAP)
    with hubs_room.open_hub(tmp_path / "province", passphrase=PASSPHRASE) as opened:
        yield opened


def invited(province: Hub, hub: Hub, name: str = "p") -> None:
    file = province.folder.parent / f"{name}.sala-hub"
    province.invite(hub.name, file)
    above.join(hub, hubs.read(file))


@pytest.mark.parametrize("engine", ["files", "postgres"])
def test_the_numbers_are_those_of_the_centres_own_report(
    town: Town, request: pytest.FixtureRequest, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-06-04T10:15")
    if engine == "postgres":
        cluster: Cluster = request.getfixturevalue("cluster")
        on(town, cluster.database())
    desks = lived(town)
    (one,) = totals.of_hub(town.hub).centres
    with desks["A"].read() as tx:
        report = reports.year(tx, 2569)
    assert (one.came, one.visits, one.minutes) == (report.people, report.visits, report.minutes)
    assert (one.came, one.visits, one.minutes) == (2, 2, 240)  # one person was marked twice
    assert (one.people, one.activities, one.desks) == (7, 1, 1)
    assert one.tambons == (("560101", 5), ("560102", 2))
    assert totals.of_hub(town.hub, 2568).centres[0].visits == 0


def test_few_people_of_a_tambon_are_no_number_above(town: Town, province: Hub) -> None:
    lived(town)
    invited(province, town.hub)
    _above, told = above.told(town.hub)
    below = above.take(province, told)
    assert below.totals.centres[0].people == 7
    # of seven people, five beside one hidden number would tell that it is two
    assert below.totals.centres[0].tambons == (("560101", None), ("560102", None))
    assert below.totals.hub == town.hub.name
    assert [one.totals for one in above.below(province)] == [below.totals]
    assert "คนที่".encode() not in told


def test_older_totals_never_take_the_place_of_newer(
    town: Town, province: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    desks = lived(town)
    invited(province, town.hub)
    monkeypatch.setenv("SALA_NOW", "2026-06-04T10:15")
    _above, old = above.told(town.hub)
    add(desks["A"], "อีกคน")
    desks.visit("A")
    town.hub.stick(town.stick)
    monkeypatch.setenv("SALA_NOW", "2026-06-05T10:15")
    _above, new = above.told(town.hub)
    assert above.take(province, new).totals.centres[0].people == 8
    assert above.take(province, old).totals.centres[0].people == 8
    assert above.take(province, new).totals.as_of == "2026-06-05"


def test_whatever_is_not_for_this_hub_or_not_whole_is_named(town: Town, province: Hub) -> None:
    assert refused(above.told, town.hub) == "hub_none_above"
    lived(town)
    invited(province, town.hub)
    _above, told = above.told(town.hub)
    assert refused(above.take, town.hub, told) == "totals_unknown"
    for place in range(0, len(told), max(1, len(told) // 60)):
        spoiled = bytearray(told)
        spoiled[place] ^= 8
        assert refused(above.take, province, bytes(spoiled)) == "totals_damaged"
        assert refused(above.take, province, told[:place]) == "totals_damaged"
    said, _by_hub, by_once = cbor2.loads(told[len(above.MAGIC) :])
    stolen = above.MAGIC + canonical([said, province.keys.signing.sign(said), by_once])
    assert refused(above.take, province, stolen) == "totals_damaged"
    assert above.below(province) == ()
    town.hub.invite("x", town.folder / "own.sala-hub")
    assert refused(above.join, town.hub, hubs.read(town.folder / "own.sala-hub")) == "hub_own"


def test_one_invitation_is_one_hubs(town: Town, province: Hub, tmp_path: Path) -> None:
    lived(town)
    invited(province, town.hub)
    above.take(province, above.told(town.hub)[1])
    hubs_room.set_up(tmp_path / "other", "เทศบาลอื่น", PASSPHRASE, keys.CHEAP)
    with hubs_room.open_hub(tmp_path / "other", passphrase=PASSPHRASE) as other:
        above.join(other, hubs.read(tmp_path / "p.sala-hub"))
        assert refused(above.take, province, above.told(other)[1]) == "totals_used"
    assert [one.totals.hub for one in above.below(province)] == [town.hub.name]


def test_a_stick_carries_them_up(town: Town, province: Hub) -> None:
    lived(town)
    invited(province, town.hub)
    assert above.on_stick(town.hub, town.stick) == ((), (), "จังหวัดพะเยา")
    assert above.on_stick(province, town.stick) == ((town.hub.name,), (), None)
    assert above.on_stick(town.hub, town.stick)[1] == (), "one's own file is nobody's fault"
    (file,) = (town.stick / "Sala").glob("*.sala-totals")
    file.write_bytes(file.read_bytes()[:-3])
    (wrong,) = above.on_stick(province, town.stick)[1]
    assert wrong.trouble.code == "totals_damaged"


def test_a_number_stays_out_once_it_is_too_few(town: Town) -> None:
    lived(town)
    told = totals.of_hub(town.hub)
    once = totals.for_above(told)
    assert totals.for_above(once) == once
    none = replace(told, centres=())
    assert totals.for_above(none) == none


def test_a_store_of_the_hub_is_no_desk(town: Town) -> None:
    lived(town)
    with town.hub.store(town.scope(CENTRE)) as store:
        assert isinstance(store, Store)
        with store.read() as tx:
            assert tx.sql.execute(
                "SELECT count(*) FROM desk WHERE id = ?", (store.about.desk,)
            ).fetchone() == (0,)
