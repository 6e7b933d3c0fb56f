"""Where a PDF lies between being drawn and being printed: in the home, in the owner's hands only.

A paper bears people's names, and unlike the database it is not encrypted. So it stays no longer than it
must: the folder is emptied when the window closes, and again at the first paper of the next start, in
case the window was cut off. Nothing is lost by that: every paper can be drawn again, the same.
"""

from __future__ import annotations

import itertools
import shutil
from contextlib import suppress
from pathlib import Path

from desktop.errors import from_os
from desktop.paths import Home

FOLDER = "papers"
_numbers = itertools.count(1)
_begun: set[Path] = set()
"""Folders that this process has emptied once."""


def fresh(home: Home) -> Path:
    """A place for one PDF; its name tells nothing about anybody.

    Raises:
        DiskTrouble: the folder cannot be made.
    """
    folder = home.folder / FOLDER
    if folder not in _begun:
        sweep(home)
        _begun.add(folder)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise from_os(error, folder) from error
    return folder / f"{next(_numbers)}.pdf"


def sweep(home: Home) -> None:
    """Take all papers away; one that a viewer holds open goes at the next start."""
    with suppress(OSError):
        shutil.rmtree(home.folder / FOLDER)
