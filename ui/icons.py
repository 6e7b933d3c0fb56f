"""Every drawing, in any colour and size: Phosphor's icons, our stick, and the art of the sala.

Qt paints `currentColor` black, so the colour is put into the SVG's text first. Colours come from
`ui.theme` as hex; this file knows none. A name that is not there is a fault of ours and raises.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import RESOURCES

Weight = Literal["regular", "fill", "bold"]

_OURS = frozenset({"stick"})  # drawn by us, in one hand with the set
_KEPT = 1024  # drawings in one colour and size; a window shows some two hundred


def pixmap(name: str, weight: Weight, colour: str, px: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a picture; it is kept and shared, so nobody paints on it.

    Args:
        name: as in `resources/icons`, without the weight.
        weight: `regular` beside text, `fill` when chosen or as a status, `bold` in small marks.
            (The `fill` of check, x, plus and minus is a box with the sign cut out.)
        colour: the token's hex.
        px: width and height in the window's own pixels.
        ratio: the screen's pixels to one of the window's (`devicePixelRatioF`).

    Raises:
        FileNotFoundError: there is no such icon; a page has asked for one nobody vendored.
    """
    return _icon_picture(name, weight, colour, px, ratio)


def icon(name: str, weight: Weight, colour: str, px: int, ratio: float = 1.0) -> QIcon:
    """The same for a button; it looks alike when the button is disabled, as nothing is ever greyed."""
    picture = _icon_picture(name, weight, colour, px, ratio)
    made = QIcon(picture)
    made.addPixmap(picture, QIcon.Mode.Disabled)
    return made


def paint(painter: QPainter, rect: QRectF, name: str, weight: Weight, colour: str) -> None:
    """Paint one icon into the middle of a rectangle, on whole pixels of the screen."""
    ratio = painter.device().devicePixelRatioF()
    px = int(min(rect.width(), rect.height()))
    corner = rect.center() - QPointF(px / 2, px / 2)
    whole = QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio)
    painter.drawPixmap(whole, _icon_picture(name, weight, colour, px, ratio))


def art(name: str, size: QSize, colours: Mapping[str, str], ratio: float = 1.0) -> QPixmap:
    """The emblem, the eave or the sala as a picture, whole and in the middle of its size.

    Where the size is wider than the drawing, more of what is drawn beside it shows: the hills
    behind the sala run on to both edges of any panel.

    Args:
        name: `emblem`, `eave` or `sala`.
        size: in the window's own pixels.
        colours: hexes for the drawing's inks: `gold` in all three; the sala has `teak`, `hill`,
            `roof` and `water` too. An ink that is not named stays as it was drawn, for light.
        ratio: the screen's pixels to one of the window's.

    Raises:
        FileNotFoundError: there is no such drawing.
        KeyError: the drawing has no such ink.
    """
    return _art_picture(name, size.toTuple(), tuple(sorted(colours.items())), ratio)


@lru_cache(maxsize=_KEPT)
def _icon_picture(name: str, weight: Weight, colour: str, px: int, ratio: float) -> QPixmap:
    return _picture(_svg(name, weight).replace("currentColor", colour), (px, px), ratio)


@lru_cache(maxsize=64)
def _art_picture(
    name: str, size: tuple[int, int], colours: tuple[tuple[str, str], ...], ratio: float
) -> QPixmap:
    drawing, inks = _drawing(name)
    swap = {inks[ink]: colour for ink, colour in colours}
    coloured = re.sub("#[0-9A-F]{6}", lambda hex_: swap.get(hex_[0], hex_[0]), drawing)
    return _picture(coloured, size, ratio)


def _picture(svg: str, size: tuple[int, int], ratio: float) -> QPixmap:
    """Render at the screen's own pixels, the whole drawing in view."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    picture = QPixmap(max(1, round(size[0] * ratio)), max(1, round(size[1] * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    _widen(renderer, picture.width() / picture.height())
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _widen(renderer: QSvgRenderer, shape: float) -> None:
    """Grow the view around the drawing's middle until it has the picture's shape."""
    view = renderer.viewBoxF()
    wide = max(view.width(), view.height() * shape)
    high = wide / shape
    middle = view.center()
    renderer.setViewBox(QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high))


@lru_cache(maxsize=512)
def _svg(name: str, weight: Weight) -> str:
    file = f"{name}.svg" if weight == "regular" else f"{name}-{weight}.svg"
    return (RESOURCES / ("art" if name in _OURS else "icons") / file).read_text("utf-8")


@lru_cache(maxsize=8)
def _drawing(name: str) -> tuple[str, dict[str, str]]:
    """A drawing and its inks: the file says itself which of its hexes is which."""
    text = (RESOURCES / "art" / f"{name}.svg").read_text("utf-8")
    told = text.partition('data-inks="')[2].partition('"')[0]
    return text, dict(pair.split(":") for pair in told.split())
