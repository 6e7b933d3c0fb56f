"""Learner cards from the screen: of who was found, of who is lit, of an activity's whole list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop import activities
from desktop.activities import Plan
from desktop.learners.register import Known
from desktop.store.store import Store
from tests.ui.pages.conftest import OpenRoll, people
from tests.ui.standing import standing
from ui.pages.activities.one import ActivityPage
from ui.pages.learners.page import LearnersPage


class Desk(OpenRoll):
    """A frame whose printer only looks at what it is given."""

    known: list[Known]
    printed: list[tuple[str, str]]

    def codes(self) -> list[str]:
        """Whose cards came out, in their order."""
        self.settle()
        ((text, _title),) = self.printed
        places = {one.code: text.find(one.code) for one in self.known}
        return sorted((code for code, place in places.items() if place >= 0), key=places.__getitem__)


def told_by(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    found = []
    for page in document:
        text = page.get_textpage()
        found.append(text.get_text_bounded())
        text.close()
        page.close()
    document.close()
    return "".join(found)


@pytest.fixture
def desk(store: Store, qapp: QApplication) -> Iterator[Desk]:
    session, known = people(store, 12)
    with standing(store) as frame:
        made = Desk(frame, store, session)
        made.known, made.printed = known, []
        object.__setattr__(
            frame.room,
            "print_file",
            lambda file, title, _first=1: made.printed.append((told_by(file), title)),
        )
        yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def at_learners(desk: Desk) -> LearnersPage:
    desk.frame.go_to("learners")
    desk.settle()
    page = desk.frame.page
    assert isinstance(page, LearnersPage)
    return page


def test_who_is_lit_gets_a_card(desk: Desk) -> None:
    page = at_learners(desk)
    page.list.step(2)
    desk.settle()
    page.cards.click()
    assert desk.codes() == [desk.known[2].code]
    assert desk.printed[0][1] == "บัตรผู้เรียน"
    assert "1 ใบ" in desk.said


def test_all_who_were_found_get_cards_in_the_order_shown(desk: Desk) -> None:
    page = at_learners(desk)
    page.search.put("ใจดี")
    desk.settle()
    shown = [hit.code for hit in page.list.shown()]
    assert len(shown) > 1
    page.paper()
    assert desk.codes() == shown
    assert "2 แผ่น" in desk.said, "ten on a sheet"


def test_the_whole_list_of_an_activity_gets_cards(desk: Desk) -> None:
    with desk.store.read() as tx:
        activity = tx.sql.execute(
            "SELECT activity FROM session WHERE id = ?", (desk.session,)
        ).fetchone()
    desk.frame.go_to("activity", activity[0])
    desk.settle()
    page = desk.frame.page
    assert isinstance(page, ActivityPage)
    page.people.cards.click()
    assert desk.codes() == [one.code for one in desk.known]


def test_of_nobody_there_is_a_sentence_and_no_paper(desk: Desk) -> None:
    with desk.store.write("test") as tx:
        empty = activities.plan(tx, Plan("จักสาน", "2026-06-17", "2026-07-29", "wed", "13:00-15:00"))
    desk.frame.go_to("activity", empty.activity.id)
    desk.settle()
    page = desk.frame.page
    assert isinstance(page, ActivityPage)
    page._print_cards()
    desk.settle()
    assert desk.said
    assert desk.printed == []
