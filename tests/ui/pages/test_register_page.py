"""ทะเบียนเลขที่: every number ever given, found, printed again, voided with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.certificates import listing, register
from desktop.certificates.issue import Order, issue
from desktop.models import show_id
from desktop.store.store import Store
from tests.ui.pages.at_certificates import (
    EARNED,
    TITLE,
    AtCertificates,
    activity,
    open_page,
    pages,
)
from tests.ui.standing import TIGHT
from ui.pages.page import Go
from ui.pages.register.page import RegisterPage

Key = Qt.Key


@pytest.fixture
def issued(store: Store, tmp_path: Path) -> bytes:
    """Three numbers, the second of them void."""
    key = activity(store)
    issue(store, Order(str(show_id(key))), tmp_path / "all.pdf")
    with store.write("test") as tx:
        register.void(tx, "2/2569", "สะกดชื่อผิด")
    return key


@pytest.fixture
def at(store: Store, issued: bytes, qapp: QApplication) -> Iterator[AtCertificates]:
    with open_page(store, issued) as made:
        made.frame.go_to("register")
        made.settle()
        yield made


def page_of(at: AtCertificates) -> RegisterPage:
    page = at.frame.page
    assert isinstance(page, RegisterPage)
    return page


def numbers(at: AtCertificates) -> list[str]:
    rows = page_of(at).rows
    return [one.number for place in range(rows.rowCount()) if (one := rows.row(place)) is not None]


def look_at(at: AtCertificates, number: str) -> None:
    page_of(at).table.stand(numbers(at).index(number))


def test_the_newest_number_stands_first_and_a_void_one_says_so(at: AtCertificates):
    page = page_of(at)

    assert numbers(at) == ["3/2569", "2/2569", "1/2569"]
    look_at(at, "2/2569")
    assert page.side.open_void.isHidden()
    told = page.rows.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"เลขที่ 2/2569 {EARNED[1]} {TITLE} พุธ 1 ก.ค. 2569 ยกเลิก 2 จาก 3"


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("ใจคำ", ["1/2569"]),
        ("๓/๒๕๖๙", ["3/2569"]),
        ("ขนมไทย นาง", ["3/2569", "1/2569"]),
        ("ไม่มีใคร", []),
        ("   ", ["3/2569", "2/2569", "1/2569"]),
    ],
)
def test_it_is_found_by_number_name_or_course(at: AtCertificates, typed: str, hits: list[str]):
    page_of(at).search.put(typed)
    at.settle()

    assert numbers(at) == hits
    assert page_of(at).nobody.isVisible() == (not hits)


def test_the_very_number_that_was_typed_stands_first(store: Store, issued: bytes):
    with store.write("test") as tx:
        tx.sql.execute("UPDATE certificate SET number = '13/2569', serial = 13 WHERE number = '1/2569'")
    with store.read() as tx:
        found = listing.read(tx, "3/2569")

    assert [one.number for one in found.lines] == ["3/2569", "13/2569"]


def test_ctrl_p_prints_the_one_that_is_looked_at_again(at: AtCertificates):
    look_at(at, "3/2569")

    at.ctrl(Key.Key_P)
    at.settle()

    ((paper, title, first),) = at.printed
    assert (pages(paper), title, first) == (1, "วุฒิบัตร 3-2569", 1)


def test_a_void_one_is_not_printed_and_says_why(at: AtCertificates):
    look_at(at, "2/2569")

    at.ctrl(Key.Key_P)
    at.settle()

    assert at.said == "เลขที่ 2/2569 ยกเลิกแล้ว จึงพิมพ์ไม่ได้"
    assert not at.printed


def test_voiding_asks_for_the_reason_in_the_page(at: AtCertificates):
    side = page_of(at).side
    look_at(at, "3/2569")

    side.open_void.click()
    assert side.reason.hasFocus()
    side.void.click()
    at.settle()
    assert [one.void_on for one in at.register()].count(None) == 2, "without a reason nothing is voided"

    side.reason.setText("ชื่อผิด")
    side.void.click()

    (last,) = (one for one in at.register() if one.number == "3/2569")
    assert last.void_why == "ชื่อผิด"
    assert at.said == "ยกเลิกเลขที่ <b>3/2569</b> แล้ว ทะเบียนยังเก็บไว้"
    message = at.frame.line.message
    assert message is not None
    assert message.deed is None, "voiding cannot be taken back, so nothing offers it"


def test_enter_in_the_reason_voids_nothing_by_itself_and_esc_gives_it_up(at: AtCertificates):
    side = page_of(at).side
    look_at(at, "3/2569")
    side.open_void.click()
    side.reason.setText("ชื่อผิด")

    at.press(Key.Key_Return)

    assert side.void.hasFocus()
    at.press(Key.Key_Escape)
    at.settle()
    assert not side.is_asking
    assert [one.void_on for one in at.register()].count(None) == 2


def test_a_reason_half_typed_is_not_taken_for_another_number(at: AtCertificates):
    side = page_of(at).side
    look_at(at, "3/2569")
    side.open_void.click()
    side.reason.setText("ชื่อผิด")

    look_at(at, "1/2569")

    assert not side.is_asking
    assert side.reason.text() == ""


def test_two_desks_gave_one_number_and_the_right_one_is_voided(at: AtCertificates):
    with at.store.write("test") as tx:
        tx.sql.execute("UPDATE certificate SET number = '1/2569' WHERE number = '3/2569'")
    at.settle()
    assert numbers(at) == ["1/2569", "2/2569", "1/2569"]
    side = page_of(at).side
    page_of(at).table.stand(0)
    side.open_void.click()
    side.reason.setText("เลขซ้ำ")

    side.void.click()

    assert [(one.name, one.void_why) for one in at.register() if one.number == "1/2569"] == [
        (EARNED[0], None),
        (EARNED[2], "เลขซ้ำ"),
    ]


def test_the_whole_register_goes_to_excel_where_somebody_says(
    at: AtCertificates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    where = tmp_path / "ทะเบียน"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_about: (str(where), ""))

    QApplication.processEvents()
    at.ctrl(Key.Key_E)
    at.settle()

    sheet = openpyxl.load_workbook(where.with_suffix(".xlsx")).active
    assert [row[0].value for row in sheet.iter_rows(min_row=4)] == ["1/2569", "2/2569", "3/2569"]
    assert "ทะเบียน.xlsx" in at.said


def test_a_place_that_cannot_be_written_is_said(at: AtCertificates, tmp_path: Path):
    page_of(at).write_to(tmp_path / "ไม่มี" / "ทะเบียน.xlsx")
    at.settle()

    message = at.frame.line.message
    assert message is not None
    assert message.kind == "error"


def test_an_empty_register_says_why_and_leads_on(store: Store, qapp: QApplication):
    gone: list[Go] = []
    with open_page(store, None) as at:
        at.frame.go_to("register")
        at.settle()
        page = page_of(at)
        assert page.nobody.isVisible()
        at.ctrl(Key.Key_E)
        assert at.said == "ยังไม่เคยออกเลขวุฒิบัตร จึงยังไม่มีทะเบียน"

        page.go.disconnect()
        page.go.connect(gone.append)
        page._issue.click()

    assert gone == [Go("certificates")]


def test_folded_the_panel_is_a_page_on_enter_and_esc_comes_back(
    store: Store, issued: bytes, qapp: QApplication
):
    with open_page(store, issued, TIGHT) as at:
        at.frame.go_to("register")
        at.settle()
        page = page_of(at)
        assert not page.side.isVisible()

        at.press(Key.Key_Return, at=page.search.line)
        assert page.side.isVisible()
        assert not page.table.isVisible()
        at.press(Key.Key_Escape)
        assert page.table.isVisible()
        assert page.table.hasFocus()
