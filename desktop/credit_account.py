"""What one learner has of each programme: hours of its parts, credits, what is still to come.

Credits are those that the programme gives for parts whose rule is fulfilled, and those of what was
learned elsewhere and checked. Hours over all parts tell beside that what could be laid before a credit
bank: those are candidates, until the centre that runs the programme has confirmed them.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop import programmes
from desktop.certificates.earned import EARNED
from desktop.passbook import Entry, Ledger
from desktop.programmes import Part, Told
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Done:
    """One part of a programme as it stands for a learner; times in minutes."""

    part: Part
    attended: int
    planned: int
    """0 where they never took part: it is not looked up for that."""
    verdict: str | None
    """earned, possible or lost; none where they never took part."""
    centre: str

    @property
    def credits(self) -> int:
        """In hundredths: all of the part's, once its rule is fulfilled."""
        return self.part.credits if self.verdict == EARNED else 0


@dataclass(frozen=True, slots=True)
class Towards:
    """How far a learner has come in a programme; credits in hundredths."""

    programme: Told
    hours: int
    """That make one credit."""
    parts: tuple[Done, ...]
    outside_minutes: int
    """Learned elsewhere towards it, and checked."""
    outside_credits: int
    lacks: tuple[Part, ...]
    """Required parts whose rule is not fulfilled."""
    complete: bool

    @property
    def minutes(self) -> int:
        """Of all parts and of what was learned elsewhere."""
        return sum(done.attended for done in self.parts) + self.outside_minutes

    @property
    def credits(self) -> int:
        """Those it has, with those of elsewhere."""
        return sum(done.credits for done in self.parts) + self.outside_credits

    @property
    def remaining(self) -> int | None:
        """Credits still to come; none where the programme asks for no number."""
        needed = self.programme.credits_needed
        return None if needed is None else max(0, needed - self.credits)

    @property
    def by_hours(self) -> int:
        """Whole credits that the hours would make, in hundredths: candidates."""
        return self.minutes // (self.hours * 60) * 100


def towards(tx: Tx, told: Ledger) -> tuple[Towards, ...]:
    """Every programme of which somebody did something, by its code.

    Args:
        tx: to read with.
        told: their ledger, as `passbook.read` gives it.
    """
    entries = {entry.activity: entry for entry in told.entries}
    elsewhere: dict[bytes, int] = {}
    for line in told.outside:
        if line.programme is not None:
            elsewhere[line.programme] = elsewhere.get(line.programme, 0) + line.counted
    return tuple(
        _towards(tx, one, entries, elsewhere.get(one.id, 0))
        for one in programmes.listed(tx)
        if one.id in elsewhere or any(part.activity in entries for part in one.parts)
    )


def _towards(tx: Tx, told: Told, entries: dict[bytes, Entry], elsewhere: int) -> Towards:
    hours = programmes.hours_a_credit(tx, told)
    parts = tuple(_done(part, entries.get(part.activity)) for part in told.parts)
    lacks = tuple(one.part for one in parts if one.part.required and one.verdict != EARNED)
    outside = programmes.of_hours(elsewhere, hours)
    worth = sum(one.credits for one in parts) + outside
    complete = programmes.is_complete(told, [part.activity for part in lacks], worth)
    return Towards(told, hours, parts, elsewhere, outside, lacks, complete)


def _done(part: Part, entry: Entry | None) -> Done:
    if entry is None:
        return Done(part, 0, 0, None, "")
    standing = entry.standing
    verdict = None if entry.enrolment == "withdrawn" else standing.verdict
    return Done(part, standing.attended, standing.planned, verdict, entry.centre)
