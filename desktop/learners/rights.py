"""A learner's rights over their data: what was asked for, by when it is due, what was done.

Every copy, file, correction, restriction and withdrawal that somebody asks for is a row of the log;
thirty days after the asking it is due.
"""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from desktop.errors import BadValue, NotFound, Refused
from desktop.learners import held as held_of
from desktop.learners.numbers import MAY_SEE
from desktop.models import RightsRequest, new_id, show_id
from desktop.paths import whole_file
from desktop.store import kin
from desktop.store.store import Tx
from desktop.thai.text import normalise

WANTED = ("copy", "export", "correct", "restrict", "erase", "withdraw")
"""A copy on paper, a file, a correction, to stop using the data, to erase it, to take consent back."""
OUTCOMES = ("done", "refused", "restricted", "lifted")
DAYS = 30
NEAR = 7
"""So many days before it is due, a request is a need of the first page."""
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Request:
    """One request, and how it stands."""

    id: bytes
    learner: bytes
    wanted: str
    asked_on: date
    asked_by: str | None
    due_on: date
    done_on: date | None
    outcome: str | None
    note: str | None


def ask(
    tx: Tx, learner: bytes, wanted: str, *, by: str | None = None, note: str | None = None
) -> Request:
    """Write a request down; it is due in thirty days.

    Args:
        tx: a write transaction.
        learner: whose data.
        wanted: one of `WANTED`.
        by: who asks, when it is not the learner.
        note: what was said.

    Raises:
        BadValue: `choice_unknown`, `text_too_long`.
        NotFound: `no_such`.
    """
    if wanted not in WANTED:
        raise BadValue("choice_unknown", field="wanted", value=wanted[:40], known=", ".join(WANTED))
    texts = [_text(name, text) for name, text in (("asked_by", by), ("note", note))]
    key = kin.stands(tx.sql, learner)
    if tx.sql.execute("SELECT 1 FROM learner WHERE id = ? AND gone = 0", (key,)).fetchone() is None:
        raise NotFound("no_such", kind="learner", text=show_id(learner))
    row: dict[str, object] = {
        "id": new_id(),
        "learner": key,
        "wanted": wanted,
        "asked_on": tx.today.isoformat(),
        "asked_by": texts[0],
        "due_on": (tx.today + timedelta(DAYS)).isoformat(),
        "note": texts[1],
    }
    tx.insert(RightsRequest, [row])
    return _request(tx, row["id"])


def settle(tx: Tx, request: bytes, outcome: str = "done", note: str | None = None) -> Request:
    """Write down what was done about a request, today.

    Raises:
        BadValue: `choice_unknown`, `text_too_long`.
        NotFound: `no_such`.
        Refused: `request_done`, when it was settled already.
    """
    if outcome not in OUTCOMES:
        raise BadValue("choice_unknown", field="outcome", value=outcome[:40], known=", ".join(OUTCOMES))
    told = _request(tx, request)
    if told.done_on is not None and outcome != "lifted":
        raise Refused("request_done", day=told.done_on.isoformat())
    tx.sql.execute(
        "UPDATE rights_request SET done_on = ?, outcome = ?, note = coalesce(?, note) WHERE id = ?",
        (tx.today.isoformat(), outcome, _text("note", note), request),
    )
    return _request(tx, request)


def done_at_once(tx: Tx, learner: bytes, wanted: str, outcome: str = "done") -> Request:
    """A request that is carried out as it is made: the oldest open one of its kind, or a new one."""
    open_ = [one for one in requests(tx, learner) if one.wanted == wanted and one.done_on is None]
    request = open_[-1] if open_ else ask(tx, learner, wanted)
    return settle(tx, request.id, outcome)


def requests(tx: Tx, learner: bytes) -> tuple[Request, ...]:
    """A person's requests, the newest first."""
    return _asked(
        tx,
        "learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
        " ORDER BY asked_on DESC, id DESC",
        (learner,),
    )


def open_requests(tx: Tx) -> tuple[Request, ...]:
    """What is not settled yet, of everybody: the one that is due first at the head."""
    return _asked(tx, "done_on IS NULL ORDER BY due_on, id", ())


def due_soon(tx: Tx, today: date) -> tuple[Request, ...]:
    """Open requests that are due within a week, or were."""
    last = today + timedelta(NEAR)
    return tuple(one for one in open_requests(tx) if one.due_on <= last)


def restricted(tx: Tx, learner: bytes) -> Request | None:
    """The request by which a person's data may not be used for now, if one stands."""
    for one in requests(tx, learner):
        if one.wanted == "restrict" and one.outcome == "restricted":
            return one
    return None


_ROW = (
    "SELECT id, learner, wanted, asked_on, asked_by, due_on, done_on, outcome, note FROM rights_request"
)


def _asked(tx: Tx, where: str, values: tuple[Any, ...]) -> tuple[Request, ...]:
    rows = tx.sql.execute(f"{_ROW} WHERE gone = 0 AND {where}", values)
    return tuple(_told(row) for row in rows)


def _request(tx: Tx, key: object) -> Request:
    row = tx.sql.execute(f"{_ROW} WHERE id = ? AND gone = 0", (key,)).fetchone()
    if row is None:
        raise NotFound("no_such", kind="request", text=show_id(key if isinstance(key, bytes) else None))
    return _told(row)


def _told(row: tuple[Any, ...]) -> Request:
    key, learner, wanted, asked, by, due, done, outcome, note = row
    asked_on = date.fromisoformat(asked)
    return Request(
        key,
        learner,
        wanted,
        asked_on,
        by,
        date.fromisoformat(due) if due else asked_on + timedelta(DAYS),
        date.fromisoformat(done) if done else None,
        outcome,
        note,
    )


def _text(field: str, text: str | None) -> str | None:
    told = normalise(text or "")
    if len(told) > LONGEST:
        raise BadValue("text_too_long", field=field, value=told[:40], longest=LONGEST)
    return told or None


# --- the whole of it --------------------------------------------------------------------------------


def everything(tx: Tx, learner: bytes) -> dict[str, Any]:
    """Everything held of a person, numbers whole: for who may see them.

    Args:
        tx: a write transaction or `Store.local`, by a keeper or coordinator.
        learner: whose.

    Raises:
        Refused: `role_may_not`.
        NotFound: `no_such`.
    """
    role = tx.sql.execute("SELECT role FROM volunteer WHERE id = ? AND gone = 0", (tx.by,)).fetchone()
    if role is None or role[0] not in MAY_SEE:
        raise Refused("role_may_not", role=role[0] if role else "desk")
    return held_of.held(tx, learner)


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was handed over."""

    file: Path
    rows: int
    pictures: int


def export(tx: Tx, learner: bytes, out: Path) -> Exported:
    """Write everything held of a person as a zip: `data.json` and the pictures beside it.

    The file is not encrypted: it is for the person themselves. That it was made goes into the log.

    Raises:
        Refused: `role_may_not`.
        NotFound: `no_such`.
        DiskTrouble, FileTrouble: it cannot be written.
    """
    told = everything(tx, learner)
    text = json.dumps(told, ensure_ascii=False, indent=1)
    with whole_file(out) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("data.json", text)
        for picture in told["pictures"]:
            row = tx.sql.execute(
                "SELECT bytes FROM content WHERE digest = ?", (bytes.fromhex(picture["digest"]),)
            ).fetchone()
            if row is not None:
                packed.writestr(picture["file"], row[0])
    done_at_once(tx, learner, "export")
    return Exported(
        out,
        sum(len(rows) for rows in told.values() if isinstance(rows, list)),
        len(told["pictures"]),
    )
