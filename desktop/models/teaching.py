"""What is offered, when it meets, who came, and what was earned.

Days are ISO (`2026-06-03`), times `09:00`, durations minutes. Attendance and enrolment have no id
of their own: two desks that mark the same person at the same session meet in one row.
"""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import Index, LargeBinary, Text
from sqlmodel import Field

from desktop.models.row import Row, id_column, number_column, text_column


class Place(Row, table=True):
    """Where activities meet; a place is not a centre."""

    __tablename__ = "place"
    kind: ClassVar[int] = 9
    id: bytes = id_column()
    name: str = Field(sa_type=Text)
    address: str | None = text_column()


class Facilitator(Row, table=True):
    """Who teaches."""

    __tablename__ = "facilitator"
    kind: ClassVar[int] = 10
    id: bytes = id_column()
    name: str = Field(sa_type=Text)
    phone: str | None = text_column()
    learner: bytes | None = Field(default=None, sa_type=LargeBinary)


class Activity(Row, table=True):
    """Something offered: hours, weekly pattern, place, facilitator, capacity, completion rule."""

    __tablename__ = "activity"
    __table_args__ = (Index("activity_code", "code"),)
    kind: ClassVar[int] = 11
    id: bytes = id_column()
    code: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    first_day: str = Field(sa_type=Text)
    last_day: str = Field(sa_type=Text)
    weekly: str = Field(sa_type=Text)
    starts: str = Field(sa_type=Text)
    ends: str = Field(sa_type=Text)
    minutes: int | None = number_column()
    """The hours that were announced, in minutes; the sessions' own minutes rule the reckoning."""
    capacity: int | None = number_column()
    rule_percent: int = number_column(80)
    rule_minutes: int | None = number_column()
    place: bytes | None = Field(default=None, sa_type=LargeBinary)
    facilitator: bytes | None = Field(default=None, sa_type=LargeBinary)


class Session(Row, table=True):
    """One meeting of an activity."""

    __tablename__ = "session"
    __table_args__ = (
        Index("session_activity", "activity", "number"),
        Index("session_day", "day"),
        Index("session_dated", "id", "day", "status", "gone"),
    )
    kind: ClassVar[int] = 12
    id: bytes = id_column()
    activity: bytes = Field(sa_type=LargeBinary)
    number: int = Field()
    day: str = Field(sa_type=Text)
    starts: str = Field(sa_type=Text)
    ends: str = Field(sa_type=Text)
    minutes: int = Field()
    status: str = Field(default="planned", sa_type=Text)
    """planned, met, moved, cancelled or holiday; only planned and met count."""
    reason: str | None = text_column()
    place: bytes | None = Field(default=None, sa_type=LargeBinary)
    facilitator: bytes | None = Field(default=None, sa_type=LargeBinary)


class Enrolment(Row, table=True):
    """A learner in an activity: waiting, enrolled, withdrawn or completed."""

    __tablename__ = "enrolment"
    __table_args__ = (Index("enrolment_learner", "learner"),)
    kind: ClassVar[int] = 13
    person: ClassVar[str | None] = "learner"
    activity: bytes = Field(primary_key=True, sa_type=LargeBinary)
    learner: bytes = Field(primary_key=True, sa_type=LargeBinary)
    status: str = Field(default="enrolled", sa_type=Text)
    on_day: str | None = text_column()
    until: str | None = text_column()


class Attendance(Row, table=True):
    """One learner at one session: present, late, left_early, excused or absent."""

    __tablename__ = "attendance"
    __table_args__ = (Index("attendance_learner", "learner"),)
    kind: ClassVar[int] = 14
    person: ClassVar[str | None] = "learner"
    session: bytes = Field(primary_key=True, sa_type=LargeBinary)
    learner: bytes = Field(primary_key=True, sa_type=LargeBinary)
    status: str = Field(sa_type=Text)
    minutes: int | None = number_column()
    """Minutes missed; none said means none for present, all of them for absent and excused."""


class Template(Row, table=True):
    """A certificate's design, kept by its content: its id is the SHA-256 of `content`."""

    __tablename__ = "template"
    kind: ClassVar[int] = 15
    id: bytes = id_column()
    name: str = Field(sa_type=Text)
    content: bytes = Field(sa_type=LargeBinary)


class Certificate(Row, table=True):
    """Issued, numbered, its wording frozen, signed; may be voided, never altered."""

    __tablename__ = "certificate"
    __table_args__ = (
        Index("certificate_number", "number"),
        Index("certificate_activity", "activity"),
        Index("certificate_learner", "learner"),
        Index("certificate_index", "desk", "desk_index"),
        # what the register lists and seeks by: the wide rows with wording and seal stay where they are
        Index("certificate_numbered", "year", "desk", "serial", "gone", "void_on"),
        Index("certificate_sought", "gone", "number", "name", "course"),
    )
    kind: ClassVar[int] = 16
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    desk: bytes = Field(sa_type=LargeBinary)
    desk_index: int = Field()
    """Counts this desk's certificates; with the desk's key it names one for ever."""
    serial: int = Field()
    year: int = Field()
    """The พ.ศ. year of the day of issue; with desk and serial it makes the number."""
    number: str = Field(sa_type=Text)
    activity: bytes = Field(sa_type=LargeBinary)
    learner: bytes = Field(sa_type=LargeBinary)
    name: str = Field(sa_type=Text)
    course: str = Field(sa_type=Text)
    minutes: int = Field()
    issued_on: str = Field(sa_type=Text)
    template: bytes = Field(sa_type=LargeBinary)
    wording: str = Field(sa_type=Text)
    """Every line as it stands on the paper: JSON, canonical."""
    token: bytes = Field(sa_type=LargeBinary)
    """COSE_Sign1 (docs/formats.md §6)."""
    void_on: str | None = text_column()
    void_why: str | None = text_column()


class Holiday(Row, table=True):
    """A day on which nothing meets; seeded, editable, named alike on every desk."""

    __tablename__ = "holiday"
    __table_args__ = (Index("holiday_day", "day"),)
    kind: ClassVar[int] = 17
    id: bytes = id_column()
    day: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    holiday_kind: str = Field(default="public", sa_type=Text)
