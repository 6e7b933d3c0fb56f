"""The roll as its page plays it: read, marked, cleared, walked into, finished, searched, chosen."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from desktop import activities, attendance, enrolments
from desktop.errors import BadValue, NotFound, Refused
from desktop.learners import register
from desktop.models import Enrolment, Place, Session, new_id
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from tests.desktop.class_of import class_of, planned


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


def statuses(tx: Tx, session: bytes) -> dict[str, str | None]:
    return {line.name: line.status for line in attendance.read(tx, session).lines}


# --- read ----------------------------------------------------------------------------------------


def test_a_roll_says_what_meets_when_and_where(tx: Tx) -> None:
    made, _ = class_of(tx, 3)
    place = Place(id=new_id(), name="ศาลาวัดแม่กา")
    tx.add(place)
    tx.sql.execute("UPDATE activity SET place = ?", (place.id,))
    roll = attendance.read(tx, made.sessions[2].id)
    assert (roll.activity, roll.code, roll.title) == (made.activity.id, "A01", "สานตะกร้า")
    assert (roll.number, roll.of, roll.day) == (3, len(made.sessions), made.sessions[2].day)
    assert (roll.starts, roll.ends, roll.minutes, roll.place) == ("09:00", "12:00", 180, "ศาลาวัดแม่กา")
    assert (roll.status, roll.left, roll.counts) == ("planned", 3, {})


def test_a_session_of_its_own_place_is_there_and_not_at_the_activitys(tx: Tx) -> None:
    made, _ = class_of(tx, 1)
    places = [Place(id=new_id(), name=name) for name in ("ศาลาวัด", "โรงเรียน")]
    tx.add(*places)
    tx.sql.execute("UPDATE activity SET place = ?", (places[0].id,))
    tx.sql.execute("UPDATE session SET place = ? WHERE number = 2", (places[1].id,))
    assert [attendance.read(tx, s.id).place for s in made.sessions[:2]] == ["ศาลาวัด", "โรงเรียน"]


def test_a_line_tells_age_place_and_how_often_somebody_came_before(tx: Tx) -> None:
    made, (one, two) = class_of(tx, 2)
    tx.sql.execute(
        "UPDATE learner SET birth_earliest = '1945-05-21', birth_latest = '1945-05-21',"
        " address = '12 หมู่ 7 ต.แม่กา', nickname = 'ป้าดี' WHERE id = ?",
        (one,),
    )
    for session, status in zip(made.sessions, ("present", "absent", "late"), strict=False):
        attendance.mark(tx, session.id, one, status)
    line = next(x for x in attendance.read(tx, made.sessions[3].id).lines if x.learner == one)
    assert made.sessions[3].day == date(2026, 5, 15)  # the birthday is yet to come
    assert (line.age, line.place, line.nickname, line.came, line.of) == (80, "ม.7 ต.แม่กา", "ป้าดี", 2, 3)
    other = next(x for x in attendance.read(tx, made.sessions[5].id).lines if x.learner == two)
    assert (other.age, other.place, other.came, other.of) == (None, "", 0, 5)


def test_what_does_not_count_is_not_counted_as_missed(tx: Tx) -> None:
    made, (one,) = class_of(tx, 1)
    attendance.mark(tx, made.sessions[0].id, one, "present")
    tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE number = 2")
    roll = attendance.read(tx, made.sessions[2].id)
    assert (roll.lines[0].came, roll.lines[0].of, roll.of) == (1, 1, len(made.sessions) - 1)


def test_walk_ins_stand_last_and_who_withdrew_stays_with_their_mark(tx: Tx) -> None:
    made, (one, two) = class_of(tx, 2)
    session = made.sessions[0].id
    attendance.mark(tx, session, two, "present")
    row = tx.row(Enrolment, made.activity.id, two)
    assert row is not None
    row.status = "withdrawn"
    tx.flush()
    newcomer = attendance.walk_in(tx, session, "กก ไก่")
    roll = attendance.read(tx, session)
    assert {line.learner for line in roll.expected} == {one, two}
    assert [line.learner for line in roll.walk_ins] == [newcomer.id] == [roll.lines[-1].learner]


def test_no_such_session_has_no_roll(tx: Tx) -> None:
    with pytest.raises(NotFound, match="no_such"):
        attendance.read(tx, new_id())


# --- marked --------------------------------------------------------------------------------------


def test_a_cleared_mark_is_as_if_never_made_and_undo_brings_it_back(store: Store) -> None:
    with store.write("test") as tx:
        made, (one, two) = class_of(tx, 2)
    session = made.sessions[0].id
    with store.write("attendance.mark") as tx:
        attendance.mark(tx, session, one, "late", 15)
    with store.write("attendance.unmark") as tx:
        assert attendance.unmark(tx, session, one)
        assert not attendance.unmark(tx, session, two)
    with store.read() as tx:
        roll = attendance.read(tx, session)
        assert (roll.left, roll.status) == (2, "planned")
    with store.write("undo") as tx:
        assert undo(tx).verb == "attendance.unmark"
    with store.read() as tx:
        roll = attendance.read(tx, session)
        assert (roll.counts, roll.status) == ({"late": 1}, "met")
        assert [line.minutes for line in roll.lines if line.status] == [15]


def test_a_session_that_others_came_to_stays_met_when_one_mark_is_cleared(tx: Tx) -> None:
    made, (one, two) = class_of(tx, 2)
    session = made.sessions[0].id
    for learner in (one, two):
        attendance.mark(tx, session, learner, "present")
    attendance.unmark(tx, session, one)
    assert attendance.read(tx, session).status == "met"
    attendance.mark(tx, session, one, "excused")
    assert attendance.read(tx, session).counts == {"present": 1, "excused": 1}


def test_finishing_marks_the_rest_absent_and_one_undo_takes_all_back(store: Store) -> None:
    with store.write("test") as tx:
        made, who = class_of(tx, 5)
    session = made.sessions[0].id
    with store.write("attendance.mark") as tx:
        attendance.mark(tx, session, who[2], "present")
    with store.write("attendance.finish") as tx:
        assert attendance.finish(tx, session) == 4
        assert attendance.finish(tx, session) == 0
    with store.write("undo") as tx:
        undo(tx)
    with store.read() as tx:
        assert attendance.read(tx, session).counts == {"present": 1}


def test_who_walks_in_is_registered_and_present_and_one_undo_takes_both_back(store: Store) -> None:
    with store.write("test") as tx:
        made, _ = class_of(tx, 1)
    session = made.sessions[0].id
    with store.write("attendance.walk_in") as tx:
        newcomer = attendance.walk_in(tx, session, "  ยายแดง   ใจดี ")
    with store.read() as tx:
        line = attendance.read(tx, session).walk_ins[0]
        assert (line.name, line.status, line.enrolment) == ("ยายแดง ใจดี", "present", None)
        assert newcomer.code in {one.code for one in register.listed(tx)}
        assert enrolments.expected(tx, made.activity.id) != [newcomer.id]
    with store.write("undo") as tx:
        assert undo(tx).kept == ()
    with store.read() as tx:
        assert attendance.read(tx, session).walk_ins == ()
        assert newcomer.id not in {one.id for one in register.listed(tx)}


@pytest.mark.parametrize(("name", "code"), [(" ", "name_missing"), ("ก" * 201, "name_too_long")])
def test_a_walk_in_needs_a_name(tx: Tx, name: str, code: str) -> None:
    made, _ = class_of(tx, 1)
    with pytest.raises(BadValue, match=code):
        attendance.walk_in(tx, made.sessions[0].id, name)


def test_a_session_that_does_not_meet_is_neither_cleared_nor_walked_into(tx: Tx) -> None:
    made, (one,) = class_of(tx, 1)
    row = tx.row(Session, made.sessions[0].id)
    assert row is not None
    row.status = "cancelled"
    tx.flush()
    with pytest.raises(Refused, match="session_not_meeting"):
        attendance.unmark(tx, row.id, one)
    with pytest.raises(Refused, match="session_not_meeting"):
        attendance.walk_in(tx, row.id, "ป้าแดง")
    assert attendance.read(tx, row.id).status == "cancelled"


@pytest.mark.parametrize(
    ("now", "late", "left"),
    [
        (time(9, 13), 15, 165), (time(9, 0), 5, 180), (time(9, 2), 5, 180), (time(11, 58), 180, 5), (time(12, 0), 180, 5),
        (time(8, 30), 15, 15), (time(15, 0), 15, 15), (None, 15, 15), (time(10, 30), 90, 90),
    ],
)  # fmt: skip
def test_minutes_start_from_the_clock_in_fives(now: time | None, late: int, left: int) -> None:
    assert attendance.minutes_late("09:00", "12:00", now) == late
    assert attendance.minutes_left("09:00", "12:00", now) == left


def test_nobody_misses_more_than_a_short_session() -> None:
    assert attendance.minutes_late("09:00", "09:10") == 10


# --- searched ------------------------------------------------------------------------------------


@pytest.fixture
def queue(tx: Tx) -> tuple[bytes, dict[str, register.Known]]:
    """A session with four people expected, and one learner who is not."""
    made = planned(tx)
    told = (
        ("นางบัวลอย น้ำทิพย์", "บัว"),
        ("นางสาวทองบัว ใจดี", "น้อย"),
        ("นายคำ บัวแดง", None),
        ("จะแฮ", "อาแฮ"),
    )
    people = {name: register.add(tx, name, nickname=nick) for name, nick in told}
    register.add(tx, "นางบัวผัน ป่าสน", nickname="บัว")
    enrolments.enrol(tx, made.activity.id, [one.id for one in people.values()])
    return made.sessions[0].id, people


def found(tx: Tx, session: bytes, text: str) -> list[tuple[str, str, int]]:
    return [(hit.name, hit.why, hit.score) for hit in attendance.who(tx, [session], text)]


def test_whole_comes_before_beginning_before_middle(
    tx: Tx, queue: tuple[bytes, dict[str, register.Known]]
) -> None:
    assert found(tx, queue[0], "บัว") == [
        ("นางบัวลอย น้ำทิพย์", "nickname", 100),
        ("นายคำ บัวแดง", "name", 60),
        ("นางสาวทองบัว ใจดี", "name", 60),
    ]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("นางสาวทองบัว", "นางสาวทองบัว ใจดี"), ("น้อย", "นางสาวทองบัว ใจดี"), ("นํ้าทิพย์", "นางบัวลอย น้ำทิพย์"),
        ("0tcV", "จะแฮ"), ("จะแฮ", "จะแฮ"),
    ],
)  # fmt: skip
def test_titles_doubled_marks_and_the_other_keyboard_are_understood(
    tx: Tx, queue: tuple[bytes, dict[str, register.Known]], typed: str, name: str
) -> None:
    assert [hit[0] for hit in found(tx, queue[0], typed)] == [name]


def test_a_scanned_code_is_understood_under_either_keyboard(
    tx: Tx, queue: tuple[bytes, dict[str, register.Known]]
) -> None:
    from desktop.thai.keyboard import us_to_kedmanee  # noqa: PLC0415

    session, people = queue
    code = people["จะแฮ"].code
    for scanned in (code, us_to_kedmanee(code), code.lower()):
        assert found(tx, session, scanned) == [("จะแฮ", "code", 100)]


def test_a_hit_says_at_which_session_and_what_is_marked_there(tx: Tx) -> None:
    made, (one, *_) = class_of(tx, 2)
    first, second = (session.id for session in made.sessions[:2])
    attendance.mark(tx, second, one, "excused")
    hits = attendance.who(tx, [first, second, first], "มาลี")
    assert [(hit.session, hit.learner, hit.status) for hit in hits] == [
        (first, one, None),
        (second, one, "excused"),
    ]


@pytest.mark.parametrize("typed", ["", "  ", "|", "ไม่มีใคร"])
def test_nothing_and_nobody_find_nobody(
    tx: Tx, queue: tuple[bytes, dict[str, register.Known]], typed: str
) -> None:
    assert attendance.who(tx, [queue[0]], typed) == ()
    assert attendance.who(tx, [], "บัว") == ()


# --- chosen --------------------------------------------------------------------------------------


def test_sessions_of_the_day_come_by_time_and_then_the_nearest(tx: Tx) -> None:
    day = date(2026, 5, 20)
    planned(tx, "บ่าย", time="13:00-15:00")
    made, (one, _) = class_of(tx, 2, title="เช้า", time="08:00-10:00")
    today = next(session for session in made.sessions if session.day == day)
    attendance.mark(tx, today.id, one, "present")
    attendance.walk_in(tx, today.id, "ป้าแดง")
    near = attendance.sessions_near(tx, day)
    assert [(one.title, one.day) for one in near[:2]] == [("เช้า", day), ("บ่าย", day)]
    assert (near[0].expected, near[0].marked, near[1].expected, near[1].marked) == (2, 2, 0, 0)
    assert (near[0].number, near[0].of, near[0].status) == (today.number, len(made.sessions), "met")
    away = [abs((one.day - day).days) for one in near]
    assert away == sorted(away)
    assert max(away) <= 10


def test_what_does_not_meet_or_is_far_away_is_no_choice(tx: Tx) -> None:
    made = planned(tx)
    tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE number > 1")
    assert [one.session for one in attendance.sessions_near(tx, made.sessions[0].day)] == [
        made.sessions[0].id
    ]
    assert attendance.sessions_near(tx, made.sessions[0].day - timedelta(11)) == ()
    assert activities.COUNTING == attendance.COUNTING


def test_who_was_absent_missed_all_of_it_or_was_late(tx: Tx) -> None:
    made, who = class_of(tx, 1)
    session = made.sessions[0]
    with pytest.raises(BadValue, match="minutes_of_absent"):
        attendance.mark(tx, session.id, who[0], "absent", 20)
    attendance.mark(tx, session.id, who[0], "absent", session.minutes)
    attendance.mark(tx, session.id, who[0], "absent")


def test_a_day_that_never_was_takes_no_good_birth_date_away(tx: Tx) -> None:
    known = register.add(tx, "นางมี ใจดี", birth="3 มิ.ย. 2501")
    row = register.named(tx, known.code)
    for text in ("31/13/2560", "30 ก.พ. 2530"):
        with pytest.raises(BadValue, match="date_unreadable"):
            register.amend(tx, row, birth=text)
    register.amend(tx, row, birth="2502")
    assert row.birth_earliest == "1959-01-01"
