"""A profile as plain values: as the form shows it, as it changed, as the side panel tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.learners.consents import Given, Standing
from desktop.learners.numbers import Document, Numbered
from desktop.learners.profile.around import Around, FormerName, Guardian, Schooling
from desktop.thai.dates import WrittenDate

PARTS: dict[str, tuple[str, ...]] = {
    "name": ("sex",),
    "identity": ("id_number", "birth"),
    "contact": ("phone", "address", "emergency_contact"),
    "education": (),
    "groups": (),
    "consents": ("consent_enrol_report", "consent_photo"),
}
"""The parts of the form, and what each may lack (codes of `desktop.store.finding.MISSING`)."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the form: complete, or what it lacks."""

    code: str
    missing: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing is lacking."""
        return not self.missing


@dataclass(frozen=True, slots=True)
class Group:
    """A target group a learner is counted to."""

    code: str
    name: str
    since: str | None
    until: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything the form shows of one learner; texts that are not known are none."""

    id: bytes
    code: str
    name: str
    """In full, as it is shown."""
    title: str | None
    given_name: str
    middle_name: str | None
    family_name: str | None
    nickname: str | None
    name_english: str | None
    sex: str
    birth: WrittenDate | None
    age: int | None
    documents: tuple[Document, ...]
    phone: str | None
    address: str | None
    tambon: str | None
    education: str | None
    occupation: str | None
    line_id: str | None
    emergency_name: str | None
    emergency_phone: str | None
    remark: str | None
    notes: tuple[str, ...]
    groups: tuple[Group, ...]
    consents: tuple[Standing, ...]
    missing: tuple[str, ...]
    parts: tuple[Part, ...]
    background: Mapping[str, str | None]
    """By the names of `beside.BACKGROUND`."""
    sensitive: Mapping[str, str | None] | None
    """By the names of `beside.SENSITIVE`; none where it may not be seen or no consent to it stands."""
    former_names: tuple[FormerName, ...]
    guardians: tuple[Guardian, ...]
    schooling: tuple[Schooling, ...]
    portrait: bytes | None
    """A square JPEG."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Since when somebody belongs to a group, and who says so; what is none stays."""

    code: str
    since: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """What a form changed. None was not touched; an empty text was emptied.

    A new learner whose name was typed in one piece has it in `given_name` alone: it is told apart.
    """

    title: str | None = None
    given_name: str | None = None
    middle_name: str | None = None
    family_name: str | None = None
    nickname: str | None = None
    name_english: str | None = None
    sex: str | None = None
    birth: str | WrittenDate | None = None
    phone: str | None = None
    address: str | None = None
    tambon: str | None = None
    education: str | None = None
    occupation: str | None = None
    line_id: str | None = None
    emergency_name: str | None = None
    emergency_phone: str | None = None
    remark: str | None = None
    numbers: tuple[Numbered, ...] = ()
    groups: tuple[str, ...] | None = None
    """The codes of all groups the learner belongs to from now on."""
    joined: tuple[Joined, ...] = ()
    """Since when and by whose word, of groups the learner belongs to."""
    consents: tuple[Given, ...] = ()
    withdrawn: tuple[str, ...] = ()
    """Purposes for which consent was taken back."""
    background: Mapping[str, str] | None = None
    """What was touched of `beside.BACKGROUND`."""
    sensitive: Mapping[str, str] | None = None
    """What was touched of `beside.SENSITIVE`."""
    around: tuple[Around, ...] = ()
    portrait: bytes | None = None
    """Another portrait, a square JPEG; empty bytes take it away."""


@dataclass(frozen=True, slots=True)
class TakingPart:
    """An activity a learner is in now: how far, in sessions and in minutes."""

    activity: bytes
    title: str
    sessions: int
    of_sessions: int
    minutes: int
    of_minutes: int


@dataclass(frozen=True, slots=True)
class Card:
    """A learner as the side panel shows one."""

    id: bytes
    code: str
    name: str
    nickname: str | None
    sex: str
    age: int | None
    address: str | None
    tambon: str | None
    phone: str | None
    taking_part: tuple[TakingPart, ...]
    missing: tuple[str, ...]
    minutes: int
    """Attended in all."""
    certificates: int
    """Valid ones."""
    years: int
    """In which they came, the first and this one counted; 0 before the first mark."""
    portrait: bytes | None = None
    """A square JPEG."""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Somebody who may be the person being typed in."""

    learner: bytes
    code: str
    name: str
    nickname: str | None
    age: int | None
    place: str
    same: bool
    """Whether it is the same person by all that is known, and not only somebody like them."""
    agrees: tuple[str, ...]
    """name, sound, birth, id_number, phone."""
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One deed that touched a profile."""

    at: datetime
    who: str | None
    verb: str
    fields: tuple[str, ...]
    """Columns of the learner, or id_number, consent, target_group."""
    new: bool
    """Whether the deed registered the learner."""
