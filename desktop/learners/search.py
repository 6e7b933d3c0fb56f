"""The people page's list: who answers to what was typed, who sounds like it, and everybody by name.

Asked at every key, so it is plain SQL over what `desktop.store.finding` keeps: words for beginnings,
thirds of the text for middles, sounds for what was heard and not seen written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.learners import spelling
from desktop.learners.hits import PEOPLE, Asked, Hit, Person, alike_hit, exact_hit, line_of
from desktop.store import finding, kin
from desktop.store.store import Tx
from desktop.thai import keyboard, names, titles
from desktop.thai.text import for_search, normalise

__all__ = ["Count", "Hit", "Hits", "Listed", "count", "page", "place", "search"]

LONGEST = 100
"""Letters of a search that are looked at."""
_MOST_SORTED = 200
"""People that fit equally well and are put in order; of still more the first registered are shown."""
_SHORTEST_SOUND = 2

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
    also without. Where nobody is spelled so, the other slips of a keyboard are tried: left in Thai,
    or with CapsLock on; they stand below who only sounds like what was typed.

    Args:
        tx: to read with.
        text: as typed.
        limit: at most so many of each kind.
    """
    _own(tx)
    text = text[:LONGEST]
    exact, alike = _answers(tx, _readings(normalise(text)), limit + 1)
    if title := _title_of(normalise(text), begun=not exact and not alike):
        there = {hit.learner for hit in exact}
        exact += [hit for hit in _titled(tx, title, limit + 1) if hit.learner not in there]
    if not exact:
        slipped, heard = _answers(tx, _slips(text), limit + 1)
        if alike:  # nobody who sounds so is lost to a slip
            there = {hit.learner for hit in alike}
            alike += [hit for hit in slipped if hit.learner not in there]
        else:
            exact, alike = slipped, heard
    return Hits(tuple(exact[:limit]), tuple(alike[:limit]), more=max(len(exact), len(alike)) > limit)


def _answers(tx: Tx, readings: list[str], limit: int) -> tuple[list[Hit], list[Hit]]:
    """Who answers to the first reading that anybody answers to, and who sounds like it."""
    exact: list[Hit] = []
    meant = ""
    for meant in readings:
        if exact := _exact(tx, meant, limit):
            break
    return exact, _alike(tx, meant, exact, limit)


def _own(tx: Tx) -> None:
    """A write finds what it wrote itself."""
    if tx.deed is not None:
        tx.flush()
        finding.keep_own(tx.sql)


def _readings(typed: str) -> list[str]:
    """What a typed text can mean, the likeliest first."""
    if typed.isascii() and any(sign.isalnum() for sign in typed):
        return [typed, normalise(keyboard.us_to_kedmanee(typed))]
    bare = names.split_name(typed)
    if bare.title and bare.given:
        return [typed, f"{bare.given} {bare.family or ''}".rstrip()]
    called = _CALLED.match(typed)
    return [typed, typed[called.end() :]] if called else [typed]


_CALLED = re.compile(r"(?:ป้า|ลุง|ตา|ยาย|ปู่|ย่า|น้า|อา|พี่|น้อง|ครู|แม่|พ่อ|อุ๊ย) ?(?=[เแโใไ]?[ก-ฮ].)")
"""What people are called by before their name; tried without only where nobody's name is so."""


_SHORTEST_SLIP = 2


def _slips(text: str) -> list[str]:
    """What the same keys say in the other layout or without CapsLock; not normalised, key for key."""
    pressed = text.strip() if text.isascii() else keyboard.kedmanee_to_us(text.strip())
    if len(pressed) < _SHORTEST_SLIP or not pressed.isascii():
        return []
    slips = [normalise(keyboard.us_to_kedmanee(pressed.swapcase()))]
    # a Latin name, a code or a telephone number, typed while the layout was Thai
    if not text.isascii() and re.fullmatch("[A-Za-z0-9 .'-]+", pressed):
        slips.insert(0, normalise(pressed))
    return slips


def _words(typed: str) -> tuple[str, ...]:
    return tuple(word for word in map(for_search, typed.split(" ")) if word)


# --- exact ---------------------------------------------------------------------------------------

_BY_NAME = (
    "SELECT f.no FROM (SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT ?) m"
    " JOIN found f ON f.no = m.rowid ORDER BY f.sort_key, f.no LIMIT ?"
)
_WRITTEN = "{given family nickname code phone number} : "
_BUT_NUMBERS = "{given family nickname code phone} : "
_SHORTEST_NUMBER = 4
"""Digits from which a document number is looked into: two or three stand in everybody's."""


def _exact(tx: Tx, typed: str, limit: int) -> list[Hit]:
    """Whole words before beginnings before middles, until there are enough."""
    asked = Asked(for_search(typed), _words(typed))
    if not asked.wanted:
        return []
    few = len(asked.wanted) < _SHORTEST_NUMBER
    where = _BUT_NUMBERS if few else _WRITTEN
    whole = _numbers(tx, "found_words", where + _all_of(asked.words, ""), limit)
    found = dict.fromkeys(whole)
    for index, match in (("found_words", where + _all_of(asked.words, " *")), *_inside(tx, asked)):
        if len(found) < limit:
            found |= dict.fromkeys(_numbers(tx, index, match, limit))
    if len(found) < limit and len(asked.wanted) == 1:
        found |= dict.fromkeys(_with_letter(tx, asked.wanted, limit))
    people = _people(tx, list(found)[:limit])
    elsewhere = [one.id for one in people if asked.wanted not in one.search]
    numbered = _numbered(tx, elsewhere, asked.wanted)
    if few:
        people = [one for one in people if one.id not in numbered]
    told = Asked(asked.wanted, asked.words, frozenset(whole), numbered, _formerly(tx, people, asked))
    hits = [(exact_hit(one, told, tx.today), one.sort_key, one.no) for one in people]
    hits.sort(key=lambda hit: (-hit[0].score, *hit[1:]))
    return [hit for hit, *_ in hits[:limit]]


def _all_of(words: Sequence[str], end: str) -> str:
    """An FTS5 expression for all of these words; no quotation mark is left in them."""
    return "(" + " AND ".join(f'"{word}"{end}' for word in words) + ")"


def _inside(tx: Tx, asked: Asked) -> list[tuple[str, str]]:
    """How to look for a text anywhere: by its thirds, or by every third that begins with it."""
    if len(asked.wanted) > 2:
        return [("found_parts", f'"{asked.wanted}"')]
    if len(asked.wanted) < 2:
        return []
    thirds = tx.sql.execute(
        "SELECT term FROM found_thirds WHERE term >= ? AND term < ?",
        (asked.wanted, asked.wanted + "\U0010ffff"),
    )
    some = " OR ".join('"' + term.replace('"', '""') + '"' for (term,) in thirds)
    return [("found_parts", some)] if some else []


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


def _people(tx: Tx, found: list[int]) -> list[Person]:
    marks = ",".join("?" * len(found))
    return [Person(*row) for row in tx.sql.execute(f"{PEOPLE} WHERE f.no IN ({marks})", found)]


_NUMBERS = "SELECT learner, number FROM document_number WHERE gone = 0 AND number IS NOT NULL"


def _numbered(tx: Tx, learners: list[bytes], wanted: str) -> dict[bytes, bool]:
    """Whose document number has the text; whether it is the whole number."""
    keys = [key for learner in learners for key in kin.family(tx.sql, learner)]
    marks = ",".join("?" * len(keys))
    found: dict[bytes, bool] = {}
    for whose, number in tx.sql.execute(f"{_NUMBERS} AND learner IN ({marks})", keys):
        learner = kin.stands(tx.sql, whose)
        if wanted in (key := for_search(number)):
            found[learner] = found.get(learner, False) or key == wanted
    return found


_TITLED = (
    "SELECT f.no FROM found f JOIN learner l ON l.id = f.learner WHERE l.title = ?"
    " ORDER BY f.sort_key, f.no LIMIT ?"
)


def _title_of(typed: str, *, begun: bool) -> str | None:
    """The title that a text is, or the first that it begins: one is on the way to a name."""
    known = titles.forms().get(typed[:1], ()) if len(typed) > 1 else ()
    for form, _boundary, title in reversed(known):  # the shortest first
        if form == typed or (begun and form.startswith(typed)):
            return title.text
    return None


def _titled(tx: Tx, title: str, limit: int) -> list[Hit]:
    """Everybody of a title, by name."""
    found = [row[0] for row in tx.sql.execute(_TITLED, (title, limit))]
    people = sorted(_people(tx, found), key=lambda one: (one.sort_key, one.no))
    span = ((0, len(title)),)
    return [replace(line_of(one, tx.today), field="title", score=50, spans=span) for one in people]


_FORMER = (
    "SELECT learner, name FROM former_name WHERE gone = 0 AND learner IN ({keys})"
    " UNION ALL SELECT id, concat_ws(' ', given_name, middle_name, family_name, nickname) FROM learner"
    " WHERE id IN ({keys}) AND merged_into IS NOT NULL"
)


def _formerly(tx: Tx, people: list[Person], asked: Asked) -> dict[bytes, str]:
    """Who is called otherwise today, with the name that has the text."""
    called = [one.id for one in people if not all(word in one.search for word in asked.words)]
    keys = [key for learner in called for key in kin.family(tx.sql, learner)]
    marks = ",".join("?" * len(keys))
    found: dict[bytes, str] = {}
    for whose, name in tx.sql.execute(_FORMER.format(keys=marks), (*keys, *keys)) if keys else ():
        written = for_search(name)
        if all(word in written for word in asked.words):
            found.setdefault(kin.stands(tx.sql, whose), name)
    return found


# --- alike ---------------------------------------------------------------------------------------


def _alike(tx: Tx, typed: str, exact: Sequence[Hit], limit: int) -> list[Hit]:
    """Who has words that begin to sound like those typed, and is not spelled so."""
    words, wanted = _words(typed), for_search(typed)
    sounds = [spelling.sounds_of(word) for word in words]
    if not words or any(not some or len(some[0]) < _SHORTEST_SOUND for some in sounds):
        return []
    there, found = {hit.learner for hit in exact}, dict[int, None]()
    but = f" NOT ({{given family nickname}} : {_all_of(words, ' *')})"
    for end in ("", " *"):  # whole words of the same sound, then beginnings
        heard = (" OR ".join(f'sound : "{sound}"{end}' for sound in some) for some in sounds)
        match = " AND ".join(f"({some})" for some in heard)
        if len(found) < limit:
            found |= dict.fromkeys(_numbers(tx, "found_words", f"({match}){but}", limit))
    hits = [
        (alike_hit(one, words, tx.today), one.sort_key, one.no)
        for one in _people(tx, list(found))
        if one.id not in there and wanted not in one.search
    ]
    hits.sort(key=lambda hit: (-hit[0].score, *hit[1:]))
    return [hit for hit, *_ in hits[:limit]]


# --- everybody -----------------------------------------------------------------------------------


_FROM_THE_START = "SELECT no FROM found {which} ORDER BY sort_key, no LIMIT ? OFFSET ?"
_FROM_THE_END = "SELECT no FROM found {which} ORDER BY sort_key DESC, no DESC LIMIT ? OFFSET ?"
_HOW_MANY = "SELECT count(*) FROM found {which}"
_LACKING = "WHERE missing <> 0"


def page(tx: Tx, first: int, count: int, *, lacking: bool = False) -> tuple[Listed, ...]:
    """A window of the list of everybody, in the order of their names.

    Args:
        tx: to read with.
        first: how many stand before.
        count: how many are wanted.
        lacking: only those whose profile lacks something, with what it is.
    """
    _own(tx)
    which = _LACKING if lacking else ""
    there = tx.sql.execute(_HOW_MANY.format(which=which)).fetchone()[0]
    first = max(0, first)
    count = max(0, min(count, there - first))
    behind = max(0, there - first - count)
    # an offset is walked: from whichever end of the list is nearer
    way, skipped = (_FROM_THE_END, behind) if behind < first else (_FROM_THE_START, first)
    found = [row[0] for row in tx.sql.execute(way.format(which=which), (count, skipped))]
    people = sorted(_people(tx, found), key=lambda one: (one.sort_key, one.no))
    lines = tuple(line_of(one, tx.today) for one in people)
    if not lacking:
        return lines
    told = (finding.missing_of(one.missing) for one in people)
    return tuple(replace(line, lacks=lacks) for line, lacks in zip(lines, told, strict=True))


def count(tx: Tx) -> Count:
    """How many learners there are, and how many profiles lack something."""
    _own(tx)
    # whole trees and runs of one value are counted without being read
    there, complete = tx.sql.execute(
        "SELECT (SELECT count(*) FROM found), (SELECT count(*) FROM found WHERE missing = 0)"
    ).fetchone()
    return Count(there, there - complete)


def place(tx: Tx, learner: bytes) -> int | None:
    """Where somebody stands in the list of everybody, from 0; None for who is not listed.

    Args:
        tx: to read with.
        learner: who.
    """
    _own(tx)
    row = tx.sql.execute(
        "SELECT (SELECT count(*) FROM found o WHERE o.sort_key < f.sort_key)"
        " + (SELECT count(*) FROM found o WHERE o.sort_key = f.sort_key AND o.no < f.no)"
        " FROM found f WHERE f.learner = ?",
        (learner,),
    ).fetchone()
    return None if row is None else int(row[0])
