"""The centre, its desks and volunteers, and the people who learn there.

Dates of people are kept as written: `birth` is ISO with as much as is known (`1947`, `1969-07`),
`birth_as_written` is what stood on the paper, and the earliest and latest day it can mean lie
beside it (a year-only พ.ศ. 2482 spans two years of the common era).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from sqlalchemy import Index, LargeBinary, Text, text
from sqlmodel import Field

from desktop.models.row import Row, id_column, number_column, text_column


class Centre(Row, table=True):
    """A place of learning."""

    __tablename__ = "centre"
    kind: ClassVar[int] = 1
    id: bytes = id_column()
    name: str = Field(sa_type=Text)
    name_english: str | None = text_column()
    tambon: str | None = text_column()
    verify_url: str | None = text_column()
    signers: str | None = text_column()
    """Who signs certificates: JSON [[name, position], …]."""
    rules: str | None = text_column()
    """Numbers that the office sets and changes (people a group needs, cost caps): JSON, by name."""


class Desk(Row, table=True):
    """One installation of Sala on one computer. Its id is 8 random bytes."""

    __tablename__ = "desk"
    kind: ClassVar[int] = 2
    key_bytes: ClassVar[int] = 8
    id: bytes = id_column()
    centre: bytes = Field(sa_type=LargeBinary)
    letter: str = Field(sa_type=Text)
    name: str | None = text_column()
    first: int = number_column(0)
    """1 for the desk that founded the centre: its certificate numbers bear no letter."""
    public_key: bytes = Field(sa_type=LargeBinary)
    opening_key: bytes = Field(sa_type=LargeBinary)
    revoked_on: str | None = text_column()


class Volunteer(Row, table=True):
    """A person who signs in at the desk. PIN verifiers are the desk's own and lie elsewhere."""

    __tablename__ = "volunteer"
    kind: ClassVar[int] = 3
    choices: ClassVar[Mapping[str, frozenset[str]]] = {
        "role": frozenset({"desk", "coordinator", "keeper"})
    }
    id: bytes = id_column()
    name: str = Field(sa_type=Text)
    role: str = Field(default="desk", sa_type=Text)
    tile: str | None = text_column()


class Learner(Row, table=True):
    """A person who learns. Only a name blocks saving."""

    __tablename__ = "learner"
    __table_args__ = (
        Index("learner_sorted", "sort_key"),
        Index("learner_code", "code"),
        # what reports count by, beside the key: a wide row is not fetched for each of many
        Index("learner_counted", "id", "sex", "birth_earliest", "birth_latest", "merged_into"),
        Index("learner_gone", "id", sqlite_where=text("gone <> 0")),
    )
    kind: ClassVar[int] = 4
    person: ClassVar[str | None] = "id"
    local: ClassVar[frozenset[str]] = Row.local | {"sort_key", "search", "name_key"}

    id: bytes = id_column()
    code: str = Field(sa_type=Text)
    title: str | None = text_column()
    given_name: str = Field(sa_type=Text)
    middle_name: str | None = text_column()
    family_name: str | None = text_column()
    nickname: str | None = text_column()
    name_english: str | None = text_column()
    sex: str = Field(default="not_stated", sa_type=Text)
    birth: str | None = text_column()
    birth_as_written: str | None = text_column()
    birth_era: str | None = text_column()
    birth_earliest: str | None = text_column()
    birth_latest: str | None = text_column()
    phone: str | None = text_column()
    address: str | None = text_column()
    tambon: str | None = text_column()
    notes: str | None = text_column()
    """What is doubtful or unusual, as codes with blanks between."""
    remark: str | None = text_column()
    """What the office wrote beside the name, in its own words."""
    education: str | None = text_column()
    occupation: str | None = text_column()
    line_id: str | None = text_column()
    emergency_name: str | None = text_column()
    emergency_phone: str | None = text_column()
    merged_into: bytes | None = Field(default=None, sa_type=LargeBinary)
    sort_key: str = Field(default="", sa_type=Text)
    search: str = Field(default="", sa_type=Text)
    name_key: str = Field(default="", sa_type=Text)


class Background(Row, table=True):
    """What is told of a learner beside the name, in a row of its own: most learners have none."""

    __tablename__ = "background"
    kind: ClassVar[int] = 18
    person: ClassVar[str | None] = "learner"
    learner: bytes = Field(primary_key=True, sa_type=LargeBinary)
    sex_told: str | None = text_column()
    """How the learner describes it; reports count by `sex`."""
    nationality: str | None = text_column()
    mother_tongue: str | None = text_column()
    registered_address: str | None = text_column()
    """As in the house registration; the learner's own `address` is where they live now."""
    registered_tambon: str | None = text_column()
    studying_at: str | None = text_column()
    income: str | None = text_column()
    """A band's code."""
    interests: str | None = text_column()
    can_teach: str | None = text_column()


class Sensitive(Row, table=True):
    """What PDPA section 26 guards, kept apart: not for the desk role, and it never leaves the centre."""

    __tablename__ = "sensitive"
    kind: ClassVar[int] = 19
    person: ClassVar[str | None] = "learner"
    learner: bytes = Field(primary_key=True, sa_type=LargeBinary)
    ethnicity: str | None = text_column()
    religion: str | None = text_column()
    food: str | None = text_column()
    disability: str | None = text_column()
    """The card's kind, as a code."""
    help_needed: str | None = text_column()
    """What help is needed, rather than a diagnosis."""
    health: str | None = text_column()
    """What to watch for."""


class FormerName(Row, table=True):
    """A name a learner bore; names change often, and old papers bear the old one."""

    __tablename__ = "former_name"
    __table_args__ = (Index("former_name_learner", "learner"),)
    kind: ClassVar[int] = 20
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    learner: bytes = Field(sa_type=LargeBinary)
    name: str = Field(sa_type=Text)
    """In full, with its title."""
    until: str | None = text_column()
    source: str | None = text_column()


class Guardian(Row, table=True):
    """Who looks after a minor, may sign for them and may fetch them."""

    __tablename__ = "guardian"
    __table_args__ = (Index("guardian_learner", "learner"),)
    kind: ClassVar[int] = 21
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    learner: bytes = Field(sa_type=LargeBinary)
    name: str = Field(sa_type=Text)
    relation: str | None = text_column()
    phone: str | None = text_column()
    number_kind: str | None = text_column()
    number: str | None = text_column()
    may_sign: int = number_column(1)
    may_fetch: int = number_column(1)
    until: str | None = text_column()


class OutOfSchool(Row, table=True):
    """A child out of school: why, what is wished for, who was asked to help and how it went on."""

    __tablename__ = "out_of_school"
    __table_args__ = (Index("out_of_school_learner", "learner"),)
    kind: ClassVar[int] = 22
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    learner: bytes = Field(sa_type=LargeBinary)
    since: str | None = text_column()
    why: str | None = text_column()
    wishes_to_return: str | None = text_column()
    """yes, no or unsure."""
    works: str | None = text_column()
    looked_after_by: str | None = text_column()
    referred_to: str | None = text_column()
    referred_on: str | None = text_column()
    follow_up_on: str | None = text_column()
    outcome: str | None = text_column()
    until: str | None = text_column()


class Picture(Row, table=True):
    """A portrait, a signed sheet, an evidence. Its bytes lie in `content` by digest and travel apart."""

    __tablename__ = "picture"
    __table_args__ = (
        Index("picture_learner", "learner"),
        Index("picture_session", "session"),
        Index("picture_outside", "outside"),
        Index("picture_digest", "digest"),
    )
    kind: ClassVar[int] = 23
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    learner: bytes | None = Field(default=None, sa_type=LargeBinary)
    session: bytes | None = Field(default=None, sa_type=LargeBinary)
    outside: bytes | None = Field(default=None, sa_type=LargeBinary)
    """The outside learning that it is evidence of."""
    shows: str = Field(sa_type=Text)
    """portrait, sheet or evidence."""
    page: int | None = number_column()
    """Of a signed sheet."""
    digest: bytes = Field(sa_type=LargeBinary)
    """SHA-256 of the bytes."""
    size: int = Field()
    media: str = Field(sa_type=Text)
    """image/jpeg, image/png, application/pdf."""
    taken_on: str | None = text_column()


class RightsRequest(Row, table=True):
    """What a learner asked for about their data, and what was done, within thirty days."""

    __tablename__ = "rights_request"
    __table_args__ = (Index("rights_request_learner", "learner"),)
    kind: ClassVar[int] = 24
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    learner: bytes = Field(sa_type=LargeBinary)
    wanted: str = Field(sa_type=Text)
    """copy, export, correct, restrict, erase or withdraw."""
    asked_on: str = Field(sa_type=Text)
    asked_by: str | None = text_column()
    due_on: str | None = text_column()
    done_on: str | None = text_column()
    outcome: str | None = text_column()
    note: str | None = text_column()


class Erasure(Row, table=True):
    """The order to erase a person (RULES §3): it names the key alone, beats every Change, and stands."""

    __tablename__ = "erasure"
    kind: ClassVar[int] = 25
    learner: bytes = Field(primary_key=True, sa_type=LargeBinary)
    why: str = Field(sa_type=Text)
    on_day: str = Field(sa_type=Text)


class DocumentNumber(Row, table=True):
    """A number by which an office knows a learner; replaced ones stay as history."""

    __tablename__ = "document_number"
    __table_args__ = (
        Index("document_number_number", "number"),
        Index("document_number_learner", "learner"),
    )
    kind: ClassVar[int] = 5
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    learner: bytes = Field(sa_type=LargeBinary)
    number_kind: str = Field(sa_type=Text)
    number: str | None = text_column()
    why: str | None = text_column()
    since: str | None = text_column()
    until: str | None = text_column()
    notes: str | None = text_column()


class TargetGroup(Row, table=True):
    """A group the programme wants to reach; a code list that a centre can edit."""

    __tablename__ = "target_group"
    kind: ClassVar[int] = 6
    id: bytes = id_column()
    code: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)


class LearnerGroup(Row, table=True):
    """A learner counted to a target group, with date and source; never overwritten."""

    __tablename__ = "learner_group"
    __table_args__ = (
        Index("learner_group_learner", "learner"),
        # how many people each group has now, counted without a look at the rows
        Index(
            "learner_group_now",
            *("target_group", "learner"),
            sqlite_where=text("gone = 0 AND until IS NULL"),
        ),
    )
    kind: ClassVar[int] = 7
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    learner: bytes = Field(sa_type=LargeBinary)
    target_group: bytes = Field(sa_type=LargeBinary)
    since: str | None = text_column()
    until: str | None = text_column()
    source: str | None = text_column()


class Consent(Row, table=True):
    """On what ground something is done with a learner's data, purpose by purpose."""

    __tablename__ = "consent"
    __table_args__ = (Index("consent_learner", "learner"),)
    kind: ClassVar[int] = 8
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    learner: bytes = Field(sa_type=LargeBinary)
    purpose: str = Field(sa_type=Text)
    basis: str = Field(default="pending", sa_type=Text)
    text_version: str | None = text_column()
    given_by: str | None = text_column()
    how: str | None = text_column()
    given_on: str | None = text_column()
    paper: str | None = text_column()
    """The number of the signed sheet in the centre's folder."""
    withdrawn_on: str | None = text_column()
    guardian: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Who consented in the learner's place."""
