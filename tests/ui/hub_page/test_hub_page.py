"""The hub's page in the browser: behind its password, every word escaped, nothing from elsewhere."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette

from desktop.hub import opening as hubs_room
from desktop.hub.totals import CentreTotals, Totals
from desktop.store import keys
from ui.hub_page import Password, page, routes

PASSWORD = "ดูยอดรวมได้"
CENTRE = CentreTotals(
    b"c" * 16, "ศาลา <b>แม่กา</b>", 2, "2026-05-20T08:30", 33, 40, 31, 120, 7260, 4, 12, 1,
    (("560101", 30), ("560102", None), ("", 8)), 22, 3960,
    (
        ("<15", 0, 0, 0), ("15–24", 5, None, 0), ("25–39", 0, 0, 0), ("40–59", 9, 6, 0),
        ("60–69", 8, 0, 0), ("70–79", None, 0, 0), ("80+", 0, 0, 0), ("unknown", 0, 0, 0),
    ),
    (("ทอผ้า <i>บ้านดง</i>", 12), ("ผู้พิการ", None)),
)  # fmt: skip
TOLD = Totals("เทศบาล & เมือง", 116_700_000_000_000_000, 2569, (CENTRE,))


@dataclass
class Browser:
    """Keeps its cookie, as a browser does, and follows nowhere by itself."""

    http: httpx.Client
    folder: Path

    def get(self, url: str) -> httpx.Response:
        return self.http.get(url)

    def post(self, url: str, **more: Any) -> httpx.Response:
        return self.http.post(url, **more)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    hubs_room.set_up(tmp_path / "hub", "เทศบาลเมืองพะเยา", "รหัสของฮับ", keys.CHEAP)
    with (
        hubs_room.open_hub(tmp_path / "hub", passphrase="รหัสของฮับ") as hub,
        socket.create_server(("127.0.0.1", 0)) as door,
    ):
        server = uvicorn.Server(uvicorn.Config(Starlette(routes=routes(hub)), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{door.getsockname()[1]}") as http:
                yield Browser(http, hub.folder)
        finally:
            server.should_exit = True
            thread.join()


def entered(browser: Browser) -> Browser:
    Password.new(PASSWORD, keys.CHEAP).save(browser.folder)
    done = browser.post("/", data={"password": PASSWORD})
    assert (done.status_code, done.headers["location"]) == (303, "/")
    cookie = done.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    return browser


def test_without_a_password_nobody_sees_anything(browser: Browser) -> None:
    told = browser.get("/")
    assert told.status_code == 404
    assert "ยังไม่ได้ตั้งรหัส" in told.text
    assert "<input" not in told.text
    assert browser.post("/", data={"password": ""}).status_code == 404


def test_the_password_opens_it_and_leaving_closes_it(browser: Browser) -> None:
    entered(browser)
    told = browser.get("/")
    assert told.status_code == 200
    assert "เทศบาลเมืองพะเยา" in told.text
    assert "ยังไม่มีศูนย์" in told.text
    assert "default-src 'none'" in told.headers["content-security-policy"]
    assert told.headers["cache-control"] == "no-store"
    browser.post("/leave")
    assert browser.get("/").status_code == 401


def test_a_wrong_password_is_said_and_slowed(browser: Browser) -> None:
    Password.new(PASSWORD, keys.CHEAP).save(browser.folder)
    answers = [browser.post("/", data={"password": f"ผิด{number}"}) for number in range(7)]
    assert [one.status_code for one in answers] == [401] * 5 + [429] * 2
    assert "รหัสไม่ถูก" in answers[0].text
    assert browser.post("/", data={"password": PASSWORD}).status_code == 429
    assert browser.get("/").status_code == 401


def test_a_new_password_takes_the_place_of_the_old(browser: Browser) -> None:
    entered(browser)
    Password.new("อีกรหัส", keys.CHEAP).save(browser.folder)
    assert browser.get("/").status_code == 401  # who was in by the old one is out
    assert browser.post("/", data={"password": PASSWORD}).status_code == 401
    assert browser.post("/", data={"password": "อีกรหัส"}).status_code == 303


def test_a_form_that_never_ends_is_no_password(browser: Browser) -> None:
    Password.new(PASSWORD, keys.CHEAP).save(browser.folder)
    assert browser.post("/", content=b"password=" + b"x" * 100_000).status_code == 401


def test_its_letters_are_its_own(browser: Browser) -> None:
    for name in re.findall(r"url\(([^)]+)\)", browser.get("/").text):
        told = browser.get(name)
        assert told.status_code == 200
        assert told.content[:4] == b"\x00\x01\x00\x00"
    assert "http" not in page.shown(TOLD, (TOLD,), "th").replace("http-equiv", "")


@pytest.mark.parametrize("language", ["th", "en"])
def test_numbers_and_names_stand_there_escaped(language: str) -> None:
    told = page.shown(TOLD, (), language)
    assert "<b>แม่กา</b>" not in told
    assert "ศาลา &lt;b&gt;แม่กา&lt;/b&gt;" in told
    assert "เทศบาล &amp; เมือง" in told
    for number in (">40<", ">31<", ">121<", ">12<", ">30<"):
        assert number in told
    for number in (">22<", ">66<", ">9<"):
        assert number in told
    assert (">น้อยคน<" if language == "th" else ">Few<") in told
    assert "ทอผ้า &lt;i&gt;บ้านดง&lt;/i&gt;" in told
    assert ("เงียบ 33 วัน" if language == "th" else "Silent for 33 days") in told
    assert "<script" not in told


def test_a_number_that_some_centres_hid_a_few_from_is_no_whole_number() -> None:
    other = replace(CENTRE, tambons=(("560102", 7),), bands=(), groups=(("ผู้พิการ", 6),))
    told = page.shown(replace(TOLD, centres=(CENTRE, other)), (), "th")
    assert told.count(">7 ขึ้นไป<") == 1
    assert told.count(">6 ขึ้นไป<") == 1


def test_another_year_is_one_link_away(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-06-04T10:15")
    entered(browser)
    now = browser.get("/").text
    assert "ปีงบประมาณ 2569" in now
    assert re.findall(r"/\?year=(\d+)", now) == ["2568"]
    before = browser.get("/?year=2568").text
    assert re.findall(r"/\?year=(\d+)", before) == ["2567", "2569"]
    for odd in ("1", "9999", "x", "๒๕๖๘", "-2568"):
        assert browser.get(f"/?year={odd}").status_code == 200
