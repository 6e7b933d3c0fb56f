"""Text put in order, searched, sorted and sounded."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.thai.text import for_search, normalise, sort_key, sound_key

ZWJ = "\u200d"
# Thai letters and marks, and what is pasted between them.
_MIXED = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B),
        st.sampled_from("กนทเแโาำะีุู่้์ํ aZß๑5\u00a0\u200b\u200d\u00ad\u202e\t\n\uf70a👩👧é\u0301ابΩ"),
        st.characters(),
    ),
    max_size=12,
)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("เเก้ว", "แก้ว"),
        ("น้ํา", "น้ำ"),
        ("นํ้า", "น้ำ"),
        ("นํา", "นำ"),
        ("นำ้", "น้ำ"),
        ("ท่ี", "ที่"),
        ("ก่ี", "กี่"),
        ("ก่ิ", "กิ่"),
        ("ปู่", "ปู่"),
        ("ปู่", "ปู่"),
        ("สิทธ์ิ", "สิทธิ์"),
        ("ก\u0e38\u0e3a", "ก\u0e3a\u0e38"),  # as NFC has it
        ("ก\u0e3a\u0e38", "ก\u0e3a\u0e38"),
        ("ที่่", "ที่"),
        ("ทีี่", "ที่"),
        ("น้า้", "น้า"),
        ("สม\u200bชาย", "สมชาย"),
        ("\ufeffสมชาย\u00ad", "สมชาย"),
        ("สม\u200cชาย\u2060", "สมชาย"),
        ("\u202eสมชาย\u202c", "สมชาย"),
        ("สม\x00ชาย\x07", "สมชาย"),
        ("  สมชาย\u00a0\u00a0 ใจดี\t\r\n", "สมชาย ใจดี"),
        ("ก\uf70aอง", "ก่อง"),
        ("ป\uf701น", "ปิน"),
        ("Jose\u0301", "José"),
        ("ﬁ", "ﬁ"),  # never NFKC
        ("ก\u200dข", "กข"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_normalise(typed: str, stored: str) -> None:
    assert normalise(typed) == stored
    assert normalise(stored) == stored


@pytest.mark.parametrize(
    "text",
    [
        "กัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์",
        "น้ำเกี๋ยน",
        "พุทฺธํ",
        "عبد الله",
        "محمد",
        f"👩{ZWJ}👧{ZWJ}👦",
        "❤\ufe0f",
        "ฤๅษี",
        "ว่าที่ ร.ต. เปี๊ยะ",
    ],
)
def test_normalise_leaves_what_is_right(text: str) -> None:
    assert normalise(text) == text


@given(_MIXED)
def test_normalise_again_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()


@given(_MIXED)
def test_normalise_lets_no_unseen_character_through(text: str) -> None:
    assert not set(normalise(text)) & set("\u200b\u00ad\ufeff\u202e\u202a\u2066\x00\x1f\u00a0\t\n")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("  สมชาย  ใจดี ", "สมชายใจดี"),
        ("กรุงเทพฯ", "กรุงเทพ"),
        ("ต่าง ๆ", "ต่าง"),
        ("น.ส.", "นส"),
        ("๐๘๑-๒๓๔-๕๖๗๘", "0812345678"),
        ("John SMITH", "johnsmith"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("ก้อง", "ก้อง"),
        ("ก่อง", "ก่อง"),
        ("สมทุรปรๅการ", "สมทุรปราการ"),
        ("เ-เก้ว", "แก้ว"),
        ("a+b=c $5", "abc5"),
        ("٣", "3"),
        ("🙂", "🙂"),
    ],
)
def test_for_search(text: str, key: str) -> None:
    assert for_search(text) == key


@given(_MIXED)
def test_for_search_again_changes_nothing(text: str) -> None:
    assert for_search(for_search(text)) == for_search(text)


@given(_MIXED, st.sampled_from([" ", "  ", "-", ".", "\u200b"]))
def test_for_search_sees_no_blanks(text: str, blank: str) -> None:
    word = for_search(text)
    assert for_search(f"{blank}{word}{blank}") == word


# In dictionary order, put so by hand after the rules of the Royal Institute's dictionary.
ORDERED = """
-|007|10|Ann|bob|Émile|Zoë|กมล|กมลชนก|กรกฎ|กรณ์|กรณรัช|กรณิการ์|กฤษณา|กอง|ก่อง|ก้อง|กัญญา|กัลยา
กาญจนา|กานดา|กำพล|กิ่ง|กิตติ|กุหลาบ|เก่ง|เกรียงไกร|เกษม|เกียรติ|แก้ว|แก้วตา|โกวิท|ไกรสร|ขจร|ขวัญ
ขันทอง|เขียว|คำ|คำแก้ว|จันทร์|เจริญ|ใจ|ใจดี|ไชยา|ซารีนา|ณ นคร|ณรงค์|ณัฐ|ดวงใจ|เด็น|เด่น|ตู้|ทองคำ|ธงชัย
นพดล|น้ำทิพย์|น้ำฝน|นิภา|บุญมี|ปกรณ์|ปราณี|พรทิพย์|ไพศาล|มะลิ|มาลี|ยุพา|รัตน์|ฤดี|ฤทัย|ลำดวน|วันดี
ศรี|สมชาย|สมชาย แก้วมณี|สมชาย ใจดี|สมหญิง|สุนทร|เสาวนีย์|หมวย|อรุณ|อับดุลเลาะ|ฮามะ
"""


def test_sort_key_gives_dictionary_order() -> None:
    names = [name for line in ORDERED.split("\n") for name in line.split("|") if name]
    mixed = names.copy()
    random.Random(2569).shuffle(mixed)
    assert sorted(mixed, key=sort_key) == names
    assert sorted(mixed, key=lambda name: sort_key(name).encode()) == names
    assert len({sort_key(name) for name in names}) == len(names)


def test_sort_key_of_the_brief() -> None:
    names = ["กมล", "กอง", "ก่อง", "ก้อง", "กาญจนา", "เกษม", "แก้ว", "โกวิท", "ไกรสร", "ขวัญ"]
    backwards = names[::-1]
    assert sorted(backwards, key=sort_key) == names


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("กมล", "กมล"),
        ("เกษม", "กเษม"),
        ("ก้อง", "กอง 3"),
        ("แก้ว", "กแว 03"),
        ("จันทร์", "จันทร 00006"),
        ("สมชาย ใจดี", "สมชาย!จใดี"),
        ("John Smith", "john!smith"),
        ("ม.ล. ปิ่น", "มล!ปิน 00002"),
        ("๑๐ กรกฎาคม", "10!กรกฎาคม"),
        ("José", "jose"),
        ("ฤๅษี", "ฤาษี"),
        ("عمر", "عمر"),
    ],
)
def test_sort_key_bytes_stay_for_ever(name: str, key: str) -> None:
    assert sort_key(name) == key


@given(_MIXED)
def test_sort_key_ignores_how_marks_were_typed(text: str) -> None:
    assert sort_key(text) == sort_key(normalise(text))


@given(st.text(st.sampled_from("abcXYZ"), min_size=1))
def test_latin_sorts_before_thai_whatever_its_case(word: str) -> None:
    assert sort_key(word) == sort_key(word.swapcase())
    assert sort_key(word) < sort_key("ก")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pair.split("/")
        for pair in [
            "สุนทร/สุนทอน",
            "หมวย/มวย",
            "ชัย/ไชย",
            "ไทย/ไท",
            "ใจ/ไจ",
            "วิไล/วิลัย",
            "ศักดิ์/สัก",
            "จันทร์/จัน",
            "ธรรม/ทำ",
            "วรรณา/วันนา",
            "พรรณ/พัน",
            "บรรจง/บันจง",
            "ปัญญา/ปันยา",
            "เจริญ/เจริน",
            "สมศรี/สมสี",
            "ศรีสุข/สีสุก",
            "ชาติ/ชาด",
            "บุตร/บุด",
            "ภัทรพล/ภัทพน",
            "นคร/นะคอน",
            "อมร/อะมอน",
            "กมล/กะมน",
            "เพชร/เพ็ด",
            "ณัฐ/นัด",
            "สิทธิ์/สิด",
            "ลักษณ์/ลัก",
            "ลักษมณ์/ลัก",
            "อยู่/ยู่",
            "พงศ์/พงษ์",
            "พงศ์/พง",
            "กัลยา/กันยา",
            "เกียรติ/เกียด",
            "อารี/อาลี",
            "ฤทธิ์/ริด",
            "ภูมิ/พูม",
            "โชติ/โชด",
            "เศวต/เสวต",
            "วุฒิ/วุทิ",
            "ณัฏฐ์/นัด",
            "กฤษณ์/กฤษ",
            "นิตย์/นิด",
            "กุลธิดา/กุนทิดา",
            "ก้อง/กอง",
            "สม/ศม",
            "พิศิษฐ์/พิสิด",
        ]
    ],
)
def test_names_that_sound_alike(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pair.split("/")
        for pair in [
            "มะลิ/มาลี",
            "สมชาย/สมหญิง",
            "ปู/ปี",
            "กา/ขา",
            "ดี/ตี",
            "บุญมี/บุญมา",
            "นิด/นุช",
            "แก้ว/ก้าว",
            "ทอง/ทิง",
            "สมศรี/สมศักดิ์",
        ]
    ],
)
def test_names_that_do_not(one: str, other: str) -> None:
    assert sound_key(one) != sound_key(other)


def test_sound_key_keeps_words_apart() -> None:
    assert sound_key("สมศรี  ใจดี") == sound_key("สมสี") + " " + sound_key("ไจดี")
    assert sound_key("") == ""
    assert sound_key("John-5 ") == "john5"


@given(_MIXED)
def test_sound_key_always_answers(text: str) -> None:
    assert sound_key(text) == sound_key(normalise(text))
