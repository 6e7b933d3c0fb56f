"""The calendar: by keyboard, in both eras, holidays named."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button
from ui.widgets.calendar import Calendar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MAY = date(2026, 5, 27)
KEYS = Qt.Key


def opened(qtbot: QtBot, day: date | None = MAY, **how: object) -> Calendar:
    made = Calendar(**how)
    qtbot.addWidget(made)
    made.open_under(QRect(100, 100, 300, 44), day)
    return made


@pytest.mark.parametrize(
    ("key", "modifier", "wanted"),
    [
        (KEYS.Key_Left, Qt.KeyboardModifier.NoModifier, date(2026, 5, 26)),
        (KEYS.Key_Right, Qt.KeyboardModifier.NoModifier, date(2026, 5, 28)),
        (KEYS.Key_Up, Qt.KeyboardModifier.NoModifier, date(2026, 5, 20)),
        (KEYS.Key_Down, Qt.KeyboardModifier.NoModifier, date(2026, 6, 3)),
        (KEYS.Key_PageUp, Qt.KeyboardModifier.NoModifier, date(2026, 4, 27)),
        (KEYS.Key_PageDown, Qt.KeyboardModifier.NoModifier, date(2026, 6, 27)),
        (KEYS.Key_PageUp, Qt.KeyboardModifier.ControlModifier, date(2025, 5, 27)),
        (KEYS.Key_Home, Qt.KeyboardModifier.NoModifier, date(2026, 5, 1)),
        (KEYS.Key_End, Qt.KeyboardModifier.NoModifier, date(2026, 5, 31)),
    ],
)
def test_keys_move_and_enter_takes(qtbot: QtBot, key: Qt.Key, modifier: object, wanted: date):
    calendar = opened(qtbot)

    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    with qtbot.waitSignal(calendar.chosen) as told:
        qtbot.keyClick(QApplication.focusWidget(), KEYS.Key_Return)

    assert told.args == [wanted]
    assert not calendar.isVisible()


def test_the_last_of_a_long_month_becomes_the_last_of_a_short_one(qtbot: QtBot):
    calendar = opened(qtbot, date(2026, 1, 31))

    qtbot.keyClick(calendar, KEYS.Key_PageDown)

    assert calendar.shown_day() == date(2026, 2, 28)


def test_escape_leaves_without_a_day(qtbot: QtBot):
    calendar = opened(qtbot)
    with qtbot.assertNotEmitted(calendar.chosen):
        qtbot.keyClick(calendar, KEYS.Key_Escape)
    assert not calendar.isVisible()


def test_a_click_takes_a_day(qtbot: QtBot):
    calendar = opened(qtbot)
    with qtbot.waitSignal(calendar.chosen) as told:
        qtbot.mouseClick(calendar._days[5], Qt.MouseButton.LeftButton)  # the month begins on a Friday
    assert told.args == [date(2026, 5, 1)]


@pytest.mark.parametrize(("language", "title"), [("th", "พฤษภาคม 2569"), ("en", "May 2026")])
def test_its_head_speaks_the_language_and_its_era(qtbot: QtBot, language: str, title: str):
    assert opened(qtbot, language=language)._title.words() == title


def test_holidays_are_named_below_and_in_their_day(qtbot: QtBot):
    def holidays(year: int, month: int) -> dict[date, str]:
        assert (year, month) == (2026, 5)
        return {date(2026, 5, 4): "วันฉัตรมงคล"}

    calendar = opened(qtbot, holidays=holidays)

    assert calendar._named.words() == "<b>4</b> วันฉัตรมงคล"
    day = next(one for one in calendar._days if one.day == date(2026, 5, 4) and not one.isHidden())
    assert day.accessibleName() == "วันจันทร์ที่ 4 พฤษภาคม พ.ศ. 2569 วันฉัตรมงคล"


def test_its_cells_are_large_enough_for_a_finger(qtbot: QtBot):
    calendar = opened(qtbot)
    assert min(min(day.width(), day.height()) for day in calendar._days if day.isVisible()) >= 40


def test_it_stays_on_the_screen(qtbot: QtBot):
    calendar = opened(qtbot)
    screen = calendar.screen().availableGeometry()

    calendar.open_under(QRect(screen.right() - 50, screen.bottom() - 50, 300, 44), MAY)

    assert screen.contains(calendar.geometry())


def test_not_every_field_may_leave_the_day_unknown(qtbot: QtBot):
    with qtbot.waitSignal(opened(qtbot, may_be_unknown=True).day_unknown) as told:
        unknown = QApplication.activePopupWidget()
        next(
            b for b in unknown.findChildren(type(unknown._turner("x", "x", 0))) if b.text() == "ไม่รู้วัน"
        ).click()
    assert told.args == [2026, 5]
    assert not [b for b in opened(qtbot).children() if getattr(b, "text", str)() == "ไม่รู้วัน"]


def test_its_today_is_the_day_it_is_told(qtbot: QtBot):
    """Where the computer's clock is wrong, the calendar must not offer that day."""
    calendar = opened(qtbot, None, today=lambda: MAY)
    assert calendar.shown_day() == MAY
    today = next(b for b in calendar.findChildren(Button) if b.text() == "วันนี้")

    with qtbot.waitSignal(calendar.chosen) as told:
        today.click()

    assert told.args == [MAY]
