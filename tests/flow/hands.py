"""Hands at a real screen: keys pressed at the pace of a person, counted and timed part by part."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from desktop.store.store import Store
from tests.screen import Screen, wait_until


@dataclass(frozen=True, slots=True)
class Leg:
    """One part of what is played."""

    name: str
    strokes: int
    seconds: float


@dataclass
class Hands:
    """What strikes the keys, leg by leg."""

    screen: Screen
    folder: Path
    pace: float = 0.0
    """Seconds of thought before each key; a test does not think."""
    legs: list[Leg] = field(default_factory=list)

    @contextmanager
    def leg(self, name: str) -> Iterator[None]:
        """Count and time what is struck meanwhile."""
        strokes, began = self.screen.strokes, time.monotonic()
        yield
        self.legs.append(Leg(name, self.screen.strokes - strokes, time.monotonic() - began))

    def key(self, *names: str) -> None:
        """Press keys, at the pace."""
        for name in names:
            time.sleep(self.pace)
            self.screen.key(name)

    def type(self, text: str) -> None:
        """Type a text, at the pace."""
        if not self.pace:
            self.screen.type(text)
            return
        for sign in text:
            time.sleep(self.pace)
            self.screen.type(sign)

    def wait_for(self, store: Store, table: str, count: int, where: str = "gone = 0") -> None:
        """Wait until the home holds so many rows of a table."""

        def held() -> int:
            with store.read() as tx:
                return int(tx.sql.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])

        wait_until(lambda: held() >= count, 60, lambda: f"{held()} rows of {table}, not {count}")

    def until(self, so: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        wait_until(so, 60, lambda: what)
