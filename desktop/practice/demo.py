"""A practice centre: made-up people, activities running today, past rolls, one activity earned."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta

from desktop import activities, attendance, codes, enrolments, schedule
from desktop.activities import Plan
from desktop.errors import BadValue
from desktop.founding import Founded, Founding, found
from desktop.learners.register import derived
from desktop.models import DocumentNumber, Learner, new_id
from desktop.paths import Home
from desktop.practice import names
from desktop.store.keys import KeyFile
from desktop.store.store import Store, Tx, open_with

MOST = 100_000
CENTRE = "ศาลาแม่กา (ฝึกหัด)"
FINISHED = ("คอมพิวเตอร์เบื้องต้นสำหรับผู้สูงอายุ", 70, 14, "09:00-12:00")
RUNNING = (
    ("การใช้เทคโนโลยีดิจิทัลเพื่อพัฒนาคุณภาพชีวิต", 28, -28, "09:00-12:00"),
    ("สานตะกร้าหวายและงานจักสาน", 21, -35, "13:00-15:30"),
    ("ภาษาอังกฤษในชีวิตประจำวัน", 14, -42, "17:30-19:00"),
)
"""(title, begun so many days ago, ends so many days ago, time)."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a practice centre holds."""

    founded: Founded
    learners: int
    activities: int
    sessions: int


def fill(home: Home, passphrase: str, learners: int = 60) -> Filled:
    """Fill an empty home.

    Raises:
        Refused: `already_set_up`, when anything is there.
        BadValue: `learners_number`.
    """
    if not 1 <= learners <= MOST:
        raise BadValue("learners_number", field="learners", value=learners, longest=MOST)
    founded = found(home, Founding(CENTRE, passphrase, volunteer="ครูสมใจ", pin="1234", practice=True))
    with open_with(home, KeyFile.load(home.key).open(passphrase=passphrase)) as store:
        people = _people(store, learners)
        planned = [_finished(store, people), *(_running(store, people, plan) for plan in RUNNING)]
    return Filled(founded, learners, len(planned), sum(planned))


def _people(store: Store, count: int) -> list[bytes]:
    dice = random.Random(count)  # noqa: S311  (made-up people, the same ones every time)
    with store.write("demo.learners") as tx:
        letter, first = tx.desk.letter, tx.count_up("learner", count)
        rows = [_person(dice, letter, first + n, tx) for n in range(count)]
        tx.insert(Learner, rows)
        tx.insert(
            DocumentNumber,
            [
                {
                    "id": new_id(),
                    "learner": row["id"],
                    "number_kind": "thai",
                    "number": names.made_up_id(n),
                    "notes": "id_checksum",
                }
                for n, row in enumerate(rows)
            ],
        )
    return [bytes(row["id"]) for row in rows]  # type: ignore[call-overload]


def _person(dice: random.Random, letter: str, number: int, tx: Tx) -> dict[str, object]:
    female = dice.random() < 0.6
    given = dice.choice(names.FEMALE if female else names.MALE)
    born = tx.today - timedelta(days=dice.randrange(9 * 365, 84 * 365))
    age = (tx.today - born).days // 365
    title = (
        ("เด็กหญิง" if age < 15 else "นาง" if age > 40 else "นางสาว")
        if female
        else ("เด็กชาย" if age < 15 else "นาย")
    )
    row: dict[str, object] = {
        "id": new_id(),
        "code": codes.learner_code(letter, number),
        "title": title,
        "given_name": given,
        "family_name": dice.choice(names.FAMILY),
        "nickname": dice.choice(names.NICKNAMES),
        "sex": "female" if female else "male",
        "birth": born.isoformat(),
        "birth_as_written": f"{born.day}/{born.month}/{born.year + 543}",
        "birth_era": "be",
        "birth_earliest": born.isoformat(),
        "birth_latest": born.isoformat(),
        "phone": f"0000{dice.randrange(10**6):06}",
    }
    return {**row, **derived(row)}


def _plan(
    store: Store, told: tuple[str, int, int, str], weekdays: tuple[int, ...]
) -> activities.Planned:
    title, begun, ended, time = told
    with store.write("demo.activity") as tx:
        days = (tx.today - timedelta(begun), tx.today - timedelta(ended))
        weekly = ",".join(schedule.DAYS[d] for d in weekdays)
        plan = Plan(title, days[0].isoformat(), days[1].isoformat(), weekly, time, capacity=40)
        return activities.plan(tx, plan)


def _finished(store: Store, people: list[bytes]) -> int:
    planned = _plan(store, FINISHED, (1, 3))
    _take_part(store, planned, people[:24])
    return len(planned.sessions)


def _running(store: Store, people: list[bytes], told: tuple[str, int, int, str]) -> int:
    with store.read() as tx:
        weekday = tx.today.weekday()
    planned = _plan(store, told, (weekday, (weekday + 2) % 7))
    start = RUNNING.index(told) * 12
    _take_part(store, planned, people[start : start + 30] or people)
    return len(planned.sessions)


def _take_part(store: Store, planned: activities.Planned, people: list[bytes]) -> None:
    dice = random.Random(len(people))  # noqa: S311
    with store.write("demo.rolls") as tx:
        enrolments.enrol(tx, planned.activity.id, people)
        for session in planned.sessions:
            if session.day < tx.today:
                attendance.mark_rest(tx, session.id, "present")
                for learner in dice.sample(people, k=min(2, len(people))):
                    attendance.mark(tx, session.id, learner, dice.choice(["absent", "excused", "late"]))
