"""A printer that misses the paper is put right: measured on what really arrives at a print queue."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from desktop import activities, attendance, enrolments
from desktop.certificates.issue import Order, issue
from desktop.certificates.reprint import reprint
from desktop.devices import printers, queues
from desktop.devices.printers import Kept, Memory, Profile
from desktop.learners import register as learners
from desktop.papers.sheet import Sheet
from desktop.store.store import Store
from tests.cups import Printer, printer
from tests.ui.standing import dressed, settle, standing
from ui import printing
from ui.main_window import Frame
from ui.pages.page import How
from ui.paper import Paper

__all__ = ["printer"]

DOTS = 300 / 25.4
"""To a millimetre."""
NEAR = 0.3
"""mm; the issue's measure."""
SIDE = 6.0
FAULT = Profile(2.0, -1.5, 101.0, 0.6)


@pytest.fixture
def frame(store: Store, qapp: QApplication) -> Iterator[Frame]:
    dressed()
    with standing(store) as made:
        yield made


@pytest.fixture
def paper(frame: Frame) -> Paper:
    return Paper(frame)


def places(width: float, height: float) -> list[tuple[float, float]]:
    """The middles of four squares."""
    return [(x, y) for y in (30.0, height - 30) for x in (30.0, width - 30)]


def squares(out: Path, width: float, height: float, pages: int = 1) -> Path:
    """A paper with a black square near each corner."""
    sheet = Sheet("ทดสอบ", width=width, height=height)
    for _ in range(pages):
        for x, y in places(width, height):
            sheet.band(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE, "#000000")
        sheet.end_page()
    with out.open("wb") as part:
        sheet.save(part)
    return out


def rendered(pdf: bytes, page: int = 0) -> Image.Image:
    """A page in grey, however it was turned on its way through the printer."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page]
        sheet.set_rotation(0)
        return sheet.render(scale=300 / 72, grayscale=True).to_pil()


def found(pdf: bytes, page: int = 0) -> tuple[list[tuple[float, float]], Image.Image]:
    """Where the squares are on a page that arrived, in mm from its upper left corner."""
    image = rendered(pdf, page)
    wide, tall = image.width // 2, image.height // 2
    told = []
    for top in (0, tall):
        for left in (0, wide):
            part = image.crop((left, top, left + wide, top + tall)).point(
                lambda v: 255 if v < 128 else 0
            )
            box = part.getbbox()
            assert box is not None, "no square arrived"
            middle = (left + (box[0] + box[2]) / 2, top + (box[1] + box[3]) / 2)
            told.append((middle[0] / DOTS, middle[1] / DOTS))
    return told, image


@pytest.mark.parametrize("size", [(297, 210), (210, 297), (210, 148)])
def test_what_arrives_lands_in_its_place_on_a_printer_that_misses(
    printer: Printer, frame: Frame, paper: Paper, tmp_path: Path, size: tuple[int, int]
) -> None:
    printers.save(frame.room.home, Memory().with_profile(Kept(printer.name, *size, FAULT, 0.0)))
    file = squares(tmp_path / "squares.pdf", *size)

    paper.print_on(printer.name, file, "ทดสอบ")
    settle(frame)

    came, image = found(printer.printed())
    assert (image.width / DOTS, image.height / DOTS) == pytest.approx(size, abs=0.5)
    off = [
        abs(a - b)
        for one, two in zip(came, places(*size), strict=True)
        for a, b in zip(one, two, strict=True)
    ]
    assert max(off) > 1, "nothing was put right"
    for one, where in zip(came, places(*size), strict=True):
        assert FAULT.lands(*one, *size) == pytest.approx(where, abs=NEAR)


def test_without_a_profile_or_for_the_measuring_sheet_nothing_is_moved(
    printer: Printer, frame: Frame, paper: Paper, tmp_path: Path
) -> None:
    file = squares(tmp_path / "squares.pdf", 297, 210)

    paper.print_on(printer.name, file, "ทดสอบ")
    settle(frame)
    plain, _ = found(printer.printed())
    printers.save(frame.room.home, Memory().with_profile(Kept(printer.name, 297, 210, FAULT, 0.0)))
    paper.print_on(printer.name, file, "ทดสอบ", 1, How(as_it_is=True))
    settle(frame)
    measured, _ = found(printer.printed(2))

    for one in (plain, measured):
        for came, where in zip(one, places(297, 210), strict=True):
            assert came == pytest.approx(where, abs=NEAR)


def test_from_a_page_to_a_page(printer: Printer, frame: Frame, paper: Paper, tmp_path: Path) -> None:
    file = squares(tmp_path / "squares.pdf", 210, 148, pages=5)

    paper.print_on(printer.name, file, "ทดสอบ", 2, How(last=4))
    settle(frame)

    with pypdfium2.PdfDocument(printer.printed()) as document:
        assert len(document) == 3
    assert frame.line.message is not None
    assert "<b>3</b>" in frame.line.message.text


def test_only_texts_arrive_on_paper_with_a_drawing_and_from_the_sheet_asked_for(
    printer: Printer, store: Store, frame: Frame, paper: Paper, tmp_path: Path
) -> None:
    issued(store, tmp_path / "all.pdf")
    with store.read() as tx:
        reprint(tx, "A01", tmp_path / "texts.pdf", overlay=True)
    printers.save(frame.room.home, Memory().with_profile(Kept(printer.name, 297, 210, FAULT, 0.0)))

    paper.print_on(printer.name, tmp_path / "texts.pdf", "วุฒิบัตร", 2)
    settle(frame)
    came = printer.printed()
    paper.print_on(printer.name, tmp_path / "all.pdf", "วุฒิบัตร", 2)
    settle(frame)

    with pypdfium2.PdfDocument(came) as document:
        assert len(document) == 2  # of three, from the second on
    assert frame_ink(came) < 0.002
    assert frame_ink(printer.printed(2)) > 0.1


def issued(store: Store, out: Path) -> None:
    """Three certificates by a template with a frame all around."""
    with store.write("course") as tx:
        planned = activities.plan(
            tx, activities.Plan("สานตะกร้า", "2026-05-06", "2026-05-27", "wed", "09:00-12:00")
        )
        people = [learners.add(tx, f"นาง{name} ใจดี").id for name in ("คำ", "ปัน", "แก้ว")]
        enrolments.enrol(tx, planned.activity.id, people)
        for session in planned.sessions:
            attendance.mark_rest(tx, session.id, "present")
    issue(store, Order(planned.activity.code), out)


def frame_ink(pdf: bytes) -> float:
    """Which part of the outer 12 mm of the first page is not white."""
    image = rendered(pdf)
    edge = round(12 * DOTS)
    dark = image.point(lambda v: v < 240 and 255)
    inside = dark.crop((edge, edge, image.width - edge, image.height - edge))
    ink = sum(dark.histogram()[1:]) - sum(inside.histogram()[1:])
    return ink / (image.width * image.height - inside.width * inside.height)


# --- a printer that does not print --------------------------------------------------------------------


def cups(printer: Printer, deed: str) -> None:
    subprocess.run([deed, "-h", printer.server, printer.name], check=True, timeout=20)


def test_a_queue_that_refuses_is_said_and_the_paper_can_be_kept(
    printer: Printer, frame: Frame, paper: Paper, tmp_path: Path
) -> None:
    file = squares(tmp_path / "squares.pdf", 297, 210)
    cups(printer, "cupsreject")
    assert queues.standing(printer.name) == "refuses"

    paper.print_on(printer.name, file, "ทดสอบ")
    settle(frame)

    message = frame.line.message
    assert message is not None
    assert "ไม่รับงาน" in message.text.replace("\u200b", "")
    assert message.deed is not None  # as a file
    assert not printer.jobs()
    cups(printer, "cupsaccept")
    paper.print_on(printer.name, file, "ทดสอบ")
    settle(frame)
    assert len(found(printer.printed())[0]) == 4


def test_a_printer_that_is_off_keeps_the_work_and_it_is_said(
    printer: Printer, frame: Frame, paper: Paper, tmp_path: Path
) -> None:
    file = squares(tmp_path / "squares.pdf", 297, 210)
    cups(printer, "cupsdisable")

    paper.print_on(printer.name, file, "ทดสอบ")
    settle(frame)

    assert len(printer.waiting()) == 1
    assert frame.line.message is not None
    assert frame.line.message.kind == "look"
    cups(printer, "cupsenable")
    assert len(found(printer.printed())[0]) == 4
    assert queues.names() == (printer.name,)
    assert queues.standing(printer.name) == "ready"
    assert queues.standing("ไม่มีเครื่องนี้") == "unknown"


def test_a_printer_that_is_gone_leaves_the_paper(
    printer: Printer, frame: Frame, paper: Paper, tmp_path: Path
) -> None:
    file = squares(tmp_path / "squares.pdf", 297, 210)

    paper.print_on("เครื่องที่ถอดไปแล้ว", file, "ทดสอบ")
    settle(frame)

    message = frame.line.message
    assert message is not None
    assert message.deed is not None
    paper.put(file, tmp_path / "kept.pdf")
    assert (tmp_path / "kept.pdf").read_bytes() == file.read_bytes()


def test_the_opposite_of_no_fault_is_nothing() -> None:
    assert printing.undoing(Profile(), 842, 595).isIdentity()
