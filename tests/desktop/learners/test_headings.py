"""Headings are known in many spellings, and values are not taken for headings."""

from __future__ import annotations

import pytest

from desktop.learners.office_list.headings import meaning, meaning_under

# --- Headings -----------------------------------------------------------------------------------

SPELLINGS = {
    "row_label": ["ลำดับ", "ที่", "ลำดับที่", "No.", "ลำดับ\nที่", "เลขที่ลำดับ"],
    "title": ["คำนำหน้า", "คำนำหน้าชื่อ", "คํานําหน้า", "Title", "ยศ/คำนำหน้า"],
    "full_name": [
        "ชื่อ-สกุล", "ชื่อ – นามสกุล", "ชื่อ สกุล", "ชื่อ-นามสกุล", "ชื่อ  -  สกุล (ตัวบรรจง)", "ชื่อและนามสกุล",
        "ชื่อ-สกุล ผู้เข้าร่วม", "Full name", "ชื่่อ-สกุล", "คำนำหน้า ชื่อ - สกุล", "Name - Surname",
    ],
    "name": ["ชื่อ", "Name", "ชื่อผู้เรียน", "ชื่อผู้สูงอายุ", "รายชื่อ"],
    "given_name": ["ชื่อตัว", "First name", "ชื่อจริง", "Given Name"],
    "family_name": ["นามสกุล", "สกุล", "Surname", "Last name"],
    "nickname": ["ชื่อเล่น", "Nickname", "ชื่อเล่น (ถ้ามี)"],
    "id_number": [
        "เลขประจำตัวประชาชน", "เลขบัตรประชาชน ๑๓ หลัก", "เลขที่บัตรประชาชน", "ID no.", "เลข ปชช.", "Passport No.",
        "เลขประจำตัวประชาชน 13 หลัก", "หมายเลขบัตรประจำตัวประชาชน",
    ],
    "id_kind": ["ประเภทบัตร", "ID type"],
    "sex": ["เพศ", "Sex", "Gender", "เพศ (ช/ญ)"],
    "birth": [
        "วัน/เดือน/ปีเกิด", "ว.ด.ป.เกิด", "ว/ด/ป เกิด", "วันเกิด", "DOB", "Birth date", "Date of birth", "ปีเกิด",
        "วัน เดือน ปี เกิด (พ.ศ.)", "เกิดวันที่",
    ],
    "age": ["อายุ", "อายุ (ปี)", "Age"],
    "phone": ["โทรศัพท์", "เบอร์โทร", "เบอร์ติดต่อ", "Phone", "Mobile", "เบอร์โทร.", "หมายเลขโทรศัพท์ที่ติดต่อได้"],
    "address": ["ที่อยู่", "ที่อยู่ปัจจุบัน", "Address", "ที่อยู่ (ตามทะเบียนบ้าน)"],
    "house": ["บ้านเลขที่", "เลขที่"],
    "village_no": ["หมู่", "หมู่ที่", "ม."],
    "village": ["หมู่บ้าน", "ชื่อบ้าน", "ชุมชน"],
    "tambon": ["ตำบล", "ตำบล/แขวง", "ต."],
    "amphoe": ["อำเภอ", "อำเภอ/เขต"],
    "province": ["จังหวัด"],
    "postcode": ["รหัสไปรษณีย์", "Postcode"],
    "notes": ["หมายเหตุ", "Remarks"],
    "other": ["อาชีพ", "ลายมือชื่อ", "สถานที่เกิด", "ชื่อโครงการ", "ชื่อวัด", "วันที่สมัคร", "เลขประจำตัวผู้เรียน", "นามสกุลเดิม"],
    "somebody": ["เบอร์โทรผู้ปกครอง", "ชื่อ-สกุล ผู้ปกครอง", "ชื่อบิดา", "Emergency phone"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "field"), [(text, field) for field, texts in SPELLINGS.items() for text in texts]
)
def test_spellings(text: str, field: str) -> None:
    assert meaning(text)[0] == field


@pytest.mark.parametrize(
    "text",
    ["", "081-234-5678", "สมหญิง ใจดี", "x" * 61, "โทร 0812345678", "นาย", "บ้านทุ่ง หมู่ใหญ่"],
)
def test_values_are_no_headings(text: str) -> None:
    assert meaning(text) == (None, 0)


@pytest.mark.parametrize(
    ("upper", "lower", "field"),
    [
        ("วันเดือนปีเกิด", "วัน", "birth_day"),
        ("วันเดือนปีเกิด", "พ.ศ.", "birth_year"),
        ("เพศ", "ช", "sex_male"),
        ("เพศ", "หญิง", "sex_female"),
        ("ที่อยู่", "ตำบล", "tambon"),
        ("ผู้ปกครอง", "ชื่อ", "somebody"),
        ("ชื่อ-สกุล", "", "full_name"),
        ("ชื่อ-สกุล", "xyz", "full_name"),
    ],
)
def test_a_heading_under_a_wider_one(upper: str, lower: str, field: str) -> None:
    assert meaning_under(upper, lower)[0] == field
