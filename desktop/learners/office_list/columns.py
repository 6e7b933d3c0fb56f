"""Which column holds what: the heading row is found under banners, or the content has to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.learners.office_list import by_content
from desktop.learners.office_list.cells import Rows, filled, text_of
from desktop.learners.office_list.content import Profile, profile
from desktop.learners.office_list.headings import (
    DATE_PARTS,
    NAMES,
    OTHER,
    SOMEBODY,
    WEAK,
    meaning,
    meaning_under,
)

_BANNERS = 40  # rows in which the heading row is looked for
_WIDEST = 200  # columns that are looked at
_SAMPLE = 400  # rows below the heading that are looked at
_ENOUGH = 3.0  # points that make a row a heading row


@dataclass(frozen=True, slots=True)
class Columns:
    """The layout of a sheet. Rows and columns are indices into `Sheet.rows`, from 0."""

    header: int | None  # the (lower) heading row
    first: int  # the first row under it
    headings: tuple[str, ...]  # as written, one per column
    fields: Mapping[str, tuple[int, ...]]  # field → columns that hold it, best first

    def first_of(self, field: str) -> int | None:
        """Return the column that holds a field, or None."""
        found = self.fields.get(field)
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class _Head:
    """A possible heading: its last row, one text and one (field, sureness) per column."""

    row: int
    texts: tuple[str, ...]
    means: tuple[tuple[str | None, int], ...]
    points: float


def find_columns(rows: Rows) -> Columns:
    """Find the heading row and what each column holds.

    Args:
        rows: a sheet from its first filled row on.

    Returns:
        The layout; `fields` is empty when nothing looks like a name.
    """
    head = _best_head(rows)
    width = min(max(map(len, rows), default=0), _WIDEST)
    first = head.row + 1 if head else _first_without_heading(rows, width)
    profiles = _profiles(rows[first : first + _SAMPLE], width)
    if head is None:
        fields = by_content.assign(profiles)
        return Columns(None, first, ("",) * width, fields)
    given: list[str | None] = [field for field, _ in head.means]
    given += [None] * (width - len(given))
    texts = head.texts + ("",) * (width - len(head.texts))
    return Columns(head.row, first, texts, by_content.settle(given, texts, profiles))


def score(rows: Rows) -> float:
    """Say how much rows look like a list of people: 0 without names, else higher is better."""
    found = find_columns(rows)
    if not any(name in found.fields for name in NAMES):
        return 0.0
    kinds = sum(field not in {OTHER, SOMEBODY} for field in found.fields)
    return kinds + min(len(rows) - found.first, 1_000) / 1_000


def _best_head(rows: Rows) -> _Head | None:
    """Return the best heading of one or two rows; the upper and the simpler one wins a tie."""
    best: _Head | None = None
    for head in _heads(rows):
        if head.points >= _ENOUGH and (best is None or head.points > best.points):
            best = head
    return best or _single_heading(rows)


def _heads(rows: Rows) -> Iterator[_Head]:
    for number, row in enumerate(rows[:_BANNERS]):
        upper = [text_of(cell) for cell in row[:_WIDEST]]
        if not any(meaning(text)[1] for text in upper):
            continue
        yield _one_row(number, upper)
        if number + 1 < len(rows):
            lower = [text_of(cell) for cell in rows[number + 1][:_WIDEST]]
            if _may_be_lower(lower):
                yield _two_rows(number + 1, upper, lower)


def _one_row(number: int, texts: list[str]) -> _Head:
    means = [meaning(text) for text in texts]
    fields = {field for field, _ in means}
    whole_date = fields >= DATE_PARTS
    means = [
        (None, 0) if field in WEAK and not (whole_date and field in DATE_PARTS) else (field, sure)
        for field, sure in means
    ]
    return _Head(number, tuple(texts), tuple(means), _points(texts, means))


def _two_rows(number: int, upper: list[str], lower: list[str]) -> _Head:
    width = max(len(upper), len(lower))
    upper = upper + [""] * (width - len(upper))
    lower = lower + [""] * (width - len(lower))
    means, texts, above = [], [], ""
    for top, low in zip(upper, lower, strict=True):
        # A merged heading stands in its first column only and covers the empty ones behind it.
        above = top or (above if low else "")
        means.append(meaning_under(above, low))
        texts.append(low or top)
    means = [(None, 0) if _loose(field, means) else (field, sure) for field, sure in means]
    return _Head(number, tuple(texts), tuple(means), _points(texts, means))


def _loose(field: str | None, means: Sequence[tuple[str | None, int]]) -> bool:
    return field in DATE_PARTS and ("birth_year", 2) not in means


def _may_be_lower(texts: list[str]) -> bool:
    """Tell whether a row can be the lower half of a heading: known words, and no values."""
    found = [meaning(text) for text in texts if text]
    known = sum(sure > 0 for _, sure in found)
    return known >= 2 and known * 2 > len(found)


def _points(texts: Sequence[str], means: Sequence[tuple[str | None, int]]) -> float:
    """Add up how much a row looks like headings: known and distinct ones count, values cost."""
    best: dict[str, float] = {}
    cost = 0.0
    for text, (field, sure) in zip(texts, means, strict=True):
        if field is None:
            cost += sum(map(str.isdecimal, text)) >= 4
        else:
            worth = 0.5 if field in {OTHER, SOMEBODY} else float(sure)
            best[field] = max(best.get(field, 0.0), worth)
    return sum(best.values()) - 2 * cost


def _single_heading(rows: Rows) -> _Head | None:
    """Accept a lone heading for names over a list of little more than names."""
    for number, row in enumerate(rows[:_BANNERS]):
        texts = [text_of(cell) for cell in row[:_WIDEST]]
        means = [meaning(text) for text in texts]
        named = [field in NAMES and sure == 2 for field, sure in means]
        if any(named) and filled(row) <= 3:
            return _Head(number, tuple(texts), tuple(means), 2.0)
    return None


def _first_without_heading(rows: Rows, width: int) -> int:
    """Skip banner lines: single cells above rows that hold several."""
    counts = [filled(row) for row in rows[:_SAMPLE]]
    if width < 2 or sum(count >= 2 for count in counts) * 2 < len(counts):
        return 0
    return next(number for number, count in enumerate(counts) if count >= 2)


def _profiles(rows: Rows, width: int) -> list[Profile]:
    return [profile(row[number] for row in rows if number < len(row)) for number in range(width)]
