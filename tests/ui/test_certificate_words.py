"""What is said about certificates, in both languages; names escaped, nothing left unfilled."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from desktop.certificates.board import Asked, Choice, Line
from desktop.certificates.earned import Standing
from desktop.certificates.preflight import Finding
from desktop.certificates.register import Numbered
from ui.words import certificates as said
from ui.words import numbers

THAI = re.compile("[ก-๙]")
ASKED = Asked(80, 1440, 1800)
STANDING = Standing(b"1", "possible", 1800, 1260, 360, 0, 180, 0, 1440)
TABLES = {
    name: table for name, table in vars(said).items() if name.isupper() and isinstance(table, dict)
} | {"_OF_PEOPLE": said._OF_PEOPLE}
TABLES |= {
    f"numbers.{name}": table
    for name, table in vars(numbers).items()
    if name.isupper() and isinstance(table, dict)
}


def line(**changes: object) -> Line:
    usual: dict[str, object] = {
        "learner": b"1", "code": "A00001", "name": "Lek", "verdict": "possible", "attended": 1260,
        "needed": 1440, "planned": 1800, "percent": 70, "short_by": 180, "open": 360, "open_past": 0,
        "excused": 0, "number": None, "doubts": (), "standing": STANDING,
    }  # fmt: skip
    return Line(**{**usual, **changes})  # type: ignore[arg-type]


def choice(waiting: int | None, ended: bool = True) -> Choice:
    days = date(2026, 6, 1), date(2026, 6, 26)
    return Choice(b"1", "A01", "Baskets", *days, 1800, 80, ended, waiting)


NUMBERED = Numbered(b"1", "2/2569", "Lek", "Baskets", date(2026, 7, 1), "2026-07-10", "misspelt")


@pytest.mark.parametrize("name", TABLES)
def test_every_word_is_there_in_both_languages(name: str):
    for code, (thai, english) in TABLES[name].items():
        assert THAI.search(thai), code
        assert english, code
        assert not THAI.search(english), code
        assert holes(thai) == holes(english), code


def holes(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


SAYINGS = {
    "group": lambda lang: said.group_counted("earned", 18, lang),
    "lacks": lambda lang: said.lacks(180, lang),
    "number": lambda lang: said.number("12/2569", lang),
    "earned": lambda lang: said.earned_reason(ASKED, lang),
    "possible": lambda lang: said.possible_reason(360, 0, lang),
    "unmarked": lambda lang: said.possible_reason(360, 180, lang),
    "lost": lambda lang: said.lost_reason(ASKED, lang),
    "no lesson": lambda lang: said.lost_reason(Asked(80, 0, 0), lang),
    "rule": lambda lang: said.rule(ASKED, lang),
    "row": lambda lang: said.row_said("Lek", ("30", ""), 1, 18, lang),
    "waits": lambda lang: " ".join(said.choice_facts(choice(18), lang)),
    "ended": lambda lang: " ".join(said.choice_facts(choice(0), lang)),
    "goes on": lambda lang: " ".join(said.choice_facts(choice(None, ended=False), lang)),
    "standing": lambda lang: said.standing(line(excused=180, open_past=180), lang),
    "sheet": lambda lang: said.sheet_of(16, 18, lang),
    "page": lambda lang: said.page_said("Lek", "1/2569", "Baskets", lang),
    "numbers": lambda lang: said.numbers("12/2569", "29/2569", lang),
    "people": lambda lang: said.finding(Finding("name_shrunk", (b"1",)), lang),
    "issue": lambda lang: said.finding(Finding("nobody_signs", ()), lang),
    "well": lambda lang: said.all_well(18, lang),
    "already": lambda lang: said.already(18, "12/2569", "29/2569", 5, lang),
    "button": lambda lang: said.issue_button(18, lang),
    "idle button": lambda lang: said.issue_button(0, lang),
    "again": lambda lang: said.again_button(1, 18, 18, lang),
    "one sheet": lambda lang: said.again_button(3, 3, 18, lang),
    "some": lambda lang: said.again_button(3, 7, 18, lang),
    "go on": lambda lang: said.again_button(9, 18, 18, lang),
    "tick": lambda lang: said.cannot_tick("Lek", None, "3", lang),
    "tick number": lambda lang: said.cannot_tick("Lek", "1/2569", "0", lang),
    "issued": lambda lang: said.issued(18, "12/2569", "29/2569", lang),
    "counted": lambda lang: said.counted(8, 18, lang),
    "register": lambda lang: numbers.register_counted(1236, 3, 2, lang),
    "line": lambda lang: numbers.register_said(NUMBERED, 1, 3, lang),
    "why": lambda lang: numbers.why_void(NUMBERED, lang),
    "void": lambda lang: numbers.void_button("2/2569", lang),
    "no hit": lambda lang: numbers.no_hit("x", lang),
}


@pytest.mark.parametrize("name", SAYINGS)
def test_every_saying_speaks_the_language_it_was_asked_for(name: str):
    thai, english = (SAYINGS[name](language) for language in ("th", "en"))

    assert THAI.search(thai)
    assert english
    assert not THAI.search(english)
    for told in (thai, english):
        assert "{" not in told
        assert "–" not in told or "12/2569" in told, f"something was not told: {told}"


def test_a_single_number_is_no_span():
    assert said.span("7/2569", "7/2569") == "7/2569"
    assert said.numbers("7/2569", "7/2569") == "เลขที่ <b>7/2569</b>"
    assert said.issued(1, "7/2569", "7/2569").startswith("ออกเลขที่ <b>7/2569</b> แล้ว <b>1</b> ใบ")


def test_a_name_cannot_bring_markup_with_it():
    told = said.cannot_tick("<b>x</b>", None, "3 ชม.")

    assert "&lt;b&gt;x&lt;/b&gt;" in told


def test_a_number_whose_holder_was_erased_says_so() -> None:
    one = Numbered(b"x", "7/2569", "", "ทอผ้า", date(2026, 6, 1), None, None)
    assert (numbers.holder(one), numbers.holder(one, "en")) == ("ข้อมูลผู้รับลบแล้ว", "holder erased")
    assert numbers.holder(replace(one, name="นางมาลี ใจดี")) == "นางมาลี ใจดี"
