"""Papers wait for the printer in the home, and go."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import DeskError
from desktop.paths import Home
from ui import paper_folder


@pytest.fixture
def place(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_every_paper_has_a_place_of_its_own_whose_name_tells_nothing(place: Home):
    first, second = paper_folder.fresh(place), paper_folder.fresh(place)

    assert first != second
    assert first.parent.stat().st_mode & 0o077 == 0
    assert first.stem.isdecimal()


def test_what_a_sudden_end_left_behind_goes_with_the_first_paper_of_the_next_start(place: Home):
    left = place.folder / paper_folder.FOLDER / "0.pdf"  # numbers begin at 1
    left.parent.mkdir()
    left.write_bytes(b"%PDF")

    paper_folder.fresh(place).write_bytes(b"%PDF")
    kept = paper_folder.fresh(place)

    assert not left.exists()
    assert len(list(kept.parent.iterdir())) == 1, "papers of this start are still to be printed"


def test_closing_takes_all_away_also_where_nothing_was_printed(place: Home):
    paper_folder.fresh(place).write_bytes(b"%PDF")

    paper_folder.sweep(place)
    paper_folder.sweep(place)

    assert list(place.folder.iterdir()) == []


def test_a_file_in_the_folders_place_is_said_in_words(place: Home):
    (place.folder / paper_folder.FOLDER).write_bytes(b"")
    with pytest.raises(DeskError):
        paper_folder.fresh(place)
