"""Calendars of other programs: our sessions given out as `.ics`, theirs looked at and taken in.

out    one activity or all; every session keeps its UID, so that a second file mends the first
into   what a file holds, shown before anything of it is kept
"""

from desktop.calendars.into import Proposal, Proposals, Skipped, read_file, take
from desktop.calendars.out import Exported, export

__all__ = ["Exported", "Proposal", "Proposals", "Skipped", "export", "read_file", "take"]
