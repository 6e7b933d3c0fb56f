"""ส่งข้อมูล with a hub: joining by keys, whose hub it is asked once, how it stands, leaving it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.sync import hubs, nearby
from tests.desktop.hub.hubs import MUNICIPALITY, Town
from tests.desktop.sync.desks import add
from tests.ui.standing import TIGHT, settle, standing
from ui.main_window import Frame
from ui.pages.send.desks import TwicePressed
from ui.pages.send.page import SendPage
from ui.widgets.chip import Chip
from ui.widgets.lines import Lines
from ui.widgets.message_line import spoken

ADDRESS = "https://sala.phayao.example.go.th"


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-05-20T10:00")
    monkeypatch.setattr(nearby, "look_around", lambda **_how: ())


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path / "town")
    made.centre("ศาลาแม่กา")
    yield made
    made.close()


@pytest.fixture
def at_a(town: Town, qapp: QApplication) -> Iterator[Frame]:
    with standing(town.centres["ศาลาแม่กา"]["A"]) as frame:
        frame.go_to("send")
        settle(frame)
        yield frame
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page(frame: Frame) -> SendPage:
    shown = frame.page
    assert isinstance(shown, SendPage)
    return shown


def message(frame: Frame) -> str:
    return spoken(frame.line.message.text) if frame.line.message else ""


def texts(frame: Frame) -> list[str]:
    return [one.words() for one in page(frame).findChildren(Lines) if one.isVisible()]


def chips(frame: Frame) -> list[str]:
    return [one.accessibleName() for one in page(frame).desks.findChildren(Chip) if one.isVisible()]


def press(frame: Frame, key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(frame.focusWidget() or frame, key, how)
    settle(frame)


def invite(town: Town, address: str | None = None) -> Path:
    file = town.stick / "เทศบาล.sala-hub"
    town.hub.invite("ศูนย์แม่กา", file, address)
    return file


def test_an_invitation_on_the_stick_is_taken_by_three_keys(at_a: Frame, town: Town) -> None:
    invite(town)
    at_a.stick_is(town.stick)
    settle(at_a)
    press(at_a, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert page(at_a).join.on_stick.hasFocus()
    assert "เทศบาล.sala-hub" in texts(at_a)
    press(at_a, Qt.Key.Key_Return)
    assert f"เข้าร่วมกับ “{MUNICIPALITY}” ใช่ไหม" in texts(at_a)
    assert any("เขาเรียกศูนย์นี้ว่า “ศูนย์แม่กา”" in one for one in texts(at_a))
    assert any("จึงไปด้วยแฟลชไดรฟ์" in one for one in texts(at_a))
    press(at_a, Qt.Key.Key_Return)
    assert f"เข้าร่วมกับ {MUNICIPALITY} แล้ว" in message(at_a)
    assert not page(at_a).join.is_open
    assert MUNICIPALITY in texts(at_a)
    assert "ยังไม่เคยติดต่อ แลกข้อมูลครั้งหนึ่งก่อน" in texts(at_a)
    assert chips(at_a) == ["ยังไม่ตอบรับ"]
    assert page(at_a).join.open.isHidden()


def test_the_hub_stands_first_as_its_own_kind_and_its_receipt_is_what_counts(
    at_a: Frame, town: Town
) -> None:
    store = at_a.room.work.store
    hubs.join(store, hubs.read(invite(town, ADDRESS)))
    page(at_a).exchange_at(town.stick)
    settle(at_a)
    assert chips(at_a) == ["ยังไม่ตอบรับ"]
    town.hub.stick(town.stick)
    page(at_a).exchange_at(town.stick)
    settle(at_a)
    assert "ไม่มีอะไรใหม่จากศูนย์กลาง" in page(at_a).carry.told()
    assert chips(at_a) == ["ตรงกัน"]
    add(store, "มาลี ใจดี")
    settle(at_a)
    assert chips(at_a) == ["รอ 1"]
    assert "ติดต่อล่าสุดวันนี้ 10.00 น." in texts(at_a)
    assert "ทางเน็ต sala.phayao.example.go.th" in texts(at_a)
    assert not any("โต๊ะ 0" in one for one in texts(at_a))


def test_no_is_an_answer_too(at_a: Frame, town: Town) -> None:
    file = invite(town, ADDRESS)
    page(at_a).join.begin()
    page(at_a).joining.read(file)
    settle(at_a)
    assert "ส่งทางเน็ตถึง sala.phayao.example.go.th" in texts(at_a)
    press(at_a, Qt.Key.Key_Escape)
    assert page(at_a).join.is_open
    press(at_a, Qt.Key.Key_Escape)
    assert not page(at_a).join.is_open
    assert page(at_a).carry.isVisible()
    with at_a.room.work.store.read() as tx:
        assert hubs.of_centre(tx.sql) == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"no invitation", "ไม่ใช่คำเชิญ"), (hubs.MAGIC + b"\xa0", "เสียหรือถูกแก้")],
)
def test_a_file_that_is_no_invitation_is_told_and_nothing_is_joined(
    at_a: Frame, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "x.sala-hub"
    file.write_bytes(content)
    page(at_a).join.begin()
    page(at_a).joining.read(file)
    settle(at_a)
    assert said in message(at_a)
    assert page(at_a).join.is_open  # and the next one can be chosen


def test_leaving_a_hub_takes_two_presses(at_a: Frame, town: Town) -> None:
    hubs.join(at_a.room.work.store, hubs.read(invite(town)))
    page(at_a).ask()
    settle(at_a)
    (leave,) = page(at_a).desks.findChildren(TwicePressed)
    assert leave.text() == f"เลิกแลกกับ {MUNICIPALITY}"
    leave.click()
    assert "เลิกทำไม่ได้" in leave.text()
    leave.click()
    settle(at_a)
    assert chips(at_a) == ["ยกเลิกแล้ว"]
    assert f"ไม่แลกข้อมูลกับ {MUNICIPALITY} อีก" in message(at_a)
    assert not page(at_a).join.open.isHidden()  # another may be joined


def test_another_desk_sees_the_hub_but_does_not_join_one(town: Town, qapp: QApplication) -> None:
    desks = town.join("ศาลาดอกคำใต้", desks=2)
    desks.visit("A", "B", "A", "B")
    with standing(desks["B"]) as frame:
        frame.go_to("send")
        settle(frame)
        assert MUNICIPALITY in texts(frame)
        assert page(frame).join.open.isHidden()
        press(frame, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        assert MUNICIPALITY in message(frame)
        assert not page(frame).join.is_open


def test_all_that_is_asked_is_seen_in_a_small_window(town: Town, qapp: QApplication) -> None:
    file = invite(town, ADDRESS)
    with standing(town.centres["ศาลาแม่กา"]["A"], TIGHT) as frame:
        frame.go_to("send")
        settle(frame)
        page(frame).join.begin()
        page(frame).joining.read(file)
        settle(frame)
        yes, view = page(frame).join.yes, page(frame).area.viewport()
        assert view.rect().contains(yes.mapTo(view, yes.rect().center()))
        assert yes.hasFocus()
