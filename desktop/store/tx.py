"""One transaction as verbs see it, and SQLModel's way into the encrypted file.

SQLAlchemy reaches the file by a plain `sqlite://` engine with a creator, so that no key ever stands
in a URL.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import sqlcipher3.dbapi2 as cipher
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import Session as OrmSession  # noqa: TID251  (the store is where it may be named)
from sqlmodel import col, select

from desktop import clock
from desktop.errors import StoreTrouble
from desktop.models import Desk, Row

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class About:
    """Whose file this is."""

    desk: bytes
    centre: bytes
    practice: bool


class Tx:
    """One transaction, as verbs see it: `sql` for the driver, `orm` for rows as objects.

    The driver's plain SQL is for sets and for the one mark that must feel instant; everything else
    reads better by SQLModel. Both are the same transaction; the ORM is set up only when asked for.
    """

    def __init__(
        self, about: About, signing: Ed25519PrivateKey, engine: Engine | None, sql: Any
    ) -> None:
        """Lent by `Store.read`, `Store.write` and `Store.local`; without an engine only plain SQL."""
        self.about, self.signing = about, signing
        self.moment = clock.now()
        self.sql = sql
        self.by: bytes | None = None
        self.deed: bytes | None = None
        self._engine = engine
        self._orm: OrmSession | None = None

    @property
    def today(self) -> date:
        """The day at the desk."""
        return self.moment.date()

    @property
    def version(self) -> int:
        """Of a reading one: another number as soon as anybody has committed anything."""
        told: int = self.sql.execute("PRAGMA data_version").fetchone()[0]
        return told

    @property
    def orm(self) -> OrmSession:
        """SQLModel's session on this very transaction."""
        if self._orm is None:
            self._orm = OrmSession(self._engine, autoflush=False, expire_on_commit=False)
        return self._orm

    def flush(self) -> None:
        """Bring what was added or changed as objects into the file, before plain SQL looks at it."""
        if self._orm is not None:
            self._orm.flush()

    def done(self) -> None:
        """Let the ORM go; the transaction itself is the store's."""
        if self._orm is not None:
            self._orm.close()

    def add(self, *rows: Row) -> None:
        """Keep new rows."""
        self.orm.add_all(rows)
        self.orm.flush()

    def row(self, table: type[R], *key: bytes) -> R | None:
        """The row of that key, unless it was removed."""
        found = self.orm.get(table, key[0] if len(key) == 1 else key)
        return found if found is not None and not found.gone else None

    def all(self, table: type[R], *where: Any, order: Any = None) -> list[R]:
        """The rows that are not gone, by conditions on columns."""
        asked = select(table).where(col(table.gone) == 0, *where)
        return list(self.orm.exec(asked if order is None else asked.order_by(order)).all())

    @property
    def desk(self) -> Desk:
        """This desk's own row."""
        found = self.row(Desk, self.about.desk)
        if found is None:
            raise StoreTrouble("store_damaged", file="desk")
        return found

    def insert(self, table: type[Row], rows: Sequence[dict[str, object]]) -> None:
        """Insert many new rows of one table at the driver's speed.

        Args:
            table: whose rows.
            rows: column values; all with the same columns.
        """
        if rows:
            names = ", ".join(rows[0])
            marks = ", ".join(f":{name}" for name in rows[0])
            self.sql.executemany(
                f"INSERT INTO {table.table_name()} ({names}) VALUES ({marks})",
                rows,
            )

    def count_up(self, name: str, by: int = 1) -> int:
        """The next number of a counter of this desk; numbers are never given twice.

        Args:
            name: of the counter.
            by: how many numbers are taken.

        Returns:
            The first of the numbers taken.
        """
        last: int = self.sql.execute(
            "INSERT INTO counter VALUES (:name, :by) ON CONFLICT (name)"
            " DO UPDATE SET last = last + :by RETURNING last",
            {"name": name, "by": by},
        ).fetchone()[0]
        return last - by + 1


def engine_on(sql: Any) -> Engine:
    """SQLModel's way to a connection whose transactions the store itself begins and ends.

    Nothing SQLAlchemy does may begin, commit or roll back here, so its hooks for that do nothing.
    """
    made = create_engine("sqlite://", module=cipher, creator=lambda: sql, poolclass=StaticPool)
    for hook in ("do_begin", "do_commit", "do_rollback"):
        setattr(made.dialect, hook, _leave_alone)
    return made


def _leave_alone(_connection: Any) -> None:
    pass
