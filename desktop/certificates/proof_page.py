"""The page that proves certificates without Sala: one file, from a disk, a stick or any web server.

It holds the public keys of the desks whose certificates it knows and the list of what was voided, as of
a day; everything is checked in the browser, and what stands behind `#` never leaves it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlmodel import col

from desktop.certificates import elsewhere, token
from desktop.models import Centre, Certificate, Desk
from desktop.paths import RESOURCES, whole_file
from desktop.store.store import Tx

HERE = RESOURCES / "verify"


@dataclass(frozen=True, slots=True)
class Trust:
    """Whom a page trusts.

    Attributes:
        as_of: the day of the list.
        issuers: per desk its kid and public key in hex, and the name of its centre.
        revoked: (kid in hex, the desk's index) of every certificate that was voided.
    """

    as_of: date
    issuers: tuple[tuple[str, str, str], ...]
    revoked: tuple[tuple[str, int], ...]


def trust(tx: Tx) -> Trust:
    """Every desk that is known here or to a hub, and what was voided: no name, no reason."""
    centres = {row.id: row.name for row in tx.all(Centre)}
    desks = {row.id: row for row in tx.all(Desk)}
    kids = {key: token.kid_of(row.public_key).hex() for key, row in desks.items()}
    void = tx.all(Certificate, col(Certificate.void_on).is_not(None))
    own = [
        (kids[key], row.public_key.hex(), centres.get(row.centre, ""))
        for key, row in sorted(desks.items())
    ]
    gone = {(kids[row.desk], row.desk_index) for row in void if row.desk in kids}
    for one in elsewhere.listed(tx.sql):
        for centre, keys, voided in one.entries:
            others = [(token.kid_of(key).hex(), key.hex(), centre) for key in keys]
            own += [other for other in others if other[0] not in kids.values()]
            gone |= {(kid.hex(), index) for kid, index, _day in voided}
    return Trust(tx.today, tuple(own), tuple(sorted(gone)))


def write(trusted: Trust, out: Path) -> Path:
    """Write the page.

    Args:
        trusted: whom it trusts.
        out: where it goes; `.html` is added where no ending is given.

    Raises:
        DiskTrouble: it cannot be written; what stood there stays.
    """
    told = {
        "as_of": trusted.as_of.isoformat(),
        "issuers": [{"kid": kid, "key": key, "name": name} for kid, key, name in trusted.issuers],
        "revoked": [{"kid": kid, "index": index} for kid, index in trusted.revoked],
    }
    parts = {
        "/*LIBRARIES*/": _own("libraries.js"),
        # a name may hold anything: it must not end the script it stands in
        "/*TRUST*/": json.dumps(told, ensure_ascii=True).replace("<", "\\u003c"),
        "/*PAGE*/": _own("page.js"),
    }
    page = _own("page.html")
    for place, text in parts.items():
        before, _, after = page.partition(place)
        page = f"{before}{text}{after}"
    where = out if out.suffix else out.with_suffix(".html")
    with whole_file(where) as part:
        part.write(page.encode())
    return where


def _own(name: str) -> str:
    return (HERE / name).read_text("utf-8")
