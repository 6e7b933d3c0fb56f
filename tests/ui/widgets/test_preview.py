"""The page as a picture: whole in its place, pressed to see it large, and words where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.widgets import ink
from ui.widgets.preview import Preview


def page(wide: int = 297, tall: int = 210) -> QImage:
    made = QImage(wide, tall, QImage.Format.Format_RGB32)
    made.fill(QColor("#336699"))
    return made


@pytest.mark.parametrize(("wide", "tall"), [(600, 200), (200, 600)])
def test_the_whole_page_stands_in_the_middle_of_its_place(qtbot: QtBot, wide: int, tall: int):
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(wide, tall)

    preview.show_page(page(), "วุฒิบัตรของ นางแสงหล้า")

    place = preview.page_rect()
    assert preview.rect().contains(place)
    assert abs(place.center().x() - preview.rect().center().x()) <= 1
    assert abs(place.width() / place.height() - 297 / 210) < 0.02
    seen = preview.grab().toImage().pixelColor(place.center())
    assert seen.name() == "#336699"
    assert preview.accessibleName() == "วุฒิบัตรของ นางแสงหล้า"


def test_an_upright_page_stands_upright(qtbot: QtBot):
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(400, 400)

    preview.show_page(page(210, 297), "ใบตรวจชื่อ")

    place = preview.page_rect()
    assert place.height() == pytest.approx(400, abs=2)
    assert place.width() < place.height()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_see_it_large_arrows_are_left_to_the_page(qtbot: QtBot, key: Qt.Key):
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_page(page(), "วุฒิบัตร")

    with qtbot.waitSignal(preview.clicked):
        qtbot.keyClick(preview, key)

    with qtbot.assertNotEmitted(preview.clicked):
        qtbot.keyClick(preview, Qt.Key.Key_Down)


def test_without_a_page_the_reason_is_drawn_whole_and_heard(qtbot: QtBot):
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(300, 260)
    why = "นางฟองจันทร์ กาวิชัย เรียนได้ 21 ชั่วโมง จากที่ต้องครบ 24 ชั่วโมง ขาดอีก 3 ชั่วโมง"
    preview.show_page(page(), "วุฒิบัตร")

    preview.say_why_none(why)
    drawn: list[ink.Drawn] = []
    with ink.watch(drawn.append):
        preview.grab()

    assert not preview.has_page
    assert preview.accessibleName() == why
    assert " ".join(one.text for one in drawn).replace(" ", "") == why.replace(" ", "")
    assert not any(one.cut for one in drawn)
