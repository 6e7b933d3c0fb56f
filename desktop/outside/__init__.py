"""การเรียนรู้จากที่อื่น: what a learner learned elsewhere, its evidence, and who checked it."""

from desktop.outside.evidence import attach, made, pictures, read, take_off
from desktop.outside.lines import (
    EVIDENCES,
    MOST_HOURS,
    WAYS,
    Line,
    Told,
    check,
    listed,
    one,
    put,
    read_hours,
    remove,
    uncheck,
)
from desktop.outside.proof import Proof

__all__ = [
    "EVIDENCES",
    "MOST_HOURS",
    "WAYS",
    "Line",
    "Proof",
    "Told",
    "attach",
    "check",
    "listed",
    "made",
    "one",
    "pictures",
    "put",
    "read",
    "read_hours",
    "remove",
    "take_off",
    "uncheck",
]
