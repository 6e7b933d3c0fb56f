"""Who is one person: learners merged into others, followed to the one that stands (ADR 9).

`merged_into` in the learner's own row is all that is written and travels. What follows from it lies
in two small tables that a trigger keeps whatever wrote it, form, undo, plain SQL or another desk:

    alias (learner, stands)     each merged learner, and who stands for it at the end of every chain
    kin   (learner, other)      each pair of keys of one person, both ways round

`found_as` is `alias` as the search was last worked out; `two_people` is this desk's own: pairs of whom
somebody said that they are not one.

They are empty at most centres and a few hundred rows at others, so that a reader pays next to
nothing. Two views read through them, one row a person: `mark` (as `attendance`) and `place_in` (as
`enrolment`). Where two keys of a person were both marked at a session, `mark` shows the mark by which
less was missed until somebody has answered which holds. What a person has in other tables is
`learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)`; of the two views, that
is quickest asked of `written_for`.
"""

from __future__ import annotations

from typing import Any

STEPS = 40
"""A chain of merges is followed so far; two desks that merged each other's way round make a ring."""

_MISSED = (
    "CASE WHEN {0}.minutes IS NOT NULL THEN {0}.minutes"
    " WHEN {0}.status IN ('present', 'late', 'left_early') THEN 0 ELSE 100000 END"
)
_HOW_IN = (
    "CASE {0}.status WHEN 'completed' THEN 0 WHEN 'enrolled' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END"
)

SHAPE = f"""\
CREATE TABLE alias (learner BLOB PRIMARY KEY, stands BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX alias_stands ON alias (stands);
CREATE TABLE kin (
  learner BLOB NOT NULL, other BLOB NOT NULL,
  PRIMARY KEY (learner, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE found_as (learner BLOB PRIMARY KEY, stands BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE two_people (
  one BLOB NOT NULL, other BLOB NOT NULL, by BLOB, at TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE VIEW alias_now AS
WITH RECURSIVE up (learner, above, steps) AS (
  SELECT id, merged_into, 1 FROM learner WHERE merged_into IS NOT NULL
  UNION ALL
  SELECT up.learner, l.merged_into, up.steps + 1 FROM up JOIN learner l ON l.id = up.above
  WHERE l.merged_into IS NOT NULL AND up.steps < {STEPS}),
ends (learner, stands) AS (
  SELECT learner, coalesce(
    max(CASE WHEN NOT EXISTS
      (SELECT 1 FROM learner l WHERE l.id = up.above AND l.merged_into IS NOT NULL) THEN above END),
    min(CASE WHEN steps > {STEPS // 2} THEN above END))
  FROM up GROUP BY learner)
SELECT learner, stands FROM ends WHERE learner <> stands;
CREATE VIEW kin_now AS
WITH one (stands, learner) AS (
  SELECT stands, learner FROM alias UNION SELECT stands, stands FROM alias)
SELECT a.learner AS learner, b.learner AS other FROM one a JOIN one b ON b.stands = a.stands
WHERE a.learner <> b.learner;
CREATE VIEW mark AS
SELECT a.session AS session,
  coalesce((SELECT k.stands FROM alias k WHERE k.learner = a.learner), a.learner) AS learner,
  a.status AS status, a.minutes AS minutes, a.learner AS written_for, a.gone AS gone
FROM attendance a WHERE a.gone = 0 AND NOT EXISTS (
  SELECT 1 FROM kin k CROSS JOIN attendance b
    ON b.session = a.session AND b.learner = k.other AND b.gone = 0
  WHERE k.learner = a.learner
    AND ({_MISSED.format("b")}, b.learner) < ({_MISSED.format("a")}, a.learner));
CREATE VIEW place_in AS
SELECT e.activity AS activity,
  coalesce((SELECT k.stands FROM alias k WHERE k.learner = e.learner), e.learner) AS learner,
  e.status AS status, e.on_day AS on_day, e.until AS until, e.at AS at, e.why AS why,
  e.learner AS written_for, e.gone AS gone
FROM enrolment e WHERE e.gone = 0 AND NOT EXISTS (
  SELECT 1 FROM kin k CROSS JOIN enrolment b
    ON b.activity = e.activity AND b.learner = k.other AND b.gone = 0
  WHERE k.learner = e.learner
    AND ({_HOW_IN.format("b")}, b.learner) < ({_HOW_IN.format("e")}, e.learner));
INSERT INTO alias (learner, stands) SELECT learner, stands FROM alias_now;
INSERT INTO kin (learner, other) SELECT learner, other FROM kin_now;
"""

_AGAIN = """\
  DELETE FROM alias;
  INSERT INTO alias (learner, stands) SELECT learner, stands FROM alias_now;
  DELETE FROM kin;
  INSERT INTO kin (learner, other) SELECT learner, other FROM kin_now;
END"""

TRIGGERS: dict[str, str] = {
    "learner_kin_set": "CREATE TRIGGER learner_kin_set AFTER UPDATE OF merged_into ON learner\n"
    f"WHEN NEW.merged_into IS NOT OLD.merged_into BEGIN\n{_AGAIN}",
    "learner_kin_new": "CREATE TRIGGER learner_kin_new AFTER INSERT ON learner\n"
    f"WHEN NEW.merged_into IS NOT NULL BEGIN\n{_AGAIN}",
    "learner_kin_gone": "CREATE TRIGGER learner_kin_gone AFTER DELETE ON learner\n"
    f"WHEN OLD.merged_into IS NOT NULL BEGIN\n{_AGAIN}",
}


def ends(merged: dict[bytes, bytes]) -> dict[bytes, bytes]:
    """Who stands for each merged learner, as the view `alias_now` has it, where there is no such view.

    Args:
        merged: learner → whom they were merged into.
    """
    found: dict[bytes, bytes] = {}
    for learner, into in merged.items():
        chain = [into]
        while chain[-1] in merged and len(chain) < STEPS:
            chain.append(merged[chain[-1]])
        # two desks that merged each other's way round make a ring: the least of it stands
        last = chain[-1] if chain[-1] not in merged else min(chain[STEPS // 2 :])
        if last != learner:
            found[learner] = last
    return found


def stands(sql: Any, learner: bytes) -> bytes:
    """The key under which a person is read and written: their own, unless they were merged."""
    row = sql.execute("SELECT stands FROM alias WHERE learner = ?", (learner,)).fetchone()
    return row[0] if row else learner


def family(sql: Any, learner: bytes) -> tuple[bytes, ...]:
    """All keys of one person, the one that stands first."""
    first = stands(sql, learner)
    others = sql.execute("SELECT learner FROM alias WHERE stands = ? ORDER BY learner", (first,))
    return (first, *(key for (key,) in others))


def written_for(sql: Any, session: bytes, learner: bytes) -> tuple[bytes, ...]:
    """The keys under which a person's mark at one session is written.

    A correction goes to the mark that it corrects, whichever key it was made under, so that the two
    histories can be told apart again; where both were marked it answers for both. A new mark is the
    standing one's.
    """
    if sql.execute("SELECT 1 FROM kin LIMIT 1").fetchone() is None:
        return (learner,)
    keys = family(sql, learner)
    asked = ", ".join("?" * len(keys))
    found = sql.execute(
        f"SELECT learner FROM attendance WHERE session = ? AND gone = 0 AND learner IN ({asked})",
        (session, *keys),
    ).fetchall()
    return tuple(key for (key,) in found) or (keys[0],)
