"""The roll: one learner at one session, marked, corrected, read back as it was taken."""

from desktop.attendance.among import among
from desktop.attendance.choosing import Near, sessions_near
from desktop.attendance.found import Hit, who
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
    "PARTLY",
    "STATUSES",
    "Hit",
    "Line",
    "Mark",
    "Near",
    "Roll",
    "among",
    "finish",
    "mark",
    "mark_rest",
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
