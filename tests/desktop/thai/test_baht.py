"""Sums in words as they are written on papers that are paid."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.thai import baht


@pytest.mark.parametrize(
    ("satang", "words"),
    [
        (0, "ศูนย์บาทถ้วน"),
        (100, "หนึ่งบาทถ้วน"),
        (1000, "สิบบาทถ้วน"),
        (1100, "สิบเอ็ดบาทถ้วน"),
        (2100, "ยี่สิบเอ็ดบาทถ้วน"),
        (10100, "หนึ่งร้อยเอ็ดบาทถ้วน"),
        (120_000, "หนึ่งพันสองร้อยบาทถ้วน"),
        (360_050, "สามพันหกร้อยบาทห้าสิบสตางค์"),
        (75, "เจ็ดสิบห้าสตางค์"),
        (1_234_567_25, "หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทยี่สิบห้าสตางค์"),
        (1_000_001_00, "หนึ่งล้านเอ็ดบาทถ้วน"),
        (21_000_000_00, "ยี่สิบเอ็ดล้านบาทถ้วน"),
        (11_000_010_00, "สิบเอ็ดล้านสิบบาทถ้วน"),
    ],
)
def test_sums_are_read_out(satang: int, words: str) -> None:
    assert baht.in_words(satang) == words


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_no_two_numbers_are_read_alike(one: int, other: int) -> None:
    assert (baht.number(one) == baht.number(other)) == (one == other)
