"""What an identity card says beside what is known: found by its number, taken in as one deed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from desktop import attendance
from desktop.devices.id_card import IdCard
from desktop.learners import profile
from desktop.learners.numbers import Numbered
from desktop.learners.profile import Changed, LookAlike
from desktop.learners.register import Known, known_by
from desktop.store import kin
from desktop.store.store import Tx
from desktop.thai import names

FIELDS = ("name", "name_english", "birth", "sex", "address")
"""What a card tells beside its number."""


@dataclass(frozen=True, slots=True)
class Differs:
    """One field that stands otherwise on the card; an empty text is nothing known yet."""

    field: str
    ours: str
    card: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A card beside what is known."""

    card: IdCard
    known: Known | None
    """Whose number it is."""
    differs: tuple[Differs, ...]
    """Of who is known; all that the card tells for somebody new."""
    alike: tuple[LookAlike, ...]
    """Who may be meant where nobody has the number."""


def compare(tx: Tx, card: IdCard) -> Compared:
    """Lay a card beside what is known; nothing is written."""
    row = tx.sql.execute(
        "SELECT d.learner FROM document_number d JOIN learner l ON l.id = d.learner AND l.gone = 0"
        " WHERE d.number = ? AND d.gone = 0 ORDER BY d.until IS NOT NULL LIMIT 1",
        (card.number,),
    ).fetchone()
    if row is None:
        alike = profile.look_alikes(tx, card.name, card.birth, card.number)
        return Compared(card, None, _differs({}, card), alike)
    known = known_by(tx, kin.stands(tx.sql, row[0]))
    return Compared(card, known, _differs(_ours(tx, known), card), ())


def beside(tx: Tx, card: IdCard, learner: bytes) -> Compared:
    """Lay a card beside somebody who has another number, or none."""
    known = known_by(tx, learner)
    return Compared(card, known, _differs(_ours(tx, known), card), ())


def _ours(tx: Tx, known: Known) -> dict[str, str]:
    told = tx.sql.execute(
        "SELECT name_english, birth, sex, address, tambon FROM learner WHERE id = ?", (known.id,)
    ).fetchone()
    english, birth, sex, address, tambon = told
    return {
        "name": known.name,
        "name_english": english or "",
        "birth": birth or "",
        "sex": "" if sex == "not_stated" else sex,
        "address": _place(address, tambon),
    }


def _place(address: str | None, tambon: str | None) -> str:
    return " ".join(part for part in (address, tambon) if part)


def _differs(ours: dict[str, str], card: IdCard) -> tuple[Differs, ...]:
    told = {
        "name": card.name,
        "name_english": card.name_english,
        "birth": card.birth or "",
        "sex": card.sex,
        "address": _place(card.address, card.tambon),
    }
    return tuple(
        Differs(field, ours.get(field, ""), text)
        for field, text in told.items()
        if text and text != ours.get(field, "")
    )


def keep(
    tx: Tx,
    card: IdCard,
    learner: bytes | None,
    fields: Collection[str],
    session: bytes | None = None,
) -> Known:
    """Register whom a card is about, or take what was chosen of it; on a roll, mark them as here.

    Args:
        tx: a write transaction: one deed.
        card: as it was read.
        learner: who it is; none for somebody new.
        fields: of `FIELDS`, those to take from the card.
        session: on whose roll they stand here.

    Raises:
        BadValue: `form_unfit`, as the profile's form.
        Refused: `session_not_meeting`.
    """
    known = profile.save(tx, learner, _changed(tx, card, learner, fields))
    if session is not None and not _has_come(tx, session, known.id):
        attendance.mark(tx, session, known.id, "present")
    return known


def _has_come(tx: Tx, session: bytes, learner: bytes) -> bool:
    """Whether a mark stands that a card does not better: who was late stays so."""
    row = tx.sql.execute(
        "SELECT status FROM mark WHERE session = ? AND learner = ? AND gone = 0", (session, learner)
    ).fetchone()
    return row is not None and row[0] in {"present", "late", "left_early"}


def _changed(tx: Tx, card: IdCard, learner: bytes | None, fields: Collection[str]) -> Changed:
    told: dict[str, object] = {}
    if "name" in fields or learner is None:
        split = names.split_name(card.name)
        told |= {
            "title": split.title or "",
            "given_name": split.given,
            "family_name": split.family or "",
        }
    for field, text in (("name_english", card.name_english), ("birth", card.birth), ("sex", card.sex)):
        if field in fields and text:
            told[field] = text
    if "address" in fields:
        told |= {"address": card.address, "tambon": card.tambon or ""}
    has = tx.sql.execute(
        "SELECT 1 FROM document_number WHERE learner = ? AND number = ? AND gone = 0 AND until IS NULL",
        (learner, card.number),
    ).fetchone()
    if has is None:
        why = "id_card" if "id_checksum" in card.notes else None
        told["numbers"] = (Numbered(number=card.number, why=why),)
    return Changed(**told)  # type: ignore[arg-type]
