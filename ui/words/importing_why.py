"""Why a row of a list is kept otherwise, left out or worth a look; why a list cannot be read at all.

Codes come from the readers; each has a short sentence here that says what happened and what to do.
"""

from __future__ import annotations

from pathlib import Path

from desktop.errors import DeskError
from ui import words

LONG_FILE = 34
"""Letters of a file's name in a sentence."""

WHY: dict[str, tuple[str, str]] = {
    "be_twice": (
        "ในไฟล์เขียน {written} บวก 543 มาแล้วสองครั้ง จึงลบคืนให้",
        "The file says {written}: 543 was added twice, so one was taken off",
    ),
    "year_two_digits": (
        "ในไฟล์เขียน {written} ปีมีสองหลัก จึงอ่านเป็นปีล่าสุดที่เป็นได้ ดูอีกทีว่าใช่ไหม",
        "The file says {written}, a year of two digits: read as the latest that can be. Is it right?",
    ),
    "month_first": (
        "ในไฟล์เขียน {written} เดือนอยู่ก่อนวัน จึงอ่านสลับให้ ดูอีกทีว่าใช่ไหม",
        "The file says {written}, the month first: read so. Is it right?",
    ),
    "phone_zero_restored": (
        "Excel ทำเลข 0 ตัวหน้าหาย จึงเติมให้",
        "Excel lost the 0 in front, so it was put back",
    ),
    "phone_several": ("มีหลายเบอร์ ใช้เบอร์แรก", "There are several: the first was taken"),
    "phone_extension": ("เก็บเบอร์หลัก ไม่ได้เก็บเบอร์ต่อ", "The extension was left out"),
    "phone_foreign": ("เป็นเบอร์ต่างประเทศ เก็บพร้อมเครื่องหมาย +", "A number of another country, kept with +"),
    "phone_unreadable": (
        "ในไฟล์เขียน {written} อ่านเป็นเบอร์โทรไม่ได้ จึงเว้นว่างไว้ ถามเจ้าตัวแล้วกด แก้เอง",
        "The file says {written}, no telephone number: left empty. Ask, then press Edit",
    ),
    "id_zero_restored": (
        "Excel ทำเลข 0 ตัวหน้าหาย จึงเติมให้",
        "Excel lost the 0 in front, so it was put back",
    ),
    "id_lost_digits": (
        "Excel ย่อเลขเป็น {written} เลขท้ายหายไปแล้ว ขอดูบัตรแล้วกด แก้เอง",
        "Excel shortened it to {written} and the last digits are gone. See the card, then press Edit",
    ),
    "id_unknown": (
        "ในไฟล์เขียน {written} ไม่ใช่เลขบัตรที่รู้จัก จึงเว้นว่างไว้",
        "The file says {written}, no document number we know: left empty",
    ),
    "letters_mended": (
        "ตัวอักษรพิมพ์ซ้อนหรือสลับที่ จึงเรียงให้ใหม่ หน้าตาเหมือนเดิม",
        "Letters were doubled or in the wrong order: put right, it looks the same",
    ),
    "title_spelled_out": ("เขียนคำนำหน้าเต็มให้", "The title was written out"),
    "name_tidied": (
        "ตัดเลขลำดับ เครื่องหมาย และช่องว่างเกินออก",
        "Numbers, signs and spare blanks were taken off",
    ),
}
"""Why something was kept otherwise than it was written."""

DOUBTS: dict[str, tuple[str, str]] = {
    "id_checksum": (
        "ตัวสุดท้ายไม่ตรงกับตัวอื่น อาจพิมพ์ผิด เก็บไว้ตามเดิม เทียบกับบัตรอีกที",
        "The last digit does not fit the others, it may be mistyped: kept, compare it with the card",
    ),
    "id_length": (
        "ไม่ครบหรือเกิน 13 หลัก เก็บไว้ตามเดิม เทียบกับบัตรอีกที",
        "Not 13 digits long: kept, compare it with the card",
    ),
    "id_taken": (
        "เลขนี้เป็นของคนชื่ออื่นอยู่แล้ว ดูบัตรของทั้งสองคน",
        "This number is somebody else's already: look at both cards",
    ),
    "date_unreadable": (
        "อ่านวันเกิดไม่ได้ เก็บไว้ตามที่เขียน กด แก้เอง ถ้ารู้วัน",
        "It cannot be read: kept as written. Press Edit if you know the day",
    ),
    "no_such_date": (
        "ไม่มีวันนี้ในปฏิทิน เก็บไว้ตามที่เขียน กด แก้เอง ถ้ารู้วัน",
        "There never was such a day: kept as written. Press Edit if you know the day",
    ),
    "birth_in_future": ("วันเกิดยังมาไม่ถึง ดูปีอีกที", "The day is yet to come: look at the year"),
    "same_name": (
        "มีอีกแถวที่ชื่อเดียวกัน รับเข้าทั้งสองคน ถ้าเป็นคนเดียวกันให้เว้นแถวหนึ่งไว้",
        "Another row has this very name, both are taken: leave one out if they are one person",
    ),
    "same_name_known": (
        "ในศูนย์มีคนชื่อเดียวกันนี้แล้ว ถ้าเป็นคนเดียวกันให้เว้นแถวนี้ไว้",
        "Somebody here has this very name: leave this row out if it is the same person",
    ),
    "known_differs": (
        "แถวนี้เขียนเพิ่มหรือไม่ตรงกับประวัติที่มีอยู่ จะไม่แก้ประวัติให้ เปิดประวัติแก้เองได้",
        "This row says more or otherwise than the profile, which stays as it is: change it there",
    ),
    "duplicate_differs": (
        "เขียนไม่เหมือนแถวแรก ใช้ของแถวแรก",
        "Says otherwise than the first row, which is the one taken",
    ),
    "title_unsure": ("ไม่แน่ใจว่าเป็นคำนำหน้าหรือชื่อ เก็บเป็นชื่อ", "A title or a name? Kept as a name"),
    "name_parts": ("ชื่อมีมากกว่าสองคำ ดูว่าคำไหนเป็นนามสกุล", "More than two words: which one is the surname?"),
    "name_brackets": ("มีวงเล็บในชื่อ เก็บไว้ตามเดิม", "There are brackets in the name: kept"),
    "name_long": ("ชื่อยาวผิดปกติ เก็บไว้ตามเดิม", "The name is unusually long: kept"),
    "sex_unreadable": ("อ่านเพศไม่ได้ จึงเว้นไว้", "The sex cannot be read: left open"),
    "sex_against_title": (
        "เพศไม่ตรงกับคำนำหน้า เก็บตามช่องเพศ",
        "The sex does not fit the title: kept as the sex column says",
    ),
    "year_before_2484": (
        "เกิดก่อน พ.ศ. 2484 ซึ่งขึ้นปีใหม่เดือนเมษายน เก็บปีตามที่เขียน",
        "Before B.E. 2484 the year began in April: the year is kept as written",
    ),
}
"""What else is worth a look."""

LEFT: dict[str, tuple[str, str]] = {
    "total_row": ("แถวนี้เป็นยอดรวม ไม่ใช่คน จึงไม่รับเข้า", "A row of totals, no person: not taken"),
    "signature_row": ("แถวนี้เป็นลายเซ็น ไม่ใช่ผู้เรียน จึงไม่รับเข้า", "A signature, no learner: not taken"),
    "repeated_header": ("หัวตารางพิมพ์ซ้ำ จึงไม่รับเข้า", "The heading once more: not taken"),
    "no_name": (
        "แถวนี้ไม่มีชื่อ ใส่ชื่อใน Excel แล้วเลือกไฟล์อีกครั้ง",
        "There is no name: put it into the file, then choose the file again",
    ),
    "note_row": ("แถวนี้เป็นหมายเหตุ ไม่ใช่คน จึงไม่รับเข้า", "A note, no person: not taken"),
    "left_by_hand": ("คุณเว้นแถวนี้ไว้ กดเว้นวรรคเพื่อรับกลับ", "You left this row out: Space takes it back"),
}
"""Why a row is left out."""

TROUBLE: dict[str, tuple[str, str]] = {
    "file_missing": (
        "ไม่พบ {file} ถ้าอยู่ในแฟลชไดรฟ์ เสียบแล้วลองอีกครั้ง",
        "{file} is not there. If it is on a memory stick, plug it in and try again",
    ),
    "disk_error": (
        "อ่าน {file} ไม่จบ แฟลชไดรฟ์อาจถูกถอด เสียบอันเดิมแล้วลองอีกครั้ง",
        "{file} could not be read to its end. Was the memory stick pulled out? Plug it in and try again",
    ),
    "not_allowed": (
        "เปิด {file} ไม่ได้ โปรแกรมอื่นอาจเปิดอยู่ ปิดแล้วลองอีกครั้ง",
        "{file} may not be read: another program may have it. Close it and try again",
    ),
    "path_unfit": (
        "ชื่อ {file} ยาวเกินไป ตั้งชื่อให้สั้นลงแล้วลองอีกครั้ง",
        "The name {file} is too long. Make it shorter and try again",
    ),
    "file_is_folder": ("{file} เป็นโฟลเดอร์ เลือกไฟล์ข้างใน", "{file} is a folder: choose a file inside it"),
    "file_empty": ("{file} ว่างเปล่า ไม่มีรายชื่อ เลือกไฟล์อื่น", "{file} is empty: choose another file"),
    "file_foreign": (
        "{file} ไม่ใช่ตาราง ใช้ไฟล์ Excel, ods หรือ csv",
        "{file} is no table: use an Excel file, ods or csv",
    ),
    "file_broken": (
        "{file} เปิดไม่ได้ ลองเปิดใน Excel แล้วบันทึกใหม่",
        "{file} cannot be opened: open it in Excel and save it anew",
    ),
    "file_locked": (
        "{file} มีรหัสผ่าน เปิดใน Excel เอารหัสออก แล้วบันทึกใหม่",
        "{file} has a password: open it in Excel, take it off and save",
    ),
    "file_too_large": ("{file} ใหญ่เกินไป แบ่งเป็นหลายไฟล์", "{file} is too large: split it into several"),
    "no_name_column": (
        "ไม่พบช่องชื่อใน {file} ใส่หัวตาราง เช่น ชื่อ-สกุล แล้วลองอีกครั้ง",
        "No column of {file} holds names: give it a heading such as ชื่อ-สกุล, then try again",
    ),
}
"""Why a list could not be read, and what to do."""

PASTED: dict[str, tuple[str, str]] = {
    "name": ("รายชื่อที่วางมา", "the pasted list"),
    "unfit": (
        "ที่วางมาไม่ใช่ตารางรายชื่อ คัดลอกจาก Excel ให้ติดหัวตาราง แล้วกด Ctrl+V อีกครั้ง",
        "What was pasted is no list: copy the rows in Excel with their heading, then press Ctrl+V again",
    ),
}
WORTH_ANOTHER_TRY = frozenset(
    {"file_missing", "disk_error", "not_allowed", "file_broken", "file_locked"}
)
"""Troubles that may be over when one tries again."""
_UNFIT = frozenset({"file_empty", "file_foreign", "no_name_column", "file_too_large"})


def _pick(pair: tuple[str, str], language: str) -> str:
    return pair[words.LANGUAGES.index(language)]


def file_shown(source: Path | str, language: str = "th") -> str:
    """A file's name in a sentence, its middle left out when it is long; or what was pasted."""
    if isinstance(source, str):
        return _pick(PASTED["name"], language)
    name = source.name or str(source)
    if len(name) <= LONG_FILE:
        return name
    return f"{name[: LONG_FILE - 12]}…{name[-11:]}"


def trouble(error: DeskError, source: Path | str, language: str = "th") -> str:
    """Why a list could not be read, and what to do; not escaped."""
    if error.code == "stopped":
        return "หยุดอ่านแล้ว เลือกไฟล์ใหม่ได้" if language == "th" else "Stopped reading; choose a file again"
    if isinstance(source, str) and error.code in _UNFIT:
        return _pick(PASTED["unfit"], language)
    if error.code not in TROUBLE:
        return words.sentence(error, language)
    return words.say(TROUBLE, error.code, language, file=file_shown(source, language))


def why_mended(code: str, written: str, language: str = "th") -> str:
    """Why something is kept otherwise than it was written."""
    if code in WHY:
        return words.say(WHY, code, language, written=written)
    return doubt(code, language)


def doubt(code: str, language: str = "th") -> str:
    """What is worth a look."""
    return _pick(DOUBTS.get(code) or words.PROBLEMS[code], language)
