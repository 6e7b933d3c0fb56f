"""The Thai identity card: which bytes are asked of it, and what its answers say.

Pure: whoever has a reader gives a `Send`. Name, number, birth, sex, address and expiry are read;
the photo and whatever else is on the card are not asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from desktop import tambons
from desktop.errors import BadValue, DeskError
from desktop.tambons import Tambon
from desktop.thai import dates, identity, names

Send: TypeAlias = Callable[[bytes], tuple[bytes, int, int]]
"""One command to the card; its answer and the two status bytes."""
SELECT = bytes.fromhex("00A4040008A000000054480001")
_MORE, _OK = 0x61, 0x90
_OLD_ATR = b"\x3b\x67"
"""How older cards introduce themselves; they want another P2 when the answer is fetched."""
NUMBER, THAI, ENGLISH = (0x0004, 0x0D), (0x0011, 0x64), (0x0075, 0x64)
BIRTH, SEX, EXPIRY, ADDRESS = (0x00D9, 0x08), (0x00E1, 0x01), (0x016F, 0x08), (0x1579, 0x64)
FIELDS = (NUMBER, THAI, ENGLISH, BIRTH, SEX, EXPIRY, ADDRESS)
LIFELONG = "99999999"
_SEXES = {"1": "male", "2": "female"}
_PREFIXES = ("ตำบล", "แขวง", "อำเภอ", "เขต", "จังหวัด")


@dataclass(frozen=True, slots=True)
class IdCard:
    """What a card says, in our own forms; notes are codes.

    Notes: `id_checksum` (its number's check digit does not fit), `card_expired`, `text_broken`
    (letters that could not be read), `birth_unreadable`, `tambon_unknown`.
    """

    number: str
    name: str
    """With its title, as on a paper."""
    name_english: str
    birth: str | None
    """ISO as far as known: `2001`, `2001-05`, `2001-05-17`."""
    birth_as_written: str
    """Buddhist era, unknown parts 00."""
    sex: str
    address: str
    """House, group and road; the tambon apart."""
    tambon: str | None
    notes: tuple[str, ...]


def read(send: Send, atr: bytes, today: date) -> IdCard:
    """Read a card.

    Args:
        send: gives a command to the card and brings its answer.
        atr: how the card introduced itself.
        today: what the clock says, to know an expired card.

    Raises:
        DeskError: `card_foreign` (no Thai identity card), `card_unreadable` (it
            stopped answering rightly).
    """
    _, first, _ = send(SELECT)
    if first not in {_MORE, _OK}:
        raise DeskError("card_foreign")
    fetch = bytes([0x00, 0xC0, 0x00, 0x01 if atr.startswith(_OLD_ATR) else 0x00])
    return parse({field: _field(send, fetch, *field) for field in FIELDS}, today)


def _field(send: Send, fetch: bytes, offset: int, length: int) -> bytes:
    data, first, second = send(b"\x80\xb0" + offset.to_bytes(2, "big") + bytes([2, 0, length]))
    if first == _MORE:
        data, first, second = send(fetch + bytes([second]))
    if (first, second) != (_OK, 0) or len(data) < length:
        raise DeskError("card_unreadable")
    return data[:length]


def parse(raw: dict[tuple[int, int], bytes], today: date) -> IdCard:
    """Say what the bytes of a card mean.

    Raises:
        DeskError: `card_unreadable`: it has no number of 13 digits.
    """
    text = {field: _text(data) for field, data in raw.items()}
    number = text[NUMBER]
    if len(number) != NUMBER[1] or not (number.isascii() and number.isdecimal()):
        raise DeskError("card_unreadable")
    notes = [] if identity.check_id13(number) else ["id_checksum"]
    if any("\ufffd" in one for one in text.values()):
        notes.append("text_broken")
    birth = _birth(text[BIRTH], today)
    if birth is None:
        notes.append("birth_unreadable")
    if _is_over(text[EXPIRY], today):
        notes.append("card_expired")
    address, tambon = _address(text[ADDRESS])
    if tambon is None:
        notes.append("tambon_unknown")
    return IdCard(
        number=number,
        name=_name(text[THAI]),
        name_english=" ".join(_parts(text[ENGLISH])),
        birth=birth,
        birth_as_written=text[BIRTH],
        sex=_SEXES.get(text[SEX], "not_stated"),
        address=address,
        tambon=tambon.code if tambon else None,
        notes=tuple(notes),
    )


def _text(data: bytes) -> str:
    return data.rstrip(b"\x00 ").decode("cp874", errors="replace").replace("\x00", "").strip()


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split("#") if part.strip()]


def _name(text: str) -> str:
    """`title#given#middle#family`, any of them empty."""
    title, given, middle, family = [*(part.strip() for part in text.split("#")), "", "", "", ""][:4]
    return names.full_name(title or None, " ".join(filter(None, (given, middle))), family or None)


def _birth(text: str, today: date) -> str | None:
    try:
        return dates.read_date(text, today=today).iso
    except BadValue:
        return None


def _is_over(text: str, today: date) -> bool:
    if text == LIFELONG or len(text) != len(LIFELONG) or not (text.isascii() and text.isdecimal()):
        return False
    return (int(text[:4]) - 543, int(text[4:6]), int(text[6:])) < (today.year, today.month, today.day)


def _address(text: str) -> tuple[str, Tambon | None]:
    """House, group, lane and road; then the tambon when exactly one has these three names."""
    parts = _parts(text)
    place = [part for part in parts[-3:] if part.startswith(_PREFIXES) or part == "กรุงเทพมหานคร"]
    if len(place) != len(_PLACE_PARTS):
        return " ".join(parts), None
    tambon, amphoe, changwat = (_bare(part) for part in place)
    found = [
        match.tambon
        for match in tambons.find(f"{tambon} {amphoe} {changwat}")
        if (match.tambon.name, match.tambon.amphoe, match.tambon.changwat) == (tambon, amphoe, changwat)
    ]
    if len(found) != 1:
        return " ".join(parts), None
    return " ".join(parts[:-3]), found[0]


_PLACE_PARTS = ("tambon", "amphoe", "changwat")


def _bare(part: str) -> str:
    for prefix in _PREFIXES:
        if part.startswith(prefix):
            return part.removeprefix(prefix).strip()
    return part
