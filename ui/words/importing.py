"""What is said while a list is taken in: what was put right and why, who is like whom, how it went.

Names and numbers of sentences stand in `<b>`, values escaped. Pure, Thai first and English beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from desktop.learners.import_like import Like
from desktop.learners.office_list.reading import Reading
from desktop.thai import dates
from desktop.thai.dates import WrittenDate
from ui import words
from ui.words.importing_why import file_shown

DOT = " · "

KINDS: dict[str, tuple[str, str]] = {
    "take": ("รับ", "take"),
    "mended": ("แก้ให้", "mended"),
    "maybe": ("อาจซ้ำ", "twice?"),
    "left_out": ("เว้นไว้", "left out"),
}
"""What becomes of a row, in a word."""

FIELDS: dict[str, tuple[str, str]] = {
    "name": ("ชื่อ", "name"),
    "birth": ("วันเกิด", "birth date"),
    "phone": ("โทรศัพท์", "telephone"),
    "id_number": ("เลขบัตร", "document number"),
    "sex": ("เพศ", "sex"),
    "sound": ("เสียงของชื่อ", "sound of the name"),
    "nickname": ("ชื่อเล่น", "nickname"),
    "address": ("ที่อยู่", "address"),
}

MEANT: dict[str, tuple[str, str]] = {
    "full_name": ("คำนำหน้า ชื่อ สกุล", "title and name"),
    "title": ("คำนำหน้า", "title"),
    "given_name": ("ชื่อ", "given name"),
    "family_name": ("นามสกุล", "family name"),
    "birth": ("วันเกิด", "birth date"),
    "birth_day": ("วันเกิด", "day of birth"),
    "birth_month": ("เดือนเกิด", "month of birth"),
    "birth_year": ("ปีเกิด", "year of birth"),
    "phone": ("โทรศัพท์", "telephone"),
    "id_number": ("เลขบัตร", "document number"),
    "id_kind": ("ชนิดบัตร", "kind of document"),
    "sex": ("เพศ", "sex"),
    "sex_male": ("เพศชาย", "male"),
    "sex_female": ("เพศหญิง", "female"),
    "nickname": ("ชื่อเล่น", "nickname"),
    "address": ("ที่อยู่", "address"),
    "house": ("บ้านเลขที่", "house"),
    "village_no": ("หมู่ที่", "village number"),
    "village": ("หมู่บ้าน", "village"),
    "road": ("ถนน", "road"),
    "tambon": ("ตำบล", "tambon"),
    "amphoe": ("อำเภอ", "amphoe"),
    "province": ("จังหวัด", "province"),
    "postcode": ("รหัสไปรษณีย์", "postcode"),
    "notes": ("หมายเหตุ", "remark"),
}
"""What a column is taken for, in the order of their weight."""


def _b(value: object) -> str:
    return f"<b>{escape(str(value), quote=False)}</b>"


def _pick(pair: tuple[str, str], language: str) -> str:
    return pair[words.LANGUAGES.index(language)]


# --- the file -------------------------------------------------------------------------------------


def about(source: Path | str, reading: Reading, language: str = "th") -> str:
    """The line below the title: `รายชื่อ.xls · แผ่น “รวม” · หัวตารางอยู่แถวที่ 4`."""
    name = source.name if isinstance(source, Path) else file_shown(source, language)
    parts = [name]
    if isinstance(source, Path) and reading.sheet != source.stem:
        parts.append(sheet(f"“{reading.sheet}”", language))
    if reading.header_row is None:
        parts.append("ไม่มีหัวตาราง" if language == "th" else "without a heading")
    elif language == "th":
        parts.append(f"หัวตารางอยู่แถวที่ {reading.header_row}")
    else:
        parts.append(f"the heading is row {reading.header_row}")
    return DOT.join(parts)


def sheet(name: str, language: str = "th") -> str:
    """A sheet of a workbook."""
    return f"แผ่น {name}" if language == "th" else f"sheet {name}"


def pairs(reading: Reading, language: str = "th") -> tuple[tuple[str, str], ...]:
    """Which column is taken for what: (as the file calls it, what we call it)."""
    column = "คอลัมน์" if language == "th" else "column"
    return tuple(
        (reading.headings.get(field) or f"{column} {reading.columns[field]}", _pick(meant, language))
        for field, meant in MEANT.items()
        if field in reading.columns
    )


def reading_of(source: Path | str, language: str = "th") -> str:
    """Said while a file is read."""
    name = file_shown(source, language)
    return f"กำลังอ่าน {name}" if language == "th" else f"Reading {name}"


def rows_read(done: int, of: int, language: str = "th") -> str:
    """How far the reading is."""
    return f"{done:,} จาก {of:,} แถว" if language == "th" else f"{done:,} of {of:,} rows"


def second_list(column: str, language: str = "th") -> str:
    """There is a list beside the list."""
    if language == "th":
        return f"มีรายชื่ออีกชุดที่คอลัมน์ {_b(column)} ยังไม่ได้อ่าน แยกเป็นอีกไฟล์แล้วนำเข้าอีกครั้ง"
    return f"A second list begins in column {_b(column)} and was not read: put it into its own file"


# --- a row ----------------------------------------------------------------------------------------

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def as_in_excel(text: str) -> str:
    """What stood in a cell as Excel shows it: a date that Excel knew as one is `12/3/3031`."""
    day = _ISO.fullmatch(text)
    return f"{int(day[3])}/{int(day[2])}/{day[1]}" if day else text


def was(text: str, language: str = "th") -> str:
    """The line above a new value: `เดิม 12/3/3031`."""
    return f"เดิม {text}" if language == "th" else f"was {text}"


def birth_short(written: WrittenDate, language: str = "th") -> str:
    """A birth in a table: `12 มี.ค. 2488`, `มี.ค. 2488`, `2494 (รู้แต่ปี)`."""
    first = written.earliest
    if first is None:
        return written.text
    if language == "th":
        shown = dates.show(written)
        only = written.precision == "year" and shown.startswith("พ.ศ. ")
        return f"{shown.removeprefix('พ.ศ. ')} (รู้แต่ปี)" if only else shown
    if written.precision == "year":
        return f"{first.year} (year)"
    month = words.months(language)[first.month - 1][:3]
    return f"{first.day} {month} {first.year}" if written.precision == "day" else f"{month} {first.year}"


def birth_typed(written: WrittenDate, language: str = "th") -> str:
    """A birth as somebody would type it: `12 มี.ค. 2488`, `12 Mar 1945`."""
    if language == "th" or written.earliest is None:
        return dates.show(written)
    if written.precision == "year":
        return str(written.earliest.year)
    return birth_short(written, language)


def birth_long(written: WrittenDate, language: str = "th") -> str:
    """A birth in full where it is known to the day: `12 มีนาคม 2488`."""
    first = written.earliest
    if first is None or written.precision != "day":
        return birth_short(written, language)
    month = words.months(language)[first.month - 1]
    return f"{first.day} {month} {words.year_shown(first, language)}"


def hidden(text: str) -> str:
    """A number as it was written, with only its last four digits to be seen: `xxxxx2210`."""
    digits = sum(sign.isdecimal() for sign in text)
    if "e+" in text.casefold():
        return text  # Excel's short form shows nothing
    shown, seen = "", 0
    for sign in text:
        seen += sign.isdecimal()
        shown += "x" if sign.isdecimal() and seen <= digits - 4 else sign
    return shown


def like(one: Like, language: str = "th") -> tuple[str, str]:
    """Who a row looks like, as (where they are, what agrees and what does not)."""
    agrees = fields(one.agrees, language)
    differs = fields(one.differs, language)
    if language == "th":
        where = f"แถว {one.row} ของไฟล์นี้" if one.row else f"มีในศูนย์แล้ว รหัส {one.code}"
        told = [f"{agrees} ตรงกัน" if agrees else "", f"{differs} ไม่ตรงกัน" if differs else ""]
    else:
        where = f"row {one.row} of this file" if one.row else f"registered here, code {one.code}"
        told = [f"same {agrees}" if agrees else "", f"other {differs}" if differs else ""]
    return where, DOT.join(filter(None, told))


def fields(names: Iterable[str], language: str = "th") -> str:
    """Several fields in their order: `ชื่อ วันเกิด`."""
    told = [words.say(FIELDS, name, language) for name in FIELDS if name in set(names)]
    return (" " if language == "th" else ", ").join(told)


def row_number(row: int, language: str = "th") -> str:
    """A row as Excel counts it."""
    return f"แถว {row:,}" if language == "th" else f"row {row:,}"


# --- how it goes ----------------------------------------------------------------------------------

DECIDED: dict[str, tuple[str, str]] = {
    "left": ("เว้น แถว {row} {name}", "Left out row {row} {name}"),
    "taken": ("รับ แถว {row} {name}", "Row {row} {name} will be taken"),
    "apart": (
        "แถว {row} {name} เป็นคนละคน จะรับเข้า",
        "Row {row} {name} is another person and will be taken",
    ),
    "same": ("แถว {row} {name} เป็นคนเดียวกัน เว้นไว้", "Row {row} {name} is the same person and left out"),
    "as_written": ("แถว {row} ใช้ตามที่เขียนในไฟล์", "Row {row} is kept as the file has it"),
    "given": ("แก้ แถว {row} {name} แล้ว", "Changed row {row} {name}"),
    "back": ("แถว {row} กลับไปตามที่อ่านให้", "Row {row} is as it was read"),
    "undone": ("เลิกทำที่แถว {row} แล้ว", "Took back what was decided about row {row}"),
}
"""What was decided about a row."""


def decided(what: str, row: int, name: str, language: str = "th") -> str:
    """Said when something was decided about a row; nothing is written yet."""
    return words.say(DECIDED, what, language, row=_b(row), name=_b(name))


def take_them(count: int, language: str = "th") -> str:
    """The button: `รับเข้า 65 คน`."""
    return (
        f"รับเข้า {words.people(count)}"
        if language == "th"
        else f"Take in {words.people(count, language)}"
    )


def taking(done: int, of: int, language: str = "th") -> str:
    """How far the taking in is."""
    return f"{done:,} จาก {of:,} คน" if language == "th" else f"{done:,} of {of:,} people"


def taken(count: int, language: str = "th") -> str:
    """Said when it is done."""
    told = _b(words.people(count, language))
    return f"รับเข้า {told} แล้ว" if language == "th" else f"Took in {told}"


def row_spoken(number: str, kind: str, name: str, facts: Mapping[str, tuple[str, str]]) -> str:
    """A row for a screen reader: facts by their head are (what is kept, what was written)."""
    told = [f"{number} {kind} {name}"]
    for head, (text, before) in facts.items():
        if text and text != "–":
            told.append(f"{head} {text} {before}".strip())
    return ", ".join(told)
