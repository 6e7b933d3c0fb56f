"""Sign-in sheets as they were printed: their lines are frozen, and typed in later by their numbers."""

from desktop.sheets.printed import (
    MOST_COLUMNS,
    UPRIGHT,
    Known,
    Line,
    Shelf,
    for_roll,
    listed,
    named,
    prepare,
    read,
    shelf,
)
from desktop.sheets.spoken import REST, Said, understood
from desktop.sheets.typing_in import Step, Typed, plan, type_in

__all__ = [
    "MOST_COLUMNS",
    "REST",
    "UPRIGHT",
    "Known",
    "Line",
    "Said",
    "Shelf",
    "Step",
    "Typed",
    "for_roll",
    "listed",
    "named",
    "plan",
    "prepare",
    "read",
    "shelf",
    "type_in",
    "understood",
]
