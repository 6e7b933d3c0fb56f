"""The new centre's side: what a file of a move brings is shown, then taken in; twice changes nothing.

Ids are made from the file's own, so that two desks that take one file in meet in the same rows. What
somebody here wrote, corrected or checked is never written over. What the old centre says counts at once
only where a hub's signed list knows the key that signed it; else it waits for a check by hand (ADR 17).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from desktop import codes
from desktop.certificates import elsewhere, token, verify
from desktop.certificates.elsewhere import Issuer
from desktop.errors import Ambiguous, Refused
from desktop.learners import consents, rights
from desktop.learners.consents import Given
from desktop.learners.profile import LookAlike, look_alikes
from desktop.learners.register import Known, known_by, shown_name
from desktop.leaving.going import taught_here
from desktop.leaving.sealing import Opened
from desktop.leaving.shape import BIRTH, PROFILE, Learned, Passbook, hashed
from desktop.models import Learner, Moved, OutsideLearning
from desktop.store import erase, kin
from desktop.store.finding import derived
from desktop.store.store import Tx
from desktop.thai.dates import WrittenDate

_LINE: Final = (
    "title", "held_at", "since", "until", "minutes", "learned_by", "learned", "evidence",
    "evidence_note", "token", "from_centre",
)  # fmt: skip
_CHECK: Final = ("checked_by", "checked_as", "checked_on", "checked_minutes", "signed")
_STAYS: Final = frozenset({"given_name", "family_name", "middle_name", "title", *BIRTH})


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file would bring, before anything of it is taken in."""

    book: Passbook
    name: str
    centre: str
    """The old centre: as a hub's list calls it where its key is known, else as the file says."""
    known: Issuer | None
    """Whose key signed it, by a hub's list."""
    already: Known | None
    """Who was taken in by such a file before."""
    alike: tuple[LookAlike, ...]
    """Who may be this person here; nobody where it is known who they are."""
    verdicts: tuple[tuple[str, int], ...]
    """(verdict of `desktop.certificates.verify`, certificates)."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was taken in."""

    learner: Known
    new: bool
    """Whether nobody here stood for them before."""
    centre: str
    known: bool
    """Whether a hub's list knows the key: then its lines count at once."""
    written: int
    """Lines that are new or other than before."""
    lines: int


@dataclass(frozen=True, slots=True)
class Way:
    """Who somebody is here, where that was asked."""

    into: bytes | None = None
    """This learner."""
    new: bool = False
    """Nobody who is here."""


def look(tx: Tx, opened: Opened) -> Seen:
    """What a file would bring.

    Raises:
        Refused: `practice_stays`, `move_own`, `move_forged`, `person_erased`.
    """
    book = opened.book
    if tx.about.practice:
        raise Refused("practice_stays")
    if book.scope == tx.about.centre:
        raise Refused("move_own")
    _not_erased(tx, book)
    issuer = elsewhere.issuer(tx.sql, token.kid_of(opened.public))
    already = _already(tx, book)
    name = _name(book)
    return Seen(
        book,
        name,
        issuer.centre if issuer else book.centre,
        issuer,
        known_by(tx, already) if already else None,
        () if already else look_alikes(tx, name, _birth(book), None, book.profile["phone"]),
        tuple(Counter(_verdict(tx, one, opened.public) for one in book.lines if one.token).items()),
    )


def _name(book: Passbook) -> str:
    told = book.profile
    return shown_name(told["title"], told["given_name"] or "", told["middle_name"], told["family_name"])


def _birth(book: Passbook) -> WrittenDate | None:
    first, last = (book.profile[name] for name in ("birth_earliest", "birth_latest"))
    if first is None or last is None:
        return None
    days = date.fromisoformat(first), date.fromisoformat(last)
    return WrittenDate(None, None, None, "ce", "day", *days, first)


def _verdict(tx: Tx, line: Learned, public: bytes) -> str:
    """How a certificate's token holds; one that does not hold makes the whole file a forgery."""
    assert line.token is not None  # noqa: S101  (only lines with one are asked about)
    claims, _signature = token.read(line.token)
    found = verify.verify_foreign(tx, line.token).verdict
    spoiled = claims.kid == token.kid_of(public) and not token.holds(line.token, public)
    if spoiled or found == verify.ALTERED:
        raise Refused("move_forged")
    return found


def _move_id(book: Passbook) -> bytes:
    return hashed(b"sala moved 1", book.scope, book.learner)


def _learner_id(book: Passbook) -> bytes:
    return hashed(b"sala moved learner 1", book.scope, book.learner)


def _already(tx: Tx, book: Passbook) -> bytes | None:
    """Who was taken in by a file of the same person before."""
    row = tx.sql.execute(
        "SELECT m.learner FROM moved m JOIN learner l ON l.id = m.learner AND l.gone = 0"
        " WHERE m.id = ? AND m.gone = 0",
        (_move_id(book),),
    ).fetchone()
    return kin.stands(tx.sql, row[0]) if row else None


def _not_erased(tx: Tx, book: Passbook) -> None:
    """Who was erased here does not come back by an old file: its Changes still say whose they were."""
    erased = erase.is_erased(tx.sql, _learner_id(book))
    if not erased and tx.sql.execute("SELECT 1 FROM erasure LIMIT 1").fetchone():  # else: no long look
        whose = tx.sql.execute(
            'SELECT DISTINCT person FROM change WHERE kind = ? AND "row" = ?',
            (Moved.kind, _move_id(book)),
        ).fetchall()
        erased = any(erase.is_erased(tx.sql, row[0]) for row in whose)
    if erased:
        raise Refused("person_erased")


def take_in(tx: Tx, opened: Opened, way: Way = Way()) -> TakenIn:
    """Take in what a file brings.

    Args:
        tx: a write transaction.
        opened: the file.
        way: who the person is here, where somebody was asked.

    Raises:
        Ambiguous: `move_which`, where somebody here may be this person and nobody was asked.
        NotFound: `no_such`.
        Refused: as `look`; `move_other_person`, where the file was taken in for somebody else before;
            `move_rests_here`, where their data here may not be used for now.
    """
    seen = look(tx, opened)
    book, learner = seen.book, _who(tx, seen, way)
    new = learner is None
    if learner is None:
        learner = _registered(tx, book)
    else:
        if rights.restricted(tx, learner) is not None:
            raise Refused("move_rests_here")
        _filled(tx, learner, book)
    _note(tx, learner, seen, opened.public)
    own = frozenset() if new else taught_here(tx, learner)
    rows = [_row(tx, line, seen, opened.public) for line in book.lines if line.origin not in own]
    written = _written(tx, learner, rows, known=seen.known is not None)
    tx.flush()
    return TakenIn(
        known_by(tx, learner), new, seen.centre, seen.known is not None, written, len(book.lines)
    )


def _who(tx: Tx, seen: Seen, way: Way) -> bytes | None:
    into = known_by(tx, kin.stands(tx.sql, way.into)).id if way.into else None
    if seen.already is not None:
        if into not in {None, seen.already.id}:
            raise Refused("move_other_person", name=seen.already.name)
        return seen.already.id
    if into is None and seen.alike and not way.new:
        raise Ambiguous("move_which", kind="learner", text=seen.name, matches=len(seen.alike))
    return into


def _registered(tx: Tx, book: Passbook) -> bytes:
    """Somebody new here; who was taken back by an undo stands again."""
    key = _learner_id(book)
    stood = tx.sql.execute("SELECT code, gone FROM learner WHERE id = ?", (key,)).fetchone()
    if stood is not None and not stood[1]:
        _filled(tx, key, book)
        return key
    code = stood[0] if stood else codes.learner_code(tx.desk.letter, tx.count_up("learner"))
    row: dict[str, object] = {"id": key, **{name: book.profile[name] for name in PROFILE}, "code": code}
    if stood is None:
        tx.insert(Learner, [{**row, **derived(row)}])
    else:
        puts = ", ".join(f"{name} = :{name}" for name in PROFILE)
        tx.sql.execute(f"UPDATE learner SET gone = 0, {puts} WHERE id = :id", row)  # noqa: S608
    consents.give(tx, key, Given("enrol_report", basis="pending"))
    return key


def _filled(tx: Tx, learner: bytes, book: Passbook) -> None:
    """What is not known here yet of somebody who is; nothing that stands is written over."""
    here = dict(zip(PROFILE, _columns(tx, learner), strict=True))
    told = {
        name: value
        for name, value in book.profile.items()
        if value
        and name not in _STAYS
        and here[name] in {None, "", "not_stated"}
        and value != here[name]
    }
    if not any(here[name] for name in BIRTH):
        told |= {name: value for name in BIRTH if (value := book.profile[name])}
    if told:
        puts = ", ".join(f"{name} = :{name}" for name in told)
        tx.sql.execute(f"UPDATE learner SET {puts} WHERE id = :id", {"id": learner, **told})  # noqa: S608


def _columns(tx: Tx, learner: bytes) -> tuple[Any, ...]:
    asked = f"SELECT {', '.join(PROFILE)} FROM learner WHERE id = ?"  # noqa: S608
    found: tuple[Any, ...] = tx.sql.execute(asked, (learner,)).fetchone()
    return found


def _note(tx: Tx, learner: bytes, seen: Seen, public: bytes) -> None:
    """That they came, from where and when; who came before came then."""
    if seen.already is None:
        tx.sql.execute(
            "INSERT INTO moved (id, learner, way, centre, on_day, signed) VALUES (?, ?, 'in', ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET learner = excluded.learner, centre = excluded.centre,"
            " on_day = excluded.on_day, signed = excluded.signed, gone = 0",
            (_move_id(seen.book), learner, seen.centre, tx.today.isoformat(), public),
        )


def _row(tx: Tx, line: Learned, seen: Seen, public: bytes) -> dict[str, Any]:
    """A line's columns; its check is the signature, and only where the key is known."""
    row: dict[str, Any] = {name: getattr(line, name) for name in _LINE if name != "from_centre"}
    row |= {"from_centre": seen.centre, "origin": line.origin, **dict.fromkeys(_CHECK)}
    if seen.known is not None and line.checked_on is not None and line.minutes is not None:
        own = line.checked_by == seen.book.centre
        row |= {
            "checked_by": seen.known.centre if own else line.checked_by,
            "checked_as": line.checked_as,
            "checked_on": min(line.checked_on, tx.today.isoformat()),
            "checked_minutes": line.minutes,
            "signed": token.kid_of(public),
        }
    return row


def _written(tx: Tx, learner: bytes, rows: list[dict[str, Any]], *, known: bool) -> int:
    """Write what is new or other than before; returns how many lines that were."""
    stood = _stood(tx, learner)
    written = 0
    for row in rows:
        before = stood.get(row["origin"])
        if before is None:
            key = hashed(b"sala moved line 1", row["origin"], learner)
            tx.insert(OutsideLearning, [{"id": key, "learner": learner, **row}])
            written += 1
            continue
        now = {name: value for name, value in row.items() if value != before[name]}
        if before["gone"]:
            now["gone"] = 0
        elif before["from_centre"] is None or (before["checked_on"] and _stays(before, known=known)):
            continue  # somebody here wrote it otherwise, or looked at it
        elif now.keys() == {"checked_on"}:
            continue  # the same check, in a file that was made later
        if now:
            puts = ", ".join(f"{name} = :{name}" for name in now)
            tx.sql.execute(
                f"UPDATE outside_learning SET {puts} WHERE id = :id",  # noqa: S608
                {"id": before["id"], **now},
            )
            written += 1
    return written


def _stays(before: dict[str, Any], *, known: bool) -> bool:
    """Whether a check stands that this file cannot better: a person's, or a known centre's."""
    return before["signed"] is None or not known


def _stood(tx: Tx, learner: bytes) -> dict[bytes, dict[str, Any]]:
    """The person's lines that came by files of moves, by their origin; one that is not gone first."""
    names = ("id", "gone", "origin", *_LINE, *_CHECK)
    keys = kin.family(tx.sql, learner)
    rows = tx.sql.execute(
        f"SELECT {', '.join(names)} FROM outside_learning WHERE origin IS NOT NULL"  # noqa: S608
        f" AND learner IN ({', '.join('?' * len(keys))}) ORDER BY gone DESC, id DESC",
        keys,
    ).fetchall()
    return {row[2]: dict(zip(names, row, strict=True)) for row in rows}


@dataclass(frozen=True, slots=True)
class Came:
    """That a learner came with a passbook."""

    centre: str
    on_day: date


def came_from(tx: Tx, learner: bytes) -> tuple[Came, ...]:
    """The centres a learner came from with a passbook, the latest first."""
    rows = tx.sql.execute(
        "SELECT centre, on_day FROM moved WHERE way = 'in' AND gone = 0"
        " AND learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
        " ORDER BY on_day DESC, id",
        (learner,),
    )
    return tuple(Came(centre or "", date.fromisoformat(day)) for centre, day in rows)
