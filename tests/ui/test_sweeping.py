"""Forgotten rings are taken apart on the main thread, whoever made them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ui.work import Work

RINGS = 20_000
"""Many times what Python lets gather before it collects."""


class Ring:
    """Holds itself, so that only collecting ends it; tells on which thread that was."""

    def __init__(self, told: Callable[[int], None]) -> None:
        self.itself = self
        self.told = told

    def __del__(self) -> None:
        self.told(threading.get_ident())


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    made = Work()
    yield made
    made.close()


def test_a_job_takes_nothing_apart_on_its_own_thread(work: Work, qtbot: QtBot) -> None:
    ended: list[int] = []
    where: list[int] = []

    def job(_steps: Any) -> None:
        where.append(threading.get_ident())
        for _ in range(RINGS):
            Ring(ended.append)

    work.run(work, job)
    qtbot.waitUntil(lambda: len(ended) == RINGS)
    assert set(ended) == {threading.get_ident()}
    assert where[0] not in ended
