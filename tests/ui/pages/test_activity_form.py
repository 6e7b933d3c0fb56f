"""กิจกรรมใหม่: typed by keys alone, looked ahead, mended where it cannot be meant, never lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import activities, drafts
from desktop.activities import Plan
from desktop.store.store import Store
from tests.ui.standing import TIGHT, WIDE, dressed, settle, standing
from ui.main_window import Frame
from ui.pages.activities.form import ActivityForm

K = Qt.Key
CAKE = {
    "title": "ทำขนมไทย รุ่น 2",
    "first": "3/7/2569",
    "last": "31/7/2569",
    "weekly": "wed,fri",
    "starts": "9",
    "ends": "1200",
    "place": "โรงครัว",
    "facilitator": "ครูสมใจ",
    "hours": "30",
    "capacity": "20",
    "rule": "75",
}


@pytest.fixture
def frame(store: Store, qapp: QApplication) -> Iterator[Frame]:
    dressed()
    with standing(store, WIDE) as made:
        made.go_to("activity_form")
        settle(made)
        yield made
        made.page.write_draft()  # as the window does before it closes
        settle(made)


def form(frame: Frame) -> ActivityForm:
    assert isinstance(frame.page, ActivityForm)
    return frame.page


def tell(text: str) -> None:
    """Letters as they come from a keyboard."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(QApplication.focusWidget(), event)


def press(frame: Frame, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or frame, key)
        QApplication.processEvents()


def fill(frame: Frame, **changes: str) -> None:
    form(frame).fields.put({**CAKE, **changes})
    settle(frame)


def notes(frame: Frame) -> dict[str, str]:
    return {name: field.note() for name, field in form(frame).fields.fields.items() if field.note()}


def save(frame: Frame) -> None:
    QTest.keyClick(frame, K.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(frame)


def kept(store: Store) -> dict[str, str] | None:
    with store.read() as tx:
        draft = next(iter(drafts.listed(tx)), None)
    return dict(draft.content) if draft else None


def offered(store: Store) -> list[activities.Offered]:
    with store.read() as tx:
        return activities.listed(tx)


def test_an_activity_is_planned_with_keys_alone(frame: Frame, store: Store) -> None:
    assert QApplication.focusWidget() is form(frame).fields.title
    tell("สานตะกร้า")
    press(frame, K.Key_Return)
    tell("3/7/69")  # the whole date into the day
    press(frame, K.Key_Return)
    tell("31/7/69")
    press(frame, K.Key_Return)
    assert form(frame).fields.weekly.value() == ("fri",), "the first day's weekday is guessed"
    press(frame, K.Key_Return)
    tell("9")
    press(frame, K.Key_Return)
    tell("1200")
    for _ in range(8):
        press(frame, K.Key_Return)  # over what nobody must fill
    assert QApplication.focusWidget() is form(frame).keep
    press(frame, K.Key_Return)
    settle(frame)
    assert frame.at.place == "activity"
    (made,) = offered(store)
    assert (made.title, made.weekly, made.starts, made.ends) == (
        "สานตะกร้า", ("fri",), "09:00", "12:00",
    )  # fmt: skip
    assert frame.at.key == made.id


def test_everything_typed_is_kept(frame: Frame, store: Store) -> None:
    fill(frame)
    save(frame)
    (made,) = offered(store)
    assert made.place == "โรงครัว"
    assert made.facilitator == "ครูสมใจ"
    assert (made.minutes, made.capacity, made.rule_percent) == (1800, 20, 75)
    told = frame.line.message
    assert told.text == "เพิ่ม <b>ทำขนมไทย รุ่น 2</b> แล้ว <b>8 ครั้ง</b> เว้นวันหยุดให้ <b>1 วัน</b>"
    told.deed.do()
    settle(frame)
    assert offered(store) == []


def test_what_it_becomes_stands_beside_it_while_it_is_typed(frame: Frame) -> None:
    assert "บอกวันแรก" in form(frame).preview.told()
    fill(frame)
    told = form(frame).preview.told()
    assert "8 ครั้ง รวม 24 ชั่วโมง" in told
    assert "1. ศุกร์ 3 ก.ค." in told
    assert "อีก 3 ครั้ง จนถึงศุกร์ 31 ก.ค." in told
    assert "เว้นวันหยุดให้ 1 วัน" in told
    assert "พุธ 29 ก.ค. วันอาสาฬหบูชา" in told
    fill(frame, last="2/7/2569")
    assert "บอกวันแรก" in form(frame).preview.told(), "the last day is before the first"


def test_a_plan_without_a_day_says_so_beside_and_on_saving(frame: Frame, store: Store) -> None:
    fill(frame, first="28/7/2569", last="30/7/2569", weekly="wed,thu")
    assert "ไม่มีวันเรียนระหว่าง" in form(frame).preview.told()
    save(frame)
    assert "ไม่มีวันเรียนระหว่าง" in frame.line.message.text
    assert offered(store) == []
    fill(frame)
    save(frame)
    assert len(offered(store)) == 1, "it can be saved after that"


def test_what_is_empty_is_asked_for_on_saving_only(frame: Frame) -> None:
    for _ in range(14):
        press(frame, K.Key_Tab)
    assert set(notes(frame)) == {"hours", "capacity", "times"}, "passing by an empty field is no fault"
    save(frame)
    assert notes(frame) | {"hours": "", "capacity": "", "times": ""} == {
        "title": "ใส่ชื่อกิจกรรม",
        "first": "ใส่วันแรก",
        "last": "ใส่วันสุดท้าย หรือจำนวนครั้ง",
        "times": "",
        "weekly": "เลือกวันที่เรียนอย่างน้อยหนึ่งวัน",
        "starts": "ใส่เวลา เช่น 9.00",
        "ends": "ใส่เวลา เช่น 12.00",
        "hours": "",
        "capacity": "",
    }
    assert QApplication.focusWidget() is form(frame).fields.title
    tell("ข")
    assert "title" not in notes(frame), "it is calm as soon as somebody mends it"


@pytest.mark.parametrize(
    ("changes", "field", "note"),
    [
        ({"starts": "เช้า"}, "starts", "พิมพ์เวลา เช่น 9.00"),
        ({"ends": "25"}, "ends", "พิมพ์เวลา เช่น 9.00"),
        ({"starts": "13", "ends": "9"}, "ends", "เวลาเลิกต้องอยู่หลังเวลาเริ่ม"),
        ({"last": "1/7/2569"}, "last", "วันสุดท้ายอยู่ก่อนวันแรก ดูวันอีกครั้ง"),
        ({"last": "31/2/2569"}, "last", "ไม่มีวันนี้ในปฏิทิน ดูวันกับเดือนอีกครั้ง"),
        ({"hours": "สามสิบ"}, "hours", "ใส่เป็นตัวเลข เช่น 30 หรือเว้นว่าง"),
        ({"capacity": "20 คน"}, "capacity", "ใส่จำนวนคน เช่น 20 หรือเว้นว่าง"),
    ],
)
def test_what_cannot_be_meant_says_what_to_do(
    frame: Frame, store: Store, changes: dict[str, str], field: str, note: str
) -> None:
    fill(frame, **changes)
    save(frame)
    assert notes(frame)[field] == note
    assert offered(store) == []
    assert frame.at.place == "activity_form"


def test_an_error_shows_on_leaving_and_never_while_typing(frame: Frame) -> None:
    fields = form(frame).fields
    fields.starts.setFocus()
    tell("99")
    assert "starts" not in notes(frame)
    fields.ends.setFocus()
    assert notes(frame)["starts"] == "พิมพ์เวลา เช่น 9.00"


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"capacity": "0"}, "capacity"), ({"hours": "0"}, "hours"), ({"title": "ก" * 301}, "title")],
)
def test_what_the_desk_refuses_is_said_at_its_field(
    frame: Frame, store: Store, changes: dict[str, str], field: str
) -> None:
    fill(frame, **changes)
    save(frame)
    assert notes(frame)[field]
    assert frame.line.message.kind == "error"
    assert offered(store) == []


def test_what_is_half_typed_is_there_when_one_comes_back(frame: Frame, store: Store) -> None:
    fill(frame, title="ครึ่งๆ กลางๆ", last="")
    frame.go_to("today")
    settle(frame)
    assert kept(store)["title"] == "ครึ่งๆ กลางๆ"
    with standing(store, WIDE) as again:
        again.go_to("activity_form")
        settle(again)
        assert form(again).fields.title.text() == "ครึ่งๆ กลางๆ"
        assert form(again).fields.weekly.value() == ("wed", "fri")
        assert form(again).fields.rule.value() == 75
        assert again.line.message.text == "นำที่พิมพ์ค้างไว้กลับมาให้แล้ว"


def test_saving_forgets_the_draft(frame: Frame, store: Store) -> None:
    fill(frame)
    form(frame).write_draft()
    settle(frame)
    assert kept(store) is not None
    save(frame)
    assert kept(store) is None
    frame.go_to("activity_form")
    settle(frame)
    assert form(frame).fields.content() == {}


def test_clearing_can_be_taken_back(frame: Frame) -> None:
    assert not form(frame).clear.isVisible()
    fill(frame)
    before = form(frame).fields.content()
    form(frame).clear.click()
    assert form(frame).fields.content() == {}
    frame.line.message.deed.do()
    assert form(frame).fields.content() == before


def test_places_and_people_used_before_are_offered(frame: Frame, store: Store) -> None:
    with store.write("test") as tx:
        plan = Plan(
            "ก", "2026-07-03", "2026-07-03", "fri", "9:00-10:00", place="ลานวัด", facilitator="ครูคำ"
        )
        activities.plan(tx, plan)
    settle(frame)
    for line, name in ((form(frame).fields.place, "ลานวัด"), (form(frame).fields.facilitator, "ครูคำ")):
        line.completer().setCompletionPrefix(name[:2])
        assert line.completer().currentCompletion() == name


def test_in_a_small_window_the_sum_stands_by_the_buttons(store: Store, qapp: QApplication) -> None:
    dressed()
    with standing(store, TIGHT) as frame:
        frame.go_to("activity_form")
        settle(frame)
        fill(frame)
        assert form(frame)._sum.words() == "8 ครั้ง รวม 24 ชั่วโมง"
        assert form(frame).keep.isVisible()
        frame.resize(WIDE)
        settle(frame)
        assert form(frame).preview.isVisible()
        assert not form(frame)._sum.isVisible()


def test_esc_goes_back_and_loses_nothing(frame: Frame, store: Store) -> None:
    fill(frame)
    press(frame, K.Key_Escape)
    settle(frame)
    assert frame.at.place == "activities"
    assert kept(store)["title"] == CAKE["title"]


def test_the_second_wednesday_ten_times_is_said_back_and_laid_out(frame: Frame, store: Store) -> None:
    fields = form(frame).fields
    fields.title.setText("ประชุมกลุ่ม")
    fields.first.set_value("2026-07-01")
    fields.weekly.put(("wed",))
    fields.starts.setText("9.00")
    fields.ends.setText("12.00")
    fields.often.choose("month_2")
    fields.times.setText("๓")
    fields.changed.emit()
    settle(frame)
    assert fields.fields["often"].note() == "ทุกวันพุธที่สองของเดือน"
    form(frame).save()
    settle(frame)
    with store.read() as tx:
        (made,) = activities.listed(tx)
        days = [f"{one.day:%m-%d}" for one in activities.meetings(tx, made.id)]
    assert days == ["07-08", "09-09", "10-14"], "12 August is Mother's Day"
    assert made.pattern == "FREQ=MONTHLY;BYDAY=2WE"


def test_what_a_plan_clashes_with_is_said_while_typing_and_forbids_nothing(
    frame: Frame, store: Store
) -> None:
    plan = activities.Plan("สานตะกร้า", "2026-07-08", "2026-07-08", "wed", "10:00-11:00", place="ลานวัด")
    with store.write("test") as tx:
        activities.plan(tx, plan)
    fields = form(frame).fields
    fields.title.setText("ภาษามลายู")
    fields.first.set_value("2026-07-08")
    fields.last.set_value("2026-07-22")
    fields.weekly.put(("wed",))
    fields.starts.setText("9.00")
    fields.ends.setText("12.00")
    fields.place.setText("ลานวัด")
    fields.changed.emit()
    settle(frame)
    assert "สานตะกร้า" in form(frame).preview.told()
    form(frame).save()
    settle(frame)
    with store.read() as tx:
        assert len(activities.listed(tx)) == 2


def test_times_that_are_no_number_are_said(frame: Frame) -> None:
    fields = form(frame).fields
    fields.times.setText("สิบ")
    fields._left("times")
    assert fields.fields["times"].note() == "ใส่จำนวนครั้ง เช่น 10 หรือเว้นว่าง"
    assert fields.plan() is None


# --- weekdays at another time ---------------------------------------------------------------------


def test_a_weekday_may_meet_at_another_time(frame: Frame, store: Store) -> None:
    fields = form(frame).fields
    fields.put({**CAKE, "hours": ""})
    own = fields.own
    assert own.isVisible()
    assert not own._lines
    own.other.setFocus()
    QTest.keyClick(own.other, K.Key_Space)
    settle(frame)
    line = own._lines["fri"]
    assert line.starts.accessibleName() == "ศุกร์ เริ่ม"
    line.starts.setText("13")
    line.ends.setText("11")
    form(frame).save()
    settle(frame)
    assert "ศุกร์" in fields.fields["own"].note()
    with store.read() as tx:
        assert activities.listed(tx) == []
    line.ends.setText("15")
    form(frame).save()
    settle(frame)
    with store.read() as tx:
        (made,) = activities.listed(tx)
    assert made.times == (activities.DayTime("fri", "13:00", "15:00"),)


def test_the_times_of_weekdays_outlive_a_power_cut(frame: Frame, store: Store) -> None:
    fields = form(frame).fields
    fields.put({"weekly": "wed,fri", "own": "fri 13|15"})
    assert fields.content()["own"] == "fri 13|15"
    assert fields.own.value() == "fri 13:00-15:00"
    fields.put({"weekly": "wed"})
    assert not fields.fields["own"].isVisible()
    assert fields.content() == {"weekly": "wed"}
