"""Paper: a PDF handed to the system's printer page by page, with a number to go on from after a jam.

Pages are rasterised (the same way on every system) and drawn onto the printer off the main thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.errors import DiskTrouble, Refused

if TYPE_CHECKING:
    from ui.work import Steps

DPI: Final = 300
POINTS: Final = 72


@dataclass(frozen=True, slots=True)
class Printed:
    """How far a printing came: pages of this file, counted from 1."""

    first: int
    done: int
    of: int


def printers() -> list[str]:
    """The printers of this computer."""
    return list(QPrinterInfo.availablePrinterNames())


def prepared(name: str, title: str) -> QPrinter:
    """A printer made ready on the main thread.

    Raises:
        Refused: `no_printer`, when there is none of that name.
    """
    if name not in printers():
        raise Refused("no_printer", printer=name)
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    return printer


def print_pages(printer: QPrinter, file: Path, steps: Steps, first: int = 1) -> Printed:
    """Draw the pages of a PDF onto a printer, from page `first` on; stopping keeps what went out.

    Raises:
        DiskTrouble: `printer_refused`, when the printer does not take the work.
    """
    painter: QPainter | None = None
    done = of = 0
    for page in pages(file, first):
        of = page.of
        if not steps.goes_on(done, of - first + 1):
            break
        printer.setPageLayout(page.layout)
        if painter is None:
            painter = QPainter()
            if not painter.begin(printer):
                raise DiskTrouble("printer_refused", file=printer.printerName())
        elif not printer.newPage():
            raise DiskTrouble("printer_refused", file=printer.printerName())
        painter.drawImage(QRectF(painter.viewport()), page.image())
        done += 1
    if painter is not None:
        painter.end()
    steps.goes_on(done, of - first + 1)
    return Printed(first, done, of)


@dataclass(frozen=True, slots=True)
class PageOfFile:
    """One page of a PDF: how it lies, and its picture."""

    number: int
    of: int
    layout: QPageLayout
    image: Callable[[], QImage]


def pages(file: Path, first: int = 1) -> Iterator[PageOfFile]:
    """The pages of a PDF from page `first` (counted from 1) on."""
    import pypdfium2  # noqa: PLC0415  (only when something is printed)

    with closing(pypdfium2.PdfDocument(file)) as document:
        for place in range(first - 1, len(document)):
            page = document[place]
            wide, tall = page.get_size()
            yield PageOfFile(place + 1, len(document), _layout(wide, tall), partial(picture, page, DPI))
            page.close()


def _layout(wide: float, tall: float) -> QPageLayout:
    upright = QPageSize(QSizeF(min(wide, tall), max(wide, tall)), QPageSize.Unit.Point)
    lying = wide > tall
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    made = QPageLayout(upright, turned, QMarginsF(0, 0, 0, 0))
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made


def picture(page: object, dpi: float) -> QImage:
    """A page of pypdfium2's as a picture on white."""
    bitmap = page.render(scale=dpi / POINTS, rev_byteorder=False)  # type: ignore[attr-defined]
    kinds = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_BGR888}
    kind = kinds.get(bitmap.n_channels, QImage.Format.Format_RGB32)
    view = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, kind)
    return view.copy()


def first_page(pdf: bytes, wide: int, ratio: float) -> QImage:
    """The first page of a PDF as wide as asked, for a true preview.

    Args:
        pdf: the file's bytes.
        wide: pixels of the window.
        ratio: the screen's pixels to one of the window's.
    """
    import pypdfium2  # noqa: PLC0415  (only when something is looked at)

    with closing(pypdfium2.PdfDocument(pdf)) as document:
        page = document[0]
        made = picture(page, POINTS * wide * ratio / page.get_size()[0])
        page.close()
    made.setDevicePixelRatio(ratio)
    return made
