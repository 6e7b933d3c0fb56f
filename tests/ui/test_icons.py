from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from desktop.paths import RESOURCES
from ui import icons

pytestmark = pytest.mark.usefixtures("qapp")

INK, PAPER = "#25427A", "#F6F1E7"


def colours(picture: QPixmap) -> set[str]:
    """The colours of a picture's whole (not half-covered) pixels."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    dots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {dot.name().upper() for dot in dots if dot.alpha() == 255}


def test_an_icon_has_the_colour_that_was_asked_for():
    assert colours(icons.pixmap("check-circle", "fill", INK, 24)) == {INK}


def test_an_icon_is_drawn_at_the_pixels_of_the_screen():
    picture = icons.pixmap("house", "regular", INK, 24, 1.5)

    assert (picture.width(), picture.devicePixelRatio()) == (36, 1.5)
    assert picture.deviceIndependentSize().toSize() == QSize(24, 24)


def test_the_three_weights_cover_more_and_more():
    def covered(weight: icons.Weight) -> int:
        image = icons.pixmap("user", weight, INK, 48).toImage()
        return sum(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48))

    assert covered("regular") < covered("bold") < covered("fill")


def test_our_stick_stands_among_the_set():
    assert colours(icons.pixmap("stick", "regular", INK, 48)) == {INK}
    assert colours(icons.pixmap("stick", "fill", INK, 48)) == {INK}


def test_the_same_icon_is_drawn_once():
    assert icons.pixmap("gear", "regular", INK, 24) is icons.pixmap("gear", "regular", INK, 24)


def test_an_icon_nobody_vendored_is_a_fault():
    with pytest.raises(FileNotFoundError):
        icons.pixmap("usb", "regular", INK, 24)


def test_every_vendored_drawing_can_be_drawn_in_one_colour():
    for file in sorted((RESOURCES / "icons").glob("*.svg")):
        name, weight = re.fullmatch(r"(.+?)(?:-(fill|bold))?", file.stem).groups()
        assert colours(icons.pixmap(name, weight or "regular", INK, 32)) <= {INK}, file.name
        assert "clip" not in file.read_text("utf-8"), file.name


def test_every_vendored_drawing_leaves_ink():
    blank = [
        file.name
        for file in (RESOURCES / "icons").glob("*.svg")
        if icons.pixmap(file.stem, "regular", INK, 24).toImage().allGray()
    ]

    assert blank == []


def test_a_button_that_may_not_be_pressed_keeps_its_icon_as_it_is():
    found = icons.icon("printer", "regular", INK, 24)

    usual, disabled = (
        found.pixmap(QSize(24, 24), 1.0, mode) for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert usual.toImage() == disabled.toImage()


def test_painting_puts_the_icon_into_the_middle_of_its_place():
    paper = QPixmap(60, 40)
    paper.fill(QColor(PAPER))
    painter = QPainter(paper)

    icons.paint(painter, QRectF(10, 0, 50, 40), "circle", "fill", INK)

    painter.end()
    image = paper.toImage()
    assert image.pixelColor(35, 20) == QColor(INK)
    assert [image.pixelColor(x, 20).name().upper() for x in (12, 58)] == [PAPER, PAPER]


def test_a_drawings_inks_are_swapped_all_at_once():
    swapped = icons.art("sala", QSize(480, 500), {"gold": "#3A281E", "teak": "#C8993A"})

    assert {"#3A281E", "#C8993A"} <= colours(swapped)  # one had not become the other
    assert colours(icons.art("emblem", QSize(96, 96), {"gold": INK})) == {INK}
    assert colours(icons.art("eave", QSize(56, 28), {"gold": INK})) == {INK}


def test_a_drawing_has_only_the_inks_it_names():
    with pytest.raises(KeyError):
        icons.art("emblem", QSize(48, 48), {"water": INK})


def test_the_hills_run_on_to_the_edges_of_a_wide_panel():
    image = icons.art("sala", QSize(900, 500), {"hill": INK}).toImage()

    assert image.pixelColor(5, 460) == QColor(INK)
    assert image.pixelColor(894, 460) == QColor(INK)


def test_the_eave_meets_itself_at_both_ends():
    tile = icons.art("eave", QSize(28, 14), {"gold": INK}).toImage()

    assert [tile.pixelColor(0, y).alpha() for y in range(14)] == [
        tile.pixelColor(27, y).alpha() for y in range(14)
    ]
