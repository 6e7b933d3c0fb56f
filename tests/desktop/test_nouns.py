"""Learners, activities, enrolments and the roll, each asked as a page would ask."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import (
    activities,
    attendance,
    centre,
    clock,
    codes,
    enrolments,
    schedule,
    settings,
    volunteers,
)
from desktop.activities import Plan
from desktop.errors import Ambiguous, BadValue, NotFound, Refused
from desktop.learners import register
from desktop.models import (
    Activity,
    DocumentNumber,
    Enrolment,
    Session,
    named_id,
    new_id,
    read_id,
    show_id,
)
from desktop.paths import Home
from desktop.store.store import Store, Tx, volunteer_named

PLAN = Plan("คอมพิวเตอร์เบื้องต้น", "2026-05-20", "2026-06-19", "wed,fri", "09:00-12:00")


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


# --- clock, codes, ids ---------------------------------------------------------------------------


def test_the_clock_is_thailands_wherever_the_laptop_thinks_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-05-19T18:00:00+00:00")
    assert clock.today() == date(2026, 5, 20)
    monkeypatch.setenv("SALA_NOW", "เมื่อวาน")
    with pytest.raises(BadValue, match="clock_unreadable"):
        clock.now()
    monkeypatch.delenv("SALA_NOW")
    assert clock.now().utcoffset() == clock.THAILAND.utcoffset(None)


@given(st.integers(0, 2**40), st.integers(0, 4_000_000_000))
def test_a_stamp_is_above_the_last_and_not_below_a_believable_clock(last: int, seconds: int) -> None:
    moment = clock.datetime.fromtimestamp(seconds, clock.THAILAND)
    made = clock.tick(last, moment)
    assert made > last
    if clock.believable(moment):
        assert made >= seconds * 1000 << 16
    else:
        assert made == last + 1


@given(st.sampled_from("ABZ"), st.integers(1, 10**8), st.data())
def test_a_learners_code_shows_a_wrong_digit_and_a_swap(
    letter: str, number: int, data: st.DataObject
) -> None:
    code = codes.learner_code(letter, number)
    assert codes.is_learner_code(code.lower())
    at = data.draw(st.integers(1, len(code) - 2))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != code[at]]))
    assert not codes.is_learner_code(code[:at] + other + code[at + 1 :])
    if at < len(code) - 2 and code[at] != code[at + 1]:
        assert not codes.is_learner_code(code[:at] + code[at + 1] + code[at] + code[at + 2 :])


def test_ids_are_shown_and_read_back() -> None:
    one, two = new_id(), new_id()
    assert read_id(str(show_id(one))) == one
    assert read_id(str(show_id(one + two))) == one + two
    assert read_id(str(show_id(b"desk-id8"))) == b"desk-id8"
    assert show_id(None) is None
    assert named_id("holiday", "x") == named_id("holiday", "x") != named_id("holidayx")
    with pytest.raises(BadValue, match="id_unreadable"):
        read_id("ไม่ใช่")


# --- the centre ----------------------------------------------------------------------------------


def test_a_centre_says_who_signs(tx: Tx) -> None:
    assert centre.told(tx).signers == ()
    told = centre.amend(
        tx,
        name=" ศาลาดอกคำใต้ ",
        signers=["นายหนึ่ง|ประธาน", "นางสอง | หัวหน้าศูนย์"],
        verify_url="https://a.example/v",
    )
    assert told.name == "ศาลาดอกคำใต้"
    assert told.signers == (("นายหนึ่ง", "ประธาน"), ("นางสอง", "หัวหน้าศูนย์"))
    assert centre.amend(tx).verify_url == "https://a.example/v"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"name": "  "}, "centre_name"),
        ({"name": "ก" * 300}, "centre_name"),
        ({"signers": ["ไม่มีตำแหน่ง"]}, "signer_unfit"),
        ({"signers": ["a|b"] * 4}, "signer_unfit"),
        ({"verify_url": "ftp://x"}, "url_unfit"),
        ({"verify_url": "https://x.example/#a"}, "url_unfit"),
    ],
)
def test_a_centre_refuses_what_cannot_be_meant(tx: Tx, wrong: dict[str, object], code: str) -> None:
    with pytest.raises(BadValue, match=code):
        centre.amend(tx, **wrong)  # type: ignore[arg-type]


def test_a_pin_fits_its_volunteer_only(store: Store) -> None:
    with store.read() as tx:
        teacher = volunteer_named(tx, "ครูสมใจ")
        assert volunteers.pin_fits(tx, teacher, "1234")
        assert not volunteers.pin_fits(tx, teacher, "4321")
        assert not volunteers.pin_fits(tx, new_id(), "1234")
        with pytest.raises(NotFound):
            volunteer_named(tx, "ใครไม่รู้")


def test_settings_of_a_broken_file_are_the_usual_ones(home: Home) -> None:
    assert settings.load(home).language == "th"
    settings.save(home, settings.Settings("en"))
    assert settings.load(home).language == "en"
    for broken in ("{", "[]", '{"language": "xx"}'):
        home.settings.write_text(broken, encoding="utf-8")
        assert settings.load(home).language == "th"


# --- schedule ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("wed,fri", ("wed", "fri")),
        ("fri, wed", ("wed", "fri")),
        ("Monday TUES", ("mon", "tue")),
        ("พุธ,ศุกร์", ("wed", "fri")),
        ("วันจันทร์ พฤ. อา", ("mon", "thu", "sun")),
    ],
)
def test_weekdays_are_read_as_people_write_them(text: str, days: tuple[str, ...]) -> None:
    assert schedule.read_weekly(text) == days


@pytest.mark.parametrize("text", ["", "someday", "wed,,x", "1"])
def test_other_words_are_no_weekdays(text: str) -> None:
    with pytest.raises(BadValue, match="weekday_unreadable"):
        schedule.read_weekly(text)


def test_hours_are_read_as_people_write_them() -> None:
    for text in ("09:00-12:30", "9.00–12.30 น.", "9:00 ถึง 12:30"):
        hours = schedule.read_hours(text)
        assert (hours.starts, hours.ends, hours.minutes) == ("09:00", "12:30", 210)
    for text in (
        "12:00-09:00",
        "09:00",
        "25:00-26:00",
        "09:70-10:00",
        "เช้า",
        "09:00-12:00-13:00",
        "9:00-9:00",
    ):
        with pytest.raises(BadValue, match="hours_unreadable"):
            schedule.read_hours(text)


# --- activities ----------------------------------------------------------------------------------


def test_a_holiday_is_left_out_and_named(tx: Tx) -> None:
    planned = activities.plan(tx, PLAN)
    assert [day.isoformat() for day, _ in planned.left_out] == ["2026-06-03"]
    assert "วันเฉลิมพระชนมพรรษา" in planned.left_out[0][1]
    assert len(planned.sessions) == 9
    assert [m.number for m in planned.sessions] == list(range(1, 10))
    assert planned.activity.minutes == 9 * 180
    assert planned.activity.code == "A01"


def test_announced_hours_stand_beside_the_sessions_own(tx: Tx) -> None:
    plan = Plan(PLAN.title, PLAN.first, PLAN.last, PLAN.weekly, PLAN.time, hours="30")
    planned = activities.plan(tx, plan)
    assert planned.activity.minutes == 1800


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("title", "", "title_unfit"),
        ("title", "ก" * 400, "title_unfit"),
        ("first", "2026", "day_needed"),
        ("first", "31/2/2569", "day_needed"),
        ("first", "9999-01-01", "date_unreadable"),
        ("last", "2026-05-01", "days_reversed"),
        ("weekly", "x", "weekday_unreadable"),
        ("time", "x", "hours_unreadable"),
        ("hours", "x", "hours_number"),
        ("hours", "-3", "hours_number"),
        ("hours", "1e400", "hours_number"),
        ("capacity", 0, "capacity_unfit"),
        ("rule", "0", "rule_unreadable"),
        ("rule", "101%", "rule_unreadable"),
    ],
)
def test_a_plan_that_cannot_be_meant_is_refused(tx: Tx, field: str, value: object, code: str) -> None:
    told = {
        "title": PLAN.title,
        "first": PLAN.first,
        "last": PLAN.last,
        "weekly": PLAN.weekly,
        "time": PLAN.time,
    }
    with pytest.raises(BadValue, match=code):
        activities.plan(tx, Plan(**{**told, field: value}))  # type: ignore[arg-type]


def test_a_plan_of_holidays_only_is_refused(tx: Tx) -> None:
    with pytest.raises(Refused, match="no_sessions"):
        activities.plan(tx, Plan("ก", "2026-06-03", "2026-06-03", "wed", "09:00-12:00"))


def test_activities_and_sessions_are_named_by_code_id_and_title(tx: Tx) -> None:
    planned = activities.plan(tx, PLAN)
    key = planned.activity.id
    for text in ("a01", " A01 ", str(show_id(key)), PLAN.title):
        assert activities.named(tx, text).id == key
    assert activities.session_named(tx, "A01#3").number == 3
    assert activities.session_named(tx, str(show_id(planned.sessions[2].id))).number == 3
    for text in ("A99", "กขค", str(show_id(new_id()))):
        with pytest.raises(NotFound):
            activities.named(tx, text)
    for text in ("A01#99", "A01#x", "A99#1", "A01", str(show_id(new_id()))):
        with pytest.raises(NotFound):
            activities.session_named(tx, text)
    activities.plan(tx, PLAN)
    with pytest.raises(Ambiguous, match="several_such"):
        activities.named(tx, PLAN.title)
    assert [one.code for one in activities.listed(tx)] == ["A01", "A02"]


# --- learners ------------------------------------------------------------------------------------


def test_only_a_name_is_needed(tx: Tx) -> None:
    known = register.add(tx, "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์")
    assert known.name == "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์"
    learner = register.named(tx, known.code)
    assert (learner.title, learner.sex, learner.birth) == ("นางสาว", "female", None)
    for text in ("", "  ", "\u200b"):
        with pytest.raises(BadValue, match="name_missing"):
            register.add(tx, text)
    with pytest.raises(BadValue, match="name_too_long"):
        register.add(tx, "ก" * 201)


def test_a_birth_is_kept_as_written_with_what_it_can_mean(tx: Tx) -> None:
    known = register.add(tx, "ยายคำ ใจดี", birth="๒๔๘๒", sex="หญิง", nickname="คำ", phone="81 234 5678")
    learner = register.named(tx, known.code)
    assert (learner.birth, learner.birth_as_written, learner.birth_era) == ("1939", "๒๔๘๒", "be")
    assert (learner.birth_earliest, learner.birth_latest) == ("1939-04-01", "1940-03-31")
    assert learner.notes == "year_before_2484"
    assert (learner.sex, learner.nickname, learner.phone) == ("female", "คำ", "0812345678")
    with pytest.raises(BadValue, match="sex_unreadable"):
        register.add(tx, "ก ข", sex="ปลา")
    with pytest.raises(BadValue, match="birth_in_future"):
        register.add(tx, "ก ข", birth="2027-01-01")


def test_learners_are_named_by_id_code_and_number(tx: Tx) -> None:
    known = register.add(tx, "ทองดี แก้วมณี", id_number="1-1017-00230-70-8")
    for text in (known.code.lower(), str(show_id(known.id)), "1101700230708", "๑๑๐๑๗๐๐๒๓๐๗๐๘"):
        assert register.named(tx, text).id == known.id
    for text in ("A99999X", "ทองดี", "9999999999999", str(show_id(new_id()))):
        with pytest.raises(NotFound):
            register.named(tx, text)
    other = register.add(tx, "คนละคน เลขเดียวกัน", id_number="1101700230708")
    with pytest.raises(Ambiguous):
        register.named(tx, "1101700230708")
    learner = tx.row(type(register.named(tx, other.code)), other.id)
    assert learner is not None
    learner.merged_into = known.id
    tx.flush()
    assert register.named(tx, other.code).id == known.id, "a merged learner is the one who stands"
    assert register.standing(tx, other.id).id == known.id
    assert [one.id for one in register.listed(tx)] == [known.id]
    with pytest.raises(NotFound):
        register.standing(tx, new_id())


def test_find_ranks_whole_names_before_beginnings_before_middles(tx: Tx) -> None:
    for name, nick in (
        ("มาลี ใจดี", "หนู"),
        ("มาลีวรรณ ทองสุก", None),
        ("สุมาลี แสงหล้า", None),
        ("หนู น้ำใส", None),
    ):
        register.add(tx, name, nickname=nick)
    assert [f.learner.name for f in register.find(tx, "มาลี")] == [
        "มาลี ใจดี",
        "มาลีวรรณ ทองสุก",
        "สุมาลี แสงหล้า",
    ]
    assert {f.why for f in register.find(tx, "หนู")} == {"name", "nickname"}
    assert register.find(tx, "  ") == []
    assert register.find(tx, "%") == []
    assert register.find(tx, "_") == []


def test_find_takes_broken_marks_numbers_phones_and_the_wrong_keyboard(tx: Tx) -> None:
    known = register.add(tx, "แก้วตา น้ำใส", id_number="1101700230708", phone="0812345678")
    for text in ("เเก้วตา", "น\u0e4d\u0e49าใส", "110170", "0812345", known.code, "cdh;9k"):
        assert [f.learner.id for f in register.find(tx, text)] == [known.id], text
    assert register.find(tx, "1101700230708")[0].score == 100
    assert tx.all(DocumentNumber)[0].number_kind == "thai"


def test_a_profile_is_corrected_and_found_by_its_new_name(tx: Tx) -> None:
    known = register.add(tx, "นางมาลี ใจดี", birth="2500", phone="0812345678")
    learner = register.named(tx, known.code)
    now = register.amend(
        tx, learner, name="นางสาวมาลัย ใจดี", birth="3 มิ.ย. 2501", sex="หญิง", phone="0898765432"
    )
    assert now.name == "นางสาวมาลัย ใจดี"
    assert [f.learner.id for f in register.find(tx, "มาลัย")] == [known.id]
    assert register.find(tx, "มาลี") == []
    assert [f.learner.id for f in register.find(tx, "0898765")] == [known.id]
    again = register.named(tx, known.code)
    assert (again.birth, again.sex) == ("1958-06-03", "female")
    assert register.amend(tx, again, nickname="หนู").nickname == "หนู"
    for wrong, code in (({"name": " "}, "name_missing"), ({"phone": "abc"}, "phone_unreadable")):
        with pytest.raises(BadValue, match=code):
            register.amend(tx, again, **wrong)
    with pytest.raises(BadValue, match="number_unreadable"):
        register.add(tx, "ใคร คนหนึ่ง", id_number="!!!")


def test_who_waits_moves_up_when_there_is_room(tx: Tx) -> None:
    made = activities.plan(
        tx, Plan(PLAN.title, PLAN.first, PLAN.last, PLAN.weekly, PLAN.time, capacity=1)
    )
    one, two = people(tx, 2)
    enrolments.enrol(tx, made.activity.id, [one, two])
    row = tx.row(Enrolment, made.activity.id, one)
    assert row is not None
    row.status = "withdrawn"
    tx.flush()
    assert enrolments.enrol(tx, made.activity.id, [two]).enrolled == (two,)
    assert enrolments.enrol(tx, made.activity.id, [one]).waiting == (one,)
    assert enrolments.enrol(tx, made.activity.id, [one]).already == (one,)


# --- enrolments ----------------------------------------------------------------------------------


@pytest.fixture
def course(tx: Tx) -> activities.Planned:
    return activities.plan(
        tx, Plan(PLAN.title, PLAN.first, PLAN.last, PLAN.weekly, PLAN.time, capacity=2)
    )


def people(tx: Tx, count: int) -> list[bytes]:
    return [register.add(tx, f"คนที่{n} ใจดี").id for n in range(count)]


def test_who_comes_when_it_is_full_waits(tx: Tx, course: activities.Planned) -> None:
    one, two, three = people(tx, 3)
    done = enrolments.enrol(tx, course.activity.id, [one, one, two, three])
    assert (done.enrolled, done.waiting, done.already) == ((one, two), (three,), ())
    again = enrolments.enrol(tx, course.activity.id, enrolments.everybody(tx))
    assert len(again.already) == 3
    assert enrolments.expected(tx, course.activity.id) == [one, two]


def test_who_withdrew_comes_back(tx: Tx, course: activities.Planned) -> None:
    (one,) = people(tx, 1)
    enrolments.enrol(tx, course.activity.id, [one])
    row = tx.row(Enrolment, course.activity.id, one)
    assert row is not None
    row.status = "withdrawn"
    tx.flush()
    assert enrolments.expected(tx, course.activity.id) == []
    assert enrolments.enrol(tx, course.activity.id, [one]).enrolled == (one,)


def test_nobody_and_no_activity_are_refused(tx: Tx, course: activities.Planned) -> None:
    with pytest.raises(BadValue, match="nobody_named"):
        enrolments.enrol(tx, course.activity.id, [])
    with pytest.raises(NotFound):
        enrolments.enrol(tx, new_id(), [new_id()])


# --- the roll ------------------------------------------------------------------------------------


def statuses(tx: Tx, session: bytes) -> list[tuple[str | None, int | None]]:
    return [(line.status, line.minutes) for line in attendance.roll(tx, session)]


def test_all_present_then_exceptions_and_the_other_way_round(tx: Tx, course: activities.Planned) -> None:
    one, two = people(tx, 2)
    enrolments.enrol(tx, course.activity.id, [one, two])
    first, second = course.sessions[0].id, course.sessions[1].id
    assert attendance.mark_rest(tx, first, "present") == 2
    attendance.mark(tx, first, two, "late", 15)
    attendance.mark(tx, second, two, "absent")
    assert attendance.mark_rest(tx, second, "present") == 1
    assert attendance.mark_rest(tx, second, "present") == 0
    assert statuses(tx, first) == [("present", None), ("late", 15)]
    assert statuses(tx, second) == [("present", None), ("absent", None)]
    tx.orm.expire_all()
    assert [tx.row(Session, s).status for s in (first, course.sessions[2].id)] == ["met", "planned"]  # type: ignore[union-attr]


def test_a_walk_in_is_on_the_roll_and_who_left_stays_correctable(
    tx: Tx, course: activities.Planned
) -> None:
    one, walk_in = people(tx, 2)
    enrolments.enrol(tx, course.activity.id, [one])
    session = course.sessions[0].id
    attendance.mark(tx, session, one, "present")
    attendance.mark(tx, session, walk_in, "present")
    row = tx.row(Enrolment, course.activity.id, one)
    assert row is not None
    row.status = "withdrawn"
    tx.flush()
    roll = attendance.roll(tx, session)
    assert [(line.learner, line.enrolment) for line in roll] == [(one, "withdrawn"), (walk_in, None)]
    attendance.mark(tx, session, one, "absent")
    assert statuses(tx, session)[0] == ("absent", None)


@pytest.mark.parametrize(
    ("status", "minutes", "kept"),
    [
        ("present", None, None), ("present", 0, 0), ("late", None, 0), ("late", 20, 20), ("left_early", 180, 180),
        ("excused", None, None), ("excused", 60, 60), ("absent", None, None), ("absent", 180, 180),
    ],
)  # fmt: skip
def test_minutes_missed_are_kept_where_they_belong(
    status: str, minutes: int | None, kept: int | None
) -> None:
    assert attendance.missed(status, minutes, 180) == kept


@pytest.mark.parametrize(
    ("status", "minutes", "code"),
    [("here", None, "status_unknown"), ("late", 181, "minutes_unfit"), ("late", -1, "minutes_unfit"),
     ("present", 5, "minutes_unfit"), ("absent", 181, "minutes_unfit")],
)  # fmt: skip
def test_minutes_that_do_not_belong_are_refused(status: str, minutes: int | None, code: str) -> None:
    with pytest.raises(BadValue, match=code):
        attendance.missed(status, minutes, 180)


def test_a_session_that_does_not_meet_has_no_roll_to_mark(tx: Tx, course: activities.Planned) -> None:
    (one,) = people(tx, 1)
    row = tx.row(Session, course.sessions[0].id)
    assert row is not None
    row.status = "cancelled"
    tx.flush()
    with pytest.raises(Refused, match="session_not_meeting"):
        attendance.mark(tx, row.id, one, "present")
    with pytest.raises(NotFound):
        attendance.mark(tx, new_id(), one, "present")
    assert attendance.roll(tx, new_id()) == []
    assert tx.row(Activity, course.activity.id) is not None
