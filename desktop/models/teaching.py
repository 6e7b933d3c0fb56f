"""What is offered, when it meets, who came, and what was earned.

Days are ISO (`2026-06-03`), times `09:00`, durations minutes. Attendance and enrolment have no id
of their own: two desks that mark the same person at the same session meet in one row.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from sqlalchemy import Index, LargeBinary, Text, text
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
    skills: str | None = text_column()
    address: str | None = text_column()
    per_hour: int | None = number_column()
    """Baht an hour, where it differs from the activity's."""


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
    shape: str | None = text_column()
    """interest_group, vocational, public_training or individual: which numbers of the office hold."""
    theme: str | None = text_column()
    objectives: str | None = text_column()
    pattern: str | None = text_column()
    """The whole recurrence as an RRULE; `weekly` is what it says of weekdays."""
    theory_minutes: int | None = number_column()
    practice_minutes: int | None = number_column()
    fewest: int | None = number_column()
    """People the group needs, where it differs from the shape's number."""
    budget_line: str | None = text_column()
    per_hour: int | None = number_column()
    """Baht an hour for who teaches."""
    material_cost: int | None = number_column()
    """Baht for the whole group."""
    rule_of: str | None = text_column()
    """What `rule_percent` is taken of: minutes (also when none), or sessions."""
    rule_score: int | None = number_column()
    """Percent of all points that must be reached."""
    waiting_rule: str | None = text_column()
    """Who is next in line: first_come (also when none), never_came, oldest or nearest."""
    times: str | None = text_column()
    """JSON: hours of the weekdays that meet at another time than `starts` to `ends`, by weekday."""


class ActivityFacilitator(Row, table=True):
    """One more who teaches an activity; the first stands in the activity itself."""

    __tablename__ = "activity_facilitator"
    kind: ClassVar[int] = 26
    activity: bytes = Field(primary_key=True, sa_type=LargeBinary)
    facilitator: bytes = Field(primary_key=True, sa_type=LargeBinary)
    part: str | None = text_column()
    """What they do: main, helper, guest."""


class Equipment(Row, table=True):
    """A thing that activities share: so many of it there are."""

    __tablename__ = "equipment"
    kind: ClassVar[int] = 27
    id: bytes = id_column()
    name: str = Field(sa_type=Text)
    there_are: int = number_column(1)


class ActivityEquipment(Row, table=True):
    """A thing an activity needs at every session, and how many."""

    __tablename__ = "activity_equipment"
    kind: ClassVar[int] = 28
    activity: bytes = Field(primary_key=True, sa_type=LargeBinary)
    equipment: bytes = Field(primary_key=True, sa_type=LargeBinary)
    needed: int = number_column(1)


class Programme(Row, table=True):
    """Several activities that count together towards something."""

    __tablename__ = "programme"
    kind: ClassVar[int] = 29
    id: bytes = id_column()
    code: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    credits_needed: int | None = number_column()
    """In hundredths of a credit."""
    credit_hours: int | None = number_column()
    """Hours that make one credit, where it differs from the office's number."""
    note: str | None = text_column()


class ProgrammePart(Row, table=True):
    """An activity of a programme, and what it counts."""

    __tablename__ = "programme_part"
    kind: ClassVar[int] = 30
    programme: bytes = Field(primary_key=True, sa_type=LargeBinary)
    activity: bytes = Field(primary_key=True, sa_type=LargeBinary)
    credits: int = number_column(0)
    """In hundredths of a credit."""
    required: int = number_column(1)


class Assessment(Row, table=True):
    """Something an activity asks to be passed or scored."""

    __tablename__ = "assessment"
    __table_args__ = (Index("assessment_activity", "activity"),)
    kind: ClassVar[int] = 31
    id: bytes = id_column()
    activity: bytes = Field(sa_type=LargeBinary)
    number: int = Field()
    title: str = Field(sa_type=Text)
    points: int | None = number_column()
    """The most that can be reached; none where it is only passed or not."""
    must: int = number_column(1)


class Result(Row, table=True):
    """What one learner reached in one assessment."""

    __tablename__ = "result"
    __table_args__ = (Index("result_learner", "learner"),)
    kind: ClassVar[int] = 32
    person: ClassVar[str | None] = "learner"
    assessment: bytes = Field(primary_key=True, sa_type=LargeBinary)
    learner: bytes = Field(primary_key=True, sa_type=LargeBinary)
    passed: int | None = number_column()
    points: int | None = number_column()


class Session(Row, table=True):
    """One meeting of an activity."""

    __tablename__ = "session"
    __table_args__ = (
        Index("session_activity", "activity", "number"),
        Index("session_day", "day"),
        Index("session_dated", "id", "day", "status", "gone"),
        # what the catalogue counts by, without the wide rows
        Index("session_counted", "activity", "status", "gone", "minutes"),
    )
    kind: ClassVar[int] = 12
    choices: ClassVar[Mapping[str, frozenset[str]]] = {
        "status": frozenset({"planned", "met", "moved", "cancelled", "holiday"})
    }
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
    moved_from: str | None = text_column()
    """The day it was first planned for, of one that meets on another."""


class Enrolment(Row, table=True):
    """A learner in an activity: waiting, enrolled, withdrawn or completed."""

    __tablename__ = "enrolment"
    __table_args__ = (
        Index("enrolment_learner", "learner"),
        Index("enrolment_in", "activity", "status", "gone", "learner"),
    )
    kind: ClassVar[int] = 13
    person: ClassVar[str | None] = "learner"
    choices: ClassVar[Mapping[str, frozenset[str]]] = {
        "status": frozenset({"waiting", "enrolled", "withdrawn", "completed"})
    }
    activity: bytes = Field(primary_key=True, sa_type=LargeBinary)
    learner: bytes = Field(primary_key=True, sa_type=LargeBinary)
    status: str = Field(default="enrolled", sa_type=Text)
    on_day: str | None = text_column()
    until: str | None = text_column()
    at: str | None = text_column()
    """When they were put down, to the second: who came first on a waiting list."""
    why: str | None = text_column()
    """Why they left."""


class Attendance(Row, table=True):
    """One learner at one session: present, late, left_early, excused or absent."""

    __tablename__ = "attendance"
    __table_args__ = (Index("attendance_learner", "learner"),)
    kind: ClassVar[int] = 14
    person: ClassVar[str | None] = "learner"
    choices: ClassVar[Mapping[str, frozenset[str]]] = {
        "status": frozenset({"present", "late", "left_early", "excused", "absent"})
    }
    session: bytes = Field(primary_key=True, sa_type=LargeBinary)
    learner: bytes = Field(primary_key=True, sa_type=LargeBinary)
    status: str = Field(sa_type=Text)
    minutes: int | None = number_column()
    """Minutes missed; none said means none for present, all of them for absent and excused."""


class HeadCount(Row, table=True):
    """People who came without being named: one row a session, sex and age band, its id named by them."""

    __tablename__ = "head_count"
    __table_args__ = (Index("head_count_session", "session"),)
    kind: ClassVar[int] = 33
    id: bytes = id_column()
    session: bytes = Field(sa_type=LargeBinary)
    sex: str = Field(sa_type=Text)
    band: str = Field(sa_type=Text)
    people: int = Field()


class AnonymousMark(Row, table=True):
    """A mark whose learner was erased: it still counts, and nobody can be named by it."""

    __tablename__ = "anonymous_mark"
    __table_args__ = (Index("anonymous_mark_session", "session"),)
    kind: ClassVar[int] = 34
    id: bytes = id_column()
    session: bytes = Field(sa_type=LargeBinary)
    somebody: bytes = Field(sa_type=LargeBinary)
    """The same for all marks of one erased person, and made of nothing that is kept."""
    sex: str = Field(sa_type=Text)
    band: str = Field(sa_type=Text)
    status: str = Field(sa_type=Text)
    minutes: int | None = number_column()


class FollowUp(Row, table=True):
    """Somebody asked after a learner who did not come."""

    __tablename__ = "follow_up"
    __table_args__ = (Index("follow_up_learner", "learner"), Index("follow_up_session", "session"))
    kind: ClassVar[int] = 35
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    learner: bytes = Field(sa_type=LargeBinary)
    session: bytes | None = Field(default=None, sa_type=LargeBinary)
    activity: bytes | None = Field(default=None, sa_type=LargeBinary)
    reason: str | None = text_column()
    """ill, work, family, travel, moved_away, no_interest, unreached or other."""
    how: str | None = text_column()
    """phone, visit, message or relative."""
    on_day: str = Field(sa_type=Text)
    note: str | None = text_column()
    next_on: str | None = text_column()


class PrintedSheet(Row, table=True):
    """A sign-in sheet as it was printed: its lines are typed in later by their numbers."""

    __tablename__ = "printed_sheet"
    __table_args__ = (Index("printed_sheet_activity", "activity"), Index("printed_sheet_code", "code"))
    kind: ClassVar[int] = 36
    id: bytes = id_column()
    code: str = Field(sa_type=Text)
    activity: bytes = Field(sa_type=LargeBinary)
    sessions: str = Field(sa_type=Text)
    """JSON: the sessions' ids in the order of the columns."""
    learners: str = Field(sa_type=Text)
    """JSON: the learners' ids in the order of the lines."""
    printed_on: str = Field(sa_type=Text)
    blank_lines: int = number_column(0)
    """Lines left for people who come without being on it."""


class Template(Row, table=True):
    """A certificate's design, kept by its content: its id is the SHA-256 of `content`."""

    __tablename__ = "template"
    kind: ClassVar[int] = 15
    key_bytes: ClassVar[int] = 32
    id: bytes = id_column()
    name: str = Field(sa_type=Text)
    content: bytes = Field(sa_type=LargeBinary)
    shelved: int | None = Field(default=None)
    """Whether it is the centre's own of that name now; an older one only serves what it issued."""


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
        Index("certificate_replaces", "replaces", sqlite_where=text("replaces IS NOT NULL")),
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
    facilitator: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Who is thanked by it; `learner` then names nobody (zeros)."""
    replaces: bytes | None = Field(default=None, sa_type=LargeBinary)
    """The void certificate in whose place it was issued."""


class Holiday(Row, table=True):
    """A day on which nothing meets; seeded, editable, named alike on every desk."""

    __tablename__ = "holiday"
    __table_args__ = (Index("holiday_day", "day"),)
    kind: ClassVar[int] = 17
    id: bytes = id_column()
    day: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    holiday_kind: str = Field(default="public", sa_type=Text)
    """public, observance (a Buddhist holy day), school, fasting or own."""
    meets: int | None = number_column()
    """1 where activities meet all the same: the day is only named."""
