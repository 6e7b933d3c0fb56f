"""Who stays away, who may lose the certificate by it, and who was asked after.

runs        absent twice in a row; one more absence costs the certificate
outlook     everybody's chance in one activity, in sessions that may still be missed
calls       whom to call: with telephones, how often they were absent, and what was found out
follow_ups  somebody was asked after: how, why they stayed away, when to ask again
"""

from desktop.absences.calls import Call, Phone, calls
from desktop.absences.follow_ups import HOWS, REASONS, Asked, FollowedUp, follow_up, followed_up
from desktop.absences.outlook import LAST_CHANCE, LOST, MUST_ALL, Outlook, outlooks
from desktop.absences.runs import at_the_limit, twice_in_a_row

__all__ = [
    "HOWS",
    "LAST_CHANCE",
    "LOST",
    "MUST_ALL",
    "REASONS",
    "Asked",
    "Call",
    "FollowedUp",
    "Outlook",
    "Phone",
    "at_the_limit",
    "calls",
    "follow_up",
    "followed_up",
    "outlooks",
    "twice_in_a_row",
]
