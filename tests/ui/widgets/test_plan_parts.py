"""The small parts of the form: times as typed, weekdays as toggles, names that were used before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import ink
from ui.widgets.day_toggles import DayToggles
from ui.widgets.head_line import HeadLine
from ui.widgets.label import Label
from ui.widgets.suggest import Suggest
from ui.widgets.time_edit import TimeEdit, read_clock
from ui.widgets.two_columns import TwoColumns
from ui.widgets.views import Views

K = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", "09:00"), ("09", "09:00"), ("12", "12:00"), ("0", "00:00"), ("23", "23:00"),
        ("900", "09:00"), ("0900", "09:00"), ("1330", "13:30"), ("2359", "23:59"),
        ("9.00", "09:00"), ("9:30", "09:30"), ("09:00", "09:00"), ("9.3", "09:30"), ("9,15", "09:15"),
        (" 9.00 น. ", "09:00"), ("9 โมง", "09:00"), ("๙.๓๐", "09:30"), ("๑๓๐๐ น.", "13:00"),
        ("24", None), ("2400", None), ("9.60", None), ("960", None), ("12345", None), ("-9", None),
        ("", None), ("เช้า", None), ("9.0.0", None), ("9am", None),
    ],
)  # fmt: skip
def test_times_are_read_as_people_type_them(typed: str, meant: str | None) -> None:
    assert read_clock(typed) == meant


def test_a_time_is_put_in_order_on_leaving_and_what_cannot_be_read_stays(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    time, other = TimeEdit(host), TimeEdit(host)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    for typed, stands in (("930", "09.30"), ("สาย", "สาย")):
        time.setFocus()
        time.setText(typed)
        assert time.text() == typed, "never while typing"
        other.setFocus()
        assert time.text() == stands


@pytest.fixture
def days(qtbot: QtBot) -> DayToggles:
    made = DayToggles([(n, f"วัน{n}") for n in "จอพฤศสย"], ("เลือกไว้", "ไม่ได้เลือก"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_space_ticks_days_and_arrows_go_round(days: DayToggles, qtbot: QtBot) -> None:
    days.setFocus()
    for key in (K.Key_Space, K.Key_Right, K.Key_Right, K.Key_Space, K.Key_Left, K.Key_Left, K.Key_Left):
        QTest.keyClick(QApplication.focusWidget(), key)
    with qtbot.waitSignal(days.changed):
        QTest.keyClick(QApplication.focusWidget(), K.Key_Space)
    assert days.value() == ("mon", "wed", "sun")


def test_a_day_says_whether_it_is_chosen(days: DayToggles) -> None:
    days.put(("fri",))
    names = [button.accessibleName() for button in days._days]
    assert names[4] == "วันศ เลือกไว้"
    assert names[0] == "วันจ ไม่ได้เลือก"
    assert all(b.sizeHint().height() >= 44 and b.minimumSizeHint().width() >= 44 for b in days._days)
    days.put(())
    assert days.value() == ()


@pytest.fixture
def suggest(qtbot: QtBot) -> Suggest:
    made = Suggest()
    qtbot.addWidget(made)
    made.offer(("ลานวัด", "ศาลาวัด", "ห้อง 1"))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def offered(suggest: Suggest) -> list[str]:
    model = suggest.completer().completionModel()
    return [model.index(n, 0).data() for n in range(model.rowCount())]


def test_names_are_offered_by_any_part_of_them(suggest: Suggest) -> None:
    suggest.completer().setCompletionPrefix("วัด")
    assert offered(suggest) == ["ลานวัด", "ศาลาวัด"]


def test_down_opens_all_names_and_enter_takes_the_lit_one(suggest: Suggest, qtbot: QtBot) -> None:
    QTest.keyClick(suggest, K.Key_Down)
    popup = suggest.completer().popup()
    assert popup.isVisible()
    assert offered(suggest) == ["ลานวัด", "ศาลาวัด", "ห้อง 1"]
    assert popup.sizeHintForRow(0) >= 44
    QTest.keyClick(popup, K.Key_Down)
    QTest.keyClick(popup, K.Key_Down)
    QTest.keyClick(popup, K.Key_Return)
    assert suggest.text() == "ศาลาวัด"
    assert not popup.isVisible()


def test_what_was_typed_stays_when_the_list_is_closed(suggest: Suggest) -> None:
    suggest.setText("วัด")
    QTest.keyClick(suggest, K.Key_Down)
    QTest.keyClick(suggest.completer().popup(), K.Key_Escape)
    assert suggest.text() == "วัด"


def test_without_names_nothing_opens(qtbot: QtBot) -> None:
    made = Suggest()
    qtbot.addWidget(made)
    QTest.keyClick(made, K.Key_Down)
    assert not made.completer().popup().isVisible()


def test_two_columns_fold_into_one(qtbot: QtBot) -> None:
    made = TwoColumns(700)
    qtbot.addWidget(made)
    one, two, whole = Label("หนึ่ง"), Label("สอง"), Label("สาม")
    made.put_rows(((whole,), (one, two)))
    made.resize(800, 300)
    made.show()
    assert one.y() == two.y()
    assert one.x() < two.x()
    made.resize(500, 300)
    qtbot.waitUntil(lambda: two.y() > one.y())
    assert one.x() == two.x()


def test_views_are_no_larger_than_what_they_show(qtbot: QtBot) -> None:
    made = Views()
    qtbot.addWidget(made)
    small, large = QWidget(), QWidget()
    small.setMinimumSize(10, 10)
    large.setMinimumSize(900, 900)
    made.addWidget(small)
    made.addWidget(large)
    assert made.minimumSizeHint() == small.minimumSizeHint()
    made.setCurrentWidget(large)
    assert made.minimumSizeHint() == large.minimumSizeHint()


@pytest.mark.parametrize(("wide", "lines"), [(900, 1), (420, 2)])
def test_a_long_title_gets_smaller_then_two_lines(qtbot: QtBot, wide: int, lines: int) -> None:
    title = "การพัฒนาทักษะดิจิทัลและการประกอบอาชีพเพื่อพัฒนาคุณภาพชีวิต"
    made = HeadLine(("title", "section"), "ink", lines=2)
    qtbot.addWidget(made)
    made.say(title)
    made.resize(wide, made.sizeHint().height())
    made.show()
    told: list[ink.Drawn] = []
    with ink.watch(told.append):
        made.grab()
    assert len(told) == lines
    assert "".join(drawn.text for drawn in told) == title
    assert made.accessibleName() == made.words() == title
