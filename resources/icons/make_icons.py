"""Vendors the drawings of this folder from Phosphor (MIT): run by hand when a page needs a new one.

    npm pack @phosphor-icons/core && tar xzf phosphor-icons-core-*.tgz
    python resources/icons/make_icons.py package

Each name comes in three weights: `regular` beside text, `fill` when chosen or as a status, `bold`
inside marks of 20 px and less. The tiles of the volunteers need `fill` only.
"""

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent

PAGES = """
    sun-horizon list-checks users-three calendar-dots certificate chart-bar question gear
"""
MARKS = """
    check clock sign-out envelope envelope-simple x circle check-circle x-circle minus-circle
    warning warning-circle info seal-check hourglass-medium prohibit star-four
"""
DEEDS = """
    magnifying-glass magnifying-glass-plus magnifying-glass-minus plus minus trash printer
    arrow-u-up-left arrow-clockwise pencil-simple note-pencil magic-wand download-simple
    upload-simple copy paperclip floppy-disk folder-open eye eye-slash pause play stop lock
    lock-key lock-key-open key backspace scissors funnel-simple sign-in swap link-simple
"""
ARROWS = """
    caret-left caret-right caret-down caret-up caret-up-down arrow-left arrow-right arrow-up
    arrow-down arrows-clockwise arrows-left-right dots-three dots-three-vertical sort-ascending
"""
PEOPLE = """
    user user-plus user-minus user-circle user-list users users-four identification-card
    identification-badge phone map-pin signature student graduation-cap chalkboard-teacher
    hands-clapping hand-heart handshake fingerprint camera image cake heartbeat
"""
THINGS = """
    calendar-blank calendar-check calendar-plus calendar-x clock-counter-clockwise file file-text
    file-xls file-pdf files table book-open notebook paint-brush palette buildings building-office
    desktop laptop house lifebuoy globe translate keyboard barcode qr-code scan text-aa text-t
    speaker-high speaker-slash moon sun circle-half battery-low plugs-connected cloud-slash
    door-open megaphone money first-aid lightbulb squares-four rows list hash ruler
    text-align-left text-align-center text-align-right
"""
TILES = """
    flower-lotus fish butterfly bicycle tree-palm umbrella flower flower-tulip boat bird house
    star leaf cat dog cow guitar coffee sun moon tree rabbit bowl-food orange lamp scissors
    sailboat mountains cooking-pot egg
"""


def wanted() -> set[str]:
    """Say every file this folder holds."""
    names = " ".join((PAGES, MARKS, DEEDS, ARROWS, PEOPLE, THINGS)).split()
    whole = {f"{name}{weight}.svg" for name in names for weight in ("", "-fill", "-bold")}
    return whole | {f"{name}-fill.svg" for name in TILES.split()}


def main() -> None:
    """Copy what is wanted from the unpacked package, and drop what no longer is."""
    package = Path(sys.argv[1])
    for old in HERE.glob("*.svg"):
        old.unlink()
    for file in sorted(wanted()):
        weight = file.removesuffix(".svg").rpartition("-")[2]
        folder = weight if weight in {"fill", "bold"} else "regular"
        shutil.copyfile(package / "assets" / folder / file, HERE / file)
    shutil.copyfile(package / "LICENSE", HERE / "LICENSE")


if __name__ == "__main__":
    main()
