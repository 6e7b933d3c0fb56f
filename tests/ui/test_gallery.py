"""The developer's page: every part in every look, without a fault; and its picture."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from tests.ui.proof import faults
from ui.gallery.__main__ import LEFT, RIGHT, Gallery
from ui.gallery.posed import Section
from ui.widgets.tabs import Tabs


def gallery(qtbot: QtBot, width: int = 1366, **settings: str) -> Gallery:
    made = Gallery(Settings(**{"light": "light", **settings}), practice=False)
    qtbot.addWidget(made)
    made.resize(width, 900)
    made.show()
    QApplication.processEvents()
    made.whole()
    return made


@pytest.mark.parametrize("size", ["normal", "large", "larger"])
@pytest.mark.parametrize("light", ["light", "dark"])
def test_every_part_stands_without_a_fault(qtbot: QtBot, light: str, size: str):
    assert faults(gallery(qtbot, light=light, text_size=size)) == []


def test_a_narrow_window_has_one_column(qtbot: QtBot):
    assert faults(gallery(qtbot, 900)) == []


def test_its_switches_build_it_in_another_look(qtbot: QtBot):
    page = gallery(qtbot)
    light, size, mode = page.findChildren(Tabs)[:3]
    before = page.grab().toImage().pixelColor(5, 400)

    light.choose("dark")
    qtbot.waitUntil(lambda: page.grab().toImage().pixelColor(5, 400) != before)

    assert len(page.findChildren(Section)) >= len(LEFT) + len(RIGHT)
    assert {size.key, mode.key} == {"normal", ""}


def test_the_command_draws_a_picture(tmp_path: Path):
    picture = tmp_path / "gallery.png"
    command = [
        sys.executable,
        "-m",
        "ui.gallery",
        "--dark",
        "--size",
        "large",
        "--picture",
        str(picture),
    ]

    subprocess.run(command, check=True, capture_output=True)

    drawn = QImage(str(picture))
    assert drawn.width() == 1366
    assert drawn.height() > 3000
