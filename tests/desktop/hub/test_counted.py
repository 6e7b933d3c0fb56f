"""What a hub counts of its centres, by hand beside; in files and in a database it is the same."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from desktop import attendance, enrolments
from desktop.errors import Refused
from desktop.hub import above, totals
from desktop.hub import opening as hubs_room
from desktop.hub.totals import CentreTotals, without_few
from desktop.learners import erasing, groups, merging, register
from desktop.store import keys
from desktop.store.store import Store
from desktop.sync import hubs
from tests.desktop.class_of import planned, roll
from tests.desktop.hub.hubs import PASSPHRASE, Town
from tests.desktop.hub.test_postgres import on

CENTRE, GROUP = "ศาลาแม่กา", "ทอผ้าบ้านดง"
YEAR = 2569
PEOPLE = (
    ("นางสาวมาลี ใจดี", "2550-05-05", "560103"),
    ("นายคำปัน แสงทอง", "2500", "560103"),
    ("นางบัวลอย น้ำทิพย์", "2495-03", None),
    ("นายทองดี งามเมือง", None, None),
)


def lived(store: Store) -> None:
    """A centre where four came: one of them under two names, one erased since."""
    with store.write("test") as tx:
        who = []
        for name, birth, tambon in PEOPLE:
            key = register.add(tx, name, birth=birth).id
            tx.sql.execute("UPDATE learner SET tambon = ? WHERE id = ?", (tambon, key))
            who.append(key)
        twin = register.add(tx, "คำปัน แสงทอง").id
        made = planned(tx)
        enrolments.enrol(tx, made.activity.id, [*who, twin])
        first, second, third, *_ = made.sessions
        roll(tx, first.id, (who[2], "absent"), (twin, "absent"))
        attendance.mark(tx, second.id, twin, "late", 30)
        attendance.mark(tx, second.id, who[2], "present")
        attendance.mark_rest(tx, second.id, "absent")
        tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE id = ?", (third.id,))
        code = groups.add(tx, GROUP).code
        for learner in who[1:3]:
            groups.join(tx, learner, code, "2569-05-01")
    with store.write("test") as tx:
        merging.merge(tx, who[1], twin)
    with store.write("test") as tx:
        erasing.erase(tx, who[3], "ขอให้ลบ")


@pytest.fixture(params=["files", "database"])
def told(town: Town, request: pytest.FixtureRequest) -> CentreTotals:
    """The one centre's totals, counted where its rows are."""
    if request.param == "database":
        on(town, request.getfixturevalue("cluster").database())
    desks = town.join(CENTRE)
    lived(desks["A"])
    desks.visit("A")
    town.hub.stick(town.stick)
    (one,) = totals.of_hub(town.hub, YEAR).centres
    assert one.scope == town.scope(CENTRE)
    return one


def test_a_centre_is_counted_as_by_hand(told: CentreTotals) -> None:
    assert (told.name, told.desks, told.conflicts) == (CENTRE, 1, 0)
    assert (told.people, told.came, told.visits) == (3, 4, 5)
    assert told.minutes == 3 * 180 + 150 + 180
    assert (told.activities, told.sessions, told.taught) == (1, 2, 2 * 180)
    assert told.certificates == 0
    assert dict(told.tambons) == {"560103": 2, "": 1}
    some = {band: cells for band, *cells in told.bands if any(cells)}
    assert some == {
        "15–24": [1, 0, 0],
        "60–69": [0, 1, 0],
        "70–79": [1, 0, 0],
        "unknown": [0, 1, 0],
    }
    assert told.groups == ((GROUP, 2),)
    assert all(type(n) is int for n in (told.visits, told.minutes, told.taught))


def test_a_centre_that_sent_nothing_yet_has_noughts(town: Town) -> None:
    town.join(CENTRE).visit("A")
    town.hub.stick(town.stick)
    (one,) = totals.of_hub(town.hub, YEAR - 5).centres
    assert (one.people, one.came, one.minutes, one.sessions) == (0, 0, 0, 0)
    assert (one.tambons, one.groups) == ((), ())


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ([], []),
        ([0, 7, 9], [0, 7, 9]),
        ([4, 3, 9], [None, None, 9]),
        ([4, 7, 9], [None, None, 9]),  # 4 alone would follow from the sum
        ([1, 2, 7, 9], [None, None, None, 9]),  # three people in two cells
        ([4], [None]),
        ([0, 1, 0], [0, None, 0]),
    ],
)
def test_no_cell_above_the_municipality_points_at_somebody(cells: list[int], shown: list[int]) -> None:
    assert without_few(cells) == shown


def test_what_goes_above_hides_small_cells_and_keeps_the_sums(told: CentreTotals) -> None:
    above = totals.for_above(totals.Totals("เทศบาล", 1, YEAR, (told,))).centres[0]
    assert (above.people, above.came, above.minutes) == (told.people, told.came, told.minutes)
    assert dict(above.tambons) == {"560103": None, "": None}
    assert {n for _band, *cells in above.bands for n in cells} == {0, None}
    assert above.groups == ((GROUP, None),)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("people", "40"),
        ("people", -1),
        ("taught", 1.5),
        ("name", 7),
        ("name", "ก" * 201),
        ("tambons", [["560103", 7, 8]]),
        ("bands", [["<15", 7]]),
        ("groups", [[None, 7]]),
        ("heard_on", "วันก่อน"),
        ("scope", b"short"),
        ("more", 1),
    ],
)
def test_what_a_hub_below_tells_is_names_and_numbers_or_nothing_is_taken(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, field: str, value: object
) -> None:
    town.join(CENTRE).visit("A")
    town.hub.stick(town.stick)
    hubs_room.set_up(tmp_path / "province", "จังหวัดพะเยา", PASSPHRASE, keys.CHEAP)
    with hubs_room.open_hub(tmp_path / "province", passphrase=PASSPHRASE) as province:
        province.invite(town.hub.name, tmp_path / "p.sala-hub")
        above.join(town.hub, hubs.read(tmp_path / "p.sala-hub"))
        _above, honest = above.told(town.hub)

        def lying(told: totals.Totals) -> dict[str, object]:
            plain = asdict(told)
            plain["centres"][0][field] = value
            return plain

        monkeypatch.setattr(above, "_plain", lying)
        _above, told = above.told(town.hub)
        monkeypatch.undo()
        with pytest.raises(Refused, match="totals_damaged"):
            above.take(province, told)
        assert above.below(province) == ()
        assert above.take(province, honest).totals.centres[0].people == 0
