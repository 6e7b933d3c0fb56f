"""What an activity is beside its days, what the office's numbers say of it, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop import activities, attendance, office_rules
from desktop.activities import Amended, Asked
from desktop.certificates import board, earned
from desktop.certificates.earned import EARNED, LOST, POSSIBLE, Item, Rule, Standing, judge_items
from desktop.errors import BadValue, NotFound
from desktop.models import Activity, new_id
from desktop.reports.completion import completed, without_certificate
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from desktop.store.verify import verify
from tests.desktop.class_of import class_of, planned


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def standing(tx: Tx, activity: bytes, who: bytes) -> Standing:
    row = tx.row(Activity, activity)
    assert row is not None
    return next(one for one in earned.standings(tx, row) if one.learner == who)


# --- terms ---------------------------------------------------------------------------------------


def test_all_that_is_said_is_read_back_and_one_undo_takes_it_away(store: Store) -> None:
    with store.write("test") as tx:
        key = planned(tx).activity.id
        before = activities.terms(tx, key)
    said = Amended(
        shape="interest_group",
        theme="จักสาน",
        objectives="ทำตะกร้าใช้เองได้",
        theory_hours="5",
        practice_hours="22.5",
        capacity="๒๐",
        fewest="8",
        place="โรงครัว",
        facilitators=("ป้าจันทร์ดี", "ลุงคำปัน"),
        equipment=(("มีดจักตอก", 12), ("โต๊ะยาว", 2)),
        budget_line="งบ 11/2569",
        per_hour="200",
        material_cost="1,000",
        rule_of="sessions",
        rule_percent="75%",
        rule_hours="20",
        rule_score="60",
        waiting_rule="oldest",
    )
    with store.write("activities.amend") as tx:
        told = activities.amend(tx, key, said)
    assert (told.shape, told.theme, told.theory_hours, told.practice_hours) == (
        "interest_group", "จักสาน", 5.0, 22.5,
    )  # fmt: skip
    assert (told.capacity, told.fewest, told.per_hour, told.material_cost) == (20, 8, 200, 1000)
    assert told.facilitators == ("ป้าจันทร์ดี", "ลุงคำปัน")
    assert told.equipment == (("มีดจักตอก", 12), ("โต๊ะยาว", 2))
    assert (told.rule_of, told.rule_percent, told.rule_hours, told.rule_score) == (
        "sessions",
        75,
        20.0,
        60,
    )
    assert told.waiting_rule == "oldest"
    with store.write("undo") as tx:
        undo(tx)
    with store.read() as tx:
        assert activities.terms(tx, key) == before
    sql = store.driver()
    assert verify(sql) == []
    sql.close()


def test_what_was_not_touched_stays_and_an_empty_text_takes_away(tx: Tx) -> None:
    key = planned(tx).activity.id
    activities.amend(tx, key, Amended(theme="จักสาน", per_hour="200", facilitators=("ก", "ข")))
    told = activities.amend(tx, key, Amended(theme="", facilitators=("ข",)))
    assert (told.theme, told.per_hour, told.facilitators) == (None, 200, ("ข",))
    told = activities.amend(tx, key, Amended(facilitators=("ข", "ก")))
    assert told.facilitators == ("ข", "ก"), "who was taken out comes back"


def test_every_field_that_cannot_be_meant_is_named_and_nothing_is_changed(store: Store) -> None:
    with store.write("test") as tx:
        key = planned(tx).activity.id
    wrong = Amended(
        shape="circle", capacity="many", rule_percent="", per_hour="-1", rule_score="101", title=""
    )
    with pytest.raises(BadValue) as caught, store.write("test") as tx:
        activities.amend(tx, key, wrong)
    fields = {error.fields["field"] for error in caught.value.fields["errors"]}
    assert fields == {"shape", "capacity", "rule_percent", "per_hour", "rule_score", "title"}
    with store.read() as tx:
        assert activities.terms(tx, key).capacity is None


def test_nothing_of_no_activity(tx: Tx) -> None:
    for asked in (activities.terms, activities.cautions):
        with pytest.raises(NotFound):
            asked(tx, new_id())


def test_so_many_of_a_thing_there_are(tx: Tx) -> None:
    activities.there_are(tx, "โต๊ะยาว", 4)
    assert activities.things(tx) == (("โต๊ะยาว", 4),)
    with pytest.raises(BadValue, match="number_unfit"):
        activities.there_are(tx, "โต๊ะยาว", 0)


# --- the office's numbers -------------------------------------------------------------------------


def test_the_offices_numbers_warn_with_both_figures(tx: Tx) -> None:
    made, _ = class_of(tx, 5)
    activities.amend(
        tx, made.activity.id, Amended(shape="interest_group", per_hour="250", material_cost="1200")
    )
    told = [(one.code, one.have, one.asked) for one in activities.cautions(tx, made.activity.id)]
    assert told == [("few_people", 5, 6), ("dear_hour", 250, 200), ("dear_material", 1200, 1000)]


def test_an_activitys_own_number_goes_before_the_offices(tx: Tx) -> None:
    made, _ = class_of(tx, 5)
    activities.amend(tx, made.activity.id, Amended(shape="interest_group", fewest="5"))
    assert activities.cautions(tx, made.activity.id) == ()


def test_a_vocational_class_is_of_thirty_one_hours_and_over(tx: Tx) -> None:
    made, _ = class_of(tx, 6)  # 27 hours
    activities.amend(tx, made.activity.id, Amended(shape="vocational", fewest="1"))
    assert [(c.code, c.have, c.asked) for c in activities.cautions(tx, made.activity.id)] == [
        ("too_short", 27, 31)
    ]


def test_without_a_shape_nothing_is_asked(tx: Tx) -> None:
    made, _ = class_of(tx, 1)
    assert activities.cautions(tx, made.activity.id) == ()


def test_rules_change_and_only_what_changed_is_kept(tx: Tx) -> None:
    assert office_rules.number(tx, "interest_group", "fewest") == 6
    office_rules.change(tx, "interest_group.fewest", 8)
    assert office_rules.number(tx, "interest_group", "fewest") == 8
    assert tx.sql.execute("SELECT rules FROM centre").fetchone() == ('{"interest_group.fewest": 8}',)
    office_rules.change(tx, "interest_group.fewest", 6)
    assert tx.sql.execute("SELECT rules FROM centre").fetchone() == (None,)
    for name, value, code in (
        ("interest_group.colour", 1, "rule_unknown"), ("interest_group.fewest", -1, "rule_number_unfit"),
    ):  # fmt: skip
        with pytest.raises(BadValue, match=code):
            office_rules.change(tx, name, value)


# --- what is asked for ----------------------------------------------------------------------------


def test_sessions_may_count_in_the_place_of_minutes(tx: Tx) -> None:
    made, (who,) = class_of(tx, 1, rule="80%")
    activities.amend(tx, made.activity.id, Amended(rule_of="sessions"))
    for session in made.sessions[:8]:  # an hour late each time: by minutes it would not do
        attendance.mark(tx, session.id, who, "late", 60)
    told = standing(tx, made.activity.id, who)
    assert (told.verdict, told.sessions, told.needed_sessions, told.of_sessions) == (EARNED, 8, 8, 9)


def test_hours_at_least_hold_beside_sessions(tx: Tx) -> None:
    made, (who,) = class_of(tx, 1, rule="10%")
    activities.amend(tx, made.activity.id, Amended(rule_of="sessions", rule_hours="26"))
    for session in made.sessions:
        attendance.mark(tx, session.id, who, "late", 60)
    assert standing(tx, made.activity.id, who).verdict == LOST


def test_a_result_that_was_not_entered_is_still_possible_and_a_failed_one_is_not(tx: Tx) -> None:
    made, (who,) = class_of(tx, 1)
    for session in made.sessions:
        attendance.mark(tx, session.id, who, "present")
    (item,) = activities.ask_for(tx, made.activity.id, [Asked("สานก้นตะกร้าได้")])
    told = standing(tx, made.activity.id, who)
    assert (told.verdict, told.to_pass) == (POSSIBLE, ("สานก้นตะกร้าได้",))
    activities.enter(tx, item, who, passed=False)
    told = standing(tx, made.activity.id, who)
    assert (told.verdict, told.failed) == (LOST, ("สานก้นตะกร้าได้",))
    activities.enter(tx, item, who, passed=True)
    assert standing(tx, made.activity.id, who).verdict == EARNED


def test_a_score_is_taken_of_all_points(tx: Tx) -> None:
    made, (who,) = class_of(tx, 1)
    for session in made.sessions:
        attendance.mark(tx, session.id, who, "present")
    activities.amend(tx, made.activity.id, Amended(rule_score="60"))
    work, talk = activities.ask_for(
        tx, made.activity.id, [Asked("ชิ้นงาน", 70, must=False), Asked("เล่าให้ฟัง", 30, must=False)]
    )
    verdicts = [standing(tx, made.activity.id, who).verdict]
    activities.enter(tx, work, who, points=35)
    verdicts.append(standing(tx, made.activity.id, who).verdict)
    activities.enter(tx, talk, who, points=24)
    verdicts.append(standing(tx, made.activity.id, who).verdict)
    activities.enter(tx, talk, who, points=25)
    told = standing(tx, made.activity.id, who)
    assert verdicts == [POSSIBLE, POSSIBLE, LOST]
    assert (told.verdict, told.points, told.needed_points, told.most_points) == (EARNED, 60, 60, 100)
    with pytest.raises(BadValue, match="points_unfit"):
        activities.enter(tx, talk, who, points=31)


def test_what_is_asked_for_is_put_in_order_renamed_and_taken_away(tx: Tx) -> None:
    made, (who,) = class_of(tx, 1)
    one, two = activities.ask_for(tx, made.activity.id, [Asked("ก"), Asked("ข", 10)])
    activities.enter(tx, one, who, passed=True)
    (again,) = activities.ask_for(tx, made.activity.id, [Asked("ข2", 20, id=two)])
    assert again == two
    assert [(i.title, i.points) for i in earned.items_of(tx, made.activity.id)] == [("ข2", 20)]
    for wrong, code in (
        ([Asked(" ")], "assessment_unfit"), ([Asked("ก", 0)], "points_unfit"),
        ([Asked(str(n)) for n in range(21)], "assessments_many"),
    ):  # fmt: skip
        with pytest.raises(BadValue, match=code):
            activities.ask_for(tx, made.activity.id, wrong)


def test_sets_and_single_verdicts_agree_where_more_than_minutes_is_asked(tx: Tx) -> None:
    made, who = class_of(tx, 3)
    for session in made.sessions:
        for one in who:
            attendance.mark(tx, session.id, one, "present")
    (item,) = activities.ask_for(tx, made.activity.id, [Asked("ผลงาน")])
    key = made.activity.id
    last = made.activity.last_day
    assert without_certificate(tx, [key]) == {}
    assert completed(tx, last, last).people == 0
    activities.enter(tx, item, who[0], passed=True)
    activities.enter(tx, item, who[1], passed=False)
    assert without_certificate(tx, [key]) == {key: 1}
    assert (completed(tx, last, last).people, completed(tx, last, last).of) == (1, 3)
    told = board.read(tx, key)
    assert [len(group) for group in (told.earned, told.possible, told.lost)] == [1, 1, 1]
    assert told.rule.items == ("ผลงาน",)


ITEMS = st.lists(
    st.tuples(st.booleans(), st.one_of(st.none(), st.integers(1, 50))), min_size=0, max_size=4
)
REACHED = st.lists(
    st.tuples(st.one_of(st.none(), st.booleans()), st.one_of(st.none(), st.integers(0, 60))),
    min_size=4, max_size=4,
)  # fmt: skip


@settings(max_examples=300)
@given(ITEMS, REACHED, st.one_of(st.none(), st.integers(1, 100)), st.integers(0, 3), st.booleans())
def test_more_results_never_turn_what_is_decided(
    items: list[tuple[bool, int | None]],
    reached: list[tuple[bool | None, int | None]],
    score: int | None,
    place: int,
    passed: bool,
) -> None:
    """EARNED and LOST stand whatever is entered later for what was open; POSSIBLE can go either way."""
    rule = Rule(80, None, score=score)
    asked = [Item(bytes([n]), str(n), points, must) for n, (must, points) in enumerate(items)]
    told = {bytes([n]): one for n, one in enumerate(reached[: len(asked)])}
    before = judge_items(rule, asked, told)
    whole = {
        one.id: (
            told[one.id][0] if told[one.id][0] is not None else passed,
            told[one.id][1] if told[one.id][1] is not None else (one.points or 0) * passed,
        )
        for one in asked
    }
    after = judge_items(rule, asked, whole)
    assert after != POSSIBLE, "when all is entered nothing is open"
    if before != POSSIBLE:
        assert after == before
    assert place >= 0
