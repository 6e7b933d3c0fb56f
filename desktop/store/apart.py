"""Practice and the real thing stay apart: the one rule that every carrier keeps, at both of its ends.

Practice takes and leaves its files in its playground only (`Home.playground`), and nothing of it goes
over a network. A file says under its signature that it was made in practice: the other kind refuses it.
"""

from __future__ import annotations

from pathlib import Path

from desktop.errors import Refused
from desktop.paths import Home


def keep_inside(home: Home, path: Path, *, practice: bool) -> None:
    """A file or folder that practice may read and write; a real home may go anywhere.

    Args:
        home: whose files they are.
        path: of the file or the stick; links are followed.
        practice: whether the home is one of practice.

    Raises:
        Refused: `practice_stays`.
    """
    if practice and not path.resolve().is_relative_to(Home(home.folder.resolve()).playground):
        raise Refused("practice_stays")


def same_kind(*, here: bool, made: bool) -> None:
    """Practice takes what practice made, and the real thing what is real.

    Args:
        here: whether this is practice.
        made: whether what came was made in practice.

    Raises:
        Refused: `practice_file` at a real desk or hub, `practice_not_real` in practice.
    """
    if made and not here:
        raise Refused("practice_file")
    if here and not made:
        raise Refused("practice_not_real")


def keep_off_line(*, practice: bool) -> None:
    """Nothing of practice goes over a network.

    Raises:
        Refused: `practice_stays`.
    """
    if practice:
        raise Refused("practice_stays")
