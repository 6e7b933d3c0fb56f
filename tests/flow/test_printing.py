"""From the page to the paper: what the printer gets, in pages and in pixels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL.Image import Resampling
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.certificates.issue import Order, issue
from desktop.store.store import Store
from tests.cups import Printer, printer
from tests.desktop.certificates.conftest import course
from tests.ui.standing import dressed, settle, standing
from ui import printing, words
from ui.main_window import Frame
from ui.paper import Paper

__all__ = ["course", "printer"]


@pytest.fixture
def frame(store: Store, course: str, qapp: QApplication) -> Iterator[Frame]:
    dressed()
    with standing(store) as made:
        yield made


@pytest.fixture
def paper(frame: Frame) -> Paper:
    return Paper(frame)


@pytest.fixture
def certificates(store: Store, course: str, tmp_path: Path) -> Path:
    """Three certificates as a PDF."""
    issue(store, Order(course), tmp_path / "all.pdf")
    return tmp_path / "all.pdf"


def said(frame: Frame) -> str:
    return frame.line.message.text if frame.line.message else ""


def picture(pdf: bytes | Path, page: int) -> bytes:
    """A page as small grey pixels, however the sheet was turned on its way through the printer."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page]
        sheet.set_rotation(0)
        return (
            sheet.render(scale=2, grayscale=True).to_pil().resize((210, 148), Resampling.BOX).tobytes()
        )


def alike(one: bytes, other: bytes) -> bool:
    """Whether two pictures differ no more than margins and smoothing make them."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one) < 2


def count(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def test_the_printer_gets_every_page_as_it_was_drawn(
    printer: Printer, frame: Frame, paper: Paper, certificates: Path
) -> None:
    assert printing.printers() == [printer.name]

    paper.print_on(printer.name, certificates, "วุฒิบัตร")
    settle(frame)

    came = printer.printed()
    assert count(came) == 3
    for page in range(3):
        assert alike(picture(came, page), picture(certificates, page))
        assert not alike(picture(came, page), picture(certificates, (page + 1) % 3))
    assert "<b>3</b>" in said(frame)


def test_after_a_jam_printing_goes_on_from_the_page_that_did_not_come_out(
    printer: Printer, frame: Frame, paper: Paper, certificates: Path
) -> None:
    paper.print_on(printer.name, certificates, "วุฒิบัตร", 3)
    settle(frame)

    came = printer.printed()
    assert count(came) == 1
    assert alike(picture(came, 0), picture(certificates, 2))


def test_stopping_keeps_what_went_out_and_offers_the_next_page(
    printer: Printer, frame: Frame, paper: Paper, certificates: Path
) -> None:
    frame.room.work.progress.connect(lambda steps, done, _of: steps.stop() if done == 1 else None)

    paper.print_on(printer.name, certificates, "วุฒิบัตร")
    settle(frame)

    first = count(printer.printed())
    message = frame.line.message
    assert message is not None
    if first == 3:  # it was out before the word came
        assert message.deed is None
        return
    assert message.deed is not None
    message.deed.do()
    settle(frame)
    assert first + count(printer.printed(2)) == 3


def test_the_page_gives_numbers_and_asks_which_printer(
    printer: Printer, frame: Frame, paper: Paper, qtbot: QtBot
) -> None:
    asked: list[QPrintDialog] = []
    object.__setattr__(frame.room, "print_file", paper.print_file)
    frame.go_to("certificates")
    settle(frame)

    frame.page.paper()
    settle(frame)
    asked += frame.findChildren(QPrintDialog)
    assert len(asked) == 1
    asked[0].printer().setPrinterName(printer.name)
    asked[0].accept()
    settle(frame)

    assert count(printer.printed()) == 3


def test_without_any_printer_the_paper_can_be_kept_as_a_file(
    frame: Frame, paper: Paper, certificates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printers", list)

    paper.print_file(certificates, "วุฒิบัตร")

    message = frame.line.message
    assert message is not None
    assert message.deed is not None
    assert message.text.startswith(words.say(words.ERRORS, "no_printer")[:20])
    paper.put(certificates, tmp_path / "kept.pdf")
    assert (tmp_path / "kept.pdf").read_bytes() == certificates.read_bytes()
