"""What needs a hand: said when it is time, in the order of its weight, and gone when it was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from desktop import absences, activities, attendance, enrolments, needs
from desktop.activities import Amended
from desktop.certificates.earned import Rule, judge
from desktop.clock import THAILAND
from desktop.learners import register, rights
from desktop.models import Consent, Learner, new_id
from desktop.store.store import Store, Tx
from tests.desktop.class_of import class_of, learners, planned, roll

MORNING = datetime(2026, 5, 20, 8, 30, tzinfo=THAILAND)


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def _consented(tx: Tx) -> None:
    """Everybody has said yes, so that nothing else is told."""
    tx.add(
        *(
            Consent(id=new_id(), learner=row.id, purpose="enrol_report", basis="consent")
            for row in tx.all(Learner)
        )
    )


def _told(tx: Tx, moment: datetime = MORNING) -> list[tuple[str, int]]:
    return [(need.code, need.count) for need in needs.read(tx, moment)]


def test_a_new_centre_needs_nothing(tx: Tx) -> None:
    assert needs.read(tx, MORNING) == ()


def test_certificates_are_due_once_the_last_session_is_over(tx: Tx) -> None:
    made, who = class_of(tx, 3, last="2026-05-20", weekly="wed")
    for session in made.sessions:
        roll(tx, session.id, (who[0], "absent"))
    _consented(tx)
    assert "certificates_due" not in dict(_told(tx, MORNING.replace(hour=11)))
    due, _ = needs.read(tx, MORNING.replace(hour=12))
    assert (due.code, due.count, due.title) == ("certificates_due", 2, "สานตะกร้า")
    assert (due.day, due.target) == (date(2026, 5, 20), ("certificates", made.activity.id))
    long_after = MORNING + timedelta(60)
    assert "certificates_due" not in dict(_told(tx, long_after))


def test_two_absences_in_a_row_are_told_while_the_activity_runs(tx: Tx) -> None:
    made, who = class_of(tx, 3, rule="10%")
    for session in made.sessions[:4]:
        roll(tx, session.id, (who[1], "absent" if session in made.sessions[2:] else "late"))
    _consented(tx)
    (one,) = needs.read(tx, MORNING)
    assert (one.code, one.learners, one.target) == (
        "dropping_out",
        (who[1],),
        ("absences", "in_a_row"),
    )
    # today's own session, while it is on, changes nothing; when it is over, it counts
    roll(tx, made.sessions[4].id, (who[1], "late"))
    assert _told(tx, MORNING.replace(hour=10)) == [("dropping_out", 1)]
    assert _told(tx, MORNING.replace(hour=12)) == []


def test_one_more_absence_would_cost_the_certificate(tx: Tx) -> None:
    # ten sessions minus the holiday: nine; two may be missed at 70 percent
    made, who = class_of(tx, 3, rule="70%")
    assert len(made.sessions) == 9
    for session in made.sessions[:4]:
        gone = [(who[0], "absent")] if session in made.sessions[:3:2] else []
        roll(tx, session.id, *gone)
    _consented(tx)
    (one,) = needs.read(tx, MORNING)
    assert (one.code, one.learners) == ("can_lose", (who[0],))


def test_the_limit_is_where_the_verdict_turns(tx: Tx) -> None:
    """For every number of absences: at the limit exactly if the next one loses what can be earned."""
    made, who = class_of(tx, 1)
    rule, whole, seen = Rule(80, None), 9 * 180, set()
    for n, session in enumerate(made.sessions[:4], 1):
        roll(tx, session.id, (who[0], "absent"))
        left = whole - n * 180
        turns = judge(rule, whole, 0, left), judge(rule, whole, 0, left - 180)
        at_limit = absences.at_the_limit(tx, made.activity.id, date(2026, 5, 20)) == (who[0],)
        assert at_limit == (turns == ("possible", "lost")), n
        seen.add(at_limit)
    assert seen == {True, False}


def test_an_open_roll_is_told_and_names_its_session(tx: Tx) -> None:
    made, _ = class_of(tx, 3)
    for session in made.sessions[:3]:
        roll(tx, session.id)
    _consented(tx)
    (one,) = needs.read(tx, MORNING)
    assert (one.code, one.count, one.number, one.day) == ("roll_open", 3, 4, date(2026, 5, 15))
    assert one.target == ("roll", made.sessions[3].id)
    attendance.mark_rest(tx, made.sessions[3].id, "present")
    assert _told(tx) == []
    # who joins today was not expected last week
    late = register.add(tx, "นายมาใหม่ ใจดี").id
    enrolments.enrol(tx, made.activity.id, [late])
    assert dict(_told(tx)) == {"consent_missing": 1}


def test_too_few_people_are_a_need_until_the_first_session_begins(tx: Tx) -> None:
    made, _ = class_of(tx, 5, first="2026-05-27", last="2026-06-26")
    activities.amend(tx, made.activity.id, Amended(shape="interest_group"))
    _consented(tx)
    first = made.sessions[0].day
    (one,) = needs.read(tx, MORNING)
    assert (one.code, one.count, one.number, one.day) == ("few_people", 5, 6, first)
    assert (one.title, one.target) == ("สานตะกร้า", ("activity", made.activity.id))
    assert _told(tx, MORNING - timedelta(14)) == []
    before = MORNING.replace(day=first.day, minute=59)
    assert ("few_people", 5) in _told(tx, before)
    assert "few_people" not in dict(_told(tx, before + timedelta(minutes=1)))
    activities.amend(tx, made.activity.id, Amended(fewest="5", per_hour="250"))
    assert _told(tx) == [("dear_hour", 250)]
    activities.amend(tx, made.activity.id, Amended(per_hour="200"))
    assert _told(tx) == []


def test_a_request_about_data_is_a_need_a_week_before_it_is_due(store: Store) -> None:
    with store.write("rights.ask") as tx:
        who = register.add(tx, "นางมาลี ใจดี").id
        asked = rights.ask(tx, who, "copy")
    with store.read() as tx:
        early = [need.code for need in needs.read(tx, MORNING)]
        late = needs.read(tx, MORNING + timedelta(23))
    assert "rights_due" not in early
    assert (late[0].code, late[0].count, late[0].day) == ("rights_due", 1, asked.due_on)
    assert late[0].target == ("rights", who)
    with store.write("rights.settle") as tx:
        rights.settle(tx, asked.id)
    with store.read() as tx:
        assert "rights_due" not in [need.code for need in needs.read(tx, MORNING + timedelta(23))]


def test_new_people_without_a_stated_ground(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with store.write("learners.add") as tx:
        learners(tx, 2)
    monkeypatch.setenv("SALA_NOW", "2026-06-08T08:30")
    with store.write("learners.add") as tx:
        new = [register.add(tx, name).id for name in ("นายใหม่ หนึ่ง", "นายใหม่ สอง")]
        later = tx.moment
    with store.read() as tx:
        assert _told(tx, later) == [("consent_missing", 2), ("waiting_to_send", 4)]
    with store.write("learners.amend") as tx:
        tx.add(Consent(id=new_id(), learner=new[0], purpose="enrol_report", basis="public_task"))
        tx.add(Consent(id=new_id(), learner=new[1], purpose="photo", basis="consent"))
        assert dict(_told(tx, later))["consent_missing"] == 1
        tx.add(Consent(id=new_id(), learner=new[1], purpose="enrol_report", basis="consent"))
        assert "consent_missing" not in dict(_told(tx, later))


def test_changes_wait_until_friday_or_a_week(store: Store) -> None:
    with store.write("learners.add") as tx:
        learners(tx, 1)
        _consented(tx)
    with store.read() as tx:
        assert _told(tx, MORNING) == []
        (friday,) = needs.read(tx, MORNING + timedelta(2))
        assert (friday.code, friday.count, friday.target) == ("waiting_to_send", 2, ("send",))
        assert friday.day == date(2026, 5, 20)
        assert _told(tx, MORNING + timedelta(6)) == []
        assert _told(tx, MORNING + timedelta(8)) == [("waiting_to_send", 2)]


def test_at_most_six_and_every_kind_is_among_them(store: Store) -> None:
    with store.write("activities.add") as tx:
        who = learners(tx, 6)
        for n in range(3):  # over, and earned
            made = planned(tx, f"จบแล้ว {n}", last="2026-05-15", weekly="wed")
            enrolments.enrol(tx, made.activity.id, who)
            for session in made.sessions:
                roll(tx, session.id)
        for n in range(3):  # going on: two stay away, the first roll lies open
            made = planned(tx, f"ยังเรียน {n}", first="2026-05-13", rule="100%")
            enrolments.enrol(tx, made.activity.id, who)
            tx.sql.execute("UPDATE enrolment SET on_day = '2026-05-13'")
            roll(tx, made.sessions[0].id, (who[0], "absent"))
            attendance.mark(tx, made.sessions[1].id, who[0], "absent")
    with store.read() as tx:
        friday = needs.read(tx, MORNING)
        codes = [need.code for need in friday]
        assert codes == [
            "certificates_due",
            "certificates_due",
            "dropping_out",
            "can_lose",
            "roll_open",
            "consent_missing",
        ]
        assert [n.title for n in friday[:2]] == ["จบแล้ว 0", "จบแล้ว 1"]
        with_friday = [need.code for need in needs.read(tx, MORNING + timedelta(2))]
        assert len(with_friday) == len(set(with_friday)) == 6
