"""The register of certificates: every number ever given, read, printed again, voided, written out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import col

from desktop.certificates import token
from desktop.certificates.gaps import Gap
from desktop.certificates.template import Template
from desktop.errors import Ambiguous, BadValue, NotFound, Refused
from desktop.models import Centre, Certificate, read_id, show_id
from desktop.models import Template as TemplateRow
from desktop.store.store import Tx
from desktop.thai.digits import arabic
from desktop.thai.text import normalise

VERIFY_URL = "https://sala.example/v"
"""Where a token's text points while a centre has set no page of its own."""
LONGEST_WHY = 500


@dataclass(frozen=True, slots=True)
class Issued:
    """One certificate as lists show it."""

    id: bytes
    number: str
    learner: bytes
    name: str
    course: str
    issued_on: date
    token: str
    void_on: str | None
    void_why: str | None


@dataclass(frozen=True, slots=True)
class Numbered:
    """One number as the register lists it; or numbers left out, that no certificate bears."""

    id: bytes
    """Empty where numbers were left out."""
    number: str
    name: str
    course: str
    issued_on: date | None
    """None where numbers were left out."""
    void_on: str | None = None
    void_why: str | None = None
    thanks: bool = False
    """Whether it thanks somebody who taught."""
    replaces: str | None = None
    """The number of the void one in whose place it was issued."""
    replaced_by: str | None = None
    """The number that was issued in its place."""
    twice: bool = False
    """Whether another certificate bears the number too: the desk existed twice."""
    waits: bool = False
    """Whether it was never on paper yet."""
    substitutes: int = 0
    """How many ฉบับแทน of it were printed."""
    gap: Gap | None = None
    """The numbers left out, and why."""


def valid() -> Any:
    """The condition that a certificate was not voided."""
    return col(Certificate.void_on).is_(None)


def told(tx: Tx, row: Certificate) -> Issued:
    """A certificate's row as a plain value."""
    return Issued(
        row.id,
        row.number,
        row.learner,
        row.name,
        row.course,
        date.fromisoformat(row.issued_on),
        token.to_text(row.token, _url(tx, row)) if row.token else "",
        row.void_on,
        row.void_why,
    )


def _url(tx: Tx, row: Certificate) -> str:
    """The page that stands in a certificate's code; the centre's of today before it was frozen."""
    home = tx.row(Centre, tx.about.centre)
    frozen = str(json.loads(row.wording).get("url", ""))
    return frozen or (home.verify_url if home else None) or VERIFY_URL


def template_of(tx: Tx, row: Certificate) -> Template:
    """The very template a certificate was issued with.

    Raises:
        NotFound: it has not arrived.
        BadValue: `template_broken`, when its content is not what it was.
    """
    kept = tx.row(TemplateRow, row.template)
    if kept is None:
        raise NotFound("no_such", kind="template", text=show_id(row.template))
    template = Template.from_content(kept.content)
    if template.digest != kept.id:
        raise BadValue("template_broken", field="content", value=kept.name)
    return template


def void(tx: Tx, number: str, why: str) -> Issued:
    """Void a certificate, with the reason; its number stays in the register for ever.

    Raises:
        BadValue: `reason_needed`.
        Refused: `certificate_void`, when it is void already.
    """
    reason = normalise(why)[:LONGEST_WHY]
    if not reason:
        raise BadValue("reason_needed", field="why", value=why)
    row = named(tx, number)
    if row.void_on is not None:
        raise Refused("certificate_void", number=row.number, day=row.void_on, why=row.void_why)
    row.void_on, row.void_why = tx.today.isoformat(), reason
    tx.flush()
    return told(tx, row)


def named(tx: Tx, text: str) -> Certificate:
    """The certificate of that number, or id.

    Raises:
        NotFound: none.
        Ambiguous: `number_twice`, when two desks gave one number; then the id tells them apart.
    """
    number = " ".join(arabic(text).split()).upper()
    rows = tx.all(Certificate, col(Certificate.number) == number)
    if not rows:
        try:
            row = tx.row(Certificate, read_id(text))
        except BadValue:
            row = None
        rows = [row] if row is not None else []
    if len(rows) > 1:
        raise Ambiguous("number_twice", kind="certificate", text=text, matches=len(rows))
    if not rows:
        raise NotFound("no_such", kind="certificate", text=text)
    return rows[0]


def register(tx: Tx) -> list[Issued]:
    """All certificates in the order of their numbers."""
    rows = sorted(tx.all(Certificate), key=lambda row: (row.year, row.desk, row.serial))
    return [told(tx, row) for row in rows]


def of_activity(tx: Tx, activity: bytes) -> list[Certificate]:
    """An activity's learners' certificates in the order of their numbers, void ones too."""
    rows = tx.all(
        Certificate, col(Certificate.activity) == activity, col(Certificate.facilitator).is_(None)
    )
    return sorted(rows, key=lambda row: (row.year, row.desk, row.serial))


# --- paper ---------------------------------------------------------------------------------------


def wordings(rows: Sequence[Certificate]) -> Iterator[dict[str, object]]:
    """The frozen wording of each, for drawing, with the code that was signed with it.

    One of the time before codes were printed has none, and is drawn as it was.
    """
    for row in rows:
        frozen = json.loads(row.wording)
        if (url := frozen.get("url")) and row.token:
            frozen["code"] = token.to_text(row.token, url)
        yield frozen
