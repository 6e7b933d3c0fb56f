"""‹ a span ›: arrows and buttons turn it; a side that is not open says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.proof import faults, look
from ui import theme
from ui.widgets.turner import Turner


@pytest.fixture
def turner(qtbot: QtBot) -> Turner:
    made = Turner("รายงานของ")
    qtbot.addWidget(made)
    made.say("พฤศจิกายน 2569")
    made.show()
    return made


def test_arrows_and_buttons_turn(turner: Turner, qtbot: QtBot) -> None:
    turned: list[int] = []
    turner.turned.connect(turned.append)
    QTest.keyClick(turner, Qt.Key.Key_Left)
    QTest.keyClick(turner, Qt.Key.Key_Right)
    turner.before.click()
    turner.after.click()
    assert turned == [-1, 1, -1, 1]


def test_a_closed_side_says_why_and_does_not_turn(turner: Turner, qtbot: QtBot) -> None:
    turner.after.why_not("เดือนถัดไปยังมาไม่ถึง")
    with qtbot.assertNotEmitted(turner.turned), qtbot.waitSignal(turner.after.refused) as told:
        QTest.keyClick(turner, Qt.Key.Key_Right)
    assert told.args == ["เดือนถัดไปยังมาไม่ถึง"]


def test_it_is_one_control_with_a_name(turner: Turner) -> None:
    assert turner.accessibleName() == "รายงานของ พฤศจิกายน 2569"
    assert turner.before.focusPolicy() == turner.after.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("size", theme.SIZES)
def test_the_longest_span_is_never_cut(qtbot: QtBot, size: str) -> None:
    theme.use(theme.Theme(size=size))
    made = Turner("รายงานของ")
    qtbot.addWidget(made)
    made.say("ปีงบประมาณ 2569 ถึง 2570")
    made.resize(made.minimumSizeHint())
    made.show()
    assert [one.text for one in look(made).drawn if one.cut] == []
    assert faults(made) == []
