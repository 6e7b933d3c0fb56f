"""A desk and its hub over the network: the real server in a process of its own, lines cut, the hub killed."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator

import httpx
import pytest

from desktop.errors import DeskError
from desktop.hub import opening as hubs_room
from desktop.store import keys
from desktop.sync import bundle, hubs, known, line, outgoing, stick
from tests.desktop.hub.hubs import MUNICIPALITY, PASSPHRASE, Town
from tests.desktop.hub.served import Cut, Served, bulky, lined, served, start
from tests.desktop.sync.desks import add, image, names

CENTRE = "ศาลาแม่กา"


@pytest.fixture
def joined(town: Town) -> Town:
    """A centre of two desks that joined; the hub's files are let go, for its own process."""
    town.join(CENTRE, desks=2).visit("B", "A", "B")
    town.hub.close()
    return town


@pytest.fixture
def hub(joined: Town) -> Iterator[Served]:
    with served(joined.folder / "hub") as made:
        yield made


def refused(*args: object, **more: object) -> DeskError:
    with pytest.raises(DeskError) as told:
        lined(*args, **more)  # type: ignore[arg-type]
    return told.value


def at_hub(town: Town) -> object:
    opened = hubs_room.open_hub(town.folder / "hub", passphrase=PASSPHRASE)
    with opened, opened.store(town.scope(CENTRE)) as store:
        return image(store)


def test_two_desks_exchange_over_the_line(joined: Town, hub: Served) -> None:
    desks = joined.centres[CENTRE]
    add(desks["A"], "จากโต๊ะเอ")
    add(desks["B"], "จากโต๊ะบี")
    first = lined(desks["A"], hub.address)
    assert first.exchanged.sent > 0
    assert first.hub == MUNICIPALITY
    second = lined(desks["B"], hub.address)
    assert second.exchanged.received > 0
    third = lined(desks["A"], hub.address)
    assert third.exchanged.received > 0
    assert names(desks["A"]) == names(desks["B"]) == {"จากโต๊ะเอ", "จากโต๊ะบี"}
    desks.same()
    desks.sound()
    hub.end()
    assert at_hub(joined) == image(desks["A"])


def test_nothing_to_say_writes_nothing_and_sends_no_body(joined: Town, hub: Served) -> None:
    desks = joined.centres[CENTRE]
    add(desks["A"], "มาลี")
    cut = Cut(hub.port)
    for _ in range(3):
        lined(desks["A"], cut.address)
    database = desks.homes["A"].database
    before = database.stat().st_size, (database.parent / "outgoing").stat().st_mtime_ns
    up = cut.up
    done = lined(desks["A"], cut.address)
    assert (done.exchanged.sent, done.exchanged.received) == (0, 0)
    assert cut.up - up < 4_000
    cut.close()
    assert before == (database.stat().st_size, (database.parent / "outgoing").stat().st_mtime_ns)


def test_a_line_that_breaks_costs_one_piece(joined: Town, hub: Served) -> None:
    desks = joined.centres[CENTRE]
    bulky(desks, "A")
    cut = Cut(hub.port, allowed=[300_000, 700_000, 1_200_000, 2_600_000, 100, 900_000])
    done = lined(desks["A"], cut.address)
    assert done.exchanged.sent > 0
    assert cut.lines > 6
    size = (desks.homes["A"].folder / "outgoing").glob("*.sala").__next__().stat().st_size
    assert size > 4_000_000
    assert cut.up < 1.7 * size
    cut.close()
    lined(desks["B"], hub.address)
    desks.sound()
    assert image(desks["A"])["volunteer"] == image(desks["B"])["volunteer"]


def test_a_stop_in_the_middle_goes_on_from_there(joined: Town, hub: Served) -> None:
    desks = joined.centres[CENTRE]
    bulky(desks, "A")
    seen: list[tuple[str, int]] = []

    def stop(stage: str, done: int, of: int) -> None:
        seen.append((stage, done))
        if stage == "carry" and done == 3:
            raise DeskError("stopped")

    cut = Cut(hub.port)
    assert refused(desks["A"], cut.address, told=stop).code == "stopped"
    cut.up = 0
    lined(desks["A"], cut.address)
    size = next((desks.homes["A"].folder / "outgoing").glob("*.sala")).stat().st_size
    assert cut.up < size - 2_500_000
    cut.close()
    desks.sound()


def test_the_hub_is_killed_while_a_bundle_comes_and_while_it_merges(joined: Town) -> None:
    desks = joined.centres[CENTRE]
    bulky(desks, "A")
    for number in range(300):
        add(desks["A"], f"คนที่{number}")
    one = start(joined.folder / "hub")
    port = one.port

    def kill_at(stage: str, place: int) -> None:
        nonlocal one
        first = one

        def told(at: str, done: int, of: int) -> None:
            nonlocal one
            if at == stage and done >= place and one is first:
                one.end(signal.SIGKILL)
                one = start(joined.folder / "hub", port)

        lined(desks["A"], f"http://127.0.0.1:{port}", told=told)

    for stage, place in (("carry", 2), ("merge", 0)):
        kill_at(stage, place)  # the new hub has forgotten the token: it is told anew what this is about
        add(desks["A"], f"หลัง {stage}")
    lined(desks["A"], f"http://127.0.0.1:{port}")
    lined(desks["B"], f"http://127.0.0.1:{port}")
    assert names(desks["A"]) == names(desks["B"])
    desks.sound()
    assert one.end() == 0
    assert at_hub(joined) == image(desks["A"])


def test_an_impostor_is_named_and_gets_nothing(joined: Town) -> None:
    hubs_room.set_up(joined.folder / "other", "เทศบาลปลอม", PASSPHRASE, keys.CHEAP)
    with served(joined.folder / "other") as other:
        desks = joined.centres[CENTRE]
        assert refused(desks["A"], other.address).code == "hub_impostor"
        assert not list((desks.homes["A"].folder / "outgoing").glob("line-*"))


def test_nobody_there_is_said_and_nothing_is_lost(joined: Town) -> None:
    desks = joined.centres[CENTRE]
    before = image(desks["A"])
    assert refused(desks["A"], "http://127.0.0.1:9").code == "hub_unreachable"
    assert image(desks["A"]) == before


def test_a_revoked_desk_is_refused_before_a_byte_of_its_body(joined: Town) -> None:
    desks = joined.centres[CENTRE]
    with served(joined.folder / "hub") as hub:
        lined(desks["A"], hub.address)
        lined(desks["B"], hub.address)
    with hubs_room.open_hub(joined.folder / "hub", passphrase=PASSPHRASE) as opened:
        opened.revoke(desks["B"].about.desk)
    add(desks["B"], "หลังถูกยกเลิก")
    with served(joined.folder / "hub") as hub:
        assert refused(desks["B"], hub.address).code == "bundle_revoked"
        lined(desks["A"], hub.address)
    with desks["A"].read() as tx:
        assert [one.revoked for one in known.peers(tx.sql) if one.letter == "B"] == [True]
    assert "หลังถูกยกเลิก" not in names(desks["A"])


def test_a_centre_nobody_invited_is_refused(joined: Town, hub: Served) -> None:
    stranger = joined.centre("ศาลาอื่น", desks=2)
    stranger.visit("B", "A")
    path = joined.folder / "x.sala"
    outgoing.write(stranger["A"], path)
    opened = bundle.read_header(path)
    answer = httpx.post(f"{hub.address}/v1/bundles", content=opened.said + opened.signature)
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "hub_unknown_centre")


def test_the_doors_take_nothing_that_is_not_a_bundle(joined: Town, hub: Served) -> None:
    desks = joined.centres[CENTRE]
    done = stick.exchange_with(desks["A"], joined.stick)
    assert done.file is not None
    opened = bundle.read_header(done.file)
    good = opened.said + opened.signature
    with httpx.Client(base_url=hub.address) as http:
        lined(desks["A"], hub.address)  # the hub knows the centre from here on

        def code(method: str, url: str, **more: object) -> tuple[int, str]:
            answer = http.request(method, url, **more)  # type: ignore[arg-type]
            return answer.status_code, answer.json()["error"]["code"]

        assert code("POST", "/v1/bundles", content=b"") == (422, "bundle_foreign")
        assert code("POST", "/v1/bundles", content=good[:-1]) == (422, "bundle_damaged")
        assert code("POST", "/v1/bundles", content=good + b"x") == (422, "bundle_damaged")
        forged = good[:-1] + bytes([good[-1] ^ 1])
        assert code("POST", "/v1/bundles", content=forged) == (403, "bundle_forged")
        assert code("POST", "/v1/bundles", content=bytes(3 << 20)) == (413, "hub_too_large")
        assert code("POST", "/v1/answers", content=b"SALAANS1x") == (422, "hub_answer_damaged")
        id_ = opened.id.hex()
        assert code("GET", f"/v1/bundles/{id_}") == (401, "hub_token")
        assert code("PUT", f"/v1/bundles/{id_}/pieces/0", content=b"x") == (401, "hub_token")
        begun = http.post("/v1/bundles", content=good).json()
        mine = {"Authorization": f"Bearer {begun['token']}"}
        other = "ab" * 32
        assert code("GET", f"/v1/bundles/{other}", headers=mine) == (401, "hub_token")
        if begun["lacks"]:
            wrong = code("PUT", f"/v1/bundles/{id_}/pieces/0", content=b"x", headers=mine)
            assert wrong == (422, "bundle_damaged")
            assert code("POST", f"/v1/bundles/{id_}/merge", headers=mine) == (409, "hub_bundle_lacks")
        assert code("GET", f"/v1/invitations/{'00' * 16}") == (422, "hub_code_unknown")
        assert http.get("/v1/nothing").status_code == 404
        assert http.delete("/v1/bundles").status_code == 405


def test_a_flood_is_asked_to_wait(joined: Town, hub: Served) -> None:
    with httpx.Client(base_url=hub.address) as http:
        answers = [http.get(f"/v1/invitations/{'00' * 16}") for _ in range(60)]
    often = [one for one in answers if one.status_code == 429]
    assert often
    assert often[0].headers["Retry-After"] == "2"
    assert often[0].json()["error"]["code"] == "hub_often"


def test_health_and_metrics_name_nobody(joined: Town, hub: Served) -> None:
    desks = joined.centres[CENTRE]
    add(desks["A"], "มาลี ความลับ")
    lined(desks["A"], hub.address)
    with httpx.Client(base_url=hub.address) as http:
        assert http.get("/health").json() == {"ok": True, "trouble": None}
        told = http.get("/metrics").text
    assert "sala_bundles_total 1" in told
    assert "sala_changes_total" in told
    assert "มาลี" not in told
    assert CENTRE not in told


def test_a_typed_code_fetches_the_invitation_once_the_hub_serves(joined: Town) -> None:
    with hubs_room.open_hub(joined.folder / "hub", passphrase=PASSPHRASE) as opened:
        made = opened.invite("ศาลาใหม่", joined.folder / "new.sala-hub", "http://127.0.0.1:8710")
    stranger = joined.centre("ศาลาใหม่")
    with served(joined.folder / "hub") as hub:
        invited = line.fetch_invitation(hub.address, made.code.lower())
        assert hubs.join(stranger["A"], invited).hub == MUNICIPALITY
        lined(stranger["A"], hub.address)
        with pytest.raises(DeskError) as used:
            line.fetch_invitation(hub.address, made.code)
        assert used.value.code == "hub_code_unknown"
        with pytest.raises(DeskError) as mistyped:
            line.fetch_invitation(hub.address, "ABCD")
        assert mistyped.value.code == "hub_code"


def test_a_clock_that_is_far_off_is_told(joined: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    with served(joined.folder / "hub", SALA_NOW="2026-05-20T09:00") as hub:
        desks = joined.centres[CENTRE]
        monkeypatch.setenv("SALA_NOW", "2026-05-20T12:00")
        assert lined(desks["A"], hub.address).hub_now is None
        monkeypatch.setenv("SALA_NOW", "2026-05-23T12:00")
        told = lined(desks["A"], hub.address).hub_now
        assert told is not None
        assert told.date().isoformat() == "2026-05-20"


def test_ctrl_c_ends_the_hub_in_order(joined: Town) -> None:
    made = start(joined.folder / "hub")
    assert made.end(signal.SIGINT) == 0
    again = start(joined.folder / "hub")
    assert again.end(signal.SIGTERM) == 0


def test_a_new_desk_comes_to_the_hub_before_it_met_anybody(town: Town) -> None:
    """Its invitation came by post: it tells of the hub, and the hub believes the first desk's voucher."""
    desks = town.join(CENTRE)
    add(desks["A"], "ของเอ คน")
    for _ in range(2):
        desks.visit("A")
        town.hub.stick(town.stick)
    desks.visit("A")
    town.hub.close()
    shutil.rmtree(town.stick)
    assert desks.invite("B") == "B"
    with served(town.folder / "hub") as hub:
        lined(desks["B"], hub.address)
        lined(desks["B"], hub.address)
        assert names(desks["B"]) == {"ของเอ"}
        add(desks["B"], "ของบี คน")
        lined(desks["B"], hub.address)
        lined(desks["A"], hub.address)
    assert names(desks["A"]) == {"ของเอ", "ของบี"}
    desks.same()
    desks.sound()
