"""สำเนาของผู้เรียน on the screen: one from the register, all of an activity, stopped, refused, said where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.certificates import register, verify
from desktop.certificates.issue import Order, issue
from desktop.models import show_id
from desktop.store.store import Store
from tests.ui.pages.at_certificates import EARNED, AtCertificates, activity, open_page
from ui.pages import certificate_deeds
from ui.pages.register.page import RegisterPage

Key = Qt.Key


@pytest.fixture
def at(store: Store, tmp_path: Path, qapp: QApplication) -> Iterator[AtCertificates]:
    """Three numbers, the second of them void."""
    key = activity(store)
    issue(store, Order(str(show_id(key))), tmp_path / "all.pdf")
    with store.write("test") as tx:
        register.void(tx, "2/2569", "สะกดชื่อผิด")
    with open_page(store, key) as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that whoever sits there chooses."""
    made = tmp_path / "แฟลชไดรฟ์"
    made.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_about: str(made))
    return made


def in_the_register(at: AtCertificates, number: str) -> RegisterPage:
    at.frame.go_to("register")
    at.settle()
    page = at.frame.page
    assert isinstance(page, RegisterPage)
    rows = (page.rows.row(place) for place in range(page.rows.rowCount()))
    page.table.stand([one.number for one in rows if one is not None].index(number))
    return page


def test_ctrl_s_keeps_a_copy_for_everybody_whose_number_stands(at: AtCertificates, folder: Path):
    at.ctrl(Key.Key_S)
    at.settle()

    assert sorted(file.name for file in folder.iterdir()) == [
        f"1-2569 {EARNED[0]}.pdf",
        f"3-2569 {EARNED[2]}.pdf",
    ]
    assert at.said == "เก็บสำเนา <b>2</b> ใบไว้ใน <b>แฟลชไดรฟ์</b> แล้ว"
    with at.store.read() as tx:
        found = [one for file in folder.iterdir() for one in verify.verify_file(tx, file)]
    assert [one.verdict for one in found] == ["genuine", "genuine"]


def test_where_they_are_can_be_looked_at(
    at: AtCertificates, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    shown: list[Path] = []
    monkeypatch.setattr(certificate_deeds, "look_at", shown.append)
    at.ctrl(Key.Key_S)
    at.settle()

    message = at.frame.line.message
    assert message is not None
    assert message.deed is not None
    message.deed.do()

    assert shown == [folder]


def test_again_into_the_same_folder_makes_no_second(at: AtCertificates, folder: Path):
    for _ in range(2):
        at.ctrl(Key.Key_S)
        at.settle()

    assert len(list(folder.iterdir())) == 2


def test_one_from_the_register(at: AtCertificates, folder: Path):
    in_the_register(at, "3/2569")

    at.ctrl(Key.Key_S)
    at.settle()

    assert [file.name for file in folder.iterdir()] == [f"3-2569 {EARNED[2]}.pdf"]


def test_a_void_one_has_none_and_says_why(at: AtCertificates, folder: Path):
    in_the_register(at, "2/2569")

    at.ctrl(Key.Key_S)
    at.settle()

    assert at.said == "เลขที่ 2/2569 ยกเลิกแล้ว จึงไม่มีสำเนา"
    assert list(folder.iterdir()) == []


def test_who_chooses_no_folder_gets_nothing(at: AtCertificates, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_about: "")
    before = at.said

    at.ctrl(Key.Key_S)
    at.settle()

    assert at.said == before


def test_esc_stops_it_and_once_more_goes_on(at: AtCertificates, folder: Path):
    def stop(steps: object, _words: str, _counted: object) -> None:
        if steps is not None:
            at.press(Key.Key_Escape, at=at.frame)

    at.page.working.connect(stop)
    at.ctrl(Key.Key_S)
    at.settle()
    assert at.said.startswith("หยุดแล้ว ใบที่ทำเสร็จอยู่ในโฟลเดอร์")
    assert not list(folder.glob("*.part"))

    at.page.working.disconnect(stop)
    at.ctrl(Key.Key_S)
    at.settle()
    assert len(list(folder.iterdir())) == 2


def test_a_stick_that_is_gone_is_named(at: AtCertificates, folder: Path):
    folder.rmdir()

    at.ctrl(Key.Key_S)
    at.settle()

    message = at.frame.line.message
    assert message is not None
    assert message.kind == "error"
    assert "แฟลชไดรฟ์" in message.text
    assert "ลองใหม่" in message.text


def test_before_there_is_a_number_nothing_is_offered(store: Store, qapp: QApplication, folder: Path):
    with open_page(store, activity(store)) as at:
        assert not at.page.copies.isVisible()

        at.ctrl(Key.Key_S)
        at.settle()

    assert list(folder.iterdir()) == []
