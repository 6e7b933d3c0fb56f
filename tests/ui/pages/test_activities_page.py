"""กิจกรรม: what meets is shown, turned and opened; a holiday's questions are answered and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import activities, quiet_hours
from desktop.activities import Plan
from desktop.store.store import Store
from tests.ui.standing import TIGHT, WIDE, dressed, settle, standing
from ui.main_window import Frame
from ui.pages.activities.page import ActivitiesPage
from ui.pages.page import Go
from ui.widgets.button import Button
from ui.widgets.month_cell import MonthCell

K = Qt.Key
TODAY = date(2026, 7, 1)
ASALHA = date(2026, 7, 29)
"""A Wednesday, and a holiday."""


@pytest.fixture
def planned(store: Store) -> dict[str, activities.Planned]:
    """Three activities: two meet on Wednesdays, over the holiday."""
    with store.write("test") as tx:
        return {
            plan.title: activities.plan(tx, plan)
            for plan in (
                Plan("โรงเรียนผู้สูงอายุ", "2026-06-17", "2026-08-26", "wed", "09:00-12:00", place="ลานวัด"),
                Plan("ภาษามลายู", "2026-07-01", "2026-08-05", "wed", "17:30-19:00"),
                Plan("สานตะกร้า", "2026-07-02", "2026-07-23", "thu", "13:00-16:00", capacity=20),
            )
        }


@pytest.fixture
def frame(store: Store, planned: dict[str, activities.Planned], qapp: QApplication) -> Iterator[Frame]:
    dressed()
    with standing(store, WIDE) as made:
        made.go_to("activities")
        settle(made)
        yield made


def page(frame: Frame) -> ActivitiesPage:
    assert isinstance(frame.page, ActivitiesPage)
    return frame.page


def press(frame: Frame, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or frame, key)
        settle(frame)


def shown(frame: Frame) -> list[str]:
    return [block.accessibleName() for block in page(frame).first_focus().blocks]


def span(frame: Frame) -> str:
    return page(frame)._span.words()


def answers(frame: Frame) -> dict[str, Button]:
    return {b.text(): b for b in page(frame).questions.findChildren(Button) if b.isVisible()}


def go_to_the_holiday(frame: Frame) -> None:
    frame.go_to("activities", ASALHA)
    settle(frame)


def days(store: Store, planned: activities.Planned) -> list[str]:
    with store.read() as tx:
        return [m.day.isoformat() for m in activities.meetings(tx, planned.activity.id)]


def test_the_week_of_today_is_shown_with_names_for_readers(frame: Frame) -> None:
    assert span(frame) == "29 มิถุนายน – 5 กรกฎาคม 2569"
    assert shown(frame) == [
        "พุธ 1 ก.ค. เช้า 09.00 โรงเรียนผู้สูงอายุ ลานวัด",
        "พุธ 1 ก.ค. เย็น 17.30 ภาษามลายู",
        "พฤหัสบดี 2 ก.ค. บ่าย 13.00 สานตะกร้า",
    ]
    assert page(frame).grid.accessibleName() == "29 มิถุนายน – 5 กรกฎาคม 2569 3 ครั้ง"


def test_the_keyboard_begins_on_what_meets_today(frame: Frame) -> None:
    assert QApplication.focusWidget().accessibleName().startswith("พุธ 1 ก.ค. เช้า")


def test_pages_turn_weeks_and_the_button_comes_back(frame: Frame) -> None:
    press(frame, K.Key_PageDown)
    assert span(frame) == "6 – 12 กรกฎาคม 2569"
    assert len(shown(frame)) == 3
    press(frame, K.Key_PageDown, K.Key_PageUp, K.Key_PageUp, K.Key_PageUp)
    assert span(frame) == "22 – 28 มิถุนายน 2569"
    page(frame)._now.click()
    settle(frame)
    assert span(frame) == "29 มิถุนายน – 5 กรกฎาคม 2569"


def test_enter_opens_the_roll_of_today_and_the_activity_of_another_day(
    frame: Frame, planned: dict[str, activities.Planned]
) -> None:
    old = planned["โรงเรียนผู้สูงอายุ"]
    session = next(m.id for m in old.sessions if m.day == TODAY)
    press(frame, K.Key_Return)
    assert frame.at == Go("roll", session)
    frame.go_to("activities")
    settle(frame)
    press(frame, K.Key_Right, K.Key_Return)
    assert frame.at == Go("activity", planned["สานตะกร้า"].activity.id)


def test_a_holiday_asks_once_for_all_that_would_meet(frame: Frame) -> None:
    assert not answers(frame), "nothing to decide this week"
    go_to_the_holiday(frame)
    said = [card.accessibleName() for card in page(frame).questions._cards]
    assert said == ["2 กิจกรรมตรงวันหยุด พุธ 29 ก.ค. วันอาสาฬหบูชา"]
    assert list(answers(frame)) == ["เลื่อนไปต่อท้าย", "เรียนตามเดิม"]
    assert "พุธ 29 ก.ค. เช้า 09.00 โรงเรียนผู้สูงอายุ ลานวัด ตรงวันหยุด" in shown(frame)


def test_several_holidays_ask_beside_each_other_or_one_after_the_other(
    frame: Frame, store: Store
) -> None:
    with store.write("test") as tx:
        activities.plan(tx, Plan("สะล้อ", "2026-07-02", "2026-08-27", "thu", "14:00-16:00"))
    go_to_the_holiday(frame)
    asked = page(frame).questions
    assert [card.accessibleName() for card in asked._cards] == [
        "2 กิจกรรมตรงวันหยุด พุธ 29 ก.ค. วันอาสาฬหบูชา",
        "1 กิจกรรมตรงวันหยุด พฤหัสบดี 30 ก.ค. วันเข้าพรรษา",
    ]
    frame.resize(TIGHT)
    settle(frame)
    assert [card.accessibleName() for card in asked._cards] == [
        "2 กิจกรรมตรงวันหยุด พุธ 29 ก.ค. วันอาสาฬหบูชา · แล้วยังมีอีก 1 วัน"
    ]
    answers(frame)["เลื่อนไปต่อท้าย"].click()
    settle(frame)
    answers(frame)["เลื่อนไปต่อท้าย"].click()
    settle(frame)
    assert frame.line.message.text == "เลื่อน <b>สะล้อ</b> ไปเรียน <b>พฤหัสบดี 3 ก.ย.</b> แล้ว"
    assert not asked.is_asking


def test_later_adds_a_session_at_the_end_and_is_taken_back(
    frame: Frame, store: Store, planned: dict[str, activities.Planned]
) -> None:
    go_to_the_holiday(frame)
    before = [days(store, one) for one in planned.values()]
    answers(frame)["เลื่อนไปต่อท้าย"].click()
    settle(frame)
    assert days(store, planned["โรงเรียนผู้สูงอายุ"])[-1] == "2026-09-02"
    assert days(store, planned["ภาษามลายู"])[-1] == "2026-08-19", "12 August is a holiday too"
    assert not answers(frame)
    assert frame.line.message.text == "เลื่อน <b>2 กิจกรรม</b> ไปต่อท้ายแล้ว"
    assert any("เลื่อนแล้ว" in name for name in shown(frame))
    frame.line.message.deed.do()
    settle(frame)
    assert [days(store, one) for one in planned.values()] == before
    assert list(answers(frame)) == ["เลื่อนไปต่อท้าย", "เรียนตามเดิม"]


def test_all_the_same_meets_on_the_holiday(
    frame: Frame, store: Store, planned: dict[str, activities.Planned]
) -> None:
    go_to_the_holiday(frame)
    answers(frame)["เรียนตามเดิม"].click()
    settle(frame)
    assert "2026-07-29" in days(store, planned["โรงเรียนผู้สูงอายุ"])
    assert "2026-07-29" in days(store, planned["ภาษามลายู"])
    assert not answers(frame)
    assert "พุธ 29 ก.ค. เช้า 09.00 โรงเรียนผู้สูงอายุ ลานวัด" in shown(frame)


def test_the_keyboard_is_not_lost_when_a_question_was_answered(frame: Frame) -> None:
    go_to_the_holiday(frame)
    button = answers(frame)["เลื่อนไปต่อท้าย"]
    button.setFocus()
    press(frame, K.Key_Return)
    assert QApplication.focusWidget() in page(frame).grid.blocks


def test_the_month_counts_what_meets_and_opens_a_week(frame: Frame) -> None:
    page(frame).tabs.choose("month")
    settle(frame)
    assert span(frame) == "กรกฎาคม 2569"
    cells = {c.shown.day: c.shown for c in page(frame).month.findChildren(MonthCell)}
    assert len(cells) == 31
    assert cells[date(2026, 7, 8)].said == "พุธ 8 ก.ค. 2 ครั้ง โรงเรียนผู้สูงอายุ ภาษามลายู"
    assert cells[ASALHA].closed
    assert not cells[ASALHA].count, "what only might meet is not counted"
    page(frame).month.take_keyboard(date(2026, 7, 15))
    press(frame, K.Key_Return)
    assert page(frame).tabs.key == "week"
    assert span(frame) == "13 – 19 กรกฎาคม 2569"


def test_months_turn_over_the_new_year(frame: Frame) -> None:
    frame.go_to("activities", date(2026, 12, 31))
    page(frame).tabs.choose("month")
    settle(frame)
    page(frame).month.take_keyboard()
    press(frame, K.Key_PageDown)
    assert span(frame) == "มกราคม 2570"
    press(frame, K.Key_PageDown)
    assert span(frame) == "กุมภาพันธ์ 2570", "of 31 days to 28"


def test_the_list_says_how_far_each_is_and_opens_it(
    frame: Frame, planned: dict[str, activities.Planned]
) -> None:
    frame.go_to("activities", "list")
    settle(frame)
    rows = page(frame).list.rows
    assert [entry.title for entry in rows.rows] == ["สานตะกร้า", "ภาษามลายู", "โรงเรียนผู้สูงอายุ"]
    told = {c.head: c.text(rows.rows[0]) for c in rows.columns}
    assert told["เรียน"] == "พฤหัสบดี 13.00–16.00 น."
    assert told["ผู้เรียน"] == "0 จาก 20 คน"
    assert told["เรียนแล้ว"] == "0 จาก 4 ครั้ง"
    assert told["ตอนนี้"] == "ยังไม่เริ่ม"
    press(frame, K.Key_Down, K.Key_Return)
    assert frame.at == Go("activity", planned["ภาษามลายู"].activity.id)


def test_a_centre_without_activities_is_shown_how_to_begin(store: Store, qapp: QApplication) -> None:
    dressed()
    with standing(store, WIDE) as frame:
        frame.go_to("activities", "list")
        settle(frame)
        assert page(frame).list.first.isVisible()
        assert not page(frame).add.isVisible(), "one primary button"
        assert QApplication.focusWidget() is page(frame).list.first
        press(frame, K.Key_Return)
        assert frame.at.place == "activity_form"


def test_what_somebody_else_writes_is_shown(frame: Frame, store: Store) -> None:
    with store.write("test") as tx:
        activities.plan(tx, Plan("สะล้อ", "2026-07-05", "2026-07-05", "sun", "14:00-16:00"))
    settle(frame)
    assert "อาทิตย์ 5 ก.ค. บ่าย 14.00 สะล้อ" in shown(frame)


def test_a_small_window_lists_the_week_by_day(
    store: Store, planned: dict[str, activities.Planned], qapp: QApplication
) -> None:
    dressed()
    with standing(store, TIGHT) as frame:
        frame.go_to("activities")
        settle(frame)
        assert page(frame).days.isVisible()
        assert not page(frame).grid.isVisible()
        assert len(shown(frame)) == 3
        frame.resize(WIDE)
        settle(frame)
        assert page(frame).grid.isVisible()
        assert len(shown(frame)) == 3


def test_ctrl_n_plans_a_new_one(frame: Frame) -> None:
    QTest.keyClick(frame, K.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle(frame)
    assert frame.at.place == "activity_form"


def test_hints_tell_the_keys_of_the_view(frame: Frame) -> None:
    assert page(frame).hints() == (("M", "ย้ายหรืองด"), ("PgDn", "สัปดาห์หน้า"), ("Enter", "เปิด"))
    page(frame).tabs.choose("list")
    assert ("Enter", "เปิด") in page(frame).hints()


# --- the list by fiscal year ----------------------------------------------------------------------


def titles(frame: Frame) -> list[str]:
    return [entry.title for entry in page(frame).list.rows.rows]


def test_the_list_shows_the_running_fiscal_year_and_others_by_choice(frame: Frame, store: Store) -> None:
    with store.write("test") as tx:
        activities.plan(tx, Plan("ปีก่อน", "2025-08-04", "2025-09-29", "mon", "09:00-12:00"))
    page(frame).tabs.choose("list")
    settle(frame)
    assert sorted(titles(frame)) == ["ภาษามลายู", "สานตะกร้า", "โรงเรียนผู้สูงอายุ"]
    years = page(frame).years
    assert years.isVisible()
    assert years.accessibleName()
    said = [years.itemText(place) for place in range(years.count())]
    assert said == ["ปีงบฯ 2569 · 3 กิจกรรม", "ปีงบฯ 2568 · 1 กิจกรรม", "ทุกปีงบประมาณ"]
    years.setFocus()
    press(frame, K.Key_Down)
    assert titles(frame) == ["ปีก่อน"]
    press(frame, K.Key_Down)
    assert len(titles(frame)) == 4
    page(frame).tabs.choose("week")
    assert not years.isVisible()


def test_an_empty_year_says_so_and_leads_to_all_years(store: Store, qapp: QApplication) -> None:
    with store.write("test") as tx:
        activities.plan(tx, Plan("ปีก่อน", "2025-08-04", "2025-09-29", "mon", "09:00-12:00"))
    with standing(store, TIGHT) as frame:
        frame.go_to("activities", "list")
        settle(frame)
        assert titles(frame) == []
        assert "2569" in page(frame).list._empty._why.words()
        page(frame).list.whole.click()
        settle(frame)
        assert titles(frame) == ["ปีก่อน"]


def test_a_row_says_what_the_offices_numbers_say(
    frame: Frame, store: Store, planned: dict[str, activities.Planned]
) -> None:
    with store.write("test") as tx:
        key = planned["สานตะกร้า"].activity.id
        activities.amend(tx, key, activities.Amended(shape="interest_group"))
    page(frame).tabs.choose("list")
    settle(frame)
    rows = page(frame).list.rows
    spoken = next(rows._spoken(entry) for entry in rows.rows if entry.title == "สานตะกร้า")
    assert "เกณฑ์กลุ่มสนใจ 6 คน" in spoken


# --- hours left free, clashes in the month --------------------------------------------------------


def test_hours_left_free_are_a_band_in_the_week_and_said_on_what_meets_in_them(
    frame: Frame, store: Store
) -> None:
    with store.write("test") as tx:
        quiet_hours.change(tx, {"friday": "11:45-13:45"})
        activities.plan(tx, Plan("ทอผ้า", "2026-07-03", "2026-07-31", "fri", "13:00-15:00"))
    frame.go_to("activities", date(2026, 7, 3))
    settle(frame)
    (band,) = page(frame)._week.bands
    assert (band.day, band.part, band.words) == (4, 0, "ละหมาด 11.45–13.45")
    (said,) = [name for name in shown(frame) if "ทอผ้า" in name]
    assert "ตรงเวลาละหมาดวันศุกร์" in said


def test_the_month_frames_what_clashes_and_says_why(frame: Frame, store: Store) -> None:
    with store.write("test") as tx:
        activities.plan(
            tx, Plan("รำวง", "2026-07-01", "2026-07-31", "wed", "10:00-11:00", place="ลานวัด")
        )
    frame.go_to("activities", "month")
    settle(frame)
    cells = {cell.shown.day: cell for cell in page(frame).month.findChildren(MonthCell)}
    day = cells[date(2026, 7, 8)].shown
    assert {day.titles[place] for place in day.clashing} == {"โรงเรียนผู้สูงอายุ", "รำวง"}
    assert "ใช้อยู่แล้ว" in day.said
    assert cells[date(2026, 7, 2)].shown.clashing == frozenset()
    cells[date(2026, 7, 8)].grab()
