"""What every verb has at hand: the home, who acts, in which language, and how a store is opened."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from desktop import settings
from desktop.errors import BadValue, StoreTrouble, WrongKey
from desktop.paths import Home
from desktop.store.keys import read_recovery_code
from desktop.store.store import Store, Tx, unlock, volunteer_named
from ui import words


@dataclass(slots=True)
class Answer:
    """What a verb says: plain data for `--json`, lines for people, and how the program ends."""

    data: dict[str, object]
    lines: list[str] = field(default_factory=list)
    exit_code: int = 0


@dataclass(frozen=True, slots=True)
class At:
    """Where and as whom a verb runs."""

    home: Home
    by: str | None
    language: str

    @classmethod
    def of(cls, args: argparse.Namespace) -> At:
        """Read the common options."""
        if args.home is not None and not args.home.strip():
            raise BadValue("home_unfit", field="home", value=args.home)
        home = Home(_folder(args.home)) if args.home else Home.usual()
        if args.practice:
            home = home.practice
        return cls(home, args.by, args.language or settings.load(home).language)

    def say(self, code: str, /, **fields: object) -> str:
        """A line for people."""
        return words.say(words.TOLD, code, self.language, **fields)

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The home's store, opened by what the environment or the terminal gives."""
        if not self.home.exists():
            raise StoreTrouble("not_set_up", folder=str(self.home.folder))
        with unlock(self.home, **secret(self.home)) as store:
            yield store

    @contextmanager
    def write(self, verb: str) -> Iterator[Tx]:
        """One deed on the home's store, by the volunteer that `--by` names."""
        with self.store() as store, store.write(verb, self.who(store)) as tx:
            yield tx

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """A snapshot of the home's store."""
        with self.store() as store, store.read() as tx:
            yield tx

    def who(self, store: Store) -> bytes | None:
        """The volunteer that `--by` names; none for the first one."""
        if self.by is None:
            return None
        with store.read() as tx:
            return volunteer_named(tx, self.by)


def _folder(text: str) -> Path:
    try:
        return Path(text).expanduser().absolute()
    except (RuntimeError, ValueError) as error:  # ~somebody who is not there, a NUL
        raise BadValue("home_unfit", field="home", value=text) from error


def secret(home: Home) -> dict[str, str]:
    """The passphrase or the recovery code, from the environment or a terminal.

    Where a passphrase is asked for, the recovery code may be typed as well: its check letters tell.

    Raises:
        WrongKey: `passphrase_needed`, when neither is there.
    """
    told = os.environ.get("SALA_RECOVERY_CODE") or _typed(
        "SALA_PASSPHRASE", f"รหัสผ่านของ {home.folder}: "
    )
    try:
        read_recovery_code(told)
    except BadValue:
        if os.environ.get("SALA_RECOVERY_CODE"):
            raise
        return {"passphrase": told}
    return {"recovery": told}


def fresh_secret(variable: str) -> str:
    """A new passphrase from the environment, or typed twice at a terminal.

    Raises:
        WrongKey: `passphrase_needed`.
        BadValue: `passphrase_differs`.
    """
    told = _typed(variable, "รหัสผ่านใหม่ของศูนย์: ")
    if not os.environ.get(variable) and getpass.getpass("รหัสผ่านใหม่อีกครั้ง: ") != told:
        raise BadValue("passphrase_differs", field="passphrase", value="")
    return told


def _typed(variable: str, prompt: str) -> str:
    told = os.environ.get(variable)
    if told:
        return told
    if not sys.stdin.isatty():
        raise WrongKey("passphrase_needed", variable=variable)
    return getpass.getpass(prompt)


Door: TypeAlias = Callable[[At, argparse.Namespace], Answer]
