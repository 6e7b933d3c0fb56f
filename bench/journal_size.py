"""The journaled store beside plain tables of the same rows: bytes on disk and seconds to write.

    python -m bench.journal_size

10,000 learners with 12 Thai text fields and 100,000 marks; plain tables have the same columns,
indexes, encryption and commits, but no triggers and no journal.
"""

from __future__ import annotations

import random

from bench.beside import checkpointed_size, fresh_store, pairs, seconds
from desktop.models import Attendance, Learner, new_id
from desktop.practice import names
from desktop.store import schema
from desktop.store.store import Store

LEARNERS, MARKS, ROLL = 10_000, 100_000, 40
Rows = list[dict[str, object]]


def made_up() -> tuple[Rows, list[Rows]]:
    """Learners, and rolls of 40."""
    dice = random.Random(1)
    learners: Rows = []
    for n in range(LEARNERS):
        given, family = dice.choice(names.FEMALE), dice.choice(names.FAMILY)
        learners.append(
            {
                "id": new_id(), "code": f"A{n:05}X", "title": "นางสาว", "given_name": given,
                "middle_name": None, "family_name": family, "nickname": dice.choice(names.NICKNAMES),
                "name_english": "Made Up", "sex": "female", "birth": "1969-07-03",
                "birth_as_written": "๓ กรกฎาคม ๒๕๑๒", "birth_era": "be", "birth_earliest": "1969-07-03",
                "birth_latest": "1969-07-03", "phone": f"0000{n:06}",
                "address": f"{n % 300} หมู่ที่ {n % 12} ตำบลแม่กา อำเภอเมืองพะเยา จังหวัดพะเยา 56000",
                "remark": "เคยเรียนที่วัด ขอนั่งหน้าเพราะหูไม่ค่อยได้ยิน", "notes": None,
                "sort_key": given + family, "search": given + family, "name_key": f"{given}|{family}",
            }
        )  # fmt: skip
    rolls: list[Rows] = []
    for _ in range(MARKS // ROLL):
        session = new_id()
        rolls.append(
            [
                {"session": session, "learner": row["id"], "status": "present"}
                for row in dice.sample(learners, ROLL)
            ]
        )
    return learners, rolls


def write(store: Store, learners: Rows, rolls: list[Rows]) -> None:
    """One deed of learners, one deed a roll."""
    with store.write("bench.learners") as tx:
        tx.insert(Learner, learners)
    for roll in rolls:
        with store.write("bench.roll") as tx:
            tx.insert(Attendance, roll)


def without_journal(store: Store) -> None:
    """Take the triggers away: the same tables, plain."""
    for name in schema.triggers():
        store._writer.execute(f"DROP TRIGGER {name}")


def main() -> None:
    """Measure and print."""
    learners, rolls = made_up()
    sizes: dict[bool, int] = {}

    def run(*, plain: bool) -> float:
        with fresh_store() as store:
            empty = checkpointed_size(store)
            if plain:
                without_journal(store)
            took = seconds(lambda: write(store, learners, rolls))
            sizes[plain] = checkpointed_size(store) - empty
            return took

    found = pairs(lambda: run(plain=False), lambda: run(plain=True), rounds=5)
    ratio = sizes[False] / sizes[True]
    print(f"{LEARNERS:,} learners, {MARKS:,} marks in rolls of {ROLL}; medians of 5")
    print(
        f"{'journaled / plain, bytes':34} {sizes[False] / 1e6:9.2f} MB {sizes[True] / 1e6:9.2f} MB"
        f"  ratio {ratio:5.2f}  target 2.3: {'reached' if ratio <= 2.3 else 'NOT reached'}"
    )
    print(found.line("journaled / plain, time", 2.3))


if __name__ == "__main__":
    main()
