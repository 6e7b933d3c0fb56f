"""What somebody learned elsewhere (other centres, work, courses, by themselves), and who moved where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from sqlalchemy import Index, LargeBinary, Text
from sqlmodel import Field

from desktop.models.row import Row, id_column, number_column, text_column


class OutsideLearning(Row, table=True):
    """Something learned elsewhere, with its evidence; it counts once somebody has checked it.

    Its pictures are rows of `picture` that name it.
    """

    __tablename__ = "outside_learning"
    __table_args__ = (
        Index("outside_learning_learner", "learner"),
        Index("outside_learning_programme", "programme"),
    )
    kind: ClassVar[int] = 40
    person: ClassVar[str | None] = "learner"
    id: bytes = id_column()
    learner: bytes = Field(sa_type=LargeBinary)
    title: str = Field(sa_type=Text)
    held_at: str | None = text_column()
    """Where it was."""
    since: str | None = text_column()
    """ISO with as much as is known: `2026`, `2026-03`, `2026-03-05`; so is `until`."""
    until: str | None = text_column()
    minutes: int | None = number_column()
    """None where nobody knows."""
    learned_by: str = Field(sa_type=Text)
    """other_centre, work, course or self_taught."""
    learned: str | None = text_column()
    """What was learned, in their own words."""
    programme: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Towards which programme its hours count, when they do."""
    evidence: str | None = text_column()
    """certificate, letter, picture, product, told or other."""
    evidence_note: str | None = text_column()
    checked_by: str | None = text_column()
    """The name of who checked it, as it stood on that day."""
    checked_as: str | None = text_column()
    """Their position."""
    checked_on: str | None = text_column()
    checked_minutes: int | None = number_column()
    """The minutes that were seen then: two desks may check and change a line without each other."""
    from_centre: str | None = text_column()
    """The centre whose file of a move told it; none for what was typed here."""
    origin: bytes | None = Field(default=None, sa_type=LargeBinary)
    """By this a file of a move knows the line again, over however many centres: 16 bytes."""
    signed: bytes | None = Field(default=None, sa_type=LargeBinary)
    """The kid of the desk whose signature is its check; none where a person here checked it."""
    token: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Of the other centre's certificate (docs/formats.md §6), which it is checked by."""


class Moved(Row, table=True):
    """That a learner went to another centre with the passbook, or came from one with it."""

    __tablename__ = "moved"
    __table_args__ = (Index("moved_learner", "learner"),)
    kind: ClassVar[int] = 41
    person: ClassVar[str | None] = "learner"
    choices: ClassVar[Mapping[str, frozenset[str]]] = {"way": frozenset({"out", "in"})}
    id: bytes = id_column()
    learner: bytes = Field(sa_type=LargeBinary)
    way: str = Field(sa_type=Text)
    """out or in."""
    centre: str | None = text_column()
    """The other centre's name, as far as somebody said it."""
    on_day: str = Field(sa_type=Text)
    """When the file was made, or taken in."""
    signed: bytes | None = Field(default=None, sa_type=LargeBinary)
    """The public key that the file was signed with, of who came in."""
