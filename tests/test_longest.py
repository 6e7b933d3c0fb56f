"""What `.ci/run` hands out first is there."""

from __future__ import annotations

from pathlib import Path

from tests import longest

ROOT = Path(__file__).resolve().parents[1]


def test_every_long_file_is_there() -> None:
    assert not [name for name in longest.SECONDS if not (ROOT / name).is_file()]


def test_the_longest_goes_first_and_a_files_tests_keep_their_order() -> None:
    class Item:
        def __init__(self, nodeid: str) -> None:
            self.nodeid = nodeid

    names = [
        "a.py::1",
        "tests/ui/test_proof.py::2",
        "tests/ui/test_proof.py::1",
        "tests/flow/test_bad_days.py::1",
        "b.py::1",
    ]
    items = [Item(name) for name in names]
    longest.first(items)  # type: ignore[arg-type]
    assert [item.nodeid for item in items] == [names[3], names[1], names[2], names[0], names[4]]
