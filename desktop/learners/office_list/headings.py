"""What the heading of a column means, in the many spellings that offices use."""

from __future__ import annotations

import re
from functools import lru_cache

# Headings that name something we do not keep, or that belong to somebody else (a guardian's
# phone): neither may pass for the learner's own data.
OTHER = "other"
SOMEBODY = "somebody"
# A plain "ชื่อ": the content decides between given name and full name.
NAME = "name"
NAMES = frozenset({NAME, "full_name", "given_name", "family_name"})

_EXACT_WORDS: dict[str, str] = {
    "row_label": "ที่ ลำดับ ลำดับที่ ลำดับเลขที่ เลขลำดับ ลดับ ลำดับรายการ no ndeg number item seq "
    "sequence order rowno sn ล.ด. เลขที่ลำดับ ลำดับที",
    "title": "คำนำหน้า คำนำหน้าชื่อ คำนำหน้านาม คำนำ ยศ นำหน้า คนำหน้า title prefix nametitle "
    "คำนำหน้านามชื่อ salutation ยศคำนำหน้า คำนำหน้ายศ",
    NAME: "ชื่อ name names ชื่อผู้เรียน รายชื่อ ชื่อสมาชิก learner student participant ชื่อผู้สมัคร "
    "learnername studentname participantname",
    "given_name": "ชื่อตัว ชื่อจริง ชื่อต้น firstname givenname forename first given fname ชื่อไทย",
    "family_name": "นามสกุล สกุล surname lastname familyname last family lname นามสกุลไทย นามสกุุล",
    "full_name": "ชื่อสกุล ชื่อนามสกุล ชื่อตัวชื่อสกุล ชื่อและนามสกุล ชื่อและสกุล ชื่อตัวสกุล ชื่อจริงนามสกุล "
    "fullname nameandsurname namesurname firstnamelastname ชื่อเต็ม คำนำหน้าชื่อสกุล "
    "คำนำหน้าชื่อนามสกุล รายชื่อผู้เข้าร่วม รายชื่อผู้เรียน นามผู้เข้าร่วม ชื่อกับนามสกุล",
    "nickname": "ชื่อเล่น ฉายาเล่น nickname nick calledname",
    "id_number": "เลขประจำตัวประชาชน เลขบัตรประชาชน เลขที่บัตรประชาชน หมายเลขบัตรประชาชน บัตรประชาชน "
    "เลขประจำตัว เลขบัตร เลขหลัก เลขประชาชน รหัสบัตรประชาชน หมายเลขประจำตัวประชาชน รหัสประชาชน "
    "เลขบัตรปชช เลขปชช บัตรปชช ปชช หนังสือเดินทาง เลขหนังสือเดินทาง รหัสจี id idno idnumber "
    "citizenid nationalid idcard idcardno passport passportno pid cid personalid เลขบัตรปปช "
    "thaiid nationalidno nationalidnumber citizenidnumber identificationnumber",
    "id_kind": "ประเภทบัตร ชนิดบัตร ประเภทเลข ประเภทเอกสาร idtype idkind documenttype kindofid",
    "sex": "เพศ sex gender ช/ญ ชญ ชายหญิง mf malefemale",
    "sex_male": "ชาย ช male m เพศชาย",
    "sex_female": "หญิง ญ female f เพศหญิง",
    "birth": "วันเดือนปีเกิด วันเกิด วดปเกิด ว.ด.ป. วดป วันเดือนปี ปีเกิด เกิด เกิดวันที่ วันที่เกิด เกิดเมื่อ "
    "พศเกิด ปีพศเกิด เกิดปีพศ dob birth birthdate dateofbirth birthday birthyear yearofbirth born "
    "วันเดือนปีพศเกิด วันเดือนปีที่เกิด",
    "birth_day": "วัน วันที่ day เกิดวัน",
    "birth_month": "เดือน month เดือนเกิด",
    "birth_year": "ปี พศ ปีพศ year",
    "age": "อายุ อายุปี อายุ(ปี) age ageyears years",
    "phone": "โทรศัพท์ โทร เบอร์โทร เบอร์โทรศัพท์ เบอร์ติดต่อ มือถือ เบอร์มือถือ โทรศัพท์มือถือ หมายเลขโทรศัพท์ "
    "เบอร์ เบอร์โทรติดต่อ หมายเลขติดต่อ phone mobile tel telephone phoneno phonenumber mobileno "
    "mobilephone cell cellphone telno contactno contactnumber โทรสัพท์ เบอร์โทรสัพท์",
    "address": "ที่อยู่ ที่อยู่ปัจจุบัน ที่อยู่ตามทะเบียนบ้าน ภูมิลำเนา ที่อยู่ที่ติดต่อได้ address homeaddress "
    "residence ที่อยู่ตามบัตรประชาชน ที่อยู่ตามบัตร",
    "house": "บ้านเลขที่ เลขที่บ้าน เลขที่ houseno housenumber house",
    "village_no": "หมู่ หมู่ที่ ม ม.ที่ moo mooban villageno mu",
    "village": "หมู่บ้าน ชื่อหมู่บ้าน บ้าน ชื่อบ้าน ชุมชน ชื่อชุมชน village community",
    "road": "ถนน ซอย ซอยถนน ถนนซอย ตรอกซอย road street soi",
    "tambon": "ตำบล ต ตำบลแขวง แขวง แขวงตำบล tambon subdistrict tambol",
    "amphoe": "อำเภอ อ อำเภอเขต เขต เขตอำเภอ amphoe amphur district ampur",
    "province": "จังหวัด จ จว changwat province",
    "postcode": "รหัสไปรษณีย์ ไปรษณีย์ รหัสปณ postcode postalcode zip zipcode",
    "notes": "หมายเหตุ บันทึก ข้อสังเกต note notes remark remarks comment",
}

# Parts of headings about somebody else, or something else: they settle it before others are tried.
_SOMEBODY_ELSE = (
    "ผู้ปกครอง บิดา มารดา คู่สมรส ฉุกเฉิน ผู้ติดต่อ ผู้แนะนำ ผู้ดูแล วิทยากร หัวหน้า emergency guardian "
    "father mother parent spouse contactperson teacher referee"
)
_SOMETHING_ELSE = (
    "โครงการ กิจกรรม โรงเรียน หน่วยงาน สถานที่ หลักสูตร ลายมือ ลงชื่อ ลายเซ็น เซ็น อาชีพ การศึกษา ศาสนา "
    "สัญชาติ เชื้อชาติ รายได้ หมดอายุ ออกบัตร สมัคร ไลน์ อีเมล เฟซ อังกฤษ เดิม กลุ่ม ขนาด อบรม ลงทะเบียน "
    "ประจำตัวผู้เรียน ประจำตัวนักเรียน รหัสผู้เรียน รหัสนักเรียน email school occupation signature expir "
    "issue register course facebook username"
)
# A name under one of these is the learner's.
_OF_A_LEARNER = ("ชื่อผู้", "ชื่อนักเรียน", "ชื่อนักศึกษา", "ชื่อสมาชิก", "รายชื่อ")

# Tried in this order on a heading that is not known word for word.
_FRAGMENTS: tuple[tuple[str, str], ...] = tuple(
    (fragment, field)
    for field, fragments in (
        ("nickname", "ชื่อเล่น nickname"),
        ("title", "คำนำหน้า"),
        ("id_kind", "ประเภทบัตร ประเภทเลข"),
        (
            "id_number",
            "ประชาชน ปชช เลขบัตร เลขประจำตัว หนังสือเดินทาง citizen passport nationalid idcard",
        ),
        ("birth", "เกิด dateofbirth birth"),
        ("phone", "โทร มือถือ เบอร์ phone mobile"),
        ("address", "ที่อยู่ ภูมิลำเนา address"),
        ("postcode", "ไปรษณีย์ postcode zipcode"),
        ("age", "อายุ"),
        ("sex", "เพศ gender"),
        ("row_label", "ลำดับ"),
        ("notes", "หมายเหตุ remark"),
        ("tambon", "ตำบล"),
        ("amphoe", "อำเภอ"),
        ("province", "จังหวัด"),
    )
    for fragment in fragments.split()
)

_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_NOT_KEPT = re.compile(rf"[^a-z\u0e01-\u0e30\u0e32-\u0e33\u0e40-\u0e46{_MARKS}]+")
_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_TWICE = re.compile(rf"([{_MARKS}])\1+")
_LONGEST = 60  # letters; a longer text is a banner or a remark, not a heading
_DIGITS = 4  # as many digits make it a value: "เลขบัตร 13 หลัก" has two


def key(text: str) -> str:
    """Return the letters of a heading that carry its meaning: no blanks, signs, digits, doubles."""
    kept = text.lower().replace("เเ", "แ").replace("\u0e4d\u0e32", "\u0e33")
    return _TWICE.sub(r"\1", _NOT_KEPT.sub("", kept))


_EXACT: dict[str, str] = {
    key(word): field for field, words in _EXACT_WORDS.items() for word in words.split()
}


@lru_cache(maxsize=4_096)
def meaning(text: str) -> tuple[str | None, int]:
    """Return the field a heading names and how sure that is: 2 word for word, 1 by a part, 0 not.

    >>> meaning("ชื่อ – นามสกุล"), meaning("เบอร์โทรผู้ปกครอง"), meaning("081-234-5678")
    (('full_name', 2), ('somebody', 1), (None, 0))
    """
    if not text or len(text) > _LONGEST or sum(map(str.isdecimal, text)) >= _DIGITS:
        return None, 0
    found, sure = _known(text)
    # "เลขบัตร 13 หลัก" and "โทร 2" are headings; "หมู่ 5" and "บ้านเลขที่ 12" are values.
    if found not in {"phone", "id_number"} and any(map(str.isdecimal, text)):
        return None, 0
    return found, sure


def _known(text: str) -> tuple[str | None, int]:
    whole, bare = key(text), key(_BRACKETS.sub("", text))
    for word in (whole, bare):
        if word in _EXACT:
            return _EXACT[word], 2
    found = _by_part(whole)
    return (found, 1) if found else (None, 0)


def _by_part(word: str) -> str | None:
    if any(fragment in word for fragment in _SOMEBODY_ELSE.split()):
        return SOMEBODY
    if any(fragment in word for fragment in _SOMETHING_ELSE.split()):
        return OTHER
    if word.startswith("คำนำหน้า") or not word.startswith(_OF_A_LEARNER):
        if "ชื่อ" in word and "สกุล" in word:
            return "full_name"
        found = next((field for fragment, field in _FRAGMENTS if fragment in word), None)
        return found or (OTHER if word.startswith("ชื่อ") else None)
    return "full_name" if "สกุล" in word else NAME


# Alone these are as likely a value: they need a wider heading above, or each other beside them.
DATE_PARTS = frozenset({"birth_day", "birth_month", "birth_year"})
WEAK = DATE_PARTS | {"sex_male", "sex_female"}
_UNDER: dict[str, dict[str, str]] = {
    "birth": {"birth_day": "birth_day", "birth_month": "birth_month", "birth_year": "birth_year"},
    "sex": {"sex_male": "sex_male", "sex_female": "sex_female"},
}


def meaning_under(upper: str, lower: str) -> tuple[str | None, int]:
    """Return what a heading means that stands under a wider one (`วันเกิด` over `ปี`)."""
    above, sure = meaning(upper)
    below = meaning(lower)
    if not lower:
        return above, sure
    if above in {OTHER, SOMEBODY}:
        return above, 1
    if above in _UNDER and below[0] in _UNDER[above]:
        return _UNDER[above][below[0]], 2
    if below[0] in WEAK or not below[1]:
        return above, min(sure, 1)
    return below
