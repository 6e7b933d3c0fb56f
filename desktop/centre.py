"""What a centre says of itself: its name, who signs its certificates, where their codes point."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.errors import BadValue, StoreTrouble
from desktop.models import Centre
from desktop.store.store import Tx
from desktop.thai.text import normalise

LONGEST_NAME = 200
MOST_SIGNERS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What a centre says of itself."""

    id: bytes
    name: str
    signers: tuple[tuple[str, str], ...]
    """Who signs its certificates: (name, position) each, three at most."""
    verify_url: str | None


def told(tx: Tx) -> Told:
    """The centre of this home."""
    centre = _row(tx)
    signers = json.loads(centre.signers) if centre.signers else []
    return Told(centre.id, centre.name, tuple((str(n), str(p)) for n, p in signers), centre.verify_url)


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
) -> Told:
    """Change what the centre says of itself; what is not said stays.

    Args:
        tx: a write transaction.
        name: a new name.
        signers: `NAME|POSITION` each, three at most.
        verify_url: where a certificate's code points, without `#`.

    Raises:
        BadValue: `centre_name`, `signer_unfit`, `url_unfit`.
    """
    centre = _row(tx)
    if name is not None:
        centre.name = read_name(name)
    if signers is not None:
        if len(signers) > MOST_SIGNERS:
            raise BadValue("signer_unfit", field="signer", value=len(signers))
        centre.signers = json.dumps([_signer(text) for text in signers], ensure_ascii=False)
    if verify_url is not None:
        if not re.fullmatch(r"https?://[!-~]{1,200}", verify_url) or "#" in verify_url:
            raise BadValue("url_unfit", field="verify_url", value=verify_url)
        centre.verify_url = verify_url
    tx.flush()
    return told(tx)


def _signer(text: str) -> tuple[str, str]:
    name, bar, position = (normalise(part) for part in text.partition("|"))
    if not name or not bar or not position:
        raise BadValue("signer_unfit", field="signer", value=text)
    return name, position


def read_name(text: str) -> str:
    """A centre's name as it is kept.

    Raises:
        BadValue: `centre_name`, when it is empty or too long.
    """
    name = normalise(text)
    if not name or len(name) > LONGEST_NAME:
        raise BadValue("centre_name", field="centre", value=name[:40], longest=LONGEST_NAME)
    return name
