"""ตรวจใบ: a scan, a text, a picture and a PDF are judged on the screen, each named for what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import activities, attendance, enrolments
from desktop.activities import Plan
from desktop.certificates import register
from desktop.certificates.issue import Order, issue
from desktop.devices.scanner import Scan
from desktop.learners import register as learners
from desktop.store.store import Store
from tests.ui.standing import settle, standing
from ui.main_window import Frame
from ui.pages.proof.page import ProofPage
from ui.scanned import Scanned
from ui.widgets.lines import Lines


@dataclass
class Here:
    frame: Frame
    store: Store
    issued: list[register.Issued]
    pdf: Path

    @property
    def page(self) -> ProofPage:
        page = self.frame.page
        assert isinstance(page, ProofPage)
        return page

    @property
    def said(self) -> str:
        message = self.frame.line.message
        return message.text if message else ""

    def texts(self) -> list[str]:
        return [one.words() for one in self.page.answer.findChildren(Lines) if one.isVisible()]


@pytest.fixture
def here(
    store: Store, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Here]:
    with store.write("course") as tx:
        made = activities.plan(tx, Plan("สานตะกร้า", "2026-05-06", "2026-05-20", "wed", "09:00-12:00"))
        who = [learners.add(tx, name).id for name in ("นายหนึ่ง ใจดี", "นางสอง ใจงาม")]
        enrolments.enrol(tx, made.activity.id, who)
        for session in made.sessions:
            attendance.mark_rest(tx, session.id, "present")
    monkeypatch.setenv("SALA_NOW", "2026-07-10T15:00")
    issued = issue(store, Order(made.activity.code), tmp_path / "all.pdf")
    with standing(store) as frame:
        frame.go_to("proof")
        settle(frame)
        yield Here(frame, store, issued, tmp_path / "all.pdf")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_pasted_text_is_genuine_and_says_what_to_compare(here: Here) -> None:
    here.page.text.setText(here.issued[0].token)
    QTest.keyClick(here.page.text, Qt.Key.Key_Return)
    settle(here.frame)
    told = here.texts()
    assert told[0] == "ของจริง"
    assert {here.issued[0].name, "1/2569", "9 ชั่วโมง", "สานตะกร้า"} <= set(told)
    assert here.said == f"ของจริง <b>{here.issued[0].name}</b>"
    assert here.page.text.text() == ""  # ready for the next


def test_a_scan_from_any_page_leads_here(here: Here) -> None:
    here.frame.go_to("today")
    settle(here.frame)
    Scanned(here.frame).take(Scan("certificate", here.issued[1].token.upper()))
    settle(here.frame)
    assert here.frame.at.place == "proof"
    assert here.texts()[0] == "ของจริง"


def test_a_file_of_several_lists_them_the_least_trusted_lit(here: Here) -> None:
    with here.store.write("void") as tx:
        register.void(tx, here.issued[1].number, "สะกดชื่อผิด")
    here.page.look_at(here.pdf)
    settle(here.frame)
    assert [one.verdict for one in here.page.rows.rows] == ["genuine", "revoked"]
    assert here.texts()[0] == "ยกเลิกแล้ว"
    assert "สะกดชื่อผิด" in here.texts()[-1]
    assert here.page.table.isVisible()


def test_voided_while_it_is_looked_at_it_says_so(here: Here) -> None:
    here.page.look_at(here.issued[0].token)
    settle(here.frame)
    with here.store.write("void") as tx:
        register.void(tx, here.issued[0].number, "ออกซ้ำ")
    settle(here.frame)
    assert here.texts()[0] == "ยกเลิกแล้ว"


def test_a_photograph_and_a_file_without_a_code(here: Here, tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument(here.pdf)
    document[0].render(scale=150 / 72).to_pil().rotate(3, expand=True, fillcolor="white").save(
        tmp_path / "a.jpg"
    )
    document.close()
    here.page.look_at(tmp_path / "a.jpg")
    settle(here.frame)
    assert here.texts()[0] == "ของจริง"
    (tmp_path / "b.png").write_bytes(b"no picture")
    here.page.look_at(tmp_path / "b.png")
    settle(here.frame)
    assert "b.png" in here.said


def test_an_empty_field_says_what_to_do_and_the_page_for_phones_is_written(
    here: Here, tmp_path: Path
) -> None:
    here.page.check.click()
    settle(here.frame)
    assert "ยิง QR" in here.said
    here.page.write_page(tmp_path / "p.html")
    settle(here.frame)
    assert "p.html" in here.said
    assert "const trust" in (tmp_path / "p.html").read_text("utf-8")
