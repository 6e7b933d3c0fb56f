"""What is said about certificates: who has earned one, what would be printed, numbers given and voided.

Sentences with a name or a number in them; names and numbers stand in `<b>`, values are escaped. Like
`ui.words` pure, Thai first and English beside it.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ui import words
from ui.words import offers

if TYPE_CHECKING:
    from desktop.certificates.board import Asked, Choice, Line
    from desktop.certificates.preflight import Finding

DOT = " · "


def _b(value: object) -> str:
    return f"<b>{escape(str(value), quote=False)}</b>"


# --- the list -------------------------------------------------------------------------------------

GROUPS: dict[str, tuple[str, str]] = {
    "earned": ("ได้แล้ว", "Earned"),
    "possible": ("ยังทัน", "Still can"),
    "lost": ("ไม่ทันแล้ว", "No longer"),
}
"""The three groups, by the codes of verdicts."""
DOUBTS: dict[str, tuple[str, str]] = {
    "letters_missing": ("พิมพ์ชื่อไม่ได้", "Cannot print"),
    "name_overflows": ("ชื่อยาวเกินกรอบ", "Name too long"),
    "title_against_age": ("ดูคำนำหน้า", "Look at the title"),
    "same_name": ("ชื่อซ้ำ", "Same name twice"),
    "marks_broken": ("ดูสะกดชื่อ", "Look at the spelling"),
    "name_shrunk": ("ชื่อยาว ย่อแล้ว", "Long name, smaller"),
}
"""What one certificate has against it, as its row says it; the gravest first."""


def group(verdict: str, language: str = "th") -> str:
    """`ได้แล้ว`."""
    return words.say(GROUPS, verdict, language)


def group_counted(verdict: str, count: int, language: str = "th") -> str:
    """The head of a group: `ได้แล้ว 18 คน`."""
    return f"{group(verdict, language)} {words.people(count, language)}"


def hours_short(minutes: int, language: str = "th") -> str:
    """`30 ชม.`, `2.5 h`."""
    return f"{words.hours(minutes)} {'ชม.' if language == 'th' else 'h'}"


def lacks(minutes: int, language: str = "th") -> str:
    """`ขาดอีก 3 ชม.`."""
    told = hours_short(minutes, language)
    return f"ขาดอีก {told}" if language == "th" else f"lacks {told}"


def number(text: str, language: str = "th") -> str:
    """`เลขที่ 12/2569`."""
    return f"เลขที่ {text}" if language == "th" else f"No. {text}"


def percent(share: int) -> str:
    """`93%`."""
    return f"{share}%"


def earned_reason(asked: Asked, language: str = "th") -> str:
    """Why the first group has earned it: `เรียน 24 ชั่วโมงขึ้นไป`."""
    told = words.hours_long(asked.needed, language)
    return f"เรียน {told}ขึ้นไป" if language == "th" else f"{told} or more"


def possible_reason(left: int, unmarked: int, language: str = "th") -> str:
    """Why the second group still can: rolls to type in, or lessons to come.

    Args:
        left: minutes that can still be attended, at most.
        unmarked: the part of them that has passed and was not marked, at most.
        language: `th` or `en`.
    """
    if unmarked:
        told = words.hours_long(unmarked, language)
        return f"มีใบเช็กชื่อค้าง {told}" if language == "th" else f"{told} of rolls to type in"
    told = words.hours_long(left, language)
    return f"ยังเรียนได้อีก {told}" if language == "th" else f"{told} still to come"


def lost_reason(asked: Asked, language: str = "th") -> str:
    """Why the third group no longer can."""
    if not asked.planned:
        return "ยังไม่มีวันเรียน" if language == "th" else "no lesson is planned"
    told = words.hours_long(asked.needed, language)
    return f"เรียนที่เหลือก็ไม่ถึง {told}" if language == "th" else f"what is left does not make {told}"


TICKS: dict[str, tuple[str, str]] = {
    "on": ("เลือกไว้", "ticked"),
    "off": ("ไม่ได้เลือก", "not ticked"),
}


def row_said(name: str, facts: tuple[str, ...], row: int, of: int, language: str = "th") -> str:
    """A row for a screen reader: `นางแสงหล้า ยาวิชัย ได้แล้ว 30 ชม. 100% เลือกไว้ 1 จาก 18`."""
    place = f"{row} จาก {of}" if language == "th" else f"{row} of {of}"
    return " ".join((name, *filter(None, facts), place))


def rule(asked: Asked, language: str = "th") -> str:
    """What the activity asks: `เกณฑ์ของกิจกรรมนี้: เรียน 24 จาก 30 ชั่วโมงขึ้นไป (80%)`."""
    needed, planned = _b(words.hours(asked.needed)), _b(words.hours(asked.planned))
    more = escape(offers.asks(asked, language), quote=False)
    if asked.needed_sessions:  # then hours do not count, or only a least number of them
        return f"เกณฑ์ของกิจกรรมนี้: {more}" if language == "th" else f"This activity asks for: {more}"
    more = f" · {more}" if more else ""
    if language == "th":
        return f"เกณฑ์ของกิจกรรมนี้: เรียน {needed} จาก {planned} ชั่วโมงขึ้นไป ({asked.percent}%){more}"
    return f"This activity asks for {needed} of {planned} hours or more ({asked.percent}%){more}"


def choice_facts(choice: Choice, language: str = "th") -> tuple[str, str]:
    """What an activity asks, and where it stands: `30 ชม. เรียนครบ 80%`, `รอ 18 ใบ`."""
    hours, share = hours_short(choice.minutes, language), f"{choice.percent}%"
    asks = f"{hours} เรียนครบ {share}" if language == "th" else f"{hours}, {share} needed"
    if choice.waiting:
        stands = f"รอ {choice.waiting} ใบ" if language == "th" else f"{choice.waiting} waiting"
    else:
        day = words.day_near(choice.last, language)
        ends = ("จบแล้ว", "ended") if choice.ended else ("จบ", "ends")
        stands = f"{ends[words.LANGUAGES.index(language)]} {day}"
    return asks, stands


# --- the page at the right ------------------------------------------------------------------------


def standing(line: Line, language: str = "th") -> str:
    """Why there is no certificate to look at yet."""
    more = offers.more_reasons(line.standing, language)
    told = _by_hours(line, language) if line.short_by or not more else line.name
    return f"{told} · {more}" if more else told


def _by_hours(line: Line, language: str) -> str:
    name, needed = line.name, words.hours_long(line.needed, language)
    got, short = words.hours_long(line.attended, language), words.hours_long(line.short_by, language)
    if language == "th":
        told = f"{name} เรียนได้ {got} จากที่ต้องครบ {needed} ขาดอีก {short}"
        return told + _more_th(line)
    told = f"{name} has {got} of the {needed} needed and lacks {short}."
    return told + _more_en(line)


def _more_th(line: Line) -> str:
    told = f" ลา {hours_short(line.excused)} นับเป็นขาดด้วย" if line.excused else ""
    if line.open_past:
        told += f" ยังไม่ได้เช็กชื่อ {hours_short(line.open_past)}"
    return told


def _more_en(line: Line) -> str:
    told = f" Excused {hours_short(line.excused, 'en')} are missed too." if line.excused else ""
    if line.open_past:
        told += f" {hours_short(line.open_past, 'en')} have no mark yet."
    return told


def sheet_of(place: int, of: int, language: str = "th") -> str:
    """Which certificate is shown: `ใบที่ 16 จาก 18`."""
    if language == "th":
        return f"ใบที่ {_b(place)} จาก {_b(of)}"
    return f"Sheet {_b(place)} of {_b(of)}"


def page_said(name: str, number_: str, course: str, language: str = "th") -> str:
    """The picture for a screen reader: who, which number, which course."""
    if language == "th":
        return f"วุฒิบัตรของ {name} เลขที่ {number_} หลักสูตร {course} กด Enter เพื่อขยายดู"
    return f"Certificate of {name}, No. {number_}, {course}. Enter enlarges it."


def numbers(first: str, last: str, language: str = "th") -> str:
    """The numbers that would be given: `เลขที่ 12/2569 – 29/2569`."""
    span = _b(first) if first == last else f"{_b(first)} – {_b(last)}"
    return f"เลขที่ {span}" if language == "th" else f"No. {span}"


def span(first: str, last: str) -> str:
    """The same in a title: `12/2569 – 29/2569`."""
    return first if first == last else f"{first} – {last}"


# --- before anything is printed -------------------------------------------------------------------

_OF_PEOPLE: dict[str, tuple[str, str]] = {
    "letters_missing": (
        "ฟอนต์ไม่มีอักษร {value} ในชื่อ {count} คน แก้ชื่อก่อน",
        "No font has {value} in the names of {count}: mend them first",
    ),
    "name_overflows": ("ชื่อ {count} คนยาวเกินกรอบ ดูก่อนพิมพ์", "Names too long for their place: {count}"),
    "name_shrunk": ("ชื่อ {count} คนยาวมาก ย่อตัวให้แล้ว", "Long names, made smaller: {count}"),
    "title_against_age": (
        "คำนำหน้า {count} คนไม่ตรงกับอายุ",
        "Titles that do not fit the age: {count}",
    ),
    "marks_broken": (
        "ชื่อ {count} คนมีวรรณยุกต์หรือสระผิดที่ แก้ก่อนพิมพ์",
        "Names with broken marks, {count}: mend them first",
    ),
    "same_name": ("ชื่อซ้ำกัน {count} คน ดูว่าคนละคน", "One name twice, {count} people: see that they differ"),
}


def finding(found: Finding, language: str = "th") -> str:
    """What is worth knowing before printing."""
    fields = {"value": found.value, "count": len(found.learners)}
    table = _OF_PEOPLE if found.learners and found.code in _OF_PEOPLE else words.PREFLIGHT
    return words.say(table, found.code, language, **fields)


def all_well(count: int, language: str = "th") -> str:
    """Nothing is wrong with letters and room."""
    if language == "th":
        return "ตัวอักษรครบ ไม่มีคำล้นกรอบ" + (f" ทั้ง {count} ใบ" if count > 1 else "")
    return "All letters there, nothing runs over" + (f", on all {count}" if count > 1 else "")


def already(count: int, first: str, last: str, waits: int = 0, language: str = "th") -> str:
    """How many of this activity have their number: `ออกแล้ว 18 ใบ เลขที่ 12/2569 – 29/2569`.

    Args:
        count: of certificates that stand.
        first: their first number.
        last: their last number.
        waits: how many of them were never on paper yet.
        language: `th` or `en`.
    """
    told, thai = number(span(first, last), language), language == "th"
    not_yet_ = (f"{DOT}ยังไม่พิมพ์ {waits}" if thai else f"{DOT}{waits} not printed yet") if waits else ""
    return (f"ออกแล้ว {count} ใบ {told}" if thai else f"{count} issued: {told}") + not_yet_


# --- what buttons say -----------------------------------------------------------------------------


def issue_button(count: int, language: str = "th") -> str:
    """`ออกเลขและพิมพ์ 18 ใบ`."""
    if not count:
        return "ออกเลขและพิมพ์" if language == "th" else "Number and print"
    return f"ออกเลขและพิมพ์ {count} ใบ" if language == "th" else f"Number and print {count}"


def again_button(first: int, last: int, of: int, language: str = "th") -> str:
    """`พิมพ์ซ้ำ 18 ใบ`, after a paper jam `พิมพ์ต่อจากใบที่ 9`, or `พิมพ์ใบที่ 3 ถึง 7`."""
    if last < of:
        if first == last:
            return f"พิมพ์ใบที่ {first}" if language == "th" else f"Print sheet {first}"
        return f"พิมพ์ใบที่ {first} ถึง {last}" if language == "th" else f"Print sheets {first} to {last}"
    if first == 1:
        return f"พิมพ์ซ้ำ {of} ใบ" if language == "th" else f"Print {of} again"
    return f"พิมพ์ต่อจากใบที่ {first}" if language == "th" else f"Go on from sheet {first}"


NOT_YET: dict[str, tuple[str, str]] = {
    "reading": ("กำลังอ่านรายชื่อ", "The list is being read"),
    "day_needed": ("ใส่วันที่บนวุฒิบัตรก่อน", "Give the day of issue first"),
    "nobody_ticked": ("ยังไม่ได้เลือกใคร กดเว้นวรรคที่ชื่อเพื่อเลือก", "Nobody is ticked: Space ticks a name"),
    "nobody_earned": ("ยังไม่มีใครเรียนครบ {hours}", "Nobody has {hours} yet"),
    "all_numbered": ("ทุกคนที่เรียนครบได้เลขไปแล้ว", "Everybody who has earned it has a number"),
    "nobody_to_try": (
        "ยังไม่มีใบให้ลอง เลือกคนที่เรียนครบก่อน",
        "There is no page to try: choose somebody who has earned one",
    ),
    "at_work": ("กำลังทำใบอยู่ รอสักครู่ หรือกด Esc เพื่อหยุด", "Still at it: wait a moment, or Esc stops it"),
    "void_already": ("เลขที่ {number} ยกเลิกแล้ว จึงพิมพ์ไม่ได้", "{number} is void and is not printed"),
    "void_no_copy": ("เลขที่ {number} ยกเลิกแล้ว จึงไม่มีสำเนา", "{number} is void and has no copy"),
    "no_number": ("ยังไม่เคยออกเลขวุฒิบัตร จึงยังไม่มีทะเบียน", "No number was given yet: nothing to write"),
    "tick_number": ("{name} ได้เลขที่ {number} ไปแล้ว", "{name} has number {number} already"),
    "tick_lacks": ("{name} ขาดอีก {hours} จึงยังเลือกไม่ได้", "{name} lacks {hours} and cannot be ticked"),
}
"""Why a button or a tick does nothing yet."""


def not_yet(code: str, language: str = "th", **fields: object) -> str:
    """Why something is not yet usable; plain, for a button."""
    return words.say(NOT_YET, code, language, **fields)


def cannot_tick(name: str, number_: str | None, lacks_: str, language: str = "th") -> str:
    """Why somebody cannot be ticked: a number already, or hours that lack."""
    code = "tick_number" if number_ else "tick_lacks"
    return not_yet(code, language, name=_b(name), number=_b(number_ or ""), hours=_b(lacks_))


# --- what was done --------------------------------------------------------------------------------


def issued(count: int, first: str, last: str, language: str = "th") -> str:
    """Numbers were given: `ออกเลขที่ 12/2569 – 29/2569 แล้ว 18 ใบ`."""
    told = f"{_b(first)} – {_b(last)}" if first != last else _b(first)
    if language == "th":
        return f"ออกเลขที่ {told} แล้ว {_b(count)} ใบ กำลังส่งไปพิมพ์"
    return f"Issued {_b(count)}: {told}. Off to the printer."


DONE: dict[str, tuple[str, str]] = {
    "stopped": ("หยุดแล้ว ยังไม่ได้ออกเลขให้ใคร", "Stopped: nobody got a number"),
    "drawing": ("กำลังวาดวุฒิบัตร", "Drawing certificates"),
    "certificates": ("วุฒิบัตร", "Certificates"),
    "signing_list": ("ใบส่งลงนาม {title}", "To be signed: {title}"),
    "trial": ("ลองพิมพ์วุฒิบัตร", "Certificate to try"),
    "check_list": ("ใบตรวจชื่อ {title}", "Names to check: {title}"),
    "copying": ("กำลังทำสำเนา", "Making copies"),
    "copies_where": ("เลือกโฟลเดอร์ที่จะเก็บสำเนาของผู้เรียน", "Choose a folder for the learners' copies"),
    "copies_show": ("เปิดโฟลเดอร์", "Open the folder"),
    "copies_stopped": (
        "หยุดแล้ว ใบที่ทำเสร็จอยู่ในโฟลเดอร์ สั่งอีกครั้งจะทำต่อให้ครบ",
        "Stopped: what was finished is in the folder. Once more goes on where it was.",
    ),
}


def done(code: str, language: str = "th", **fields: object) -> str:
    """What was done, or is being done; values come escaped, in `<b>`."""
    return words.say(DONE, code, language, **fields)


def copies_kept(count: int, folder: str, language: str = "th") -> str:
    """Where copies are: `เก็บสำเนา 18 ใบไว้ใน STICK แล้ว`; the folder comes escaped, in `<b>`."""
    if language == "th":
        return f"เก็บสำเนา {_b(count)} ใบไว้ใน {folder} แล้ว"
    return f"Kept {_b(count)} {'copy' if count == 1 else 'copies'} in {folder}"


def counted(done_: int, of: int, language: str = "th") -> str:
    """How far: `8 จาก 18`."""
    return f"{done_} จาก {of}" if language == "th" else f"{done_} of {of}"
