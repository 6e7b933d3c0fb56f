"""Beside the name: background, what section 26 guards, guardians, former names, times out of school."""

from __future__ import annotations

import pytest

from desktop import volunteers
from desktop.errors import BadValue, Refused
from desktop.learners import groups, merging, profile, register
from desktop.learners.profile import Changed, FormerName, Given, Guardian, Joined, Schooling
from desktop.store.store import Store
from desktop.store.undo import undo
from desktop.store.verify import verify

CONSENT = (Given("sensitive", paper="7"),)


def sound(store: Store) -> bool:
    """Whether the journal and the rows agree."""
    sql = store.driver()
    broken = verify(sql)
    sql.close()
    return broken == []


@pytest.fixture
def child(store: Store) -> bytes:
    with store.write("learners.add") as tx:
        return register.add(tx, "ด.ช.ก้อง ใจดี", birth="2558").id


def save(store: Store, learner: bytes, told: Changed, by: bytes | None = None) -> None:
    with store.write("learners.amend", by) as tx:
        profile.save(tx, learner, told)


def read(store: Store, learner: bytes, role: str = "keeper") -> profile.Profile:
    with store.read() as tx:
        return profile.read(tx, learner, role)


def of_role(store: Store, role: str) -> bytes:
    with store.write("volunteers.add") as tx:
        return volunteers.add(tx, "คนใหม่", role=role)


def fields(caught: pytest.ExceptionInfo[BadValue]) -> dict[str, str]:
    errors = caught.value.fields["errors"]
    assert isinstance(errors, tuple)
    return {error.fields["field"]: error.code for error in errors}


def test_a_background_is_kept_cleaned_and_what_is_not_told_stays(store: Store, child: bytes) -> None:
    save(store, child, Changed(background={"nationality": " ไทย ", "can_teach": "เเกะสลัก"}))
    save(store, child, Changed(background={"nationality": "", "income": "to_5000"}))
    told = read(store, child).background
    assert (told["nationality"], told["can_teach"], told["income"]) == (None, "แกะสลัก", "to_5000")
    assert sound(store)


def test_one_undo_takes_back_all_of_one_save(store: Store, child: bytes) -> None:
    before = read(store, child)
    whole = Changed(
        nickname="ก้อง",
        background={"nationality": "ไทย"},
        sensitive={"food": "ฮาลาล"},
        consents=CONSENT,
        groups=("out_of_school",),
        around=(Guardian(name="นางแม่ ใจดี"), FormerName(name="ด.ช.กล้า ใจดี"), Schooling(why="moved")),
    )
    save(store, child, whole)
    now = read(store, child)
    assert (now.nickname, now.sensitive and now.sensitive["food"]) == ("ก้อง", "ฮาลาล")
    assert set(_fields(store, child)) >= {
        "guardian",
        "former_name",
        "out_of_school",
        "sensitive",
    }
    with store.write("undo") as tx:
        undo(tx)
    assert read(store, child) == before
    assert sound(store)


def _fields(store: Store, learner: bytes) -> tuple[str, ...]:
    with store.read() as tx:
        return profile.history(tx, learner)[0].fields


def test_saving_the_same_again_writes_nothing(store: Store, child: bytes) -> None:
    told = Changed(
        background={"nationality": "ไทย"}, around=(Guardian(name="นางแม่ ใจดี", phone="0811235512"),)
    )
    save(store, child, told)
    mother = read(store, child).guardians[0]
    with store.read() as tx:
        before = len(profile.history(tx, child))
    save(store, child, Changed(background={"nationality": "ไทย"}, around=(mother,)))
    with store.read() as tx:
        assert len(profile.history(tx, child)) == before


# --- section 26 -------------------------------------------------------------------------------------


def test_sensitive_data_need_consent_and_are_not_for_the_desk_role(store: Store, child: bytes) -> None:
    with pytest.raises(Refused, match="sensitive_needs_consent"):
        save(store, child, Changed(sensitive={"religion": "อิสลาม"}))
    save(store, child, Changed(sensitive={"religion": "อิสลาม"}, consents=CONSENT))
    assert read(store, child, "desk").sensitive is None
    assert (read(store, child).sensitive or {})["religion"] == "อิสลาม"
    with pytest.raises(Refused, match="sensitive_not_for_desk"):
        save(store, child, Changed(sensitive={"religion": "พุทธ"}), of_role(store, "desk"))
    save(store, child, Changed(sensitive={"religion": "พุทธ"}), of_role(store, "coordinator"))


def test_consent_taken_back_hides_them_and_emptying_needs_none(store: Store, child: bytes) -> None:
    save(store, child, Changed(sensitive={"food": "เจ", "health": "หอบ"}, consents=CONSENT))
    save(store, child, Changed(withdrawn=("sensitive",)))
    assert read(store, child).sensitive is None
    save(store, child, Changed(sensitive={"food": "", "health": ""}))
    save(store, child, Changed(consents=CONSENT))
    assert read(store, child).sensitive == dict.fromkeys(
        ("ethnicity", "religion", "food", "disability", "help_needed", "health")
    )


# --- rows around ------------------------------------------------------------------------------------


def test_guardians_are_added_corrected_and_taken_out(store: Store, child: bytes) -> None:
    mother = Guardian(
        name="นางแม่ ใจดี", relation="mother", phone="081-123-5512", number="1-1017-00230-70-8"
    )
    save(store, child, Changed(around=(mother, Guardian(name="นายลุง ใจดี", may_sign=False))))
    told = read(store, child).guardians
    assert [(g.name, g.phone, g.number, g.number_kind, g.may_sign) for g in told] == [
        ("นางแม่ ใจดี", "0811235512", "1-1017-xxxxx-xx-8", "thai", True),
        ("นายลุง ใจดี", None, None, None, False),
    ]
    first = Guardian(id=told[0].id, name="นางแม่ มีสุข", relation="mother")
    save(store, child, Changed(around=(first, Guardian(id=told[1].id, gone=True))))
    (left,) = read(store, child).guardians
    assert (left.name, left.number) == ("นางแม่ มีสุข", "1-1017-xxxxx-xx-8"), "an untyped number stays"
    assert sound(store)


def test_a_row_of_somebody_else_is_not_touched(store: Store, child: bytes) -> None:
    save(store, child, Changed(around=(Guardian(name="นางแม่ ใจดี"),)))
    key = read(store, child).guardians[0].id
    with store.write("learners.add") as tx:
        other = register.add(tx, "ด.ญ.แก้ว").id
    save(store, other, Changed(around=(Guardian(id=key, name="x"),)))
    assert read(store, child).guardians[0].name == "นางแม่ ใจดี"


def test_every_field_that_cannot_be_meant_is_named_and_nothing_is_kept(
    store: Store, child: bytes
) -> None:
    unfit = Changed(
        nickname="ก้อง",
        background={"income": "lots", "interests": "ก" * 501},
        around=(
            Guardian(relation="mother"),
            Guardian(name="ลุง", phone="abc"),
            Schooling(why="work", referred_on="2569"),
            FormerName(name="เก่า", until="วันก่อน"),
        ),
    )
    with pytest.raises(BadValue, match="form_unfit") as caught:
        save(store, child, unfit)
    assert fields(caught) == {
        "income": "choice_unknown",
        "interests": "text_too_long",
        "name": "row_name_missing",
        "phone": "phone_unreadable",
        "referred_on": "day_needed",
        "until": "date_unreadable",
    }
    assert read(store, child).nickname is None


def test_an_empty_new_row_is_nobody(store: Store, child: bytes) -> None:
    save(store, child, Changed(nickname="ก้อง", around=(Guardian(), FormerName(), Schooling())))
    told = read(store, child)
    assert (told.guardians, told.former_names, told.schooling) == ((), (), ())


def test_days_are_kept_with_what_is_known_of_them(store: Store, child: bytes) -> None:
    rows = (
        FormerName(name="ด.ช.กล้า", until="มี.ค. 2566"),
        Schooling(since="2567", follow_up_on="3/6/2569"),
    )
    save(store, child, Changed(around=rows))
    told = read(store, child)
    assert told.former_names[0].until == "2023-03"
    assert (told.schooling[0].since, told.schooling[0].follow_up_on) == ("2024", "2026-06-03")


# --- groups with their days -------------------------------------------------------------------------


def test_a_group_has_its_day_and_source(store: Store, child: bytes) -> None:
    save(
        store,
        child,
        Changed(groups=("poor_household",), joined=(Joined("poor_household", "1/5/2569", "กสศ."),)),
    )
    (told,) = read(store, child).groups
    assert (told.since, told.source, told.until) == ("2026-05-01", "กสศ.", None)
    save(store, child, Changed(groups=()))
    (told,) = read(store, child).groups
    assert (told.since, told.until) == ("2026-05-01", "2026-05-20"), (
        "a group that is left keeps its days"
    )


# --- two records that are one person ----------------------------------------------------------------


def test_what_lies_around_two_records_of_one_person_is_read_as_one(store: Store, child: bytes) -> None:
    with store.write("learners.add") as tx:
        other = register.add(tx, "ด.ช.ก้อง ใจดี").id
    jpeg = b"\xff\xd8\xff\xe0 a picture"
    save(store, child, Changed(groups=("elderly",), around=(Guardian(name="นางแม่ ใจดี"),)))
    save(
        store,
        other,
        Changed(groups=("elderly", "farmer"), portrait=jpeg, around=(Guardian(name="นายลุง ใจดี"),)),
    )
    with store.write("learners.merge") as tx:
        merging.merge(tx, child, other)
    told = read(store, child)
    assert [one.name for one in told.guardians] == ["นางแม่ ใจดี", "นายลุง ใจดี"]
    assert sorted(one.code for one in told.groups) == ["elderly", "farmer"]
    assert told.portrait == jpeg
    with store.read() as tx:
        assert {one.code: one.people for one in groups.every(tx) if one.people} == {
            "elderly": 1,
            "farmer": 1,
        }
    uncle = told.guardians[1]
    save(
        store,
        child,
        Changed(groups=("farmer",), portrait=b"", around=(Guardian(id=uncle.id, gone=True),)),
    )
    told = read(store, child)
    assert [one.code for one in told.groups if one.until is None] == ["farmer"]
    assert (told.portrait, len(told.guardians)) == (None, 1)
    assert sound(store)
