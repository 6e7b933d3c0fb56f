"""Reports: what happened in a month, a quarter or a fiscal year, in numbers.

One import for all of it:

    period      the spans that are reported about
    completion  who completes an activity, counted in sets
    counts      the numbers of a span
"""

from desktop.reports.counts import BANDS, Band, Brief, Counts, Span, brief, month, quarter, year
from desktop.reports.period import fiscal

__all__ = [
    "BANDS",
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
