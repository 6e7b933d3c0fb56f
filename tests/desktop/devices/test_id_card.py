"""What a Thai identity card says, and what becomes of one that is old, foreign, broken or expired."""

from __future__ import annotations

from datetime import date

import pytest

from desktop import tambons
from desktop.devices import id_card
from desktop.errors import DeskError
from tests.desktop.devices.thai_card import ThaiCard, raw

TODAY = date(2026, 7, 3)


@pytest.mark.parametrize("old", [False, True])
def test_a_card_is_read_whole_whichever_make_it_is(old: bool) -> None:
    card = ThaiCard(old=old)
    told = id_card.read(card.send, card.atr, TODAY)
    assert told.number == "1560000000019"
    assert told.name == "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์"
    assert told.name_english == "Miss Kanyanat Ritsakphaibun"
    assert (told.birth, told.birth_as_written, told.sex) == ("2001", "25440000", "female")
    assert told.address == "19 หมู่ที่ 2"
    place = tambons.of_code(told.tambon or "")
    assert place is not None
    assert (place.name, place.changwat) == ("แม่กา", "พะเยา")
    assert told.notes == ("id_checksum",)


def test_nothing_is_asked_of_the_card_beyond_what_is_shown() -> None:
    card = ThaiCard()
    id_card.read(card.send, card.atr, TODAY)
    assert set(card.asked) == {0x0004, 0x0011, 0x0075, 0x00D9, 0x00E1, 0x016F, 0x1579}


def test_a_foreign_card_says_so() -> None:
    with pytest.raises(DeskError, match="card_foreign"):
        id_card.read(lambda _command: (b"", 0x6A, 0x82), b"\x3b\x00", TODAY)


def test_a_card_that_stops_answering_rightly_says_so() -> None:
    def send(command: bytes) -> tuple[bytes, int, int]:
        return (b"", 0x61, 0x0A) if command[1] == 0xA4 else (b"", 0x6F, 0x00)

    with pytest.raises(DeskError, match="card_unreadable"):
        id_card.read(send, b"\x3b\x78", TODAY)


@pytest.mark.parametrize("number", [b"", b"156000000001", b"15600000000X9"])
def test_a_card_without_a_number_is_not_taken(number: bytes) -> None:
    with pytest.raises(DeskError, match="card_unreadable"):
        id_card.parse(raw(at_0004=number), TODAY)


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        ({"at_0011": "นาง#บัว".encode("cp874") + b"\xfe##x"}, "text_broken"),
        ({"at_016F": b"25690702"}, "card_expired"),
        ({"at_00D9": b"xxxxxxxx"}, "birth_unreadable"),
        ({"at_1579": "9##ตำบลไม่มี#อำเภอไม่มี#จังหวัดไม่มี".encode("cp874")}, "tambon_unknown"),
        ({"at_1579": b""}, "tambon_unknown"),
    ],
)
def test_what_is_doubtful_is_noted_and_the_rest_is_kept(changed: dict[str, bytes], note: str) -> None:
    told = id_card.parse(raw(**changed), TODAY)
    assert note in told.notes
    assert told.number == "1560000000019"


@pytest.mark.parametrize("until", [b"25690703", b"99999999", b"25750000"])
def test_a_card_is_good_on_its_last_day_and_for_life(until: bytes) -> None:
    assert "card_expired" not in id_card.parse(raw(at_016F=until), TODAY).notes


def test_an_address_that_is_not_understood_is_kept_in_words() -> None:
    told = id_card.parse(raw(at_1579="9##ตำบลไม่มี#อำเภอไม่มี#จังหวัดไม่มี".encode("cp874")), TODAY)
    assert told.address == "9 ตำบลไม่มี อำเภอไม่มี จังหวัดไม่มี"
    assert told.tambon is None
