"""Everything the file holds of one person, as plain data: what is printed, and what is handed over.

The keys are those of docs/formats.md §9; they are only ever added to. Records that were joined are one
person: every list holds the rows of all their keys.
"""

from __future__ import annotations

from typing import Any

from desktop import clock
from desktop.errors import NotFound
from desktop.learners.register import shown_name
from desktop.models import (
    Background,
    Centre,
    FormerName,
    Guardian,
    Learner,
    OutOfSchool,
    Row,
    Sensitive,
    show_id,
)
from desktop.store import change, kin
from desktop.store.store import Tx

FORMAT = "sala my data 1"
_NOT_TOLD = frozenset({"gone", "learner", "merged_into", "guardian"})
MOST_CHANGES = 2000
"""So many of the newest Changes are told; the rest are counted."""

_ONE: dict[str, type[Row]] = {"background": Background, "sensitive": Sensitive}
_SEVERAL: dict[str, type[Row]] = {
    "former_names": FormerName,
    "guardians": Guardian,
    "out_of_school": OutOfSchool,
}
_LISTS: dict[str, str] = {
    "numbers": "SELECT number_kind AS kind, number, why, since, until, notes FROM document_number"
    " WHERE gone = 0 AND learner IN {keys} ORDER BY until IS NOT NULL, id",
    "groups": "SELECT g.code, g.name, m.since, m.until, m.source FROM learner_group m"
    " JOIN target_group g ON g.id = m.target_group"
    " WHERE m.gone = 0 AND m.learner IN {keys} ORDER BY m.id",
    "consents": "SELECT purpose, basis, text_version, given_by, how, given_on, paper, withdrawn_on"
    " FROM consent WHERE gone = 0 AND learner IN {keys} ORDER BY id",
    "enrolments": "SELECT a.code, a.title, e.status, e.on_day, e.until, e.why FROM enrolment e"
    " JOIN activity a ON a.id = e.activity WHERE e.gone = 0 AND e.learner IN {keys}"
    " ORDER BY a.first_day, a.code",
    "attendance": "SELECT a.code, a.title, s.number, s.day, s.minutes AS minutes, m.status,"
    " m.minutes AS minutes_missed FROM attendance m JOIN session s ON s.id = m.session"
    " JOIN activity a ON a.id = s.activity WHERE m.gone = 0 AND m.learner IN {keys}"
    " ORDER BY s.day, s.starts, a.code",
    "results": "SELECT a.code, t.title, t.points AS points_possible, r.points, r.passed FROM result r"
    " JOIN assessment t ON t.id = r.assessment JOIN activity a ON a.id = t.activity"
    " WHERE r.gone = 0 AND r.learner IN {keys} ORDER BY a.code, t.number",
    "certificates": "SELECT number, name, course, minutes, issued_on, void_on, void_why FROM certificate"
    " WHERE gone = 0 AND learner IN {keys} ORDER BY year, serial",
    "outside_learning": "SELECT title, held_at, since, until, minutes, learned_by, learned, evidence,"
    " evidence_note, checked_by, checked_as, checked_on, checked_minutes, from_centre"
    " FROM outside_learning WHERE gone = 0 AND learner IN {keys}"
    " ORDER BY coalesce(until, since, ''), id",
    "moves": "SELECT way, centre, on_day FROM moved WHERE gone = 0 AND learner IN {keys}"
    " ORDER BY on_day, id",
    "substitutes": "SELECT c.number, s.nth, s.on_day, s.why FROM substitute s"
    " JOIN certificate c ON c.id = s.certificate WHERE s.gone = 0 AND s.learner IN {keys}"
    " ORDER BY s.on_day, c.number, s.nth",
    "follow_ups": "SELECT f.on_day, f.how, f.reason, f.note, f.next_on, a.title FROM follow_up f"
    " LEFT JOIN activity a ON a.id = f.activity WHERE f.gone = 0 AND f.learner IN {keys}"
    " ORDER BY f.on_day",
    "requests": "SELECT wanted, asked_on, asked_by, due_on, done_on, outcome, note FROM rights_request"
    " WHERE gone = 0 AND learner IN {keys} ORDER BY asked_on, id",
    "number_shown": "SELECT n.at, v.name AS volunteer FROM number_shown n"
    " LEFT JOIN volunteer v ON v.id = n.by WHERE n.learner IN {keys} ORDER BY n.at",
    "teaches_as": "SELECT name, phone, address, skills FROM facilitator WHERE gone = 0"
    " AND learner IN {keys} ORDER BY name",
}
"""Each list of the data, and how it is asked for."""


def held(tx: Tx, learner: bytes) -> dict[str, Any]:
    """Everything held of a person, numbers whole; see docs/formats.md §9.

    Raises:
        NotFound: `no_such`.
    """
    keys = kin.family(tx.sql, learner)
    people = [_row(tx, Learner, "id", key) for key in keys]
    if people[0] is None:
        raise NotFound("no_such", kind="learner", text=show_id(learner))
    centre = tx.row(Centre, tx.about.centre)
    told: dict[str, Any] = {
        "format": FORMAT,
        "made_at": tx.moment.isoformat(timespec="seconds"),
        "centre": centre.name if centre else None,
        "learner": {"id": show_id(keys[0]), "name": _name(people[0]), **people[0]},
        "joined": [
            {"id": show_id(key), "name": _name(row), **row}
            for key, row in zip(keys[1:], people[1:], strict=True)
            if row is not None
        ],
    }
    for name, table in _ONE.items():
        rows = [row for key in keys for row in _rows(tx, table, key)]
        told[name] = rows[0] if rows else None
    for name, table in _SEVERAL.items():
        told[name] = [row for key in keys for row in _rows(tx, table, key)]
    asked = f"({', '.join('?' * len(keys))})"
    for name, sql in _LISTS.items():
        told[name] = _dicts(tx.sql.execute(sql.format(keys=asked), keys))
    told["pictures"] = pictures(tx, keys)
    told["changes"] = _changes(tx, keys)
    return told


def _name(row: dict[str, Any]) -> str:
    return shown_name(row["title"], row["given_name"], row["middle_name"], row["family_name"])


def _row(tx: Tx, table: type[Row], column: str, key: bytes) -> dict[str, Any] | None:
    found = _rows(tx, table, key, column)
    return found[0] if found else None


def _rows(tx: Tx, table: type[Row], key: bytes, column: str = "learner") -> list[dict[str, Any]]:
    fields = [name for name in table.fields() if name not in _NOT_TOLD]
    return _dicts(
        tx.sql.execute(
            f"SELECT {', '.join(fields)} FROM {table.table_name()} WHERE {column} = ? AND gone = 0",
            (key,),
        )
    )


def _dicts(asked: Any) -> list[dict[str, Any]]:
    names = [told[0] for told in asked.description]
    return [dict(zip(names, row, strict=True)) for row in asked.fetchall()]


_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf"}


def pictures(tx: Tx, keys: tuple[bytes, ...]) -> list[dict[str, Any]]:
    """The pictures kept of a person, each with the name of its file beside the data."""
    rows = _dicts(
        tx.sql.execute(
            "SELECT shows, taken_on, media, size, hex(digest) AS digest FROM picture"
            f" WHERE gone = 0 AND learner IN ({', '.join('?' * len(keys))}) ORDER BY id",
            keys,
        )
    )
    for place, row in enumerate(rows, 1):
        row["digest"] = row["digest"].lower()
        row["file"] = f"pictures/{place}-{row['shows']}.{_ENDINGS.get(row['media'], 'bin')}"
    return rows


def _changes(tx: Tx, keys: tuple[bytes, ...]) -> list[dict[str, Any]]:
    """Who wrote what of the person's own row, and when; the newest first."""
    logs = {bytes(i): no for no, i in tx.sql.execute("SELECT no, id FROM log")}
    found: dict[tuple[int, int], dict[str, Any]] = {}
    for key in keys:
        row = tx.sql.execute("SELECT stamp_log, stamp_n FROM learner WHERE id = ?", (key,)).fetchone()
        todo = tx.sql.execute(
            "SELECT log, n FROM head WHERE kind = ? AND \"row\" = ? AND field = 'gone'",
            (Learner.kind, key),
        ).fetchall() or [row]
        while todo and len(found) < MOST_CHANGES:
            dot = tuple(todo.pop())
            told = tx.sql.execute(
                "SELECT c.at, v.name, d.verb, c.over, c.fields FROM change c"
                " JOIN change d ON d.log = c.log AND d.n = c.first"
                " LEFT JOIN volunteer v ON v.id = d.by WHERE c.log = ? AND c.n = ?",
                dot,
            ).fetchone()
            if dot in found or told is None:
                continue
            at, who, verb, over, fields = told
            found[dot] = {
                "at": clock.moment_of(at).isoformat(timespec="seconds"),
                "volunteer": who,
                "deed": verb,
                "fields": sorted(change.kept_fields(fields)) if fields else [],
            }
            lost = change.over_of(over).get("gone", []) if over else []
            todo += [(logs[log], n) for log, n in lost if log in logs]
    return sorted(found.values(), key=lambda one: str(one["at"]), reverse=True)
