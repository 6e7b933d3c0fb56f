"""Sign-in sheets as they were printed: their lines are frozen, and typed in later by their numbers."""

from desktop.sheets.printed import UPRIGHT, Known, Line, listed, named, prepare, read
from desktop.sheets.spoken import REST, Said, understood
from desktop.sheets.typing_in import Step, Typed, plan, type_in

__all__ = [
    "REST",
    "UPRIGHT",
    "Known",
    "Line",
    "Said",
    "Step",
    "Typed",
    "listed",
    "named",
    "plan",
    "prepare",
    "read",
    "type_in",
    "understood",
]
