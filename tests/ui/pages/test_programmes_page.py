"""หลักสูตร: made, filled and emptied by keys; who has how many credits; each deed undone; wrong credits said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import programmes
from desktop.store.store import Store
from tests.desktop.class_of import class_of, planned, roll
from tests.ui.pages.learners_open import CTRL, Sitting, sitting
from tests.ui.standing import TIGHT
from ui.pages.programmes.page import ProgrammesPage

K = Qt.Key


@pytest.fixture
def offered(store: Store) -> bytes:
    """Two activities; in the first two people, of whom one came to all of it."""
    with store.write("test") as tx:
        made, who = class_of(tx, 2)
        for session in made.sessions:
            roll(tx, session.id, (who[1], "absent"))
        planned(tx, "ทำขนมไทย", "2026-06-10", "2026-07-10")
    return made.activity.id


@pytest.fixture
def desk(store: Store, offered: bytes, qapp: QApplication) -> Iterator[Sitting]:
    with sitting(store) as made:
        made.go("programmes")
        yield made


def stands(desk: Sitting) -> object:
    """Where the keyboard is."""
    return desk.focus


def page(desk: Sitting) -> ProgrammesPage:
    assert isinstance(desk.frame.page, ProgrammesPage)
    return desk.frame.page


def kept(store: Store) -> list[programmes.Told]:
    with store.read() as tx:
        return list(programmes.listed(tx))


def make(desk: Sitting, title: str = "นักจัดการเมือง", worth: str = "3", hours: str = "") -> None:
    desk.press(K.Key_N, CTRL)
    desk.type(title)
    desk.press(K.Key_Return)
    desk.type(worth)
    desk.press(K.Key_Return)
    desk.type(hours)
    desk.press(K.Key_Return)
    desk.press(K.Key_Return)


def test_without_programmes_the_page_says_why_and_how_to_begin(desk: Sitting) -> None:
    assert stands(desk) is page(desk).first
    assert not page(desk).which.isVisible()
    page(desk).first.click()
    assert stands(desk) is page(desk).form.title


def test_a_programme_has_its_own_hours_a_credit_and_a_slip_is_said_at_its_field(
    store: Store, desk: Sitting
) -> None:
    make(desk, hours="พัน")
    assert kept(store) == []
    form = page(desk).form
    assert "ใส่ 1 ถึง 500" in form.fields["credit_hours"].note()
    assert stands(desk) is form.credit_hours
    desk.write("๑๕", form.credit_hours)
    desk.press(K.Key_S, CTRL)
    assert kept(store)[0].credit_hours == 15


def test_a_programme_is_made_and_filled_by_keys_alone_and_undone(store: Store, desk: Sitting) -> None:
    make(desk)
    (told,) = kept(store)
    assert (told.title, told.credits_needed, told.parts) == ("นักจัดการเมือง", 300, ())
    assert stands(desk) is page(desk).seek_line
    page(desk).seek_line.setText("สานตะกร้า")
    desk.press(K.Key_Return)
    assert [(part.title, part.credits) for part in kept(store)[0].parts] == [("สานตะกร้า", 0)]
    assert stands(desk) is page(desk).part.credits
    desk.press(K.Key_A, CTRL)
    desk.type("1.5")
    desk.press(K.Key_Return)
    assert [part.credits for part in kept(store)[0].parts] == [150]
    assert "1.5" in page(desk).summary.words()
    assert stands(desk) is page(desk).table
    desk.press(K.Key_Delete)
    assert kept(store)[0].parts == ()
    desk.press(K.Key_Z, CTRL)
    assert [part.credits for part in kept(store)[0].parts] == [150]


def test_wrong_credits_are_said_at_the_field_and_nothing_typed_is_lost(
    store: Store, desk: Sitting
) -> None:
    make(desk, worth="มาก")
    assert kept(store) == []
    assert page(desk).form.fields["credits"].note()
    assert page(desk).form.title.text() == "นักจัดการเมือง"
    assert stands(desk) is page(desk).form.credits
    page(desk).form.credits.setText("๓")
    desk.press(K.Key_S, CTRL)
    assert kept(store)[0].credits_needed == 300


def test_a_name_that_could_be_several_is_not_guessed(store: Store, desk: Sitting) -> None:
    make(desk)
    page(desk).seek_line.setText("A0")
    desk.press(K.Key_Return)
    assert kept(store)[0].parts == ()
    assert page(desk).seek_line.text() == "A0"
    assert "เลือกกิจกรรม" in desk.said


def test_who_has_how_many_credits_on_screen_and_in_excel(
    store: Store, desk: Sitting, offered: bytes, tmp_path: Path
) -> None:
    with store.write("programmes.save") as tx:
        made = programmes.save(tx, None, "นักจัดการเมือง", 150)
        programmes.put_part(tx, made.id, offered, 150, required=True)
    page(desk).ask()
    desk.settle()
    page(desk).tabs.choose("people")
    desk.settle()
    rows = page(desk).everybody
    told = [[column.text(one) for column in rows.columns] for one in rows.rows]
    assert [(line[0], line[2], line[3]) for line in told] == [
        ("นางสาวมาลี ใจดี", "1.5", "ครบแล้ว"),
        ("นายคำปัน แสงทอง", "0", "สานตะกร้า"),
    ]
    where = tmp_path / "หลักสูตร.xlsx"
    one = page(desk)._one
    assert one is not None
    page(desk).files.write_to(where, one, rows)
    desk.settle()
    sheet = openpyxl.load_workbook(where).active
    assert 1.5 in [cell.value for row in sheet.iter_rows() for cell in row]
    page(desk).list.setFocus()
    desk.press(K.Key_Return)
    assert desk.frame.page.place == "passbook"


def test_a_programme_is_renamed_and_taken_out_of_use_and_comes_back(store: Store, desk: Sitting) -> None:
    make(desk)
    page(desk).change.click()
    desk.write("ชาวแม่กา", page(desk).form.title)
    desk.press(K.Key_S, CTRL)
    assert kept(store)[0].title == "ชาวแม่กา"
    page(desk).change.click()
    page(desk).form.away.click()
    desk.settle()
    assert kept(store) == []
    desk.press(K.Key_Z, CTRL)
    assert [one.title for one in kept(store)] == ["ชาวแม่กา"]


def test_esc_leads_out_step_by_step(store: Store, qapp: QApplication, offered: bytes) -> None:
    with sitting(store, TIGHT) as desk:
        desk.go("programmes")
        make(desk)
        page(desk).change.click()
        desk.press(K.Key_Escape)
        assert page(desk).form.isHidden()
        desk.press(K.Key_Escape)
        assert desk.frame.page.place == "activities"
