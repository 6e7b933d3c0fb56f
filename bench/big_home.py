"""A home as a busy centre has it after ten years, for every bench that wants one.

    python -m bench.big_home --learners 100000 --marks 1000000 FOLDER

The centre always has about thirty activities running, twenty sessions each, thirty people in each; so
many marks as are asked for decide how far back its history reaches (1,000,000 make ten years). Rolls are
complete up to yesterday; certificates are there for what ended over two weeks ago.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from bench.beside import PASSPHRASE
from desktop import codes, schedule
from desktop.clock import THAILAND
from desktop.founding import Founding, found
from desktop.models import (
    Activity,
    Assessment,
    Attendance,
    Certificate,
    Enrolment,
    Facilitator,
    Place,
    Session,
    Template,
    new_id,
)
from desktop.paths import Home
from desktop.practice import people
from desktop.practice.names import FAMILY, FEMALE
from desktop.store.keys import CHEAP
from desktop.store.store import Store, Tx, unlock

STARTS_A_WEEK, WEEKS, PEOPLE, POOL = 3, 10, 30, 4_000
SLICE = 5_000
TITLES = (
    "สานตะกร้าหวายและงานจักสาน", "คอมพิวเตอร์เบื้องต้นสำหรับผู้สูงอายุ", "ไทเก๊กยามเช้า", "ทำขนมไทย",
    "การใช้เทคโนโลยีดิจิทัลเพื่อพัฒนาคุณภาพชีวิต", "ภาษาอังกฤษในชีวิตประจำวัน", "ทอผ้าพื้นเมือง",
    "แปรรูปสมุนไพร", "ดอกไม้จากใบเตย", "สะล้อ ซอ ซึง", "ลีลาศเพื่อสุขภาพ", "ภาษามลายูเบื้องต้น",
)  # fmt: skip
TIMES = ("06:00-07:00", "09:00-12:00", "13:00-15:30", "14:00-16:00", "17:30-19:00")
STATUSES = ("present",) * 34 + ("late", "late", "left_early", "excused", "absent", "absent")


def build(folder: Path, learners: int, marks: int) -> Home:
    """Make a home with so many learners and marks.

    Args:
        folder: an empty or new folder.
        learners: how many.
        marks: how many, to the one.
    """
    home = Home(folder)
    found(home, Founding("ศาลาแม่กา", PASSPHRASE, volunteer="ครูสมใจ", pin="1234", cost=CHEAP))
    with unlock(home, passphrase=PASSPHRASE) as store:
        who: list[bytes] = []
        while len(who) < learners:
            with store.write("bench.learners") as tx:
                who += people.register(tx, min(SLICE, learners - len(who)), len(who))
        _fill(store, who, marks)
        sql = store.driver()
        try:
            sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            sql.close()
    return home


@dataclass
class _Ground:
    """What all activities draw on."""

    who: list[bytes]
    places: list[bytes]
    facilitators: list[bytes]
    template: bytes
    closed: frozenset[date]
    dice: random.Random = field(default_factory=lambda: random.Random(1))
    activities: int = 0
    certificates: int = 0

    def pool(self, share: float) -> list[bytes]:
        """Thirty people of those who came in these years; `share` of the history lies behind them."""
        last = max(PEOPLE, int(len(self.who) * (1 - share)))
        near = self.who[max(0, last - POOL) : last]
        return self.dice.sample(near, min(PEOPLE, len(near)))


def _fill(store: Store, who: list[bytes], marks: int) -> None:
    with store.write("bench.ground") as tx:
        ground = _ground(tx, who)
        today = tx.today
    left, week = marks, 0
    weeks = max(WEEKS, marks // (STARTS_A_WEEK * WEEKS * 2 * PEOPLE))
    monday = today - timedelta(today.weekday())
    while left > 0:
        # from the newest back: the last weeks are as busy as all others
        first = monday - timedelta(7 * week)
        with store.write("bench.activities") as tx:
            for _ in range(STARTS_A_WEEK):
                share = min(1.0, week / weeks)
                left -= _activity(tx, ground, first, ground.pool(share), left)
        week += 1


def _ground(tx: Tx, who: list[bytes]) -> _Ground:
    places, teachers = [new_id() for _ in range(12)], [new_id() for _ in range(15)]
    tx.insert(Place, [{"id": key, "name": f"ห้อง {n}"} for n, key in enumerate(places, 1)])
    tx.insert(
        Facilitator,
        [{"id": key, "name": f"ครู{FEMALE[n]} {FAMILY[n]}"} for n, key in enumerate(teachers)],
    )
    template = bytes(32)
    tx.insert(Template, [{"id": template, "name": "bench", "content": b"bench"}])
    return _Ground(
        who,
        places,
        teachers,
        template,
        frozenset(day for day, _ in schedule.public_holidays()),
    )


def _activity(tx: Tx, ground: _Ground, monday: date, group: list[bytes], most: int) -> int:
    """One activity that begins in a week, with everything about it; how many marks it took."""
    dice, today = ground.dice, tx.today
    weekdays = sorted(dice.sample(range(6), 2))
    hours = schedule.read_hours(dice.choice(TIMES))
    every = [monday + timedelta(7 * w + d) for w in range(WEEKS) for d in weekdays]
    days = [day for day in every if day not in ground.closed]
    key, title = _id_of(dice, monday), dice.choice(TITLES)
    ground.activities += 1
    tx.insert(
        Activity,
        [
            {
                "id": key,
                "code": codes.activity_code("A", tx.count_up("activity")),
                "title": title,
                "first_day": monday.isoformat(),
                "last_day": every[-1].isoformat(),
                "weekly": ",".join(schedule.DAYS[day] for day in weekdays),
                "starts": hours.starts,
                "ends": hours.ends,
                "capacity": PEOPLE,
                "rule_percent": 80,
                "place": dice.choice(ground.places),
                "facilitator": dice.choice(ground.facilitators),
            }
        ],
    )
    sessions: list[dict[str, object]] = [
        {
            "id": _id_of(dice, monday),
            "activity": key,
            "number": number,
            "day": day.isoformat(),
            "starts": hours.starts,
            "ends": hours.ends,
            "minutes": hours.minutes,
            "status": "met" if day < today and number * len(group) <= most + len(group) else "planned",
        }
        for number, day in enumerate(days, 1)
    ]
    tx.insert(Session, sessions)
    on = monday.isoformat()
    tx.insert(
        Enrolment,
        [{"activity": key, "learner": one, "status": "enrolled", "on_day": on} for one in group],
    )
    if every[-1] >= today:
        asked = {"id": new_id(), "activity": key, "number": 1, "title": "ชิ้นงาน", "must": 0}
        tx.insert(Assessment, [asked])
    rows = list(_marks(dice, sessions, group))[:most]
    tx.insert(Attendance, rows)
    if every[-1] < today - timedelta(14):
        _certificates(tx, ground, (key, title, every[-1]), hours.minutes * len(days), rows)
    return len(rows)


def _id_of(dice: random.Random, day: date) -> bytes:
    """The id (UUIDv7) of a row that was made on a day: ids grow with the years, as they really do."""
    moment = datetime(day.year, day.month, day.day, tzinfo=THAILAND)
    made = bytearray(int(moment.timestamp() * 1000).to_bytes(6) + dice.randbytes(10))
    made[6], made[8] = made[6] & 0x0F | 0x70, made[8] & 0x3F | 0x80
    return bytes(made)


def _marks(
    dice: random.Random, sessions: list[dict[str, object]], group: list[bytes]
) -> Iterator[dict[str, object]]:
    for session in sessions:
        if session["status"] == "met":
            for learner in group:
                status = dice.choice(STATUSES)
                minutes = dice.randrange(5, 30) if status in {"late", "left_early"} else None
                yield {
                    "session": session["id"],
                    "learner": learner,
                    "status": status,
                    "minutes": minutes,
                }


def _certificates(
    tx: Tx, ground: _Ground, of: tuple[bytes, str, date], minutes: int, marks: list[dict[str, object]]
) -> None:
    """For all who missed less than a fifth; numbered, without the paper's own wording and seal."""
    key, title, last = of
    missed: defaultdict[bytes, int] = defaultdict(int)
    for mark in marks:
        missed[mark["learner"]] += mark["status"] in {"excused", "absent"}  # type: ignore[index]
    rows: list[dict[str, object]] = []
    sessions = max(1, len(marks) // max(1, len(missed)))
    for learner, count in missed.items():
        if count * 5 < sessions:
            ground.certificates += 1
            number = ground.certificates
            rows.append(
                {
                    "id": new_id(), "desk": tx.about.desk, "desk_index": number, "serial": number,
                    "year": last.year + 543, "number": f"{number}/{last.year + 543}", "activity": key,
                    "learner": learner, "name": "นางสาวมาลี ใจดี", "course": title, "minutes": minutes,
                    "issued_on": last.isoformat(), "template": ground.template, "wording": "[]", "token": b"",
                }
            )  # fmt: skip
    tx.insert(Certificate, rows)


def main() -> None:
    """Build and tell."""
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path)
    asked.add_argument("--learners", type=int, default=100_000)
    asked.add_argument("--marks", type=int, default=1_000_000)
    args = asked.parse_args()
    start = time.perf_counter()
    home = build(args.folder, args.learners, args.marks)
    size = home.database.stat().st_size / 2**20
    print(f"{args.learners:,} learners, {args.marks:,} marks in {time.perf_counter() - start:.0f} s")
    print(f"{home.database}  {size:.0f} MiB; passphrase: {PASSPHRASE}")


if __name__ == "__main__":
    main()
