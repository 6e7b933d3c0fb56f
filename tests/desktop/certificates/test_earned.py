"""Who has earned it, still can, no longer can: the reckoning of RULES §8."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import activities, attendance, enrolments
from desktop.activities import Plan
from desktop.certificates.earned import (
    EARNED,
    LOST,
    POSSIBLE,
    Rule,
    Standing,
    judge,
    missed_of,
    standings,
)
from desktop.learners import register
from desktop.store.store import Store, Tx


@pytest.mark.parametrize(
    ("percent", "minimum", "planned", "attended", "open_", "verdict"),
    [
        (80, None, 1000, 800, 0, EARNED),
        (80, None, 1000, 799, 0, LOST),
        (80, None, 1000, 799, 1, POSSIBLE),
        (80, None, 1000, 0, 1000, POSSIBLE),
        (80, None, 1000, 800, 200, EARNED),
        (80, 900, 1000, 850, 0, LOST),
        (80, 900, 1000, 850, 50, POSSIBLE),
        (80, 500, 1000, 500, 0, LOST),
        (100, None, 999, 999, 0, EARNED),
        (33, None, 100, 33, 0, EARNED),
        (33, None, 101, 33, 0, LOST),
        (80, None, 0, 0, 0, LOST),
    ],
)
def test_the_verdict_is_told_by_three_sums(percent, minimum, planned, attended, open_, verdict) -> None:
    assert judge(Rule(percent, minimum), planned, attended, open_) == verdict


@pytest.mark.parametrize(
    ("status", "minutes", "lost"),
    [("present", None, 0), ("late", 20, 20), ("late", None, 0), ("left_early", 200, 180), ("absent", None, 180),
     ("excused", None, 180), ("excused", 60, 60)],
)  # fmt: skip
def test_what_a_mark_misses(status: str, minutes: int | None, lost: int) -> None:
    assert missed_of(status, minutes, 180) == lost


def test_a_share_is_rounded_down() -> None:
    almost = Standing(b"", LOST, 1000, 799, 0, 0, 201, 0, 800)
    assert almost.percent == 79
    assert replace(almost, planned=0, attended=0).percent == 0


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


@pytest.fixture
def course(tx: Tx) -> activities.Planned:
    return activities.plan(tx, Plan("สานตะกร้า", "2026-05-06", "2026-06-05", "wed", "09:00-11:00"))


def test_each_verdict_is_explained(tx: Tx, course: activities.Planned) -> None:
    # Given five sessions (3 June is a holiday and left out): 6, 13, 20, 27 May; today is the 20th
    assert [m.day.day for m in course.sessions] == [6, 13, 20, 27]
    one, two, three = (register.add(tx, name).id for name in ("ก หนึ่ง", "ข สอง", "ค สาม"))
    enrolments.enrol(tx, course.activity.id, [one, two, three])
    for n, marks in enumerate([("present", "absent", "excused"), ("present", "present", "absent")]):
        for learner, status in zip((one, two, three), marks, strict=True):
            attendance.mark(tx, course.sessions[n].id, learner, status)
    for n in (2, 3):
        attendance.mark(tx, course.sessions[n].id, one, "late", 20)
    # When the standings are read
    first, second, third = standings(tx, activities.named(tx, "A01"))
    # Then
    assert first == Standing(one, EARNED, 480, 440, 0, 0, 40, 0, 384, 4, 4)
    assert second == Standing(two, LOST, 480, 120, 240, 0, 120, 0, 384, 1, 4, 2)
    assert third == Standing(three, LOST, 480, 0, 240, 0, 240, 120, 384, 0, 4, 2)


def test_a_past_session_without_a_mark_is_still_possible(
    tx: Tx, course: activities.Planned, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = register.add(tx, "ก หนึ่ง").id
    enrolments.enrol(tx, course.activity.id, [one])
    (standing,) = standings(tx, activities.named(tx, "A01"))
    assert (standing.verdict, standing.open, standing.open_past) == (POSSIBLE, 480, 240)


def test_a_walk_in_who_came_is_judged_and_who_withdrew_is_not(
    tx: Tx, course: activities.Planned
) -> None:
    walk_in, left = (register.add(tx, name).id for name in ("ก เดินเข้ามา", "ข ลาออก"))
    enrolments.enrol(tx, course.activity.id, [left])
    for session in course.sessions:
        for learner in (walk_in, left):
            attendance.mark(tx, session.id, learner, "present")
    tx.sql.execute("UPDATE enrolment SET status = 'withdrawn'")
    assert [(s.learner, s.verdict) for s in standings(tx, activities.named(tx, "A01"))] == [
        (walk_in, EARNED)
    ]


def test_sessions_that_do_not_meet_do_not_count(tx: Tx, course: activities.Planned) -> None:
    one = register.add(tx, "ก หนึ่ง").id
    enrolments.enrol(tx, course.activity.id, [one])
    for session in course.sessions[:2]:
        attendance.mark(tx, session.id, one, "present")
    tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE number > 2")
    (standing,) = standings(tx, activities.named(tx, "A01"))
    assert (standing.verdict, standing.planned) == (EARNED, 240)


@given(
    st.integers(1, 100),
    st.lists(st.tuples(st.integers(30, 240), st.integers(0, 240)), min_size=1, max_size=20),
    st.integers(0, 20),
)
def test_coming_to_more_never_makes_it_worse(
    percent: int, meetings: list[tuple[int, int]], seen: int
) -> None:
    rule, planned = Rule(percent, None), sum(whole for whole, _ in meetings)
    order = [LOST, POSSIBLE, EARNED]

    def verdict(marks: list[tuple[int, int]]) -> int:
        attended = sum(whole - min(lost, whole) for whole, lost in marks)
        open_ = planned - sum(whole for whole, _ in marks)
        return order.index(judge(rule, planned, attended, open_))

    marks = meetings[:seen]
    better = [(whole, lost // 2) for whole, lost in marks]
    assert verdict(better) >= verdict(marks)
    whole_time = [(whole, 0) for whole, _ in meetings]
    assert verdict(whole_time) == 2
    if verdict(marks) == 0:
        assert verdict(meetings) == 0, "what is lost stays lost"
    if verdict(marks) == 2:
        assert verdict(meetings) == 2, "what is earned stays earned"
