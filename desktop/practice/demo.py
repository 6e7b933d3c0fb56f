"""A practice centre: made-up people, a session going on at this very hour, past rolls, one earned."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop import activities, attendance, enrolments, holidays, outside, programmes, schedule
from desktop.errors import BadValue
from desktop.founding import Founded, Founding, found
from desktop.paths import Home
from desktop.practice import people
from desktop.store.keys import KeyFile
from desktop.store.store import Store, Tx, open_with

MOST = 100_000
CENTRE = "ศาลาแม่กา (ฝึกหัด)"
PROGRAMME = "ชาวแม่กาเรียนรู้ทันโลก"


@dataclass(frozen=True, slots=True)
class Course:
    """One activity of the practice centre, told from today on."""

    title: str
    begun: int
    """So many days ago."""
    ends: int
    """In so many days; below zero it is over."""
    weekdays: tuple[int, ...]
    """Days of the week, counted from today's."""
    place: str
    facilitator: str
    people: tuple[int, int]
    """Which of the learners: from, so many."""


FINISHED = Course(
    "คอมพิวเตอร์เบื้องต้นสำหรับผู้สูงอายุ", 70, -3, (1, 3), "ห้องคอมพิวเตอร์ อบต.", "ครูพิสิษฐ์ แสงอรุณ", (0, 24)
)
EARLY = Course("ไทเก๊กยามเช้า", 24, 40, (0, 1, 3, 5), "ลานวัดแม่กา", "ลุงคำปัน ใจดี", (6, 26))
NOW = Course("การใช้เทคโนโลยีดิจิทัลเพื่อพัฒนาคุณภาพชีวิต", 28, 28, (0, 2), "ศาลาวัดแม่กา", "ครูนิภา ปันแก้ว", (0, 30))
LATER = Course("สานตะกร้าหวายและงานจักสาน", 21, 35, (0, 2), "โรงครัว", "ป้าจันทร์ดี ทุ่งรวงทอง", (12, 30))
EVENING = Course("ภาษาอังกฤษในชีวิตประจำวัน", 21, 35, (1, 4), "ห้องประชุม 1", "ครูนิภา ปันแก้ว", (24, 30))
EVENING_TIME, FINISHED_TIME = "17:30-19:00", "09:00-12:00"


@dataclass(frozen=True, slots=True)
class Filled:
    """What a practice centre holds."""

    founded: Founded
    learners: int
    activities: int
    sessions: int


def fill(home: Home, passphrase: str, learners: int = 60) -> Filled:
    """Fill an empty home.

    Raises:
        Refused: `already_set_up`, when anything is there.
        BadValue: `learners_number`.
    """
    if not 1 <= learners <= MOST:
        raise BadValue("learners_number", field="learners", value=learners, longest=MOST)
    founded = found(home, Founding(CENTRE, passphrase, volunteer="ครูสมใจ", practice=True))
    with open_with(home, KeyFile.load(home.key).open(passphrase=passphrase)) as store:
        with store.write("demo.learners") as tx:
            who = people.register(tx, learners)
        with store.write("demo.days") as tx:
            first = tx.today.replace(month=1, day=1)
            holidays.seed(tx, "observance", first, first.replace(year=first.year + 1))
        courses = _today(store)
        sessions = sum(_course(store, course, time, who) for course, time in courses)
        _programme(store)
    return Filled(founded, learners, len(courses), sessions)


def _programme(store: Store) -> None:
    """What is over and what goes on count together, so that somebody has credits already."""
    with store.write("demo.activity") as tx:
        made = programmes.save(tx, None, PROGRAMME, 300)
        keys = {one.title: one.id for one in programmes.choices(tx)}
        parts = [(keys[FINISHED.title], 150, True), (keys[NOW.title], 150, True)]
        programmes.put_parts(tx, made.id, [*parts, (keys[EVENING.title], 100, False)])
        # one that costs more than the office allows, to see what is said of it
        dear = activities.Amended(shape="interest_group", per_hour="220")
        activities.amend(tx, keys[EVENING.title], dear)
    with store.write("outside.save") as tx:
        _elsewhere(tx, keys[FINISHED.title], made.id)


def _elsewhere(tx: Tx, activity: bytes, programme: bytes) -> None:
    """What two of them learned elsewhere: the one was looked at, the other still waits."""
    rows = tx.sql.execute(
        "SELECT learner FROM enrolment WHERE activity = ? ORDER BY learner LIMIT 2", (activity,)
    ).fetchall()
    last_year = str(tx.today.year + 542)
    for (learner,), told in zip(
        rows,
        (
            outside.Told(
                *("ทอผ้าลายน้ำไหล", "other_centre", "ศาลาดอกคำใต้", last_year, "", "42", "ทอผ้าขายเองได้"),
                *("certificate", "เลขที่ 14", programme),
            ),
            outside.Told("เลี้ยงผึ้งโพรงไทย", "work", "บ้านห้วยเคียน", last_year, "", "120", evidence="told"),
        ),
        strict=False,
    ):
        line = outside.put(tx, learner, None, told)
        if told.programme is not None:
            outside.check(tx, line.id, "ครูนิภา สอนดี", "ครู ศกร.ตำบล")


def _today(store: Store) -> list[tuple[Course, str]]:
    """The courses with their hours: one over, one going on, one to come, at any time of day."""
    with store.read() as tx:
        early, now, later = hours_around(tx.moment)
    return [
        (FINISHED, FINISHED_TIME),
        (EARLY, early),
        (NOW, now),
        (LATER, later),
        (EVENING, EVENING_TIME),
    ]


def hours_around(moment: datetime) -> tuple[str, str, str]:
    """Three times of a day: over by now, going on now, and still to come as far as the day reaches."""
    half = (moment.hour * 60 + moment.minute) // 30 * 30
    now = schedule.Hours(max(0, half - 30), min(24 * 60, half + 120))
    start = max(0, now.start - 90)
    early = schedule.Hours(start, max(start + 30, now.start - 30))
    coming = min(max(half + 90, now.end), 23 * 60 + 30)
    later = schedule.Hours(coming, min(coming + 120, 24 * 60))
    return tuple(f"{one.starts}-{one.ends}" for one in (early, now, later))  # type: ignore[return-value]


def _course(store: Store, course: Course, time: str, who: list[bytes]) -> int:
    planned = _plan(store, course, time)
    first, count = course.people
    _take_part(store, course, planned, who[first : first + count] or who)
    return len(planned.sessions)


def _plan(store: Store, course: Course, time: str) -> activities.Planned:
    with store.write("demo.activity") as tx:
        today = tx.today
        weekly = [schedule.DAYS[(today.weekday() + day) % 7] for day in course.weekdays]
        planned = activities.plan(
            tx,
            activities.Plan(
                course.title,
                (today - timedelta(course.begun)).isoformat(),
                (today + timedelta(course.ends)).isoformat(),
                ",".join(weekly),
                time,
                capacity=40,
                place=course.place,
                facilitator=course.facilitator,
            ),
        )
        if 0 in course.weekdays and today in dict(planned.left_out):
            activities.hold_anyway(tx, planned.activity.id, today)  # practice needs a lesson today
    with store.read() as tx:
        sessions = tuple(activities.meetings(tx, planned.activity.id))
    return activities.Planned(planned.activity, sessions, planned.left_out)


def _take_part(store: Store, course: Course, planned: activities.Planned, who: list[bytes]) -> None:
    dice = random.Random(course.title)  # noqa: S311  (made-up rolls, the same ones every time)
    with store.write("demo.rolls") as tx:
        enrolments.enrol(tx, planned.activity.id, who)
        tx.sql.execute(  # they were there from the first day on
            "UPDATE enrolment SET on_day = ? WHERE activity = ?",
            (planned.activity.first_day.isoformat(), planned.activity.id),
        )
        met = [one for one in planned.sessions if one.day < tx.today or course is EARLY]
        met = [one for one in met if one.day <= tx.today]
        for session in met[:-2]:
            _roll(tx, dice, session, who)
        _last_two(tx, course, met[-2:], who)
        if course is EVENING:  # one more absence costs this one the certificate
            for session in met[:3]:
                _mark(tx, session, who[:1], "absent")
        if course is NOW:
            for session in planned.sessions:
                if session.day == tx.today:
                    _mark(tx, session, who[3:5], "excused")


def _roll(tx: Tx, dice: random.Random, session: activities.Meeting, who: list[bytes]) -> None:
    """A session's roll: nearly all came."""
    attendance.mark_rest(tx, session.id, "present")
    for learner in dice.sample(who, k=min(2, len(who))):
        attendance.mark(tx, session.id, learner, dice.choice(["absent", "excused", "late"]))


def _last_two(tx: Tx, course: Course, sessions: list[activities.Meeting], who: list[bytes]) -> None:
    """In one course three stay away twice in a row; in another the last roll is not typed in whole."""
    for session in sessions:
        if course is NOW:
            _mark(tx, session, who[-3:], "absent")
        if course is LATER and session is sessions[-1]:
            _mark(tx, session, who[:-4], "present")
        else:
            attendance.mark_rest(tx, session.id, "present")


def _mark(tx: Tx, session: activities.Meeting, who: list[bytes], status: str) -> None:
    for learner in who:
        attendance.mark(tx, session.id, learner, status)
