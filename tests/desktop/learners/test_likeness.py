"""Two rows are one person by number, or by name and one thing more; never by a name alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.learners.crowd import Crowd
from desktop.learners.likeness import (
    Traits,
    contradict,
    keys,
    name_key,
    names_agree,
    number_taken,
    same_person,
)

NAME = name_key("สมหญิง", "ใจดี")
DAY, OTHER_DAY = date(1957, 6, 3), date(1957, 6, 4)
YEAR = (date(1957, 1, 1), date(1957, 12, 31))
OLD_YEAR = (date(1939, 4, 1), date(1940, 3, 31))  # พ.ศ. 2482


def who(
    name: str = NAME,
    number: str | None = None,
    birth: tuple[date, date] | date | None = None,
    phone: str | None = None,
) -> Traits:
    first, last = birth if isinstance(birth, tuple) else (birth, birth)
    return Traits(name, number, first, last, phone)


SAME = [
    (who(), who(), True),
    (who(number="1"), who(number="1"), True),
    (who(number="1", birth=DAY), who(number="1", birth=OTHER_DAY), True),
    (who(number="1"), who(name_key("สมหญิง", "ดีทุ่ง"), number="1"), True),  # married
    (who(number="1"), who(name_key("กัญญา", "ใจดี"), number="1"), False),  # one surname says little
    (who(number="1", birth=DAY), who(name_key("กัญญา", "ใจดี"), number="1", birth=DAY), True),  # renamed
    (who(number="1"), who(name_key("สมหญิ่ง", "ใจดื"), number="1"), True),  # slips of the pen
    (who(number="1"), who(name_key("คำปัน", "แก้วกล้า"), number="1"), False),
    (who(number="1"), who(number="2"), False),
    (who(number="1", birth=DAY), who(number="2", birth=DAY), False),
    (who(number="1", phone="0"), who(number="G2", phone="0"), True),  # the G-code was replaced
    (who(birth=DAY), who(birth=DAY), True),
    (who(birth=DAY), who(birth=OTHER_DAY), False),
    (who(birth=DAY, phone="08"), who(birth=OTHER_DAY, phone="08"), False),
    (who(birth=YEAR), who(birth=DAY), True),
    (who(birth=OLD_YEAR), who(birth=date(1940, 2, 1)), True),
    (who(birth=OLD_YEAR), who(birth=date(1940, 4, 1)), False),
    (who(phone="08"), who(phone="08"), True),
    (who(phone="08"), who(phone="09"), False),
    (who(phone="08"), who(birth=DAY), False),
    (who(), who(phone="08"), False),
    (who(), who(number="1"), False),
    (who("ก|"), who("ก|ข"), False),
    (who("|"), who("|"), False),
]


@pytest.mark.parametrize(("a", "b", "same"), SAME)
def test_same_person(a: Traits, b: Traits, same: bool) -> None:
    assert same_person(a, b) is same
    assert same_person(b, a) is same
    if same:
        assert set(keys(a)) & set(keys(b)), "look-up would miss them"


def test_names_agree() -> None:
    assert names_agree(name_key("ก", None), name_key("ก", "ข"))
    assert not names_agree(name_key("", ""), name_key("ก", ""))
    assert not names_agree("มาลี|ใจงาม", "คำปัน|แสงทุ่ง")
    assert name_key("ก|ข", None) == "ก ข|"


def test_number_taken() -> None:
    other = who(name_key("คำปัน", "แก้วกล้า"), number="1")
    assert number_taken(who(number="1"), other)
    assert not number_taken(who(number="1"), who(number="1"))
    assert not number_taken(who(), other)
    assert not contradict(who(number="1"), other)


def test_a_crowd_knows_its_people() -> None:
    crowd: Crowd[str] = Crowd()
    crowd.add(who(number="1", birth=DAY), "a")
    crowd.add(who(name_key("คำ", "ดี")), "b")
    assert crowd.same_as(who(number="1")) == "a"
    assert crowd.same_as(who(birth=YEAR)) == "a"
    assert crowd.same_as(who()) is None
    assert crowd.namesake(who()) == "a"
    assert crowd.namesake(who(birth=OTHER_DAY)) is None
    assert crowd.namesake(who("x|y")) is None
    assert crowd.namesake(who("|")) is None
    assert crowd.holder_of_number(who("x|y", number="1")) == "a"
    assert crowd.holder_of_number(who(number="1")) is None
    assert crowd.holder_of_number(who()) is None
    assert crowd.same_as(who(name_key("คำ", "ดี"))) == "b"


def test_many_of_one_name_do_not_stall(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    def counted(a: Traits, b: Traits) -> bool:
        nonlocal asked
        asked += 1
        return same_person(a, b)

    monkeypatch.setattr("desktop.learners.crowd.same_person", counted)
    crowd: Crowd[int] = Crowd()
    for number in range(400):
        traits = who(number=f"{number:013d}", birth=DAY)
        assert crowd.same_as(traits) is None
        crowd.add(traits, number)
    assert 0 < asked <= 400 * 50  # all with all would be 80 000


traits = st.builds(
    who,
    st.sampled_from([NAME, "ก|ข", "|"]),
    st.sampled_from([None, "1", "2", "G3"]),
    st.sampled_from([None, DAY, OTHER_DAY, YEAR, OLD_YEAR]),
    st.sampled_from([None, "08", "09"]),
)


@given(traits, traits)
def test_the_same_share_a_key_and_order_does_not_matter(a: Traits, b: Traits) -> None:
    assert same_person(a, b) == same_person(b, a)
    if same_person(a, b):
        assert set(keys(a)) & set(keys(b))
        assert not number_taken(a, b)
