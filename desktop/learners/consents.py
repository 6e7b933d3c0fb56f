"""What a learner agreed to, purpose by purpose: on what ground, how, when, on which sheet, until when.

Taking consent back is as easy as giving it, and does not undo what was done before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.errors import BadValue, Refused
from desktop.models import new_id
from desktop.store.store import Tx
from desktop.thai.text import normalise

PURPOSES = ("enrol_report", "photo", "sensitive", "share_province", "contact")
"""To enrol and report; pictures and publicity; s.26 data; to pass on to the province; to call."""
BASES = ("pending", "consent", "public_task", "contract", "refused")
"""The ground that stands: `pending` was not asked yet, `refused` was asked and said no."""
HOWS = ("signed", "spoken", "guardian")
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Given:
    """An answer to write down."""

    purpose: str
    basis: str = "consent"
    how: str | None = "signed"
    given_on: date | None = None
    """Today, when not said; an answer that is only corrected keeps its day."""
    paper: str | None = None
    """The number of the signed sheet."""
    given_by: str | None = None
    """Who answered for a child: the guardian's name."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with one purpose; without an answer the basis is `pending`."""

    purpose: str
    basis: str = "pending"
    how: str | None = None
    given_on: date | None = None
    paper: str | None = None
    given_by: str | None = None
    withdrawn_on: date | None = None

    @property
    def stands(self) -> bool:
        """Whether it may be done today."""
        return self.basis not in {"pending", "refused"} and self.withdrawn_on is None


def read(tx: Tx, learner: bytes) -> tuple[Standing, ...]:
    """How it stands with each purpose, in the order of `PURPOSES`; the newest answer counts."""
    found = {purpose: Standing(purpose) for purpose in PURPOSES}
    for purpose, basis, how, given, paper, by, withdrawn in tx.sql.execute(
        "SELECT purpose, basis, how, given_on, paper, given_by, withdrawn_on FROM consent"
        " WHERE learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
        " AND gone = 0 ORDER BY id",
        (learner,),
    ):
        found[purpose] = Standing(purpose, basis, how, _day(given), paper, by, _day(withdrawn))
    return tuple(found.values())


def give(tx: Tx, learner: bytes, answer: Given) -> None:
    """Write an answer down; one that stands already is corrected, one taken back is given anew.

    Args:
        tx: a write transaction.
        learner: who.
        answer: what was said.

    Raises:
        BadValue: `choice_unknown`, `text_too_long`.
    """
    check(answer)
    open_ = tx.sql.execute(
        "SELECT id, basis, given_on FROM consent WHERE learner = ? AND purpose = ? AND gone = 0"
        " AND withdrawn_on IS NULL ORDER BY id DESC LIMIT 1",
        (learner, answer.purpose),
    ).fetchone()
    said = _columns(answer, tx.today, open_[2] if open_ and open_[1] == answer.basis else None)
    if open_ is None:
        tx.sql.execute(
            "INSERT INTO consent (id, learner, purpose, basis, how, given_on, paper, given_by)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (new_id(), learner, answer.purpose, *said),
        )
        return
    tx.sql.execute(
        "UPDATE consent SET basis = ?, how = ?, given_on = ?, paper = ?, given_by = ? WHERE id = ?",
        (*said, open_[0]),
    )


def _columns(answer: Given, today: date, said_on: str | None) -> tuple[str | None, ...]:
    """basis, how, given_on, paper, given_by; a corrected answer keeps its day."""
    if answer.basis == "pending":  # nobody was asked: nothing else can be known
        return "pending", None, None, None, None
    day = answer.given_on.isoformat() if answer.given_on else said_on or today.isoformat()
    return answer.basis, answer.how, day, _text(answer.paper), _text(answer.given_by)


def withdraw(tx: Tx, learner: bytes, purpose: str, on: date | None = None) -> None:
    """Take a consent back, from today or a day that is said.

    Args:
        tx: a write transaction.
        learner: whose.
        purpose: one of `PURPOSES`.
        on: the day it was taken back; today, when not said.

    Raises:
        BadValue: `choice_unknown`.
        Refused: `consent_not_given`, when nothing stands.
    """
    _known("purpose", purpose, PURPOSES)
    if not any(one.purpose == purpose and one.stands for one in read(tx, learner)):
        raise Refused("consent_not_given", purpose=purpose)
    tx.sql.execute(
        "UPDATE consent SET withdrawn_on = ? WHERE learner = ? AND purpose = ? AND gone = 0"
        " AND withdrawn_on IS NULL AND basis <> 'pending'",
        ((on or tx.today).isoformat(), learner, purpose),
    )


def check(answer: Given) -> None:
    """Whether an answer can be meant so.

    Raises:
        BadValue: `choice_unknown`, `text_too_long`.
    """
    _known("purpose", answer.purpose, PURPOSES)
    _known("basis", answer.basis, BASES)
    if answer.how is not None:
        _known("how", answer.how, HOWS)
    for field, text in (("paper", answer.paper), ("given_by", answer.given_by)):
        if text and len(text) > LONGEST:
            raise BadValue("text_too_long", field=field, value=text[:40], longest=LONGEST)


def _known(field: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise BadValue("choice_unknown", field=field, value=value[:40], known=", ".join(known))


def _text(text: str | None) -> str | None:
    return normalise(text) or None if text else None


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
