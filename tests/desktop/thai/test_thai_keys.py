"""Digits and keyboard: tables that must be exact and can be gone through both ways."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.thai import digits, keyboard

# From facts/domain.md §5.2, checked there against Debian's xkb-data th(basic).
_UNSHIFTED = r"""`1234567890-=qwertyuiop[]asdfghjkl;'\zxcvbnm,./"""
_UNSHIFTED_TH = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฟหกดเ้่าสวงฃผปแอิืทมใฝ"
_SHIFTED = """~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?"""
_SHIFTED_TH = '%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฤฆฏโฌ็๋ษศซ.ฅ()ฉฮฺ์?ฒฬฦ'
_KEYS = list(zip(_UNSHIFTED + _SHIFTED, _UNSHIFTED_TH + _SHIFTED_TH, strict=True))


def test_digits_both_ways() -> None:
    assert digits.arabic("พ.ศ. ๒๕๖๙ ห้อง 1๐") == "พ.ศ. 2569 ห้อง 10"
    assert digits.arabic("2569") == "2569"
    assert digits.thai("10 ก.ค. 2569") == "๑๐ ก.ค. ๒๕๖๙"
    assert digits.thai("0123456789") == "๐๑๒๓๔๕๖๗๘๙"


@given(st.text())
def test_digits_change_only_digits(text: str) -> None:
    there = digits.thai(text)
    assert not set(there) & set(string.digits)
    assert digits.arabic(there) == digits.arabic(text)
    assert len(there) == len(text)


@pytest.mark.parametrize(("us", "thai"), _KEYS)
def test_every_key(us: str, thai: str) -> None:
    assert keyboard.us_to_kedmanee(us) == thai
    assert keyboard.kedmanee_to_us(thai) == us


def test_all_94_keys_are_a_bijection() -> None:
    printing = string.digits + string.ascii_letters + string.punctuation
    assert {us for us, _ in _KEYS} == set(printing)
    assert len({thai for _, thai in _KEYS}) == 94


@given(st.text(st.sampled_from([us for us, _ in _KEYS])))
def test_nothing_scanned_is_lost(code: str) -> None:
    assert keyboard.kedmanee_to_us(keyboard.us_to_kedmanee(code)) == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("ๅๅจๅึจจ/-จึจค", "1101700230708"),
        ("ศฉขจจๅ/-", "LC-00123"),
        ("LC-00123", "LC-00123"),
        ("lc-00123", "LC-00123"),  # CapsLock, US layout
        ("สแขจจๅ/-", "LC-00123"),  # CapsLock, Thai layout
    ],
)
def test_untype_finds_what_the_check_accepts(typed: str, code: str) -> None:
    assert keyboard.untype(typed, lambda reading: reading == code) == code


def test_untype_takes_the_text_itself_first() -> None:
    assert keyboard.untype("22", lambda _: True) == "22"
    assert keyboard.untype("//", str.isdigit) == "22"


def test_untype_gives_up() -> None:
    assert keyboard.untype("สวัสดี", lambda _: False) is None
