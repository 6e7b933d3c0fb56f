"""The morning that `make run` plays comes out, with the figures it tells."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ui.morning import NotAsTold, play


def test_a_morning_comes_out_and_leaves_the_computer_as_it_was(tmp_path: Path) -> None:
    before, told = dict(os.environ), []
    day = play(tmp_path / "m", people=10, tell=told.append)
    assert day.list == {"rows": 14, "people": 10, "duplicates": 1, "skipped": 3}
    assert day.standing == {"earned": 8, "possible": 1, "lost": 1}
    assert [one["number"] for one in day.issued] == [f"{n}/2569" for n in range(1, 9)]
    assert day.left_out[0][0] == "2026-06-03"
    assert all(file.stat().st_size for file in (day.certificates, day.register, day.backup))
    assert told[-1].endswith(str(day.certificates))
    assert dict(os.environ) == before

    again = play(tmp_path / "m", people=10, tell=told.append)  # an earlier morning is swept away
    assert again.standing == day.standing


def test_a_folder_of_somebodys_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "sala.db").write_text("mine")
    with pytest.raises(NotAsTold):
        play(tmp_path, tell=lambda line: None)
    assert (tmp_path / "sala.db").read_text() == "mine"
