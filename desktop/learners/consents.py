"""What a learner agreed to, purpose by purpose: on what ground, how, when, on which sheet, until when.

Taking consent back is as easy as giving it, and does not undo what was done before. Who may consent goes
by age (PDPA s.20): under 10 the guardian alone; from 10 until 20 the guardian too, but for what a minor
may do alone; who was consented for as a child is asked anew at 20. Nothing of it stops an answer from
being written down: what is lacking is told, and until then the consent is not whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.errors import BadValue, Refused
from desktop.learners import consent_texts
from desktop.models import new_id
from desktop.store import kin
from desktop.store.store import Tx
from desktop.thai.text import normalise

PURPOSES = ("enrol_report", "photo", "sensitive", "share_province", "contact", "move")
"""To enrol and report; pictures and publicity; s.26 data; to pass on to the province; to call; to take
the passbook along to another centre."""
ASKED_AT_FIRST = tuple(purpose for purpose in PURPOSES if purpose != "move")
"""What the form asks of everybody; a move is asked about when somebody moves."""
BASES = ("pending", "consent", "public_task", "contract", "refused")
"""The ground that stands: `pending` was not asked yet, `refused` was asked and said no."""
HOWS = ("signed", "spoken", "guardian")
LONGEST = 200
ALONE = frozenset({"enrol_report", "contact"})
"""What a minor of ten or more may consent to alone: it costs nothing and is fit for their age."""
CHILD, GROWN = 10, 20
"""Full years: below the first the guardian alone consents, from the second on nobody else is asked."""


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
    guardian: bytes | None = None
    """The guardian's row, where they have one."""


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
    text_version: str | None = None
    """Which wording was read."""
    lacks: str | None = None
    """guardian: a minor's own consent, the guardian's is lacking; anew: grown up since."""

    @property
    def stands(self) -> bool:
        """Whether there is a ground for it today, as it was told."""
        return self.basis not in {"pending", "refused"} and self.withdrawn_on is None

    @property
    def whole(self) -> bool:
        """Whether it may be done: a minor's consent waits for the guardian's."""
        return self.stands and self.lacks != "guardian"


def read(tx: Tx, learner: bytes) -> tuple[Standing, ...]:
    """How it stands with each purpose, in the order of `PURPOSES`; the newest answer counts."""
    found = {purpose: Standing(purpose) for purpose in PURPOSES}
    born = _born(tx, learner)
    for purpose, basis, how, given, paper, by, withdrawn, version, guardian in tx.sql.execute(
        "SELECT purpose, basis, how, given_on, paper, given_by, withdrawn_on, text_version, guardian"
        " FROM consent WHERE gone = 0"
        " AND learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1) ORDER BY id",
        (learner,),
    ):
        day = _day(given)
        by_guardian = how == "guardian" or bool(by) or guardian is not None
        lacks = _lacks(purpose, born, day, tx.today, by_guardian=by_guardian)
        found[purpose] = Standing(
            purpose,
            basis,
            how,
            day,
            paper,
            by or (_guardian_named(tx, guardian) if guardian else None),
            _day(withdrawn),
            version,
            lacks if basis == "consent" and withdrawn is None else None,
        )
    return tuple(found.values())


def asked(born: date | None, today: date, purpose: str) -> str:
    """Who has to consent: `learner`, `guardian` in their place, or `both`.

    Args:
        born: the latest day the birth date can mean; none when nothing is known: then it is a grown-up.
        today: the day of asking.
        purpose: one of `PURPOSES`.
    """
    if born is None:
        return "learner"
    age = _age(born, today)
    if age < CHILD:
        return "guardian"
    return "learner" if age >= GROWN or purpose in ALONE else "both"


def who_is_asked(tx: Tx, learner: bytes) -> dict[str, str]:
    """By purpose: who has to consent today, as `asked` says."""
    born = _born(tx, learner)
    return {purpose: asked(born, tx.today, purpose) for purpose in PURPOSES}


def _lacks(
    purpose: str, born: date | None, given: date | None, today: date, *, by_guardian: bool
) -> str | None:
    if born is None:
        return None
    now = asked(born, today, purpose)
    if now != "learner":
        return None if by_guardian else "guardian"
    then = asked(born, given or today, purpose)
    return "anew" if then != "learner" and by_guardian and _age(born, today) >= GROWN else None


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _born(tx: Tx, learner: bytes) -> date | None:
    row = tx.sql.execute("SELECT birth_latest FROM learner WHERE id = ?", (learner,)).fetchone()
    return _day(row[0]) if row else None


def _guardian_named(tx: Tx, guardian: bytes) -> str | None:
    row = tx.sql.execute("SELECT name FROM guardian WHERE id = ?", (guardian,)).fetchone()
    return row[0] if row else None


def give(tx: Tx, learner: bytes, answer: Given) -> None:
    """Write an answer down; one that stands already is corrected, one taken back is given anew.

    Args:
        tx: a write transaction.
        learner: who.
        answer: what was said.

    Raises:
        BadValue: `choice_unknown`, `text_too_long`, `day_in_future`.
    """
    check(answer)
    open_ = tx.sql.execute(
        "SELECT id, basis, given_on, text_version FROM consent WHERE purpose = ?2 AND gone = 0"
        " AND withdrawn_on IS NULL"
        " AND learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
        " ORDER BY id DESC LIMIT 1",
        (learner, answer.purpose),
    ).fetchone()
    same = open_ is not None and open_[1] == answer.basis
    version = None
    if answer.basis == "consent":  # an answer that is only corrected was given to what was read then
        version = open_[3] if same else consent_texts.NEWEST
    said = (*_columns(answer, tx.today, open_[2] if same else None), version, answer.guardian)
    if open_ is None:
        tx.sql.execute(
            "INSERT INTO consent (id, learner, purpose, basis, how, given_on, paper, given_by,"
            " text_version, guardian) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (new_id(), learner, answer.purpose, *said),
        )
        return
    tx.sql.execute(
        "UPDATE consent SET basis = ?, how = ?, given_on = ?, paper = ?, given_by = ?,"
        " text_version = ?, guardian = ? WHERE id = ?",
        (*said, open_[0]),
    )


def _columns(answer: Given, today: date, said_on: str | None) -> tuple[str | None, ...]:
    """basis, how, given_on, paper, given_by; a corrected answer keeps its day."""
    if answer.basis == "pending":  # nobody was asked: nothing else can be known
        return "pending", None, None, None, None
    if answer.given_on is not None and answer.given_on > today:
        raise BadValue("day_in_future", field="on", value=answer.given_on.isoformat())
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
    tx.sql.executemany(
        "UPDATE consent SET withdrawn_on = ? WHERE learner = ? AND purpose = ? AND gone = 0"
        " AND withdrawn_on IS NULL AND basis <> 'pending'",
        [((on or tx.today).isoformat(), key, purpose) for key in kin.family(tx.sql, learner)],
    )


@dataclass(frozen=True, slots=True)
class Pictures:
    """What remains when the consent to pictures is taken back: it does not undo the past."""

    portraits: int
    activities: int
    """Pictures of sessions the learner came to: they may be on them."""


def pictures_left(tx: Tx, learner: bytes) -> Pictures:
    """The pictures that show a learner, or may."""
    told = tx.sql.execute(
        "SELECT (SELECT count(*) FROM picture WHERE gone = 0 AND shows = 'portrait' AND learner IN"
        "   (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)),"
        " (SELECT count(DISTINCT p.id) FROM mark m JOIN picture p ON p.session = m.session"
        "   AND p.gone = 0 AND p.shows = 'evidence'"
        "   WHERE m.status IN ('present', 'late', 'left_early') AND m.written_for IN"
        "   (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1))",
        (learner,),
    ).fetchone()
    return Pictures(*told)


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
