"""ธนาคารหน่วยกิต: reached from the reports by one key; turned by years; opened, copied, written and printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import office_rules, programmes
from desktop.learners import consents
from desktop.learners.consents import Given
from desktop.learners.numbers import Numbered
from desktop.learners.numbers import put as put_number
from desktop.store.store import Store
from tests.desktop.class_of import class_of, roll
from tests.ui.pages.learners_open import CTRL, Sitting, sitting
from ui.pages.credit_bank.page import CreditBankPage
from ui.pages.page import Go

K = Qt.Key
NUMBER = "1560100000019"


@pytest.fixture
def who(store: Store) -> bytes:
    with store.write("test") as tx:
        made, (one, other) = class_of(tx, 2)
        for session in made.sessions:
            roll(tx, session.id)
        programme = programmes.save(tx, None, "นักจัดการเมือง", 300)
        programmes.put_parts(tx, programme.id, [(made.activity.id, 150, True)])
        office_rules.change(tx, "credit.hours", 20)
        for learner, number in ((one, NUMBER), (other, "1560100000027")):
            put_number(tx, learner, Numbered("thai", number))
        consents.give(tx, one, Given("share_province"))
    return one


@pytest.fixture
def desk(store: Store, who: bytes, qapp: QApplication) -> Iterator[Sitting]:
    with sitting(store) as made:
        made.go("reports")
        yield made


def page(desk: Sitting) -> CreditBankPage:
    found = desk.frame.page
    assert isinstance(found, CreditBankPage)
    return found


def test_one_key_leads_to_the_year_and_enter_to_the_passbook(desk: Sitting, who: bytes) -> None:
    desk.type("b")
    here = page(desk)
    assert desk.focus is here.table
    found = {one.learner: one for one in here.rows.rows}
    assert (found[who].credits, found[who].lacks) == (1, ())
    assert "พร้อมเสนอ 1 รายการ" in here._summary.words()
    here.table.stand([one.learner for one in here.rows.rows].index(who))
    desk.press(K.Key_Return)
    assert desk.frame.at == Go("passbook", who)


def test_a_year_without_anybody_says_so_and_the_year_to_come_is_not_there(desk: Sitting) -> None:
    desk.type("b")
    here = page(desk)
    year = here.turner.words()
    desk.press(K.Key_Right)
    assert here.turner.words() == year
    assert "ยังไม่ถึง" in desk.said
    desk.press(K.Key_Left)
    assert here.turner.words() != year
    assert here._views.currentWidget() is here.nobody
    here.paper()
    assert "ยังไม่มีรายชื่อ" in desk.said
    desk.press(K.Key_Escape)
    assert desk.frame.at.place == "reports"


def test_it_goes_to_excel_paper_and_the_clipboard(desk: Sitting, tmp_path: Path) -> None:
    desk.type("b")
    here, printed = page(desk), list[bytes]()
    object.__setattr__(
        here.room, "print_file", lambda file, _title, _first=1: printed.append(file.read_bytes())
    )
    here.write_to(tmp_path / "a.xlsx")
    desk.settle()
    assert "เลขบัตรของ <b>1</b> คนไม่เต็ม" in desk.said
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    numbers = {row[1] for row in sheet.iter_rows(min_row=4, values_only=True)}
    assert numbers == {NUMBER, "1-5601-xxxxx-xx-7"}
    desk.press(K.Key_P, CTRL)
    assert printed
    assert printed[0].startswith(b"%PDF")
    desk.press(K.Key_C, CTRL)
    assert len(QApplication.clipboard().text().splitlines()) == 3
    assert NUMBER not in QApplication.clipboard().text()
    QApplication.clipboard().clear()
