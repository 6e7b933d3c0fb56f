"""What is said of a backup that came back: its day, what became of the old files, what to look at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from desktop import clock
from desktop.store.backup import Restored
from tests.ui.test_words import placeholders
from ui.words import bring_back

ASIDE = Path("/somewhere/Sala/backups/replaced-2026-07-01-090000")
MADE_AT = "2026-07-01T09:00:00+07:00"


@pytest.mark.parametrize(
    ("aside", "broken", "language", "wanted"),
    [
        (None, 0, "th", "นำข้อมูลที่สำรองเมื่อ พุธ 1 ก.ค. 2569 · 09.00 น. กลับมาแล้ว"),
        (
            ASIDE,
            0,
            "th",
            "นำข้อมูลที่สำรองเมื่อ พุธ 1 ก.ค. 2569 · 09.00 น. กลับมาแล้ว ของเดิมเก็บแยกไว้ ไม่ได้ลบ",
        ),
        (
            None,
            2,
            "en",
            "The data as of Wednesday 1 Jul 2026 · 09:00 is back. 2 things to look at: check in Settings",
        ),
    ],
)
def test_what_came_back(aside: Path | None, broken: int, language: str, wanted: str) -> None:
    assert bring_back.brought_back(Restored(MADE_AT, 40, aside, broken), language) == wanted


def test_a_file_that_does_not_tell_its_day_is_brought_back_all_the_same() -> None:
    assert bring_back.brought_back(Restored("", 40, None, 0)) == "นำข้อมูลกลับมาแล้ว"


def test_a_backup_is_known_by_day_time_and_size() -> None:
    made = datetime(2026, 7, 1, 9, tzinfo=clock.THAILAND)
    assert bring_back.backup_line(made, 2_500_000) == "พุธ 1 ก.ค. 2569 · 09.00 น. · 2.4 MB"


def test_both_languages_tell_the_same() -> None:
    assert all(
        placeholders(thai) == placeholders(english) for thai, english in bring_back.BROUGHT.values()
    )
