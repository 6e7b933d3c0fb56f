"""A screen nobody sees, dressed as the program's: our fonts, our sheet."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import pytestqt.qtbot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from desktop.devices import readers
from desktop.errors import DeskError
from desktop.paths import RESOURCES
from ui import theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")  # painted at the next turn, not 5 ms later


def _held(item: pytest.Item, widget: QWidget, **more: Any) -> None:
    """A test's widgets are held until they are closed: swept up before, they die in the middle of an event."""
    if HERE in item.path.parents:  # where they are let go again, below
        item.widgets = [*getattr(item, "widgets", ()), widget]  # type: ignore[attr-defined]
    _add_widget(item, widget, **more)


HERE = Path(__file__).parent
_add_widget = pytestqt.qtbot._add_widget
pytestqt.qtbot._add_widget = _held


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    yield
    item.widgets = []  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application, with the fonts that the look is measured in."""
    for file in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    qapp.setStyle("Fusion")
    return qapp


@pytest.fixture(autouse=True)
def _dressed(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test of the screen begins in the ordinary look and leaves it behind."""
    if "qapp" in request.fixturenames or "qtbot" in request.fixturenames:
        app = request.getfixturevalue("qapp")
        theme.use(theme.Theme())
        app.setPalette(theme.current().palette())
        app.setStyleSheet(theme.current().sheet())
        QApplication.clipboard().clear()  # what another test copied is none of this one's business
    yield
    theme.use(theme.Theme())


@pytest.fixture(autouse=True)
def _no_reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No page reads a card that another test has just put into this computer's reader."""

    def none(*_asked: object, **_more: object) -> None:
        raise DeskError("card_program_missing")

    if "service" not in request.fixturenames:
        for deed in ("read_card", "wait_for_card"):
            monkeypatch.setattr(readers, deed, none)
