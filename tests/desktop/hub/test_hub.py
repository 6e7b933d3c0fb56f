"""A hub takes a centre's bundles in, hands them on, and is believed as far as the centre vouches for it."""

from __future__ import annotations

import pytest

from desktop.errors import DeskError
from desktop.hub import opening as hubs_room
from desktop.store import keys
from desktop.sync import directory, hubs, incoming, invitation, known, stick, twins
from tests.desktop.hub.hubs import MUNICIPALITY, PASSPHRASE, Town
from tests.desktop.sync.desks import PASSPHRASE as DESKS_PASSPHRASE
from tests.desktop.sync.desks import add, image, names


def refused(deed: object, *args: object, **more: object) -> DeskError:
    with pytest.raises(DeskError) as told:
        deed(*args, **more)  # type: ignore[operator]
    return told.value


def at_hub(town: Town, name: str) -> dict[str, object]:
    with town.hub.store(town.scope(name)) as store:
        return image(store)


def test_a_centre_joins_by_stick_and_the_hub_has_everything(town: Town) -> None:
    desks = town.join("ศาลาแม่กา")
    add(desks["A"], "มาลี")

    desks.visit("A")
    visit = town.hub.stick(town.stick)

    assert visit.bound == ("ศาลาแม่กา",)
    assert visit.received > 0
    assert not visit.not_taken
    assert at_hub(town, "ศาลาแม่กา") == image(desks["A"])
    with town.hub.store(town.scope("ศาลาแม่กา")) as store, store.read() as tx:
        # nobody searches at a hub: it keeps no second copy of names for that
        assert tx.sql.execute("SELECT count(*) FROM found").fetchone()[0] == 0
    desks.visit("A")
    with desks["A"].read() as tx:
        assert [hub.heard for hub in hubs.of_centre(tx.sql)] == [True]


def test_two_desks_meet_through_the_hub_alone(town: Town) -> None:
    desks = town.join("ศาลาแม่กา", desks=2)
    desks.visit("A", "B", "A", "B")
    add(desks["A"], "จากโต๊ะเอ")
    add(desks["B"], "จากโต๊ะบี")

    for letter in ("A", "B", "A"):  # each carries a stick of its own to the hub and back
        for old in (town.stick / "Sala").glob("*.sala"):
            if not old.name.startswith("0-"):
                old.unlink()
        desks.visit(letter)
        town.hub.stick(town.stick)
        for old in (town.stick / "Sala").glob(f"{letter}-*.sala"):
            old.unlink()
        desks.visit(letter)

    assert {"จากโต๊ะเอ", "จากโต๊ะบี"} <= names(desks["A"]) & names(desks["B"])
    desks.sound()


def test_two_centres_never_see_each_other(town: Town) -> None:
    one, other = town.join("ศาลาแม่กา"), town.join("ศาลาดอกคำใต้")
    add(one["A"], "มาลี")
    add(other["A"], "คำปัน")
    one.visit("A")
    other.visit("A")

    visit = town.hub.stick(town.stick)

    assert set(visit.bound) == {"ศาลาแม่กา", "ศาลาดอกคำใต้"}
    one.visit("A")
    other.visit("A")
    assert names(one["A"]) == {"มาลี"}
    assert names(other["A"]) == {"คำปัน"}
    assert at_hub(town, "ศาลาแม่กา") == image(one["A"])
    assert at_hub(town, "ศาลาดอกคำใต้") == image(other["A"])


def test_an_answer_counts_once_and_for_its_own_hub(town: Town) -> None:
    desks = town.join("ศาลาแม่กา")
    with desks["A"].read() as tx:
        (answer,) = [hub.answer for hub in hubs.of_centre(tx.sql)]
    assert answer is not None
    town.hub.bind(answer)
    assert town.hub.bind(answer).centre == "ศาลาแม่กา"
    assert len(town.hub.centres()) == 1

    file = town.folder / "ศาลาแม่กา.sala-hub"
    stranger = town.centre("ศาลาอื่น")
    hubs.join(stranger["A"], hubs.read(file))
    with stranger["A"].read() as tx:
        (second,) = [hub.answer for hub in hubs.of_centre(tx.sql)]
    assert refused(town.hub.bind, second).code == "hub_answer_used"
    assert refused(town.hub.bind, answer[:-1] + b"x").code == "hub_answer_damaged"

    elsewhere = hubs_room.set_up(town.folder / "hub2", "เทศบาลอื่น", PASSPHRASE, keys.CHEAP)
    assert elsewhere.name == "เทศบาลอื่น"
    with hubs_room.open_hub(town.folder / "hub2", passphrase=PASSPHRASE) as other:
        assert refused(other.bind, answer).code == "hub_answer_unknown"
        assert other.centres() == ()


@pytest.mark.parametrize("place", range(0, 400, 13))
def test_a_changed_invitation_is_refused_whole(town: Town, place: int) -> None:
    file = town.folder / "x.sala-hub"
    town.hub.invite("ศาลาแม่กา", file, "hub.example.go.th")
    data = bytearray(file.read_bytes())
    data[place % len(data)] ^= 4
    file.write_bytes(data)
    assert refused(hubs.read, file).code in {
        "hub_invitation_damaged",
        "hub_invitation_foreign",
        "bundle_too_new",
    }


def test_a_code_is_as_good_as_the_file(town: Town) -> None:
    made = town.hub.invite("ศาลาแม่กา", town.folder / "x.sala-hub", "hub.example.go.th/sala")
    sealed = town.hub.shelf.sealed(hubs.code_id(made.code))
    assert sealed is not None
    typed = made.code.lower().replace("-", " ").replace("0", "o")
    opened = hubs.opened_by_code(typed, sealed)
    assert (opened.hub.name, opened.hub.address) == (MUNICIPALITY, "https://hub.example.go.th/sala")
    assert opened.said() == hubs.read(made.file).said()
    assert refused(hubs.opened_by_code, hubs.new_code(), sealed).code == "hub_invitation_damaged"
    assert hubs.read_code("ไม่ใช่รหัส") is None


def test_only_the_first_desk_joins_and_not_twice(town: Town) -> None:
    desks = town.join("ศาลาแม่กา", desks=2)
    file = town.folder / "ศาลาแม่กา.sala-hub"
    assert hubs.join(desks["A"], hubs.read(file)).again
    assert refused(hubs.join, desks["B"], hubs.read(file)).code == "root_only"
    town.hub.invite("ศาลาแม่กา", town.folder / "2.sala-hub")
    assert refused(hubs.join, desks["A"], hubs.read(town.folder / "2.sala-hub")).code == "hub_joined"


def test_every_desk_learns_where_the_hub_is(town: Town) -> None:
    desks = town.centre("ศาลาแม่กา", desks=2)
    file = town.folder / "x.sala-hub"
    town.hub.invite("ศาลาแม่กา", file, "https://hub.example.go.th")
    hubs.join(desks["A"], hubs.read(file))
    desks.visit("B", "A", "B")
    with desks["B"].read() as tx:
        (hub,) = hubs.of_centre(tx.sql)
    assert (hub.name, hub.address, hub.public, hub.answer) == (
        MUNICIPALITY, "https://hub.example.go.th", town.hub.keys.public, None,
    )  # fmt: skip
    assert refused(hubs.move, desks["B"], hub.desk, "ftp://x").code == "hub_address"
    hubs.move(desks["B"], hub.desk, "http://192.168.1.9:8710/")
    with desks["B"].read() as tx:
        assert hubs.of_centre(tx.sql)[0].address == "http://192.168.1.9:8710"


def test_the_hub_revokes_a_desk_everywhere_but_never_the_first(town: Town) -> None:
    desks = town.join("ศาลาแม่กา", desks=2)
    desks.visit("A", "B", "A")
    town.hub.stick(town.stick)
    stands = town.hub.stands(town.scope("ศาลาแม่กา"))
    lost = next(peer.desk for peer in stands.desks if peer.letter == "B")
    first = next(peer.desk for peer in stands.desks if peer.root)
    assert refused(town.hub.revoke, first).code == "hub_revokes_no_first"
    assert refused(town.hub.revoke, b"nobody!!").code == "no_such_desk"
    assert town.hub.revoke(lost).centre == "ศาลาแม่กา"

    town.hub.stick(town.stick)
    desks.visit("A")
    add(desks["B"], "หลังถูกยกเลิก")
    desks.visit("B")
    (one,) = town.hub.stick(town.stick).exchanged
    assert [no.trouble.code for no in one[1].not_taken] == ["bundle_revoked"]
    (told,) = desks.visit("A")
    assert [no.trouble.code for no in told.not_taken] == ["bundle_revoked"]
    with desks["A"].read() as tx:
        assert [peer.revoked for peer in known.peers(tx.sql) if peer.letter == "B"] == [True]
    assert "หลังถูกยกเลิก" not in names(desks["A"])


def test_a_desk_cannot_make_itself_a_hub(town: Town) -> None:
    """A voucher with the hub's letter is the first desk's to give: another's does not hold."""
    desks = town.join("ศาลาแม่กา", desks=2)
    desks.visit("A", "B")
    with desks["B"].read() as tx:
        me = known.own(tx.sql, desks["B"].about.desk, desks["B"].about.centre, desks["B"].keys.public)
        assert not me.hub
        said = known._said_revoked(me.scope, desks["A"].about.desk, "2026-01-01")
    forged = known.canonical(
        [me.scope, desks["A"].about.desk, "2026-01-01", desks["B"].keys.signing.sign(said)]
    )
    with desks["A"].local() as tx:
        mine = known.own(tx.sql, desks["A"].about.desk, me.scope, desks["A"].keys.public)
        known.take_revoked(tx.sql, mine, forged)
        assert not any(peer.revoked for peer in known.peers(tx.sql))


def test_bundles_go_straight_in_and_out(town: Town) -> None:
    desks = town.join("ศาลาแม่กา")
    add(desks["A"], "มาลี")
    desks.visit("A")
    town.hub.stick(town.stick)
    add(desks["A"], "คำปัน")
    written = stick.exchange_with(desks["A"], town.stick)
    assert written.file is not None

    assert town.hub.take(written.file).changes > 0
    assert town.hub.take(written.file).again
    reply = town.folder / "reply.sala"
    town.hub.write(town.scope("ศาลาแม่กา"), reply, desks["A"].about.desk)
    town.restart()
    assert incoming.read(desks["A"], reply).desk == "0"
    assert at_hub(town, "ศาลาแม่กา") == image(desks["A"])


def test_a_bundle_of_a_centre_nobody_bound_is_named(town: Town) -> None:
    desks = town.centre("ศาลาแม่กา", desks=2)
    desks.visit("B")
    visit = town.hub.stick(town.stick)
    assert [no.trouble.code for no in visit.not_taken] == ["hub_unknown_centre"]
    assert refused(town.hub.stands, desks["A"].about.centre).code == "hub_unknown_centre"


def test_setting_up_twice_or_in_a_desks_home_is_refused(town: Town) -> None:
    assert refused(hubs_room.set_up, town.folder / "hub", "x", PASSPHRASE).code == "already_set_up"
    desks = town.centre("ศาลาแม่กา")
    assert refused(hubs_room.set_up, desks.homes["A"].folder, "x", PASSPHRASE).code == "already_set_up"
    assert refused(hubs_room.open_hub, town.folder, passphrase=PASSPHRASE).code == "hub_not_set_up"
    assert refused(hubs_room.open_hub, town.folder / "hub", passphrase="ผิด").code == "wrong_passphrase"


def test_a_copy_that_took_a_letter_comes_to_the_hub_as_the_new_desk(town: Town) -> None:
    """Both copies meet at the hub only; the hub hands on who is who, and its list has the new key."""
    desks = town.join("ศาลาแม่กา", desks=2)
    for _ in range(2):
        desks.visit("A", "B")
        town.hub.stick(town.stick)
    desks.copy("B", "copy")
    file = town.folder / "c.sala-invitation"
    for turn in "12":
        for letter in ("B", "copy"):
            add(desks.restart(letter), f"คน{letter}{turn} ใหม่")
    invitation.invite(desks["A"], "C", file)
    for letter in ("B", "copy", "A"):
        desks.visit(letter)
        town.hub.stick(town.stick)
    desks.visit("A")
    with desks["A"].read() as tx:
        assert [(one.letter, one.certain) for one in twins.listed(tx.sql)] == [("B", True)]
    home = desks.homes["copy"]
    desks["copy"].close()
    own = keys.KeyFile.load(home.key).open(passphrase=DESKS_PASSPHRASE)
    assert twins.take(home, own, invitation.read(file)).letter == "C"
    desks.open("copy")
    add(desks["copy"], "คนของซี")
    for _ in range(3):
        for letter in ("copy", "A", "B"):
            desks.visit(letter)
            town.hub.stick(town.stick)
    desks.same()
    desks.sound()
    assert at_hub(town, "ศาลาแม่กา") == image(desks["A"])
    for letter in desks.stores:
        with desks[letter].read() as tx:
            assert twins.listed(tx.sql) == ()
    stands = town.hub.stands(town.scope("ศาลาแม่กา"))
    assert [peer.letter for peer in stands.desks] == ["A", "B", "C"]
    with town.hub.store(town.scope("ศาลาแม่กา")) as store, store.read() as tx:
        _name, public, _void = directory.entry_of(tx.sql, "ศาลาแม่กา")
    assert {store.keys.public for store in desks.stores.values()} == set(public)
