"""Facts become lines: broken at words, in one kind of digits, frozen."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.certificates import linebreak
from desktop.certificates.linebreak import Piece, at_letters, at_spaces, at_words, balanced
from desktop.certificates.template import Template, shipped
from desktop.certificates.wording import Facts, clean, freeze, hours, missing_glyphs
from desktop.errors import BadValue

DAY = dt.date(2026, 7, 10)


def test_the_whole_wording(template: Template, facts: Callable[..., Facts]) -> None:
    assert freeze(template, facts()) == {
        "number": ["เลขที่ ๗/๒๕๖๙"],
        "centre": ["ศูนย์การเรียนรู้ชุมชนบ้านน้ำเกี๋ยน"],
        "place": ["อำเภอภูเพียง จังหวัดน่าน"],
        "word": ["วุฒิบัตร"],
        "lead": ["ขอมอบวุฒิบัตรฉบับนี้ไว้เพื่อแสดงว่า"],
        "name": ["นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์"],
        "course": ["ได้ผ่านการอบรมหลักสูตร “การใช้เทคโนโลยีดิจิทัลเพื่อพัฒนาคุณภาพชีวิต”"],
        "length": ["จำนวน ๓๐ ชั่วโมง ระหว่างวันที่ ๑ มิถุนายน – ๑๐ กรกฎาคม พ.ศ. ๒๕๖๙"],
        "blessing": ["ขอให้มีความสุข ความเจริญ สืบไป"],
        "given": ["ให้ไว้ ณ วันที่ ๑๐ เดือน กรกฎาคม พ.ศ. ๒๕๖๙"],
        "signers": [
            {
                "name": ["(นายฐิติวัฒน์ ปู่เจ้าสมิงพราย)"],
                "position": ["ผู้อำนวยการศูนย์การเรียนรู้ชุมชน"],
            },
            {"name": ["(นางกตัญญู ณัฏฐินันท์)"], "position": ["ประธานคณะกรรมการศูนย์ฯ"]},
        ],
    }


def test_it_is_json(template: Template, facts: Callable[..., Facts]) -> None:
    wording = freeze(template, facts())
    assert json.loads(json.dumps(wording)) == wording


def test_one_day_half_hours_and_a_desk_letter(template: Template, facts: Callable[..., Facts]) -> None:
    wording = freeze(template, facts(minutes=150, first_day=DAY, number="B 12/2569"))
    assert wording["length"] == ["จำนวน ๒ ชั่วโมง ๓๐ นาที เมื่อวันที่ ๑๐ กรกฎาคม พ.ศ. ๒๕๖๙"]
    assert wording["number"] == ["เลขที่ B ๑๒/๒๕๖๙"]


@pytest.mark.parametrize(
    ("minutes", "words"), [(60, "1 ชั่วโมง"), (45, "45 นาที"), (150, "2 ชั่วโมง 30 นาที"), (1800, "30 ชั่วโมง")]
)
def test_hours(minutes: int, words: str) -> None:
    assert hours(minutes) == words


@pytest.mark.parametrize(("digits", "wrong"), [("thai", "[0-9]"), ("arabic", "[๐-๙]")])
def test_one_kind_of_digits_on_the_whole_page(
    facts: Callable[..., Facts], digits: str, wrong: str
) -> None:
    template = replace(shipped(), digits=digits)
    mixed = facts(
        course="คอมพิวเตอร์ 1 และ ๒", centre="ศูนย์ ๓ หมู่ 4", centre_place="หมู่ 5 ๖", number="๗/2569"
    )
    told = json.dumps(freeze(template, mixed), ensure_ascii=False)
    assert re.search(r"[0-9๐-๙]", told)
    assert not re.search(wrong, told)


def test_nothing_is_kept_of_a_slot_without_words(
    template: Template, facts: Callable[..., Facts]
) -> None:
    wording = freeze(template, facts(centre_place=" ", signers=()))
    assert "place" not in wording
    assert wording["signers"] == []


LONG = (
    "การพัฒนาทักษะอาชีพการแปรรูปผลิตภัณฑ์ทางการเกษตรและการตลาดออนไลน์เพื่อยกระดับรายได้ครัวเรือน"
    "ในชุมชนท้องถิ่นอย่างยั่งยืน รุ่น 2"
)


def test_long_titles_break_at_words_into_even_lines(
    template: Template, facts: Callable[..., Facts]
) -> None:
    lines = freeze(template, facts(course=LONG))["course"]
    assert len(lines) == 2
    assert "".join(lines).replace("๒", "2").endswith("รุ่น 2”")
    face = template.face("regular")
    widths = [face.shape(line).width for line in lines]
    assert min(widths) / max(widths) > 0.8
    whole = "".join(piece.text + piece.after for piece in at_words("“" + LONG + "”"))
    assert whole == "“" + LONG + "”"


def test_names_break_at_their_spaces_only(template: Template, facts: Callable[..., Facts]) -> None:
    name = "นายกิตติศาลโชติไพบูลย์ กิตติศาลโชติไพบูลย์วัฒนานุกูลเกียรติ"
    assert freeze(template, facts(name=name))["name"] == name.split()
    assert [p.text for p in at_spaces("ร้อยโท สมชาย ณ น่าน")] == ["ร้อยโท สมชาย", "ณ น่าน"]


@pytest.mark.parametrize("name", ["ก" * 200, "กี๋" * 66, "ก " * 100, "กตัญญู" * 15 + " " + "ฐิ" * 50])
def test_two_hundred_letters_are_all_there(
    template: Template, facts: Callable[..., Facts], name: str
) -> None:
    lines = freeze(template, facts(name=name))["name"]
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    assert len(lines) <= 3


def test_clusters_hold_together() -> None:
    assert [p.text for p in at_letters("เปี๊ยก้ำกA")] == ["เปี๊", "ย", "ก้ำ", "ก", "A"]
    assert "".join(p.text for p in at_letters("ิก้")) == "ก้"


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("ระหว่างวันที่ ๑ มิถุนายน – ๑๐ กรกฎาคม พ.ศ. ๒๕๖๙", ["๑ มิถุนายน –", "พ.ศ. ๒๕๖๙"]),
        ("จำนวน ๓๐ ชั่วโมง", ["๓๐ ชั่วโมง"]),
        ("ช้าๆ และ “คำ” ฯลฯ", ["“คำ”"]),
    ],
)
def test_what_must_not_be_parted(text: str, together: list[str]) -> None:
    pieces = [piece.text for piece in at_words(text)]
    for words in together:
        assert any(words in piece for piece in pieces), pieces


def test_balanced_prefers_a_break_at_a_space() -> None:
    pieces = [Piece("aaaa", ""), Piece("aaa", " "), Piece("aaaaaa", "")]
    assert balanced(pieces, 2, len) == ["aaaaaaa", "aaaaaa"]
    assert balanced(pieces[:1], 3, len) == ["aaaa"]


def test_blanks_at_the_ends_of_what_the_segmenter_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linebreak, "breakable", lambda text: f"\u200b{text}\u200b")
    assert at_words("ก\u00a0ข") == [Piece("ก ข", "")]


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": ""}, "empty", "name"),
        ({"name": " \u200b\n"}, "empty", "name"),
        ({"number": ""}, "empty", "number"),
        ({"course": "\x00"}, "empty", "course"),
        ({"centre": "  "}, "empty", "centre"),
        ({"minutes": 0}, "not_positive", "minutes"),
        ({"first_day": dt.date(2026, 7, 11)}, "dates_reversed", "last_day"),
        ({"signers": (("ก", ""),) * 4}, "too_many", "signers"),
        ({"signers": (("", "ผู้อำนวยการ"),)}, "empty", "signers"),
    ],
)
def test_impossible_facts_are_refused(
    template: Template, facts: Callable[..., Facts], change: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(BadValue, match=code) as caught:
        freeze(template, facts(**change))
    assert caught.value.fields["field"] == field


def test_a_signer_may_have_no_position(template: Template, facts: Callable[..., Facts]) -> None:
    wording = freeze(template, facts(signers=(("ก", ""),)))
    assert wording["signers"] == [{"name": ["(ก)"], "position": []}]


def test_controls_and_unseen_marks_go() -> None:
    assert clean("ก\x00\x1b[0m\u202eข\u200bค\ufeff\r\nง\u2028จ\ud800 ") == "ก[0mขค ง จ\ufffd"


def test_every_letter_that_cannot_be_printed_is_named(
    template: Template, facts: Callable[..., Facts]
) -> None:
    assert missing_glyphs(template, freeze(template, facts())) == ()
    signers = (("อ. 😀", "ครู ✿"),)
    wording = freeze(template, facts(name="سلام ก", course="ก\ud83d", signers=signers))
    missing = missing_glyphs(template, wording)
    assert set(missing) == set("سلام\ufffd😀✿")
    assert len(missing) == len(set(missing))


def test_right_to_left_is_named_even_where_the_font_has_it(
    template: Template, facts: Callable[..., Facts], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("unicodedata.bidirectional", lambda c: "R" if c == "ก" else "L")
    assert missing_glyphs(template, freeze(template, facts(name="ก"))) == ("ก",)


@pytest.mark.parametrize(
    "wording",
    [{"name": "ก"}, {"name": [3]}, {"signers": "x"}, {"signers": [3]}, {"signers": [{}] * 4},
     {"signers": [{"name": "x"}]}],
)  # fmt: skip
def test_foreign_wordings_are_refused(template: Template, wording: dict[str, Any]) -> None:
    with pytest.raises(BadValue, match="wording_broken"):
        missing_glyphs(template, wording)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=120))
def test_whatever_people_type_is_frozen_or_refused(name: str, course: str) -> None:
    template = shipped()
    typed = Facts("1/2569", name, course, "ศูนย์", 60, DAY, DAY, DAY)
    try:
        wording = freeze(template, typed)
    except BadValue as error:
        if error.code != "empty":
            raise
        return
    told = json.dumps(wording, ensure_ascii=False)
    assert not re.search("[\x00-\x08\x0b-\x1f\u200b\u202a-\u202e]", told)
    missing_glyphs(template, wording)
