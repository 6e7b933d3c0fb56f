"""Headings corrected by what the columns really hold, and columns told apart without headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.learners.office_list.content import Profile
from desktop.learners.office_list.headings import NAME, OTHER, SOMEBODY

Fields = dict[str, tuple[int, ...]]
_MOST = 0.6  # the share of cells that decides what a column is
_HALF = 0.5
_SOME = 0.25


def settle(given: Sequence[str | None], texts: Sequence[str], profiles: Sequence[Profile]) -> Fields:
    """Join what the headings say with what the columns hold.

    Args:
        given: per column the field its heading names, or None.
        texts: per column the heading as written ('' where there is none).
        profiles: per column what it holds.

    Returns:
        Field → columns, in the order of the sheet.
    """
    fields = list(given)
    _numbers(fields, profiles)
    _spread_names(fields, texts, profiles)
    _plain_names(fields, profiles)
    _unnamed(fields, texts, profiles)
    return _gather(fields)


def assign(profiles: Sequence[Profile]) -> Fields:
    """Tell the columns of a sheet without headings apart; without a name nothing is told."""
    fields: list[str | None] = [None] * len(profiles)
    for field, fits in _BY_CONTENT:
        _take_first(fields, field, profiles, fits)
    _names_by_content(fields, profiles)
    _take_first(fields, "address", profiles, lambda p: p.places >= _HALF)
    found = _gather(fields)
    return found if {"full_name", "given_name"} & found.keys() else {}


_BY_CONTENT: tuple[tuple[str, Callable[[Profile], bool]], ...] = (
    ("id_number", lambda p: p.ids >= _HALF),
    ("row_label", lambda p: p.counting),
    ("phone", lambda p: p.phones >= _HALF),
    ("birth", lambda p: p.dates >= _MOST),
    ("sex", lambda p: p.sexes >= _MOST),
    ("title", lambda p: p.titles >= _MOST),
)


def _take_first(
    fields: list[str | None],
    field: str,
    profiles: Sequence[Profile],
    fits: Callable[[Profile], bool],
) -> None:
    for number, found in enumerate(profiles):
        if fields[number] is None and found.filled and fits(found):
            fields[number] = field
            return


def _names_by_content(fields: list[str | None], profiles: Sequence[Profile]) -> None:
    wordy = [
        number
        for number, found in enumerate(profiles)
        if fields[number] is None and found.filled and found.words >= _MOST
    ]
    whole = [n for n in wordy if profiles[n].two_words >= _HALF]
    if whole:
        best = max(whole, key=lambda n: (profiles[n].titled >= _HALF, -n))
        fields[best] = "full_name"
    elif len(wordy) >= 2 and wordy[1] == wordy[0] + 1:
        fields[wordy[0]], fields[wordy[1]] = "given_name", "family_name"
    elif wordy:
        fields[wordy[0]] = "full_name"


def _numbers(fields: list[str | None], profiles: Sequence[Profile]) -> None:
    """Let 13-digit numbers be ids and phones be phones, whatever stands above them."""
    holds_ids = [n for n, p in enumerate(profiles) if p.ids >= _HALF]
    for number, found in enumerate(profiles):
        if fields[number] == "id_number" and found.phones >= _HALF and not found.ids:
            fields[number] = "phone"
    if any(fields[number] == "id_number" for number in holds_ids):
        return
    for number in holds_ids:
        if fields[number] != SOMEBODY:
            # The column that was called so holds something else, a running number of the office.
            fields[:] = [OTHER if field == "id_number" else field for field in fields]
            fields[number] = "id_number"
            return


def _spread_names(fields: list[str | None], texts: Sequence[str], profiles: Sequence[Profile]) -> None:
    """Share one merged heading 'ชื่อ-สกุล' out over title, given name and surname below it."""
    for number, field in enumerate(fields):
        if field not in {NAME, "full_name", "given_name"}:
            continue
        behind = [
            n
            for n in range(number + 1, min(number + 3, len(fields)))
            if not any(texts[number + 1 : n + 1])
            and fields[n] is None
            and profiles[n].filled
            and profiles[n].words >= _HALF
        ]
        if profiles[number].titles >= _MOST and behind:
            names = ["given_name", "family_name"] if len(behind) > 1 else ["full_name"]
            fields[number] = "title"
        elif behind and profiles[number].two_words < _HALF:
            fields[number] = "given_name"
            names, behind = ["family_name"], behind[:1]
        else:
            continue
        for column, name in zip(behind, names, strict=True):
            fields[column] = name


def _plain_names(fields: list[str | None], profiles: Sequence[Profile]) -> None:
    """Decide what a plain 'ชื่อ' is, and what 'ชื่อสกุล' means beside a 'ชื่อ'."""
    if NAME in fields and "full_name" in fields and "family_name" not in fields:
        beside = fields.index("full_name")
        if profiles[beside].two_words < _SOME and profiles[beside].titled < _SOME:
            fields[beside] = "family_name"
    has_family = "family_name" in fields
    plain = "given_name" if has_family else OTHER if "full_name" in fields else "full_name"
    for number, field in enumerate(fields):
        if field == NAME:
            fields[number] = plain
        elif field == "given_name" and not has_family:
            fields[number] = "full_name"


def _unnamed(fields: list[str | None], texts: Sequence[str], profiles: Sequence[Profile]) -> None:
    """Use columns without any heading for what is still missing, if the content is plain."""
    bare: list[str | None] = [
        None if field is None and not text else OTHER for field, text in zip(fields, texts, strict=True)
    ]
    for field, fits in _BY_CONTENT:
        if field not in fields:
            _take_first(bare, field, profiles, fits)
    if not {"full_name", "given_name"} & set(fields):
        _names_by_content(bare, profiles)
    for number, found in enumerate(bare):
        if found not in {None, OTHER}:
            fields[number] = found


def _gather(fields: Sequence[str | None]) -> Fields:
    found: Fields = {}
    for number, field in enumerate(fields):
        if field is not None:
            found[field] = (*found.get(field, ()), number)
    return found
