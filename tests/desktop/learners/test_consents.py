"""Consents: purpose by purpose, corrected while they stand, taken back with a day, given anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from desktop.errors import BadValue, Refused
from desktop.learners import consents, register
from desktop.learners.consents import PURPOSES, Given, Standing
from desktop.store.store import Store, Tx

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
    assert told == Standing("photo", "consent", "signed", date(2026, 5, 2), "31", "แม่")
    assert told.stands


def test_an_answer_that_stands_is_corrected_in_its_place(tx: Tx, learner: bytes) -> None:
    consents.give(tx, learner, Given("photo", given_on=date(2026, 5, 2)))
    consents.give(tx, learner, Given("photo", paper="32"))
    assert of(tx, learner, "photo") == Standing("photo", "consent", "signed", date(2026, 5, 2), "32")
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
    assert of(tx, learner, "contact") == Standing("contact", "consent", "signed", TODAY)
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
