"""Week and month on the wall: one page each, every meeting readable, what is full is counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from desktop import activities, holidays
from desktop.activities import To
from desktop.papers import month_paper, wall, week_paper
from desktop.papers.sheet import width_of
from desktop.store.store import Store, Tx
from tests.desktop.class_of import planned

DAY = date(2026, 6, 3)


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


def _text(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    page = document[0]
    told = page.get_textpage()
    text = told.get_text_bounded()
    told.close()
    page.close()
    document.close()
    return text.replace("\r\n", " ")


def test_a_month_shows_the_year_the_holiday_times_and_places(tx: Tx, tmp_path: Path) -> None:
    made = planned(tx, "ทอผ้า", first="2026-06-01", last="2026-06-30", weekly="fri", place="ลานวัด")
    activities.move(tx, made.sessions[0].id, To(date(2026, 6, 6)), "ฝนตก")
    activities.cancel(tx, made.sessions[1].id, "น้ำท่วม")
    holidays.seed(tx, "observance", date(2026, 6, 1), date(2026, 6, 30))
    assert month_paper.write(tx, 2026, 6, tmp_path / "m.pdf") == 1
    text = _text(tmp_path / "m.pdf")
    for words in (
        "มิถุนายน 2569",
        "ลานวัด",
        "09.00–12.00",
        "ทอผ้า",
        "ศาลาแม่กา",
        "ย้ายไปวันที่ 6/6",
        "งด",
        "วันพระ",
    ):
        assert words in text, words


@pytest.mark.parametrize(
    ("day", "title"), [(DAY, "1–7 มิถุนายน 2569"), (date(2026, 7, 1), "29 มิ.ย. – 5 ก.ค. 2569")]
)
def test_a_week_says_its_span(tx: Tx, tmp_path: Path, day: date, title: str) -> None:
    planned(tx, "ทอผ้า", first="2026-06-01", last="2026-07-30", weekly="wed,thu", time="17:30-19:00")
    assert week_paper.write(tx, day, tmp_path / "w.pdf") == 1
    text = _text(tmp_path / "w.pdf")
    assert title in text
    assert "17.30–19.00" in text


def test_what_has_no_room_is_counted_and_not_cut(tx: Tx, tmp_path: Path) -> None:
    for number in range(14):
        planned(tx, f"กิจกรรมที่มีชื่อยาวมาก {number}", first="2026-06-05", last="2026-06-05", weekly="fri")
    month_paper.write(tx, 2026, 6, tmp_path / "m.pdf")
    text = _text(tmp_path / "m.pdf")
    shown = sum(f"ยาวมาก {number}" in text for number in range(14))
    assert 0 < shown < 14
    assert f"และอีก {14 - shown} กิจกรรม" in text


@pytest.mark.parametrize("text", ["โรงเรียนผู้สูงอายุตำบลแม่กา", "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธน" * 3, "a" * 60])
def test_no_line_is_wider_than_its_room(text: str) -> None:
    lines = wall.wrapped(text, 30, 12, "Regular")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width_of(line, 12) <= 30 for line in lines)


def test_what_clashes_is_marked_on_the_wall_by_its_kind(tx: Tx, tmp_path: Path) -> None:
    planned(tx, "ทอผ้า", first="2026-06-01", last="2026-06-30", weekly="fri", place="ลานวัด")
    planned(tx, "รำวง", first="2026-06-01", last="2026-06-30", weekly="fri", place="ลานวัด")
    planned(tx, "จักสาน", first="2026-06-01", last="2026-06-30", weekly="mon", place="ลานวัด")
    week_paper.write(tx, DAY, tmp_path / "week.pdf")
    text = _text(tmp_path / "week.pdf")
    assert text.count("สถานที่ชนกัน") == 2
    month_paper.write(tx, 2026, 6, tmp_path / "month.pdf")
    month = _text(tmp_path / "month.pdf")
    assert month.count("(!)") > 1 or "สถานที่ชนกัน" in month  # by a sign where there is little room
