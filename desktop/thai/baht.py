"""A sum of money in Thai words, as it stands on every paper that is paid: `หนึ่งพันสองร้อยบาทถ้วน`."""

from __future__ import annotations

_DIGITS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
MILLION = 1_000_000


def in_words(satang: int) -> str:
    """Read a sum out.

    Args:
        satang: hundredths of a baht, not negative.
    """
    baht, rest = divmod(satang, 100)
    told = f"{number(baht)}บาท" if baht or not rest else ""
    return f"{told}{number(rest)}สตางค์" if rest else f"{told}ถ้วน"


def number(value: int) -> str:
    """A whole number in words; what stands before ล้าน is read out the same way."""
    if value == 0:
        return _DIGITS[0]
    millions, rest = divmod(value, MILLION)
    head = f"{number(millions)}ล้าน" if millions else ""
    return head + _below_a_million(rest, follows=bool(millions))


def _below_a_million(value: int, *, follows: bool) -> str:
    told = ""
    for place in range(len(_PLACES) - 1, -1, -1):
        digit = value // 10**place % 10
        if digit:
            told += _digit(digit, place, alone=not follows and value < 10) + _PLACES[place]
    return told


def _digit(digit: int, place: int, *, alone: bool) -> str:
    """สิบ has no หนึ่ง, twenty is ยี่สิบ, and a last one after others is เอ็ด."""
    if place == 1 and digit <= 2:
        return "" if digit == 1 else "ยี่"
    if place == 0 and digit == 1 and not alone:
        return "เอ็ด"
    return _DIGITS[digit]
