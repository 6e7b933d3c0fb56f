"""Patterns and clashes in both languages, as people say them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.clashes import Clash, Side
from desktop.schedule import read_rule
from ui.words import activities
from ui.words import schedule as said


@pytest.mark.parametrize(
    ("rule", "thai", "english"),
    [
        ("FREQ=WEEKLY;BYDAY=WE", "ทุกวันพุธ", "every Wednesday"),
        ("FREQ=WEEKLY;BYDAY=WE,FR", "ทุกวันพุธ วันศุกร์", "every Wednesday and Friday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "วันพุธ สัปดาห์เว้นสัปดาห์", "Wednesday, every second week"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=WE", "วันพุธ ทุก 3 สัปดาห์", "Wednesday, every third week"),
        ("FREQ=MONTHLY;BYDAY=2WE", "ทุกวันพุธที่สองของเดือน", "the second Wednesday of every month"),
        ("FREQ=MONTHLY;BYDAY=1SU,3SU", "ทุกวันอาทิตย์แรก และที่สามของเดือน", "the first and third Sunday of every month"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "วันศุกร์สุดท้าย เดือนเว้นเดือน", "the last Friday of every second month"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,-1", "วันที่ 15 สุดท้าย ของทุกเดือน", "day 15, the last of every month"),
        ("FREQ=DAILY", "ทุกวัน", "every day"),
        ("FREQ=DAILY;INTERVAL=4", "ทุก 4 วัน", "every 4 days"),
    ],
)  # fmt: skip
def test_a_pattern_is_said_back(rule: str, thai: str, english: str) -> None:
    assert said.pattern_said(read_rule(rule)) == thai
    assert said.pattern_said(read_rule(rule), "en") == english


def _clash(kind: str, what: tuple[str, ...], count: int = 1, there_are: int = 0) -> Clash:
    side = Side(None, None, "สานตะกร้า", date(2026, 7, 8), "09:00", "12:00")
    return Clash(kind, side, side, what, count, there_are)


@pytest.mark.parametrize(
    ("clash", "thai"),
    [
        (_clash("place", ("ลานวัด",)), "พุธ 8 ก.ค. 09.00 ลานวัด มี สานตะกร้า ใช้อยู่แล้ว"),
        (_clash("facilitator", ("ครูนิภา",)), "พุธ 8 ก.ค. 09.00 ครูนิภา สอน สานตะกร้า อยู่แล้ว"),
        (_clash("equipment", ("กี่ทอผ้า",), 5, 4), "พุธ 8 ก.ค. 09.00 กี่ทอผ้า มี 4 แต่ต้องใช้พร้อมกัน 5 (กับ สานตะกร้า)"),
        (_clash("learner", ("นายคำ",), 3), "พุธ 8 ก.ค. 09.00 ผู้เรียน 3 คนเรียน สานตะกร้า อยู่ด้วย เช่น นายคำ"),
    ],
    ids=lambda told: told.kind if isinstance(told, Clash) else "",
)  # fmt: skip
def test_a_clash_says_who_or_what_and_with_whom(clash: Clash, thai: str) -> None:
    assert said.clash_said(clash) == thai
    assert "สานตะกร้า" in said.clash_said(clash, "en")


def test_moves_escape_what_people_wrote() -> None:
    day, later = date(2026, 7, 8), date(2026, 7, 15)
    assert "&lt;ก&gt;" in said.moved_told("<ก>", day, later, "09:00")
    assert "ไม่นับ" in said.cancelled_told("ก", day, None)
    assert "15 ก.ค." in said.cancelled_told("ก", day, later)
    assert "instead" in said.cancelled_told("ก", day, later, "en")
    assert said.went_to(later) == "ย้ายไป พุธ 15 ก.ค."
    assert said.came_from(day, "en") == "moved from Wednesday 8 Jul"


def test_counts_are_said_in_both_languages() -> None:
    assert said.take_activities(3) == "รับ 3 กิจกรรม"
    assert said.take_activities(1, "en") == "Take 1 activity"
    assert said.took_activities(2, "en") == "Took <b>2 activities</b> from the calendar."
    assert said.clashes_in_week(2) == "ชนกัน 2 เรื่อง"
    assert said.clashes_in_week(1, "en") == "1 clash"
    assert said.holiday_added("งานบุญ", 2, 1) == (
        "เพิ่ม <b>งานบุญ</b> 2 วัน แล้ว มี <b>1 ครั้งเรียน</b> รอตัดสินใจในหน้าสัปดาห์"
    )
    assert said.holiday_added("fair", 1, 2, "en").endswith("to decide about, in the week.")
    assert said.holiday_turned("งานบุญ", True, 2) == "<b>งานบุญ</b> เรียนตามปกติ 2 ครั้งเรียนกลับมาตามเดิม"
    assert said.holiday_removed("งานบุญ", 0) == "เอา <b>งานบุญ</b> ออกแล้ว"
    assert said.seeded("observance", 50, 2026).startswith("เติมวันพระของปี 2569")


def test_an_activity_says_its_whole_pattern() -> None:
    class Second:
        weekly, starts, ends, pattern = ("wed",), "09:00", "12:00", "FREQ=MONTHLY;BYDAY=2WE"
        times = ()

    told = Second()
    assert activities.when(told) == "ทุกวันพุธที่สองของเดือน 09.00–12.00 น."
    told.pattern = "FREQ=SOMETHING-NEWER"
    assert activities.when(told) == "พุธ 09.00–12.00 น."
    told.pattern = None
    assert activities.when(told, "en", short=True) == "Wednesday 09.00–12.00"
