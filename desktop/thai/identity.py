"""Numbers that name a person: the 13 digits, G-codes, passports, and telephones.

Codes in the notes:
    id_checksum       the last digit does not fit; kept, for real cards with old typing errors exist
    id_lost_digits    Excel kept 1.1017E+12 only: the number is gone and must be asked for
    id_zero_restored  a leading 0 was lost in a number cell; the check digit confirms it
    id_length         a run of digits that is not 13 long
    id_unknown        13 digits beginning with 9, or a text that is no number of a kind we know
    phone_several     more than one number in the cell: the first was taken
    phone_extension   an extension was written behind; it is left out
    phone_foreign     a number of another country, kept with its +
    phone_unreadable  no telephone number can be made of it
"""

from __future__ import annotations

import re

from desktop.thai.text import normalise

_DIGITS13 = re.compile(r"[0-9]{13}")
_ID_SEPARATORS = re.compile(r"[\s'\"‘’`.\-–—_/]+")
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]+")
_WHOLE_SCIENTIFIC = re.compile(r"([0-9])[.,]([0-9]{12})[eE]\+?12")
_FLOAT_TAIL = re.compile(r"([0-9]+)[.,]0*")
_GCODE = re.compile(r"G[0-9]{12}")
_PASSPORT = re.compile(r"(?=.*[0-9])(?=.*[A-Z])[A-Z0-9]{6,12}")
_NOTHING = frozenset({"", "ไม่มี", "ไม่ทราบ", "ไม่ระบุ", "na", "n/a", "none", "nil", "null", "nan"})
_KINDS = dict.fromkeys("123458", "thai") | dict.fromkeys("067", "foreigner")

_Read = tuple[str | None, str | None, tuple[str, ...]]


def _fits(digits: str) -> bool:
    """Tell whether the last of 13 ASCII digits is the check digit of the others."""
    total = 0
    weight = 13
    for digit in digits[:12]:
        total += int(digit) * weight
        weight -= 1
    return (11 - total % 11) % 10 == int(digits[12])


def check_id13(text: str) -> bool:
    """Tell whether text is a 13-digit number whose check digit fits, dashes or not."""
    digits = _ID_SEPARATORS.sub("", _ascii(text))
    return _DIGITS13.fullmatch(digits) is not None and _fits(digits)


def _ascii(text: str) -> str:
    """Normalise, and write the digits of any script as ASCII ones."""
    if text.isascii():
        return text.strip()
    return "".join(str(int(c)) if c.isdecimal() else c for c in normalise(text))


def _cell(value: str | float) -> str:
    """Give the text of a cell; a whole number has no decimals."""
    if isinstance(value, str):
        text = _ascii(value)
        tail = _FLOAT_TAIL.fullmatch(text)
        return tail[1] if tail else text
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def read_id(value: str | float) -> _Read:
    """Read an identity number from a cell or a form.

    Returns:
        (number, kind, notes): the number without separators (None if there is none or it is
        lost), its kind `thai`, `foreigner`, `gcode` or `passport` (None if it cannot be told),
        and codes.
    """
    if isinstance(value, str) and _DIGITS13.fullmatch(value) is not None and value.isascii():
        return _thirteen(value)
    text = _WHOLE_SCIENTIFIC.sub(r"\1\2", _cell(value))
    if text.strip(" -–—.'").casefold() in _NOTHING:
        return None, None, ()
    if _SCIENTIFIC.fullmatch(text.strip("'")) is not None:
        return None, None, ("id_lost_digits",)
    number = _ID_SEPARATORS.sub("", text).upper()
    if number.isdigit() and number.isascii():
        return _digits(number, lost_possible=not isinstance(value, str))
    return _with_letters(number)


def _with_letters(number: str) -> _Read:
    if _GCODE.fullmatch(number) is not None:
        return number, "gcode", ()
    if number[:1] == "G" and number[1:].isdecimal() and len(number) > 10:
        return number, "gcode", ("id_length",)
    if _PASSPORT.fullmatch(number) is not None:
        return number, "passport", ()
    return number or None, None, ("id_unknown",)


def _thirteen(digits: str) -> _Read:
    kind = _KINDS.get(digits[0])
    if kind is None:
        return digits, None, ("id_unknown",)
    return digits, kind, () if _fits(digits) else ("id_checksum",)


def _digits(digits: str, *, lost_possible: bool) -> _Read:
    if len(digits) == 13:
        if digits.endswith("00000") and lost_possible and not _fits(digits):
            return None, None, ("id_lost_digits",)
        return _thirteen(digits)
    whole = digits.zfill(13)
    if 11 <= len(digits) <= 12 and _fits(whole):
        return whole, "foreigner", ("id_zero_restored",)
    return digits, None, ("id_length",)


# --- Telephones
# ---------------------------------------------------------------------------------------
_MOBILE = re.compile(r"0[689][0-9]{8}")
_GOOD_PHONE = re.compile(r"0(?:[689][0-9]{8}|[2-57][0-9]{7})")
_BETWEEN = re.compile(r"\s*(?:[,;/|\n]|หรือ|และ|&|\bor\b|\band\b)\s*")
_EXTENSION = re.compile(r"\s*(?:ต่อ|กด|ext\.?|x|#)\s*[0-9]+.*$", re.IGNORECASE)
_LABEL = re.compile(r"^(?:โทรศัพท์|โทร|มือถือ|เบอร์|tel|mobile|phone)[.:\s]*", re.IGNORECASE)
_PHONE_SEPARATORS = re.compile(r"[\s\-–—.()'\"_*]+")
_RANGE = re.compile(r"(.*[0-9])\s*[-–]\s*[0-9]{1,2}")
_TWO_BY_BLANK = re.compile(r"(0[0-9\-]{8,12})\s+(0[0-9\-]{8,12})")
_FOREIGN = re.compile(r"\+[1-9][0-9]{6,14}")


def read_phone(value: str | float) -> tuple[str | None, tuple[str, ...]]:
    """Read a telephone number from a cell or a form.

    Returns:
        (number, notes): digits only, beginning with 0 (`0812345678`, `053123456`), or with + and
        the country for a foreign one; None if the cell is empty or unreadable; and codes.
    """
    if isinstance(value, str) and _MOBILE.fullmatch(value) is not None and value.isascii():
        return value, ()
    text = _cell(value)
    if text.strip(" -–—.").casefold() in _NOTHING:
        return None, ()
    first, several = _first_number(_LABEL.sub("", text))
    short = _EXTENSION.sub("", first)
    number = _phone(short)
    if number is None and (span := _RANGE.fullmatch(short)) is not None:
        number, several = _phone(span[1]), True
    notes = (
        *(("phone_several",) if several else ()),
        *(("phone_extension",) if short != first else ()),
        *(("phone_foreign",) if number is not None and number[0] == "+" else ()),
        *(("phone_unreadable",) if number is None else ()),
    )
    return number, notes


def _first_number(text: str) -> tuple[str, bool]:
    """Give the first of several numbers in a cell, and whether there are more."""
    parts = [part for part in _BETWEEN.split(text) if part]
    if not parts:
        return "", False
    two = _TWO_BY_BLANK.match(parts[0])
    return (two[1], True) if two is not None else (parts[0], len(parts) > 1)


def _phone(text: str) -> str | None:
    """Make one number of digits and separators, restoring what +66 or Excel took away."""
    number = _PHONE_SEPARATORS.sub("", text)
    if number.startswith("00") and len(number) > 10:
        number = "+" + number[2:]
    if number.startswith("+66"):
        number = "0" + number[3:].removeprefix("0")
    elif number.startswith("66") and len(number) in {10, 11}:
        number = "0" + number[2:]
    elif _FOREIGN.fullmatch(number) is not None:
        return number
    elif (len(number) == 9 and number[0] in "689") or (len(number) == 8 and number[0] in "23457"):
        number = "0" + number
    return number if _GOOD_PHONE.fullmatch(number) is not None else None
