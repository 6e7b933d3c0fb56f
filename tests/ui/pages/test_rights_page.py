"""ข้อมูลของผู้เรียน: consent by one press, copies, requests, records taken apart, erasing behind the PIN."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from desktop import volunteers
from desktop.learners import consents, merging, register, rights
from desktop.store.store import Store
from tests.ui.standing import settle, standing
from ui.main_window import Frame
from ui.pages.rights.page import RightsPage
from ui.widgets.button import Button

PIN = "2580"


@dataclass
class At:
    frame: Frame
    store: Store
    learner: bytes
    printed: list[Path]

    @property
    def page(self) -> RightsPage:
        page = self.frame.page
        assert isinstance(page, RightsPage)
        return page

    @property
    def said(self) -> str:
        message = self.frame.line.message
        return message.text if message else ""

    def press(self, button: Button) -> None:
        button.click()
        settle(self.frame)

    def stands(self, purpose: str) -> bool:
        with self.store.read() as tx:
            return {one.purpose: one.stands for one in consents.read(tx, self.learner)}[purpose]


@pytest.fixture
def at(store: Store, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[At]:
    with store.write("learners.add") as tx:
        learner = register.add(tx, "นางบัวลอย น้ำทิพย์", phone="0812345678", id_number="1560800123450").id
        other = register.add(tx, "บัวลอย น้ำทิพ").id
    with store.write("learners.merge") as tx:
        merging.merge(tx, learner, other)
    with store.read() as tx:
        keeper = volunteers.listed(tx)[0].id
    with store.local() as tx:
        volunteers.set_pin(tx, keeper, PIN)
    printed: list[Path] = []
    with standing(store) as frame:
        monkeypatch.setattr(
            RightsPage, "_print", lambda _page, file, _title: printed.append(file), raising=True
        )
        frame.go_to("rights", learner)
        settle(frame)
        yield At(frame, store, learner, printed)


def test_consent_is_given_and_taken_back_by_one_press(at: At) -> None:
    line = at.page.consents.lines["photo"]
    assert (line.give.isVisibleTo(line), line.back.isVisibleTo(line)) == (True, False)
    at.page.consents.paper.setText("31")
    at.press(line.give)
    assert at.stands("photo")
    assert (line.give.isVisibleTo(line), line.back.isVisibleTo(line)) == (False, True)
    at.press(line.back)
    assert not at.stands("photo")
    assert "ถอนเรื่อง" in at.said
    with at.store.read() as tx:
        assert [one.wanted for one in rights.requests(tx, at.learner)] == ["withdraw"]


def test_everything_is_printed_with_the_number_whole(at: At) -> None:
    at.press(at.page.copies.print)
    (file,) = at.printed
    document = pypdfium2.PdfDocument(file)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "1560800123450" in text
    with at.store.read() as tx:
        assert [(one.wanted, one.outcome) for one in rights.requests(tx, at.learner)] == [
            ("copy", "done")
        ]


def test_the_consent_form_is_one_page_with_its_number(at: At) -> None:
    at.press(at.page.consents.form)
    document = pypdfium2.PdfDocument(at.printed[0])
    text = document[0].get_textpage().get_text_range()
    assert (len(document), "บัวลอย" in text) == (1, True)
    document.close()


def test_a_file_is_kept_where_somebody_says(at: At, tmp_path: Path) -> None:
    at.page.write_to(tmp_path / "a.zip")
    settle(at.frame)
    assert zipfile.ZipFile(tmp_path / "a.zip").namelist() == ["data.json"]
    at.page.write_to(tmp_path / "nowhere" / "a.zip")
    settle(at.frame)
    assert at.frame.line.message is not None
    assert at.frame.line.message.kind == "error"


def test_requests_are_written_down_and_settled(at: At) -> None:
    at.page.requests.wanted.choose("correct")
    at.page.requests.note.setText("วันเกิดผิด")
    at.press(at.page.requests.add)
    assert at.page.requests.note.text() == ""
    done = next(b for b in at.page.requests.findChildren(Button) if b.text() == "ทำแล้ว")
    at.press(done)
    with at.store.read() as tx:
        (one,) = rights.requests(tx, at.learner)
    assert (one.wanted, one.note, one.outcome) == ("correct", "วันเกิดผิด", "done")


def test_data_are_restricted_and_that_is_lifted(at: At) -> None:
    at.press(at.page.copies.restrict)
    with at.store.read() as tx:
        assert rights.restricted(tx, at.learner) is not None
    at.press(at.page.copies.restrict)
    with at.store.read() as tx:
        assert rights.restricted(tx, at.learner) is None


def test_a_record_that_was_joined_is_taken_apart(at: At) -> None:
    at.press(next(b for b in at.page.joined.findChildren(Button) if b.isVisible()))
    with at.store.read() as tx:
        assert len(register.listed(tx)) == 2
    assert at.page.joined.isHidden()


def test_erasing_wants_a_reason_and_the_keepers_pin(at: At) -> None:
    card = at.page.erasing
    at.press(card.open)
    at.press(card.go)
    with at.store.read() as tx:
        assert register.listed(tx) != []
    card.why.setText("เจ้าตัวขอให้ลบ")
    card.pin.put("1111")
    at.press(card.go)
    with at.store.read() as tx:
        assert register.listed(tx) != [], "a wrong PIN erases nobody"
    assert card.why.text() == "เจ้าตัวขอให้ลบ", "and loses nothing"
    card.pin.put(PIN)
    at.press(card.go)
    with at.store.read() as tx:
        assert register.listed(tx) == []
    assert "ลบแล้ว" in at.said


def test_a_reason_that_names_them_is_put_right_in_its_place(at: At) -> None:
    card = at.page.erasing
    at.press(card.open)
    card.why.setText("บัวลอยขอ")
    card.pin.put(PIN)
    at.press(card.go)
    with at.store.read() as tx:
        assert register.listed(tx) != []
    assert card.why.text() == "บัวลอยขอ"
    assert card.step_back()
    assert card.open.isVisibleTo(card)
