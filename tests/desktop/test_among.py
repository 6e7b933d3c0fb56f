"""Who of the people on one roll is meant: found on the lines at hand, without asking the file."""

from __future__ import annotations

import pytest

from desktop.attendance import Line, among
from desktop.thai.keyboard import kedmanee_to_us


def line(name: str, nickname: str | None = None, code: str = "", status: str | None = None) -> Line:
    return Line(name.encode(), code, name, nickname, None, None, status, None, "enrolled", 0, 0)


TONG = line("นางสายทอง บุญเรือง", "ป้าทอง", "A00012V")
TONGBAI = line("นางทองใบ มูลเมือง", "ป้าใบ", "A00013X")
DEE = line("นางสาววันดี ก๋าคำ", "ป้าดี", "A00014Z")
ROLL = (TONG, TONGBAI, DEE)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ป้าดี", (DEE,)),
        ("ป้า", ROLL),
        ("ทองใบ", (TONGBAI,)),
        ("นางทองใบ มูล", (TONGBAI,)),
        ("ทอง", (TONGBAI, TONG)),  # from its beginning on before somewhere inside
        ("a00014z", (DEE,)),
        (kedmanee_to_us("วันดี"), (DEE,)),  # the keyboard was left in English
        ("วรรณดี", (DEE,)),  # written by ear
        ("นาง", ()),  # a title alone is no name
        ("ไม่มีใคร", ()),
        ("", ()),
    ],
)
def test_a_text_means_those_it_fits_the_likeliest_first(typed: str, found: tuple[Line, ...]) -> None:
    assert among(ROLL, typed) == found


def test_of_two_who_fit_alike_the_one_without_a_mark_comes_first() -> None:
    first, second = line("นางคำ ใจดี", status="present"), line("นางคำปัน ใจดี")
    assert among((first, second), "ใจดี") == (second, first)
