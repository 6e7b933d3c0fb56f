"""A hub's totals as a workbook's sheet: a row for each centre, as offices ask for them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from desktop.reports.workbook import Cell, Sheet
from ui.words.days import day_year
from ui.words.hub_page import PAGE
from ui.words.saying import say

if TYPE_CHECKING:
    from desktop.hub.totals import Totals

COLUMNS: Final = (
    *("hub", "centre", "heard", "people", "came", "visits", "hours", "sessions", "taught"),
    *("activities", "certificates", "conflicts"),
)
WIDTHS: Final = (28, 34, 16, 12, 12, 12, 12, 12, 12, 12, 12, 12)


def of(every: tuple[Totals, ...], language: str) -> Sheet:
    """The sheet of a hub's own totals and of those of the hubs below it.

    Args:
        every: the hub's own first.
        language: of the words.
    """

    def word(code: str, **fields: object) -> str:
        return say(PAGE, code, language, **fields)

    own = every[0]
    day = day_year(date.fromisoformat(own.as_of), language)
    rows: list[tuple[Cell, ...]] = [
        (
            *(told.hub, one.name),
            day_year(date.fromisoformat(one.heard_on[:10]), language) if one.heard_on else word("never"),
            *(one.people, one.came, one.visits, _hours(one.minutes), one.sessions, _hours(one.taught)),
            *(one.activities, one.certificates, one.conflicts),
        )
        for told in every
        for one in told.centres
    ]
    title = f"{own.hub} · {word('year', year=own.fiscal_year, day=day)}"
    return Sheet(title, own.hub, tuple(map(word, COLUMNS)), rows, WIDTHS, across=True)


def _hours(minutes: int) -> float:
    return round(minutes / 60, 2)
