"""Whole letters, the place of a hit in a name as shown, and how two spellings of one sound differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.learners import spelling
from desktop.thai.text import for_search, normalise

NAME = st.text(alphabet="สศษจณนทรกวุีัิ์้่็ำเแใา .-Éa\u0303", min_size=1, max_size=14).map(normalise)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("ศรีจันทร์", ("ศ", "รี", "จั", "น", "ท", "ร์")),
        ("น้ำใจ", ("น้ำ", "ใ", "จ")),
        ("ป๊ี", ("ป๊ี",)),
        ("A\u0303b", ("A\u0303", "b")),
        ("ကို", ("ကို",)),
        ("👨‍👩‍👧x", ("👨‍👩‍👧", "x")),
        ("é", ("é",)),
        ("", ()),
    ],
)
def test_a_text_is_cut_into_whole_letters(text: str, whole: tuple[str, ...]) -> None:
    assert spelling.letters(text) == whole


@given(text=st.text(max_size=20))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join(spelling.letters(text)) == text


@pytest.mark.parametrize(
    ("shown", "wanted", "start", "part"),
    [
        ("นางสีจันทร์ ใจคำ", "สีจัน", 3, "สีจัน"),
        ("นางสีจันทร์ ใจคำ", "สีจ", 3, "สีจั"),  # with the mark that belongs to it
        ("นางสีจันทร์ ใจคำ", "ีจ", 3, "สีจั"),  # a mark alone is underlined with its letter
        ("นางสีจันทร์ ใจคำ", "จันทร์ใจ", 3, "จันทร์ ใจ"),  # over the blank
        ("นางนาง ใจคำ", "นาง", 3, "นาง"),  # never the title
        ("คำปัน ใจคำ", "คำ", 0, "คำ"),
        ("ปันคำ คำแก้ว", "คำ", 0, "คำ"),
        ("นาย O'Neil Ó Brien", "oneil", 4, "O'Neil"),
        ("James Bond", "bond", 0, "Bond"),
        ("ก ๒", "2", 0, "๒"),
    ],
)
def test_a_hit_is_found_in_the_name_as_shown(shown: str, wanted: str, start: int, part: str) -> None:
    span = spelling.span_of(shown, wanted, start)
    assert span is not None
    assert shown[span[0] : span[1]] == part
    assert span[0] >= start


def test_a_words_beginning_is_underlined_before_a_middle() -> None:
    assert spelling.span_of("ปันคำ คำแก้ว", "คำ") == (6, 8)
    assert spelling.span_of("ใจปันคำ", "คำ") == (5, 7)
    assert spelling.span_of("ใจ", "คำ") is None
    assert spelling.span_of("ใจ", "") is None


@given(name=NAME, place=st.integers(0, 13), length=st.integers(1, 6))
def test_any_part_of_a_name_is_found_and_no_letter_is_cut(name: str, place: int, length: int) -> None:
    key = for_search(name)
    wanted = key[place % len(key) :][:length] if key else ""
    span = spelling.span_of(name, wanted)
    if span is None:
        return
    assert wanted in for_search(name[span[0] : span[1]])
    cuts = {0}
    for letter in spelling.letters(name):
        cuts.add(max(cuts) + len(letter))
    assert set(span) <= cuts


@pytest.mark.parametrize(
    ("shown", "typed", "part"),
    [
        ("ศรีจันทร์ ปันทะ", "สีจัน", "ศรีจัน"),
        ("ศรีจันทร์ ปันทะ", "สีจันทร์", "ศรีจันทร์"),
        ("สีจันท์ ฟูใจ", "สีจันทร์", "สีจันท์"),
        ("ษีจัน นามแก้ว", "สีจัน", "ษีจัน"),
        ("วรรณา สุขใจ", "วันนา", "วรรณา"),
        ("สมใจ ไชยวงศ์", "ใชยวง", "ไชยวงศ์"),
    ],
)
def test_what_sounds_so_is_underlined_where_its_spelling_is_nearest(
    shown: str, typed: str, part: str
) -> None:
    span = spelling.sounding_span(shown, for_search(typed))
    assert span is not None
    assert shown[span[0] : span[1]].startswith(part) or part.startswith(shown[span[0] : span[1]])
    assert shown[span[0] : span[1]][:3] == part[:3]


def test_what_sounds_otherwise_is_not_underlined() -> None:
    assert spelling.sounding_span("มาลี ใจดี", "สีจัน") is None
    assert spelling.sounding_span("นางสี ใจดี", "สี", start=3) == (3, 5)


@pytest.mark.parametrize(
    ("spelled", "typed", "pair"),
    [
        ("ศรีจัน", "สีจัน", ("ศรี", "สี")),
        ("ษีจัน", "สีจัน", ("ษ", "ส")),
        ("สีจันท์", "สีจันทร์", ("ท์", "ทร์")),
        ("จันทร", "จันทร์", ("ร", "ร์")),
        ("จันฑา", "จันทา", ("ฑ", "ท")),
        ("วรรณา", "วันนา", ("วรรณ", "วันน")),
        ("จัน", "จันทร์", ("น", "นทร์")),
        ("จันทร์", "จัน", ("นทร์", "น")),
        ("มาลี", "มาลี", None),
    ],
)
def test_two_spellings_differ_by_whole_letters(
    spelled: str, typed: str, pair: tuple[str, str] | None
) -> None:
    assert spelling.difference(spelled, typed) == pair
