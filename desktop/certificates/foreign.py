"""Days and lengths in English and in Malay, for the second language of a certificate.

Years are of the common era there, as readers abroad count; the Thai lines keep พ.ศ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class _Language:
    """Words of a language.

    Attributes:
        months: from January.
        hour, minute: one and many.
        one_day: with `day`.
        some_days: with `first` and `last`.
    """

    months: tuple[str, ...]
    hour: tuple[str, str]
    minute: tuple[str, str]
    one_day: str
    some_days: str

    def day(self, day: date) -> str:
        """`10 July 2026`."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def days(self, first: date, last: date) -> str:
        """From which day to which; a year that is the same is said once."""
        if first == last:
            return self.one_day.format(day=self.day(last))
        start = self.day(first).removesuffix(f" {last.year}")
        return self.some_days.format(first=start, last=self.day(last))

    def length(self, minutes: int) -> str:
        """`2 hours 30 minutes`."""
        whole, rest = divmod(minutes, 60)
        told = [f"{whole} {self.hour[whole != 1]}"] if whole else []
        return " ".join([*told, f"{rest} {self.minute[rest != 1]}"] if rest else told)


LANGUAGES: Mapping[str, _Language] = {
    "en": _Language(
        ("January", "February", "March", "April", "May", "June", "July", "August", "September",
         "October", "November", "December"),
        ("hour", "hours"), ("minute", "minutes"), "on {day}", "from {first} to {last}",
    ),
    "ms": _Language(
        ("Januari", "Februari", "Mac", "April", "Mei", "Jun", "Julai", "Ogos", "September", "Oktober",
         "November", "Disember"),
        ("jam", "jam"), ("minit", "minit"), "pada {day}", "dari {first} hingga {last}",
    ),
}  # fmt: skip
"""By the code that ends a field's name: `{issued_en}`, `{days_ms}`."""


def fields(minutes: int, first: date, last: date, issued: date) -> dict[str, str]:
    """The fields of all these languages."""
    made = {}
    for code, language in LANGUAGES.items():
        made[f"hours_{code}"] = language.length(minutes)
        made[f"days_{code}"] = language.days(first, last)
        made[f"issued_{code}"] = language.day(issued)
    return made
