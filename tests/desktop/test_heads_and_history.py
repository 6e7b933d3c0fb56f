"""Heads counted beside the names, and what a mark went through."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop import activities, attendance, enrolments, reports
from desktop.errors import BadValue, NotFound, Refused
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from tests.desktop.class_of import class_of, learners, planned


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


# --- heads ---------------------------------------------------------------------------------------


def test_heads_are_counted_by_sex_and_band_and_replaced_when_counted_again(tx: Tx) -> None:
    made = planned(tx)
    session = made.sessions[0].id
    assert attendance.count_heads(tx, session, "female", "60+", 9) == 9
    assert attendance.count_heads(tx, session, "male", "<15", 2) == 11
    assert attendance.count_heads(tx, session, "female", "60+", 7) == 9
    told = attendance.heads(tx, session)
    assert [(one.sex, one.band, one.people) for one in told] == [
        ("male", "<15", 2),
        ("female", "60+", 7),
    ]


def test_two_desks_that_count_the_same_heads_meet_in_one_row(tx: Tx) -> None:
    session = planned(tx).sessions[0].id
    for people in (3, 4):
        attendance.count_heads(tx, session, "male", "15–24", people)
    assert tx.sql.execute("SELECT count(*), sum(people) FROM head_count").fetchone() == (1, 4)


def test_heads_are_visits_and_minutes_and_no_people(tx: Tx) -> None:
    made, who = class_of(tx, 1)
    attendance.mark(tx, made.sessions[0].id, who[0], "present")
    attendance.count_heads(tx, made.sessions[0].id, "female", "60+", 10)
    told = reports.month(tx, 2026, 5)
    assert (told.people, told.visits, told.heads, told.minutes) == (1, 11, 10, 11 * 180)


def test_a_session_with_heads_has_met_and_stays_so_when_its_only_mark_goes(tx: Tx) -> None:
    made, who = class_of(tx, 1)
    session = made.sessions[0].id
    attendance.count_heads(tx, session, "female", "60+", 10)
    attendance.mark(tx, session, who[0], "present")
    attendance.unmark(tx, session, who[0])
    assert attendance.read(tx, session).status == "met"


@pytest.mark.parametrize(
    ("sex", "band", "people", "code"),
    [
        ("robot", "60+", 1, "sex_unreadable"),
        ("female", "60–69", 1, "band_unknown"),
        ("female", "60+", -1, "heads_unfit"),
        ("female", "60+", 10_000, "heads_unfit"),
    ],
)
def test_what_cannot_be_counted(tx: Tx, sex: str, band: str, people: int, code: str) -> None:
    session = planned(tx).sessions[0].id
    with pytest.raises(BadValue, match=code):
        attendance.count_heads(tx, session, sex, band, people)
    assert attendance.heads(tx, session) == ()


def test_a_cancelled_session_has_no_heads(tx: Tx) -> None:
    session = planned(tx).sessions[0].id
    tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE id = ?", (session,))
    with pytest.raises(Refused, match="session_not_meeting"):
        attendance.count_heads(tx, session, "female", "60+", 1)


# --- what a mark went through ---------------------------------------------------------------------


def test_every_mark_that_ever_stood_is_told_with_who_made_it(store: Store) -> None:
    with store.write("test") as tx:
        made, (who,) = class_of(tx, 1)
    session = made.sessions[0].id
    for status, minutes in (("late", 20), ("late", 35), ("present", None)):
        with store.write("attendance.mark") as tx:
            attendance.mark(tx, session, who, status, minutes)
    with store.write("attendance.unmark") as tx:
        attendance.unmark(tx, session, who)
    with store.read() as tx:
        told = attendance.marks_of(tx, session, who)
        nobody = attendance.marks_of(tx, made.sessions[1].id, who)
    assert [(one.status, one.minutes, one.verb) for one in told] == [
        (None, None, "attendance.unmark"),
        ("present", None, "attendance.mark"),
        ("late", 35, "attendance.mark"),
        ("late", 20, "attendance.mark"),
    ]
    assert all(one.who for one in told)
    assert nobody == ()


# --- a roll is a snapshot -------------------------------------------------------------------------

_DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["mark", "mark", "mark", "unmark", "withdraw", "enrol", "undo"]),
        st.integers(0, 2),
        st.integers(0, 3),
        st.sampled_from(attendance.STATUSES),
    ),
    min_size=4,
    max_size=20,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_DEEDS)
def test_marks_stand_whoever_leaves_and_in_whatever_order_rolls_are_typed_in(
    store: Store, deeds: list[tuple[str, int, int, str]]
) -> None:
    """Late entry, leaving and coming back never take another's mark away, and never ask for an undo."""
    with store.write("test") as tx:
        who = learners(tx, 3)
        made = planned(tx, title=f"งาน {len(deeds)}")
        enrolments.enrol(tx, made.activity.id, who)
    expected: dict[tuple[int, int], str] = {}
    before: list[dict[tuple[int, int], str]] = []
    for deed, person, place, status in deeds:
        session = made.sessions[place].id
        if deed == "undo":
            if before:
                with store.write("undo") as tx:
                    undo(tx)
                expected = before.pop()
            continue
        with store.write(f"test.{deed}") as tx:
            changed = _do(tx, made, deed, session, who[person], status)
        if changed:
            before.append(dict(expected))
        if deed == "mark":
            expected[person, place] = status
        elif deed == "unmark":
            expected.pop((person, place), None)
        with store.read() as tx:
            assert _marks(tx, made, who) == expected


def _do(tx: Tx, made: activities.Planned, deed: str, session: bytes, who: bytes, status: str) -> bool:
    """Do it; whether anything was written."""
    count = "SELECT n FROM writer"
    was = tx.sql.execute(count).fetchone()
    if deed == "mark":
        attendance.mark(tx, session, who, status)
    elif deed == "unmark":
        attendance.unmark(tx, session, who)
    elif deed == "withdraw":
        with suppress(NotFound):  # has left already
            enrolments.withdraw(tx, made.activity.id, who)
    else:
        enrolments.enrol(tx, made.activity.id, [who])
    tx.flush()
    return bool(tx.sql.execute(count).fetchone() != was)


def _marks(tx: Tx, made: activities.Planned, who: list[bytes]) -> dict[tuple[int, int], str]:
    found = {}
    for place, session in enumerate(made.sessions):
        for line in attendance.read(tx, session.id).lines:
            if line.status is not None:
                found[who.index(line.learner), place] = line.status
    return found


def test_a_roll_of_long_ago_is_typed_in_without_touching_newer_ones(tx: Tx) -> None:
    made, who = class_of(tx, 2)
    attendance.mark(tx, made.sessions[3].id, who[0], "late", 10)
    attendance.mark(tx, made.sessions[0].id, who[0], "absent")
    newer = {line.learner: line for line in attendance.read(tx, made.sessions[3].id).lines}
    line, other = newer[who[0]], newer[who[1]]
    assert (line.status, line.minutes, line.came, line.of) == ("late", 10, 0, 3)
    assert other.status is None
    assert made.sessions[0].day < date(2026, 5, 20)
