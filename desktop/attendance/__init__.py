"""The roll: one learner at one session, marked, corrected, read back as it was taken."""

from desktop.attendance.among import among
from desktop.attendance.arriving import Arrived, arrive, marked_at
from desktop.attendance.choosing import Near, sessions_near
from desktop.attendance.found import Hit, who
from desktop.attendance.heads import BANDS as HEAD_BANDS
from desktop.attendance.heads import SEXES as HEAD_SEXES
from desktop.attendance.heads import Heads, count_heads, heads
from desktop.attendance.history import Marked, marks_of
from desktop.attendance.marks import (
    COUNTING,
    PARTLY,
    STATUSES,
    Mark,
    finish,
    mark,
    mark_rest,
    minutes_late,
    minutes_left,
    missed,
    roll,
    unmark,
    walk_in,
)
from desktop.attendance.rolls import Line, Roll, read

__all__ = [
    "COUNTING",
    "HEAD_BANDS",
    "HEAD_SEXES",
    "PARTLY",
    "STATUSES",
    "Arrived",
    "Heads",
    "Hit",
    "Line",
    "Mark",
    "Marked",
    "Near",
    "Roll",
    "among",
    "arrive",
    "count_heads",
    "finish",
    "heads",
    "mark",
    "mark_rest",
    "marked_at",
    "marks_of",
    "minutes_late",
    "minutes_left",
    "missed",
    "read",
    "roll",
    "sessions_near",
    "unmark",
    "walk_in",
    "who",
]
