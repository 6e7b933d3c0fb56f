"""Counting in sets gives the same verdict as judging one by one, whatever was marked."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop import activities, attendance, enrolments
from desktop.certificates.earned import EARNED, standings
from desktop.reports.completion import completed, without_certificate
from desktop.store.store import Store
from tests.desktop.class_of import learners, planned

_MARKS = st.one_of(
    st.none(),
    st.tuples(st.sampled_from(["present", "absent"]), st.none()),
    st.tuples(st.sampled_from(["late", "left_early"]), st.integers(0, 180)),
    st.tuples(st.just("excused"), st.one_of(st.none(), st.integers(0, 180))),
)
_ROLLS = st.lists(st.lists(_MARKS, min_size=4, max_size=4), min_size=3, max_size=3)
_STANDING = st.lists(st.sampled_from(["enrolled", "withdrawn", "waiting", None]), min_size=4, max_size=4)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_ROLLS, _STANDING, st.integers(1, 100), st.one_of(st.none(), st.integers(1, 600)))
def test_both_verdicts_agree(store: Store, rolls, standing, percent: int, minutes: int | None) -> None:
    with store.write("test") as tx:
        who = learners(tx, 4)
        made = planned(tx, first="2026-05-06", last="2026-05-20", weekly="wed", rule=f"{percent}%")
        tx.sql.execute("UPDATE activity SET rule_minutes = ? WHERE id = ?", (minutes, made.activity.id))
        for learner, status in zip(who, standing, strict=True):
            if status:
                enrolments.enrol(tx, made.activity.id, [learner])
                tx.sql.execute(
                    "UPDATE enrolment SET status = ? WHERE activity = ? AND learner = ?",
                    (status, made.activity.id, learner),
                )
        for session, marks in zip(made.sessions, rolls, strict=True):
            for learner, mark in zip(who, marks, strict=True):
                if mark:
                    attendance.mark(tx, session.id, learner, *mark)
        # When both are asked
        judged = standings(tx, activities.named(tx, made.activity.code))
        earned = sum(1 for one in judged if one.verdict == EARNED)
        # Then they say the same
        assert without_certificate(tx, [made.activity.id]).get(made.activity.id, 0) == earned
        told = completed(tx, date(2026, 5, 20), date(2026, 5, 20))
        assert (told.people, told.of) == (earned, len(judged))
        tx.sql.execute("UPDATE activity SET last_day = '2020-01-01'")  # out of the next example's way
