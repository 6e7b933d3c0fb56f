"""What learners are found by, worked out from their rows: order, words, sounds, what is lacking.

Nothing of it travels or is journaled. The store keeps it at the end of every write, from the Changes
which that write left, so that an import, an undo and plain SQL keep it like a form does. A number in
`counter` says by which rules it was worked out; a program with newer rules works it all out again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from desktop.models import Consent, DocumentNumber, FormerName, Learner
from desktop.thai import names
from desktop.thai.sound import sound_of
from desktop.thai.text import for_search, name_key, sort_key

RULES = 3
"""Raise it when `derived`, the words or `MISSING` change: every file works its own out anew."""
TABLES = frozenset(table.table_name() for table in (Learner, DocumentNumber, Consent, FormerName))
"""The tables whose rows say how a learner is found."""
SHAPE = """\
CREATE TABLE found (
  no INTEGER PRIMARY KEY, learner BLOB NOT NULL UNIQUE, sort_key TEXT NOT NULL, missing INTEGER NOT NULL
) STRICT;
CREATE INDEX found_sorted ON found (sort_key);
CREATE INDEX found_missing ON found (missing);
CREATE VIRTUAL TABLE found_words USING fts5(
  given, family, nickname, code, phone, number, sound,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
CREATE VIRTUAL TABLE found_parts USING fts5(
  text, content = '', contentless_delete = 1, tokenize = "trigram case_sensitive 1"
);
CREATE VIRTUAL TABLE found_thirds USING fts5vocab(found_parts, row);
"""
"""`found` numbers those who are listed; the two indexes know them by that number (a row's own number may
change when a file is copied). Thai needs its marks kept inside words."""

LACKING = "CREATE INDEX found_lacking ON found (sort_key, no) WHERE missing <> 0;\n"
"""Whoever lacks something, in the order of the list; came with step 6."""

MISSING: dict[str, str] = {
    "sex": "l.sex = 'not_stated'",
    "birth": "l.birth IS NULL AND l.birth_as_written IS NULL",
    "id_number": "NOT EXISTS (SELECT 1 FROM document_number WHERE learner = l.id AND gone = 0"
    " AND until IS NULL)",
    "phone": "l.phone IS NULL",
    "address": "l.address IS NULL AND l.tambon IS NULL",
    "emergency_contact": "l.emergency_name IS NULL AND l.emergency_phone IS NULL",
    "consent_enrol_report": "NOT EXISTS (SELECT 1 FROM consent WHERE learner = l.id AND gone = 0"
    " AND purpose = 'enrol_report' AND basis <> 'pending')",
    "consent_photo": "NOT EXISTS (SELECT 1 FROM consent WHERE learner = l.id AND gone = 0"
    " AND purpose = 'photo' AND basis <> 'pending')",
}
"""What a profile may lack, and how it shows; the place in this list is its bit in `found.missing`."""
_LACKS = " + ".join(f"(({shows}) << {bit})" for bit, shows in enumerate(MISSING.values()))
_ROWS = f"""\
SELECT l.id, f.no, l.gone OR EXISTS (SELECT 1 FROM alias WHERE learner = l.id) AS left_out,
  l.code, l.given_name, l.middle_name, l.family_name, l.nickname, l.phone,
  l.sort_key, l.search, l.name_key, {_LACKS} AS missing,
  (SELECT group_concat(number, ' ') FROM document_number WHERE gone = 0 AND number IS NOT NULL
    AND learner IN (SELECT l.id UNION ALL SELECT learner FROM alias WHERE stands = l.id)) AS numbers,
  (SELECT group_concat(concat_ws(' ', o.given_name, o.middle_name, o.family_name, o.nickname), ' ')
    FROM alias k JOIN learner o ON o.id = k.learner WHERE k.stands = l.id AND o.gone = 0) AS also,
  (SELECT group_concat(concat_ws(' ', o.code, o.phone), ' ')
    FROM alias k JOIN learner o ON o.id = k.learner WHERE k.stands = l.id AND o.gone = 0) AS also_codes,
  (SELECT group_concat(name, char(10)) FROM former_name WHERE gone = 0
    AND learner IN (SELECT l.id UNION ALL SELECT learner FROM alias WHERE stands = l.id)) AS former
FROM learner l LEFT JOIN found f ON f.learner = l.id
"""
_NAMES = (
    "id", "no", "left_out", "code", "given_name", "middle_name", "family_name", "nickname", "phone",
    "sort_key", "search", "name_key", "missing", "numbers", "also", "also_codes", "former",
)  # fmt: skip
_SLICE = 2000


def derived(row: Mapping[str, object]) -> dict[str, str]:
    """The learner's own columns that are worked out here: sort key, search text, name key.

    Args:
        row: at least given_name; also middle_name, family_name, nickname, code, phone.
    """
    given, family = str(row["given_name"]), str(row.get("family_name") or "")
    middle = _key(str(row.get("middle_name") or ""))
    parts = _key(given), _key(family)
    more = [str(row.get(name) or "") for name in ("nickname", "code", "phone")]
    return {
        "sort_key": sort_key(f"{given} {family}".rstrip()),
        "search": "|".join([parts[0] + middle + parts[1], *map(_key, more)]),
        "name_key": name_key(*parts),
    }


def missing_of(bits: int) -> tuple[str, ...]:
    """The codes of what `found.missing` says a profile lacks."""
    return tuple(code for place, code in enumerate(MISSING) if bits >> place & 1)


def keep(sql: Any, log: int, first: int) -> None:
    """Work out anew whom the Changes of one log from n = `first` on are about.

    Args:
        sql: the driver's connection, inside the write transaction.
        log: which, by its number in this file.
        first: n of the first Change to look at.
    """
    kinds = (Learner.kind, DocumentNumber.kind, Consent.kind, FormerName.kind)
    _put(sql, sql.execute(_ROWS + _ABOUT, (log, first, *kinds)).fetchall())
    # who stands for whom as it is found from now on: one who is parted leaves the other's words then
    if sql.execute(_STOOD_OTHERWISE).fetchone() is not None:
        sql.execute("DELETE FROM found_as")
        sql.execute("INSERT INTO found_as SELECT learner, stands FROM alias")


_ABOUT = """\
WHERE l.id IN (
  WITH told (id) AS (SELECT coalesce(person, "row") FROM change
    WHERE log = ? AND n >= ? AND kind IN (?, ?, ?, ?))
  SELECT id FROM told
  UNION SELECT stands FROM alias WHERE learner IN (SELECT id FROM told)
  UNION SELECT stands FROM found_as WHERE learner IN (SELECT id FROM told))
"""
"""Whom a write is about, and who stands for them now, or did."""
_STOOD_OTHERWISE = """\
SELECT 1 FROM (SELECT learner, stands FROM alias EXCEPT SELECT learner, stands FROM found_as)
UNION ALL SELECT 1 FROM (SELECT learner, stands FROM found_as EXCEPT SELECT learner, stands FROM alias)
LIMIT 1
"""


def keep_own(sql: Any) -> None:
    """Let an open write find what it wrote itself so far."""
    log, first = sql.execute("SELECT log, first FROM writer").fetchone()
    if log is not None:
        keep(sql, log, first)


def bring_up(sql: Any) -> bool:
    """Work everything out anew where the file's was made by other rules; say whether it had to be.

    Args:
        sql: the driver's connection, outside a transaction.
    """
    if _rules_of(sql) == RULES:
        return False
    sql.execute("BEGIN IMMEDIATE")
    try:
        sql.execute("DELETE FROM found")
        for index in ("found_words", "found_parts"):
            sql.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
        last = b""
        while some := sql.execute(
            f"{_ROWS} WHERE l.id > ? ORDER BY l.id LIMIT {_SLICE}", (last,)
        ).fetchall():
            _put(sql, some)
            last = some[-1][0]
        sql.execute("DELETE FROM found_as")
        sql.execute("INSERT INTO found_as SELECT learner, stands FROM alias")
        sql.execute("INSERT OR REPLACE INTO counter VALUES ('found_rules', ?)", (RULES,))
        sql.execute("COMMIT")
    except BaseException:
        if sql.in_transaction:
            sql.execute("ROLLBACK")
        raise
    return True


def _rules_of(sql: Any) -> int:
    row = sql.execute("SELECT last FROM counter WHERE name = 'found_rules'").fetchone()
    return row[0] if row else 0


def _put(sql: Any, told: list[Any]) -> None:
    """Put what is found by these rows in the place of what was."""
    for first in range(0, len(told), _SLICE):
        rows = [dict(zip(_NAMES, row, strict=True)) for row in told[first : first + _SLICE]]
        for row in rows:
            row["also"] = " ".join(
                filter(None, (row["also"], *map(_bare, (row["former"] or "").splitlines())))
            )
        _put_columns(sql, rows)
        _put_index(sql, rows)


def _put_columns(sql: Any, rows: list[dict[str, Any]]) -> None:
    changed = []
    for row in rows:
        now = derived(row)
        if any(row[name] != value for name, value in now.items()):
            row.update(now)
            changed.append((*now.values(), row["id"]))
    sql.executemany("UPDATE learner SET sort_key = ?, search = ?, name_key = ? WHERE id = ?", changed)


def _put_index(sql: Any, rows: list[dict[str, Any]]) -> None:
    last = sql.execute("SELECT coalesce(max(no), 0) FROM found").fetchone()[0]
    known = [(row["no"],) for row in rows if row["no"] is not None]
    for table, key in (("found_words", "rowid"), ("found_parts", "rowid"), ("found", "no")):
        sql.executemany(f"DELETE FROM {table} WHERE {key} = ?", known)
    listed = [row for row in rows if not row["left_out"]]
    fresh = iter(range(last + 1, last + 1 + len(listed)))
    for row in listed:
        row["no"] = row["no"] or next(fresh)
    sql.executemany("INSERT INTO found VALUES (:no, :id, :sort_key, :missing)", listed)
    sql.executemany(
        "INSERT INTO found_words (rowid, given, family, nickname, code, phone, number, sound)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(row["no"], *_words(row)) for row in listed],
    )
    sql.executemany(
        "INSERT INTO found_parts (rowid, text) VALUES (?, ?)",
        # two strokes at the end, so that the last two letters begin a third as well
        [(row["no"], _parts(row)) for row in listed],
    )


def _bare(name: str) -> str:
    """A former name without its title."""
    parts = names.split_name(name)
    return f"{parts.given} {parts.family or ''}".rstrip()


def _parts(row: Mapping[str, Any]) -> str:
    """A learner's text, what they were called, and what those who were merged into them are called."""
    also = "|".join(map(_key, f"{row['also'] or ''} {row['also_codes'] or ''}".split()))
    return f"{row['search']}|{row['numbers'] or ''}|{also}||".casefold()


def _words(row: Mapping[str, Any]) -> Iterator[str]:
    """A learner's words, column by column as `found_words` has them."""
    given = f"{row['given_name']} {row['middle_name'] or ''} {row['also'] or ''}"
    named = [_searched(text) for text in (given, row["family_name"] or "", row["nickname"] or "")]
    yield from named
    for text in (f"{row['code']} {row['also_codes'] or ''}", row["phone"], row["numbers"]):
        yield _searched(text or "")
    yield " ".join(sound_of(word) for text in named for word in text.split(" ") if word)


def _searched(text: str) -> str:
    """The words of a text as they are searched, with blanks between."""
    return " ".join(word for word in map(_key, text.split()) if word)


def _key(word: str) -> str:
    """`for_search`, without its pains for codes and numbers, and once only for a name."""
    return word.lower() if word.isascii() and word.isalnum() else _key_of_name(word)


_key_of_name = lru_cache(maxsize=16_384)(for_search)
