"""Identity numbers and telephones, as they come out of cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.thai.identity import check_id13, read_id, read_phone


def _with_check(first12: str) -> str:
    total = sum(int(d) * (13 - i) for i, d in enumerate(first12))
    return first12 + str((11 - total % 11) % 10)


@pytest.mark.parametrize(
    "text",
    ["1101700230708", "1-1017-00230-70-8", "๑๑๐๑๗๐๐๒๓๐๗๐๘", " 1 1017 00230 70 8 ", "1950612068145"],
)
def test_check_id13_fits(text: str) -> None:
    assert check_id13(text)


@pytest.mark.parametrize(
    "text", ["1101700230709", "1011700230708", "110170023070", "", "abc", "11017002307080"]
)
def test_check_id13_does_not(text: str) -> None:
    assert not check_id13(text)


@given(st.from_regex(r"[0-9]{12}", fullmatch=True), st.integers(0, 12), st.integers(1, 9))
def test_one_wrong_digit_is_always_seen_where_the_sum_sees_it(first12: str, place: int, by: int) -> None:
    good = _with_check(first12)
    assert check_id13(good)
    digits = [int(d) for d in good]
    digits[place] = (digits[place] + by) % 10
    wrong = "".join(map(str, digits))
    assert check_id13(wrong) == (_with_check(wrong[:12]) == wrong)
    assert place < 12 or not check_id13(wrong)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("1101700230708", ("1101700230708", "thai", ())),
        ("1-1017-00230-70-8", ("1101700230708", "thai", ())),
        ("๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘", ("1101700230708", "thai", ())),
        ("๑๑๐๑๗๐๐๒๓๐๗๐๘", ("1101700230708", "thai", ())),
        ("'1101700230708", ("1101700230708", "thai", ())),
        ("1101700230708.0", ("1101700230708", "thai", ())),
        ("\u200b1101700230708\u00a0", ("1101700230708", "thai", ())),
        (1101700230708, ("1101700230708", "thai", ())),
        (1101700230708.0, ("1101700230708", "thai", ())),
        ("1101700230709", ("1101700230709", "thai", ("id_checksum",))),
        ("8101700230701", ("8101700230701", "thai", ("id_checksum",))),
        (_with_check("010170023070"), (_with_check("010170023070"), "foreigner", ())),
        (_with_check("610170023070"), (_with_check("610170023070"), "foreigner", ())),
        (_with_check("710170023070"), (_with_check("710170023070"), "foreigner", ())),
        (int(_with_check("010170023070")), (_with_check("010170023070"),
        "foreigner", ("id_zero_restored",))),
        (int(_with_check("001170023070")), (_with_check("001170023070"),
        "foreigner", ("id_zero_restored",))),
        ("9101700230708", ("9101700230708", None, ("id_unknown",))),
        ("G123456789012", ("G123456789012", "gcode", ())),
        ("g1-2345-67890-12", ("G123456789012", "gcode", ())),
        ("G1234567890123", ("G1234567890123", "gcode", ("id_length",))),
        ("AB1234567", ("AB1234567", "passport", ())),
        ("mb 123456", ("MB123456", "passport", ())),
        ("G1234567", ("G1234567", "passport", ())),
        ("1.1017E+12", (None, None, ("id_lost_digits",))),
        ("1.101700230708E+12", ("1101700230708", "thai", ())),
        ("1,1017e12", (None, None, ("id_lost_digits",))),
        ("'1.10170023071E+12", (None, None, ("id_lost_digits",))),
        (1.1017e12, (None, None, ("id_lost_digits",))),
        ("1101700000000", ("1101700000000", "thai", ("id_checksum",))),
        ("123456789012", ("123456789012", None, ("id_length",))),
        (12345, ("12345", None, ("id_length",))),
        (1.5, ("15", None, ("id_length",))),
        ("สมชาย", ("สมชาย", None, ("id_unknown",))),
        ("A", ("A", None, ("id_unknown",))),
        ("_", (None, None, ("id_unknown",))),
    ],
)  # fmt: skip
def test_read_id(value: str | float, found: tuple[str | None, str | None, tuple[str, ...]]) -> None:
    assert read_id(value) == found


@pytest.mark.parametrize(
    "value", ["", "  ", "-", "–", "'", "ไม่มี", "N/A", "None", float("nan"), "ไม่ทราบ"]
)
def test_no_id(value: str | float) -> None:
    assert read_id(value) == (None, None, ())


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("0812345678", "0812345678"),
        ("081-234-5678", "0812345678"),
        ("081 234 5678", "0812345678"),
        ("08-1234-5678", "0812345678"),
        ("(081) 234.5678", "0812345678"),
        ("๐๘๑-๒๓๔-๕๖๗๘", "0812345678"),
        ("๐๘๑๒๓๔๕๖๗๘", "0812345678"),
        (812345678, "0812345678"),
        (812345678.0, "0812345678"),
        ("812345678", "0812345678"),
        ("612345678", "0612345678"),
        ("912345678.0", "0912345678"),
        ("'0812345678", "0812345678"),
        ("+66 81 234 5678", "0812345678"),
        ("+66(0)812345678", "0812345678"),
        ("0066812345678", "0812345678"),
        ("66812345678", "0812345678"),
        ("6653123456", "053123456"),
        ("+6653123456", "053123456"),
        ("053-123456", "053123456"),
        (53123456, "053123456"),
        (21234567, "021234567"),
        ("02-123-4567", "021234567"),
        ("โทร. 081-2345678", "0812345678"),
        ("Tel: 0812345678", "0812345678"),
    ],
)
def test_read_phone(value: str | float, number: str) -> None:
    assert read_phone(value) == (number, ())


@pytest.mark.parametrize(
    ("value", "number", "notes"),
    [
        ("0812345678, 0898765432", "0812345678", ("phone_several",)),
        ("0812345678/053123456", "0812345678", ("phone_several",)),
        ("0812345678 หรือ 0898765432", "0812345678", ("phone_several",)),
        ("081-2345678 089-8765432", "0812345678", ("phone_several",)),
        ("02-123-4567-8", "021234567", ("phone_several",)),
        ("02-123-4567 – 69", "021234567", ("phone_several",)),
        ("02-123-4567 ต่อ 12", "021234567", ("phone_extension",)),
        ("053123456 ext. 3", "053123456", ("phone_extension",)),
        ("053123456 ต่อ 3, 0812345678", "053123456", ("phone_several", "phone_extension")),
        ("+60 12-345 6789", "+60123456789", ("phone_foreign",)),
        ("0095 9 123 456 789", "+959123456789", ("phone_foreign",)),
        ("12345", None, ("phone_unreadable",)),
        ("0612345", None, ("phone_unreadable",)),
        ("08123456789", None, ("phone_unreadable",)),
        ("0112345678", None, ("phone_unreadable",)),
        ("123456789-1", None, ("phone_several", "phone_unreadable")),
        (1669, None, ("phone_unreadable",)),
        ("สมชาย", None, ("phone_unreadable",)),
        (",", None, ("phone_unreadable",)),
        ("8.12E+08", None, ("phone_unreadable",)),
    ],
)
def test_read_phone_with_a_remark(
    value: str | float, number: str | None, notes: tuple[str, ...]
) -> None:
    assert read_phone(value) == (number, notes)


@pytest.mark.parametrize("value", ["", "-", "ไม่มี", float("nan")])
def test_no_phone(value: str | float) -> None:
    assert read_phone(value) == (None, ())


@given(st.one_of(st.text(max_size=20), st.floats(), st.integers()))
def test_any_cell_is_answered(value: str | float) -> None:
    number, kind, notes = read_id(value)
    assert kind in {None, "thai", "foreigner", "gcode", "passport"}
    assert number or not kind
    assert all(note.startswith("id_") for note in notes)
    phone, remarks = read_phone(value)
    assert phone is None or phone.lstrip("+").isdigit()
    assert (phone is None) == (not remarks or "phone_unreadable" in remarks) or phone
    assert all(remark.startswith("phone_") for remark in remarks)


@given(st.from_regex(r"0[689][0-9]{8}", fullmatch=True))
def test_a_mobile_number_survives_every_dress(number: str) -> None:
    for dressed in (
        number,
        number[1:],
        f"+66{number[1:]}",
        f"{number[:3]}-{number[3:6]}-{number[6:]}",
        int(number),
        float(number),
    ):
        assert read_phone(dressed) == (number, ())
