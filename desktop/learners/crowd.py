"""People known so far, looked up by likeness: the rows of a file, or all learners of a centre."""

from __future__ import annotations

from typing import Generic, TypeVar

from desktop.learners.likeness import (
    Key,
    Traits,
    contradict,
    keys,
    number_taken,
    same_person,
)

Who = TypeVar("Who")
_MOST = 50  # people behind one key that are judged; a list of one name only must not stall us


class Crowd(Generic[Who]):
    """People by their keys. Adding and asking each take a few dictionary look-ups."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._by_key: dict[Key, list[tuple[Traits, Who]]] = {}

    def add(self, traits: Traits, who: Who) -> None:
        """Make somebody known."""
        for key in (*keys(traits), ("name", traits.name_key)):
            self._by_key.setdefault(key, []).append((traits, who))

    def same_as(self, traits: Traits) -> Who | None:
        """Return who this is already, or None. The document number is tried first."""
        for key in keys(traits):
            for known, who in self._behind(key):
                if same_person(known, traits):
                    return who
        return None

    def holder_of_number(self, traits: Traits) -> Who | None:
        """Return who bears this document number under a clearly different name, or None."""
        if traits.id_number:
            for known, who in self._behind(("id", traits.id_number)):
                if number_taken(known, traits):
                    return who
        return None

    def namesake(self, traits: Traits) -> Who | None:
        """Return who has this very name and could be the same person for all that is known.

        Ask it of somebody whom `same_as` does not know: the answer is a doubt, not a finding.
        """
        if not traits.name_key.strip("|"):
            return None
        for known, who in self._behind(("name", traits.name_key)):
            if not contradict(known, traits):
                return who
        return None

    def _behind(self, key: Key) -> list[tuple[Traits, Who]]:
        return self._by_key.get(key, [])[:_MOST]
