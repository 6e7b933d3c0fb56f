"""The numbers of a month, counted by hand beside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from desktop import attendance, reports
from desktop.learners import register
from desktop.models import LearnerGroup, named_id, new_id
from desktop.reports.completion import completed, without_certificate
from desktop.store.store import Store, Tx
from desktop.thai import dates
from tests.desktop.class_of import class_of, learners, planned, roll


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def _mark(tx: Tx, session: bytes, learner: bytes, status: str, minutes: int | None = None) -> None:
    attendance.mark(tx, session, learner, status, minutes)


def _bands(told: reports.Counts) -> dict[str, tuple[int, int, int]]:
    return {
        one.band: (one.female, one.male, one.not_stated)
        for one in told.by_sex_age
        if one.female + one.male + one.not_stated
    }


def test_people_visits_and_minutes(tx: Tx) -> None:
    made, who = class_of(tx, 4)
    wed, fri = (m for m in made.sessions if m.day in {date(2026, 5, 6), date(2026, 5, 8)})
    _mark(tx, wed.id, who[0], "present")
    _mark(tx, wed.id, who[1], "late", 30)
    _mark(tx, wed.id, who[2], "absent")
    _mark(tx, wed.id, who[3], "excused", 60)
    _mark(tx, fri.id, who[0], "left_early", 45)
    told = reports.month(tx, 2026, 5)
    assert (told.people, told.visits, told.minutes) == (2, 3, 180 + 150 + 135)
    assert (told.first, told.last) == (date(2026, 5, 1), date(2026, 5, 31))
    assert [one.visits for one in told.over_time] == [0, 3, 0, 0, 0]
    assert reports.brief(tx, 2026, 5) == reports.Brief(2, 3, 465)


def test_what_does_not_count_is_not_counted(tx: Tx) -> None:
    made, who = class_of(tx, 2)
    roll(tx, made.sessions[0].id)
    roll(tx, made.sessions[1].id)
    tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE id = ?", (made.sessions[0].id,))
    attendance.unmark(tx, made.sessions[1].id, who[0])
    told = reports.month(tx, 2026, 5)
    assert (told.people, told.visits) == (1, 1)


def test_the_month_before_and_who_came_for_the_first_time(tx: Tx) -> None:
    made, who = class_of(tx, 3, first="2026-04-22")
    april = [m for m in made.sessions if m.day.month == 4]
    may = [m for m in made.sessions if m.day.month == 5]
    _mark(tx, april[0].id, who[0], "present")
    _mark(tx, april[0].id, who[1], "absent")  # who was only ever absent has not come yet
    for learner in who:
        _mark(tx, may[0].id, learner, "present")
    told = reports.month(tx, 2026, 5)
    assert (told.people, told.new_people) == (3, 2)
    assert (told.people_before, told.minutes_before) == (1, 180)
    assert reports.month(tx, 2026, 4).new_people == 1
    quarter = reports.quarter(tx, 2569, 3)
    assert (quarter.people, quarter.new_people, quarter.people_before) == (3, 3, 0)
    assert [one.visits for one in quarter.over_time] == [1, 3, 0]
    assert [one.visits for one in reports.year(tx, 2569).over_time] == [0] * 6 + [1, 3, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("birth", "band"),
    [
        ("1/6/2554", "<15"),  # fifteen on the day after the month
        ("31/5/2554", "15–24"),
        ("1/6/2489", "70–79"),
        ("31/5/2489", "80+"),
        ("31/5/2529", "40–59"),
        ("1/6/2529", "25–39"),
        ("2499", "60–69"),
        (None, "unknown"),
    ],
)
def test_each_is_counted_in_the_age_of_the_last_day(tx: Tx, birth: str | None, band: str) -> None:
    one = register.add(tx, "นางสาวมาลี ใจดี", birth=birth).id
    made = planned(tx)
    _mark(tx, made.sessions[0].id, one, "present")
    told = reports.month(tx, 2026, 5)
    assert _bands(told) == {band: (1, 0, 0)}
    assert told.without_birth == (birth is None)


def test_a_birth_known_by_year_alone_counts_from_the_middle_of_the_year(tx: Tx) -> None:
    # พ.ศ. 2509 is 1966: in the middle of it, they turn 60 on 2 July 2026
    one = register.add(tx, "นายคำปัน แสงทอง", birth="2509").id
    made = planned(tx, last="2026-07-31")
    for session in made.sessions:
        _mark(tx, session.id, one, "present")
    assert _bands(reports.month(tx, 2026, 6)) == {"40–59": (0, 1, 0)}
    assert _bands(reports.month(tx, 2026, 7)) == {"60–69": (0, 1, 0)}


def test_a_birthday_on_29_february_comes_on_1_march_in_other_years(tx: Tx) -> None:
    one = register.add(tx, "นางบัวลอย น้ำทิพย์", birth="29/2/2551").id
    for day, band in (("2023-02", "<15"), ("2023-03", "15–24")):
        made = planned(tx, first=f"{day}-01", last=f"{day}-28", weekly="mon,tue")
        _mark(tx, made.sessions[0].id, one, "present")
        assert _bands(reports.month(tx, int(day[:4]), int(day[5:]))) == {band: (1, 0, 0)}
        age = dates.age_on(
            dates.read_date("29/2/2551", today=tx.today), reports.month(tx, 2023, int(day[5:])).last
        )
        assert (age[0] < 15) == (band == "<15")


def test_one_can_be_in_several_target_groups_for_a_time(tx: Tx) -> None:
    made, who = class_of(tx, 3)
    roll(tx, made.sessions[0].id, (who[2], "absent"))
    for learner, code, since, until in (
        (who[0], "elderly", None, None),
        (who[0], "farmer", "2026-05-31", None),
        (who[1], "elderly", "2026-01-01", "2026-05-01"),
        (who[1], "farmer", "2026-06-01", None),  # not yet
        (who[1], "disabled", None, "2026-04-30"),  # no longer
        (who[2], "ethnic", None, None),  # did not come
    ):
        group = named_id("target_group", code)
        tx.add(LearnerGroup(id=new_id(), learner=learner, target_group=group, since=since, until=until))
    assert reports.month(tx, 2026, 5).by_group == (("ผู้สูงอายุ", 2), ("เกษตรกร", 1))


def test_who_was_merged_into_another_counts_as_that_one(tx: Tx) -> None:
    made, who = class_of(tx, 3)
    roll(tx, made.sessions[0].id)
    tx.sql.execute("UPDATE learner SET merged_into = ? WHERE id = ?", (who[0], who[1]))
    told = reports.month(tx, 2026, 5)
    assert (told.people, told.visits) == (2, 2), "one person comes to one session once"
    assert reports.brief(tx, 2026, 5).people == 2
    assert sum(sum(counts) for counts in _bands(told).values()) == 2


def test_completed_are_people_of_the_activities_that_end_in_the_month(tx: Tx) -> None:
    who = learners(tx, 3)
    for title, last in (("หนึ่ง", "2026-05-15"), ("สอง", "2026-05-20"), ("สาม", "2026-06-12")):
        made = planned(tx, title, first="2026-05-06", last=last, weekly="wed")
        for session in made.sessions:
            _mark(tx, session.id, who[0], "present")
            _mark(tx, session.id, who[1], "absent")
    told = reports.month(tx, 2026, 5)
    assert (told.completed, told.completing) == (1, 2)
    assert completed(tx, date(2026, 6, 1), date(2026, 6, 30)).people == 1
    assert without_certificate(tx, []) == {}


def test_a_month_without_anything_has_noughts(tx: Tx) -> None:
    told = reports.month(tx, 2026, 2)
    assert (told.people, told.visits, told.minutes, told.new_people, told.completed) == (0, 0, 0, 0, 0)
    assert [one.band for one in told.by_sex_age] == list(reports.BANDS)
    assert (told.by_group, told.without_birth) == ((), 0)
