"""How this computer's printers miss the paper, and what puts it right; which stock bears a drawing.

A profile says where a printer really puts a page: shifted to the right and down in mm, enlarged in
per cent, turned clockwise in degrees, all about the middle of the paper. It is reckoned from one
measuring sheet (`desktop.papers.test_grid`) by least squares. It belongs to this computer alone,
lies beside the settings and never travels; what is kept as a PDF is never bent by it.

Sizes are mm. Points are mm from the upper left corner of the paper.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Final

from desktop.errors import BadValue
from desktop.papers.test_grid import LEAST, LETTERS, MOST, Spot, spots
from desktop.paths import Home, write_whole
from desktop.thai.digits import arabic

FARTHEST_SHIFT, FARTHEST_SCALE, FARTHEST_TILT = 15.0, 8.0, 3.0
"""mm, per cent, degrees; what is beyond was read wrongly."""
DOUBTFUL: Final = 0.8
"""mm; readings that contradict each other by more are read again."""
FINE: Final = 0.5
"""mm; nobody sees less."""
FILE: Final = "printers.json"
LONGEST_NAME, MOST_KEPT = 200, 100
PAPERS: Final[dict[str, tuple[int, int]]] = {
    "a4_lying": (297, 210),
    "a4": (210, 297),
    "a5_lying": (210, 148),
    "a5": (148, 210),
}
"""The usual papers: width and height."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Where a printer puts a page; as it should be unless told otherwise."""

    dx: float = 0.0
    """mm to the right."""
    dy: float = 0.0
    """mm down."""
    scale: float = 100.0
    """Per cent."""
    tilt: float = 0.0
    """Degrees clockwise."""

    @property
    def matrix(self) -> tuple[float, float]:
        """(a, b): a step of (u, v) comes out as (a·u − b·v, b·u + a·v)."""
        turn, size = math.radians(self.tilt), self.scale / 100
        return size * math.cos(turn), size * math.sin(turn)

    def lands(self, x: float, y: float, width: float, height: float) -> tuple[float, float]:
        """Where a point of a paper of that size really comes out."""
        (a, b), u, v = self.matrix, x - width / 2, y - height / 2
        return width / 2 + self.dx + a * u - b * v, height / 2 + self.dy + b * u + a * v

    def farthest(self, width: float, height: float) -> float:
        """By how many mm the corner that misses most misses its place."""
        corners = ((x, y) for x in (0.0, width) for y in (0.0, height))
        return max(math.dist(one, self.lands(*one, width, height)) for one in corners)

    def after(self, first: Profile) -> Profile:
        """The profile of both faults together, `first` before this one."""
        a, b = self.matrix
        dx, dy = self.dx + a * first.dx - b * first.dy, self.dy + b * first.dx + a * first.dy
        return Profile(dx, dy, self.scale * first.scale / 100, self.tilt + first.tilt)


@dataclass(frozen=True, slots=True)
class Measured:
    """What eight readings tell."""

    profile: Profile
    error: float
    """mm by which the worst reading contradicts the others."""
    doubtful: str | None
    """The ruler that most likely was read wrongly, where they contradict each other."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A profile of one printer and one paper."""

    printer: str
    width: int
    height: int
    profile: Profile
    error: float


# --- from readings to a profile -------------------------------------------------------------------


def read(texts: Sequence[str]) -> tuple[float, ...]:
    """Eight readings as they were typed: `20`, `19.5`, `๒๐,๕`.

    Raises:
        BadValue: `reading_missing`, `reading_unreadable`, `reading_far`, each with the ruler's letter;
            `readings_eight`, when there are more or fewer.
    """
    if len(texts) != len(LETTERS):
        raise BadValue("readings_eight", field="readings", value=str(len(texts)))
    return tuple(_number(letter, text) for letter, text in zip(LETTERS, texts, strict=True))


def _number(letter: str, text: str) -> float:
    told = arabic(text).strip().removesuffix("มม.").removesuffix("mm").strip().replace(",", ".")
    if not told:
        raise BadValue("reading_missing", field=letter, value="", letter=letter)
    try:
        number = float(told)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise BadValue("reading_unreadable", field=letter, value=text, letter=letter)
    if not LEAST <= number <= MOST:
        raise BadValue("reading_far", field=letter, value=text, letter=letter, least=LEAST, most=MOST)
    return number


def measure(readings: Sequence[float], width: float, height: float) -> Measured:
    """The profile that fits eight readings best.

    Args:
        readings: mm, in the order of `spots`.
        width: of the paper.
        height: of the paper.

    Raises:
        BadValue: `paper_size`; `printer_far`, when no printer misses the paper by so much.
    """
    rows = [_row(*one, width, height) for one in zip(spots(width, height), readings, strict=True)]
    profile = _fitted(rows)
    if (
        max(abs(profile.dx), abs(profile.dy)) > FARTHEST_SHIFT
        or abs(profile.scale - 100) > FARTHEST_SCALE
        or abs(profile.tilt) > FARTHEST_TILT
    ):
        raise BadValue("printer_far", field="readings", value="")
    error = _worst(rows, profile)
    doubtful = None
    if error > DOUBTFUL:
        left = [
            (_worst(rest, _fitted(rest)), n) for n in range(len(rows)) if (rest := _without(rows, n))
        ]
        doubtful = spots(width, height)[min(left)[1]].letter
    return Measured(profile, error, doubtful)


_Row = tuple[tuple[float, float, float, float], float]


def _row(spot: Spot, reading: float, width: float, height: float) -> _Row:
    """One reading as an equation in (dx, dy, a, b); the ruler too is as large as the page came out."""
    u, v = spot.x - width / 2, spot.y - height / 2
    if spot.edge == "left":
        return (1, 0, u - reading, -v), -width / 2
    if spot.edge == "right":
        return (1, 0, u + reading, -v), width / 2
    if spot.edge == "top":
        return (0, 1, v - reading, u), -height / 2
    return (0, 1, v + reading, u), height / 2


def _without(rows: Sequence[_Row], place: int) -> list[_Row]:
    return [row for n, row in enumerate(rows) if n != place]


def _fitted(rows: Sequence[_Row]) -> Profile:
    """Least squares by the normal equations: four unknowns, and never a singular set of rulers."""
    size = 4
    table = [
        [sum(row[i] * row[j] for row, _ in rows) for j in range(size)]
        + [sum(row[i] * right for row, right in rows)]
        for i in range(size)
    ]
    for i in range(size):
        best = max(range(i, size), key=lambda k: abs(table[k][i]))
        table[i], table[best] = table[best], table[i]
        table[i] = [value / table[i][i] for value in table[i]]
        for k in range(size):
            if k != i:
                by = table[k][i]
                table[k] = [mine - by * other for mine, other in zip(table[k], table[i], strict=True)]
    dx, dy, a, b = (line[size] for line in table)
    return Profile(dx, dy, math.hypot(a, b) * 100, math.degrees(math.atan2(b, a)))


def _worst(rows: Sequence[_Row], profile: Profile) -> float:
    known = (profile.dx, profile.dy, *profile.matrix)
    return max(abs(sum(map(float.__mul__, map(float, row), known)) - right) for row, right in rows)


# --- kept at this computer ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Memory:
    """What this computer knows of its printers and its stock."""

    kept: tuple[Kept, ...] = ()
    overlay: tuple[str, ...] = ()
    """Names of templates whose paper bears its drawing already: only texts are printed."""

    def of(self, printer: str, width: float, height: float) -> Profile | None:
        """The profile of a printer for a paper; a millimetre more or less is the same paper."""
        for one in self.kept:
            if one.printer == printer and abs(one.width - width) < 2 and abs(one.height - height) < 2:
                return one.profile
        return None

    def with_profile(self, kept: Kept) -> Memory:
        """This profile instead of the one before."""
        rest = self.without(kept.printer, kept.width, kept.height).kept
        return replace(self, kept=(kept, *rest)[:MOST_KEPT])

    def without(self, printer: str, width: int, height: int) -> Memory:
        """Nothing is put right any more for that printer and paper."""
        gone = (printer, width, height)
        kept = tuple(one for one in self.kept if (one.printer, one.width, one.height) != gone)
        return replace(self, kept=kept)

    def with_overlay(self, template: str, *, on: bool) -> Memory:
        """Whether a template's paper bears its drawing already."""
        rest = tuple(name for name in self.overlay if name != template)
        return replace(self, overlay=(template, *rest)[:MOST_KEPT] if on else rest)


def load(home: Home) -> Memory:
    """What is known; what is missing or cannot be so is left out, and only that."""
    try:
        told = json.loads((home.folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Memory()
    if not isinstance(told, dict):
        return Memory()
    kept, overlay = told.get("profiles"), told.get("overlay")
    profiles = [_kept(one) for one in kept] if isinstance(kept, list) else []
    names = [one for one in overlay if isinstance(one, str)] if isinstance(overlay, list) else []
    return Memory(tuple(one for one in profiles if one)[:MOST_KEPT], tuple(names)[:MOST_KEPT])


def save(home: Home, memory: Memory) -> None:
    """Keep it.

    Raises:
        DiskTrouble: the folder cannot be written.
    """
    profiles = [
        {"printer": one.printer, "width": one.width, "height": one.height, "error": round(one.error, 3)}
        | {name: round(value, 5) for name, value in asdict(one.profile).items()}
        for one in memory.kept
    ]
    told = {"profiles": profiles, "overlay": list(memory.overlay)}
    write_whole(home.folder / FILE, json.dumps(told, ensure_ascii=False, indent=2).encode())


def _kept(told: object) -> Kept | None:
    """A profile of the file; none where anything of it cannot be so."""
    if not isinstance(told, dict) or not isinstance(name := told.get("printer"), str):
        return None
    names = ("width", "height", "dx", "dy", "scale", "tilt", "error")
    numbers = [told.get(one) for one in names]
    if not name or len(name) > LONGEST_NAME or not all(map(_is_number, numbers)):
        return None
    width, height, dx, dy, scale, tilt, error = (float(str(one)) for one in numbers)
    far = max(abs(dx), abs(dy)) > FARTHEST_SHIFT * 2 or abs(scale - 100) > FARTHEST_SCALE * 2
    if far or abs(tilt) > FARTHEST_TILT * 2:
        return None
    return Kept(name, round(width), round(height), Profile(dx, dy, scale, tilt), error)


def _is_number(value: object) -> bool:
    # in Python true is a number too; in a file it is none
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
