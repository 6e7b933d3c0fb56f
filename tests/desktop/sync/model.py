"""The rules of exchange as an executable model (RULES §1–4): no files, no keys, no SQL; the oracle.

A desk is a set of Changes by dot. What it shows follows from them alone, so two desks with the same Changes
and orders show the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Dot = tuple[bytes, int]
Cell = tuple[str, str]
"""(row, field)."""
Value = str | int | None


@dataclass(frozen=True)
class Change:
    """One write of one row."""

    dot: Dot
    at: int
    row: str
    written: Mapping[str, Value]
    over: Mapping[str, frozenset[Dot]]


@dataclass
class Copy:
    """What one desk holds."""

    changes: dict[Dot, Change] = field(default_factory=dict)
    heads: dict[Cell, set[Dot]] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)

    # --- merge

    def take(self, change: Change) -> None:
        """Heads = heads − over + d, for each field written."""
        self.changes[change.dot] = change
        if change.row in self.erased:
            return
        for name in change.written:
            heads = self.heads.setdefault((change.row, name), set())
            heads -= change.over.get(name, frozenset())
            heads.add(change.dot)

    def erase(self, row: str) -> None:
        """An order to erase beats every Change, before it and after it."""
        self.erased.add(row)
        for cell in [cell for cell in self.heads if cell[0] == row]:
            del self.heads[cell]

    # --- what is shown

    def value(self, dot: Dot, name: str) -> Value:
        """What a Change wrote into a field."""
        return self.changes[dot].written.get(name)

    def shown(self, row: str, name: str) -> Value:
        """The largest head's value; "not gone" beats "gone"."""
        heads = self.heads.get((row, name))
        if not heads:
            return None

        def order(dot: Dot) -> tuple[bool, int, Dot]:
            alive = name == "gone" and not self.value(dot, name)
            return alive, self.changes[dot].at, dot

        return self.value(max(heads, key=order), name)

    def rows(self) -> dict[str, dict[str, Value]]:
        """Every row, with what its fields show."""
        told: dict[str, dict[str, Value]] = {}
        for row, name in self.heads:
            told.setdefault(row, {})[name] = self.shown(row, name)
        return told

    def conflicts(self) -> dict[Cell, frozenset[Value]]:
        """Fields whose heads have different values."""
        found = {
            cell: frozenset(self.value(dot, cell[1]) for dot in heads)
            for cell, heads in self.heads.items()
        }
        return {cell: values for cell, values in found.items() if len(values) > 1}

    # --- writing

    def over(self, row: str, names: Iterable[str], *, settle: bool) -> dict[str, frozenset[Dot]]:
        """What a write here overwrites: the shown head and its equals, or all when settling."""
        told: dict[str, frozenset[Dot]] = {}
        for name in names:
            heads = self.heads.get((row, name), set())
            shown = self.shown(row, name)
            told[name] = frozenset(d for d in heads if settle or self.value(d, name) == shown)
        return told
