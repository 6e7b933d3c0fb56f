"""The month: every day a button, arrows by days and weeks, as many names as there is room for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import words
from ui.widgets import ink
from ui.widgets.month_cell import MonthCell, MonthDayShown
from ui.widgets.month_grid import MonthGrid

K = Qt.Key
TITLES = ("ไทเก๊กยามเช้า", "ขนมไทย", "สานตะกร้า", "สะล้อ")


def month(year: int, number: int, *, today: int = 0) -> tuple[MonthDayShown, ...]:
    day, days = date(year, number, 1), []
    while day.month == number:
        titles = TITLES if day.day == 20 else ()
        days.append(
            MonthDayShown(
                day,
                f"{day.day} {len(titles)} ครั้ง",
                f"{len(titles)} ครั้ง" if titles else "",
                titles,
                "วันแม่แห่งชาติ" if day.day == 12 else "",
                closed=day.day == 12,
                today=day.day == today,
            )
        )
        day += timedelta(1)
    return tuple(days)


@pytest.fixture
def grid(qtbot: QtBot) -> MonthGrid:
    made = MonthGrid(words.weekdays())
    qtbot.addWidget(made)
    made.resize(1100, 540)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_month(month(2026, 8, today=20), "สิงหาคม 2569")
    return made


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ((), 20),  # today
        ((K.Key_Left,), 19),
        ((K.Key_Right,), 21),
        ((K.Key_Up,), 13),
        ((K.Key_Down,), 27),
        ((K.Key_Down, K.Key_Down), 27),  # no such day in this month
        ((K.Key_Home,), 1),
        ((K.Key_End,), 31),
    ],
)
def test_arrows_go_by_days_and_weeks(grid: MonthGrid, keys: tuple[Qt.Key, ...], day: int) -> None:
    grid.take_keyboard()
    press(*keys)
    assert grid.at == date(2026, 8, day)


def test_enter_opens_a_day_and_pages_turn_the_month(grid: MonthGrid, qtbot: QtBot) -> None:
    grid.take_keyboard(date(2026, 8, 5))
    with qtbot.waitSignal(grid.opened) as opened:
        press(K.Key_Return)
    assert opened.args == [date(2026, 8, 5)]
    with qtbot.waitSignal(grid.turned) as turned:
        press(K.Key_PageDown)
    assert turned.args == [1]


def test_the_keyboard_keeps_its_day_of_the_month(grid: MonthGrid) -> None:
    grid.take_keyboard(date(2026, 8, 31))
    grid.show_month(month(2026, 9), "กันยายน 2569")
    assert grid.at == date(2026, 9, 30)
    assert QApplication.focusWidget().text() == "30"


def test_one_day_alone_is_a_stop_of_tab_and_all_have_names(grid: MonthGrid) -> None:
    cells = grid.findChildren(MonthCell)
    assert [c.text() for c in cells if c.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["20"]
    sheet = QAccessible.queryAccessibleInterface(cells[0].parentWidget())
    names = [sheet.child(n).text(QAccessible.Text.Name) for n in range(sheet.childCount())]
    assert names == [shown.said for shown in month(2026, 8)]


@pytest.mark.parametrize("height", [260, 540, 1000])
def test_weeks_begin_on_monday_and_every_day_is_large_enough(grid: MonthGrid, height: int) -> None:
    grid.resize(1100, height)
    cells = grid.findChildren(MonthCell)
    mondays = {c.x() for c in cells if c.shown.day.weekday() == 0}
    assert len(mondays) == 1
    assert mondays < {c.x() for c in cells}
    assert all(c.width() >= 44 and c.height() >= 44 for c in cells)
    assert len({c.y() for c in cells}) == 6, "August 2026 has six weeks"


def test_at_most_three_names_and_the_count_of_all(grid: MonthGrid) -> None:
    grid.resize(1100, 1000)
    busy = next(c for c in grid.findChildren(MonthCell) if c.text() == "20")
    told: list[ink.Drawn] = []
    with ink.watch(told.append):
        busy.grab()
    texts = [drawn.text for drawn in told]
    assert [text for text in texts if text in TITLES] == list(TITLES[:3])
    assert "4 ครั้ง" in texts


def test_a_holiday_says_its_name(grid: MonthGrid) -> None:
    closed = next(c for c in grid.findChildren(MonthCell) if c.text() == "12")
    told: list[ink.Drawn] = []
    with ink.watch(told.append):
        closed.grab()
    assert "วันแม่แห่งชาติ" in [drawn.text for drawn in told]


def test_a_month_of_six_weeks_stands_where_five_do(qtbot: QtBot, grid: MonthGrid) -> None:
    bar = grid._scroll.verticalScrollBar()
    grid.resize(1100, 480)
    grid.show_month(month(2026, 8), "สิงหาคม 2569")
    assert grid._body.weeks == 6
    qtbot.waitUntil(lambda: bar.maximum() == 0)
