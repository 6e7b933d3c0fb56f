"""ขอบคุณวิทยากร on the screen: who taught, the page they would get, one button, and again one by one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import centre
from desktop.certificates import listing
from desktop.models import ActivityFacilitator, Facilitator, new_id
from desktop.store.store import Store
from tests.ui.pages.at_certificates import AtCertificates, activity, open_page, pages
from ui.pages.page import Go
from ui.pages.thanks.page import ThanksPage

Key = Qt.Key


def teach(store: Store, key: bytes) -> None:
    """Two teach it: one in the activity itself, one beside."""
    main, helper = new_id(), new_id()
    with store.write("test") as tx:
        tx.add(Facilitator(id=main, name="นางสมใจ ใจงาม"), Facilitator(id=helper, name="นายช่วย ดีมาก"))
        tx.add(ActivityFacilitator(activity=key, facilitator=helper, part="helper"))
        tx.sql.execute("UPDATE activity SET facilitator = ? WHERE id = ?", (main, key))


@pytest.fixture
def at(store: Store, qapp: QApplication) -> Iterator[AtCertificates]:
    key = activity(store)
    teach(store, key)
    with open_page(store, key) as made:
        made.page.parts.thanks.click()
        made.settle()
        yield made


def page_of(at: AtCertificates) -> ThanksPage:
    page = at.frame.page
    assert isinstance(page, ThanksPage)
    return page


def test_whoever_taught_stands_there_with_their_hours_and_the_real_page(at: AtCertificates) -> None:
    page = page_of(at)
    told = [(one.name, one.part, one.minutes) for one in page.rows.rows]
    assert told == [("นางสมใจ ใจงาม", "main", 720), ("นายช่วย ดีมาก", "helper", 720)]
    assert page.preview.has_page
    assert "นางสมใจ ใจงาม" in page.preview.accessibleName()


def test_one_key_numbers_prints_and_says_it_and_then_each_is_printed_again(at: AtCertificates) -> None:
    at.ctrl(Key.Key_P)
    at.settle()

    assert at.said == "ออกเลขที่ <b>1/2569</b> – <b>2/2569</b> แล้ว <b>2</b> ใบ กำลังส่งไปพิมพ์"
    assert pages(at.printed[-1][0]) == 2
    with at.store.read() as tx:
        assert [(one.number, one.thanks, one.waits) for one in listing.book(tx)] == [
            ("1/2569", True, True),
            ("2/2569", True, True),
        ]
    how = at.how
    assert how is not None
    assert how.told is not None
    how.told(1, 2)  # the printer took both
    at.settle()
    with at.store.read() as tx:
        assert [one.waits for one in listing.book(tx)] == [False, False]
    page = page_of(at)
    page.table.stand(1)
    at.ctrl(Key.Key_P)
    at.settle()
    assert at.printed[-1][1] == "วุฒิบัตร 2-2569"
    page.primary.click_or_say()
    assert at.said == "ทุกคนได้ใบขอบคุณแล้ว พิมพ์ซ้ำได้ทีละคน"


def test_who_is_out_of_office_is_named_before_anything_is_printed(at: AtCertificates) -> None:
    with at.store.write("test") as tx:
        centre.amend(tx, signers=["นางจันทร์ดี ใจมา|ประธานศาลาแม่กา|30/6/2569"])
    at.settle()
    assert "นางจันทร์ดี ใจมา พ้นตำแหน่ง" in page_of(at).found.words()
    with at.store.write("test") as tx:
        centre.amend(tx, signers=["นางจันทร์ดี ใจมา|ประธานศาลาแม่กา|30/9/2570"])
    at.settle()
    assert page_of(at).found.isHidden()


def test_without_a_day_nothing_is_given(at: AtCertificates) -> None:
    page = page_of(at)
    page.date.set_value("")
    page.date.changed.emit()
    at.ctrl(Key.Key_P)
    at.settle()
    assert at.said == "ใส่วันที่บนใบขอบคุณก่อน"
    assert at.register() == []


def test_an_activity_that_nobody_teaches_leads_to_where_names_are_put(
    store: Store, qapp: QApplication
) -> None:
    gone: list[Go] = []
    key = activity(store)
    with open_page(store, key) as at:
        at.frame.go_to("thanks", key)
        at.settle()
        page = page_of(at)
        assert page.nobody.isVisible()
        page.go.disconnect()
        page.go.connect(gone.append)
        page._to_activity.click()
    assert gone == [Go("activity", key)]


def test_esc_leads_back_to_the_certificates_of_the_same_activity(at: AtCertificates) -> None:
    at.press(Key.Key_Escape)
    at.settle()
    assert at.frame.page is at.page
