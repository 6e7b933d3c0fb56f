"""What a centre says of itself: its name, who signs its certificates, where their codes point."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop import clock
from desktop.errors import BadValue, StoreTrouble
from desktop.models import Centre
from desktop.store.store import Tx
from desktop.thai import dates
from desktop.thai.text import normalise

LONGEST_NAME = 200
LONGEST_DESK_NAME = 40
MOST_SIGNERS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What a centre says of itself."""

    id: bytes
    name: str
    signers: tuple[tuple[str, str], ...]
    """Who signs its certificates: (name, position) each, three at most."""
    verify_url: str | None
    tambon: str | None = None
    """The code of the tambon it lies in."""
    desk_letter: str = "A"
    desk_name: str | None = None
    """How this desk is called here; by its letter when nothing is said."""
    terms: tuple[str | None, ...] = ()
    """Until which day (ISO) each signer is in office; None where nobody said."""


def told(tx: Tx) -> Told:
    """The centre of this home, and how this desk is called."""
    centre, desk = _row(tx), tx.desk
    signers = json.loads(centre.signers) if centre.signers else []
    return Told(
        centre.id,
        centre.name,
        tuple((str(n), str(p)) for n, p, *_ in signers),
        centre.verify_url,
        centre.tambon,
        desk.letter,
        desk.name,
        tuple(str(until[0]) if until and until[0] else None for _, _, *until in signers),
    )


def _row(tx: Tx) -> Centre:
    centre = tx.row(Centre, tx.about.centre)
    if centre is None:
        raise StoreTrouble("store_damaged", file="centre")
    return centre


def amend(
    tx: Tx,
    *,
    name: str | None = None,
    signers: Sequence[str] | None = None,
    verify_url: str | None = None,
    tambon: str | None = None,
) -> Told:
    """Change what the centre says of itself; what is not said stays, what is said empty goes.

    Args:
        tx: a write transaction.
        name: a new name.
        signers: `NAME|POSITION` or `NAME|POSITION|UNTIL` each, three at most; whose term was said before
            keeps it, unless an empty `UNTIL` takes it away.
        verify_url: where a certificate's code points, without `#`.
        tambon: the code of the tambon it lies in.

    Raises:
        BadValue: `centre_name`, `signer_unfit`, `url_unfit`, `tambon_unfit`.
    """
    centre = _row(tx)
    if name is not None:
        centre.name = read_name(name)
    if signers is not None:
        if len(signers) > MOST_SIGNERS:
            raise BadValue("signer_unfit", field="signer", value=len(signers))
        before = told(tx)
        terms = dict(zip(before.signers, before.terms, strict=True))
        made = [_signer(text, terms) for text in signers]
        centre.signers = json.dumps(made, ensure_ascii=False)
    if verify_url is not None:
        centre.verify_url = _read_url(verify_url)
    if tambon is not None:
        centre.tambon = read_tambon(tambon)
    tx.flush()
    return told(tx)


def name_desk(tx: Tx, name: str) -> Told:
    """Call this desk otherwise; an empty name calls it by its letter.

    Raises:
        BadValue: `desk_name`.
    """
    tx.desk.name = read_desk_name(name)
    tx.flush()
    return told(tx)


def _read_url(text: str) -> str | None:
    url = text.strip()
    if url and (not re.fullmatch(r"https?://[!-~]{1,200}", url) or "#" in url):
        raise BadValue("url_unfit", field="verify_url", value=url)
    return url or None


def _signer(text: str, terms: Mapping[tuple[str, str], str | None]) -> list[str]:
    """A signer as kept: name, position, and the last day of office where that is known."""
    parts = text.split("|", 2)
    name, position, until = (*(normalise(part) for part in parts), "", "")[:3]
    if not name or not position:
        raise BadValue("signer_unfit", field="signer", value=text)
    if not until and len(parts) == 3:
        return [name, position]
    if not until:
        term = terms.get((name, position))
        return [name, position, term] if term else [name, position]
    day = dates.read_date(until, today=clock.today(), birth=False).iso
    if day is None or len(day) != len("2026-09-30"):
        raise BadValue("signer_unfit", field="signer", value=text)
    return [name, position, day]


def read_name(text: str) -> str:
    """A centre's name as it is kept.

    Raises:
        BadValue: `centre_name`, when it is empty or too long.
    """
    name = normalise(text)
    if not name or len(name) > LONGEST_NAME:
        raise BadValue("centre_name", field="centre", value=name[:40], longest=LONGEST_NAME)
    return name


def read_desk_name(text: str | None) -> str | None:
    """A desk's name as it is kept; none when nothing is said.

    Raises:
        BadValue: `desk_name`, when it is too long.
    """
    name = normalise(text or "")
    if len(name) > LONGEST_DESK_NAME:
        raise BadValue("desk_name", field="desk", value=name[:40], longest=LONGEST_DESK_NAME)
    return name or None


def read_tambon(code: str | None) -> str | None:
    """A tambon's code; none when nothing is said.

    Raises:
        BadValue: `tambon_unfit`, unless it is six digits.
    """
    if code and not (code.isascii() and code.isdigit() and len(code) == 6):
        raise BadValue("tambon_unfit", field="tambon", value=code)
    return code or None
