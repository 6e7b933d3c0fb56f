"""The list of all activities, and the page of one."""

from __future__ import annotations

from datetime import date

import pytest

from desktop import activities, enrolments
from desktop.activities import Amended
from desktop.errors import BadValue, NotFound
from desktop.models import new_id
from desktop.store.store import Store, Tx
from tests.desktop.class_of import class_of, learners, planned, roll


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


def test_the_catalogue_counts_people_and_sessions(tx: Tx) -> None:
    planned(tx, "จบไปแล้ว", "2025-12-01", "2025-12-31", "mon")
    made, _ = class_of(tx, 3, capacity=2, place="ห้อง 1", facilitator="ครูนิภา")
    roll(tx, made.sessions[0].id)
    newest, oldest = activities.catalogue(tx)
    assert (newest.title, newest.enrolled, newest.capacity) == ("สานตะกร้า", 2, 2)
    assert (newest.met, newest.of) == (1, len(made.sessions))
    assert (newest.weekly, newest.starts, newest.ends) == (("wed", "fri"), "09:00", "12:00")
    assert (newest.place, newest.facilitator) == ("ห้อง 1", "ครูนิภา")
    assert (oldest.title, oldest.enrolled, oldest.last_day) == ("จบไปแล้ว", 0, date(2025, 12, 31))
    assert activities.catalogue(tx, since=date(2026, 1, 1)) == (newest,)


def test_the_page_of_an_activity_has_rolls_in_numbers_and_people_by_name(tx: Tx) -> None:
    made, who = class_of(tx, 4, capacity=3)
    roll(tx, made.sessions[0].id, (who[0], "absent"), (who[1], "late"))
    told = activities.detail(tx, made.activity.id)
    assert told.activity == made.activity
    assert [(one.marked, one.came) for one in told.sessions[:2]] == [(3, 2), (0, 0)]
    assert told.sessions[0].meeting.status == "met"
    assert [one.name for one in told.enrolled] == ["นายคำปัน แสงทอง", "นางบัวลอย น้ำทิพย์", "นางสาวมาลี ใจดี"]
    assert [one.name for one in told.waiting] == ["จะแฮ"]


def test_whoever_waits_longest_stands_first(tx: Tx) -> None:
    made = planned(tx, capacity=1)
    first, second, third = learners(tx, 3)
    enrolments.enrol(tx, made.activity.id, [third, second, first])
    tx.sql.execute("UPDATE enrolment SET on_day = '2026-05-01' WHERE learner = ?", (second,))
    assert [one.id for one in activities.detail(tx, made.activity.id).waiting] == [second, first]


def test_an_activity_that_is_not_there_has_no_page(tx: Tx) -> None:
    with pytest.raises(NotFound):
        activities.detail(tx, new_id())


def test_a_fiscal_year_has_what_runs_in_it_and_every_year_its_count(tx: Tx) -> None:
    planned(tx, "ข้ามปี", "2025-09-01", "2025-10-31", "mon")
    planned(tx, "ปีใหม่", "2025-10-01", "2025-10-31", "fri")
    planned(tx, "ปีเก่า", "2025-09-01", "2025-09-30", "tue")
    assert activities.fiscal_years(tx) == {2569: 2, 2568: 2}
    of_year = {
        year: {one.title for one in activities.catalogue(tx, *activities.fiscal_span(year))}
        for year in (2568, 2569, 2570)
    }
    assert of_year == {2568: {"ข้ามปี", "ปีเก่า"}, 2569: {"ข้ามปี", "ปีใหม่"}, 2570: set()}
    for unfit in (0, 99999):
        with pytest.raises(BadValue) as told:
            activities.fiscal_span(unfit)
        assert told.value.code == "period_unfit"


def test_the_catalogue_holds_what_is_not_over_against_the_numbers(tx: Tx) -> None:
    over = planned(tx, "จบไปแล้ว", "2025-12-01", "2025-12-31", "mon")
    made, _ = class_of(tx, 5)
    for key in (over.activity.id, made.activity.id):
        activities.amend(tx, key, Amended(shape="interest_group"))
    newest, oldest = activities.catalogue(tx)
    assert newest.cautions == activities.cautions(tx, made.activity.id)
    assert [(one.code, one.have, one.asked) for one in newest.cautions] == [("few_people", 5, 6)]
    assert oldest.cautions == ()
