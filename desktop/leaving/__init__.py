"""ย้ายศูนย์: a learner who moves takes the passbook along in a file, with consent (ADR 17).

going      the old centre: what goes along, and the file `*.sala-move`
sealing    the file: signed by the desk, sealed under a short code that the learner is told
coming     the new centre: what comes is shown first, then taken in; twice changes nothing
"""

from desktop.leaving.coming import Seen, TakenIn, Way, came_from, look, take_in
from desktop.leaving.going import Left, gone_to, leave
from desktop.leaving.sealing import SUFFIX, Opened, opened
from desktop.leaving.shape import Learned, Passbook

__all__ = [
    "SUFFIX",
    "Learned",
    "Left",
    "Opened",
    "Passbook",
    "Seen",
    "TakenIn",
    "Way",
    "came_from",
    "gone_to",
    "leave",
    "look",
    "opened",
    "take_in",
]
