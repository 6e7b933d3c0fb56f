"""The boxes of a photographed sheet read where they are sure; what is not sure is shown, never guessed.

Who signed has come; ส is late, ล is excused, nothing at all is absent. A date on which nobody made a
stroke was not held yet. What contradicts itself (late, and not signed) is unsure.
"""

from __future__ import annotations

import io
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.errors import FileTrouble
from desktop.sheets import ink
from desktop.sheets.geometry import flattened, marks_of
from desktop.sheets.ink import Answer, px
from desktop.sheets.layout import HEAD, ROW, TOP, Layout
from desktop.sheets.printed import Known
from desktop.sheets.signatures import signatures
from desktop.sheets.spoken import Said, written
from desktop.sheets.typing_in import Step, Typed, plan, type_in
from desktop.store.store import Tx

if TYPE_CHECKING:
    from PIL import Image

STATUS: dict[tuple[Answer, Answer, Answer], str] = {
    ("marked", "empty", "empty"): "present",
    ("marked", "marked", "empty"): "late",
    ("empty", "empty", "marked"): "excused",
    ("empty", "empty", "empty"): "absent",
}
"""What signature, ส and ล mean together; all else is looked at by somebody."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One line in one date."""

    column: int
    """From 1."""
    line: int
    """Its number on the sheet."""
    page: int
    seen: tuple[Answer, Answer, Answer]
    """Signature, ส, ล."""
    part: tuple[float, float, float, float]
    """Left, top, width and height on its page, in shares of it."""

    @property
    def status(self) -> str | None:
        """What it says, where it is sure."""
        return STATUS.get(self.seen)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the paper says of one date."""

    column: int
    said: tuple[Said, ...]
    unsure: tuple[Cell, ...]
    """Somebody must look at these; also an empty line that somebody wrote on."""

    @property
    def text(self) -> str:
        """The sure ones as they are typed in."""
        return written(self.said)


def cells_of(jpeg: bytes, layout: Layout, code: str, name: str) -> tuple[Cell, ...]:
    """Read a kept page; slow, and asks no store.

    Args:
        jpeg: as it is kept.
        layout: of its sheet.
        code: of its sheet: the lines of another one are other people.
        name: of the picture, to say what is wrong with it.

    Raises:
        FileTrouble: `sheet_corners_missing`, `sheet_too_faint`, `sheet_is_other`.
    """
    flat, (own, page) = _flat(jpeg, name)
    if own != code or not 1 <= page <= layout.pages:
        raise FileTrouble("sheet_is_other", file=name, sheet=own)
    if abs(flat.width / flat.height - layout.width / layout.height) > 0.1:
        raise FileTrouble("sheet_corners_missing", file=name)
    start = (page - 1) * layout.a_page
    rows = min(layout.a_page, layout.lines - start)
    sheet = ink.against_paper(flat)
    frames = _frames(sheet, layout, rows)
    told = [one.darkness for one in frames.values() if one is not None]
    if len(told) < 0.6 * len(frames) or statistics.median(told) < ink.FAINTEST:
        raise FileTrouble("sheet_too_faint", file=name)
    cells: list[Cell] = []
    for column in range(layout.columns):
        seen = _column(sheet, layout, column, [frames[column, row] for row in range(rows)], told)
        for row, answers in enumerate(seen):
            part = _part(layout, column, row)
            cells.append(Cell(column + 1, start + row + 1, page, answers, part))
    return tuple(cells)


def flat_page(jpeg: bytes, name: str) -> Image.Image:
    """A kept page laid flat by its marks.

    Raises:
        FileTrouble: `sheet_corners_missing`.
    """
    return _flat(jpeg, name)[0]


def _flat(jpeg: bytes, name: str) -> tuple[Image.Image, tuple[str, int]]:
    """The flat page, and which page of which sheet it is."""
    from PIL import Image  # noqa: PLC0415  (only who reads a picture pays for it)

    with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as opened:
        picture = opened.convert("L")
    marks = marks_of(picture)
    flat = flattened(picture, marks)
    if flat is None or len(marks.told) != 1:
        raise FileTrouble("sheet_corners_missing", file=name)
    (told,) = marks.told
    return flat, told


def _frames(sheet: ink.Sheet, layout: Layout, rows: int) -> dict[tuple[int, int], ink.Frame | None]:
    found = {}
    for column in range(layout.columns):
        for row in range(rows):
            (x, y), _ = layout.boxes(column, row)
            found[column, row] = ink.frame(sheet, x, y)
    return found


def _column(
    sheet: ink.Sheet,
    layout: Layout,
    column: int,
    frames: Sequence[ink.Frame | None],
    told: Sequence[float],
) -> list[tuple[Answer, Answer, Answer]]:
    darkness = statistics.median(told)
    there = [one for one in frames if one is not None]
    if len(there) < len(frames) / 2:
        return [("unsure", "unsure", "unsure")] * len(frames)
    by_x = round(statistics.median(one.x for one in there))
    by_y = round(statistics.median(one.y for one in there))
    tops = [px(TOP + HEAD + row * ROW) + (one.y if one else by_y) for row, one in enumerate(frames)]
    tops.append(tops[-1] + px(ROW))
    (late, _), _ = layout.boxes(column, 0)
    strip = px(layout.left(column) + 0.7) + by_x, px(late - 0.7) + by_x
    signed = signatures(sheet, strip, tops, darkness)
    seen: list[tuple[Answer, Answer, Answer]] = []
    for row, one in enumerate(frames):
        if one is None or one.darkness < 0.45 * darkness:
            seen.append((signed[row], "unsure", "unsure"))
            continue
        left, right = (
            ink.box(sheet, px(x) + one.x, px(y) + one.y, darkness) for x, y in layout.boxes(column, row)
        )
        seen.append((signed[row], left, right))
    return seen


def _part(layout: Layout, column: int, row: int) -> tuple[float, float, float, float]:
    top = TOP + HEAD + row * ROW
    return (
        layout.left(column) / layout.width,
        top / layout.height,
        layout.column / layout.width,
        ROW / layout.height,
    )


# --- what is proposed ---------------------------------------------------------------------------------


def propose(sheet: Known, cells: Iterable[Cell], today: date) -> tuple[Proposal, ...]:
    """What the paper says of each date that was held: not those to come, nor those without a stroke.

    Args:
        sheet: as printed.
        cells: of its pages; where two pictures of a line do not say the same, it is unsure.
        today: later dates are left out.
    """
    by_place: dict[tuple[int, int], list[Cell]] = {}
    for cell in cells:
        by_place.setdefault((cell.column, cell.line), []).append(cell)
    told: list[Proposal] = []
    for column, meeting in enumerate(sheet.columns, 1):
        here = {line: some for (of, line), some in by_place.items() if of == column}
        if meeting.day > today or not _is_held(here.values()):
            continue
        told.append(_proposal(sheet, column, here))
    return tuple(told)


def _is_held(cells: Iterable[Sequence[Cell]]) -> bool:
    return any(answer != "empty" for some in cells for one in some for answer in one.seen)


def _proposal(sheet: Known, column: int, here: dict[int, list[Cell]]) -> Proposal:
    said: list[Said] = []
    unsure: list[Cell] = []
    for line in sheet.lines:
        some = here.get(line.number)
        if not some:
            continue
        status = some[0].status if len({one.seen for one in some}) == 1 else None
        if line.learner is None:
            if status != "absent":
                unsure.append(some[0])
        elif status is None:
            unsure.append(some[0])
        else:
            said.append(Said(line.number, status))
    return Proposal(column, tuple(said), tuple(unsure))


def steps_of(tx: Tx, sheet: Known, proposal: Proposal) -> tuple[Step, ...]:
    """What a proposal would mark, and what stands otherwise; writes nothing."""
    return plan(tx, sheet, proposal.column, proposal.text)


def write(
    tx: Tx, sheet: Known, proposals: Iterable[Proposal], over: Mapping[int, Sequence[int]] | None = None
) -> dict[int, Typed]:
    """Write proposals, all in the deed that is open; a mark that says otherwise stays a question.

    Args:
        tx: a write transaction.
        sheet: as printed.
        proposals: as they were looked at.
        over: by column the lines whose standing mark is corrected.

    Returns:
        By column what was written and what is asked.
    """
    return {
        one.column: type_in(tx, sheet, one.column, one.text, over=(over or {}).get(one.column, ()))
        for one in proposals
        if one.said
    }


def cut_out(flat: Image.Image, cell: Cell) -> Image.Image:
    """The picture of one cell alone, with a little round it."""
    left, top, wide, high = cell.part
    return flat.crop(
        (
            round((left - 0.004) * flat.width),
            round((top - 0.004) * flat.height),
            round((left + wide + 0.004) * flat.width),
            round((top + high + 0.004) * flat.height),
        )
    )
