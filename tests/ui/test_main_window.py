"""The frame: the keys of the house, where they lead, and that nothing late takes the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from desktop.learners import register
from desktop.paths import Home
from desktop.store.store import Store
from tests.ui.standing import TIGHT, WIDE, dressed, filled, opened, settle, standing
from ui.main_window import Frame
from ui.pages.learners.page import LearnersPage
from ui.places import PAGES
from ui.widgets.message_line import Message

PLACES = ("today", "roll", "learners", "activities", "certificates", "reports", "send")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return filled(tmp_path_factory.mktemp("frame"), learners=30)


@pytest.fixture
def store(home: Home, qapp: QApplication) -> Iterator[Store]:
    with opened(home) as store:
        yield store


@pytest.fixture
def frame(store: Store) -> Iterator[Frame]:
    dressed()
    with standing(store) as frame:
        frame.activateWindow()
        frame.go_to("today")
        settle(frame)
        yield frame


def press(
    frame: Frame, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(QApplication.focusWidget() or frame, key, modifier)


@pytest.mark.parametrize(
    ("place", "key"), list(zip(PLACES, range(Qt.Key.Key_F2, Qt.Key.Key_F9), strict=True))
)
def test_f_keys_follow_the_rail(frame: Frame, place: str, key: int) -> None:
    press(frame, Qt.Key(key))
    assert frame.at.place == place


def test_help_knows_the_page_one_came_from_and_esc_goes_back(frame: Frame) -> None:
    press(frame, Qt.Key.Key_F3)
    settle(frame)
    press(frame, Qt.Key.Key_F1)
    assert frame.at.place == "help"
    press(frame, Qt.Key.Key_Escape)
    assert frame.at.place == "roll"


def test_esc_leaves_a_page_that_stands_under_another(frame: Frame) -> None:
    frame.go_to("activity_form")
    settle(frame)
    press(frame, Qt.Key.Key_Escape)
    assert frame.at.place == "activities"


def test_a_late_answer_does_not_take_the_keyboard_from_the_page_that_is_open(frame: Frame) -> None:
    frame.go_to("activities")  # its answer comes when it is not shown any more
    frame.go_to("activity_form")
    settle(frame)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert frame.page.isAncestorOf(focus)


def test_undo_takes_back_the_last_deed_and_says_which(frame: Frame, store: Store) -> None:
    with store.write("learners.add", frame.room.who.id) as tx:
        made = register.add(tx, "นางญาณี ฐิติกุล")
    press(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(frame)
    with store.read() as tx:
        gone = tx.sql.execute("SELECT gone FROM learner WHERE id = ?", (made.id,)).fetchone()[0]
    assert gone == 1
    assert frame.line.message is not None
    assert "ลงชื่อคนใหม่" in frame.line.message.text


def test_undo_with_nothing_to_undo_is_a_calm_sentence(frame: Frame, store: Store) -> None:
    frame.room.work.by = b"nobody here wrote"
    frame.undo()
    settle(frame)
    assert frame.line.message is not None
    assert frame.line.message.kind == "error"


def test_a_message_stays_until_the_next_one(frame: Frame) -> None:
    frame.say(Message("ok", "เช็กแล้ว"))
    press(frame, Qt.Key.Key_F4)
    settle(frame)
    assert frame.line.message is not None
    frame.say(Message("look", "ดูที่นี่"))
    assert frame.line.message.text == "ดูที่นี่"


def test_the_title_of_the_window_says_place_and_page(frame: Frame) -> None:
    told: list[str] = []
    frame.titled.connect(told.append)
    frame.go_to("send")
    frame.go_to("activity_form")
    assert told[0] == "ส่งข้อมูล"
    assert told[-1] == "กิจกรรม · กิจกรรมใหม่"


def test_a_tight_window_folds_the_rail_and_puts_what_waits_on_it(frame: Frame) -> None:
    frame.wait_for(42)
    assert frame.page.head.pill.isVisible()
    wide = frame.rail.width()
    frame.resize(TIGHT)
    settle(frame)
    assert frame.rail.width() < wide
    assert not frame.page.head.pill.isVisible()
    frame.resize(WIDE)
    settle(frame)
    assert frame.rail.width() == wide
    assert frame.page.head.pill.accessibleName() == "ยังไม่ส่ง 42 รายการ"


def test_what_another_write_changed_is_shown_without_a_key(frame: Frame, store: Store) -> None:
    frame.go_to("learners")
    settle(frame)
    before = _counts(frame)
    with store.write("learners.add") as tx:
        register.add(tx, "นายมาใหม่ ใจดี")
    settle(frame)
    assert _counts(frame) != before


def _counts(frame: Frame) -> list[str]:
    assert isinstance(frame.page, LearnersPage)
    return [button.accessibleName() for button in frame.page.whom.findChildren(QAbstractButton)]


def test_undo_stops_at_a_number_that_was_given(frame: Frame, store: Store) -> None:
    who = frame.room.who.id
    with store.write("learners.add", who) as tx:
        made = register.add(tx, "นายก่อนหน้า ใจดี")
    with store.write("certificates.void", who) as tx:
        register.add(tx, "นายหลังจาก ใจดี")  # any row: what counts is what the deed is called
    for _ in range(2):
        frame.undo()
        settle(frame)
        assert frame.line.message is not None
        assert "เลิกทำไม่ได้" in frame.line.message.text
    with store.read() as tx:
        assert tx.sql.execute("SELECT gone FROM learner WHERE id = ?", (made.id,)).fetchone()[0] == 0


def test_the_pill_says_how_long_no_receipt_came_and_first_what_must_be_chosen(frame: Frame) -> None:
    pill = frame.page.head.pill
    frame.wait_for(12, days=3)
    assert pill.accessibleName() == "ยังไม่ส่ง 12 รายการ · 3 วัน"
    frame.wait_for(12, days=3, conflicts=2)
    assert pill.accessibleName() == "ต้องเลือก 2 เรื่อง"
    pill.click()
    assert frame.at.place == "send"
    frame.wait_for(0)
    assert not frame.page.head.pill.isVisible()


def test_hints_go_before_a_sentence_is_cut(frame: Frame) -> None:
    frame.say(Message("ok", "สั้น"))
    assert frame.line.hints.isVisible()
    frame.say(Message("look", "ไม่พบเครื่องพิมพ์ เสียบสายและเปิดเครื่องพิมพ์แล้วลองใหม่ " * 2))
    assert not frame.line.hints.isVisible()


def test_a_note_about_a_page_goes_with_it_and_a_deed_done_stays(frame: Frame) -> None:
    frame.say(Message("look", "4 คนยังไม่มีวันเกิด"))
    settle(frame)
    frame.go_to("send")
    assert frame.line.message is None
    frame.say(Message("ok", "เช็กแล้ว"))
    settle(frame)
    frame.go_to("today")
    assert frame.line.message is not None


def _lines(frame: Frame) -> list[str]:
    return [one.text() for one in frame.page.findChildren(QLineEdit)]


def test_ctrl_f_finds_anybody_from_every_page_and_esc_comes_back_to_it(frame: Frame) -> None:
    for place in PAGES:
        frame.go_to(place)
        settle(frame)
        stood, lines = frame.at, _lines(frame)
        press(frame, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        settle(frame)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit), place
        if frame.at != stood:
            assert frame.at.place == "learners", place
            assert not field.text()
            press(frame, Qt.Key.Key_Escape)
            settle(frame)
            assert (frame.at, _lines(frame)) == (stood, lines), place


def test_a_half_typed_form_stands_as_it_was_after_looking_for_somebody(frame: Frame) -> None:
    frame.go_to("activity_form")
    settle(frame)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("ทอผ้า")
    press(frame, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    settle(frame)
    press(frame, Qt.Key.Key_Down)
    press(frame, Qt.Key.Key_Return)
    settle(frame)
    assert frame.at.place == "learner_form"  # whoever was found may be opened first
    for _ in range(2):
        press(frame, Qt.Key.Key_Escape)
        settle(frame)
    assert (frame.at.place, field.text(), QApplication.focusWidget()) == ("activity_form", "ทอผ้า", field)


def test_the_way_back_is_forgotten_when_one_goes_elsewhere(frame: Frame) -> None:
    frame.go_to("reports")
    press(frame, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    settle(frame)
    press(frame, Qt.Key.Key_F2)
    press(frame, Qt.Key.Key_F4)
    settle(frame)
    press(frame, Qt.Key.Key_Escape)
    assert frame.at.place == "learners"
