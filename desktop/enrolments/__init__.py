"""Who is in an activity, who waits and who is next, and whole groups put in at once.

places_in  put in until it is full, taken out with the reason
line       the waiting list by the activity's stated rule, each place explained
groups     last term's group, and lists pasted from Excel
"""

from desktop.enrolments.groups import Meant, copy_group, group_of, read_list
from desktop.enrolments.line import Turn, free_seats, waiting_line
from desktop.enrolments.places_in import (
    IN,
    LONGEST_WHY,
    UNLIMITED,
    Enrolled,
    enrol,
    everybody,
    expected,
    withdraw,
)

__all__ = [
    "IN",
    "LONGEST_WHY",
    "UNLIMITED",
    "Enrolled",
    "Meant",
    "Turn",
    "copy_group",
    "enrol",
    "everybody",
    "expected",
    "free_seats",
    "group_of",
    "read_list",
    "waiting_line",
    "withdraw",
]
