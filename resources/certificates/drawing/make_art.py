"""Draws the art.svg of the templates beside this folder from formulas: run it, look, commit both."""

from __future__ import annotations

from pathlib import Path

import garland
import hills
import lotus
import star
import weave

SHEETS = {
    "lotus-honour": lotus.draw,
    "weave-attendance": weave.draw,
    "garland-thanks": garland.draw,
    "hills-english": hills.draw,
    "star-malay": star.draw,
}


def main() -> None:
    """Write every drawing into its template's folder."""
    for name, draw in SHEETS.items():
        folder = Path(__file__).resolve().parent.parent / name
        (folder / "art.svg").write_text(draw(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
