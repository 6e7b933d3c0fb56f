"""ย้ายไปศูนย์อื่น: what goes along with who moves, their consent, and the file with its code."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop import leaving
from desktop.errors import DeskError
from desktop.learners import consents, held, rights
from desktop.learners.consents import Standing
from desktop.learners.register import Known, known_by
from desktop.leaving import Left, Passbook
from desktop.store import kin
from desktop.store.store import Tx
from ui import paper_folder, words
from ui.pages.leaving.ask import Answer, AskCard, DoneCard
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.columns import Columns
from ui.widgets.label import plain
from ui.widgets.learned_card import MOST, LearnedCard
from ui.words import moves as said
from ui.words import rights_paper

if TYPE_CHECKING:
    from ui.work import Steps


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows of somebody."""

    who: Known
    book: Passbook
    consent: Standing
    asked: str
    forbidden: str | None
    """The code of what forbids it altogether."""


def _read(tx: Tx, learner: bytes) -> Shown:
    who = known_by(tx, kin.stands(tx.sql, learner))
    restricted = "move_restricted" if rights.restricted(tx, who.id) is not None else None
    return Shown(
        who,
        leaving.gathered(tx, who.id),
        next(one for one in consents.read(tx, who.id) if one.purpose == leaving.PURPOSE),
        consents.who_is_asked(tx, who.id)[leaving.PURPOSE],
        "practice_stays" if tx.about.practice else restricted,
    )


class LeavingPage(Page):
    """One learner moves to another centre."""

    place = "leaving"
    kinds = frozenset({"learner", "consent", "attendance", "certificate", "outside_learning"})

    def __init__(self, room: Room) -> None:
        """Lay it out; it is filled when it is shown."""
        super().__init__(room)
        self._learner: bytes | None = None
        self._shown: Shown | None = None
        self._done: Left | None = None
        self._stick: Path | None = None
        self._making = False
        self.head.say(self.tr("ย้ายไปศูนย์อื่น"))
        self.goes = LearnedCard(self.tr("ไปกับผู้เรียน"))
        self.asks = AskCard(room.language, room.who.name)
        self.made = DoneCard(room.language)
        self.make = Button(self.tr("ทำแฟ้มย้าย"), "primary", icon="upload-simple", key="Ctrl+S", big=True)
        self.slip = Button(self.tr("พิมพ์ใบให้ผู้เรียน"), "primary", icon="printer", key="Ctrl+P", big=True)
        self.back = Button(self.tr("กลับ"), "quiet", key="Esc")
        self._lay_out()
        self.make.clicked.connect(self.save)
        self.back.clicked.connect(self.step_back)
        self.asks.changed.connect(self._look)
        self.asks.form_wanted.connect(self._print_form)
        self.slip.clicked.connect(self.paper)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    def _lay_out(self) -> None:
        self.area = Columns((self.asks, self.made), (self.goes,))
        self.body.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.make)
        foot.addWidget(self.slip)
        foot.addWidget(self.back)
        foot.addStretch(1)
        self.body.addLayout(foot)

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """A learner's id."""
        self._learner = key if isinstance(key, bytes) else None
        self._done = None
        self.asks.begin()
        self._turn()
        self.ask()

    def ask(self) -> None:
        """Read what would go along."""
        learner = self._learner
        if learner is not None:
            self.room.work.read(self, lambda tx: _read(tx, learner), self._show, self._gone)

    def _gone(self, error: DeskError) -> None:
        self.say("look", plain(words.sentence(error, self.room.language)))
        self.go.emit(Go("learners"))

    def _show(self, shown: Shown) -> None:
        language = self.room.language
        self._shown, self._learner = shown, shown.who.id
        self.head.say(self.tr("ย้ายไปศูนย์อื่น"), f"{shown.who.name} · {shown.who.code}")
        book = shown.book
        lines = [said.line_of(line, language) for line in book.lines[:MOST]]
        left = len(book.lines) - len(lines)
        self.goes.show_all(
            said.goes(len(book.lines), book.minutes, book.certificates, language),
            lines,
            said.and_more(left, language) if left else "",
            (
                ("user", "ink2", said.profile_goes(language)),
                ("prohibit", "brick", said.stays(language)),
                ("buildings", "ink2", said.old_centre_keeps(language)),
            ),
        )
        self.asks.show_standing(shown.consent, shown.asked)
        self._look()

    def _look(self) -> None:
        """Whether the file can be made, and why not."""
        forbidden = self._shown.forbidden if self._shown is not None else None
        if forbidden is not None:
            self.make.why_not(plain(words.say(words.ERRORS, forbidden, self.room.language)))
        else:
            self.make.why_not(self.asks.lacks())

    def _turn(self) -> None:
        """What is asked, or what was made."""
        self.asks.setVisible(self._done is None)
        self.make.setVisible(self._done is None)
        for made in (self.made, self.slip):
            made.setVisible(self._done is not None)
        self.hints_changed.emit()

    def stick_is(self, place: Path | None) -> None:
        """The file is offered to be put on the stick that is plugged in."""
        self._stick = place

    def first_focus(self) -> QWidget:
        """Where to; then the paper for the learner."""
        return self.asks.first() if self._done is None else self.slip

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys that help."""
        if self._done is None:
            return (("Ctrl+S", self.tr("ทำแฟ้มย้าย")), ("Esc", self.tr("กลับ")))
        return (("Ctrl+P", self.tr("พิมพ์ใบให้ผู้เรียน")), ("Esc", self.tr("กลับ")))

    def step_back(self) -> bool:
        """Back to the profile."""
        self.go.emit(Go("learner_form", self._learner))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.focusNextPrevChild(True)
        else:
            super().keyPressEvent(event)

    def fold(self, compact: bool) -> None:
        """One column when it is tight."""
        super().fold(compact)
        self.area.fold(compact=compact)

    # --- the file -------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ctrl+S: ask where the file goes, and make it."""
        if self._shown is None or self._done is not None or self._making:
            return
        if not self.make.is_usable:
            self.make.click_or_say()
            return
        name = self.tr("ย้ายศูนย์ {code}").format(code=self._shown.who.code) + leaving.SUFFIX
        place = str(self._stick / name) if self._stick is not None else name
        kind = self.tr("แฟ้มย้ายศูนย์ (*{ending})").format(ending=leaving.SUFFIX)
        where, _kind = QFileDialog.getSaveFileName(self, self.tr("เก็บแฟ้มไว้ที่ไหน"), place, kind)
        if where:
            path = Path(where)
            self.write_to(path if path.suffix == leaving.SUFFIX else Path(f"{where}{leaving.SUFFIX}"))

    def write_to(self, where: Path) -> None:
        """Make the file at a place that was chosen: one deed, with the consent that was given now."""
        learner, store, by = self._learner, self.room.work.store, self.room.who.id
        if learner is None or self._making:
            return
        self._making = True
        answer: Answer = self.asks.answer()

        def job(_steps: Steps) -> Left:
            seal = leaving.new_seal()
            with store.write("learners.move", by) as tx:
                return leaving.leave(tx, learner, where, answer.to, answer.consent, seal)

        self.room.work.run(self, job, self._was_made, self._not_made)

    def _was_made(self, done: Left) -> None:
        self._making = False
        self._done = done
        self.made.show_done(done)
        self._turn()
        self.area.verticalScrollBar().setValue(0)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.say("ok", said.made_line(self.room.language), self.undoable())

    def _not_made(self, error: DeskError) -> None:
        self._making = False
        self.say("error", plain(words.sentence(error, self.room.language)))

    # --- paper ----------------------------------------------------------------------------------------

    def paper(self) -> None:
        """Ctrl+P: the slip with the code, or the form that asks for consent."""
        done, home, centre = self._done, self.room.home, self.room.centre
        if done is None:
            self._print_form()
            return
        slip = said.slip(done, centre, self.room.language)

        def job(_steps: Steps) -> Path:
            from desktop.papers import move_slip  # noqa: PLC0415  (only for paper)

            out = paper_folder.fresh(home)
            move_slip.write(out, slip)
            return out

        self.room.work.run(self, job, lambda file: self.room.print_file(file, slip.title))

    def _print_form(self) -> None:
        learner, shown, language = self._learner, self._shown, self.room.language
        if learner is None or shown is None:
            return
        home, centre, store, by = (
            self.room.home,
            self.room.centre,
            self.room.work.store,
            self.room.who.id,
        )

        def job(_steps: Steps) -> Path:
            from desktop.papers import consent_form  # noqa: PLC0415  (only for paper)

            with store.local(by) as tx:
                number = str(tx.count_up("consent_sheet"))
            with store.read() as tx:
                asked = {leaving.PURPOSE: shown.asked}
                standings = consents.read(tx, learner)
                form = rights_paper.form(
                    centre, number, held.held(tx, learner), standings, asked, language
                )
                practice = tx.about.practice
            out = paper_folder.fresh(home)
            consent_form.write(out, form, practice=practice)
            return out

        title = self.tr("ใบขอความยินยอม")
        self.room.work.run(self, job, lambda file: self.room.print_file(file, title))
