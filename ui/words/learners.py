"""What is said about learners: who was found, what a profile lacks, who agreed to what, who changed it.

Sentences with a name or a count in them; names and numbers stand in `<b>`, values are escaped. Like
`ui.words` pure, Thai first and English beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from desktop import tambons
from desktop.errors import DeskError
from desktop.thai import dates
from ui import words

if TYPE_CHECKING:
    from desktop.learners.profile import Changed, Document, Edit, LookAlike

DOT = " · "
SEXES: dict[str, tuple[str, str]] = {
    "female": ("หญิง", "female"),
    "male": ("ชาย", "male"),
    "not_stated": ("ไม่ระบุ", "not stated"),
}
AGREES: dict[str, tuple[str, str]] = {
    "name": ("ชื่อ", "name"),
    "sound": ("เสียงของชื่อ", "sound of the name"),
    "birth": ("วันเกิด", "birth date"),
    "id_number": ("เลขบัตร", "document number"),
    "phone": ("โทรศัพท์", "telephone"),
    "sex": ("เพศ", "sex"),
}
"""By what two people may be one."""
LEVELS: dict[str, tuple[str, str]] = {
    "tambon": ("ต.", "Tambon "),
    "amphoe": ("อ.", "Amphoe "),
    "changwat": ("จ.", "Changwat "),
    "khwaeng": ("แขวง", "Khwaeng "),
    "khet": ("เขต", "Khet "),
    "city": ("", ""),
    "postcode": ("", ""),
}
"""What stands before a place's name."""
EDUCATION: dict[str, tuple[str, str]] = {
    "none": ("ไม่ได้เรียน", "none"),
    "primary_some": ("ต่ำกว่า ป.6", "below grade 6"),
    "primary": ("ประถมศึกษา", "primary school"),
    "lower": ("มัธยมต้น", "lower secondary"),
    "upper": ("มัธยมปลาย", "upper secondary"),
    "vocational": ("ปวช.", "vocational certificate"),
    "diploma": ("ปวส. หรืออนุปริญญา", "diploma"),
    "bachelor": ("ปริญญาตรี", "bachelor"),
    "higher": ("สูงกว่าปริญญาตรี", "above bachelor"),
}
"""What is offered for the education; any other may be typed, and it is kept as it stands."""


LACKS_TOLD = 2
"""What is lacking is named as far as a line of the list has room."""


def _b(value: object) -> str:
    return f"<b>{escape(str(value), quote=False)}</b>"


# --- the list -------------------------------------------------------------------------------------


def lacking(codes: Sequence[str], language: str = "th") -> str:
    """Below a name in the list of those who lack something: `ขาด วันเกิด ที่อยู่ +2`."""
    if not codes:
        return ""
    told = [words.say(words.LACKING, code, language) for code in codes[:LACKS_TOLD]]
    more = len(codes) - len(told)
    if language == "th":
        return f"ขาด {' '.join(told)}" + (f" +{more}" if more else "")
    return f"lacks {', '.join(told)}" + (f" and {more} more" if more else "")


def found(count: int, more: bool, language: str = "th") -> str:  # noqa: FBT001  (a state)
    """Said while typing: `พบ 7 คน`."""
    if language == "th":
        return f"พบ {_b(words.people(count))}" + (" และยังมีอีก พิมพ์ต่อเพื่อให้แคบลง" if more else "")
    told = f"Found {_b(words.people(count, language))}"
    return told + (" and more: type on to narrow it" if more else "")


def spoken(
    name: str, nickname: str | None, age: int | None, place: str, reason: str, language: str = "th"
) -> str:
    """A line of the list for a screen reader."""
    aged = words.years_old(age, language) if age is not None else ""
    return " ".join(filter(None, (name, nickname, aged, place, reason)))


def reason(pair: tuple[str, str] | None, former: str | None = None, language: str = "th") -> str:
    """Why somebody is found who is spelled otherwise: `ศรี = สี`, or that they bore that name before."""
    if former:
        return "ชื่อเดิม" if language == "th" else "former name"
    return " = ".join(pair) if pair else ""


def copied(count: int, language: str = "th") -> str:
    """Said when rows were copied."""
    if language == "th":
        return f"คัดลอก {_b(f'{count:,} แถว')} แล้ว วางใน Excel ได้เลย"
    return f"Copied {_b(f'{count:,}')} row{'' if count == 1 else 's'}: paste into Excel."


PAPERS: dict[str, tuple[str, str]] = {"cards": ("บัตรผู้เรียน", "Learner cards")}
"""What a printed job is called."""


def cards_drawn(cards: int, pages: int, language: str = "th") -> str:
    """Said when cards go to the printer: `บัตรผู้เรียน 34 ใบ กระดาษ A4 4 แผ่น`."""
    if language == "th":
        return f"บัตรผู้เรียน {_b(f'{cards:,} ใบ')} กระดาษ A4 {_b(f'{pages:,} แผ่น')}"
    sheets = f"{pages:,} sheet{'' if pages == 1 else 's'}"
    return f"{_b(f'{cards:,}')} learner card{'' if cards == 1 else 's'} on {_b(sheets)} of A4"


# --- one person -----------------------------------------------------------------------------------


def who(nickname: str | None, sex: str, age: int | None, language: str = "th") -> str:
    """The line under a name: `ป้าจันทร์ · หญิง · 68 ปี`."""
    told = words.say(SEXES, sex, language) if sex != "not_stated" else ""
    aged = words.years_old(age, language) if age is not None else ""
    return DOT.join(filter(None, (nickname, told, aged)))


def code(shown: str, language: str = "th") -> str:
    """A learner's code with its word: `รหัส A00031K`."""
    return f"รหัส {shown}" if language == "th" else f"code {shown}"


def phone(number: str | None, *, masked: bool) -> str:
    """A telephone as people write it, `081-234-5512`; its middle hidden, `08x-xxx-5512`."""
    if not number or not number.isdecimal() or len(number) not in {9, 10}:
        hidden = "x" * max(0, len(number or "") - 5)
        return f"{number[:3]}{hidden}{number[-2:]}" if number and masked else number or ""
    parts = number[:3], number[3:6], number[6:]
    return f"{parts[0][:2]}x-xxx-{parts[2]}" if masked else "-".join(parts)


def district(tambon: str, language: str = "th") -> str:
    """What a tambon belongs to, by its code: `อ.เมืองพะเยา จ.พะเยา 56000`; nothing for a text."""
    known = tambons.current(tambon) if tambon.isdecimal() else None
    return _levels(tambons.line(known)[1:], language) if known else ""


def tambon_line(tambon: tambons.Tambon, language: str = "th") -> str:
    """A tambon in a list of hits, behind its name: `อ.เมืองพะเยา จ.พะเยา 56000`."""
    return _levels(tambons.line(tambon)[1:], language)


def _levels(line: Sequence[tuple[str, str]], language: str) -> str:
    return " ".join(f"{words.say(LEVELS, level, language)}{name}" for level, name in line)


def address(address_: str | None, tambon: str | None, language: str = "th") -> str:
    """Where somebody lives, in one line: `45 ม.3 ต.แม่กา อ.เมืองพะเยา`."""
    known = tambons.current(tambon) if tambon and tambon.isdecimal() else None
    if known is not None:
        told = _levels(tambons.line(known)[:2], language)
    else:
        bare = (tambon or "").removeprefix("ตำบล").removeprefix("ต.").strip()
        told = _levels((("tambon", bare),), language) if bare else ""
    return " ".join(filter(None, (address_, told)))


def totals(
    minutes: int, certificates: int, years: int, language: str = "th"
) -> tuple[tuple[str, str], ...]:
    """Three numbers with their words: hours in all, certificates, years with us."""
    told = (
        ("ชั่วโมงสะสม", "วุฒิบัตร", "ปีที่เรียนกับเรา")
        if language == "th"
        else ("hours in all", "certificates", "years with us")
    )
    return tuple(zip((f"{minutes // 60:,}", str(certificates), str(years)), told, strict=True))


def things(count: int, language: str = "th") -> str:
    """How many things are lacking: `2 เรื่อง`."""
    return f"{count} เรื่อง" if language == "th" else f"{count} thing{'' if count == 1 else 's'}"


def and_more(count: int, language: str = "th") -> str:
    """What stands behind a list that is not shown whole: `และอีก 3 เรื่อง`."""
    return f"และอีก {things(count)}" if language == "th" else f"and {things(count, language)} more"


def lacks(count: int, language: str = "th") -> str:
    """The head over what is lacking: `ยังขาดอีก 2 เรื่อง`; `ข้อมูลครบแล้ว`."""
    if language == "th":
        return f"ยังขาดอีก {count} เรื่อง" if count else "ข้อมูลครบแล้ว"
    return f"{things(count, language)} still lacking" if count else "Complete"


def enrolled(name: str, title: str, outcome: str, language: str = "th") -> str:
    """Said when somebody was put into an activity: outcome is enrolled, waiting or already."""
    thai = {
        "enrolled": f"สมัคร {_b(name)} เข้า {_b(title)} แล้ว",
        "waiting": f"{_b(title)} เต็มแล้ว {_b(name)} รอคิว",
        "already": f"{_b(name)} อยู่ใน {_b(title)} อยู่แล้ว",
    }
    english = {
        "enrolled": f"Enrolled {_b(name)} in {_b(title)}.",
        "waiting": f"{_b(title)} is full: {_b(name)} waits.",
        "already": f"{_b(name)} is in {_b(title)} already.",
    }
    return (thai if language == "th" else english)[outcome]


# --- the form -------------------------------------------------------------------------------------


def saved(name: str, language: str = "th") -> str:
    """Said when a profile was saved."""
    return f"บันทึก {_b(name)} แล้ว" if language == "th" else f"Saved {_b(name)}."


def wrong_fields(count: int, language: str = "th") -> str:
    """Said when a form could not be saved."""
    if language == "th":
        return f"มี {_b(f'{count} ช่อง')} ที่ต้องดูอีกครั้ง ยังไม่ได้บันทึก"
    return f"{_b(count)} field{'' if count == 1 else 's'} to look at again; nothing was saved."


_FIELD_OF = {"name": "given_name", "id-number": "id_number", "date": "birth"}
"""What the desk calls a field otherwise."""


def by_field(error: DeskError, language: str = "th", told_: Changed | None = None) -> dict[str, str]:
    """What to do, by the field it is about: of each trouble in a form that is unfit, or of one.

    Args:
        error: what the desk said no with.
        language: of the sentences.
        told_: what the desk was told, to know a row by its place in it: `guardians:#0:phone`.
    """
    errors = error.fields.get("errors")
    told: dict[str, str] = {}
    for one in errors if isinstance(errors, tuple) else (error,):
        name = str(one.fields.get("field", ""))
        if "row" in one.fields and told_ is not None:
            name = _in_a_row(told_, int(str(one.fields["row"])), name)
        if "group" in one.fields:
            name = f"joined:{one.fields['group']}:{name}"
        told[_FIELD_OF.get(name, name)] = words.sentence(one, language)
    return told


_ROWS = {"FormerName": "former_names", "Guardian": "guardians", "Schooling": "schooling"}


def _in_a_row(told_: Changed, place: int, name: str) -> str:
    """A field of a row: by the row's id, or as which of the new ones it was told."""
    row = told_.around[place]
    new = sum(1 for one in told_.around[:place] if type(one) is type(row) and one.id is None)
    key = row.id.hex() if row.id is not None else f"#{new}"
    return f"{_ROWS[type(row).__name__]}:{key}:{name}"


def earlier_document(one: Document, language: str = "th") -> str:
    """A document that was replaced, or stands beside: `เดิม รหัส G G1xx12 · 1 ม.ค. 2568 – 3 พ.ค. 2569`."""
    kind = words.say(words.NUMBER_KINDS, one.kind, language)
    days = [day_short(date.fromisoformat(day), language) for day in (one.since, one.until) if day]
    place = words.LANGUAGES.index(language)
    before = ("เดิม", "before:")[place] if one.until else ("มีอีก", "also:")[place]
    told = " ".join(filter(None, (before, kind, one.number, one.why)))
    return DOT.join(filter(None, (told, " – ".join(days))))


def also(names_: Sequence[str], language: str = "th") -> str:
    """Others have the very same number."""
    told = ", ".join(_b(name) for name in names_)
    if language == "th":
        return f"เลขนี้เป็นของ {told} ด้วย ดูว่าใช่คนเดียวกันไหม"
    return f"{told} has this number too. Is it the same person?"


def title_fits(title: str, age: int, language: str = "th") -> str:
    """A title that fits the age, as a suggestion: `อายุ 16 ปี ใช้ “นาย”`."""
    return f"อายุ {age} ปี ใช้ “{title}”" if language == "th" else f"At {age}: “{title}”"


def look_alike(one: LookAlike, language: str = "th") -> str:
    """Who may be meant, and what agrees: `อาจเป็น นางบุญมี ศรีวิชัย 81 ปี ม.3 ต.แม่กา · ชื่อ วันเกิด ตรงกัน`."""
    aged = words.years_old(one.age, language) if one.age is not None else ""
    about = " ".join(filter(None, (one.nickname, aged, one.place)))
    parts = [words.say(AGREES, part, language) for part in one.agrees]
    if language == "th":
        told = f"อาจเป็น {_b(one.name)} {escape(about, quote=False)}".rstrip()
        return f"{told}{DOT}{' '.join(parts)}ตรงกัน" if parts else told
    told = f"This may be {_b(one.name)} {escape(about, quote=False)}".rstrip()
    return f"{told}{DOT}same {', '.join(parts)}" if parts else told


def consent(basis: str, day: date | None, paper: str, language: str = "th") -> str:
    """How it stands with one purpose: `เซ็นแล้ว 20 พ.ค. 2569 ใบที่ 31`, `ยังไม่ได้ถาม`, `ถอนแล้ว`."""
    place = words.LANGUAGES.index(language)
    shown = day_short(day, language) if day else ""
    if basis == "withdrawn":
        return ("ถอนแล้ว", "taken back")[place]
    if basis in {"pending", "refused"}:
        return words.say(words.BASES, basis, language)
    told = ("เซ็นแล้ว", "signed")[place] if basis == "consent" else words.say(words.BASES, basis, language)
    sheet = ("ใบที่", "sheet")[place]
    return " ".join(filter(None, (told, shown, f"{sheet} {paper}" if paper else "")))


def since(day: str | None, language: str = "th") -> str:
    """From when on somebody is counted to a group, by an ISO day."""
    if not day:
        return ""
    shown = day_short(date.fromisoformat(day), language)
    return f"ตั้งแต่ {shown}" if language == "th" else f"since {shown}"


def was_in(name: str, since_: str | None, until: str | None, language: str = "th") -> str:
    """A group that was left, or is out of use: `เคยอยู่ ผู้สูงอายุ · 1 ม.ค. 2568 – 3 พ.ค. 2569`."""
    days = " – ".join(day_short(date.fromisoformat(day), language) for day in (since_, until) if day)
    place = words.LANGUAGES.index(language)
    told = (("เคยอยู่", "was in:") if until else ("อยู่ในกลุ่มที่เลิกใช้", "in a group out of use:"))[place]
    return DOT.join(filter(None, (f"{told} {name}", days)))


def day_short(day: date, language: str = "th") -> str:
    """`20 พ.ค. 2569`, `20 May 2026`."""
    if language == "th":
        return dates.short(day)
    return f"{day.day} {words.months(language)[day.month - 1][:3]} {day.year}"


def edit(one: Edit, language: str = "th") -> tuple[str, str]:
    """One deed of a profile's history: (when and who, what)."""
    at = words.at_hour(f"{one.at:%H:%M}") + (" น." if language == "th" else "")
    when = DOT.join(filter(None, (f"{day_short(one.at.date(), language)} {at}", one.who)))
    fields = ", ".join(words.say(words.FIELDS, name, language) for name in one.fields)
    if one.new:
        return when, "ลงชื่อครั้งแรก" if language == "th" else "first registered"
    return when, f"แก้ {fields}" if language == "th" else f"changed {fields}"
