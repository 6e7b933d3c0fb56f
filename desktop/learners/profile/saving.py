"""What a form changed, kept as one deed: all of it, or nothing and a reason for every field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from desktop import codes
from desktop.errors import BadValue
from desktop.learners import consents, groups, numbers, portraits
from desktop.learners.consents import Given
from desktop.learners.profile import around, beside
from desktop.learners.profile.reading import BIRTH, FIELDS, row_of
from desktop.learners.profile.shape import Changed
from desktop.learners.register import LONGEST_NAME, SEXES, Known, birth_columns, shown_name
from desktop.models import Learner, named_id, new_id
from desktop.store.finding import derived
from desktop.store.store import Tx
from desktop.thai import dates, identity, names
from desktop.thai.dates import WrittenDate
from desktop.thai.text import normalise

T = TypeVar("T")
LONGEST_TEXT = 2000
_LONG = frozenset({"address", "remark"})
_OF_A_BIRTH = frozenset(
    {"be_twice", "year_before_2484", "no_such_date", "year_two_digits", "month_first"}
    | {"date_unreadable", "birth_in_future"}
)
_NOT_TEXT = frozenset({"sex", "phone", "emergency_phone", "title"})


def save(tx: Tx, learner: bytes | None, changed: Changed) -> Known:
    """Register a learner, or amend what the form changed of one; only a name is asked for.

    Args:
        tx: a write transaction.
        learner: who; none for somebody new.
        changed: what was touched.

    Raises:
        BadValue: `form_unfit`, with `errors`: a BadValue for each field that cannot be meant so.
        NotFound: `no_such`.
    """
    before = row_of(tx, learner) if learner is not None else _nobody()
    told = _Told(changed, before, tx.today)
    row = told.columns()
    if told.errors:
        raise BadValue("form_unfit", errors=tuple(told.errors))
    key = _amend(tx, before, row) if learner is not None else _register(tx, row)
    for number in changed.numbers:
        numbers.put(tx, key, number)
    for answer in changed.consents:
        consents.give(tx, key, answer)
    standing = {one.purpose for one in consents.read(tx, key) if one.stands}
    for purpose in standing.intersection(changed.withdrawn):
        consents.withdraw(tx, key, purpose)
    _put_beside(tx, key, changed)
    now = row_of(tx, key)
    name = shown_name(now["title"], now["given_name"], now["middle_name"], now["family_name"])
    return Known(key, now["code"], name, now["nickname"], now["phone"])


def _put_beside(tx: Tx, learner: bytes, changed: Changed) -> None:
    """What lies in other tables than the learner's own; consents are written before."""
    if changed.groups is not None:
        _put_groups(tx, learner, changed.groups)
    for one in changed.joined:
        groups.join(tx, learner, one.code, one.since, one.source)
    beside.put_background(tx, learner, beside.columns(changed.background or {}, beside.BACKGROUND))
    beside.put_sensitive(tx, learner, beside.columns(changed.sensitive or {}, beside.SENSITIVE))
    around.put(tx, learner, changed.around)
    if changed.portrait is not None:
        portraits.put(tx, learner, changed.portrait)


def _nobody() -> dict[str, Any]:
    return {
        **dict.fromkeys(("id", "code", "notes", *FIELDS, *BIRTH)),
        "given_name": "",
        "sex": "not_stated",
    }


class _Told:
    """What a form says, read field by field; every field that cannot be read is named."""

    def __init__(self, changed: Changed, before: dict[str, Any], today: date) -> None:
        self.changed, self.before, self.today = changed, before, today
        self.errors: list[BadValue] = []

    def columns(self) -> dict[str, Any]:
        """The columns that are written, by what was said."""
        row = self._texts()
        row |= self._names(row)
        row |= self._try(self._birth) or {}
        if self.changed.phone is not None:
            row["phone"] = self._try(lambda: _phone("phone", self.changed.phone))
        if self.changed.emergency_phone is not None:
            row["emergency_phone"] = self._try(
                lambda: _phone("emergency_phone", self.changed.emergency_phone)
            )
        row |= self._sex(row)
        for number in self.changed.numbers:
            self._try(lambda number=number: numbers.read(number))  # type: ignore[misc]
        for answer in self.changed.consents:
            self._try(lambda answer=answer: consents.check(answer))  # type: ignore[misc]
        self._beside()
        return row

    def _beside(self) -> None:
        """What lies in other tables: every field of it that cannot be meant is named."""
        told = {**(self.changed.background or {}), **(self.changed.sensitive or {})}
        for name in told:
            self._try(lambda name=name: beside.columns(told, (name,)))  # type: ignore[misc]
        for place, one in enumerate(self.changed.around):
            before = len(self.errors)
            self._try(lambda one=one: around.columns(one, self.today))  # type: ignore[misc]
            for error in self.errors[before:]:
                error.fields |= {"row": place, "id": one.id}
        for joined in self.changed.joined:
            before = len(self.errors)
            self._try(lambda one=joined: groups.read_joined(one.since, one.source, self.today))  # type: ignore[misc]
            for error in self.errors[before:]:
                error.fields["group"] = joined.code
        if self.changed.portrait:
            self._try(lambda: portraits.check(self.changed.portrait or b""))

    def _try(self, reads: Callable[[], T]) -> T | None:
        try:
            return reads()
        except BadValue as error:
            self.errors.append(error)
            return None

    def _texts(self) -> dict[str, Any]:
        row: dict[str, Any] = {}
        for field in FIELDS:
            said = getattr(self.changed, field)
            if said is None or field in _NOT_TEXT:
                continue
            text, longest = normalise(said), LONGEST_TEXT if field in _LONG else LONGEST_NAME
            if len(text) > longest:
                self.errors.append(
                    BadValue("text_too_long", field=field, value=text[:40], longest=longest)
                )
            row[field] = text or None
        return row

    def _names(self, row: dict[str, Any]) -> dict[str, Any]:
        """Title and names as they will stand; one piece of a new learner's name is told apart."""
        title = self.changed.title
        named: dict[str, Any] = {}
        if title is not None:
            named["title"] = names.read_title(title) or normalise(title)[:LONGEST_NAME] or None
        alone = title is None and self.changed.family_name is None and self.changed.middle_name is None
        if self.before["id"] is None and alone and row.get("given_name"):
            split = names.split_name(row["given_name"])
            named |= {"title": split.title, "given_name": split.given, "family_name": split.family}
        given = named.get("given_name", row.get("given_name", self.before["given_name"]))
        family = named.get("family_name", row.get("family_name", self.before["family_name"]))
        if not given and not family and self.before["id"] is None and not self.errors:
            given = named["given_name"] = row.get("nickname") or ""  # all that is known of somebody new
        if not given and not family:
            self.errors.append(BadValue("name_missing", field="given_name", value=""))
        if not given and family:  # people of one name
            named |= {"given_name": family, "family_name": None}
        return named

    def _birth(self) -> dict[str, Any]:
        said = self.changed.birth
        if said is None:
            return {}
        kept = [note for note in (self.before["notes"] or "").split() if note not in _OF_A_BIRTH]
        if isinstance(said, str) and not said.strip():
            return {**dict.fromkeys(BIRTH), "notes": " ".join(kept) or None}
        written = said if isinstance(said, WrittenDate) else _read_birth(said, self.today)
        if written.earliest is not None and written.earliest > self.today:
            raise BadValue("birth_in_future", field="birth", value=written.text)
        return {**birth_columns(written), "notes": " ".join((*kept, *written.notes)) or None}

    def _sex(self, row: dict[str, Any]) -> dict[str, Any]:
        said = self.changed.sex
        if said is not None:
            sex = names.read_sex(said) or said or "not_stated"
            if sex not in SEXES:
                self.errors.append(BadValue("sex_unreadable", field="sex", value=said[:40]))
            return {"sex": sex}
        told = names.sex_of_title(row.get("title"))
        return {"sex": told} if told and self.before["sex"] == "not_stated" else {}


def _read_birth(text: str, today: date) -> WrittenDate:
    try:
        return dates.read_date(text, today=today)
    except BadValue as error:
        error.fields["field"] = "birth"  # of all dates on the form, this one
        raise


def _phone(field: str, text: str | None) -> str | None:
    phone = identity.read_phone(text)[0] if text and text.strip() else None
    if text and text.strip() and phone is None:
        raise BadValue("phone_unreadable", field=field, value=text[:40])
    return phone


def _register(tx: Tx, row: dict[str, Any]) -> bytes:
    key = new_id()
    code = codes.learner_code(tx.desk.letter, tx.count_up("learner"))
    whole = {"id": key, "sex": "not_stated", **row, "code": code}
    tx.insert(Learner, [{**whole, **derived(whole)}])
    consents.give(tx, key, Given("enrol_report", basis="pending"))
    return key


_AMEND = """\
UPDATE learner SET title = :title, given_name = :given_name, middle_name = :middle_name,
  family_name = :family_name, nickname = :nickname, name_english = :name_english, sex = :sex,
  phone = :phone, address = :address, tambon = :tambon, education = :education,
  occupation = :occupation, line_id = :line_id, emergency_name = :emergency_name,
  emergency_phone = :emergency_phone, remark = :remark, birth = :birth,
  birth_as_written = :birth_as_written, birth_era = :birth_era, birth_earliest = :birth_earliest,
  birth_latest = :birth_latest, notes = :notes
WHERE id = :id
"""
"""The journal writes down what differs, and nothing else."""


def _amend(tx: Tx, before: dict[str, Any], row: dict[str, Any]) -> bytes:
    if any(value != before[name] for name, value in row.items()):
        tx.sql.execute(_AMEND, {**before, **row})
    key: bytes = before["id"]
    return key


def _put_groups(tx: Tx, learner: bytes, wanted: tuple[str, ...]) -> None:
    """Belong to these groups from today on; a group that is left keeps its days."""
    keys = {named_id("target_group", code) for code in wanted}
    known = {row[0] for row in tx.sql.execute("SELECT id FROM target_group WHERE gone = 0")}
    standing = tx.sql.execute(
        "SELECT target_group, id FROM learner_group WHERE gone = 0 AND until IS NULL"
        " AND learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)",
        (learner,),
    ).fetchall()
    there = {group for group, _row in standing}
    day = tx.today.isoformat()
    # a group out of use is offered no more, and who was in it stays
    left = [(day, row) for group, row in standing if group in known and group not in keys]
    tx.sql.executemany("UPDATE learner_group SET until = ? WHERE id = ?", left)
    come = [(new_id(), learner, key, day) for key in keys & known if key not in there]
    tx.sql.executemany(
        "INSERT INTO learner_group (id, learner, target_group, since, source)"
        " VALUES (?, ?, ?, ?, 'form')",
        come,
    )
