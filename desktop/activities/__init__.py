"""Activities: planned by a weekly pattern, laid out as sessions, changed when a holiday asks for it.

One import for all of it:

planning   a plan becomes an activity with its sessions; a preview of it while it is typed
offered    activities and sessions as lists show them, and by the names people give them
terms      what it is beside its days: shape, people, things, money, rule
assessments   what is asked to be passed or scored
cautions   what the office's numbers say of it
places     where and by whom: places and facilitators, by name
decisions  a session on a holiday after all, or one more at the end
moving     a session on another day, elsewhere, or not at all, and why
shown      the list of all, and all about one, as pages ask for them
"""

from desktop.activities.assessments import Asked, ask_for, enter
from desktop.activities.cautions import Caution, cautions
from desktop.activities.decisions import add_at_end, hold_anyway, instead_of, next_day, reason_told
from desktop.activities.moving import About, To, about, cancel, move, suggest
from desktop.activities.offered import (
    COUNTING,
    DayTime,
    Meeting,
    Offered,
    listed,
    meeting,
    meetings,
    met_days,
    named,
    offered,
    session_named,
)
from desktop.activities.places import facilitators, places
from desktop.activities.planning import (
    Plan,
    Planned,
    Preview,
    hours_on,
    plan,
    preview,
    read_day,
    would_meet,
)
from desktop.activities.shown import (
    Counted,
    Detail,
    Entry,
    Person,
    catalogue,
    detail,
    fiscal_span,
    fiscal_years,
)
from desktop.activities.terms import (
    RULES_OF,
    WAITING_RULES,
    Amended,
    Terms,
    amend,
    terms,
    there_are,
    things,
)

__all__ = [
    "COUNTING",
    "RULES_OF",
    "WAITING_RULES",
    "About",
    "Amended",
    "Asked",
    "Caution",
    "Counted",
    "DayTime",
    "Detail",
    "Entry",
    "Meeting",
    "Offered",
    "Person",
    "Plan",
    "Planned",
    "Preview",
    "Terms",
    "To",
    "about",
    "add_at_end",
    "amend",
    "ask_for",
    "cancel",
    "catalogue",
    "cautions",
    "detail",
    "enter",
    "facilitators",
    "fiscal_span",
    "fiscal_years",
    "hold_anyway",
    "hours_on",
    "instead_of",
    "listed",
    "meeting",
    "meetings",
    "met_days",
    "move",
    "named",
    "next_day",
    "offered",
    "places",
    "plan",
    "preview",
    "read_day",
    "reason_told",
    "session_named",
    "suggest",
    "terms",
    "there_are",
    "things",
    "would_meet",
]
