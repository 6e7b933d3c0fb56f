"""What the import's table shows of a row, cell by cell; pure, so that a test can read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.learners.import_rows import LEFT_OUT, MAYBE, MENDED, TAKE, ImportRow
from desktop.learners.office_list.mended import Mended
from ui import words
from ui.words import importing as said
from ui.words import learners as learner_words

NOTHING: Final = "–"
KIND_LOOK: Final = {
    TAKE: ("leaf", "check"),
    MENDED: ("indigo", "magic-wand"),
    MAYBE: ("amber", "users"),
    LEFT_OUT: ("brick", "minus-circle"),
}
"""The chip of each kind: (tone, icon)."""
_NUMBER: Final[dict[str, tuple[str, str]]] = {
    "whole": ("ครบ 13 หลัก", "13 digits"),
    "gcode": ("รหัส G", "G-code"),
    "passport": ("พาสปอร์ต", "passport"),
    "kept": ("มีเลข", "a number"),
    "same": ("ตรงกับคนเดิม", "the same"),
    "id_taken": ("ซ้ำกับคนอื่น", "somebody else's"),
    "id_checksum": ("ตัวท้ายไม่ตรง", "last digit off"),
    "id_length": ("ไม่ใช่ 13 หลัก", "not 13 digits"),
    "id_unknown": ("เทียบกับบัตร", "see the card"),
    "id_lost_digits": ("เลขหาย", "digits lost"),
    "unread": ("อ่านไม่ได้", "unreadable"),
}
"""What a document number is like: the number itself is not for everybody's eyes."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows."""

    text: str
    was: str = ""
    """The line above a new value."""
    tone: str = "ink"
    """A token; indigo is a value that was put right."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A whole row as it is shown."""

    row: ImportRow
    number: str
    kind: str
    name: Cell
    birth: Cell
    phone: Cell
    document: Cell


def cells(row: ImportRow, language: str, *, masked: bool) -> Cells:
    """A row as it is shown.

    Args:
        row: as the desk gives it.
        language: `th` or `en`.
        masked: whether who sits here sees telephones with their middle hidden.
    """
    told = {one.field: one for one in row.changed}
    return Cells(
        row,
        f"{row.row:,}",
        words.say(said.KINDS, row.kind, language),
        _name(row, told.get("name"), language),
        _birth(row, told.get("birth"), language),
        _phone(row, told.get("phone"), language, masked=masked),
        _document(row, told.get("id_number"), language),
    )


def is_person(row: ImportRow) -> bool:
    """Whether the row names a person, taken or not."""
    return row.kind != LEFT_OUT or row.why == "left_by_hand"


def _tone(row: ImportRow) -> str:
    return "ink2" if row.kind == LEFT_OUT else "ink"


def _name(row: ImportRow, changed: Mended | None, language: str) -> Cell:
    if changed is None:
        return Cell(row.name, tone=_tone(row))
    return Cell(row.name, said.was(changed.written, language), "indigo")


def _birth(row: ImportRow, changed: Mended | None, language: str) -> Cell:
    if not is_person(row):
        return Cell(words.say(words.REASONS, row.why or "", language), tone="ink2")
    if row.birth is None or row.birth.earliest is None:
        text = row.birth_as_written
        unread = words.say(_NUMBER, "unread", language)
        return Cell(said.as_in_excel(text), unread, "amber") if text else Cell(NOTHING, tone="ink2")
    shown = said.birth_short(row.birth, language)
    if changed is None:
        return Cell(shown, tone=_tone(row))
    return Cell(shown, said.was(said.as_in_excel(changed.written), language), "indigo")


def _phone(row: ImportRow, changed: Mended | None, language: str, *, masked: bool) -> Cell:
    shown = learner_words.phone(row.phone, masked=masked)
    if changed is None:
        return Cell(shown or _nothing(row), tone=_tone(row) if shown else "ink2")
    written = said.hidden(changed.written) if masked else changed.written
    unread = words.say(_NUMBER, "unread", language)
    return Cell(shown or unread, said.was(written, language), "indigo")


def _nothing(row: ImportRow) -> str:
    return NOTHING if is_person(row) else ""


def _document(row: ImportRow, changed: Mended | None, language: str) -> Cell:
    if row.id_number is None:
        if changed is None:
            return Cell(_nothing(row), tone="ink2")
        code = changed.code if changed.code == "id_lost_digits" else "unread"
        return Cell(words.say(_NUMBER, code, language), said.was(changed.written, language), "indigo")
    state = _state(row)
    tone = "amber" if state.startswith("id_") else _tone(row)
    shown = words.say(_NUMBER, state, language)
    if changed is None:
        return Cell(shown, tone=tone)
    return Cell(shown, said.was(said.hidden(changed.written), language), "indigo")


def _state(row: ImportRow) -> str:
    """What can be said of a document number without saying it."""
    doubts = [one for one in row.doubts if one.field == "id_number"]
    differs = any(one.code in {"known_differs", "duplicate_differs"} for one in doubts)
    if row.kind == MAYBE and not differs:
        return "same"
    found = {one.code for one in doubts}
    for code in ("id_taken", "id_checksum", "id_length", "id_unknown"):
        if code in found:
            return code
    kinds = {"thai": "whole", "foreigner": "whole", "gcode": "gcode", "passport": "passport"}
    return kinds.get(row.id_kind or "", "kept")
