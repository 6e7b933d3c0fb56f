"""Consents: purpose by purpose, corrected while they stand, taken back with a day, given anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from desktop import attendance
from desktop.errors import BadValue, NotFound, Refused
from desktop.learners import consent_texts, consents, register
from desktop.learners.consents import PURPOSES, Given, Standing
from desktop.models import Picture, new_id
from desktop.store.store import Store, Tx
from tests.desktop.class_of import planned

TODAY = date(2026, 5, 20)


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as writing:
        register.add(writing, "นางมาลี ใจดี")
        yield writing


@pytest.fixture
def learner(tx: Tx) -> bytes:
    return register.named(tx, "A00001E").id


def of(tx: Tx, learner: bytes, purpose: str) -> Standing:
    return next(one for one in consents.read(tx, learner) if one.purpose == purpose)


def test_nobody_was_asked_at_first(tx: Tx, learner: bytes) -> None:
    told = consents.read(tx, learner)
    assert tuple(one.purpose for one in told) == PURPOSES
    assert not any(one.stands for one in told)


def test_a_signed_sheet_is_kept_with_its_day_and_number(tx: Tx, learner: bytes) -> None:
    consents.give(tx, learner, Given("photo", given_on=date(2026, 5, 2), paper=" 31 ", given_by="แม่"))
    told = of(tx, learner, "photo")
    assert told == Standing(
        "photo", "consent", "signed", date(2026, 5, 2), "31", "แม่", text_version=consent_texts.NEWEST
    )
    assert told.stands


def test_an_answer_that_stands_is_corrected_in_its_place(tx: Tx, learner: bytes) -> None:
    consents.give(tx, learner, Given("photo", given_on=date(2026, 5, 2)))
    consents.give(tx, learner, Given("photo", paper="32"))
    assert of(tx, learner, "photo") == Standing(
        "photo", "consent", "signed", date(2026, 5, 2), "32", text_version=consent_texts.NEWEST
    )
    consents.give(tx, learner, Given("photo", basis="refused", how="spoken"))
    told = of(tx, learner, "photo")
    assert (told.basis, told.given_on, told.stands) == ("refused", TODAY, False)
    consents.give(tx, learner, Given("photo", basis="pending", paper="32"))
    assert of(tx, learner, "photo") == Standing("photo")
    assert tx.sql.execute("SELECT count(*) FROM consent").fetchone() == (1,)


def test_what_was_taken_back_stays_written_and_can_be_given_anew(tx: Tx, learner: bytes) -> None:
    consents.give(tx, learner, Given("contact", given_on=date(2026, 5, 2)))
    consents.withdraw(tx, learner, "contact", date(2026, 5, 10))
    told = of(tx, learner, "contact")
    assert (told.stands, told.withdrawn_on) == (False, date(2026, 5, 10))
    with pytest.raises(Refused, match="consent_not_given"):
        consents.withdraw(tx, learner, "contact")
    consents.give(tx, learner, Given("contact"))
    assert of(tx, learner, "contact") == Standing(
        "contact", "consent", "signed", TODAY, text_version=consent_texts.NEWEST
    )
    consents.withdraw(tx, learner, "contact")
    days = tx.sql.execute("SELECT withdrawn_on FROM consent ORDER BY id").fetchall()
    assert days == [("2026-05-10",), ("2026-05-20",)], "each has its own day"


def test_a_refusal_and_a_pending_answer_cannot_be_taken_back(tx: Tx, learner: bytes) -> None:
    for basis in ("refused", "pending"):
        consents.give(tx, learner, Given("photo", basis=basis))
        with pytest.raises(Refused):
            consents.withdraw(tx, learner, "photo")


@pytest.mark.parametrize(
    ("answer", "field", "code"),
    [
        (Given("ปลา"), "purpose", "choice_unknown"),
        (Given("photo", basis="ปลา"), "basis", "choice_unknown"),
        (Given("photo", how="ปลา"), "how", "choice_unknown"),
        (Given("photo", paper="ก" * 201), "paper", "text_too_long"),
        (Given("photo", given_by="ก" * 201), "given_by", "text_too_long"),
    ],
)
def test_what_is_no_answer_is_refused(
    tx: Tx, learner: bytes, answer: Given, field: str, code: str
) -> None:
    with pytest.raises(BadValue, match=code) as refused:
        consents.give(tx, learner, answer)
    assert refused.value.fields["field"] == field
    with pytest.raises(BadValue, match="choice_unknown"):
        consents.withdraw(tx, learner, "ปลา")


# --- who is asked, by age ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("birth", "purpose", "who"),
    [
        ("21/5/2559", "enrol_report", "guardian"),  # nine, ten tomorrow
        ("20/5/2559", "enrol_report", "learner"),  # ten today: may do it alone
        ("20/5/2559", "photo", "both"),
        ("21/5/2549", "photo", "both"),  # nineteen, twenty tomorrow
        ("20/5/2549", "photo", "learner"),
        (None, "photo", "learner"),
        ("2549", "photo", "both"),  # of a year alone: as young as it can be
    ],
)
def test_who_is_asked_goes_by_age(tx: Tx, birth: str | None, purpose: str, who: str) -> None:
    one = register.add(tx, "ดช. ปัน แสงทอง", birth=birth).id
    assert consents.who_is_asked(tx, one)[purpose] == who


def test_a_childs_own_consent_waits_for_the_guardian(tx: Tx) -> None:
    child = register.add(tx, "ดญ. บัว แสงทอง", birth="1/1/2560").id
    consents.give(tx, child, Given("photo"))
    assert (of(tx, child, "photo").whole, of(tx, child, "photo").lacks) == (False, "guardian")
    consents.give(tx, child, Given("photo", how="guardian", given_by="นางแสง แสงทอง"))
    told = of(tx, child, "photo")
    assert (told.whole, told.lacks, told.given_by) == (True, None, "นางแสง แสงทอง")


def test_who_turned_twenty_is_asked_anew_and_it_stands_until_then(tx: Tx) -> None:
    grown = register.add(tx, "นายปัน แสงทอง", birth="1/5/2549").id
    consents.give(tx, grown, Given("photo", how="guardian", given_by="แม่", given_on=date(2024, 5, 1)))
    told = of(tx, grown, "photo")
    assert (told.whole, told.lacks) == (True, "anew")
    consents.give(tx, grown, Given("photo", given_on=TODAY))
    assert of(tx, grown, "photo").lacks is None


def test_the_wording_that_was_read_is_kept(tx: Tx, learner: bytes) -> None:
    consents.give(tx, learner, Given("photo"))
    consents.give(tx, learner, Given("enrol_report", basis="public_task"))
    assert of(tx, learner, "photo").text_version == consent_texts.NEWEST
    assert of(tx, learner, "enrol_report").text_version is None
    tx.sql.execute("UPDATE consent SET text_version = '2568-1' WHERE purpose = 'photo'")
    consents.give(tx, learner, Given("photo", paper="7"))
    assert of(tx, learner, "photo").text_version == "2568-1", "only corrected"


def test_every_purpose_has_its_wording_in_both_languages() -> None:
    told = consent_texts.wording()
    assert tuple(told.purposes) == PURPOSES
    for text in (told.head, told.foot, told.guardian, *told.purposes.values()):
        assert len(text.say("th")) > 20
        assert len(text.say("en")) > 20
    with pytest.raises(NotFound):
        consent_texts.wording("../secrets")


def test_taking_the_consent_to_pictures_back_says_which_remain(tx: Tx, learner: bytes) -> None:
    consents.give(tx, learner, Given("photo"))
    made = planned(tx)
    attendance.mark(tx, made.sessions[0].id, learner, "present")
    for whose, session, shows in (
        (learner, None, "portrait"),
        (None, made.sessions[0].id, "evidence"),
        (None, made.sessions[1].id, "evidence"),
    ):
        tx.add(
            Picture(
                id=new_id(),
                learner=whose,
                session=session,
                shows=shows,
                digest=new_id(),
                size=1,
                media="image/jpeg",
            )
        )
    consents.withdraw(tx, learner, "photo")
    left = consents.pictures_left(tx, learner)
    assert (left.portraits, left.activities) == (1, 1)
