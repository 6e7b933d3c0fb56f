"""Writes a list of made-up people the way an office would hand it in, with all its faults.

Joined names with titles, dates in both eras (real Excel dates of the year 2500 among them),
years given 543 twice, Thai digits, phones that lost their 0, ids stored as numbers, people
listed twice, a heading repeated for the second page, totals and signatures.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from desktop.practice.names import FAMILY, FEMALE, MALE, NICKNAMES, SINGLE, made_up_id

_BANNERS = (
    "รายชื่อผู้เข้าร่วมโครงการอบรมอาชีพระยะสั้น ประจำปีงบประมาณ ๒๕๖๙",
    "วันที่ ๓ มิถุนายน ๒๕๖๙ ณ ศาลาบ้านทุ่ง",
)
_HEADINGS = (
    "ลำดับ\nที่",
    "ชื่อ – สกุล",
    "ชื่อเล่น",
    "เลขประจำตัวประชาชน ๑๓ หลัก",
    "ว/ด/ป  เกิด",
    "เบอร์โทร.",
    "ที่อยู่",
    "หมายเหตุ",
)
_MONTHS = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)
_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_PAGE = 25  # people on a printed page: the heading is repeated behind them

Value = str | float | datetime | None
Line = list[Value]


@dataclass
class _Draft:
    """The rows written so far, and what a reader should find in them."""

    lines: list[Line] = field(default_factory=list)
    people: list[dict[str, Any]] = field(default_factory=list)
    duplicates: list[tuple[int, int]] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)

    def put(self, *values: Value) -> int:
        """Add a row and return its number as Excel shows it."""
        self.lines.append(list(values))
        return len(self.lines)


def write_messy_list(path: Path, *, people: int = 40, seed: int = 1) -> dict[str, Any]:
    """Write a made-up list of participants.

    Args:
        path: where to; `.csv` gives a file in CP874, anything else an xlsx.
        people: how many different people are in it; above 5 000 some share a name.
        seed: equal seeds give equal lists.

    Returns:
        What is in it: `rows` (count of rows under the heading that are not blank), `people`
        (dicts with row title given_name family_name nickname id_number birth phone), `duplicates`
        ([row, of_row]) and `skipped` ([row, reason]); rows are numbers as Excel shows them.
    """
    draft = _draft(people, random.Random(seed))  # noqa: S311 - made-up people, no secret
    if path.suffix.lower() == ".csv":
        _write_csv(path, draft.lines)
    else:
        _write_xlsx(path, draft.lines)
    return {
        "rows": len(draft.people) + len(draft.duplicates) + len(draft.skipped),
        "people": draft.people,
        "duplicates": draft.duplicates,
        "skipped": draft.skipped,
    }


def _draft(people: int, chance: random.Random) -> _Draft:
    draft = _Draft()
    for banner in _BANNERS:
        draft.put(banner)
    draft.put(*_HEADINGS)
    for number in range(people):
        if number and number % _PAGE == 0:
            draft.skipped.append((draft.put(*_HEADINGS), "repeated_header"))
        _person(draft, number, chance)
        if number % 10 == 9:
            _again(draft, number)
    draft.put()
    draft.skipped.append((draft.put(None, f"รวมทั้งสิ้น {people} คน"), "total_row"))
    draft.skipped.append(
        (draft.put(None, None, "ลงชื่อ............................ผู้รับรอง"), "signature_row")
    )
    draft.skipped.append((draft.put(None, None, "(นางดอกไม้ ทุ่งกว้าง)"), "signature_row"))
    return draft


def _person(draft: _Draft, number: int, chance: random.Random) -> None:
    """Add one made-up person; the number decides which faults the row has."""
    female = chance.random() < 0.6
    born = date(chance.randint(1945, 2009), chance.randint(1, 12), chance.randint(1, 28))
    given, family = _name(number, female=female)
    title = _title(born, female=female)
    id_number = made_up_id(number + 1) if number % 6 != 5 else None
    phone = f"0{chance.choice('689')}{chance.randint(0, 99_999_999):08d}" if number % 5 != 4 else None
    written, birth = _BIRTHS[number % len(_BIRTHS)](born)
    nickname = chance.choice(NICKNAMES) if number % 3 else None
    gap = ("", " ", "  ")[number % 3]
    row = draft.put(
        float(number + 1),
        f"{_written(title, number)}{gap}{given}{' ' * (1 + number % 2)}{family or ''}".rstrip(),
        nickname,
        _as_id(id_number, number),
        written,
        _as_phone(phone, number),
        f"{number % 90 + 1}/{number % 7} ม.{number % 9 + 1} ต.ทุ่งงาม อ.เมือง จ.พะเยา",
    )
    draft.people.append(
        {
            "row": row, "title": title, "given_name": given, "family_name": family,
            "nickname": nickname, "id_number": id_number, "birth": birth, "phone": phone,
        }
    )  # fmt: skip


def _name(number: int, *, female: bool) -> tuple[str, str | None]:
    """Return given name and surname: each pair once in 5 600 people. Some have one name only."""
    given = FEMALE if female else MALE
    if number % 20 == 13:
        return SINGLE[number // 20 % len(SINGLE)], None
    return given[number % len(given)], FAMILY[(number // len(given) + number) % len(FAMILY)]


def _title(born: date, *, female: bool) -> str:
    if born.year > 2005:
        return "เด็กหญิง" if female else "เด็กชาย"
    return ("นางสาว" if born.year > 1980 else "นาง") if female else "นาย"


def _written(title: str, number: int) -> str:
    """Shorten a title as offices do."""
    short = {"เด็กหญิง": "ด.ญ.", "เด็กชาย": "ด.ช.", "นางสาว": "น.ส." if number % 2 else "นางสาว"}
    return short.get(title, title)


def _again(draft: _Draft, number: int) -> None:
    """List a person a second time, a little differently written, as a second sign-up would be."""
    first = draft.people[number - 4]
    name = f"{first['title']} {first['given_name']}   {first['family_name'] or ''}".rstrip()
    copied: Line = list(draft.lines[first["row"] - 1])
    copied[1], copied[6] = name, None
    draft.duplicates.append((draft.put(*copied), first["row"]))


def _as_id(id_number: str | None, number: int) -> Value:
    if id_number is None:
        return None
    parts = (id_number[:1], id_number[1:5], id_number[5:10], id_number[10:12], id_number[12:])
    forms: tuple[Value, ...] = (
        float(id_number),
        "-".join(parts),
        id_number.translate(_TO_THAI),
        " ".join(parts),
    )
    return forms[number % len(forms)]


def _as_phone(phone: str | None, number: int) -> Value:
    if phone is None:
        return None
    dashed = f"{phone[:3]}-{phone[3:6]}-{phone[6:]}"
    forms: tuple[Value, ...] = (float(phone), dashed, phone.translate(_TO_THAI), phone)
    return forms[number % len(forms)]


def _shown(born: date, year: int) -> str:
    return f"{born.day}/{born.month}/{year}"


# Each way to write a birth, with the ISO date (perhaps partial) that is meant.
_BIRTHS: tuple[Callable[[date], tuple[Value, str | None]], ...] = (
    lambda d: (_shown(d, d.year + 543), d.isoformat()),
    lambda d: (datetime(d.year, d.month, d.day), d.isoformat()),  # noqa: DTZ001 - Excel knows no zone
    lambda d: (datetime(d.year + 543, d.month, d.day), d.isoformat()),  # noqa: DTZ001
    lambda d: (_shown(d, d.year + 543).translate(_TO_THAI), d.isoformat()),
    lambda d: (f"{d.day} {_MONTHS[d.month - 1]} {d.year + 543}", d.isoformat()),
    lambda d: (_shown(d, d.year), d.isoformat()),
    lambda d: (_shown(d, d.year + 1086), d.isoformat()),
    lambda d: (float(d.year + 543), str(d.year)),
    lambda d: (f"พ.ศ. {d.year + 543}".translate(_TO_THAI), str(d.year)),
    lambda d: (datetime(d.year + 1086, d.month, d.day), d.isoformat()),  # noqa: DTZ001
)


def _write_xlsx(path: Path, lines: list[Line]) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("รายชื่อ")
        day = book.add_format({"num_format": "d/m/yyyy"})
        for number, line in enumerate(lines):
            if number < len(_BANNERS):
                sheet.merge_range(number, 0, number, len(_HEADINGS) - 1, line[0])
                continue
            for column, value in enumerate(line):
                if isinstance(value, datetime):
                    sheet.write_datetime(number, column, value, day)
                elif value is not None:
                    sheet.write(number, column, value)


def _write_csv(path: Path, lines: list[Line]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([[_in_csv(value) for value in line] for line in lines])
    path.write_bytes(text.getvalue().encode("cp874", "replace"))


def _in_csv(value: Value) -> str:
    if isinstance(value, datetime):
        return _shown(value, value.year)
    return f"{value:.0f}" if isinstance(value, float) else value or ""
