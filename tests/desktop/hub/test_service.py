"""The hub's service on bad days: ended and started anew, old starts sent again, floods, wrong clocks, full disks."""

from __future__ import annotations

import asyncio
import shutil
import signal
import threading
from pathlib import Path

import httpx
import pytest
from starlette.requests import Request

from desktop.errors import DeskError, DiskTrouble
from desktop.hub import doors
from desktop.hub.inbox import Inbox
from desktop.sync import bundle
from tests.desktop.hub.hubs import Town
from tests.desktop.hub.served import bulky, lined, served, start
from tests.desktop.sync.desks import add, names

CENTRE, OTHER = "ศาลาแม่กา", "ศาลาบ้านตุ่น"


@pytest.fixture
def joined(town: Town) -> Town:
    town.join(CENTRE, desks=2).visit("B", "A", "B")
    town.hub.close()
    return town


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_a_hub_that_begins_anew_is_gone_on_with_in_the_same_exchange(joined: Town, how: int) -> None:
    desks = joined.centres[CENTRE]
    bulky(desks, "A", 4)
    one = start(joined.folder / "hub")
    port, ended = one.port, []

    def told(stage: str, done: int, _of: int) -> None:
        nonlocal one
        if (stage, done >= 1) in {("carry", True), ("merge", True), ("merge", False)} - set(ended):
            ended.append((stage, done >= 1))
            code = one.end(how)
            assert code == (0 if how == signal.SIGTERM else -how)
            one = start(joined.folder / "hub", port)

    try:
        assert lined(desks["A"], f"http://127.0.0.1:{port}", told=told).exchanged.sent > 0
        assert ("carry", True) in ended
        add(desks["B"], "จากโต๊ะบี")
        lined(desks["B"], f"http://127.0.0.1:{port}")
        lined(desks["A"], f"http://127.0.0.1:{port}")
        assert names(desks["A"]) == {"จากโต๊ะบี"}
        desks.same()
        desks.sound()
    finally:
        one.end(signal.SIGKILL)


def test_two_centres_exchange_side_by_side(town: Town) -> None:
    for centre in (CENTRE, OTHER):
        town.join(centre, desks=2).visit("B", "A", "B")
    town.hub.close()
    said: list[DeskError] = []
    with served(town.folder / "hub") as hub:

        def exchange(centre: str) -> None:
            try:
                desks = town.centres[centre]
                for letter in ("A", "B", "A"):
                    add(desks[letter], f"{centre} {letter}")
                    lined(desks[letter], hub.address)
            except DeskError as error:
                said.append(error)

        both = [threading.Thread(target=exchange, args=(one,)) for one in (CENTRE, OTHER)]
        for one in both:
            one.start()
        for one in both:
            one.join()
        assert not said
        for centre in (CENTRE, OTHER):
            desks = town.centres[centre]
            lined(desks["B"], hub.address)
            assert names(desks["A"]) == names(desks["B"])
            assert all(name.startswith(centre) for name in names(desks["A"]))
            desks.sound()


def test_an_old_start_sent_again_by_somebody_else_changes_nothing(joined: Town) -> None:
    desks = joined.centres[CENTRE]
    with served(joined.folder / "hub") as hub, httpx.Client(base_url=hub.address) as http:
        add(desks["A"], "มาลี")
        lined(desks["A"], hub.address)
        opened = bundle.read_header(next((desks.homes["A"].folder / "outgoing").glob("line-*")))
        add(desks["A"], "มานี")
        lined(desks["A"], hub.address)
        before = [one for one in http.get("/metrics").text.splitlines() if "changes_total" in one]
        begun = http.post("/v1/bundles", content=opened.said + opened.signature).json()
        assert (begun["state"], begun["lacks"]) == ("done", [])
        mine = {"Authorization": f"Bearer {begun['token']}"}
        url = f"/v1/bundles/{opened.id.hex()}"
        assert not http.put(f"{url}/pieces/0", content=b"x", headers=mine).is_success
        http.post(f"{url}/merge", headers=mine)
        told = http.post(f"{url}/reply", headers=mine).json()
        sealed = http.get(f"{url}/reply", headers=mine).content
        assert len(sealed) == told["size"]
        assert "มาลี".encode() not in sealed
        after = [one for one in http.get("/metrics").text.splitlines() if "changes_total" in one]
        assert before == after
        lined(desks["B"], hub.address)
        assert names(desks["B"]) == {"มาลี", "มานี"}


@pytest.mark.parametrize(
    ("hubs_now", "desks_now"), [("2569", "2026"), ("2026", "2569"), ("1970", "2026")]
)
def test_a_clock_543_years_off_is_told_and_keeps_nothing_back(
    joined: Town, monkeypatch: pytest.MonkeyPatch, hubs_now: str, desks_now: str
) -> None:
    desks = joined.centres[CENTRE]
    with served(joined.folder / "hub", SALA_NOW=f"{hubs_now}-05-20T09:00") as hub:
        monkeypatch.setenv("SALA_NOW", f"{desks_now}-05-20T09:00")
        add(desks["A"], "มาลี")
        told = lined(desks["A"], hub.address).hub_now
        assert told is not None
        assert told.year == int(hubs_now)
        monkeypatch.setenv("SALA_NOW", "2026-05-21T09:00")
        lined(desks["B"], hub.address)
    assert names(desks["B"]) == {"มาลี"}
    desks.sound()


def test_bytes_are_counted_once_and_a_proxy_says_who_asks(joined: Town) -> None:
    desks = joined.centres[CENTRE]
    bulky(desks, "A", 4)
    with served(joined.folder / "hub") as hub, httpx.Client(base_url=hub.address) as http:
        lined(desks["A"], hub.address)
        lined(desks["B"], hub.address)
        size = sum(one.stat().st_size for one in (joined.folder / "hub" / "replies").iterdir())
        told = dict(
            one.split() for one in http.get("/metrics").text.splitlines() if one.startswith("sala_bytes")
        )
        assert size > 1 << 20  # so it was fetched in several parts
        assert 0 < int(told["sala_bytes_out_total"]) <= size

        def knock(address: str) -> int:
            url = f"/v1/invitations/{'00' * 16}"
            return http.get(url, headers={"X-Forwarded-For": address}).status_code

        assert 429 not in {knock(f"203.0.113.{n}") for n in range(60)}
        assert 429 in {knock("203.0.113.200") for _ in range(60)}


def test_a_disk_nearly_full_takes_no_bundle_and_says_when_to_come_again(
    joined: Town, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desks = joined.centres[CENTRE]
    with served(joined.folder / "hub") as hub:
        lined(desks["A"], hub.address)
    opened = bundle.read_header(next((desks.homes["A"].folder / "outgoing").glob("line-*")))
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1 << 20))
    with pytest.raises(DiskTrouble) as told:
        Inbox(tmp_path / "inbox").begin(opened.said + opened.signature)
    said = doors.refusal(told.value)
    assert (said.status_code, said.headers["Retry-After"]) == (507, "300")
    assert str(tmp_path).encode() not in said.body
    assert not any((tmp_path / "inbox").iterdir())


def test_a_body_that_trickles_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "SLOW_S", 0.1)
    monkeypatch.setattr(doors, "SLOWEST", 1 << 20)

    async def trickles() -> dict[str, object]:
        await asyncio.sleep(0.02)
        return {"type": "http.request", "body": b"x", "more_body": True}

    request = Request({"type": "http", "method": "PUT", "headers": []}, trickles)  # type: ignore[arg-type]
    with pytest.raises(DeskError) as told:
        asyncio.run(doors._read(request, 1 << 20))
    assert told.value.code == "hub_slow"
