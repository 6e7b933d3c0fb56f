"""What may go wrong on paper, told before paper is spent: letters, sizes, titles, days, namesakes.

Codes: `letters_missing` no font has them · `name_overflows` too long even at the smallest size ·
`name_shrunk` long, made smaller or set in two lines · `title_against_age` เด็กชาย at 40, นาย at 9
· `same_name` two of one printed name · `course_overflows` · `page_crowded` all texts together are
too much · `before_the_end` · `clock_unbelievable` · `nobody_signs` the centre has named nobody ·
`marks_broken` a mark without a letter, or doubled · `misspelt` เกรียติบัตร and its kin ·
`era_slip` พ.ศ. 2026, ค.ศ. 2569, 543 added twice · `day_far` more than a year from today ·
`signer_out` no longer in office on the day · `signers_overflow` names or positions too long to be
read · `no_name_place` the template shows nobody's name · `word_unfit` a paper for who taught.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop import clock
from desktop.certificates import slips, wording
from desktop.certificates.batch import (
    NO_SIGNER,
    Batch,
    Order,
    learners_of,
    prepare,
    printed_name,
    to_issue,
)
from desktop.certificates.draw import place
from desktop.certificates.layout import block, break_lines
from desktop.certificates.slots import Slot
from desktop.certificates.template import Template
from desktop.models import Learner
from desktop.store.store import Tx
from desktop.thai import names
from desktop.thai.text import normalise

STOPS = frozenset({"letters_missing", "before_the_end", "clock_unbelievable"})
"""Findings with which nothing can be issued."""
ADULT = 15
FAR = 366
"""Days from today beyond which a day of issue is more likely a slip, such as 2569 for 2026."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to know, and whose certificates it is about (nobody's: the whole issue's)."""

    code: str
    learners: tuple[bytes, ...]
    value: str = ""
    """What was found: the letters, the day."""

    @property
    def stops(self) -> bool:
        """Whether nothing can be issued before it is mended."""
        return self.code in STOPS


def preflight(tx: Tx, order: Order, learners: Sequence[bytes] | None = None) -> tuple[Finding, ...]:
    """Look at everything an issue would print; nothing is written.

    Args:
        tx: reads only.
        order: what is asked.
        learners: only these; all who wait when nobody is named.

    Returns:
        What stops the issue first, then what only wants a look; nothing when all is well.

    Raises:
        NotFound, BadValue: the order cannot be read.
        Refused: `not_earned`.
    """
    batch = prepare(tx, order)
    return findings(tx, order, batch, to_issue(tx, batch, learners))


def findings(tx: Tx, order: Order, batch: Batch, together: Sequence[bytes]) -> tuple[Finding, ...]:
    """The same of an order that was read already.

    Args:
        tx: reads only.
        order: what is asked.
        batch: the order, read by `prepare`.
        together: to whom, as `to_issue` told.
    """
    people = learners_of(tx, together)
    found = [*_of_the_issue(tx, order, batch), *_of_the_people(batch, [people[key] for key in together])]
    return tuple(sorted(found, key=lambda one: not one.stops))


def shared(tx: Tx, order: Order) -> tuple[Finding, ...]:
    """What is to be known of an order whoever it is for: its day, its words, who signs.

    Args:
        tx: reads only.
        order: what is asked, also of thanks for who taught.

    Raises:
        NotFound, BadValue: the order cannot be read.
    """
    found = [one for one in _of_the_issue(tx, order, prepare(tx, order)) if one.code != "word_unfit"]
    return tuple(sorted(found, key=lambda one: not one.stops))


def _of_the_issue(tx: Tx, order: Order, batch: Batch) -> list[Finding]:
    found = []
    if order.day is None and not clock.believable(tx.moment):
        found.append(Finding("clock_unbelievable", (), tx.today.isoformat()))
    elif batch.day < batch.last:
        found.append(Finding("before_the_end", (), batch.last.isoformat()))
    if batch.signers == NO_SIGNER:
        found.append(Finding("nobody_signs", ()))
    if _course_overflows(batch):
        found.append(Finding("course_overflows", (), batch.activity.title))
    if abs((batch.day - tx.today).days) > FAR and clock.believable(tx.moment):
        found.append(Finding("day_far", (), batch.day.isoformat()))
    if not any("{name}" in slot.text and not slot.hidden for slot in batch.template.slots):
        found.append(Finding("no_name_place", ()))
    if batch.template.kind == "thanks":
        found.append(Finding("word_unfit", ()))
    return [*found, *_of_the_signers(batch), *_of_the_words(batch)]


def _of_the_signers(batch: Batch) -> list[Finding]:
    terms = zip(batch.signers, batch.terms, strict=False)  # who is nobody has no term
    found = [
        Finding("signer_out", (), name)
        for (name, _), until in terms
        if until is not None and date.fromisoformat(until) < batch.day
    ]
    return [*found, *([Finding("signers_overflow", ())] if _signers_overflow(batch) else [])]


def _signers_overflow(batch: Batch) -> bool:
    """Whether who signs would be printed smaller than the template allows."""
    facts = wording.Facts(
        number="1", name="ก", course="ก", centre="ก", minutes=60, first_day=batch.first,
        last_day=batch.last, issued=batch.day, signers=batch.signers,
    )  # fmt: skip
    signing = (batch.template.signing.name, batch.template.signing.position)
    placed = place(batch.template, wording.freeze(batch.template, facts))
    return any(one.size < one.slot.floor * 0.999 for one in placed if one.slot in signing)


def _of_the_words(batch: Batch) -> list[Finding]:
    """What is wrong with the words that all certificates share."""
    signed = [part for signer in batch.signers for part in signer if batch.signers != NO_SIGNER]
    fixed = [slot.text for slot in batch.template.slots if not slot.hidden]
    shared = [
        wording.clean(normalise(text)) for text in (batch.activity.title, batch.centre.name, *signed)
    ]
    text = "\n".join((*shared, *fixed))
    found = []
    if broken := slips.marks(text):
        found.append(Finding("marks_broken", (), " ".join(broken)))
    if wrong := slips.spelling(text):
        found.append(Finding("misspelt", (), ", ".join(f"{one} → {right}" for one, right in wrong)))
    if years := slips.eras(text):
        found.append(Finding("era_slip", (), ", ".join(years)))
    frozen = {"course": shared[:1], "centre": shared[1:2]}
    if missing := wording.missing_glyphs(batch.template, frozen):
        found.append(Finding("letters_missing", (), " ".join(missing)))
    return found


def _course_overflows(batch: Batch) -> bool:
    style = wording.in_digits(batch.template, batch.activity.title)
    for slot in batch.template.slots:
        if "{course}" in slot.text:
            return _fit(batch.template, slot, slot.text.replace("{course}", style)) == "overflows"
    return False


def _of_the_people(batch: Batch, whose: Sequence[Learner]) -> list[Finding]:
    by_code: dict[str, list[bytes]] = defaultdict(list)
    letters: dict[str, None] = {}
    for learner in whose:
        for code in doubts_of(batch.template, learner, batch.day):
            by_code[code].append(learner.id)
        letters |= dict.fromkeys(_missing(batch.template, printed_name(learner)))
    by_code["same_name"] = _namesakes(whose)
    by_code["page_crowded"] = _crowded(batch, whose)
    return [
        Finding(code, tuple(keys), " ".join(letters) if code == "letters_missing" else "")
        for code, keys in by_code.items()
        if keys
    ]


def doubts_of(template: Template, learner: Learner, day: date) -> list[str]:
    """The codes of what one learner's certificate of a day would have against it.

    Args:
        template: it would be drawn by.
        learner: whose.
        day: of issue.
    """
    name = printed_name(learner)
    found = ["letters_missing"] if _missing(template, name) else []
    slots = [slot for slot in template.slots if slot.text == "{name}"]
    fits = [_fit(template, slot, wording.in_digits(template, name)) for slot in slots]
    found += [f"name_{fit}" for fit in fits if fit]
    if slips.marks(normalise(name)):
        found.append("marks_broken")
    if _against_age(learner, day):
        found.append("title_against_age")
    return found


def _crowded(batch: Batch, whose: Sequence[Learner]) -> list[bytes]:
    """Whoever has the longest name, when all texts together leave theirs, or any other, too small."""
    if not whose:
        return []
    longest = max(whose, key=lambda learner: len(printed_name(learner)))
    told = wording.freeze(batch.template, batch.facts(longest, 0))
    column = [one for one in place(batch.template, told) if one.slot.column]
    return [longest.id] if any(one.size < one.slot.floor * 0.999 for one in column) else []


def _missing(template: Template, name: str) -> tuple[str, ...]:
    return wording.missing_glyphs(template, {"name": [wording.in_digits(template, name)]})


def _fit(template: Template, slot: Slot, text: str) -> str:
    """`overflows`, `shrunk`, or nothing when a text stands in its slot as it should."""
    face = template.face(slot.face)
    made = block(face, slot, break_lines(face, slot, text))
    if made.size < slot.floor or len(made.lines) > slot.lines:
        return "overflows"
    return "shrunk" if slot.atomic and (made.size < slot.size or len(made.lines) > 1) else ""


def _against_age(learner: Learner, day: date) -> bool:
    """Whether a title does not fit the age, as far as the age is sure."""
    if not learner.title or not learner.birth_earliest or not learner.birth_latest:
        return False
    ages = [_years(date.fromisoformat(b), day) for b in (learner.birth_earliest, learner.birth_latest)]
    fits = [names.title_by_age(learner.title, learner.sex, age) is None for age in ages]
    return not any(fits)


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _namesakes(whose: Sequence[Learner]) -> list[bytes]:
    by_name: dict[str, list[bytes]] = defaultdict(list)
    for learner in whose:
        by_name[printed_name(learner)].append(learner.id)
    return [key for keys in by_name.values() if len(keys) > 1 for key in keys]
