"""What is said about settings, in both languages."""

from __future__ import annotations

import re
import string
from datetime import datetime

import pytest

from desktop import clock, volunteers
from ui.words import settings as said

THAI = re.compile("[ก-๙]")
MORNING = datetime(2026, 7, 1, 9, 5, tzinfo=clock.THAILAND)


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_role_of_the_desk_has_words_and_says_what_it_may() -> None:
    assert set(said.ROLES) == set(said.MAY) == set(volunteers.ROLES)


@pytest.mark.parametrize("table", [said.ROLES, said.MAY, said.TOLD])
def test_both_languages_tell_the_same(table: dict[str, tuple[str, str]]) -> None:
    for thai, english in table.values():
        assert THAI.search(thai)
        assert not THAI.search(english)
        assert holes(thai) == holes(english)


def test_a_name_is_escaped_and_stands_out() -> None:
    assert said.done("added", name="<ป้า>") == "เพิ่ม <b>&lt;ป้า&gt;</b> แล้ว เข้าโปรแกรมที่โต๊ะนี้ได้เลย"


def test_whom_to_ask() -> None:
    assert said.only_keeper(("ครูสมใจ", "ลุงคำ", "ป้าดี")) == "ผู้ดูแลเท่านั้นที่ทำได้ ขอให้ ครูสมใจ หรือ ลุงคำ ช่วย"
    assert said.only_keeper(("Somjai",), "en") == "Only a keeper may: ask Somjai"


def test_when_and_how_large() -> None:
    assert said.when(MORNING) == "พุธ 1 ก.ค. 2569 · 09.05 น."
    assert said.when(MORNING, "en") == "Wednesday 1 Jul 2026 · 09:05"
    assert [said.size(n) for n in (10, 4096, 2_500_000)] == ["1 KB", "4 KB", "2.4 MB"]


@pytest.mark.parametrize(
    ("grave", "rest", "begins"),
    [
        (0, 0, "ตรวจครบแล้ว ทุกอย่างเรียบร้อย"),
        (0, 2, "ตรวจครบแล้ว พบ <b>2</b> เรื่องที่ควรดู"),
        (1, 2, "ตรวจครบแล้ว พบ <b>3</b> เรื่อง ต้องแก้ <b>1</b>"),
    ],
)
def test_what_a_check_comes_to(grave: int, rest: int, begins: str) -> None:
    assert said.found_counted(grave, rest).startswith(begins)
    assert not THAI.search(said.found_counted(grave, rest, "en"))
