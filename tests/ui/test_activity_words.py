"""What is said of activities, in both languages: counts, spans, and one name or many."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.clashes import Clash, Side
from desktop.schedule import public_holidays
from desktop.week import Block
from ui import words
from ui.words import activities as activity_words

WED, SUN = date(2026, 6, 3), date(2026, 6, 7)


@pytest.mark.parametrize(
    ("first", "last", "thai", "english"),
    [
        (date(2026, 6, 1), SUN, "1 – 7 มิถุนายน 2569", "1 – 7 June 2026"),
        (date(2026, 6, 29), date(2026, 7, 5), "29 มิถุนายน – 5 กรกฎาคม 2569", "29 June – 5 July 2026"),
        (
            date(2026, 12, 28),
            date(2027, 1, 3),
            "28 ธันวาคม 2569 – 3 มกราคม 2570",
            "28 December 2026 – 3 January 2027",
        ),
        (WED, WED, "3 มิถุนายน 2569", "3 June 2026"),
    ],
)
def test_spans_of_days(first: date, last: date, thai: str, english: str) -> None:
    assert words.days_between(first, last) == thai
    assert words.days_between(first, last, "en") == english


def test_days_and_times() -> None:
    assert words.day_near(WED) == "พุธ 3 มิ.ย."
    assert words.day_near(WED, "en") == "Wednesday 3 Jun"
    assert words.day_year(WED) == "พุธ 3 มิ.ย. 2569"
    assert words.weekday(SUN) == "อาทิตย์"
    assert words.weekdays("en")[0] == "Monday"
    assert words.at_hour("09:05") == "09.05"
    assert words.hours_between("09:00", "12:00") == "09.00–12.00 น."
    assert words.hours_between("09:00", "12:00", "en") == "09.00–12.00"


@pytest.mark.parametrize(
    ("count", "thai", "english"),
    [(1, "1 ครั้ง", "1 session"), (0, "0 ครั้ง", "0 sessions"), (1236, "1,236 ครั้ง", "1,236 sessions")],
)
def test_counts(count: int, thai: str, english: str) -> None:
    assert words.times(count) == thai
    assert words.times(count, "en") == english


def test_people_and_hours() -> None:
    assert words.people(1, "en") == "1 person"
    assert words.people(1236) == "1,236 คน"
    assert words.hours_long(60, "en") == "1 hour"
    assert words.hours_long(150) == "2.5 ชั่วโมง"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง; วันแม่แห่งชาติ", "วันแม่แห่งชาติ"),
        (
            "ชดเชยวันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี",
            "ชดเชยวันเฉลิมฯ พระราชินี",
        ),
        ("วันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราช และวันที่ระลึกมหาจักรีบรมราชวงศ์", "วันจักรี"),
        ("วันสงกรานต์", "วันสงกรานต์"),
        ("วันหยุดของศูนย์", "วันหยุดของศูนย์"),
    ],
)
def test_holidays_as_people_call_them(full: str, short: str) -> None:
    assert words.holiday_short(full) == short


def test_every_public_holiday_has_a_name_that_fits_a_column() -> None:
    long = {short for _, name in public_holidays() if len(short := words.holiday_short(name)) > 30}
    assert not long


def test_a_block_says_its_place_or_what_became_of_it() -> None:
    def meta(place: str | None, state: str, language: str = "th", **more: object) -> str:
        block = Block(None, b"", "A01", "ก", 1, "09:00", "10:00", place, "morning", state, **more)
        return activity_words.block_meta(block, language)

    side = Side(None, None, "ข", WED, "09:00", "10:00")
    clashes = (Clash("place", side, side, ("ลานวัด",)),)
    assert meta("ลานวัด", "planned") == "09.00 · ลานวัด"
    assert meta(None, "met") == "09.00"
    assert meta("ลานวัด", "holiday") == "09.00 · ตรงวันหยุด"
    assert meta("ลานวัด", "moved", "en") == "09.00 · moved"
    assert meta("ลานวัด", "moved", moved_to=SUN) == "09.00 · ย้ายไป อาทิตย์ 7 มิ.ย."
    assert meta("ลานวัด", "cancelled") == "09.00 · งด"
    assert meta("ลานวัด", "planned", clashes=clashes) == "09.00 · สถานที่ชนกัน · ลานวัด"


def test_an_empty_span_says_so() -> None:
    assert activity_words.span_said("1 – 7", 0) == "1 – 7 ไม่มีกิจกรรม"
    assert activity_words.span_said("1 – 7", 2, "en") == "1 – 7 2 sessions"


@pytest.mark.parametrize(
    ("today", "state"),
    [(date(2026, 6, 2), "ยังไม่เริ่ม"), (WED, "กำลังเรียน"), (SUN, "กำลังเรียน"), (date(2026, 6, 8), "จบแล้ว")],
)
def test_where_an_activity_stands(today: date, state: str) -> None:
    assert activity_words.standing(WED, SUN, today)[1] == state


def test_names_are_escaped_and_stand_out() -> None:
    assert activity_words.added("<ก>", 10, 0) == "เพิ่ม <b>&lt;ก&gt;</b> แล้ว <b>10 ครั้ง</b>"
    assert activity_words.let_go("A & B", "en") == "<b>A &amp; B</b> is not in it any more."


def test_one_is_named_and_many_are_counted() -> None:
    assert activity_words.moved_to_end(["ก"], [WED]) == "เลื่อน <b>ก</b> ไปเรียน <b>พุธ 3 มิ.ย.</b> แล้ว"
    assert activity_words.moved_to_end(["ก", "ข"], [WED, SUN]) == "เลื่อน <b>2 กิจกรรม</b> ไปต่อท้ายแล้ว"
    assert activity_words.held_anyway(["ก"], WED) == "<b>ก</b> เรียน <b>พุธ 3 มิ.ย.</b> ตามเดิม"
    assert activity_words.held_anyway(["ก", "ข"], WED, "en").startswith("<b>2 activities</b>")
    assert activity_words.took_in(["นางญาณี"], [], 0) == "เพิ่ม <b>นางญาณี</b> แล้ว"
    assert activity_words.took_in([], ["นางญาณี"], 0) == "เต็มแล้ว <b>นางญาณี</b> รอคิว"
    assert activity_words.took_in([""], [], 3) == "เพิ่ม <b>1 คน</b> แล้ว"
    assert activity_words.took_in([], [], 1, "en") == "In it already."


def test_when_it_meets() -> None:
    assert activity_words.pattern(("wed", "fri"), "09:00", "12:00") == "พุธ ศุกร์ 09.00–12.00 น."
    assert activity_words.pattern(("sun",), "13:00", "16:00", "en") == "Sunday 13.00–16.00"


def test_more_than_two_days_are_shortened_where_there_is_little_room() -> None:
    two, four = ("wed", "fri"), ("mon", "wed", "fri", "sun")
    assert activity_words.pattern_short(two, "09:00", "12:00") == "พุธ ศุกร์ 09.00–12.00 น."
    assert activity_words.pattern_short(four, "06:00", "07:00") == "จ พ ศ อา 06.00–07.00 น."


def test_how_many_are_in() -> None:
    assert activity_words.in_it(18, None) == "18 คน"
    assert activity_words.in_it(18, 20) == "18 จาก 20 คน"
    assert activity_words.everybody_in(0) == "เพิ่มทุกคน"
    assert activity_words.everybody_in(1236, "en") == "Add everybody (1,236)"
