"""What the world said no with, as sentences that say what to do.

They are right in the window and below a verb alike, so no sentence names a command or an option.
"""

from __future__ import annotations

from desktop.errors import DeskError
from ui.words import (
    errors_devices,
    errors_exchange,
    errors_files,
    errors_house,
    errors_moves,
    errors_passbook,
    errors_printers,
    errors_rules,
    errors_schedule,
    errors_sheets,
    errors_templates,
)
from ui.words.codes import FIELDS, KINDS, SESSION_STATUSES
from ui.words.saying import say

ERRORS: dict[str, tuple[str, str]] = {
    **errors_files.HANDED_IN,
    **errors_files.DISK,
    **errors_files.CENTRE,
    **errors_rules.PEOPLE,
    **errors_rules.VALUES,
    **errors_house.HOUSE,
    **errors_house.COMMANDS,
    **errors_schedule.SCHEDULE,
    **errors_devices.DEVICES,
    **errors_sheets.SHEETS,
    **errors_printers.PRINTERS,
    **errors_templates.TEMPLATES,
    **errors_passbook.PASSBOOK,
    **errors_exchange.EXCHANGE,
    **errors_moves.MOVES,
}


def sentence(error: DeskError, language: str = "th") -> str:
    """What the world said, and what to do about it."""
    fields = dict(error.fields)
    for name, table in (
        ("kind", KINDS),
        ("status", SESSION_STATUSES),
        ("field", FIELDS),
        ("letter", errors_printers.RULERS),
    ):
        if name in fields:
            fields[name] = say(table, str(fields[name]), language)
    if error.code == "template_broken":
        place = str(error.fields.get("field", "")).partition(".")[0]
        where = error.fields.get("field")
        fields["field"] = say(
            errors_templates.PLACES, str(where) if where in errors_templates.PLACES else place, language
        )
    if error.code == "template_too_large":
        fields["field"] = say(errors_templates.LARGE, str(fields["field"]), language)
    if error.code == "picture_part":
        fields["value"] = say(errors_templates.PARTS, str(fields["value"]), language)
    if error.code not in ERRORS and error.code.startswith(("hub_", "bundle_")):  # a newer hub's word
        return say(ERRORS, "hub_said_no", language, value=error.code)
    return say(ERRORS, error.code, language, **fields)
