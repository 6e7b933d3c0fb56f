"""Tiles with their pictures; a number with − and +."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import volunteers
from desktop.store.doorstep import Tile as Who
from ui import icons, theme, words
from ui.widgets import ink
from ui.widgets.stepper import Stepper
from ui.widgets.tile import PICTURES, Tile, name_lines, picture_of

LONG = "นางสาวประกายเพชร วงศ์สุวรรณรัตนกุล"


def test_every_picture_of_the_desk_has_a_drawing_and_a_name():
    assert tuple(PICTURES) == volunteers.PICTURES
    assert set(words.PICTURES) == set(PICTURES)


@pytest.mark.parametrize("code", PICTURES)
def test_every_picture_can_be_painted(qapp: QApplication, code: str):
    icon, (ground, figure) = picture_of(Who(b"x" * 16, "ป้า", "desk", code, has_pin=True))

    assert not icons.pixmap(icon, "fill", figure, 24).isNull()
    assert (ground, figure) in theme.TILES


def test_who_has_no_picture_or_an_unknown_one_has_a_figure():
    assert picture_of(Who(b"x" * 16, "ป้า", "desk", None, has_pin=True))[0] == "user"
    assert picture_of(Who(b"x" * 16, "ป้า", "desk", "dragon", has_pin=True))[0] == "user"


def test_a_tile_is_as_large_as_the_look_says_and_is_pressed_by_enter(qtbot: QtBot):
    tile = Tile("ป้าจันทร์ดี", "lotus")
    qtbot.addWidget(tile)
    assert tile.sizeHint().toTuple() == (148, 168)

    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, Qt.Key.Key_Return)


@pytest.mark.parametrize("size", theme.SIZES)
def test_no_name_is_cut_on_a_tile(qtbot: QtBot, size: str):
    theme.use(theme.Theme(size=size))
    tile = Tile(LONG, "lotus")
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    drawn: list[ink.Drawn] = []

    with ink.watch(drawn.append):
        tile.grab()

    assert "".join(one.text for one in drawn).replace(" ", "") == LONG.replace(" ", "")
    assert not any(one.cut for one in drawn)


def test_a_short_name_stays_in_one_line(qapp: QApplication):
    assert name_lines("ตาแก้ว", theme.current().font(), 200) == ["ตาแก้ว"]


@pytest.fixture
def stepper(qtbot: QtBot) -> Stepper:
    made = Stepper(0, 240, 15, unit="นาที")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("key", "wanted"),
    [(Qt.Key.Key_Up, 16), (Qt.Key.Key_Down, 14), (Qt.Key.Key_PageUp, 25), (Qt.Key.Key_PageDown, 5)],
)
def test_keys_step_by_one_and_by_ten(qtbot: QtBot, stepper: Stepper, key: Qt.Key, wanted: int):
    with qtbot.waitSignal(stepper.changed) as told:
        qtbot.keyClick(stepper.number, key)

    assert (stepper.value(), told.args) == (wanted, [wanted])


def test_thai_digits_are_read(qtbot: QtBot, stepper: Stepper):
    stepper.number.selectAll()
    for sign in "๔๕":
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(stepper.number, event)

    assert stepper.value() == 45


def test_it_stays_within_its_bounds(qtbot: QtBot, stepper: Stepper):
    stepper.set_value(240)
    qtbot.keyClick(stepper.number, Qt.Key.Key_Up)
    assert stepper.value() == 240


def test_setting_it_is_not_told(qtbot: QtBot, stepper: Stepper):
    with qtbot.assertNotEmitted(stepper.changed):
        stepper.set_value(3)
    assert stepper.value() == 3


def test_enter_is_left_to_the_page(stepper: Stepper):
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    stepper.number.keyPressEvent(enter)
    assert not enter.isAccepted()
