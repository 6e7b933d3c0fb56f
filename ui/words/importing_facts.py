"""What the panel beside the import's table says of a row, as plain facts; pure and read by tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.learners.choices import Choice
from desktop.learners.import_like import Like
from desktop.learners.import_rows import ImportRow
from desktop.learners.office_list.mended import Mended
from desktop.learners.office_list.reading import Problem
from ui import words
from ui.words import importing as said
from ui.words import importing_why as why
from ui.words import learners as learner_words
from ui.words.importing_cells import KIND_LOOK, is_person

ICONS: Final = {
    "name": "user",
    "birth": "calendar-blank",
    "phone": "phone",
    "id_number": "identification-card",
}
_HEADS: Final[dict[str, tuple[str, str]]] = {
    "fine": ("อ่านได้ครบ", "All was read"),
    "fine_more": ("รับเข้าตามที่เขียนในไฟล์", "Taken as the file has it"),
    "as_written": ("ใช้ตามไฟล์", "As the file has it"),
    "given": ("แก้เองแล้ว", "Changed by hand"),
    "apart": ("คนละคน รับเข้า", "Another person, taken"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing about a row: an icon, a head, a sentence."""

    icon: str
    tone: str
    """A token."""
    head: str
    more: str = ""


def facts(
    row: ImportRow, choice: Choice, like: Like | None, language: str, *, masked: bool
) -> tuple[Fact, ...]:
    """All that is to be said of a row, the weightiest first.

    Args:
        row: as it stands.
        choice: what was decided about it.
        like: who it is like, once that is known.
        language: `th` or `en`.
        masked: whether numbers are shown with their middle hidden.
    """
    if not is_person(row):
        return (_left(row, language),)
    found: list[Fact] = []
    if row.why == "left_by_hand":
        found.append(_left(row, language))
    if row.of_row is not None or row.of is not None:
        found += _likeness(like, language)
    found += _decided(choice, language)
    found += [_mended(row, one, language, masked=masked) for one in row.changed]
    found += [_doubt(one, language) for one in row.doubts if one.code != "duplicate_differs"]
    if not found:
        head, more = (words.say(_HEADS, code, language) for code in ("fine", "fine_more"))
        found.append(Fact("check-circle", "leaf", head, more))
    return tuple(found)


def _left(row: ImportRow, language: str) -> Fact:
    tone, icon = KIND_LOOK[row.kind]
    reason = row.why or ""
    return Fact(
        icon, tone, words.say(words.REASONS, reason, language), words.say(why.LEFT, reason, language)
    )


def _likeness(like: Like | None, language: str) -> list[Fact]:
    if like is None:
        return []
    where, told = said.like(like, language)
    return [Fact("users", "amber", like.name, f"{where}{said.DOT}{told}" if told else where)]


def _decided(choice: Choice, language: str) -> list[Fact]:
    found = []
    if choice.take:
        found.append(Fact("check", "leaf", words.say(_HEADS, "apart", language)))
    if choice.given:
        told = said.fields(choice.given, language)
        found.append(Fact("pencil-simple", "leaf", words.say(_HEADS, "given", language), told))
    if choice.as_written:
        told = said.fields(choice.as_written, language)
        found.append(Fact("file-xls", "leaf", words.say(_HEADS, "as_written", language), told))
    return found


def _mended(row: ImportRow, one: Mended, language: str, *, masked: bool) -> Fact:
    hide = masked and one.field in {"phone", "id_number"}
    written = said.hidden(one.written) if hide else said.as_in_excel(one.written)
    heads = {
        "name": row.name,
        "birth": said.birth_long(row.birth, language) if row.birth else "",
        "phone": learner_words.phone(row.phone, masked=masked),
    }
    head = heads.get(one.field) or words.say(said.FIELDS, one.field, language)
    return Fact(ICONS[one.field], "indigo", head, why.why_mended(one.code, written, language))


def _doubt(one: Problem, language: str) -> Fact:
    head = words.say(said.FIELDS, one.field, language)
    return Fact("warning", "amber", head, why.doubt(one.code, language))
