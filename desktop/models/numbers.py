"""What becomes of certificates' numbers: on paper or not yet, printed as a substitute, left out.

A certificate itself is never altered; what happens to its paper, and to numbers that no certificate
bears, stands beside it.
"""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import Index, LargeBinary, Text
from sqlmodel import Field

from desktop.models.row import Row, id_column, text_column


class PrintRun(Row, table=True):
    """Certificates of one desk that go to paper together: from one of its indexes to another.

    One is kept with the numbers, without a day; it gets its day, or a part of it a run of its own, when
    the paper is out.
    """

    __tablename__ = "print_run"
    __table_args__ = (Index("print_run_desk", "desk", "first_index"),)
    kind: ClassVar[int] = 37
    id: bytes = id_column()
    desk: bytes = Field(sa_type=LargeBinary)
    first_index: int = Field()
    last_index: int = Field()
    out_on: str | None = text_column()
    """When the paper was out: a file under its name, or handed to the printer; none: not yet."""


class Substitute(Row, table=True):
    """ฉบับแทน: one certificate printed once more and marked so, because its paper was lost or spoilt."""

    __tablename__ = "substitute"
    __table_args__ = (Index("substitute_certificate", "certificate"),)
    kind: ClassVar[int] = 38
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    certificate: bytes = Field(sa_type=LargeBinary)
    learner: bytes = Field(sa_type=LargeBinary)
    nth: int = Field()
    """The first substitute of a certificate is 1."""
    on_day: str = Field(sa_type=Text)
    why: str = Field(sa_type=Text)


class SkippedNumber(Row, table=True):
    """A number that no certificate bears, with the reason; every desk would name the row alike."""

    __tablename__ = "skipped_number"
    __table_args__ = (Index("skipped_number_desk", "desk", "year", "serial"),)
    kind: ClassVar[int] = 39
    id: bytes = id_column()
    desk: bytes = Field(sa_type=LargeBinary)
    year: int = Field()
    """The พ.ศ. year it belongs to."""
    serial: int = Field()
    cause: str = Field(sa_type=Text)
    """restored: given after a backup that was then put back; told: somebody said why."""
    why: str | None = text_column()
