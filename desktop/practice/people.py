"""Made-up learners of a practice centre: ages of all kinds, hard names, gaps as in real registers."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

from desktop import codes
from desktop.models import (
    Background,
    Consent,
    DocumentNumber,
    Guardian,
    Learner,
    LearnerGroup,
    named_id,
    new_id,
)
from desktop.practice import names
from desktop.store.finding import derived
from desktop.store.store import Tx

HARD = (
    ("นางสาว", "กัญญาณัฐ", "ฤทธิ์ศักดิ์ไพบูลย์", "น้ำผึ้ง", "female"),
    ("นาง", "ญาณี", "ณัฏฐ์เมืองสวนรุ่งเรืองไพบูลย์", "ป๊ี", "female"),
    ("ว่าที่ร้อยตรีหญิง", "ณัฏฐ์ธิดา", "กิตติทุ่งเรืองไพบูลย์สวน", "อู๊ด", "female"),
    (None, "จะแฮ", None, None, "not_stated"),
    ("นาย", "อับดุลเลาะ", "วังพญาดี", "แปะ", "male"),
)
"""(title, given name, surname, nickname, sex) of those who come first: what a row must have room for."""
PENDING = 5
"""So many of the last to come have not stated a ground yet."""
KNOWN_FOR = timedelta(100)
"""So long ago they were counted to their target groups."""
CHILDREN = frozenset({"เด็กชาย", "เด็กหญิง"})
TOLD = (
    ("ไทย", "คำเมือง", "จักสาน"),
    ("ไทย", "ไทลื้อ", "ทอผ้า"),
    ("ไทย", "ม้ง", None),
    ("ไร้สัญชาติ", "ไทใหญ่", "ทำขนม"),
)
"""(nationality, mother tongue, what could be taught) of some."""
UNKNOWN_EVERY, YEAR_ONLY_EVERY = 12, 9
"""Every so many learners know no birth date, or the year alone."""


def register(tx: Tx, count: int, start: int = 0) -> list[bytes]:
    """Register made-up learners, the same ones every time, with numbers, grounds and target groups.

    Args:
        tx: a write transaction.
        count: how many.
        start: how many there are already; equal `start` and `count` give equal people.
    """
    dice = random.Random(start + count)  # noqa: S311
    letter, first = tx.desk.letter, tx.count_up("learner", count)
    rows = [_person(dice, n, codes.learner_code(letter, first + n), tx) for n in range(count)]
    tx.insert(Learner, rows)
    tx.insert(DocumentNumber, [_number(row["id"], n) for n, row in enumerate(rows, start)])
    tx.insert(Consent, [_consent(row["id"], tx, pending=_new(n, count)) for n, row in enumerate(rows)])
    tx.insert(LearnerGroup, [group for row in rows for group in _groups(dice, row, tx)])
    children = [(n, row) for n, row in enumerate(rows) if row["title"] in CHILDREN]
    tx.insert(Guardian, [_guardian(row, n) for n, row in children])
    tx.insert(Background, [_background(row["id"], n) for n, row in enumerate(rows) if n % 4 == 1])
    return [bytes(row["id"]) for row in rows]


def _new(place: int, count: int) -> bool:
    return place >= max(count - PENDING, 1)


def _person(dice: random.Random, place: int, code: str, tx: Tx) -> dict[str, Any]:
    days = dice.randrange(9 * 365, 84 * 365)
    title, given, family, nickname, sex = HARD[place] if place < len(HARD) else _name(dice, days // 365)
    row: dict[str, Any] = {
        "id": new_id(),
        "code": code,
        "title": title,
        "given_name": given,
        "family_name": family,
        "nickname": nickname,
        "sex": sex,
        "phone": f"0000{dice.randrange(10**6):06}",
        **_birth(place, days, tx),
    }
    return {**row, **derived(row)}


def _name(dice: random.Random, age: int) -> tuple[str | None, str, str | None, str | None, str]:
    if dice.random() < 0.6:
        title = "เด็กหญิง" if age < 15 else "นาง" if age > 40 else "นางสาว"
        given, sex = dice.choice(names.FEMALE), "female"
    else:
        title, given, sex = "เด็กชาย" if age < 15 else "นาย", dice.choice(names.MALE), "male"
    return title, given, dice.choice(names.FAMILY), dice.choice(names.NICKNAMES), sex


def _birth(place: int, days: int, tx: Tx) -> dict[str, str | None]:
    """The columns of a birth date: known, by year alone, or not at all."""
    born = tx.today - timedelta(days)
    columns = ("birth", "birth_as_written", "birth_era", "birth_earliest", "birth_latest")
    be = born.year + 543
    told: tuple[str | None, ...]
    if place % UNKNOWN_EVERY == UNKNOWN_EVERY - 1:
        told = (None,) * 5
    elif place % YEAR_ONLY_EVERY == YEAR_ONLY_EVERY - 1 and born.year > 1941:
        told = (f"{born.year}", f"พ.ศ. {be}", "be", f"{born.year}-01-01", f"{born.year}-12-31")
    else:
        day = born.isoformat()
        told = (day, f"{born.day}/{born.month}/{be}", "be", day, day)
    return dict(zip(columns, told, strict=True))


def _number(learner: bytes, place: int) -> dict[str, object]:
    return {
        "id": new_id(),
        "learner": learner,
        "number_kind": "thai",
        "number": names.made_up_id(place),
        "notes": "id_checksum",
    }


def _guardian(child: dict[str, Any], place: int) -> dict[str, object]:
    given = names.FEMALE[place % len(names.FEMALE)]
    return {
        "id": new_id(),
        "learner": child["id"],
        "name": f"นาง{given} {child['family_name']}",
        "relation": "mother",
        "phone": f"0000{place:06}",
        "may_sign": 1,
        "may_fetch": 1,
    }


def _background(learner: bytes, place: int) -> dict[str, object]:
    nationality, tongue, teach = TOLD[place // 4 % len(TOLD)]
    return {
        "learner": learner,
        "nationality": nationality,
        "mother_tongue": tongue,
        "can_teach": teach,
    }


def _consent(learner: bytes, tx: Tx, *, pending: bool) -> dict[str, object]:
    return {
        "id": new_id(),
        "learner": learner,
        "purpose": "enrol_report",
        "basis": "pending" if pending else "consent",
        "how": None if pending else "paper",
        "given_on": None if pending else tx.today.isoformat(),
    }


def _groups(dice: random.Random, row: dict[str, Any], tx: Tx) -> list[dict[str, object]]:
    old = f"{tx.today.year - 60}-{tx.today:%m-%d}"
    told = ["elderly"] if row["birth_latest"] and row["birth_latest"] <= old else []
    chances = (("informal_worker", 0.25), ("farmer", 0.2), ("ethnic", 0.08), ("disabled", 0.06))
    told += [code for code, chance in chances if dice.random() < chance]
    return [
        {
            "id": new_id(),
            "learner": row["id"],
            "target_group": named_id("target_group", code),
            "since": (tx.today - KNOWN_FOR).isoformat(),
            "source": "practice",
        }
        for code in told
    ]
