"""A window in English says nothing in Thai but what people wrote: names, places, titles, lists.

Whatever is drawn, stands in a label or is told to a screen reader counts. Words are let through that stand
in the store's own rows, in the list that is taken in, or in what was typed.
"""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from desktop.certificates.template import Template
from desktop.clock import Doubt
from desktop.paths import RESOURCES, Home
from desktop.settings import Settings
from desktop.store.doorstep import Doorstep
from desktop.store.store import Store
from tests.ui.opening.conftest import DOORSTEP, MADE, PEOPLE
from tests.ui.pages.at_import import HEADS, ROWS
from tests.ui.proof import look, shown
from tests.ui.standing import WIDE, dressed, filled, opened, settle, standing
from ui import translations
from ui.last_resort import LastResort
from ui.main_window import Frame
from ui.opening.answers import Answers, Kept
from ui.opening.opening import Opening
from ui.places import PAGES
from ui.widgets.button import Button
from ui.widgets.label import Label

THAI = re.compile(r"[\u0e00-\u0e7f]+")
MARKS = re.compile(r"<[^>]+>|\u200b")
ENGLISH = Settings(language="en")
LIST = "\n".join("\t".join(str(cell or "") for cell in row) for row in [HEADS, *ROWS])
"""Rows as they are copied out of Excel."""
DESIGNS = " ".join(
    Template.load(one.parent).title for one in RESOURCES.glob("certificates/*/template.toml")
)
"""What the shipped certificates' designs are called: names, like a person's."""
OFFERED = frozenset(
    THAI.findall(f"{LIST} {DESIGNS} นาย นาง นางสาว เด็กชาย เด็กหญิง พระ สามเณร แม่ชี ดร ไทย ก โต๊ะ")
)
"""What is Thai in every language: the list, titles, the language's own name, its letter, the test's desk."""
LABELS = frozenset(
    word for one in translations.messages(translations.ENGLISH) for word in THAI.findall(one.source)
)


@dataclass(frozen=True, slots=True)
class Written:
    """The Thai that people wrote."""

    words: frozenset[str]
    text: str

    def strange(self, where: str, told: str) -> list[str]:
        """The Thai in a text that nobody wrote; a line that was broken to fit is a part of one."""
        words = THAI.findall(html.unescape(MARKS.sub("", told)))
        broken = where == "drawn"
        if broken and len(words) > 1 and MARKS.sub("", told).strip() in self.text:
            return []  # several words of one cell, as they stand there
        return [
            word
            for word in words
            if word not in self.words and not (broken and word in self.text and word not in LABELS)
        ]


def written(store: Store) -> Written:
    """Every Thai word of the store's rows; a title is written together with its name."""
    with store.read() as tx:
        tables = [
            row[0] for row in tx.sql.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        cells = [
            cell
            for table in tables
            for row in tx.sql.execute(f'SELECT * FROM "{table}"')
            for cell in row
            if isinstance(cell, str)
        ]
        named = tx.sql.execute("SELECT coalesce(title, '') || coalesce(given_name, '') FROM learner")
        cells += [row[0] for row in named]
    return Written(frozenset(THAI.findall(" ".join(cells))) | OFFERED, "\n".join(cells))


# --- what a window says ---------------------------------------------------------------------------


def said(window: QWidget) -> Iterator[tuple[str, str]]:
    """Where something stands, and what."""
    for drawn in look(window).drawn:
        yield "drawn", drawn.text
    for widget in shown(window):
        where = type(widget).__name__
        yield where, widget.toolTip()
        yield from ((where, text) for text in _texts(widget))
        told = QAccessible.queryAccessibleInterface(widget)
        if told is not None:
            yield from _spoken(told, where, typed=isinstance(widget, QLineEdit))


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))


def _spoken(told: QAccessibleInterface, where: str, *, typed: bool) -> Iterator[tuple[str, str]]:
    kinds = [QAccessible.Text.Name, QAccessible.Text.Description]
    if not typed:
        kinds.append(QAccessible.Text.Value)
    yield from ((where, told.text(kind)) for kind in kinds)
    for place in range(told.childCount()):
        child = told.child(place)
        if child is not None and child.object() is None:
            yield from _spoken(child, where, typed=typed)


def strange(window: QWidget, known: Written) -> list[str]:
    """What is Thai there and was written by nobody."""
    found = [f"{where}: {text!r}" for where, text in said(window) if text and known.strange(where, text)]
    return list(dict.fromkeys(found))


# --- places ---------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    dressed(language="en")
    yield
    dressed()


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """A filled centre. Only ever copied; at one time of day, or titles break elsewhere at night."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", "2026-11-28T09:40")
        yield filled(tmp_path_factory.mktemp("english"))


@pytest.fixture
def busy(practice: Home, tmp_path: Path) -> Iterator[Store]:
    """A copy of it, open."""
    shutil.copytree(practice.folder, tmp_path / "practice")
    with opened(Home(tmp_path / "practice")) as store:
        yield store


def abouts(store: Store, place: str) -> list[object]:
    """About what a page is shown: sessions of every kind, somebody, nobody, a list, nothing."""
    with store.read() as tx:

        def ids(asked: str) -> list[object]:
            return [row[0] for row in tx.sql.execute(asked)]

        return {
            "roll": [
                *ids("SELECT max(id) FROM session GROUP BY status"),
                *ids("SELECT min(id) FROM session"),
                None,
            ],
            "learner_form": [*ids("SELECT id FROM learner LIMIT 2"), ("new", "")],
            "import": [None, LIST],
            "activity": ids("SELECT id FROM activity"),
            "certificates": ids("SELECT id FROM activity"),
            "rights": ids("SELECT id FROM learner LIMIT 2"),
            "leaving": ids("SELECT id FROM learner LIMIT 2"),
            "same": [tuple(ids("SELECT id FROM learner LIMIT 2")), None],
            "help": list(PAGES),
        }.get(place, [None])


def visit(frame: Frame, store: Store, place: str) -> Iterator[object]:
    """Stand on a page about each of its things."""
    for key in abouts(store, place):
        frame.go_to(place, key)
        settle(frame)
        yield key


# --- every page -----------------------------------------------------------------------------------


def test_every_page_of_a_busy_centre_speaks_english(busy: Store) -> None:
    known, found = written(busy), []
    with standing(busy, WIDE, ENGLISH) as frame:
        frame.wait_for(42)
        for place in PAGES:
            for _key in visit(frame, busy, place):
                found += [f"{place}: {one}" for one in strange(frame, known)]
    assert not found, "\n".join(dict.fromkeys(found))


def test_every_page_of_an_empty_centre_says_in_english_what_to_do(store: Store) -> None:
    known, found = written(store), []
    with standing(store, WIDE, ENGLISH) as frame:
        for place in PAGES:
            frame.go_to(place)
            settle(frame)
            found += [f"{place}: {one}" for one in strange(frame, known)]
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("place", PAGES)
def test_keys_and_buttons_are_answered_in_english(
    place: str, busy: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for dialog in ("getExistingDirectory", "getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, dialog, lambda *_a, **_k: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: "")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    QApplication.clipboard().clear()  # what another test left there would be pasted
    found: list[str] = []
    known = written(busy)
    with standing(busy, WIDE, ENGLISH) as frame:
        frame.go_to(place, abouts(busy, place)[0])
        settle(frame)
        for name, deed in deeds(frame):
            deed()
            settle(frame)
            if strange(frame, known):
                known = written(busy)  # the deed may have written something itself
                found += [f"{name}: {one}" for one in strange(frame, known)]
    assert not found, "\n".join(dict.fromkeys(found))


def deeds(frame: Frame) -> Iterator[tuple[str, Callable[[], object]]]:
    """What can be done on a page: letters that find nobody, the house's keys, every button it shows."""
    page = frame.page

    def here() -> None:
        if frame.page is not page:
            frame.go_to(page.place, frame.at.key)
            settle(frame)

    yield "letters", lambda: QTest.keyClicks(frame.focusWidget() or page, "zzz")
    for key in ("step_back", "new", "save"):
        here()
        yield key, getattr(page, key)
    for button in page.findChildren(Button):
        here()
        if isValid(button) and button.isVisible() and button.text():
            yield button.text(), button.click_or_say


def test_the_menu_of_the_tight_rail_is_english(busy: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_at: None)  # nobody's screen can hold a menu open
    with standing(busy, WIDE, ENGLISH) as frame:
        frame.go_to("today")
        frame._tile_menu()
        told = [action.text() for menu in frame.findChildren(QMenu) for action in menu.actions()]
    assert told == ["Lock screen", "Help", "Settings"]


# --- before anybody sits down, and when all else fails ------------------------------------------------

TYPED = Answers(centre="ศาลาแม่กา", volunteer="ป้าจันทร์ดี", passphrase="ข้าวเหนียว")
KNOWN = Written(
    frozenset(
        THAI.findall(
            f"{TYPED} {DOORSTEP} ภาษาไทย {' '.join(one.name for one in PEOPLE)} ต แม่กา อ เมืองพะเยา จ พะเยา"
        )
    )
    | OFFERED,
    "",
)
DOUBT = Doubt(date(2009, 1, 1), date(2026, 6, 30), date(2026, 7, 1))


def steps(number: int) -> Kept:
    return Kept("first", Answers(step=number))


@pytest.mark.parametrize(
    ("kept", "doorstep"),
    [
        *((steps(number), None) for number in (1, 2, 3, 4)),
        (Kept("sheet", TYPED, founded=MADE), None),
        (Kept("import", TYPED, founded=MADE), None),
        (Kept("passphrase"), None),
        (Kept("passphrase", secret_kind="recovery"), None),
        (Kept("tiles", chosen=PEOPLE[0].id), DOORSTEP),
        (Kept("forgot", chosen=PEOPLE[0].id), DOORSTEP),
        (Kept("clock", doubt=DOUBT), None),
    ],
    ids=lambda one: getattr(one, "screen", ""),
)
def test_the_opening_speaks_english(kept: Kept, doorstep: Doorstep | None, qapp: QApplication) -> None:
    window = QStackedWidget()
    window.resize(WIDE)
    opening = Opening(ENGLISH, kept, doorstep)
    window.addWidget(opening)
    window.show()
    question = opening.question()
    assert question is not None
    found = strange(window, KNOWN)
    if question.primary is not None:
        question.primary.click_or_say()
        found += strange(window, KNOWN)
    window.close()
    assert not found, "\n".join(dict.fromkeys(found))


def test_the_box_of_the_last_resort_speaks_english(qapp: QApplication) -> None:
    window = QWidget()
    box = LastResort(window).box(ValueError(), "")
    box.show()
    found = strange(box, KNOWN)
    said_there = [text for _where, text in said(box)]
    box.close()
    assert not found
    assert any(text.startswith("Sala stumbled") for text in said_there)


# --- the test itself ------------------------------------------------------------------------------


def test_a_thai_label_is_found_and_a_persons_name_is_not() -> None:
    """A test that finds nothing proves nothing."""
    known = Written(frozenset({"บัวลอย"}), "นางบัวลอย")
    window = QWidget()
    for place, words in enumerate(("บัวลอย", "Save", "บันทึก")):
        Label(words, parent=window).setGeometry(0, 40 * place, 200, 40)
    Button("ยกเลิก", parent=window).setGeometry(0, 120, 200, 44)
    window.resize(200, 200)
    window.show()
    found = strange(window, known)
    window.close()
    assert found == ["drawn: 'ยกเลิก'", "Label: 'บันทึก'", "Button: 'ยกเลิก'"]
