"""Who waits and who is next, last term's group again, and lists pasted from Excel."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop import activities, attendance, enrolments
from desktop.activities import Amended
from desktop.errors import BadValue, Refused
from desktop.learners import register
from desktop.store.store import Store, Tx
from tests.desktop.class_of import class_of, learners, planned


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def waiting(tx: Tx, rule: str) -> tuple[bytes, list[bytes]]:
    """One seat, taken; four who wait, put down one after the other."""
    who = learners(tx, 5)
    made = planned(tx, capacity=1)
    activities.amend(tx, made.activity.id, Amended(waiting_rule=rule))
    for n, one in enumerate(who):
        enrolments.enrol(tx, made.activity.id, [one])
        at = f"2026-05-01T09:00:0{n}"
        tx.sql.execute("UPDATE enrolment SET at = ? WHERE learner = ?", (at, one))
    return made.activity.id, who


def order(tx: Tx, activity: bytes, who: list[bytes]) -> list[int]:
    return [who.index(turn.learner) for turn in enrolments.waiting_line(tx, activity)]


def test_first_come(tx: Tx) -> None:
    activity, who = waiting(tx, "first_come")
    assert order(tx, activity, who) == [1, 2, 3, 4]
    assert enrolments.free_seats(tx, activity) == 0


def test_who_never_came_goes_before_who_did(tx: Tx) -> None:
    activity, who = waiting(tx, "never_came")
    other = planned(tx, title="อื่น")
    attendance.mark(tx, other.sessions[0].id, who[1], "present")
    attendance.mark(tx, other.sessions[0].id, who[2], "absent")
    assert order(tx, activity, who) == [2, 3, 4, 1]


def test_the_oldest_first_and_whose_age_is_not_known_last(tx: Tx) -> None:
    activity, who = waiting(tx, "oldest")
    for one, born in ((2, "1950-01-01"), (4, "1940-01-01")):
        tx.sql.execute("UPDATE learner SET birth_earliest = ? WHERE id = ?", (born, who[one]))
    assert order(tx, activity, who) == [4, 2, 1, 3]
    assert enrolments.waiting_line(tx, activity)[0].age == 86


def test_the_nearest_first(tx: Tx) -> None:
    activity, who = waiting(tx, "nearest")
    tx.sql.execute("UPDATE centre SET tambon = '560102'")
    for one, tambon in ((1, "950101"), (2, "560201"), (3, "560102"), (4, "560101")):
        tx.sql.execute("UPDATE learner SET tambon = ? WHERE id = ?", (tambon, who[one]))
    assert order(tx, activity, who) == [3, 4, 2, 1]
    assert [turn.near for turn in enrolments.waiting_line(tx, activity)] == [0, 1, 2, 3]


def test_a_seat_is_free_when_somebody_leaves_and_why_is_kept(tx: Tx) -> None:
    activity, who = waiting(tx, "first_come")
    enrolments.withdraw(tx, activity, who[0], "ย้ายบ้าน")
    assert enrolments.free_seats(tx, activity) == 1
    why = "SELECT why FROM enrolment WHERE learner = ?"
    assert tx.sql.execute(why, (who[0],)).fetchone() == ("ย้ายบ้าน",)
    assert order(tx, activity, who) == [1, 2, 3, 4], "nobody moves up silently"
    enrolments.enrol(tx, activity, [who[0]])
    assert tx.sql.execute(why, (who[0],)).fetchone() == (None,)
    with pytest.raises(BadValue, match="text_too_long"):
        enrolments.withdraw(tx, activity, who[0], "ก" * 301)


def test_last_terms_group_comes_again_without_who_left(tx: Tx) -> None:
    made, who = class_of(tx, 4)
    enrolments.withdraw(tx, made.activity.id, who[3])
    tx.sql.execute("UPDATE enrolment SET status = 'completed' WHERE learner = ?", (who[0],))
    again = planned(tx, title="รุ่นสอง", capacity=2)
    done = enrolments.copy_group(tx, made.activity.id, again.activity.id)
    assert (len(done.enrolled), len(done.waiting)) == (2, 1)
    assert [one.id for one in enrolments.group_of(tx, made.activity.id, completed=True)] == [who[0]]
    with pytest.raises(Refused, match="nobody_to_copy"):
        enrolments.copy_group(tx, planned(tx, title="ว่าง").activity.id, again.activity.id)
    with pytest.raises(Refused, match="same_activity"):
        enrolments.copy_group(tx, again.activity.id, again.activity.id)


def test_a_pasted_list_is_told_apart_line_by_line(tx: Tx) -> None:
    known = register.add(tx, "นางบัวคำ ใจดี", nickname="บัว")
    register.add(tx, "นายทองดี หนึ่ง")
    register.add(tx, "นายทองดี สอง")
    told = enrolments.read_list(tx, "\n1\tนางบัวคำ ใจดี\t081\n2\tทองดี\n3\tใครไม่รู้\nบัว\n" + known.code)
    assert [(one.line, len(one.people)) for one in told] == [(2, 1), (3, 2), (4, 0), (5, 1), (6, 1)]
    assert told[0].sure == told[3].sure == told[4].sure
    assert told[1].sure is None
    for text, code in (("  \n ", "list_empty"), ("ก\n" * 1001, "list_long")):
        with pytest.raises(BadValue, match=code):
            enrolments.read_list(tx, text)
