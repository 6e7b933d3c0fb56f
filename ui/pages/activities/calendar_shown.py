"""The desk's weeks and months put into the words and colours of the calendar widgets. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.thai.breaks import breakable
from desktop.week import part_of_day
from ui import words
from ui.widgets.meeting_block import Kind, MeetingShown
from ui.widgets.month_cell import MonthDayShown
from ui.widgets.week_grid import BandShown, WeekShown
from ui.widgets.week_head import DayShown
from ui.words import activities as activity_words
from ui.words import quiet
from ui.words import schedule as said

if TYPE_CHECKING:
    from desktop.week import Block, Week, WeekDay

PARTS = tuple(words.PARTS)
_KINDS: dict[str, Kind] = {"holiday": "holiday", "moved": "off", "cancelled": "off"}


@dataclass(frozen=True, slots=True)
class Meets:
    """What a block is about: its session, or the activity that would meet on that day."""

    activity: bytes
    day: date
    starts: str
    session: bytes | None
    movable: bool = False
    """Whether there is a session that may be moved or cancelled."""


def week_shown(week: Week, today: date, language: str) -> WeekShown:
    """A week as grid and list of days show it."""
    span = words.days_between(week.days[0].day, week.days[-1].day, language)
    meetings = [
        _meeting(place, day.day, block, language)
        for place, day in enumerate(week.days)
        for block in day.blocks
    ]
    return WeekShown(
        tuple(_head(day, today, language) for day in week.days),
        tuple(words.say(words.PARTS, part, language) for part in PARTS),
        tuple(meetings),
        activity_words.span_said(span, len(meetings), language),
        next((m.key for m in meetings if week.days[m.day].day >= today), None),
        tuple(
            BandShown(place, PARTS.index(part_of_day(one.starts)), quiet.band(one, language))
            for place, day in enumerate(week.days)
            for one in day.quiet
        ),
    )


def _head(day: WeekDay, today: date, language: str) -> DayShown:
    note = words.holiday_short(day.holiday) if day.holiday else day.named or ""
    if day.day == today:
        note = activity_words.DOT.join(filter(None, (activity_words.today(language), note)))
    return DayShown(
        str(day.day.day),
        words.weekday(day.day, language),
        breakable(note),
        closed=day.holiday is not None,
        today=day.day == today,
        quiet=activity_words.DOT.join(quiet.band(one, language) for one in day.quiet),
    )


def _meeting(place: int, day: date, block: Block, language: str) -> MeetingShown:
    meta = activity_words.block_meta(block, language)
    movable = block.session is not None and block.state != "cancelled"
    return MeetingShown(
        Meets(block.activity, day, block.starts, block.session, movable),
        place,
        PARTS.index(block.part),
        breakable(meta),
        breakable(block.title),
        activity_words.block_said(day, block, language),
        "clash" if block.clashes else _KINDS.get(block.state, "meets"),
    )


def month_shown(days: tuple[WeekDay, ...], today: date, language: str) -> tuple[MonthDayShown, ...]:
    """A month as its grid shows it; what only might meet is not counted."""
    return tuple(_month_day(day, today, language) for day in days)


def _month_day(day: WeekDay, today: date, language: str) -> MonthDayShown:
    met = [block for block in day.blocks if block.state in {"planned", "met"}]
    titles = tuple(block.title for block in met)
    clashing_ = {place: block.clashes for place, block in enumerate(met) if block.clashes}
    told = [said.clash_said(one, language) for found in clashing_.values() for one in found[:1]]
    holiday = words.holiday_short(day.holiday) if day.holiday else (day.named or "").partition(" ")[0]
    note = activity_words.today(language) if day.day == today else ""
    return MonthDayShown(
        day.day,
        activity_words.day_said(
            day.day, len(titles), (*titles, *told), " ".join(filter(None, (note, holiday))), language
        ),
        words.times(len(titles), language) if titles else "",
        titles,
        holiday or note,
        closed=day.holiday is not None,
        today=day.day == today,
        clashing=frozenset(clashing_),
    )


@dataclass(frozen=True, slots=True)
class Question:
    """A holiday on which something would meet that nobody has decided about."""

    day: date
    holiday: str
    activities: tuple[bytes, ...]
    titles: tuple[str, ...]


def questions(week: Week) -> tuple[Question, ...]:
    """What a week's holidays ask, by day."""
    found = []
    for day in week.days:
        waiting = [block for block in day.blocks if block.state == "holiday"]
        if waiting:
            keys, titles = (b.activity for b in waiting), (b.title for b in waiting)
            found.append(Question(day.day, day.holiday or "", tuple(keys), tuple(titles)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Clashing:
    """What cannot be beside each other in a week: how much, the first of it in words, and where."""

    count: int
    told: str
    at: Meets


def clashing(week: Week, language: str) -> Clashing | None:
    """The clashes of a week; none when there are none."""
    found = [(day, block) for day in week.days for block in day.blocks if block.clashes]
    if not found:
        return None
    every = {id(clash) for _, block in found for clash in block.clashes}
    day, block = found[0]
    at = Meets(block.activity, day.day, block.starts, block.session, movable=True)
    return Clashing(len(every), said.clash_said(block.clashes[0], language), at)
