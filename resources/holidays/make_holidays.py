"""Makes `public.tsv` from the `holidays` package: run by hand when a new year's list is known.

    python resources/holidays/make_holidays.py

The table is read at first start to seed a centre's own holidays, which it then edits: cabinets
announce special days late, and libraries disagree about lunar days far ahead.
"""

from pathlib import Path

import holidays

FIRST, LAST = 2024, 2036


def main() -> None:
    """Write one line a day: ISO day, tab, Thai name."""
    found = holidays.country_holidays("TH", years=range(FIRST, LAST + 1), language="th")
    lines = [f"{day.isoformat()}\t{name}\n" for day, name in sorted(found.items())]
    target = Path(__file__).with_name("public.tsv")
    target.write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
