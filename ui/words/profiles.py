"""Words of the rarely used parts of a profile: bands, relations, reasons, what is offered while typing."""

from __future__ import annotations

from html import escape

from ui.words.saying import say

INCOMES: dict[str, tuple[str, str]] = {
    "none": ("ไม่มีรายได้", "no income"),
    "to_3000": ("ไม่เกิน 3,000 บาท", "up to 3,000 baht"),
    "to_5000": ("3,001–5,000 บาท", "3,001–5,000 baht"),
    "to_10000": ("5,001–10,000 บาท", "5,001–10,000 baht"),
    "to_20000": ("10,001–20,000 บาท", "10,001–20,000 baht"),
    "over_20000": ("เกิน 20,000 บาท", "over 20,000 baht"),
}
"""Bands of a month's income."""
DISABILITIES: dict[str, tuple[str, str]] = {
    "seeing": ("การเห็น", "seeing"),
    "hearing": ("การได้ยินหรือสื่อความหมาย", "hearing or speaking"),
    "moving": ("การเคลื่อนไหวหรือร่างกาย", "moving or body"),
    "mind": ("จิตใจหรือพฤติกรรม", "mind or behaviour"),
    "intellect": ("สติปัญญา", "intellect"),
    "learning": ("การเรียนรู้", "learning"),
    "autism": ("ออทิสติก", "autism"),
    "several": ("มากกว่าหนึ่งอย่าง", "several"),
    "no_card": ("เห็นว่าพิการ แต่ยังไม่มีบัตร", "has no card yet"),
}
"""The kinds that stand on the disability card."""
RELATIONS: dict[str, tuple[str, str]] = {
    "mother": ("แม่", "mother"),
    "father": ("พ่อ", "father"),
    "grandparent": ("ปู่ย่าตายาย", "grandparent"),
    "relative": ("ลุงป้าน้าอา", "uncle or aunt"),
    "sibling": ("พี่", "older sibling"),
    "foster": ("ผู้อุปการะ", "foster parent"),
    "other": ("อื่น ๆ", "other"),
}
"""How a guardian is related; anything else may be typed."""
WISHES: dict[str, tuple[str, str]] = {
    "yes": ("อยาก", "yes"),
    "no": ("ไม่อยาก", "no"),
    "unsure": ("ยังไม่แน่ใจ", "unsure"),
}
"""Whether a child wishes to go back to school."""
WHYS: dict[str, tuple[str, str]] = {
    "poverty": ("บ้านยากจน", "poverty"),
    "work": ("ต้องทำงาน", "has to work"),
    "family": ("ปัญหาในครอบครัว", "trouble in the family"),
    "moved": ("ย้ายตามครอบครัว", "moved with the family"),
    "illness": ("เจ็บป่วยหรือพิการ", "illness or disability"),
    "pregnancy": ("ตั้งครรภ์หรือมีลูก", "pregnancy or a child"),
    "marriage": ("แต่งงาน", "marriage"),
    "no_papers": ("ไม่มีเอกสาร", "no papers"),
    "far": ("โรงเรียนไกล", "school too far"),
    "not_interested": ("ไม่อยากเรียน", "not interested"),
    "law": ("มีคดี", "trouble with the law"),
    "never": ("ไม่เคยเข้าเรียน", "never went"),
    "other": ("อื่น ๆ", "other"),
}
"""Why a child is out of school; anything else may be typed."""
NATIONALITIES: dict[str, tuple[str, str]] = {
    "thai": ("ไทย", "Thai"),
    "myanmar": ("เมียนมา", "Myanmar"),
    "lao": ("ลาว", "Lao"),
    "cambodian": ("กัมพูชา", "Cambodian"),
    "chinese": ("จีน", "Chinese"),
    "stateless": ("ไร้สัญชาติ", "stateless"),
}
TONGUES: dict[str, tuple[str, str]] = {
    "thai": ("ไทย", "Thai"),
    "northern": ("คำเมือง", "Northern Thai"),
    "shan": ("ไทใหญ่", "Shan"),
    "lue": ("ไทลื้อ", "Lue"),
    "hmong": ("ม้ง", "Hmong"),
    "mien": ("เมี่ยน", "Mien"),
    "lahu": ("ลาหู่", "Lahu"),
    "karen": ("กะเหรี่ยง", "Karen"),
    "malay": ("มลายู", "Malay"),
    "burmese": ("พม่า", "Burmese"),
}
RELIGIONS: dict[str, tuple[str, str]] = {
    "buddhist": ("พุทธ", "Buddhist"),
    "muslim": ("อิสลาม", "Muslim"),
    "christian": ("คริสต์", "Christian"),
    "none": ("ไม่นับถือ", "none"),
}
FOODS: dict[str, tuple[str, str]] = {
    "all": ("กินได้ทุกอย่าง", "eats everything"),
    "halal": ("ฮาลาล", "halal"),
    "vegetarian": ("มังสวิรัติ", "vegetarian"),
    "vegan": ("เจ", "vegan (jay)"),
    "allergy": ("แพ้อาหาร", "food allergy"),
}
"""What is offered while typing; any other words are kept, and all as they stand."""
GUARDIAN_PAPERS = ("thai", "foreigner", "pink", "passport", "other")
"""Kinds of papers a guardian is known by."""


def answers(table: dict[str, tuple[str, str]], language: str = "th") -> tuple[tuple[str, str], ...]:
    """(code, words) of a table."""
    return tuple((code, say(table, code, language)) for code in table)


def filled(count: int, language: str = "th") -> str:
    """How many fields of a folded part are filled in: `กรอกแล้ว 2 ช่อง`."""
    if language == "th":
        return f"กรอกแล้ว {count} ช่อง"
    return f"{count} field{'' if count == 1 else 's'} filled in"


def counted(people: int, language: str = "th") -> str:
    """How many are counted to a group now."""
    if language == "th":
        return f"{people:,} คน" if people else "ยังไม่มีใคร"
    return f"{people:,} {'person' if people == 1 else 'people'}" if people else "nobody yet"


def group_done(code: str, name: str, language: str = "th") -> str:
    """Said when the list of groups was changed: added, renamed, retired or standard."""
    told = f"<b>{escape(name, quote=False)}</b>"
    thai = {
        "added": f"เพิ่มกลุ่ม {told} แล้ว",
        "renamed": f"เปลี่ยนชื่อเป็น {told} แล้ว คนในกลุ่มยังอยู่ครบ",
        "retired": f"เลิกใช้กลุ่ม {told} แล้ว คนที่เคยอยู่ยังนับตามเดิม",
        "standard": "เติมกลุ่มมาตรฐานแล้ว",
    }
    english = {
        "added": f"Added the group {told}.",
        "renamed": f"It is {told} now; everybody in it stays.",
        "retired": f"{told} is out of use; who was in it stays counted.",
        "standard": "Added the usual groups.",
    }
    return (thai if language == "th" else english)[code]
