"""Who of those expected is meant by what was typed or scanned: the queue's search field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from desktop import codes
from desktop.learners.register import shown_name
from desktop.store.store import Tx
from desktop.thai import keyboard, names
from desktop.thai.text import for_search, normalise, sound_key

LONGEST = 100
MOST = 50
SOUNDS = 40
"""The score of who only sounds so."""
SHORTEST_SOUND = 2
PARTS = ("name", "nickname", "code", "phone")
"""What a learner's search text holds, in its order."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody on the roll of a session who answers to what was typed; the best first."""

    session: bytes
    learner: bytes
    code: str
    name: str
    nickname: str | None
    status: str | None
    """Their mark at this session, if any."""
    why: str
    """Which part fitted: one of `PARTS`."""
    score: int
    """100 whole, 90 from its beginning on, 60 somewhere inside, 40 only sounding so."""


_ON_THE_ROLL = """\
SELECT DISTINCT r.session, r.learner, l.code, l.title, l.given_name, l.middle_name, l.family_name,
  l.nickname, a.status, l.search, l.sort_key
FROM (
  SELECT s.id AS session, e.learner FROM session s JOIN place_in e ON e.activity = s.activity
    WHERE s.id = :session AND e.gone = 0 AND e.status IN ('enrolled', 'completed')
  UNION SELECT session, learner FROM mark WHERE session = :session AND gone = 0) r
JOIN learner l ON l.id = r.learner AND l.gone = 0
LEFT JOIN mark a ON a.session = r.session AND a.learner = r.learner AND a.gone = 0
"""


def who(tx: Tx, sessions: Sequence[bytes], text: str) -> tuple[Hit, ...]:
    """Those on the rolls of some sessions who answer to a text as typed, the likeliest first.

    Names, nicknames, codes and telephones count, whole before beginning before middle; a name may be
    typed with its title, and with the keyboard left in the other language.
    """
    wanted = list(readings(text[:LONGEST]))
    if not wanted:
        return ()
    people = [
        row
        for session in dict.fromkeys(sessions)
        for row in tx.sql.execute(_ON_THE_ROLL, {"session": session})
    ]
    for reading in wanted:
        found = [(row, told) for row in people if (told := fit(row[9], reading)) is not None]
        if found:
            found.sort(key=lambda pair: (-pair[1][0], pair[0][10], pair[0][1]))
            return tuple(_hit(row, *told) for row, told in found[:MOST])
    alike = [row for row in people if sounds_alike(text, row[4], row[6], row[7])]
    return tuple(_hit(row, SOUNDS, "name") for row in alike[:MOST])


def sounds_alike(text: str, *names_: str | None) -> bool:
    """Whether a name begins with the sound of what was typed: for when nothing is written so."""
    given = names.split_name(normalise(text[:LONGEST]))
    wanted = sound_key(" ".join(part for part in (given.given, given.family) if part))
    if len(wanted) < SHORTEST_SOUND:
        return False
    return any(sound_key(name).startswith(wanted) for name in names_ if name)


def readings(text: str) -> Iterator[str]:
    """What may be meant, the likeliest first."""
    if code := keyboard.untype(text.strip(), codes.is_learner_code):
        yield for_search(code)
    told = normalise(text)
    given = names.split_name(told)
    untitled = f"{given.given} {given.family or ''}" if given.title else ""
    other = keyboard.us_to_kedmanee(text.strip()) if text.isascii() else ""
    for reading in (told, untitled, normalise(other)):
        if key := for_search(reading):
            yield key


def fit(search: str, wanted: str) -> tuple[int, str] | None:
    """How well a learner's search text fits, and which part of it; None when it does not."""
    if wanted not in search:
        return None
    best: tuple[int, str] | None = None
    for why, part in zip(PARTS, search.split("|"), strict=False):
        if wanted in part:
            score = 100 if part == wanted else 90 if part.startswith(wanted) else 60
            if best is None or score > best[0]:
                best = score, why
    return best


def _hit(row: tuple[Any, ...], score: int, why: str) -> Hit:
    session, learner, code, title, given, middle, family, nickname, status, *_ = row
    name = shown_name(title, given, middle, family)
    return Hit(session, learner, code, name, nickname, status, why, score)
