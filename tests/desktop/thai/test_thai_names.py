"""Names told apart and written together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.thai.names import (
    Name,
    full_name,
    read_sex,
    read_title,
    sex_of_title,
    split_name,
    title_by_age,
)
from desktop.thai.text import normalise


@pytest.mark.parametrize(
    ("text", "title", "given", "family"),
    [
        ("นางสาวกัญญาณัฐ  ฤทธิ์ศักดิ์ไพบูลย์", "นางสาว", "กัญญาณัฐ", "ฤทธิ์ศักดิ์ไพบูลย์"),
        ("นางสาว กัญญาณัฐ ใจดี", "นางสาว", "กัญญาณัฐ", "ใจดี"),
        ("นายสมชาย ใจดี", "นาย", "สมชาย", "ใจดี"),
        ("นาย สมชาย ใจดี", "นาย", "สมชาย", "ใจดี"),
        ("นางปรินดา สะนิ", "นาง", "ปรินดา", "สะนิ"),
        ("ด.ช.เปี๊ยะ ทองคำเปลว", "เด็กชาย", "เปี๊ยะ", "ทองคำเปลว"),
        ("ด.ช. เปี๊ยะ ทองคำเปลว", "เด็กชาย", "เปี๊ยะ", "ทองคำเปลว"),
        ("ด. ช. เปี๊ยะ ทองคำเปลว", "เด็กชาย", "เปี๊ยะ", "ทองคำเปลว"),
        ("ดช.เปี๊ยะ ทองคำเปลว", "เด็กชาย", "เปี๊ยะ", "ทองคำเปลว"),
        ("ดชเปี๊ยะ ทองคำเปลว", "เด็กชาย", "เปี๊ยะ", "ทองคำเปลว"),
        ("ด.ช เปี๊ยะ ทองคำเปลว", "เด็กชาย", "เปี๊ยะ", "ทองคำเปลว"),
        ("เด็กชายเปี๊ยะ ทองคำเปลว", "เด็กชาย", "เปี๊ยะ", "ทองคำเปลว"),
        ("ด.ญ.ฟ้า", "เด็กหญิง", "ฟ้า", None),
        ("น.ส. สมศรี ใจดี", "นางสาว", "สมศรี", "ใจดี"),
        ("น.ส.สมศรี ใจดี", "นางสาว", "สมศรี", "ใจดี"),
        ("นส.สมศรี ใจดี", "นางสาว", "สมศรี", "ใจดี"),
        ("นส สมศรี ใจดี", "นางสาว", "สมศรี", "ใจดี"),
        ("น.ส สมศรี ใจดี", "นางสาว", "สมศรี", "ใจดี"),
        ("ว่าที่ ร.ต. สมชาย ใจดี", "ว่าที่ ร.ต.", "สมชาย", "ใจดี"),
        ("ว่าที่ร.ต.สมชาย ใจดี", "ว่าที่ ร.ต.", "สมชาย", "ใจดี"),
        ("ว่าที่ ร.ต.หญิง สมศรี ใจดี", "ว่าที่ ร.ต.หญิง", "สมศรี", "ใจดี"),
        ("ว่าที่ร้อยตรี สมชาย ใจดี", "ว่าที่ร้อยตรี", "สมชาย", "ใจดี"),
        ("ว่าที่ร้อยตรีหญิงสมศรี ใจดี", "ว่าที่ร้อยตรีหญิง", "สมศรี", "ใจดี"),
        ("ร.ต.อ.สมชาย ใจดี", "ร.ต.อ.", "สมชาย", "ใจดี"),
        ("พ.ต.ท. สมชาย ใจดี", "พ.ต.ท.", "สมชาย", "ใจดี"),
        ("พ.ต.ทวี ใจดี", "พ.ต.", "ทวี", "ใจดี"),
        ("ร้อยตำรวจเอกสมชาย ใจดี", "ร้อยตำรวจเอก", "สมชาย", "ใจดี"),
        ("พ.ต.อ. ดร. สมชาย ใจดี", "พ.ต.อ. ดร.", "สมชาย", "ใจดี"),
        ("พลเอก ประยุทธ์ จันทร์โอชา", "พลเอก", "ประยุทธ์", "จันทร์โอชา"),
        ("พระมหาสมชาย สุจิตฺโต", "พระมหา", "สมชาย", "สุจิตฺโต"),
        ("พระครูวิสุทธิ์ธรรม", "พระครู", "วิสุทธิ์ธรรม", None),
        ("พระสมชาย", "พระ", "สมชาย", None),
        ("สามเณรเอก ใจดี", "สามเณร", "เอก", "ใจดี"),
        ("แม่ชีสมพร", "แม่ชี", "สมพร", None),
        ("ดร.สมชาย ใจดี", "ดร.", "สมชาย", "ใจดี"),
        ("ผศ.ดร.สมชาย ใจดี", "ผศ.ดร.", "สมชาย", "ใจดี"),
        ("ผศ. ดร. สมชาย ใจดี", "ผศ.ดร.", "สมชาย", "ใจดี"),
        ("นายแพทย์สมชาย ใจดี", "นายแพทย์", "สมชาย", "ใจดี"),
        ("ม.ล.ปิ่น มาลากุล", "ม.ล.", "ปิ่น", "มาลากุล"),
        ("หม่อมราชวงศ์คึกฤทธิ์ ปราโมช", "หม่อมราชวงศ์", "คึกฤทธิ์", "ปราโมช"),
        ("Mr. John Smith", "Mr.", "John", "Smith"),
        ("MR.JOHN SMITH", "Mr.", "JOHN", "SMITH"),
        ("Mrs Ann Lee", "Mrs.", "Ann", "Lee"),
        ("miss Ann Lee", "Miss", "Ann", "Lee"),
        ("Drew Lee", None, "Drew", "Lee"),
        ("Missy Lee", None, "Missy", "Lee"),
        ("สมชาย ณ นคร", None, "สมชาย", "ณ นคร"),
        ("นายสมชาย ณ อยุธยา", "นาย", "สมชาย", "ณ อยุธยา"),
        ("อับดุลเลาะ บิน ฮามะ", None, "อับดุลเลาะ", "บิน ฮามะ"),
        ("นายมูฮัมหมัด อาลี บิน ฮามะ", "นาย", "มูฮัมหมัด อาลี", "บิน ฮามะ"),
        ("นางนูรีดา บินตี ฮามะ", "นาง", "นูรีดา", "บินตี ฮามะ"),
        ("Ali bin Hamad", None, "Ali", "bin Hamad"),
        ("ฮัจยี อับดุลเลาะ ฮามะ", "ฮัจยี", "อับดุลเลาะ", "ฮามะ"),
        ("มะ", None, "มะ", None),
        ("สมชาย -", None, "สมชาย", None),
        ("นาย", "นาย", "", None),
        ("", None, "", None),
        ("-", None, "", None),
        # Names that begin with a title's letters lose nothing.
        ("นายิกา ใจดี", None, "นายิกา", "ใจดี"),
        ("นางาม ใจดี", None, "นางาม", "ใจดี"),
        ("นายก", None, "นายก", None),
        ("นาย์", None, "นาย์", None),
        ("คุณากร ใจดี", None, "คุณากร", "ใจดี"),
        ("คุณธรรม ใจดี", None, "คุณธรรม", "ใจดี"),
        ("คุณ สมชาย ใจดี", "คุณ", "สมชาย", "ใจดี"),
        ("มลฤดี ใจดี", None, "มลฤดี", "ใจดี"),
        ("ดชา ใจดี", None, "ดชา", "ใจดี"),
        ("กาญจนา", None, "กาญจนา", None),
        ("นางสาวิตรี ใจดี", "นาง", "สาวิตรี", "ใจดี"),
        ("นางสาวนางพญา ใจดี", "นางสาว", "นางพญา", "ใจดี"),
        ("นางสาวพระพาย ทองคำ", "นางสาว", "พระพาย", "ทองคำ"),
        ("นายมี ใจดี", "นาย", "มี", "ใจดี"),
        ("นายนาย ใจดี", "นาย", "นาย", "ใจดี"),
        ("นายดร ใจดี", "นาย", "ดร", "ใจดี"),
        ("นางสายใจ ใจดี", "นาง", "สายใจ", "ใจดี"),
        ("ด.ช.นพ ใจดี", "เด็กชาย", "นพ", "ใจดี"),
        ("ด.ช.นาย ใจดี", "เด็กชาย", "นาย", "ใจดี"),
        ("เด็กหญิงนายณัฐ ใจดี", "เด็กหญิง", "นายณัฐ", "ใจดี"),
        ("พระนพ", "พระ", "นพ", None),
        ("ว่าที่ ร.ต. สอ ใจดี", "ว่าที่ ร.ต.", "สอ", "ใจดี"),
        ("นพ", None, "นพ", None),
        ("นพ. สมชาย ใจดี", "นพ.", "สมชาย", "ใจดี"),
    ],
)
def test_split_name(text: str, title: str | None, given: str, family: str | None) -> None:
    assert split_name(text) == Name(title, given, family, ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("นางพญา ใจดี", Name(None, "นางพญา", "ใจดี", ("title_unsure",))),
        ("พระพาย ทองคำ", Name(None, "พระพาย", "ทองคำ", ("title_unsure",))),
        ("พลเอก ใจดี", Name(None, "พลเอก", "ใจดี", ("title_unsure",))),
        ("ว่าที่ ร.ต. พลเอก ใจดี", Name("ว่าที่ ร.ต.", "พลเอก", "ใจดี", ("title_unsure",))),
        ("สมชาย ใจดี (ชาย)", Name(None, "สมชาย", "ใจดี (ชาย)", ("name_brackets", "name_parts"))),
        ("สมชาย (ชาย)", Name(None, "สมชาย", "(ชาย)", ("name_brackets",))),
        ("สมชาย ใจ ดี", Name(None, "สมชาย", "ใจ ดี", ("name_parts",))),
        ("Mary Ann Smith", Name(None, "Mary Ann", "Smith", ("name_parts",))),
    ],
)
def test_what_cannot_be_told_is_noted(text: str, name: Name) -> None:
    assert split_name(text) == name


_TITLES = ["", "นาย", "นาง", "นางสาว", "พระ", "ด.ช.", "ดช", "พลเอก", "ว่าที่ ร.ต. ", "Mr. ", "คุณ", "ม.ล."]


@given(st.sampled_from(_TITLES), st.text(st.sampled_from("กขคนมรสตวยเแาีิุ้่์ ณ"), max_size=12))
def test_no_letter_of_a_name_is_lost(title: str, rest: str) -> None:
    name = split_name(title + rest)
    whole = normalise(title + rest).replace(" ", "")
    kept = (name.given + (name.family or "")).replace(" ", "")
    # What is taken off the front is a title in full, or nothing.
    taken = whole.removesuffix(kept)
    assert taken + kept == whole
    assert (read_title(taken) is not None) == (name.title is not None) == bool(taken)


@pytest.mark.parametrize(
    "title", ["นาย", "นางสาว", "เด็กชาย", "ดร.", "ม.ล.", "ว่าที่ ร.ต.", "ร้อยโท", "พระมหา", "Mr."]
)
@pytest.mark.parametrize("given", ["สมชาย", "กัญญาณัฐ", "เปี๊ยะ", "มี", "รูกัยเย๊าะห์"])
@pytest.mark.parametrize("family", ["ใจดี", "ณ นคร", "บิน ฮามะ", None])
def test_what_is_written_is_read_again(title: str, given: str, family: str | None) -> None:
    assert split_name(full_name(title, given, family)) == Name(title, given, family, ())


@pytest.mark.parametrize(
    ("written", "title", "sex"),
    [
        ("น.ส.", "นางสาว", "female"), ("นส", "นางสาว", "female"), (" น.ส ", "นางสาว", "female"),
        ("นางสาว", "นางสาว", "female"), ("ด.ช.", "เด็กชาย", "male"), ("ด.ญ", "เด็กหญิง", "female"),
        ("นาย", "นาย", "male"), ("นาง", "นาง", "female"), ("พระ", "พระ", "male"),
        ("สามเณร", "สามเณร", "male"),
        ("แม่ชี", "แม่ชี", "female"), ("ดร.", "ดร.", None), ("ม.ล.", "ม.ล.", None),
        ("มล", "ม.ล.", None),
        ("ร.ต.อ.", "ร.ต.อ.", None), ("ร.ต.อ. หญิง", "ร.ต.อ.หญิง", "female"), ("MR", "Mr.", "male"),
        ("Mrs.", "Mrs.", "female"), ("ว่าที่ร้อยตรี", "ว่าที่ร้อยตรี", None), ("ผศ.ดร.", "ผศ.ดร.", None),
        ("ดร. นาง", "ดร. นาง", "female"), ("พระ ดร.", "พระดร.", "male"),
        ("หมอ", None, None), ("", None, None), ("-", None, None), ("สมชาย", None, None),
        ("นายสมชาย", None, None),
    ],
)  # fmt: skip
def test_read_title(written: str, title: str | None, sex: str | None) -> None:
    assert read_title(written) == title
    assert sex_of_title(written) == sex


def test_sex_of_no_title() -> None:
    assert sex_of_title(None) is None


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("ชาย", "male"), ("ช", "male"), ("ช.", "male"), ("M", "male"), ("Male", "male"),
        ("1", "male"), (1, "male"),
        (1.0, "male"), (" เพศชาย ", "male"), ("หญิง", "female"), ("ญ", "female"), ("f", "female"),
        ("FEMALE", "female"), ("2", "female"), (2.0, "female"), ("", None), ("ไม่ระบุ", None),
        ("3", None),
        (0, None),
    ],
)  # fmt: skip
def test_read_sex(text: str | float, sex: str | None) -> None:
    assert read_sex(text) == sex


@pytest.mark.parametrize(
    ("title", "sex", "age", "suggested"),
    [
        ("เด็กชาย", "male", 15, "นาย"), ("เด็กชาย", "male", 14, None), ("ด.ช.", None, 20, "นาย"),
        ("เด็กหญิง", "female", 15, "นางสาว"), ("ด.ญ.", None, 14, None), ("นาย", "male", 14, "เด็กชาย"),
        ("นางสาว", "female", 9, "เด็กหญิง"), ("นาง", "female", 14, None), ("นาย", "male", 40, None),
        ("พระ", "male", 40, None), ("ร.ต.", "male", 40, None), ("หมอ", None, 40, None),
        (None, "male", 40, "นาย"),
        (None, "female", 40, "นางสาว"), (None, "male", 5, "เด็กชาย"), (None, "female", 5, "เด็กหญิง"),
        (None, None, 40, None), ("เด็กชาย", "male", None, None), (None, "male", None, None),
        ("", "male", 15, "นาย"),
    ],
)  # fmt: skip
def test_title_by_age(
    title: str | None, sex: str | None, age: int | None, suggested: str | None
) -> None:
    assert title_by_age(title, sex, age) == suggested


@pytest.mark.parametrize(
    ("title", "given", "family", "written"),
    [
        ("นาย", "สมชาย", "ใจดี", "นายสมชาย ใจดี"),
        ("นางสาว", "กัญญาณัฐ", None, "นางสาวกัญญาณัฐ"),
        ("พระมหา", "สมชาย", "สุจิตฺโต", "พระมหาสมชาย สุจิตฺโต"),
        ("ดร.", "สมชาย", "ใจดี", "ดร. สมชาย ใจดี"),
        ("ม.ล.", "ปิ่น", "มาลากุล", "ม.ล. ปิ่น มาลากุล"),
        ("หม่อมหลวง", "ปิ่น", "มาลากุล", "หม่อมหลวงปิ่น มาลากุล"),
        ("ว่าที่ ร.ต.", "สมชาย", "ใจดี", "ว่าที่ ร.ต. สมชาย ใจดี"),
        ("ว่าที่ร้อยตรีหญิง", "สมศรี", "ใจดี", "ว่าที่ร้อยตรีหญิง สมศรี ใจดี"),
        ("พ.ต.อ. ดร.", "สมชาย", "ใจดี", "พ.ต.อ. ดร. สมชาย ใจดี"),
        ("ร้อยโท", "สมชาย", "ใจดี", "ร้อยโท สมชาย ใจดี"),
        ("Mr.", "John", "Smith", "Mr. John Smith"),
        ("Prof", "John", "Smith", "Prof John Smith"),
        ("ทพญ.", "สมศรี", "ใจดี", "ทพญ. สมศรี ใจดี"),
        ("อสม.", "สมศรี", "ใจดี", "อสม. สมศรี ใจดี"),
        ("ป้า", "สมศรี", "ใจดี", "ป้าสมศรี ใจดี"),
        (None, "สมชาย", "ใจดี", "สมชาย ใจดี"),
        (None, "สมชาย", None, "สมชาย"),
        ("", "สมชาย", "", "สมชาย"),
        ("นาย", "", "ใจดี", "นาย ใจดี"),
        ("นาย", None, None, "นาย"),
        (None, None, None, ""),
    ],
)
def test_full_name(title: str | None, given: str | None, family: str | None, written: str) -> None:
    assert full_name(title, given, family) == written
