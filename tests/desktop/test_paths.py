"""A file is there whole or not at all, and what a killed writer left is taken away."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.paths import STALE_S, whole_file


def test_a_writer_that_stops_leaves_nothing_and_keeps_what_stood_there(tmp_path: Path) -> None:
    file = tmp_path / "ใบ.pdf"
    file.write_bytes(b"old")
    with pytest.raises(KeyError), whole_file(file) as part:
        part.write(b"half")
        raise KeyError
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_what_a_killed_writer_left_goes_with_the_next_one_but_not_anothers_work(tmp_path: Path) -> None:
    file = tmp_path / "[ใบ].pdf"
    old, fresh = tmp_path / "[ใบ].pdf.4711.part", tmp_path / f"[ใบ].pdf.{os.getppid()}.part"
    other, own = tmp_path / "อื่น.pdf.4711.part", tmp_path / "[ใบ].pdf.บท.part"
    for one in (old, fresh, other, own):
        one.write_bytes(b"half")
    for one in (old, other, own):
        os.utime(one, (one.stat().st_atime, one.stat().st_mtime - STALE_S - 1))
    with whole_file(file) as part:
        part.write(b"whole")
    assert file.read_bytes() == b"whole"
    assert sorted(tmp_path.iterdir()) == sorted((file, fresh, other, own))
