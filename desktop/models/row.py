"""What every table shares: its key, its number in the journal, and how a row is named."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar, TypeAlias

import uuid_utils
from sqlalchemy import Column, Integer, LargeBinary, Text
from sqlmodel import Field, SQLModel

from desktop.errors import BadValue

Key: TypeAlias = bytes
"""A row's key: 16 bytes, or 32 where two rows meet (session ‖ learner), 8 for a desk."""


class Row(SQLModel):
    """A row of a synced table. Nobody deletes rows; `gone` says that one was removed."""

    kind: ClassVar[int]
    """The table's number in this file's journal; the Change itself carries the table's name."""
    person: ClassVar[str | None] = None
    """The column that says which learner the row is about."""
    local: ClassVar[frozenset[str]] = frozenset({"stamp_log", "stamp_n"})
    """Columns that are worked out here and never travel."""
    choices: ClassVar[Mapping[str, frozenset[str]]] = {}
    """Fields that take certain words only, and which."""
    key_bytes: ClassVar[int] = 16
    """How long each column of the key is."""

    gone: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    stamp_log: int | None = Field(default=None)
    stamp_n: int | None = Field(default=None)

    @classmethod
    def table_name(cls) -> str:
        """The table's name, as it stands in every Change."""
        return str(cls.__tablename__)

    @classmethod
    def columns(cls) -> dict[str, Column[Any]]:
        """All columns by name."""
        table = cls.__table__  # type: ignore[attr-defined]
        return {column.name: column for column in table.columns}

    @classmethod
    @cache
    def key_columns(cls) -> tuple[str, ...]:
        """The columns whose bytes, one after the other, are the row's key."""
        return tuple(name for name, column in cls.columns().items() if column.primary_key)

    @classmethod
    @cache
    def key_length(cls) -> int:
        """Bytes of a row's whole key."""
        return cls.key_bytes * len(cls.key_columns())

    @classmethod
    def key_parts(cls, row: bytes) -> tuple[bytes, ...]:
        """A whole key as its columns."""
        size = cls.key_bytes
        if len(row) == 2 * size:  # the two that there are, without a loop
            return row[:size], row[size:]
        return (row,) if len(row) == size else tuple(row[i : i + size] for i in range(0, len(row), size))

    @classmethod
    @cache
    def fields(cls) -> tuple[str, ...]:
        """The columns that a Change carries: neither key nor local."""
        keys = cls.key_columns()
        return tuple(n for n in cls.columns() if n not in keys and n not in cls.local)

    @classmethod
    @cache
    def byte_fields(cls) -> frozenset[str]:
        """The fields that hold bytes (ids, keys, contents)."""
        columns = cls.columns()
        return frozenset(n for n in cls.fields() if isinstance(columns[n].type, LargeBinary))


def text_column(**options: Any) -> Any:
    """A text that may be absent."""
    return Field(default=None, sa_type=Text, **options)


def id_column() -> Any:
    """The key of a row with an id of its own."""
    return Field(primary_key=True, sa_type=LargeBinary)


def number_column(default: int | None = None) -> Any:
    """A whole number that may be absent."""
    return Field(default=default, sa_type=Integer)


def new_id() -> bytes:
    """A new row id: UUIDv7, 16 bytes, time-ordered so that inserts stay near each other."""
    made: bytes = uuid_utils.uuid7().bytes
    return made


def named_id(*words: str) -> bytes:
    """The id of a row that every desk would make alike (a holiday, a target group); 16 bytes."""
    return hashlib.sha256("\x1f".join(words).encode()).digest()[:16]


def show_id(key: bytes | None) -> str | None:
    """A key as people and JSON see it: a UUID, two of them for a shared key, hex otherwise."""
    if key is None:
        return None
    if len(key) in {16, 32}:
        return ":".join(str(uuid.UUID(bytes=key[i : i + 16])) for i in range(0, len(key), 16))
    return key.hex()


def read_id(text: str) -> bytes:
    """The key that `show_id` showed.

    Raises:
        BadValue: `id_unreadable`.
    """
    try:
        return bytes.fromhex(text.replace("-", "").replace(":", ""))
    except ValueError as error:
        raise BadValue("id_unreadable", field="id", value=text) from error
