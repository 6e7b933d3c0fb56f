"""The พ.ศ. date: typed and pasted in any form, stepped, left, taken from the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.thai.dates import read_date
from ui.widgets.date_field import DateField
from ui.widgets.field import Field

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TODAY = date(2026, 5, 27)


def a_field(qtbot: QtBot, **how: object) -> DateField:
    """A date field in its frame, shown, with something to leave it for."""
    page = QWidget()
    made = DateField(page, today=lambda: TODAY, **how)
    page.frame = Field("วันเกิด", made, parent=page)
    page.frame.resize(700, 120)
    page.other = QLineEdit(page)
    page.other.move(0, 130)
    qtbot.addWidget(page)
    made.page = page  # nobody else holds it
    page.resize(720, 200)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return made


def parts(field: DateField) -> tuple[str, str, str]:
    return field._day.text(), field._month.line.text(), field._year.text()


def typed(part: QWidget, text: str) -> None:
    """Text from a keyboard or an input method, letter by letter (as Thai must come)."""
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(part, event)


def leave(qtbot: QtBot, field: DateField) -> None:
    with qtbot.waitSignal(field.left):
        field.window().other.setFocus()


def part(field: DateField, number: int) -> QWidget:
    return (field._day, field._month, field._year)[number]


FORMS = ("27/5/69", "๒๗ พค ๖๙", "27 พ.ค. 2569", "2026-05-27", "27052569")


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("text", FORMS)
def test_any_form_typed_into_any_part_fills_all(qtbot: QtBot, text: str, number: int):
    field = a_field(qtbot)
    part(field, number).setFocus()

    typed(part(field, number), text)
    leave(qtbot, field)

    assert parts(field) == ("27", "พฤษภาคม", "2569")
    assert field.value().iso == "2026-05-27"
    assert field.trouble() is None


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_pasted_date_fills_all_at_once(qtbot: QtBot, number: int):
    field = a_field(qtbot)
    part(field, number).setFocus()
    QGuiApplication.clipboard().setText(" ๒๗ พค ๖๙ ")

    qtbot.keyClick(part(field, number), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert parts(field) == ("27", "พฤษภาคม", "2569")
    assert field.value().text == "๒๗ พค ๖๙"


def test_what_is_pasted_and_is_no_whole_date_goes_where_the_cursor_is(qtbot: QtBot):
    field = a_field(qtbot)
    field._year.setFocus()
    QGuiApplication.clipboard().setText("2569")

    qtbot.keyClick(field._year, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert parts(field) == ("", "ไม่ทราบ", "2569")


def test_while_a_whole_date_is_typed_its_part_has_all_the_room_and_says_what_it_becomes(qtbot: QtBot):
    field = a_field(qtbot)
    narrow = field._day.width()
    field._day.setFocus()

    typed(field._day, "27/5/69")

    assert field._day.width() > 3 * narrow
    assert field.window().frame.note() == "คือ 27 พฤษภาคม 2569"
    leave(qtbot, field)
    assert field._day.width() == narrow


def test_a_year_of_two_digits_says_at_once_what_it_became(qtbot: QtBot):
    field = a_field(qtbot)
    field._year.setFocus()

    typed(field._year, "69")

    assert field.window().frame.note() == "69 คือ พ.ศ. 2569"
    leave(qtbot, field)
    assert field._year.text() == "2569"
    assert field.window().frame.note() == "69 คือ พ.ศ. 2569"


def test_day_then_month_may_stay_empty(qtbot: QtBot):
    field = a_field(qtbot, birth=True)

    field._year.setFocus()
    typed(field._year, "2488")
    assert (field.value().iso, field.value().precision) == ("1945", "year")

    field._month.setFocus()
    field._month.line.selectAll()
    typed(field._month, "มี.ค.")
    leave(qtbot, field)

    assert parts(field) == ("", "มีนาคม", "2488")
    assert (field.value().iso, field.value().text) == ("1945-03", "3/2488")


def test_a_birth_shows_the_age_and_the_common_year(qtbot: QtBot):
    field = a_field(qtbot, birth=True)

    field.set_value("3/2488")

    assert field._age.isVisible()
    assert field._age.accessibleName() == "อายุ 81 ปี ตรงกับ ค.ศ. 1945"


def test_before_2484_the_line_says_that_the_year_began_in_april(qtbot: QtBot):
    field = a_field(qtbot, birth=True)

    field.set_value("2482")

    assert field.window().frame.note() == "เกิดก่อน 2484 ปีเริ่มเดือนเมษายน"
    assert field.value().earliest == date(1939, 4, 1)
    assert field._age.accessibleName() == "อายุ 86–87 ปี"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31/2/2566", "no_such_date"),
        ("27/5/-", "date_no_year"),
        ("27/-/2569", "date_no_month"),
        ("ไม่แน่ใจ", "date_unreadable"),
        ("27/5/2570", "birth_in_future"),
        ("", None),
        ("5/2520", None),
    ],
)
def test_what_is_wrong_has_a_code_and_words(qtbot: QtBot, text: str, code: str | None):
    field = a_field(qtbot, birth=True)

    field.set_value(text)

    assert field.trouble() == code
    assert bool(field.trouble_words()) == (code is not None)


def test_a_day_may_be_needed(qtbot: QtBot):
    field = a_field(qtbot, whole=True)
    field.set_value("5/2569")

    assert field.trouble() == "day_needed"


def test_trouble_is_said_on_leaving_and_never_while_typing(qtbot: QtBot):
    field = a_field(qtbot)
    field._day.setFocus()
    typed(field._day, "31/2/2566")
    assert not field._day.property("wrong")
    assert "ไม่มีวันนี้" not in field.window().frame.note()

    leave(qtbot, field)

    assert field.window().frame.note().startswith("ไม่มีวันนี้ในปฏิทิน")
    assert field._day.property("wrong")

    field._day.setFocus()
    field._day.selectAll()
    typed(field._day, "2")

    assert not field._day.property("wrong")
    assert "ไม่มีวันนี้" not in field.window().frame.note()


def test_enter_goes_to_the_next_part_and_behind_the_year_it_is_the_pages(qtbot: QtBot):
    field = a_field(qtbot)
    field._day.setFocus()
    typed(field._day, "27")

    qtbot.keyClick(field._day, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field._month
    typed(field._month, "5")
    qtbot.keyClick(field._month, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field._year
    typed(field._year, "69")
    qtbot.keyClick(field._year, Qt.Key.Key_Return)

    assert parts(field) == ("27", "พฤษภาคม", "2569")


def test_enter_behind_a_whole_date_goes_to_the_end(qtbot: QtBot):
    field = a_field(qtbot)
    field._day.setFocus()
    typed(field._day, "27/5/69")

    qtbot.keyClick(field._day, Qt.Key.Key_Return)

    assert QApplication.focusWidget() is field._year


def test_the_arrows_step_by_day_month_and_year(qtbot: QtBot):
    field = a_field(qtbot)
    field.set_value("31/5/2569")

    qtbot.keyClick(field._day, Qt.Key.Key_Up)
    assert field.value().iso == "2026-06-01"
    qtbot.keyClick(field._day, Qt.Key.Key_Down)
    assert field.value().iso == "2026-05-31"
    qtbot.keyClick(field._year, Qt.Key.Key_Down)
    assert field.value().iso == "2025-05-31"
    qtbot.keyClick(field._month, Qt.Key.Key_Up)
    assert field.trouble() == "no_such_date"


def test_the_arrows_begin_somewhere_sensible(qtbot: QtBot):
    birth, lesson = a_field(qtbot, birth=True), a_field(qtbot)

    qtbot.keyClick(birth._year, Qt.Key.Key_Up)
    qtbot.keyClick(lesson._year, Qt.Key.Key_Up)

    assert (birth._year.text(), lesson._year.text()) == ("2509", "2569")


def test_changed_is_told_of_typing_and_not_of_setting(qtbot: QtBot):
    field = a_field(qtbot)
    with qtbot.assertNotEmitted(field.changed):
        field.set_value("27/5/2569")
    with qtbot.waitSignal(field.changed):
        typed(field._year, "9")


def test_what_was_handed_in_comes_back_as_it_was(qtbot: QtBot):
    written = read_date("May 27, 1945", today=TODAY)
    field = a_field(qtbot, birth=True)

    field.set_value(written)

    assert parts(field) == ("27", "พฤษภาคม", "2488")
    assert field.value() is written


@pytest.mark.parametrize("draft", ["27/5/2569", "27/5/-", "-/5/69", "27/5/25 ไม่แน่", "", "31/2/2566"])
def test_a_half_typed_date_lives_on_as_a_draft(qtbot: QtBot, draft: str):
    first, second = a_field(qtbot), a_field(qtbot)
    first.set_value(draft)

    second.set_value(first.text())

    assert second.text() == first.text()
    assert parts(second) == parts(first)
    assert second.trouble() == first.trouble()


def test_in_english_years_are_common_and_buddhist_ones_are_understood(qtbot: QtBot):
    field = a_field(qtbot, language="en")
    field._year.setFocus()
    typed(field._year, "2569")

    assert field.value().iso == "2026"
    leave(qtbot, field)
    assert field._year.text() == "2026"

    field._year.selectAll()
    typed(field._year, "26")
    assert field.value().iso == "2026"


def test_a_buddhist_year_that_lies_in_two_common_ones_stays_as_written(qtbot: QtBot):
    field = a_field(qtbot, language="en", birth=True)

    field.set_value(read_date("2482", today=TODAY))

    assert field._year.text() == "2482"


def test_the_calendar_fills_the_parts(qtbot: QtBot):
    field = a_field(qtbot)
    field.set_value("27/5/2569")

    qtbot.keyClick(field._day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field._calendar.isVisible()
    qtbot.keyClick(field._calendar, Qt.Key.Key_Right)
    qtbot.keyClick(field._calendar, Qt.Key.Key_Return)

    assert not field._calendar.isVisible()
    assert field.value().iso == "2026-05-28"


def test_the_calendar_of_an_empty_date_begins_at_the_day_it_is_told(qtbot: QtBot):
    field = a_field(qtbot)
    field.open_calendar()
    shown = field._calendar.shown_day()
    field._calendar.close()  # left open it is painted while the field goes, which Qt does not outlive
    assert shown == TODAY


def test_the_calendar_may_leave_the_day_unknown(qtbot: QtBot):
    field = a_field(qtbot)
    field.set_value("27/5/2569")

    field._calendar.day_unknown.emit(2026, 6)

    assert parts(field) == ("", "มิถุนายน", "2569")
    assert field.value().precision == "month"


def test_every_part_is_named(qtbot: QtBot):
    field = a_field(qtbot)

    named = [part(field, number).accessibleName() for number in range(3)]

    assert named == ["วันเกิด วันที่", "วันเกิด เดือน", "วันเกิด ปี พ.ศ."]


def test_where_room_is_scarce_the_age_stays_and_the_button_goes(qtbot: QtBot):
    field = a_field(qtbot, birth=True)
    field.set_value("3/2488")
    assert field._button.isVisible()

    field.window().frame.resize(520, 120)
    QApplication.processEvents()

    assert field._age.isVisible()
    assert not field._button.isVisible()
