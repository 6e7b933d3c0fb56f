"""Learners one by one: add, find, list, and name them by id, code or number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import text as text_
from sqlmodel import col

from desktop import codes
from desktop.errors import Ambiguous, BadValue, NotFound
from desktop.models import DocumentNumber, Learner, new_id, read_id, show_id
from desktop.store import kin
from desktop.store.finding import derived
from desktop.store.store import Tx
from desktop.thai import dates, identity, names
from desktop.thai.text import normalise

LONGEST_NAME = 200
SEXES = frozenset({"male", "female", "not_stated"})
MOST_FOUND = 50
UNMERGED = text_("learner.id NOT IN (SELECT learner FROM alias)")
"""The condition that leaves out who is read as somebody else."""
LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class Known:
    """A learner as lists show one."""

    id: bytes
    code: str
    name: str
    nickname: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """A hit of the search box: how good (100 is best) and which part fitted."""

    learner: Known
    score: int
    why: str


def shown_name(title: str | None, given: str, middle: str | None, family: str | None) -> str:
    """A learner's full name as it is read and printed."""
    return names.full_name(title, f"{given} {middle}" if middle else given, family)


def add(  # noqa: PLR0913  (the fields of a first meeting)
    tx: Tx,
    name: str,
    *,
    birth: str | None = None,
    sex: str | None = None,
    nickname: str | None = None,
    id_number: str | None = None,
    phone: str | None = None,
) -> Known:
    """Register one learner; only the name is needed.

    Raises:
        BadValue: a name, birth date or sex that cannot be meant.
    """
    row: dict[str, str | None] = {**_name_fields(name), **_birth_fields(birth, tx.today)}
    row["sex"] = _sex(sex) or names.sex_of_title(row["title"]) or "not_stated"
    row["nickname"] = normalise(nickname)[:LONGEST_NAME] if nickname else None
    row["phone"] = _phone(phone)
    row["code"] = codes.learner_code(tx.desk.letter, tx.count_up("learner"))
    key = new_id()
    tx.insert(Learner, [{"id": key, **row, **derived(row)}])
    if id_number:
        tx.add(_number(key, id_number))
    return known(standing(tx, key))


def amend(  # noqa: PLR0913  (what can be wrong in a profile)
    tx: Tx,
    learner: Learner,
    *,
    name: str | None = None,
    birth: str | None = None,
    sex: str | None = None,
    nickname: str | None = None,
    phone: str | None = None,
) -> Known:
    """Correct a profile; what is not said stays. Certificates that were issued keep their wording.

    Raises:
        BadValue: a value that cannot be meant.
    """
    told: dict[str, str | None] = {}
    if name is not None:
        told |= _name_fields(name)
    if birth is not None:
        told |= _other_birth(learner, birth, tx.today)
    if sex is not None:
        told["sex"] = _sex(sex)
    if nickname is not None:
        told["nickname"] = normalise(nickname)[:LONGEST_NAME] or None
    if phone is not None:
        told["phone"] = _phone(phone)
    for field, value in told.items():
        setattr(learner, field, value)
    for field, value in derived(learner.model_dump()).items():
        setattr(learner, field, value)
    tx.flush()
    return known(learner)


def standing(tx: Tx, key: bytes) -> Learner:
    """The learner of that id; one who was merged into another is that other.

    Raises:
        NotFound: none.
    """
    learner = tx.row(Learner, key)
    if learner is None:
        raise NotFound("no_such", kind="learner", text=show_id(key))
    return _standing_for(tx, learner)


def _name_fields(text: str) -> dict[str, str | None]:
    name = names.split_name(normalise(text))
    if not name.given and not name.family:
        raise BadValue("name_missing", field="name", value=text[:40])
    if len(name.given or "") + len(name.family or "") > LONGEST_NAME:
        raise BadValue("name_too_long", field="name", value=text[:40], longest=LONGEST_NAME)
    given, family = (name.given, name.family) if name.given else (name.family, None)
    return {"title": name.title or None, "given_name": given, "family_name": family or None}


def _birth_fields(text: str | None, today: date) -> dict[str, str | None]:
    if not text:
        return {}
    written = dates.read_date(text, today=today)
    if written.earliest is not None and written.earliest > today:
        raise BadValue("birth_in_future", field="birth", value=text)
    return birth_columns(written)


def _other_birth(learner: Learner, text: str, today: date) -> dict[str, str | None]:
    """A corrected birth; one that never was is kept as written, but not in the place of a good one."""
    fields = _birth_fields(text, today)
    if fields and fields["birth_earliest"] is None and learner.birth_earliest is not None:
        raise BadValue("date_unreadable", field="birth", value=text[:40])
    return fields


def birth_columns(written: dates.WrittenDate) -> dict[str, str | None]:
    """A written date as the learner's columns keep it."""
    return {
        "birth": written.iso,
        "birth_as_written": written.text,
        "birth_era": written.era,
        "birth_earliest": written.earliest.isoformat() if written.earliest else None,
        "birth_latest": written.latest.isoformat() if written.latest else None,
        "notes": " ".join(written.notes) or None,
    }


def _phone(text: str | None) -> str | None:
    phone = identity.read_phone(text)[0] if text else None
    if text and phone is None:
        raise BadValue("phone_unreadable", field="phone", value=text[:40])
    return phone


def _number(learner: bytes, text: str) -> DocumentNumber:
    number, kind, notes = identity.read_id(text)
    if number is None or not any(sign.isalnum() for sign in number):
        raise BadValue("number_unreadable", field="id-number", value=text[:40])
    return DocumentNumber(
        id=new_id(),
        learner=learner,
        number_kind=kind or "other",
        number=number,
        notes=" ".join(notes) or None,
    )


def _sex(text: str | None) -> str | None:
    if not text:
        return None
    sex = names.read_sex(text) or text
    if sex not in SEXES:
        raise BadValue("sex_unreadable", field="sex", value=text)
    return sex


def known(learner: Learner) -> Known:
    """A learner's row as a plain value."""
    return Known(
        learner.id,
        learner.code,
        shown_name(learner.title, learner.given_name, learner.middle_name, learner.family_name),
        learner.nickname,
        learner.phone,
    )


def known_by(tx: Tx, learner: bytes) -> Known:
    """The learner of a key, or the one they were merged into.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.row(Learner, learner)
    if row is None:
        raise NotFound("no_such", kind="learner", text=show_id(learner))
    return known(_standing_for(tx, row))


def listed(tx: Tx) -> list[Known]:
    """All learners in the order of their names."""
    rows = tx.all(Learner, UNMERGED, order=col(Learner.sort_key))
    return [known(row) for row in rows]


# --- finding -------------------------------------------------------------------------------------


def find(tx: Tx, text: str) -> list[Found]:
    """Learners by any part of a name, nickname, code, phone or document number, best first.

    The search box's own search; who only sounds alike comes last, `why` is then `sound`.
    """
    from desktop.learners import search  # noqa: PLC0415  (it shows people by this module's names)

    hits = search.search(tx, text, MOST_FOUND)
    told = [(one, one.field or "") for one in hits.exact] + [(one, "sound") for one in hits.alike]
    return [
        Found(Known(one.learner, one.code, one.name, one.nickname, one.phone), one.score, why)
        for one, why in told
    ]


def named(tx: Tx, text: str) -> Learner:
    """The learner a verb's argument names: by id, code or document number.

    Raises:
        NotFound, Ambiguous: none, or several.
    """
    code = text.strip().upper()
    rows = tx.all(Learner, col(Learner.code) == code) if code else []
    if not rows:
        rows = [row for row in [_by_id(tx, text)] if row is not None]
    if not rows:
        number = identity.read_id(text)[0] or code
        whose = {n.learner for n in tx.all(DocumentNumber, col(DocumentNumber.number) == number)}
        rows = [row for row in (tx.row(Learner, key) for key in whose) if row is not None]
    rows = [_standing_for(tx, row) for row in rows]
    if len({row.id for row in rows}) > 1:
        raise Ambiguous("several_such", kind="learner", text=text, matches=len(rows))
    if not rows:
        raise NotFound("no_such", kind="learner", text=text)
    return rows[0]


def _by_id(tx: Tx, text: str) -> Learner | None:
    try:
        key = read_id(text)
    except BadValue:
        return None
    return tx.row(Learner, key) if len(key) == 16 else None


def _standing_for(tx: Tx, learner: Learner) -> Learner:
    """Follow `merged_into` to the learner that stands."""
    if learner.merged_into is None:
        return learner
    return tx.row(Learner, kin.stands(tx.sql, learner.id)) or learner
