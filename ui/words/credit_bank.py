"""The list for the credit bank, in words: headings of the office's table, cells, what is to be seen to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.reports.credit_bank import Candidate
from desktop.reports.workbook import Cell, Sheet
from ui.words.amounts import count, hours
from ui.words.programmes import number
from ui.words.saying import say

LACKS: dict[str, tuple[str, str]] = {
    "no_consent": ("ยังไม่ยินยอมให้ส่งต่อ", "has not agreed to be passed on"),
    "no_number": ("ไม่มีเลขบัตร", "no document number"),
    "not_passed": ("ยังไม่ผ่านเกณฑ์", "has not completed"),
}
HEADINGS: tuple[tuple[str, str], ...] = (
    ("ลำดับ", "No."),
    ("เลขประจำตัวประชาชน", "Document number"),
    ("ชื่อ – นามสกุล", "Name"),
    ("รหัสผู้เรียน", "Learner's code"),
    ("หลักสูตร / กิจกรรม", "Programme or activity"),
    ("ศูนย์ที่เรียน", "Centres"),
    ("ชั่วโมงในปีงบประมาณ", "Hours in the year"),
    ("ชั่วโมงสะสม", "Hours in all"),
    ("ในนั้นเทียบจากที่อื่น", "Of these elsewhere"),
    ("ชั่วโมงต่อหน่วยกิต", "Hours a credit"),
    ("หน่วยกิตที่เสนอ", "Credits proposed"),
    ("หน่วยกิตที่ผ่านเกณฑ์หลักสูตร", "Credits by the programme"),
    ("วุฒิบัตรเลขที่", "Certificates"),
    ("หมายเหตุ", "Remarks"),
)
"""Of the workbook."""
ON_PAPER: tuple[tuple[str, str], ...] = (
    ("ที่", "No."),
    ("เลขประจำตัว", "Number"),
    ("ชื่อ – นามสกุล", "Name"),
    ("หลักสูตร / กิจกรรม", "Programme or activity"),
    ("ชม.ปีนี้", "Year"),
    ("สะสม", "In all"),
    ("จากที่อื่น", "Elsewhere"),
    ("หน่วยกิต", "Credits"),
    ("วุฒิบัตร / หมายเหตุ", "Certificates, remarks"),
)
WIDTHS = (8, 20, 30, 14, 36, 26, 14, 14, 14, 14, 14, 18, 20, 30)
"""Of the workbook's columns, in characters."""


def title(year: int, language: str = "th") -> str:
    """What the list is called; the year is พ.ศ."""
    if language == "th":
        return f"บัญชีผู้มีชั่วโมงพอเสนอธนาคารหน่วยกิต ปีงบประมาณ {year}"
    return f"Candidates for the credit bank, fiscal year {year - 543}"


def year_said(year: int, language: str = "th") -> str:
    """`ปีงบประมาณ 2569`."""
    return f"ปีงบประมาณ {year}" if language == "th" else f"Fiscal year {year - 543}"


def lacks(one: Candidate, language: str = "th") -> str:
    """What is to be seen to before it can be handed in."""
    return " · ".join(say(LACKS, code, language) for code in one.lacks)


def ready(one: Candidate, language: str = "th") -> str:
    """The same, or that nothing is."""
    return lacks(one, language) or ("พร้อมเสนอ" if language == "th" else "ready")


def have(one: Candidate) -> str:
    """Hours in all."""
    return hours(one.minutes)


def summary(found: Sequence[Candidate], language: str = "th") -> str:
    """How many there are, and how many nothing is lacking for."""
    people = len({one.learner for one in found})
    fine = sum(1 for one in found if not one.lacks)
    worth = count(sum(one.credits for one in found))
    if language == "th":
        return f"{count(people)} คน {count(len(found))} รายการ รวม {worth} หน่วยกิต · พร้อมเสนอ {count(fine)} รายการ"
    return f"{count(people)} people, {count(len(found))} lines, {worth} credits · {count(fine)} ready"


def spoken(one: Candidate, language: str = "th") -> str:
    """A line for a screen reader."""
    worth = f"{one.credits} หน่วยกิต" if language == "th" else f"{one.credits} credits"
    return ", ".join((one.name, one.title, have(one), worth, ready(one, language)))


def sheet(
    found: Sequence[Candidate],
    numbers: Mapping[bytes, str],
    about: tuple[int, str],
    language: str = "th",
) -> Sheet:
    """The office's table as a workbook's sheet.

    Args:
        found: the candidates.
        numbers: in the clear, by learner; masked where none is.
        about: the fiscal year (พ.ศ.), the centre's name.
        language: of the words.
    """
    year, centre = about
    return Sheet(
        f"{title(year, language)} {centre}",
        year_said(year, language),
        tuple(pair[language != "th"] for pair in HEADINGS),
        [_cells(place, one, numbers, language) for place, one in enumerate(found, 1)],
        WIDTHS,
        across=True,
    )


def _cells(place: int, one: Candidate, numbers: Mapping[bytes, str], language: str) -> list[Cell]:
    return [
        place,
        numbers.get(one.learner) or one.number or "–",
        one.name,
        one.code,
        one.title,
        ", ".join(one.centres),
        one.minutes_in_year / 60,
        one.minutes / 60,
        one.outside_minutes / 60,
        one.hours,
        one.credits,
        one.confirmed / 100 if one.is_programme else None,
        ", ".join(one.certificates),
        lacks(one, language),
    ]


def on_paper(
    found: Sequence[Candidate], numbers: Mapping[bytes, str], language: str = "th"
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Headings and rows of the printed list."""
    rows: list[tuple[str, ...]] = [
        (
            str(place),
            numbers.get(one.learner) or one.number or "–",
            one.name,
            one.title,
            hours(one.minutes_in_year),
            have(one),
            hours(one.outside_minutes) if one.outside_minutes else "–",
            number(one.credits * 100),
            " · ".join(part for part in (", ".join(one.certificates), lacks(one, language)) if part),
        )
        for place, one in enumerate(found, 1)
    ]
    return tuple(pair[language != "th"] for pair in ON_PAPER), rows
