"""Days that are told of a learner, with as much as is known of them."""

from __future__ import annotations

from datetime import date

from desktop.errors import BadValue
from desktop.thai import dates


def day(field: str, text: str, today: date, *, whole: bool) -> str:
    """A date as ISO, with as much as is known of it.

    Raises:
        BadValue: `date_unreadable`, `day_needed`.
    """
    try:
        written = dates.read_date(text, today=today, birth=False)
    except BadValue as error:
        error.fields["field"] = field
        raise
    if written.earliest is None or (whole and written.precision != "day"):
        raise BadValue("day_needed", field=field, value=text[:40])
    iso = written.iso
    assert iso is not None  # noqa: S101  (it has days)
    return iso
