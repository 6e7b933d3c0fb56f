"""What is said about reports, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from desktop.reports import BANDS, Asked, Band, Counts, Span
from desktop.reports.asked import KINDS
from desktop.reports.gaps import Gaps
from ui.words import reports as said

MAY = date(2026, 5, 27)
THAI = re.compile("[ก-๙]")
TOLD = Counts(
    first=date(2026, 5, 1),
    last=date(2026, 5, 31),
    people=128,
    visits=412,
    heads=0,
    minutes=74_160,
    completed=18,
    completing=23,
    new_people=23,
    people_before=119,
    minutes_before=66_120,
    by_sex_age=tuple(Band(band, n, 1, int(band == "unknown")) for n, band in enumerate(BANDS)),
    over_time=(
        Span(date(2026, 5, 1), date(2026, 5, 3), 96),
        Span(date(2026, 5, 4), date(2026, 5, 10), 104),
    ),
    by_group=(("ผู้สูงอายุ", 70),),
    without_birth=5,
)
GAPS = Gaps(meetings=9, unmarked=3, last_day=MAY)


@pytest.mark.parametrize(
    ("kind", "title", "place", "english"),
    [
        ("month", "พฤษภาคม 2569", "ไตรมาส 3 · ปีงบประมาณ 2569", "May 2026"),
        ("quarter", "ไตรมาส 3 ปี 2569", "เม.ย. – มิ.ย. 2569 · ปีงบประมาณ 2569", "Quarter 3 of 2026"),
        ("year", "ปีงบประมาณ 2569", "ต.ค. 2568 – ก.ย. 2569", "Fiscal year 2026"),
    ],
)
def test_a_span_says_its_fiscal_place(kind: str, title: str, place: str, english: str) -> None:
    about = Asked(kind, MAY)
    assert (said.span_title(about), said.span_place(about)) == (title, place)
    assert said.span_title(about, "en") == english


def test_the_four_numbers_are_those_of_the_picture() -> None:
    shown = [(one.number, one.unit, one.note) for one in said.numbers(TOLD, "month")]
    assert shown == [
        ("128", "คน", "มาใหม่ 23 · เดือนก่อน 119"),
        ("412", "คน-ครั้ง", "เฉลี่ยคนละ 3.2 ครั้ง"),
        ("1,236", "ชั่วโมงเรียน", "เดือนก่อน 1,102"),
        ("18", "คนจบหลักสูตร", "จาก 23 คน คิดเป็น 78%"),
    ]


def test_nobody_and_nothing_that_ended_are_said_without_a_share() -> None:
    nobody = replace(TOLD, people=0, visits=0, completed=0, completing=0)
    notes = [one.note for one in said.numbers(nobody, "quarter")]
    assert notes[1] == "เฉลี่ยคนละ 0 ครั้ง"
    assert notes[3] == "ไม่มีกิจกรรมที่จบไตรมาสนี้"


def test_the_table_holds_every_number() -> None:
    lines = said.table(TOLD, "month")
    assert lines[0].cells == (28, 8, 1, 128)
    assert {line.group for line in lines} == {"รวม", "อายุ", "คน-ครั้ง", "กลุ่มเป้าหมาย"}
    assert [line.name for line in lines if line.group == "คน-ครั้ง"] == [
        "1 – 3 พฤษภาคม 2569",
        "4 – 10 พฤษภาคม 2569",
    ]
    assert said.spoken(lines[-1]) == "กลุ่มเป้าหมาย ผู้สูงอายุ รวม 70"
    assert said.cell(687.5) == "687.5"
    assert said.cell(1236) == "1,236"
    assert said.cell(None) == ""


def test_gaps_are_named_as_far_as_there_is_room() -> None:
    assert said.gaps(TOLD, GAPS, 3) == (
        "<b>5</b> คนยังไม่มีวันเกิด · <b>1</b> คนยังไม่ระบุเพศ · <b>3</b> ครั้งยังไม่ได้เช็กชื่อ"
    )
    assert said.gaps(TOLD, GAPS, 1) == "<b>5</b> คนยังไม่มีวันเกิด"


def test_a_single_gap_says_how_it_was_counted() -> None:
    stated = tuple(replace(one, not_stated=0) for one in TOLD.by_sex_age)
    one = replace(TOLD, by_sex_age=stated)
    assert said.gaps(one, replace(GAPS, unmarked=0), 3) == ("<b>5</b> คนยังไม่มีวันเกิด จึงนับเป็น “ไม่ทราบ”")
    assert said.gaps(replace(one, without_birth=0), replace(GAPS, unmarked=0), 3) == ""


def test_why_a_span_is_empty() -> None:
    about = Asked("month", MAY)
    assert said.why_empty(about, Gaps(0, 0, None))[0] == "พฤษภาคม 2569 ไม่มีกิจกรรม"
    assert said.why_empty(about, GAPS)[1] == "มีเรียน 9 ครั้ง เช็กชื่อแล้วตัวเลขจะขึ้นเอง"


@pytest.mark.parametrize("kind", KINDS)
def test_english_has_no_thai_in_it(kind: str) -> None:
    about = Asked(kind, MAY)
    texts = [said.span_title(about, "en"), said.span_place(about, "en"), said.not_yet(kind, "en")]
    texts += [text for one in said.numbers(TOLD, kind, "en") for text in (one.unit, one.note)]
    texts += [said.spoken(line, "en") for line in said.table(TOLD, kind, "en") if line.name != "ผู้สูงอายุ"]
    texts += [*said.headings("en"), *said.groups_title("en"), said.more_groups(3, "en")]
    texts += [said.over_time_title(kind, "en"), said.over_time_note(about, "en")]
    texts += [said.tick(date(2026, 5, 1), date(2026, 5, 3), kind, "en"), said.gaps(TOLD, GAPS, 3, "en")]
    texts += [*said.why_empty(about, GAPS, "en"), *said.why_empty(about, Gaps(0, 0, None), "en")]
    assert [text for text in texts if THAI.search(text)] == []


def test_every_band_and_sex_has_words() -> None:
    assert all(said.band(code, language) for code in BANDS for language in ("th", "en"))
    assert set(said.SEXES) == {"female", "male", "not_stated"}
