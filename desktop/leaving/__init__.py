"""ย้ายศูนย์: a learner who moves takes the passbook along in a file, with consent (ADR 17).

going      the old centre: what goes along, and the file `*.sala-move`
sealing    the file: signed by the desk, sealed under a short code that the learner is told
coming     the new centre: what comes is shown first, then taken in; twice changes nothing
"""

from desktop.leaving.coming import Came, Seen, TakenIn, Way, came_from, look, take_in
from desktop.leaving.going import PURPOSE, Gone, Left, gathered, gone_to, leave
from desktop.leaving.sealing import SUFFIX, Opened, new_seal, opened
from desktop.leaving.shape import Learned, Passbook

__all__ = [
    "PURPOSE",
    "SUFFIX",
    "Came",
    "Gone",
    "Learned",
    "Left",
    "Opened",
    "Passbook",
    "Seen",
    "TakenIn",
    "Way",
    "came_from",
    "gathered",
    "gone_to",
    "leave",
    "look",
    "new_seal",
    "opened",
    "take_in",
]
