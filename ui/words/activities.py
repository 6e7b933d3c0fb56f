"""What is said about activities: their meetings on the calendar, what was decided, who is in.

Sentences with a name or a count in them; names and numbers stand in `<b>`, values are escaped. Like
`ui.words` pure, Thai first and English beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Protocol

from desktop.errors import BadValue
from desktop.schedule import read_rule
from desktop.thai import dates
from ui import words
from ui.words import quiet, schedule

if TYPE_CHECKING:
    from desktop.activities import DayTime
    from desktop.week import Block

DOT = " · "


def _b(value: object) -> str:
    return f"<b>{escape(str(value), quote=False)}</b>"


# --- the calendar ---------------------------------------------------------------------------------

BLOCK_STATES: dict[str, tuple[str, str]] = {
    "holiday": ("ตรงวันหยุด", "on a holiday"),
    "moved": ("เลื่อนแล้ว", "moved"),
    "cancelled": ("งด", "cancelled"),
}
"""What a meeting on the calendar says in the place of its place."""
TODAY = ("วันนี้", "Today")


def today(language: str = "th") -> str:
    """The word under today's number."""
    return TODAY[words.LANGUAGES.index(language)]


def block_meta(block: Block, language: str = "th") -> str:
    """Time and place of a block, or what became of it: `09.00 · ลานวัด`, `09.00 · ตรงวันหยุด`."""
    told = _state_told(block, language) or block.place
    if block.quiet:
        told = DOT.join(filter(None, (quiet.at(block.quiet, language), told)))
    if block.clashes:
        told = DOT.join(filter(None, (schedule.clash_short(block.clashes[0], language), told)))
    return words.at_hour(block.starts) + (DOT + told if told else "")


def _state_told(block: Block, language: str) -> str:
    """What became of a meeting that is not just where it was planned."""
    if block.moved_to is not None:
        return schedule.went_to(block.moved_to, language)
    if block.state in BLOCK_STATES:
        return words.say(BLOCK_STATES, block.state, language)
    return ""


def block_said(day: date, block: Block, language: str = "th") -> str:
    """A block for a screen reader: `พุธ 3 มิ.ย. เช้า 09.00 โรงเรียนผู้สูงอายุ ลานวัด`."""
    told = _state_told(block, language)
    if block.moved_from is not None:
        told = schedule.came_from(block.moved_from, language)
    clash = " ".join(schedule.clash_said(one, language) for one in block.clashes)
    free = quiet.at(block.quiet, language) if block.quiet else ""
    when = f"{words.day_near(day, language)} {words.say(words.PARTS, block.part, language)}"
    return " ".join(
        filter(
            None,
            (
                when,
                words.at_hour(block.starts),
                block.title,
                block.place,
                told,
                block.reason,
                free,
                clash,
            ),
        )
    )


def span_said(span: str, count: int, language: str = "th") -> str:
    """A week or a month for a screen reader: `1 – 7 มิถุนายน 2569 12 ครั้ง`."""
    if count:
        return f"{span} {words.times(count, language)}"
    return f"{span} ไม่มีกิจกรรม" if language == "th" else f"{span}, nothing meets"


def day_said(day: date, count: int, titles: Sequence[str], note: str, language: str = "th") -> str:
    """A day of the month for a screen reader."""
    told = words.times(count, language) if count else ""
    return " ".join(filter(None, (words.day_near(day, language), note, told, *titles)))


def span_short(first: date, last: date, language: str = "th") -> str:
    """From when to when in a list: `7 พ.ย. 2569 – 2 ม.ค. 2570`."""

    def shown(day: date) -> str:
        if language == "th":
            return dates.short(day)
        return f"{day.day} {words.months('en')[day.month - 1][:3]} {day.year}"

    return f"{shown(first)} – {shown(last)}"


# --- the list -------------------------------------------------------------------------------------


def fiscal_year(year: int, count: int, language: str = "th") -> str:
    """A fiscal year with how many activities it has: `ปีงบฯ 2569 · 12 กิจกรรม`."""
    if language == "th":
        return f"ปีงบฯ {year}{DOT}{words.count(count)} กิจกรรม"
    name = "activity" if count == 1 else "activities"
    return f"Fiscal year {year - 543}{DOT}{words.count(count)} {name}"


def year_empty(year: int, language: str = "th") -> str:
    """Why the list of a year is empty while others are not."""
    if language == "th":
        return f"ปีงบประมาณ {year} ยังไม่มีกิจกรรม ปีอื่นมี"
    return f"Nothing in fiscal year {year - 543} yet; other years have some"


# --- what a holiday asks --------------------------------------------------------------------------


def on_holiday(count: int, language: str = "th") -> str:
    """The head of a question: `3 กิจกรรมตรงวันหยุด`."""
    if language == "th":
        return f"{count} กิจกรรมตรงวันหยุด"
    return f"{count} {'activity' if count == 1 else 'activities'} on a holiday"


def further_days(count: int, language: str = "th") -> str:
    """How many such days stand behind the ones that are shown."""
    if language == "th":
        return f"แล้วยังมีอีก {count} วัน"
    return f"and {count} more day{'' if count == 1 else 's'}"


def moved_to_end(titles: Sequence[str], to: Sequence[date], language: str = "th") -> str:
    """Said when meetings were added at the end for those a holiday took."""
    if len(titles) == 1:
        day = words.day_near(to[0], language)
        if language == "th":
            return f"เลื่อน {_b(titles[0])} ไปเรียน {_b(day)} แล้ว"
        return f"{_b(titles[0])} meets on {_b(day)} instead."
    if language == "th":
        return f"เลื่อน {_b(f'{len(titles)} กิจกรรม')} ไปต่อท้ายแล้ว"
    return f"{_b(f'{len(titles)} activities')} got one more session at the end."


def held_anyway(titles: Sequence[str], day: date, language: str = "th") -> str:
    """Said when meetings are held although it is a holiday."""
    shown = words.day_near(day, language)
    what = titles[0] if len(titles) == 1 else None
    if language == "th":
        return f"{_b(what or f'{len(titles)} กิจกรรม')} เรียน {_b(shown)} ตามเดิม"
    return f"{_b(what or f'{len(titles)} activities')} will meet on {_b(shown)} all the same."


# --- a new activity -------------------------------------------------------------------------------


def added(title: str, sessions: int, left_out: int, language: str = "th") -> str:
    """Said when an activity was saved: `เพิ่ม ทำขนมไทย รุ่น 2 แล้ว 10 ครั้ง เว้นวันหยุดให้ 2 วัน`."""
    count = words.times(sessions, language)
    if language == "th":
        without = f" เว้นวันหยุดให้ {_b(f'{left_out} วัน')}" if left_out else ""
        return f"เพิ่ม {_b(title)} แล้ว {_b(count)}{without}"
    days = f"{left_out} holiday{'' if left_out == 1 else 's'}"
    return f"Added {_b(title)}, {_b(count)}" + (f", {_b(days)} left out." if left_out else ".")


def will_meet(sessions: int, minutes: int, language: str = "th") -> str:
    """The head of a preview: `10 ครั้ง รวม 30 ชั่วโมง`."""
    count, hours = words.times(sessions, language), words.hours_long(minutes, language)
    return f"{count} รวม {hours}" if language == "th" else f"{count}, {hours} in all"


def further_times(count: int, last: date, language: str = "th") -> str:
    """The end of a preview's list: what is not listed, and the last day."""
    day = words.day_near(last, language)
    if language == "th":
        return f"อีก {count} ครั้ง จนถึง{day}"
    return f"{count} more, until {day}"


def leaves_out(count: int, language: str = "th") -> str:
    """The head over the holidays that a plan leaves out."""
    if language == "th":
        return f"เว้นวันหยุดให้ {count} วัน"
    return f"{count} holiday{'' if count == 1 else 's'} left out"


# --- one activity ---------------------------------------------------------------------------------


def pattern(weekly: Sequence[str], starts: str, ends: str, language: str = "th") -> str:
    """When an activity meets: `พุธ ศุกร์ 09.00–12.00 น.`."""
    names = dict(zip(WEEK, words.weekdays(language), strict=True))
    return _pattern(names, weekly, words.hours_between(starts, ends, language), language)


def when(offered: Meets, language: str = "th", *, short: bool = False) -> str:
    """When an activity meets, by its whole pattern: `ทุกวันพุธที่สองของเดือน 09.00–12.00 น.`."""
    if offered.pattern is not None:
        try:
            told = schedule.pattern_said(read_rule(offered.pattern), language)
        except BadValue:  # a newer program wrote it: its weekdays say enough
            pass
        else:
            own = [_day_time(one, language) for one in offered.times]
            return DOT.join(
                (f"{told} {words.hours_between(offered.starts, offered.ends, language)}", *own)
            )
    say = pattern_short if short else pattern
    rest = [day for day in offered.weekly if day not in {one.weekday for one in offered.times}]
    usual = [say(rest, offered.starts, offered.ends, language)] if rest else []
    own = [say((one.weekday,), one.starts, one.ends, language) for one in offered.times]
    return DOT.join((*usual, *own))


def _day_time(one: DayTime, language: str) -> str:
    return pattern((one.weekday,), one.starts, one.ends, language)


class Meets(Protocol):
    """What says when something meets."""

    @property
    def weekly(self) -> Sequence[str]:
        """Its weekdays."""

    @property
    def starts(self) -> str:
        """From when."""

    @property
    def ends(self) -> str:
        """Until when."""

    @property
    def times(self) -> Sequence[DayTime]:
        """Weekdays that meet at another time."""

    @property
    def pattern(self) -> str | None:
        """The whole of it, where weekdays do not say all."""


def pattern_short(weekly: Sequence[str], starts: str, ends: str, language: str = "th") -> str:
    """The same where there is little room; more than two days are shortened: `จ พ ศ 06.00–07.00 น.`."""
    if len(weekly) <= 2:
        return pattern(weekly, starts, ends, language)
    sunday, *others = words.weekdays_short(language)
    names = dict(zip(WEEK, (*others, sunday), strict=True))
    return _pattern(names, weekly, words.hours_between(starts, ends, language), language)


def _pattern(names: Mapping[str, str], weekly: Sequence[str], hours: str, language: str) -> str:
    joined = (" " if language == "th" else ", ").join(names[day] for day in weekly if day in names)
    return f"{joined} {hours}".strip()


WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The codes of the weekdays, in their order."""


def progress(met: int, of: int, language: str = "th") -> str:
    """How far an activity is: `3 จาก 16 ครั้ง`."""
    return f"{met} จาก {of} ครั้ง" if language == "th" else f"{met} of {of} sessions"


def standing(first: date, last: date, today_: date, language: str = "th") -> tuple[str, str]:
    """(tone, words) of an activity's state: to begin, going on, over."""
    if today_ < first:
        return "quiet", "ยังไม่เริ่ม" if language == "th" else "to begin"
    if today_ > last:
        return "leaf", "จบแล้ว" if language == "th" else "over"
    return "indigo", "กำลังเรียน" if language == "th" else "going on"


def in_it(count: int, capacity: int | None, language: str = "th") -> str:
    """How many are in: `18 คน`, `18 จาก 20 คน`."""
    if capacity is None:
        return words.people(count, language)
    return f"{count} จาก {capacity} คน" if language == "th" else f"{count} of {capacity} people"


def waits(turn: int, language: str = "th") -> str:
    """The chip of who waits: `รอคิวที่ 1`."""
    return f"รอคิวที่ {turn}" if language == "th" else f"waits, {turn}"


def wait_in_all(count: int, language: str = "th") -> str:
    """How many wait, behind how many are in: `รอคิว 2 คน`."""
    return f"รอคิว {count} คน" if language == "th" else f"{count} wait"


def took_in(names: Sequence[str], waiting: Sequence[str], already: int, language: str = "th") -> str:
    """Said when people were enrolled, are to wait, or were in already; a name may be empty."""
    told = []
    if names:
        who = _who(names, language)
        told.append(f"เพิ่ม {who} แล้ว" if language == "th" else f"Added {who}.")
    if waiting:
        who = _who(waiting, language)
        told.append(f"เต็มแล้ว {who} รอคิว" if language == "th" else f"It is full: {who} must wait.")
    if already and not told:
        told.append("มีชื่ออยู่แล้ว" if language == "th" else "In it already.")
    return " ".join(told)


def _who(names: Sequence[str], language: str) -> str:
    return _b(names[0] if len(names) == 1 and names[0] else words.people(len(names), language))


def let_go(name: str, language: str = "th") -> str:
    """Said when somebody was taken out of an activity."""
    return (
        f"เอา {_b(name)} ออกจากกิจกรรมแล้ว" if language == "th" else f"{_b(name)} is not in it any more."
    )


def everybody_in(count: int, language: str = "th") -> str:
    """The button that enrols all who are not in: `เพิ่มทุกคน 128 คน`."""
    if count <= 0:
        return "เพิ่มทุกคน" if language == "th" else "Add everybody"
    return f"เพิ่มทุกคน {count:,} คน" if language == "th" else f"Add everybody ({count:,})"


def found(count: int, more: bool, language: str = "th") -> str:  # noqa: FBT001  (a fact)
    """Said while somebody types a name to add: `พบ 7 คน`."""
    plus = "+" if more else ""
    return f"พบ {count}{plus} คน" if language == "th" else f"{count}{plus} found"


def met_of(came: int, marked: int, language: str = "th") -> str:
    """A session's roll in numbers: `มา 18 จาก 20`."""
    return f"มา {came} จาก {marked}" if language == "th" else f"{came} of {marked} came"


def seat_for(name: str, language: str = "th") -> str:
    """A seat is free and somebody waits: `มีที่ว่าง ถึงคิว นางบัวคำ ใจดี`."""
    return f"มีที่ว่าง ถึงคิว {name}" if language == "th" else f"A seat is free for {name}"


def list_doubtful(taken: int, doubtful: int, some: str, language: str = "th") -> str:
    """A pasted list of which not every line is sure; `some` comes escaped."""
    if language == "th":
        first = f"ลงแล้ว <b>{taken}</b> คน " if taken else ""
        return f"{first}อีก <b>{doubtful}</b> บรรทัดไม่แน่ใจว่าใคร ({some}) เลือกทีละคนจากที่พบ กด Esc ข้าม"
    first = f"Put in <b>{taken}</b>; " if taken else ""
    return f"{first}<b>{doubtful}</b> lines are not sure ({some}): choose each from what is found, Esc leaves one out"
