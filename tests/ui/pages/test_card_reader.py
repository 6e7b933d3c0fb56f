"""อ่านบัตร at a real card service: put in, one key, out, the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.learners import register
from desktop.store.store import Store
from tests.desktop.devices.card_service import PORT, out, service
from tests.desktop.devices.thai_card import Plugged, ThaiCard, raw
from tests.ui.pages.conftest import OpenRoll, people
from tests.ui.standing import standing
from ui.pages.card.page import CardPage

__all__ = ["service"]


@pytest.mark.usefixtures("service")
def test_two_people_go_by_with_one_key_each(store: Store, qapp: QApplication, qtbot: QtBot) -> None:
    session, _known = people(store, 2)
    cards = (
        ThaiCard(),
        ThaiCard(raw(at_0004=b"1560000000027", at_0011="นาย#คำปัน##แสงทอง".encode("cp874"))),
    )
    keys = 0
    with standing(store) as frame:
        here = OpenRoll(frame, store, session)
        frame.go_to("card", session)
        page = frame.page
        assert isinstance(page, CardPage)
        for one in cards:
            plugged = Plugged(one, PORT)
            try:
                qtbot.waitUntil(lambda: page._told is not None, timeout=10_000)
                here.press(Qt.Key.Key_Return)
                keys += 1
                qtbot.waitUntil(lambda: page._told is None)
            finally:
                out(plugged)
        marks = here.marks()
    with store.read() as tx:
        names = {one.name for one in register.listed(tx)}
    assert {"นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์", "นายคำปัน แสงทอง"} <= names
    assert marks == [None, None, "present", "present"]
    assert keys == 2
