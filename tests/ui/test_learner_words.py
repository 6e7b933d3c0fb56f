"""What is said about learners, in both languages."""

from __future__ import annotations

from datetime import date, datetime

from desktop.errors import BadValue
from desktop.learners.profile import Edit, LookAlike
from ui.words import learners as told


def test_who_somebody_is_in_one_line() -> None:
    assert told.who("ป้าจันทร์", "female", 68) == "ป้าจันทร์ · หญิง · 68 ปี"
    assert told.who(None, "not_stated", None) == ""
    assert told.who(None, "male", 8, "en") == "male · 8 years"


def test_telephones_as_people_write_them() -> None:
    assert told.phone("0812345512", masked=False) == "081-234-5512"
    assert told.phone("0812345512", masked=True) == "08x-xxx-5512"
    assert told.phone("053123456", masked=True) == "05x-xxx-456"
    assert told.phone("+85620123456", masked=True) == "+85xxxxxxx56"
    assert told.phone(None, masked=True) == ""


def test_an_address_names_its_amphoe_where_the_tambon_is_known_by_code() -> None:
    assert told.address("45 ม.3", "560110") == "45 ม.3 ต.แม่กา อ.เมืองพะเยา"
    assert told.address("45 ม.3", "ตำบลแม่กา") == "45 ม.3 ต.แม่กา"
    assert told.address(None, None) == ""


def test_how_it_stands_with_a_consent() -> None:
    day = date(2026, 5, 20)
    assert told.consent("consent", day, "31") == "เซ็นแล้ว 20 พ.ค. 2569 ใบที่ 31"
    assert told.consent("pending", None, "") == "ยังไม่ได้ถาม"
    assert told.consent("withdrawn", day, "") == "ถอนแล้ว"
    assert told.consent("consent", day, "31", "en") == "signed 20 May 2026 sheet 31"


def test_names_in_sentences_are_escaped() -> None:
    assert told.saved("<b>นาย") == "บันทึก <b>&lt;b&gt;นาย</b> แล้ว"
    one = LookAlike(b"", "A", "นาง<i>", None, 81, "ม.3", False, ("name", "birth"), ())
    assert told.look_alike(one) == "อาจเป็น <b>นาง&lt;i&gt;</b> 81 ปี ม.3 · ชื่อ วันเกิดตรงกัน"


def test_counts() -> None:
    assert told.lacking(()) == ""
    assert told.lacking(("sex", "birth")) == "ขาด เพศ วันเกิด"
    assert told.lacking(("sex", "birth", "phone", "address")) == "ขาด เพศ วันเกิด +2"
    assert told.lacking(("sex", "birth", "phone"), "en") == "lacks sex, birth date and 1 more"
    assert told.found(7, False) == "พบ <b>7 คน</b>"
    assert "พิมพ์ต่อ" in told.found(50, True)
    assert told.lacks(0) == "ข้อมูลครบแล้ว"
    assert told.totals(5190, 2, 3) == (("86", "ชั่วโมงสะสม"), ("2", "วุฒิบัตร"), ("3", "ปีที่เรียนกับเรา"))


def test_who_changed_what() -> None:
    at = datetime(2026, 5, 27, 14, 5)  # noqa: DTZ001  (the desk's own clock)
    edit = Edit(at, "ครูสมใจ", "learners.amend", ("phone", "address"), new=False)
    assert told.edit(edit) == ("27 พ.ค. 2569 14.05 น. · ครูสมใจ", "แก้ โทรศัพท์, ที่อยู่")
    assert told.edit(Edit(at, None, "learners.add", (), new=True), "en") == (
        "27 May 2026 14.05",
        "first registered",
    )


def test_troubles_are_told_by_the_field_they_are_about() -> None:
    trouble = BadValue("name_missing", field="name", value="")
    assert told.by_field(trouble) == {"given_name": "ต้องมีชื่ออย่างน้อยหนึ่งคำ"}
    both = BadValue(
        "form_unfit", errors=(trouble, BadValue("phone_unreadable", field="phone", value="x"))
    )
    assert set(told.by_field(both)) == {"given_name", "phone"}
