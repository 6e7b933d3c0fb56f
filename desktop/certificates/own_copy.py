"""The learner's own copy: one PDF a person that every program reads exactly, with its credential inside.

The print file is lean and holds a whole class; this one is for a phone, a mail or a job office. A copy
is drawn from the frozen wording like a reprint: made twice, it is the same bytes. Of a void certificate
there is none.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlmodel import col

from desktop import activities
from desktop.certificates import credential, token
from desktop.certificates.draw import Press, ground, place, places
from desktop.certificates.layout import Placed
from desktop.certificates.own_document import About, Attached, OwnDocument
from desktop.certificates.register import named, of_activity, template_of, told, wordings
from desktop.certificates.template import Template
from desktop.certificates.wording import Wording, clean
from desktop.errors import FileTrouble, NotFound, Refused, from_os
from desktop.learners import register as learners
from desktop.models import Certificate, Desk
from desktop.paths import whole_file
from desktop.store import kin
from desktop.store.store import Tx

CREDENTIAL = "credential.jwt"
LONGEST_NAME = 160
"""Bytes of a file's name in UTF-8: file systems bear 255, and a part file's ending comes on top."""
MOST_ALIKE = 99
_FORBIDDEN = frozenset('<>:"/\\|?*')


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy, ready to be drawn: nothing more is read for it.

    Attributes:
        certificate: the id.
        number, name, course: as registered.
        issued_on: the day on it.
        file: a name that says number and holder, safe on any disk.
        credential: the secured Open Badges credential.
        centre: who issued it.
        wording, template: what stands on the page.
        practice: made-up people's: ตัวอย่าง stands across the page.
    """

    certificate: bytes
    number: str
    name: str
    course: str
    issued_on: date
    file: str
    credential: str
    centre: str
    wording: Wording
    template: Template
    practice: bool


def of(tx: Tx, text: str) -> tuple[Copy, ...]:
    """The copies of what a text names, in the order of their numbers.

    Args:
        tx: reads only.
        text: a number or id of a certificate; or an activity or a learner, for all that stand.

    Raises:
        Refused: `certificate_void`, `certificate_erased`; `nothing_to_copy` where an activity or a
            learner has none; `certificate_altered`, `certificate_elsewhere`.
        NotFound, Ambiguous: nothing answers to that name, or several do.
    """
    return of_rows(tx, _named(tx, text))


def of_ids(tx: Tx, ids: Sequence[bytes]) -> tuple[Copy, ...]:
    """The copies of some certificates, by their ids: those that are void or erased are left out.

    Raises:
        Refused: of one alone `certificate_void`, `certificate_erased`; of several `nothing_to_copy` when
            none is left; as `of`.
    """
    rows = [row for key in ids if (row := tx.row(Certificate, key)) is not None]
    return of_rows(tx, [_whole(rows[0])] if len(rows) == 1 else _standing(rows, ""))


def of_rows(tx: Tx, rows: Sequence[Certificate]) -> tuple[Copy, ...]:
    """The copies of certificates that stand."""
    designs: dict[bytes, Template] = {}
    made = []
    for row, frozen in zip(rows, wordings(rows), strict=True):
        if row.template not in designs:
            designs[row.template] = template_of(tx, row)
        stated, claims = _stated(tx, row), token.read(row.token)[0]
        secured = credential.secure(
            credential.compose(stated, tx.signing.public_key().public_bytes_raw()), tx.signing
        )
        made.append(
            Copy(
                certificate=row.id,
                number=row.number,
                name=row.name,
                course=row.course,
                issued_on=claims.issued,
                file=file_name(row.number, row.name),
                credential=secured,
                centre=claims.centre,
                wording=frozen,
                template=designs[row.template],
                practice=tx.about.practice,
            )
        )
    return tuple(made)


def credential_of(tx: Tx, number: str, *, hashed: bool = False) -> tuple[dict[str, Any], str]:
    """The credential of one certificate, for reading and secured.

    Args:
        tx: reads only.
        number: or id.
        hashed: the name only as a salted hash.

    Raises:
        NotFound, Ambiguous, Refused: as `of`.
    """
    row = _whole(named(tx, number))
    made = credential.compose(
        _stated(tx, row), tx.signing.public_key().public_bytes_raw(), hashed=hashed
    )
    return made, credential.secure(made, tx.signing)


def _named(tx: Tx, text: str) -> list[Certificate]:
    try:
        return [_whole(named(tx, text))]
    except NotFound:
        if "/" in text:
            raise
    try:
        activity = activities.named(tx, text)
    except NotFound:
        learner = learners.named(tx, text)
        everybody = kin.family(tx.sql, learner.id)
        rows = tx.all(Certificate, col(Certificate.learner).in_(everybody))
        rows.sort(key=lambda row: (row.year, row.desk, row.serial))
        return _standing(rows, learner.code)
    return _standing(of_activity(tx, activity.id), activity.code)


def _whole(row: Certificate) -> Certificate:
    if row.void_on is not None:
        raise Refused("certificate_void", number=row.number, day=row.void_on, why=row.void_why)
    if not row.token:
        raise Refused("certificate_erased", number=row.number)
    if row.facilitator is not None:  # it would be signed that they completed what they taught
        raise Refused("thanks_no_copy", number=row.number)
    return row


def _standing(rows: Sequence[Certificate], whose: str) -> list[Certificate]:
    left = [row for row in rows if row.void_on is None and row.token]
    if not left:
        raise Refused("nothing_to_copy", of=whose)
    return left


def _stated(tx: Tx, row: Certificate) -> credential.Stated:
    """What this desk may put its key under: what the issuing desk has signed, and nothing else.

    Raises:
        Refused: `certificate_altered`, when the row and its token do not hold together;
            `certificate_elsewhere`.
    """
    desk = tx.row(Desk, row.desk)
    if desk is None or desk.centre != tx.about.centre:
        raise Refused("certificate_elsewhere", number=row.number)
    try:
        claims = token.read(row.token)[0]
    except token.NoToken as error:
        raise Refused("certificate_altered", number=row.number) from error
    same = (claims.number, claims.name, claims.course) == (row.number, row.name, row.course)
    if not same or not token.holds(row.token, desk.public_key):
        raise Refused("certificate_altered", number=row.number)
    return credential.Stated(row.id, row.activity, claims, told(tx, row).token, tx.about.practice)


# --- files ---------------------------------------------------------------------------------------


def write(
    copies: Sequence[Copy], folder: Path, step: Callable[[int, int], object] = lambda _done, _of: None
) -> tuple[Path, ...]:
    """Put copies into a folder, each whole or not at all; nothing that lies there is written over.

    A copy that lies there byte for byte stays, so that who was stopped goes on where it was.

    Args:
        copies: from `of`.
        folder: that somebody chose.
        step: told (files written, of so many) before each and at the end; may raise to stop.

    Returns:
        Where each is.

    Raises:
        FileTrouble: `folder_missing`, `folder_is_file`, `too_many_alike`.
        DiskTrouble: full, or not to be written; what was written before stays.
    """
    if not folder.exists():
        raise FileTrouble("folder_missing", file=str(folder))
    if not folder.is_dir():
        raise FileTrouble("folder_is_file", file=str(folder))
    made: list[Path] = []
    taken: set[str] = set()
    for done, one in enumerate(copies):
        step(done, len(copies))
        pdf = draw(one)
        where, there = _place_for(folder, one.file, pdf, taken)
        if not there:
            with whole_file(where) as part:
                part.write(pdf)
        taken.add(where.name.casefold())
        made.append(where)
    step(len(copies), len(copies))
    return tuple(made)


def _place_for(folder: Path, stem: str, pdf: bytes, taken: set[str]) -> tuple[Path, bool]:
    """A free name for a copy, and whether the very copy lies there already."""
    for again in range(1, MOST_ALIKE + 1):
        where = folder / (f"{stem}.pdf" if again == 1 else f"{stem} ({again}).pdf")
        if where.name.casefold() in taken:
            continue
        try:
            if not where.exists() or (where.is_file() and where.read_bytes() == pdf):
                return where, where.exists()
        except OSError as error:
            raise from_os(error, where) from error
    raise FileTrouble("too_many_alike", file=stem)


def file_name(number: str, name: str) -> str:
    """What a copy's file is called, without its ending: number and name, as people look for them.

    It may lie on FAT32 and on Windows: none of their signs, no dot or blank at the end, short enough in
    bytes, and cut between letters, never under a letter's marks.
    """
    told = "".join(c for c in f"{number.replace('/', '-')} {clean(name)}" if c not in _FORBIDDEN)
    end = len(told)
    while (
        len(told[:end].encode()) > LONGEST_NAME
        or unicodedata.category(told[end : end + 1] or "-") == "Mn"
    ):
        end -= 1
    return " ".join(told[:end].split()).rstrip(". ")


# --- the page ------------------------------------------------------------------------------------


def draw(one: Copy) -> bytes:
    """The PDF of one copy; equal copies give equal bytes."""
    title = clean(f"{one.name} – {one.course} – เลขที่ {one.number}")
    sample = "ตัวอย่าง " if one.practice else ""
    about = About(sample + title, clean(one.centre), f"{sample}วุฒิบัตร เลขที่ {one.number}", one.issued_on)
    template, frozen = one.template, one.wording
    document = OwnDocument(about, width=template.width, height=template.height)
    press = Press(template, document)
    rules = places(template, frozen)
    lines = b"".join(_told(document, press, template, frozen))
    figure = press.code(frozen)
    if figure:
        figure = document.tagged("Figure", figure, alt=f"รหัสตรวจวุฒิบัตร เลขที่ {one.number}")
    under = ground(template, document, practice=one.practice)
    ruled = b"".join(press.rule(x) for x in rules) + press.hands(rules)
    document.page(document.ornament(under) + document.ornament(ruled) + lines + figure)
    document.attach(
        Attached(
            CREDENTIAL,
            credential.MEDIA_TYPE,
            "Open Badges 3.0",
            one.credential.encode(),
        )
    )
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _told(document: OwnDocument, press: Press, template: Template, frozen: Wording) -> Iterator[bytes]:
    """The code of every line, tagged, from the top of the page down, then the signers one by one."""
    signing = template.signing.name, template.signing.position
    placed = place(template, frozen)
    tops: dict[str, float] = {}
    for one in placed:
        tops.setdefault(one.slot.name, one.y)
    before: Placed | None = None
    signed = [one for one in placed if one.slot in signing]
    body = [one for one in placed if one.slot not in signing]
    for one in [*sorted(body, key=lambda one: (tops[one.slot.name], one.y)), *signed]:
        goes_on = before is not None and one.slot == before.slot and one.slot not in signing
        yield document.tagged("H1" if one.slot.name == "word" else "P", press.text(one), goes_on=goes_on)
        before = one
