"""The paper of certificates: its drawing there already, a page to try, from a sheet to a sheet, after a jam."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.certificates import preview
from desktop.certificates import printing as papers
from desktop.certificates.issue import Order, issue
from desktop.certificates.reprint import reprint
from desktop.devices import printers
from desktop.errors import Refused
from desktop.models import show_id
from desktop.papers import signing_list
from desktop.store.store import Store
from tests.ui.pages.at_certificates import EARNED, AtCertificates, activity, open_page, pages
from ui import printing
from ui.pages.printer.page import PrinterPage

Key = Qt.Key


@pytest.fixture
def at(store: Store, qapp: QApplication) -> Iterator[AtCertificates]:
    with open_page(store, activity(store)) as made:
        yield made


def ink(pdf: bytes | Path, page: int = 0) -> tuple[float, float]:
    """How much of a page's frame (its outer 15 mm) and of its inside is not white, in per cent."""
    with pypdfium2.PdfDocument(pdf) as document:
        image = document[page].render(scale=1, grayscale=True).to_pil().point(lambda v: v < 250 and 255)
    edge = round(15 / 25.4 * 72)
    inside = image.crop((edge, edge, image.width - edge, image.height - edge))
    all_ink, inner = (sum(one.histogram()[1:]) for one in (image, inside))
    frame = image.width * image.height - inside.width * inside.height
    return 100 * (all_ink - inner) / frame, 100 * inner / (inside.width * inside.height)


def words_of(pdf: bytes | Path, page: int = 0) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[page].get_textpage().get_text_range())


def order(at: AtCertificates) -> Order:
    return Order(str(show_id(at.activity)))


def test_what_was_numbered_and_never_printed_is_offered_first_and_goes_on_at_its_sheet(
    store: Store, qapp: QApplication, tmp_path: Path
) -> None:
    key = activity(store)
    made = issue(store, Order(str(show_id(key))), tmp_path / "all.pdf")
    with store.write("test") as tx:
        papers.out(tx, [made[0].id])
    with open_page(store, key) as at:
        again = at.page.side.again
        assert (again.first.value(), again.last.value()) == (2, 3)
        assert again._title.words() == "ออกแล้ว 3 ใบ เลขที่ 1/2569 – 3/2569 · ยังไม่พิมพ์ 2"
        at.ctrl(Key.Key_P)
        at.settle()
        assert at.printed[-1][2] == 2, "the printing begins at the second sheet"
        assert at.how is not None
        assert at.how.told is not None
        at.how.told(2, 2)  # the paper jammed after one more
        at.settle()
        assert again._title.words() == "ออกแล้ว 3 ใบ เลขที่ 1/2569 – 3/2569 · ยังไม่พิมพ์ 1"


def test_what_comes_in_several_files_is_printed_one_after_the_other(
    store: Store, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.certificates.publish.PART", 2)
    monkeypatch.setattr("ui.pages.certificate_deeds.PART", 2)
    with open_page(store, activity(store)) as at:
        at.ctrl(Key.Key_P)
        at.settle()
        assert [(pages(file), title) for file, title, _ in at.printed] == [(2, "วุฒิบัตร 1-2569 – 2-2569")]
        assert at.how is not None
        assert at.how.told is not None
        at.how.told(1, 1)
        at.settle()
        assert len(at.printed) == 1, "the first file is not out yet"
        at.how.told(2, 2)
        at.settle()
        assert [(pages(file), title) for file, title, _ in at.printed[1:]] == [(1, "วุฒิบัตร 3-2569")]
        at.how.told(1, 1)
        at.settle()
        ids = [one.id for one in at.register()]
        with at.store.read() as tx:
            assert not papers.waiting(tx, ids)


# --- the drawing is there already -----------------------------------------------------------------


def test_overlay_leaves_the_drawing_out_and_nothing_else(at: AtCertificates, tmp_path: Path):
    with at.store.read() as tx:
        who = at.page.plan.ticked[0]
        whole = preview.page(tx, order(at), who)
        texts = preview.page(tx, order(at), who, overlay=True)

    assert ink(whole)[0] > 20
    assert ink(texts)[0] < 1
    assert ink(texts)[1] > 2
    assert words_of(whole) == words_of(texts)


def test_what_the_paper_is_like_is_kept_at_this_computer_and_shown_pale(at: AtCertificates):
    at.settle()
    before = printing.first_page(at.page._pictures._sheets[0], 300, 1)

    at.page.side.stock.overlay.click()
    at.settle()

    assert printers.load(at.store.home).overlay == ("formal-gold",)
    whole, texts = at.page._pictures._sheets
    pale = printing.over_pale(whole, texts, 300, 1)
    assert darkest(before, 4) < 200 < darkest(pale, 4)  # the frame
    assert darkest(pale, 150) < 120  # the texts
    at.page.side.stock.overlay.click()
    assert printers.load(at.store.home).overlay == ()


def darkest(image: QImage, x: int) -> int:
    """The darkest point of a column of pixels and the nine beside it."""
    return min(image.pixelColor(x + n, y).lightness() for n in range(10) for y in range(image.height()))


def test_numbers_are_given_and_only_texts_printed(at: AtCertificates):
    at.page.side.stock.overlay.click()
    at.ctrl(Key.Key_P)
    at.settle()

    paper, _title, _first = at.printed[-1]
    assert len(at.register()) == pages(paper) == 3
    assert ink(paper)[0] < 1
    again = at.page.side.again
    again.first.number.setValue(2)
    at.ctrl(Key.Key_P)
    at.settle()
    assert ink(at.printed[-1][0], 1)[0] < 1


def test_the_box_stands_as_it_was_left(store: Store, qapp: QApplication):
    key = activity(store)
    with open_page(store, key) as first:
        first.page.side.stock.overlay.click()
        first.settle()
    with open_page(store, key) as second:
        assert second.page.side.stock.overlay.isChecked()
        assert second.page.deed.is_overlay


def test_another_template_has_other_paper(at: AtCertificates):
    at.page.side.stock.overlay.click()
    at.settle()

    at.page.plan.template = "lotus-honour"
    at.page.deed.say()
    assert not at.page.side.stock.overlay.isChecked()
    at.page.plan.template = "formal-gold"
    at.page.deed.say()
    assert at.page.side.stock.overlay.isChecked()
    assert printers.load(at.store.home).overlay == ("formal-gold",)


# --- one page to try ------------------------------------------------------------------------------


def test_a_page_to_try_is_a_sample_and_gives_nobody_a_number(at: AtCertificates):
    at.page.side.stock.trial.click()
    at.settle()

    assert not at.register()
    paper, title, first = at.printed[-1]
    assert (pages(paper), first, title) == (1, 1, "ลองพิมพ์วุฒิบัตร")
    assert "ตัวอย่าง" in words_of(paper)
    assert EARNED[0] in words_of(paper)


def test_where_nobody_has_earned_one_there_is_nothing_to_try(at: AtCertificates):
    at.page.plan.tick_all()
    at.page.list.go_to_group("lost")
    at.settle()

    at.page.side.stock.trial.click_or_say()

    assert not at.printed
    assert "ยังไม่มีใบให้ลอง" in at.said


# --- from a sheet to a sheet, after a jam ---------------------------------------------------------


def test_from_a_sheet_to_a_sheet(at: AtCertificates):
    at.ctrl(Key.Key_P)
    at.settle()
    again = at.page.side.again
    assert (again.first.value(), again.last.value()) == (1, 3)

    again.first.number.setValue(2)
    again.last.number.setValue(2)
    assert at.page.side.primary.text() == "พิมพ์ใบที่ 2"
    at.ctrl(Key.Key_P)
    at.settle()

    _paper, title, first = at.printed[-1]
    assert (title, first) == ("วุฒิบัตร 2-2569", 2)
    assert at.how is not None
    assert at.how.last == 2


def test_a_last_sheet_before_the_first_is_the_first_alone(at: AtCertificates):
    at.ctrl(Key.Key_P)
    at.settle()
    again = at.page.side.again

    again.last.number.setValue(1)
    again.first.number.setValue(2)

    assert at.page.side.primary.text() == "พิมพ์ใบที่ 2"


def test_after_the_program_was_closed_a_jam_goes_on_with_the_same_numbers(
    store: Store, qapp: QApplication
):
    key = activity(store)
    with open_page(store, key) as first:
        first.ctrl(Key.Key_P)
        first.settle()
        before = [(one.number, one.name) for one in first.register()]
    with open_page(store, key) as second:
        assert second.page.side.is_again
        second.page.side.again.first.number.setValue(3)
        second.ctrl(Key.Key_P)
        second.settle()

        assert [(one.number, one.name) for one in second.register()] == before
        paper, title, first_page = second.printed[-1]
        assert (pages(paper), title, first_page) == (3, "วุฒิบัตร 3-2569", 3)
        assert [name in words_of(paper, n) for n, (_number, name) in enumerate(before)] == [True] * 3


def test_a_printer_that_refuses_costs_no_number_and_no_sheet(at: AtCertificates, tmp_path: Path):
    """The numbers are given before the paper is: whatever the printer does, each stands once."""
    made = issue(at.store, order(at), tmp_path / "all.pdf")
    with at.store.read() as tx:
        again = reprint(tx, str(show_id(at.activity)), tmp_path / "again.pdf")

    assert [one.number for one in again] == [one.number for one in made]
    assert len({one.number for one in made}) == 3
    assert (tmp_path / "all.pdf").read_bytes()[:4] == (tmp_path / "again.pdf").read_bytes()[:4]
    assert [words_of(tmp_path / "all.pdf", n) for n in range(3)] == [
        words_of(tmp_path / "again.pdf", n) for n in range(3)
    ]


def test_the_list_for_who_signs_names_the_stack_in_its_order(at: AtCertificates):
    at.ctrl(Key.Key_P)
    at.settle()
    assert at.page.side.list_button.text() == "ใบส่งลงนาม"

    at.page.side.list_button.click_or_say()
    at.settle()

    paper, title, _first = at.printed[-1]
    assert (pages(paper), title) == (1, "ใบส่งลงนาม ทำขนมไทย รุ่น 1")
    told = words_of(paper)
    places = [told.rindex(one.number) for one in at.register()]
    assert places == sorted(places)
    assert all(told.index(name) > 0 for name in EARNED)
    assert "นางจันทร์ดี ใจมา" in told


def test_there_is_no_such_list_before_anybody_has_a_number(at: AtCertificates, tmp_path: Path):
    with at.store.read() as tx, pytest.raises(Refused, match="nothing_to_reprint"):
        signing_list.write(tx, at.activity, tmp_path / "s.pdf")


# --- the way to the printer -----------------------------------------------------------------------


def test_the_way_to_putting_a_printer_right_and_back(
    at: AtCertificates, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(printing, "printers", lambda: ["เลเซอร์"])
    at.page.side.stock.adjust.click()
    at.settle()

    page = at.frame.page
    assert isinstance(page, PrinterPage)
    assert page.paper_size == (297, 210)
    at.press(Key.Key_Escape, at=at.frame)
    at.settle()
    assert at.page.place == "certificates"
