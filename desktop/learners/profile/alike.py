"""Who may be the person that is being typed in: told while there is still time to stop."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from desktop.errors import BadValue
from desktop.learners.hits import age
from desktop.learners.likeness import Traits, contradict, name_key, same_person
from desktop.learners.places import place_of
from desktop.learners.profile.shape import LookAlike
from desktop.learners.register import shown_name
from desktop.store import finding
from desktop.store.store import Tx
from desktop.thai import dates, identity, names
from desktop.thai.dates import WrittenDate
from desktop.thai.text import for_search, normalise, sound_key

_MOST = 50
_WORTH = 3
_PEOPLE = """\
SELECT l.id, l.code, l.title, l.given_name, l.middle_name, l.family_name, l.nickname,
  l.birth_earliest, l.birth_latest, l.address, l.tambon, l.phone, nullif(l.sex, 'not_stated'), d.number
FROM learner l LEFT JOIN document_number d ON d.learner = l.id AND d.gone = 0 AND d.until IS NULL
WHERE l.gone = 0 AND l.id NOT IN (SELECT learner FROM alias) AND l.id IN (
  SELECT f.learner FROM (SELECT rowid FROM found_words WHERE found_words MATCH :heard LIMIT :most) m
    JOIN found f ON f.no = m.rowid
  UNION SELECT coalesce((SELECT stands FROM alias a WHERE a.learner = n.learner), n.learner)
    FROM document_number n WHERE n.number = :number AND n.gone = 0)
"""


def look_alikes(
    tx: Tx,
    name: str,
    birth: str | WrittenDate | None = None,
    number: str | None = None,
    phone: str | None = None,
    *,
    but: bytes | None = None,
) -> tuple[LookAlike, ...]:
    """Who may be meant already, the likeliest first; what cannot be read yet says nothing.

    Args:
        tx: to read with.
        name: in one piece, as typed so far.
        birth: as typed.
        number: of a document, as typed.
        phone: as typed.
        but: the learner whose form this is.
    """
    typed = names.split_name(normalise(name[:200]))
    first, last = _days(birth, tx.today)
    given, family = for_search(typed.given), for_search(typed.family or "")
    traits = Traits(
        name_key(given, family),
        _document(number),
        first,
        last,
        identity.read_phone(phone)[0] if phone else None,
        names.sex_of_title(typed.title),
    )
    if tx.deed is not None:
        tx.flush()
        finding.keep_own(tx.sql)
    heard = _heard(typed.given, typed.family)
    rows = tx.sql.execute(_PEOPLE, {"heard": heard, "most": _MOST, "number": traits.id_number})
    found = [_judged(tx.today, traits, _Known(*row)) for row in rows if row[0] != but]
    likely = sorted(
        (one for one in found if one is not None),
        key=lambda one: (not one.same, len(one.differs) - len(one.agrees), one.code),
    )
    return tuple({one.learner: one for one in reversed(likely)}.values())[::-1][:_WORTH]


def _heard(given: str, family: str | None) -> str:
    """An FTS5 expression for whoever's given and family name sound so; both must be there."""
    words = " ".join(sound_key(text) for text in (given, family or "") if text).split()
    if len(words) < 2:
        return '"\u0001"'  # one name alone is the name of too many
    return "sound : (" + " AND ".join(f'"{word}"' for word in words) + ")"


def _document(number: str | None) -> str | None:
    """A number that is typed to its end; a part of one names nobody."""
    read, kind, _notes = identity.read_id(number or "")
    return read if kind is not None else None


def _days(birth: str | WrittenDate | None, today: date) -> tuple[date | None, date | None]:
    if not birth:
        return None, None
    try:
        written = birth if isinstance(birth, WrittenDate) else dates.read_date(birth, today=today)
    except BadValue:
        return None, None
    return written.earliest, written.latest


class _Known(NamedTuple):
    """Somebody here, as `_PEOPLE` asks for them."""

    id: bytes
    code: str
    title: str | None
    given: str
    middle: str | None
    family: str | None
    nickname: str | None
    earliest: str | None
    latest: str | None
    address: str | None
    tambon: str | None
    phone: str | None
    sex: str | None
    number: str | None

    @property
    def traits(self) -> Traits:
        """What they are recognised by."""
        return Traits(
            name_key(for_search(self.given), for_search(self.family or "")),
            self.number,
            date.fromisoformat(self.earliest) if self.earliest else None,
            date.fromisoformat(self.latest) if self.latest else None,
            self.phone,
            self.sex,
        )


def _judged(today: date, typed: Traits, known: _Known) -> LookAlike | None:
    """What agrees and what differs; none when it is hardly the same person."""
    agrees, differs = compared(typed, known.traits)
    same = same_person(typed, known.traits)
    told = set(agrees)
    worth = "id_number" in told or "name" in told or bool(told & {"birth", "phone"})
    if not worth or (contradict(typed, known.traits) and not told & {"id_number", "name"}):
        return None
    return LookAlike(
        known.id,
        known.code,
        shown_name(known.title, known.given, known.middle, known.family),
        known.nickname,
        age(known.earliest, today),
        place_of(known.address, known.tambon),
        same,
        agrees,
        differs,
    )


def compared(typed: Traits, known: Traits) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What agrees of two people, and what differs: name, sound, id_number, phone, sex, birth."""
    agrees, differs = [], []
    if typed.name_key == known.name_key:
        agrees.append("name")
    elif sound_key(typed.name_key.replace("|", " ")) == sound_key(known.name_key.replace("|", " ")):
        agrees.append("sound")
    else:
        differs.append("name")
    for field, ours, theirs in (
        ("id_number", typed.id_number, known.id_number),
        ("phone", typed.phone, known.phone),
        ("sex", typed.sex, known.sex),
    ):
        if ours and theirs and (field != "sex" or ours != theirs):
            (agrees if ours == theirs else differs).append(field)
    if typed.birth_earliest and typed.birth_latest and known.birth_earliest and known.birth_latest:
        meet = typed.birth_earliest <= known.birth_latest and known.birth_earliest <= typed.birth_latest
        (agrees if meet else differs).append("birth")
    return tuple(agrees), tuple(differs)
