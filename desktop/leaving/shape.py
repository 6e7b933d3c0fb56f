"""What goes along with a learner who moves, as plain values, and as the bytes that are signed.

What goes is a list of names, not a table's columns: what is not named here stays at the old centre. Of
section 26, of identity numbers and of other people (guardians, who to call) nothing is named.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any, Final

import cbor2

from desktop.certificates import token as tokens
from desktop.learners.register import SEXES
from desktop.outside import EVIDENCES, MOST_HOURS, WAYS
from desktop.store.change import canonical
from desktop.thai.text import normalise

KIND: Final = "sala move 1"
PROFILE: Final = (
    "title", "given_name", "middle_name", "family_name", "nickname", "name_english", "sex",
    "birth", "birth_as_written", "birth_era", "birth_earliest", "birth_latest",
    "phone", "address", "tambon", "education", "occupation", "line_id",
)  # fmt: skip
"""The learner's columns that go along: all others stay."""
BIRTH: Final = tuple(name for name in PROFILE if name.startswith("birth"))
LONGEST: Final = 2000
"""Signs of a text."""
MOST_LINES: Final = 1500
_NAME: Final = 300
_NAMES: Final = ("given_name", "family_name", "nickname")
_TEXTS: Final = ("held_at", "learned", "evidence_note", "checked_by", "checked_as")


@dataclass(frozen=True, slots=True)
class Learned:
    """One thing that was learned, at the old centre or elsewhere; days are ISO, as much as is known."""

    origin: bytes
    """By these 16 bytes it is known again, over however many centres."""
    title: str
    held_at: str | None
    since: str | None
    until: str | None
    minutes: int | None
    learned_by: str
    learned: str | None
    evidence: str | None
    evidence_note: str | None
    checked_by: str | None
    """Who checked it at the old centre: the centre itself for what its own rolls say."""
    checked_as: str | None
    checked_on: str | None
    token: bytes | None
    """Of its certificate."""
    years: tuple[tuple[int, int], ...] = ()
    """(fiscal year in พ.ศ., minutes) of what the old centre's own rolls say."""


@dataclass(frozen=True, slots=True)
class Passbook:
    """All that goes along with one learner."""

    scope: bytes
    """The old centre, 16 bytes."""
    learner: bytes
    """Their key there, 16 bytes."""
    centre: str
    """What the old centre calls itself."""
    made_on: str
    profile: Mapping[str, str | None]
    """By the names of `PROFILE`."""
    lines: tuple[Learned, ...]

    @property
    def minutes(self) -> int:
        """Of all its lines."""
        return sum(line.minutes or 0 for line in self.lines)

    @property
    def certificates(self) -> int:
        """How many come with their token."""
        return sum(1 for line in self.lines if line.token is not None)

    def to_bytes(self) -> bytes:
        """What the desk signs."""
        lines = [{**asdict(line), "years": [list(one) for one in line.years]} for line in self.lines]
        head = [self.scope, self.learner, self.centre, self.made_on]
        return canonical([KIND, *head, dict(self.profile), lines])


def hashed(*words: bytes) -> bytes:
    """An id of 16 bytes that every desk makes alike, and that tells nothing of what it is made from."""
    return hashlib.sha256(b"\x1f".join(words)).digest()[:16]


def from_bytes(data: bytes) -> Passbook:
    """A passbook from what was signed: every value is looked at, names not known are passed over.

    Raises:
        ValueError, TypeError, KeyError: it is none.
    """
    kind, scope, learner, centre, made_on, profile, lines = cbor2.loads(data)
    if kind != KIND or not isinstance(profile, dict) or not isinstance(lines, list):
        raise ValueError("no passbook")
    if len(lines) > MOST_LINES:
        raise ValueError("lines")
    made = tuple(_line(line) for line in lines)
    if len({line.origin for line in made}) < len(made):
        raise ValueError("origin")
    return Passbook(
        _key(scope), _key(learner), _name(centre), _iso(made_on, whole=True), _profile(profile), made
    )


def _profile(told: dict[Any, Any]) -> dict[str, str | None]:
    row = {name: _text(told.get(name)) for name in PROFILE}
    row["given_name"] = row["given_name"] or ""  # people of one name, or of a nickname alone
    if not any(row[name] for name in _NAMES) or row["sex"] not in SEXES:
        raise ValueError("profile")
    if any(len(row[name] or "") > _NAME for name in _NAMES):
        raise ValueError("name")
    first, last = row["birth_earliest"], row["birth_latest"]
    if (first is None) != (last is None) or row["birth_era"] not in {None, "be", "ce"}:
        raise ValueError("birth")
    if first and last and _iso(first, whole=True) > _iso(last, whole=True):
        raise ValueError("birth")
    if row["birth"] is not None:
        _iso(row["birth"])
    return row


def _line(told: dict[str, Any]) -> Learned:
    line = Learned(**{one.name: told[one.name] for one in fields(Learned)})
    for name in ("since", "until"):
        if (day := getattr(line, name)) is not None:
            _iso(day)
    if line.checked_on is not None:
        _iso(line.checked_on, whole=True)
    if line.learned_by not in WAYS or line.evidence not in {None, *EVIDENCES}:
        raise ValueError("choice")
    minutes = line.minutes
    if minutes is not None and not (type(minutes) is int and 0 < minutes <= MOST_HOURS * 60):
        raise ValueError("minutes")
    if line.token is not None:
        _token(line.token)
    years = tuple((int(year), int(some)) for year, some in line.years)
    texts: dict[str, Any] = {name: _text(getattr(line, name)) for name in _TEXTS}
    return replace(line, origin=_key(line.origin), title=_name(line.title), years=years, **texts)


def _key(value: object) -> bytes:
    if not isinstance(value, bytes) or len(value) != 16:
        raise ValueError("key")
    return value


def _token(value: object) -> None:
    if not isinstance(value, bytes) or len(value) > tokens.LONGEST:
        raise ValueError("token")
    try:
        tokens.read(value)
    except tokens.NoToken as error:
        raise ValueError("token") from error


def _name(value: object) -> str:
    text = _text(value)
    if not text or len(text) > _NAME:
        raise ValueError("name")
    return text


def _text(value: object) -> str | None:
    """A text in the one form that is stored, without what is not seen; none for an empty one."""
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > LONGEST or "\0" in value:
        raise ValueError("text")
    return normalise(value) or None


def _iso(value: object, *, whole: bool = False) -> str:
    """A day, or a month or year where not the whole of it is asked for."""
    if not isinstance(value, str) or len(value) not in ({10} if whole else {4, 7, 10}):
        raise ValueError("day")
    date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)
    return value
