"""One mark beside a raw commit in the same file, with 100,000 learners and 1,000,000 marks stored.

    python -m bench.mark [--marks 1000000]

Ours is what a page calls: the store's write with `attendance.mark`, journaled, sealed, flushed. The
floor is one plain INSERT and COMMIT (`synchronous=FULL`) by the bare driver into a twin of the
attendance table without triggers, which holds as many rows and the same index.

Between the two stands the least that a mark with a journal can cost: the same INSERT by the bare driver,
with one journal row of the same size and the one-row `writer` set and cleared (RULES §6), but no
trigger, no hash, no Python. What it costs over the floor are two more pages to encrypt and to flush.
"""

from __future__ import annotations

import argparse
import random

from bench.beside import fresh_store, median_of, pairs
from desktop import activities, attendance
from desktop.models import Attendance, Learner, new_id
from desktop.store.store import Store, first_volunteer

LEARNERS = 100_000
TWIN = """
CREATE TABLE twin (gone INTEGER NOT NULL DEFAULT 0, stamp_log INTEGER, stamp_n INTEGER,
  session BLOB NOT NULL, learner BLOB NOT NULL, status TEXT NOT NULL, minutes INTEGER,
  PRIMARY KEY (session, learner)) STRICT, WITHOUT ROWID;
CREATE INDEX twin_learner ON twin (learner);
CREATE TABLE twin_change (log INTEGER, n INTEGER, said BLOB, PRIMARY KEY (log, n)) STRICT, WITHOUT ROWID;
CREATE TABLE twin_writer (one INTEGER PRIMARY KEY, deed BLOB, n INTEGER) STRICT;
INSERT INTO twin_writer VALUES (1, NULL, 0);
"""


def fill(store: Store, learners: list[bytes], marks: int) -> list[bytes]:
    """Learners and marks of many sessions; returns sessions that nobody has been marked at."""
    with store.write("bench.learners") as tx:
        tx.insert(
            Learner,
            [
                {
                    "id": key, "code": f"A{n:06}X", "given_name": f"ชื่อ{n}", "family_name": "ใจดี",
                    "sex": "female", "sort_key": f"ชื่อ{n}", "search": f"ชื่อ{n}ใจดี", "name_key": f"ชื่อ{n}|ใจดี",
                }
                for n, key in enumerate(learners)
            ],
        )  # fmt: skip
    store._writer.executescript(TWIN)
    dice = random.Random(1)
    for _ in range(marks // 1000):
        session, people = new_id(), dice.sample(learners, 1000)
        rows: list[dict[str, object]] = [
            {"session": session, "learner": key, "status": "present"} for key in people
        ]
        with store.write("bench.roll") as tx:
            tx.insert(Attendance, rows)
            tx.sql.executemany(
                "INSERT INTO twin (session, learner, status) VALUES (:session, :learner, :status)",
                rows,
            )
    with store.write("bench.activity") as tx:
        plan = activities.Plan(
            "วัดความเร็ว", "2026-06-08", "2026-12-25", "mon,tue,wed,thu,fri", "09:00-12:00"
        )
        return [m.id for m in activities.plan(tx, plan).sessions]


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--marks", type=int, default=1_000_000)
    marks: int = asked.parse_args().marks
    learners = [new_id() for _ in range(LEARNERS)]
    with fresh_store() as store:
        sessions = fill(store, learners, marks)
        by, dice, sql = first_volunteer(store._reader), random.Random(2), store._writer
        turn = iter(range(10**9))

        def mark() -> None:
            session = sessions[next(turn) // 200 % len(sessions)]
            with store.write("attendance.mark", by) as tx:
                attendance.mark(tx, session, dice.choice(learners), "present")

        def raw() -> None:
            session = sessions[next(turn) // 200 % len(sessions)]
            sql.execute("BEGIN IMMEDIATE")
            sql.execute(
                "INSERT INTO twin (session, learner, status) VALUES (?, ?, 'present')"
                " ON CONFLICT (session, learner) DO UPDATE SET status = excluded.status",
                (session, dice.choice(learners)),
            )
            sql.execute("COMMIT")

        def least() -> None:
            session, n = sessions[next(turn) // 200 % len(sessions)], next(turn)
            sql.execute("BEGIN IMMEDIATE")
            sql.execute("UPDATE twin_writer SET deed = ?, n = ?", (new_id(), n))
            sql.execute(
                "INSERT INTO twin (session, learner, status) VALUES (?, ?, 'present')"
                " ON CONFLICT (session, learner) DO UPDATE SET status = excluded.status",
                (session, dice.choice(learners)),
            )
            sql.execute("INSERT INTO twin_change VALUES (2, ?, zeroblob(190))", (n,))
            sql.execute("UPDATE twin_writer SET deed = NULL")
            sql.execute("COMMIT")

        found = pairs(lambda: median_of(mark, 300), lambda: median_of(raw, 300))
        print(f"{LEARNERS:,} learners, {marks:,} marks stored; medians of 7 x 300")
        print(found.line("one mark / raw commit", 1.5, 1e3, "ms"))
        found = pairs(lambda: median_of(least, 300), lambda: median_of(raw, 300))
        print(found.line("least journal / raw commit", 1.5, 1e3, "ms"))
        found = pairs(lambda: median_of(mark, 300), lambda: median_of(least, 300))
        print(found.line("one mark / least journal", 1.5, 1e3, "ms"))
        sql.execute("PRAGMA synchronous = OFF")
        found = pairs(lambda: median_of(mark, 300), lambda: median_of(raw, 300))
        print(found.line("the same without the disk's flush", 1.5, 1e3, "ms"))


if __name__ == "__main__":
    main()
