"""When something meets: a pattern and the days on which nothing meets, made into dates.

Pure: no store, no clock.

weekly      weekdays and hours as people type them, and the shipped public holidays
recurrence  the whole pattern as an RRULE: every second week, the second Wednesday of a month, ten times
"""

from desktop.schedule.recurrence import LaidOut, Recurrence, falls_on, lay_out, read_rule, weekly_rule
from desktop.schedule.weekly import (
    DAYS,
    LONGEST_DAYS,
    THAI_DAYS,
    Hours,
    public_holidays,
    read_hours,
    read_times,
    read_weekly,
)

__all__ = [
    "DAYS",
    "LONGEST_DAYS",
    "THAI_DAYS",
    "Hours",
    "LaidOut",
    "Recurrence",
    "falls_on",
    "lay_out",
    "public_holidays",
    "read_hours",
    "read_rule",
    "read_times",
    "read_weekly",
    "weekly_rule",
]
