"""Words told apart, and lines that break between them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.thai.words import _costs, breakable, pieces, plain, words

ZWSP, NBSP = "\u200b", "\u00a0"
_ANY = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B),
        st.sampled_from("กขอมบเแาีิุ้่์ๆฯ ().,/-19๒๕azÉ\n\u200b\u00a0👩\u200d\ufe0fا\u0301"),
        st.characters(),
    ),
    max_size=30,
)


@pytest.mark.parametrize(
    "told_apart",
    [
        "ขอ|มอบ|วุฒิบัตร|ฉบับ|นี้|ไว้",
        "ได้|ผ่าน|การ|อบรม|หลักสูตร|การ|ใช้|สมาร์ตโฟน|อย่าง|ปลอดภัย",
        "ประชาชน|จังหวัด|น้ำเกี๋ยน|ชุมชน|ดิจิทัล",
        "ให้ไว้| |ณ| |วันที่| |๑๐| |เดือน| |กรกฎาคม| |พ.ศ.| |๒๕๖๙",
        "อำเภอ|พระประแดง| |จังหวัด|สมุทรปราการ",
        "ครั้งที่| |2/2569| |(|ต่าง| |ๆ|)",
        "เวลา| |08.30–12.00| |น.",
        "ราคา| |1,000| |บาท| |80%",
        "เรียน| |Microsoft| |Excel| |(|ขั้นต้น|)",
        "ไม่|สามารถ|อ่าน|แฟ้ม|นี้|ได้",
        "บันทึก|การ|เข้า|เรียน|เรียบร้อย|แล้ว",
        "บรรทัด|หนึ่ง|\n|บรรทัด|สอง",
    ],
)
def test_words(told_apart: str) -> None:
    assert words(told_apart.replace("|", "")) == told_apart.split("|")


@pytest.mark.parametrize(
    "word",
    [
        "ประชาชน",
        "น้ำเกี๋ยน",
        "จังหวัด",
        "ดิจิทัล",
        "ชุมชน",
        "วุฒิบัตร",
        "เกียรติบัตร",
        "ชั่วโมง",
        "หลักสูตร",
        "พะเยา",
        "ยะลา",
    ],
)
def test_one_word(word: str) -> None:
    assert words(word) == [word]


@pytest.mark.parametrize(
    "name",
    ["กัญญาณัฐ", "รูกัยเย๊าะห์", "ณัฐฐิญา", "เปี๊ยะ", "ปวีณ์กร", "อับดุลเลาะ", "ฐิติวรดา", "ซูไฮมิง"],
)
def test_names_stay_whole(name: str) -> None:
    assert words(name) == [name]


def test_words_of_nothing() -> None:
    assert words("") == []
    assert pieces("") == []
    assert breakable("") == ""


@given(_ANY)
def test_words_joined_are_the_text(text: str) -> None:
    assert "".join(words(text)) == text
    assert all(words(text))


@given(_ANY)
def test_no_word_is_cut_inside_a_cluster(text: str) -> None:
    found = words(text)
    for before, after in pairwise(found):
        assert before[-1] not in "เแโใไ" or not "ก" <= after[0] <= "ฮ"
        assert not ("ก" <= before[-1] <= "ฮ" and after[0] in "ะาำิีึืุู่้๊๋์็ั")


@given(_ANY)
def test_breakable_changes_nothing_but_breaks(text: str) -> None:
    shown = breakable(text)
    assert plain(shown) == plain(text)
    assert breakable(shown) == shown
    assert "".join(pieces(text)) == plain(text)
    assert not shown.startswith(ZWSP)
    assert not shown.endswith(ZWSP)
    assert ZWSP + ZWSP not in shown
    assert ZWSP + " " not in shown
    assert " " + ZWSP not in shown


@given(_ANY)
def test_no_break_before_a_sign_or_mark(text: str) -> None:
    shown = breakable(text)
    for place, char in enumerate(shown[:-1]):
        if char == ZWSP:
            assert shown[place + 1] not in "ๆฯ)”ะาำิีึืุู่้๊๋์็ั\u0301\u200d\ufe0f"
            assert shown[place - 1] not in "(“"


@pytest.mark.parametrize(
    "shown",
    [
        "ขอ|มอบ|วุฒิบัตร|ฉบับ|นี้",
        "ระหว่าง|วันที่~๑~มิถุนายน – ๑๐~กรกฎาคม พ.ศ.~๒๕๖๙",
        "ให้ไว้ ณ~วันที่~๑๐~เดือน กรกฎาคม พ.ศ.~๒๕๖๙",
        "ให้ไว้ ณ~พะเยา",
        "จำนวน~๓๐~ชั่วโมง",
        "จำนวน~๓๐ชั่วโมง",
        "ครั้งที่~2/2569 (ต่าง~ๆ) “การเรียน”",
        "อบรม|เสร็จ|แล้วฯลฯ",
        "กรุงเทพฯ",
        "ทั้งนี้ (ตาม|ระเบียบ|ของ|ศูนย์)",
        "พ.ศ.~2569 ประชาชน|จังหวัด",
        "เวลา~08.30–12.00~น.",
        "น.ส.กัญญาณัฐ ใจดี",
        "ว่าที่~ร.ต.~สมชาย ใจดี",
        "นาย~สมชาย ใจดี",
        "ให้|แก่|นางสาวรูกัยเย๊าะห์ นามวิชา เพื่อ|เป็น|เกียรติ",
        "(นายสมชาย ใจดี)",
        "นายสมชาย ได้|ผ่าน|การ|อบรม",
        "นาย",
        "ผู้อำนวยการ",
        "ใช้|Excel|ได้",
        "www.example.org/หน้า",
        "👩\u200d👧",
        "หนึ่ง\nสอง",
        "หนึ่ง  สอง",
        "ณ  พะเยา",
        " หนึ่ง",
    ],
)
def test_breakable(shown: str) -> None:
    expected = shown.replace("|", ZWSP).replace("~", NBSP)
    assert breakable(plain(expected)) == expected


def test_a_sentence_without_blanks_after_a_title_still_breaks() -> None:
    assert ZWSP in breakable("นายสมชายได้ผ่านการอบรมหลักสูตรการเรียนรู้ของจังหวัด")


def test_pieces_keep_the_blank_behind() -> None:
    assert pieces("จำนวน ๓๐ ชั่วโมง ดี") == ["จำนวน ๓๐ ชั่วโมง ", "ดี"]


def test_plain() -> None:
    assert plain(f"ขอ{ZWSP}มอบ{NBSP}๓๐") == "ขอมอบ ๓๐"


def test_the_word_list_is_whole() -> None:
    costs = _costs()
    listed = list(costs)
    assert len(set(listed)) == len(listed) > 60_000
    assert all(2 <= len(word) <= 30 for word in listed)
    assert all((costs.get(word) or 0) > 0 for word in listed)


@pytest.mark.parametrize("text", ["", "ก", "กฎหมาบ", "ประชาช", "ม์", "ประชาชน\t", "\n", "ประชาชน ไม่"])
def test_what_is_no_word_costs_nothing(text: str) -> None:
    assert _costs().get(text) is None


def test_agrees_with_newmm_where_both_are_right() -> None:
    tokenize = pytest.importorskip("pythainlp.tokenize")
    for sentence in (
        "ประชาชนจังหวัดพะเยา", "ไม่สามารถอ่านแฟ้มนี้ได้", "ขอมอบวุฒิบัตรฉบับนี้ไว้",
        "กรุณาตรวจสอบชื่อและนามสกุล",
    ):  # fmt: skip
        assert words(sentence) == tokenize.word_tokenize(sentence, engine="newmm"), sentence


def test_a_longer_piece_than_any_word() -> None:
    run = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
    assert "".join(words(run)) == run
    assert max(map(len, words(run))) > 20
