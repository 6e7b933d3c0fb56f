"""How a code becomes words: one table lookup, days in Thai, a dash for what was not told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from desktop.thai import dates


def say(
    table: Mapping[str, tuple[str, str]], code: str, language: str = "th", /, **fields: object
) -> str:
    """The words of a code; a code without words is shown as it stands."""
    pair = table.get(code, (code, code))
    shown = fields if language != "th" else {name: _in_thai(value) for name, value in fields.items()}
    return pair[LANGUAGES.index(language)].format_map(_Shown(shown))


_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T(\d\d:\d\d)[\d:+.]*)?")


def _in_thai(value: object) -> object:
    """An ISO day, with or without its time, as it is said in Thai; anything else as it stands."""
    found = _ISO_DAY.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return value
    try:
        day = dates.short(date.fromisoformat(found[1]))
    except ValueError:
        return value
    return f"{day} {found[3]} น." if found[3] else day


LANGUAGES = ("th", "en")


class _Shown(dict[str, object]):
    """A field that was not told shows as a dash: a sentence about trouble must not make more."""

    def __missing__(self, key: str) -> str:
        return "–"
