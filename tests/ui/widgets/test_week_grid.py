"""The week: blocks in their cells, arrows over them, heads of holidays, nothing cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.thai.breaks import breakable
from ui import theme
from ui.widgets import ink
from ui.widgets.day_list import DayList
from ui.widgets.meeting_block import MeetingShown, lines_of
from ui.widgets.week_grid import WeekGrid, WeekShown
from ui.widgets.week_head import DayShown

K = Qt.Key
NAMES = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
LONG = "การอบรมเชิงปฏิบัติการดอกไม้จากใบเตยและการแปรรูปผลิตภัณฑ์ชุมชน"


def meeting(day: int, part: int, title: str, at: str = "09.00 · ลานวัด") -> MeetingShown:
    said = f"{NAMES[day]} {at} {title}"
    return MeetingShown(title, day, part, breakable(at), breakable(title), said)


def week_of(*meetings: MeetingShown, closed: int | None = None, begin: str | None = None) -> WeekShown:
    days = tuple(
        DayShown(str(n + 1), name, "วันแม่แห่งชาติ" if n == closed else "", closed=n == closed)
        for n, name in enumerate(NAMES)
    )
    return WeekShown(days, ("เช้า", "บ่าย", "เย็น"), meetings, "1 – 7 มิถุนายน 2569", begin)


FULL = (
    meeting(0, 0, "ไทเก๊ก"),
    meeting(0, 1, "สานตะกร้า"),
    meeting(3, 0, "ขนมไทย"),
    meeting(3, 1, "สมุนไพร"),
    meeting(3, 2, "ลีลาศ"),
    meeting(6, 1, "สะล้อ"),
)


@pytest.fixture
def grid(qtbot: QtBot) -> WeekGrid:
    made = WeekGrid()
    qtbot.addWidget(made)
    made.resize(1102, 484)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def at() -> str:
    focus = QApplication.focusWidget()
    return focus.text() if hasattr(focus, "shown") else ""


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        ((), "ไทเก๊ก"),
        ((K.Key_Down,), "สานตะกร้า"),
        ((K.Key_Down, K.Key_Down), "สานตะกร้า"),  # the day ends here
        ((K.Key_Right,), "ขนมไทย"),  # over two empty days, the same part of the day
        ((K.Key_Down, K.Key_Right), "สมุนไพร"),
        ((K.Key_Right, K.Key_Right), "สะล้อ"),  # the nearest, where the part is empty
        ((K.Key_Right, K.Key_Right, K.Key_Right), "สะล้อ"),
        ((K.Key_Right, K.Key_Right, K.Key_Left), "สมุนไพร"),
        ((K.Key_End,), "สะล้อ"),
        ((K.Key_End, K.Key_Home), "ไทเก๊ก"),
    ],
)
def test_arrows_walk_over_the_blocks(grid: WeekGrid, keys: tuple[Qt.Key, ...], there: str) -> None:
    grid.show_week(week_of(*FULL))
    grid.take_keyboard()
    press(*keys)
    assert at() == there


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Enter, K.Key_Space])
def test_enter_and_space_open_a_block(grid: WeekGrid, qtbot: QtBot, key: Qt.Key) -> None:
    grid.show_week(week_of(*FULL))
    grid.take_keyboard("สมุนไพร")
    with qtbot.waitSignal(grid.opened) as opened:
        press(key)
    assert opened.args == ["สมุนไพร"]


def test_one_click_opens_a_block(grid: WeekGrid, qtbot: QtBot) -> None:
    grid.show_week(week_of(*FULL))
    with qtbot.waitSignal(grid.opened) as opened:
        qtbot.mouseClick(grid.blocks[2], Qt.MouseButton.LeftButton)
    assert opened.args == ["ขนมไทย"]


@pytest.mark.parametrize(("key", "step"), [(K.Key_PageDown, 1), (K.Key_PageUp, -1)])
@pytest.mark.parametrize("meetings", [FULL, ()], ids=["full", "empty"])
def test_pages_turn_the_week(
    grid: WeekGrid, qtbot: QtBot, key: Qt.Key, step: int, meetings: tuple[MeetingShown, ...]
) -> None:
    grid.show_week(week_of(*meetings))
    grid.take_keyboard()
    with qtbot.waitSignal(grid.turned) as turned:
        press(key)
    assert turned.args == [step]


def test_keys_of_the_house_are_left_to_it(grid: WeekGrid) -> None:
    grid.show_week(week_of(*FULL))
    grid.take_keyboard()
    QTest.keyClick(QApplication.focusWidget(), K.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert at() == "ไทเก๊ก"


def test_tab_stops_once_and_comes_back_to_the_block_it_left(grid: WeekGrid) -> None:
    grid.show_week(week_of(*FULL))
    grid.take_keyboard()
    press(K.Key_Right)
    stops = [b for b in grid.blocks if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [b.text() for b in stops] == ["ขนมไทย"]
    assert grid.focusProxy() is stops[0]


def test_the_keyboard_stays_on_its_meeting_when_the_week_is_shown_anew(grid: WeekGrid) -> None:
    grid.show_week(week_of(*FULL))
    grid.take_keyboard("ขนมไทย")
    grid.show_week(week_of(meeting(1, 0, "ใหม่"), *FULL))
    assert at() == "ขนมไทย"
    grid.show_week(week_of(*FULL[:2], *FULL[3:], begin="ลีลาศ"))
    assert at() == "ลีลาศ", "it is gone: the keyboard begins where the week says"


def test_an_empty_week_takes_the_keyboard_and_says_what_it_is(grid: WeekGrid) -> None:
    grid.show_week(week_of())
    grid.take_keyboard()
    assert QApplication.focusWidget().accessibleName() == "1 – 7 มิถุนายน 2569"
    grid.show_week(week_of(*FULL))
    assert at() == "ไทเก๊ก"


def test_a_reader_finds_every_block_by_name(grid: WeekGrid) -> None:
    grid.show_week(week_of(*FULL))
    sheet = QAccessible.queryAccessibleInterface(grid.blocks[0].parentWidget())
    children = [sheet.child(n) for n in range(sheet.childCount())]
    assert [c.text(QAccessible.Text.Name) for c in children] == [m.said for m in FULL]
    assert {c.role() for c in children} == {QAccessible.Role.Button}


@pytest.mark.parametrize("height", [300, 484, 900])
def test_blocks_stand_in_their_cells_and_never_on_each_other(grid: WeekGrid, height: int) -> None:
    grid.resize(1102, height)
    twice = meeting(3, 0, LONG, "13.00 · ศาลาอเนกประสงค์หมู่บ้าน")
    grid.show_week(week_of(*FULL[:3], twice, *FULL[3:]))
    boxes = {b: b.geometry() for b in grid.blocks}
    for one, box in boxes.items():
        assert all(one is b or not box.intersects(other) for b, other in boxes.items())
        assert box.height() >= 44
        assert box.left() >= 0
        assert box.right() < grid.width()
    days = [b.x() for b in grid.blocks if b.shown.day == 3]
    assert len(set(days)) == 1


def test_a_full_week_scrolls_inside_and_follows_the_keyboard(grid: WeekGrid) -> None:
    many = tuple(meeting(2, n % 3, f"กิจกรรม {n}") for n in sorted(range(30), key=lambda n: n % 3))
    grid.show_week(week_of(*many))
    grid.take_keyboard()
    press(K.Key_End)
    block = QApplication.focusWidget()
    seen = block.visibleRegion().boundingRect()
    assert seen.height() == block.height(), "the block that has the keyboard is in view"
    assert grid.height() == 484


@pytest.mark.parametrize("size", theme.SIZES)
def test_a_title_wraps_by_words_and_is_not_cut(qtbot: QtBot, size: str) -> None:
    theme.use(theme.Theme(size=size))
    for made in (WeekGrid(), DayList()):
        qtbot.addWidget(made)
        made.resize(theme.current().scaled(1102), 600)
        made.show()
        made.show_week(week_of(meeting(1, 0, LONG), closed=2))
        told: list[ink.Drawn] = []
        with ink.watch(told.append):
            made.grab()
        assert not [drawn.text for drawn in told if drawn.cut]
        drawn = "".join(d.text for d in told).replace(" ", "")
        assert LONG.replace(" ", "") in drawn


def test_lines_hold_all_words_and_the_last_takes_the_rest() -> None:
    words = breakable(LONG)
    font = theme.current().font("body", "medium")
    lines = lines_of(words, font, 120, 9)
    assert "".join(lines) == LONG
    assert all(ink.width(line, font) <= 120 for line in lines)
    assert "".join(lines_of(words, font, 120, 2)) == LONG
    assert lines_of("", font, 120, 2) in ([], [""])


def test_a_holidays_column_is_hatched_and_its_head_plum(grid: WeekGrid) -> None:
    grid.show_week(week_of(closed=2))
    picture = grid.grab().toImage()
    head, column = (
        picture.pixelColor(380, 55).name(),
        {picture.pixelColor(x, 300).name() for x in range(365, 500)},
    )
    assert head == theme.current().colour("plum_t").name()
    assert theme.current().colour("surface").name() in column
    assert len(column) > 1, "lines on it"
    open_day = {picture.pixelColor(x, 300).name() for x in range(520, 640)}
    assert open_day == {theme.current().colour("surface").name()}


def test_the_lamp_is_where_the_keyboard_is(grid: WeekGrid) -> None:
    grid.show_week(week_of(*FULL))
    grid.take_keyboard("ขนมไทย")
    lit = [b.text() for b in grid.blocks if lamp_in(b.grab().toImage())]
    assert lit == ["ขนมไทย"]


def lamp_in(picture) -> bool:
    lamp = theme.current().colour("lamp").name()
    middle = picture.height() // 2
    return lamp in {picture.pixelColor(x, middle).name() for x in range(picture.width())}


def test_the_list_by_day_shows_days_that_have_something(qtbot: QtBot) -> None:
    made = DayList()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_week(week_of(*FULL, closed=2))
    tops = [b.y() for b in made.blocks]
    assert tops == sorted(tops)
    assert len({b.x() for b in made.blocks}) == 1
    assert all(b.height() >= 44 for b in made.blocks)
    made.take_keyboard()
    press(K.Key_Down, K.Key_Down, K.Key_Down)
    assert at() == "สมุนไพร", "↓ goes on over the days"
    with qtbot.waitSignal(made.opened) as opened:
        press(K.Key_Return)
    assert opened.args == ["สมุนไพร"]
