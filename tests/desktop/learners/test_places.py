"""Where somebody lives, in the few words of a list."""

from __future__ import annotations

import pytest

from desktop.learners.places import place_of


@pytest.mark.parametrize(
    ("address", "tambon", "shown"),
    [
        ("45 ม.3", "แม่กา", "ม.3 ต.แม่กา"),
        ("45 หมู่ที่ ๑๒ ตำบลแม่กา อำเภอเมืองพะเยา", None, "ม.12 ต.แม่กา"),
        ("45 หมู่ 3 บ้านแม่กาหัวทุ่ง ต.แม่กา", "ต.แม่กา", "ม.3 ต.แม่กา"),
        ("19 แขวงบางรัก", None, "แขวงบางรัก"),
        ("บ้านพักครู", None, "บ้านพักครู"),
        ("ม.เชียงใหม่ 45", None, "ม.เชียงใหม่ 45"),  # a university, no village
        (None, "แม่กา", "ต.แม่กา"),
        (None, "560112", "ต."),
        (None, None, ""),
        ("  ", "", ""),
    ],
)
def test_village_and_tambon(address: str | None, tambon: str | None, shown: str) -> None:
    told = place_of(address, tambon)
    assert told.startswith(shown) if shown == "ต." else told == shown
