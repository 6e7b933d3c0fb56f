"""Who was put in can be taken out: the place is free again, and nothing that was marked is lost."""

from __future__ import annotations

import pytest

from desktop import activities, attendance, enrolments
from desktop.activities import Plan
from desktop.errors import NotFound
from desktop.learners import register
from desktop.models import new_id
from desktop.store.store import Store, Tx


@pytest.fixture
def people(store: Store) -> list[bytes]:
    with store.write("test") as tx:
        return [register.add(tx, f"นางสาวคน{n}").id for n in "กขค"]


@pytest.fixture
def activity(store: Store, people: list[bytes]) -> activities.Planned:
    """Takes two; the third waits."""
    with store.write("test") as tx:
        plan = Plan("สานตะกร้า", "2026-05-13", "2026-06-10", "wed", "09:00-12:00", capacity=2)
        made = activities.plan(tx, plan)
        enrolments.enrol(tx, made.activity.id, people)
    return made


def standing(tx: Tx, activity: activities.Planned) -> list[str]:
    """Statuses in the order of the people."""
    rows = tx.sql.execute(
        "SELECT e.status FROM enrolment e JOIN learner l ON l.id = e.learner"
        " WHERE e.activity = ? ORDER BY l.code",
        (activity.activity.id,),
    )
    return [status for (status,) in rows]


def test_who_withdraws_is_expected_no_more_and_says_until_when(
    store: Store, activity: activities.Planned, people: list[bytes]
) -> None:
    with store.write("enrolments.withdraw") as tx:
        enrolments.withdraw(tx, activity.activity.id, people[0])
    with store.read() as tx:
        assert standing(tx, activity) == ["withdrawn", "enrolled", "waiting"]
        assert people[0] not in enrolments.expected(tx, activity.activity.id)
        until = tx.sql.execute("SELECT until FROM enrolment WHERE status = 'withdrawn'").fetchall()
        assert until == [(tx.today.isoformat(),)]


def test_what_was_marked_stays(store: Store, activity: activities.Planned, people: list[bytes]) -> None:
    with store.write("test") as tx:
        attendance.mark(tx, activity.sessions[0].id, people[0], "present")
        enrolments.withdraw(tx, activity.activity.id, people[0])
    with store.read() as tx:
        assert tx.sql.execute("SELECT status FROM attendance WHERE gone = 0").fetchall() == [
            ("present",)
        ]


def test_the_free_place_goes_to_who_is_enrolled_next(
    store: Store, activity: activities.Planned, people: list[bytes]
) -> None:
    with store.write("test") as tx:
        enrolments.withdraw(tx, activity.activity.id, people[0])
        made = enrolments.enrol(tx, activity.activity.id, [people[2], people[0]])
        assert made.enrolled == (people[2],)
        assert made.waiting == (people[0],)
        assert standing(tx, activity) == ["waiting", "enrolled", "enrolled"]


def test_who_waits_can_leave_the_queue(
    store: Store, activity: activities.Planned, people: list[bytes]
) -> None:
    with store.write("test") as tx:
        enrolments.withdraw(tx, activity.activity.id, people[2])
        assert standing(tx, activity) == ["enrolled", "enrolled", "withdrawn"]


def test_who_is_not_in_it_cannot_be_taken_out(
    store: Store, activity: activities.Planned, people: list[bytes]
) -> None:
    with store.write("test") as tx:
        enrolments.withdraw(tx, activity.activity.id, people[0])
    for learner in (people[0], new_id()):
        with pytest.raises(NotFound) as refused, store.write("test") as tx:
            enrolments.withdraw(tx, activity.activity.id, learner)
        assert refused.value.code == "no_such"
