"""Paper: a PDF handed to the system's printer page by page, with a number to go on from after a jam.

What is known of how this printer misses the paper is put right on the way to it, never in the file.
Pages are rasterised (the same way on every system) and drawn onto the printer off the main thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.devices import queues
from desktop.errors import DiskTrouble, Refused

if TYPE_CHECKING:
    from desktop.devices.printers import Memory, Profile
    from desktop.devices.queues import Standing
    from ui.work import Steps

DPI: Final = 300
POINTS: Final = 72
MM: Final = 25.4
"""Millimetres in an inch."""


@dataclass(frozen=True, slots=True)
class Printed:
    """How far a printing came: pages of this file, counted from 1."""

    first: int
    done: int
    of: int
    """The last page that was asked for."""
    waits: bool = False
    """The printer is off or without paper: the work lies in its queue and comes out by itself."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Which pages of a file, and what puts them right on this computer's printer."""

    first: int = 1
    last: int | None = None
    """None: to the end."""
    memory: Memory | None = None
    """What is known of printers; None: the page goes out as it is."""


def printers() -> list[str]:
    """The printers of this computer."""
    return list(QPrinterInfo.availablePrinterNames())


def standing(name: str) -> Standing:
    """How a printer stands, from the spooler or else from Qt; may take seconds: off the main thread."""
    told = queues.standing(name)
    if told == "unknown" and QPrinterInfo.printerInfo(name).state() == QPrinter.PrinterState.Error:
        return "stopped"
    return told


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


def print_pages(printer: QPrinter, file: Path, steps: Steps, which: Pages | None = None) -> Printed:
    """Draw pages of a PDF onto a printer; stopping keeps what went out.

    Raises:
        DiskTrouble: `printer_refused`, when the printer does not take the work; nothing went out.
    """
    which = which or Pages()
    stands = standing(printer.printerName())
    if stands == "refuses":
        raise DiskTrouble("printer_refused", file=printer.printerName())
    painter: QPainter | None = None
    done = last = 0
    for page in pages(file, which.first):
        last = min(page.of, which.last or page.of)
        if page.number > last or not steps.goes_on(done, last - which.first + 1):
            break
        printer.setPageLayout(page.layout)
        if painter is None:
            painter = QPainter()
            if not painter.begin(printer):
                raise DiskTrouble("printer_refused", file=printer.printerName())
        elif not printer.newPage():
            raise DiskTrouble("printer_refused", file=printer.printerName())
        profile = which.memory.of(printer.printerName(), *page.size) if which.memory else None
        painter.drawImage(QRectF(painter.viewport()), page.image(profile))
        done += 1
    if painter is not None:
        painter.end()
    steps.goes_on(done, last - which.first + 1)
    return Printed(which.first, done, last, waits=stands == "stopped")


@dataclass(frozen=True, slots=True)
class PageOfFile:
    """One page of a PDF: how it lies, and its picture."""

    number: int
    of: int
    size: tuple[float, float]
    """Width and height in mm."""
    layout: QPageLayout
    image: Callable[[Profile | None], QImage]
    """Its picture, with what puts it right on a printer that misses by so much."""


def count(file: Path) -> int:
    """How many pages a PDF has."""
    import pypdfium2  # noqa: PLC0415  (only when something is printed)

    with closing(pypdfium2.PdfDocument(file)) as document:
        return len(document)


def pages(file: Path, first: int = 1) -> Iterator[PageOfFile]:
    """The pages of a PDF from page `first` (counted from 1) on."""
    import pypdfium2  # noqa: PLC0415  (only when something is printed)

    with closing(pypdfium2.PdfDocument(file)) as document:
        for place in range(first - 1, len(document)):
            page = document[place]
            wide, tall = page.get_size()
            size = wide / POINTS * MM, tall / POINTS * MM
            drawn = partial(_drawn, page)
            yield PageOfFile(place + 1, len(document), size, _layout(wide, tall), drawn)
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
    return _image(page.render(scale=dpi / POINTS, rev_byteorder=False))  # type: ignore[attr-defined]


def _image(bitmap: Any) -> QImage:
    kinds = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_BGR888}
    kind = kinds.get(bitmap.n_channels, QImage.Format.Format_RGB32)
    view = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, kind)
    return view.copy()


def _drawn(page: object, profile: Profile | None) -> QImage:
    """A page as the printer gets it; put right in the drawing itself, so that no letter is blurred."""
    if profile is None:
        return picture(page, DPI)
    import pypdfium2  # noqa: PLC0415  (only when something is printed)
    from pypdfium2 import raw  # noqa: PLC0415

    wide, tall = page.get_size()  # type: ignore[attr-defined]
    across, down = ceil(wide / POINTS * DPI), ceil(tall / POINTS * DPI)
    bitmap = pypdfium2.PdfBitmap.new_native(across, down, raw.FPDFBitmap_BGRx)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, across, down)
    put = undoing(profile, wide, tall) * QTransform.fromScale(DPI / POINTS, DPI / POINTS)
    matrix = raw.FS_MATRIX(put.m11(), put.m12(), put.m21(), put.m22(), put.dx(), put.dy())
    raw.FPDF_RenderPageBitmapWithMatrix(
        bitmap, page, matrix, raw.FS_RECTF(0, 0, across, down), raw.FPDF_ANNOT | raw.FPDF_PRINTING
    )
    return _image(bitmap)


def undoing(profile: Profile, wide: float, tall: float) -> QTransform:
    """The opposite of a printer's fault, for a page whose size and points are in points, y down."""
    middle, size, per_mm = (wide / 2, tall / 2), 100 / profile.scale, POINTS / MM
    made = QTransform()  # Qt takes the steps from the last to the first
    made.translate(*middle)
    made.scale(size, size)
    made.rotate(-profile.tilt)
    made.translate(-middle[0] - profile.dx * per_mm, -middle[1] - profile.dy * per_mm)
    return made


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


PALE: Final = 0.3
"""How much is left of what is not printed."""


def over_pale(whole: bytes, texts: bytes, wide: int, ratio: float) -> QImage:
    """A page whose drawing is pale, because the paper bears it already, and whose texts are not.

    Args:
        whole: the page with its drawing, a PDF.
        texts: the page without it.
        wide: pixels of the window.
        ratio: the screen's pixels to one of the window's.
    """
    drawing, printed = first_page(whole, wide, ratio), first_page(texts, wide, ratio)
    made = QImage(drawing.size(), QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(ratio)
    made.fill(0xFFFFFFFF)
    painter = QPainter(made)
    painter.setOpacity(PALE)
    painter.drawImage(0, 0, drawing)
    painter.setOpacity(1)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Darken)
    painter.drawImage(0, 0, printed)
    painter.end()
    return made
