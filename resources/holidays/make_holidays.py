"""Makes `public.tsv` and `named.tsv`: run by hand when a new year's list is known.

    python resources/holidays/make_holidays.py

`public.tsv` (day, name) is read at first start to seed a centre's own holidays, which it then edits:
cabinets announce special days late, and libraries disagree about lunar days far ahead.

`named.tsv` (kind, first day, last day, name) holds what a centre may add to its calendar with one press:

observance  Buddhist holy days. Full and new moons come from `uposatha`; the quarter days are reckoned:
            the 8th of the waxing moon is eight days after the new moon's, the 8th of the waning moon
            eight after the full moon's. Checked against the public lunar holidays of `holidays`, which
            must fall on full moons (or, for the first day of the rains retreat, on the day after one).
            They differ in 2030 alone: Asarnha Bucha is 14 July in `holidays`, 15 July in `uposatha`.
fasting     Ramadan as reckoned by `hijridate` (Umm al-Qura); who sees the moon may begin a day later.
school      the usual holidays of schools: 11 to 31 October and 1 April to 15 May.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import holidays
from hijridate import Hijri
from uposatha.calendar import Calendar
from uposatha.elements import MoonPhase

FIRST, LAST = 2024, 2036
LUNAR = {"วันมาฆบูชา": 0, "วันวิสาขบูชา": 0, "วันอาสาฬหบูชา": 0, "วันเข้าพรรษา": -1}
"""Public holidays that follow the moon, and how far before them the full moon is."""
KNOWN_TO_DIFFER = {date(2030, 7, 14), date(2030, 7, 15)}
HERE = Path(__file__).parent


def moons() -> tuple[list[date], list[date]]:
    """(full moons, new moons) of the Buddhist calendar."""
    found = [day for season in Calendar().seasons for day in season.uposathas]
    full = [day.falls_on for day in found if day.moon_phase == MoonPhase.FULL]
    return full, [day.falls_on for day in found if day.moon_phase == MoonPhase.NEW]


def check(full: set[date]) -> int:
    """How many public lunar holidays agree with the full moons.

    Raises:
        SystemExit: one differs that was not known to.
    """
    public = holidays.country_holidays("TH", years=range(FIRST, max(full).year), language="th")
    agree = 0
    for day, name in public.items():
        shift = LUNAR.get(name)
        if shift is None:
            continue
        if day + timedelta(shift) in full:
            agree += 1
        elif day not in KNOWN_TO_DIFFER:
            raise SystemExit(f"{day} {name} is no full moon: look at it before shipping the table")
    return agree


def holy_days() -> Iterator[tuple[date, str]]:
    """Four a month, with the day of the moon in their names."""
    full, new = moons()
    for day in full:
        yield day, "วันพระ ขึ้น 15 ค่ำ"
        yield day + timedelta(8), "วันพระ แรม 8 ค่ำ"
    for day in new:
        last = max((one for one in full if one < day), default=day - timedelta(15))
        yield day, f"วันพระ แรม {(day - last).days} ค่ำ"
        yield day + timedelta(8), "วันพระ ขึ้น 8 ค่ำ"


def fasting() -> Iterator[tuple[date, date, str]]:
    """Ramadan of each Islamic year."""
    for year in range(1445, 1461):
        first = Hijri(year, 9, 1)
        begins = first.to_gregorian()
        first_day = date(begins.year, begins.month, begins.day)
        if FIRST <= first_day.year <= LAST:
            yield first_day, first_day + timedelta(first.month_length() - 1), "เดือนรอมฎอน (โดยประมาณ)"


def school() -> Iterator[tuple[date, date, str]]:
    """The usual dates; schools may differ by some days."""
    for year in range(FIRST, LAST + 1):
        yield date(year, 4, 1), date(year, 5, 15), "ปิดเทอมใหญ่"
        yield date(year, 10, 11), date(year, 10, 31), "ปิดเทอมเล็ก"


def main() -> None:
    """Write both tables, after the moons were checked."""
    found = holidays.country_holidays("TH", years=range(FIRST, LAST + 1), language="th")
    _write("public.tsv", (f"{day}\t{name}" for day, name in sorted(found.items())))
    full, _new = moons()
    print(f"{check(set(full))} lunar holidays agree")  # noqa: T201  (it is run by hand)
    rows = [("observance", day, day, name) for day, name in holy_days() if day.year >= FIRST]
    rows += [("fasting", *row) for row in fasting()]
    rows += [("school", *row) for row in school()]
    _write("named.tsv", (f"{kind}\t{first}\t{last}\t{name}" for kind, first, last, name in sorted(rows)))


def _write(name: str, lines: Iterator[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    (HERE / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
