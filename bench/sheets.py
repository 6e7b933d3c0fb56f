"""Signed sheets read again: how many cells are said wrongly (none may be), and how many are left to look at.

    python -m bench.sheets [--pages 24] [--seed 1] [--hard 0.25] [--show FOLDER]

Pages of two kinds (three dates upright, six lying) are signed by made-up hands and photographed in seven ways
at 100 to 200 dpi. A quarter of the cells is such that nobody could be sure: scribbles, strokes taken back,
single strokes, names over the boxes. A sure answer there is wrong too.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from bench.beside import fresh_store
from desktop import activities, enrolments, sheets
from desktop.errors import DeskError
from desktop.learners import register
from desktop.papers import tick_sheet
from desktop.sheets import pictures, reading
from desktop.sheets.layout import Layout
from tests.desktop.sheets.drawn import WAYS, Paper

PEOPLE = 60


def printed(folder: Path) -> list[tuple[Path, Layout]]:
    """An upright sheet and a lying one."""
    made = []
    with fresh_store() as store, store.write("bench") as tx:
        plan = activities.Plan("สานตะกร้า", "2026-05-06", "2026-06-05", "wed,fri", "09:00-12:00")
        planned = activities.plan(tx, plan)
        people = [register.add(tx, f"นางคนที่{n} ใจดี", nickname="บัว").id for n in range(PEOPLE)]
        enrolments.enrol(tx, planned.activity.id, people)
        for dates in (3, 6):
            known = sheets.prepare(tx, planned.activity.id, tuple(range(1, dates + 1)))
            file = folder / f"{dates}.pdf"
            tick_sheet.write(tx, known, file)
            made.append((file, Layout.of(known[0])))
    return made


def main() -> None:
    """Sign, photograph, read, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=24, help="of each way")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hard", type=float, default=0.25, help="share that nobody could be sure of")
    parser.add_argument("--show", type=Path, help="where pictures of what was wrong go")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        both = printed(Path(folder))
        whole: Counter[str] = Counter()
        for way in WAYS:
            counts = read_way(both, way, told, Random(f"{told.seed} {way}"))
            whole += counts
            say(way, counts)
        say("all", whole)


def read_way(
    both: list[tuple[Path, Layout]], way: str, asked: argparse.Namespace, dice: Random
) -> Counter[str]:
    """Count what became of the cells of so many pages."""
    counts: Counter[str] = Counter()
    for place in range(asked.pages):
        pdf, layout = both[place % 2]
        page = dice.randrange(layout.pages) + 1
        paper = Paper(pdf, page, layout, dice)
        paper.fill(asked.hard)
        file = pdf.parent / "photo.jpg"
        file.write_bytes(paper.photographed(way))
        began = time.perf_counter()
        try:
            (kept,) = pictures.pages_of(file)
            counts["kept"] += 1
            cells = reading.cells_of(kept.jpeg, layout, kept.code, file.name)
        except DeskError as error:
            counts[f"refused: {error.code}"] += 1
            continue
        counts["ms"] += round((time.perf_counter() - began) * 1000)
        counts["pages"] += 1
        for cell in cells:
            answer = judged(paper.truth[cell.column, cell.line], cell)
            counts[answer] += 1
            counts["cells"] += 1
            if answer == "WRONG" and asked.show is not None:
                name = f"{way}-{place}-{cell.column}-{cell.line}-{cell.status}-not-{paper.truth[cell.column, cell.line]}"
                asked.show.mkdir(parents=True, exist_ok=True)
                reading.cut_out(reading.flat_page(kept.jpeg, ""), cell).save(asked.show / f"{name}.png")
    return counts


def judged(true: str | None, cell: reading.Cell) -> str:
    """Right, unsure, wrong; of the hard ones, whether they were left to look at."""
    if cell.status is None:
        return "hard, unsure" if true is None else "unsure"
    return "right" if cell.status == true else "WRONG"


def say(way: str, counts: Counter[str]) -> None:
    """One row."""
    clear = counts["right"] + counts["unsure"]
    share = 100 * counts["unsure"] / clear if clear else 0
    refused = sum(count for name, count in counts.items() if name.startswith("refused"))
    print(
        f"{way:10} pages {counts['pages']:4} refused {refused:3} cells {counts['cells']:6}"
        f" wrong {counts['WRONG']:4} right {counts['right']:6} unsure {counts['unsure']:6} ({share:4.1f} %)"
        f" hard {counts['hard, unsure']:5}  {counts['ms'] / max(1, counts['pages']):5.0f} ms a page"
    )


if __name__ == "__main__":
    main()
