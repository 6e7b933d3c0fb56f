"""Two records that are one person: joined, read as one everywhere, and taken apart again at any time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from desktop import activities, attendance, day, enrolments, reports
from desktop.attendance import rolls
from desktop.certificates import board
from desktop.certificates.earned import standings
from desktop.errors import Refused
from desktop.learners import merging, profile, register, search
from desktop.learners.consents import Given
from desktop.models import Activity, Learner
from desktop.store import kin
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from desktop.store.verify import verify
from tests.desktop.class_of import learners, planned


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as writing:
        yield writing


def sound(store: Store) -> bool:
    sql = store.driver()
    try:
        return verify(sql) == []
    finally:
        sql.close()


def keys(known: list[register.Known]) -> list[bytes]:
    return [one.id for one in known]


def attended(tx: Tx, activity: bytes) -> dict[bytes, int]:
    row = tx.row(Activity, activity)
    assert row is not None
    return {one.learner: one.attended for one in standings(tx, row)}


@pytest.fixture
def two(tx: Tx) -> tuple[activities.Planned, bytes, bytes]:
    """Two records of one woman, each with marks at other sessions of one activity."""
    keep = register.add(tx, "นางบัวลอย น้ำทิพย์", nickname="บัว", phone="081 234 5678").id
    other = register.add(tx, "บัวลอย น้ำทิพ", birth="2509", id_number="1560800123450").id
    made = planned(tx)
    enrolments.enrol(tx, made.activity.id, [keep])
    attendance.mark(tx, made.sessions[0].id, keep, "present")
    attendance.mark(tx, made.sessions[1].id, other, "present")
    return made, keep, other


# --- joining ---------------------------------------------------------------------------------------


def test_the_fuller_value_is_proposed_and_what_differs_is_named(tx: Tx, two: Any) -> None:
    _, keep, other = two
    pair = merging.beside(tx, keep, other)
    assert (pair.proposed["phone"], pair.proposed["birth"], pair.proposed["name"]) == (
        "keep",
        "other",
        "keep",
    )
    assert pair.differs == {"name"}
    assert (pair.keep.marks, pair.other.marks, pair.other.numbers[0][1]) == (1, 1, "1560800123450")


def test_everything_reads_the_two_as_one(tx: Tx, two: Any) -> None:
    made, keep, other = two
    merging.merge(tx, keep, other)
    second = made.sessions[1]
    assert [(m.learner, m.status) for m in attendance.roll(tx, second.id)] == [(keep, "present")]
    lines = rolls.read(tx, second.id).lines
    assert [(one.learner, one.status, one.came) for one in lines] == [(keep, "present", 1)]
    assert attended(tx, made.activity.id) == {keep: 360}
    assert keys(register.listed(tx)) == [keep]
    assert enrolments.everybody(tx) == [keep]
    assert enrolments.expected(tx, made.activity.id) == [keep]
    assert profile.card(tx, keep).minutes == 360
    assert [one.number for one in profile.read(tx, keep).documents] != []
    assert reports.month(tx, 2026, 5).people == 1
    assert register.named(tx, "1560800123450").id == keep
    assert board.read(tx, made.activity.id).possible[0].attended == 360


def test_the_old_code_still_names_the_kept_one(store: Store) -> None:
    with store.write("test") as tx:
        keep, other = register.add(tx, "นางบัวลอย น้ำทิพย์"), register.add(tx, "สมหญิง รักเรียน")
    with store.write("learners.merge") as tx:
        merging.merge(tx, keep.id, other.id)
    with store.read() as tx:
        assert register.named(tx, other.code).id == keep.id


def test_the_old_name_code_and_number_find_the_kept_one_until_they_part(store: Store) -> None:
    with store.write("test") as tx:
        keep = register.add(tx, "นางบัวลอย น้ำทิพย์").id
        other = register.add(tx, "สมหญิง รักเรียน", nickname="หญิง", id_number="1560800123450")
    texts = ("สมหญิง", "รักเ", "หญิง", "ญิงรัก", other.code, "1560800123450")

    def found(text: str) -> list[bytes]:
        with store.read() as tx:
            return [hit.learner for hit in search.search(tx, text, 10).exact]

    with store.write("learners.merge") as tx:
        merging.merge(tx, keep, other.id)
    assert {text: found(text) for text in texts if text != "ญิงรัก"} == {
        text: [keep] for text in texts if text != "ญิงรัก"
    }
    assert found("บัวลอย") == [keep]
    with store.write("learners.amend") as tx:
        profile.save(tx, keep, profile.Changed(nickname="บัว"))
    assert found("สมหญิง") == [keep]
    with store.write("learners.unmerge") as tx:
        merging.unmerge(tx, other.id)
    assert found("สมหญิง") == [other.id]
    with store.write("undo") as tx:
        undo(tx)
    assert found(other.code) == [keep]


def test_nothing_of_the_other_is_rewritten(tx: Tx, two: Any) -> None:
    made, keep, other = two
    merging.merge(tx, keep, other)
    marks = tx.sql.execute("SELECT session, learner FROM attendance ORDER BY learner").fetchall()
    assert marks == [(made.sessions[0].id, keep), (made.sessions[1].id, other)]
    row = tx.sql.execute("SELECT given_name, merged_into FROM learner WHERE id = ?", (other,)).fetchone()
    assert row == ("บัวลอย", keep)


def test_joining_one_with_oneself_is_refused_also_along_a_chain(tx: Tx) -> None:
    a, b, c = learners(tx, 3)
    merging.merge(tx, b, a)
    merging.merge(tx, c, b)
    assert kin.family(tx.sql, a) == (c, *sorted((a, b)))
    assert {kin.stands(tx.sql, key) for key in (a, b, c)} == {c}
    for one, two in ((a, a), (a, c), (c, b)):
        with pytest.raises(Refused, match="already_one"):
            merging.merge(tx, one, two)


def test_two_desks_that_joined_each_others_way_round_still_have_one_person(tx: Tx) -> None:
    a, b, c = sorted(learners(tx, 3))
    for one, into in ((a, b), (b, a), (c, b)):
        tx.sql.execute("UPDATE learner SET merged_into = ? WHERE id = ?", (into, one))
    assert {kin.stands(tx.sql, key) for key in (a, b, c)} == {a}


# --- marks of both ---------------------------------------------------------------------------------


def test_marks_of_both_at_one_session_are_a_question_and_marking_answers_it(tx: Tx, two: Any) -> None:
    made, keep, other = two
    second = made.sessions[1]
    attendance.mark(tx, second.id, keep, "absent")
    merging.merge(tx, keep, other)
    (asked,) = merging.questions(tx)
    assert asked.answers == ((keep, "absent", None), (other, "present", None))
    assert [(m.learner, m.status) for m in attendance.roll(tx, second.id)] == [(keep, "present")]
    attendance.mark(tx, second.id, keep, "late", 30)
    assert merging.questions(tx) == ()
    assert [(m.status, m.minutes) for m in attendance.roll(tx, second.id)] == [("late", 30)]


def test_a_mark_that_is_corrected_stays_where_it_was_written(tx: Tx, two: Any) -> None:
    made, keep, other = two
    merging.merge(tx, keep, other)
    attendance.mark(tx, made.sessions[1].id, keep, "late", 10)
    rows = tx.sql.execute(
        "SELECT learner, status FROM attendance WHERE session = ?", (made.sessions[1].id,)
    )
    assert rows.fetchall() == [(other, "late")]
    assert attendance.unmark(tx, made.sessions[1].id, keep)
    assert attendance.roll(tx, made.sessions[1].id)[0].status is None


# --- apart -----------------------------------------------------------------------------------------


def test_they_are_taken_apart_long_after_with_what_came_in_between(store: Store) -> None:
    with store.write("a") as tx:
        keep = register.add(tx, "นางบัวลอย น้ำทิพย์", nickname="บัว").id
        other = register.add(tx, "บัวลอย น้ำทิพ", birth="2509", phone="0812345678").id
        made = planned(tx)
        first, second, third = [one.id for one in made.sessions[:3]]
        attendance.mark(tx, first, other, "present")
        attendance.mark(tx, second, other, "present")
        attendance.mark(tx, second, keep, "absent")
    with store.write("learners.merge") as tx:
        merging.merge(tx, keep, other)
    with store.write("attendance.mark") as tx:
        attendance.mark(tx, second, keep, "late", 20)  # the answer
    with store.write("attendance.mark") as tx:
        attendance.mark(tx, third, keep, "present")
    with store.write("learners.amend") as tx:
        profile.save(tx, keep, profile.Changed(phone="0899999999", consents=(Given("photo"),)))
    with store.write("learners.unmerge") as tx:
        apart = merging.unmerge(tx, other)
    assert (apart.keep.id, apart.other.id) == (keep, other)
    assert [(one.table, one.field, one.why) for one in apart.kept] == [
        ("learner", "phone", "written_since")
    ]
    with store.read() as tx:
        marks = tx.sql.execute(
            "SELECT session, learner, status FROM attendance WHERE gone = 0"
        ).fetchall()
        assert sorted(marks) == sorted(
            [
                (first, other, "present"),
                (second, other, "present"),
                (second, keep, "absent"),
                (third, keep, "present"),
            ]
        )
        whose = {one.id: one for one in register.listed(tx)}
        assert whose.keys() == {keep, other}
        assert (whose[keep].phone, whose[other].phone) == ("0899999999", "0812345678")
        row = tx.row(Learner, keep)
        assert row is not None
        assert row.birth is None
        assert kin.family(tx.sql, keep) == (keep,)
    assert sound(store)


def test_taking_apart_is_itself_undone_and_done_again(store: Store) -> None:
    with store.write("a") as tx:
        keep, other = learners(tx, 2)
    with store.write("learners.merge") as tx:
        merging.merge(tx, keep, other)
    for _ in range(2):
        with store.write("learners.unmerge") as tx:
            merging.unmerge(tx, other)
        with store.read() as tx:
            assert len(register.listed(tx)) == 2
        with store.write("undo") as tx:
            undo(tx)
        with store.read() as tx:
            assert keys(register.listed(tx)) == [keep]
    with store.write("learners.unmerge") as tx:
        merging.unmerge(tx, other)
    with store.write("x") as tx, pytest.raises(Refused, match="not_merged"):
        merging.unmerge(tx, other)
    assert sound(store)


def test_a_day_counts_the_two_as_one(tx: Tx, two: Any) -> None:
    made, keep, other = two
    enrolments.enrol(tx, made.activity.id, [other])
    merging.merge(tx, keep, other)
    for one in made.sessions:
        if one.day == tx.today:
            attendance.mark(tx, one.id, keep, "present")
    (told,) = day.read(tx, tx.moment).sessions
    assert (told.enrolled, told.marked, told.came) == (1, 1, 1)
    enrolments.withdraw(tx, made.activity.id, keep)
    assert enrolments.expected(tx, made.activity.id) == []
