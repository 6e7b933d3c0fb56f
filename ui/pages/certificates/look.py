"""What an issue would be: numbers and findings, as the desk tells them, and as lines to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.certificates import batch as batches
from desktop.certificates import preflight
from desktop.certificates.issue import Order
from desktop.certificates.preflight import Finding
from ui.pages.certificates.checks import Check
from ui.words import certificates as said

if TYPE_CHECKING:
    from desktop.certificates.board import Board
    from desktop.certificates.register import Issued
    from desktop.store.store import Tx

MEND_NAME = frozenset({"letters_missing", "title_against_age", "marks_broken"})
OVER = frozenset(
    {"letters_missing", "name_overflows", "course_overflows", "page_crowded", "signers_overflow"}
)
"""Findings with which it is not true that everything has its letters and its room."""

ROOM_FOR_GOOD_NEWS = 2
"""With so many findings the line that all is well gives way: the page needs its room."""


@dataclass(frozen=True, slots=True)
class Look:
    """An issue as it would be."""

    order: Order
    numbers: Mapping[bytes, str] = field(default_factory=dict)
    """By learner, in the order of issue."""
    findings: tuple[Finding, ...] = ()

    @property
    def together(self) -> tuple[bytes, ...]:
        """To whom."""
        return tuple(self.numbers)

    @property
    def span(self) -> tuple[str, str] | None:
        """The first and the last number."""
        given = tuple(self.numbers.values())
        return (given[0], given[-1]) if given else None

    @property
    def stop(self) -> Finding | None:
        """What must be mended before anything is issued."""
        return next((one for one in self.findings if one.stops), None)

    def doubts(self) -> dict[bytes, list[str]]:
        """The codes of findings by learner."""
        by_learner: dict[bytes, list[str]] = {}
        for one in self.findings:
            for learner in one.learners:
                by_learner.setdefault(learner, []).append(one.code)
        return by_learner


def look(tx: Tx, order: Order, learners: Sequence[bytes]) -> Look:
    """Look at what an issue to some learners would be; nothing is written.

    Raises:
        NotFound, BadValue: the order cannot be read.
        Refused: `not_earned`.
    """
    batch = batches.prepare(tx, order)
    together = batches.to_issue(tx, batch, learners)
    numbers = {learner: batch.number(place) for place, learner in enumerate(together)}
    return Look(order, numbers, preflight.findings(tx, order, batch, together))


def standing(board: Board) -> tuple[Issued, ...]:
    """The certificates of an activity that are not void, by number."""
    return tuple(one for one in board.issued if one.void_on is None)


def checks(
    board: Board, seen: Look, why_not: str | None, deeds: Mapping[str, str], language: str
) -> list[Check]:
    """The lines of what is known.

    Args:
        board: the activity.
        seen: an issue as it would be.
        why_not: why nobody gets a certificate now.
        deeds: what the buttons say: `see`, `mend`, `use_day`, `give_day`, `signers`, `course`, `again`,
            `rolls`.
        language: `th` or `en`.
    """
    made, issued = [], standing(board)
    if issued:
        waits = len(board.unprinted)
        told = said.already(len(issued), issued[0].number, issued[-1].number, waits, language)
        made.append(Check("issued", told, deeds["again"], "again"))
    if not seen.numbers:
        made.append(Check("look", why_not or "", "", ""))
        unmarked = max((line.open_past for line in board.possible), default=0)
        if unmarked:
            told = said.possible_reason(0, unmarked, language)
            made.append(Check("look", told, deeds["rolls"], "rolls"))
        return made
    over = any(one.code in OVER for one in seen.findings)
    if not over and len(seen.findings) < ROOM_FOR_GOOD_NEWS:
        made.append(Check("ok", said.all_well(len(seen.numbers), language)))
    for one in seen.findings:
        tone = "stop" if one.stops else "look"
        made.append(Check(tone, said.finding(one, language), deeds[deed_of(one)], one.code))
    return made


def deed_of(found: Finding) -> str:
    """What leads to the place of a finding."""
    if found.learners:
        return "mend" if found.code in MEND_NAME else "see"
    return {
        "before_the_end": "use_day",
        "clock_unbelievable": "give_day",
        "nobody_signs": "signers",
        "signer_out": "signers",
        "signers_overflow": "signers",
        "no_name_place": "other",
        "day_far": "give_day",
        "word_unfit": "other",
    }.get(found.code, "course")
