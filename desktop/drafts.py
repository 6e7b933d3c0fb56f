"""Drafts: half-typed forms, so that a lock, a power cut or another language loses no letter.

They are the desk's own: encrypted with the rest, carried by its backups, never in the journal and
never sent. Write by `Store.local`; each is on the disk when that returns.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.errors import BadValue
from desktop.store.store import Tx

LARGEST = 64 * 1024
"""Bytes of one draft."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One half-typed form."""

    form: str
    key: str
    """Which row the form is about; empty for a new one."""
    volunteer: bytes | None
    """Who typed."""
    at: datetime
    content: Mapping[str, str]
    """What stands in each field, as it was typed."""


def keep(tx: Tx, form: str, key: str, content: Mapping[str, str]) -> None:
    """Keep what stands in a form now, in the place of what stood there.

    Args:
        tx: `Store.local`, by the volunteer who types.
        form: the form's name (`learner`).
        key: which row it is about.
        content: text by field.

    Raises:
        BadValue: `draft_too_large`; the draft before it stands.
    """
    text = json.dumps(dict(content), ensure_ascii=False)
    size = len(text.encode())
    if size > LARGEST:
        raise BadValue("draft_too_large", field=form, value=size)
    tx.sql.execute(
        "INSERT INTO draft (form, key, volunteer, at, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (form, key) DO UPDATE SET volunteer = excluded.volunteer, at = excluded.at,"
        " content = excluded.content",
        (form, key, tx.by, tx.moment.isoformat(timespec="seconds"), text),
    )


_DRAFTS = "SELECT form, key, volunteer, at, content FROM draft "


def read(tx: Tx, form: str, key: str) -> Draft | None:
    """The draft of a form, if one was left."""
    row = tx.sql.execute(_DRAFTS + "WHERE form = ? AND key = ?", (form, key)).fetchone()
    return _draft(row) if row is not None else None


def listed(tx: Tx) -> list[Draft]:
    """All drafts, the newest first."""
    rows = tx.sql.execute(_DRAFTS + "ORDER BY at DESC, form, key")
    return [_draft(row) for row in rows]


def drop(tx: Tx, form: str, key: str) -> None:
    """Forget a draft: its form was saved, or cleared by hand."""
    tx.sql.execute("DELETE FROM draft WHERE form = ? AND key = ?", (form, key))


def _draft(row: tuple[Any, ...]) -> Draft:
    form, key, volunteer, at, content = row
    return Draft(form, key, volunteer, datetime.fromisoformat(at), json.loads(content))
