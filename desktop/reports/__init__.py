"""Reports: what happened in a month, a quarter or a fiscal year, in numbers.

One import for all of it:

    period      the spans that are reported about
    completion  who completes an activity, counted in sets
    counts      the numbers of a span
    asked       a span by its kind, and the one beside it
    gaps        what the numbers do not hold
    workbook    a report's table as a workbook
"""

from desktop.reports.asked import Asked
from desktop.reports.counts import BANDS, Band, Brief, Counts, Span, brief, month, quarter, year
from desktop.reports.period import fiscal

__all__ = [
    "BANDS",
    "Asked",
    "Band",
    "Brief",
    "Counts",
    "Span",
    "brief",
    "fiscal",
    "month",
    "quarter",
    "year",
]
