"""Desks of one centre for the tests of exchange: the first one founded, the others by invitation."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.founding import Founding, found
from desktop.learners import register
from desktop.models import TABLES
from desktop.paths import Home
from desktop.store import keys, thin, verify
from desktop.store.store import Store, open_with
from desktop.sync import invitation, stick
from desktop.sync.stick import Exchanged

PASSPHRASE = "ลับมากแม่กา"


@dataclass
class Desks:
    """The desks of one test, each with its home; `stick` is the folder they exchange by."""

    folder: Path
    stick: Path
    homes: dict[str, Home] = field(default_factory=dict)
    stores: dict[str, Store] = field(default_factory=dict)

    def __getitem__(self, letter: str) -> Store:
        return self.stores[letter]

    def found_first(self, name: str = "ศาลาแม่กา") -> None:
        """The centre's first desk."""
        home = Home(self.folder / "A")
        found(home, Founding(name, PASSPHRASE, volunteer="ครูสมใจ", cost=keys.CHEAP))
        self.homes["A"] = home
        self.open("A")

    def invite(self, name: str) -> str:
        """A further desk, set up by an invitation; its letter."""
        file = self.folder / f"{name}.sala-invitation"
        made = invitation.invite(self["A"], name, file)
        read = invitation.read(file)
        home = Home(self.folder / made.letter)
        found(
            home,
            Founding(
                read.centre,
                PASSPHRASE,
                volunteer=f"ครู{made.letter}",
                cost=keys.CHEAP,
                joining=read.joining(),
            ),
        )
        self.homes[made.letter] = home
        self.open(made.letter)
        return made.letter

    def open(self, letter: str) -> Store:
        """Open a desk, as the program does when it starts."""
        home = self.homes[letter]
        opened = keys.KeyFile.load(home.key).open(passphrase=PASSPHRASE)
        self.stores[letter] = open_with(home, opened)
        return self.stores[letter]

    def restart(self, letter: str) -> Store:
        """Close a desk and open it again."""
        self[letter].close()
        return self.open(letter)

    def copy(self, letter: str, name: str) -> None:
        """Copy a desk's folder, as somebody does with a whole disk; it is closed for that."""
        self[letter].close()
        shutil.copytree(self.homes[letter].folder, self.folder / name)
        self.homes[name] = Home(self.folder / name)
        self.open(letter)
        self.open(name)

    def visit(self, *letters: str) -> list[Exchanged]:
        """The stick goes from desk to desk."""
        return [stick.exchange_with(self[letter], self.stick) for letter in letters]

    def calm(self) -> None:
        """The stick goes round until every desk has heard of every other's."""
        for _ in range(3):
            self.visit(*self.stores)

    def close(self) -> None:
        for store in self.stores.values():
            store.close()

    def sound(self) -> None:
        """Every journal holds."""
        for letter in self.stores:
            self.sound_at(letter)

    def sound_at(self, letter: str) -> None:
        """One desk's journal holds."""
        sql = self[letter].driver()
        try:
            assert verify.verify(sql) == [], letter
        finally:
            sql.close()

    def same(self) -> None:
        """Every desk shows the same rows, and asks about the same conflicts."""
        first, *others = [image(store) for store in self.stores.values()]
        for other in others:
            assert other == first


class Image(dict[str, Any]):
    """What a desk shows and holds; of Changes that were overwritten before it began nothing is asked."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Image):
            return NotImplemented
        shown = all(self[name] == other[name] for name in self if name not in {"changes", "thin"})
        return shown and not [told for told in set(self["changes"]) ^ set(other["changes"]) if not any(
            told[1] in each["thin"].get(told[0], thin.NOWHERE) for each in (self, other)
        )]  # fmt: skip

    __hash__ = None  # type: ignore[assignment]


def image(store: Store) -> Image:
    """What a desk shows: all rows of all tables, and the heads that differ, by ids."""
    with store.read() as tx:
        sql = tx.sql
        told = Image()
        for table in TABLES:
            names = ", ".join((*table.key_columns(), *table.fields()))
            told[table.table_name()] = sorted(
                sql.execute(f"SELECT {names} FROM {table.table_name()}").fetchall(), key=repr
            )
        told["heads"] = sorted(
            sql.execute(
                'SELECT h.kind, h."row", h.field, l.id, h.n FROM head h JOIN log l ON l.no = h.log'
                " WHERE (SELECT count(*) FROM head o WHERE o.kind = h.kind"
                '   AND o."row" = h."row" AND o.field = h.field) > 1'
            ).fetchall()
        )
        told["changes"] = sorted(
            sql.execute(
                "SELECT l.id, c.n, c.at, c.chain, c.fields IS NULL FROM change c JOIN log l ON l.no = c.log"
            ).fetchall()
        )
        ids = dict(sql.execute("SELECT no, id FROM log"))
        told["thin"] = {ids[no]: span for no, span in thin.spans(sql).items()}
        return told


def add(store: Store, name: str) -> bytes:
    """Register a learner; their id."""
    with store.write("learners.add") as tx:
        return register.add(tx, name).id


def names(store: Store) -> set[str]:
    """Who is registered."""
    with store.read() as tx:
        return {row[0] for row in tx.sql.execute("SELECT given_name FROM learner WHERE gone = 0")}


def edit(store: Store, learner: bytes, **fields: object) -> None:
    """Write fields of a learner."""
    with store.write("learners.edit") as tx:
        told = ", ".join(f"{name} = :{name}" for name in fields)
        tx.sql.execute(f"UPDATE learner SET {told} WHERE id = :id", {**fields, "id": learner})


def value(store: Store, learner: bytes, name: str) -> Any:
    """What a field of a learner shows; none when there is no such row."""
    with store.read() as tx:
        row = tx.sql.execute(f"SELECT {name} FROM learner WHERE id = ?", (learner,)).fetchone()
        return row[0] if row else None
