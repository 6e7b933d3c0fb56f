"""ทะเบียนเลขที่: issued anew in one go, ฉบับแทน, numbers left out and why, the book of a year on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.certificates import gaps, listing
from desktop.certificates.issue import Order, issue
from desktop.certificates.listing import Year
from desktop.certificates.register import Numbered
from desktop.models import show_id
from desktop.store.store import Store
from tests.ui.pages.at_certificates import AtCertificates, activity, open_page, pages
from tests.ui.pages.test_register_page import look_at, numbers, page_of

Key = Qt.Key


@pytest.fixture
def at(store: Store, tmp_path: Path, qapp: QApplication) -> Iterator[AtCertificates]:
    """Three numbers that nobody printed yet, the second of which no certificate bears."""
    key = activity(store)
    issue(store, Order(str(show_id(key))), tmp_path / "all.pdf")
    with store.write("test") as tx:
        tx.sql.execute("UPDATE certificate SET gone = 1 WHERE number = '2/2569'")
    with open_page(store, key) as made:
        made.frame.go_to("register")
        made.settle()
        yield made


def book(at: AtCertificates) -> dict[str, Numbered]:
    at.settle()
    with at.store.read() as tx:
        return {one.number: one for one in listing.book(tx)}


def test_numbers_left_out_stand_in_their_place_and_take_a_reason(at: AtCertificates) -> None:
    side = page_of(at).side
    assert numbers(at) == ["3/2569", "2/2569", "1/2569"]
    look_at(at, "2/2569")
    assert side.again.isHidden()
    told = page_of(at).rows.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "เลขที่ 2/2569 ยังไม่มีใครบอกเหตุผล เว้นเลข 2 จาก 3"

    side.open_why.click()
    side.do.click()
    assert "พิมพ์เหตุผลสั้น ๆ ก่อน" in side._field.note()
    side.reason.setText("ฉีกทิ้ง")
    at.press(Key.Key_Return, at=side.reason)
    assert side.do.hasFocus()
    side.do.click()

    gap = book(at)["2/2569"].gap
    assert gap is not None
    assert (gap.cause, gap.why) == ("told", "ฉีกทิ้ง")
    assert at.said == "เก็บเหตุผลของเลขที่ <b>2/2569</b> แล้ว"
    at.frame.undo()
    gap = book(at)["2/2569"].gap
    assert gap is not None
    assert gap.why is None, "a reason can be taken back"


def test_ctrl_p_and_ctrl_s_on_numbers_left_out_do_nothing(at: AtCertificates) -> None:
    look_at(at, "2/2569")
    at.ctrl(Key.Key_P)
    at.ctrl(Key.Key_S)
    at.settle()
    assert not at.printed


def test_one_go_issues_anew_prints_and_both_numbers_point_to_each_other(at: AtCertificates) -> None:
    side = page_of(at).side
    look_at(at, "3/2569")
    side.open_anew.click()
    side.reason.setText("สะกดชื่อผิด")
    side.void.click()
    at.settle()

    told = book(at)
    assert (told["3/2569"].void_why, told["3/2569"].replaced_by) == ("สะกดชื่อผิด", "4/2569")
    assert told["4/2569"].replaces == "3/2569"
    assert at.said == "ยกเลิกเลขที่ <b>3/2569</b> แล้วออกใหม่เป็นเลขที่ <b>4/2569</b>"
    assert (pages(at.printed[-1][0]), at.printed[-1][1]) == (1, "วุฒิบัตร 4-2569")
    look_at(at, "4/2569")
    assert "ออกแทนเลขที่ 3/2569" in side._remarks.words()
    look_at(at, "3/2569")
    assert "ออกใหม่เป็นเลขที่ 4/2569" in side._remarks.words()
    assert side.open_anew.isHidden(), "it was issued anew already"


def test_a_substitute_is_printed_and_counted(at: AtCertificates) -> None:
    side = page_of(at).side
    look_at(at, "3/2569")
    side.open_copy.click()
    side.reason.setText("น้ำท่วม")
    side.do.click()
    at.settle()

    assert book(at)["3/2569"].substitutes == 1
    assert at.printed[-1][1] == "ฉบับแทนของเลขที่ 3-2569 ครั้งที่ 1"
    look_at(at, "3/2569")
    assert "พิมพ์ฉบับแทนแล้ว 1 ครั้ง" in side._remarks.words()


def test_what_was_never_printed_says_so_until_the_printer_took_it(at: AtCertificates) -> None:
    side = page_of(at).side
    look_at(at, "3/2569")
    assert "ยังไม่ได้พิมพ์" in side._remarks.words()
    at.ctrl(Key.Key_P)
    at.settle()
    assert at.how is not None
    assert at.how.told is not None
    assert book(at)["3/2569"].waits, "a file that nobody printed is no paper"

    at.how.told(1, 1)

    assert not book(at)["3/2569"].waits
    assert "ยังไม่ได้พิมพ์" not in side._remarks.words()


def test_f11_prints_the_book_of_the_year_that_is_looked_at(at: AtCertificates) -> None:
    page = page_of(at)
    QApplication.processEvents()
    at.press(Key.Key_F11, at=at.frame)
    at.settle()
    assert at.printed[-1][1] == "ทะเบียนคุมวุฒิบัตร ทุกปี"

    page.year.choose(Year(2569, fiscal=True))
    page.year.activated.emit(page.year.currentIndex())
    at.settle()
    assert numbers(at) == ["3/2569", "2/2569", "1/2569"]
    page.book.click()
    at.settle()
    assert at.printed[-1][1] == "ทะเบียนคุมวุฒิบัตร ปีงบ 2569"


def test_a_gap_explained_at_another_desk_is_shown_at_once(at: AtCertificates) -> None:
    with at.store.write("test") as tx:
        gaps.explain(tx, "2/2569", "โต๊ะ B ฉีกทิ้ง")
    at.settle()
    look_at(at, "2/2569")
    assert page_of(at).side._name.words() == "เหตุผล: โต๊ะ B ฉีกทิ้ง"
