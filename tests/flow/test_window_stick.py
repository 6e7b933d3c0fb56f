"""A stick comes while somebody works: it is noticed, one key leads there, and it is said when it may go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.devices import drives
from desktop.learners import register
from desktop.paths import Home
from desktop.store.store import unlock
from desktop.sync import invitation
from tests.conftest import PASSPHRASE
from tests.desktop.sync.desks import Desks
from tests.flow.sitting import KEYS, Sitting, sitting
from ui import sticks


@pytest.fixture
def ports(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What is plugged in; looked at more often than every two seconds."""
    plugged: list[Path] = []
    monkeypatch.setattr(drives, "mark", lambda: repr(plugged).encode())
    monkeypatch.setattr(sticks, "every", lambda _home: tuple(plugged))
    monkeypatch.setattr(sticks, "LOOK_EVERY_MS", 20)
    return plugged


def pill(at: Sitting) -> str:
    return at.page.head.pill.accessibleName() if at.page.head.pill.isVisible() else ""


def test_from_any_page_to_a_stick_that_may_go_by_two_keys(
    tmp_path: Path, qapp: QApplication, ports: list[Path]
) -> None:
    desks = Desks(tmp_path, tmp_path / "PHAYAO 2")
    desks.stick.mkdir()
    desks.found_first()
    desks.invite("หน้าบ้าน")
    desks.visit("A", "B", "A", "B", "A")
    desks.close()
    with sitting(desks.homes["A"]) as at:
        at.unlock("ลับมากแม่กา")
        at.sit_down()
        with at.window.work.store.write("test") as tx:
            register.add(tx, "นางมาลี ใจดี")
        at.until(lambda: pill(at) == "ยังไม่ส่ง 1 รายการ")
        at.press(KEYS.Key_F4)
        ports.append(desks.stick)
        at.until(lambda: pill(at) == "เสียบอยู่ · รอส่ง 1")
        assert "เห็นแฟลชไดรฟ์ “PHAYAO 2” แล้ว" in at.said()
        at.press(KEYS.Key_F8)
        at.settle()
        at.press(KEYS.Key_Return)
        at.until(lambda: pill(at) == "ดึงแฟลชไดรฟ์ออกได้")
        at.press(KEYS.Key_F4)  # and so it is on every page
        at.settle()
        assert pill(at) == "ดึงแฟลชไดรฟ์ออกได้"
        ports.clear()
        at.until(lambda: pill(at) == "ยังไม่ส่ง 1 รายการ")  # written is not arrived


def test_the_stick_outlives_lock_and_language_and_two_of_them_are_told_apart(
    home: Home, tmp_path: Path, qapp: QApplication, ports: list[Path]
) -> None:
    old, new = tmp_path / "OLD", tmp_path / "NEW"
    for folder in (old, new):
        folder.mkdir()
    with unlock(home, passphrase=PASSPHRASE) as store:
        invitation.invite(store, "หน้าบ้าน", tmp_path / "x.sala-invitation")
    ports.append(old)
    with sitting(home) as at:
        at.unlock()
        at.sit_down()
        at.until(lambda: "เสียบอยู่" in pill(at))
        ports.append(new)
        at.until(lambda: "NEW" in at.said())
        at.press(KEYS.Key_F12)
        at.until(lambda: at.asks("SignIn"))
        at.sit_down()
        assert "เสียบอยู่" in pill(at)
        at.window.resize_text(1)
        at.until(lambda: "เสียบอยู่" in pill(at))
        at.press(KEYS.Key_F8)
        at.settle()
        assert "NEW" in at.page.carry.place.words()  # type: ignore[attr-defined]
        ports.remove(new)
        at.until(lambda: "OLD" in at.page.carry.place.words())  # type: ignore[attr-defined]
