"""Whether what another desk wrote fits into this program's tables: types, lengths, words, keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from desktop.models import Row

LONGEST_TEXT = 1_000_000
"""Signs; a longer text is no text that a desk wrote."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a table takes: each field's type and whether it may lack; what must be there at first."""

    fields: dict[str, tuple[type, bool]]
    needed: frozenset[str]
    own: tuple[str, ...]
    """Columns worked out here that may not be empty."""


@cache
def shape_of(table: type[Row]) -> Shape:
    """What a table takes."""
    columns = table.columns()
    names = {"BLOB": bytes, "LargeBinary": bytes, "Integer": int, "INTEGER": int}
    fields = {
        name: (names.get(type(columns[name].type).__name__, str), bool(columns[name].nullable))
        for name in table.fields()
    }
    needed = frozenset(name for name, (_kind, may_lack) in fields.items() if not may_lack) - {"gone"}
    own = tuple(n for n in table.local if n in columns and not columns[n].nullable)
    return Shape(fields, needed, own)


def unfit(table: type[Row], fields: Mapping[str, object]) -> str | None:
    """The first field whose value this table cannot take; none when all can be kept.

    Args:
        table: whose row.
        fields: as a Change carries them; those that the table does not know are passed over.
    """
    known, choices = shape_of(table).fields, table.choices
    for name, value in fields.items():
        if value is None and name in known:
            if not known[name][1]:
                return name
            continue
        if name in known and not _fits(value, known[name][0]):
            return name
        if name in choices and value is not None and value not in choices[name]:
            return name
    return None


def _fits(value: object, kind: type) -> bool:
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63
    if isinstance(value, str) and (len(value) > LONGEST_TEXT or "\0" in value):
        return False  # a zero byte is in no text that a desk wrote, and PostgreSQL takes none
    return isinstance(value, kind)


def key_fits(table: type[Row], row: bytes) -> bool:
    """Whether a row's key has the length that this table's keys have."""
    return len(row) == table.key_length()
