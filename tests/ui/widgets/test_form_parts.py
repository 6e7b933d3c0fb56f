"""The parts of forms and lists: lines that wrap, masks, rows of fields, the order of reading."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets import ink
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.jump import Jump
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines, lines_of
from ui.widgets.masked_edit import MaskedEdit
from ui.widgets.offer_line import OfferLine
from ui.widgets.reading_order import ReadingOrder
from ui.widgets.typed_choice import TypedChoice

LONG = "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์กิตติศาลโชติไพบูลย์"
K = Qt.Key


# --- lines ------------------------------------------------------------------------------------------


def test_a_name_that_fits_is_one_line(qtbot: QtBot) -> None:
    assert lines_of("นายดี ใจงาม", theme.current().font(), 400) == ((0, 11),)


def test_a_long_name_breaks_between_words_and_loses_nothing(qtbot: QtBot) -> None:
    font = theme.current().font()
    for room in (120, 180, 240, 300):
        found = lines_of(LONG, font, room)
        assert "".join(LONG[first:last] for first, last in found).replace(" ", "") == LONG.replace(
            " ", ""
        )
        assert all(ink.width(LONG[first:last], font) <= room for first, last in found)


def test_lines_grow_with_what_they_say(qtbot: QtBot) -> None:
    lines = Lines(LONG, icon="map-pin")
    qtbot.addWidget(lines)
    assert lines.heightForWidth(200) > lines.heightForWidth(900)
    lines.resize(200, lines.heightForWidth(200))
    drawn: list[ink.Drawn] = []
    with ink.watch(drawn.append):
        lines.grab()
    assert len(drawn) > 1
    assert not any(one.cut for one in drawn)
    assert lines.accessibleName() == LONG


def test_lines_without_words_take_no_room(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    lines = Lines("", parent=holder)
    assert lines.isHidden()
    lines.say("45 ม.3")
    assert not lines.isHidden()
    assert lines.words() == "45 ม.3"


# --- a mask -----------------------------------------------------------------------------------------


def masked(qtbot: QtBot, mask: str = "1-0000-xxxxx-xx-7") -> MaskedEdit:
    made = MaskedEdit()
    qtbot.addWidget(made)
    made.setAccessibleName("เลขบนบัตร")
    made.conceal(mask)
    made.show()
    return made


def test_a_mask_is_not_typed(qtbot: QtBot) -> None:
    edit = masked(qtbot)
    assert edit.typed() == ""
    assert edit.holds
    assert edit.ask.accessibleName() == "แสดง เลขบนบัตร"


def test_the_first_key_takes_the_mask_away(qtbot: QtBot) -> None:
    edit = masked(qtbot)
    QTest.keyClick(edit.line, K.Key_7)
    assert edit.typed() == "7"
    assert edit.ask.isHidden()


def test_what_is_pasted_takes_the_mask_away(qtbot: QtBot) -> None:
    edit = masked(qtbot)
    data = QMimeData()
    data.setText("1000000000017")
    edit.line.insertFromMimeData(data)
    assert edit.typed() == "1000000000017"


def test_arrows_leave_the_mask_alone(qtbot: QtBot) -> None:
    edit = masked(qtbot)
    QTest.keyClick(edit.line, K.Key_Left)
    assert edit.line.text() == "1-0000-xxxxx-xx-7"


def test_a_number_in_the_clear_can_be_hidden_again(qtbot: QtBot) -> None:
    edit = masked(qtbot)
    with qtbot.waitSignal(edit.wanted):
        QTest.keyClick(edit.ask, K.Key_Return)
    edit.reveal("1000000000017")
    assert edit.ask.text() == "ซ่อน"
    assert edit.typed() == ""
    edit.ask.click()
    assert edit.line.text() == "1-0000-xxxxx-xx-7"


def test_without_a_number_there_is_nothing_to_ask_for(qtbot: QtBot) -> None:
    edit = masked(qtbot, "")
    assert edit.ask.isHidden()
    assert not edit.holds


# --- rows of fields ---------------------------------------------------------------------------------


def test_fields_share_a_line_and_go_on_in_the_next(qtbot: QtBot) -> None:
    one, two = Field("ชื่อ", LineEdit()), Field("นามสกุล", LineEdit())
    row = FieldRow((one, 150, 1), (two, 150, 2))
    qtbot.addWidget(row)
    row.resize(500, row.layout().heightForWidth(500))
    row.show()
    assert one.y() == two.y()
    assert two.width() > one.width()
    row.resize(280, row.layout().heightForWidth(280))
    assert two.y() > one.y()
    assert one.width() == two.width() == 280


def test_a_hidden_field_leaves_its_room_to_the_others(qtbot: QtBot) -> None:
    one, two = Field("ชื่อ", LineEdit()), Field("ชื่อกลาง", LineEdit())
    row = FieldRow((one, 150, 1), (two, 150, 1))
    qtbot.addWidget(row)
    row.resize(500, 100)
    two.hide()
    row.show()
    assert one.width() == 500


# --- jumps, offers, typed choices -------------------------------------------------------------------


def test_a_jump_says_how_its_part_stands(qtbot: QtBot) -> None:
    jump = Jump("ที่อยู่ โทรศัพท์", "map-pin")
    qtbot.addWidget(jump)
    jump.stand("lacks", "ยังขาด")
    assert jump.accessibleName() == "ที่อยู่ โทรศัพท์ ยังขาด"
    with qtbot.waitSignal(jump.clicked):
        QTest.keyClick(jump, K.Key_Return)


def test_a_jump_wraps_rather_than_cut(qtbot: QtBot) -> None:
    jump = Jump("ใบยินยอมเรื่องเรียนและรายงาน", "signature", end="on")
    qtbot.addWidget(jump)
    jump.resize(240, jump.heightForWidth(240))
    drawn: list[ink.Drawn] = []
    with ink.watch(drawn.append):
        jump.grab()
    assert len(drawn) == 2
    assert not any(one.cut for one in drawn)


def test_an_offer_is_pressed_anywhere(qtbot: QtBot) -> None:
    offer = OfferLine("F9")
    qtbot.addWidget(offer)
    offer.say("ไม่พบคนที่หา? กด", "ลงชื่อคนใหม่")
    offer.resize(600, offer.sizeHint().height())
    assert offer.accessibleName() == "ไม่พบคนที่หา? กด F9 ลงชื่อคนใหม่"
    with qtbot.waitSignal(offer.clicked):
        QTest.mouseClick(offer, Qt.MouseButton.LeftButton, pos=offer.rect().center())
    assert isinstance(offer.grab(), QPixmap)


def test_any_answer_may_be_typed_beside_those_that_are_offered(qtbot: QtBot) -> None:
    choice = TypedChoice(("นาย", "นาง"))
    qtbot.addWidget(choice)
    assert choice.text() == ""
    choice.put("ว่าที่ ร.ต.")
    assert choice.text() == "ว่าที่ ร.ต."
    choice.put("นาง")
    assert choice.currentIndex() == 1


# --- the order of reading ---------------------------------------------------------------------------


def test_tab_goes_from_top_to_bottom_whatever_was_made_first(qtbot: QtBot) -> None:
    whole = ReadingOrder()
    qtbot.addWidget(whole)
    last, first, second = LineEdit(), LineEdit(), LineEdit()
    column = QVBoxLayout(whole)
    column.addWidget(FieldRow((first, 100, 1), (second, 100, 1)))
    column.addWidget(last)
    whole.resize(400, 200)
    whole.show()
    qtbot.waitExposed(whole)
    assert whole.places() == [first, second, last]
    assert whole.places(last.parentWidget())[0] is first
