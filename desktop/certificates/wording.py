"""What a certificate says: facts and a template become lines frozen for ever.

A reprint never breaks lines, writes dates or turns digits again: all that is done once, when the
certificate is issued, and the result is kept in its row.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from desktop.certificates import foreign
from desktop.certificates.layout import break_lines
from desktop.certificates.slots import Slot
from desktop.certificates.template import Digits, Template
from desktop.errors import BadValue
from desktop.thai import dates, digits
from desktop.thai.text import normalise

MOST_SIGNERS = 3
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_FIELD = re.compile(r"\{(\w+)\}")
# Nearly every text is already clean: Thai, ASCII and the usual signs between single spaces.
_IN_ORDER = re.compile("[!-~ก-ฺ฿-๛“”‘’–—…]+(?: [!-~ก-ฺ฿-๛“”‘’–—…]+)*")

Wording: TypeAlias = Mapping[str, object]
"""Lines by slot name, and `signers`: a list of {"name": lines, "position": lines}. JSON-able.

`url` is the page that proves it, frozen too; `code` is what the QR code says, given only for drawing.
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of one certificate.

    Attributes:
        number: as registered, such as `7/2569` or `B 7/2569`.
        name: the full printed name, title included.
        course: as people typed it, without quotation marks.
        centre: the centre's name.
        centre_place: a second line under it, or nothing.
        minutes: the length of the course.
        first_day, last_day: when it was held.
        issued: the date of issue.
        signers: up to three pairs of name and position.
        part: what somebody who is thanked did.
    """

    number: str
    name: str
    course: str
    centre: str
    minutes: int
    first_day: dt.date
    last_day: dt.date
    issued: dt.date
    centre_place: str = ""
    signers: tuple[tuple[str, str], ...] = ()
    part: str = "วิทยากร"


def freeze(template: Template, facts: Facts) -> dict[str, object]:
    """The wording of a certificate: each slot's lines, broken, in the template's digits.

    Raises:
        BadValue: something is empty or impossible: `field` names it.
    """
    _check(facts)
    fields = _fields(facts, template.digits)
    frozen: dict[str, object] = {}
    for slot in template.slots:
        if lines := _lines(template, slot, fields):
            frozen[slot.name] = lines
    signing = template.signing
    frozen["signers"] = [
        {
            "name": _lines(template, signing.name, {"name": normalise(clean(name))}),
            "position": _lines(template, signing.position, {"position": normalise(clean(position))}),
        }
        for name, position in facts.signers
    ]
    return frozen


def missing_glyphs(template: Template, wording: Wording) -> tuple[str, ...]:
    """The letters of a wording that the template's fonts cannot print, in order, each once.

    Letters written from right to left are among them even where a font has them: lines are only
    ever set from left to right.
    """
    missing: dict[str, None] = {}
    everything = [slot_lines(template, wording)]
    everything += [signer_lines(template, signer) for signer in signers(wording)]
    for slot, lines in chain(*everything):
        face = template.face(slot.face)
        for line in lines:
            backward = [c for c in line if unicodedata.bidirectional(c) in _RIGHT_TO_LEFT]
            missing |= dict.fromkeys([*face.shape(line).missing, *backward])
    return tuple(missing)


def slot_lines(template: Template, wording: Wording) -> Iterator[tuple[Slot, list[str]]]:
    """The lines of each slot that has some.

    Raises:
        BadValue: the wording is not of the form `freeze` gives.
    """
    for slot in template.slots:
        if lines := told_lines(wording, slot.name):
            yield slot, lines


def signer_lines(template: Template, signer: Wording) -> Iterator[tuple[Slot, list[str]]]:
    """The lines of one signer: name, then position.

    Raises:
        BadValue: the wording is not of the form `freeze` gives.
    """
    for slot, key in ((template.signing.name, "name"), (template.signing.position, "position")):
        if lines := told_lines(signer, key):
            yield slot, lines


def signers(wording: Wording) -> list[Wording]:
    """The signers of a wording.

    Raises:
        BadValue: they are not of the form `freeze` gives.
    """
    told = wording.get("signers", [])
    if not isinstance(told, list) or len(told) > MOST_SIGNERS:
        raise BadValue("wording_broken", field="signers", value=str(told))
    for signer in told:
        if not isinstance(signer, Mapping):
            raise BadValue("wording_broken", field="signers", value=str(signer))
    return told


def clean(text: str) -> str:
    """Text without what cannot be printed: controls and invisible marks go, spaces are single.

    Half a surrogate pair becomes U+FFFD, which no font has, so that it is named before printing.
    """
    if _IN_ORDER.fullmatch(text):
        return text
    kept = (_printed(letter) for letter in text)
    return " ".join("".join(kept).split())


def told_lines(wording: Wording, key: str) -> list[str]:
    """The lines under a key, cleaned: a wording may come from elsewhere."""
    lines = wording.get(key, [])
    if not isinstance(lines, list | tuple) or not all(isinstance(line, str) for line in lines):
        raise BadValue("wording_broken", field=key, value=str(lines))
    return [kept for line in lines if (kept := clean(line))]


def _printed(letter: str) -> str:
    match unicodedata.category(letter):
        case "Zs" | "Zl" | "Zp":
            return " "
        case "Cc":
            return " " if letter.isspace() else ""
        case "Cf":
            return ""
        case "Cs":
            return "\ufffd"
    return letter


def _check(facts: Facts) -> None:
    for key in ("number", "name", "course", "centre"):
        if not clean(getattr(facts, key)):
            raise BadValue("empty", field=key, value="")
    if facts.minutes <= 0:
        raise BadValue("not_positive", field="minutes", value=facts.minutes)
    if facts.last_day < facts.first_day:
        raise BadValue("dates_reversed", field="last_day", value=facts.last_day.isoformat())
    if len(facts.signers) > MOST_SIGNERS:
        raise BadValue("too_many", field="signers", value=len(facts.signers))
    for name, _ in facts.signers:
        if not clean(name):
            raise BadValue("empty", field="signers", value="")


def _fields(facts: Facts, style: Digits) -> dict[str, str]:
    typed = {
        "number": facts.number,
        "name": facts.name,
        "course": facts.course,
        "centre": facts.centre,
        "place": facts.centre_place,
        "part": facts.part,
    }
    abroad = foreign.fields(facts.minutes, facts.first_day, facts.last_day, facts.issued)
    return (
        {key: normalise(clean(text)) for key, text in typed.items()}
        | abroad
        | {
            "hours": hours(facts.minutes),
            "days": dates.official_range(facts.first_day, facts.last_day, digits=style),
            "issued": dates.official(facts.issued, digits=style),
        }
    )


def hours(minutes: int) -> str:
    """A length of time in words: `30 ชั่วโมง`, `2 ชั่วโมง 30 นาที`, `45 นาที`."""
    whole, rest = divmod(minutes, 60)
    told = [f"{whole} ชั่วโมง"] if whole else []
    return " ".join([*told, f"{rest} นาที"] if rest else told)


def in_digits(template: Template, text: str, slot: Slot | None = None) -> str:
    """A text as it is printed: cleaned, in the template's digits or those of its slot."""
    thai = ((slot.digits if slot else "") or template.digits) == "thai"
    return clean((digits.thai if thai else digits.arabic)(text))


def _lines(template: Template, slot: Slot, fields: Mapping[str, str]) -> list[str]:
    """The text of a slot filled in, in one kind of digits, broken into lines.

    A line end in the text was put there by hand and stays.
    """
    made: list[str] = []
    if slot.hidden:
        return made
    for part in slot.text.split("\n"):
        filled = _FIELD.sub(lambda found: fields.get(found[1], ""), part)
        text = in_digits(template, filled, slot)
        if text:
            made += break_lines(template.face(slot.face), slot, text)
    return made
