"""What a teacher reads off the paper is understood as meant, or said back; never guessed."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.attendance import STATUSES
from desktop.errors import BadValue
from desktop.sheets import REST, Said, understood
from desktop.sheets.spoken import MOST, WORDS


def told(text: str) -> list[tuple[int, str, int | None]]:
    return [(one.number, one.status, one.minutes) for one in understood(text)]


def test_numbers_alone_came_and_a_status_may_stand_at_its_number() -> None:
    assert told("1-3 15 18ส20 7ข") == [
        (18, "late", 20),
        (7, "absent", None),
        (1, "present", None),
        (2, "present", None),
        (3, "present", None),
        (15, "present", None),
    ]


def test_a_status_apart_is_of_the_numbers_before_it() -> None:
    assert told("1-2 มา, 3 ขาด, 4 สาย 20") == [
        (1, "present", None),
        (2, "present", None),
        (3, "absent", None),
        (4, "late", 20),
    ]
    assert told("5 6 ลา") == [(5, "excused", None), (6, "excused", None)]


def test_thai_digits_dashes_and_words_are_taken_as_people_write_them() -> None:
    assert told("๑–๒ มา\n๓ ถึง ๔ ขาด") == told("1-2 มา, 3-4 ขาด")
    assert told("9, ที่เหลือขาด") == told("9, ที่เหลือ ขาด") == [(9, "present", None), (REST, "absent", None)]


def test_english_words_are_taken_too() -> None:
    assert told("1 absent, 2 late 20, rest absent") == told("1 ขาด, 2 สาย 20, ที่เหลือขาด")


def test_somebody_new_is_named_on_an_empty_line() -> None:
    assert understood("25 = นางทองดี งามเมือง") == (Said(25, "present", None, "นางทองดี งามเมือง"),)


@pytest.mark.parametrize(
    "text",
    [
        "ขาด",
        "x",
        "3 เย็น",
        "5-3",
        "0",
        "1-9999",
        "14 สาย 20 21",
        "14 ขาด 20",
        "ที่เหลือ",
        "3-",
        "1..4",
        "1=",
        "-5",
    ],
)
def test_what_may_be_meant_in_two_ways_is_said_back(text: str) -> None:
    with pytest.raises(BadValue) as no:
        understood(text)
    assert no.value.code == "sheet_words_unclear"


def test_a_number_said_twice_is_asked() -> None:
    with pytest.raises(BadValue) as no:
        understood("1-5, 3 ขาด")
    assert (no.value.code, no.value.fields["value"]) == ("sheet_line_twice", 3)


SAID = st.dictionaries(
    st.integers(1, 999),
    st.tuples(st.sampled_from(STATUSES), st.one_of(st.none(), st.integers(0, 180))),
    max_size=20,
)


@settings(max_examples=50)
@given(SAID, st.data())
def test_whatever_is_written_for_marks_is_read_as_those_marks(
    marks: dict[int, tuple[str, int | None]], data: st.DataObject
) -> None:
    written = []
    for number, (status, minutes) in marks.items():
        word = data.draw(st.sampled_from(WORDS[status]))
        written.append(f"{number}{word}{'' if minutes is None else minutes}")
    between = data.draw(st.sampled_from([" ", ", ", "\n"]))
    found = {one.number: (one.status, one.minutes) for one in understood(between.join(written))}
    assert found == marks


@settings(max_examples=200)
@given(st.text(alphabet="0123456789๑๒ -–,=\nมสลขาด่ที่เหลือpabsent", max_size=40))
def test_anything_else_is_a_sentence_and_no_crash(text: str) -> None:
    said: tuple[Said, ...] = ()
    with suppress(BadValue):  # any other error is a bug
        said = understood(text)
    assert all(one.status in STATUSES and one.number <= MOST for one in said)
