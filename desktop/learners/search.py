"""The people page's list: who answers to what was typed, who sounds like it, and everybody by name.

Asked at every key, so it is plain SQL over what `desktop.store.finding` keeps: words for beginnings,
thirds of the text for middles, sounds for what was heard and not seen written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.learners import spelling
from desktop.learners.places import place_of
from desktop.store import finding
from desktop.store.store import Tx
from desktop.thai import keyboard, names
from desktop.thai.text import for_search, normalise

LONGEST = 100
"""Letters of a search that are looked at."""
PARTS = ("name", "nickname", "code", "phone")
"""What `learner.search` holds, in its order."""
_MOST_SORTED = 1000
"""People that fit equally well and are put in order; of still more the first registered are shown."""
_MOST_ALIKE = 300


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the list. Listed without a search it has no spans and no field."""

    learner: bytes
    code: str
    name: str
    nickname: str | None
    age: int | None
    place: str
    """Village and tambon, `ม.3 ต.แม่กา`; empty when no address is known."""
    phone: str | None = None
    spans: tuple[tuple[int, int], ...] = ()
    """What of `name` fits, as (start, end) of whole letters."""
    field: str | None = None
    """Which part fits: name, nickname, code, phone or number."""
    score: int = 0
    """100 whole, 95 a whole word, 90 from the beginning on, 80 by several words, 60 inside."""
    reason: tuple[str, str] | None = None
    """Of who only sounds alike: (as the name is spelled, as it was typed)."""


Listed = Hit
"""A line of the list without a search."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: the best first."""

    exact: tuple[Hit, ...] = ()
    alike: tuple[Hit, ...] = ()
    more: bool = False
    """Whether more than these fit; the next letter tells."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, and of how many something is lacking."""

    all: int
    incomplete: int


def search(tx: Tx, text: str, limit: int = 50) -> Hits:
    """Learners by any part of a name, nickname, code, phone or document number; then by the sound.

    What is typed with the keyboard left in English is tried as Thai too, a name with its title
    also without.

    Args:
        tx: to read with.
        text: as typed.
        limit: at most so many of each kind.
    """
    if tx.deed is not None:
        finding.keep_own(tx.sql)
    typed = normalise(text[:LONGEST])
    exact: list[Hit] = []
    for typed in _readings(typed):  # noqa: B007, PLR1704  (the reading that found somebody is gone on with)
        exact = _exact(tx, typed, limit + 1)
        if exact:
            break
    alike = _alike(tx, _readings(normalise(text[:LONGEST]))[0] if not exact else typed, exact, limit + 1)
    return Hits(tuple(exact[:limit]), tuple(alike[:limit]), more=max(len(exact), len(alike)) > limit)


def _readings(typed: str) -> list[str]:
    """What a typed text can mean, the likeliest first."""
    found = [typed]
    bare = names.split_name(typed)
    if bare.title and bare.given:
        found.append(f"{bare.given} {bare.family or ''}".rstrip())
    if typed.isascii() and any(sign.isalnum() for sign in typed):
        found.append(normalise(keyboard.us_to_kedmanee(typed)))
    return found


# --- exact ---------------------------------------------------------------------------------------

_BY_NAME = (
    "SELECT f.no FROM (SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT ?) m"
    " JOIN found f ON f.no = m.rowid ORDER BY f.sort_key, f.learner LIMIT ?"
)
_WRITTEN = "{given family nickname code phone number} : "


def _exact(tx: Tx, typed: str, limit: int) -> list[Hit]:
    wanted = for_search(typed)
    words = [word for word in map(for_search, typed.split(" ")) if word]
    if not wanted:
        return []
    whole = _numbers(tx, "found_words", _WRITTEN + _all_of(words, ""), limit)
    found = dict.fromkeys(whole)
    for index, match in (("found_words", _WRITTEN + _all_of(words, " *")), *_inside(tx, wanted)):
        if len(found) >= limit:
            break
        found |= dict.fromkeys(_numbers(tx, index, match, limit))
    if len(found) < limit and len(wanted) == 1:
        found |= dict.fromkeys(_with_letter(tx, wanted, limit))
    rows = _rows(tx, list(found))
    numbered = _numbered(tx, [row[1] for row in rows if wanted not in row[2]], wanted)
    best = set(whole)
    hits = [_hit(tx.today, row, wanted, words, (row[0] in best, numbered)) for row in rows]
    order = {row[1]: row[3] for row in rows}
    return sorted(hits, key=lambda hit: (-hit.score, order[hit.learner], hit.learner))[:limit]


def _all_of(words: Sequence[str], end: str) -> str:
    """An FTS5 expression for all of these words; no mark of punctuation is left in them."""
    return "(" + " AND ".join(f'"{word}"{end}' for word in words) + ")"


def _inside(tx: Tx, wanted: str) -> list[tuple[str, str]]:
    """How to look for a text anywhere: by its thirds, or by every third that begins with it."""
    if len(wanted) >= 3:
        return [("found_parts", f'"{wanted}"')]
    if len(wanted) == 2:
        thirds = tx.sql.execute(
            "SELECT term FROM found_thirds WHERE term >= ? AND term < ?", (wanted, wanted + "\U0010ffff")
        )
        some = ['"' + term.replace('"', '""') + '"' for (term,) in thirds]
        return [("found_parts", " OR ".join(some))] if some else []
    return []


def _numbers(tx: Tx, index: str, match: str, limit: int) -> list[int]:
    rows = tx.sql.execute(_BY_NAME.format(index=index), (match, _MOST_SORTED, limit))
    return [row[0] for row in rows]


def _with_letter(tx: Tx, letter: str, limit: int) -> list[int]:
    """Who has a letter somewhere; asked only when hardly anybody's word begins with it."""
    rows = tx.sql.execute(
        "SELECT f.no FROM found f JOIN learner l ON l.id = f.learner"
        " WHERE instr(l.search, ?) ORDER BY f.sort_key LIMIT ?",
        (letter, limit),
    )
    return [row[0] for row in rows]


_ROWS = """\
SELECT f.no, l.id, l.search, l.sort_key, l.code, l.title, l.given_name, l.middle_name, l.family_name,
  l.nickname, l.birth_earliest, l.address, l.tambon, l.phone
FROM found f JOIN learner l ON l.id = f.learner
"""


def _rows(tx: Tx, found: list[int]) -> list[Any]:
    marks = ",".join("?" * len(found))
    rows: list[Any] = tx.sql.execute(f"{_ROWS} WHERE f.no IN ({marks})", found).fetchall()  # noqa: S608  (marks only)
    return rows


def _numbered(tx: Tx, learners: list[bytes], wanted: str) -> dict[bytes, bool]:
    """Whose document number has the text: the whole of it, or a part."""
    found: dict[bytes, bool] = {}
    for learner in learners:
        for (number,) in tx.sql.execute(
            "SELECT number FROM document_number WHERE learner = ? AND gone = 0 AND number IS NOT NULL",
            (learner,),
        ):
            key = for_search(number)
            if wanted in key:
                found[learner] = found.get(learner, False) or key == wanted
    return found


def _hit(
    today: date, row: Any, wanted: str, words: Sequence[str], fits: tuple[bool, dict[bytes, bool]]
) -> Hit:
    whole_word, numbered = fits
    line = _line(today, row)
    score, field = _judged(row[2], wanted)
    if not score:
        score, field = (100 if numbered[line.learner] else 70, "number") if line.learner in numbered else (80, "name")
    elif whole_word:
        score = max(score, 95)
    if field != "name":
        return _with(line, field=field, score=score)
    start = _after_title(row)
    aims = [wanted] if wanted in row[2] else words
    spans = {span for aim in aims if (span := spelling.span_of(line.name, aim, start)) is not None}
    return _with(line, field=field, score=score, spans=tuple(sorted(spans)))


def _judged(search_text: str, wanted: str) -> tuple[int, str]:
    """How well a learner's search text fits, and which part of it; 0 when no part does."""
    parts = dict(zip(PARTS, search_text.split("|"), strict=False))
    for why, part in parts.items():
        if part == wanted:
            return 100, why
    for why, part in parts.items():
        if part.startswith(wanted):
            return 90, why
    for why, part in parts.items():
        if wanted in part:
            return 60, why
    return 0, "name"


def _line(today: date, row: Any) -> Hit:
    _no, learner, _search, _sort, code, title, given, middle, family, nickname, born, address, tambon, phone = row
    full = names.full_name(title, f"{given} {middle}" if middle else given, family)
    return Hit(learner, code, full, nickname, age(born, today), place_of(address, tambon), phone)


def age(earliest: str | None, today: date) -> int | None:
    """The age in full years by the earliest day a birth can mean; of a year alone the years' difference."""
    if earliest is None:
        return None
    born = date.fromisoformat(earliest)
    return max(0, today.year - born.year - ((today.month, today.day) < (born.month, born.day)))


def _after_title(row: Any) -> int:
    """Where the name begins behind its title."""
    title, given, middle, family = row[5:9]
    bare = f"{given} {middle}" if middle else given
    return len(names.full_name(title, bare, family)) - len(names.full_name(None, bare, family))


def _with(line: Hit, **more: Any) -> Hit:
    return Hit(line.learner, line.code, line.name, line.nickname, line.age, line.place, line.phone, **more)


# --- alike ---------------------------------------------------------------------------------------


def _alike(tx: Tx, typed: str, exact: Sequence[Hit], limit: int) -> list[Hit]:
    """Who has words that begin to sound like those typed, and is not spelled so."""
    words = [word for word in map(for_search, typed.split(" ")) if word]
    sounds = [spelling.sounds_of(word) for word in words]
    if not words or any(not some or len(some[0]) < 2 for some in sounds):
        return []
    heard = " AND ".join(
        "(" + " OR ".join(f'sound : "{sound}" *' for sound in some) + ")" for some in sounds
    )
    match = f"({heard}) NOT ({{given family nickname}} : {_all_of(words, ' *')})"
    rows = _rows(tx, _numbers(tx, "found_words", match, _MOST_ALIKE))
    there, wanted = {hit.learner for hit in exact}, for_search(typed)
    hits = []
    for row in rows:
        if row[1] not in there and wanted not in row[2]:
            hits.append((row[3], _sounding(tx.today, row, words)))
    hits.sort(key=lambda pair: (-pair[1].score, pair[0], pair[1].learner))
    return [hit for _key, hit in hits[:limit]]


def _sounding(today: date, row: Any, words: Sequence[str]) -> Hit:
    line, start = _line(today, row), _after_title(row)
    found = [(word, spelling.sounding_span(line.name, word, start)) for word in words]
    spans = tuple(sorted({span for _word, span in found if span is not None}))
    spelled = [(line.name[span[0] : span[1]], word) for word, span in found if span is not None]
    if not spelled and line.nickname:
        called = spelling.sounding_span(line.nickname, words[0])
        spelled = [(line.nickname[called[0] : called[1]], words[0])] if called else []
    told = (spelling.difference(for_search(ours), typed) for ours, typed in spelled)
    reason = next((pair for pair in told if pair is not None), None)
    near = max((len(set(ours) & set(typed)) * 10 // max(len(ours), len(typed)) for ours, typed in spelled), default=0)
    return _with(line, field="name" if spans else "nickname", score=near, spans=spans, reason=reason)


# --- everybody -----------------------------------------------------------------------------------


def page(tx: Tx, first: int, count: int) -> tuple[Listed, ...]:
    """A window of the list of everybody, in the order of their names.

    Args:
        tx: to read with.
        first: how many stand before.
        count: how many are wanted.
    """
    if tx.deed is not None:
        finding.keep_own(tx.sql)
    there = tx.sql.execute("SELECT count(*) FROM found").fetchone()[0]
    first, count = max(0, first), max(0, min(count, there - first))
    behind = max(0, there - first - count)
    # whichever end of the list is nearer: an offset is walked
    way, skipped = ("DESC", behind) if behind < first else ("ASC", first)
    rows = tx.sql.execute(
        f"{_ROWS} WHERE f.learner IN (SELECT learner FROM found"  # noqa: S608  (one of two words)
        f" ORDER BY sort_key {way}, learner {way} LIMIT ? OFFSET ?) ORDER BY f.sort_key, f.learner",
        (count, skipped),
    )
    return tuple(_line(tx.today, row) for row in rows)


def count(tx: Tx) -> Count:
    """How many learners there are, and how many profiles lack something."""
    if tx.deed is not None:
        finding.keep_own(tx.sql)
    return Count(
        *tx.sql.execute("SELECT count(*), count(*) FILTER (WHERE missing <> 0) FROM found").fetchone()
    )
