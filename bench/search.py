"""Searching 100,000 learners as a name is typed, letter by letter; the list's windows; look-alikes.

    python -m bench.search [--learners 100000] [--typed 300]

Names are those of pythainlp (12,000 given, 10,000 family names); every search is asked once on a store
that has answered some hundred others, and each figure is the median and the slowest of a hundred.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial

from pythainlp.corpus.common import thai_family_names, thai_female_names, thai_male_names

from bench.beside import fresh_store
from desktop import codes
from desktop.learners import profile, search
from desktop.models import DocumentNumber, Learner, new_id
from desktop.store.finding import derived
from desktop.store.store import Store, Tx
from desktop.thai import keyboard

SLICE, WARM = 10_000, 200
CLOCK = {"wall": time.perf_counter, "processor": time.thread_time}
_clock = CLOCK["wall"]
NICKNAMES = ("แดง", "ดำ", "หนู", "น้อย", "จันทร์", "แก้ว", "คำ", "ศรี", "นก", "ปู", "อุ๊ยคำ", "แม่ศรี")


def seconds(deed: Callable[[], object]) -> float:
    """How long something takes; of processor time where others work on this machine as well."""
    began = _clock()
    deed()
    return _clock() - began


def fill(store: Store, learners: int, dice: random.Random) -> None:
    """Register learners with the names of a whole country."""
    given = sorted(thai_female_names() | thai_male_names())
    family = sorted(thai_family_names())
    for first in range(0, learners, SLICE):
        rows, numbers = [], []
        for n in range(first, min(first + SLICE, learners)):
            row: dict[str, object] = {
                "id": new_id(), "code": codes.learner_code("A", n + 1), "title": "นาง",
                "given_name": dice.choice(given), "family_name": dice.choice(family),
                "nickname": dice.choice(NICKNAMES), "sex": "female", "birth": "1958",
                "birth_earliest": "1958-01-01", "birth_latest": "1958-12-31",
                "phone": f"08{dice.randrange(10**8):08}", "address": f"{n} ม.{n % 12 + 1}", "tambon": "แม่กา",
            }  # fmt: skip
            rows.append({**row, **derived(row)})
            numbers.append(
                {
                    "id": new_id(),
                    "learner": row["id"],
                    "number_kind": "thai",
                    "number": f"1{dice.randrange(10**12):012}",
                }
            )
        with store.write("bench.learners") as tx:
            tx.insert(Learner, rows)
            tx.insert(DocumentNumber, numbers)


def told(name: str, times: list[float], goal: float) -> None:
    """One row of a table: milliseconds, median and p99."""
    times.sort()
    slowest = times[min(len(times) - 1, int(len(times) * 0.99))] * 1e3
    verdict = "reached" if slowest <= goal else "NOT reached"
    middle = statistics.median(times) * 1e3
    print(f"{name:52} {middle:7.2f} / {slowest:7.2f} ms   goal {goal:g} (n={len(times)}): {verdict}")


def typed_names(tx: Tx, count: int, dice: random.Random) -> list[tuple[str, str]]:
    """(how it is looked for, the text) for every letter of many names typed."""
    asked = []
    last = tx.sql.execute("SELECT max(no) FROM found").fetchone()[0]
    for _ in range(count):
        given, family, phone = tx.sql.execute(
            "SELECT given_name, family_name, phone FROM found JOIN learner ON id = learner WHERE no = ?",
            (dice.randrange(1, last + 1),),
        ).fetchone()
        asked += [(f"{min(n, 6)} letters", given[:n]) for n in range(1, len(given) + 1)]
        asked += [("given and family", f"{given} {family[:3]}"), ("the middle", family[2:7])]
        asked += [("a phone", phone[3:8]), ("nobody", given[::-1] + family[::-1])]
    dice.shuffle(asked)
    return [(how, text) for how, text in asked if text.strip()]


def measure(tx: Tx, asked: list[tuple[str, str]]) -> None:
    """Ask everything; print exact and alike apart, and together as the page does."""
    exact: dict[str, list[float]] = defaultdict(list)
    alike, whole = [], []
    for n, (how, text) in enumerate(asked):
        hits: list[search.Hit] = []
        times = (
            seconds(lambda: hits.extend(search._exact(tx, text, 51))),  # noqa: B023  (called here)
            seconds(lambda: search._alike(tx, text, hits, 51)),  # noqa: B023
        )
        if n > WARM:
            exact[how].append(times[0])
            alike.append(times[1])
            whole.append(sum(times))
    for how in sorted(exact):
        told(f"exact: {how}", exact[how], 5)
    told("exact: all", [one for some in exact.values() for one in some], 5)
    told("alike", alike, 30)
    told("both", whole, 35)


def slips(tx: Tx, count: int, dice: random.Random) -> None:
    """Whole searches as the page asks them: as typed, and as a keyboard left otherwise makes of it."""
    last = search.count(tx).all
    rows = [
        tx.sql.execute(
            "SELECT given_name, learner FROM found JOIN learner ON id = learner WHERE no = ?",
            (dice.randrange(1, last + 1),),
        ).fetchone()
        for _ in range(count)
    ]
    ways: dict[str, tuple[float, Callable[[str], str]]] = {
        "as typed, by spelling and sound": (35, lambda name: name),
        "left in English": (30, keyboard.kedmanee_to_us),
        "with CapsLock": (
            30,
            lambda name: keyboard.us_to_kedmanee(keyboard.kedmanee_to_us(name).swapcase()),
        ),
    }
    for how, (goal, struck) in ways.items():
        times, there = [], 0
        for given, _learner in rows:
            asked = struck(given)
            hits: list[search.Hits] = []
            times.append(seconds(lambda: hits.append(search.search(tx, asked))))  # noqa: B023
            there += any(given in hit.name for hit in (*hits[0].exact, *hits[0].alike))
        told(f"{how} ({there} of {count} found)", times, goal)


def rest(tx: Tx, names: list[str], dice: random.Random) -> None:
    """What the page asks beside: windows of the whole list, its count, look-alikes."""
    last = search.count(tx).all
    windows = [partial(search.page, tx, dice.randrange(last), 40) for _ in range(300)]
    told("a window of 40", [seconds(one) for one in windows], 5)
    lacking = [partial(search.page, tx, dice.randrange(last), 40, lacking=True) for _ in range(300)]
    told("a window of who lacks something", [seconds(one) for one in lacking], 5)
    told("count", [seconds(partial(search.count, tx)) for _ in range(100)], 5)
    alike = [partial(profile.look_alikes, tx, name, birth="2501") for name in names]
    told("look-alikes", [seconds(one) for one in alike], 30)


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--learners", type=int, default=100_000)
    asked.add_argument("--typed", type=int, default=300)
    asked.add_argument("--clock", choices=CLOCK, default="wall")
    args = asked.parse_args()
    global _clock  # noqa: PLW0603  (one clock for the whole run)
    _clock = CLOCK[args.clock]
    dice = random.Random(1)
    with fresh_store() as store:
        spent = seconds(lambda: fill(store, args.learners, dice))
        print(f"{args.learners:,} learners registered in {spent:.1f} s; median / p99")
        with store.read() as tx:
            letters = typed_names(tx, args.typed, dice)
            measure(tx, letters)
            slips(tx, args.typed, dice)
            rest(tx, [text for how, text in letters if how == "given and family"][:200], dice)


if __name__ == "__main__":
    main()
