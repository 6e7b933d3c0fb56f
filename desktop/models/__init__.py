"""The tables, by the field's words: one import for all of them."""

from desktop.models.people import (
    Centre,
    Consent,
    Desk,
    DocumentNumber,
    Learner,
    LearnerGroup,
    TargetGroup,
    Volunteer,
)
from desktop.models.row import Key, Row, named_id, new_id, read_id, show_id
from desktop.models.teaching import (
    Activity,
    Attendance,
    Certificate,
    Enrolment,
    Facilitator,
    Holiday,
    Place,
    Session,
    Template,
)

__all__ = [
    "TABLES",
    "Activity",
    "Attendance",
    "Centre",
    "Certificate",
    "Consent",
    "Desk",
    "DocumentNumber",
    "Enrolment",
    "Facilitator",
    "Holiday",
    "Key",
    "Learner",
    "LearnerGroup",
    "Place",
    "Row",
    "Session",
    "TargetGroup",
    "Template",
    "Volunteer",
    "named_id",
    "new_id",
    "read_id",
    "show_id",
]

TABLES: tuple[type[Row], ...] = (
    Centre,
    Desk,
    Volunteer,
    Learner,
    DocumentNumber,
    TargetGroup,
    LearnerGroup,
    Consent,
    Place,
    Facilitator,
    Activity,
    Session,
    Enrolment,
    Attendance,
    Template,
    Certificate,
    Holiday,
)
"""Every table that is journaled, in the order a reader should meet them."""
